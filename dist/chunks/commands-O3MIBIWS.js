import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{commands}from"./chunk-63SU5FHU.js";import"./chunk-EYB3TOXQ.js";export{commands};
