import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{endMarker,findMarker,writeMarker}from"./chunk-64QFE6F3.js";var longestBody=65536;function writeBlock({marker,text}){return`${writeMarker(marker)}
${text}
${endMarker}`}function readBlock(body){let found=findMarker(body);if(!found)return null;let end=body.indexOf(endMarker,found.end),text=end===-1?"":body.slice(found.end,end);return{marker:found.marker,text:text.replace(/\r\n/g,`
`).trim()}}function replaceBlock(body,block){let found=findMarker(body),written=writeBlock(block);if(!found)return body.trim()===""?written:`${written}

${body}`;let end=body.indexOf(endMarker,found.end),after=end===-1?found.end:end+endMarker.length;return body.slice(0,found.start)+written+body.slice(after)}var fits=body=>body.length<=longestBody||[...body].length<=longestBody;export{longestBody,writeBlock,readBlock,replaceBlock,fits};
