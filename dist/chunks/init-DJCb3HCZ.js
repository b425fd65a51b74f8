import{i as __toESM}from"./rolldown-runtime-BH76xvYa.js";import{t as require_runtime}from"./runtime-CaTHQwq0.js";import{M as readPolicy,P as Source,_ as Workspace,b as readPostmortem,c as configurationFile,f as kindOf,l as loadPolicy,lt as addDays,mt as localDate,p as readCatalog,pt as isZone,v as isSource,y as readRunbook}from"./records-C2fs_X_g.js";import{a as slug,i as understand,n as describe,o as uniqueSlugs,t as counted}from"./understanding-DO6-zD4O.js";import{r as writeBaseline,t as baselineFile}from"./baseline-Drbkp-gs.js";import{b as UsageError}from"./command-line-C5xuCQEd.js";import{c as Git}from"./connection-rv6-ELV-.js";import{t as check}from"./library-CUBVxpl1.js";import{t as writeNew}from"./new-file-CUIkgsz6.js";var import_runtime=__toESM(require_runtime(),1);const starter={".github/incidents.yml":{0:function(container,depth0,helpers,partials,data){var lookupProperty=container.lookupProperty||function(parent,propertyName){if(Object.prototype.hasOwnProperty.call(parent,propertyName))return parent[propertyName]};return`
paths:
`+(lookupProperty(helpers,`each`).call(depth0??(container.nullContext||{}),lookupProperty(depth0,`places`),{name:`each`,hash:{},fn:container.program(1,data,0),inverse:container.noop,data,loc:{start:{line:8,column:0},end:{line:13,column:9}}})??``)},1:function(container,depth0,helpers,partials,data){var lookupProperty=container.lookupProperty||function(parent,propertyName){if(Object.prototype.hasOwnProperty.call(parent,propertyName))return parent[propertyName]};return`  `+(container.lambda(container.strict(depth0,`kind`,{start:{line:9,column:5},end:{line:9,column:9}}),depth0)??``)+`:
`+(lookupProperty(helpers,`each`).call(depth0??(container.nullContext||{}),lookupProperty(depth0,`globs`),{name:`each`,hash:{},fn:container.program(2,data,0),inverse:container.noop,data,loc:{start:{line:10,column:0},end:{line:12,column:9}}})??``)},2:function(container,depth0,helpers,partials,data){return`    - `+(container.lambda(depth0,depth0)??``)+`
`},3:function(container,depth0,helpers,partials,data){return` Git knows nobody yet: put yourselves here.`},4:function(container,depth0,helpers,partials,data){var alias1=container.strict,alias2=container.lambda;return`  `+(alias2(alias1(depth0,`id`,{start:{line:19,column:5},end:{line:19,column:7}}),depth0)??``)+`: { `+(alias2(alias1(depth0,`facts`,{start:{line:19,column:17},end:{line:19,column:22}}),depth0)??``)+` }
`},5:function(container,depth0,helpers,partials,data){var lookupProperty=container.lookupProperty||function(parent,propertyName){if(Object.prototype.hasOwnProperty.call(parent,propertyName))return parent[propertyName]};return`
# A team's item is assigned to its lead: add "lead: <id of a person>" and "members: [...]".
teams:
`+(lookupProperty(helpers,`each`).call(depth0??(container.nullContext||{}),lookupProperty(depth0,`teams`),{name:`each`,hash:{},fn:container.program(4,data,0),inverse:container.noop,data,loc:{start:{line:25,column:0},end:{line:27,column:9}}})??``)},compiler:[8,`>= 4.3.0`],main:function(container,depth0,helpers,partials,data){var alias1=container.strict,alias2=container.lambda,alias3=depth0??(container.nullContext||{}),lookupProperty=container.lookupProperty||function(parent,propertyName){if(Object.prototype.hasOwnProperty.call(parent,propertyName))return parent[propertyName]};return`# yaml-language-server: $schema=`+(alias2(alias1(depth0,`schemas`,{start:{line:1,column:35},end:{line:1,column:42}}),depth0)??``)+`/configuration.schema.json
# Every key is optional; what is not said here is the default. "incident schema configuration" describes all of them.
version: 1
timezone: `+(alias2(alias1(depth0,`timezone`,{start:{line:4,column:13},end:{line:4,column:21}}),depth0)??``)+`
`+(lookupProperty(helpers,`if`).call(alias3,lookupProperty(depth0,`places`),{name:`if`,hash:{},fn:container.program(0,data,0),inverse:container.noop,data,loc:{start:{line:5,column:0},end:{line:14,column:7}}})??``)+`
# Who is who: owners of action items and commanders are looked up here.`+(lookupProperty(helpers,`if`).call(alias3,lookupProperty(depth0,`nobody`),{name:`if`,hash:{},fn:container.program(3,data,0),inverse:container.noop,data,loc:{start:{line:16,column:71},end:{line:16,column:135}}})??``)+`
people:
`+(lookupProperty(helpers,`each`).call(alias3,lookupProperty(depth0,`people`),{name:`each`,hash:{},fn:container.program(4,data,0),inverse:container.noop,data,loc:{start:{line:18,column:0},end:{line:20,column:9}}})??``)+(lookupProperty(helpers,`if`).call(alias3,lookupProperty(depth0,`teams`),{name:`if`,hash:{},fn:container.program(5,data,0),inverse:container.noop,data,loc:{start:{line:21,column:0},end:{line:28,column:7}}})??``)+`
action-items:
  remind-before: 3d
`},useData:!0},".github/workflows/incidents.yml":{compiler:[8,`>= 4.3.0`],main:function(container,depth0,helpers,partials,data){var alias1=container.strict,alias2=container.lambda;return`# .github/workflows/incidents.yml
name: Incidents
on:
  pull_request: { paths: [`+(alias2(alias1(depth0,`paths`,{start:{line:4,column:29},end:{line:4,column:34}}),depth0)??``)+`] }
  push: { branches: [`+(alias2(alias1(depth0,`branch`,{start:{line:5,column:24},end:{line:5,column:30}}),depth0)??``)+`] }
  schedule: [{ cron: "17 6 * * *" }]
  issues: { types: [opened, edited, closed, reopened] }
  issue_comment: { types: [created, edited, deleted] }
  repository_dispatch: { types: [alert] }
  workflow_dispatch:
    inputs:
      command: { type: choice, options: [check, plan, sync, overdue, track, declare, respond, report], default: check }
      title: { type: string }
      severity: { type: string }
      service: { type: string }
permissions: {}
concurrency: { group: "incidents-\${{ github.event.issue.number || github.ref }}", queue: max }
jobs:
  check:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
    permissions: { contents: read, issues: read, pull-requests: write }
    steps:
      - uses: actions/checkout@v5
        with: { persist-credentials: false }
      - uses: incident-as-code/incident-as-code@v1
  act:
    if: github.event_name != 'pull_request'
    runs-on: ubuntu-latest
    permissions: { contents: write, issues: write, pull-requests: write }
    steps:
      - uses: actions/checkout@v5
        with: { fetch-depth: 0, persist-credentials: false }
      - uses: incident-as-code/incident-as-code@v1
`},useData:!0},".vscode/incidents.code-snippets":`{
  "Incident": {
    "scope": "yaml",
    "prefix": "incident",
    "description": "A new incident record",
    "body": [
      "title: \${1:What users saw}",
      "severity: \${2|SEV-1,SEV-2,SEV-3,SEV-4|}",
      "status: \${3|investigating,identified,monitoring,resolved|}",
      "commander: \${4:id}",
      "services: [\${5:service}]",
      "timeline:",
      "  - { at: \${CURRENT_YEAR}-\${CURRENT_MONTH}-\${CURRENT_DATE}T\${6:04:02}, type: detected, note: \${7:Alert fires} }"
    ]
  },
  "Timeline entry": {
    "scope": "yaml",
    "prefix": "entry",
    "description": "An entry of an incident's timeline",
    "body": [
      "- { at: \${CURRENT_YEAR}-\${CURRENT_MONTH}-\${CURRENT_DATE}T\${1:04:02}, type: \${2|detected,acknowledged,declared,commander-assigned,severity-changed,escalated,update,cause-identified,mitigation-started,mitigated,resolved,note|}, by: \${3:id}, note: \${4:text} }"
    ]
  },
  "Post-mortem": {
    "scope": "markdown",
    "prefix": "postmortem",
    "description": "A new post-mortem",
    "body": [
      "---",
      "incident: \${TM_FILENAME_BASE}",
      "status: draft",
      "---",
      "",
      "# Post-Mortem: \${1:Title}",
      "",
      "**Duration**: \${2:45 minutes (4:02 AM - 4:47 AM UTC)}",
      "**Severity**: \${3|SEV-1,SEV-2,SEV-3,SEV-4|}",
      "**Impact**: \${4:Who was affected, in numbers}",
      "**Incident Commander**: \${5:Name}",
      "",
      "## Timeline",
      "",
      "- \${6:4:02 AM}: \${7:Alert fires}",
      "",
      "## Root Cause",
      "",
      "$8",
      "",
      "## Contributing Factors",
      "",
      "1. $9",
      "",
      "## Action Items",
      "",
      "| # | Action | Owner | Due Date |",
      "|---|--------|-------|----------|",
      "| 1 | \${10:Action} | \${11:Owner} | \${12:\${CURRENT_YEAR}-\${CURRENT_MONTH}-\${CURRENT_DATE}} |",
      "",
      "## Lessons Learned",
      "",
      "- $0"
    ]
  },
  "Action item": {
    "scope": "markdown",
    "prefix": "action",
    "description": "A row of the action-item table",
    "body": ["| \${1:1} | \${2:Action} | \${3:Owner} | \${4:\${CURRENT_YEAR}-\${CURRENT_MONTH}-\${CURRENT_DATE}} |"]
  },
  "Runbook": {
    "scope": "markdown",
    "prefix": "runbook",
    "description": "A new runbook",
    "body": [
      "---",
      "services: [\${1:service}]",
      "owner: \${2:Team}",
      "---",
      "",
      "# Runbook: \${3:What is seen}",
      "",
      "## Quick Assessment",
      "",
      "1. \${4:What to look at first}",
      "   → \${5:If so: what to do}",
      "",
      "## Common Causes (ranked by frequency)",
      "",
      "1. \${6:Cause} (\${7:40}%)",
      "   → Mitigation: \${8:What ends the impact}",
      "",
      "## Escalation",
      "",
      "- If not resolved in 30 min: \${0:Page the engineering manager}"
    ]
  }
}
`,".vscode/settings.json":{compiler:[8,`>= 4.3.0`],main:function(container,depth0,helpers,partials,data){var alias1=container.strict,alias2=container.lambda;return`{
  "yaml.schemas": {
    "`+(alias2(alias1(depth0,`schemas`,{start:{line:3,column:8},end:{line:3,column:15}}),depth0)??``)+`/configuration.schema.json": ".github/incidents.yml",
    "`+(alias2(alias1(depth0,`schemas`,{start:{line:4,column:8},end:{line:4,column:15}}),depth0)??``)+`/incident.schema.json": [`+(alias2(alias1(depth0,`incidents`,{start:{line:4,column:46},end:{line:4,column:55}}),depth0)??``)+`]
  }
}
`},useData:!0},"incidents/example.yml":{compiler:[8,`>= 4.3.0`],main:function(container,depth0,helpers,partials,data){var alias1=container.strict,alias2=container.lambda;return`# yaml-language-server: $schema=`+(alias2(alias1(depth0,`schemas`,{start:{line:1,column:35},end:{line:1,column:42}}),depth0)??``)+`/incident.schema.json
# An example, made by "incident init": write your own beside it, then remove it.
title: Example - search answers slowly
severity: SEV-3
status: resolved
commander: `+(alias2(alias1(depth0,`person`,{start:{line:6,column:14},end:{line:6,column:20}}),depth0)??``)+`
channel: "#inc-`+(alias2(alias1(depth0,`id`,{start:{line:7,column:18},end:{line:7,column:20}}),depth0)??``)+`"
services: [search]
runbooks: [example-slow-search]
causes: [bad-deployment]
impact: { summary: "Every tenth search took longer than five seconds" }
timeline:
  - { at: `+(alias2(alias1(depth0,`day`,{start:{line:13,column:13},end:{line:13,column:16}}),depth0)??``)+`T10:02, type: detected, note: Alert fires (search latency above 5 s) }
  - { at: `+(alias2(alias1(depth0,`day`,{start:{line:14,column:13},end:{line:14,column:16}}),depth0)??``)+`T10:05, type: acknowledged, by: `+(alias2(alias1(depth0,`person`,{start:{line:14,column:54},end:{line:14,column:60}}),depth0)??``)+` }
  - { at: `+(alias2(alias1(depth0,`day`,{start:{line:15,column:13},end:{line:15,column:16}}),depth0)??``)+`T10:07, type: declared, by: `+(alias2(alias1(depth0,`person`,{start:{line:15,column:50},end:{line:15,column:56}}),depth0)??``)+` }
  - { at: `+(alias2(alias1(depth0,`day`,{start:{line:16,column:13},end:{line:16,column:16}}),depth0)??``)+`T10:15, type: cause-identified, note: A deployment turned the cache off }
  - { at: `+(alias2(alias1(depth0,`day`,{start:{line:17,column:13},end:{line:17,column:16}}),depth0)??``)+`T10:18, type: mitigation-started, note: Roll back }
  - { at: `+(alias2(alias1(depth0,`day`,{start:{line:18,column:13},end:{line:18,column:16}}),depth0)??``)+`T10:24, type: mitigated, note: Latency is normal }
  - { at: `+(alias2(alias1(depth0,`day`,{start:{line:19,column:13},end:{line:19,column:16}}),depth0)??``)+`T10:40, type: resolved, note: Nothing came back }
`},useData:!0},"postmortems/example.md":{compiler:[8,`>= 4.3.0`],main:function(container,depth0,helpers,partials,data){var alias1=container.strict,alias2=container.lambda;return`---
incident: `+(alias2(alias1(depth0,`id`,{start:{line:2,column:13},end:{line:2,column:15}}),depth0)??``)+`
status: published
published: `+(alias2(alias1(depth0,`today`,{start:{line:4,column:14},end:{line:4,column:19}}),depth0)??``)+`
---

# Post-Mortem: Example - search answers slowly

<!-- An example, made by "incident init": write your own beside it, then remove it. -->

**Duration**: 38 minutes (10:02 - 10:40)
**Severity**: SEV-3
**Impact**: Every tenth search took longer than five seconds
**Incident Commander**: `+(alias2(alias1(depth0,`name`,{start:{line:14,column:27},end:{line:14,column:31}}),depth0)??``)+`

## Timeline

- 10:02: Alert fires (search latency above 5 s)
- 10:05: On-call acknowledges, begins investigation
- 10:15: Cause identified (a deployment turned the cache off)
- 10:18: Roll back
- 10:24: Latency is normal
- 10:40: Resolved

## Root Cause

A deployment renamed a setting, and the old name meant "no cache".

## Contributing Factors

1. An unknown setting is ignored in silence
2. The deployment was not watched

## Action Items

| # | Action | Owner | Due Date | Status |
|---|--------|-------|----------|--------|
| 1 | Refuse to start with an unknown setting | `+(alias2(alias1(depth0,`owner`,{start:{line:38,column:51},end:{line:38,column:56}}),depth0)??``)+` | `+(alias2(alias1(depth0,`today`,{start:{line:38,column:65},end:{line:38,column:70}}),depth0)??``)+` | done |
| 2 | Replace this example by our first own post-mortem | `+(alias2(alias1(depth0,`owner`,{start:{line:39,column:61},end:{line:39,column:66}}),depth0)??``)+` | `+(alias2(alias1(depth0,`due`,{start:{line:39,column:75},end:{line:39,column:78}}),depth0)??``)+` | open |

## Lessons Learned

- A setting that nobody reads should be an error
`},useData:!0},"runbooks/example-slow-search.md":`---
services: [search]
alerts: [SearchLatency]
---

# Runbook: Search answers slowly

<!-- An example, made by "incident init": write your own beside it, then remove it. -->

## Quick Assessment

1. Look at the deployments of the last two hours: was one of search among them?
   → If yes: roll back first, investigate later
2. Look at the cache's hit rate
   → If it is low: warm the cache

## Common Causes (ranked by frequency)

1. Bad deployment (60%) {#bad-deployment}
   → Mitigation: Roll back to the last known good version
2. Cold cache (40%) {#cold-cache}
   → Mitigation: Warm the cache

## Escalation

- If not resolved in 30 min: Page the engineering manager
`,".github/ISSUE_TEMPLATE/incident.yml":`name: Incident
description: Something is broken. Open this first, ask questions later.
title: "Incident: "
labels: [incident]
body:
  - type: textarea
    id: happening
    attributes:
      label: What is happening?
      description: As users see it. One sentence is enough.
    validations:
      required: true
  - type: dropdown
    id: severity
    attributes:
      label: Severity
      description: When unsure, the higher one. It can be lowered with one comment.
      options:
        - "SEV-1 (Critical): revenue-impacting, customer-facing outage"
        - "SEV-2 (Major): significant degradation, partial loss"
        - "SEV-3 (Minor): limited impact, a workaround exists"
        - "SEV-4 (Informational): cosmetic, no impact"
      default: 0
    validations:
      required: true
  - type: input
    id: service
    attributes:
      label: Service
      description: Which service is impaired? Several by comma.
      placeholder: checkout
  - type: input
    id: start
    attributes:
      label: When did it start?
      description: A time of day in the team's time zone, if it was not just now.
      placeholder: "04:02"
  - type: textarea
    id: impact
    attributes:
      label: Impact
      description: Who is affected, and how badly? Numbers help.
`},meaningful=/^(?:null|true|false|yes|no|on|off|y|n|\d.*)$/i;function quoted(text){return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g,char=>`\\u${char.charCodeAt(0).toString(16).padStart(4,`0`)}`)}function yamlKey(id){return meaningful.test(id)?quoted(id):id}function flowMapping(facts){return Object.entries(facts).flatMap(([key,value])=>value===null?[]:[`${key}: ${quoted(value)}`]).join(`, `)}function list(words){return words.map(quoted).join(`, `)}const standardPlaces=readPolicy(null).policy.paths;function workflowFacts({branch,places}){let folders=[`incidents`,`postmortems`,`runbooks`].flatMap(kind=>(places[kind].length>0?places:standardPlaces)[kind].map(folderOf));return{branch:/^[A-Za-z][\w./-]*$/.test(branch)?branch:quoted(branch),paths:list([`.github/incidents*`,...new Set(folders)])}}function folderOf(glob){let fixed=glob.split(/[*?[{(!]/)[0];return fixed===glob?glob:`${fixed.slice(0,fixed.lastIndexOf(`/`)+1)}**`}const schemas=`https://raw.githubusercontent.com/incident-as-code/incident-as-code/v1/schemas`,somebody={id:`alex`,name:`Alex`,github:null};function starterFiles(facts){return[file(`.github/incidents.yml`,`configuration`,configurationFacts(facts)),file(`.github/workflows/incidents.yml`,`the one workflow`,workflowFacts(facts)),file(`.github/ISSUE_TEMPLATE/incident.yml`,`form that opens an incident`),file(`.vscode/settings.json`,`schemas for the YAML extension`,{schemas,incidents:list(globs(`incidents`,facts))}),file(`.vscode/incidents.code-snippets`,`snippets`),...facts.isEmpty?examples(facts):[]]}function configurationFacts({timezone,places,people,teams}){let kinds=[`incidents`,`postmortems`,`runbooks`].filter(kind=>places[kind].length>0);return{schemas,timezone,places:kinds.map(kind=>({kind,globs:places[kind].map(quoted)})),nobody:people.length===0,people:(people.length>0?people:[somebody]).map(({id,name,github})=>({id:yamlKey(id),facts:flowMapping({name,github})})),teams:teams.map(({id,github})=>({id:yamlKey(id),facts:flowMapping({github})}))}}function examples({now,timezone,people,self}){let today=localDate(now,timezone),day=addDays(today,-1),person=people.find(({name})=>name!==null&&name===self)??people[0]??somebody,name=person.name??`@${person.github}`,facts={schemas,day,today,id:`${day}-example`,due:addDays(today,14),person:yamlKey(person.id),name:inTable(name),owner:inTable(name)};return[{...file(`incidents/example.yml`,`example of an incident`,facts),path:`incidents/${facts.id}.yml`},{...file(`postmortems/example.md`,`example of a post-mortem`,facts),path:`postmortems/${facts.id}.md`},file(`runbooks/example-slow-search.md`,`example of a runbook`)]}function file(name,purpose,facts){let content=starter[name];return{path:name,purpose,text:typeof content==`string`?content:import_runtime.default.template(content)(facts)}}function globs(kind,{places}){return(places[kind].length>0?places:standardPlaces)[kind]}function inTable(words){return words.replace(/[|\\`*_<>[\]]/g,` `).replace(/\s+/g,` `).trim()}const noreply=/^(?:\d+\+)?([A-Za-z0-9][A-Za-z0-9-]{0,38})@users\.noreply\.[A-Za-z0-9.-]+$/,bot=/\[bot\]|(?:^|\W)(?:bot|dependabot|renovate|github-actions)(?:\W|$)/i;function peopleOf(authors,owners=[]){let found=new Map;for(let{name,email}of authors){let words=name.replace(/[\p{Cc}\p{Cf}\s]+/gu,` `).trim();if(words===``||bot.test(words)||bot.test(email))continue;let known=found.get(words.toLowerCase())??{name:words,github:null,commits:0};known.commits++,known.github??=noreply.exec(email)?.[1]??null,found.set(words.toLowerCase(),known)}let people=[...found.values()].sort((a,b)=>b.commits-a.commits||(a.name<b.name?-1:1)).slice(0,30),logins=new Set(people.map(({github})=>github?.toLowerCase())),fromOwners=owners.filter(login=>!login.includes(`/`)&&!logins.has(login.toLowerCase())).map(github=>({name:null,github}));return withIds([...people,...fromOwners])}function teamsOf(owners){let teams=[...new Set(owners.filter(owner=>owner.includes(`/`)))],ids=uniqueSlugs(`team`);return teams.map(github=>({id:ids(github.slice(github.indexOf(`/`)+1)),github}))}function codeOwners(text){let owners=text.split(/\r?\n/).map(line=>line.replace(/(?:^|\s)#.*$/,``).trim()).filter(line=>line!==``&&!line.startsWith(`[`)).flatMap(line=>line.split(/\s+/).slice(1)).flatMap(owner=>/^@([A-Za-z0-9][A-Za-z0-9-]{0,38}(?:\/[A-Za-z0-9._-]{1,100})?)$/.exec(owner)?.[1]??[]);return[...new Set(owners)]}function withIds(people){let first=name=>slug(name.split(` `)[0]),counts=new Map;for(let{name}of people)name&&counts.set(first(name),(counts.get(first(name))??0)+1);let ids=uniqueSlugs(`person`);return people.map(({name,github})=>{let short=name?first(name):``,wanted=short!==``&&counts.get(short)===1?short:slug(name??``)||slug(github??``);return{id:ids(wanted),name,github}})}function globsOf(kind,documents,about){return coversOf(``,documents,{kind,about}).sort((a,b)=>b.holds-a.holds).map(({glob})=>glob)}function coversOf(folder,documents,wanted){let ours=documents.filter(({kind})=>kind===wanted.kind);if(ours.length===0)return[];if(belongs(folder,documents,wanted.kind))return[{glob:glob(folder,`**/`,ours,wanted),holds:ours.length}];let here=documents.filter(({path})=>isDirectly(path,folder)),below=subfolders(folder,documents).flatMap(([name,inside])=>coversOf(name,inside,wanted));return[...directCovers(folder,here,wanted),...below]}function directCovers(folder,documents,wanted){let ours=documents.filter(({kind})=>kind===wanted.kind);return ours.length>1&&belongs(folder,documents,wanted.kind)?[{glob:glob(folder,``,ours,wanted),holds:ours.length}]:ours.map(({path})=>({glob:escaped(path),holds:1}))}function belongs(folder,documents,wanted){let ours=documents.filter(({kind})=>kind===wanted).length;return folder===``||documents.some(({kind})=>kind!==null&&kind!==wanted)||!named[wanted].test(folder)&&(ours<2||!documents.some(({path})=>isDirectly(path,folder)))?!1:documents.length-ours<=documents.length*.2}const named={postmortem:/(?:post-?mortem|incident|retro|rca|outage)[^/]*\/$/i,runbook:/(?:run-?book|play-?book|alert)[^/]*\/$/i};function glob(folder,depth,ours,{about}){let endings=[...new Set(ours.map(({path})=>/\.[A-Za-z]+$/.exec(path)[0]))].sort(),ending=endings.length===1?endings[0]:`.{${endings.map(one=>one.slice(1)).join(`,`)}}`,inside=about.filter(path=>path.startsWith(folder)&&(depth!==``||isDirectly(path,folder))),stems=[...new Set(inside.map(path=>escaped(stemOf(path))))].sort();return`${escaped(folder)}${depth}${stems.length>0?except(stems):`*`}${ending}`}function except(stems){return`!(${[...stems.filter(stem=>!/[-_]template$/i.test(stem)),`*[-_]template`].join(`|`)})`}function isDirectly(path,folder){return path.startsWith(folder)&&!path.slice(folder.length).includes(`/`)}function stemOf(path){return path.slice(path.lastIndexOf(`/`)+1).replace(/\.[A-Za-z]+$/,``)}function subfolders(folder,documents){let folders=new Map;for(let document of documents){let end=document.path.indexOf(`/`,folder.length);if(end===-1)continue;let name=document.path.slice(0,end+1),inside=folders.get(name);inside?inside.push(document):folders.set(name,[document])}return[...folders]}function escaped(path){return path.replace(/[*?[\]{}()!+@|\\]/g,`?`)}const nowhere={timezone:`UTC`,paths:{incidents:[],postmortems:[],runbooks:[]}},reading$1={timezone:`UTC`,incidentDate:()=>null},about=/(?:^|\/)(?:_?(?:readme|index|template|changelog|contributing|licen[cs]e|security|code[_-]of[_-]conduct)|[\w.-]+[-_]template)\.[a-z.]+$/i,markdown=/\.(?:md|markdown|mdx|qmd|md\.erb)$/i;function mayBeDocument(path){return markdown.test(path)&&!about.test(path)}const ownFolders={postmortem:/(?:^|\/)(?:post-?mortems?|incident-?(?:reports?|reviews?)|retrospectives?|rcas?|outages?)\//i,runbook:/(?:^|\/)(?:run-?books?|play-?books?)\//i},ownWords={postmortem:/\b(?:post-?mortem|incidents?|outage|rca|retro(?:spective)?|downtime)\b/i,runbook:/\b(?:run-?books?|play-?books?|alerts?|troubleshooting)\b/i},ownSections={postmortem:new Set([`timeline`,`root-cause`,`contributing-factors`,`action-items`,`lessons-learned`,`impact`]),runbook:new Set([`quick-assessment`,`common-causes`,`diagnosis`,`mitigation`,`escalation`,`impact`])},dated=/\b(?:19|20)\d\d[-_.]?(?:0[1-9]|1[0-2])[-_.]?(?:[0-2]\d|3[01])(?!\d)[^/]*$/;function recognise(source){let kind=namedIn(firstWords(source.text))??(kindOf(source,nowhere)===`runbook`?`runbook`:`postmortem`),weight=evidence(kind,source);return weight<2?null:{kind,isSure:weight>=3}}function evidence(kind,source){let read=kind===`postmortem`?readPostmortem(source,reading$1):readRunbook(source,reading$1),path=source.file.replaceAll(/[/_]/g,` `),sections=new Set(termsOf(read.sections).filter(term=>ownSections[kind].has(term))),isDated=kind===`postmortem`&&dated.test(source.file),hasTimeline=read.kind===`postmortem`&&read.timeline.length>=3;return(ownFolders[kind].test(source.file)?3:0)+ +!!ownWords[kind].test(path)+titleWeight(kind,`${read.title?.value??``}\n${firstWords(source.text)}`)+ +!!isDated+ +!!hasTimeline+sections.size}function termsOf(sections){return sections.flatMap(({term,also=[]})=>[term,...also])}function titleWeight(kind,title){return namedIn(title)===kind?2:+!!ownWords[kind].test(title)}function namedIn(title){return/\bpost-?mortem/i.test(title)?`postmortem`:/\b(?:run|play)-?book/i.test(title)?`runbook`:null}function firstWords(text){return/^(?:#{1,2} .{0,200}|.{1,200}\r?\n={3,}\s*)$/m.exec(text.slice(0,4e3))?.[0]??``}const foreign=/(?:^|\/)(?:node_modules|vendor|third[_-]party|\.[^/]+)\//;function survey(paths,read){let own=paths.filter(path=>!foreign.test(path)),documents=[],unsure=[];for(let path of own.filter(mayBeDocument)){let source=read(path),found=source&&recognise(source);found&&!found.isSure&&unsure.push(path),documents.push({path,kind:found?.isSure?found.kind:null})}let about=own.filter(path=>/\.(?:md|markdown|mdx)$/i.test(path)&&!mayBeDocument(path)),count=wanted=>documents.filter(({kind})=>kind===wanted).length;return{postmortems:count(`postmortem`),runbooks:count(`runbook`),places:{postmortems:globsOf(`postmortem`,documents,about),runbooks:globsOf(`runbook`,documents,about)},unsure}}function surveyFiles(workspace,git){let tracked=git.run(`ls-files`,`-z`,`--cached`,`--others`,`--exclude-standard`);return survey(tracked===null?workspace.find([`**/*`]):[...new Set(tracked.split(`\0`).filter(Boolean))].sort(),path=>{let read=workspace.read(path);return isSource(read)?read:null})}function factsOf({workspace,git,found,existing,session}){let owners=codeOwnersOf(workspace),self=whoSetsUp(git),places=existing?.paths??{incidents:[],...found.places},{incidents}=readCatalog(workspace,{timezone:`UTC`,paths:standardPlaces});return{branch:defaultBranch(git),timezone:existing?.timezone??localZone(session),now:session.now,people:peopleAround({git,owners,self,now:session.now}),teams:teamsOf(owners),self:self?.name??null,places:withoutStandard(places),isEmpty:found.postmortems+found.runbooks+incidents.length===0}}function withoutStandard(places){let said=kind=>String(places[kind])===String(standardPlaces[kind])?[]:places[kind];return{incidents:said(`incidents`),postmortems:said(`postmortems`),runbooks:said(`runbooks`)}}function codeOwnersOf(workspace){let path=[`.github/CODEOWNERS`,`CODEOWNERS`,`docs/CODEOWNERS`].find(one=>workspace.isFile(one)),read=path===void 0?null:workspace.read(path);return read&&isSource(read)?codeOwners(read.text):[]}function whoSetsUp(git){let name=git.run(`config`,`user.name`)?.trim();return name?{name,email:git.run(`config`,`user.email`)?.trim()??``}:null}function peopleAround({git,owners,self,now}){let since=new Date(now-31536e6).toISOString();return peopleOf([...(git.run(`log`,`--no-merges`,`--max-count=5000`,`--since=${since}`,`--format=%aN%x09%aE`)??``).split(`
`).filter(Boolean).map(line=>{let end=line.lastIndexOf(`	`);return{name:line.slice(0,end),email:line.slice(end+1)}}),...self?[self]:[]],owners)}function defaultBranch(git){return(git.run(`symbolic-ref`,`--quiet`,`--short`,`refs/remotes/origin/HEAD`)?.trim())?.replace(/^origin\//,``)||git.run(`symbolic-ref`,`--quiet`,`--short`,`HEAD`)?.trim()||`main`}function localZone({env}){let zone=env.TZ||Intl.DateTimeFormat().resolvedOptions().timeZone;return isZone(zone)?zone:`UTC`}const init={name:`init`,summary:`sets a repository up: configuration, workflow, issue form, editor settings, examples`,options:[{name:`adopt`,summary:`accept today's findings in the documents that are there: only new ones fail from now on`},{name:`dry-run`,summary:`show every file, write nothing`}],async run(args,session){let workspace=new Workspace(session.cwd),git=new Git(session.cwd);atTheRoot(git);let existing=workspace.exists(`.github/incidents.yml`)?loadPolicy(workspace,args,session):null,found=surveyFiles(workspace,git),facts=factsOf({workspace,git,found,existing,session}),files=starterFiles(facts),fresh=files.filter(({path})=>!workspace.exists(path)),policy=existing??policyIn(files),understanding=understand(readCatalog(workspace,policy));if(session.out(`${opening(git,facts)}\n${reading(understanding,policy,found)}\n`),args.has(`dry-run`))return session.out(`\n${fresh.map(({path,text})=>`--- ${path}\n${text}`).join(`
`)}`),0;for(let{path,text}of fresh)writeNew(workspace.root,path,text);return session.out(`\n${outcome(files,fresh)}\n`),args.has(`adopt`)&&session.out(adopt(workspace,policy,session)),session.out(`\n${nextSteps(args,found,understanding)}`),0}};function atTheRoot(git){let prefix=git.prefix();if(prefix===``)return;let up=prefix.split(`/`).map(()=>`..`).join(`/`);throw new UsageError(`this is the folder ${prefix} of a repository, and GitHub reads workflows at its root only`,`Run "incident init --cwd ${up}".`)}function policyIn(files){let{path,text}=files.find(file=>file.path===configurationFile);return readPolicy(new Source(path,text)).policy}function opening(git,{branch,people,teams}){let repository=git.remote();return`${repository?`${repository}, default branch ${branch}`:`No remote "origin" yet; default branch ${branch}`}; ${counted(people.length,`person`,`people`)} and ${counted(teams.length,`team`)} from git and CODEOWNERS.`}function reading(understanding,policy,{unsure,postmortems,runbooks}){let places=[...postmortems>0?policy.paths.postmortems:[],...runbooks>0?policy.paths.runbooks:[]];return[`Found ${describe(understanding)}.`,...places.length>0?[`  in ${places.join(`
     `)}`]:[],...unsure.length>0?[`Not taken for records; name them under "paths" if they are:`,...unsure.map(path=>`  ${path}`)]:[]].join(`
`)}function outcome(files,fresh){let width=Math.max(...files.map(({path})=>path.length));return files.map(file=>{let isNew=fresh.includes(file);return`${isNew?`wrote`:`left `}  ${file.path.padEnd(width)}  ${isNew?file.purpose:`${file.purpose}: is there already, and stays as it is`}`}).join(`
`)}function adopt(workspace,policy,session){if(workspace.exists(`.github/incidents-baseline.json`))return`${baselineFile} is there already, and stays as it is.\n`;let records={workspace,policy,catalog:readCatalog(workspace,policy)};return writeBaseline(records,check(records,session))}function nextSteps(args,{postmortems,runbooks},{open}){let steps=[...postmortems+runbooks>0&&!args.has(`adopt`)?[[`incident check --update-baseline`,`accepts what these documents look like today`]]:[],[`incident check`,`judges the records`],...open>0?[[`incident plan --offline`,`shows what merging opens: ${counted(open,`issue`)} of action items`]]:[],[`git switch -c incidents`,`commit, push: the pull request shows findings, and what merging does`],[`incident doctor`,`tells what is missing on GitHub`]],width=Math.max(...steps.map(([command])=>command.length));return`Next:\n${steps.map(([command,what])=>`  ${command.padEnd(width)}   ${what}\n`).join(``)}`}export{init};