import"./rolldown-runtime-C-3shku0.js";import{C as UsageError,a as Folder,b as showControlChars,c as plain,d as totalWidth,h as GitRepository,l as cells,m as linkRecords,n as githubOptions,s as colors,v as escapeWorkflowCommands,x as showControlCharsInLines}from"./command-line-DAkCMvM8.js";import{$ as addDays,C as resolutionOf,G as PhraseTable,J as waiverHolds,N as conflictBetween,P as contradiction$1,Q as withoutAccents,St as span,W as isPlaceholder,X as severityOf,Y as severityNames,Z as charactersOf,_t as quote,a as levelOf,bt as MINUTE$1,c as loadRepository,ct as formatDuration,d as readText,f as resolveUserPath,ft as formatInstant,gt as listed,ht as didYouMean,i as shiftsBetween,it as localDate,lt as parseDuration,mt as choiceMeant,nt as isDate,o as configurationFile,ot as weekday,pt as parseInstant,q as findWaiver,st as zoneOffset,tt as instantOf,vt as nearest,w as startOf,x as endOf,xt as counted,y as Workspace,yt as ConfigurationError}from"./records-BRed2fL8.js";import{resolve}from"node:path";const runRulesOnAll=(function(e,t,n){if(!t.has(`timing`))return runRules(e,n);let r=[],i=runRules(e,n,{clock:n.elapsed,took:((e,t)=>r.push([e,t]))}),a=r.sort((([,e],[,t])=>t-e)).map((([e,t])=>`${t.toFixed(1).padStart(9)} ms  ${e}`));return n.err(`${a.join(`
`)}\n`),i});const updateBaseline=(async function(e,t){let{repository:n,folder:r}=select(e,t);return t.out(writeBaseline(n,runRulesOnAll(n,e,t),r)),0});const seenFrom=(function(e,t){let n=(({source:t})=>t.at(e+t.file)),r=t.related.map((e=>({...e,source:n(e)})));return{...t,source:n(t),related:r}});const checkOutput=(function({repository:e,findings:t,folder:n},r){return{findings:n===``?t:t.map((e=>seenFrom(n,e))),files:checkedFiles(e.catalog).map((e=>n+e)),catalog:e.catalog,rules,version,rulePages:r.env.INCIDENT_RULE_PAGES??`https://github.com/incident-as-code/incident-as-code/blob/main/docs/rules`,directory:``,changed:new Set}});const fails=(function(e,t){return t!==`never`&&e.some((({level:e})=>e===`error`||t===`warning`))});const tellGate=(async function(e,t,{commit:n,github:r}){let i=t.filter((({level:e})=>e===`error`)).length,a=t.length-i,{setStatus:o}=await import(`./commit-status-C5KigbCS.js`);await o(r,n,{context:`incidents/${e}`,state:i>0?`failure`:`success`,description:i>0?`${i} ${i===1?`reason`:`reasons`} against closing; incident check --gate ${e} tells the next steps`:`nothing is in the way of closing${a>0?`; ${a} bypassed by waiver`:``}`})});const checked=(function({repository:e,wanted:t,folder:n},r){return{repository:{...e,catalog:only(e.catalog,t)},findings:r,folder:n}});const checkGate=(async function(e,t){let n=select(e,t),{repository:r,wanted:i}=n,a=e.positionals.length===0?[]:r.catalog.incidents,o={catalog:r.catalog,policy:r.policy,now:t.now},s=e.get(`gate`),c=gateFindings(s,o,a).filter((({source:e})=>i(e.file))),l=e.get(`status`);if(l!==void 0){let{connect:n}=await import(`./connection-2IkH6lkx.js`);await tellGate(s,c,{commit:l,github:n(e,t)})}return checked(n,c)});const checkRepository=(function(e,t){let n=select(e,t),{repository:r,wanted:i,folder:a}=n;return checked(n,readBaseline(r,runRulesOnAll(r,e,t).filter((({source:e})=>i(e.file))),a))});const only=(function(e,t){let n=(e=>e.filter((e=>t(e.source.file))));return{incidents:n(e.incidents),postmortems:n(e.postmortems),runbooks:n(e.runbooks),unreadable:n(e.unreadable)}});const withoutRecords=(function(e,{policy:{paths:t}}){return`no records in ${e}: they stand in ${[...t.incidents,...t.postmortems,...t.runbooks].join(`, `)}; ${`"paths" in ${configurationFile} can name other places, and --cwd ${e} a repository of its own`}\n`});const holdsRecord=(function({catalog:e},t){let n=new Set(t),{incidents:r,postmortems:i,runbooks:a,unreadable:o}=e;return[r,i,a,o].some((e=>e.some((({source:e})=>n.has(e.file)))))});const readThere=(function(e,t,n){try{return loadRepository(t,{...n,cwd:resolve(n.cwd,e)})}catch(t){throw t instanceof ConfigurationError?t.below(e):t}});const anotherRepository=(function(e,{cwd:t}){let[n,...r]=e.positionals;if(n===void 0||r.length>0||e.has(`config`))return null;let i=new Workspace(t),a=i.relative(n);return a===``||a===`..`||a.startsWith(`../`)?null:i.isFile(`${a}/.github/incidents.yml`)?`${a}/`:null});const select=(function(e,t){let n=e.positionals,r=anotherRepository(e,t);if(r!==null)return{repository:readThere(r,e,t),wanted:(()=>!0),folder:r};let i=loadRepository(e,t,n);if(n.length===0)return{repository:i,wanted:(()=>!0),folder:``};let a=new Set;for(let e of n){let n=resolveUserPath({name:e,cwd:t.cwd,expected:`a file or folder`,next:`Name records, or folders that hold them.`},i.workspace),r=i.workspace.below(n)??[];n!==``&&!holdsRecord(i,r)&&t.err(withoutRecords(n,i));for(let e of r)a.add(e)}return{repository:i,wanted:(e=>a.has(e)),folder:``}});const writeBaseline=(function({workspace:e,catalog:t},n,r=``){new Folder(e.root).write(baselineFile,formatBaseline(baselineOf(n,t)));let i=`${n.length} ${n.length===1?`finding`:`findings`}`;return`${r}${baselineFile} accepts ${i}: from now on only new ones are reported. Commit it.\n`});const readBaseline=(function({workspace:e,catalog:t},n,r=``){if(!e.exists(`.github/incidents-baseline.json`))return n;let{text:i}=readText(e,baselineFile);try{return compareWithBaseline(n,parseBaseline(i),t).fresh}catch(e){throw e instanceof BaselineError?new UsageError(`${r}${baselineFile}: ${e.message}`,`Write it anew: "incident check --update-baseline".`):e}});const compare=(function(e,t){return e<t?-1:+(e>t)});const keyOf=(function({rule:e,record:t,message:n,words:r}){return JSON.stringify([t,e,n,r.toLowerCase()])});const recordNames=(function(e){return new Map([...recordsOf(e)].map((({source:e,kind:t,id:n})=>[e,`${t} ${n}`])))});const entryOf=(function({rule:e,source:t,range:n,message:r},i){let a=t.text.slice(n.start,Math.min(n.end,n.start+640));return{rule:e,record:i.get(t)??`file ${t.file}`,message:r,words:a.replace(/\s+/g,` `).trim().slice(0,160)}});const isEntry=(function(e){return typeof e!=`object`||!e?!1:[`rule`,`record`,`message`,`words`].every((t=>typeof e[t]==`string`))});const parseBaseline=(function(e){let t;try{t=JSON.parse(e)}catch(e){throw new BaselineError(`unexpected text, expected JSON (${e.message})`)}let{version:n,findings:r}=t??{};if(n!==1)throw new BaselineError(`unexpected version ${JSON.stringify(n)??`(none)`}, expected 1`);if(!Array.isArray(r))throw new BaselineError("unexpected shape, expected a list of `findings`");return r.map(((e,t)=>{if(isEntry(e))return{rule:e.rule,record:e.record,message:e.message,words:e.words};throw new BaselineError(`unexpected entry ${t+1}, expected \`rule\`, \`record\`, \`message\` and \`words\` as text`)}))});const formatBaseline=(function(e){let t=e.map((e=>`    ${JSON.stringify(e)}`));return`{\n  "version": 1,\n  "findings": [${t.length>0?`\n${t.join(`,
`)}\n  `:``}]\n}\n`});const compareWithBaseline=(function(e,t,n){let r=recordNames(n),i=new Map;for(let e of t)i.set(keyOf(e),[...i.get(keyOf(e))??[],e]);let a=[],o=[];for(let t of e)(i.get(keyOf(entryOf(t,r)))?.pop()?o:a).push(t);return{fresh:a,accepted:o,stale:[...i.values()].flat()}});const baselineOf=(function(e,t){let n=recordNames(t);return e.map((e=>entryOf(e,n))).sort(((e,t)=>compare(keyOf(e),keyOf(t))))});const bypassed=(function(e,{approvedBy:t,reason:n,until:r}){let i=`bypassed by ${t} until ${r}: ${n}`;return{...e,level:`warning`,message:`${e.message} (${i})`}});const unresolved=(function(e){let{status:t,source:n}=e;return(t?t.value===`resolved`:e.timeline.some((({type:e})=>e?.value===`resolved`)))?[]:[{rule:`closure-times`,level:`error`,source:n,range:t?.range??placeOf(e),message:`unexpected incident that is ${t?.value??`not resolved`}, expected a resolved one`,help:"resolve it first: `/resolve TEXT` on its issue, or `status: resolved` and the time in its record",related:[]}]});const gatePolicy=(function(e,t){let n=rules.map((t=>[t.id,{level:t.gate===e?`error`:`off`,paths:[]}]));return{...t,rules:Object.fromEntries(n),waivers:[]}});const gateFindings=(function(e,t,n){let r=check$1({...t,policy:gatePolicy(e,t.policy)}),i=localDate(t.now,t.policy.timezone),a=new Map(t.catalog.incidents.map((({source:e,id:t})=>[e,t])));return[...n.flatMap(unresolved),...r].map((e=>{let n=a.get(e.source),r=n&&findWaiver(t.policy.waivers,{rule:e.rule,record:n},i);return r?bypassed(e,r):e}))});const formatFindings=(async function(e,t,n){switch(e){case`text`:return formatText(t,n);case`json`:return(await import(`./json-B8bf2Id1.js`)).formatJson(t);case`github`:return(await import(`./github-CMOP0-gw.js`)).formatGithub(t);case`sarif`:return(await import(`./sarif-BMhFrRbq.js`)).formatSarif(t);case`junit`:return(await import(`./junit-V77-LGfZ.js`)).formatJunit(t)}});const summaryLine=(function(e,t){let n=countsInWords(e),r=e.errors>0?t.error:e.warnings>0?t.warning:t.good;return`${countOf(e.files,`file`)} checked: ${r(n)}`});const helpLines=(function(e,{good:t}){let[n=``,...r]=showControlCharsInLines(e.trimEnd()).map(escapeWorkflowCommands);return[`  ${t(`help:`)} ${n}`,...r.map((e=>`      | ${e}`))]});const snippet=(function({source:e,range:t},{paint:n,label:r},{palette:i,width:a}){let o=excerpt(e,t,a);if(o===null)return null;let s=String(o.line).padStart(4),c=` `.repeat(s.length),l=`^${`~`.repeat(o.length-1)}${r===``?``:` ${r}`}`;return[`${i.faint(`${s} |`)} ${o.text}`,`${i.faint(`${c} |`)} ${` `.repeat(o.indent)}${n(l)}`]});const pathInLog=(function(e){let t=escapeWorkflowCommands(showControlChars(e));return t.trimStart().startsWith(`::`)?`./${t}`:t});const at=(function(e,t,{strong:n}){let{line:r,column:i}=e.position(t.start);return n(`${pathInLog(e.file)}:${r}:${i}:`)});const relatedLines=(function(e,t){let n={paint:t.palette.faint,label:``};return[`  ${at(e.source,e.range,t.palette)} ${escapeWorkflowCommands(showControlChars(e.message))}`,...snippet(e,n,t)??[]]});const findingLines=(function(e,t,n){let{palette:r}=n,i={paint:r[e.level],label:e.level},a=escapeWorkflowCommands(showControlChars(e.message));return[`${at(e.source,e.range,r)} ${a} ${r.faint(`[${e.rule}]`)}`,...snippet(e,i,n)??[`  ${i.paint(`level: ${e.level}`)}`],...e.related.flatMap((e=>relatedLines(e,n))),...helpLines(e.help,r),...t===null?[]:[r.faint(`  see:  ${t}`)]]});const layoutOf=(function({color:e,width:t=120}){return{palette:e?colors:plain,width:t}});const findingInText=(function(e,t){return`${findingLines(e,null,layoutOf(t)).join(`
`)}\n`});const formatText=(function(e,t={color:!1}){let n=layoutOf(t),r=new Set;return`${[...e.findings.map((t=>{let i=r.has(t.rule)?null:rulePage(e.rulePages,t.rule);return r.add(t.rule),findingLines(t,i,n).join(`
`)})),summaryLine(summarize(e),n.palette)].join(`

`)}\n`});const joined=(function(e){return e.map((e=>e.text)).join(``)});const upTo=(function(e,t){let n=0,r=e.findIndex((e=>(n+=e.width,n>t)));return r===-1?{kept:e,cut:!1}:{kept:e.slice(0,r),cut:!0}});const windowed=(function(e,t){let n=totalWidth(e.before),r=totalWidth(e.after),i=t-2,a=upTo(e.marked,i),o=i-totalWidth(a.kept),s=Math.min(n,Math.max(o>>1,o-r)),c=upTo(e.before.toReversed(),s),l=upTo(a.cut?[]:e.after,o-s),u=(c.cut||e.cutBefore?`…`:``)+joined(c.kept.toReversed()),d=joined(l.kept)+(a.cut||l.cut||e.cutAfter?`…`:``),f=totalWidth(c.kept)+ +!!u.startsWith(`…`);return{text:(u+joined(a.kept)+d).trimEnd(),indent:f,length:Math.max(1,totalWidth(a.kept))}});const printableCells=(function(e){let t=cells(e);return e.includes(`##[`)?t.map((t=>t.text===`[`&&e.startsWith(`##`,t.start-2)?{...t,text:`\\[`,width:2}:t)):t});const split=(function(e,t){let n=e.filter((e=>e.end<=t.start)),r=e.filter((e=>e.start>=t.end&&e.end>t.start));return{before:n,marked:e.slice(n.length,e.length-r.length),after:r}});const excerpt=(function(e,t,n){let{line:r,column:i}=e.position(t.start),a=t.start-(i-1),o=n*4,s=Math.max(a,t.start-o),c=e.text.slice(t.start,t.start+o),l=c.search(/\r?\n/),u=e.text.slice(s,t.start)+(l===-1?c:c.slice(0,l));if(u.trim()===``)return null;let d=split(printableCells(u),{start:t.start-s,end:t.end-s}),f=s>a,p=l===-1&&s+u.length<e.text.length;return{line:r,...windowed({...d,cutBefore:f,cutAfter:p},n)}});const encodedSegment=(function(e){return encodeURIComponent(e.replace(/\p{Cs}/gu,`�`)).replaceAll(`(`,`%28`).replaceAll(`)`,`%29`)});const encodedPath=(function(e){return e.split(`/`).map(encodedSegment).join(`/`)});const repositoryPath=(function(e,t){return e===``?t:`${e.replace(/\/$/,``)}/${t}`});const rulePage=(function(e,t){return e===null?null:`${e.replace(/\/$/,``)}/${encodeURIComponent(t)}.md`});const messageWithHelp=(function({message:e,help:t}){return`${showControlChars(e)}\nhelp: ${showControlCharsInLines(t.trimEnd()).join(`
`)}`});const mostImportantFirst=(function({findings:e,changed:t}){let n=(e=>LEVEL_WEIGHT[e.level]+ +!t.has(e.source.file));return e.toSorted(((e,t)=>n(e)-n(t)))});const grouped=(function(e){return String(e).replace(/\B(?=(?:\d{3})+$)/g,`,`)});const countOf=(function(e,t){return`${grouped(e)} ${t}${e===1?``:`s`}`});const countsInWords=(function({errors:e,warnings:t}){return e===0&&t===0?`no findings`:`${countOf(e,`error`)}, ${countOf(t,`warning`)}`});const findingsByFile=(function(e){let t=new Map;for(let n of e){let{file:e}=n.source,r=t.get(e);r?r.push(n):t.set(e,[n])}return t});const checkedFiles=(function({incidents:e,postmortems:t,runbooks:n,unreadable:r}){return[...e,...t,...n,...r].map((e=>e.source.file))});const summarize=(function({catalog:e,files:t,findings:n}){let{incidents:r,postmortems:i,runbooks:a}=e,o=n.filter((e=>e.level===`error`)).length;return{files:t.length,incidents:r.length,postmortems:i.length,runbooks:a.length,errors:o,warnings:n.length-o}});const extent=(function(e,t){let n=e.position(t.start),r=e.position(t.end);return{line:n.line,column:n.column,endLine:r.line,endColumn:r.column}});const runRules=(function({workspace:e,catalog:t,policy:n},{now:r},i){return check$1({catalog:t,policy:n,now:r,addedAt:new GitRepository(e.root).additions()},i)});const compare$1=(function(e,t){return e<t?-1:+(e>t)});const inOrder=(function(e,t){return compare$1(e.source.file,t.source.file)||e.range.start-t.range.start||compare$1(e.rule,t.rule)||e.range.end-t.range.end||compare$1(e.message,t.message)});const isOff=(function({id:e,level:t},{rules:n}){let r=Object.hasOwn(n,e)?n[e]:void 0;return(r?.level??t)===`off`&&(r?.paths??[]).length===0});const levelFor=(function(e,t,n){let r=levelOf(n.rules,{id:e.id,level:t.level??e.level},t.source.file);return r===`error`&&t.atMost?t.atMost:r});const collect=(function(e,t,n){for(let r of e.check(t)){let i=levelFor(e,r,t.policy);if(i===`off`)continue;let{source:a,range:o,message:s,help:c,related:l=[]}=r;n.push({rule:e.id,level:i,source:a,range:o,message:s,help:c,related:l})}});const check$1=(function(e,t){let n=linkRecords(e.catalog),r=timelinesOf(e,n),i=new Map(r.map((e=>[e.record,e]))),a={...e,policy:{...e.policy,owners:remembered(e.policy.owners)},links:n,courses:r,courseOf:(e=>i.get(e)),problems:problemsOf(e.catalog)},o=[];for(let n of rules){let r=t?.clock()??0;isOff(n,e.policy)||collect(n,a,o),t?.took(n.id,t.clock()-r)}return applyWaivers(o,e).sort(inOrder)});const recordIds=(function(e){let t=new Map;for(let{source:n,id:r}of recordsOf(e.catalog))t.set(n,r);return t});const remark=(function(e,t,n){let{rule:r,record:i,until:a,approvedBy:o,range:s}=e,c=!waiverHolds(e,n);return{rule:r,level:`warning`,source:t,range:s,message:c?`unexpected waiver of ${r} for ${quote(i)} that ended on ${a}, expected one that holds`:`unexpected waiver of ${r} for ${quote(i)}, which excuses nothing, expected a finding of that rule in that record`,help:c?`mend the record and remove the waiver, or ask ${o} for a new end`:"remove the waiver, or correct its `rule` or `record`",related:[]}});const applyWaivers=(function(e,t){let{waivers:n,source:r,timezone:i}=t.policy;if(n.length===0||r===null)return[...e];let a=localDate(t.now,i),o=recordIds(t),s=new Set,c=e.filter((e=>{let t=o.get(e.source),r=n.find((n=>n.rule===e.rule&&n.record===t&&waiverHolds(n,a)));return r&&s.add(r),!r})),l=new Set(rules.filter((({gate:e})=>e!==void 0)).map((({id:e})=>e))),u=n.filter((e=>!s.has(e)&&!(l.has(e.rule)&&waiverHolds(e,a)))).map((e=>remark(e,r,a)));return[...c,...u]});const backwards=(function*({source:e,timeline:t},n){let r=null;for(let i of t){let{at:t}=i;if(t!==null){if(r&&t.value<r.value){let a=span(r.value-t.value);yield{source:e,range:t.range,message:`unexpected time ${quote(i.timeText?.value??e.slice(t.range))}, ${a} before the entry above it, expected one not earlier than that`,help:`correct the time, or move the entry to its place`,related:[{source:e,range:r.range,message:`the entry above it`}],atMost:n}}r=t}}});const missingMilestones=(function*({record:e,source:t,severity:n,events:r,isResolved:i,atMost:a}){let o=e.kind===`postmortem`;if(!i||o&&(n===null||r.length===0))return;let s=o&&e.startedAt!==null&&e.resolvedAt!==null,c=[{type:`detected`,isAsked:!s},{type:`acknowledged`,isAsked:n?.commander??!1},{type:`resolved`,isAsked:!s}].filter((({type:e,isAsked:t})=>t&&!r.some((t=>t.type===e))));if(c.length===0)return;let l=c.map((({type:e})=>e)),u=[`it`,`both`,`all three`][l.length-1],d=`unexpected resolved incident without ${listed(l,`and`)} on its timeline, expected ${u}`,f=l.map((e=>`\`- { at: TIME, type: ${e} }\``));yield{source:t,range:placeOf(e),message:d,help:o?`say there when it was ${listed(l,`and`)}`:`add ${listed(f,`and`)}`,atMost:a}});const overlapping=(function(e){let t=e.toSorted(((e,t)=>e.start-t.start)),n=0,r=t.map((({end:e})=>(n=Math.max(n,e),n)));return(({start:e,end:n})=>{let[i,a]=[0,t.length];for(;i<a;){let e=i+a>>1;t[e].start<n?i=e+1:a=e}return i>0&&r[i-1]>e})});const entriesWithoutTime=(function*({source:e,events:t,atMost:n,record:r}){if(t.every(isTimed))return;let i=overlapping(r.problems.map((({range:e})=>e)));for(let{at:a,entry:o}of t){if(a!==null||i(o.range))continue;let t=`unexpected ${o.timeText?`time ${quote(o.timeText.value)}`:`timeline entry without a time`}, expected a day and a time such as 2026-05-29 04:02 UTC`,s=o.timeText&&r.kind===`postmortem`&&!r.date?`say the incident's day in the title or in the time`:"write the time, such as `04:02 UTC`";yield{source:e,range:timeRange({entry:o}),message:t,help:s,atMost:n}}});const marksOf=(function({events:e}){let t=e.filter(isTimed),n=firstEvent(e,`declared`)??firstEvent(e,`detected`)??t[0];if(!n)return[];let r=t.findLast((({type:e})=>e===`resolved`));return[n,...t.filter((e=>e!==n&&e!==r&&e.at>=n.at&&(!r||e.at<=r.at)&&isUpdate(e))).sort(((e,t)=>e.at-t.at)),...r&&r!==n?[r]:[]]});const gaps=(function*(e,{calendar:t}){let{source:n,severity:r,atMost:i}=e,{updateEvery:a,updateAtLatest:o}=r,s=marksOf(e);for(let[e,r]of s.entries()){let c=s[e-1];if(!c)continue;let l=(e=>e!==null&&isLater(r.at,{start:c.at,limit:e,calendar:t})),u=l(o);if(!u&&!l(a))continue;let d=[a&&`one every ${formatDuration(a)}`,u&&`never ${formatDuration(o)} of silence`].filter((e=>typeof e==`string`));yield{source:n,range:timeRange(r),message:`unexpected ${span(r.at-c.at)} without a status update, expected ${listed(d,`and`)}`,help:`say "still investigating": silence is worse`,level:u?`error`:`warning`,related:[{source:n,range:timeRange(c),message:`the last word before it`}],atMost:i}}});const firstPublicUpdate=(function*(e,{calendar:t}){let{severity:n,source:r,atMost:i}=e,[a,o]=[e.start,n.statusPage],s=`say on the status page what customers see, before the cause is known`,c=e.events.filter(isTimed).find((({entry:e})=>e.audience===`public`));if(c&&isLater(c.at,{start:a,limit:o,calendar:t})){let e=`unexpected first public update ${span(c.at-a)} after detection, expected one within ${formatDuration(o)} of a ${n.id}`;yield{source:r,range:timeRange(c),message:e,help:s,atMost:i}}else if(!c&&e.isResolved){let t=`unexpected resolved ${n.id} without a public update, expected one within ${formatDuration(o)}`;yield{source:r,range:placeOf(e.record),message:t,help:s,atMost:i}}});const commandOf=(function*(e,t){let{record:n,severity:r,source:i}=e,{commander:a}=n;if(a===null||isPlaceholder(a.value)){if(!isDeclared(e))return;let t=n.kind===`incident`?"add a line: `commander: PERSON`":"add a line: `**Incident Commander**: NAME`",a=`unexpected ${r.id} without an Incident Commander, expected exactly one person`;yield{source:i,range:placeOf(n),message:a,help:t};return}let o=t.owners.resolve(a.value);if(o.length>1){let e=`unexpected Incident Commander ${quote(a.value)} (${o.length} people), expected exactly one person`;yield{source:i,range:a.range,message:e,help:`name who had command last; put the hand-over on the timeline`}}if(n.kind===`incident`)for(let e of n.responders){if(!isSameOwner(t.owners,a.value,e.value))continue;let n=`unexpected responder ${quote(e.value)}, who is the Incident Commander, expected somebody else`;yield{source:i,range:e.range,message:n,help:"remove the name from `responders`: who is in command repairs nothing",related:[{source:i,range:a.range,message:`named Incident Commander here`}]}}});const said=(function({source:e},t,n){return{source:e,range:t,message:n}});const time=(function*({source:e},{what:t,fact:n,ends:r}){let i=r.flatMap((({incident:e,at:t})=>t===null?[]:[{incident:e,at:t}])).sort(((e,t)=>e.at-t.at)),a=t===`start`?i[0]:i.at(-1);if(!a||i.length<r.length||Math.abs(a.at-n.value)<=6e4)return;let{incident:o,at:s}=a,c=o.timeline.find((e=>e.at?.value===s));yield{source:e,range:n.range,message:`unexpected ${t} ${formatInstant(n.value)}, expected ${formatInstant(s)} as in the incident`,help:`correct the one that is wrong: both records tell of one incident`,related:[said(o,c?.range??placeOf(o),`${t} recorded here`)]}});const disagreements=(function*(e,t,n){let{policy:r,courseOf:i}=n,{source:a,severity:o,commander:s,startedAt:c,resolvedAt:l}=e,[u,d]=[severityOf(r,o?.value),highestSeverity(r,t)];if(o&&u&&d&&u!==d){let e=t.find((e=>severityOf(r,e.severity?.value)===d)),n=[said(e,e.severity.range,`${d.id} here`)];yield{source:a,range:o.range,message:`unexpected severity ${quote(o.value)}, expected ${d.id} as in the incident`,help:`write \`${d.id}\`, or correct the incident`,related:n}}let f=t.map((e=>e.commander)).filter((e=>e!==null));if(s&&f.length>0&&f.every((e=>!isSameOwner(r.owners,s.value,e.value)))){let e=[...new Set(f.map((({value:e})=>quote(e))))],n=t.find((e=>e.commander!==null)),r=[said(n,n.commander.range,`named commander here`)];yield{source:a,range:s.range,message:`unexpected commander ${quote(s.value)}, expected ${listed(e,`or`)} as in the incident`,help:`write \`${n.commander.value}\`, or correct the incident`,related:r}}c&&(yield*time(e,{what:`start`,fact:c,ends:t.map((e=>({incident:e,at:i(e).start})))})),l&&(yield*time(e,{what:`end`,fact:l,ends:t.map((e=>({incident:e,at:i(e).resolvedAt})))}))});const unknownSeverities=(function*({catalog:e,policy:t}){for(let{source:n,severity:r}of[...e.incidents,...e.postmortems]){if(r===null||severityOf(t,r.value))continue;let e=t.severities.map((({id:e})=>e)),i=choiceMeant(r.value,severityNames(t)),a=`unexpected severity ${quote(r.value)}, expected ${listed(e,`or`)}${didYouMean(i)}`;yield{source:n,range:r.range,message:a,help:`write ${i===null?`for example `:``}\`${i??e[0]}\``}}});const severitiesApart=(function({source:e,severity:t,severityInText:n},{policy:r}){if(!t||!n)return[];let i={name:`severity`,above:t,below:n},[a,o]=[severityOf(r,t.value),severityOf(r,n.value)];return a&&a===o?[]:a&&o?contradiction$1(e,i):conflictBetween(e,i)});const compare$2=(function(e,t){return e<t?-1:+(e>t)});const wholePercents=(function(e){let t=[...e.values()].reduce(((e,t)=>e+t),0),n=[...e].map((([e,n])=>{let r=n*100/t;return{key:e,whole:Math.floor(r),rest:r-Math.floor(r)}})),r=100-n.reduce(((e,{whole:t})=>e+t),0);for(let e of n.toSorted(((e,t)=>t.rest-e.rest||compare$2(e.key,t.key))))r-->0&&e.whole++;return new Map(n.map((({key:e,whole:t})=>[e,t])))});const countCauses=(function(e){let t=new Map;for(let n of e)for(let e of new Set(n.causes.map((({value:e})=>e.toLowerCase()))))t.set(e,(t.get(e)??0)+1);return t});const findContradiction=(function(e){for(let[t,n]of e.entries()){let r=e.slice(t+1).reduce(((e,t)=>t.incidents>e.incidents?t:e),n);if(r!==n)return{above:n,below:r}}return null});const weigh=(function(e,t){let n=countCauses(t),r=wholePercents(n),i=e.causes.map((e=>{let t=e.slug.value.toLowerCase();return{cause:e,incidents:n.get(t)??0,share:r.get(t)??0}})),a=new Set(e.causes.map((({slug:e})=>e.value.toLowerCase()))),o=[...n].filter((([e])=>!a.has(e))).map((([e,t])=>({slug:e,incidents:t,share:r.get(e)})));return{runbook:e,incidents:t,ranking:i.toSorted(((e,t)=>t.incidents-e.incidents)),unlisted:o.sort(((e,t)=>t.incidents-e.incidents||compare$2(e.slug,t.slug))),contradiction:t.length<5?null:findContradiction(i)}});const weighRunbooks=(function(e){let t=new Map,n=new Map;for(let r of e.incidents){if(r.causes.length===0)continue;let[e,i]=r.runbooks.length>0?[t,r.runbooks]:[n,r.services];for(let t of new Set(i.map((({value:e})=>e.toLowerCase())))){let n=e.get(t)??[];n.push(r),e.set(t,n)}}return (e=>{let r=e.services.flatMap((({value:e})=>n.get(e.toLowerCase())??[]));return weigh(e,[...new Set([...t.get(e.id.toLowerCase())??[],...r])])})});const hasTarget=(function(e,t){return says(e,`whom`)||address.test(e)||calledByName.test(e)||calledByNameCapital.test(e)?!0:!t.isEmpty&&e.split(/[^\w@./À-ɏ-]+/).some((e=>e!==``&&t.resolve(e).some((({kind:e})=>e===`person`||e===`team`))))});const hasCondition=(function(e){return says(e,`when`)||/[<>≥≤%]|\d\s*(?:s|sec|m|min|minutes?|h|hours?|d|days?)\b/i.test(e)||/^[^:]{3,80}:\s+\S/.test(e)||/\S\s*(?:→|->|=>)\s*\S/.test(e)});const says=(function(e,t){return escalationWords.meaningsIn(e).includes(t)});const ranking=(function*({source:e,causes:t}){let n=null,r=0,i=!1;for(let a of t){if(a.frequency===null)continue;let{value:o,range:s}=a.frequency;n&&o>n.value&&(yield{source:e,range:s,message:`unexpected ${o}% below a cause of ${n.value}%, expected the most frequent first`,help:`move the cause up, or correct the percentage`,related:[{source:e,range:n.range,message:`the cause above it`}]}),r+=o,!i&&r>100.01&&(i=!0,yield{source:e,range:s,message:`unexpected sum of ${Math.round(t.reduce(((e,{frequency:t})=>e+(t?.value??0)),0)*10)/10}%, expected percentages of at most 100 in sum`,help:`correct the percentages: each is a share of all incidents`}),n=a.frequency}});const holes=(function*(e,{policy:t,now:n}){let r=n+FOUR_WEEKS;for(let{from:i,to:a,who:o}of shiftsBetween(e,n,r)){if(o!==null)continue;let s=`unexpected hole in the rotation${[i>n&&` from ${formatInstant(i)}`,a<r&&` until ${formatInstant(a)}`].filter(Boolean).join(``)}, expected a commander at every hour of the next four weeks`;yield{source:t.source,range:e.range,message:s,help:"let the rotation start earlier, or add an override: `overrides: [{ from: …, to: …, who: … }]`"}}});const unknownMembers=(function*(e,{owners:t,people:n,source:r}){let i=[...[...e.lists,...e.shadows].flatMap((({members:e})=>e)),...e.overrides].filter((({who:e})=>t.person(e)===null));for(let{who:e,range:t}of i){let i=didYouMean(nearest(e,n.map((({id:e})=>e))));yield{source:r,range:t,message:`unexpected commander ${quote(e)}, expected the id of a person of the configuration${i}`,help:`add the person: \`people: { ${e}: { name: NAME, github: LOGIN } }\``}}});const responsesOf=(function(e){let t=firstEvent(e.events,`declared`),n=e.severity?.commander?firstEvent(e.events,`commander-assigned`):null;return[...t?[{moment:t,what:`declaration`}]:[],...n?[{moment:n,what:`assignment of the commander`}]:[]]});const openKeys=(function(e,{links:t}){return t.postmortemsOf(e).flatMap((({actionItems:e})=>e)).filter((e=>!isFinished(e))).map((({key:e,title:t})=>e??t.value))});const pairsOf=(function(e){let t=new Map;for(let{value:n}of e.services)for(let{value:r}of e.causes){let e=`${n.toLowerCase()}\0${r.toLowerCase()}`;t.has(e)||t.set(e,{key:e,service:n,cause:r})}return[...t.values()]});const startAt=(function({group:e,next:t}){return e[t].start});const lastBefore=(function(e,t){let[n,r]=[0,t.length];for(;n<r;){let i=n+r>>1;t[i].order<e.order?n=i+1:r=i}return n-1});const inOrder$1=(function(e){let t=e.flatMap((e=>{let t=startOf(e);return t===null?[]:[{incident:e,start:t}]}));return t.sort(((e,t)=>e.start-t.start)),new Map(t.map(((e,t)=>[e.incident,{...e,order:t}])))});const findRepeats=(function(e,t=(()=>!0)){let n=inOrder$1(e),r=new Map;for(let e of n.values())if(t(e.incident))for(let{key:t}of pairsOf(e.incident)){let n=r.get(t);n?n.push(e):r.set(t,[e])}return (function*(e){let t=n.get(e);if(!t||r.size===0)return;let i=pairsOf(e).map((({key:e,...n})=>{let i=r.get(e)??[];return{...n,group:i,next:lastBefore(t,i)}})),a=new Set;for(;;){let n=i.filter((({next:e})=>e>=0)).reduce(((e,t)=>e&&startAt(e)>=startAt(t)?e:t),null);if(!n)return;let r=n.group[n.next--],o=Math.floor((t.start-r.start)/DAY);if(t.start-r.start>90*DAY)return;a.has(r.incident)||(a.add(r.incident),yield{incident:e,earlier:r.incident,service:n.service,cause:n.cause,days:o})}})});const peopleIn=(function*(e){if(e.kind===`runbook`)e.owner&&(yield{role:`owner`,fact:e.owner});else if(e.commander&&(yield{role:`commander`,fact:e.commander}),e.kind!==`postmortem`){e.communications&&(yield{role:`communications lead`,fact:e.communications});for(let t of e.responders)yield{role:`responder`,fact:t};for(let{by:t}of e.timeline)t&&(yield{role:`person`,fact:t})}});const unknownPeople=(function*(e){let{owners:t}=e.policy;for(let n of recordsOf(e.catalog)){let e=new Set;for(let{role:r,fact:i}of peopleIn(n))for(let a of t.resolve(i.value)){if(a.kind!==`unknown`||e.has(a.words))continue;e.add(a.words);let t=`a person or team of the configuration${didYouMean(a.nearest)}`,o=`unexpected ${r} ${quote(a.words)}, expected ${t}`,s=wordsRange(n.source,i.range,a.words);yield{source:n.source,range:s,message:o,help:helpWith(a),level:`warning`}}}});const dangling=(function*({source:e},t,n){for(let r of t){if(n.ids.has(r.value))continue;let t=n.nearest(r.value),i=`unexpected ${n.kind} ${quote(r.value)}, expected the id of ${nouns[n.kind]}${didYouMean(t)}`,a=t===null?`add ${nouns[n.kind]} with this id, or correct the id`:`write \`${t}\``;yield{source:e,range:r.range,message:i,help:a}}});const knownIds=(function(e,t){let n=new Set;for(let r of recordsOf(e.catalog))r.kind===t&&n.add(r.id);for(let{source:t}of e.catalog.unreadable)n.add(idFromFile(t.file));let r=GUESSES;return{kind:t,ids:n,nearest:(e=>r-->0?nearest(e,[...n]):null)}});const danglingIds=(function*(e){let{catalog:t}=e,[n,r]=[knownIds(e,`incident`),knownIds(e,`runbook`)];for(let e of t.incidents)yield*dangling(e,e.runbooks,r),yield*dangling(e,e.related,n);for(let e of t.postmortems)yield*dangling(e,e.incidents,n)});const idsUsedTwice=(function*({catalog:e}){for(let t of[e.incidents,e.postmortems,e.runbooks]){let e=new Map;for(let n of t){let t=e.get(n.id);t?yield{source:n.source,range:n.idRange,message:`unexpected second ${n.kind===`postmortem`?`post-mortem`:n.kind} with the id ${quote(n.id)}, expected an id of its own`,help:`give one of the two an id of its own: \`id: ${n.id}-2\``,related:[{source:t.source,range:t.idRange,message:`first defined here`}]}:e.set(n.id,n)}}});const sectionsOf=(function*(e){let{source:t,sections:n}=e,r=[],i=[];for(let{term:a,name:o,has:s}of expected$1){if(s(e))continue;let c=n.filter((e=>e.term===a)),l=c[0];if(!l)r.push(o.toLowerCase());else if(c.every((e=>e.empty))){let e=`unexpected empty section ${quote(l.heading.value)}, expected its answer in place of the template's words`;i.push({source:t,range:l.heading.range,message:e,help:`write the answer below the heading`})}}if(r.length>0){let n=r.length===1?`that section`:`those sections`,i=`unexpected post-mortem without ${listed(r,`and`)}, expected ${n}`,a=expected$1.filter((({name:e})=>r.includes(e.toLowerCase()))).map((({name:e})=>`\`## ${e}\``));yield{source:t,range:placeOf(e),message:i,help:`add ${listed(a,`and`)}`}}yield*i});const isUnreadable=(function(e,{catalog:t}){return t.unreadable.some((({source:t})=>idFromFile(t.file)===e))});const missing=(function*(e,t,{policy:n,now:r}){let{record:i,severity:a,source:o,start:s}=e,c=placeOf(i),{within:l,preliminary:u}=a.postmortem,d=[{from:t,limit:l??NO_TIME,what:`post-mortem`,since:`resolution`},{from:s,limit:u,what:`first draft of its post-mortem`,since:`detection`}];for(let{from:e,limit:t,what:s,since:l}of d){if(e===null||t===null)continue;let u=addDuration(e,t,n.calendar);if(r<=u)continue;let d=`one within ${formatDuration(t)} of its ${l} (by ${formatInstant(u)})`,f=`run \`incident postmortem ${i.id}\`: it drafts one from the timeline`;yield{source:o,range:c,message:`unexpected ${a.id} without a ${s}, expected ${d}`,help:f};return}});const latest=(function(e){let t=e.filter((e=>e!==null));return t.length>0?t.reduce(((e,t)=>Math.max(e,t))):null});const publishedAt=(function(e,{policy:t}){return isDate(e)?instantOf(e,0,t.timezone):parseInstant(e)});const publication=(function*(e,t){let{policy:n,links:r,courseOf:i}=t,{source:a,published:o,status:s}=e,c=r.incidentsOf(e),l=highestSeverity(n,[e,...c]);if(!l)return;let{within:u,preliminary:d}=l.postmortem,f=o?.range??placeOf(e),p=latest(c.map((e=>i(e).resolvedAt)))??resolutionOf(e)??e.resolvedAt?.value??null,m=o===null&&s!==null&&s.value!==`published`;if(u&&p!==null&&!m){let e=o?publishedAt(o.value,t):t.addedAt?.(a.file)??null;e!==null&&e>addDuration(p,u,n.calendar)&&(yield{source:a,range:f,message:`unexpected publication ${span(e-p)} after the resolution, expected it within ${formatDuration(u)} of a ${l.id}`,help:o?`if the day is right, say in the post-mortem what delayed it; a waiver excuses one record`:"if it was published earlier, say so: `published: YYYY-MM-DD`"})}let h=latest(c.map((e=>i(e).start)));if(!d||h===null)return;let g=t.addedAt?.(a.file)??null;if(g!==null&&g>addDuration(h,d,n.calendar)){let t=`unexpected first draft ${span(g-h)} after detection, expected it within ${formatDuration(d)} of a ${l.id}`;yield{source:a,range:placeOf(e),message:t,help:"begin the next one earlier: `incident postmortem ID` drafts it from the timeline"}}});const mitigationOf=(function*(e){let{source:t,severity:n,events:r,atMost:i}=e,a=firstEvent(r,`mitigation-started`)??firstEvent(r,`mitigated`);if(!a){let r=`unexpected resolved ${n.id} without a mitigation on its timeline, expected one before the repair`,a=e.record.kind===`postmortem`?"say there what stopped the damage, and when: `- 04:22 UTC: Rolled back`":"add the entry: `- { at: TIME, type: mitigation-started, note: … }`";yield{source:t,range:placeOf(e.record),message:r,help:a,atMost:i};return}let o=firstEvent(r,`cause-identified`),s=o?a.at-o.at:0;!o||s<=9e5||(yield{source:t,range:timeRange(a),message:`unexpected start of the mitigation ${span(s)} after the cause was identified, expected it within 15 min`,help:`name in the post-mortem what could have stopped the damage sooner (rollback, fallback, switching a feature off)`,related:[{source:t,range:timeRange(o),message:`cause identified here`}],atMost:i})});const isRough=(function({source:e},{range:t}){let n=e.text.slice(Math.max(0,t.start-16),t.start+1);return/(?:about|around|roughly|approx(?:\.|imately)?|circa|nearly|almost|over|under|[~≈<>])\s*\S?$/i.test(n)||/^[~≈<>]/.test(e.slice(t))});const lastMilestone=(function(e){return e.filter(isTimed).findLast((({type:e})=>e===`resolved`))??firstEvent(e,`mitigated`)});const firstMilestone=(function(e){return firstEvent(e,`detected`)??e.filter(isTimed).find((({type:e})=>e!==null&&e!==`note`&&e!==`update`))??null});const spansOf=(function*(e,{links:t,courseOf:n}){let{startedAt:r,resolvedAt:i}=e;r&&i&&(yield{minutes:(i.value-r.value)/MINUTE$1,words:`its own start and end`});let a=t.incidentsOf(e),o=a.length===0?`warning`:void 0;for(let t of[e,...a.length===1?a:[]]){let r=t.kind===`incident`?n(t).events:eventsOf(t.timeline),[i,a]=[firstMilestone(r),lastMilestone(r)];if(!i||!a||i===a)continue;let{source:s}=t;yield{minutes:(a.at-i.at)/MINUTE$1,words:`the first and last milestone of the ${t===e?``:`incident's `}timeline`,atMost:o,related:(()=>[{source:s,range:i.entry.range,message:`first milestone`},{source:s,range:a.entry.range,message:`last milestone`}])}}});const contradiction=(function*(e,t,n){let{source:r}=e;for(let{minutes:i,words:a,related:o,atMost:s}of spansOf(e,n)){let n=Math.abs(i-t.value);if(n<=1||n<=t.value/10&&isRough(e,t))continue;let[c,l]=[span(t.value*MINUTE$1),span(i*MINUTE$1)],u=`unexpected duration of ${c}, expected the ${l} between ${a}`,d=`write \`${l}\`, or correct the times`;yield{source:r,range:t.range,message:u,help:d,related:o?.(),atMost:s};return}});const withoutCriterion=(function*({source:e,actionItems:t}){for(let{criterion:n,title:r,status:i}of t)n||i.value===`dropped`||(yield{source:e,range:r.range,message:`unexpected action item without an evaluation criterion, expected what will show that it worked`,help:"write it into a column `Criterion`"})});const isProcess=(function({kind:e}){return e?.value.trim().toLowerCase()===`process`});const onlyProcess=(function*(e,{policy:t,links:n}){let{source:r,actionItems:i}=e;if(i.length===0||!i.every(isProcess))return;let a=highestSeverity(t,[e,...n.incidentsOf(e)]);if(!a?.postmortem.required)return;let o=`unexpected ${a.id} with nothing but process (${counted(i.length,`action item`)}), expected one that prevents, detects or mitigates`;yield{source:r,range:i[0].kind?.range??actionItemsPlace(e),message:o,help:"add an item of the kind `prevent`, `detect` or `mitigate`"}});const unknownFactors=(function*({source:e,actionItems:t,contributingFactors:n}){for(let r of t.flatMap((({addresses:e})=>e))){let t=factorNumber(r);if(t>=1&&t<=n.length)continue;let i=n.length===0?`no number: there are no contributing factors`:`the number of a contributing factor (1 to ${n.length})`,a=`unexpected factor ${quote(r.value)}, expected ${i}`;yield{source:e,range:r.range,message:a,help:`write the number of the factor that the item answers, or leave the cell empty`}}});const factorNumber=(function({value:e}){return Number(/^\D{0,12}(\d{1,4})\W*$/.exec(e)?.[1]??NaN)});const hasReason=(function(e){return/\b(?:no action(?: items?)?|accepted|won['’]t fix|wontfix|out of scope|not addressed|already (?:addressed|done|fixed|solved))\b[^\p{L}\n]*\p{L}+[^\p{L}\n]+\p{L}/iu.test(e)});const surroundings=(function({contributingFactors:e,sections:t},n){let{start:r,end:i}=e[n].range,a=e[n+1]?.range.start??t.findLast((({body:e})=>e.start<=r&&i<=e.end))?.body.end??i;return{start:r,end:Math.min(Math.max(i,a),i+1e3)}});const unaddressedFactors=(function(e){let t=e.actionItems.filter((({status:e})=>e.value!==`dropped`)),n=new Set(t.flatMap((({addresses:e})=>e.map(factorNumber)))),r=(t=>!n.has(t+1)&&!hasReason(e.source.slice(surroundings(e,t))));return[...e.contributingFactors.keys()].filter(r)});const unaddressed=(function*(e){let{source:t,contributingFactors:n}=e;for(let r of unaddressedFactors(e)){let e=`unexpected contributing factor ${r+1} that no action item addresses, expected an item or a reason beside it`,i=`write ${r+1} into an item's \`Addresses\`, or beside the factor: \`(no action: WHY)\``;yield{source:t,range:n[r].range,message:e,help:i}}});const usesAddresses=(function({actionItems:e}){return e.some((({addresses:e,form:t})=>e.length>0||t.kind===`table`&&t.table.columns.includes(`addresses`)))});const slugOf=(function({id:e,title:t}){return(/^\d{4}-\d{2}-\d{2}-(.+)$/.exec(e)?.[1]??t?.value??e).toLowerCase().replace(/[^a-z0-9]+/g,`-`).slice(0,60).replace(/^-|-$/g,``)||`incident`});const daysOf=(function(e,{timezone:t}){let n=[e.start,firstEvent(e.events,`declared`)?.at??null];return[...new Set(n.filter((e=>e!==null)).map((e=>localDate(e,t))))]});const channelOf=(function*(e,t,n){let{source:r,severity:i}=e,a=daysOf(e,n),o=(()=>`#inc-${a[0]??`2026-05-29`}-${slugOf(t)}`),{channel:s}=t;if(s===null){if(!i?.commander||!firstEvent(e.events,`declared`))return;let t=`unexpected declared ${i.id} without a channel, expected one such as ${o()}`;yield{source:r,range:placeOf(e.record),message:t,help:`add a line: \`channel: "${o()}"\``};return}let c=/^#inc-(\d{4}-\d{2}-\d{2})-[a-z0-9]+(?:-[a-z0-9]+)*$/.exec(s.value)?.[1];if(c&&(a.length===0||a.includes(c))||/^https?:\/\/\S+\/issues\/\d+$/.test(s.value))return;let l=c?`the day of the incident: ${listed(a,`or`)}`:`a name such as ${o()}`;yield{source:r,range:s.range,message:`unexpected channel ${quote(s.value)}, expected ${l}`,help:`write "${o()}"`}});const personAmong=(function(e,{people:t}){return nameAmong((()=>[...e().map((e=>e?.value)),...t.flatMap((({id:e,name:t})=>[e,t]))].filter((e=>typeof e==`string`))))});const messageFor=(function(e){return`unexpected blame in ${quote(e)}, expected what made it possible`});const inIncident=(function*(e,{policy:t}){let{source:n,title:r,impact:i,timeline:a}=e,o=personAmong((()=>[e.commander,...e.responders]),t);for(let e of[r,i,...a.map((({note:e})=>e))])if(e)for(let{start:t,end:r,help:i}of findBlame(e.value,o)){let a=e.value.slice(t,r);yield{source:n,range:wordsRange(n,e.range,a),message:messageFor(a),help:i}}});const inPostmortem=(function*(e,{policy:t}){let{source:n,actionItems:r,commander:i}=e,a=personAmong((()=>[i,...r.map((({owner:e})=>e))]),t);for(let{start:e,end:t,help:r}of findBlame(n.text,a))yield{source:n,range:{start:e,end:t},message:messageFor(n.text.slice(e,t)),help:r}});const subjectStart=(function(e,t,{of:n},r){let i=e.slice(nearestStart(e,t),t).replace(/[\s*_]/g,` `),a=t-i.length;if(/^(?:his|her)\b/i.test(e.slice(t,t+4)))return t;let o=mayEndInPerson(i)?aPerson.exec(i):null;if(o)return a+o.index;let s=aName.exec(i);if(!s)return null;let c=s.groups.subject.split(` `),l=nobody.test(c[0])?c.shift():``,u=c.join(` `);return r(u)||n===`a person or a name`&&u!==``&&!nobody.test(u)?a+s.index+(l===``?0:l.length+1):null});const nearestStart=(function(e,t){let n=Math.max(0,t-80),r=e.slice(Math.max(0,n-200),t).split(`
`),i=r.slice(0,-1).findLastIndex((e=>endsParagraph.test(e)));return i===-1?n:Math.max(n,t-r.slice(i+1).join(`
`).length)});const blameBy=(function(e,t,n){let{unless:r,of:i,help:a}=e;return[...t.matchAll(patternOf(e))].flatMap((o=>{let s=o.index+o[0].length;if(r?.test(t.slice(s,s+20))||discussed.test(t.slice(s,s+60)))return[];let c=i?subjectStart(t,o.index,e,n):o.index;if(c===null)return[];let l=t.slice(Math.max(0,c-100),c);return(i?deniedOf:denied).test(l)||supposed.test(l)?[]:[{start:c,end:s,help:a}]}))});const findBlame=(function(e,t){let n=wordingsIn(e);if(n.length===0)return[];let r=ownWords(e),i=n.flatMap((e=>blameBy(e,r,t))).sort(((e,t)=>e.start-t.start));return i.filter((({start:e},t)=>t===0||e>=i[t-1].end))});const wordingsIn=(function(e){return anyStem.test(e)?wordings.filter((t=>t.stem.test(e)&&e.search(patternOf(t))!==-1)):[]});const patternOf=(function(e){let t=patterns.get(e)??new RegExp(e.pattern.source,`gi`);return patterns.set(e,t),t});const mayEndInPerson=(function(e){let t=e.toLowerCase().split(` `).filter((e=>e!==``&&!isFiller.has(e))).at(-1)??``;return t.includes(`@`)||lastWords.has(t.replace(/^\W+/,``))||t.endsWith(`s`)&&lastWords.has(t.slice(0,-1))});const hide=(function(e){return``.repeat(e.length)});const blankLines=(function(e){let t=null,n=!1;return e.split(`
`).map((e=>{let r=fence.exec(e)?.[1];if(t!==null)return r?.startsWith(t)&&(t=null),hide(e);if(r)return t=r,hide(e);let i=n&&/^\s*[^\s#\-*+>|\d]/.test(e);return n=/^\s*(?:[-*+] )?>/.test(e)||i,n||isChat(e)?hide(e):e})).join(`
`)});const isChat=(function(e){return namedInBrackets.test(e)||holdsTime.test(e)&&(mentioned.test(e)||named.test(e))});const blank=(function(e,t){return e.replace(t,(e=>e.replace(/[^\n]/g,BLANK)))});const ownWords=(function(e){return blank(blankLines(e),inline)});const ownerOf=(function*(e,{source:t},{owners:n}){if(e.owner===null||isPlaceholder(e.owner.value)){if(isFinished(e))return;let r=e.owner?`owner ${quote(e.owner.value)}`:`action item without an owner`,i=e.owner?.range??e.title.range,a=placeFor(e,`owner`,n.isEmpty?`@login`:`NAME`);yield{source:t,range:i,message:`unexpected ${r}, expected a person or team`,help:a}}else for(let r of n.resolve(e.owner.value))r.kind===`unknown`&&(yield{source:t,range:wordsRange(t,e.owner.range,r.words),message:`unexpected owner ${quote(r.words)}, expected a person or team of the configuration, or a GitHub login such as @alex${didYouMean(r.nearest)}`,help:helpWith(r),level:`warning`})});const numbersOf=(function*({source:e,actionItems:t}){let n=new Map,r=1+t.map((({number:e})=>Number.parseInt(e?.value??``,10)||0)).reduce(((e,t)=>Math.max(e,t)),0);for(let i of t){if(i.number===null){yield{source:e,range:i.range,message:`unexpected action item without a number, expected one that ties it to its issue`,help:"run `incident fmt`: it gives missing numbers",level:`warning`};continue}let t=i.number.value,a=n.get(t);a?yield{source:e,range:i.number.range,message:`unexpected second action item with the number ${quote(t)}, expected a number of its own`,help:`write \`${r++}\`: the next number that no item has had`,related:[{source:e,range:a.number.range,message:`first used here`}]}:n.set(t,i)}});const dayOfIncident=(function(e,{links:t,policy:n,courseOf:r}){let i=t.incidentsOf(e).map((e=>r(e).start)).filter((e=>e!==null));return i.length>0?localDate(Math.min(...i),n.timezone):e.startedAt?localDate(e.startedAt.value,n.timezone):e.date?.value??null});const dueDatesOf=(function*(e,t,n){let{source:r,actionItems:i}=e,a=i.length>0?dayOfIncident(e,t):null;for(let e of i){let{due:t}=e;if(t===null||isPlaceholder(t.text)){if(isFinished(e)||t&&n.has(`${r.file}:${t.range.start}`))continue;let i=t?`due date ${quote(t.text)}`:`action item without a due date`,a=placeFor(e,`due`,`YYYY-MM-DD`);yield{source:r,range:t?.range??e.title.range,message:`unexpected ${i}, expected a day`,help:a}}else if(t.date===null){if(n.has(`${r.file}:${t.range.start}`))continue;yield{source:r,range:t.range,message:`unexpected due date ${quote(t.text)}, expected a day such as 2026-06-05`,help:`write the day as YYYY-MM-DD`}}else if(a!==null&&t.date<a){let n=`unexpected due date ${quote(t.text)}, expected a day on or after the incident of ${a}`;yield{source:r,range:t.range,message:n,help:`correct the day, or its year`,level:isFinished(e)?`warning`:void 0}}}});const actionItemsPlace=(function(e){return e.sections.find((({term:e})=>e===`action-items`))?.heading.range??placeOf(e)});const placeFor=(function({form:e},t,n){let r={owner:`Owner`,due:`Due Date`}[t];return e.kind===`front-matter`?`add \`${t}: ${n}\` to it`:e.kind===`table`?`write \`${n}\` ${e.table.header[e.table.columns.indexOf(t)]?`into its column`:`into a column \`${r}\``}`:`add \`(${r.replace(` Date`,``)}: ${n})\` to it`});const isFinished=(function({status:e}){return e.value===`done`||e.value===`dropped`});const idFromFile=(function(e){return e.slice(e.lastIndexOf(`/`)+1).replace(/\.[^.]*$/,``)});const recordsOf=(function*(e){yield*e.incidents,yield*e.postmortems,yield*e.runbooks});const reportOf=(function({range:e,message:t,help:n,level:r,related:i},a){return{source:a,range:e,message:t,help:n,level:r,related:i&&[{source:a,...i}]}});const problemsOf=(function(e){let t=new Map;for(let n of[e.unreadable,recordsOf(e)])for(let{source:e,problems:r}of n)for(let n of r){let r=t.get(n.rule);r?r.push(reportOf(n,e)):t.set(n.rule,[reportOf(n,e)])}return t});const idFor=(function(e){return e.toLowerCase().replace(/[^a-z0-9]+/g,`-`).replace(/^-|-$/g,``)||`someone`});const helpWith=(function({words:e,nearest:t}){return t===null?`add to the configuration: \`people: { ${idFor(e)}: { name: ${JSON.stringify(e)}, github: LOGIN } }\``:`write \`${t}\``});const wordsOf=(function(e){return withoutAccents(e).toLowerCase().split(/\s+/).map((e=>charactersOf(e,``))).filter(Boolean)});const areSameWords=(function(e,t){let[n,r]=e.length<=t.length?[e,t]:[t,e];return n.length!==0&&n.every(((e,t)=>{let n=r[t];return t===0?e===n:e.startsWith(n)||n.startsWith(e)}))});const byFirstWord=(function(e){let t=new Map;for(let n of[...new Set(e)].map(wordsOf)){let e=t.get(n[0]);e?e.push(n):t.set(n[0],[n])}return t});const nameAmong=(function(e){let t;return (n=>{t??=byFirstWord(e());let r=wordsOf(n);return t.get(r[0])?.some((e=>areSameWords(r,e)))??!1})});const isSameName=(function(e,t){return areSameWords(wordsOf(e),wordsOf(t))});const namesOf=(function(e){let t=e.kind===`person`?e.person:e.kind===`team`?e.team:null;return[e.words,t?.id,t?.name,t?.github].filter((e=>typeof e==`string`))});const idOf=(function(e){return e.kind===`person`?`person ${e.person.id}`:e.kind===`team`?`team ${e.team.id}`:null});const isSame=(function(e,t){let[n,r]=[idOf(e),idOf(t)];return n!==null&&r!==null?n===r:namesOf(e).some((e=>namesOf(t).some((t=>isSameName(e,t)))))});const isSameOwner=(function(e,t,n){let r=e.resolve(n);return e.resolve(t).some((e=>r.some((t=>isSame(e,t)))))});const wordsRange=(function(e,t,n){let r=e.slice(t).indexOf(n);return r===-1?t:{start:t.start+r,end:t.start+r+n.length}});const remembered=(function(e){let t=new Map;return{...e,resolve:(function(n){let r=t.get(n)??e.resolve(n);return t.set(n,r),r})}});const highestSeverity=(function(e,t){let n=null;for(let r of t){let t=severityOf(e,r.severity?.value);t&&(n===null||t.rank<n.rank)&&(n=t)}return n});const isDeclared=(function({isResolved:e,events:t}){return e||t.length===0?!0:t.some((({type:e})=>e!==null&&!beforeDeclaration.has(e)))});const placeOf=(function(e){return e.title?.range??e.idRange});const timeRange=(function({entry:e}){return e.at?.range??e.timeText?.range??e.range});const isLater=(function(e,{start:t,limit:n,calendar:r}){return(n.unit===`minute`||n.unit===`business-minute`)&&e-t<=n.amount*6e4?!1:e>addDuration(t,n,r)});const isUpdate=(function({type:e,entry:t}){return e===`update`||t.audience===`public`});const firstEvent=(function(e,t){return e.find((e=>e.type===t&&isTimed(e)))??null});const isTimed=(function(e){return e.at!==null});const eventsOf=(function(e){return e.map((e=>({entry:e,at:e.at?.value??null,type:e.type?.value??null})))});const timelineOf=(function(e,t){let n=e.kind===`postmortem`,r=eventsOf(e.timeline),i=r.findLast((e=>e.type===`resolved`&&isTimed(e)))?.at??(n?e.resolvedAt?.value??null:null);return{record:e,source:e.source,severity:severityOf(t,e.severity?.value),events:r,start:(firstEvent(r,`detected`)??r.find(isTimed))?.at??null,isResolved:i!==null||!n&&e.status?.value===`resolved`,resolvedAt:i,atMost:n?`warning`:void 0}});const timelinesOf=(function({catalog:e,policy:t},n){let r=e.incidents.map((e=>timelineOf(e,t)));for(let i of e.postmortems)n.incidentsOf(i).length===0&&r.push(timelineOf(i,t));return r});const addWorkingTime=(function(e,t,n){let{timezone:r,opens:i,closes:a}=n,o=t;for(let t=dayOf(n,e);;t=addDays(t,1)){if(!isWorkday(t,n))continue;let s=Math.max(e,instantOf(t,i,r)),c=instantOf(t,a,r)-s;if(c>=o)return s+o;c>0&&(o-=c)}});const addDuration=(function(e,t,n){let{amount:r,unit:i}=t;if(r===0)return e;let{timezone:a}=n,o=dayOf(n,e);switch(i){case`minute`:return e+r*MINUTE;case`day`:{let t=e+zoneOffset(e,a),n=(t-Math.floor(t/DAY$1)*DAY$1)/MINUTE;return instantOf(addDays(o,r),n,a)}case`business-day`:return instantOf(addWorkdays(o,r,n),n.closes,a);case`business-minute`:return addWorkingTime(e,r*MINUTE,n)}});const addWorkdays=(function(e,t,n){let r=Math.sign(t),i=e;for(let e=Math.abs(t);e>0;)i=addDays(i,r),isWorkday(i,n)&&e--;return i});const isWorkday=(function(e,t){return t.workdays.has(weekday(e))&&!t.holidays.has(e)});const dayOf=(function(e,t){return localDate(t,e.timezone)});const version=`0.1.0`,issuesPage=`https://github.com/incident-as-code/incident-as-code/issues`,MINUTE=6e4,DAY$1=1440*MINUTE;const beforeDeclaration=new Set([`detected`,`acknowledged`,`note`,`escalated`]);const acknowledgeInTime={id:`acknowledge-in-time`,level:`warning`,summary:`the alert was acknowledged later than 5 min after detection`,article:`On-call engineer acknowledges alert within 5 min.`,explanation:"\nThe clock starts at the `detected` entry, else at the first one, and stops at the first `acknowledged`. The limit is\n`severities.SEV-1.acknowledge` of the configuration.\n\nWhat happened late stays late: correct the entry if its time is wrong, else let the post-mortem ask what delayed the page\n(routing, volume of alerts, hand-over) and answer with an action item.",check:(function*({courses:e,policy:t}){for(let n of e){let e=n.severity?.acknowledge,r=firstEvent(n.events,`acknowledged`),{start:i}=n;if(!e||i===null||!r||!isLater(r.at,{start:i,limit:e,calendar:t.calendar}))continue;let a=span(r.at-i);yield{source:n.source,range:timeRange(r),message:`unexpected acknowledgement ${a} after detection, expected one within ${formatDuration(e)}`,help:`if the time is right, ask in the post-mortem what delayed the page`,atMost:n.atMost}}}),examples:[{name:`nine minutes`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: §2026-05-29T04:11:00Z§, type: acknowledged, by: alex }
`},messages:[`unexpected acknowledgement 9 min after detection, expected one within 5 minutes`]},{name:`five minutes, to the minute`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:07:00Z, type: acknowledged, by: alex }
`},messages:[]}]};const actionItemDue={id:`action-item-due`,level:`error`,summary:`an action item has no due date, an impossible or unreadable one, or one before the incident`,article:`Rule 6: Action items have owners and due dates. Track completion.`,explanation:"\nWithout a due date nothing is ever late. Dates are read as people write them (`2026-06-05`, `Jun 5`, `5 June 2026`); a date\nwithout a year is the first such day on or after the incident. What can't be read with certainty, such as `03/04/2026` or\n`June 31`, is named rather than guessed. `incident fmt` writes every date as YYYY-MM-DD.\n\nAn item that is done or dropped is not asked for a due date: that is history.",check:(function*(e){let t=e.problems.get(`action-item-due`)??[];yield*t;let n=new Set(t.map((({source:e,range:t})=>`${e.file}:${t.start}`)));for(let t of e.catalog.postmortems)yield*dueDatesOf(t,e,n)}),examples:[{name:`no due date, and one before the incident`,files:{"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: Checkout Outage - May 29, 2026

## Action Items
| # | Action | Owner | Due Date |
|---|--------|-------|----------|
| 1 | §Add integration tests§ | Alex |  |
| 2 | Lower the alert threshold | Alex | §2026-05-02§ |
`},messages:[`unexpected action item without a due date, expected a day`,`unexpected due date "2026-05-02", expected a day on or after the incident of 2026-05-29`]},{name:`the day of the incident itself, and an item that is done`,files:{"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: Checkout Outage - May 29, 2026

## Action Items
| # | Action | Owner | Due Date | Status |
|---|--------|-------|----------|--------|
| 1 | Add integration tests | Alex | May 29 | open |
| 2 | Roll the deployment back | Alex |  | done |
`},messages:[]}]};const actionItemEvidence={id:`action-item-evidence`,level:`off`,summary:`an action item is done without evidence (a pull request or another link); off unless configured`,article:`Rule 6: Action items have owners and due dates. Track completion.`,explanation:'\n"Done" is a claim until something shows it. With `rules: { action-item-evidence: warning }` every item that is done names its\nevidence, in a column `Evidence` or as `evidence` in front matter: the pull request, the dashboard, the test.',check:(function*({catalog:e}){for(let{source:t,actionItems:n}of e.postmortems)for(let{status:e,evidence:r}of n)e.value===`done`&&r===null&&(yield{source:t,range:e.range,message:`unexpected action item that is done without evidence, expected a pull request or another link`,help:"write the link into a column `Evidence`"})}),examples:[{name:`done, says the table`,files:{".github/incidents.yml":`version: 1
rules: { action-item-evidence: warning }
`,"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: Checkout

## Action Items
| # | Action | Owner | Due Date | Status | Evidence |
|---|--------|-------|----------|--------|----------|
| 1 | Add integration tests | @alex | 2026-06-05 | §done§ |  |
`},messages:[`unexpected action item that is done without evidence, expected a pull request or another link`]},{name:`done, and where to see it`,files:{".github/incidents.yml":`version: 1
rules: { action-item-evidence: warning }
`,"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: Checkout

## Action Items
| # | Action | Owner | Due Date | Status | Evidence |
|---|--------|-------|----------|--------|----------|
| 1 | Add integration tests | @alex | 2026-06-05 | done | https://github.com/acme/shop/pull/42 |
| 2 | Lower the alert threshold | @alex | 2026-06-05 | open |  |
`},messages:[]}]},actionItemId={id:`action-item-id`,level:`error`,lesserLevel:`warning`,summary:`two action items have one number; as a warning, an item has none`,article:`Rule 6: Action items have owners and due dates. Track completion.`,explanation:`
An action item is tied to its GitHub issue by its key, \`<post-mortem id>#<n>\`: never by its title, its line or the file's
path. Two items with one number would share an issue; an item without a number gets none.

\`incident fmt\` writes missing numbers, in file order, and never gives a number a second time. A number that was used
once stays that item's, even when the item is dropped.`,check:(function*(e){yield*e.problems.get(`action-item-id`)??[];for(let t of e.catalog.postmortems)yield*numbersOf(t)}),examples:[{name:`two items with one number`,files:{"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: Checkout

## Action Items
| # | Action | Owner | Due Date |
|---|--------|-------|----------|
| 1 | Add integration tests | Alex | 2026-06-05 |
| §1§ | Lower the alert threshold | Alex | 2026-06-02 |
`},messages:[`unexpected second action item with the number "1", expected a number of its own`]},{name:`an item without a number`,files:{"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: Checkout

## Action Items
| # | Action | Owner | Due Date |
|---|--------|-------|----------|
§|  | Lower the alert threshold | Alex | 2026-06-02 |§
`},messages:[`unexpected action item without a number, expected one that ties it to its issue`]},{name:`a numbered list numbers its items`,files:{"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: Checkout

## Action Items
1. Add integration tests (Owner: Alex, Due: 2026-06-05)
2. Lower the alert threshold (Owner: Alex, Due: 2026-06-02)
`},messages:[]}]};const actionItemOwner={id:`action-item-owner`,level:`error`,lesserLevel:`warning`,summary:"an action item has no owner; as a warning, an owner who is neither in `people` or `teams` nor a `@login`",article:`Rule 6: Action items have owners and due dates. Track completion.`,explanation:`
What everybody should do, nobody does: an open item without an owner is an error. An owner that the configuration doesn't
know and that is no \`@login\` is a warning, since nobody can be assigned or reminded; the item's issue is opened all the same.

An item that is done or dropped is not asked for an owner: that is history.`,check:(function*({catalog:e,policy:t}){for(let n of e.postmortems)for(let e of n.actionItems)yield*ownerOf(e,n,t)}),examples:[{name:`no owner, a placeholder, a misspelt one`,files:{".github/incidents.yml":`version: 1
people: { alex: { name: Alex } }
`,"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: Checkout

## Action Items
| # | Action | Owner | Due Date |
|---|--------|-------|----------|
| 1 | §Add integration tests§ |  | 2026-06-05 |
| 2 | Lower the alert threshold | §Alxe§ | 2026-06-02 |
`},messages:[`unexpected action item without an owner, expected a person or team`,`unexpected owner "Alxe", expected a person or team of the configuration, or a GitHub login such as @alex (did you mean "Alex"?)`]},{name:`a person, a login, and an item that is done`,files:{".github/incidents.yml":`version: 1
people: { alex: { name: Alex } }
`,"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: Checkout

## Action Items
| # | Action | Owner | Due Date | Status |
|---|--------|-------|----------|--------|
| 1 | Add integration tests | Alex | 2026-06-05 | open |
| 2 | Lower the alert threshold | @danagh | 2026-06-02 | open |
| 3 | Restore the old threshold |  |  | done |
`},messages:[]}]};const conditions=`write what made it possible or likely`,wordings=[{stem:/(?:uman|rator|ser|ilot|neer|loper) ?-?error|ebkac/,pattern:/\b(?:human|operator|user|pilot|engineer|developer) ?-?error\b|\bpebkac\b/,unless:/^(?:s|[- ]?(?:rate|rates|message|messages|page|pages|log|logs|report|reports|count|budget|code|codes|handling|tracking|response|responses))\b/,help:`${conditions}: "The tool accepted a wrong value without asking."`},{stem:/areless|egligen|eckless|lopp[yi]|ncompeten|rresponsib|nattenti|nprofessional|lums[yi]|houghtless|tupidity|diotic|aziness|nexcusable|ack of (?:ca|at|di|co)|apse (?:of|in) (?:j|a)/,pattern:/\b(?:careless(?:ly|ness)?|negligen(?:t|tly|ce)|reckless(?:ly|ness)?|sloppy|sloppiness|sloppily|incompeten(?:t|tly|ce)|irresponsibl[ey]|inattenti(?:ve|vely|on|veness)|unprofessional|clumsy|clumsiness|clumsily|thoughtless(?:ly|ness)?|stupidity|idiotic|laziness|inexcusable|lack of (?:care|attention|diligence|discipline|competence|common sense)|lapse (?:of|in) (?:judgement|judgment|attention))\b/,help:`${conditions}: "The review did not cover …", "The alarm looked like the ten before it."`},{stem:/(?:stupid|silly|dumb|ookie|areless|mateur|oolish|rrassing|asic|man) (?:m|e|o|b)/,pattern:/\b(?:stupid|silly|dumb|rookie|careless|amateur|foolish|embarrassing|basic|avoidable human) (?:mistake|error|oversight|blunder)s?\b/,help:`${conditions}: "Nothing between the change and production would have caught it."`},{stem:/nown better|ompetent|ommon sense/,pattern:/\bshould(?:['’]ve| have| of) known better\b|\b(?:any|every) competent (?:engineer|developer|operator|person|admin)\b|\bcommon sense (?:would|should|dictates)\b/,help:`write what was known at the time: "The risk was described in … and shown nowhere in the tool."`},{stem:/(?:['’]s|is|er) (?:own )?fault/,pattern:/['’]s fault\b|\b(?:his|her) (?:own )?fault\b/,of:`a person or a name`,help:`write what happened: "The change passed review and tests, and …"`},{stem:/at fault|to blame|sible for th|culprit|guilty/,pattern:/\b(?:was|is|were|are) (?:entirely |clearly |solely |partly )?(?:at fault|to blame|responsible for (?:the|this) (?:outage|incident|failure|mistake|error|problem)|the (?:culprit|guilty (?:party|one)))\b/,of:`a person`,help:`write what happened: "The change passed review and tests, and …"`},{stem:/lame [lrfo]|ault (?:of|on|lies)/,pattern:/\b(?:blame (?:lies|rests|falls)|(?:blame|fault) (?:of|on|lies with) (?:the|our|an?) (?:on-?call |junior |senior |new )?(?:engineer|developer|operator|admin|contractor|intern|employee|person)|fault of (?:the|our|an?) (?:on-?call |junior |senior |new )?(?:engineer|developer|operator|admin|contractor|intern|employee|person))\b/,help:`write what happened: "The change passed review and tests, and …"`},{stem:/isciplin|rimanded|unished|ritten up/,pattern:/\b(?:disciplinary (?:action|measure|procedure)s?|(?:was|were|be|been|has been) (?:reprimanded|disciplined|punished|written up))\b/,help:`leave it out: a post-mortem is for prevention, not for punishment`},{stem:/orgot|eglected|bother/,pattern:/\b(?:forgot(?:ten)?|neglected|didn['’]t bother|did not bother|couldn['’]t be bothered)(?: to| about| that)?\b/,of:`a person or a name`,help:`write what the process did not offer: "No step of the checklist asks for …"`},{stem:/hould(?:n['’]t have|['’]ve| have| of| not have)|ught (?:not )?to have|eeded to have/,pattern:/\b(?:should(?:n['’]t)?(?:['’]ve| have| of| not have)|ought to have|ought not to have|needed to have) (?:[a-z]+ly |never |just |at least )?(?!been (?!more careful|careful|paying))(?:[a-z]{2,20}(?<!ne)ed|been|known|seen|gone|done|made|taken|told|thought|read|run|caught|kept|left|put|set|written|spoken|chosen|sent|built|held|found|understood|given|asked)\b/,of:`a person or a name`,help:`write what would have made it easy: "The dashboard did not show …"`},{stem:/ailed to [nfctvrua]|verlooked|gnored|issed the|id(?:n['’]t| not) (?:foll|ch|te|re|th|ver|not|ca|pay|co|es|bo)|as(?:n['’]t| not) (?:pay|care)|ade (?:a|the|this|an) (?:[a-z]{2,12} )?(?:mis|err|blun)|aused (?:the|this|an) [oipfd]|roke (?:p|th)|ook down|ought down|essed up|crewed up|otched|at-fingered|the ball|lazy/,pattern:/\b(?:failed to (?:notice|follow|check|test|verify|read|realise|realize|understand|communicate|escalate|respond|react|review|consider|think|act|update|inform|document)|overlooked|ignored|missed the (?:alert|page|alarm|warning|step|mistake|error|bug)|did(?: not|n['’]t) (?:follow|check|test|read|think|verify|notice|realise|realize|care|pay attention|communicate|escalate|bother)|was(?: not|n['’]t) (?:paying attention|careful)|made (?:a|the|this|an) (?:[a-z]{2,12} )?(?:mistake|error|blunder)|caused (?:the|this|an) (?:outage|incident|problem|failure|downtime)|broke (?:prod|production|the (?:site|build|service|deployment|system))|took down|brought down|messed up|screwed up|botched|fat-fingered|dropped the ball|was (?:too )?lazy)\b/,of:`a person`,help:`write what the system did or did not do: "The change reached production because …"`}];const inline=new RegExp([/<!--[\s\S]*?(?:-->|$)/,/``[^`]{1,400}``|`[^`]{1,400}`/,/\]\([^()\s]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?\)/,/https?:\/\/[^\s<>")\]]+/,/<\/?[A-Za-z][^<>]{0,300}>/,/"(?:[^"\n]|\n(?![ \t]{0,40}\r?\n)){1,400}"/,/“(?:[^”\n]|\n(?![ \t]{0,40}\r?\n)){1,400}”/,/«(?:[^»\n]|\n(?![ \t]{0,40}\r?\n)){1,400}»/,/(?<![A-Za-z0-9À-ɏ])['‘](?=\S)(?:[^'’\n]|['’](?=[A-Za-zÀ-ɏ])){1,200}(?<=\S)['’](?![A-Za-zÀ-ɏ])/].map((({source:e})=>e)).join(`|`),`g`);const BLANK=``,fence=/^ {0,12}(?:[-*+] |\d{1,3}[.)] )?(`{3,}|~{3,})/,address$1=String.raw`\b(?:i|we|you|lol|hey|hi)\b`,namedInBrackets=/^\s*(?:[-*+] )?(?:\[?\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?\]?\s+)?<@?[\w.-]{1,40}>\s/i,mentioned=/^\s*(?:[-*+] )?\[\d{1,2}:\d{2}[^\]]{0,12}\] @/,named=new RegExp(String.raw`^\s*(?:[-*+] )?\[?\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?\]?\s+(?!utc\b|gmt\b)@?[a-z][\w.-]{1,30}:\s(?=.*${address$1})`,`i`),holdsTime=/\d:\d/;const nouns$1=`engineer,developer,dev,programmer,operator,admin,administrator,sysadmin,sre,dba,contractor,intern,employee,colleague,co-worker,coworker,
  teammate,team mate,team member,reviewer,author,committer,technician,manager,team lead,tech lead,on-call,oncall,on-call engineer,commander,
  responder,maintainer,deployer,analyst,person,guy,individual`.split(/,\s*/),pronouns=[`he`,`she`,`someone`,`somebody`,`whoever`],fillers=`had|has|have|then|also|again|simply|just|really|clearly|obviously|probably|apparently|accidentally|completely|who|and`,between=`(?: +(?:${fillers})){0,3} *$`,person=`(?:@[a-z0-9][a-z0-9-]{0,38}|\\b(?:${pronouns.join(`|`)})|\\b(?:the|an?|our|this|that|one|another|some)(?: (?:of (?:the|our)|[a-z][a-z-]{1,14})){0,2} (?:${nouns$1.join(`|`)})s?|\\bon-?call(?: engineer)?)`,aPerson=RegExp(`(?<subject>${person})${between}`,`i`),lastWords=new Set([...pronouns,...nouns$1.map((e=>e.split(` `).at(-1)))]),isFiller=new Set(fillers.split(`|`));const aName=RegExp(`(?<subject>(?<![\\w./@-])[A-ZÀ-Þ][a-zß-ɏ]{1,14}(?: [A-ZÀ-Þ](?:[a-zß-ɏ]{1,14}|\\.)?)?)${between}`),denied=/\b(?:no|not|never|nobody|no one|none|without|cannot|isn['’]t|wasn['’]t|aren['’]t|don['’]t|doesn['’]t|didn['’]t|rather than|instead of|avoid[a-z]*|prevent[a-z]*|protect[a-z]*|guard[a-z]*|against|reduc[a-z]+|eliminat[a-z]+|minimi[sz][a-z]+|lower[a-z]*|limit[a-z]*|mitigat[a-z]*|tolerat[a-z]*|catch[a-z]*|past|likelihood of|in case of|risk of|risks of|prone to|chance of|possib[a-z]+|potential|room for|susceptible|blameless|beyond|than|term|label|called|calling)\b[^,.;:!?\n]{0,60}$/i,deniedOf=/\b(?:not|never|no|nor|nobody|isn['’]t|wasn['’]t|rather than|instead of)(?: (?:that|because|about|at all|simply|just|really|of)){0,2} $/i,supposed=/\b(?:if|when|whenever|unless|in case|should|what if|even if|even though|whether|lest|assum(?:e|ing)|suppose)\s+$/i,discussed=/^[^.;!?\n]{0,20}\b(?:is|are|was|were) (?:not|never|no|rarely)\b|^ (?:is|as) an? (?:symptom|label|explanation)|^\s*\?/i,nobody=/^(?:i|we|you|it|they|this|that|there|nobody|everyone|everybody|and|but|so|also|then|because|since|as|the|a|an|what|which|who|however|unfortunately|later|today|yesterday|kubernetes|docker|terraform|jenkins|github|gitlab|redis|postgres|postgresql|mysql|kafka|linux|nginx|cloudflare|aws|azure|google|stripe|slack|ansible|helm|argo|travis|circle|heroku|python|java|node|chrome|firefox|windows|apple|amazon|microsoft|prometheus|grafana|datadog|pagerduty|vault|consul|istio|envoy|systemd|cron|dns|tls|api|sql|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/i,anyStem=new RegExp(wordings.map((({stem:e})=>e.source)).join(`|`)),patterns=new Map;const endsParagraph=/^\s*(?:#{1,6}[ \t]|$)/;const blameless={id:`blameless`,level:`warning`,summary:`wording blames a person`,article:`Rule 4: Blameless post-mortems. The goal is prevention, not punishment.`,explanation:`
"Human error" ends an investigation where it should begin: people do what seems right with what they see. Whoever fears blame hides what
happened. So the rule names wording that judges a person (\`careless\`, \`should have known\`, \`Alex forgot to\`, \`the engineer's fault\`)
and offers wording that asks what made it possible.

It reads the author's own words in post-mortems, and titles, notes and impact in incidents. Not judged: code, block quotes, words in
quotation marks, chat logs; what is denied or guarded against ("no human error", "to prevent user error"); a team that speaks of
itself ("we should have tested"); and systems ("the script failed to check").

Measured on 100 public post-mortems of eighteen organisations: five hits, each read by eye. Four judge what somebody did ("the developer
forgot to", "user error was made here"), one the author's own act ("an act of laziness"); none is a false alarm. Another 30
post-mortems and runbooks, and 81 runbooks read as if they were post-mortems, gave none.`,check:(function*(e){for(let t of e.catalog.postmortems)yield*inPostmortem(t,e);for(let t of e.catalog.incidents)yield*inIncident(t,e)}),examples:[{name:`three ways to blame`,files:{"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: Checkout Outage - May 29, 2026

## Root Cause
The outage was caused by §human error§. §Alex forgot to§ run the tests, and §the reviewer should have noticed§.
`},messages:[`unexpected blame in "human error", expected what made it possible`,`unexpected blame in "Alex forgot to", expected what made it possible`,`unexpected blame in "the reviewer should have noticed", expected what made it possible`]},{name:`systems, quotations, denials, and a team that speaks of itself`,files:{"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: Checkout Outage - May 29, 2026

## Root Cause
The server failed to respond, and the script forgot to check its answer. We should have noticed it earlier.
It was not Alex's fault, and "human error" is no root cause.

> alex: I forgot to run the tests, sorry

## Action Items
1. Ask before a deletion, to prevent human error (Owner: Alex, Due: 2026-06-05)
`},messages:[]}]};const channelName={id:`channel-name`,level:`warning`,summary:"the incident's channel is not `#inc-YYYY-MM-DD-slug` with the incident's date, or a declared SEV-1 or SEV-2 has none",article:`Create incident channel: #inc-2026-05-29-checkout-errors.`,explanation:`
A name with the day and the symptom is found again in a year, and tells anybody who opens the list of channels what is going on. The
day is that of the detection or the declaration, in the configured time zone. An incident that was led in a GitHub issue gives
the issue's address instead. A channel is asked for once a severity with a commander is \`declared\` on the timeline.`,check:(function*({courses:e,policy:t}){for(let n of e)n.record.kind===`incident`&&(yield*channelOf(n,n.record,t))}),examples:[{name:`no date, another day, and none`,files:{"incidents/a.yml":`title: Checkout errors
channel: §"#checkout-errors"§
`,"incidents/b.yml":`title: Checkout errors
channel: §"#inc-2026-05-28-checkout-errors"§
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
`,"incidents/c.yml":`title: §Checkout errors§
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:05:00Z, type: declared }
`},messages:[`unexpected channel "#checkout-errors", expected a name such as #inc-2026-05-29-checkout-errors`,`unexpected channel "#inc-2026-05-28-checkout-errors", expected the day of the incident: 2026-05-29`,`unexpected declared SEV-1 without a channel, expected one such as #inc-2026-05-29-checkout-errors`]},{name:`the article's name, and an issue as the channel`,files:{"incidents/a.yml":`title: Checkout errors
channel: "#inc-2026-05-29-checkout-errors"
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
`,"incidents/b.yml":`title: Checkout errors
channel: https://github.com/acme/shop/issues/12
`},messages:[]}]};const factorAddressed={id:`factor-addressed`,level:`warning`,summary:"a contributing factor is answered by no action item, in a post-mortem that uses `Addresses`; or a SEV-1's action items are all `process`",article:`It's about having a system that minimizes impact, coordinates response, and prevents the same incident from happening twice.`,explanation:"\nThe `Addresses` column holds the number of the contributing factor that an action item answers, several by comma. A post-mortem that\nuses it says so for every factor, or says why not, beside the factor: `(no action: the handler is gone in July)`,\n`(accepted: …)`, `(won't fix because …)`. A dropped action item answers nothing.\n\nWhen every action item of a SEV-1 is of kind `process` (a checklist, a training, a reminder), the system itself is as it was:\nprevent, detect or mitigate something too. The `ccadb` preset asks for an action item a factor, and for an evaluation criterion\nan item, whether or not the columns are there.",check:(function*(e){let{require:t}=e.policy.actionItems;for(let n of e.catalog.postmortems)(t.includes(`addresses`)||usesAddresses(n))&&(yield*unaddressed(n)),yield*unknownFactors(n),yield*onlyProcess(n,e),t.includes(`criterion`)&&(yield*withoutCriterion(n))}),examples:[{name:`a factor without an action item, and a factor that isn't there`,files:{"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: Checkout

## Contributing Factors
1. No integration tests for webhook handlers
2. §Alert threshold too high (5%)§

## Action Items
| # | Action | Owner | Due Date | Addresses |
|---|--------|-------|----------|-----------|
| 1 | Add integration tests | @alex | 2026-06-05 | 1 |
| 2 | Add a smoke test | @alex | 2026-06-05 | §4§ |
`},messages:[`unexpected contributing factor 2 that no action item addresses, expected an item or a reason beside it`,`unexpected factor "4", expected the number of a contributing factor (1 to 2)`]},{name:`a reason beside the factor`,files:{"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: Checkout

## Contributing Factors
1. No integration tests for webhook handlers
2. Alert threshold too high (no action: the alert is replaced in July)

## Action Items
| # | Action | Owner | Due Date | Addresses |
|---|--------|-------|----------|-----------|
| 1 | Add integration tests | @alex | 2026-06-05 | 1 |
`},messages:[]}]};const closureFactors={id:`closure-factors`,level:`off`,gate:`closed`,summary:`a resolved incident is to be closed, and a contributing factor has neither an action item nor a reason beside it`,article:`It's about having a system that minimizes impact, coordinates response, and prevents the same incident from happening twice.`,explanation:"\nOne of the four reasons of `incident check --gate closed`. As [factor-addressed](factor-addressed.md), whether or not the post-mortem\nhas a column `Addresses`: to close an incident is to say of every factor what is done about it, or why nothing is.",check:(function*({courses:e,links:t}){for(let{record:n,source:r,isResolved:i}of e)if(n.kind===`incident`&&i)for(let e of t.postmortemsOf(n)){let t=unaddressedFactors(e);if(t.length===0)continue;let i=t.map((e=>String(e+1))),a=t.length===1?`factor`:`factors`;yield{source:r,range:placeOf(n),message:`unexpected contributing ${a} ${listed(i,`and`)} that no action item addresses, expected an item or a reason beside each`,help:`write the number into an item's \`Addresses\` in ${e.source.file}, or beside the factor: \`(no action: WHY)\``,related:t.map((t=>({source:e.source,range:e.contributingFactors[t].range,message:`contributing factor ${t+1}`})))}}}),examples:[{name:`no item says what it answers`,files:{".github/incidents.yml":`version: 1
rules: { closure-factors: warning }
`,"incidents/a.yml":`title: §Slow report§
severity: SEV-3
status: resolved
timeline:
  - { at: 2026-05-31T04:47:00Z, type: resolved }
`,"postmortems/a.md":`# Post-Mortem: Slow report

## Contributing Factors
1. No index
2. No limit

## Action Items
| # | Action | Owner | Due Date |
|---|--------|-------|----------|
| 1 | Add an index | @alex | 2026-06-05 |
`},messages:[`unexpected contributing factors 1 and 2 that no action item addresses, expected an item or a reason beside each`]},{name:`an item for one, a reason beside the other`,files:{".github/incidents.yml":`version: 1
rules: { closure-factors: warning }
`,"incidents/a.yml":`title: Slow report
severity: SEV-3
status: resolved
timeline:
  - { at: 2026-05-31T04:47:00Z, type: resolved }
`,"postmortems/a.md":`# Post-Mortem: Slow report

## Contributing Factors
1. No index
2. No limit (accepted: the report is retired in July)

## Action Items
| # | Action | Owner | Due Date | Addresses |
|---|--------|-------|----------|-----------|
| 1 | Add an index | @alex | 2026-06-05 | 1 |
`},messages:[]}]},closureIssues={id:`closure-issues`,level:`off`,gate:`closed`,summary:`a resolved incident is to be closed, and an open action item of its post-mortem is tied to no issue`,article:`Rule 6: Action items have owners and due dates. Track completion.`,explanation:"\nOne of the four reasons of `incident check --gate closed`. Once an incident is closed nobody reads its post-mortem every week: what is\nleft to do has to stand where people work. `incident sync` opens the issues, and the catch-up writes their numbers to the records.",check:(function*({courses:e,links:t}){for(let{record:n,source:r,isResolved:i}of e)if(n.kind===`incident`&&i)for(let{actionItems:e,source:i}of t.postmortemsOf(n)){let t=e.filter((e=>!isFinished(e)&&e.issue===null));if(t.length===0)continue;let a=`unexpected post-mortem with ${counted(t.length,`open action item`)} without an issue, expected every one to be tracked`,o=`merge ${i.file}, run \`incident sync\`, and merge the catch-up's pull request`,s=t.map((({range:e})=>({source:i,range:e,message:`an action item without an issue`})));yield{source:r,range:placeOf(n),message:a,help:o,related:s}}}),examples:[{name:`one item is tracked, the other is not`,files:{".github/incidents.yml":`version: 1
rules: { closure-issues: warning }
`,"incidents/a.yml":`title: §Slow report§
severity: SEV-3
status: resolved
timeline:
  - { at: 2026-05-31T04:47:00Z, type: resolved }
`,"postmortems/a.md":`# Post-Mortem: Slow report

## Action Items
| # | Action | Owner | Due Date | Issue |
|---|--------|-------|----------|-------|
| 1 | Add an index | @alex | 2026-06-05 | #12 |
| 2 | Add a limit | @alex | 2026-06-05 |  |
`},messages:[`unexpected post-mortem with 1 open action item without an issue, expected every one to be tracked`]},{name:`what is done needs none`,files:{".github/incidents.yml":`version: 1
rules: { closure-issues: warning }
`,"incidents/a.yml":`title: Slow report
severity: SEV-3
status: resolved
timeline:
  - { at: 2026-05-31T04:47:00Z, type: resolved }
`,"postmortems/a.md":`# Post-Mortem: Slow report

## Action Items
| # | Action | Owner | Due Date | Status | Issue |
|---|--------|-------|----------|--------|-------|
| 1 | Add an index | @alex | 2026-06-05 | open | #12 |
| 2 | Add a limit | @alex | 2026-06-05 | done |  |
`},messages:[]}]},closurePostmortem={id:`closure-postmortem`,level:`off`,gate:`closed`,summary:`a resolved incident is to be closed, and its post-mortem is missing or no more than a draft`,article:`Rule 5: Every SEV-1 gets a post-mortem with action items. No exceptions.`,explanation:"\nOne of the four reasons of `incident check --gate closed`. An incident whose severity needs a post-mortem has one, and none of its\npost-mortems says `status: draft` or `in-review`: what nobody has agreed on is not learned yet.",check:(function*({courses:e,links:t,policy:n}){for(let{record:r,source:i,isResolved:a}of e){if(r.kind!==`incident`||!a)continue;let e=t.postmortemsOf(r),o=highestSeverity(n,[r])?.postmortem.required??!1;if(e.length===0&&o){let e=`run \`incident postmortem ${r.id}\`: it drafts one from the timeline`;yield{source:i,range:placeOf(r),message:`unexpected incident without a post-mortem, expected a published one`,help:e}}for(let{status:t,source:n}of e){if(t===null||t.value===`published`)continue;let e=`unexpected post-mortem with the status ${t.value}, expected a published one`,a=`agree on ${n.file}, and write \`status: published\` there`,o=[{source:n,range:t.range,message:`the post-mortem's status`}];yield{source:i,range:placeOf(r),message:e,help:a,related:o}}}}),examples:[{name:`a draft`,files:{".github/incidents.yml":`version: 1
rules: { closure-postmortem: warning }
`,"incidents/a.yml":`title: §Checkout errors§
severity: SEV-1
status: resolved
timeline:
  - { at: 2026-05-31T04:47:00Z, type: resolved }
`,"postmortems/a.md":`---
status: draft
---
# Post-Mortem: Checkout errors
`},messages:[`unexpected post-mortem with the status draft, expected a published one`]},{name:`published; and a SEV-3, which needs none`,files:{".github/incidents.yml":`version: 1
rules: { closure-postmortem: warning }
`,"incidents/a.yml":`title: Checkout errors
severity: SEV-1
status: resolved
timeline:
  - { at: 2026-05-31T04:47:00Z, type: resolved }
`,"incidents/b.yml":`title: Slow report
severity: SEV-3
status: resolved
timeline:
  - { at: 2026-05-31T04:47:00Z, type: resolved }
`,"postmortems/a.md":`---
status: published
---
# Post-Mortem: Checkout errors
`},messages:[]}]},KEY_TIMES=[[`detected`],[`acknowledged`],[`mitigated`,`mitigation-started`],[`resolved`]],closureTimes={id:`closure-times`,level:`off`,gate:`closed`,summary:`a resolved incident is to be closed, and its timeline lacks a key time`,article:`Minute 0: Alert fires … Resolution: Incident resolved.`,explanation:`
One of the four reasons of \`incident check --gate closed\`. When it was detected, acknowledged, mitigated and resolved is what every
figure of a report is made from; it is known best by those who were there, before the incident is closed.`,check:(function*({courses:e}){for(let{record:t,source:n,isResolved:r,events:i}of e){if(t.kind!==`incident`||!r)continue;let e=new Set(i.flatMap((({at:e,type:t})=>e===null||t===null?[]:[t]))),a=KEY_TIMES.filter((t=>!t.some((t=>e.has(t))))).map((([e])=>e));if(a.length===0)continue;let o=a.map((e=>`\`- { at: TIME, type: ${e} }\``));yield{source:n,range:placeOf(t),message:`unexpected timeline without ${listed(a,`and`)}, expected every key time`,help:`add ${listed(o,`and`)}`}}}),examples:[{name:`nobody wrote when it was mitigated`,files:{".github/incidents.yml":`version: 1
rules: { closure-times: warning }
`,"incidents/a.yml":`title: §Slow report§
severity: SEV-3
status: resolved
timeline:
  - { at: 2026-05-31T04:02:00Z, type: detected }
  - { at: 2026-05-31T04:04:00Z, type: acknowledged }
  - { at: 2026-05-31T04:47:00Z, type: resolved }
`},messages:[`unexpected timeline without mitigated, expected every key time`]},{name:`all are there; and an incident that goes on`,files:{".github/incidents.yml":`version: 1
rules: { closure-times: warning }
`,"incidents/a.yml":`title: Slow report
severity: SEV-3
status: resolved
timeline:
  - { at: 2026-05-31T04:02:00Z, type: detected }
  - { at: 2026-05-31T04:04:00Z, type: acknowledged }
  - { at: 2026-05-31T04:22:00Z, type: mitigation-started }
  - { at: 2026-05-31T04:47:00Z, type: resolved }
`,"incidents/b.yml":`title: Slow search
severity: SEV-3
status: investigating
timeline:
  - { at: 2026-05-31T04:02:00Z, type: detected }
`},messages:[]}]},durationConsistent={id:`duration-consistent`,level:`error`,summary:`the stated duration differs from its own start and end, or from the timeline's first and last milestone, by more than a minute`,article:`**Duration**: 45 minutes (4:02 AM - 4:47 AM UTC)`,explanation:"\nThe duration is the number that everybody remembers and every report adds up. It is compared with the start and end that stand\nbeside it, then with the timeline: from `detected` (else the first milestone) to `resolved` (else `mitigated`). A duration that says\nof itself that it is rough (`about 2 hours`, `~45 min`) may differ by a tenth. What only the words of a lone post-mortem's timeline\nsay is a warning.",check:(function*(e){for(let t of e.catalog.postmortems)t.durationMinutes&&(yield*contradiction(t,t.durationMinutes,e))}),examples:[{name:`a duration that its own times contradict`,files:{"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: Checkout Outage - May 29, 2026

**Duration**: §35 minutes§ (4:02 AM - 4:47 AM UTC)
`},messages:[`unexpected duration of 35 min, expected the 45 min between its own start and end`]},{name:`the article's own line`,files:{"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: Checkout Outage - May 29, 2026

**Duration**: 45 minutes (4:02 AM - 4:47 AM UTC)
`},messages:[]}]};const mitigateFirst={id:`mitigate-first`,level:`warning`,summary:`a resolved SEV-1 or SEV-2 has no mitigation on its timeline, or one that began more than 15 min after the cause was identified`,article:`Rule 1: Mitigate first, root cause later. Stop the bleeding.`,explanation:"\nA rollback, a switch to the backup provider or a feature turned off stops the damage while the cause is still being looked for; so\na mitigation (`mitigation-started` or `mitigated`) usually precedes `cause-identified`. One that starts long after the cause is\nknown was a repair, not a mitigation. Applies to severities with a commander.",check:(function*({courses:e}){for(let t of e)t.severity?.commander&&t.isResolved&&(yield*mitigationOf(t))}),examples:[{name:`none, and one long after the cause`,files:{"incidents/a.yml":`title: §Checkout errors§
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
`,"incidents/b.yml":`title: Search errors
severity: SEV-2
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:10:00Z, type: cause-identified }
  - { at: §2026-05-29T04:40:00Z§, type: mitigation-started }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
`},messages:[`unexpected resolved SEV-1 without a mitigation on its timeline, expected one before the repair`,`unexpected start of the mitigation 30 min after the cause was identified, expected it within 15 min`]},{name:`mitigated before the cause was known`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:12:00Z, type: mitigation-started }
  - { at: 2026-05-29T04:40:00Z, type: cause-identified }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
`},messages:[]}]};const postmortemActionItems={id:`postmortem-action-items`,level:`error`,summary:`a SEV-1's post-mortem has no action items`,article:`Rule 5: Every SEV-1 gets a post-mortem with action items. No exceptions.`,explanation:"\nA post-mortem that changes nothing prevents nothing. At least one action item, with an owner and a due date, in a table or a\nlist under a heading such as `Action Items`, or in front matter. It applies to the severities that need a post-mortem\n(`severities.SEV-1.postmortem`), whether the post-mortem or its incident states the severity.",check:(function*({catalog:e,policy:t,links:n}){for(let r of e.postmortems){if(r.actionItems.length>0)continue;let e=highestSeverity(t,[r,...n.incidentsOf(r)]);e?.postmortem.required&&(yield{source:r.source,range:actionItemsPlace(r),message:`unexpected post-mortem of a ${e.id} without action items, expected at least one with an owner and a due date`,help:"add under `### Action Items`: `1. WHAT (Owner: WHO, Due: YYYY-MM-DD)`"})}}),examples:[{name:`a heading with nothing under it`,files:{"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: Checkout

**Severity**: SEV-1

## §Action Items§

TBD
`},messages:[`unexpected post-mortem of a SEV-1 without action items, expected at least one with an owner and a due date`]},{name:`one item; and a SEV-3 without any`,files:{"postmortems/a.md":`# Post-Mortem: Checkout

**Severity**: SEV-1

## Action Items

1. Add tests (Owner: Alex, Due: 2026-06-05)
`,"postmortems/b.md":`# Post-Mortem: Slow report

**Severity**: SEV-3
`},messages:[]}]},postmortemInTime={id:`postmortem-in-time`,level:`warning`,summary:"a post-mortem was published (`published:`, else the commit that added it) more than 48 h after the resolution",article:`Schedule post-mortem within 48 hours.`,explanation:`
Memory fades within days. The clock starts at the resolution and runs \`severities.SEV-1.postmortem\` of the configuration; it stops
at the front matter's \`published:\`, else at the commit that added the file. A day without a time is given the benefit of the
doubt: its first minute counts. A post-mortem that says it is a draft or in review is not published yet.

Where the severity also has a preliminary report (the \`ccadb\` preset: 72 hours from detection), the commit that added the file is
judged by that as well.`,check:(function*(e){for(let t of e.catalog.postmortems)yield*publication(t,e)}),examples:[{name:`published after five days`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
`,"postmortems/2026-05-29-checkout-errors.md":`---
published: §2026-06-03§
---
# Post-Mortem: Checkout errors
`},messages:[`unexpected publication 4 days 19 h after the resolution, expected it within 48 hours of a SEV-1`]},{name:`published within two days, and a draft`,files:{"incidents/a.yml":`title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
`,"postmortems/a.md":`---
published: 2026-05-31T02:00:00Z
---
# Post-Mortem: Checkout errors
`},messages:[]}]};const postmortemRequired={id:`postmortem-required`,level:`error`,summary:"a SEV-1 was resolved more than 48 h ago (at `now`) and has no post-mortem",article:`Rule 5: Every SEV-1 gets a post-mortem with action items. No exceptions.`,explanation:"\nWhat nobody wrote down will happen again. Which severities need a post-mortem, and how soon after the resolution, is\n`severities.SEV-1.postmortem` of the configuration (48 hours by default; presets have their own). A post-mortem belongs to the\nincidents its front matter names (`incident:`), else to the incident with its own id; a draft counts.\n\nSome processes also want a first draft before the incident is over (the `ccadb` preset: 72 hours from detection).",check:(function*(e){for(let t of e.courses){let{record:n}=t;n.kind===`incident`&&t.severity?.postmortem.required&&(e.links.postmortemsOf(n).length>0||isUnreadable(n.id,e)||(yield*missing(t,endOf(n),e)))}}),examples:[{name:`three days after the resolution`,now:`2026-06-01T12:00:00Z`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: §Checkout errors§
severity: SEV-1
status: resolved
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
`},messages:[`unexpected SEV-1 without a post-mortem, expected one within 48 hours of its resolution (by 2026-05-31T04:47:00Z)`]},{name:`the day after; a post-mortem under another name; and a SEV-3`,now:`2026-05-30T12:00:00Z`,files:{"incidents/a.yml":`title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:47:00Z, type: resolved }
`,"incidents/b.yml":`title: Search errors
severity: SEV-1
timeline:
  - { at: 2026-05-01T04:47:00Z, type: resolved }
`,"incidents/c.yml":`title: Slow report
severity: SEV-3
timeline:
  - { at: 2026-05-01T04:47:00Z, type: resolved }
`,"postmortems/search.md":`---
incident: b
---
# Post-Mortem: Search errors
`},messages:[]}]};const NO_TIME={amount:0,unit:`minute`};const expected$1=[{term:`impact`,name:`Impact`,has:(({impact:e})=>e!==null)},{term:`timeline`,name:`Timeline`,has:(({timeline:e})=>e.length>0)},{term:`root-cause`,name:`Root Cause`,has:(({rootCause:e})=>e!==null)},{term:`contributing-factors`,name:`Contributing Factors`,has:(e=>e.contributingFactors.length>0)},{term:`action-items`,name:`Action Items`,has:(({actionItems:e})=>e.length>0)},{term:`lessons-learned`,name:`Lessons Learned`,has:(({lessonsLearned:e})=>e.length>0)}],postmortemSections={id:`postmortem-sections`,level:`warning`,summary:`impact, timeline, root cause, contributing factors, action items or lessons learned is missing, or left as the template's placeholder`,article:`Post-Mortem: Impact · Timeline · Root Cause · Contributing Factors · Action Items · Lessons Learned.`,explanation:"\nThe six sections are six questions: what did it cost, what happened when, why, what made it worse, what changes, what did we learn. A\nheading in the words of your team is understood (`User impact`, `Five whys`, `Follow-up tasks`, `What went well`), at any depth; a\nline such as `**Impact**: …` is as good as a heading. A heading over nothing but a template's prompt counts as unanswered.",check:(function*({catalog:e}){for(let t of e.postmortems)yield*sectionsOf(t)}),examples:[{name:`two sections missing, one left as the template has it`,files:{"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: §Checkout Outage§ - May 29, 2026

**Impact**: 2,340 failed checkout attempts

## Timeline
- 4:02 AM: Alert fires

## Root Cause
A deployment introduced a type error.

## Action Items
1. Add tests (Owner: Alex, Due: 2026-06-05)

## §Lessons Learned§
<!-- What will we do differently? -->
`},messages:[`unexpected post-mortem without contributing factors, expected that section`,`unexpected empty section "Lessons Learned", expected its answer in place of the template's words`]},{name:`other teams' words`,files:{"postmortems/2026-05-29-checkout-errors.md":`# Checkout outage

## User impact
2,340 failed checkout attempts.

## Timeline of events
- 2026-05-29 04:02 UTC Alert fires

## Root causes
A deployment introduced a type error.

## Contributing factors
- No integration tests

## Follow-up tasks
1. Add tests (Owner: Alex, Due: 2026-06-05)

## What went well
- The rollback took two minutes
`},messages:[]}]};const nouns={incident:`an incident`,postmortem:`a post-mortem`,runbook:`a runbook`},reference={id:`reference`,level:`error`,lesserLevel:`warning`,summary:"an incident, post-mortem or runbook id does not exist or is used twice; as a warning, a person or team that is not in the configuration, once `people` or `teams` is there",article:`It's about having a system that […] prevents the same incident from happening twice.`,explanation:"\nRecords point at each other by id: an incident at its runbooks and earlier incidents, a post-mortem at its incidents. An id\nthat leads nowhere breaks the chain from an alert to its action items; an id that two records share makes it ambiguous,\nand the keys of action items (`<post-mortem id>#<n>`) with it. A record's id is its `id:`, else its file name.\n\nCommander, responders and owners are looked up in `people` and `teams` once either is configured, by id, name or GitHub\nlogin; somebody unknown is only a warning, and a `@login` is always taken as it stands.",check:(function*(e){yield*e.problems.get(`reference`)??[],yield*idsUsedTwice(e),yield*danglingIds(e),e.policy.owners.isEmpty||(yield*unknownPeople(e))}),examples:[{name:`a runbook that isn't there`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
runbooks: [§checkout-errors§]
`,"runbooks/checkout-error-rate.md":`# Runbook: Checkout error rate
`},messages:[`unexpected runbook "checkout-errors", expected the id of a runbook (did you mean "checkout-error-rate"?)`]},{name:`a person the configuration doesn't know`,files:{".github/incidents.yml":`version: 1
people: { sarah: { name: Sarah K. }, dana: {} }
`,"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
commander: §sara§
`},messages:[`unexpected commander "sara", expected a person or team of the configuration (did you mean "sarah"?)`]},{name:`one id for two incidents`,files:{"incidents/a.yml":`id: 2026-05-29-checkout
title: Checkout errors
`,"incidents/b.yml":`id: §2026-05-29-checkout§
title: Checkout slow
`},messages:[`unexpected second incident with the id "2026-05-29-checkout", expected an id of its own`]},{name:`a person by name, and a GitHub login`,files:{".github/incidents.yml":`version: 1
people: { sarah: { name: Sarah K. } }
`,"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
commander: Sarah K.
responders: ["@alexgh"]
`},messages:[]}]};const GUESSES=100;const DAY=864e5;const checkout=(e=>`title: §Checkout errors§
services: [checkout]
causes: [bad-deployment]
timeline:
  - { at: ${e}T04:02:00Z, type: detected }
`),postmortem=(e=>`# Post-Mortem: Checkout errors

## Action Items
| # | Action | Owner | Due Date | Status |
|---|--------|-------|----------|--------|
| 1 | Add a smoke test | @alex | 2026-05-20 | ${e} |
`),repeatIncident={id:`repeat-incident`,level:`warning`,summary:`same service and cause as an incident of the last 90 days whose action items are open`,article:`It's about having a system that […] prevents the same incident from happening twice.`,explanation:`
An incident that comes back while the answer to it is still on a list is the strongest reason to finish that list. Incidents are
alike when they share a service and a cause slug, the later within 90 days of the earlier's start; the action items are those of
the earlier incident's post-mortems. Finish or drop them, and name the earlier incident in \`related\`.`,check:(function*(e){let{incidents:t}=e.catalog,n=new Map(t.map((t=>[t,openKeys(t,e)]))),r=findRepeats(t,(e=>n.get(e).length>0));for(let e of t){let[t]=r(e);if(!t)continue;let{earlier:i,service:a,cause:o,days:s}=t;yield{source:e.source,range:placeOf(e),message:`unexpected repeat of ${quote(i.id)} after ${counted(s,`day`)} (${a}, ${o}) with its action items open, expected them done first`,help:`finish or drop ${listed(n.get(i).slice(0,5),`and`)}`,related:[{source:i.source,range:placeOf(i),message:`the earlier incident`}]}}}),examples:[{name:`twice in three weeks, the action item still open`,files:{"incidents/2026-05-08-checkout.yml":checkout(`2026-05-08`).replaceAll(`§`,``),"incidents/2026-05-29-checkout.yml":checkout(`2026-05-29`),"postmortems/2026-05-08-checkout.md":postmortem(`open`)},messages:[`unexpected repeat of "2026-05-08-checkout" after 21 days (checkout, bad-deployment) with its action items open, expected them done first`]},{name:`the action item is done`,files:{"incidents/2026-05-08-checkout.yml":checkout(`2026-05-08`).replaceAll(`§`,``),"incidents/2026-05-29-checkout.yml":checkout(`2026-05-29`).replaceAll(`§`,``),"postmortems/2026-05-08-checkout.md":postmortem(`done`)},messages:[]}]};const respondInTime={id:`respond-in-time`,level:`warning`,summary:`the incident was declared, or (SEV-1/2) its commander assigned, later than the severity's response time`,article:`Response time: 15 minutes (SEV-1) · 30 minutes (SEV-2) · 4 business hours (SEV-3) · next business day (SEV-4).`,explanation:"\nThe clock starts at the `detected` entry, else at the first one. It stops when somebody took charge: at `declared`, and for\nseverities with a commander at `commander-assigned` too. The limit is `severities.SEV-1.respond` of the configuration; business\nhours, workdays and holidays are those of `calendar`.",check:(function*({courses:e,policy:t}){for(let n of e){let e=n.severity?.respond,{start:r}=n;if(!e||r===null)continue;let i={start:r,limit:e,calendar:t.calendar},a=responsesOf(n).find((({moment:e})=>isLater(e.at,i)));if(!a)continue;let o=span(a.moment.at-r);yield{source:n.source,range:timeRange(a.moment),message:`unexpected ${a.what} ${o} after detection, expected it within ${formatDuration(e)} of a ${n.severity.id}`,help:`if the time is right, ask in the post-mortem what delayed the response`,atMost:n.atMost}}}),examples:[{name:`a commander after twenty minutes`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:10:00Z, type: declared }
  - { at: §2026-05-29T04:22:00Z§, type: commander-assigned, by: sarah }
`},messages:[`unexpected assignment of the commander 20 min after detection, expected it within 15 minutes of a SEV-1`]},{name:`a SEV-3 of Friday evening, declared on Monday morning`,files:{"incidents/2026-05-29-slow-report.yml":`title: Slow report
severity: SEV-3
timeline:
  - { at: 2026-05-29T22:00:00Z, type: detected }
  - { at: 2026-06-01T10:00:00Z, type: declared }
`},messages:[]}]};const FOUR_WEEKS=40320*MINUTE$1,rotationCovered={id:`rotation-covered`,level:`error`,summary:`the commander rotation names an unknown person, or leaves a hole in the next four weeks, a start in the future included`,article:`IC Rotation: Rotate weekly, separate from on-call.`,explanation:"\nAn alert at 4 AM needs a commander, not a discussion. The rotation (`commander-rotation` of the configuration) names people of\n`people` by id; a rotation that starts next week leaves this week without anybody. `incident commander --weeks 4` shows who is on.",check:(function*(e){let{rotation:t,source:n}=e.policy;t&&n&&(yield*unknownMembers(t,e.policy),yield*holes(t,e))}),examples:[{name:`somebody who left`,files:{".github/incidents.yml":`version: 1
people: { sarah: {}, dana: {} }
commander-rotation: { starts: 2026-01-05T09:00, every: 1w, members: [sarah, §danna§] }
`},messages:[`unexpected commander "danna", expected the id of a person of the configuration (did you mean "dana"?)`]},{name:`a rotation that starts next week`,now:`2026-06-01T12:00:00Z`,files:{".github/incidents.yml":`version: 1
people: { sarah: {}, dana: {} }
commander-rotation: §{ starts: 2026-06-08T09:00, every: 1w, members: [sarah, dana] }§
`},messages:[`unexpected hole in the rotation until 2026-06-08T09:00:00Z, expected a commander at every hour of the next four weeks`]},{name:`two people who take turns`,files:{".github/incidents.yml":`version: 1
people: { sarah: {}, dana: {} }
commander-rotation: { starts: 2026-01-05T09:00, every: 1w, members: [sarah, dana] }
`},messages:[]}]};const runbookCausesRanked={id:`runbook-causes-ranked`,level:`error`,summary:`a common cause has a higher percentage than the one before it, or the percentages are above 100 in sum`,article:`Common Causes (ranked by frequency).`,explanation:`
Whoever reads a runbook at 4 AM tries the causes from the top: the order is the advice. Equal percentages may stand in any order, and
causes without a percentage are not compared. Percentages that sum to more than 100 are not parts of anything.`,check:(function*({catalog:e}){for(let t of e.runbooks)yield*ranking(t)}),examples:[{name:`a frequent cause below a rarer one`,files:{"runbooks/checkout-error-rate.md":`# Runbook: Checkout Error Rate Spike

## Common Causes (ranked by frequency)
1. Payment provider outage (30%)
   → Mitigation: Switch to backup provider
2. Bad deployment (§40§%)
   → Mitigation: Roll back
`},messages:[`unexpected 40% below a cause of 30%, expected the most frequent first`]},{name:`more than all`,files:{"runbooks/checkout-error-rate.md":`# Runbook: Checkout Error Rate Spike

## Common Causes (ranked by frequency)
1. Payment provider outage (60%)
   → Mitigation: Switch to backup provider
2. Bad deployment (§50§%)
   → Mitigation: Roll back
`},messages:[`unexpected sum of 110%, expected percentages of at most 100 in sum`]},{name:`equals, and a cause without a percentage`,files:{"runbooks/checkout-error-rate.md":`# Runbook: Checkout Error Rate Spike

## Common Causes (ranked by frequency)
1. Payment provider outage (50%)
   → Mitigation: Switch to backup provider
2. Bad deployment (50%)
   → Mitigation: Roll back
3. Something else
   → Mitigation: Page the platform team
`},messages:[]}]};const runbookEscalation={id:`runbook-escalation`,level:`warning`,summary:`an escalation line is without a condition, or without a person, team or role`,article:`If not resolved in 30 min: Page engineering manager.`,explanation:'\n"Escalate if needed" is no help at 4 AM. A line says when (`If not resolved in 30 min`, `After 1 hour`, `Revenue loss > $10K`) and\nwhom (a role, a person or team, a `@login`, a channel, an address). A line that names a time becomes a clock of the incident.',check:(function*({catalog:e,policy:t}){for(let{source:n,escalation:r}of e.runbooks)for(let e of r){let r=[!hasCondition(e.value)&&`a condition`,!hasTarget(e.value,t.owners)&&`a person, team or role`].filter((e=>e!==!1));r.length!==0&&(yield{source:n,range:e.range,message:`unexpected escalation ${quote(e.value)} without ${r.join(` and `)}, expected when and whom`,help:"write it as `- If not resolved in 30 min: Page engineering manager`"})}}),examples:[{name:`whom, but not when; and when, but not whom`,files:{"runbooks/checkout-error-rate.md":`# Runbook: Checkout Error Rate Spike

## Escalation
- §Page the engineering manager§
- §If not resolved in 30 min: escalate§
`},messages:[`unexpected escalation "Page the engineering manager" without a condition, expected when and whom`,`unexpected escalation "If not resolved in 30 min: escalate" without a person, team or role, expected when and whom`]},{name:`the article's lines`,files:{"runbooks/checkout-error-rate.md":`# Runbook: Checkout Error Rate Spike

## Escalation
- If not resolved in 30 min: Page engineering manager
- If revenue loss > $10K: Notify VP Engineering
- If data breach suspected: Notify security team immediately
`},messages:[]}]},escalationWords=new PhraseTable([[`when`,`if, when, whenever, once, after, unless, until, while, for, in case, as soon as, during, outside, within, always, immediately, at least,
    more than, over, above, below, sev 0|1|2|3|4|5, sev0|sev1|sev2|sev3|sev4|sev5, p0|p1|p2|p3|p4`],[`whom`,`team(s), squad, group, crew, desk, manager(s), lead(s/er), head, chief, director, vp, svp, evp, ceo, cto, cio, ciso, coo, cfo, founder(s),
    officer, owner(s), on call, oncall, commander, engineer(s/ing), developer(s), sre(s), dba(s), admin(s), operator(s), operations, ops, devops,
    platform, security, legal, support, vendor, provider, management, executive(s), leadership, stakeholder(s), responder(s), maintainer(s),
    specialist(s), expert(s), analyst(s), architect(s), noc, soc, infra, infrastructure, pagerduty, opsgenie, customer success, communications,
    comms, pr`]]);const address=/@[\w-]|#[a-z][\w-]|\S@\S|https?:|\+?\d[\d -]{6,}/i,calledByName=/\b(?:page|call|notify|contact|ping|phone|text|email|alert|inform|tell|ask|involve|escalate to|reach out to|wake)\s+(?:the\s+)?[A-ZÀ-Þ][\wß-ɏ]+/,calledByNameCapital=/^(?:Page|Call|Notify|Contact|Ping|Phone|Email|Alert|Inform|Tell|Ask|Involve|Wake)\s+(?:the\s+)?[A-ZÀ-Þ][\wß-ɏ]+/;const pastIncidents=(e=>Object.fromEntries(e.map(((e,t)=>[`incidents/${t+1}.yml`,`title: Checkout errors\nrunbooks: [checkout]\ncauses: [${e}]\n`])))),ranked=`# Runbook: Checkout Error Rate Spike

## Common Causes (ranked by frequency)
1. Payment provider outage {#provider-outage}
   → Mitigation: Switch to backup provider
2. §Bad deployment§ {#bad-deployment}
   → Mitigation: Roll back
`,runbookEvidence={id:`runbook-evidence`,level:`warning`,summary:`a runbook's ranking contradicts the causes that past incidents record (five incidents or more)`,article:`Common Causes (ranked by frequency).`,explanation:"\nA ranking is a guess until incidents are counted. Every incident that names the runbook, or, naming none, one of its services, and\nrecords a cause (`causes: [bad-deployment]`) is evidence; the slugs are those of the runbook's causes (`{#bad-deployment}` behind\nthe cause). From five such incidents on, a cause that was recorded more often than one above it is named. `incident report` shows\nthe counts; the pull request of `incident track` proposes the order that they give, and `incident fmt --evidence` writes it.",check:(function*({catalog:e}){let t=weighRunbooks(e);for(let n of e.runbooks){let{contradiction:e,incidents:r}=t(n);if(!e)continue;let{above:i,below:a}=e,[o,s]=[i,a].map((({cause:e})=>quote(e.title.value)));yield{source:n.source,range:a.cause.title.range,message:`unexpected cause ${s} below ${o}, which fewer incidents recorded, expected the most frequent first`,help:`of ${r.length} incidents, ${a.incidents} recorded the one and ${i.incidents} the other: \`incident report\` shows all`,related:[{source:n.source,range:i.cause.title.range,message:`ranked above it`}]}}}),examples:[{name:`four of five incidents say otherwise`,files:{"runbooks/checkout.md":ranked,...pastIncidents([`bad-deployment`,`bad-deployment`,`provider-outage`,`bad-deployment`,`bad-deployment`])},messages:[`unexpected cause "Bad deployment" below "Payment provider outage", which fewer incidents recorded, expected the most frequent first`]},{name:`four incidents are no evidence yet`,files:{"runbooks/checkout.md":ranked.replaceAll(`§`,``),...pastIncidents([`bad-deployment`,`bad-deployment`,`bad-deployment`,`bad-deployment`])},messages:[]}]},runbookMitigation={id:`runbook-mitigation`,level:`error`,summary:`a common cause has no mitigation`,article:`Common Causes: Bad deployment (30%) → Mitigation: Rollback to last known good.`,explanation:`
A cause without a mitigation tells what is wrong and leaves one alone with it. Write what stops the damage, not what repairs it: roll
back, switch over, turn off, scale up, page whom.`,check:(function*({catalog:e}){for(let{source:t,causes:n}of e.runbooks)for(let{title:e,mitigation:r}of n)(!r||isPlaceholder(r.value))&&(yield{source:t,range:e.range,message:`unexpected cause ${quote(e.value)} without a mitigation, expected what stops the damage`,help:"add below it: `→ Mitigation: WHAT TO DO FIRST`"})}),examples:[{name:`a cause alone`,files:{"runbooks/checkout-error-rate.md":`# Runbook: Checkout Error Rate Spike

## Common Causes (ranked by frequency)
1. Payment provider outage (40%)
   → Mitigation: Switch to backup provider
2. §Bad deployment§ (30%)
`},messages:[`unexpected cause "Bad deployment" without a mitigation, expected what stops the damage`]},{name:`each with its mitigation`,files:{"runbooks/checkout-error-rate.md":`# Runbook: Checkout Error Rate Spike

## Common Causes (ranked by frequency)
1. Payment provider outage (40%)
   → Mitigation: Switch to backup provider
2. Bad deployment (30%)
   → Mitigation: Rollback to last known good
`},messages:[]}]},REVIEW_EVERY={amount:90,unit:`day`},runbookReview={id:`runbook-review`,level:`warning`,summary:"a runbook was not reviewed within `review_every` (default 90 days; only when `last_reviewed` is there)",article:`Pre-written runbooks for common incidents prevent fumbling.`,explanation:"\nA runbook that describes last year's system sends people the wrong way with confidence. Read it, try its commands, then set\n`last_reviewed` to the day you did. `review_every: 180d` gives a runbook its own interval.",check:(function*({catalog:e,policy:t,now:n}){let r=localDate(n,t.timezone);for(let{source:n,lastReviewed:i,reviewEvery:a}of e.runbooks){if(!i)continue;let e=(a&&parseDuration(a.value))??REVIEW_EVERY,o=instantOf(i.value,0,t.timezone),s=localDate(addDuration(o,e,t.calendar),t.timezone);r<=s||(yield{source:n,range:i.range,message:`unexpected last review on ${i.value}, expected one every ${formatDuration(e)} (the next by ${s})`,help:`read it, try its commands, then write \`last_reviewed: ${r}\``})}}),examples:[{name:`a hundred days ago`,now:`2026-06-09T12:00:00Z`,files:{"runbooks/checkout-error-rate.md":`---
last_reviewed: §2026-03-01§
---
# Runbook: Checkout Error Rate Spike
`},messages:[`unexpected last review on 2026-03-01, expected one every 90 days (the next by 2026-05-30)`]},{name:`on its last day, and with an interval of its own`,now:`2026-05-30T12:00:00Z`,files:{"runbooks/a.md":`---
last_reviewed: 2026-03-01
---
# Runbook: Checkout Error Rate Spike
`,"runbooks/b.md":`---
last_reviewed: 2026-01-01
review_every: 180d
---
# Runbook: Search
`},messages:[]}]},expected=[{name:`Quick Assessment`,terms:[`quick-assessment`,`diagnosis`],has:(({quickAssessment:e})=>e.length>0)},{name:`Common Causes`,terms:[`common-causes`],has:(({causes:e})=>e.length>0)},{name:`Escalation`,terms:[`escalation`],has:(({escalation:e})=>e.length>0)}],runbookSections={id:`runbook-sections`,level:`warning`,summary:`a runbook's quick assessment, common causes or escalation is missing`,article:`Runbooks: The Cheat Sheet for 4 AM: Quick Assessment · Common Causes (ranked by frequency) · Escalation.`,explanation:"\nHalf awake, one looks for three things: what to check first, what it usually is and how to stop it, whom to call and when. Headings\nin other words are understood (`Diagnosis`, `Possible checks`, `Who to page`), at any depth.",check:(function*({catalog:e}){for(let t of e.runbooks){let e=expected.filter((({terms:e,has:n})=>!n(t)&&!t.sections.some((({term:t,empty:n})=>!n&&e.includes(t)))));if(e.length===0)continue;let n=e.map((({name:e})=>e.toLowerCase()));yield{source:t.source,range:placeOf(t),message:`unexpected runbook without ${listed(n,`and`)}, expected ${n.length===1?`that section`:`those sections`}`,help:`add ${listed(e.map((({name:e})=>`\`### ${e}\``)),`and`)}`}}}),examples:[{name:`nobody to call`,files:{"runbooks/checkout-error-rate.md":`# Runbook: §Checkout Error Rate Spike§

## Quick Assessment
1. Check the deployment log

## Common Causes
1. Bad deployment (30%)
   → Mitigation: Roll back
`},messages:[`unexpected runbook without escalation, expected that section`]},{name:`all three`,files:{"runbooks/checkout-error-rate.md":`# Runbook: Checkout Error Rate Spike

## Diagnosis
1. Check the deployment log

## Common Causes
1. Bad deployment (30%)
   → Mitigation: Roll back

## Escalation
- If not resolved in 30 min: Page engineering manager
`},messages:[]}]},schema={id:`schema`,level:`error`,summary:`a record's shape is wrong: an unknown key, a wrong type, an impossible value, front matter that contradicts the body`,article:`Build the playbook before you need it.`,explanation:"\nEach record has a shape, described in [schemas/](../../schemas) and offered by editors that know the\n`yaml-language-server` comment. A key that nobody reads or a value that means nothing is a fact lost; so both are named,\nwith the key or value that was probably meant. Severities are those of the configuration's matrix, by id or name, in any\nspelling (`SEV-1`, `sev1`, `Critical`). Where a post-mortem's front matter and its text disagree, both lines are named:\none of them is wrong.",check:(function*(e){yield*e.problems.get(`schema`)??[],yield*unknownSeverities(e);for(let t of e.catalog.postmortems)for(let n of severitiesApart(t,e))yield reportOf(n,t.source)}),examples:[{name:`a severity that the matrix doesn't have`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
severity: §SEV-9§
`},messages:[`unexpected severity "SEV-9", expected SEV-1, SEV-2, SEV-3 or SEV-4`]},{name:`a severity in another spelling`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
severity: sev2
`},messages:[]},{name:`front matter and text that name different severities`,files:{"postmortems/2026-05-29-checkout-errors.md":`---
severity: critical
---
# Post-Mortem: Checkout Outage - May 29, 2026

**Severity**: §SEV-2§
`},messages:[`unexpected severity "SEV-2" in line 6, expected "critical" as in the front matter, line 2`]},{name:`front matter and text that name one severity in two ways`,files:{"postmortems/2026-05-29-checkout-errors.md":`---
severity: critical
---
# Post-Mortem: Checkout Outage - May 29, 2026

**Severity**: SEV-1
`},messages:[]}]};const severityConsistent={id:`severity-consistent`,level:`error`,summary:`incident and post-mortem disagree about severity, commander, start or end`,article:`**Severity**: SEV-1 · **Incident Commander**: Sarah K. · **Duration**: 45 minutes (4:02 AM - 4:47 AM UTC)`,explanation:"\nBoth records tell one story; where they differ, one of them is wrong, and nobody can know which a year later. Severities are\ncompared as the matrix means them, people as `people` knows them (else by their words: `sarah` and `Sarah K.` agree), times to the\nminute. A post-mortem of several incidents has the gravest severity, one of their commanders, the first start and the last end.",check:(function*(e){for(let t of e.catalog.postmortems){let n=e.links.incidentsOf(t);n.length>0&&(yield*disagreements(t,n,e))}}),examples:[{name:`another severity, commander and end`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
severity: SEV-1
commander: sarah
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T05:47:00Z, type: resolved }
`,"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: Checkout Outage - May 29, 2026

**Duration**: 45 minutes (4:02 AM - §4:47 AM UTC§)
**Severity**: §SEV-2§
**Incident Commander**: §Dana M.§
`},messages:[`unexpected end 2026-05-29T04:47:00Z, expected 2026-05-29T05:47:00Z as in the incident`,`unexpected severity "SEV-2", expected SEV-1 as in the incident`,`unexpected commander "Dana M.", expected "sarah" as in the incident`]},{name:`the same in other words`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
severity: Critical
commander: sarah
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
`,"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: Checkout Outage - May 29, 2026

**Duration**: 45 minutes (4:02 AM - 4:47 AM UTC)
**Severity**: SEV-1
**Incident Commander**: Sarah K.
`},messages:[]}]};const singleCommander={id:`single-commander`,level:`error`,summary:`a declared SEV-1 or SEV-2 is without exactly one Incident Commander, or the commander is also a responder`,article:`Rule 2: One Incident Commander. Not a committee.`,explanation:"\nOne person coordinates, decides and speaks; the responders debug. Two commanders are a committee, and a commander who debugs\nhas stopped commanding. Which severities need a commander is `severities.SEV-1.commander` of the configuration. A command that\nchanged hands names who has it last: the hand-over itself belongs on the timeline (`type: commander-assigned`).",check:(function*({courses:e,policy:t}){for(let n of e)n.severity?.commander&&(yield*commandOf(n,t))}),examples:[{name:`nobody in charge`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: §Checkout errors§
severity: SEV-1
status: resolved
responders: [alex]
`},messages:[`unexpected SEV-1 without an Incident Commander, expected exactly one person`]},{name:`a committee`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
severity: SEV-1
status: resolved
commander: §sarah and dana§
`},messages:[`unexpected Incident Commander "sarah and dana" (2 people), expected exactly one person`]},{name:`a commander who also responds`,files:{".github/incidents.yml":`version: 1
people: { sarah: { name: Sarah K., github: sarahk } }
`,"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
severity: SEV-2
status: resolved
commander: sarah
responders: [alex, §"@sarahk"§]
`},messages:[`unexpected responder "@sarahk", who is the Incident Commander, expected somebody else`]},{name:`one commander; and none where the severity needs none, or before the incident is declared`,files:{"incidents/a.yml":`title: Checkout errors
severity: SEV-1
status: resolved
commander: sarah
responders: [alex]
`,"incidents/b.yml":`title: Typo on the start page
severity: SEV-4
status: resolved
`,"incidents/c.yml":`title: Search is slow
severity: SEV-2
status: investigating
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
`},messages:[]}]};const statusPageInTime={id:`status-page-in-time`,level:`warning`,summary:"the first public update is later than the severity's `status-page` time, or a resolved incident has none",article:`Communication: Status page update within 15 min (SEV-1), within 30 min (SEV-2).`,explanation:'\nCustomers notice before they are told; a status page that says "we\'re investigating" is worth more than silence. The clock starts\nat the `detected` entry, else at the first one, and stops at the first entry with `audience: public`. The limit is\n`severities.SEV-1.status-page` of the configuration; severities without one have no public page.',check:(function*({courses:e,policy:t}){for(let n of e)n.severity?.statusPage&&n.start!==null&&(yield*firstPublicUpdate(n,t))}),examples:[{name:`after twenty minutes, and never`,files:{"incidents/a.yml":`title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: §2026-05-29T04:22:00Z§, type: update, audience: public, status: investigating }
`,"incidents/b.yml":`title: §Search errors§
severity: SEV-2
status: resolved
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:22:00Z, type: update, note: Told the support desk }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
`},messages:[`unexpected first public update 20 min after detection, expected one within 15 minutes of a SEV-1`,`unexpected resolved SEV-2 without a public update, expected one within 30 minutes`]},{name:`in time; and internal only, as a SEV-3 is`,files:{"incidents/a.yml":`title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:15:00Z, type: update, audience: public, status: investigating }
`,"incidents/b.yml":`title: Slow report
severity: SEV-3
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
`},messages:[]}]};const statusUpdateCadence={id:`status-update-cadence`,level:`error`,lesserLevel:`warning`,summary:"from declared (else detected) to resolved, a gap between updates above `update-every` (15 min, a warning) or above `update-at-latest` (30 min, an error)",article:`Rule 3: Update stakeholders every 15 minutes. Silence is worse than "still investigating."`,explanation:"\nAn update is any entry of type `update`, to either audience, and any entry that was made public. The gaps run from the declaration\n(else the detection) over each update to the resolution. Fifteen minutes are the aim; thirty minutes without a word are what a\ncommander never lets happen. Both numbers are in the severity matrix (`update-every`, `update-at-latest`).",check:(function*({courses:e,policy:t}){for(let n of e)(n.severity?.updateEvery||n.severity?.updateAtLatest)&&(yield*gaps(n,t))}),examples:[{name:`twenty minutes, then fifty`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:00:00Z, type: detected }
  - { at: 2026-05-29T04:05:00Z, type: declared }
  - { at: §2026-05-29T04:25:00Z§, type: update, note: Still investigating }
  - { at: §2026-05-29T05:15:00Z§, type: resolved }
`},messages:[`unexpected 20 min without a status update, expected one every 15 minutes`,`unexpected 50 min without a status update, expected one every 15 minutes and never 30 minutes of silence`]},{name:`every fifteen minutes, internal and public; and a SEV-3, which has no cadence`,files:{"incidents/a.yml":`title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:00:00Z, type: detected }
  - { at: 2026-05-29T04:05:00Z, type: declared }
  - { at: 2026-05-29T04:20:00Z, type: update, audience: public, note: We're investigating }
  - { at: 2026-05-29T04:35:00Z, type: update, note: Told the support desk }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
`,"incidents/b.yml":`title: Slow report
severity: SEV-3
timeline:
  - { at: 2026-05-29T04:00:00Z, type: detected }
  - { at: 2026-05-29T09:00:00Z, type: resolved }
`},messages:[]}]};const syntax={id:`syntax`,level:`error`,summary:`a file can't be read`,article:`Build the playbook before you need it.`,explanation:"\nA file that can't be read is a record that isn't there when it is needed at 4 AM. The message says what stands where it\nshouldn't, in the words of YAML; every other file is still checked.\n\nText that YAML reads as something else (a colon, a `#`, a leading `@` or `*`) belongs in quotes.",check:(e=>e.problems.get(`syntax`)??[]),examples:[{name:`a tab as indentation`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
severity: SEV-1
impact:
§	§summary: Orders failed
`},messages:[`unexpected tab, expected spaces as indentation`]},{name:`a colon in quotes`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: "Checkout: error rate above 5%"
`},messages:[]}]},timelineComplete={id:`timeline-complete`,level:`warning`,summary:"a resolved incident is without `detected`, `acknowledged` (SEV-1/2) or `resolved`; or an entry has no readable time",article:`Minute 0: Alert fires → On-call engineer acknowledges alert … Resolution: Incident resolved.`,explanation:"\nTime to acknowledge, to mitigate and to resolve are the differences between these entries: without them an incident counts in no\nmetric and no clock judges it. `acknowledged` is asked of severities with a commander. A post-mortem without an incident\nrecord is asked only when it states a severity, and its `Duration` line stands for start and end.",check:(function*(e){yield*e.problems.get(`timeline-complete`)??[];for(let t of e.courses)yield*entriesWithoutTime(t),yield*missingMilestones(t)}),examples:[{name:`resolved, but nobody wrote when, nor who acknowledged`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: §Checkout errors§
severity: SEV-1
status: resolved
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
`},messages:[`unexpected resolved incident without acknowledged and resolved on its timeline, expected both`]},{name:`still open; and a SEV-3, which nobody has to acknowledge`,files:{"incidents/a.yml":`title: Checkout errors
severity: SEV-1
status: investigating
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
`,"incidents/b.yml":`title: Slow report
severity: SEV-3
status: resolved
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
`},messages:[]}]};const timelineOrder={id:`timeline-order`,level:`error`,summary:`a timeline entry is earlier than the one before it`,article:`The Incident Timeline: Minute 0 … Minute 5 … Minute 10 … Resolution.`,explanation:`
Every clock (acknowledge, respond, mitigate, resolve) is computed from the timeline, so one wrong hour or date moves them all.
Entries with the same time are in order. In a post-mortem, whose times are read from its words, it is a warning.`,check:(function*({catalog:e}){for(let t of e.incidents)yield*backwards(t,void 0);for(let t of e.postmortems)yield*backwards(t,`warning`)}),examples:[{name:`an entry with the wrong hour`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: §2026-05-29T03:07:00Z§, type: acknowledged, by: alex }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
`},messages:[`unexpected time "2026-05-29T03:07:00Z", 55 min before the entry above it, expected one not earlier than that`]},{name:`a time in quotes`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: §"2026-05-29T03:07:00Z"§, type: acknowledged, by: alex }
`},messages:[`unexpected time "2026-05-29T03:07:00Z", 55 min before the entry above it, expected one not earlier than that`]},{name:`two entries of one minute, and a night that passes midnight`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
timeline:
  - { at: 2026-05-29T23:58:00Z, type: detected }
  - { at: 2026-05-29T23:58:00Z, type: acknowledged, by: alex }
  - { at: 2026-05-30T00:10:00Z, type: resolved }
`},messages:[]}]};const rules=[syntax,schema,reference,singleCommander,acknowledgeInTime,respondInTime,statusPageInTime,statusUpdateCadence,mitigateFirst,timelineOrder,timelineComplete,durationConsistent,channelName,blameless,postmortemRequired,postmortemInTime,postmortemSections,postmortemActionItems,actionItemId,actionItemOwner,actionItemDue,actionItemEvidence,factorAddressed,severityConsistent,closurePostmortem,closureTimes,closureIssues,closureFactors,runbookSections,runbookCausesRanked,runbookMitigation,runbookEscalation,runbookReview,runbookEvidence,repeatIncident,rotationCovered];const LEVEL_WEIGHT={error:0,warning:2};const FINDING_FORMATS=[`text`,`json`,`github`,`sarif`,`junit`];var BaselineError=class extends Error{name=`BaselineError`};const baselineFile=`.github/incidents-baseline.json`;const check={name:`check`,summary:`validates every record and every rule`,positionals:`[PATH…]`,options:[{name:`format`,value:`FORMAT`,choices:FINDING_FORMATS,summary:`how findings are printed (default text)`},{name:`fail-on`,value:`LEVEL`,choices:[`error`,`warning`,`never`],summary:`exit 1 from this level on (default error)`},{name:`gate`,value:`GATE`,choices:[`closed`],summary:`closed: may these incidents be closed? Reasons against it, each with the next step`},{name:`status`,value:`COMMIT`,summary:`with --gate: set its outcome as a status of the commit, too`},{name:`update-baseline`,summary:`accept today's findings: from then on only new ones fail`},{name:`timing`,summary:`print what each rule costs, in milliseconds`},...githubOptions],run:(async function(e,t){if(e.get(`status`)!==void 0&&!e.has(`gate`))throw new UsageError(`unexpected --status without --gate, expected both: the status tells how a gate came out`,`Write --gate closed --status ${e.get(`status`)}.`);if(e.has(`update-baseline`))return updateBaseline(e,t);let n=e.has(`gate`)?await checkGate(e,t):checkRepository(e,t),r=e.get(`format`)??`text`;return t.out(await formatFindings(r,checkOutput(n,t),{color:t.color})),+!!fails(n.findings,e.get(`fail-on`))})};export{version as A,runRules as C,addWorkdays as D,addDuration as E,isWorkday as O,summarize as S,findRepeats as T,findingsByFile as _,only as a,repositoryPath as b,readBaseline as c,findingInText as d,formatText as f,extent as g,encodedPath as h,fails as i,issuesPage as k,writeBaseline as l,countsInWords as m,checkOutput as n,select as o,countOf as p,checkRepository as r,baselineFile as s,check as t,formatFindings as u,messageWithHelp as v,weighRunbooks as w,rulePage as x,mostImportantFirst as y};