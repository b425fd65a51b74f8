// Generated from schemas/runbook.schema.json by `npm run generate`.
"use strict";
export const validate = validate21;
const schema6 = {"type":"object","additionalProperties":false,"patternProperties":{"^x[-_]":{}},"properties":{"id":{"$ref":"#/$defs/slug"},"title":{"type":"string","minLength":1},"services":{"type":"array","items":{"type":"string","minLength":1}},"alerts":{"type":"array","items":{"type":"string","minLength":1}},"owner":{"type":"string","minLength":1},"last_reviewed":{"type":"string","minLength":1},"review_every":{"$ref":"#/$defs/duration"},"causes":{"type":"array","items":{"$ref":"#/$defs/slug"}},"date":{"type":"string","minLength":1},"owner_slack":{"type":"string","minLength":1},"last_reviewed_on":{"type":"string","minLength":1},"review_in":{"type":"string","minLength":1},"author":{"type":["string","array"]},"authors":{"type":["string","array"]},"tags":{"type":["string","array"]},"category":{"type":"string"},"categories":{"type":["string","array"]},"description":{"type":"string"},"layout":{"type":"string"},"section":{"type":"string"},"parent":{"type":"string"},"weight":{"type":"integer"},"draft":{"type":"boolean"},"slug":{"type":"string"},"aliases":{"type":["string","array"]},"lang":{"type":"string"}},"$defs":{"slug":{"$comment":"letters, digits, hyphens, underscores and dots","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":128},"duration":{"$comment":"a duration such as 15m, 48h, 30d, 4bh or 5bd","type":"string","pattern":"^(?:[Nn]ext business day|\\d{1,7} ?(?:(?:b|business )?(?:m|min|mins|minutes?|h|hrs?|hours?|d|days?)|w|wks?|weeks?)|\\d{1,5} ?h(?:ours?)? ?\\d{1,5} ?m(?:in|inutes?)?)$"}}};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^x[-_]", "u");
const schema7 = {"$comment":"letters, digits, hyphens, underscores and dots","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":128};
const pattern1 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");

function validate22(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(data.length > 128){
const err0 = {instancePath,keyword:"maxLength",params:{limit: 128},parentSchema:schema7,data};
(vErrors ??= []).push(err0);
errors++;
}
if(!pattern1.test(data)){
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
const pattern2 = new RegExp("^(?:[Nn]ext business day|\\d{1,7} ?(?:(?:b|business )?(?:m|min|mins|minutes?|h|hrs?|hours?|d|days?)|w|wks?|weeks?)|\\d{1,5} ?h(?:ours?)? ?\\d{1,5} ?m(?:in|inutes?)?)$", "u");

function validate24(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern2.test(data)){
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
if(!((func2.call(schema6.properties, key0)) || (pattern0.test(key0)))){
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
if(data.author !== undefined){
let data15 = data.author;
if((typeof data15 !== "string") && (!(Array.isArray(data15)))){
const err22 = {instancePath:instancePath+"/author",keyword:"type",params:{type: schema6.properties.author.type},parentSchema:schema6.properties.author,data:data15};
(vErrors ??= []).push(err22);
errors++;
}
}
if(data.authors !== undefined){
let data16 = data.authors;
if((typeof data16 !== "string") && (!(Array.isArray(data16)))){
const err23 = {instancePath:instancePath+"/authors",keyword:"type",params:{type: schema6.properties.authors.type},parentSchema:schema6.properties.authors,data:data16};
(vErrors ??= []).push(err23);
errors++;
}
}
if(data.tags !== undefined){
let data17 = data.tags;
if((typeof data17 !== "string") && (!(Array.isArray(data17)))){
const err24 = {instancePath:instancePath+"/tags",keyword:"type",params:{type: schema6.properties.tags.type},parentSchema:schema6.properties.tags,data:data17};
(vErrors ??= []).push(err24);
errors++;
}
}
if(data.category !== undefined){
let data18 = data.category;
if(typeof data18 !== "string"){
const err25 = {instancePath:instancePath+"/category",keyword:"type",params:{type: "string"},parentSchema:schema6.properties.category,data:data18};
(vErrors ??= []).push(err25);
errors++;
}
}
if(data.categories !== undefined){
let data19 = data.categories;
if((typeof data19 !== "string") && (!(Array.isArray(data19)))){
const err26 = {instancePath:instancePath+"/categories",keyword:"type",params:{type: schema6.properties.categories.type},parentSchema:schema6.properties.categories,data:data19};
(vErrors ??= []).push(err26);
errors++;
}
}
if(data.description !== undefined){
let data20 = data.description;
if(typeof data20 !== "string"){
const err27 = {instancePath:instancePath+"/description",keyword:"type",params:{type: "string"},parentSchema:schema6.properties.description,data:data20};
(vErrors ??= []).push(err27);
errors++;
}
}
if(data.layout !== undefined){
let data21 = data.layout;
if(typeof data21 !== "string"){
const err28 = {instancePath:instancePath+"/layout",keyword:"type",params:{type: "string"},parentSchema:schema6.properties.layout,data:data21};
(vErrors ??= []).push(err28);
errors++;
}
}
if(data.section !== undefined){
let data22 = data.section;
if(typeof data22 !== "string"){
const err29 = {instancePath:instancePath+"/section",keyword:"type",params:{type: "string"},parentSchema:schema6.properties.section,data:data22};
(vErrors ??= []).push(err29);
errors++;
}
}
if(data.parent !== undefined){
let data23 = data.parent;
if(typeof data23 !== "string"){
const err30 = {instancePath:instancePath+"/parent",keyword:"type",params:{type: "string"},parentSchema:schema6.properties.parent,data:data23};
(vErrors ??= []).push(err30);
errors++;
}
}
if(data.weight !== undefined){
let data24 = data.weight;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err31 = {instancePath:instancePath+"/weight",keyword:"type",params:{type: "integer"},parentSchema:schema6.properties.weight,data:data24};
(vErrors ??= []).push(err31);
errors++;
}
}
if(data.draft !== undefined){
let data25 = data.draft;
if(typeof data25 !== "boolean"){
const err32 = {instancePath:instancePath+"/draft",keyword:"type",params:{type: "boolean"},parentSchema:schema6.properties.draft,data:data25};
(vErrors ??= []).push(err32);
errors++;
}
}
if(data.slug !== undefined){
let data26 = data.slug;
if(typeof data26 !== "string"){
const err33 = {instancePath:instancePath+"/slug",keyword:"type",params:{type: "string"},parentSchema:schema6.properties.slug,data:data26};
(vErrors ??= []).push(err33);
errors++;
}
}
if(data.aliases !== undefined){
let data27 = data.aliases;
if((typeof data27 !== "string") && (!(Array.isArray(data27)))){
const err34 = {instancePath:instancePath+"/aliases",keyword:"type",params:{type: schema6.properties.aliases.type},parentSchema:schema6.properties.aliases,data:data27};
(vErrors ??= []).push(err34);
errors++;
}
}
if(data.lang !== undefined){
let data28 = data.lang;
if(typeof data28 !== "string"){
const err35 = {instancePath:instancePath+"/lang",keyword:"type",params:{type: "string"},parentSchema:schema6.properties.lang,data:data28};
(vErrors ??= []).push(err35);
errors++;
}
}
}
else {
const err36 = {instancePath,keyword:"type",params:{type: "object"},parentSchema:schema6,data};
(vErrors ??= []).push(err36);
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

