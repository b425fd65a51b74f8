import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{commands}from"./chunk-OARN5P7K.js";import"./chunk-EYB3TOXQ.js";export{commands};
