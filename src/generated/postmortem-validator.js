// Generated from schemas/postmortem.schema.json by `npm run generate`.
"use strict";
export const validate = validate21;
const schema6 = {"type":"object","additionalProperties":false,"patternProperties":{"^x[-_]":{},"^(?:ms\\.[a-z.]+|alias|aliases|aside|author|author_email|author_github|author_gitlab|author_name|author_profile|author_twitter|author_url|authors|banner|bibliography|bookCollapseSection|bookHidden|bookToc|build|canonical|canonical_url|canonicalURL|cascade|categories|category|children|classes|comments|contributors|cover|cover_image|created|created_at|created_on|cssclass|cssclasses|custom_edit_url|dateCreated|description|displayed_sidebar|disqus_id|draft|editLink|editUrl|excerpt|excerpt_separator|execute|expiryDate|extra|featured|featuredLinks|format|generate_feed|grand_parent|guid|has_children|has_toc|head|header|header_image|headless|hero|heroImage|hide|hide_in_navigation|hide_table_of_contents|hide_title|icon|image|images|in_search_index|insert_anchor_links|intro|keywords|labels|lang|language|last_modified|last_modified_at|last_reviewed|last_reviewed_on|last_update|last_updated|lastmod|lastUpdated|layout|link|links|linktitle|linkTitle|locale|maintainers|markup|math|menu|menus|menuTitle|mermaid|modDatetime|modified|nav_exclude|nav_order|navbar|next|ogImage|old_paths|outline|output|outputs|owner_slack|page_template|pageClass|pagination_label|pagination_next|pagination_prev|params|parent|path|permalink|pin|postSlug|prev|pubDate|pubDatetime|publishDate|read_time|reading_time|redirect_from|redirect_to|redirects|related_posts|resources|review_in|reviewers|search|search_exclude|section|series|share|shortTitle|showToc|sidebar|sidebar_class_name|sidebar_label|sidebar_position|sitemap|slug|social_image|sort_by|source_url|subsection|subtitle|summary|tableOfContents|tags|taxonomies|teaser|template|thumbnail|titleTemplate|toc|toc_max_heading_level|toc_min_heading_level|topics|translationKey|type|uid|unlisted|updated|updated_at|updated_on|updatedDate|url|version|versions|videos|weight)$":{}},"properties":{"id":{"$ref":"#/$defs/slug","examples":["2026-05-29-checkout-errors"]},"title":{"type":"string","minLength":1,"examples":["Checkout Outage"]},"date":{"type":"string","minLength":1,"examples":["2026-05-29"]},"incident_date":{"type":"string","minLength":1,"examples":["2026-05-29"]},"incident":{"$ref":"#/$defs/slug","examples":["2026-05-29-checkout-errors"]},"incidents":{"type":"array","items":{"$ref":"#/$defs/slug"},"examples":[["2026-05-29-checkout-errors"]]},"severity":{"$comment":"a severity such as SEV-1","type":["string","integer"],"examples":["SEV-1"]},"status":{"examples":["published"],"$ref":"#/$defs/postmortemStatus"},"published":{"type":["string","boolean"],"minLength":1,"examples":["2026-05-30"]},"commander":{"$ref":"#/$defs/person","examples":["sarah"]},"started_at":{"type":"string","minLength":1,"examples":["2026-05-29T04:02:00Z"]},"resolved_at":{"type":"string","minLength":1,"examples":["2026-05-29T04:47:00Z"]},"duration":{"type":["string","number"],"examples":["45 minutes"]},"impact":{"type":"string","minLength":1,"examples":["2,340 failed checkout attempts"]},"root_cause":{"type":"string","minLength":1,"examples":["A type error in the webhook handler"]},"contributing_factors":{"type":"array","items":{"type":"string","minLength":1},"examples":[["Alert threshold too high (5%)"]]},"lessons_learned":{"type":"array","items":{"type":"string","minLength":1},"examples":[["Webhook handlers need tests for every event type"]]},"action_items":{"type":"array","items":{"$ref":"#/$defs/actionItem"},"examples":[[{"id":1,"title":"Add integration tests","owner":"Alex","due":"2026-06-05"}]]},"services":{"type":"array","items":{"type":"string","minLength":1},"examples":[["checkout"]]},"causes":{"type":"array","items":{"$ref":"#/$defs/slug"},"examples":[["bad-deployment"]]}},"$defs":{"slug":{"$comment":"letters, digits, hyphens, underscores and dots","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":128},"person":{"$comment":"a person","type":"string","minLength":1},"actionItem":{"type":"object","required":["title"],"additionalProperties":false,"properties":{"id":{"type":["integer","string"],"examples":[1]},"title":{"type":"string","minLength":1,"examples":["Add integration tests for all webhook event types"]},"owner":{"type":["string","null"],"examples":["Alex"]},"due":{"type":["string","null"],"examples":["2026-06-05"]},"kind":{"type":["string","null"],"examples":["prevent"]},"priority":{"type":["string","integer","null"],"examples":["P1"]},"status":{"examples":["open"],"$ref":"#/$defs/actionItemStatus"},"issue":{"type":["integer","string","null"],"examples":[12]},"addresses":{"anyOf":[{"type":["integer","string"]},{"type":"array","items":{"type":["integer","string"]}}],"examples":[[1]]},"criterion":{"type":["string","null"],"examples":["A renewal event in staging passes"]},"evidence":{"type":["string","null"],"examples":["https://github.com/acme/shop/pull/812"]}},"examples":[{"id":1,"title":"Add integration tests for all webhook event types","owner":"Alex","due":"2026-06-05"}]},"postmortemStatus":{"enum":["draft","in-review","published"]},"actionItemStatus":{"enum":["open","in-progress","done","dropped"]}}};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^x[-_]", "u");
const pattern1 = new RegExp("^(?:ms\\.[a-z.]+|alias|aliases|aside|author|author_email|author_github|author_gitlab|author_name|author_profile|author_twitter|author_url|authors|banner|bibliography|bookCollapseSection|bookHidden|bookToc|build|canonical|canonical_url|canonicalURL|cascade|categories|category|children|classes|comments|contributors|cover|cover_image|created|created_at|created_on|cssclass|cssclasses|custom_edit_url|dateCreated|description|displayed_sidebar|disqus_id|draft|editLink|editUrl|excerpt|excerpt_separator|execute|expiryDate|extra|featured|featuredLinks|format|generate_feed|grand_parent|guid|has_children|has_toc|head|header|header_image|headless|hero|heroImage|hide|hide_in_navigation|hide_table_of_contents|hide_title|icon|image|images|in_search_index|insert_anchor_links|intro|keywords|labels|lang|language|last_modified|last_modified_at|last_reviewed|last_reviewed_on|last_update|last_updated|lastmod|lastUpdated|layout|link|links|linktitle|linkTitle|locale|maintainers|markup|math|menu|menus|menuTitle|mermaid|modDatetime|modified|nav_exclude|nav_order|navbar|next|ogImage|old_paths|outline|output|outputs|owner_slack|page_template|pageClass|pagination_label|pagination_next|pagination_prev|params|parent|path|permalink|pin|postSlug|prev|pubDate|pubDatetime|publishDate|read_time|reading_time|redirect_from|redirect_to|redirects|related_posts|resources|review_in|reviewers|search|search_exclude|section|series|share|shortTitle|showToc|sidebar|sidebar_class_name|sidebar_label|sidebar_position|sitemap|slug|social_image|sort_by|source_url|subsection|subtitle|summary|tableOfContents|tags|taxonomies|teaser|template|thumbnail|titleTemplate|toc|toc_max_heading_level|toc_min_heading_level|topics|translationKey|type|uid|unlisted|updated|updated_at|updated_on|updatedDate|url|version|versions|videos|weight)$", "u");
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

const schema8 = {"enum":["draft","in-review","published"]};

function validate26(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(!(((data === "draft") || (data === "in-review")) || (data === "published"))){
const err0 = {instancePath,keyword:"enum",params:{allowedValues: schema8.enum},parentSchema:schema8,data};
(vErrors ??= []).push(err0);
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}

const schema9 = {"$comment":"a person","type":"string","minLength":1};

function validate28(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(data.length < 1){
const err0 = {instancePath,keyword:"minLength",params:{limit: 1},parentSchema:schema9,data};
(vErrors ??= []).push(err0);
errors++;
}
}
else {
const err1 = {instancePath,keyword:"type",params:{type: "string"},parentSchema:schema9,data};
(vErrors ??= []).push(err1);
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}

const schema10 = {"type":"object","required":["title"],"additionalProperties":false,"properties":{"id":{"type":["integer","string"],"examples":[1]},"title":{"type":"string","minLength":1,"examples":["Add integration tests for all webhook event types"]},"owner":{"type":["string","null"],"examples":["Alex"]},"due":{"type":["string","null"],"examples":["2026-06-05"]},"kind":{"type":["string","null"],"examples":["prevent"]},"priority":{"type":["string","integer","null"],"examples":["P1"]},"status":{"examples":["open"],"$ref":"#/$defs/actionItemStatus"},"issue":{"type":["integer","string","null"],"examples":[12]},"addresses":{"anyOf":[{"type":["integer","string"]},{"type":"array","items":{"type":["integer","string"]}}],"examples":[[1]]},"criterion":{"type":["string","null"],"examples":["A renewal event in staging passes"]},"evidence":{"type":["string","null"],"examples":["https://github.com/acme/shop/pull/812"]}},"examples":[{"id":1,"title":"Add integration tests for all webhook event types","owner":"Alex","due":"2026-06-05"}]};
const schema11 = {"enum":["open","in-progress","done","dropped"]};

function validate31(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(!((((data === "open") || (data === "in-progress")) || (data === "done")) || (data === "dropped"))){
const err0 = {instancePath,keyword:"enum",params:{allowedValues: schema11.enum},parentSchema:schema11,data};
(vErrors ??= []).push(err0);
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}


function validate30(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.title === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "title"},parentSchema:schema10,data};
(vErrors ??= []).push(err0);
errors++;
}
for(const key0 in data){
if(!(func2.call(schema10.properties, key0))){
const err1 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema10,data};
(vErrors ??= []).push(err1);
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if((!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) && (typeof data0 !== "string")){
const err2 = {instancePath:instancePath+"/id",keyword:"type",params:{type: schema10.properties.id.type},parentSchema:schema10.properties.id,data:data0};
(vErrors ??= []).push(err2);
errors++;
}
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 === "string"){
if(data1.length < 1){
const err3 = {instancePath:instancePath+"/title",keyword:"minLength",params:{limit: 1},parentSchema:schema10.properties.title,data:data1};
(vErrors ??= []).push(err3);
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/title",keyword:"type",params:{type: "string"},parentSchema:schema10.properties.title,data:data1};
(vErrors ??= []).push(err4);
errors++;
}
}
if(data.owner !== undefined){
let data2 = data.owner;
if((typeof data2 !== "string") && (data2 !== null)){
const err5 = {instancePath:instancePath+"/owner",keyword:"type",params:{type: schema10.properties.owner.type},parentSchema:schema10.properties.owner,data:data2};
(vErrors ??= []).push(err5);
errors++;
}
}
if(data.due !== undefined){
let data3 = data.due;
if((typeof data3 !== "string") && (data3 !== null)){
const err6 = {instancePath:instancePath+"/due",keyword:"type",params:{type: schema10.properties.due.type},parentSchema:schema10.properties.due,data:data3};
(vErrors ??= []).push(err6);
errors++;
}
}
if(data.kind !== undefined){
let data4 = data.kind;
if((typeof data4 !== "string") && (data4 !== null)){
const err7 = {instancePath:instancePath+"/kind",keyword:"type",params:{type: schema10.properties.kind.type},parentSchema:schema10.properties.kind,data:data4};
(vErrors ??= []).push(err7);
errors++;
}
}
if(data.priority !== undefined){
let data5 = data.priority;
if(((typeof data5 !== "string") && (!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5))))) && (data5 !== null)){
const err8 = {instancePath:instancePath+"/priority",keyword:"type",params:{type: schema10.properties.priority.type},parentSchema:schema10.properties.priority,data:data5};
(vErrors ??= []).push(err8);
errors++;
}
}
if(data.status !== undefined){
if(!(validate31(data.status, {instancePath:instancePath+"/status"}))){
for (const error of validate31.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.issue !== undefined){
let data7 = data.issue;
if(((!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) && (typeof data7 !== "string")) && (data7 !== null)){
const err9 = {instancePath:instancePath+"/issue",keyword:"type",params:{type: schema10.properties.issue.type},parentSchema:schema10.properties.issue,data:data7};
(vErrors ??= []).push(err9);
errors++;
}
}
if(data.addresses !== undefined){
let data8 = data.addresses;
const _errs18 = errors;
let valid1 = false;
const _errs19 = errors;
if((!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) && (typeof data8 !== "string")){
const err10 = {instancePath:instancePath+"/addresses",keyword:"type",params:{type: schema10.properties.addresses.anyOf[0].type},parentSchema:schema10.properties.addresses.anyOf[0],data:data8};
(vErrors ??= []).push(err10);
errors++;
}
var _valid0 = _errs19 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs21 = errors;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if((!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) && (typeof data9 !== "string")){
const err11 = {instancePath:instancePath+"/addresses/" + i0,keyword:"type",params:{type: schema10.properties.addresses.anyOf[1].items.type},parentSchema:schema10.properties.addresses.anyOf[1].items,data:data9};
(vErrors ??= []).push(err11);
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/addresses",keyword:"type",params:{type: "array"},parentSchema:schema10.properties.addresses.anyOf[1],data:data8};
(vErrors ??= []).push(err12);
errors++;
}
var _valid0 = _errs21 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err13 = {instancePath:instancePath+"/addresses",keyword:"anyOf",params:{},parentSchema:schema10.properties.addresses,data:data8};
(vErrors ??= []).push(err13);
errors++;
}
else {
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
}
}
if(data.criterion !== undefined){
let data10 = data.criterion;
if((typeof data10 !== "string") && (data10 !== null)){
const err14 = {instancePath:instancePath+"/criterion",keyword:"type",params:{type: schema10.properties.criterion.type},parentSchema:schema10.properties.criterion,data:data10};
(vErrors ??= []).push(err14);
errors++;
}
}
if(data.evidence !== undefined){
let data11 = data.evidence;
if((typeof data11 !== "string") && (data11 !== null)){
const err15 = {instancePath:instancePath+"/evidence",keyword:"type",params:{type: schema10.properties.evidence.type},parentSchema:schema10.properties.evidence,data:data11};
(vErrors ??= []).push(err15);
errors++;
}
}
}
else {
const err16 = {instancePath,keyword:"type",params:{type: "object"},parentSchema:schema10,data};
(vErrors ??= []).push(err16);
errors++;
}
validate30.errors = vErrors;
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
if(data.date !== undefined){
let data2 = data.date;
if(typeof data2 === "string"){
if(data2.length < 1){
const err3 = {instancePath:instancePath+"/date",keyword:"minLength",params:{limit: 1},parentSchema:schema6.properties.date,data:data2};
(vErrors ??= []).push(err3);
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/date",keyword:"type",params:{type: "string"},parentSchema:schema6.properties.date,data:data2};
(vErrors ??= []).push(err4);
errors++;
}
}
if(data.incident_date !== undefined){
let data3 = data.incident_date;
if(typeof data3 === "string"){
if(data3.length < 1){
const err5 = {instancePath:instancePath+"/incident_date",keyword:"minLength",params:{limit: 1},parentSchema:schema6.properties.incident_date,data:data3};
(vErrors ??= []).push(err5);
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/incident_date",keyword:"type",params:{type: "string"},parentSchema:schema6.properties.incident_date,data:data3};
(vErrors ??= []).push(err6);
errors++;
}
}
if(data.incident !== undefined){
if(!(validate22(data.incident, {instancePath:instancePath+"/incident"}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.incidents !== undefined){
let data5 = data.incidents;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data5[i0], {instancePath:instancePath+"/incidents/" + i0}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/incidents",keyword:"type",params:{type: "array"},parentSchema:schema6.properties.incidents,data:data5};
(vErrors ??= []).push(err7);
errors++;
}
}
if(data.severity !== undefined){
let data7 = data.severity;
if((typeof data7 !== "string") && (!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7))))){
const err8 = {instancePath:instancePath+"/severity",keyword:"type",params:{type: schema6.properties.severity.type},parentSchema:schema6.properties.severity,data:data7};
(vErrors ??= []).push(err8);
errors++;
}
}
if(data.status !== undefined){
if(!(validate26(data.status, {instancePath:instancePath+"/status"}))){
for (const error of validate26.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.published !== undefined){
let data9 = data.published;
if((typeof data9 !== "string") && (typeof data9 !== "boolean")){
const err9 = {instancePath:instancePath+"/published",keyword:"type",params:{type: schema6.properties.published.type},parentSchema:schema6.properties.published,data:data9};
(vErrors ??= []).push(err9);
errors++;
}
if(typeof data9 === "string"){
if(data9.length < 1){
const err10 = {instancePath:instancePath+"/published",keyword:"minLength",params:{limit: 1},parentSchema:schema6.properties.published,data:data9};
(vErrors ??= []).push(err10);
errors++;
}
}
}
if(data.commander !== undefined){
if(!(validate28(data.commander, {instancePath:instancePath+"/commander"}))){
for (const error of validate28.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.started_at !== undefined){
let data11 = data.started_at;
if(typeof data11 === "string"){
if(data11.length < 1){
const err11 = {instancePath:instancePath+"/started_at",keyword:"minLength",params:{limit: 1},parentSchema:schema6.properties.started_at,data:data11};
(vErrors ??= []).push(err11);
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/started_at",keyword:"type",params:{type: "string"},parentSchema:schema6.properties.started_at,data:data11};
(vErrors ??= []).push(err12);
errors++;
}
}
if(data.resolved_at !== undefined){
let data12 = data.resolved_at;
if(typeof data12 === "string"){
if(data12.length < 1){
const err13 = {instancePath:instancePath+"/resolved_at",keyword:"minLength",params:{limit: 1},parentSchema:schema6.properties.resolved_at,data:data12};
(vErrors ??= []).push(err13);
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/resolved_at",keyword:"type",params:{type: "string"},parentSchema:schema6.properties.resolved_at,data:data12};
(vErrors ??= []).push(err14);
errors++;
}
}
if(data.duration !== undefined){
let data13 = data.duration;
if((typeof data13 !== "string") && (!((typeof data13 == "number") && (isFinite(data13))))){
const err15 = {instancePath:instancePath+"/duration",keyword:"type",params:{type: schema6.properties.duration.type},parentSchema:schema6.properties.duration,data:data13};
(vErrors ??= []).push(err15);
errors++;
}
}
if(data.impact !== undefined){
let data14 = data.impact;
if(typeof data14 === "string"){
if(data14.length < 1){
const err16 = {instancePath:instancePath+"/impact",keyword:"minLength",params:{limit: 1},parentSchema:schema6.properties.impact,data:data14};
(vErrors ??= []).push(err16);
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/impact",keyword:"type",params:{type: "string"},parentSchema:schema6.properties.impact,data:data14};
(vErrors ??= []).push(err17);
errors++;
}
}
if(data.root_cause !== undefined){
let data15 = data.root_cause;
if(typeof data15 === "string"){
if(data15.length < 1){
const err18 = {instancePath:instancePath+"/root_cause",keyword:"minLength",params:{limit: 1},parentSchema:schema6.properties.root_cause,data:data15};
(vErrors ??= []).push(err18);
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/root_cause",keyword:"type",params:{type: "string"},parentSchema:schema6.properties.root_cause,data:data15};
(vErrors ??= []).push(err19);
errors++;
}
}
if(data.contributing_factors !== undefined){
let data16 = data.contributing_factors;
if(Array.isArray(data16)){
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
let data17 = data16[i1];
if(typeof data17 === "string"){
if(data17.length < 1){
const err20 = {instancePath:instancePath+"/contributing_factors/" + i1,keyword:"minLength",params:{limit: 1},parentSchema:schema6.properties.contributing_factors.items,data:data17};
(vErrors ??= []).push(err20);
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/contributing_factors/" + i1,keyword:"type",params:{type: "string"},parentSchema:schema6.properties.contributing_factors.items,data:data17};
(vErrors ??= []).push(err21);
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/contributing_factors",keyword:"type",params:{type: "array"},parentSchema:schema6.properties.contributing_factors,data:data16};
(vErrors ??= []).push(err22);
errors++;
}
}
if(data.lessons_learned !== undefined){
let data18 = data.lessons_learned;
if(Array.isArray(data18)){
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
let data19 = data18[i2];
if(typeof data19 === "string"){
if(data19.length < 1){
const err23 = {instancePath:instancePath+"/lessons_learned/" + i2,keyword:"minLength",params:{limit: 1},parentSchema:schema6.properties.lessons_learned.items,data:data19};
(vErrors ??= []).push(err23);
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/lessons_learned/" + i2,keyword:"type",params:{type: "string"},parentSchema:schema6.properties.lessons_learned.items,data:data19};
(vErrors ??= []).push(err24);
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/lessons_learned",keyword:"type",params:{type: "array"},parentSchema:schema6.properties.lessons_learned,data:data18};
(vErrors ??= []).push(err25);
errors++;
}
}
if(data.action_items !== undefined){
let data20 = data.action_items;
if(Array.isArray(data20)){
const len3 = data20.length;
for(let i3=0; i3<len3; i3++){
if(!(validate30(data20[i3], {instancePath:instancePath+"/action_items/" + i3}))){
for (const error of validate30.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err26 = {instancePath:instancePath+"/action_items",keyword:"type",params:{type: "array"},parentSchema:schema6.properties.action_items,data:data20};
(vErrors ??= []).push(err26);
errors++;
}
}
if(data.services !== undefined){
let data22 = data.services;
if(Array.isArray(data22)){
const len4 = data22.length;
for(let i4=0; i4<len4; i4++){
let data23 = data22[i4];
if(typeof data23 === "string"){
if(data23.length < 1){
const err27 = {instancePath:instancePath+"/services/" + i4,keyword:"minLength",params:{limit: 1},parentSchema:schema6.properties.services.items,data:data23};
(vErrors ??= []).push(err27);
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/services/" + i4,keyword:"type",params:{type: "string"},parentSchema:schema6.properties.services.items,data:data23};
(vErrors ??= []).push(err28);
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/services",keyword:"type",params:{type: "array"},parentSchema:schema6.properties.services,data:data22};
(vErrors ??= []).push(err29);
errors++;
}
}
if(data.causes !== undefined){
let data24 = data.causes;
if(Array.isArray(data24)){
const len5 = data24.length;
for(let i5=0; i5<len5; i5++){
if(!(validate22(data24[i5], {instancePath:instancePath+"/causes/" + i5}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err30 = {instancePath:instancePath+"/causes",keyword:"type",params:{type: "array"},parentSchema:schema6.properties.causes,data:data24};
(vErrors ??= []).push(err30);
errors++;
}
}
}
else {
const err31 = {instancePath,keyword:"type",params:{type: "object"},parentSchema:schema6,data};
(vErrors ??= []).push(err31);
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

validate21.schema = schema6;
