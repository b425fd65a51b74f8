// Generated from schemas/incident.schema.json by `npm run generate`.
import { note, validator } from "../yaml/validator.ts";

export const validate = validator(validate21, "{\"type\":\"object\",\"required\":[\"title\",\"severity\"],\"additionalProperties\":false,\"properties\":{\"id\":{\"$ref\":\"#/$defs/slug\",\"examples\":[\"2026-05-29-checkout-errors\"]},\"title\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":256,\"examples\":[\"Checkout error rate above 5%\"]},\"severity\":{\"$comment\":\"a severity such as SEV-1\",\"type\":[\"string\",\"integer\"],\"examples\":[\"SEV-1\"]},\"status\":{\"$ref\":\"#/$defs/incidentStatus\",\"examples\":[\"resolved\"]},\"commander\":{\"anyOf\":[{\"$ref\":\"#/$defs/person\"},{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/person\"}}],\"examples\":[\"sarah\"],\"$comment\":\"one person\"},\"communications\":{\"$ref\":\"#/$defs/person\",\"examples\":[\"dana\"]},\"responders\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/person\"},\"examples\":[[\"alex\"]]},\"channel\":{\"type\":\"string\",\"minLength\":1,\"examples\":[\"#inc-2026-05-29-checkout-errors\"]},\"services\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"minLength\":1},\"examples\":[[\"checkout\"]]},\"runbooks\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/slug\"},\"examples\":[[\"checkout-error-rate\"]]},\"causes\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/slug\"},\"examples\":[[\"bad-deployment\"]]},\"related\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/slug\"},\"examples\":[[\"2026-03-02-checkout-latency\"]]},\"impact\":{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"summary\":{\"type\":\"string\",\"minLength\":1,\"examples\":[\"2,340 failed checkout attempts, estimated $47K lost revenue\"]}},\"examples\":[{\"summary\":\"2,340 failed checkout attempts, estimated $47K lost revenue\"}]},\"timeline\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/timelineEntry\"},\"examples\":[[{\"at\":\"2026-05-29T04:02:00Z\",\"type\":\"detected\",\"note\":\"Alert fires\"}]]}},\"$defs\":{\"slug\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9._-]*$\",\"maxLength\":128,\"$comment\":\"letters, digits, hyphens, underscores and dots\"},\"person\":{\"type\":\"string\",\"minLength\":1,\"$comment\":\"a person\"},\"incidentStatus\":{\"enum\":[\"investigating\",\"identified\",\"monitoring\",\"resolved\"]},\"timelineType\":{\"enum\":[\"detected\",\"acknowledged\",\"declared\",\"commander-assigned\",\"severity-changed\",\"escalated\",\"update\",\"cause-identified\",\"mitigation-started\",\"mitigated\",\"resolved\",\"note\"]},\"audience\":{\"enum\":[\"internal\",\"public\"]},\"timelineEntry\":{\"type\":\"object\",\"required\":[\"at\",\"type\"],\"additionalProperties\":false,\"properties\":{\"at\":{\"type\":\"string\",\"minLength\":1,\"examples\":[\"2026-05-29T04:02:00Z\"]},\"type\":{\"examples\":[\"detected\"],\"$ref\":\"#/$defs/timelineType\"},\"by\":{\"$ref\":\"#/$defs/person\",\"examples\":[\"alex\"]},\"audience\":{\"examples\":[\"public\"],\"$ref\":\"#/$defs/audience\"},\"status\":{\"$ref\":\"#/$defs/incidentStatus\",\"examples\":[\"investigating\"]},\"severity\":{\"type\":\"string\",\"minLength\":1,\"examples\":[\"SEV-2\"]},\"note\":{\"type\":\"string\",\"minLength\":1,\"examples\":[\"Alert fires (checkout error rate > 5%)\"]}},\"examples\":[{\"at\":\"2026-05-29T04:07:00Z\",\"type\":\"acknowledged\",\"by\":\"alex\"}]}}}");

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
if(!((((data === "investigating") || (data === "identified")) || (data === "monitoring")) || (data === "resolved"))){
note(notes, "/$defs/incidentStatus/enum", instancePath, data);
}
}


function validate26(data, instancePath, notes){
if(typeof data === "string"){
if(data.length < 1){
note(notes, "/$defs/person/minLength", instancePath, data);
}
}
else {
note(notes, "/$defs/person/type", instancePath, data);
}
}


function validate35(data, instancePath, notes){
if(!((((((((((((data === "detected") || (data === "acknowledged")) || (data === "declared")) || (data === "commander-assigned")) || (data === "severity-changed")) || (data === "escalated")) || (data === "update")) || (data === "cause-identified")) || (data === "mitigation-started")) || (data === "mitigated")) || (data === "resolved")) || (data === "note"))){
note(notes, "/$defs/timelineType/enum", instancePath, data);
}
}


function validate38(data, instancePath, notes){
if(!((data === "internal") || (data === "public"))){
note(notes, "/$defs/audience/enum", instancePath, data);
}
}


function validate34(data, instancePath, notes){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.at === undefined){
note(notes, "/$defs/timelineEntry/required", instancePath, data, "at");
}
if(data.type === undefined){
note(notes, "/$defs/timelineEntry/required", instancePath, data, "type");
}
for(const key0 in data){
if(!(((((((key0 === "at") || (key0 === "type")) || (key0 === "by")) || (key0 === "audience")) || (key0 === "status")) || (key0 === "severity")) || (key0 === "note"))){
note(notes, "/$defs/timelineEntry/additionalProperties", instancePath, data, key0);
}
}
if(data.at !== undefined){
let data0 = data.at;
if(typeof data0 === "string"){
if(data0.length < 1){
note(notes, "/$defs/timelineEntry/properties/at/minLength", instancePath+"/at", data0);
}
}
else {
note(notes, "/$defs/timelineEntry/properties/at/type", instancePath+"/at", data0);
}
}
if(data.type !== undefined){
validate35(data.type, instancePath+"/type", notes);
}
if(data.by !== undefined){
validate26(data.by, instancePath+"/by", notes);
}
if(data.audience !== undefined){
validate38(data.audience, instancePath+"/audience", notes);
}
if(data.status !== undefined){
validate24(data.status, instancePath+"/status", notes);
}
if(data.severity !== undefined){
let data5 = data.severity;
if(typeof data5 === "string"){
if(data5.length < 1){
note(notes, "/$defs/timelineEntry/properties/severity/minLength", instancePath+"/severity", data5);
}
}
else {
note(notes, "/$defs/timelineEntry/properties/severity/type", instancePath+"/severity", data5);
}
}
if(data.note !== undefined){
let data6 = data.note;
if(typeof data6 === "string"){
if(data6.length < 1){
note(notes, "/$defs/timelineEntry/properties/note/minLength", instancePath+"/note", data6);
}
}
else {
note(notes, "/$defs/timelineEntry/properties/note/type", instancePath+"/note", data6);
}
}
}
else {
note(notes, "/$defs/timelineEntry/type", instancePath, data);
}
}


function validate21(data, instancePath, notes){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.title === undefined){
note(notes, "/required", instancePath, data, "title");
}
if(data.severity === undefined){
note(notes, "/required", instancePath, data, "severity");
}
for(const key0 in data){
if(!(["id","title","severity","status","commander","communications","responders","channel","services","runbooks","causes","related","impact","timeline"].includes(key0))){
note(notes, "/additionalProperties", instancePath, data, key0);
}
}
if(data.id !== undefined){
validate22(data.id, instancePath+"/id", notes);
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 === "string"){
if(data1.length > 256){
note(notes, "/properties/title/maxLength", instancePath+"/title", data1);
}
if(data1.length < 1){
note(notes, "/properties/title/minLength", instancePath+"/title", data1);
}
}
else {
note(notes, "/properties/title/type", instancePath+"/title", data1);
}
}
if(data.severity !== undefined){
let data2 = data.severity;
if((typeof data2 !== "string") && (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2))))){
note(notes, "/properties/severity/type", instancePath+"/severity", data2);
}
}
if(data.status !== undefined){
validate24(data.status, instancePath+"/status", notes);
}
if(data.commander !== undefined){
let data4 = data.commander;
const _errs11 = notes.length;
let valid1 = false;
const _errs12 = notes.length;
validate26(data4, instancePath+"/commander", notes);
var _valid0 = _errs12 === notes.length;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs13 = notes.length;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
validate26(data4[i0], instancePath+"/commander/" + i0, notes);
}
}
else {
note(notes, "/properties/commander/anyOf/1/type", instancePath+"/commander", data4);
}
var _valid0 = _errs13 === notes.length;
valid1 = valid1 || _valid0;
}
if(!valid1){
note(notes, "/properties/commander/anyOf", instancePath+"/commander", data4);
}
else {
notes.length = _errs11;
}
}
if(data.communications !== undefined){
validate26(data.communications, instancePath+"/communications", notes);
}
if(data.responders !== undefined){
let data7 = data.responders;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
validate26(data7[i1], instancePath+"/responders/" + i1, notes);
}
}
else {
note(notes, "/properties/responders/type", instancePath+"/responders", data7);
}
}
if(data.channel !== undefined){
let data9 = data.channel;
if(typeof data9 === "string"){
if(data9.length < 1){
note(notes, "/properties/channel/minLength", instancePath+"/channel", data9);
}
}
else {
note(notes, "/properties/channel/type", instancePath+"/channel", data9);
}
}
if(data.services !== undefined){
let data10 = data.services;
if(Array.isArray(data10)){
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
let data11 = data10[i2];
if(typeof data11 === "string"){
if(data11.length < 1){
note(notes, "/properties/services/items/minLength", instancePath+"/services/" + i2, data11);
}
}
else {
note(notes, "/properties/services/items/type", instancePath+"/services/" + i2, data11);
}
}
}
else {
note(notes, "/properties/services/type", instancePath+"/services", data10);
}
}
if(data.runbooks !== undefined){
let data12 = data.runbooks;
if(Array.isArray(data12)){
const len3 = data12.length;
for(let i3=0; i3<len3; i3++){
validate22(data12[i3], instancePath+"/runbooks/" + i3, notes);
}
}
else {
note(notes, "/properties/runbooks/type", instancePath+"/runbooks", data12);
}
}
if(data.causes !== undefined){
let data14 = data.causes;
if(Array.isArray(data14)){
const len4 = data14.length;
for(let i4=0; i4<len4; i4++){
validate22(data14[i4], instancePath+"/causes/" + i4, notes);
}
}
else {
note(notes, "/properties/causes/type", instancePath+"/causes", data14);
}
}
if(data.related !== undefined){
let data16 = data.related;
if(Array.isArray(data16)){
const len5 = data16.length;
for(let i5=0; i5<len5; i5++){
validate22(data16[i5], instancePath+"/related/" + i5, notes);
}
}
else {
note(notes, "/properties/related/type", instancePath+"/related", data16);
}
}
if(data.impact !== undefined){
let data18 = data.impact;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key1 in data18){
if(!(key1 === "summary")){
note(notes, "/properties/impact/additionalProperties", instancePath+"/impact", data18, key1);
}
}
if(data18.summary !== undefined){
let data19 = data18.summary;
if(typeof data19 === "string"){
if(data19.length < 1){
note(notes, "/properties/impact/properties/summary/minLength", instancePath+"/impact/summary", data19);
}
}
else {
note(notes, "/properties/impact/properties/summary/type", instancePath+"/impact/summary", data19);
}
}
}
else {
note(notes, "/properties/impact/type", instancePath+"/impact", data18);
}
}
if(data.timeline !== undefined){
let data20 = data.timeline;
if(Array.isArray(data20)){
const len6 = data20.length;
for(let i6=0; i6<len6; i6++){
validate34(data20[i6], instancePath+"/timeline/" + i6, notes);
}
}
else {
note(notes, "/properties/timeline/type", instancePath+"/timeline", data20);
}
}
}
else {
note(notes, "/type", instancePath, data);
}
}
