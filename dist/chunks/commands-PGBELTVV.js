import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{commands}from"./chunk-BJWGCDC6.js";import"./chunk-EYB3TOXQ.js";export{commands};
