import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{commands}from"./chunk-J2UPB66R.js";import"./chunk-EYB3TOXQ.js";export{commands};
