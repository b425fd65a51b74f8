import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{answerQuestions,readState}from"./chunk-PBNCSHKW.js";import"./chunk-ORQ26I5W.js";import"./chunk-7MP6K3B5.js";import"./chunk-Q732XWM3.js";import"./chunk-EYB3TOXQ.js";export{answerQuestions,readState};
