// Generated from schemas/incident.schema.json by `npm run generate`.
"use strict";
export const validate = validate21;
const schema6 = {"type":"object","required":["title","severity"],"additionalProperties":false,"properties":{"id":{"$ref":"#/$defs/slug","examples":["2026-05-29-checkout-errors"]},"title":{"type":"string","minLength":1,"maxLength":256,"examples":["Checkout error rate above 5%"]},"severity":{"$comment":"a severity such as SEV-1","type":["string","integer"],"examples":["SEV-1"]},"status":{"$ref":"#/$defs/incidentStatus","examples":["resolved"]},"commander":{"anyOf":[{"$ref":"#/$defs/person"},{"type":"array","items":{"$ref":"#/$defs/person"}}],"examples":["sarah"],"$comment":"one person"},"communications":{"$ref":"#/$defs/person","examples":["dana"]},"responders":{"type":"array","items":{"$ref":"#/$defs/person"},"examples":[["alex"]]},"channel":{"type":"string","minLength":1,"examples":["#inc-2026-05-29-checkout-errors"]},"services":{"type":"array","items":{"type":"string","minLength":1},"examples":[["checkout"]]},"runbooks":{"type":"array","items":{"$ref":"#/$defs/slug"},"examples":[["checkout-error-rate"]]},"causes":{"type":"array","items":{"$ref":"#/$defs/slug"},"examples":[["bad-deployment"]]},"related":{"type":"array","items":{"$ref":"#/$defs/slug"},"examples":[["2026-03-02-checkout-latency"]]},"impact":{"type":"object","additionalProperties":false,"properties":{"summary":{"type":"string","minLength":1,"examples":["2,340 failed checkout attempts, estimated $47K lost revenue"]}},"examples":[{"summary":"2,340 failed checkout attempts, estimated $47K lost revenue"}]},"timeline":{"type":"array","items":{"$ref":"#/$defs/timelineEntry"},"examples":[[{"at":"2026-05-29T04:02:00Z","type":"detected","note":"Alert fires"}]]}},"$defs":{"slug":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":128,"$comment":"letters, digits, hyphens, underscores and dots"},"person":{"type":"string","minLength":1,"$comment":"a person"},"incidentStatus":{"enum":["investigating","identified","monitoring","resolved"]},"timelineType":{"enum":["detected","acknowledged","declared","commander-assigned","severity-changed","escalated","update","cause-identified","mitigation-started","mitigated","resolved","note"]},"audience":{"enum":["internal","public"]},"timelineEntry":{"type":"object","required":["at","type"],"additionalProperties":false,"properties":{"at":{"type":"string","minLength":1,"examples":["2026-05-29T04:02:00Z"]},"type":{"examples":["detected"],"$ref":"#/$defs/timelineType"},"by":{"$ref":"#/$defs/person","examples":["alex"]},"audience":{"examples":["public"],"$ref":"#/$defs/audience"},"status":{"$ref":"#/$defs/incidentStatus","examples":["investigating"]},"severity":{"type":"string","minLength":1,"examples":["SEV-2"]},"note":{"type":"string","minLength":1,"examples":["Alert fires (checkout error rate > 5%)"]}},"examples":[{"at":"2026-05-29T04:07:00Z","type":"acknowledged","by":"alex"}]}}};
const func2 = Object.prototype.hasOwnProperty;
const schema7 = {"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":128,"$comment":"letters, digits, hyphens, underscores and dots"};
const pattern0 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");

function validate22(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(data.length > 128){
const err0 = {instancePath,keyword:"maxLength",params:{limit: 128},parentSchema:schema7,data};
(vErrors ??= []).push(err0);
errors++;
}
if(!pattern0.test(data)){
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

const schema8 = {"enum":["investigating","identified","monitoring","resolved"]};

function validate24(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(!((((data === "investigating") || (data === "identified")) || (data === "monitoring")) || (data === "resolved"))){
const err0 = {instancePath,keyword:"enum",params:{allowedValues: schema8.enum},parentSchema:schema8,data};
(vErrors ??= []).push(err0);
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}

const schema9 = {"type":"string","minLength":1,"$comment":"a person"};

function validate26(data, {instancePath=""}={}){
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
validate26.errors = vErrors;
return errors === 0;
}

const schema10 = {"type":"object","required":["at","type"],"additionalProperties":false,"properties":{"at":{"type":"string","minLength":1,"examples":["2026-05-29T04:02:00Z"]},"type":{"examples":["detected"],"$ref":"#/$defs/timelineType"},"by":{"$ref":"#/$defs/person","examples":["alex"]},"audience":{"examples":["public"],"$ref":"#/$defs/audience"},"status":{"$ref":"#/$defs/incidentStatus","examples":["investigating"]},"severity":{"type":"string","minLength":1,"examples":["SEV-2"]},"note":{"type":"string","minLength":1,"examples":["Alert fires (checkout error rate > 5%)"]}},"examples":[{"at":"2026-05-29T04:07:00Z","type":"acknowledged","by":"alex"}]};
const schema11 = {"enum":["detected","acknowledged","declared","commander-assigned","severity-changed","escalated","update","cause-identified","mitigation-started","mitigated","resolved","note"]};

function validate35(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(!((((((((((((data === "detected") || (data === "acknowledged")) || (data === "declared")) || (data === "commander-assigned")) || (data === "severity-changed")) || (data === "escalated")) || (data === "update")) || (data === "cause-identified")) || (data === "mitigation-started")) || (data === "mitigated")) || (data === "resolved")) || (data === "note"))){
const err0 = {instancePath,keyword:"enum",params:{allowedValues: schema11.enum},parentSchema:schema11,data};
(vErrors ??= []).push(err0);
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}

const schema12 = {"enum":["internal","public"]};

function validate38(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(!((data === "internal") || (data === "public"))){
const err0 = {instancePath,keyword:"enum",params:{allowedValues: schema12.enum},parentSchema:schema12,data};
(vErrors ??= []).push(err0);
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}


function validate34(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.at === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "at"},parentSchema:schema10,data};
(vErrors ??= []).push(err0);
errors++;
}
if(data.type === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "type"},parentSchema:schema10,data};
(vErrors ??= []).push(err1);
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "at") || (key0 === "type")) || (key0 === "by")) || (key0 === "audience")) || (key0 === "status")) || (key0 === "severity")) || (key0 === "note"))){
const err2 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema10,data};
(vErrors ??= []).push(err2);
errors++;
}
}
if(data.at !== undefined){
let data0 = data.at;
if(typeof data0 === "string"){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/at",keyword:"minLength",params:{limit: 1},parentSchema:schema10.properties.at,data:data0};
(vErrors ??= []).push(err3);
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/at",keyword:"type",params:{type: "string"},parentSchema:schema10.properties.at,data:data0};
(vErrors ??= []).push(err4);
errors++;
}
}
if(data.type !== undefined){
if(!(validate35(data.type, {instancePath:instancePath+"/type"}))){
for (const error of validate35.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.by !== undefined){
if(!(validate26(data.by, {instancePath:instancePath+"/by"}))){
for (const error of validate26.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.audience !== undefined){
if(!(validate38(data.audience, {instancePath:instancePath+"/audience"}))){
for (const error of validate38.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.status !== undefined){
if(!(validate24(data.status, {instancePath:instancePath+"/status"}))){
for (const error of validate24.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.severity !== undefined){
let data5 = data.severity;
if(typeof data5 === "string"){
if(data5.length < 1){
const err5 = {instancePath:instancePath+"/severity",keyword:"minLength",params:{limit: 1},parentSchema:schema10.properties.severity,data:data5};
(vErrors ??= []).push(err5);
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/severity",keyword:"type",params:{type: "string"},parentSchema:schema10.properties.severity,data:data5};
(vErrors ??= []).push(err6);
errors++;
}
}
if(data.note !== undefined){
let data6 = data.note;
if(typeof data6 === "string"){
if(data6.length < 1){
const err7 = {instancePath:instancePath+"/note",keyword:"minLength",params:{limit: 1},parentSchema:schema10.properties.note,data:data6};
(vErrors ??= []).push(err7);
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/note",keyword:"type",params:{type: "string"},parentSchema:schema10.properties.note,data:data6};
(vErrors ??= []).push(err8);
errors++;
}
}
}
else {
const err9 = {instancePath,keyword:"type",params:{type: "object"},parentSchema:schema10,data};
(vErrors ??= []).push(err9);
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.title === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "title"},parentSchema:schema6,data};
(vErrors ??= []).push(err0);
errors++;
}
if(data.severity === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "severity"},parentSchema:schema6,data};
(vErrors ??= []).push(err1);
errors++;
}
for(const key0 in data){
if(!(func2.call(schema6.properties, key0))){
const err2 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},parentSchema:schema6,data};
(vErrors ??= []).push(err2);
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
if(data1.length > 256){
const err3 = {instancePath:instancePath+"/title",keyword:"maxLength",params:{limit: 256},parentSchema:schema6.properties.title,data:data1};
(vErrors ??= []).push(err3);
errors++;
}
if(data1.length < 1){
const err4 = {instancePath:instancePath+"/title",keyword:"minLength",params:{limit: 1},parentSchema:schema6.properties.title,data:data1};
(vErrors ??= []).push(err4);
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/title",keyword:"type",params:{type: "string"},parentSchema:schema6.properties.title,data:data1};
(vErrors ??= []).push(err5);
errors++;
}
}
if(data.severity !== undefined){
let data2 = data.severity;
if((typeof data2 !== "string") && (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2))))){
const err6 = {instancePath:instancePath+"/severity",keyword:"type",params:{type: schema6.properties.severity.type},parentSchema:schema6.properties.severity,data:data2};
(vErrors ??= []).push(err6);
errors++;
}
}
if(data.status !== undefined){
if(!(validate24(data.status, {instancePath:instancePath+"/status"}))){
for (const error of validate24.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.commander !== undefined){
let data4 = data.commander;
const _errs11 = errors;
let valid1 = false;
const _errs12 = errors;
if(!(validate26(data4, {instancePath:instancePath+"/commander"}))){
for (const error of validate26.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
var _valid0 = _errs12 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs13 = errors;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate26(data4[i0], {instancePath:instancePath+"/commander/" + i0}))){
for (const error of validate26.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/commander",keyword:"type",params:{type: "array"},parentSchema:schema6.properties.commander.anyOf[1],data:data4};
(vErrors ??= []).push(err7);
errors++;
}
var _valid0 = _errs13 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err8 = {instancePath:instancePath+"/commander",keyword:"anyOf",params:{},parentSchema:schema6.properties.commander,data:data4};
(vErrors ??= []).push(err8);
errors++;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
}
if(data.communications !== undefined){
if(!(validate26(data.communications, {instancePath:instancePath+"/communications"}))){
for (const error of validate26.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
if(data.responders !== undefined){
let data7 = data.responders;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
if(!(validate26(data7[i1], {instancePath:instancePath+"/responders/" + i1}))){
for (const error of validate26.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath:instancePath+"/responders",keyword:"type",params:{type: "array"},parentSchema:schema6.properties.responders,data:data7};
(vErrors ??= []).push(err9);
errors++;
}
}
if(data.channel !== undefined){
let data9 = data.channel;
if(typeof data9 === "string"){
if(data9.length < 1){
const err10 = {instancePath:instancePath+"/channel",keyword:"minLength",params:{limit: 1},parentSchema:schema6.properties.channel,data:data9};
(vErrors ??= []).push(err10);
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/channel",keyword:"type",params:{type: "string"},parentSchema:schema6.properties.channel,data:data9};
(vErrors ??= []).push(err11);
errors++;
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
const err12 = {instancePath:instancePath+"/services/" + i2,keyword:"minLength",params:{limit: 1},parentSchema:schema6.properties.services.items,data:data11};
(vErrors ??= []).push(err12);
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/services/" + i2,keyword:"type",params:{type: "string"},parentSchema:schema6.properties.services.items,data:data11};
(vErrors ??= []).push(err13);
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/services",keyword:"type",params:{type: "array"},parentSchema:schema6.properties.services,data:data10};
(vErrors ??= []).push(err14);
errors++;
}
}
if(data.runbooks !== undefined){
let data12 = data.runbooks;
if(Array.isArray(data12)){
const len3 = data12.length;
for(let i3=0; i3<len3; i3++){
if(!(validate22(data12[i3], {instancePath:instancePath+"/runbooks/" + i3}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err15 = {instancePath:instancePath+"/runbooks",keyword:"type",params:{type: "array"},parentSchema:schema6.properties.runbooks,data:data12};
(vErrors ??= []).push(err15);
errors++;
}
}
if(data.causes !== undefined){
let data14 = data.causes;
if(Array.isArray(data14)){
const len4 = data14.length;
for(let i4=0; i4<len4; i4++){
if(!(validate22(data14[i4], {instancePath:instancePath+"/causes/" + i4}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath:instancePath+"/causes",keyword:"type",params:{type: "array"},parentSchema:schema6.properties.causes,data:data14};
(vErrors ??= []).push(err16);
errors++;
}
}
if(data.related !== undefined){
let data16 = data.related;
if(Array.isArray(data16)){
const len5 = data16.length;
for(let i5=0; i5<len5; i5++){
if(!(validate22(data16[i5], {instancePath:instancePath+"/related/" + i5}))){
for (const error of validate22.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err17 = {instancePath:instancePath+"/related",keyword:"type",params:{type: "array"},parentSchema:schema6.properties.related,data:data16};
(vErrors ??= []).push(err17);
errors++;
}
}
if(data.impact !== undefined){
let data18 = data.impact;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key1 in data18){
if(!(key1 === "summary")){
const err18 = {instancePath:instancePath+"/impact",keyword:"additionalProperties",params:{additionalProperty: key1},parentSchema:schema6.properties.impact,data:data18};
(vErrors ??= []).push(err18);
errors++;
}
}
if(data18.summary !== undefined){
let data19 = data18.summary;
if(typeof data19 === "string"){
if(data19.length < 1){
const err19 = {instancePath:instancePath+"/impact/summary",keyword:"minLength",params:{limit: 1},parentSchema:schema6.properties.impact.properties.summary,data:data19};
(vErrors ??= []).push(err19);
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/impact/summary",keyword:"type",params:{type: "string"},parentSchema:schema6.properties.impact.properties.summary,data:data19};
(vErrors ??= []).push(err20);
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/impact",keyword:"type",params:{type: "object"},parentSchema:schema6.properties.impact,data:data18};
(vErrors ??= []).push(err21);
errors++;
}
}
if(data.timeline !== undefined){
let data20 = data.timeline;
if(Array.isArray(data20)){
const len6 = data20.length;
for(let i6=0; i6<len6; i6++){
if(!(validate34(data20[i6], {instancePath:instancePath+"/timeline/" + i6}))){
for (const error of validate34.errors) (vErrors ??= []).push(error);
errors = vErrors.length;
}
}
}
else {
const err22 = {instancePath:instancePath+"/timeline",keyword:"type",params:{type: "array"},parentSchema:schema6.properties.timeline,data:data20};
(vErrors ??= []).push(err22);
errors++;
}
}
}
else {
const err23 = {instancePath,keyword:"type",params:{type: "object"},parentSchema:schema6,data};
(vErrors ??= []).push(err23);
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

validate21.schema = schema6;
