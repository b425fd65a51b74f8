// Generated from schemas/configuration.schema.json by `npm run generate`.
"use strict";
export const validate = validate21;
const schema6 = {"type":"object","additionalProperties":false,"properties":{"version":{"const":1,"examples":[1]},"preset":{"enum":["default","pagerduty","gitlab","atlassian","ccadb"],"examples":["pagerduty"]},"timezone":{"$ref":"#/$defs/text","examples":["UTC"]},"calendar":{"$ref":"#/$defs/calendar","examples":[{"workdays":["mon","tue","wed","thu","fri"],"holidays":["2026-12-25"]}]},"paths":{"type":"object","additionalProperties":false,"properties":{"incidents":{"$ref":"#/$defs/globs","examples":["incidents/**/*.{yml,yaml}"]},"postmortems":{"$ref":"#/$defs/globs","examples":["postmortems/**/*.md"]},"runbooks":{"$ref":"#/$defs/globs","examples":["runbooks/**/*.md"]}},"examples":[{"incidents":"incidents/**/*.{yml,yaml}"}]},"people":{"type":"object","propertyNames":{"$ref":"#/$defs/slug"},"additionalProperties":{"$ref":"#/$defs/personEntry"},"examples":[{"sarah":{"name":"Sarah K.","github":"sarahk"}}]},"teams":{"type":"object","propertyNames":{"$ref":"#/$defs/slug"},"additionalProperties":{"$ref":"#/$defs/teamEntry"},"examples":[{"platform":{"name":"Platform","github":"acme/platform","lead":"alex"}}]},"severities":{"type":"object","minProperties":1,"propertyNames":{"$ref":"#/$defs/slug"},"additionalProperties":{"$ref":"#/$defs/severity"},"examples":[{"SEV-1":{"respond":"10m"}}]},"commander-rotation":{"$ref":"#/$defs/rotation","examples":[{"starts":"2026-01-05T09:00","every":"1w","members":["sarah","dana"]}]},"action-items":{"$ref":"#/$defs/actionItems","examples":[{"remind-before":"3d"}]},"rules":{"type":"object","propertyNames":{"$ref":"#/$defs/ruleId"},"additionalProperties":{"$comment":"error, warning or off, or a mapping with level and paths","anyOf":[{"$ref":"#/$defs/level"},{"$ref":"#/$defs/ruleSettings"}],"examples":["warning"]},"examples":[{"blameless":"warning","runbook-review":{"level":"warning","paths":{"runbooks/archive/**":"off"}}}]},"waivers":{"type":"array","items":{"$ref":"#/$defs/waiver"},"examples":[[{"rule":"postmortem-in-time","record":"2026-05-29-checkout-errors","approved-by":"sarah","reason":"Vendor's report is awaited","until":"2026-07-01"}]]},"alerts":{"type":"object","propertyNames":{"$ref":"#/$defs/slug"},"additionalProperties":{"$ref":"#/$defs/alertMapping"},"examples":[{"alertmanager":{"severity":"labels.severity","service":"labels.service"}}]},"issues":{"$ref":"#/$defs/issues","examples":[{"write-back":"pull-request"}]},"effectiveness":{"type":"array","items":{"$ref":"#/$defs/duration"},"examples":[["30d","90d"]]}},"examples":[{"version":1,"timezone":"Europe/Berlin","people":{"sarah":{"name":"Sarah K.","github":"sarahk"}}}],"$defs":{"text":{"type":"string","minLength":1},"label":{"type":"string","minLength":1,"maxLength":50,"$comment":"a label of at most 50 characters"},"slug":{"$comment":"letters, digits, hyphens, underscores and dots","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":128},"day":{"$comment":"a day as YYYY-MM-DD","type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}$"},"moment":{"$comment":"a day or a time as YYYY-MM-DDTHH:MM","type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:?\\d{2})?)?$"},"duration":{"$comment":"a duration such as 15m, 48h, 30d, 4bh or 5bd","type":"string","pattern":"^(?:[Nn]ext business day|\\d{1,7} ?(?:(?:b|business )?(?:m|min|mins|minutes?|h|hrs?|hours?|d|days?)|w|wks?|weeks?)|\\d{1,5} ?h(?:ours?)? ?\\d{1,5} ?m(?:in|inutes?)?)$"},"clock":{"$comment":"a duration such as 15m, 48h, 30d, 4bh or 5bd, or off","anyOf":[{"$ref":"#/$defs/duration"},{"const":"off"}]},"globs":{"$comment":"a glob or a list of globs","anyOf":[{"$ref":"#/$defs/text"},{"type":"array","items":{"$ref":"#/$defs/text"},"minItems":1}]},"level":{"enum":["error","warning","off"],"examples":["warning"]},"ruleId":{"$comment":"the id of a rule","enum":["syntax","schema","reference","single-commander","acknowledge-in-time","respond-in-time","status-page-in-time","status-update-cadence","mitigate-first","timeline-order","timeline-complete","duration-consistent","channel-name","blameless","postmortem-required","postmortem-in-time","postmortem-sections","postmortem-action-items","action-item-id","action-item-owner","action-item-due","action-item-evidence","factor-addressed","severity-consistent","closure-postmortem","closure-times","closure-issues","closure-factors","runbook-sections","runbook-causes-ranked","runbook-mitigation","runbook-escalation","runbook-review","runbook-evidence","repeat-incident","rotation-covered"]},"calendar":{"type":"object","additionalProperties":false,"properties":{"workdays":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["mon","tue","wed","thu","fri","sat","sun"],"examples":["mon"]},"examples":[["mon","tue","wed","thu","fri"]]},"hours":{"type":"string","$comment":"hours as 09:00-17:00","pattern":"^\\d{1,2}:\\d{2} ?[-–] ?\\d{1,2}:\\d{2}$","examples":["09:00-17:00"]},"holidays":{"type":"array","items":{"$ref":"#/$defs/day"},"examples":[["2026-12-25","2027-01-01"]]}},"examples":[{"workdays":["mon","tue","wed","thu","fri"],"hours":"09:00-17:00","holidays":["2026-12-25"]}]},"personEntry":{"$comment":"a mapping with name and github","examples":[{"name":"Sarah K.","github":"sarahk"}],"anyOf":[{"type":"null"},{"type":"object","additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/text","examples":["Sarah K."]},"github":{"$comment":"a GitHub login","type":"string","pattern":"^@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$","examples":["sarahk"]}},"examples":[{"name":"Sarah K.","github":"sarahk"}]}]},"teamEntry":{"type":"object","additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/text","examples":["Platform"]},"github":{"$comment":"a GitHub team as org/team","type":"string","pattern":"^@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})/[A-Za-z0-9._-]+$","examples":["acme/platform"]},"lead":{"$ref":"#/$defs/text","examples":["alex"]},"members":{"type":"array","items":{"$ref":"#/$defs/text"},"examples":[["alex","dana"]]}},"examples":[{"name":"Platform","github":"acme/platform","lead":"alex"}]},"severity":{"type":"object","additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/text","examples":["Critical"]},"summary":{"$ref":"#/$defs/text","examples":["Revenue-impacting, customer-facing outage"]},"acknowledge":{"$ref":"#/$defs/clock","examples":["5m"]},"respond":{"$ref":"#/$defs/clock","examples":["15m"]},"status-page":{"$ref":"#/$defs/clock","examples":["15m"]},"update-every":{"$ref":"#/$defs/clock","examples":["15m"]},"update-at-latest":{"$ref":"#/$defs/clock","examples":["30m"]},"roles":{"type":"array","items":{"$ref":"#/$defs/text"},"examples":[["On-call engineer","Engineering manager","Comms lead"]]},"communication":{"enum":["public","internal"],"examples":["public"]},"examples":{"type":"array","items":{"$ref":"#/$defs/text"},"examples":[["Checkout down","Data breach"]]},"commander":{"type":"boolean","examples":[true]},"postmortem":{"anyOf":[{"$ref":"#/$defs/clock"},{"$ref":"#/$defs/postmortemDuty"}],"$comment":"a duration, off, or a mapping with required and within","examples":["48h"]},"action-items":{"$ref":"#/$defs/clock","examples":["15d"]}},"examples":[{"name":"Critical","respond":"15m","status-page":"15m","commander":true,"postmortem":"48h"}]},"postmortemDuty":{"type":"object","additionalProperties":false,"properties":{"required":{"type":"boolean","examples":[true]},"within":{"$ref":"#/$defs/clock","examples":["48h"]},"preliminary":{"$ref":"#/$defs/clock","examples":["72h"]}},"examples":[{"required":true,"within":"14d","preliminary":"72h"}]},"rotation":{"type":"object","required":["starts","members"],"additionalProperties":false,"properties":{"starts":{"$ref":"#/$defs/moment","examples":["2026-01-05T09:00"]},"every":{"$comment":"days or weeks such as 7d or 1w","type":"string","pattern":"^[1-9]\\d{0,3} ?(?:d|days?|w|weeks?)$","examples":["1w"]},"members":{"$ref":"#/$defs/members","examples":[["sarah","dana"]]},"shadows":{"$ref":"#/$defs/members","examples":[["alex","kim"]]},"overrides":{"type":"array","items":{"$ref":"#/$defs/override"},"examples":[[{"from":"2026-05-25T09:00","to":"2026-06-01T09:00","who":"alex"}]]}},"examples":[{"starts":"2026-01-05T09:00","every":"1w","members":["sarah","dana"]}]},"members":{"$comment":"a list of people, or dated lists of them","anyOf":[{"type":"array","minItems":1,"items":{"$ref":"#/$defs/text"}},{"type":"array","minItems":1,"items":{"type":"object","required":["from","members"],"additionalProperties":false,"properties":{"from":{"$ref":"#/$defs/day","examples":["2026-03-02"]},"members":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/text"},"examples":[["sarah","dana"]]}},"examples":[{"from":"2026-03-02","members":["sarah","dana"]}]}}]},"override":{"type":"object","required":["from","to","who"],"additionalProperties":false,"properties":{"from":{"$ref":"#/$defs/moment","examples":["2026-05-25T09:00"]},"to":{"$ref":"#/$defs/moment","examples":["2026-06-01T09:00"]},"who":{"$ref":"#/$defs/text","examples":["alex"]}},"examples":[{"from":"2026-05-25T09:00","to":"2026-06-01T09:00","who":"alex"}]},"actionItems":{"type":"object","additionalProperties":false,"properties":{"remind-before":{"$ref":"#/$defs/duration","examples":["3d"]},"escalate":{"type":"array","items":{"$ref":"#/$defs/escalationStep"},"examples":[[{"after":"0d","to":"owner"},{"after":"7d","to":"lead"}]]},"business":{"type":"boolean","examples":[true]},"assign-by":{"$ref":"#/$defs/duration","examples":["2bd"]},"require":{"type":"array","uniqueItems":true,"items":{"type":"string","enum":["addresses","criterion"],"examples":["criterion"]},"examples":[["addresses","criterion"]]}},"examples":[{"remind-before":"3d","escalate":[{"after":"0d","to":"owner"},{"after":"7d","to":"lead"}]}]},"escalationStep":{"type":"object","required":["after","to"],"additionalProperties":false,"properties":{"after":{"$ref":"#/$defs/duration","examples":["7d"]},"to":{"$ref":"#/$defs/text","examples":["owner"]}},"examples":[{"after":"7d","to":"lead"}]},"ruleSettings":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/$defs/level","examples":["warning"]},"paths":{"type":"object","additionalProperties":{"$ref":"#/$defs/level"},"examples":[{"legacy/**":"off"}]}},"examples":[{"level":"warning","paths":{"legacy/**":"off"}}]},"waiver":{"type":"object","required":["rule","record","approved-by","reason","until"],"additionalProperties":false,"properties":{"rule":{"$ref":"#/$defs/ruleId","examples":["postmortem-in-time"]},"record":{"$ref":"#/$defs/slug","examples":["2026-05-29-checkout-errors"]},"approved-by":{"$ref":"#/$defs/text","examples":["sarah"]},"reason":{"$ref":"#/$defs/text","examples":["Vendor's report is awaited"]},"until":{"$ref":"#/$defs/day","examples":["2026-07-01"]}},"examples":[{"rule":"postmortem-in-time","record":"2026-05-29-checkout-errors","approved-by":"sarah","reason":"Vendor's report is awaited","until":"2026-07-01"}]},"alertMapping":{"type":"object","additionalProperties":false,"properties":{"title":{"$ref":"#/$defs/text","examples":["annotations.summary"]},"severity":{"$ref":"#/$defs/text","examples":["labels.severity"]},"service":{"$ref":"#/$defs/text","examples":["labels.service"]},"status":{"$ref":"#/$defs/text","examples":["status"]},"id":{"$ref":"#/$defs/text","examples":["fingerprint"]},"url":{"$ref":"#/$defs/text","examples":["generatorURL"]}},"examples":[{"severity":"labels.severity","service":"labels.service"}]},"issues":{"type":"object","additionalProperties":false,"properties":{"labels":{"type":"object","additionalProperties":false,"properties":{"action-item":{"$ref":"#/$defs/label","examples":["action-item"]},"overdue":{"$ref":"#/$defs/label","examples":["overdue"]},"due-soon":{"$ref":"#/$defs/label","examples":["due-soon"]},"postmortem":{"$ref":"#/$defs/label","examples":["postmortem"]},"incident":{"$ref":"#/$defs/label","examples":["incident"]},"digest":{"$ref":"#/$defs/label","examples":["incident-digest"]}},"examples":[{"action-item":"action-item","overdue":"overdue","due-soon":"due-soon"}]},"write-back":{"enum":["pull-request","off"],"examples":["pull-request"]},"templates":{"$ref":"#/$defs/text","examples":[".github/incident-templates"]},"due-date-field":{"$ref":"#/$defs/text","examples":["Target date"]},"type":{"$ref":"#/$defs/text","examples":["Task"]},"milestone":{"$ref":"#/$defs/text","examples":["Reliability"]},"project":{"type":"string","$comment":"a project as organisation/number","pattern":"^[A-Za-z0-9][A-Za-z0-9-]*/[1-9][0-9]{0,8}$","examples":["acme/7"]},"account":{"$ref":"#/$defs/text","examples":["acme-incidents[bot]"]},"respect-milestones":{"type":"boolean","examples":[true]}},"examples":[{"write-back":"pull-request"}]}}};
const func2 = Object.prototype.hasOwnProperty;
const schema7 = {"type":"string","minLength":1};

function validate22(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(data.length < 1){
const err0 = {instancePath,keyword:"minLength",params:{limit: 1},parentSchema:schema7,data};
(vErrors ??= []).push(err0);
errors++;
}
}
else {
const err1 = {instancePath,keyword:"type",params:{type: "string"},parentSchema:schema7,data};
(vErrors ??= []).push(err1);
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

const schema8 = {"type":"object","additionalProperties":false,"properties":{"workdays":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["mon","tue","wed","thu","fri","sat","sun"],"examples":["mon"]},"examples":[["mon","tue","wed","thu","fri"]]},"hours":{"type":"string","$comment":"hours as 09:00-17:00","pattern":"^\\d{1,2}:\\d{2} ?[-–] ?\\d{1,2}:\\d{2}$","examples":["09:00-17:00"]},"holidays":{"type":"array","items":{"$ref":"#/$defs/day"},"examples":[["2026-12-25","2027-01-01"]]}},"examples":[{"workdays":["mon","tue","wed","thu","fri"],"hours":"09:00-17:00","holidays":["2026-12-25"]}]};
const pattern0 = new RegExp("^\\d{1,2}:\\d{2} ?[-–] ?\\d{1,2}:\\d{2}$", "u");
const schema9 = {"$comment":"a day as YYYY-MM-DD","type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}$"};
const pattern1 = new RegExp("^\\d{4}-\\d{2}-\\d{2}$", "u");

function validate25(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern1.test(data)){
const err0 = {instancePath,keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}$"},parentSchema:schema9,data};
(vErrors ??= []).push(err0);
errors++;
}
}
else {
const err1 = {instancePath,keyword:"type",params:{type: "string"},parentSchema:schema9,data};
(vErrors ??= []).push(err1);
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}


function validate24(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "workdays") || (key0 === "hours")) || (key0 === "holidays"))){
const err0 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema8,data};
(vErrors ??= []).push(err0);
errors++;
}
}
if(data.workdays !== undefined){
let data0 = data.workdays;
if(Array.isArray(data0)){
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/workdays",keyword:"minItems",params:{limit: 1},parentSchema:schema8.properties.workdays,data:data0};
(vErrors ??= []).push(err1);
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/workdays/" + i0,keyword:"type",params:{type: "string"},parentSchema:schema8.properties.workdays.items,data:data1};
(vErrors ??= []).push(err2);
errors++;
}
if(!(((((((data1 === "mon") || (data1 === "tue")) || (data1 === "wed")) || (data1 === "thu")) || (data1 === "fri")) || (data1 === "sat")) || (data1 === "sun"))){
const err3 = {instancePath:instancePath+"/workdays/" + i0,keyword:"enum",params:{allowedValues: schema8.properties.workdays.items.enum},parentSchema:schema8.properties.workdays.items,data:data1};
(vErrors ??= []).push(err3);
errors++;
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
const err4 = {instancePath:instancePath+"/workdays",keyword:"uniqueItems",params:{i: i1, j: j0},parentSchema:schema8.properties.workdays,data:data0};
(vErrors ??= []).push(err4);
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err5 = {instancePath:instancePath+"/workdays",keyword:"type",params:{type: "array"},parentSchema:schema8.properties.workdays,data:data0};
(vErrors ??= []).push(err5);
errors++;
}
}
if(data.hours !== undefined){
let data2 = data.hours;
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
const err6 = {instancePath:instancePath+"/hours",keyword:"pattern",params:{pattern: "^\\d{1,2}:\\d{2} ?[-–] ?\\d{1,2}:\\d{2}$"},parentSchema:schema8.properties.hours,data:data2};
(vErrors ??= []).push(err6);
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/hours",keyword:"type",params:{type: "string"},parentSchema:schema8.properties.hours,data:data2};
(vErrors ??= []).push(err7);
errors++;
}
}
if(data.holidays !== undefined){
let data3 = data.holidays;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i2=0; i2<len1; i2++){
if(!(validate25(data3[i2], {instancePath:instancePath+"/holidays/" + i2}))){
for (const error of validate25.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/holidays",keyword:"type",params:{type: "array"},parentSchema:schema8.properties.holidays,data:data3};
(vErrors ??= []).push(err8);
errors++;
}
}
}
else {
const err9 = {instancePath,keyword:"type",params:{type: "object"},parentSchema:schema8,data};
(vErrors ??= []).push(err9);
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}

const schema10 = {"$comment":"a glob or a list of globs","anyOf":[{"$ref":"#/$defs/text"},{"type":"array","items":{"$ref":"#/$defs/text"},"minItems":1}]};

function validate28(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(!(validate22(data, {instancePath}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,keyword:"minItems",params:{limit: 1},parentSchema:schema10.anyOf[1],data};
(vErrors ??= []).push(err0);
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data[i0], {instancePath:instancePath+"/" + i0}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,keyword:"type",params:{type: "array"},parentSchema:schema10.anyOf[1],data};
(vErrors ??= []).push(err1);
errors++;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err2 = {instancePath,keyword:"anyOf",params:{},parentSchema:schema10,data};
(vErrors ??= []).push(err2);
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
validate28.errors = vErrors;
return errors === 0;
}

const schema11 = {"$comment":"letters, digits, hyphens, underscores and dots","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":128};
const pattern2 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");

function validate34(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(data.length > 128){
const err0 = {instancePath,keyword:"maxLength",params:{limit: 128},parentSchema:schema11,data};
(vErrors ??= []).push(err0);
errors++;
}
if(!pattern2.test(data)){
const err1 = {instancePath,keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},parentSchema:schema11,data};
(vErrors ??= []).push(err1);
errors++;
}
}
else {
const err2 = {instancePath,keyword:"type",params:{type: "string"},parentSchema:schema11,data};
(vErrors ??= []).push(err2);
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}

const schema12 = {"$comment":"a mapping with name and github","examples":[{"name":"Sarah K.","github":"sarahk"}],"anyOf":[{"type":"null"},{"type":"object","additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/text","examples":["Sarah K."]},"github":{"$comment":"a GitHub login","type":"string","pattern":"^@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$","examples":["sarahk"]}},"examples":[{"name":"Sarah K.","github":"sarahk"}]}]};
const pattern3 = new RegExp("^@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$", "u");

function validate36(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data !== null){
const err0 = {instancePath,keyword:"type",params:{type: "null"},parentSchema:schema12.anyOf[0],data};
(vErrors ??= []).push(err0);
errors++;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "name") || (key0 === "github"))){
const err1 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema12.anyOf[1],data};
(vErrors ??= []).push(err1);
errors++;
}
}
if(data.name !== undefined){
if(!(validate22(data.name, {instancePath:instancePath+"/name"}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.github !== undefined){
let data1 = data.github;
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
const err2 = {instancePath:instancePath+"/github",keyword:"pattern",params:{pattern: "^@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$"},parentSchema:schema12.anyOf[1].properties.github,data:data1};
(vErrors ??= []).push(err2);
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/github",keyword:"type",params:{type: "string"},parentSchema:schema12.anyOf[1].properties.github,data:data1};
(vErrors ??= []).push(err3);
errors++;
}
}
}
else {
const err4 = {instancePath,keyword:"type",params:{type: "object"},parentSchema:schema12.anyOf[1],data};
(vErrors ??= []).push(err4);
errors++;
}
var _valid0 = _errs4 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err5 = {instancePath,keyword:"anyOf",params:{},parentSchema:schema12,data};
(vErrors ??= []).push(err5);
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
validate36.errors = vErrors;
return errors === 0;
}

const schema13 = {"type":"object","additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/text","examples":["Platform"]},"github":{"$comment":"a GitHub team as org/team","type":"string","pattern":"^@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})/[A-Za-z0-9._-]+$","examples":["acme/platform"]},"lead":{"$ref":"#/$defs/text","examples":["alex"]},"members":{"type":"array","items":{"$ref":"#/$defs/text"},"examples":[["alex","dana"]]}},"examples":[{"name":"Platform","github":"acme/platform","lead":"alex"}]};
const pattern4 = new RegExp("^@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})/[A-Za-z0-9._-]+$", "u");

function validate40(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "github")) || (key0 === "lead")) || (key0 === "members"))){
const err0 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema13,data};
(vErrors ??= []).push(err0);
errors++;
}
}
if(data.name !== undefined){
if(!(validate22(data.name, {instancePath:instancePath+"/name"}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.github !== undefined){
let data1 = data.github;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err1 = {instancePath:instancePath+"/github",keyword:"pattern",params:{pattern: "^@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})/[A-Za-z0-9._-]+$"},parentSchema:schema13.properties.github,data:data1};
(vErrors ??= []).push(err1);
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/github",keyword:"type",params:{type: "string"},parentSchema:schema13.properties.github,data:data1};
(vErrors ??= []).push(err2);
errors++;
}
}
if(data.lead !== undefined){
if(!(validate22(data.lead, {instancePath:instancePath+"/lead"}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.members !== undefined){
let data3 = data.members;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data3[i0], {instancePath:instancePath+"/members/" + i0}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/members",keyword:"type",params:{type: "array"},parentSchema:schema13.properties.members,data:data3};
(vErrors ??= []).push(err3);
errors++;
}
}
}
else {
const err4 = {instancePath,keyword:"type",params:{type: "object"},parentSchema:schema13,data};
(vErrors ??= []).push(err4);
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}

const schema14 = {"type":"object","additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/text","examples":["Critical"]},"summary":{"$ref":"#/$defs/text","examples":["Revenue-impacting, customer-facing outage"]},"acknowledge":{"$ref":"#/$defs/clock","examples":["5m"]},"respond":{"$ref":"#/$defs/clock","examples":["15m"]},"status-page":{"$ref":"#/$defs/clock","examples":["15m"]},"update-every":{"$ref":"#/$defs/clock","examples":["15m"]},"update-at-latest":{"$ref":"#/$defs/clock","examples":["30m"]},"roles":{"type":"array","items":{"$ref":"#/$defs/text"},"examples":[["On-call engineer","Engineering manager","Comms lead"]]},"communication":{"enum":["public","internal"],"examples":["public"]},"examples":{"type":"array","items":{"$ref":"#/$defs/text"},"examples":[["Checkout down","Data breach"]]},"commander":{"type":"boolean","examples":[true]},"postmortem":{"anyOf":[{"$ref":"#/$defs/clock"},{"$ref":"#/$defs/postmortemDuty"}],"$comment":"a duration, off, or a mapping with required and within","examples":["48h"]},"action-items":{"$ref":"#/$defs/clock","examples":["15d"]}},"examples":[{"name":"Critical","respond":"15m","status-page":"15m","commander":true,"postmortem":"48h"}]};
const schema15 = {"$comment":"a duration such as 15m, 48h, 30d, 4bh or 5bd, or off","anyOf":[{"$ref":"#/$defs/duration"},{"const":"off"}]};
const schema16 = {"$comment":"a duration such as 15m, 48h, 30d, 4bh or 5bd","type":"string","pattern":"^(?:[Nn]ext business day|\\d{1,7} ?(?:(?:b|business )?(?:m|min|mins|minutes?|h|hrs?|hours?|d|days?)|w|wks?|weeks?)|\\d{1,5} ?h(?:ours?)? ?\\d{1,5} ?m(?:in|inutes?)?)$"};
const pattern5 = new RegExp("^(?:[Nn]ext business day|\\d{1,7} ?(?:(?:b|business )?(?:m|min|mins|minutes?|h|hrs?|hours?|d|days?)|w|wks?|weeks?)|\\d{1,5} ?h(?:ours?)? ?\\d{1,5} ?m(?:in|inutes?)?)$", "u");

function validate50(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern5.test(data)){
const err0 = {instancePath,keyword:"pattern",params:{pattern: "^(?:[Nn]ext business day|\\d{1,7} ?(?:(?:b|business )?(?:m|min|mins|minutes?|h|hrs?|hours?|d|days?)|w|wks?|weeks?)|\\d{1,5} ?h(?:ours?)? ?\\d{1,5} ?m(?:in|inutes?)?)$"},parentSchema:schema16,data};
(vErrors ??= []).push(err0);
errors++;
}
}
else {
const err1 = {instancePath,keyword:"type",params:{type: "string"},parentSchema:schema16,data};
(vErrors ??= []).push(err1);
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}


function validate49(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(!(validate50(data, {instancePath}))){
for (const error of validate50.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if("off" !== data){
const err0 = {instancePath,keyword:"const",params:{allowedValue: "off"},parentSchema:schema15.anyOf[1],data};
(vErrors ??= []).push(err0);
errors++;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err1 = {instancePath,keyword:"anyOf",params:{},parentSchema:schema15,data};
(vErrors ??= []).push(err1);
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
validate49.errors = vErrors;
return errors === 0;
}

const schema17 = {"type":"object","additionalProperties":false,"properties":{"required":{"type":"boolean","examples":[true]},"within":{"$ref":"#/$defs/clock","examples":["48h"]},"preliminary":{"$ref":"#/$defs/clock","examples":["72h"]}},"examples":[{"required":true,"within":"14d","preliminary":"72h"}]};

function validate60(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "required") || (key0 === "within")) || (key0 === "preliminary"))){
const err0 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema17,data};
(vErrors ??= []).push(err0);
errors++;
}
}
if(data.required !== undefined){
let data0 = data.required;
if(typeof data0 !== "boolean"){
const err1 = {instancePath:instancePath+"/required",keyword:"type",params:{type: "boolean"},parentSchema:schema17.properties.required,data:data0};
(vErrors ??= []).push(err1);
errors++;
}
}
if(data.within !== undefined){
if(!(validate49(data.within, {instancePath:instancePath+"/within"}))){
for (const error of validate49.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.preliminary !== undefined){
if(!(validate49(data.preliminary, {instancePath:instancePath+"/preliminary"}))){
for (const error of validate49.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,keyword:"type",params:{type: "object"},parentSchema:schema17,data};
(vErrors ??= []).push(err2);
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}


function validate46(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema14.properties, key0))){
const err0 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema14,data};
(vErrors ??= []).push(err0);
errors++;
}
}
if(data.name !== undefined){
if(!(validate22(data.name, {instancePath:instancePath+"/name"}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.summary !== undefined){
if(!(validate22(data.summary, {instancePath:instancePath+"/summary"}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.acknowledge !== undefined){
if(!(validate49(data.acknowledge, {instancePath:instancePath+"/acknowledge"}))){
for (const error of validate49.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.respond !== undefined){
if(!(validate49(data.respond, {instancePath:instancePath+"/respond"}))){
for (const error of validate49.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data["status-page"] !== undefined){
if(!(validate49(data["status-page"], {instancePath:instancePath+"/status-page"}))){
for (const error of validate49.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data["update-every"] !== undefined){
if(!(validate49(data["update-every"], {instancePath:instancePath+"/update-every"}))){
for (const error of validate49.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data["update-at-latest"] !== undefined){
if(!(validate49(data["update-at-latest"], {instancePath:instancePath+"/update-at-latest"}))){
for (const error of validate49.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.roles !== undefined){
let data7 = data.roles;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data7[i0], {instancePath:instancePath+"/roles/" + i0}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/roles",keyword:"type",params:{type: "array"},parentSchema:schema14.properties.roles,data:data7};
(vErrors ??= []).push(err1);
errors++;
}
}
if(data.communication !== undefined){
let data9 = data.communication;
if(!((data9 === "public") || (data9 === "internal"))){
const err2 = {instancePath:instancePath+"/communication",keyword:"enum",params:{allowedValues: schema14.properties.communication.enum},parentSchema:schema14.properties.communication,data:data9};
(vErrors ??= []).push(err2);
errors++;
}
}
if(data.examples !== undefined){
let data10 = data.examples;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
if(!(validate22(data10[i1], {instancePath:instancePath+"/examples/" + i1}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/examples",keyword:"type",params:{type: "array"},parentSchema:schema14.properties.examples,data:data10};
(vErrors ??= []).push(err3);
errors++;
}
}
if(data.commander !== undefined){
let data12 = data.commander;
if(typeof data12 !== "boolean"){
const err4 = {instancePath:instancePath+"/commander",keyword:"type",params:{type: "boolean"},parentSchema:schema14.properties.commander,data:data12};
(vErrors ??= []).push(err4);
errors++;
}
}
if(data.postmortem !== undefined){
let data13 = data.postmortem;
const _errs20 = errors;
let valid5 = false;
const _errs21 = errors;
if(!(validate49(data13, {instancePath:instancePath+"/postmortem"}))){
for (const error of validate49.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
var _valid0 = _errs21 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
const _errs22 = errors;
if(!(validate60(data13, {instancePath:instancePath+"/postmortem"}))){
for (const error of validate60.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
var _valid0 = _errs22 === errors;
valid5 = valid5 || _valid0;
}
if(!valid5){
const err5 = {instancePath:instancePath+"/postmortem",keyword:"anyOf",params:{},parentSchema:schema14.properties.postmortem,data:data13};
(vErrors ??= []).push(err5);
errors++;
}
else {
errors = _errs20;
if(vErrors !== null){
if(_errs20){
vErrors.length = _errs20;
}
else {
vErrors = null;
}
}
}
}
if(data["action-items"] !== undefined){
if(!(validate49(data["action-items"], {instancePath:instancePath+"/action-items"}))){
for (const error of validate49.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath,keyword:"type",params:{type: "object"},parentSchema:schema14,data};
(vErrors ??= []).push(err6);
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}

const schema18 = {"type":"object","required":["starts","members"],"additionalProperties":false,"properties":{"starts":{"$ref":"#/$defs/moment","examples":["2026-01-05T09:00"]},"every":{"$comment":"days or weeks such as 7d or 1w","type":"string","pattern":"^[1-9]\\d{0,3} ?(?:d|days?|w|weeks?)$","examples":["1w"]},"members":{"$ref":"#/$defs/members","examples":[["sarah","dana"]]},"shadows":{"$ref":"#/$defs/members","examples":[["alex","kim"]]},"overrides":{"type":"array","items":{"$ref":"#/$defs/override"},"examples":[[{"from":"2026-05-25T09:00","to":"2026-06-01T09:00","who":"alex"}]]}},"examples":[{"starts":"2026-01-05T09:00","every":"1w","members":["sarah","dana"]}]};
const schema19 = {"$comment":"a day or a time as YYYY-MM-DDTHH:MM","type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:?\\d{2})?)?$"};
const pattern6 = new RegExp("^\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:?\\d{2})?)?$", "u");

function validate67(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern6.test(data)){
const err0 = {instancePath,keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:?\\d{2})?)?$"},parentSchema:schema19,data};
(vErrors ??= []).push(err0);
errors++;
}
}
else {
const err1 = {instancePath,keyword:"type",params:{type: "string"},parentSchema:schema19,data};
(vErrors ??= []).push(err1);
errors++;
}
validate67.errors = vErrors;
return errors === 0;
}

const schema20 = {"$comment":"a list of people, or dated lists of them","anyOf":[{"type":"array","minItems":1,"items":{"$ref":"#/$defs/text"}},{"type":"array","minItems":1,"items":{"type":"object","required":["from","members"],"additionalProperties":false,"properties":{"from":{"$ref":"#/$defs/day","examples":["2026-03-02"]},"members":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/text"},"examples":[["sarah","dana"]]}},"examples":[{"from":"2026-03-02","members":["sarah","dana"]}]}}]};

function validate69(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,keyword:"minItems",params:{limit: 1},parentSchema:schema20.anyOf[0],data};
(vErrors ??= []).push(err0);
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data[i0], {instancePath:instancePath+"/" + i0}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,keyword:"type",params:{type: "array"},parentSchema:schema20.anyOf[0],data};
(vErrors ??= []).push(err1);
errors++;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs5 = errors;
if(Array.isArray(data)){
if(data.length < 1){
const err2 = {instancePath,keyword:"minItems",params:{limit: 1},parentSchema:schema20.anyOf[1],data};
(vErrors ??= []).push(err2);
errors++;
}
const len1 = data.length;
for(let i1=0; i1<len1; i1++){
let data1 = data[i1];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.from === undefined){
const err3 = {instancePath:instancePath+"/" + i1,keyword:"required",params:{missingProperty: "from"},parentSchema:schema20.anyOf[1].items,data:data1};
(vErrors ??= []).push(err3);
errors++;
}
if(data1.members === undefined){
const err4 = {instancePath:instancePath+"/" + i1,keyword:"required",params:{missingProperty: "members"},parentSchema:schema20.anyOf[1].items,data:data1};
(vErrors ??= []).push(err4);
errors++;
}
for(const key0 in data1){
if(!((key0 === "from") || (key0 === "members"))){
const err5 = {instancePath:instancePath+"/" + i1,keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema20.anyOf[1].items,data:data1};
(vErrors ??= []).push(err5);
errors++;
}
}
if(data1.from !== undefined){
if(!(validate25(data1.from, {instancePath:instancePath+"/" + i1+"/from"}))){
for (const error of validate25.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data1.members !== undefined){
let data3 = data1.members;
if(Array.isArray(data3)){
if(data3.length < 1){
const err6 = {instancePath:instancePath+"/" + i1+"/members",keyword:"minItems",params:{limit: 1},parentSchema:schema20.anyOf[1].items.properties.members,data:data3};
(vErrors ??= []).push(err6);
errors++;
}
const len2 = data3.length;
for(let i2=0; i2<len2; i2++){
if(!(validate22(data3[i2], {instancePath:instancePath+"/" + i1+"/members/" + i2}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/" + i1+"/members",keyword:"type",params:{type: "array"},parentSchema:schema20.anyOf[1].items.properties.members,data:data3};
(vErrors ??= []).push(err7);
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/" + i1,keyword:"type",params:{type: "object"},parentSchema:schema20.anyOf[1].items,data:data1};
(vErrors ??= []).push(err8);
errors++;
}
}
}
else {
const err9 = {instancePath,keyword:"type",params:{type: "array"},parentSchema:schema20.anyOf[1],data};
(vErrors ??= []).push(err9);
errors++;
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err10 = {instancePath,keyword:"anyOf",params:{},parentSchema:schema20,data};
(vErrors ??= []).push(err10);
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
validate69.errors = vErrors;
return errors === 0;
}

const schema21 = {"type":"object","required":["from","to","who"],"additionalProperties":false,"properties":{"from":{"$ref":"#/$defs/moment","examples":["2026-05-25T09:00"]},"to":{"$ref":"#/$defs/moment","examples":["2026-06-01T09:00"]},"who":{"$ref":"#/$defs/text","examples":["alex"]}},"examples":[{"from":"2026-05-25T09:00","to":"2026-06-01T09:00","who":"alex"}]};

function validate75(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "from"},parentSchema:schema21,data};
(vErrors ??= []).push(err0);
errors++;
}
if(data.to === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "to"},parentSchema:schema21,data};
(vErrors ??= []).push(err1);
errors++;
}
if(data.who === undefined){
const err2 = {instancePath,keyword:"required",params:{missingProperty: "who"},parentSchema:schema21,data};
(vErrors ??= []).push(err2);
errors++;
}
for(const key0 in data){
if(!(((key0 === "from") || (key0 === "to")) || (key0 === "who"))){
const err3 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema21,data};
(vErrors ??= []).push(err3);
errors++;
}
}
if(data.from !== undefined){
if(!(validate67(data.from, {instancePath:instancePath+"/from"}))){
for (const error of validate67.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.to !== undefined){
if(!(validate67(data.to, {instancePath:instancePath+"/to"}))){
for (const error of validate67.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.who !== undefined){
if(!(validate22(data.who, {instancePath:instancePath+"/who"}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath,keyword:"type",params:{type: "object"},parentSchema:schema21,data};
(vErrors ??= []).push(err4);
errors++;
}
validate75.errors = vErrors;
return errors === 0;
}

const pattern7 = new RegExp("^[1-9]\\d{0,3} ?(?:d|days?|w|weeks?)$", "u");

function validate66(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.starts === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "starts"},parentSchema:schema18,data};
(vErrors ??= []).push(err0);
errors++;
}
if(data.members === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "members"},parentSchema:schema18,data};
(vErrors ??= []).push(err1);
errors++;
}
for(const key0 in data){
if(!(((((key0 === "starts") || (key0 === "every")) || (key0 === "members")) || (key0 === "shadows")) || (key0 === "overrides"))){
const err2 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema18,data};
(vErrors ??= []).push(err2);
errors++;
}
}
if(data.starts !== undefined){
if(!(validate67(data.starts, {instancePath:instancePath+"/starts"}))){
for (const error of validate67.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.every !== undefined){
let data1 = data.every;
if(typeof data1 === "string"){
if(!pattern7.test(data1)){
const err3 = {instancePath:instancePath+"/every",keyword:"pattern",params:{pattern: "^[1-9]\\d{0,3} ?(?:d|days?|w|weeks?)$"},parentSchema:schema18.properties.every,data:data1};
(vErrors ??= []).push(err3);
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/every",keyword:"type",params:{type: "string"},parentSchema:schema18.properties.every,data:data1};
(vErrors ??= []).push(err4);
errors++;
}
}
if(data.members !== undefined){
if(!(validate69(data.members, {instancePath:instancePath+"/members"}))){
for (const error of validate69.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.shadows !== undefined){
if(!(validate69(data.shadows, {instancePath:instancePath+"/shadows"}))){
for (const error of validate69.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.overrides !== undefined){
let data4 = data.overrides;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate75(data4[i0], {instancePath:instancePath+"/overrides/" + i0}))){
for (const error of validate75.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/overrides",keyword:"type",params:{type: "array"},parentSchema:schema18.properties.overrides,data:data4};
(vErrors ??= []).push(err5);
errors++;
}
}
}
else {
const err6 = {instancePath,keyword:"type",params:{type: "object"},parentSchema:schema18,data};
(vErrors ??= []).push(err6);
errors++;
}
validate66.errors = vErrors;
return errors === 0;
}

const schema22 = {"type":"object","additionalProperties":false,"properties":{"remind-before":{"$ref":"#/$defs/duration","examples":["3d"]},"escalate":{"type":"array","items":{"$ref":"#/$defs/escalationStep"},"examples":[[{"after":"0d","to":"owner"},{"after":"7d","to":"lead"}]]},"business":{"type":"boolean","examples":[true]},"assign-by":{"$ref":"#/$defs/duration","examples":["2bd"]},"require":{"type":"array","uniqueItems":true,"items":{"type":"string","enum":["addresses","criterion"],"examples":["criterion"]},"examples":[["addresses","criterion"]]}},"examples":[{"remind-before":"3d","escalate":[{"after":"0d","to":"owner"},{"after":"7d","to":"lead"}]}]};
const schema23 = {"type":"object","required":["after","to"],"additionalProperties":false,"properties":{"after":{"$ref":"#/$defs/duration","examples":["7d"]},"to":{"$ref":"#/$defs/text","examples":["owner"]}},"examples":[{"after":"7d","to":"lead"}]};

function validate83(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.after === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "after"},parentSchema:schema23,data};
(vErrors ??= []).push(err0);
errors++;
}
if(data.to === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "to"},parentSchema:schema23,data};
(vErrors ??= []).push(err1);
errors++;
}
for(const key0 in data){
if(!((key0 === "after") || (key0 === "to"))){
const err2 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema23,data};
(vErrors ??= []).push(err2);
errors++;
}
}
if(data.after !== undefined){
if(!(validate50(data.after, {instancePath:instancePath+"/after"}))){
for (const error of validate50.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.to !== undefined){
if(!(validate22(data.to, {instancePath:instancePath+"/to"}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,keyword:"type",params:{type: "object"},parentSchema:schema23,data};
(vErrors ??= []).push(err3);
errors++;
}
validate83.errors = vErrors;
return errors === 0;
}


function validate81(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "remind-before") || (key0 === "escalate")) || (key0 === "business")) || (key0 === "assign-by")) || (key0 === "require"))){
const err0 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema22,data};
(vErrors ??= []).push(err0);
errors++;
}
}
if(data["remind-before"] !== undefined){
if(!(validate50(data["remind-before"], {instancePath:instancePath+"/remind-before"}))){
for (const error of validate50.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.escalate !== undefined){
let data1 = data.escalate;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate83(data1[i0], {instancePath:instancePath+"/escalate/" + i0}))){
for (const error of validate83.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/escalate",keyword:"type",params:{type: "array"},parentSchema:schema22.properties.escalate,data:data1};
(vErrors ??= []).push(err1);
errors++;
}
}
if(data.business !== undefined){
let data3 = data.business;
if(typeof data3 !== "boolean"){
const err2 = {instancePath:instancePath+"/business",keyword:"type",params:{type: "boolean"},parentSchema:schema22.properties.business,data:data3};
(vErrors ??= []).push(err2);
errors++;
}
}
if(data["assign-by"] !== undefined){
if(!(validate50(data["assign-by"], {instancePath:instancePath+"/assign-by"}))){
for (const error of validate50.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.require !== undefined){
let data5 = data.require;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 !== "string"){
const err3 = {instancePath:instancePath+"/require/" + i1,keyword:"type",params:{type: "string"},parentSchema:schema22.properties.require.items,data:data6};
(vErrors ??= []).push(err3);
errors++;
}
if(!((data6 === "addresses") || (data6 === "criterion"))){
const err4 = {instancePath:instancePath+"/require/" + i1,keyword:"enum",params:{allowedValues: schema22.properties.require.items.enum},parentSchema:schema22.properties.require.items,data:data6};
(vErrors ??= []).push(err4);
errors++;
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
const err5 = {instancePath:instancePath+"/require",keyword:"uniqueItems",params:{i: i2, j: j0},parentSchema:schema22.properties.require,data:data5};
(vErrors ??= []).push(err5);
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
const err6 = {instancePath:instancePath+"/require",keyword:"type",params:{type: "array"},parentSchema:schema22.properties.require,data:data5};
(vErrors ??= []).push(err6);
errors++;
}
}
}
else {
const err7 = {instancePath,keyword:"type",params:{type: "object"},parentSchema:schema22,data};
(vErrors ??= []).push(err7);
errors++;
}
validate81.errors = vErrors;
return errors === 0;
}

const schema24 = {"$comment":"the id of a rule","enum":["syntax","schema","reference","single-commander","acknowledge-in-time","respond-in-time","status-page-in-time","status-update-cadence","mitigate-first","timeline-order","timeline-complete","duration-consistent","channel-name","blameless","postmortem-required","postmortem-in-time","postmortem-sections","postmortem-action-items","action-item-id","action-item-owner","action-item-due","action-item-evidence","factor-addressed","severity-consistent","closure-postmortem","closure-times","closure-issues","closure-factors","runbook-sections","runbook-causes-ranked","runbook-mitigation","runbook-escalation","runbook-review","runbook-evidence","repeat-incident","rotation-covered"]};

function validate89(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(!((((((((((((((((((((((((((((((((((((data === "syntax") || (data === "schema")) || (data === "reference")) || (data === "single-commander")) || (data === "acknowledge-in-time")) || (data === "respond-in-time")) || (data === "status-page-in-time")) || (data === "status-update-cadence")) || (data === "mitigate-first")) || (data === "timeline-order")) || (data === "timeline-complete")) || (data === "duration-consistent")) || (data === "channel-name")) || (data === "blameless")) || (data === "postmortem-required")) || (data === "postmortem-in-time")) || (data === "postmortem-sections")) || (data === "postmortem-action-items")) || (data === "action-item-id")) || (data === "action-item-owner")) || (data === "action-item-due")) || (data === "action-item-evidence")) || (data === "factor-addressed")) || (data === "severity-consistent")) || (data === "closure-postmortem")) || (data === "closure-times")) || (data === "closure-issues")) || (data === "closure-factors")) || (data === "runbook-sections")) || (data === "runbook-causes-ranked")) || (data === "runbook-mitigation")) || (data === "runbook-escalation")) || (data === "runbook-review")) || (data === "runbook-evidence")) || (data === "repeat-incident")) || (data === "rotation-covered"))){
const err0 = {instancePath,keyword:"enum",params:{allowedValues: schema24.enum},parentSchema:schema24,data};
(vErrors ??= []).push(err0);
errors++;
}
validate89.errors = vErrors;
return errors === 0;
}

const schema25 = {"enum":["error","warning","off"],"examples":["warning"]};

function validate91(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(!(((data === "error") || (data === "warning")) || (data === "off"))){
const err0 = {instancePath,keyword:"enum",params:{allowedValues: schema25.enum},parentSchema:schema25,data};
(vErrors ??= []).push(err0);
errors++;
}
validate91.errors = vErrors;
return errors === 0;
}

const schema26 = {"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/$defs/level","examples":["warning"]},"paths":{"type":"object","additionalProperties":{"$ref":"#/$defs/level"},"examples":[{"legacy/**":"off"}]}},"examples":[{"level":"warning","paths":{"legacy/**":"off"}}]};

function validate93(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "level") || (key0 === "paths"))){
const err0 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema26,data};
(vErrors ??= []).push(err0);
errors++;
}
}
if(data.level !== undefined){
if(!(validate91(data.level, {instancePath:instancePath+"/level"}))){
for (const error of validate91.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.paths !== undefined){
let data1 = data.paths;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!(validate91(data1[key1], {instancePath:instancePath+"/paths/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")}))){
for (const error of validate91.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/paths",keyword:"type",params:{type: "object"},parentSchema:schema26.properties.paths,data:data1};
(vErrors ??= []).push(err1);
errors++;
}
}
}
else {
const err2 = {instancePath,keyword:"type",params:{type: "object"},parentSchema:schema26,data};
(vErrors ??= []).push(err2);
errors++;
}
validate93.errors = vErrors;
return errors === 0;
}

const schema27 = {"type":"object","required":["rule","record","approved-by","reason","until"],"additionalProperties":false,"properties":{"rule":{"$ref":"#/$defs/ruleId","examples":["postmortem-in-time"]},"record":{"$ref":"#/$defs/slug","examples":["2026-05-29-checkout-errors"]},"approved-by":{"$ref":"#/$defs/text","examples":["sarah"]},"reason":{"$ref":"#/$defs/text","examples":["Vendor's report is awaited"]},"until":{"$ref":"#/$defs/day","examples":["2026-07-01"]}},"examples":[{"rule":"postmortem-in-time","record":"2026-05-29-checkout-errors","approved-by":"sarah","reason":"Vendor's report is awaited","until":"2026-07-01"}]};

function validate97(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rule === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "rule"},parentSchema:schema27,data};
(vErrors ??= []).push(err0);
errors++;
}
if(data.record === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "record"},parentSchema:schema27,data};
(vErrors ??= []).push(err1);
errors++;
}
if(data["approved-by"] === undefined){
const err2 = {instancePath,keyword:"required",params:{missingProperty: "approved-by"},parentSchema:schema27,data};
(vErrors ??= []).push(err2);
errors++;
}
if(data.reason === undefined){
const err3 = {instancePath,keyword:"required",params:{missingProperty: "reason"},parentSchema:schema27,data};
(vErrors ??= []).push(err3);
errors++;
}
if(data.until === undefined){
const err4 = {instancePath,keyword:"required",params:{missingProperty: "until"},parentSchema:schema27,data};
(vErrors ??= []).push(err4);
errors++;
}
for(const key0 in data){
if(!(((((key0 === "rule") || (key0 === "record")) || (key0 === "approved-by")) || (key0 === "reason")) || (key0 === "until"))){
const err5 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema27,data};
(vErrors ??= []).push(err5);
errors++;
}
}
if(data.rule !== undefined){
if(!(validate89(data.rule, {instancePath:instancePath+"/rule"}))){
for (const error of validate89.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.record !== undefined){
if(!(validate34(data.record, {instancePath:instancePath+"/record"}))){
for (const error of validate34.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data["approved-by"] !== undefined){
if(!(validate22(data["approved-by"], {instancePath:instancePath+"/approved-by"}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.reason !== undefined){
if(!(validate22(data.reason, {instancePath:instancePath+"/reason"}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.until !== undefined){
if(!(validate25(data.until, {instancePath:instancePath+"/until"}))){
for (const error of validate25.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath,keyword:"type",params:{type: "object"},parentSchema:schema27,data};
(vErrors ??= []).push(err6);
errors++;
}
validate97.errors = vErrors;
return errors === 0;
}

const schema28 = {"type":"object","additionalProperties":false,"properties":{"title":{"$ref":"#/$defs/text","examples":["annotations.summary"]},"severity":{"$ref":"#/$defs/text","examples":["labels.severity"]},"service":{"$ref":"#/$defs/text","examples":["labels.service"]},"status":{"$ref":"#/$defs/text","examples":["status"]},"id":{"$ref":"#/$defs/text","examples":["fingerprint"]},"url":{"$ref":"#/$defs/text","examples":["generatorURL"]}},"examples":[{"severity":"labels.severity","service":"labels.service"}]};

function validate105(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "title") || (key0 === "severity")) || (key0 === "service")) || (key0 === "status")) || (key0 === "id")) || (key0 === "url"))){
const err0 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema28,data};
(vErrors ??= []).push(err0);
errors++;
}
}
if(data.title !== undefined){
if(!(validate22(data.title, {instancePath:instancePath+"/title"}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.severity !== undefined){
if(!(validate22(data.severity, {instancePath:instancePath+"/severity"}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.service !== undefined){
if(!(validate22(data.service, {instancePath:instancePath+"/service"}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.status !== undefined){
if(!(validate22(data.status, {instancePath:instancePath+"/status"}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.id !== undefined){
if(!(validate22(data.id, {instancePath:instancePath+"/id"}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.url !== undefined){
if(!(validate22(data.url, {instancePath:instancePath+"/url"}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,keyword:"type",params:{type: "object"},parentSchema:schema28,data};
(vErrors ??= []).push(err1);
errors++;
}
validate105.errors = vErrors;
return errors === 0;
}

const schema29 = {"type":"object","additionalProperties":false,"properties":{"labels":{"type":"object","additionalProperties":false,"properties":{"action-item":{"$ref":"#/$defs/label","examples":["action-item"]},"overdue":{"$ref":"#/$defs/label","examples":["overdue"]},"due-soon":{"$ref":"#/$defs/label","examples":["due-soon"]},"postmortem":{"$ref":"#/$defs/label","examples":["postmortem"]},"incident":{"$ref":"#/$defs/label","examples":["incident"]},"digest":{"$ref":"#/$defs/label","examples":["incident-digest"]}},"examples":[{"action-item":"action-item","overdue":"overdue","due-soon":"due-soon"}]},"write-back":{"enum":["pull-request","off"],"examples":["pull-request"]},"templates":{"$ref":"#/$defs/text","examples":[".github/incident-templates"]},"due-date-field":{"$ref":"#/$defs/text","examples":["Target date"]},"type":{"$ref":"#/$defs/text","examples":["Task"]},"milestone":{"$ref":"#/$defs/text","examples":["Reliability"]},"project":{"type":"string","$comment":"a project as organisation/number","pattern":"^[A-Za-z0-9][A-Za-z0-9-]*/[1-9][0-9]{0,8}$","examples":["acme/7"]},"account":{"$ref":"#/$defs/text","examples":["acme-incidents[bot]"]},"respect-milestones":{"type":"boolean","examples":[true]}},"examples":[{"write-back":"pull-request"}]};
const schema30 = {"type":"string","minLength":1,"maxLength":50,"$comment":"a label of at most 50 characters"};

function validate114(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(data.length > 50){
const err0 = {instancePath,keyword:"maxLength",params:{limit: 50},parentSchema:schema30,data};
(vErrors ??= []).push(err0);
errors++;
}
if(data.length < 1){
const err1 = {instancePath,keyword:"minLength",params:{limit: 1},parentSchema:schema30,data};
(vErrors ??= []).push(err1);
errors++;
}
}
else {
const err2 = {instancePath,keyword:"type",params:{type: "string"},parentSchema:schema30,data};
(vErrors ??= []).push(err2);
errors++;
}
validate114.errors = vErrors;
return errors === 0;
}

const pattern8 = new RegExp("^[A-Za-z0-9][A-Za-z0-9-]*/[1-9][0-9]{0,8}$", "u");

function validate113(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema29.properties, key0))){
const err0 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema29,data};
(vErrors ??= []).push(err0);
errors++;
}
}
if(data.labels !== undefined){
let data0 = data.labels;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!((((((key1 === "action-item") || (key1 === "overdue")) || (key1 === "due-soon")) || (key1 === "postmortem")) || (key1 === "incident")) || (key1 === "digest"))){
const err1 = {instancePath:instancePath+"/labels",keyword:"additionalProperties",params:{additionalProperty: key1},parentSchema:schema29.properties.labels,data:data0};
(vErrors ??= []).push(err1);
errors++;
}
}
if(data0["action-item"] !== undefined){
if(!(validate114(data0["action-item"], {instancePath:instancePath+"/labels/action-item"}))){
for (const error of validate114.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data0.overdue !== undefined){
if(!(validate114(data0.overdue, {instancePath:instancePath+"/labels/overdue"}))){
for (const error of validate114.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data0["due-soon"] !== undefined){
if(!(validate114(data0["due-soon"], {instancePath:instancePath+"/labels/due-soon"}))){
for (const error of validate114.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data0.postmortem !== undefined){
if(!(validate114(data0.postmortem, {instancePath:instancePath+"/labels/postmortem"}))){
for (const error of validate114.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data0.incident !== undefined){
if(!(validate114(data0.incident, {instancePath:instancePath+"/labels/incident"}))){
for (const error of validate114.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data0.digest !== undefined){
if(!(validate114(data0.digest, {instancePath:instancePath+"/labels/digest"}))){
for (const error of validate114.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/labels",keyword:"type",params:{type: "object"},parentSchema:schema29.properties.labels,data:data0};
(vErrors ??= []).push(err2);
errors++;
}
}
if(data["write-back"] !== undefined){
let data7 = data["write-back"];
if(!((data7 === "pull-request") || (data7 === "off"))){
const err3 = {instancePath:instancePath+"/write-back",keyword:"enum",params:{allowedValues: schema29.properties["write-back"].enum},parentSchema:schema29.properties["write-back"],data:data7};
(vErrors ??= []).push(err3);
errors++;
}
}
if(data.templates !== undefined){
if(!(validate22(data.templates, {instancePath:instancePath+"/templates"}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data["due-date-field"] !== undefined){
if(!(validate22(data["due-date-field"], {instancePath:instancePath+"/due-date-field"}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.type !== undefined){
if(!(validate22(data.type, {instancePath:instancePath+"/type"}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.milestone !== undefined){
if(!(validate22(data.milestone, {instancePath:instancePath+"/milestone"}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.project !== undefined){
let data12 = data.project;
if(typeof data12 === "string"){
if(!pattern8.test(data12)){
const err4 = {instancePath:instancePath+"/project",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9-]*/[1-9][0-9]{0,8}$"},parentSchema:schema29.properties.project,data:data12};
(vErrors ??= []).push(err4);
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/project",keyword:"type",params:{type: "string"},parentSchema:schema29.properties.project,data:data12};
(vErrors ??= []).push(err5);
errors++;
}
}
if(data.account !== undefined){
if(!(validate22(data.account, {instancePath:instancePath+"/account"}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data["respect-milestones"] !== undefined){
let data14 = data["respect-milestones"];
if(typeof data14 !== "boolean"){
const err6 = {instancePath:instancePath+"/respect-milestones",keyword:"type",params:{type: "boolean"},parentSchema:schema29.properties["respect-milestones"],data:data14};
(vErrors ??= []).push(err6);
errors++;
}
}
}
else {
const err7 = {instancePath,keyword:"type",params:{type: "object"},parentSchema:schema29,data};
(vErrors ??= []).push(err7);
errors++;
}
validate113.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema6.properties, key0))){
const err0 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema6,data};
(vErrors ??= []).push(err0);
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if(1 !== data0){
const err1 = {instancePath:instancePath+"/version",keyword:"const",params:{allowedValue: 1},parentSchema:schema6.properties.version,data:data0};
(vErrors ??= []).push(err1);
errors++;
}
}
if(data.preset !== undefined){
let data1 = data.preset;
if(!(((((data1 === "default") || (data1 === "pagerduty")) || (data1 === "gitlab")) || (data1 === "atlassian")) || (data1 === "ccadb"))){
const err2 = {instancePath:instancePath+"/preset",keyword:"enum",params:{allowedValues: schema6.properties.preset.enum},parentSchema:schema6.properties.preset,data:data1};
(vErrors ??= []).push(err2);
errors++;
}
}
if(data.timezone !== undefined){
if(!(validate22(data.timezone, {instancePath:instancePath+"/timezone"}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.calendar !== undefined){
if(!(validate24(data.calendar, {instancePath:instancePath+"/calendar"}))){
for (const error of validate24.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.paths !== undefined){
let data4 = data.paths;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(((key1 === "incidents") || (key1 === "postmortems")) || (key1 === "runbooks"))){
const err3 = {instancePath:instancePath+"/paths",keyword:"additionalProperties",params:{additionalProperty: key1},parentSchema:schema6.properties.paths,data:data4};
(vErrors ??= []).push(err3);
errors++;
}
}
if(data4.incidents !== undefined){
if(!(validate28(data4.incidents, {instancePath:instancePath+"/paths/incidents"}))){
for (const error of validate28.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data4.postmortems !== undefined){
if(!(validate28(data4.postmortems, {instancePath:instancePath+"/paths/postmortems"}))){
for (const error of validate28.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data4.runbooks !== undefined){
if(!(validate28(data4.runbooks, {instancePath:instancePath+"/paths/runbooks"}))){
for (const error of validate28.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/paths",keyword:"type",params:{type: "object"},parentSchema:schema6.properties.paths,data:data4};
(vErrors ??= []).push(err4);
errors++;
}
}
if(data.people !== undefined){
let data8 = data.people;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 in data8){
const _errs14 = errors;
if(!(validate34(key2, {instancePath:instancePath+"/people"}))){
for (const error of validate34.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
var valid2 = _errs14 === errors;
if(!valid2){
const err5 = {instancePath:instancePath+"/people",keyword:"propertyNames",params:{propertyName: key2},parentSchema:schema6.properties.people,data:data8};
(vErrors ??= []).push(err5);
errors++;
}
}
for(const key3 in data8){
if(!(validate36(data8[key3], {instancePath:instancePath+"/people/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")}))){
for (const error of validate36.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/people",keyword:"type",params:{type: "object"},parentSchema:schema6.properties.people,data:data8};
(vErrors ??= []).push(err6);
errors++;
}
}
if(data.teams !== undefined){
let data10 = data.teams;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key4 in data10){
const _errs19 = errors;
if(!(validate34(key4, {instancePath:instancePath+"/teams"}))){
for (const error of validate34.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
var valid4 = _errs19 === errors;
if(!valid4){
const err7 = {instancePath:instancePath+"/teams",keyword:"propertyNames",params:{propertyName: key4},parentSchema:schema6.properties.teams,data:data10};
(vErrors ??= []).push(err7);
errors++;
}
}
for(const key5 in data10){
if(!(validate40(data10[key5], {instancePath:instancePath+"/teams/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")}))){
for (const error of validate40.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/teams",keyword:"type",params:{type: "object"},parentSchema:schema6.properties.teams,data:data10};
(vErrors ??= []).push(err8);
errors++;
}
}
if(data.severities !== undefined){
let data12 = data.severities;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(Object.keys(data12).length < 1){
const err9 = {instancePath:instancePath+"/severities",keyword:"minProperties",params:{limit: 1},parentSchema:schema6.properties.severities,data:data12};
(vErrors ??= []).push(err9);
errors++;
}
for(const key6 in data12){
const _errs24 = errors;
if(!(validate34(key6, {instancePath:instancePath+"/severities"}))){
for (const error of validate34.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
var valid6 = _errs24 === errors;
if(!valid6){
const err10 = {instancePath:instancePath+"/severities",keyword:"propertyNames",params:{propertyName: key6},parentSchema:schema6.properties.severities,data:data12};
(vErrors ??= []).push(err10);
errors++;
}
}
for(const key7 in data12){
if(!(validate46(data12[key7], {instancePath:instancePath+"/severities/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")}))){
for (const error of validate46.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/severities",keyword:"type",params:{type: "object"},parentSchema:schema6.properties.severities,data:data12};
(vErrors ??= []).push(err11);
errors++;
}
}
if(data["commander-rotation"] !== undefined){
if(!(validate66(data["commander-rotation"], {instancePath:instancePath+"/commander-rotation"}))){
for (const error of validate66.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data["action-items"] !== undefined){
if(!(validate81(data["action-items"], {instancePath:instancePath+"/action-items"}))){
for (const error of validate81.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.rules !== undefined){
let data16 = data.rules;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key8 in data16){
const _errs31 = errors;
if(!(validate89(key8, {instancePath:instancePath+"/rules"}))){
for (const error of validate89.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
var valid8 = _errs31 === errors;
if(!valid8){
const err12 = {instancePath:instancePath+"/rules",keyword:"propertyNames",params:{propertyName: key8},parentSchema:schema6.properties.rules,data:data16};
(vErrors ??= []).push(err12);
errors++;
}
}
for(const key9 in data16){
let data17 = data16[key9];
const _errs35 = errors;
let valid10 = false;
const _errs36 = errors;
if(!(validate91(data17, {instancePath:instancePath+"/rules/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")}))){
for (const error of validate91.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
var _valid0 = _errs36 === errors;
valid10 = valid10 || _valid0;
if(!valid10){
const _errs37 = errors;
if(!(validate93(data17, {instancePath:instancePath+"/rules/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")}))){
for (const error of validate93.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
var _valid0 = _errs37 === errors;
valid10 = valid10 || _valid0;
}
if(!valid10){
const err13 = {instancePath:instancePath+"/rules/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"anyOf",params:{},parentSchema:schema6.properties.rules.additionalProperties,data:data17};
(vErrors ??= []).push(err13);
errors++;
}
else {
errors = _errs35;
if(vErrors !== null){
if(_errs35){
vErrors.length = _errs35;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err14 = {instancePath:instancePath+"/rules",keyword:"type",params:{type: "object"},parentSchema:schema6.properties.rules,data:data16};
(vErrors ??= []).push(err14);
errors++;
}
}
if(data.waivers !== undefined){
let data18 = data.waivers;
if(Array.isArray(data18)){
const len0 = data18.length;
for(let i0=0; i0<len0; i0++){
if(!(validate97(data18[i0], {instancePath:instancePath+"/waivers/" + i0}))){
for (const error of validate97.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err15 = {instancePath:instancePath+"/waivers",keyword:"type",params:{type: "array"},parentSchema:schema6.properties.waivers,data:data18};
(vErrors ??= []).push(err15);
errors++;
}
}
if(data.alerts !== undefined){
let data20 = data.alerts;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key10 in data20){
const _errs43 = errors;
if(!(validate34(key10, {instancePath:instancePath+"/alerts"}))){
for (const error of validate34.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
var valid13 = _errs43 === errors;
if(!valid13){
const err16 = {instancePath:instancePath+"/alerts",keyword:"propertyNames",params:{propertyName: key10},parentSchema:schema6.properties.alerts,data:data20};
(vErrors ??= []).push(err16);
errors++;
}
}
for(const key11 in data20){
if(!(validate105(data20[key11], {instancePath:instancePath+"/alerts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")}))){
for (const error of validate105.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err17 = {instancePath:instancePath+"/alerts",keyword:"type",params:{type: "object"},parentSchema:schema6.properties.alerts,data:data20};
(vErrors ??= []).push(err17);
errors++;
}
}
if(data.issues !== undefined){
if(!(validate113(data.issues, {instancePath:instancePath+"/issues"}))){
for (const error of validate113.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.effectiveness !== undefined){
let data23 = data.effectiveness;
if(Array.isArray(data23)){
const len1 = data23.length;
for(let i1=0; i1<len1; i1++){
if(!(validate50(data23[i1], {instancePath:instancePath+"/effectiveness/" + i1}))){
for (const error of validate50.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err18 = {instancePath:instancePath+"/effectiveness",keyword:"type",params:{type: "array"},parentSchema:schema6.properties.effectiveness,data:data23};
(vErrors ??= []).push(err18);
errors++;
}
}
}
else {
const err19 = {instancePath,keyword:"type",params:{type: "object"},parentSchema:schema6,data};
(vErrors ??= []).push(err19);
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

validate21.schema = schema6;
