// Generated from schemas/configuration.schema.json by `npm run generate`.
import { note, validator } from "../yaml/validator.ts";

export const validate = validator(validate21, "{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"version\":{\"const\":1,\"examples\":[1]},\"preset\":{\"enum\":[\"default\",\"pagerduty\",\"gitlab\",\"atlassian\",\"ccadb\"],\"examples\":[\"pagerduty\"]},\"timezone\":{\"$ref\":\"#/$defs/text\",\"examples\":[\"UTC\"]},\"calendar\":{\"$ref\":\"#/$defs/calendar\",\"examples\":[{\"workdays\":[\"mon\",\"tue\",\"wed\",\"thu\",\"fri\"],\"holidays\":[\"2026-12-25\"]}]},\"paths\":{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"incidents\":{\"$ref\":\"#/$defs/globs\",\"examples\":[\"incidents/**/*.{yml,yaml}\"]},\"postmortems\":{\"$ref\":\"#/$defs/globs\",\"examples\":[\"postmortems/**/*.md\"]},\"runbooks\":{\"$ref\":\"#/$defs/globs\",\"examples\":[\"runbooks/**/*.md\"]}},\"examples\":[{\"incidents\":\"incidents/**/*.{yml,yaml}\"}]},\"people\":{\"type\":\"object\",\"propertyNames\":{\"$ref\":\"#/$defs/slug\"},\"additionalProperties\":{\"$ref\":\"#/$defs/personEntry\"},\"examples\":[{\"sarah\":{\"name\":\"Sarah K.\",\"github\":\"sarahk\"}}]},\"teams\":{\"type\":\"object\",\"propertyNames\":{\"$ref\":\"#/$defs/slug\"},\"additionalProperties\":{\"$ref\":\"#/$defs/teamEntry\"},\"examples\":[{\"platform\":{\"name\":\"Platform\",\"github\":\"acme/platform\",\"lead\":\"alex\"}}]},\"severities\":{\"type\":\"object\",\"minProperties\":1,\"propertyNames\":{\"$ref\":\"#/$defs/slug\"},\"additionalProperties\":{\"$ref\":\"#/$defs/severity\"},\"examples\":[{\"SEV-1\":{\"respond\":\"10m\"}}]},\"commander-rotation\":{\"$ref\":\"#/$defs/rotation\",\"examples\":[{\"starts\":\"2026-01-05T09:00\",\"every\":\"1w\",\"members\":[\"sarah\",\"dana\"]}]},\"action-items\":{\"$ref\":\"#/$defs/actionItems\",\"examples\":[{\"remind-before\":\"3d\"}]},\"rules\":{\"type\":\"object\",\"propertyNames\":{\"$ref\":\"#/$defs/ruleId\"},\"additionalProperties\":{\"$comment\":\"error, warning or off, or a mapping with level and paths\",\"anyOf\":[{\"$ref\":\"#/$defs/level\"},{\"$ref\":\"#/$defs/ruleSettings\"}],\"examples\":[\"warning\"]},\"examples\":[{\"blameless\":\"warning\",\"runbook-review\":{\"level\":\"warning\",\"paths\":{\"runbooks/archive/**\":\"off\"}}}]},\"waivers\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/waiver\"},\"examples\":[[{\"rule\":\"postmortem-in-time\",\"record\":\"2026-05-29-checkout-errors\",\"approved-by\":\"sarah\",\"reason\":\"Vendor's report is awaited\",\"until\":\"2026-07-01\"}]]},\"alerts\":{\"type\":\"object\",\"propertyNames\":{\"$ref\":\"#/$defs/slug\"},\"additionalProperties\":{\"$ref\":\"#/$defs/alertMapping\"},\"examples\":[{\"alertmanager\":{\"severity\":\"labels.severity\",\"service\":\"labels.service\"}}]},\"issues\":{\"$ref\":\"#/$defs/issues\",\"examples\":[{\"write-back\":\"pull-request\"}]},\"effectiveness\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/duration\"},\"examples\":[[\"30d\",\"90d\"]]}},\"examples\":[{\"version\":1,\"timezone\":\"Europe/Berlin\",\"people\":{\"sarah\":{\"name\":\"Sarah K.\",\"github\":\"sarahk\"}}}],\"$defs\":{\"text\":{\"type\":\"string\",\"minLength\":1},\"label\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":50,\"$comment\":\"a label of at most 50 characters\"},\"slug\":{\"$comment\":\"letters, digits, hyphens, underscores and dots\",\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9._-]*$\",\"maxLength\":128},\"day\":{\"$comment\":\"a day as YYYY-MM-DD\",\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}$\"},\"moment\":{\"$comment\":\"a day or a time as YYYY-MM-DDTHH:MM\",\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}(?:[T ]\\\\d{2}:\\\\d{2}(?::\\\\d{2})?(?:Z|[+-]\\\\d{2}:?\\\\d{2})?)?$\"},\"duration\":{\"$comment\":\"a duration such as 15m, 48h, 30d, 4bh or 5bd\",\"type\":\"string\",\"pattern\":\"^(?:[Nn]ext business day|\\\\d{1,7} ?(?:(?:b|business )?(?:m|min|mins|minutes?|h|hrs?|hours?|d|days?)|w|wks?|weeks?)|\\\\d{1,5} ?h(?:ours?)? ?\\\\d{1,5} ?m(?:in|inutes?)?)$\"},\"clock\":{\"$comment\":\"a duration such as 15m, 48h, 30d, 4bh or 5bd, or off\",\"anyOf\":[{\"$ref\":\"#/$defs/duration\"},{\"const\":\"off\"}]},\"globs\":{\"$comment\":\"a glob or a list of globs\",\"anyOf\":[{\"$ref\":\"#/$defs/text\"},{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/text\"},\"minItems\":1}]},\"level\":{\"enum\":[\"error\",\"warning\",\"off\"],\"examples\":[\"warning\"]},\"ruleId\":{\"$comment\":\"the id of a rule\",\"enum\":[\"syntax\",\"schema\",\"reference\",\"single-commander\",\"acknowledge-in-time\",\"respond-in-time\",\"status-page-in-time\",\"status-update-cadence\",\"mitigate-first\",\"timeline-order\",\"timeline-complete\",\"duration-consistent\",\"channel-name\",\"blameless\",\"postmortem-required\",\"postmortem-in-time\",\"postmortem-sections\",\"postmortem-action-items\",\"action-item-id\",\"action-item-owner\",\"action-item-due\",\"action-item-evidence\",\"factor-addressed\",\"severity-consistent\",\"closure-postmortem\",\"closure-times\",\"closure-issues\",\"closure-factors\",\"runbook-sections\",\"runbook-causes-ranked\",\"runbook-mitigation\",\"runbook-escalation\",\"runbook-review\",\"runbook-evidence\",\"repeat-incident\",\"rotation-covered\"]},\"calendar\":{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"workdays\":{\"type\":\"array\",\"minItems\":1,\"uniqueItems\":true,\"items\":{\"type\":\"string\",\"enum\":[\"mon\",\"tue\",\"wed\",\"thu\",\"fri\",\"sat\",\"sun\"],\"examples\":[\"mon\"]},\"examples\":[[\"mon\",\"tue\",\"wed\",\"thu\",\"fri\"]]},\"hours\":{\"type\":\"string\",\"$comment\":\"hours as 09:00-17:00\",\"pattern\":\"^\\\\d{1,2}:\\\\d{2} ?[-–] ?\\\\d{1,2}:\\\\d{2}$\",\"examples\":[\"09:00-17:00\"]},\"holidays\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/day\"},\"examples\":[[\"2026-12-25\",\"2027-01-01\"]]}},\"examples\":[{\"workdays\":[\"mon\",\"tue\",\"wed\",\"thu\",\"fri\"],\"hours\":\"09:00-17:00\",\"holidays\":[\"2026-12-25\"]}]},\"personEntry\":{\"$comment\":\"a mapping with name and github\",\"examples\":[{\"name\":\"Sarah K.\",\"github\":\"sarahk\"}],\"anyOf\":[{\"type\":\"null\"},{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"name\":{\"$ref\":\"#/$defs/text\",\"examples\":[\"Sarah K.\"]},\"github\":{\"$comment\":\"a GitHub login\",\"type\":\"string\",\"pattern\":\"^@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$\",\"examples\":[\"sarahk\"]}},\"examples\":[{\"name\":\"Sarah K.\",\"github\":\"sarahk\"}]}]},\"teamEntry\":{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"name\":{\"$ref\":\"#/$defs/text\",\"examples\":[\"Platform\"]},\"github\":{\"$comment\":\"a GitHub team as org/team\",\"type\":\"string\",\"pattern\":\"^@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})/[A-Za-z0-9._-]+$\",\"examples\":[\"acme/platform\"]},\"lead\":{\"$ref\":\"#/$defs/text\",\"examples\":[\"alex\"]},\"members\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/text\"},\"examples\":[[\"alex\",\"dana\"]]}},\"examples\":[{\"name\":\"Platform\",\"github\":\"acme/platform\",\"lead\":\"alex\"}]},\"severity\":{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"name\":{\"$ref\":\"#/$defs/text\",\"examples\":[\"Critical\"]},\"summary\":{\"$ref\":\"#/$defs/text\",\"examples\":[\"Revenue-impacting, customer-facing outage\"]},\"acknowledge\":{\"$ref\":\"#/$defs/clock\",\"examples\":[\"5m\"]},\"respond\":{\"$ref\":\"#/$defs/clock\",\"examples\":[\"15m\"]},\"status-page\":{\"$ref\":\"#/$defs/clock\",\"examples\":[\"15m\"]},\"update-every\":{\"$ref\":\"#/$defs/clock\",\"examples\":[\"15m\"]},\"update-at-latest\":{\"$ref\":\"#/$defs/clock\",\"examples\":[\"30m\"]},\"roles\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/text\"},\"examples\":[[\"On-call engineer\",\"Engineering manager\",\"Comms lead\"]]},\"communication\":{\"enum\":[\"public\",\"internal\"],\"examples\":[\"public\"]},\"examples\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/text\"},\"examples\":[[\"Checkout down\",\"Data breach\"]]},\"commander\":{\"type\":\"boolean\",\"examples\":[true]},\"postmortem\":{\"anyOf\":[{\"$ref\":\"#/$defs/clock\"},{\"$ref\":\"#/$defs/postmortemDuty\"}],\"$comment\":\"a duration, off, or a mapping with required and within\",\"examples\":[\"48h\"]},\"action-items\":{\"$ref\":\"#/$defs/clock\",\"examples\":[\"15d\"]}},\"examples\":[{\"name\":\"Critical\",\"respond\":\"15m\",\"status-page\":\"15m\",\"commander\":true,\"postmortem\":\"48h\"}]},\"postmortemDuty\":{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"required\":{\"type\":\"boolean\",\"examples\":[true]},\"within\":{\"$ref\":\"#/$defs/clock\",\"examples\":[\"48h\"]},\"preliminary\":{\"$ref\":\"#/$defs/clock\",\"examples\":[\"72h\"]}},\"examples\":[{\"required\":true,\"within\":\"14d\",\"preliminary\":\"72h\"}]},\"rotation\":{\"type\":\"object\",\"required\":[\"starts\",\"members\"],\"additionalProperties\":false,\"properties\":{\"starts\":{\"$ref\":\"#/$defs/moment\",\"examples\":[\"2026-01-05T09:00\"]},\"every\":{\"$comment\":\"days or weeks such as 7d or 1w\",\"type\":\"string\",\"pattern\":\"^[1-9]\\\\d{0,3} ?(?:d|days?|w|weeks?)$\",\"examples\":[\"1w\"]},\"members\":{\"$ref\":\"#/$defs/members\",\"examples\":[[\"sarah\",\"dana\"]]},\"shadows\":{\"$ref\":\"#/$defs/members\",\"examples\":[[\"alex\",\"kim\"]]},\"overrides\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/override\"},\"examples\":[[{\"from\":\"2026-05-25T09:00\",\"to\":\"2026-06-01T09:00\",\"who\":\"alex\"}]]}},\"examples\":[{\"starts\":\"2026-01-05T09:00\",\"every\":\"1w\",\"members\":[\"sarah\",\"dana\"]}]},\"members\":{\"$comment\":\"a list of people, or dated lists of them\",\"anyOf\":[{\"type\":\"array\",\"minItems\":1,\"items\":{\"$ref\":\"#/$defs/text\"}},{\"type\":\"array\",\"minItems\":1,\"items\":{\"type\":\"object\",\"required\":[\"from\",\"members\"],\"additionalProperties\":false,\"properties\":{\"from\":{\"$ref\":\"#/$defs/day\",\"examples\":[\"2026-03-02\"]},\"members\":{\"type\":\"array\",\"minItems\":1,\"items\":{\"$ref\":\"#/$defs/text\"},\"examples\":[[\"sarah\",\"dana\"]]}},\"examples\":[{\"from\":\"2026-03-02\",\"members\":[\"sarah\",\"dana\"]}]}}]},\"override\":{\"type\":\"object\",\"required\":[\"from\",\"to\",\"who\"],\"additionalProperties\":false,\"properties\":{\"from\":{\"$ref\":\"#/$defs/moment\",\"examples\":[\"2026-05-25T09:00\"]},\"to\":{\"$ref\":\"#/$defs/moment\",\"examples\":[\"2026-06-01T09:00\"]},\"who\":{\"$ref\":\"#/$defs/text\",\"examples\":[\"alex\"]}},\"examples\":[{\"from\":\"2026-05-25T09:00\",\"to\":\"2026-06-01T09:00\",\"who\":\"alex\"}]},\"actionItems\":{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"remind-before\":{\"$ref\":\"#/$defs/duration\",\"examples\":[\"3d\"]},\"escalate\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/escalationStep\"},\"examples\":[[{\"after\":\"0d\",\"to\":\"owner\"},{\"after\":\"7d\",\"to\":\"lead\"}]]},\"business\":{\"type\":\"boolean\",\"examples\":[true]},\"assign-by\":{\"$ref\":\"#/$defs/duration\",\"examples\":[\"2bd\"]},\"require\":{\"type\":\"array\",\"uniqueItems\":true,\"items\":{\"type\":\"string\",\"enum\":[\"addresses\",\"criterion\"],\"examples\":[\"criterion\"]},\"examples\":[[\"addresses\",\"criterion\"]]}},\"examples\":[{\"remind-before\":\"3d\",\"escalate\":[{\"after\":\"0d\",\"to\":\"owner\"},{\"after\":\"7d\",\"to\":\"lead\"}]}]},\"escalationStep\":{\"type\":\"object\",\"required\":[\"after\",\"to\"],\"additionalProperties\":false,\"properties\":{\"after\":{\"$ref\":\"#/$defs/duration\",\"examples\":[\"7d\"]},\"to\":{\"$ref\":\"#/$defs/text\",\"examples\":[\"owner\"]}},\"examples\":[{\"after\":\"7d\",\"to\":\"lead\"}]},\"ruleSettings\":{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"level\":{\"$ref\":\"#/$defs/level\",\"examples\":[\"warning\"]},\"paths\":{\"type\":\"object\",\"additionalProperties\":{\"$ref\":\"#/$defs/level\"},\"examples\":[{\"legacy/**\":\"off\"}]}},\"examples\":[{\"level\":\"warning\",\"paths\":{\"legacy/**\":\"off\"}}]},\"waiver\":{\"type\":\"object\",\"required\":[\"rule\",\"record\",\"approved-by\",\"reason\",\"until\"],\"additionalProperties\":false,\"properties\":{\"rule\":{\"$ref\":\"#/$defs/ruleId\",\"examples\":[\"postmortem-in-time\"]},\"record\":{\"$ref\":\"#/$defs/slug\",\"examples\":[\"2026-05-29-checkout-errors\"]},\"approved-by\":{\"$ref\":\"#/$defs/text\",\"examples\":[\"sarah\"]},\"reason\":{\"$ref\":\"#/$defs/text\",\"examples\":[\"Vendor's report is awaited\"]},\"until\":{\"$ref\":\"#/$defs/day\",\"examples\":[\"2026-07-01\"]}},\"examples\":[{\"rule\":\"postmortem-in-time\",\"record\":\"2026-05-29-checkout-errors\",\"approved-by\":\"sarah\",\"reason\":\"Vendor's report is awaited\",\"until\":\"2026-07-01\"}]},\"alertMapping\":{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"title\":{\"$ref\":\"#/$defs/text\",\"examples\":[\"annotations.summary\"]},\"severity\":{\"$ref\":\"#/$defs/text\",\"examples\":[\"labels.severity\"]},\"service\":{\"$ref\":\"#/$defs/text\",\"examples\":[\"labels.service\"]},\"status\":{\"$ref\":\"#/$defs/text\",\"examples\":[\"status\"]},\"id\":{\"$ref\":\"#/$defs/text\",\"examples\":[\"fingerprint\"]},\"url\":{\"$ref\":\"#/$defs/text\",\"examples\":[\"generatorURL\"]}},\"examples\":[{\"severity\":\"labels.severity\",\"service\":\"labels.service\"}]},\"issues\":{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"labels\":{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"action-item\":{\"$ref\":\"#/$defs/label\",\"examples\":[\"action-item\"]},\"overdue\":{\"$ref\":\"#/$defs/label\",\"examples\":[\"overdue\"]},\"due-soon\":{\"$ref\":\"#/$defs/label\",\"examples\":[\"due-soon\"]},\"postmortem\":{\"$ref\":\"#/$defs/label\",\"examples\":[\"postmortem\"]},\"incident\":{\"$ref\":\"#/$defs/label\",\"examples\":[\"incident\"]},\"digest\":{\"$ref\":\"#/$defs/label\",\"examples\":[\"incident-digest\"]}},\"examples\":[{\"action-item\":\"action-item\",\"overdue\":\"overdue\",\"due-soon\":\"due-soon\"}]},\"write-back\":{\"enum\":[\"pull-request\",\"off\"],\"examples\":[\"pull-request\"]},\"templates\":{\"$ref\":\"#/$defs/text\",\"examples\":[\".github/incident-templates\"]},\"due-date-field\":{\"$ref\":\"#/$defs/text\",\"examples\":[\"Target date\"]},\"type\":{\"$ref\":\"#/$defs/text\",\"examples\":[\"Task\"]},\"milestone\":{\"$ref\":\"#/$defs/text\",\"examples\":[\"Reliability\"]},\"project\":{\"type\":\"string\",\"$comment\":\"a project as organisation/number\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9-]*/[1-9][0-9]{0,8}$\",\"examples\":[\"acme/7\"]},\"account\":{\"$ref\":\"#/$defs/text\",\"examples\":[\"acme-incidents[bot]\"]},\"respect-milestones\":{\"type\":\"boolean\",\"examples\":[true]}},\"examples\":[{\"write-back\":\"pull-request\"}]}}}");

function validate22(data, instancePath, notes){
if(typeof data === "string"){
if(data.length < 1){
note(notes, "/$defs/text/minLength", instancePath, data);
}
}
else {
note(notes, "/$defs/text/type", instancePath, data);
}
}


function validate25(data, instancePath, notes){
if(typeof data === "string"){
if(!/^\d{4}-\d{2}-\d{2}$/u.test(data)){
note(notes, "/$defs/day/pattern", instancePath, data);
}
}
else {
note(notes, "/$defs/day/type", instancePath, data);
}
}


function validate24(data, instancePath, notes){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "workdays") || (key0 === "hours")) || (key0 === "holidays"))){
note(notes, "/$defs/calendar/additionalProperties", instancePath, data, key0);
}
}
if(data.workdays !== undefined){
let data0 = data.workdays;
if(Array.isArray(data0)){
if(data0.length < 1){
note(notes, "/$defs/calendar/properties/workdays/minItems", instancePath+"/workdays", data0);
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
note(notes, "/$defs/calendar/properties/workdays/items/type", instancePath+"/workdays/" + i0, data1);
}
if(!(((((((data1 === "mon") || (data1 === "tue")) || (data1 === "wed")) || (data1 === "thu")) || (data1 === "fri")) || (data1 === "sat")) || (data1 === "sun"))){
note(notes, "/$defs/calendar/properties/workdays/items/enum", instancePath+"/workdays/" + i0, data1);
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data0[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
note(notes, "/$defs/calendar/properties/workdays/uniqueItems", instancePath+"/workdays", data0);
break;
}
indices0[item0] = i1;
}
}
}
else {
note(notes, "/$defs/calendar/properties/workdays/type", instancePath+"/workdays", data0);
}
}
if(data.hours !== undefined){
let data2 = data.hours;
if(typeof data2 === "string"){
if(!/^\d{1,2}:\d{2} ?[-–] ?\d{1,2}:\d{2}$/u.test(data2)){
note(notes, "/$defs/calendar/properties/hours/pattern", instancePath+"/hours", data2);
}
}
else {
note(notes, "/$defs/calendar/properties/hours/type", instancePath+"/hours", data2);
}
}
if(data.holidays !== undefined){
let data3 = data.holidays;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i2=0; i2<len1; i2++){
validate25(data3[i2], instancePath+"/holidays/" + i2, notes);
}
}
else {
note(notes, "/$defs/calendar/properties/holidays/type", instancePath+"/holidays", data3);
}
}
}
else {
note(notes, "/$defs/calendar/type", instancePath, data);
}
}


function validate28(data, instancePath, notes){
const _errs1 = notes.length;
let valid0 = false;
const _errs2 = notes.length;
validate22(data, instancePath, notes);
var _valid0 = _errs2 === notes.length;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = notes.length;
if(Array.isArray(data)){
if(data.length < 1){
note(notes, "/$defs/globs/anyOf/1/minItems", instancePath, data);
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
validate22(data[i0], instancePath+"/" + i0, notes);
}
}
else {
note(notes, "/$defs/globs/anyOf/1/type", instancePath, data);
}
var _valid0 = _errs3 === notes.length;
valid0 = valid0 || _valid0;
}
if(!valid0){
note(notes, "/$defs/globs/anyOf", instancePath, data);
}
else {
notes.length = _errs1;
}
}


function validate34(data, instancePath, notes){
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


function validate36(data, instancePath, notes){
const _errs1 = notes.length;
let valid0 = false;
const _errs2 = notes.length;
if(data !== null){
note(notes, "/$defs/personEntry/anyOf/0/type", instancePath, data);
}
var _valid0 = _errs2 === notes.length;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs4 = notes.length;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "name") || (key0 === "github"))){
note(notes, "/$defs/personEntry/anyOf/1/additionalProperties", instancePath, data, key0);
}
}
if(data.name !== undefined){
validate22(data.name, instancePath+"/name", notes);
}
if(data.github !== undefined){
let data1 = data.github;
if(typeof data1 === "string"){
if(!/^@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/u.test(data1)){
note(notes, "/$defs/personEntry/anyOf/1/properties/github/pattern", instancePath+"/github", data1);
}
}
else {
note(notes, "/$defs/personEntry/anyOf/1/properties/github/type", instancePath+"/github", data1);
}
}
}
else {
note(notes, "/$defs/personEntry/anyOf/1/type", instancePath, data);
}
var _valid0 = _errs4 === notes.length;
valid0 = valid0 || _valid0;
}
if(!valid0){
note(notes, "/$defs/personEntry/anyOf", instancePath, data);
}
else {
notes.length = _errs1;
}
}


function validate40(data, instancePath, notes){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "github")) || (key0 === "lead")) || (key0 === "members"))){
note(notes, "/$defs/teamEntry/additionalProperties", instancePath, data, key0);
}
}
if(data.name !== undefined){
validate22(data.name, instancePath+"/name", notes);
}
if(data.github !== undefined){
let data1 = data.github;
if(typeof data1 === "string"){
if(!/^@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/[A-Za-z0-9._-]+$/u.test(data1)){
note(notes, "/$defs/teamEntry/properties/github/pattern", instancePath+"/github", data1);
}
}
else {
note(notes, "/$defs/teamEntry/properties/github/type", instancePath+"/github", data1);
}
}
if(data.lead !== undefined){
validate22(data.lead, instancePath+"/lead", notes);
}
if(data.members !== undefined){
let data3 = data.members;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
validate22(data3[i0], instancePath+"/members/" + i0, notes);
}
}
else {
note(notes, "/$defs/teamEntry/properties/members/type", instancePath+"/members", data3);
}
}
}
else {
note(notes, "/$defs/teamEntry/type", instancePath, data);
}
}


function validate50(data, instancePath, notes){
if(typeof data === "string"){
if(!/^(?:[Nn]ext business day|\d{1,7} ?(?:(?:b|business )?(?:m|min|mins|minutes?|h|hrs?|hours?|d|days?)|w|wks?|weeks?)|\d{1,5} ?h(?:ours?)? ?\d{1,5} ?m(?:in|inutes?)?)$/u.test(data)){
note(notes, "/$defs/duration/pattern", instancePath, data);
}
}
else {
note(notes, "/$defs/duration/type", instancePath, data);
}
}


function validate49(data, instancePath, notes){
const _errs1 = notes.length;
let valid0 = false;
const _errs2 = notes.length;
validate50(data, instancePath, notes);
var _valid0 = _errs2 === notes.length;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = notes.length;
if("off" !== data){
note(notes, "/$defs/clock/anyOf/1/const", instancePath, data);
}
var _valid0 = _errs3 === notes.length;
valid0 = valid0 || _valid0;
}
if(!valid0){
note(notes, "/$defs/clock/anyOf", instancePath, data);
}
else {
notes.length = _errs1;
}
}


function validate60(data, instancePath, notes){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "required") || (key0 === "within")) || (key0 === "preliminary"))){
note(notes, "/$defs/postmortemDuty/additionalProperties", instancePath, data, key0);
}
}
if(data.required !== undefined){
let data0 = data.required;
if(typeof data0 !== "boolean"){
note(notes, "/$defs/postmortemDuty/properties/required/type", instancePath+"/required", data0);
}
}
if(data.within !== undefined){
validate49(data.within, instancePath+"/within", notes);
}
if(data.preliminary !== undefined){
validate49(data.preliminary, instancePath+"/preliminary", notes);
}
}
else {
note(notes, "/$defs/postmortemDuty/type", instancePath, data);
}
}


function validate46(data, instancePath, notes){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(["name","summary","acknowledge","respond","status-page","update-every","update-at-latest","roles","communication","examples","commander","postmortem","action-items"].includes(key0))){
note(notes, "/$defs/severity/additionalProperties", instancePath, data, key0);
}
}
if(data.name !== undefined){
validate22(data.name, instancePath+"/name", notes);
}
if(data.summary !== undefined){
validate22(data.summary, instancePath+"/summary", notes);
}
if(data.acknowledge !== undefined){
validate49(data.acknowledge, instancePath+"/acknowledge", notes);
}
if(data.respond !== undefined){
validate49(data.respond, instancePath+"/respond", notes);
}
if(data["status-page"] !== undefined){
validate49(data["status-page"], instancePath+"/status-page", notes);
}
if(data["update-every"] !== undefined){
validate49(data["update-every"], instancePath+"/update-every", notes);
}
if(data["update-at-latest"] !== undefined){
validate49(data["update-at-latest"], instancePath+"/update-at-latest", notes);
}
if(data.roles !== undefined){
let data7 = data.roles;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
validate22(data7[i0], instancePath+"/roles/" + i0, notes);
}
}
else {
note(notes, "/$defs/severity/properties/roles/type", instancePath+"/roles", data7);
}
}
if(data.communication !== undefined){
let data9 = data.communication;
if(!((data9 === "public") || (data9 === "internal"))){
note(notes, "/$defs/severity/properties/communication/enum", instancePath+"/communication", data9);
}
}
if(data.examples !== undefined){
let data10 = data.examples;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
validate22(data10[i1], instancePath+"/examples/" + i1, notes);
}
}
else {
note(notes, "/$defs/severity/properties/examples/type", instancePath+"/examples", data10);
}
}
if(data.commander !== undefined){
let data12 = data.commander;
if(typeof data12 !== "boolean"){
note(notes, "/$defs/severity/properties/commander/type", instancePath+"/commander", data12);
}
}
if(data.postmortem !== undefined){
let data13 = data.postmortem;
const _errs20 = notes.length;
let valid5 = false;
const _errs21 = notes.length;
validate49(data13, instancePath+"/postmortem", notes);
var _valid0 = _errs21 === notes.length;
valid5 = valid5 || _valid0;
if(!valid5){
const _errs22 = notes.length;
validate60(data13, instancePath+"/postmortem", notes);
var _valid0 = _errs22 === notes.length;
valid5 = valid5 || _valid0;
}
if(!valid5){
note(notes, "/$defs/severity/properties/postmortem/anyOf", instancePath+"/postmortem", data13);
}
else {
notes.length = _errs20;
}
}
if(data["action-items"] !== undefined){
validate49(data["action-items"], instancePath+"/action-items", notes);
}
}
else {
note(notes, "/$defs/severity/type", instancePath, data);
}
}


function validate67(data, instancePath, notes){
if(typeof data === "string"){
if(!/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?$/u.test(data)){
note(notes, "/$defs/moment/pattern", instancePath, data);
}
}
else {
note(notes, "/$defs/moment/type", instancePath, data);
}
}


function validate69(data, instancePath, notes){
const _errs1 = notes.length;
let valid0 = false;
const _errs2 = notes.length;
if(Array.isArray(data)){
if(data.length < 1){
note(notes, "/$defs/members/anyOf/0/minItems", instancePath, data);
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
validate22(data[i0], instancePath+"/" + i0, notes);
}
}
else {
note(notes, "/$defs/members/anyOf/0/type", instancePath, data);
}
var _valid0 = _errs2 === notes.length;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs5 = notes.length;
if(Array.isArray(data)){
if(data.length < 1){
note(notes, "/$defs/members/anyOf/1/minItems", instancePath, data);
}
const len1 = data.length;
for(let i1=0; i1<len1; i1++){
let data1 = data[i1];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.from === undefined){
note(notes, "/$defs/members/anyOf/1/items/required", instancePath+"/" + i1, data1, "from");
}
if(data1.members === undefined){
note(notes, "/$defs/members/anyOf/1/items/required", instancePath+"/" + i1, data1, "members");
}
for(const key0 in data1){
if(!((key0 === "from") || (key0 === "members"))){
note(notes, "/$defs/members/anyOf/1/items/additionalProperties", instancePath+"/" + i1, data1, key0);
}
}
if(data1.from !== undefined){
validate25(data1.from, instancePath+"/" + i1+"/from", notes);
}
if(data1.members !== undefined){
let data3 = data1.members;
if(Array.isArray(data3)){
if(data3.length < 1){
note(notes, "/$defs/members/anyOf/1/items/properties/members/minItems", instancePath+"/" + i1+"/members", data3);
}
const len2 = data3.length;
for(let i2=0; i2<len2; i2++){
validate22(data3[i2], instancePath+"/" + i1+"/members/" + i2, notes);
}
}
else {
note(notes, "/$defs/members/anyOf/1/items/properties/members/type", instancePath+"/" + i1+"/members", data3);
}
}
}
else {
note(notes, "/$defs/members/anyOf/1/items/type", instancePath+"/" + i1, data1);
}
}
}
else {
note(notes, "/$defs/members/anyOf/1/type", instancePath, data);
}
var _valid0 = _errs5 === notes.length;
valid0 = valid0 || _valid0;
}
if(!valid0){
note(notes, "/$defs/members/anyOf", instancePath, data);
}
else {
notes.length = _errs1;
}
}


function validate75(data, instancePath, notes){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
note(notes, "/$defs/override/required", instancePath, data, "from");
}
if(data.to === undefined){
note(notes, "/$defs/override/required", instancePath, data, "to");
}
if(data.who === undefined){
note(notes, "/$defs/override/required", instancePath, data, "who");
}
for(const key0 in data){
if(!(((key0 === "from") || (key0 === "to")) || (key0 === "who"))){
note(notes, "/$defs/override/additionalProperties", instancePath, data, key0);
}
}
if(data.from !== undefined){
validate67(data.from, instancePath+"/from", notes);
}
if(data.to !== undefined){
validate67(data.to, instancePath+"/to", notes);
}
if(data.who !== undefined){
validate22(data.who, instancePath+"/who", notes);
}
}
else {
note(notes, "/$defs/override/type", instancePath, data);
}
}


function validate66(data, instancePath, notes){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.starts === undefined){
note(notes, "/$defs/rotation/required", instancePath, data, "starts");
}
if(data.members === undefined){
note(notes, "/$defs/rotation/required", instancePath, data, "members");
}
for(const key0 in data){
if(!(((((key0 === "starts") || (key0 === "every")) || (key0 === "members")) || (key0 === "shadows")) || (key0 === "overrides"))){
note(notes, "/$defs/rotation/additionalProperties", instancePath, data, key0);
}
}
if(data.starts !== undefined){
validate67(data.starts, instancePath+"/starts", notes);
}
if(data.every !== undefined){
let data1 = data.every;
if(typeof data1 === "string"){
if(!/^[1-9]\d{0,3} ?(?:d|days?|w|weeks?)$/u.test(data1)){
note(notes, "/$defs/rotation/properties/every/pattern", instancePath+"/every", data1);
}
}
else {
note(notes, "/$defs/rotation/properties/every/type", instancePath+"/every", data1);
}
}
if(data.members !== undefined){
validate69(data.members, instancePath+"/members", notes);
}
if(data.shadows !== undefined){
validate69(data.shadows, instancePath+"/shadows", notes);
}
if(data.overrides !== undefined){
let data4 = data.overrides;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
validate75(data4[i0], instancePath+"/overrides/" + i0, notes);
}
}
else {
note(notes, "/$defs/rotation/properties/overrides/type", instancePath+"/overrides", data4);
}
}
}
else {
note(notes, "/$defs/rotation/type", instancePath, data);
}
}


function validate83(data, instancePath, notes){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.after === undefined){
note(notes, "/$defs/escalationStep/required", instancePath, data, "after");
}
if(data.to === undefined){
note(notes, "/$defs/escalationStep/required", instancePath, data, "to");
}
for(const key0 in data){
if(!((key0 === "after") || (key0 === "to"))){
note(notes, "/$defs/escalationStep/additionalProperties", instancePath, data, key0);
}
}
if(data.after !== undefined){
validate50(data.after, instancePath+"/after", notes);
}
if(data.to !== undefined){
validate22(data.to, instancePath+"/to", notes);
}
}
else {
note(notes, "/$defs/escalationStep/type", instancePath, data);
}
}


function validate81(data, instancePath, notes){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "remind-before") || (key0 === "escalate")) || (key0 === "business")) || (key0 === "assign-by")) || (key0 === "require"))){
note(notes, "/$defs/actionItems/additionalProperties", instancePath, data, key0);
}
}
if(data["remind-before"] !== undefined){
validate50(data["remind-before"], instancePath+"/remind-before", notes);
}
if(data.escalate !== undefined){
let data1 = data.escalate;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
validate83(data1[i0], instancePath+"/escalate/" + i0, notes);
}
}
else {
note(notes, "/$defs/actionItems/properties/escalate/type", instancePath+"/escalate", data1);
}
}
if(data.business !== undefined){
let data3 = data.business;
if(typeof data3 !== "boolean"){
note(notes, "/$defs/actionItems/properties/business/type", instancePath+"/business", data3);
}
}
if(data["assign-by"] !== undefined){
validate50(data["assign-by"], instancePath+"/assign-by", notes);
}
if(data.require !== undefined){
let data5 = data.require;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 !== "string"){
note(notes, "/$defs/actionItems/properties/require/items/type", instancePath+"/require/" + i1, data6);
}
if(!((data6 === "addresses") || (data6 === "criterion"))){
note(notes, "/$defs/actionItems/properties/require/items/enum", instancePath+"/require/" + i1, data6);
}
}
let i2 = data5.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data5[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
note(notes, "/$defs/actionItems/properties/require/uniqueItems", instancePath+"/require", data5);
break;
}
indices0[item0] = i2;
}
}
}
else {
note(notes, "/$defs/actionItems/properties/require/type", instancePath+"/require", data5);
}
}
}
else {
note(notes, "/$defs/actionItems/type", instancePath, data);
}
}


function validate89(data, instancePath, notes){
if(!((((((((((((((((((((((((((((((((((((data === "syntax") || (data === "schema")) || (data === "reference")) || (data === "single-commander")) || (data === "acknowledge-in-time")) || (data === "respond-in-time")) || (data === "status-page-in-time")) || (data === "status-update-cadence")) || (data === "mitigate-first")) || (data === "timeline-order")) || (data === "timeline-complete")) || (data === "duration-consistent")) || (data === "channel-name")) || (data === "blameless")) || (data === "postmortem-required")) || (data === "postmortem-in-time")) || (data === "postmortem-sections")) || (data === "postmortem-action-items")) || (data === "action-item-id")) || (data === "action-item-owner")) || (data === "action-item-due")) || (data === "action-item-evidence")) || (data === "factor-addressed")) || (data === "severity-consistent")) || (data === "closure-postmortem")) || (data === "closure-times")) || (data === "closure-issues")) || (data === "closure-factors")) || (data === "runbook-sections")) || (data === "runbook-causes-ranked")) || (data === "runbook-mitigation")) || (data === "runbook-escalation")) || (data === "runbook-review")) || (data === "runbook-evidence")) || (data === "repeat-incident")) || (data === "rotation-covered"))){
note(notes, "/$defs/ruleId/enum", instancePath, data);
}
}


function validate91(data, instancePath, notes){
if(!(((data === "error") || (data === "warning")) || (data === "off"))){
note(notes, "/$defs/level/enum", instancePath, data);
}
}


function validate93(data, instancePath, notes){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "level") || (key0 === "paths"))){
note(notes, "/$defs/ruleSettings/additionalProperties", instancePath, data, key0);
}
}
if(data.level !== undefined){
validate91(data.level, instancePath+"/level", notes);
}
if(data.paths !== undefined){
let data1 = data.paths;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
validate91(data1[key1], instancePath+"/paths/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), notes);
}
}
else {
note(notes, "/$defs/ruleSettings/properties/paths/type", instancePath+"/paths", data1);
}
}
}
else {
note(notes, "/$defs/ruleSettings/type", instancePath, data);
}
}


function validate97(data, instancePath, notes){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rule === undefined){
note(notes, "/$defs/waiver/required", instancePath, data, "rule");
}
if(data.record === undefined){
note(notes, "/$defs/waiver/required", instancePath, data, "record");
}
if(data["approved-by"] === undefined){
note(notes, "/$defs/waiver/required", instancePath, data, "approved-by");
}
if(data.reason === undefined){
note(notes, "/$defs/waiver/required", instancePath, data, "reason");
}
if(data.until === undefined){
note(notes, "/$defs/waiver/required", instancePath, data, "until");
}
for(const key0 in data){
if(!(((((key0 === "rule") || (key0 === "record")) || (key0 === "approved-by")) || (key0 === "reason")) || (key0 === "until"))){
note(notes, "/$defs/waiver/additionalProperties", instancePath, data, key0);
}
}
if(data.rule !== undefined){
validate89(data.rule, instancePath+"/rule", notes);
}
if(data.record !== undefined){
validate34(data.record, instancePath+"/record", notes);
}
if(data["approved-by"] !== undefined){
validate22(data["approved-by"], instancePath+"/approved-by", notes);
}
if(data.reason !== undefined){
validate22(data.reason, instancePath+"/reason", notes);
}
if(data.until !== undefined){
validate25(data.until, instancePath+"/until", notes);
}
}
else {
note(notes, "/$defs/waiver/type", instancePath, data);
}
}


function validate105(data, instancePath, notes){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "title") || (key0 === "severity")) || (key0 === "service")) || (key0 === "status")) || (key0 === "id")) || (key0 === "url"))){
note(notes, "/$defs/alertMapping/additionalProperties", instancePath, data, key0);
}
}
if(data.title !== undefined){
validate22(data.title, instancePath+"/title", notes);
}
if(data.severity !== undefined){
validate22(data.severity, instancePath+"/severity", notes);
}
if(data.service !== undefined){
validate22(data.service, instancePath+"/service", notes);
}
if(data.status !== undefined){
validate22(data.status, instancePath+"/status", notes);
}
if(data.id !== undefined){
validate22(data.id, instancePath+"/id", notes);
}
if(data.url !== undefined){
validate22(data.url, instancePath+"/url", notes);
}
}
else {
note(notes, "/$defs/alertMapping/type", instancePath, data);
}
}


function validate114(data, instancePath, notes){
if(typeof data === "string"){
if(data.length > 50){
note(notes, "/$defs/label/maxLength", instancePath, data);
}
if(data.length < 1){
note(notes, "/$defs/label/minLength", instancePath, data);
}
}
else {
note(notes, "/$defs/label/type", instancePath, data);
}
}


function validate113(data, instancePath, notes){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(["labels","write-back","templates","due-date-field","type","milestone","project","account","respect-milestones"].includes(key0))){
note(notes, "/$defs/issues/additionalProperties", instancePath, data, key0);
}
}
if(data.labels !== undefined){
let data0 = data.labels;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!((((((key1 === "action-item") || (key1 === "overdue")) || (key1 === "due-soon")) || (key1 === "postmortem")) || (key1 === "incident")) || (key1 === "digest"))){
note(notes, "/$defs/issues/properties/labels/additionalProperties", instancePath+"/labels", data0, key1);
}
}
if(data0["action-item"] !== undefined){
validate114(data0["action-item"], instancePath+"/labels/action-item", notes);
}
if(data0.overdue !== undefined){
validate114(data0.overdue, instancePath+"/labels/overdue", notes);
}
if(data0["due-soon"] !== undefined){
validate114(data0["due-soon"], instancePath+"/labels/due-soon", notes);
}
if(data0.postmortem !== undefined){
validate114(data0.postmortem, instancePath+"/labels/postmortem", notes);
}
if(data0.incident !== undefined){
validate114(data0.incident, instancePath+"/labels/incident", notes);
}
if(data0.digest !== undefined){
validate114(data0.digest, instancePath+"/labels/digest", notes);
}
}
else {
note(notes, "/$defs/issues/properties/labels/type", instancePath+"/labels", data0);
}
}
if(data["write-back"] !== undefined){
let data7 = data["write-back"];
if(!((data7 === "pull-request") || (data7 === "off"))){
note(notes, "/$defs/issues/properties/write-back/enum", instancePath+"/write-back", data7);
}
}
if(data.templates !== undefined){
validate22(data.templates, instancePath+"/templates", notes);
}
if(data["due-date-field"] !== undefined){
validate22(data["due-date-field"], instancePath+"/due-date-field", notes);
}
if(data.type !== undefined){
validate22(data.type, instancePath+"/type", notes);
}
if(data.milestone !== undefined){
validate22(data.milestone, instancePath+"/milestone", notes);
}
if(data.project !== undefined){
let data12 = data.project;
if(typeof data12 === "string"){
if(!/^[A-Za-z0-9][A-Za-z0-9-]*\/[1-9][0-9]{0,8}$/u.test(data12)){
note(notes, "/$defs/issues/properties/project/pattern", instancePath+"/project", data12);
}
}
else {
note(notes, "/$defs/issues/properties/project/type", instancePath+"/project", data12);
}
}
if(data.account !== undefined){
validate22(data.account, instancePath+"/account", notes);
}
if(data["respect-milestones"] !== undefined){
let data14 = data["respect-milestones"];
if(typeof data14 !== "boolean"){
note(notes, "/$defs/issues/properties/respect-milestones/type", instancePath+"/respect-milestones", data14);
}
}
}
else {
note(notes, "/$defs/issues/type", instancePath, data);
}
}


function validate21(data, instancePath, notes){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(["version","preset","timezone","calendar","paths","people","teams","severities","commander-rotation","action-items","rules","waivers","alerts","issues","effectiveness"].includes(key0))){
note(notes, "/additionalProperties", instancePath, data, key0);
}
}
if(data.version !== undefined){
let data0 = data.version;
if(1 !== data0){
note(notes, "/properties/version/const", instancePath+"/version", data0);
}
}
if(data.preset !== undefined){
let data1 = data.preset;
if(!(((((data1 === "default") || (data1 === "pagerduty")) || (data1 === "gitlab")) || (data1 === "atlassian")) || (data1 === "ccadb"))){
note(notes, "/properties/preset/enum", instancePath+"/preset", data1);
}
}
if(data.timezone !== undefined){
validate22(data.timezone, instancePath+"/timezone", notes);
}
if(data.calendar !== undefined){
validate24(data.calendar, instancePath+"/calendar", notes);
}
if(data.paths !== undefined){
let data4 = data.paths;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(((key1 === "incidents") || (key1 === "postmortems")) || (key1 === "runbooks"))){
note(notes, "/properties/paths/additionalProperties", instancePath+"/paths", data4, key1);
}
}
if(data4.incidents !== undefined){
validate28(data4.incidents, instancePath+"/paths/incidents", notes);
}
if(data4.postmortems !== undefined){
validate28(data4.postmortems, instancePath+"/paths/postmortems", notes);
}
if(data4.runbooks !== undefined){
validate28(data4.runbooks, instancePath+"/paths/runbooks", notes);
}
}
else {
note(notes, "/properties/paths/type", instancePath+"/paths", data4);
}
}
if(data.people !== undefined){
let data8 = data.people;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 in data8){
const _errs14 = notes.length;
validate34(key2, instancePath+"/people", notes);
var valid2 = _errs14 === notes.length;
if(!valid2){
note(notes, "/properties/people/propertyNames", instancePath+"/people", data8, key2);
}
}
for(const key3 in data8){
validate36(data8[key3], instancePath+"/people/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), notes);
}
}
else {
note(notes, "/properties/people/type", instancePath+"/people", data8);
}
}
if(data.teams !== undefined){
let data10 = data.teams;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key4 in data10){
const _errs19 = notes.length;
validate34(key4, instancePath+"/teams", notes);
var valid4 = _errs19 === notes.length;
if(!valid4){
note(notes, "/properties/teams/propertyNames", instancePath+"/teams", data10, key4);
}
}
for(const key5 in data10){
validate40(data10[key5], instancePath+"/teams/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), notes);
}
}
else {
note(notes, "/properties/teams/type", instancePath+"/teams", data10);
}
}
if(data.severities !== undefined){
let data12 = data.severities;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(Object.keys(data12).length < 1){
note(notes, "/properties/severities/minProperties", instancePath+"/severities", data12);
}
for(const key6 in data12){
const _errs24 = notes.length;
validate34(key6, instancePath+"/severities", notes);
var valid6 = _errs24 === notes.length;
if(!valid6){
note(notes, "/properties/severities/propertyNames", instancePath+"/severities", data12, key6);
}
}
for(const key7 in data12){
validate46(data12[key7], instancePath+"/severities/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), notes);
}
}
else {
note(notes, "/properties/severities/type", instancePath+"/severities", data12);
}
}
if(data["commander-rotation"] !== undefined){
validate66(data["commander-rotation"], instancePath+"/commander-rotation", notes);
}
if(data["action-items"] !== undefined){
validate81(data["action-items"], instancePath+"/action-items", notes);
}
if(data.rules !== undefined){
let data16 = data.rules;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key8 in data16){
const _errs31 = notes.length;
validate89(key8, instancePath+"/rules", notes);
var valid8 = _errs31 === notes.length;
if(!valid8){
note(notes, "/properties/rules/propertyNames", instancePath+"/rules", data16, key8);
}
}
for(const key9 in data16){
let data17 = data16[key9];
const _errs35 = notes.length;
let valid10 = false;
const _errs36 = notes.length;
validate91(data17, instancePath+"/rules/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), notes);
var _valid0 = _errs36 === notes.length;
valid10 = valid10 || _valid0;
if(!valid10){
const _errs37 = notes.length;
validate93(data17, instancePath+"/rules/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), notes);
var _valid0 = _errs37 === notes.length;
valid10 = valid10 || _valid0;
}
if(!valid10){
note(notes, "/properties/rules/additionalProperties/anyOf", instancePath+"/rules/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), data17);
}
else {
notes.length = _errs35;
}
}
}
else {
note(notes, "/properties/rules/type", instancePath+"/rules", data16);
}
}
if(data.waivers !== undefined){
let data18 = data.waivers;
if(Array.isArray(data18)){
const len0 = data18.length;
for(let i0=0; i0<len0; i0++){
validate97(data18[i0], instancePath+"/waivers/" + i0, notes);
}
}
else {
note(notes, "/properties/waivers/type", instancePath+"/waivers", data18);
}
}
if(data.alerts !== undefined){
let data20 = data.alerts;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key10 in data20){
const _errs43 = notes.length;
validate34(key10, instancePath+"/alerts", notes);
var valid13 = _errs43 === notes.length;
if(!valid13){
note(notes, "/properties/alerts/propertyNames", instancePath+"/alerts", data20, key10);
}
}
for(const key11 in data20){
validate105(data20[key11], instancePath+"/alerts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"), notes);
}
}
else {
note(notes, "/properties/alerts/type", instancePath+"/alerts", data20);
}
}
if(data.issues !== undefined){
validate113(data.issues, instancePath+"/issues", notes);
}
if(data.effectiveness !== undefined){
let data23 = data.effectiveness;
if(Array.isArray(data23)){
const len1 = data23.length;
for(let i1=0; i1<len1; i1++){
validate50(data23[i1], instancePath+"/effectiveness/" + i1, notes);
}
}
else {
note(notes, "/properties/effectiveness/type", instancePath+"/effectiveness", data23);
}
}
}
else {
note(notes, "/type", instancePath, data);
}
}
