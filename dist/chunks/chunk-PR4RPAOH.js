import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{Source}from"./chunk-3D5XUJJ5.js";function applyEdits(source,edits){let inOrder=edits.map((edit,index)=>({edit,index})).sort((a,b)=>a.edit.range.start-b.edit.range.start||a.edit.range.end-b.edit.range.end||a.index-b.index),pieces=[source.mark],at=0;for(let{edit}of inOrder){let{start,end}=edit.range;if(start<at||end<start||end>source.text.length)throw new RangeError(`the edit of ${start}–${end} in ${source.file} overlaps another one or leaves the text`);pieces.push(source.text.slice(at,start),edit.text),at=end}return pieces.push(source.text.slice(at)),new Source(source.file,pieces.join(""))}function effective(source,edits){return edits.filter(({range,text})=>source.slice(range)!==text)}function fileText({mark,text}){return mark+text}function lineEndingAt(text,at){let end=text.indexOf(`
`,at),sample=end===-1?text.indexOf(`
`):end;return sample>0&&text[sample-1]==="\r"?`\r
`:`
`}export{applyEdits,effective,fileText,lineEndingAt};
