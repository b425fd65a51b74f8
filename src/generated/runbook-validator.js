// Generated from schemas/runbook.schema.json by `npm run generate`.
"use strict";
export const validate = validate21;
const schema6 = {"type":"object","additionalProperties":false,"patternProperties":{"^x[-_]":{},"^(?:ms\\.[a-z.]+|alias|aliases|aside|author|author_email|author_github|author_gitlab|author_name|author_profile|author_twitter|author_url|authors|banner|bibliography|bookCollapseSection|bookHidden|bookToc|build|canonical|canonical_url|canonicalURL|cascade|categories|category|children|classes|comments|contributors|cover|cover_image|created|created_at|created_on|cssclass|cssclasses|custom_edit_url|dateCreated|description|displayed_sidebar|disqus_id|draft|editLink|editUrl|excerpt|excerpt_separator|execute|expiryDate|extra|featured|featuredLinks|format|generate_feed|grand_parent|guid|has_children|has_toc|head|header|header_image|headless|hero|heroImage|hide|hide_in_navigation|hide_table_of_contents|hide_title|icon|image|images|in_search_index|insert_anchor_links|intro|keywords|labels|lang|language|last_modified|last_modified_at|last_update|last_updated|lastmod|lastUpdated|layout|link|links|linktitle|linkTitle|locale|maintainers|markup|math|menu|menus|menuTitle|mermaid|modDatetime|modified|nav_exclude|nav_order|navbar|next|ogImage|old_paths|outline|output|outputs|page_template|pageClass|pagination_label|pagination_next|pagination_prev|params|parent|path|permalink|pin|postSlug|prev|pubDate|pubDatetime|publishDate|read_time|reading_time|redirect_from|redirect_to|redirects|related_posts|resources|reviewers|search|search_exclude|section|series|share|shortTitle|showToc|sidebar|sidebar_class_name|sidebar_label|sidebar_position|sitemap|slug|social_image|sort_by|source_url|subsection|subtitle|summary|tableOfContents|tags|taxonomies|teaser|template|thumbnail|titleTemplate|toc|toc_max_heading_level|toc_min_heading_level|topics|translationKey|type|uid|unlisted|updated|updated_at|updated_on|updatedDate|url|version|versions|videos|weight)$":{}},"properties":{"id":{"$ref":"#/$defs/slug","examples":["checkout-error-rate"]},"title":{"type":"string","minLength":1,"examples":["Checkout Error Rate Spike"]},"services":{"type":"array","items":{"type":"string","minLength":1},"examples":[["checkout"]]},"alerts":{"type":"array","items":{"type":"string","minLength":1},"examples":[["CheckoutErrorRate"]]},"owner":{"type":"string","minLength":1,"examples":["Platform"]},"last_reviewed":{"type":"string","minLength":1,"examples":["2026-05-30"]},"review_every":{"$ref":"#/$defs/duration","examples":["90d"]},"causes":{"type":"array","items":{"$ref":"#/$defs/slug"},"examples":[["payment-provider-outage","bad-deployment"]]},"date":{"type":"string","minLength":1,"examples":["2026-05-30"]},"owner_slack":{"type":"string","minLength":1,"examples":["#platform"]},"last_reviewed_on":{"type":"string","minLength":1,"examples":["2026-05-30"]},"review_in":{"type":"string","minLength":1,"examples":["6 months"]}},"$defs":{"slug":{"$comment":"letters, digits, hyphens, underscores and dots","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":128},"duration":{"$comment":"a duration such as 15m, 48h, 30d, 4bh or 5bd","type":"string","pattern":"^(?:[Nn]ext business day|\\d{1,7} ?(?:(?:b|business )?(?:m|min|mins|minutes?|h|hrs?|hours?|d|days?)|w|wks?|weeks?)|\\d{1,5} ?h(?:ours?)? ?\\d{1,5} ?m(?:in|inutes?)?)$"}}};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^x[-_]", "u");
const pattern1 = new RegExp("^(?:ms\\.[a-z.]+|alias|aliases|aside|author|author_email|author_github|author_gitlab|author_name|author_profile|author_twitter|author_url|authors|banner|bibliography|bookCollapseSection|bookHidden|bookToc|build|canonical|canonical_url|canonicalURL|cascade|categories|category|children|classes|comments|contributors|cover|cover_image|created|created_at|created_on|cssclass|cssclasses|custom_edit_url|dateCreated|description|displayed_sidebar|disqus_id|draft|editLink|editUrl|excerpt|excerpt_separator|execute|expiryDate|extra|featured|featuredLinks|format|generate_feed|grand_parent|guid|has_children|has_toc|head|header|header_image|headless|hero|heroImage|hide|hide_in_navigation|hide_table_of_contents|hide_title|icon|image|images|in_search_index|insert_anchor_links|intro|keywords|labels|lang|language|last_modified|last_modified_at|last_update|last_updated|lastmod|lastUpdated|layout|link|links|linktitle|linkTitle|locale|maintainers|markup|math|menu|menus|menuTitle|mermaid|modDatetime|modified|nav_exclude|nav_order|navbar|next|ogImage|old_paths|outline|output|outputs|page_template|pageClass|pagination_label|pagination_next|pagination_prev|params|parent|path|permalink|pin|postSlug|prev|pubDate|pubDatetime|publishDate|read_time|reading_time|redirect_from|redirect_to|redirects|related_posts|resources|reviewers|search|search_exclude|section|series|share|shortTitle|showToc|sidebar|sidebar_class_name|sidebar_label|sidebar_position|sitemap|slug|social_image|sort_by|source_url|subsection|subtitle|summary|tableOfContents|tags|taxonomies|teaser|template|thumbnail|titleTemplate|toc|toc_max_heading_level|toc_min_heading_level|topics|translationKey|type|uid|unlisted|updated|updated_at|updated_on|updatedDate|url|version|versions|videos|weight)$", "u");
const schema7 = {"$comment":"letters, digits, hyphens, underscores and dots","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":128};
const pattern2 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");

function validate22(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(data.length > 128){
const err0 = {instancePath,keyword:"maxLength",params:{limit: 128},parentSchema:schema7,data};
(vErrors ??= []).push(err0);
errors++;
}
if(!pattern2.test(data)){
const err1 = {instancePath,keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},parentSchema:schema7,data};
(vErrors ??= []).push(err1);
errors++;
}
}
else {
const err2 = {instancePath,keyword:"type",params:{type: "string"},parentSchema:schema7,data};
(vErrors ??= []).push(err2);
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

const schema8 = {"$comment":"a duration such as 15m, 48h, 30d, 4bh or 5bd","type":"string","pattern":"^(?:[Nn]ext business day|\\d{1,7} ?(?:(?:b|business )?(?:m|min|mins|minutes?|h|hrs?|hours?|d|days?)|w|wks?|weeks?)|\\d{1,5} ?h(?:ours?)? ?\\d{1,5} ?m(?:in|inutes?)?)$"};
const pattern3 = new RegExp("^(?:[Nn]ext business day|\\d{1,7} ?(?:(?:b|business )?(?:m|min|mins|minutes?|h|hrs?|hours?|d|days?)|w|wks?|weeks?)|\\d{1,5} ?h(?:ours?)? ?\\d{1,5} ?m(?:in|inutes?)?)$", "u");

function validate24(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern3.test(data)){
const err0 = {instancePath,keyword:"pattern",params:{pattern: "^(?:[Nn]ext business day|\\d{1,7} ?(?:(?:b|business )?(?:m|min|mins|minutes?|h|hrs?|hours?|d|days?)|w|wks?|weeks?)|\\d{1,5} ?h(?:ours?)? ?\\d{1,5} ?m(?:in|inutes?)?)$"},parentSchema:schema8,data};
(vErrors ??= []).push(err0);
errors++;
}
}
else {
const err1 = {instancePath,keyword:"type",params:{type: "string"},parentSchema:schema8,data};
(vErrors ??= []).push(err1);
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((func2.call(schema6.properties, key0)) || (pattern0.test(key0))) || (pattern1.test(key0)))){
const err0 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema6,data};
(vErrors ??= []).push(err0);
errors++;
}
}
if(data.id !== undefined){
if(!(validate22(data.id, {instancePath:instancePath+"/id"}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 === "string"){
if(data1.length < 1){
const err1 = {instancePath:instancePath+"/title",keyword:"minLength",params:{limit: 1},parentSchema:schema6.properties.title,data:data1};
(vErrors ??= []).push(err1);
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/title",keyword:"type",params:{type: "string"},parentSchema:schema6.properties.title,data:data1};
(vErrors ??= []).push(err2);
errors++;
}
}
if(data.services !== undefined){
let data2 = data.services;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(data3.length < 1){
const err3 = {instancePath:instancePath+"/services/" + i0,keyword:"minLength",params:{limit: 1},parentSchema:schema6.properties.services.items,data:data3};
(vErrors ??= []).push(err3);
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/services/" + i0,keyword:"type",params:{type: "string"},parentSchema:schema6.properties.services.items,data:data3};
(vErrors ??= []).push(err4);
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/services",keyword:"type",params:{type: "array"},parentSchema:schema6.properties.services,data:data2};
(vErrors ??= []).push(err5);
errors++;
}
}
if(data.alerts !== undefined){
let data4 = data.alerts;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(typeof data5 === "string"){
if(data5.length < 1){
const err6 = {instancePath:instancePath+"/alerts/" + i1,keyword:"minLength",params:{limit: 1},parentSchema:schema6.properties.alerts.items,data:data5};
(vErrors ??= []).push(err6);
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/alerts/" + i1,keyword:"type",params:{type: "string"},parentSchema:schema6.properties.alerts.items,data:data5};
(vErrors ??= []).push(err7);
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/alerts",keyword:"type",params:{type: "array"},parentSchema:schema6.properties.alerts,data:data4};
(vErrors ??= []).push(err8);
errors++;
}
}
if(data.owner !== undefined){
let data6 = data.owner;
if(typeof data6 === "string"){
if(data6.length < 1){
const err9 = {instancePath:instancePath+"/owner",keyword:"minLength",params:{limit: 1},parentSchema:schema6.properties.owner,data:data6};
(vErrors ??= []).push(err9);
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/owner",keyword:"type",params:{type: "string"},parentSchema:schema6.properties.owner,data:data6};
(vErrors ??= []).push(err10);
errors++;
}
}
if(data.last_reviewed !== undefined){
let data7 = data.last_reviewed;
if(typeof data7 === "string"){
if(data7.length < 1){
const err11 = {instancePath:instancePath+"/last_reviewed",keyword:"minLength",params:{limit: 1},parentSchema:schema6.properties.last_reviewed,data:data7};
(vErrors ??= []).push(err11);
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/last_reviewed",keyword:"type",params:{type: "string"},parentSchema:schema6.properties.last_reviewed,data:data7};
(vErrors ??= []).push(err12);
errors++;
}
}
if(data.review_every !== undefined){
if(!(validate24(data.review_every, {instancePath:instancePath+"/review_every"}))){
for (const error of validate24.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.causes !== undefined){
let data9 = data.causes;
if(Array.isArray(data9)){
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
if(!(validate22(data9[i2], {instancePath:instancePath+"/causes/" + i2}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath:instancePath+"/causes",keyword:"type",params:{type: "array"},parentSchema:schema6.properties.causes,data:data9};
(vErrors ??= []).push(err13);
errors++;
}
}
if(data.date !== undefined){
let data11 = data.date;
if(typeof data11 === "string"){
if(data11.length < 1){
const err14 = {instancePath:instancePath+"/date",keyword:"minLength",params:{limit: 1},parentSchema:schema6.properties.date,data:data11};
(vErrors ??= []).push(err14);
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/date",keyword:"type",params:{type: "string"},parentSchema:schema6.properties.date,data:data11};
(vErrors ??= []).push(err15);
errors++;
}
}
if(data.owner_slack !== undefined){
let data12 = data.owner_slack;
if(typeof data12 === "string"){
if(data12.length < 1){
const err16 = {instancePath:instancePath+"/owner_slack",keyword:"minLength",params:{limit: 1},parentSchema:schema6.properties.owner_slack,data:data12};
(vErrors ??= []).push(err16);
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/owner_slack",keyword:"type",params:{type: "string"},parentSchema:schema6.properties.owner_slack,data:data12};
(vErrors ??= []).push(err17);
errors++;
}
}
if(data.last_reviewed_on !== undefined){
let data13 = data.last_reviewed_on;
if(typeof data13 === "string"){
if(data13.length < 1){
const err18 = {instancePath:instancePath+"/last_reviewed_on",keyword:"minLength",params:{limit: 1},parentSchema:schema6.properties.last_reviewed_on,data:data13};
(vErrors ??= []).push(err18);
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/last_reviewed_on",keyword:"type",params:{type: "string"},parentSchema:schema6.properties.last_reviewed_on,data:data13};
(vErrors ??= []).push(err19);
errors++;
}
}
if(data.review_in !== undefined){
let data14 = data.review_in;
if(typeof data14 === "string"){
if(data14.length < 1){
const err20 = {instancePath:instancePath+"/review_in",keyword:"minLength",params:{limit: 1},parentSchema:schema6.properties.review_in,data:data14};
(vErrors ??= []).push(err20);
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/review_in",keyword:"type",params:{type: "string"},parentSchema:schema6.properties.review_in,data:data14};
(vErrors ??= []).push(err21);
errors++;
}
}
}
else {
const err22 = {instancePath,keyword:"type",params:{type: "object"},parentSchema:schema6,data};
(vErrors ??= []).push(err22);
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

validate21.schema = schema6;
