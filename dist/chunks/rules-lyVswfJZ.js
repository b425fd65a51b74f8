import{S as parseInstant,l as linkRecords,v as nearest,x as formatInstant}from"./command-line-C5xuCQEd.js";import{$ as Lexicon,F as findWaiver,G as endOf,I as waiverHolds,L as contradiction$1,Q as isPlaceholder,R as disagreement,U as shiftsBetween,W as findRepeats,at as withoutAccents,dt as instantOf,et as formatDuration,ft as isDate,it as lettersOf,mt as localDate,nt as severityNames,ot as addDuration,q as resolutionOf,rt as severityOf,tt as parseDuration,vt as levelOf,z as weighRunbooks}from"./records-C2fs_X_g.js";function quote(found){let line=found.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\s]+/g,` `).trim();return`"${line.length>LONGEST_QUOTE?`${line.slice(0,LONGEST_QUOTE-1).trimEnd()}…`:line}"`}const LONGEST_QUOTE=72;function listed(words,conjunction){return words.length<2?words.join():`${words.slice(0,-1).join(`, `)} ${conjunction} ${words.at(-1)}`}function counted(count,noun){return`${count} ${noun}${count===1?``:`s`}`}function didYouMean(near){return near===null?``:` (did you mean ${quote(near)}?)`}function span(milliseconds){let seconds=Math.max(0,Math.ceil(milliseconds/1e3)),days=Math.floor(seconds/86400),[hours,minutes]=[Math.floor(seconds/3600)%24,Math.floor(seconds/60)%60];return[days>0&&counted(days,`day`),hours>0&&`${hours} h`,minutes>0&&`${minutes} min`,seconds%60>0&&`${seconds%60} s`].filter(part=>part!==!1).slice(0,2).join(` `)||`0 min`}const MINUTE=6e4;function coursesOf({catalog,policy},links){let courses=catalog.incidents.map(incident=>courseOf(incident,policy));for(let postmortem of catalog.postmortems)links.incidentsOf(postmortem).length===0&&courses.push(courseOf(postmortem,policy));return courses}function courseOf(record,policy){let byWords=record.kind===`postmortem`,moments=momentsOf(record.timeline),resolvedAt=moments.findLast(moment=>moment.type===`resolved`&&isTimed(moment))?.at??(byWords?record.resolvedAt?.value??null:null);return{record,source:record.source,severity:severityOf(policy,record.severity?.value),moments,start:(firstOf(moments,`detected`)??moments.find(isTimed))?.at??null,isResolved:resolvedAt!==null||!byWords&&record.status?.value===`resolved`,resolvedAt,atMost:byWords?`warning`:void 0}}function momentsOf(timeline){return timeline.map(entry=>({entry,at:entry.at?.value??null,type:entry.type?.value??null}))}function isTimed(moment){return moment.at!==null}function firstOf(moments,type){return moments.find(moment=>moment.type===type&&isTimed(moment))??null}function isUpdate({type,entry}){return type===`update`||entry.audience===`public`}function isLater(at,{start,limit,calendar}){return(limit.unit===`minute`||limit.unit===`business-minute`)&&at-start<=limit.amount*6e4?!1:at>addDuration(start,limit,calendar)}function timeRange({entry}){return entry.at?.range??entry.timeText?.range??entry.range}function placeOf(record){return record.title?.range??record.idRange}function isDeclared({isResolved,moments}){return isResolved||moments.length===0?!0:moments.some(({type})=>type!==null&&!beforeDeclaration.has(type))}const beforeDeclaration=new Set([`detected`,`acknowledged`,`note`,`escalated`]);function gravestSeverity(policy,records){let gravest=null;for(let record of records){let severity=severityOf(policy,record.severity?.value);severity&&(gravest===null||severity.rank<gravest.rank)&&(gravest=severity)}return gravest}function remembered(owners){let known=new Map;return{...owners,resolve(words){let found=known.get(words)??owners.resolve(words);return known.set(words,found),found}}}function wordsRange(source,range,words){let at=source.slice(range).indexOf(words);return at===-1?range:{start:range.start+at,end:range.start+at+words.length}}function isSameOwner(owners,one,other){let others=owners.resolve(other);return owners.resolve(one).some(owner=>others.some(candidate=>isSame(owner,candidate)))}function isSame(one,other){let[known,alsoKnown]=[idOf(one),idOf(other)];return known!==null&&alsoKnown!==null?known===alsoKnown:namesOf(one).some(name=>namesOf(other).some(candidate=>isSameName(name,candidate)))}function idOf(owner){return owner.kind===`person`?`person ${owner.person.id}`:owner.kind===`team`?`team ${owner.team.id}`:null}function namesOf(owner){let record=owner.kind===`person`?owner.person:owner.kind===`team`?owner.team:null;return[owner.words,record?.id,record?.name,record?.github].filter(name=>typeof name==`string`)}function isSameName(one,other){let[shorter,longer]=[wordsOf(one),wordsOf(other)].sort((a,b)=>a.length-b.length);return shorter.length!==0&&shorter.every((word,at)=>{let counterpart=longer[at];return at===0?word===counterpart:word.startsWith(counterpart)||counterpart.startsWith(word)})}function wordsOf(name){return withoutAccents(name).toLowerCase().split(/\s+/).map(word=>lettersOf(word,``)).filter(Boolean)}function problemsOf(catalog){let byRule=new Map;for(let read of[catalog.unreadable,recordsOf(catalog)])for(let{source,problems}of read)for(let problem of problems){let reports=byRule.get(problem.rule);reports?reports.push(reportOf(problem,source)):byRule.set(problem.rule,[reportOf(problem,source)])}return byRule}function reportOf({range,message,help,level,related},source){return{source,range,message,help,level,related:related&&[{source,...related}]}}function*recordsOf(catalog){yield*catalog.incidents,yield*catalog.postmortems,yield*catalog.runbooks}function idFromFile(file){return file.slice(file.lastIndexOf(`/`)+1).replace(/\.[^.]*$/,``)}const acknowledgeInTime={id:`acknowledge-in-time`,level:`warning`,summary:`the alert was acknowledged later than 5 min after detection`,article:`On-call engineer acknowledges alert within 5 min.`,explanation:"\nThe clock starts at the `detected` entry, else at the first one, and stops at the first `acknowledged`. The limit is\n`severities.SEV-1.acknowledge` of the configuration.\n\nWhat happened late stays late: correct the entry if its time is wrong, else let the post-mortem ask what delayed the page\n(routing, volume of alerts, hand-over) and answer with an action item.",*check({courses,policy}){for(let course of courses){let limit=course.severity?.acknowledge,acknowledged=firstOf(course.moments,`acknowledged`),{start}=course;if(!limit||start===null||!acknowledged||!isLater(acknowledged.at,{start,limit,calendar:policy.calendar}))continue;let late=span(acknowledged.at-start);yield{source:course.source,range:timeRange(acknowledged),message:`unexpected acknowledgement ${late} after detection, expected one within ${formatDuration(limit)}`,help:`if the time is right, ask in the post-mortem what delayed the page`,atMost:course.atMost}}},examples:[{name:`nine minutes`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: §2026-05-29T04:11:00Z§, type: acknowledged, by: alex }
`},messages:[`unexpected acknowledgement 9 min after detection, expected one within 5 minutes`]},{name:`five minutes, to the minute`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:07:00Z, type: acknowledged, by: alex }
`},messages:[]}]};function isFinished({status}){return status.value===`done`||status.value===`dropped`}function actionItemsPlace(postmortem){return postmortem.sections.find(({term})=>term===`action-items`)?.heading.range??placeOf(postmortem)}const actionItemDue={id:`action-item-due`,level:`error`,summary:`an action item has no due date, an impossible or unreadable one, or one before the incident`,article:`Rule 6: Action items have owners and due dates. Track completion.`,explanation:"\nWithout a due date nothing is ever late. Dates are read as people write them (`2026-06-05`, `Jun 5`, `5 June 2026`); a date\nwithout a year is the first such day on or after the incident. What can't be read with certainty, such as `03/04/2026` or\n`June 31`, is named rather than guessed. `incident fmt` writes every date as YYYY-MM-DD.\n\nAn item that is done or dropped is not asked for a due date: that is history.",*check(input){let unreadable=input.problems.get(`action-item-due`)??[];yield*unreadable;let told=new Set(unreadable.map(({source,range})=>`${source.file}:${range.start}`));for(let postmortem of input.catalog.postmortems)yield*dueDatesOf(postmortem,input,told)},examples:[{name:`no due date, and one before the incident`,files:{"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: Checkout Outage - May 29, 2026

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
`},messages:[]}]};function*dueDatesOf(postmortem,input,told){let{source,actionItems}=postmortem,incidentDay=actionItems.length>0?dayOfIncident(postmortem,input):null;for(let item of actionItems){let{due}=item;if(due===null||isPlaceholder(due.text)){if(isFinished(item)||due&&told.has(`${source.file}:${due.range.start}`))continue;let found=due?`due date ${quote(due.text)}`:`action item without a due date`;yield{source,range:due?.range??item.title.range,message:`unexpected ${found}, expected a day`,help:`write the day as YYYY-MM-DD`}}else if(due.date===null){if(told.has(`${source.file}:${due.range.start}`))continue;yield{source,range:due.range,message:`unexpected due date ${quote(due.text)}, expected a day such as 2026-06-05`}}else if(incidentDay!==null&&due.date<incidentDay){let message=`unexpected due date ${quote(due.text)}, expected a day on or after the incident of ${incidentDay}`;yield{source,range:due.range,message,level:isFinished(item)?`warning`:void 0}}}}function dayOfIncident(postmortem,{links,policy,courseOf}){let starts=links.incidentsOf(postmortem).map(incident=>courseOf(incident).start).filter(start=>start!==null);return starts.length>0?localDate(Math.min(...starts),policy.timezone):postmortem.startedAt?localDate(postmortem.startedAt.value,policy.timezone):postmortem.date?.value??null}const actionItemEvidence={id:`action-item-evidence`,level:`off`,summary:`an action item is done without evidence (a pull request or another link); off unless configured`,article:`Rule 6: Action items have owners and due dates. Track completion.`,explanation:'\n"Done" is a claim until something shows it. With `rules: { action-item-evidence: warning }` every item that is done names its\nevidence, in a column `Evidence` or as `evidence` in front matter: the pull request, the dashboard, the test.',*check({catalog}){for(let{source,actionItems}of catalog.postmortems)for(let{status,evidence}of actionItems)status.value===`done`&&evidence===null&&(yield{source,range:status.range,message:`unexpected action item that is done without evidence, expected a pull request or another link`,help:"add a column `Evidence` with the link"})},examples:[{name:`done, says the table`,files:{".github/incidents.yml":`version: 1
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
once stays that item's, even when the item is dropped.`,*check(input){yield*input.problems.get(`action-item-id`)??[];for(let postmortem of input.catalog.postmortems)yield*numbersOf(postmortem)},examples:[{name:`two items with one number`,files:{"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: Checkout

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
`},messages:[]}]};function*numbersOf({source,actionItems}){let firsts=new Map,free=1+Math.max(0,...actionItems.map(({number})=>Number.parseInt(number?.value??``,10)||0));for(let item of actionItems){if(item.number===null){yield{source,range:item.range,message:`unexpected action item without a number, expected one that ties it to its issue`,help:"run `incident fmt`: it gives missing numbers",level:`warning`};continue}let number=item.number.value,first=firsts.get(number);first?yield{source,range:item.number.range,message:`unexpected second action item with the number ${quote(number)}, expected a number of its own`,help:`write ${free++}: the next number that no item has had`,related:[{source,range:first.number.range,message:`first used here`}]}:firsts.set(number,item)}}const actionItemOwner={id:`action-item-owner`,level:`error`,lesserLevel:`warning`,summary:"an action item has no owner; as a warning, an owner who is neither in `people` or `teams` nor a `@login`",article:`Rule 6: Action items have owners and due dates. Track completion.`,explanation:`
What everybody should do, nobody does: an open item without an owner is an error. An owner that the configuration doesn't
know and that is no \`@login\` is a warning, since nobody can be assigned or reminded; the item's issue is opened all the same.

An item that is done or dropped is not asked for an owner: that is history.`,*check({catalog,policy}){for(let postmortem of catalog.postmortems)for(let item of postmortem.actionItems)yield*ownerOf(item,postmortem,policy)},examples:[{name:`no owner, a placeholder, a misspelt one`,files:{".github/incidents.yml":`version: 1
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
`},messages:[]}]};function*ownerOf(item,{source},{owners}){if(item.owner===null||isPlaceholder(item.owner.value)){if(isFinished(item))return;let found=item.owner?`owner ${quote(item.owner.value)}`:`action item without an owner`;yield{source,range:item.owner?.range??item.title.range,message:`unexpected ${found}, expected a person or team`}}else for(let owner of owners.resolve(item.owner.value))owner.kind===`unknown`&&(yield{source,range:wordsRange(source,item.owner.range,owner.words),message:`unexpected owner ${quote(owner.words)}, expected a person or team of the configuration, or a GitHub login such as @alex${didYouMean(owner.nearest)}`,help:owner.nearest?`write ${owner.nearest}`:`add to the configuration: \`people: { ${idFor(owner.words)}: { name: ${JSON.stringify(owner.words)}, github: LOGIN } }\``,level:`warning`})}function idFor(words){return words.toLowerCase().replace(/[^a-z0-9]+/g,`-`).replace(/^-|-$/g,``)||`someone`}const conditions=`write what made it possible or likely`,wordings=[{stem:/(?:uman|rator|ser|ilot|neer|loper) ?-?error|ebkac/,pattern:/\b(?:human|operator|user|pilot|engineer|developer) ?-?error\b|\bpebkac\b/,unless:/^(?:s|[- ]?(?:rate|rates|message|messages|page|pages|log|logs|report|reports|count|budget|code|codes|handling|tracking|response|responses))\b/,help:`${conditions}: "The tool accepted a wrong value without asking."`},{stem:/areless|egligen|eckless|lopp[yi]|ncompeten|rresponsib|nattenti|nprofessional|lums[yi]|houghtless|tupidity|diotic|aziness|nexcusable|ack of (?:ca|at|di|co)|apse (?:of|in) (?:j|a)/,pattern:/\b(?:careless(?:ly|ness)?|negligen(?:t|tly|ce)|reckless(?:ly|ness)?|sloppy|sloppiness|sloppily|incompeten(?:t|tly|ce)|irresponsibl[ey]|inattenti(?:ve|vely|on|veness)|unprofessional|clumsy|clumsiness|clumsily|thoughtless(?:ly|ness)?|stupidity|idiotic|laziness|inexcusable|lack of (?:care|attention|diligence|discipline|competence|common sense)|lapse (?:of|in) (?:judgement|judgment|attention))\b/,help:`${conditions}: "The review did not cover …", "The alarm looked like the ten before it."`},{stem:/(?:stupid|silly|dumb|ookie|areless|mateur|oolish|rrassing|asic|man) (?:m|e|o|b)/,pattern:/\b(?:stupid|silly|dumb|rookie|careless|amateur|foolish|embarrassing|basic|avoidable human) (?:mistake|error|oversight|blunder)s?\b/,help:`${conditions}: "Nothing between the change and production would have caught it."`},{stem:/nown better|ompetent|ommon sense/,pattern:/\bshould(?:['’]ve| have| of) known better\b|\b(?:any|every) competent (?:engineer|developer|operator|person|admin)\b|\bcommon sense (?:would|should|dictates)\b/,help:`write what was known at the time: "The risk was described in … and shown nowhere in the tool."`},{stem:/(?:['’]s|is|er) (?:own )?fault/,pattern:/['’]s fault\b|\b(?:his|her) (?:own )?fault\b/,of:`a person or a name`,help:`write what happened: "The change passed review and tests, and …"`},{stem:/at fault|to blame|sible for th|culprit|guilty/,pattern:/\b(?:was|is|were|are) (?:entirely |clearly |solely |partly )?(?:at fault|to blame|responsible for (?:the|this) (?:outage|incident|failure|mistake|error|problem)|the (?:culprit|guilty (?:party|one)))\b/,of:`a person`,help:`write what happened: "The change passed review and tests, and …"`},{stem:/lame [lrfo]|ault (?:of|on|lies)/,pattern:/\b(?:blame (?:lies|rests|falls)|(?:blame|fault) (?:of|on|lies with) (?:the|our|an?) (?:on-?call |junior |senior |new )?(?:engineer|developer|operator|admin|contractor|intern|employee|person)|fault of (?:the|our|an?) (?:on-?call |junior |senior |new )?(?:engineer|developer|operator|admin|contractor|intern|employee|person))\b/,help:`write what happened: "The change passed review and tests, and …"`},{stem:/isciplin|rimanded|unished|ritten up/,pattern:/\b(?:disciplinary (?:action|measure|procedure)s?|(?:was|were|be|been|has been) (?:reprimanded|disciplined|punished|written up))\b/,help:`leave it out: a post-mortem is for prevention, not for punishment`},{stem:/orgot|eglected|bother/,pattern:/\b(?:forgot(?:ten)?|neglected|didn['’]t bother|did not bother|couldn['’]t be bothered)(?: to| about| that)?\b/,of:`a person or a name`,help:`write what the process did not offer: "No step of the checklist asks for …"`},{stem:/hould(?:n['’]t have|['’]ve| have| of| not have)|ught (?:not )?to have|eeded to have/,pattern:/\b(?:should(?:n['’]t)?(?:['’]ve| have| of| not have)|ought to have|ought not to have|needed to have) (?:[a-z]+ly |never |just |at least )?(?!been (?!more careful|careful|paying))(?:[a-z]{2,20}(?<!ne)ed|been|known|seen|gone|done|made|taken|told|thought|read|run|caught|kept|left|put|set|written|spoken|chosen|sent|built|held|found|understood|given|asked)\b/,of:`a person or a name`,help:`write what would have made it easy: "The dashboard did not show …"`},{stem:/ailed to [nfctvrua]|verlooked|gnored|issed the|id(?:n['’]t| not) (?:foll|ch|te|re|th|ver|not|ca|pay|co|es|bo)|as(?:n['’]t| not) (?:pay|care)|ade (?:a|the|this|an) (?:[a-z]{2,12} )?(?:mis|err|blun)|aused (?:the|this|an) [oipfd]|roke (?:p|th)|ook down|ought down|essed up|crewed up|otched|at-fingered|the ball|lazy/,pattern:/\b(?:failed to (?:notice|follow|check|test|verify|read|realise|realize|understand|communicate|escalate|respond|react|review|consider|think|act|update|inform|document)|overlooked|ignored|missed the (?:alert|page|alarm|warning|step|mistake|error|bug)|did(?: not|n['’]t) (?:follow|check|test|read|think|verify|notice|realise|realize|care|pay attention|communicate|escalate|bother)|was(?: not|n['’]t) (?:paying attention|careful)|made (?:a|the|this|an) (?:[a-z]{2,12} )?(?:mistake|error|blunder)|caused (?:the|this|an) (?:outage|incident|problem|failure|downtime)|broke (?:prod|production|the (?:site|build|service|deployment|system))|took down|brought down|messed up|screwed up|botched|fat-fingered|dropped the ball|was (?:too )?lazy)\b/,of:`a person`,help:`write what the system did or did not do: "The change reached production because …"`}];function ownWords(text){return blank(blankLines(text),inline)}const inline=new RegExp([/<!--[\s\S]*?(?:-->|$)/,/``[^`]{1,400}``|`[^`]{1,400}`/,/\]\([^()\s]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?\)/,/https?:\/\/[^\s<>")\]]+/,/<\/?[A-Za-z][^<>]{0,300}>/,/"(?:[^"\n]|\n(?![ \t]{0,40}\r?\n)){1,400}"/,/“(?:[^”\n]|\n(?![ \t]{0,40}\r?\n)){1,400}”/,/«(?:[^»\n]|\n(?![ \t]{0,40}\r?\n)){1,400}»/,/(?<![A-Za-z0-9À-ɏ])['‘](?=\S)(?:[^'’\n]|['’](?=[A-Za-zÀ-ɏ])){1,200}(?<=\S)['’](?![A-Za-zÀ-ɏ])/].map(({source})=>source).join(`|`),`g`);function blank(text,spans){return text.replace(spans,span=>span.replace(/[^\n]/g,BLANK))}const BLANK=``,fence=/^ {0,12}(?:[-*+] |\d{1,3}[.)] )?(`{3,}|~{3,})/,chat=/^\s*(?:[-*+] )?(?:(?:\[?\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?\]?\s+)?<@?[\w.-]{1,40}>\s|\[\d{1,2}:\d{2}[^\]]{0,12}\] @|\[?\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?\]?\s+(?!utc\b|gmt\b)@?[a-z][\w.-]{1,30}:\s(?=.*\b(?:i|we|you|lol|hey|hi)\b))/i;function isChat(line){return/<|\d:\d/.test(line)&&chat.test(line)}function blankLines(text){let open=null,isQuoted=!1;return text.split(`
`).map(line=>{let mark=fence.exec(line)?.[1];if(open!==null)return mark?.startsWith(open)&&(open=null),hide(line);if(mark)return open=mark,hide(line);let continues=isQuoted&&/^\s*[^\s#\-*+>|\d]/.test(line);return isQuoted=/^\s*(?:[-*+] )?>/.test(line)||continues,isQuoted||isChat(line)?hide(line):line}).join(`
`)}function hide(line){return``.repeat(line.length)}const nouns$1=`engineer,developer,dev,programmer,operator,admin,administrator,sysadmin,sre,dba,contractor,intern,employee,colleague,co-worker,coworker,
  teammate,team mate,team member,reviewer,author,committer,technician,manager,team lead,tech lead,on-call,oncall,on-call engineer,commander,
  responder,maintainer,deployer,analyst,person,guy,individual`.split(/,\s*/),pronouns=[`he`,`she`,`someone`,`somebody`,`whoever`],fillers=`had|has|have|then|also|again|simply|just|really|clearly|obviously|probably|apparently|accidentally|completely|who|and`,between=`(?: +(?:${fillers})){0,3} *$`,person=`(?:@[a-z0-9][a-z0-9-]{0,38}|\\b(?:${pronouns.join(`|`)})|\\b(?:the|an?|our|this|that|one|another|some)(?: (?:of (?:the|our)|[a-z][a-z-]{1,14})){0,2} (?:${nouns$1.join(`|`)})s?|\\bon-?call(?: engineer)?)`,aPerson=RegExp(`(?<subject>${person})${between}`,`i`),lastWords=new Set([...pronouns,...nouns$1.map(noun=>noun.split(` `).at(-1))]),isFiller=new Set(fillers.split(`|`));function mayEndInPerson(words){let last=words.toLowerCase().split(` `).filter(word=>word!==``&&!isFiller.has(word)).at(-1)??``;return last.includes(`@`)||lastWords.has(last.replace(/^\W+/,``))||last.endsWith(`s`)&&lastWords.has(last.slice(0,-1))}const aName=RegExp(`(?<subject>(?<![\\w./@-])[A-ZÀ-Þ][a-zß-ɏ]{1,14}(?: [A-ZÀ-Þ](?:[a-zß-ɏ]{1,14}|\\.)?)?)${between}`),denied=/\b(?:no|not|never|nobody|no one|none|without|cannot|isn['’]t|wasn['’]t|aren['’]t|don['’]t|doesn['’]t|didn['’]t|rather than|instead of|avoid[a-z]*|prevent[a-z]*|protect[a-z]*|guard[a-z]*|against|reduc[a-z]+|eliminat[a-z]+|minimi[sz][a-z]+|lower[a-z]*|limit[a-z]*|mitigat[a-z]*|tolerat[a-z]*|catch[a-z]*|past|likelihood of|in case of|risk of|risks of|prone to|chance of|possib[a-z]+|potential|room for|susceptible|blameless|beyond|than|term|label|called|calling)\b[^,.;:!?\n]{0,60}$/i,deniedOf=/\b(?:not|never|no|nor|nobody|isn['’]t|wasn['’]t|rather than|instead of)(?: (?:that|because|about|at all|simply|just|really|of)){0,2} $/i,supposed=/\b(?:if|when|whenever|unless|in case|should|what if|even if|even though|whether|lest|assum(?:e|ing)|suppose)\s+$/i,discussed=/^[^.;!?\n]{0,20}\b(?:is|are|was|were) (?:not|never|no|rarely)\b|^ (?:is|as) an? (?:symptom|label|explanation)|^\s*\?/i,nobody=/^(?:i|we|you|it|they|this|that|there|nobody|everyone|everybody|and|but|so|also|then|because|since|as|the|a|an|what|which|who|however|unfortunately|later|today|yesterday|kubernetes|docker|terraform|jenkins|github|gitlab|redis|postgres|postgresql|mysql|kafka|linux|nginx|cloudflare|aws|azure|google|stripe|slack|ansible|helm|argo|travis|circle|heroku|python|java|node|chrome|firefox|windows|apple|amazon|microsoft|prometheus|grafana|datadog|pagerduty|vault|consul|istio|envoy|systemd|cron|dns|tls|api|sql|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/i,anyStem=new RegExp(wordings.map(({stem})=>stem.source).join(`|`)),patterns=new Map;function patternOf(wording){let pattern=patterns.get(wording)??new RegExp(wording.pattern.source,`gi`);return patterns.set(wording,pattern),pattern}function wordingsIn(text){return anyStem.test(text)?wordings.filter(wording=>wording.stem.test(text)&&text.search(patternOf(wording))!==-1):[]}function findBlame(text,isPerson){let present=wordingsIn(text);if(present.length===0)return[];let words=ownWords(text),found=present.flatMap(wording=>blameBy(wording,words,isPerson)).sort((a,b)=>a.start-b.start);return found.filter(({start},at)=>at===0||start>=found[at-1].end)}function blameBy(wording,text,isPerson){let{unless,of,help}=wording;return[...text.matchAll(patternOf(wording))].flatMap(match=>{let end=match.index+match[0].length;if(unless?.test(text.slice(end,end+20))||discussed.test(text.slice(end,end+60)))return[];let start=of?subjectStart(text,match.index,wording,isPerson):match.index;if(start===null)return[];let before=text.slice(Math.max(0,start-100),start);return(of?deniedOf:denied).test(before)||supposed.test(before)?[]:[{start,end,help}]})}function subjectStart(text,at,{of},isPerson){let from=Math.max(0,at-80),before=text.slice(from,at).replace(/[\s*_]/g,` `),offset=at-before.length;if(/^(?:his|her)\b/i.test(text.slice(at,at+4)))return at;let found=mayEndInPerson(before)?aPerson.exec(before):null;if(found)return offset+found.index;let name=aName.exec(before);if(!name)return null;let words=name.groups.subject.split(` `),skipped=nobody.test(words[0])?words.shift():``,who=words.join(` `);return isPerson(who)||of===`a person or a name`&&who!==``&&!nobody.test(who)?offset+name.index+(skipped===``?0:skipped.length+1):null}const blameless={id:`blameless`,level:`warning`,summary:`wording blames a person`,article:`Rule 4: Blameless post-mortems. The goal is prevention, not punishment.`,explanation:`
"Human error" ends an investigation where it should begin: people do what seems right with what they see. Whoever fears blame hides what
happened. So the rule names wording that judges a person (\`careless\`, \`should have known\`, \`Alex forgot to\`, \`the engineer's fault\`)
and offers wording that asks what made it possible.

It reads the author's own words in post-mortems, and titles, notes and impact in incidents. Not judged: code, block quotes, words in
quotation marks, chat logs; what is denied or guarded against ("no human error", "to prevent user error"); a team that speaks of
itself ("we should have tested"); and systems ("the script failed to check").

Measured on 100 public post-mortems of eighteen organisations: five hits, each read by eye. Four judge what somebody did ("the developer
forgot to", "user error was made here"), one the author's own act ("an act of laziness"); none is a false alarm. Another 30
post-mortems and runbooks, and 81 runbooks read as if they were post-mortems, gave none.`,*check(input){for(let postmortem of input.catalog.postmortems)yield*inPostmortem(postmortem,input);for(let incident of input.catalog.incidents)yield*inIncident(incident,input)},examples:[{name:`three ways to blame`,files:{"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: Checkout Outage - May 29, 2026

## Root Cause
The outage was caused by §human error§. §Alex forgot to§ run the tests, and §the reviewer should have noticed§.
`},messages:[`unexpected blame in "human error", expected what made it possible`,`unexpected blame in "Alex forgot to", expected what made it possible`,`unexpected blame in "the reviewer should have noticed", expected what made it possible`]},{name:`systems, quotations, denials, and a team that speaks of itself`,files:{"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: Checkout Outage - May 29, 2026

## Root Cause
The server failed to respond, and the script forgot to check its answer. We should have noticed it earlier.
It was not Alex's fault, and "human error" is no root cause.

> alex: I forgot to run the tests, sorry

## Action Items
1. Ask before a deletion, to prevent human error (Owner: Alex, Due: 2026-06-05)
`},messages:[]}]};function*inPostmortem(postmortem,{policy}){let{source,actionItems,commander}=postmortem,isPerson=name=>isKnown(name,[commander,...actionItems.map(({owner})=>owner)],policy);for(let{start,end,help}of findBlame(source.text,isPerson))yield{source,range:{start,end},message:messageFor(source.text.slice(start,end)),help}}function*inIncident(incident,{policy}){let{source,title,impact,timeline,commander,responders}=incident,isPerson=name=>isKnown(name,[commander,...responders],policy);for(let fact of[title,impact,...timeline.map(({note})=>note)])if(fact)for(let{start,end,help}of findBlame(fact.value,isPerson)){let words=fact.value.slice(start,end);yield{source,range:wordsRange(source,fact.range,words),message:messageFor(words),help}}}function messageFor(words){return`unexpected blame in ${quote(words)}, expected what made it possible`}function isKnown(name,named,{people}){return named.some(fact=>fact!==null&&isSameName(name,fact.value))||people.some(person=>isSameName(name,person.id)||person.name!==null&&isSameName(name,person.name))}const channelName={id:`channel-name`,level:`warning`,summary:"the incident's channel is not `#inc-YYYY-MM-DD-slug` with the incident's date, or a declared SEV-1 or SEV-2 has none",article:`Create incident channel: #inc-2026-05-29-checkout-errors.`,explanation:`
A name with the day and the symptom is found again in a year, and tells anybody who opens the list of channels what is going on. The
day is that of the detection or the declaration, in the configured time zone. An incident that was led in a GitHub issue gives
the issue's address instead. A channel is asked for once a severity with a commander is \`declared\` on the timeline.`,*check({courses,policy}){for(let course of courses)course.record.kind===`incident`&&(yield*channelOf(course,course.record,policy))},examples:[{name:`no date, another day, and none`,files:{"incidents/a.yml":`title: Checkout errors
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
`},messages:[]}]};function*channelOf(course,incident,policy){let{source,severity}=course,days=daysOf(course,policy),example=()=>`#inc-${days[0]??`2026-05-29`}-${slugOf(incident)}`,{channel}=incident;if(channel===null){if(!severity?.commander||!firstOf(course.moments,`declared`))return;let message=`unexpected declared ${severity.id} without a channel, expected one such as ${example()}`;yield{source,range:placeOf(course.record),message,help:`add a line: \`channel: "${example()}"\``};return}if(/^https?:\/\/\S+\/issues\/\d+$/.test(channel.value))return;let day=/^#inc-(\d{4}-\d{2}-\d{2})-[a-z0-9]+(?:-[a-z0-9]+)*$/.exec(channel.value)?.[1];if(day&&(days.length===0||days.includes(day)))return;let expected=day?`the day of the incident: ${listed(days,`or`)}`:`a name such as ${example()}`;yield{source,range:channel.range,message:`unexpected channel ${quote(channel.value)}, expected ${expected}`,help:`write "${example()}"`}}function daysOf(course,{timezone}){let instants=[course.start,firstOf(course.moments,`declared`)?.at??null];return[...new Set(instants.filter(at=>at!==null).map(at=>localDate(at,timezone)))]}function slugOf({id,title}){return(/^\d{4}-\d{2}-\d{2}-(.+)$/.exec(id)?.[1]??title?.value??id).toLowerCase().replace(/[^a-z0-9]+/g,`-`).slice(0,60).replace(/^-|-$/g,``)||`incident`}const factorAddressed={id:`factor-addressed`,level:`warning`,summary:"a contributing factor is answered by no action item, in a post-mortem that uses `Addresses`; or a SEV-1's action items are all `process`",article:`It's about having a system that minimizes impact, coordinates response, and prevents the same incident from happening twice.`,explanation:"\nThe `Addresses` column holds the number of the contributing factor that an action item answers, several by comma. A post-mortem that\nuses it says so for every factor, or says why not, beside the factor: `(no action: the handler is gone in July)`,\n`(accepted: …)`, `(won't fix because …)`. A dropped action item answers nothing.\n\nWhen every action item of a SEV-1 is of kind `process` (a checklist, a training, a reminder), the system itself is as it was:\nprevent, detect or mitigate something too. The `ccadb` preset asks for an action item a factor, and for an evaluation criterion\nan item, whether or not the columns are there.",*check(input){let{require}=input.policy.actionItems;for(let postmortem of input.catalog.postmortems)(require.includes(`addresses`)||usesAddresses(postmortem))&&(yield*unaddressed(postmortem)),yield*unknownFactors(postmortem),yield*onlyProcess(postmortem,input),require.includes(`criterion`)&&(yield*withoutCriterion(postmortem))},examples:[{name:`a factor without an action item, and a factor that isn't there`,files:{"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: Checkout

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
`},messages:[]}]};function usesAddresses({actionItems}){return actionItems.some(({addresses,form})=>addresses.length>0||form.kind===`table`&&form.table.columns.includes(`addresses`))}function*unaddressed(postmortem){let{source,contributingFactors:factors}=postmortem;for(let at of unaddressedFactors(postmortem)){let message=`unexpected contributing factor ${at+1} that no action item addresses, expected an item or a reason beside it`,help=`write ${at+1} into an item's \`Addresses\`, or beside the factor: \`(no action: WHY)\``;yield{source,range:factors[at].range,message,help}}}function unaddressedFactors(postmortem){let kept=postmortem.actionItems.filter(({status})=>status.value!==`dropped`),addressed=new Set(kept.flatMap(({addresses})=>addresses.map(factorNumber))),hasNone=at=>!addressed.has(at+1)&&!hasReason(postmortem.source.slice(surroundings(postmortem,at)));return[...postmortem.contributingFactors.keys()].filter(hasNone)}function surroundings({contributingFactors:factors,sections},at){let{start,end}=factors[at].range,below=factors[at+1]?.range.start??sections.findLast(({body})=>body.start<=start&&end<=body.end)?.body.end??end;return{start,end:Math.min(Math.max(end,below),end+1e3)}}function hasReason(text){return/\b(?:no action(?: items?)?|accepted|won['’]t fix|wontfix|out of scope|not addressed|already (?:addressed|done|fixed|solved))\b[^\p{L}\n]*\p{L}+[^\p{L}\n]+\p{L}/iu.test(text)}function factorNumber({value}){return Number(/^\D{0,12}(\d{1,4})\W*$/.exec(value)?.[1]??NaN)}function*unknownFactors({source,actionItems,contributingFactors:factors}){for(let address of actionItems.flatMap(({addresses})=>addresses)){let number=factorNumber(address);if(number>=1&&number<=factors.length)continue;let expected=factors.length===0?`no number: there are no contributing factors`:`the number of a contributing factor (1 to ${factors.length})`;yield{source,range:address.range,message:`unexpected factor ${quote(address.value)}, expected ${expected}`}}}function*onlyProcess(postmortem,{policy,links}){let{source,actionItems}=postmortem;if(actionItems.length===0||!actionItems.every(isProcess))return;let severity=gravestSeverity(policy,[postmortem,...links.incidentsOf(postmortem)]);if(!severity?.postmortem.required)return;let message=`unexpected ${severity.id} with nothing but process (${counted(actionItems.length,`action item`)}), expected one that prevents, detects or mitigates`;yield{source,range:actionItems[0].kind?.range??actionItemsPlace(postmortem),message}}function isProcess({kind}){return kind?.value.trim().toLowerCase()===`process`}function*withoutCriterion({source,actionItems}){for(let{criterion,title,status}of actionItems)criterion||status.value===`dropped`||(yield{source,range:title.range,message:`unexpected action item without an evaluation criterion, expected what will show that it worked`,help:"add a column `Criterion`"})}const closureFactors={id:`closure-factors`,level:`off`,gate:`closed`,summary:`a resolved incident is to be closed, and a contributing factor has neither an action item nor a reason beside it`,article:`It's about having a system that minimizes impact, coordinates response, and prevents the same incident from happening twice.`,explanation:"\nOne of the four reasons of `incident check --gate closed`. As [factor-addressed](factor-addressed.md), whether or not the post-mortem\nhas a column `Addresses`: to close an incident is to say of every factor what is done about it, or why nothing is.",*check({courses,links}){for(let{record,source,isResolved}of courses)if(record.kind===`incident`&&isResolved)for(let postmortem of links.postmortemsOf(record)){let open=unaddressedFactors(postmortem);if(open.length===0)continue;let numbers=open.map(at=>String(at+1)),noun=open.length===1?`factor`:`factors`;yield{source,range:placeOf(record),message:`unexpected contributing ${noun} ${listed(numbers,`and`)} that no action item addresses, expected an item or a reason beside each`,help:`write the number into an item's \`Addresses\` in ${postmortem.source.file}, or beside the factor: \`(no action: WHY)\``,related:open.map(at=>({source:postmortem.source,range:postmortem.contributingFactors[at].range,message:`contributing factor ${at+1}`}))}}},examples:[{name:`no item says what it answers`,files:{".github/incidents.yml":`version: 1
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
`},messages:[]}]},closureIssues={id:`closure-issues`,level:`off`,gate:`closed`,summary:`a resolved incident is to be closed, and an open action item of its post-mortem is tied to no issue`,article:`Rule 6: Action items have owners and due dates. Track completion.`,explanation:"\nOne of the four reasons of `incident check --gate closed`. Once an incident is closed nobody reads its post-mortem every week: what is\nleft to do has to stand where people work. `incident sync` opens the issues, and the catch-up writes their numbers to the records.",*check({courses,links}){for(let{record,source,isResolved}of courses)if(record.kind===`incident`&&isResolved)for(let{actionItems,source:other}of links.postmortemsOf(record)){let untied=actionItems.filter(item=>!isFinished(item)&&item.issue===null);if(untied.length===0)continue;let message=`unexpected post-mortem with ${counted(untied.length,`open action item`)} without an issue, expected every one to be tracked`,help=`merge ${other.file}, run \`incident sync\`, and merge the catch-up's pull request`,related=untied.map(({range})=>({source:other,range,message:`an action item without an issue`}));yield{source,range:placeOf(record),message,help,related}}},examples:[{name:`one item is tracked, the other is not`,files:{".github/incidents.yml":`version: 1
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
`},messages:[]}]},closurePostmortem={id:`closure-postmortem`,level:`off`,gate:`closed`,summary:`a resolved incident is to be closed, and its post-mortem is missing or no more than a draft`,article:`Rule 5: Every SEV-1 gets a post-mortem with action items. No exceptions.`,explanation:"\nOne of the four reasons of `incident check --gate closed`. An incident whose severity needs a post-mortem has one, and none of its\npost-mortems says `status: draft` or `in-review`: what nobody has agreed on is not learned yet.",*check({courses,links,policy}){for(let{record,source,isResolved}of courses){if(record.kind!==`incident`||!isResolved)continue;let postmortems=links.postmortemsOf(record),isRequired=gravestSeverity(policy,[record])?.postmortem.required??!1;if(postmortems.length===0&&isRequired){let help=`run \`incident postmortem ${record.id}\`: it drafts one from the timeline`;yield{source,range:placeOf(record),message:`unexpected incident without a post-mortem, expected a published one`,help}}for(let{status,source:other}of postmortems){if(status===null||status.value===`published`)continue;let message=`unexpected post-mortem with the status ${status.value}, expected a published one`,help=`agree on ${other.file}, and write \`status: published\` there`,related=[{source:other,range:status.range,message:`the post-mortem's status`}];yield{source,range:placeOf(record),message,help,related}}}},examples:[{name:`a draft`,files:{".github/incidents.yml":`version: 1
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
figure of a report is made from; it is known best by those who were there, before the incident is closed.`,*check({courses}){for(let{record,source,isResolved,moments}of courses){if(record.kind!==`incident`||!isResolved)continue;let known=new Set(moments.flatMap(({at,type})=>at===null||type===null?[]:[type])),missing=KEY_TIMES.filter(types=>!types.some(type=>known.has(type))).map(([type])=>type);if(missing.length===0)continue;let entries=missing.map(type=>`\`- { at: TIME, type: ${type} }\``);yield{source,range:placeOf(record),message:`unexpected timeline without ${listed(missing,`and`)}, expected every key time`,help:`add ${listed(entries,`and`)}`}}},examples:[{name:`nobody wrote when it was mitigated`,files:{".github/incidents.yml":`version: 1
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
`},messages:[]}]},durationConsistent={id:`duration-consistent`,level:`error`,summary:`the stated duration differs from its own start and end, or from the timeline's first and last milestone, by more than a minute`,article:`**Duration**: 45 minutes (4:02 AM - 4:47 AM UTC)`,explanation:"\nThe duration is the number that everybody remembers and every report adds up. It is compared with the start and end that stand\nbeside it, then with the timeline: from `detected` (else the first milestone) to `resolved` (else `mitigated`). A duration that says\nof itself that it is rough (`about 2 hours`, `~45 min`) may differ by a tenth. What only the words of a lone post-mortem's timeline\nsay is a warning.",*check(input){for(let postmortem of input.catalog.postmortems)postmortem.durationMinutes&&(yield*contradiction(postmortem,postmortem.durationMinutes,input))},examples:[{name:`a duration that its own times contradict`,files:{"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: Checkout Outage - May 29, 2026

**Duration**: §35 minutes§ (4:02 AM - 4:47 AM UTC)
`},messages:[`unexpected duration of 35 min, expected the 45 min between its own start and end`]},{name:`the article's own line`,files:{"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: Checkout Outage - May 29, 2026

**Duration**: 45 minutes (4:02 AM - 4:47 AM UTC)
`},messages:[]}]};function*contradiction(postmortem,duration,input){let{source}=postmortem;for(let{minutes,words,related,atMost}of spansOf(postmortem,input)){let difference=Math.abs(minutes-duration.value);if(difference<=1||difference<=duration.value/10&&isRough(postmortem,duration))continue;let[stated,measured]=[span(duration.value*MINUTE),span(minutes*MINUTE)],message=`unexpected duration of ${stated}, expected the ${measured} between ${words}`;yield{source,range:duration.range,message,related:related?.(),atMost};return}}function*spansOf(postmortem,{links,courseOf}){let{startedAt,resolvedAt}=postmortem;startedAt&&resolvedAt&&(yield{minutes:(resolvedAt.value-startedAt.value)/MINUTE,words:`its own start and end`});let incidents=links.incidentsOf(postmortem),atMost=incidents.length===0?`warning`:void 0;for(let record of[postmortem,...incidents.length===1?incidents:[]]){let moments=record.kind===`incident`?courseOf(record).moments:momentsOf(record.timeline),[first,last]=[firstMilestone(moments),lastMilestone(moments)];if(!first||!last||first===last)continue;let{source}=record;yield{minutes:(last.at-first.at)/MINUTE,words:`the first and last milestone of the ${record===postmortem?``:`incident's `}timeline`,atMost,related:()=>[{source,range:first.entry.range,message:`first milestone`},{source,range:last.entry.range,message:`last milestone`}]}}}function firstMilestone(moments){return firstOf(moments,`detected`)??moments.filter(isTimed).find(({type})=>type!==null&&type!==`note`&&type!==`update`)??null}function lastMilestone(moments){return moments.filter(isTimed).findLast(({type})=>type===`resolved`)??firstOf(moments,`mitigated`)}function isRough({source},{range}){let before=source.text.slice(Math.max(0,range.start-16),range.start+1);return/(?:about|around|roughly|approx(?:\.|imately)?|circa|nearly|almost|over|under|[~≈<>])\s*\S?$/i.test(before)||/^[~≈<>]/.test(source.slice(range))}const mitigateFirst={id:`mitigate-first`,level:`warning`,summary:`a resolved SEV-1 or SEV-2 has no mitigation on its timeline, or one that began more than 15 min after the cause was identified`,article:`Rule 1: Mitigate first, root cause later. Stop the bleeding.`,explanation:"\nA rollback, a switch to the backup provider or a feature turned off stops the damage while the cause is still being looked for; so\na mitigation (`mitigation-started` or `mitigated`) usually precedes `cause-identified`. One that starts long after the cause is\nknown was a repair, not a mitigation. Applies to severities with a commander.",*check({courses}){for(let course of courses)course.severity?.commander&&course.isResolved&&(yield*mitigationOf(course))},examples:[{name:`none, and one long after the cause`,files:{"incidents/a.yml":`title: §Checkout errors§
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
`},messages:[]}]};function*mitigationOf(course){let{source,severity,moments,atMost}=course,mitigation=firstOf(moments,`mitigation-started`)??firstOf(moments,`mitigated`);if(!mitigation){let message=`unexpected resolved ${severity.id} without a mitigation on its timeline, expected one before the repair`,help=course.record.kind===`postmortem`?void 0:"add the entry: `- { at: TIME, type: mitigation-started, note: … }`";yield{source,range:placeOf(course.record),message,help,atMost};return}let cause=firstOf(moments,`cause-identified`),late=cause?mitigation.at-cause.at:0;!cause||late<=9e5||(yield{source,range:timeRange(mitigation),message:`unexpected start of the mitigation ${span(late)} after the cause was identified, expected it within 15 min`,help:`name in the post-mortem what could have stopped the damage sooner (rollback, fallback, switching a feature off)`,related:[{source,range:timeRange(cause),message:`cause identified here`}],atMost})}const postmortemActionItems={id:`postmortem-action-items`,level:`error`,summary:`a SEV-1's post-mortem has no action items`,article:`Rule 5: Every SEV-1 gets a post-mortem with action items. No exceptions.`,explanation:"\nA post-mortem that changes nothing prevents nothing. At least one action item, with an owner and a due date, in a table or a\nlist under a heading such as `Action Items`, or in front matter. It applies to the severities that need a post-mortem\n(`severities.SEV-1.postmortem`), whether the post-mortem or its incident states the severity.",*check({catalog,policy,links}){for(let postmortem of catalog.postmortems){if(postmortem.actionItems.length>0)continue;let severity=gravestSeverity(policy,[postmortem,...links.incidentsOf(postmortem)]);severity?.postmortem.required&&(yield{source:postmortem.source,range:actionItemsPlace(postmortem),message:`unexpected post-mortem of a ${severity.id} without action items, expected at least one with an owner and a due date`,help:"add under `### Action Items`: `1. WHAT (Owner: WHO, Due: YYYY-MM-DD)`"})}},examples:[{name:`a heading with nothing under it`,files:{"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: Checkout

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
judged by that as well.`,*check(input){for(let postmortem of input.catalog.postmortems)yield*publication(postmortem,input)},examples:[{name:`published after five days`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
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
`},messages:[]}]};function*publication(postmortem,input){let{policy,links,courseOf}=input,{source,published,status}=postmortem,incidents=links.incidentsOf(postmortem),severity=gravestSeverity(policy,[postmortem,...incidents]);if(!severity)return;let{within,preliminary}=severity.postmortem,range=published?.range??placeOf(postmortem),resolution=latest(incidents.map(incident=>courseOf(incident).resolvedAt))??resolutionOf(postmortem)??postmortem.resolvedAt?.value??null,isDraft=published===null&&status!==null&&status.value!==`published`;if(within&&resolution!==null&&!isDraft){let at=published?publishedAt(published.value,input):input.addedAt?.(source.file)??null;at!==null&&at>addDuration(resolution,within,policy.calendar)&&(yield{source,range,message:`unexpected publication ${span(at-resolution)} after the resolution, expected it within ${formatDuration(within)} of a ${severity.id}`,help:published?void 0:"if it was published earlier, say so: `published: YYYY-MM-DD`"})}let start=latest(incidents.map(incident=>courseOf(incident).start));if(!preliminary||start===null)return;let added=input.addedAt?.(source.file)??null;if(added!==null&&added>addDuration(start,preliminary,policy.calendar)){let message=`unexpected first draft ${span(added-start)} after detection, expected it within ${formatDuration(preliminary)} of a ${severity.id}`;yield{source,range:placeOf(postmortem),message}}}function publishedAt(words,{policy}){return isDate(words)?instantOf(words,0,policy.timezone):parseInstant(words)}function latest(instants){let known=instants.filter(instant=>instant!==null);return known.length>0?Math.max(...known):null}const postmortemRequired={id:`postmortem-required`,level:`error`,summary:"a SEV-1 was resolved more than 48 h ago (at `now`) and has no post-mortem",article:`Rule 5: Every SEV-1 gets a post-mortem with action items. No exceptions.`,explanation:"\nWhat nobody wrote down will happen again. Which severities need a post-mortem, and how soon after the resolution, is\n`severities.SEV-1.postmortem` of the configuration (48 hours by default; presets have their own). A post-mortem belongs to the\nincidents its front matter names (`incident:`), else to the incident with its own id; a draft counts.\n\nSome processes also want a first draft before the incident is over (the `ccadb` preset: 72 hours from detection).",*check(input){for(let course of input.courses){let{record}=course;record.kind===`incident`&&course.severity?.postmortem.required&&(input.links.postmortemsOf(record).length>0||isUnreadable(record.id,input)||(yield*missing(course,endOf(record),input)))}},examples:[{name:`three days after the resolution`,now:`2026-06-01T12:00:00Z`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: §Checkout errors§
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
`},messages:[]}]};function*missing(course,end,{policy,now}){let{record,severity,source,start}=course,range=placeOf(record),{within,preliminary}=severity.postmortem,duties=[{from:end,limit:within??NO_TIME,what:`post-mortem`,since:`resolution`},{from:start,limit:preliminary,what:`first draft of its post-mortem`,since:`detection`}];for(let{from,limit,what,since}of duties){if(from===null||limit===null)continue;let deadline=addDuration(from,limit,policy.calendar);if(now<=deadline)continue;let expected=`one within ${formatDuration(limit)} of its ${since} (by ${formatInstant(deadline)})`,help=`run \`incident postmortem ${record.id}\`: it drafts one from the timeline`;yield{source,range,message:`unexpected ${severity.id} without a ${what}, expected ${expected}`,help};return}}const NO_TIME={amount:0,unit:`minute`};function isUnreadable(id,{catalog}){return catalog.unreadable.some(({source})=>idFromFile(source.file)===id)}const expected$1=[{term:`impact`,name:`Impact`,has:({impact})=>impact!==null},{term:`timeline`,name:`Timeline`,has:({timeline})=>timeline.length>0},{term:`root-cause`,name:`Root Cause`,has:({rootCause})=>rootCause!==null},{term:`contributing-factors`,name:`Contributing Factors`,has:record=>record.contributingFactors.length>0},{term:`action-items`,name:`Action Items`,has:({actionItems})=>actionItems.length>0},{term:`lessons-learned`,name:`Lessons Learned`,has:({lessonsLearned})=>lessonsLearned.length>0}],postmortemSections={id:`postmortem-sections`,level:`warning`,summary:`impact, timeline, root cause, contributing factors, action items or lessons learned is missing, or left as the template's placeholder`,article:`Post-Mortem: Impact · Timeline · Root Cause · Contributing Factors · Action Items · Lessons Learned.`,explanation:"\nThe six sections are six questions: what did it cost, what happened when, why, what made it worse, what changes, what did we learn. A\nheading in the words of your team is understood (`User impact`, `Five whys`, `Follow-up tasks`, `What went well`), at any depth; a\nline such as `**Impact**: …` is as good as a heading. A heading over nothing but a template's prompt counts as unanswered.",*check({catalog}){for(let postmortem of catalog.postmortems)yield*sectionsOf(postmortem)},examples:[{name:`two sections missing, one left as the template has it`,files:{"postmortems/2026-05-29-checkout-errors.md":`# Post-Mortem: §Checkout Outage§ - May 29, 2026

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
`},messages:[]}]};function*sectionsOf(postmortem){let{source,sections}=postmortem,missing=[],empty=[];for(let{term,name,has}of expected$1){if(has(postmortem))continue;let written=sections.filter(section=>section.term===term),first=written[0];if(!first)missing.push(name.toLowerCase());else if(written.every(section=>section.empty)){let message=`unexpected empty section ${quote(first.heading.value)}, expected its answer in place of the template's words`;empty.push({source,range:first.heading.range,message})}}if(missing.length>0){let those=missing.length===1?`that section`:`those sections`,message=`unexpected post-mortem without ${listed(missing,`and`)}, expected ${those}`,headings=expected$1.filter(({name})=>missing.includes(name.toLowerCase())).map(({name})=>`\`## ${name}\``);yield{source,range:placeOf(postmortem),message,help:`add ${listed(headings,`and`)}`}}yield*empty}const nouns={incident:`an incident`,postmortem:`a post-mortem`,runbook:`a runbook`},reference={id:`reference`,level:`error`,lesserLevel:`warning`,summary:"an incident, post-mortem or runbook id does not exist or is used twice; as a warning, a person or team that is not in the configuration, once `people` or `teams` is there",article:`It's about having a system that […] prevents the same incident from happening twice.`,explanation:"\nRecords point at each other by id: an incident at its runbooks and earlier incidents, a post-mortem at its incidents. An id\nthat leads nowhere breaks the chain from an alert to its action items; an id that two records share makes it ambiguous,\nand the keys of action items (`<post-mortem id>#<n>`) with it. A record's id is its `id:`, else its file name.\n\nCommander, responders and owners are looked up in `people` and `teams` once either is configured, by id, name or GitHub\nlogin; somebody unknown is only a warning, and a `@login` is always taken as it stands.",*check(input){yield*input.problems.get(`reference`)??[],yield*idsUsedTwice(input),yield*danglingIds(input),input.policy.owners.isEmpty||(yield*unknownPeople(input))},examples:[{name:`a runbook that isn't there`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
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
`},messages:[]}]};function*idsUsedTwice({catalog}){for(let records of[catalog.incidents,catalog.postmortems,catalog.runbooks]){let firsts=new Map;for(let record of records){let first=firsts.get(record.id);first?yield{source:record.source,range:record.idRange,message:`unexpected second ${record.kind===`postmortem`?`post-mortem`:record.kind} with the id ${quote(record.id)}, expected an id of its own`,help:`give one of the two an id of its own: \`id: ${record.id}-2\``,related:[{source:first.source,range:first.idRange,message:`first defined here`}]}:firsts.set(record.id,record)}}}function*danglingIds(input){let{catalog}=input,[incidents,runbooks]=[knownIds(input,`incident`),knownIds(input,`runbook`)];for(let incident of catalog.incidents)yield*dangling(incident,incident.runbooks,runbooks),yield*dangling(incident,incident.related,incidents);for(let postmortem of catalog.postmortems)yield*dangling(postmortem,postmortem.incidents,incidents)}function knownIds(input,kind){let ids=new Set;for(let record of recordsOf(input.catalog))record.kind===kind&&ids.add(record.id);for(let{source}of input.catalog.unreadable)ids.add(idFromFile(source.file));let guesses=GUESSES;return{kind,ids,nearest:id=>guesses-->0?nearest(id,[...ids]):null}}const GUESSES=100;function*dangling({source},facts,known){for(let fact of facts){if(known.ids.has(fact.value))continue;let expected=`the id of ${nouns[known.kind]}${didYouMean(known.nearest(fact.value))}`;yield{source,range:fact.range,message:`unexpected ${known.kind} ${quote(fact.value)}, expected ${expected}`}}}function*unknownPeople(input){let{owners}=input.policy;for(let record of recordsOf(input.catalog)){let told=new Set;for(let{role,fact}of peopleIn(record))for(let owner of owners.resolve(fact.value)){if(owner.kind!==`unknown`||told.has(owner.words))continue;told.add(owner.words);let expected=`a person or team of the configuration${didYouMean(owner.nearest)}`,message=`unexpected ${role} ${quote(owner.words)}, expected ${expected}`,range=wordsRange(record.source,fact.range,owner.words);yield{source:record.source,range,message,level:`warning`}}}}function*peopleIn(record){if(record.kind===`runbook`)record.owner&&(yield{role:`owner`,fact:record.owner});else if(record.commander&&(yield{role:`commander`,fact:record.commander}),record.kind!==`postmortem`){record.communications&&(yield{role:`communications lead`,fact:record.communications});for(let fact of record.responders)yield{role:`responder`,fact};for(let{by}of record.timeline)by&&(yield{role:`person`,fact:by})}}const checkout=day=>`title: §Checkout errors§
services: [checkout]
causes: [bad-deployment]
timeline:
  - { at: ${day}T04:02:00Z, type: detected }
`,postmortem=status=>`# Post-Mortem: Checkout errors

## Action Items
| # | Action | Owner | Due Date | Status |
|---|--------|-------|----------|--------|
| 1 | Add a smoke test | @alex | 2026-05-20 | ${status} |
`,repeatIncident={id:`repeat-incident`,level:`warning`,summary:`same service and cause as an incident of the last 90 days whose action items are open`,article:`It's about having a system that […] prevents the same incident from happening twice.`,explanation:`
An incident that comes back while the answer to it is still on a list is the strongest reason to finish that list. Incidents are
alike when they share a service and a cause slug, the later within 90 days of the earlier's start; the action items are those of
the earlier incident's post-mortems. Finish or drop them, and name the earlier incident in \`related\`.`,*check(input){let{incidents}=input.catalog,openItems=new Map(incidents.map(incident=>[incident,openKeys(incident,input)])),repeatsOf=findRepeats(incidents,earlier=>openItems.get(earlier).length>0);for(let incident of incidents){let[latest]=repeatsOf(incident);if(!latest)continue;let{earlier,service,cause,days}=latest;yield{source:incident.source,range:placeOf(incident),message:`unexpected repeat of ${quote(earlier.id)} after ${counted(days,`day`)} (${service}, ${cause}) with its action items open, expected them done first`,help:`finish or drop ${listed(openItems.get(earlier).slice(0,5),`and`)}`,related:[{source:earlier.source,range:placeOf(earlier),message:`the earlier incident`}]}}},examples:[{name:`twice in three weeks, the action item still open`,files:{"incidents/2026-05-08-checkout.yml":checkout(`2026-05-08`).replaceAll(`§`,``),"incidents/2026-05-29-checkout.yml":checkout(`2026-05-29`),"postmortems/2026-05-08-checkout.md":postmortem(`open`)},messages:[`unexpected repeat of "2026-05-08-checkout" after 21 days (checkout, bad-deployment) with its action items open, expected them done first`]},{name:`the action item is done`,files:{"incidents/2026-05-08-checkout.yml":checkout(`2026-05-08`).replaceAll(`§`,``),"incidents/2026-05-29-checkout.yml":checkout(`2026-05-29`).replaceAll(`§`,``),"postmortems/2026-05-08-checkout.md":postmortem(`done`)},messages:[]}]};function openKeys(incident,{links}){return links.postmortemsOf(incident).flatMap(({actionItems})=>actionItems).filter(item=>!isFinished(item)).map(({key,title})=>key??title.value)}const respondInTime={id:`respond-in-time`,level:`warning`,summary:`the incident was declared, or (SEV-1/2) its commander assigned, later than the severity's response time`,article:`Response time: 15 minutes (SEV-1) · 30 minutes (SEV-2) · 4 business hours (SEV-3) · next business day (SEV-4).`,explanation:"\nThe clock starts at the `detected` entry, else at the first one. It stops when somebody took charge: at `declared`, and for\nseverities with a commander at `commander-assigned` too. The limit is `severities.SEV-1.respond` of the configuration; business\nhours, workdays and holidays are those of `calendar`.",*check({courses,policy}){for(let course of courses){let limit=course.severity?.respond,{start}=course;if(!limit||start===null)continue;let clock={start,limit,calendar:policy.calendar},late=responsesOf(course).find(({moment})=>isLater(moment.at,clock));if(!late)continue;let after=span(late.moment.at-start);yield{source:course.source,range:timeRange(late.moment),message:`unexpected ${late.what} ${after} after detection, expected it within ${formatDuration(limit)} of a ${course.severity.id}`,help:`if the time is right, ask in the post-mortem what delayed the response`,atMost:course.atMost}}},examples:[{name:`a commander after twenty minutes`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
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
`},messages:[]}]};function responsesOf(course){let declared=firstOf(course.moments,`declared`),assigned=course.severity?.commander?firstOf(course.moments,`commander-assigned`):null;return[...declared?[{moment:declared,what:`declaration`}]:[],...assigned?[{moment:assigned,what:`assignment of the commander`}]:[]]}const rotationCovered={id:`rotation-covered`,level:`error`,summary:`the commander rotation names an unknown person, or leaves a hole in the next four weeks, a start in the future included`,article:`IC Rotation: Rotate weekly, separate from on-call.`,explanation:"\nAn alert at 4 AM needs a commander, not a discussion. The rotation (`commander-rotation` of the configuration) names people of\n`people` by id; a rotation that starts next week leaves this week without anybody. `incident commander --weeks 4` shows who is on.",*check(input){let{rotation,source}=input.policy;rotation&&source&&(yield*unknownMembers(rotation,input.policy),yield*holes(rotation,input))},examples:[{name:`somebody who left`,files:{".github/incidents.yml":`version: 1
people: { sarah: {}, dana: {} }
commander-rotation: { starts: 2026-01-05T09:00, every: 1w, members: [sarah, §danna§] }
`},messages:[`unexpected commander "danna", expected the id of a person of the configuration (did you mean "dana"?)`]},{name:`a rotation that starts next week`,now:`2026-06-01T12:00:00Z`,files:{".github/incidents.yml":`version: 1
people: { sarah: {}, dana: {} }
commander-rotation: §{ starts: 2026-06-08T09:00, every: 1w, members: [sarah, dana] }§
`},messages:[`unexpected hole in the rotation until 2026-06-08T09:00:00Z, expected a commander at every hour of the next four weeks`]},{name:`two people who take turns`,files:{".github/incidents.yml":`version: 1
people: { sarah: {}, dana: {} }
commander-rotation: { starts: 2026-01-05T09:00, every: 1w, members: [sarah, dana] }
`},messages:[]}]};function*unknownMembers(rotation,{owners,people,source}){let named=[...[...rotation.lists,...rotation.shadows].flatMap(({members})=>members),...rotation.overrides];for(let{who,range}of named){if(owners.person(who))continue;let meant=didYouMean(nearest(who,people.map(({id})=>id)));yield{source,range,message:`unexpected commander ${quote(who)}, expected the id of a person of the configuration${meant}`,help:`add the person: \`people: { ${who}: { name: NAME, github: LOGIN } }\``}}}function*holes(rotation,{policy,now}){let end=now+24192e5;for(let{from,to,who}of shiftsBetween(rotation,now,end)){if(who!==null)continue;let message=`unexpected hole in the rotation${[from>now&&` from ${formatInstant(from)}`,to<end&&` until ${formatInstant(to)}`].filter(Boolean).join(``)}, expected a commander at every hour of the next four weeks`;yield{source:policy.source,range:rotation.range,message,help:"let the rotation start earlier, or add an override: `overrides: [{ from: …, to: …, who: … }]`"}}}const runbookCausesRanked={id:`runbook-causes-ranked`,level:`error`,summary:`a common cause has a higher percentage than the one before it, or the percentages are above 100 in sum`,article:`Common Causes (ranked by frequency).`,explanation:`
Whoever reads a runbook at 4 AM tries the causes from the top: the order is the advice. Equal percentages may stand in any order, and
causes without a percentage are not compared. Percentages that sum to more than 100 are not parts of anything.`,*check({catalog}){for(let runbook of catalog.runbooks)yield*ranking(runbook)},examples:[{name:`a frequent cause below a rarer one`,files:{"runbooks/checkout-error-rate.md":`# Runbook: Checkout Error Rate Spike

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
`},messages:[]}]};function*ranking({source,causes}){let previous=null,sum=0,isToldOfSum=!1;for(let cause of causes){if(cause.frequency===null)continue;let{value,range}=cause.frequency;previous&&value>previous.value&&(yield{source,range,message:`unexpected ${value}% below a cause of ${previous.value}%, expected the most frequent first`,help:`move the cause up, or correct the percentage`,related:[{source,range:previous.range,message:`the cause above it`}]}),sum+=value,!isToldOfSum&&sum>100.01&&(isToldOfSum=!0,yield{source,range,message:`unexpected sum of ${Math.round(causes.reduce((all,{frequency})=>all+(frequency?.value??0),0)*10)/10}%, expected percentages of at most 100 in sum`}),previous=cause.frequency}}const runbookEscalation={id:`runbook-escalation`,level:`warning`,summary:`an escalation line is without a condition, or without a person, team or role`,article:`If not resolved in 30 min: Page engineering manager.`,explanation:'\n"Escalate if needed" is no help at 4 AM. A line says when (`If not resolved in 30 min`, `After 1 hour`, `Revenue loss > $10K`) and\nwhom (a role, a person or team, a `@login`, a channel, an address). A line that names a time becomes a clock of the incident.',*check({catalog,policy}){for(let{source,escalation}of catalog.runbooks)for(let line of escalation){let missing=[!hasCondition(line.value)&&`a condition`,!hasTarget(line.value,policy.owners)&&`a person, team or role`].filter(part=>part!==!1);missing.length!==0&&(yield{source,range:line.range,message:`unexpected escalation ${quote(line.value)} without ${missing.join(` and `)}, expected when and whom`,help:"write it as `- If not resolved in 30 min: Page engineering manager`"})}},examples:[{name:`whom, but not when; and when, but not whom`,files:{"runbooks/checkout-error-rate.md":`# Runbook: Checkout Error Rate Spike

## Escalation
- §Page the engineering manager§
- §If not resolved in 30 min: escalate§
`},messages:[`unexpected escalation "Page the engineering manager" without a condition, expected when and whom`,`unexpected escalation "If not resolved in 30 min: escalate" without a person, team or role, expected when and whom`]},{name:`the article's lines`,files:{"runbooks/checkout-error-rate.md":`# Runbook: Checkout Error Rate Spike

## Escalation
- If not resolved in 30 min: Page engineering manager
- If revenue loss > $10K: Notify VP Engineering
- If data breach suspected: Notify security team immediately
`},messages:[]}]},escalationWords=new Lexicon([[`when`,`if, when, whenever, once, after, unless, until, while, for, in case, as soon as, during, outside, within, always, immediately, at least,
    more than, over, above, below, sev 0|1|2|3|4|5, sev0|sev1|sev2|sev3|sev4|sev5, p0|p1|p2|p3|p4`],[`whom`,`team(s), squad, group, crew, desk, manager(s), lead(s/er), head, chief, director, vp, svp, evp, ceo, cto, cio, ciso, coo, cfo, founder(s),
    officer, owner(s), on call, oncall, commander, engineer(s/ing), developer(s), sre(s), dba(s), admin(s), operator(s), operations, ops, devops,
    platform, security, legal, support, vendor, provider, management, executive(s), leadership, stakeholder(s), responder(s), maintainer(s),
    specialist(s), expert(s), analyst(s), architect(s), noc, soc, infra, infrastructure, pagerduty, opsgenie, customer success, communications,
    comms, pr`]]);function says(line,what){return escalationWords.meaningsIn(line).includes(what)}function hasCondition(line){return says(line,`when`)||/[<>≥≤%]|\d\s*(?:s|sec|m|min|minutes?|h|hours?|d|days?)\b/i.test(line)||/^[^:]{3,80}:\s+\S/.test(line)||/\S\s*(?:→|->|=>)\s*\S/.test(line)}const address=/@[\w-]|#[a-z][\w-]|\S@\S|https?:|\+?\d[\d -]{6,}/i,calledByName=/\b(?:page|call|notify|contact|ping|phone|text|email|alert|inform|tell|ask|involve|escalate to|reach out to|wake)\s+(?:the\s+)?[A-ZÀ-Þ][\wß-ɏ]+/,calledByNameCapital=/^(?:Page|Call|Notify|Contact|Ping|Phone|Email|Alert|Inform|Tell|Ask|Involve|Wake)\s+(?:the\s+)?[A-ZÀ-Þ][\wß-ɏ]+/;function hasTarget(line,owners){return says(line,`whom`)||address.test(line)||calledByName.test(line)||calledByNameCapital.test(line)?!0:!owners.isEmpty&&line.split(/[^\w@./À-ɏ-]+/).some(word=>word!==``&&owners.resolve(word).some(({kind})=>kind===`person`||kind===`team`))}const pastIncidents=causes=>Object.fromEntries(causes.map((cause,at)=>[`incidents/${at+1}.yml`,`title: Checkout errors\nrunbooks: [checkout]\ncauses: [${cause}]\n`])),ranked=`# Runbook: Checkout Error Rate Spike

## Common Causes (ranked by frequency)
1. Payment provider outage {#provider-outage}
   → Mitigation: Switch to backup provider
2. §Bad deployment§ {#bad-deployment}
   → Mitigation: Roll back
`,runbookEvidence={id:`runbook-evidence`,level:`warning`,summary:`a runbook's ranking contradicts the causes that past incidents record (five incidents or more)`,article:`Common Causes (ranked by frequency).`,explanation:"\nA ranking is a guess until incidents are counted. Every incident that names the runbook, or, naming none, one of its services, and\nrecords a cause (`causes: [bad-deployment]`) is evidence; the slugs are those of the runbook's causes (`{#bad-deployment}` behind\nthe cause). From five such incidents on, a cause that was recorded more often than one above it is named. `incident report` shows\nthe counts; the pull request of `incident track` proposes the order that they give, and `incident fmt --evidence` writes it.",*check({catalog}){let evidenceOf=weighRunbooks(catalog);for(let runbook of catalog.runbooks){let{contradiction,incidents}=evidenceOf(runbook);if(!contradiction)continue;let{above,below}=contradiction,[rare,frequent]=[above,below].map(({cause})=>quote(cause.title.value));yield{source:runbook.source,range:below.cause.title.range,message:`unexpected cause ${frequent} below ${rare}, which fewer incidents recorded, expected the most frequent first`,help:`of ${incidents.length} incidents, ${below.incidents} recorded the one and ${above.incidents} the other: \`incident report\` shows all`,related:[{source:runbook.source,range:above.cause.title.range,message:`ranked above it`}]}}},examples:[{name:`four of five incidents say otherwise`,files:{"runbooks/checkout.md":ranked,...pastIncidents([`bad-deployment`,`bad-deployment`,`provider-outage`,`bad-deployment`,`bad-deployment`])},messages:[`unexpected cause "Bad deployment" below "Payment provider outage", which fewer incidents recorded, expected the most frequent first`]},{name:`four incidents are no evidence yet`,files:{"runbooks/checkout.md":ranked.replaceAll(`§`,``),...pastIncidents([`bad-deployment`,`bad-deployment`,`bad-deployment`,`bad-deployment`])},messages:[]}]},runbookMitigation={id:`runbook-mitigation`,level:`error`,summary:`a common cause has no mitigation`,article:`Common Causes: Bad deployment (30%) → Mitigation: Rollback to last known good.`,explanation:`
A cause without a mitigation tells what is wrong and leaves one alone with it. Write what stops the damage, not what repairs it: roll
back, switch over, turn off, scale up, page whom.`,*check({catalog}){for(let{source,causes}of catalog.runbooks)for(let{title,mitigation}of causes)(!mitigation||isPlaceholder(mitigation.value))&&(yield{source,range:title.range,message:`unexpected cause ${quote(title.value)} without a mitigation, expected what stops the damage`,help:"add below it: `→ Mitigation: WHAT TO DO FIRST`"})},examples:[{name:`a cause alone`,files:{"runbooks/checkout-error-rate.md":`# Runbook: Checkout Error Rate Spike

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
`},messages:[]}]},REVIEW_EVERY={amount:90,unit:`day`},runbookReview={id:`runbook-review`,level:`warning`,summary:"a runbook was not reviewed within `review_every` (default 90 days; only when `last_reviewed` is there)",article:`Pre-written runbooks for common incidents prevent fumbling.`,explanation:"\nA runbook that describes last year's system sends people the wrong way with confidence. Read it, try its commands, then set\n`last_reviewed` to the day you did. `review_every: 180d` gives a runbook its own interval.",*check({catalog,policy,now}){let today=localDate(now,policy.timezone);for(let{source,lastReviewed,reviewEvery}of catalog.runbooks){if(!lastReviewed)continue;let every=(reviewEvery&&parseDuration(reviewEvery.value))??REVIEW_EVERY,reviewed=instantOf(lastReviewed.value,0,policy.timezone),due=localDate(addDuration(reviewed,every,policy.calendar),policy.timezone);today<=due||(yield{source,range:lastReviewed.range,message:`unexpected last review on ${lastReviewed.value}, expected one every ${formatDuration(every)} (the next by ${due})`,help:`read it, try its commands, then write \`last_reviewed: ${today}\``})}},examples:[{name:`a hundred days ago`,now:`2026-06-09T12:00:00Z`,files:{"runbooks/checkout-error-rate.md":`---
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
`},messages:[]}]},expected=[{name:`Quick Assessment`,terms:[`quick-assessment`,`diagnosis`],has:({quickAssessment})=>quickAssessment.length>0},{name:`Common Causes`,terms:[`common-causes`],has:({causes})=>causes.length>0},{name:`Escalation`,terms:[`escalation`],has:({escalation})=>escalation.length>0}],runbookSections={id:`runbook-sections`,level:`warning`,summary:`a runbook's quick assessment, common causes or escalation is missing`,article:`Runbooks: The Cheat Sheet for 4 AM: Quick Assessment · Common Causes (ranked by frequency) · Escalation.`,explanation:"\nHalf awake, one looks for three things: what to check first, what it usually is and how to stop it, whom to call and when. Headings\nin other words are understood (`Diagnosis`, `Possible checks`, `Who to page`), at any depth.",*check({catalog}){for(let runbook of catalog.runbooks){let missing=expected.filter(({terms,has})=>!has(runbook)&&!runbook.sections.some(({term,empty})=>!empty&&terms.includes(term)));if(missing.length===0)continue;let names=missing.map(({name})=>name.toLowerCase());yield{source:runbook.source,range:runbook.title?.range??runbook.idRange,message:`unexpected runbook without ${listed(names,`and`)}, expected ${names.length===1?`that section`:`those sections`}`,help:`add ${listed(missing.map(({name})=>`\`### ${name}\``),`and`)}`}}},examples:[{name:`nobody to call`,files:{"runbooks/checkout-error-rate.md":`# Runbook: §Checkout Error Rate Spike§

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
`},messages:[]}]},schema={id:`schema`,level:`error`,summary:`a record's shape is wrong: an unknown key, a wrong type, an impossible value, front matter that contradicts the body`,article:`Build the playbook before you need it.`,explanation:"\nEach record has a shape, described in [schemas/](../../schemas) and offered by editors that know the\n`yaml-language-server` comment. A key that nobody reads or a value that means nothing is a fact lost; so both are named,\nwith the key or value that was probably meant. Severities are those of the configuration's matrix, by id or name, in any\nspelling (`SEV-1`, `sev1`, `Critical`). Where a post-mortem's front matter and its text disagree, both lines are named:\none of them is wrong.",*check(input){yield*input.problems.get(`schema`)??[],yield*unknownSeverities(input);for(let postmortem of input.catalog.postmortems)for(let problem of severitiesApart(postmortem,input))yield reportOf(problem,postmortem.source)},examples:[{name:`a severity that the matrix doesn't have`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
severity: §SEV-9§
`},messages:[`unexpected severity "SEV-9", expected SEV-1, SEV-2, SEV-3 or SEV-4 (did you mean "SEV-1"?)`]},{name:`a severity in another spelling`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
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
`},messages:[]}]};function severitiesApart({source,severity,severityInText},{policy}){if(!severity||!severityInText)return[];let statement={name:`severity`,above:severity,below:severityInText},[above,below]=[severityOf(policy,severity.value),severityOf(policy,severityInText.value)];return above&&above===below?[]:above&&below?contradiction$1(source,statement):disagreement(source,statement)}function*unknownSeverities({catalog,policy}){for(let{source,severity}of[...catalog.incidents,...catalog.postmortems]){if(severity===null||severityOf(policy,severity.value))continue;let names=policy.severities.map(({id})=>id),meant=didYouMean(nearest(severity.value,severityNames(policy))),message=`unexpected severity ${quote(severity.value)}, expected ${listed(names,`or`)}${meant}`;yield{source,range:severity.range,message}}}const severityConsistent={id:`severity-consistent`,level:`error`,summary:`incident and post-mortem disagree about severity, commander, start or end`,article:`**Severity**: SEV-1 · **Incident Commander**: Sarah K. · **Duration**: 45 minutes (4:02 AM - 4:47 AM UTC)`,explanation:"\nBoth records tell one story; where they differ, one of them is wrong, and nobody can know which a year later. Severities are\ncompared as the matrix means them, people as `people` knows them (else by their words: `sarah` and `Sarah K.` agree), times to the\nminute. A post-mortem of several incidents has the gravest severity, one of their commanders, the first start and the last end.",*check(input){for(let postmortem of input.catalog.postmortems){let incidents=input.links.incidentsOf(postmortem);incidents.length>0&&(yield*disagreements(postmortem,incidents,input))}},examples:[{name:`another severity, commander and end`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
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
`},messages:[]}]};function*disagreements(postmortem,incidents,input){let{policy,courseOf}=input,{source,severity,commander,startedAt,resolvedAt}=postmortem,[stated,recorded]=[severityOf(policy,severity?.value),gravestSeverity(policy,incidents)];if(severity&&stated&&recorded&&stated!==recorded){let incident=incidents.find(one=>severityOf(policy,one.severity?.value)===recorded),related=[said(incident,incident.severity.range,`${recorded.id} here`)];yield{source,range:severity.range,message:`unexpected severity ${quote(severity.value)}, expected ${recorded.id} as in the incident`,related}}let commanders=incidents.map(incident=>incident.commander).filter(fact=>fact!==null);if(commander&&commanders.length>0&&commanders.every(fact=>!isSameOwner(policy.owners,commander.value,fact.value))){let names=[...new Set(commanders.map(({value})=>quote(value)))],incident=incidents.find(one=>one.commander!==null),related=[said(incident,incident.commander.range,`named commander here`)];yield{source,range:commander.range,message:`unexpected commander ${quote(commander.value)}, expected ${listed(names,`or`)} as in the incident`,related}}startedAt&&(yield*time(postmortem,{what:`start`,fact:startedAt,ends:incidents.map(incident=>({incident,at:courseOf(incident).start}))})),resolvedAt&&(yield*time(postmortem,{what:`end`,fact:resolvedAt,ends:incidents.map(incident=>({incident,at:courseOf(incident).resolvedAt}))}))}function*time({source},{what,fact,ends}){let known=ends.flatMap(({incident,at})=>at===null?[]:[{incident,at}]).sort((a,b)=>a.at-b.at),recorded=what===`start`?known[0]:known.at(-1);if(!recorded||known.length<ends.length||Math.abs(recorded.at-fact.value)<=6e4)return;let{incident,at}=recorded,entry=incident.timeline.find(one=>one.at?.value===at);yield{source,range:fact.range,message:`unexpected ${what} ${formatInstant(fact.value)}, expected ${formatInstant(at)} as in the incident`,related:[said(incident,entry?.range??placeOf(incident),`${what} recorded here`)]}}function said({source},range,message){return{source,range,message}}const singleCommander={id:`single-commander`,level:`error`,summary:`a declared SEV-1 or SEV-2 is without exactly one Incident Commander, or the commander is also a responder`,article:`Rule 2: One Incident Commander. Not a committee.`,explanation:"\nOne person coordinates, decides and speaks; the responders debug. Two commanders are a committee, and a commander who debugs\nhas stopped commanding. Which severities need a commander is `severities.SEV-1.commander` of the configuration. A command that\nchanged hands names who has it last: the hand-over itself belongs on the timeline (`type: commander-assigned`).",*check({courses,policy}){for(let course of courses)course.severity?.commander&&(yield*commandOf(course,policy))},examples:[{name:`nobody in charge`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: §Checkout errors§
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
`},messages:[]}]};function*commandOf(course,policy){let{record,severity,source}=course,{commander}=record;if(commander===null||isPlaceholder(commander.value)){if(!isDeclared(course))return;let help=record.kind===`incident`?"add a line: `commander: PERSON`":"add a line: `**Incident Commander**: NAME`",message=`unexpected ${severity.id} without an Incident Commander, expected exactly one person`;yield{source,range:placeOf(record),message,help};return}let commanders=policy.owners.resolve(commander.value);if(commanders.length>1){let message=`unexpected Incident Commander ${quote(commander.value)} (${commanders.length} people), expected exactly one person`;yield{source,range:commander.range,message,help:`name who had command last; put the hand-over on the timeline`}}if(record.kind===`incident`)for(let responder of record.responders){if(!isSameOwner(policy.owners,commander.value,responder.value))continue;let message=`unexpected responder ${quote(responder.value)}, who is the Incident Commander, expected somebody else`;yield{source,range:responder.range,message,related:[{source,range:commander.range,message:`named Incident Commander here`}]}}}const statusPageInTime={id:`status-page-in-time`,level:`warning`,summary:"the first public update is later than the severity's `status-page` time, or a resolved incident has none",article:`Communication: Status page update within 15 min (SEV-1), within 30 min (SEV-2).`,explanation:'\nCustomers notice before they are told; a status page that says "we\'re investigating" is worth more than silence. The clock starts\nat the `detected` entry, else at the first one, and stops at the first entry with `audience: public`. The limit is\n`severities.SEV-1.status-page` of the configuration; severities without one have no public page.',*check({courses,policy}){for(let course of courses)course.severity?.statusPage&&course.start!==null&&(yield*firstPublicUpdate(course,policy))},examples:[{name:`after twenty minutes, and never`,files:{"incidents/a.yml":`title: Checkout errors
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
`},messages:[]}]};function*firstPublicUpdate(course,{calendar}){let{severity,source,atMost}=course,[start,limit]=[course.start,severity.statusPage],help=`say on the status page what customers see, before the cause is known`,first=course.moments.filter(isTimed).find(({entry})=>entry.audience===`public`);if(first&&isLater(first.at,{start,limit,calendar})){let message=`unexpected first public update ${span(first.at-start)} after detection, expected one within ${formatDuration(limit)} of a ${severity.id}`;yield{source,range:timeRange(first),message,help,atMost}}else if(!first&&course.isResolved){let message=`unexpected resolved ${severity.id} without a public update, expected one within ${formatDuration(limit)}`;yield{source,range:placeOf(course.record),message,help,atMost}}}const statusUpdateCadence={id:`status-update-cadence`,level:`error`,lesserLevel:`warning`,summary:"from declared (else detected) to resolved, a gap between updates above `update-every` (15 min, a warning) or above `update-at-latest` (30 min, an error)",article:`Rule 3: Update stakeholders every 15 minutes. Silence is worse than "still investigating."`,explanation:"\nAn update is any entry of type `update`, to either audience, and any entry that was made public. The gaps run from the declaration\n(else the detection) over each update to the resolution. Fifteen minutes are the aim; thirty minutes without a word are what a\ncommander never lets happen. Both numbers are in the severity matrix (`update-every`, `update-at-latest`).",*check({courses,policy}){for(let course of courses)(course.severity?.updateEvery||course.severity?.updateAtLatest)&&(yield*gaps(course,policy))},examples:[{name:`twenty minutes, then fifty`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
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
`},messages:[]}]};function*gaps(course,{calendar}){let{source,severity,atMost}=course,{updateEvery,updateAtLatest}=severity,marks=marksOf(course);for(let[at,mark]of marks.entries()){let before=marks[at-1];if(!before)continue;let exceeds=limit=>limit!==null&&isLater(mark.at,{start:before.at,limit,calendar}),tooLong=exceeds(updateAtLatest);if(!tooLong&&!exceeds(updateEvery))continue;let expected=[updateEvery&&`one every ${formatDuration(updateEvery)}`,tooLong&&`never ${formatDuration(updateAtLatest)} of silence`].filter(words=>typeof words==`string`);yield{source,range:timeRange(mark),message:`unexpected ${span(mark.at-before.at)} without a status update, expected ${listed(expected,`and`)}`,help:`say "still investigating": silence is worse`,level:tooLong?`error`:`warning`,related:[{source,range:timeRange(before),message:`the last word before it`}],atMost}}}function marksOf({moments}){let timed=moments.filter(isTimed),from=firstOf(moments,`declared`)??firstOf(moments,`detected`)??timed[0];if(!from)return[];let to=timed.findLast(({type})=>type===`resolved`);return[from,...timed.filter(moment=>moment!==from&&moment!==to&&moment.at>=from.at&&(!to||moment.at<=to.at)&&isUpdate(moment)).sort((a,b)=>a.at-b.at),...to&&to!==from?[to]:[]]}const syntax={id:`syntax`,level:`error`,summary:`a file can't be read`,article:`Build the playbook before you need it.`,explanation:"\nA file that can't be read is a record that isn't there when it is needed at 4 AM. The message says what stands where it\nshouldn't, in the words of YAML; every other file is still checked.\n\nText that YAML reads as something else (a colon, a `#`, a leading `@` or `*`) belongs in quotes.",check:input=>input.problems.get(`syntax`)??[],examples:[{name:`a tab as indentation`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
severity: SEV-1
impact:
§	§summary: Orders failed
`},messages:[`unexpected tab, expected spaces as indentation`]},{name:`a colon in quotes`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: "Checkout: error rate above 5%"
`},messages:[]}]},timelineComplete={id:`timeline-complete`,level:`warning`,summary:"a resolved incident is without `detected`, `acknowledged` (SEV-1/2) or `resolved`; or an entry has no readable time",article:`Minute 0: Alert fires → On-call engineer acknowledges alert … Resolution: Incident resolved.`,explanation:"\nTime to acknowledge, to mitigate and to resolve are the differences between these entries: without them an incident counts in no\nmetric and no clock judges it. `acknowledged` is asked of severities with a commander. A post-mortem without an incident\nrecord is asked only when it states a severity, and its `Duration` line stands for start and end.",*check(input){yield*input.problems.get(`timeline-complete`)??[];for(let course of input.courses)yield*entriesWithoutTime(course),yield*missingMilestones(course)},examples:[{name:`resolved, but nobody wrote when, nor who acknowledged`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: §Checkout errors§
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
`},messages:[]}]};function*entriesWithoutTime({source,moments,atMost,record}){for(let{at,entry}of moments){if(at!==null||record.problems.some(problem=>overlaps(problem.range,entry.range)))continue;let message=`unexpected ${entry.timeText?`time ${quote(entry.timeText.value)}`:`timeline entry without a time`}, expected a day and a time such as 2026-05-29 04:02 UTC`;yield{source,range:timeRange({entry}),message,atMost}}}function overlaps(one,other){return one.start<other.end&&other.start<one.end}function*missingMilestones({record,source,severity,moments,isResolved,atMost}){let byWords=record.kind===`postmortem`;if(!isResolved||byWords&&(severity===null||moments.length===0))return;let isStated=byWords&&record.startedAt!==null&&record.resolvedAt!==null,missing=[{type:`detected`,isAsked:!isStated},{type:`acknowledged`,isAsked:severity?.commander??!1},{type:`resolved`,isAsked:!isStated}].filter(({type,isAsked})=>isAsked&&!moments.some(moment=>moment.type===type));if(missing.length===0)return;let types=missing.map(({type})=>type),expected=[`it`,`both`,`all three`][types.length-1],message=`unexpected resolved incident without ${listed(types,`and`)} on its timeline, expected ${expected}`,entries=types.map(type=>`\`- { at: TIME, type: ${type} }\``);yield{source,range:placeOf(record),message,help:byWords?void 0:`add ${listed(entries,`and`)}`,atMost}}const timelineOrder={id:`timeline-order`,level:`error`,summary:`a timeline entry is earlier than the one before it`,article:`The Incident Timeline: Minute 0 … Minute 5 … Minute 10 … Resolution.`,explanation:`
Every clock (acknowledge, respond, mitigate, resolve) is computed from the timeline, so one wrong hour or date moves them all.
Entries with the same time are in order. In a post-mortem, whose times are read from its words, it is a warning.`,*check({catalog}){for(let incident of catalog.incidents)yield*backwards(incident,void 0);for(let postmortem of catalog.postmortems)yield*backwards(postmortem,`warning`)},examples:[{name:`an entry with the wrong hour`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: §2026-05-29T03:07:00Z§, type: acknowledged, by: alex }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
`},messages:[`unexpected time "2026-05-29T03:07:00Z", 55 min before the entry above it, expected one not earlier than that`]},{name:`two entries of one minute, and a night that passes midnight`,files:{"incidents/2026-05-29-checkout-errors.yml":`title: Checkout errors
timeline:
  - { at: 2026-05-29T23:58:00Z, type: detected }
  - { at: 2026-05-29T23:58:00Z, type: acknowledged, by: alex }
  - { at: 2026-05-30T00:10:00Z, type: resolved }
`},messages:[]}]};function*backwards({source,timeline},atMost){let previous=null;for(let{at}of timeline)if(at!==null){if(previous&&at.value<previous.value){let early=span(previous.value-at.value);yield{source,range:at.range,message:`unexpected time ${quote(source.slice(at.range))}, ${early} before the entry above it, expected one not earlier than that`,help:`correct the time, or move the entry to its place`,related:[{source,range:previous.range,message:`the entry above it`}],atMost}}previous=at}}const rules=[syntax,schema,reference,singleCommander,acknowledgeInTime,respondInTime,statusPageInTime,statusUpdateCadence,mitigateFirst,timelineOrder,timelineComplete,durationConsistent,channelName,blameless,postmortemRequired,postmortemInTime,postmortemSections,postmortemActionItems,actionItemId,actionItemOwner,actionItemDue,actionItemEvidence,factorAddressed,severityConsistent,closurePostmortem,closureTimes,closureIssues,closureFactors,runbookSections,runbookCausesRanked,runbookMitigation,runbookEscalation,runbookReview,runbookEvidence,repeatIncident,rotationCovered];function applyWaivers(findings,context){let{waivers,source,timezone}=context.policy;if(waivers.length===0||source===null)return[...findings];let today=localDate(context.now,timezone),ids=recordIds(context),used=new Set,kept=findings.filter(finding=>{let id=ids.get(finding.source),waiver=waivers.find(one=>one.rule===finding.rule&&one.record===id&&waiverHolds(one,today));return waiver&&used.add(waiver),!waiver}),gates=new Set(rules.filter(({gate})=>gate!==void 0).map(({id})=>id)),remarks=waivers.filter(waiver=>!used.has(waiver)&&!(gates.has(waiver.rule)&&waiverHolds(waiver,today))).map(waiver=>remark(waiver,source,today));return[...kept,...remarks]}function remark(waiver,source,today){let{rule,record,until,approvedBy,range}=waiver,isOver=!waiverHolds(waiver,today);return{rule,level:`warning`,source,range,message:isOver?`unexpected waiver of ${rule} for ${quote(record)} that ended on ${until}, expected one that holds`:`unexpected waiver of ${rule} for ${quote(record)}, which excuses nothing, expected a finding of that rule in that record`,help:isOver?`mend the record and remove the waiver, or ask ${approvedBy} for a new end`:"remove the waiver, or correct its `rule` or `record`",related:[]}}function recordIds(context){let ids=new Map;for(let{source,id}of recordsOf(context.catalog))ids.set(source,id);return ids}function check(context,stopwatch){let links=linkRecords(context.catalog),courses=coursesOf(context,links),byRecord=new Map(courses.map(course=>[course.record,course])),input={...context,policy:{...context.policy,owners:remembered(context.policy.owners)},links,courses,courseOf:incident=>byRecord.get(incident),problems:problemsOf(context.catalog)},found=[];for(let rule of rules){let started=stopwatch?.clock()??0;isOff(rule,context.policy)||collect(rule,input,found),stopwatch?.took(rule.id,stopwatch.clock()-started)}return applyWaivers(found,context).sort(inOrder)}function collect(rule,input,found){for(let report of rule.check(input)){let level=levelFor(rule,report,input.policy);if(level===`off`)continue;let{source,range,message,help=null,related=[]}=report;found.push({rule:rule.id,level,source,range,message,help,related})}}function levelFor(rule,report,policy){let level=levelOf(policy.rules,{id:rule.id,level:report.level??rule.level},report.source.file);return level===`error`&&report.atMost?report.atMost:level}function isOff({id,level},{rules:settings}){let setting=Object.hasOwn(settings,id)?settings[id]:void 0;return(setting?.level??level)===`off`&&(setting?.paths??[]).length===0}function inOrder(a,b){return compare$1(a.source.file,b.source.file)||a.range.start-b.range.start||compare$1(a.rule,b.rule)||a.range.end-b.range.end||compare$1(a.message,b.message)}function compare$1(a,b){return a<b?-1:+(a>b)}function gateFindings(gate,context,asked){let found=check({...context,policy:gatePolicy(gate,context.policy)}),today=localDate(context.now,context.policy.timezone),ids=new Map(context.catalog.incidents.map(({source,id})=>[source,id]));return[...asked.flatMap(unresolved),...found].map(finding=>{let record=ids.get(finding.source),waiver=record&&findWaiver(context.policy.waivers,{rule:finding.rule,record},today);return waiver?bypassed(finding,waiver):finding})}function gatePolicy(gate,policy){let levels=rules.map(rule=>[rule.id,{level:rule.gate===gate?`error`:`off`,paths:[]}]);return{...policy,rules:Object.fromEntries(levels),waivers:[]}}function unresolved(incident){let{status,source}=incident;return(status?status.value===`resolved`:incident.timeline.some(({type})=>type?.value===`resolved`))?[]:[{rule:`closure-times`,level:`error`,source,range:status?.range??placeOf(incident),message:`unexpected incident that is ${status?.value??`not resolved`}, expected a resolved one`,help:"resolve it first: `/resolve TEXT` on its issue, or `status: resolved` and the time in its record",related:[]}]}function bypassed(finding,{approvedBy,reason,until}){let decision=`bypassed by ${approvedBy} until ${until}: ${reason}`;return{...finding,level:`warning`,message:`${finding.message} (${decision})`}}var BaselineError=class extends Error{name=`BaselineError`};function baselineOf(findings,catalog){let names=recordNames(catalog);return findings.map(finding=>entryOf(finding,names)).sort((a,b)=>compare(keyOf(a),keyOf(b)))}function compareWithBaseline(findings,baseline,catalog){let names=recordNames(catalog),left=new Map;for(let entry of baseline)left.set(keyOf(entry),[...left.get(keyOf(entry))??[],entry]);let fresh=[],accepted=[];for(let finding of findings)(left.get(keyOf(entryOf(finding,names)))?.pop()?accepted:fresh).push(finding);return{fresh,accepted,stale:[...left.values()].flat()}}function formatBaseline(entries){let lines=entries.map(entry=>`    ${JSON.stringify(entry)}`);return`{\n  "version": 1,\n  "findings": [${lines.length>0?`\n${lines.join(`,
`)}\n  `:``}]\n}\n`}function parseBaseline(text){let read;try{read=JSON.parse(text)}catch(error){throw new BaselineError(`unexpected text, expected JSON: ${error.message}`)}let{version,findings}=read??{};if(version!==1)throw new BaselineError(`unexpected version ${JSON.stringify(version)??`(none)`}, expected 1`);if(!Array.isArray(findings))throw new BaselineError("unexpected shape, expected a list of `findings`");return findings.map((entry,at)=>{if(isEntry(entry))return{rule:entry.rule,record:entry.record,message:entry.message,words:entry.words};throw new BaselineError(`unexpected entry ${at+1}, expected \`rule\`, \`record\`, \`message\` and \`words\` as text`)})}function isEntry(value){return typeof value!=`object`||!value?!1:[`rule`,`record`,`message`,`words`].every(key=>typeof value[key]==`string`)}function entryOf({rule,source,range,message},names){let words=source.text.slice(range.start,Math.min(range.end,range.start+640));return{rule,record:names.get(source)??`file ${source.file}`,message,words:words.replace(/\s+/g,` `).trim().slice(0,160)}}function recordNames(catalog){return new Map([...recordsOf(catalog)].map(({source,kind,id})=>[source,`${kind} ${id}`]))}function keyOf({rule,record,message,words}){return JSON.stringify([record,rule,message,words.toLowerCase()])}function compare(a,b){return a<b?-1:+(a>b)}export{parseBaseline as a,rules as c,formatBaseline as i,baselineOf as n,gateFindings as o,compareWithBaseline as r,check as s,BaselineError as t};