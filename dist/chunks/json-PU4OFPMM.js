import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{formatJson,toJson}from"./chunk-EAUBC6NO.js";import"./chunk-EB6ZEX23.js";import"./chunk-34WQWEK6.js";import"./chunk-EYB3TOXQ.js";export{formatJson,toJson};
