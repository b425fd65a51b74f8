import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{require_handlebars_runtime}from"./chunk-4J2GVMF6.js";import{__commonJS}from"./chunk-EYB3TOXQ.js";var require_runtime=__commonJS({"node_modules/handlebars/runtime.js"(exports,module){module.exports=require_handlebars_runtime().default}});export{require_runtime};
