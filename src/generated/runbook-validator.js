// Generated from schemas/runbook.schema.json by `npm run generate`.
import { note, validator } from "../yaml/validator.ts";

export const validate = validator(validate21, "{\"type\":\"object\",\"additionalProperties\":false,\"patternProperties\":{\"^x[-_]\":{},\"^(?:ms\\\\.[a-z.]+|alias|aliases|aside|author|author_email|author_github|author_gitlab|author_name|author_profile|author_twitter|author_url|authors|banner|bibliography|bookCollapseSection|bookHidden|bookToc|build|canonical|canonical_url|canonicalURL|cascade|categories|category|children|classes|comments|contributors|cover|cover_image|created|created_at|created_on|cssclass|cssclasses|custom_edit_url|dateCreated|description|displayed_sidebar|disqus_id|draft|editLink|editUrl|excerpt|excerpt_separator|execute|expiryDate|extra|featured|featuredLinks|format|generate_feed|grand_parent|guid|has_children|has_toc|head|header|header_image|headless|hero|heroImage|hide|hide_in_navigation|hide_table_of_contents|hide_title|icon|image|images|in_search_index|insert_anchor_links|intro|keywords|labels|lang|language|last_modified|last_modified_at|last_update|last_updated|lastmod|lastUpdated|layout|link|links|linktitle|linkTitle|locale|maintainers|markup|math|menu|menus|menuTitle|mermaid|modDatetime|modified|nav_exclude|nav_order|navbar|next|ogImage|old_paths|outline|output|outputs|page_template|pageClass|pagination_label|pagination_next|pagination_prev|params|parent|path|permalink|pin|postSlug|prev|pubDate|pubDatetime|publishDate|read_time|reading_time|redirect_from|redirect_to|redirects|related_posts|resources|reviewers|search|search_exclude|section|series|share|shortTitle|showToc|sidebar|sidebar_class_name|sidebar_label|sidebar_position|sitemap|slug|social_image|sort_by|source_url|subsection|subtitle|summary|tableOfContents|tags|taxonomies|teaser|template|thumbnail|titleTemplate|toc|toc_max_heading_level|toc_min_heading_level|topics|translationKey|type|uid|unlisted|updated|updated_at|updated_on|updatedDate|url|version|versions|videos|weight)$\":{}},\"properties\":{\"id\":{\"$ref\":\"#/$defs/slug\",\"examples\":[\"checkout-error-rate\"]},\"title\":{\"type\":\"string\",\"minLength\":1,\"examples\":[\"Checkout Error Rate Spike\"]},\"services\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"minLength\":1},\"examples\":[[\"checkout\"]]},\"alerts\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"minLength\":1},\"examples\":[[\"CheckoutErrorRate\"]]},\"owner\":{\"type\":\"string\",\"minLength\":1,\"examples\":[\"Platform\"]},\"last_reviewed\":{\"type\":\"string\",\"minLength\":1,\"examples\":[\"2026-05-30\"]},\"review_every\":{\"$ref\":\"#/$defs/duration\",\"examples\":[\"90d\"]},\"causes\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/slug\"},\"examples\":[[\"payment-provider-outage\",\"bad-deployment\"]]},\"date\":{\"type\":\"string\",\"minLength\":1,\"examples\":[\"2026-05-30\"]},\"owner_slack\":{\"type\":\"string\",\"minLength\":1,\"examples\":[\"#platform\"]},\"last_reviewed_on\":{\"type\":\"string\",\"minLength\":1,\"examples\":[\"2026-05-30\"]},\"review_in\":{\"type\":\"string\",\"minLength\":1,\"examples\":[\"6 months\"]}},\"$defs\":{\"slug\":{\"$comment\":\"letters, digits, hyphens, underscores and dots\",\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9._-]*$\",\"maxLength\":128},\"duration\":{\"$comment\":\"a duration such as 15m, 48h, 30d, 4bh or 5bd\",\"type\":\"string\",\"pattern\":\"^(?:[Nn]ext business day|\\\\d{1,7} ?(?:(?:b|business )?(?:m|min|mins|minutes?|h|hrs?|hours?|d|days?)|w|wks?|weeks?)|\\\\d{1,5} ?h(?:ours?)? ?\\\\d{1,5} ?m(?:in|inutes?)?)$\"}}}");

function validate22(data, instancePath, notes){
if(typeof data === "string"){
if(data.length > 128){
note(notes, "/$defs/slug/maxLength", instancePath, data);
}
if(!/^[A-Za-z0-9][A-Za-z0-9._-]*$/u.test(data)){
note(notes, "/$defs/slug/pattern", instancePath, data);
}
}
else {
note(notes, "/$defs/slug/type", instancePath, data);
}
}


function validate24(data, instancePath, notes){
if(typeof data === "string"){
if(!/^(?:[Nn]ext business day|\d{1,7} ?(?:(?:b|business )?(?:m|min|mins|minutes?|h|hrs?|hours?|d|days?)|w|wks?|weeks?)|\d{1,5} ?h(?:ours?)? ?\d{1,5} ?m(?:in|inutes?)?)$/u.test(data)){
note(notes, "/$defs/duration/pattern", instancePath, data);
}
}
else {
note(notes, "/$defs/duration/type", instancePath, data);
}
}


function validate21(data, instancePath, notes){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((["id","title","services","alerts","owner","last_reviewed","review_every","causes","date","owner_slack","last_reviewed_on","review_in"].includes(key0)) || (/^x[-_]/u.test(key0))) || (/^(?:ms\.[a-z.]+|alias|aliases|aside|author|author_email|author_github|author_gitlab|author_name|author_profile|author_twitter|author_url|authors|banner|bibliography|bookCollapseSection|bookHidden|bookToc|build|canonical|canonical_url|canonicalURL|cascade|categories|category|children|classes|comments|contributors|cover|cover_image|created|created_at|created_on|cssclass|cssclasses|custom_edit_url|dateCreated|description|displayed_sidebar|disqus_id|draft|editLink|editUrl|excerpt|excerpt_separator|execute|expiryDate|extra|featured|featuredLinks|format|generate_feed|grand_parent|guid|has_children|has_toc|head|header|header_image|headless|hero|heroImage|hide|hide_in_navigation|hide_table_of_contents|hide_title|icon|image|images|in_search_index|insert_anchor_links|intro|keywords|labels|lang|language|last_modified|last_modified_at|last_update|last_updated|lastmod|lastUpdated|layout|link|links|linktitle|linkTitle|locale|maintainers|markup|math|menu|menus|menuTitle|mermaid|modDatetime|modified|nav_exclude|nav_order|navbar|next|ogImage|old_paths|outline|output|outputs|page_template|pageClass|pagination_label|pagination_next|pagination_prev|params|parent|path|permalink|pin|postSlug|prev|pubDate|pubDatetime|publishDate|read_time|reading_time|redirect_from|redirect_to|redirects|related_posts|resources|reviewers|search|search_exclude|section|series|share|shortTitle|showToc|sidebar|sidebar_class_name|sidebar_label|sidebar_position|sitemap|slug|social_image|sort_by|source_url|subsection|subtitle|summary|tableOfContents|tags|taxonomies|teaser|template|thumbnail|titleTemplate|toc|toc_max_heading_level|toc_min_heading_level|topics|translationKey|type|uid|unlisted|updated|updated_at|updated_on|updatedDate|url|version|versions|videos|weight)$/u.test(key0)))){
note(notes, "/additionalProperties", instancePath, data, key0);
}
}
if(data.id !== undefined){
validate22(data.id, instancePath+"/id", notes);
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 === "string"){
if(data1.length < 1){
note(notes, "/properties/title/minLength", instancePath+"/title", data1);
}
}
else {
note(notes, "/properties/title/type", instancePath+"/title", data1);
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
note(notes, "/properties/services/items/minLength", instancePath+"/services/" + i0, data3);
}
}
else {
note(notes, "/properties/services/items/type", instancePath+"/services/" + i0, data3);
}
}
}
else {
note(notes, "/properties/services/type", instancePath+"/services", data2);
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
note(notes, "/properties/alerts/items/minLength", instancePath+"/alerts/" + i1, data5);
}
}
else {
note(notes, "/properties/alerts/items/type", instancePath+"/alerts/" + i1, data5);
}
}
}
else {
note(notes, "/properties/alerts/type", instancePath+"/alerts", data4);
}
}
if(data.owner !== undefined){
let data6 = data.owner;
if(typeof data6 === "string"){
if(data6.length < 1){
note(notes, "/properties/owner/minLength", instancePath+"/owner", data6);
}
}
else {
note(notes, "/properties/owner/type", instancePath+"/owner", data6);
}
}
if(data.last_reviewed !== undefined){
let data7 = data.last_reviewed;
if(typeof data7 === "string"){
if(data7.length < 1){
note(notes, "/properties/last_reviewed/minLength", instancePath+"/last_reviewed", data7);
}
}
else {
note(notes, "/properties/last_reviewed/type", instancePath+"/last_reviewed", data7);
}
}
if(data.review_every !== undefined){
validate24(data.review_every, instancePath+"/review_every", notes);
}
if(data.causes !== undefined){
let data9 = data.causes;
if(Array.isArray(data9)){
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
validate22(data9[i2], instancePath+"/causes/" + i2, notes);
}
}
else {
note(notes, "/properties/causes/type", instancePath+"/causes", data9);
}
}
if(data.date !== undefined){
let data11 = data.date;
if(typeof data11 === "string"){
if(data11.length < 1){
note(notes, "/properties/date/minLength", instancePath+"/date", data11);
}
}
else {
note(notes, "/properties/date/type", instancePath+"/date", data11);
}
}
if(data.owner_slack !== undefined){
let data12 = data.owner_slack;
if(typeof data12 === "string"){
if(data12.length < 1){
note(notes, "/properties/owner_slack/minLength", instancePath+"/owner_slack", data12);
}
}
else {
note(notes, "/properties/owner_slack/type", instancePath+"/owner_slack", data12);
}
}
if(data.last_reviewed_on !== undefined){
let data13 = data.last_reviewed_on;
if(typeof data13 === "string"){
if(data13.length < 1){
note(notes, "/properties/last_reviewed_on/minLength", instancePath+"/last_reviewed_on", data13);
}
}
else {
note(notes, "/properties/last_reviewed_on/type", instancePath+"/last_reviewed_on", data13);
}
}
if(data.review_in !== undefined){
let data14 = data.review_in;
if(typeof data14 === "string"){
if(data14.length < 1){
note(notes, "/properties/review_in/minLength", instancePath+"/review_in", data14);
}
}
else {
note(notes, "/properties/review_in/type", instancePath+"/review_in", data14);
}
}
}
else {
note(notes, "/type", instancePath, data);
}
}
