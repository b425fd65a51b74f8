// Generated from schemas/postmortem.schema.json by `npm run generate`.
import { note, validator } from "../yaml/validator.ts";

export const validate = validator(validate21, "{\"type\":\"object\",\"additionalProperties\":false,\"patternProperties\":{\"^x[-_]\":{},\"^(?:ms\\\\.[a-z.]+|alias|aliases|aside|author|author_email|author_github|author_gitlab|author_name|author_profile|author_twitter|author_url|authors|banner|bibliography|bookCollapseSection|bookHidden|bookToc|build|canonical|canonical_url|canonicalURL|cascade|categories|category|children|classes|comments|contributors|cover|cover_image|created|created_at|created_on|cssclass|cssclasses|custom_edit_url|dateCreated|description|displayed_sidebar|disqus_id|draft|editLink|editUrl|excerpt|excerpt_separator|execute|expiryDate|extra|featured|featuredLinks|format|generate_feed|grand_parent|guid|has_children|has_toc|head|header|header_image|headless|hero|heroImage|hide|hide_in_navigation|hide_table_of_contents|hide_title|icon|image|images|in_search_index|insert_anchor_links|intro|keywords|labels|lang|language|last_modified|last_modified_at|last_reviewed|last_reviewed_on|last_update|last_updated|lastmod|lastUpdated|layout|link|links|linktitle|linkTitle|locale|maintainers|markup|math|menu|menus|menuTitle|mermaid|modDatetime|modified|nav_exclude|nav_order|navbar|next|ogImage|old_paths|outline|output|outputs|owner_slack|page_template|pageClass|pagination_label|pagination_next|pagination_prev|params|parent|path|permalink|pin|postSlug|prev|pubDate|pubDatetime|publishDate|read_time|reading_time|redirect_from|redirect_to|redirects|related_posts|resources|review_in|reviewers|search|search_exclude|section|series|share|shortTitle|showToc|sidebar|sidebar_class_name|sidebar_label|sidebar_position|sitemap|slug|social_image|sort_by|source_url|subsection|subtitle|summary|tableOfContents|tags|taxonomies|teaser|template|thumbnail|titleTemplate|toc|toc_max_heading_level|toc_min_heading_level|topics|translationKey|type|uid|unlisted|updated|updated_at|updated_on|updatedDate|url|version|versions|videos|weight)$\":{}},\"properties\":{\"id\":{\"$ref\":\"#/$defs/slug\",\"examples\":[\"2026-05-29-checkout-errors\"]},\"title\":{\"type\":\"string\",\"minLength\":1,\"examples\":[\"Checkout Outage\"]},\"date\":{\"type\":\"string\",\"minLength\":1,\"examples\":[\"2026-05-29\"]},\"incident_date\":{\"type\":\"string\",\"minLength\":1,\"examples\":[\"2026-05-29\"]},\"incident\":{\"$ref\":\"#/$defs/slug\",\"examples\":[\"2026-05-29-checkout-errors\"]},\"incidents\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/slug\"},\"examples\":[[\"2026-05-29-checkout-errors\"]]},\"severity\":{\"$comment\":\"a severity such as SEV-1\",\"type\":[\"string\",\"integer\"],\"examples\":[\"SEV-1\"]},\"status\":{\"examples\":[\"published\"],\"$ref\":\"#/$defs/postmortemStatus\"},\"published\":{\"type\":[\"string\",\"boolean\"],\"minLength\":1,\"examples\":[\"2026-05-30\"]},\"commander\":{\"$ref\":\"#/$defs/person\",\"examples\":[\"sarah\"]},\"started_at\":{\"type\":\"string\",\"minLength\":1,\"examples\":[\"2026-05-29T04:02:00Z\"]},\"resolved_at\":{\"type\":\"string\",\"minLength\":1,\"examples\":[\"2026-05-29T04:47:00Z\"]},\"duration\":{\"type\":[\"string\",\"number\"],\"examples\":[\"45 minutes\"]},\"impact\":{\"type\":\"string\",\"minLength\":1,\"examples\":[\"2,340 failed checkout attempts\"]},\"root_cause\":{\"type\":\"string\",\"minLength\":1,\"examples\":[\"A type error in the webhook handler\"]},\"contributing_factors\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"minLength\":1},\"examples\":[[\"Alert threshold too high (5%)\"]]},\"lessons_learned\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"minLength\":1},\"examples\":[[\"Webhook handlers need tests for every event type\"]]},\"action_items\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/actionItem\"},\"examples\":[[{\"id\":1,\"title\":\"Add integration tests\",\"owner\":\"Alex\",\"due\":\"2026-06-05\"}]]},\"services\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"minLength\":1},\"examples\":[[\"checkout\"]]},\"causes\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/slug\"},\"examples\":[[\"bad-deployment\"]]}},\"$defs\":{\"slug\":{\"$comment\":\"letters, digits, hyphens, underscores and dots\",\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9._-]*$\",\"maxLength\":128},\"person\":{\"$comment\":\"a person\",\"type\":\"string\",\"minLength\":1},\"actionItem\":{\"type\":\"object\",\"required\":[\"title\"],\"additionalProperties\":false,\"properties\":{\"id\":{\"type\":[\"integer\",\"string\"],\"examples\":[1]},\"title\":{\"type\":\"string\",\"minLength\":1,\"examples\":[\"Add integration tests for all webhook event types\"]},\"owner\":{\"type\":[\"string\",\"null\"],\"examples\":[\"Alex\"]},\"due\":{\"type\":[\"string\",\"null\"],\"examples\":[\"2026-06-05\"]},\"kind\":{\"type\":[\"string\",\"null\"],\"examples\":[\"prevent\"]},\"priority\":{\"type\":[\"string\",\"integer\",\"null\"],\"examples\":[\"P1\"]},\"status\":{\"examples\":[\"open\"],\"$ref\":\"#/$defs/actionItemStatus\"},\"issue\":{\"type\":[\"integer\",\"string\",\"null\"],\"examples\":[12]},\"addresses\":{\"anyOf\":[{\"type\":[\"integer\",\"string\"]},{\"type\":\"array\",\"items\":{\"type\":[\"integer\",\"string\"]}}],\"examples\":[[1]]},\"criterion\":{\"type\":[\"string\",\"null\"],\"examples\":[\"A renewal event in staging passes\"]},\"evidence\":{\"type\":[\"string\",\"null\"],\"examples\":[\"https://github.com/acme/shop/pull/812\"]}},\"examples\":[{\"id\":1,\"title\":\"Add integration tests for all webhook event types\",\"owner\":\"Alex\",\"due\":\"2026-06-05\"}]},\"postmortemStatus\":{\"enum\":[\"draft\",\"in-review\",\"published\"]},\"actionItemStatus\":{\"enum\":[\"open\",\"in-progress\",\"done\",\"dropped\"]}}}");

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


function validate26(data, instancePath, notes){
if(!(((data === "draft") || (data === "in-review")) || (data === "published"))){
note(notes, "/$defs/postmortemStatus/enum", instancePath, data);
}
}


function validate28(data, instancePath, notes){
if(typeof data === "string"){
if(data.length < 1){
note(notes, "/$defs/person/minLength", instancePath, data);
}
}
else {
note(notes, "/$defs/person/type", instancePath, data);
}
}


function validate31(data, instancePath, notes){
if(!((((data === "open") || (data === "in-progress")) || (data === "done")) || (data === "dropped"))){
note(notes, "/$defs/actionItemStatus/enum", instancePath, data);
}
}


function validate30(data, instancePath, notes){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.title === undefined){
note(notes, "/$defs/actionItem/required", instancePath, data, "title");
}
for(const key0 in data){
if(!(["id","title","owner","due","kind","priority","status","issue","addresses","criterion","evidence"].includes(key0))){
note(notes, "/$defs/actionItem/additionalProperties", instancePath, data, key0);
}
}
if(data.id !== undefined){
let data0 = data.id;
if((!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) && (typeof data0 !== "string")){
note(notes, "/$defs/actionItem/properties/id/type", instancePath+"/id", data0);
}
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 === "string"){
if(data1.length < 1){
note(notes, "/$defs/actionItem/properties/title/minLength", instancePath+"/title", data1);
}
}
else {
note(notes, "/$defs/actionItem/properties/title/type", instancePath+"/title", data1);
}
}
if(data.owner !== undefined){
let data2 = data.owner;
if((typeof data2 !== "string") && (data2 !== null)){
note(notes, "/$defs/actionItem/properties/owner/type", instancePath+"/owner", data2);
}
}
if(data.due !== undefined){
let data3 = data.due;
if((typeof data3 !== "string") && (data3 !== null)){
note(notes, "/$defs/actionItem/properties/due/type", instancePath+"/due", data3);
}
}
if(data.kind !== undefined){
let data4 = data.kind;
if((typeof data4 !== "string") && (data4 !== null)){
note(notes, "/$defs/actionItem/properties/kind/type", instancePath+"/kind", data4);
}
}
if(data.priority !== undefined){
let data5 = data.priority;
if(((typeof data5 !== "string") && (!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5))))) && (data5 !== null)){
note(notes, "/$defs/actionItem/properties/priority/type", instancePath+"/priority", data5);
}
}
if(data.status !== undefined){
validate31(data.status, instancePath+"/status", notes);
}
if(data.issue !== undefined){
let data7 = data.issue;
if(((!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) && (typeof data7 !== "string")) && (data7 !== null)){
note(notes, "/$defs/actionItem/properties/issue/type", instancePath+"/issue", data7);
}
}
if(data.addresses !== undefined){
let data8 = data.addresses;
const _errs18 = notes.length;
let valid1 = false;
const _errs19 = notes.length;
if((!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) && (typeof data8 !== "string")){
note(notes, "/$defs/actionItem/properties/addresses/anyOf/0/type", instancePath+"/addresses", data8);
}
var _valid0 = _errs19 === notes.length;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs21 = notes.length;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if((!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) && (typeof data9 !== "string")){
note(notes, "/$defs/actionItem/properties/addresses/anyOf/1/items/type", instancePath+"/addresses/" + i0, data9);
}
}
}
else {
note(notes, "/$defs/actionItem/properties/addresses/anyOf/1/type", instancePath+"/addresses", data8);
}
var _valid0 = _errs21 === notes.length;
valid1 = valid1 || _valid0;
}
if(!valid1){
note(notes, "/$defs/actionItem/properties/addresses/anyOf", instancePath+"/addresses", data8);
}
else {
notes.length = _errs18;
}
}
if(data.criterion !== undefined){
let data10 = data.criterion;
if((typeof data10 !== "string") && (data10 !== null)){
note(notes, "/$defs/actionItem/properties/criterion/type", instancePath+"/criterion", data10);
}
}
if(data.evidence !== undefined){
let data11 = data.evidence;
if((typeof data11 !== "string") && (data11 !== null)){
note(notes, "/$defs/actionItem/properties/evidence/type", instancePath+"/evidence", data11);
}
}
}
else {
note(notes, "/$defs/actionItem/type", instancePath, data);
}
}


function validate21(data, instancePath, notes){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((["id","title","date","incident_date","incident","incidents","severity","status","published","commander","started_at","resolved_at","duration","impact","root_cause","contributing_factors","lessons_learned","action_items","services","causes"].includes(key0)) || (/^x[-_]/u.test(key0))) || (/^(?:ms\.[a-z.]+|alias|aliases|aside|author|author_email|author_github|author_gitlab|author_name|author_profile|author_twitter|author_url|authors|banner|bibliography|bookCollapseSection|bookHidden|bookToc|build|canonical|canonical_url|canonicalURL|cascade|categories|category|children|classes|comments|contributors|cover|cover_image|created|created_at|created_on|cssclass|cssclasses|custom_edit_url|dateCreated|description|displayed_sidebar|disqus_id|draft|editLink|editUrl|excerpt|excerpt_separator|execute|expiryDate|extra|featured|featuredLinks|format|generate_feed|grand_parent|guid|has_children|has_toc|head|header|header_image|headless|hero|heroImage|hide|hide_in_navigation|hide_table_of_contents|hide_title|icon|image|images|in_search_index|insert_anchor_links|intro|keywords|labels|lang|language|last_modified|last_modified_at|last_reviewed|last_reviewed_on|last_update|last_updated|lastmod|lastUpdated|layout|link|links|linktitle|linkTitle|locale|maintainers|markup|math|menu|menus|menuTitle|mermaid|modDatetime|modified|nav_exclude|nav_order|navbar|next|ogImage|old_paths|outline|output|outputs|owner_slack|page_template|pageClass|pagination_label|pagination_next|pagination_prev|params|parent|path|permalink|pin|postSlug|prev|pubDate|pubDatetime|publishDate|read_time|reading_time|redirect_from|redirect_to|redirects|related_posts|resources|review_in|reviewers|search|search_exclude|section|series|share|shortTitle|showToc|sidebar|sidebar_class_name|sidebar_label|sidebar_position|sitemap|slug|social_image|sort_by|source_url|subsection|subtitle|summary|tableOfContents|tags|taxonomies|teaser|template|thumbnail|titleTemplate|toc|toc_max_heading_level|toc_min_heading_level|topics|translationKey|type|uid|unlisted|updated|updated_at|updated_on|updatedDate|url|version|versions|videos|weight)$/u.test(key0)))){
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
if(data.date !== undefined){
let data2 = data.date;
if(typeof data2 === "string"){
if(data2.length < 1){
note(notes, "/properties/date/minLength", instancePath+"/date", data2);
}
}
else {
note(notes, "/properties/date/type", instancePath+"/date", data2);
}
}
if(data.incident_date !== undefined){
let data3 = data.incident_date;
if(typeof data3 === "string"){
if(data3.length < 1){
note(notes, "/properties/incident_date/minLength", instancePath+"/incident_date", data3);
}
}
else {
note(notes, "/properties/incident_date/type", instancePath+"/incident_date", data3);
}
}
if(data.incident !== undefined){
validate22(data.incident, instancePath+"/incident", notes);
}
if(data.incidents !== undefined){
let data5 = data.incidents;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
validate22(data5[i0], instancePath+"/incidents/" + i0, notes);
}
}
else {
note(notes, "/properties/incidents/type", instancePath+"/incidents", data5);
}
}
if(data.severity !== undefined){
let data7 = data.severity;
if((typeof data7 !== "string") && (!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7))))){
note(notes, "/properties/severity/type", instancePath+"/severity", data7);
}
}
if(data.status !== undefined){
validate26(data.status, instancePath+"/status", notes);
}
if(data.published !== undefined){
let data9 = data.published;
if((typeof data9 !== "string") && (typeof data9 !== "boolean")){
note(notes, "/properties/published/type", instancePath+"/published", data9);
}
if(typeof data9 === "string"){
if(data9.length < 1){
note(notes, "/properties/published/minLength", instancePath+"/published", data9);
}
}
}
if(data.commander !== undefined){
validate28(data.commander, instancePath+"/commander", notes);
}
if(data.started_at !== undefined){
let data11 = data.started_at;
if(typeof data11 === "string"){
if(data11.length < 1){
note(notes, "/properties/started_at/minLength", instancePath+"/started_at", data11);
}
}
else {
note(notes, "/properties/started_at/type", instancePath+"/started_at", data11);
}
}
if(data.resolved_at !== undefined){
let data12 = data.resolved_at;
if(typeof data12 === "string"){
if(data12.length < 1){
note(notes, "/properties/resolved_at/minLength", instancePath+"/resolved_at", data12);
}
}
else {
note(notes, "/properties/resolved_at/type", instancePath+"/resolved_at", data12);
}
}
if(data.duration !== undefined){
let data13 = data.duration;
if((typeof data13 !== "string") && (!((typeof data13 == "number") && (isFinite(data13))))){
note(notes, "/properties/duration/type", instancePath+"/duration", data13);
}
}
if(data.impact !== undefined){
let data14 = data.impact;
if(typeof data14 === "string"){
if(data14.length < 1){
note(notes, "/properties/impact/minLength", instancePath+"/impact", data14);
}
}
else {
note(notes, "/properties/impact/type", instancePath+"/impact", data14);
}
}
if(data.root_cause !== undefined){
let data15 = data.root_cause;
if(typeof data15 === "string"){
if(data15.length < 1){
note(notes, "/properties/root_cause/minLength", instancePath+"/root_cause", data15);
}
}
else {
note(notes, "/properties/root_cause/type", instancePath+"/root_cause", data15);
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
note(notes, "/properties/contributing_factors/items/minLength", instancePath+"/contributing_factors/" + i1, data17);
}
}
else {
note(notes, "/properties/contributing_factors/items/type", instancePath+"/contributing_factors/" + i1, data17);
}
}
}
else {
note(notes, "/properties/contributing_factors/type", instancePath+"/contributing_factors", data16);
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
note(notes, "/properties/lessons_learned/items/minLength", instancePath+"/lessons_learned/" + i2, data19);
}
}
else {
note(notes, "/properties/lessons_learned/items/type", instancePath+"/lessons_learned/" + i2, data19);
}
}
}
else {
note(notes, "/properties/lessons_learned/type", instancePath+"/lessons_learned", data18);
}
}
if(data.action_items !== undefined){
let data20 = data.action_items;
if(Array.isArray(data20)){
const len3 = data20.length;
for(let i3=0; i3<len3; i3++){
validate30(data20[i3], instancePath+"/action_items/" + i3, notes);
}
}
else {
note(notes, "/properties/action_items/type", instancePath+"/action_items", data20);
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
note(notes, "/properties/services/items/minLength", instancePath+"/services/" + i4, data23);
}
}
else {
note(notes, "/properties/services/items/type", instancePath+"/services/" + i4, data23);
}
}
}
else {
note(notes, "/properties/services/type", instancePath+"/services", data22);
}
}
if(data.causes !== undefined){
let data24 = data.causes;
if(Array.isArray(data24)){
const len5 = data24.length;
for(let i5=0; i5<len5; i5++){
validate22(data24[i5], instancePath+"/causes/" + i5, notes);
}
}
else {
note(notes, "/properties/causes/type", instancePath+"/causes", data24);
}
}
}
else {
note(notes, "/type", instancePath, data);
}
}
