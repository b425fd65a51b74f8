import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{schema,schemaNames}from"./chunk-ISWEA4ZD.js";import"./chunk-XAPHLJZR.js";import"./chunk-EYB3TOXQ.js";export{schema,schemaNames};
