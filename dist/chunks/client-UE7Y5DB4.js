import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{GitHub,hasNextPage}from"./chunk-7MP6K3B5.js";import"./chunk-Q732XWM3.js";import"./chunk-EYB3TOXQ.js";export{GitHub,hasNextPage};
