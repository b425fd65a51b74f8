import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{formatJson,toJson}from"./chunk-PZREAAJ3.js";import"./chunk-FSSF2P4V.js";import"./chunk-3L5LLQ5V.js";import"./chunk-EYB3TOXQ.js";export{formatJson,toJson};
