import{__exportAll}from"./rolldown-runtime.js";import{addDays,clip,firstFree,formatCount,formatDateTime,formatDay,formatDueWeekday,formatDuration,formatMinutes,formatNumber,formatPercent,formatTime,idFromFile,instantOf,localDate,recordsOf}from"./records.js";import{attribute,compareDurations,dataFiles,excusedInReport,headlineOf,html,joinHtml,modelSite,nextSteps,numberRow,personLink,recordHeading,recordLink,section,sourceAddress,sourceLink,tag,timeElement,titleOf,trustedHtml,unknownWork}from"./metrics.js";import{MarkdownItCallable}from"./packages/markdown-it.js";import{DAY,MINUTE,compareText,formatInstant,groupBy,groupByEach,listed}from"./cli.js";import{init,install as install$3,install$1 as install$2,install$2 as install,install$3 as install$1,use}from"./packages/echarts.js";import{createRequire as requireFrom}from"node:module";const requireBuiltin=requireFrom(import.meta.url);const{posix}=requireBuiltin("node:path");const{createHash}=requireBuiltin("node:crypto");const style=`:root {
  color-scheme: light dark;
  --paper: #faf9f7;
  --card: #ffffff;
  --sunken: #f1efeb;
  --ink: #1d1c1a;
  --muted: #5f5b55;
  --line: #dedad3;
  --grid: #e9e6e0;
  --accent: #0b5f6b;
  --accent-soft: #d9ecee;
  --good: #1c6b3a;
  --good-soft: #dff1e4;
  --warn: #8a5300;
  --warn-soft: #fbebcf;
  --bad: #b3261e;
  --bad-soft: #fbe2df;
  --sev-1: #c0352b;
  --sev-2: #d98324;
  --sev-3: #3f7fb5;
  --sev-4: #8b8f96;
  --sev-5: #b9b4ab;
  --phase-1: #c0352b;
  --phase-2: #d98324;
  --phase-3: #5d9c7c;
  --on-phase: #ffffff;
  --radius: 10px;
  --sans: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #131517;
    --card: #1b1e21;
    --sunken: #24282c;
    --ink: #ecebe8;
    --muted: #a8a49c;
    --line: #34393e;
    --grid: #2a2f34;
    --accent: #6cc5d0;
    --accent-soft: #12363b;
    --good: #7fce9c;
    --good-soft: #163524;
    --warn: #f0b65b;
    --warn-soft: #3b2b0f;
    --bad: #ff958c;
    --bad-soft: #441c19;
    --sev-1: #ef6a60;
    --sev-2: #f0a04b;
    --sev-3: #6aa9dd;
    --sev-4: #8d939b;
    --sev-5: #5c6168;
    --phase-1: #ef6a60;
    --phase-2: #f0a04b;
    --phase-3: #6fb593;
    --on-phase: #131517;
  }
}

*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 var(--sans); overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 0; text-wrap: balance; }
h1 { font-size: clamp(1.55rem, 1.2rem + 1.6vw, 2.1rem); letter-spacing: -0.015em; }
h2 { font-size: 1.2rem; letter-spacing: -0.005em; }
h3 { font-size: 1rem; }
p, ul, ol, dl, figure, table, pre, blockquote { margin: 0; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
code, pre { font-family: var(--mono); font-size: 0.9em; }
time, .number, td.number, th.number { font-variant-numeric: tabular-nums; }
.muted { color: var(--muted); }
.small { font-size: 0.875rem; }
.nowrap { white-space: nowrap; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -999px; top: 0; padding: 0.75rem 1rem; background: var(--card); z-index: 2; }
.skip:focus { left: 0; }
[hidden] { display: none !important; }

/* The frame of every page */
.masthead { border-bottom: 1px solid var(--line); background: var(--card); }
.masthead > div, main, .colophon { max-width: 1120px; margin-inline: auto; padding-inline: 1.25rem; }
.masthead > div { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1.25rem; }
.brand { font-weight: 700; color: inherit; text-decoration: none; padding-block: 0.9rem; letter-spacing: -0.01em; }
.brand::before { content: ""; display: inline-block; width: 0.7em; height: 0.7em; margin-right: 0.5em; border-radius: 50%; background: var(--accent); box-shadow: 0 0 0 3px var(--accent-soft); }
.masthead nav { display: flex; gap: 0 0.25rem; overflow-x: auto; flex: 1 1 auto; }
.masthead nav a { padding: 0.9rem 0.55rem; color: var(--muted); text-decoration: none; white-space: nowrap; border-bottom: 3px solid transparent; }
.masthead nav a:hover { color: var(--ink); }
.masthead nav a:focus-visible { outline-offset: -3px; }
.masthead nav a[aria-current] { color: var(--ink); border-bottom-color: var(--accent); font-weight: 600; }
.masthead form { flex: 0 1 11rem; }
main { padding-block: 2rem 3rem; display: grid; gap: 2rem; grid-template-columns: minmax(0, 1fr); }
.colophon { padding-block: 1.25rem 2.5rem; border-top: 1px solid var(--line); color: var(--muted); font-size: 0.875rem; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
.heading { display: grid; gap: 0.6rem; }
.crumb { font-size: 0.875rem; color: var(--muted); }
.lead { font-size: 1.1rem; color: var(--muted); max-width: 46rem; }

/* Boxes */
section { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); padding: 1.1rem 1.25rem; }
.section-head { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0.25rem 1rem; }
.columns { display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); align-items: start; }
.columns.three { grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); }
.columns > * { min-width: 0; }
.notice { border-left: 4px solid var(--warn); background: var(--warn-soft); border-radius: 6px; padding: 0.75rem 1rem; }
.notice.bad { border-color: var(--bad); background: var(--bad-soft); }
.notice.good { border-color: var(--good); background: var(--good-soft); }
.empty { color: var(--muted); }

/* The first ten seconds */
.verdict { display: grid; gap: 0.4rem; padding: 1.4rem 1.5rem; border-radius: var(--radius); border: 1px solid var(--line); border-left: 8px solid var(--accent); background: var(--card); }
.verdict.good { border-left-color: var(--good); }
.verdict.warn { border-left-color: var(--warn); }
.verdict.bad { border-left-color: var(--bad); }
.verdict p { font-size: 1.05rem; color: var(--muted); max-width: 50rem; }
.tiles { display: grid; gap: 1rem; grid-template-columns: repeat(4, minmax(0, 1fr)); list-style: none; padding: 0; }
.tile { display: grid; align-content: start; gap: 0.1rem; color: inherit; text-decoration: none; height: 100%; }
a.tile:hover { border-color: var(--accent); }
.tile .label { color: var(--muted); font-size: 0.9rem; }
.tile .value { font-size: 1.9rem; font-weight: 650; letter-spacing: -0.02em; line-height: 1.2; font-variant-numeric: tabular-nums; }
.tile .value small { font-size: 0.95rem; font-weight: 500; color: var(--muted); letter-spacing: 0; }
.tile .note { font-size: 0.875rem; color: var(--muted); }
.is-good { color: var(--good) !important; }
.is-warn { color: var(--warn) !important; }
.is-bad { color: var(--bad) !important; }

/* The minute after */
.steps { list-style: none; padding: 0; display: grid; background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); }
.steps li { display: grid; grid-template-columns: 10.5rem minmax(0, 1fr); gap: 0.1rem 1rem; padding: 0.85rem 1.25rem; align-items: baseline; }
.steps li + li { border-top: 1px solid var(--line); }
.steps .what { display: grid; gap: 0.1rem; }

/* Marks */
.tag { display: inline-block; padding: 0.08rem 0.5rem; border-radius: 999px; font-size: 0.8125rem; line-height: 1.5; font-weight: 600; white-space: nowrap; background: var(--sunken); color: var(--ink); }
.tag.good { background: var(--good-soft); color: var(--good); }
.tag.warn { background: var(--warn-soft); color: var(--warn); }
.tag.bad { background: var(--bad-soft); color: var(--bad); }
.tag.accent { background: var(--accent-soft); color: var(--accent); }
.tag.plain { font-weight: 500; white-space: normal; overflow-wrap: anywhere; border-radius: 8px; }
.severity { display: inline-flex; align-items: center; gap: 0.4em; font-weight: 600; font-size: 0.9rem; white-space: nowrap; }
.severity::before { content: ""; width: 0.65em; height: 0.65em; border-radius: 2px; background: var(--sev-5); }
.severity.rank-1::before { background: var(--sev-1); }
.severity.rank-2::before { background: var(--sev-2); }
.severity.rank-3::before { background: var(--sev-3); }
.severity.rank-4::before { background: var(--sev-4); }
.tags { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; }

/* Facts side by side */
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 1px; background: var(--line); border: 1px solid var(--line); border-radius: var(--radius); overflow: hidden; }
.facts > div { background: var(--card); padding: 0.8rem 1rem; }
.facts dt { font-size: 0.85rem; color: var(--muted); }
.facts dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; }
.facts dd .note { display: block; font-weight: 400; font-size: 0.85rem; color: var(--muted); }
.terms { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.4rem 1.25rem; }
.terms dt { color: var(--muted); }
.terms dd { margin: 0; }
.terms.stacked { grid-template-columns: minmax(0, 1fr); gap: 0; }
.terms.stacked dd + dt { margin-top: 0.7rem; }

/* Tables; on a narrow screen each row becomes a card */
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; }
caption { text-align: left; padding-bottom: 0.5rem; color: var(--muted); font-size: 0.875rem; }
th, td { text-align: left; padding: 0.55rem 0.75rem; vertical-align: top; border-bottom: 1px solid var(--line); }
th { font-weight: 600; font-size: 0.85rem; color: var(--muted); }
tbody th { color: inherit; font-size: inherit; font-weight: 500; }
tbody tr:last-child > * { border-bottom: 0; }
.card th, .card td { padding-inline: 0.4rem; }
.card :is(th, td):first-child { padding-left: 0; }
.card :is(th, td):last-child { padding-right: 0; }
.card ul:not([class]) { padding-left: 1.2rem; margin-top: 0.4rem; }
td.number, th.number { text-align: right; }
td, th { overflow-wrap: break-word; }
td.number { white-space: nowrap; }
.title-cell { overflow-wrap: anywhere; }
.title-cell .small a { font-weight: 400; }
.listing { background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); overflow: hidden; }
.listing thead { background: var(--sunken); }
.listing th button { white-space: nowrap; font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: left; }
.listing th button::after { content: " ↕"; opacity: 0.45; }
.listing th[aria-sort="ascending"] button::after { content: " ↑"; opacity: 1; }
.listing th[aria-sort="descending"] button::after { content: " ↓"; opacity: 1; }
.listing tbody tr:hover { background: color-mix(in srgb, var(--accent-soft) 35%, transparent); }
.title-cell { min-width: 14rem; width: 34%; }
.title-cell a { font-weight: 600; }

/* Bars of a count */
.bars { display: grid; gap: 0.55rem; list-style: none; padding: 0; }
.bars li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.1rem 0.75rem; font-size: 0.9375rem; }
.bars .track { grid-column: 1 / -1; height: 0.5rem; border-radius: 4px; background: var(--sunken); overflow: hidden; }
.bars .track span { display: block; height: 100%; border-radius: 4px; background: var(--accent); }
.bars .n { font-variant-numeric: tabular-nums; color: var(--muted); }

/* Plots */
.plot { display: grid; gap: 0.6rem; }
.plot figcaption { display: grid; gap: 0.1rem; }
.plot svg { display: block; width: 100%; height: auto; }
.plot .narrow { display: none; }
.plot details { font-size: 0.875rem; }
.plot summary { cursor: pointer; color: var(--muted); }
.plot details table { margin-top: 0.5rem; }

/* An incident's course, drawn to scale */
.course { display: grid; gap: 0.5rem; }
.course .phases { display: flex; height: 2.1rem; border-radius: 6px; overflow: hidden; background: var(--sunken); }
.course .phases span { min-width: 2px; padding-inline: 0.5rem; display: flex; align-items: center; overflow: hidden; white-space: nowrap; font-size: 0.8125rem; font-weight: 600; color: #131517; }
.course .phases .phase-1 { background: var(--phase-1); color: var(--on-phase); }
.course .phases .phase-2 { background: var(--phase-2); }
.course .phases .phase-3 { background: var(--phase-3); }
.course .marks { position: relative; height: 0.9rem; border-bottom: 2px solid var(--line); }
.course .marks i { position: absolute; bottom: -6px; width: 10px; height: 10px; margin-left: -5px; border-radius: 50%; background: var(--card); border: 2px solid var(--muted); }
.course .marks i.update { background: var(--accent); border-color: var(--accent); }
.course .marks i.milestone { background: var(--ink); border-color: var(--ink); }
.course .silences { position: relative; height: 0.45rem; }
.course .silences i { position: absolute; top: 0; bottom: 0; border-radius: 3px; background: repeating-linear-gradient(135deg, var(--bad) 0 3px, transparent 3px 6px); border: 1px solid var(--bad); }
.course .scale { display: flex; justify-content: space-between; font-size: 0.8125rem; color: var(--muted); font-variant-numeric: tabular-nums; }
.legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1.1rem; font-size: 0.8125rem; color: var(--muted); list-style: none; padding: 0; }
.legend li::before { content: ""; display: inline-block; width: 0.7em; height: 0.7em; border-radius: 2px; margin-right: 0.45em; background: var(--swatch, var(--muted)); }
.legend .dot::before { border-radius: 50%; }
.timeline { list-style: none; padding: 0; }
.timeline > li { position: relative; display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: 0 1.25rem; padding-bottom: 1rem; }
.timeline > li::before { content: ""; position: absolute; left: calc(7.5rem + 0.3rem); top: 0.5rem; width: 0.7rem; height: 0.7rem; border-radius: 50%; background: var(--card); border: 2px solid var(--muted); z-index: 1; }
.timeline > li::after { content: ""; position: absolute; left: calc(7.5rem + 0.6rem); top: 0.9rem; bottom: -0.6rem; width: 2px; background: var(--line); }
.timeline > li:last-child::after { display: none; }
.timeline > li.milestone::before { background: var(--ink); border-color: var(--ink); }
.timeline > li.update::before { background: var(--accent); border-color: var(--accent); }
.timeline .when { text-align: right; font-variant-numeric: tabular-nums; }
.timeline .when small { display: block; color: var(--muted); }
.timeline .body { padding-left: 0.9rem; display: grid; gap: 0.15rem; }
.timeline .silence { grid-column: 2; padding-left: 0.9rem; margin-top: 0.5rem; color: var(--bad); font-size: 0.875rem; }

/* Documents */
.document { max-width: 48rem; display: flow-root; }
article.card { max-width: 51rem; }
.document > * + * { margin-top: 1rem; }
.document > * + h2 { margin-top: 2rem; }
.document > * + h3, .document > * + h4 { margin-top: 1.5rem; }
.document ul, .document ol { padding-left: 1.4rem; }
.document li + li { margin-top: 0.3rem; }
.document pre { overflow-x: auto; background: var(--sunken); padding: 0.9rem 1rem; border-radius: 8px; }
.document :not(pre) > code { background: var(--sunken); padding: 0.1em 0.35em; border-radius: 4px; }
.document blockquote { border-left: 3px solid var(--line); padding-left: 1rem; color: var(--muted); }
.document hr { border: 0; border-top: 1px solid var(--line); }
.document .scroll { border: 1px solid var(--line); border-radius: 8px; }

/* Forms */
input, select { font: inherit; font-size: 1rem; color: inherit; background: var(--card); border: 1px solid color-mix(in srgb, var(--muted) 70%, transparent); border-radius: 8px; padding: 0.4rem 0.6rem; width: 100%; min-height: 2.5rem; }
.filters { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: end; }
.filters label { display: grid; gap: 0.2rem; font-size: 0.85rem; color: var(--muted); flex: 1 1 9rem; max-width: 16rem; }
.filters output { padding-block: 0.5rem; color: var(--muted); font-size: 0.9rem; }
.pager { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: baseline; }
.results { list-style: none; padding: 0; display: grid; gap: 0.9rem; }

@media (max-width: 760px) {
  .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .steps li { grid-template-columns: minmax(0, 1fr); }
}
@media (max-width: 640px) {
  main { padding-block: 1.25rem 2rem; gap: 1.5rem; }
  .masthead > div, main, .colophon { padding-inline: 1rem; }
  .masthead > div { gap: 0; }
  .brand { padding-block: 0.7rem 0.2rem; flex: 1 1 50%; }
  .masthead form { flex: 1 1 45%; padding-top: 0.5rem; }
  .masthead nav { order: 3; flex-basis: 100%; margin-inline: -0.55rem; }
  .masthead nav a { padding-block: 0.6rem; }
  .card { padding: 0.95rem 1rem; }
  .tiles { gap: 0.6rem; }
  .tile .value { font-size: 1.55rem; }
  .plot .wide { display: none; }
  .plot .narrow { display: block; }
  .timeline > li { grid-template-columns: 4.2rem minmax(0, 1fr); gap: 0 0.9rem; }
  .timeline > li::before { left: calc(4.2rem + 0.15rem); }
  .timeline > li::after { left: calc(4.2rem + 0.45rem); }
  .timeline .when { font-size: 0.875rem; }
  .terms { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .terms dd + dt { margin-top: 0.6rem; }
  .listing, .listing table, .listing tbody, .listing tr, .listing td, .listing tbody th { display: block; width: 100%; }
  .listing thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .listing tr { padding: 0.8rem 1rem; border-bottom: 1px solid var(--line); }
  .listing tbody tr:last-child { border-bottom: 0; }
  .listing td, .listing tbody th { border: 0; padding: 0.1rem 0; text-align: left; }
  .listing td[data-label]:not(:empty) { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: 0.5rem; justify-items: start; }
  .listing td[data-label]::before { content: attr(data-label); color: var(--muted); font-size: 0.85rem; }
  .listing td:empty { display: none; }
  .title-cell { min-width: 0; width: 100%; padding-bottom: 0.35rem !important; }
}
@media print {
  .masthead nav, .masthead form, .filters, .pager { display: none; }
  body { background: #fff; }
}
@media (prefers-reduced-motion: reduce) {
  html { scroll-behavior: auto; }
}
@media (forced-colors: active) {
  .course .phases span, .bars .track span, .severity::before, .legend li::before { forced-color-adjust: none; }
}
`,statusScript="(function(){let e=document.querySelector(`time[data-made]`),t=document.querySelector(`h1`),n=t.textContent,r=document.querySelector(`[data-age]`);function i(){let i=Math.floor((Date.now()-Date.parse(e.dateTime))/6e4),a=Math.floor(i/60),o=a>=48?`${Math.floor(a/24)} days`:a>0?`${a} h`:`${i} min`,s=i>=Number(r.dataset.age);document.body.classList.toggle(`stale`,s),t.textContent=s?`Last updated ${o} ago`:n,r.textContent=s?`${n}, as of`:i>=1?`Last updated ${o} ago,`:r.textContent}let a={day:`numeric`,month:`short`,hour:`2-digit`,minute:`2-digit`};for(let e of document.querySelectorAll(`time[data-local]`)){let t=new Date(e.dateTime),n=t.toLocaleString([],a);n!==t.toLocaleString([],{...a,timeZone:e.dataset.local})&&e.after(` (${n} your time)`)}for(let e of document.querySelectorAll(`.days`))[...e.children].reverse().forEach((t,n)=>{if(t.children.length>0)return;let r=new Date(Date.parse(e.dataset.last)-n*864e5).toLocaleDateString(`en-GB`,{day:`numeric`,month:`short`,year:`numeric`,timeZone:`UTC`});t.append(Object.assign(document.createElement(`span`),{textContent:`${r}: no incident`}))});i(),setInterval(i,3e4)})();";function column(e,t,n={}){return{heading:e,cell:t,...n}}function numberColumn(e,t,n=t){return{heading:e,className:`number`,sort:`number`,sortBy:t,cell:n}}function listing(e,t,n,{caption:r,name:i,filters:a}){let o=a&&`
`;return html`
    <div class="listing"${i&&attribute(`data-listing`,i)}>${o}<table>
    <caption class="visually-hidden">${r}</caption>
    ${tableHead(t)}
    <tbody>
    ${n.map(n=>tableRow(e,t,n,a?.(n)))}</tbody>${o}</table>${o}</div>
  `}function tableHead(e){let t=e.map(({heading:e,className:t,sort:n})=>{let r=t===`number`&&attribute(`class`,t);return html`<th scope="col"${r}${n&&attribute(`data-sort`,n)}>${e}</th>`});return html`<thead><tr>${t}</tr></thead>`}function tableRow(e,t,n,r){let i=t.map(({heading:t,label:r,className:i,sortBy:a,cell:o},s)=>{let c=i&&attribute(`class`,i);if(s===0)return html`<th scope="row"${c}>${o(n,e)}</th>`;let l=a&&attribute(`data-value`,a(n));return html`<td${c} data-label="${r??t}"${l}>${o(n,e)}</td>`});return html`<tr${r}>${i}</tr>\n`}function filterForm(e,t){let n=Object.entries(t).map(([e,t])=>{let n=distinct(t).map(e=>html`<option>${e}</option>`);return html`<label>${e}<select name="${e.toLowerCase()}"><option value="">All</option>${n}</select></label>\n`});return html`
    <form class="filters" data-filters="${e}" hidden>
    ${n}<label>Words<input type="search" name="text"></label>
    <output></output>
    </form>
  `}function distinct(e){return[...new Set(e)].filter(e=>e!==``).sort()}function pagesOf(e,t,n){let r=Math.max(1,Math.ceil(e.length/t)),i=Array.from({length:r},(e,t)=>t===0?n:pagePath(n,t+1));return i.map((n,r)=>({path:n,rows:e.slice(r*t,(r+1)*t),number:r+1,paths:i,first:r*t+1,total:e.length}))}function pagePath(e,t){return e.endsWith(`/index.html`)?e.replace(/index\.html$/,`page-${t}.html`):e.replace(/\.html$/,`-${t}.html`)}function pager(e,{paths:t,number:n,first:r,rows:i,total:a},o){if(t.length===1)return`
`;let s=`${formatNumber(r)} to ${formatNumber(r+i.length-1)} of ${formatCount(a,o)}`,c=n>1&&html`<a href="${e}${t[n-2]}" rel="prev">Newer</a>\n`,l=n<t.length&&html`<a href="${e}${t[n]}" rel="next">Older</a>\n`;return html`
    <nav class="pager" aria-label="Pages of ${o}s">
    <span class="muted">${s}, page ${n} of ${t.length}</span>
    ${c}${l}</nav>

  `}const columns$2=[column(`Incident`,titleCell,{className:`title-cell`,sort:`text`}),column(`Date`,({day:e})=>e?formatDay(e):`no date`,{className:`nowrap`,sort:`text`,sortBy:({day:e})=>e??``}),column(`Severity`,severityTag,{sort:`text`}),column(`Services`,({services:e})=>e.join(`, `)),durationColumn(`Acknowledged`,({acknowledge:e})=>e),durationColumn(`Mitigated`,({mitigate:e})=>e),durationColumn(`Resolved`,({resolve:e})=>e),column(`Post-mortem`,postmortemCell)];function incidentTable(e,t,n){return listing(e,columns$2,t,{name:`incidents`,caption:n,filters:({severity:e,services:t})=>html` data-severity="${e}" data-service="${t.join(`
`)}"`})}function titleCell({record:e,isOpen:t,repository:n},r){return[recordLink(r,e),t&&[` `,tag(`open`,`bad`)],repositoryNote(n)]}function repositoryNote(e){return e===``?null:html`<div class="small muted">${e}</div>`}function durationColumn(e,t){return numberColumn(e,e=>t(e).minutes??-1,e=>formatMeasure(t(e)))}function postmortemCell(e,{site:t,root:n}){let r=postmortemState(e),{postmortem:i}=e.postmortem;return!r||!i?r&&tag(r.text,r.tone):html`<a href="${n}${t.addresses.of(i)}" class="tag ${r.tone}">${r.text}</a>`}function severityTag({severity:e,rank:t}){return e?html`<span class="severity rank-${Math.min(t,5)}">${e}</span>`:null}function formatMeasure({minutes:e}){return e===null?null:formatMinutes(e)}const tones={"in time":`good`,late:`warn`,"draft, late":`bad`,missing:`bad`};function postmortemState(e){let t=deadlineText(e)??(e.postmortem.postmortem&&`written`);return t===null?null:{text:t,tone:tones[t]??`plain`}}function deadlineText({postmortem:{state:e,postmortem:t},postmortemExcluded:n}){return n!==null&&e!==`waived`?null:e===`draft-late`?`draft, late`:e===`pending`&&t?`draft, in time so far`:e.replace(`-`,` `)}const columns$1=[column(`Action item`,({title:e})=>e,{className:`title-cell`,sort:`text`}),column(`State`,stateCell,{sort:`text`}),column(`Due`,dueCell,{sort:`text`,sortBy:({due:e})=>e??``}),column(`Owner`,ownerCell,{sort:`text`}),column(`Team`,({team:e})=>e,{sort:`text`}),column(`Severity`,({severity:e})=>e,{sort:`text`}),numberColumn(`Age`,({ageDays:e})=>e??-1,({ageDays:e})=>e!==null&&formatCount(e,`day`)),column(`Issue`,issueCell)],columnsWithOrigin=[{...columns$1[0],cell:titleWithOrigin},...columns$1.slice(1)];function itemTable(e,t,n){return listing(e,columnsWithOrigin,t,{name:`items`,caption:n,filters})}function ownItemTable(e,t,n){return listing(e,columns$1,t,{name:`items`,caption:n,filters})}function filters(e){return html` data-owner="${e.owners.join(`
`)}" data-team="${e.team}" data-state="${itemState(e).key}"`}function titleWithOrigin({title:e,postmortem:t,repository:n},r){let i=recordLink(r,t);return html`${e}<div class="small muted">${i}${n&&` · ${n}`}</div>`}function stateCell(e,t){let{text:n,tone:r}=itemState(e),i=e.checks.find(({repeats:e})=>e.length>0),a=i?.repeats.slice(0,3).map(e=>recordLink(t,e)),o=e.checks.at(-1),s=i?html`<div class="small is-bad">came back within ${formatDuration(i.after)}: ${joinHtml(a,`, `)}</div>`:o&&html`<div class="small is-good">held for ${formatDuration(o.after)}</div>`;return[tag(n,r),s]}function dueCell({due:e,isDueByDefault:t,moves:n}){return[html`<span class="nowrap">${e&&formatDay(e)}</span>`,t&&html`<div class="small muted">by default</div>`,n>0&&html`<div class="small is-warn">moved ${n===1?`once`:`${n} times`}</div>`]}function ownerCell({owners:e},t){let n=e.map(e=>personLink(t,e));return n.length>0?joinHtml(n,`, `):tag(`nobody`,`warn`)}function issueCell({issue:e,postmortem:t},{site:n}){if(e===null)return null;let{web:r}=n.repositoryOf(t);return r?html`<a href="${r.issues}${e}" rel="noreferrer">#${e}</a>`:`#${e}`}function itemState(e){if(!e.isOpen){let t=e.state===`dropped`?`dropped`:`done`;return{key:t,text:t,tone:t===`dropped`?`plain`:`good`}}switch(e.stage){case`overdue`:return{key:`overdue`,text:`${formatCount(e.daysOverdue,`day`)} overdue`,tone:`bad`};case`due-today`:return{key:`due soon`,text:e.assessed.isDueToday?`due today`:formatDueWeekday(e.due),tone:`warn`};case`due-soon`:return{key:`due soon`,text:`due soon`,tone:`warn`};case`old`:return{key:`old`,text:`old, undecided`,tone:`warn`};case`undated`:return{key:`no due date`,text:`no due date`,tone:`warn`};default:return{key:`open`,text:e.state===`in-progress`?`in progress`:`open`,tone:`plain`}}}const longestDocument=3e5,parser=new MarkdownItCallable({html:!1,linkify:!0});parser.linkify.set({fuzzyLink:!1,fuzzyEmail:!1});const{escapeHtml}=parser.utils,{fence,code_block:codeBlock}=parser.renderer.rules,scrollable=e=>(...t)=>e(...t).replace(`<pre>`,`<pre tabindex="0">`);Object.assign(parser.renderer.rules,{fence:scrollable(fence),code_block:scrollable(codeBlock),table_open:(e,t,n,r)=>`<div class="scroll" tabindex="0" role="region" aria-label="Table ${++r.tables}"><table>\n`,table_close:()=>`</table></div>
`,link_open:(e,t,n,{resolve:r,links:i})=>{let a=r(String(e[t].attrGet(`href`)));return i.push(a!==null),a===null?``:anchor(a)},link_close:(e,t,n,{links:r})=>r.pop()?`</a>`:``,softbreak:(e,t)=>{let n=e.slice(t+1,t+3);return n.some(({type:e})=>e===`strong_open`)&&n[0].content===``||n[0]?.content.startsWith(`→`)?`<br>
`:`
`},image:(e,t,n,{resolve:r,links:i})=>{let{content:a}=e[t],o=escapeHtml(`[picture: ${a||`without a description`}]`),s=i.length>0?null:r(String(e[t].attrGet(`src`)));return s===null?o:`${anchor(s)}${o}</a>`}});function anchor(e){let t=/^https?:/i.test(e)?` rel="noreferrer"`:``;return`<a href="${escapeHtml(e)}"${t}>`}function renderMarkdown({markdown:e,title:t,resolve:n}){let r=withoutFrontMatter(e),i=r.length>longestDocument,a={resolve:n,links:[],tables:0},o=parser.parse(i?r.slice(0,longestDocument):r,a);return dropTitle(o,t),lowerHeadings(o),{text:parser.renderer.render(o,parser.options,a),isCut:i}}function withoutFrontMatter(e){let t=/^---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(e);return t?e.slice(t[0].length):e}function dropTitle(e,t){e[0]?.type===`heading_open`&&e[1]?.content.trim().endsWith(t)&&e.splice(0,3)}function lowerHeadings(e){let t=[];for(let n of e){if(n.type===`heading_open`){let e=Number(n.tag.slice(1));for(;t.length>0&&t.at(-1)>=e;)t.pop();t.push(e)}(n.type===`heading_open`||n.type===`heading_close`)&&(n.tag=`h${Math.min(6,t.length+1)}`)}}function _taggedTemplateLiteral(e,t){return t||=e.slice(0),Object.freeze(Object.defineProperties(e,{raw:{value:Object.freeze(t)}}))}var _templateObject,_templateObject2;const sections=[{path:`index.html`,name:`Overview`},{path:`incidents/index.html`,name:`Incidents`},{path:`action-items/index.html`,name:`Action items`},{path:`runbooks/index.html`,name:`Runbooks`},{path:`people/index.html`,name:`People`},{path:`figures.html`,name:`Figures`},{path:`status/index.html`,name:`Status page`}];function pageAt(e,t){return{site:e,path:t,root:`../`.repeat(t.split(`/`).length-1)}}function framePage({site:e,path:t,root:n},{title:r,content:i,script:a}){let{unreadable:o}=e.metrics.records,s=o>0&&html`<span>${o} unreadable files are in no figure: see <code>incident check</code></span>\n`,c=sections.map(({path:e,name:r})=>{let i=attribute(`aria-current`,currentState(e,t));return html`<a href="${n}${e}"${i}>${r}</a>\n`});return{path:t,text:html(_templateObject||=_taggedTemplateLiteral([`
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file: 'unsafe-inline'; script-src 'self' file:; img-src 'self' file: data:; form-action 'self' file:; base-uri 'none'">
    <meta name="referrer" content="no-referrer">
    <title>`,`</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="`,`assets/site.css">
    </head>
    <body>
    <a class="skip" href="#content">Skip to the content</a>
    <header class="masthead">
    <div>
    <a class="brand" href="`,`index.html">`,`</a>
    <nav aria-label="Pages">
    `,`</nav>
    <form role="search" action="`,`search.html" method="get"><input type="search" name="q" aria-label="Search all records" placeholder="Search"></form>
    </div>
    </header>
    <main id="content">
    `,`</main>
    <footer class="colophon">
    <span>From the records as of `,` (`,`)</span>
    `,`<span>Data: <a href="`,`metrics.json">JSON</a>, <a href="`,`metrics.txt">OpenMetrics</a>, CSV of <a href="`,`incidents.csv">incidents</a> and <a href="`,`action-items.csv">action items</a></span>
    </footer>
    <script src="`,`assets/site.js"><\/script>
    `,`</body>
    </html>
  `]),r===e.title?r:`${r} · ${e.title}`,n,n,e.title,c,n,i,timeElement(e.now,formatDateTime(e.now,e.timezone)),e.timezone,s,n,n,n,n,n,a&&html(_templateObject2||=_taggedTemplateLiteral([`<script src="`,``,`"><\/script>
`],[`<script src="`,``,`"><\/script>\\n`]),n,a)).toString()}}function currentState(e,t){return e===t?`page`:e===`${t.startsWith(`postmortems/`)?`incidents`:t.split(`/`)[0]}/index.html`?`true`:null}function postmortemPage(e,t){let n=pageAt(e,e.addresses.of(t)),r=titleOf(t),{repository:i,links:a,assessment:o}=e.repositoryOf(t),s=a.incidentsOf(t),c=s.length>0?s.map(e=>recordLink(n,e)):[html`<a href="${n.root}incidents/index.html">Incidents</a>`],l=html`${joinHtml(c,`, `)} / Post-mortem${i&&` / ${i}`}`,{severity:u}=o.postmortem(t),{status:d,date:f}=t,p=[severityTag({severity:u?.id??t.severity?.value??null,rank:u?.rank??5}),[` `,d&&tag(d.value)],[` `,f&&html`<span class="muted">${formatDay(f.value)}</span>`]],m=e.itemsOf(t),h=ownItemTable(n,m,`Action items of this post-mortem, as they stand`);return framePage(n,{title:r,content:[recordHeading(l,r,p),m.length>0&&section(`today`,`Its action items today`,h),documentSection(n,t,`The post-mortem`)]})}function runbookPage(e,t){let{runbook:n,repository:r,used:i,evidence:a,freshness:o}=t,s=pageAt(e,e.addresses.of(n)),c=titleOf(n),{services:l,owner:u,lastReviewed:d}=n,f=html`<a href="${s.root}runbooks/index.html">Runbooks</a>${r&&` / ${r}`}`,p=[l.map(({value:e})=>[tag(e,`plain`),` `]),u&&html`<span class="muted">owned by ${u.value}</span>`,[` `,d&&html`<span class="muted">reviewed ${formatDay(d.value)}</span>`],[` `,o===`due`&&tag(`review due`,`warn`)]],m=i.slice(-20).reverse().map(e=>html`<li>${recordLink(s,e)}</li>`),h=i.length>0?html`<p>${formatCount(i.length,`incident`)}; the latest:</p>\n<ul>${m}</ul>\n`:html`<p class="empty">No incident names it yet.</p>\n`;return framePage(s,{title:c,content:[recordHeading(f,c,p),wrongStepsNotice(s,t),n.causes.length>0&&evidenceSection(s,a),documentSection(s,n,`The runbook`),section(`used`,`Used in`,h)]})}function wrongStepsNotice(e,{runbook:t,wrongSteps:n}){if(n.length===0)return null;let r=e.site.repositoryOf(t),i=n.map(({postmortem:t,line:n,text:i})=>{let a=sourceAddress(r,t.source,n),o=a===null?`line ${n}`:html`<a href="${a}" rel="noreferrer">line ${n}</a>`;return html`<li>“${i}” (${recordLink(e,t)}, ${o})</li>`});return html`
    <section class="notice" aria-labelledby="wrong">
    <h2 id="wrong">Post-mortems called it wrong</h2>
    <ul>${i}</ul>
    </section>
  `}const evidenceColumns=[`Cause`,`Stated place`,`By evidence`,`Stated`,`Recorded`,`Incidents`].map((e,t)=>column(e,e=>e[t],{className:t===0?`title-cell`:`number`}));function evidenceSection(e,{ranking:t,unlisted:n,incidents:r,contradiction:i,runbook:a}){let o=new Map(a.causes.map((e,t)=>[e,t+1])),s=r.length>0,c=t.map(({cause:e,incidents:t,share:n},r)=>{let i=o.get(e)===r+1?r+1:html`<strong>${r+1}</strong>`,a=e.frequency?`${e.frequency.value}%`:`–`;return[e.title.value,o.get(e),s?i:`–`,a,s?`${n}%`:`–`,t]}),l=n.map(({slug:e,incidents:t,share:n})=>[[`${e} `,tag(`not in the runbook`,`warn`)],`–`,`–`,`–`,`${n}%`,t]),u=formatCount(r.length,`incident`),d=html`The runbook's causes, ranked by what ${u} recorded`,[f,p]=[i?.above.cause.title.value,i?.below.cause.title.value];return section(`evidence`,`Causes by evidence`,[i&&html`<p class="notice">The ranking no longer holds: more incidents recorded “${p}” than “${f}”, which stands above it.</p>\n`,listing(e,evidenceColumns,[...c,...l],{caption:d}),html`<p class="small muted">From ${u} with a recorded cause that named this runbook, or, naming none, one of its services.</p>\n`])}function documentSection(e,t,n){let{text:r,isCut:i}=renderMarkdown({markdown:t.source.text,title:titleOf(t),resolve:linkResolver(e,t)}),a=i&&html`<p class="notice">The document is longer than a page should be: the rest is in its file.</p>`;return html`
    <section aria-label="${n}">
    <article class="card"><div class="document">
    ${trustedHtml(r)}${a}
    </div></article>
    <p class="small muted">${sourceLink(e,t)}</p>
    </section>
  `}function linkResolver({site:e,root:t},n){return r=>{if(/^(?:https?:|mailto:)/i.test(r))return r;if(/^[a-z][a-z\d+.-]*:|^\/\/|^#/i.test(r))return null;let i=posix.normalize(posix.join(posix.dirname(n.source.file),decode(r.replace(/[?#].*$/s,``)))),a=recordsByFile(e.repositoryOf(n).catalog).get(i);return a?`${t}${e.addresses.of(a)}`:null}}const indexes=new WeakMap;function recordsByFile(e){let t=indexes.get(e);if(t)return t;let n=new Map(recordsOf(e).map(e=>[e.source.file,e]));return indexes.set(e,n),n}function decode(e){try{return decodeURIComponent(e)}catch{return e}}const entriesShown=1e3,milestones=new Set([`detected`,`acknowledged`,`declared`,`cause-identified`,`mitigated`,`resolved`]);function timelineSection(e,t,n){let{length:r}=e.record.timeline,i=formatCount(r-entriesShown,`more entry`,`more entries`),a=r===0?html`<p class="card empty">The record has no timeline.</p>\n`:html`
        <ol class="timeline">
        ${entryList(e,t)}</ol>
        ${r>entriesShown&&html`<p class="muted">${i} in the record.</p>`}
      `;return section(`timeline`,`Timeline`,[timelineChart(e,n),a])}function timelineChart(e,t){let{start:n,record:r}=e,i=e.resolvedAt??(e.isOpen?t:lastTime(r.timeline));if(n===null||i===null||i<=n)return null;let a=e=>`${Math.round((clamp(e,n,i)-n)*1e4/(i-n))/100}%`,o=(e,t)=>a(n+clamp(t,n,i)-clamp(e,n,i)),s=phasesOf(e,i).filter(({from:e,to:t})=>t>e),c=r.timeline.flatMap(e=>!e.at||e.at.value<n||e.at.value>i?[]:html`<i class="${classOf(e)}" style="left: ${a(e.at.value)}"></i>`),l=silencesOf(e).map(({from:e,to:t})=>html`<i style="left: ${a(e)}; width: ${o(e,t)}"></i>`),u=[0,.25,.5,.75,1].map(e=>formatMinutes((i-n)*e/MINUTE)),d=[s.map(({label:e,className:t})=>html`<li style="--swatch: var(--${t})">${e}</li>`),html`<li class="dot" style="--swatch: var(--ink)">milestone</li>`,html`<li class="dot" style="--swatch: var(--accent)">update</li>`,l.length>0&&html`<li style="--swatch: var(--bad)">silence above the limit</li>`];return html`
    <div class="card course" aria-hidden="true">
    <div class="phases">${s.map(({label:e,className:t,from:n,to:r})=>{let i=formatMinutes((r-n)/MINUTE);return html`<span class="${t}" style="width: ${o(n,r)}" title="${e}: ${i}">${i}</span>`})}</div>
    <div class="marks">${c}</div>
    ${l.length>0&&html`<div class="silences">${l}</div>`}
    <div class="scale">${u.map(e=>html`<span>+${e}</span>`)}</div>
    <ul class="legend">${d}</ul>
    </div>
  `}function silencesOf({cadence:e}){return e.excluded===null?e.silences:[]}function classOf({type:e,audience:t}){return e&&milestones.has(e.value)?`milestone`:e?.value===`update`||t===`public`?`update`:``}function phasesOf({assessed:e,start:t},n){let r=r=>{let i=e.first(r);return i&&clamp(i.at,t,n)},i=r(`acknowledged`),a=r(`mitigated`),o=i??t;return[...i===null?[]:[{label:`until acknowledged`,className:`phase-1`,from:t,to:i}],{label:`until mitigated`,className:`phase-2`,from:o,to:a??n},...a===null?[]:[{label:`until resolved`,className:`phase-3`,from:Math.max(a,o),to:n}]]}function lastTime(e){let t=e.flatMap(({at:e})=>e?.value??[]);return t.length===0?null:t.reduce((e,t)=>Math.max(e,t))}function clamp(e,t,n){return Math.min(Math.max(e,t),n)}function entryList(e,t){let{record:n,start:r}=e,i=new Map(silencesOf(e).map(({from:e,to:t})=>[e,t-e])),a=r===null?null:localDate(r,t);return n.timeline.slice(0,entriesShown).map(e=>{let n=e.at?.value??null,o=n===null?void 0:i.get(n);n!==null&&i.delete(n);let s=n===null?a:localDate(n,t),c=s!==a&&s!==null&&html`<small>${formatDay(s)}</small>`;a=s;let l=n===null?e.timeText?.value??`no time`:timeElement(n,formatTime(n,t)),u=n!==null&&r!==null&&html`<small>${formatElapsed(n-r)}</small>`,d=o!==void 0&&html`<div class="silence">${formatMinutes(o/6e4)} without an update</div>`;return html`<li${attribute(`class`,classOf(e)||null)}><div class="when">${c}${l}${u}</div>${entryBody(e)}${d}</li>\n`})}function entryBody({type:e,note:t,by:n,audience:r,status:i}){let a=[e&&html`<strong>${e.value.replace(/-/g,` `)}</strong>`,r===`public`&&[` `,tag(`public`,`accent`)],i&&[` `,tag(i.value)],n&&html` <span class="muted small">by ${n.value}</span>`];return html`<div class="body"><div class="tags">${a}</div>${t&&html`<div>${clip(t.value,4e3)}</div>`}</div>`}function formatElapsed(e){return`${e<0?`−`:`+`}${formatMinutes(Math.abs(e)/MINUTE)}`}function incidentPage(e,t){let n=t.record,r=pageAt(e,e.addresses.of(n)),i=e.repositoryOf(n),{timezone:a}=i.policy,o=i.links.postmortemsOf(n).flatMap(t=>e.itemsOf(t)),s=html`
    ${heading(r,t,a)}${recurrenceNotices(r,n)}<dl class="facts">
    ${durations(t)}</dl>
    ${timelineSection(t,a,e.now)}<div class="columns">
    ${aboutCard(r,t,i)}${postmortemCard(r,t,i)}</div>
    ${o.length>0&&section(`items`,`Action items`,ownItemTable(r,o,`Action items of this incident`))}`;return framePage(r,{title:t.title,content:s})}function heading({root:e},t,n){let{title:r,repository:i,services:a,start:o,isOpen:s}=t,{status:c,impact:l}=t.record,u=[[severityTag(t),` `,s?tag(c?.value||`open`,`bad`):tag(`resolved`,`good`),` `],a.map(e=>[tag(e,`plain`),` `]),o!==null&&html`<span class="muted">${timeElement(o,formatDateTime(o,n))} (${n})</span>`],d=html`<a href="${e}incidents/index.html">Incidents</a>${i&&` / ${i}`}`,f=html`${l?.value&&html`<p class="lead">${l.value}</p>`}\n`;return recordHeading(d,r,u,f)}function recurrenceNotices(e,t){let n=e.site.recurrenceOf(t),r=e.site.repeatsOf(t).slice(0,20).map(({incident:t,days:n})=>html`${recordLink(e,t)} after ${formatCount(n,`day`)}`);return[n&&cameBack(e,n),r.length>0&&html`<p class="notice bad"><strong>It happened again:</strong> ${joinHtml(r,`; `)}.</p>\n`]}function cameBack(e,{earlier:t,days:n,service:r,cause:i,openThen:a,openNow:o}){let s=formatCount(a.length,`of its action items was`,`of its action items were`),c=o.length>0&&`; ${formatCount(o.length,`is`,`are`)} open today`,l=a.length>0&&[` ${s} still open when this one began`,c,`.`],u=html`${formatCount(n,`day`)} after ${recordLink(e,t)}, with the same service (${r}) and cause (${i}).`;return html`<p class="notice bad"><strong>It came back:</strong> ${u}${l}</p>\n`}function durations({acknowledge:e,mitigate:t,resolve:n,cadence:r}){let i=(e,t)=>duration(e,formatMeasure(t),t.excluded),a=r.excluded===null&&r.neverTooLate===!1,o=r.excluded===null?formatMinutes(r.longestSilence):null;return[i(`Time to acknowledge`,e),i(`Time to mitigate`,t),i(`Time to resolve`,n),duration(`Longest silence`,o,a?`above the severity's limit`:r.excluded,a&&`is-bad`)]}function duration(e,t,n,r=!1){let i=n&&html`<span class="note">${n}</span>`;return html`<div><dt>${e}</dt><dd${r&&attribute(`class`,r)}>${t??`–`}${i}</dd></div>\n`}function aboutCard(e,t,{links:n}){let{commander:r,causes:i}=t,{communications:a,responders:o,channel:s,runbooks:c,related:l}=t.record,u=(t,n)=>t?recordLink(e,t):n,d=[r&&term(`Incident Commander`,[personLink(e,r)]),a&&term(`Communications`,[a.value]),term(`Responders`,texts(o)),s&&term(`Channel`,[s.value]),term(`Causes`,i.map(e=>[tag(e,`plain`),` `]),``),term(`Runbooks`,texts(c).map(e=>u(n.runbook(e),e))),term(`Related`,texts(l).map(e=>u(n.incident(e),e))),term(`Record`,[sourceLink(e,t.record)])];return html`
    <section class="card" aria-labelledby="about">
    <h2 id="about">About</h2>
    <dl class="terms">
    ${d}</dl>
    </section>
  `}function texts(e){return e.map(({value:e})=>e)}function term(e,t,n=`, `){return t.length===0?null:html`<dt>${e}</dt><dd>${joinHtml(t,n)}</dd>\n`}function postmortemCard(e,t,{links:n,policy:r}){let i=postmortemState(t),a=n.postmortemsOf(t.record),o=i?[html`<p>${tag(i.text,i.tone)}${dueTime(t.postmortem,r.timezone)}</p>\n`,a.map(t=>html`<p>${recordLink(e,t)}</p>\n`)]:html`<p class="empty">None, and its severity asks for none.</p>\n`;return html`
    <section class="card" aria-labelledby="postmortem">
    <h2 id="postmortem">Post-mortem</h2>
    ${o}</section>
  `}function dueTime({state:e,deadline:t,missed:n},r){let i=n??t;if(i===null||e===`not-required`||e===`unknown`)return null;let a=i.since===`last entry`&&`, counted from its last entry: none says when it was resolved`;return html` <span class="muted small">due by ${formatDateTime(i.at,r)}${a}</span>`}function*incidentListPages(e){for(let t of pagesOf(e.incidents,250,`incidents/index.html`)){let n=pageAt(e,t.path),r=t.rows,i=filterForm(`incidents`,{Severity:r.map(({severity:e})=>e??``),Service:r.flatMap(({services:e})=>e)}),a=t.rows.length>0?html`${incidentTable(n,t.rows,`Incidents, the latest first`)}\n`:html`<p class="card empty">No incident is on record.</p>\n`;yield framePage(n,{title:`Incidents`,content:html`
      <div class="heading"><h1>Incidents</h1></div>
      <section aria-label="All incidents">
      ${i}${a}${pager(n.root,t,`incident`)}
      </section>
    `})}}function*actionItemPages(e){let t=e.items.filter(({isOpen:e})=>e),n=e.items.filter(({isOpen:e})=>!e);yield*itemListPages(e,t,{path:`action-items/index.html`,title:`Action items`,other:{path:`action-items/closed.html`,text:formatCount(n.length,`closed item`)}}),yield*itemListPages(e,n,{path:`action-items/closed.html`,title:`Closed action items`,other:{path:`action-items/index.html`,text:formatCount(t.length,`open item`)}})}function*itemListPages(e,t,{path:n,title:r,other:i}){for(let a of pagesOf(t,400,n)){let t=pageAt(e,a.path),n=filterForm(`items`,{State:a.rows.map(e=>itemState(e).key),Owner:a.rows.flatMap(({owners:e})=>e),Team:a.rows.map(({team:e})=>e??``)}),o=a.rows.length>0?html`${itemTable(t,a.rows,r)}\n`:html`<p class="card empty">None.</p>\n`;yield framePage(t,{title:r,content:html`
      <div class="heading"><h1>${r}</h1><p><a href="${t.root}${i.path}">${i.text}</a></p></div>
      <section aria-label="${r}">
      ${n}${o}${pager(t.root,a,`action item`)}
      </section>
    `})}}function runbooksPage(e){let t=pageAt(e,`runbooks/index.html`),n=e.repositories.flatMap(e=>e.runbooks),r=e.repositories.flatMap(({coverage:e})=>e.services),i=e.repositories.flatMap(({coverage:e})=>e.alerts),a=listing(t,columns,n,{name:`runbooks`,caption:`Runbooks with their use, freshness and evidence`}),o=n.length>0?html`<section aria-label="All runbooks">\n${a}</section>\n`:html`<p class="card empty">No runbook is on record.</p>\n`;return framePage(t,{title:`Runbooks`,content:html`
    <div class="heading"><h1>Runbooks</h1></div>
    ${o}<section id="coverage" aria-labelledby="coverage-heading">
    <h2 id="coverage-heading">Where one is missing</h2>
    <div class="columns">
    <div class="card"><h3>Services without a runbook</h3>
    ${uncovered(r,`None: every service with an incident has one.`)}</div>
    <div class="card"><h3>Alerts without a runbook</h3>
    ${uncovered(i,`None: every alert that began an incident is known to one.`)}</div>
    </div>
    </section>
  `})}const columns=[column(`Runbook`,({runbook:e,repository:t},n)=>[recordLink(n,e),repositoryNote(t)],{className:`title-cell`,sort:`text`}),column(`Services`,({runbook:e})=>e.services.map(({value:e})=>e).join(`, `)),column(`Owner`,({runbook:e})=>e.owner?.value,{sort:`text`}),numberColumn(`Used`,({used:e})=>e.length,({used:e})=>e.length||tag(`never`)),column(`Reviewed`,reviewCell,{sort:`text`,sortBy:({runbook:e})=>e.lastReviewed?.value??``}),column(`Ranking`,({evidence:e})=>rankingCell(e)),column(`Called wrong`,({wrongSteps:{length:e}})=>e>0&&tag(formatCount(e,`line`),`warn`))];function reviewCell({runbook:{lastReviewed:e},freshness:t}){return[html`<span class="nowrap">${e?formatDay(e.value):`never`}</span>`,t===`due`&&[` `,tag(`due`,`warn`)]]}function rankingCell({contradiction:e,incidents:t,runbook:n}){return n.causes.length===0?`no ranked causes`:e?tag(`ranking no longer holds`,`warn`):t.length<5?`${t.length} of 5 incidents needed`:`holds over ${formatCount(t.length,`incident`)}`}function uncovered(e,t){if(e.length===0)return html`<p class="empty">${t}</p>`;let n=e.toSorted((e,t)=>t.n-e.n).slice(0,50);return html`<ul>${n.map(({key:e,n:t})=>html`<li>${e} <span class="muted">(${t})</span></li>`)}</ul>`}function metricsPage(e){let t=pageAt(e,`figures.html`),{metrics:n}=e,r=[breakdown(`Time to acknowledge`,n.times.acknowledge),breakdown(`Time to mitigate`,n.times.mitigate),breakdown(`Time to resolve`,n.times.resolve)],i=[updates,postmortems,actionItems,causes,factors].map(e=>e(n));return framePage(t,{title:`Figures`,content:html`
    <div class="heading"><h1>Figures</h1>
    <p class="lead">Medians and 90th percentiles with their n, never means: one long night hides what is usual. What a figure leaves out is shown next to it.</p></div>
    <section id="times" aria-labelledby="times-heading">
    <h2 id="times-heading">Response times</h2>
    <div class="columns three">
    ${r}</div>
    </section>
    <div class="columns">
    ${i}</div>
    ${recurrence(t)}${definitions(n)}`})}function breakdown(e,t){let n=(e,t)=>t.slice(0,40).map((t,n)=>[n===0&&html`<tr><th scope="colgroup" colspan="4" class="muted small">${e}</th></tr>`,breakdownRow(t.key,t),`
`]);return html`
    <div class="card"><table>
    <caption><h3>${e}</h3>Left out: ${exclusions(t.excluded)??`nothing`}.</caption>
    <thead><tr><td></td><th scope="col" class="number">Median</th><th scope="col" class="number">p90</th><th scope="col" class="number">n</th></tr></thead>
    <tbody>${breakdownRow(html`<strong>All</strong>`,t)}
    ${n(`By severity`,t.bySeverity)}${n(`By service`,t.byService)}${n(`By quarter`,t.byQuarter)}</tbody></table></div>
  `}function breakdownRow(e,{median:t,p90:n,n:r}){return numberRow(e,[quantile(t,formatMinutes),quantile(n,formatMinutes),formatNumber(r)])}function card(e,t,n,r=`${e}-heading`){return html`
    <section id="${e}" class="card" aria-labelledby="${r}"><h2 id="${r}">${t}</h2>
    ${n}</section>
  `}function updates({updates:{everyTime:e,neverTooLate:t,longestSilence:n}}){return card(`updates`,`Status updates`,html`
    <dl class="terms stacked">
    <dt>Updates never further apart than update-every</dt><dd>${share(e)}</dd>
    <dt>Never silent for longer than update-at-latest</dt><dd>${share(t)}</dd>
    <dt>Longest silence</dt><dd>${quantiles(n,formatMinutes)}</dd>
    </dl>`)}function postmortems({postmortems:e}){let t=exclusions(e.excluded);return card(`post-mortems`,`Post-mortems`,html`
    <dl class="terms">
    <dt>Published in time</dt><dd>${share({...e,excluded:[]})}</dd>
    <dt>Late</dt><dd>${formatNumber(e.late)}</dd><dt>Missing</dt><dd>${formatNumber(e.missing)}</dd><dt>Still in their time</dt><dd>${formatNumber(e.pending)}</dd>
    ${t&&html`<dt>Left out</dt><dd>${t}</dd>`}
    </dl>`,`postmortems-heading`)}function actionItems({actionItems:e}){return card(`action-items`,`Action items`,html`
    <dl class="terms">
    <dt>Open</dt><dd>${e.open} of ${e.total}; ${e.overdue} overdue, ${e.dueSoon} due soon, ${e.withoutOwner} without owner, ${e.withoutDueDate} without due date${e.old>0&&`, ${e.old} old and undecided`}</dd>
    <dt>Done on time</dt><dd>${share({...e.completion,kept:e.completion.onTime})}</dd>
    <dt>Age of open ones</dt><dd>${quantiles(e.openAge,days)}</dd>
    <dt>Time to complete</dt><dd>${quantiles(e.timeToComplete,days)}</dd>
    <dt>Due dates moved</dt><dd>${e.slipped.items} items, ${e.slipped.moves} times</dd>
    </dl>
    ${e.byTeam.length>0&&teamTable(e.byTeam)}
  `,`items-heading`)}function teamTable(e){let t=[`Open`,`Overdue`,`On time`,`n`,`Median age`],n=e.slice(0,40).map(({team:e,open:t,overdue:n,completion:{onTime:r,n:i},openAge:a})=>{let o=[t,n,formatPercent(r,i),i,quantile(a.median,days)];return[numberRow(e??`No team`,o),`
`]});return html`<div class="scroll" tabindex="0" role="region" aria-label="Action items by team"><table>
    <caption>By team</caption>
    <thead><tr><th scope="col">Team</th>${t.map(e=>html`<th scope="col" class="number">${e}</th>`)}</tr></thead>
    <tbody>${n}</tbody></table></div>`}function causes({causes:e,causesUnknown:t}){let n=t>0&&html`<p class="small muted">${formatCount(t,`incident`)} recorded none.</p>`;return card(`causes`,`Causes`,[frequencies(e,`No incident records a cause.`),`
`,n])}function factors({contributingFactors:e}){return card(`factors`,`Contributing factors`,frequencies(e,`No post-mortem lists any.`))}function frequencies(e,t){return e.length>0?bars(e.slice(0,40)):html`<p class="empty">${t}</p>`}const recurrenceColumns=[column(`Incident`,({incident:e},t)=>recordLink(t,e),{className:`title-cell`}),column(`Came back after`,({earlier:e},t)=>recordLink(t,e),{label:`After`}),column(`Service, cause`,({service:e,cause:t})=>`${e}, ${t}`),column(`Days`,({days:e})=>e,{className:`number`}),column(`Items open then`,({openThen:e})=>e.length,{className:`number`,label:`Open then`}),column(`Open now`,({openNow:e})=>e.length,{className:`number`})];function recurrence(e){let{metrics:t,repositories:n}=e.site,{n:r,repeated:i,withOpenItem:a,excluded:o}=t.recurrence,s=n.flatMap(({recurrences:e})=>e).slice(-40).reverse(),c=exclusions(o),l=c&&html` <span class="muted">Left out: ${c}.</span>`,u=`${formatPercent(i,r)} of incidents (${formatNumber(i)} of ${formatNumber(r)})`;return html`
    <section id="recurrence" aria-labelledby="recurrence-heading"><h2 id="recurrence-heading">Recurrence</h2>
    <p>${u} had the service and the cause of one in the 90 days before; ${formatNumber(a)} of them met an open action item of the earlier incident.${l}</p>
    ${s.length>0&&recurrenceTable(e,s)}
    </section>
  `}function recurrenceTable(e,t){return html`<div class="listing"><table>
    <caption class="visually-hidden">Incidents that came back</caption>
    ${tableHead(recurrenceColumns)}
    <tbody>${t.map(t=>tableRow(e,recurrenceColumns,t))}</tbody></table></div>`}function definitions({quantiles:e,records:t}){return html`
    <section aria-labelledby="definitions"><h2 id="definitions">Definitions</h2>
    <ul>
    <li>Clocks start at the first <code>detected</code> entry, else at the first entry with a readable time. Acknowledge ends at the first <code>acknowledged</code>, mitigate at the first <code>mitigated</code>, resolve at the last <code>resolved</code>.</li>
    <li>Median and p90: ${e}</li>
    <li>An incident with two services, or two causes, counts in both. Quarters are those of the day it began, in the time zone of its repository.</li>
    <li>An action item was open when its incident came back if it was opened by then and not closed; one that was closed on an unknown day counts as closed.</li>
    <li>On record: ${t.incidents} incidents, ${t.postmortems} post-mortems (of which ${t.standalonePostmortems} without an incident record count as incidents), ${t.runbooks} runbooks; ${t.unreadable} unreadable files are in no figure.</li>
    </ul></section>
  `}function quantiles({n:e,median:t,p90:n},r){return html`median ${quantile(t,r)}, p90 ${quantile(n,r)}, n = ${formatNumber(e)}`}function quantile(e,t){return e===null?`–`:t(e)}function share({kept:e,n:t,excluded:n}){let r=exclusions(n),i=r&&html`<div class="small muted">Left out: ${r}.</div>`;return html`<strong>${formatPercent(e,t)}</strong> (${formatNumber(e)} of ${formatNumber(t)})${i}`}function exclusions(e){return e.length===0?null:e.map(({reason:e,n:t})=>`${formatNumber(t)} (${e})`).join(`, `)}function bars(e){let t=Math.max(1,...e.map(({n:e})=>e)),n=e=>`${Math.max(1,Math.round(e*100/t))}%`;return html`
    <ul class="bars">
    ${e.map(({key:e,n:t})=>html`<li><span>${e}</span><span class="n">${formatNumber(t)}</span><span class="track" aria-hidden="true"><span style="width: ${n(t)}"></span></span></li>\n`)}</ul>
  `}function days(e){return formatCount(e,`day`)}const severityColors=[1,2,3,4,5].map(e=>`var(--sev-${e})`);function overviewPlots(e){return[incidentsByQuarter(e),resolveByQuarter(e),backlogByWeek(e)].flatMap(e=>e?[renderPlot(e)]:[])}function renderPlot(e){let{title:t,note:n,series:r,labels:i,unit:a}=e,{wide:o,narrow:s}=drawPlot(e),c=i.map((e,t)=>{let n=r.map(({values:e})=>formatValue(e[t],a));return[numberRow(e.replace(`
`,` `),n),`
`]});return html`
    <figure class="plot card">
    <figcaption><h3>${t}</h3><span class="small muted">${n}</span></figcaption>
    <ul class="legend">${r.map(({name:e,color:t})=>html`<li style="--swatch: ${t}">${e}</li>`)}</ul>
    <div class="wide">${trustedHtml(o)}</div>
    <div class="narrow">${trustedHtml(s)}</div>
    <details><summary>The figures as a table</summary>
    <div class="scroll" tabindex="0" role="region" aria-label="${t}, as a table"><table>
    <thead><tr><td></td>${r.map(({name:e})=>html`<th scope="col" class="number">${e}</th>`)}</tr></thead>
    <tbody>
    ${c}</tbody>
    </table></div></details>
    </figure>

  `}function formatValue(e,t){return e==null?`–`:t===`minutes`?formatMinutes(e):formatNumber(e)}function incidentsByQuarter({incidents:e}){let t=e.byQuarter.slice(-8);if(t.length===0)return null;let n=e.bySeverity.map(({key:e})=>e).slice(0,severityColors.length),r=t.map(({n:e,bySeverity:t})=>e-sum(t.filter(({key:e})=>n.includes(e)))),i=n.map((e,n)=>{let r=t.map(({bySeverity:t})=>t.find(({key:t})=>t===e)?.n??0);return{name:e,color:severityColors[n],kind:`bar`,values:r}}),a={name:`other`,color:`var(--muted)`,kind:`bar`,values:r};return{id:`incidents`,title:`Incidents by quarter`,note:`Each incident once, by the highest severity it reached.`,labels:t.map(({key:e})=>formatQuarter(e)),series:r.some(e=>e>0)?[...i,a]:i,unit:`count`}}function resolveByQuarter({times:e,incidents:t}){let n=t.byQuarter.slice(-8).map(({key:e})=>e),r=n.map(t=>e.resolve.byQuarter.find(({key:e})=>e===t)??null);if(r.every(e=>e===null))return null;let[i,a]=[r.map(e=>e?.p90??null),r.map(e=>e?.median??null)];return{id:`resolve`,title:`Time to resolve by quarter`,note:`From detection to resolution; n is how many were measured.`,labels:n.map((e,t)=>`${formatQuarter(e)}\nn = ${r[t]?.n??0}`),series:[{name:`p90`,color:`var(--sev-2)`,kind:`line`,dashed:!0,values:i},{name:`median`,color:`var(--accent)`,kind:`line`,values:a}],unit:`minutes`}}function backlogByWeek({actionItems:{backlog:e,total:t}}){if(t===0||e.weeks.length===0)return null;let n=sum(e.excluded);return{id:`backlog`,title:`Open action items by week`,note:`At the end of the week that begins on each day${n>0?`; ${formatNumber(n)} left out, whose days nobody recorded`:``}.`,labels:e.weeks.map(({week:e})=>formatDay(e).replace(/^(\d+ \w{3}).*$/,`$1`)),series:[{name:`open`,color:`var(--accent)`,kind:`area`,values:e.weeks.map(({open:e})=>e)},{name:`overdue`,color:`var(--sev-1)`,kind:`area`,values:e.weeks.map(({overdue:e})=>e)}],unit:`count`}}function formatQuarter(e){return`${e.slice(5)} ${e.slice(0,4)}`}function sum(e){return e.reduce((e,{n:t})=>e+t,0)}use([install,install$1,install$2,install$3]);function drawPlot(e){return{wide:draw(e,{name:`w`,width:500,height:220}),narrow:draw(e,{name:`n`,width:340,height:230})}}function draw(e,{name:t,width:n,height:r}){let i=init(null,null,{renderer:`svg`,ssr:!0,width:n,height:r});i.setOption(optionOf(e,n));let a=i.renderToSVGString({useViewBox:!0});return i.dispose(),settle(a,`${e.id}-${t}`)}function optionOf({labels:e,series:t,unit:n},r){let i={color:`var(--muted)`,fontSize:12,fontFamily:`inherit`};return{animation:!1,grid:{left:4,right:12,top:12,bottom:4,outerBoundsMode:`same`,outerBoundsContain:`axisLabel`},xAxis:{type:`category`,data:[...e],boundaryGap:t.some(({kind:e})=>e===`bar`),axisLine:{lineStyle:{color:`var(--line)`}},axisTick:{show:!1},axisLabel:{...i,lineHeight:15,interval:Math.ceil(e.length/(r/75))-1,hideOverlap:!1}},yAxis:{type:`value`,...n===`minutes`?{interval:minutesBetweenLines(t)}:{minInterval:1,splitNumber:4},axisLabel:{...i,formatter:n===`minutes`?axisMinutes:formatNumber},splitLine:{lineStyle:{color:`var(--grid)`}}},series:t.map(seriesOption)}}const steps=[5,10,15,30,60,120,240,480,720,1440,2880,7200,14400,43200,129600];function minutesBetweenLines(e){let t=Math.max(0,...e.flatMap(({values:e})=>e.map(e=>e??0)));return steps.find(e=>t/e<=5)??Math.ceil(t/5)}function axisMinutes(e){return e>0&&e%1440==0?`${e/1440} d`:e>0&&e%60==0?`${e/60} h`:`${e} min`}function seriesOption({name:e,color:t,kind:n,dashed:r,values:i}){let a=i.map(e=>e??`-`);return n===`bar`?{type:`bar`,name:e,data:a,stack:`all`,barMaxWidth:44,itemStyle:{color:t}}:{type:`line`,name:e,data:a,symbol:`circle`,symbolSize:n===`area`?0:7,showSymbol:n===`line`,itemStyle:{color:t},lineStyle:{color:t,width:2.5,type:r?`dashed`:`solid`},...n===`area`?{areaStyle:{color:t,opacity:.18}}:{}}}function settle(e,t){return e.replace(/<style\b[\s\S]*?<\/style>\s*/g,``).replace(/ (?:ecmeta_\w+|class|pointer-events|xmlns:xlink|baseProfile|version)="[^"]*"/g,``).replace(/\bzr\d+-/g,`${t}-`).replace(`<svg `,`<svg aria-hidden="true" focusable="false" `).replace(/>\s+</g,`><`).trim()}function overviewPage(e){let t=pageAt(e,`index.html`),{metrics:n,incidents:r}=e,{tone:i,title:a,text:o}=headlineOf(n),s=excusedInReport(e.repositories),c=[resolveTile(n),incidentsTile(n),itemsTile(n),postmortemsTile(n)],l=[html`
    <div class="verdict ${i}">
    <h1>${a}</h1>
    <p>${o}</p>
    ${s&&html`<p class="small">${s}</p>`}
    </div>
    <ul class="tiles" aria-label="In brief">
    ${c.map(e=>renderTile(t,e))}</ul>
  `,section(`next`,`What to do next`,stepList(t)),trends(n),r.length>0&&latestIncidents(t)];return framePage(t,{title:e.title,content:l})}function stepList({site:e,root:t}){let n=nextSteps(e).map(({kind:e,tone:n,title:r,href:i,detail:a})=>{let o=html`<a href="${t}${i}">${r}</a>${a&&html`<span class="small muted">${a}</span>`}`;return html`<li><span>${tag(e,n)}</span><span class="what">${o}</span></li>\n`});return n.length>0?html`<ul class="steps">\n${n}</ul>\n`:html`<p class="card empty">Nothing to do.</p>\n`}function trends(e){let t=overviewPlots(e);if(t.length===0)return null;let n=e.causes.length>0&&frequentCauses(e);return section(`trends`,`Where it is going`,html`<div class="columns">\n${t}${n}</div>\n`)}function frequentCauses({causes:e,causesUnknown:t}){let n=t>0&&`; ${formatCount(t,`incident`)} recorded none`;return html`
    <div class="card plot"><div><h3>Causes</h3><span class="small muted">How often incidents recorded each${n}.</span></div>
    ${bars(e.slice(0,6))}</div>
  `}function latestIncidents(e){let{incidents:t,metrics:n}=e.site,r=standaloneNote(n.records.standalonePostmortems);return html`
    <section aria-labelledby="latest">
    <div class="section-head"><h2 id="latest">Latest incidents</h2><a href="incidents/index.html">All incidents</a></div>
    ${incidentTable(e,t.slice(0,5),`The latest incidents`)}${r&&html`<p class="small muted">${r}</p>`}
    </section>
  `}function standaloneNote(e){return e===0?null:e===1?`One post-mortem has no incident record and counts as an incident, by what it says itself.`:`${formatNumber(e)} post-mortems have no incident record and count as incidents, by what they say themselves.`}function renderTile({root:e},{label:t,value:n,unit:r,note:i,tone:a,path:o}){let s=html`<span class="value is-${a}">${n} <small>${r}</small></span>`;return html`<li><a class="tile card" href="${e}${o}"><span class="label">${t}</span> ${s} <span class="note">${i}</span></a></li>\n`}function resolveTile({lately:e,times:t}){let[n,r]=e.resolve,i=n.n>0,{n:a,median:o,p90:s}=i?n:t.resolve,c=compareDurations(n,r),l=r.median===null?``:`; ${formatMinutes(r.median)} before`;return{label:`Time to resolve, median`,value:o===null?`–`:formatMinutes(o),unit:i?`in ${e.days} days`:`of all time`,note:a===0?`Nothing resolved yet`:`p90 ${formatMinutes(s)}, n = ${formatNumber(a)}${i?l:``}`,tone:c===`faster`?`good`:c===`slower`?`bad`:`plain`,path:`figures.html#times`}}function incidentsTile({lately:e}){let[t,n]=e.incidents,[r]=e.repeated;return{label:`Incidents`,value:formatNumber(t),unit:`in ${e.days} days`,note:`${formatNumber(n)} before; ${r===0?`none came back`:`${formatNumber(r)} came back`}`,tone:r>0?`warn`:`plain`,path:`incidents/index.html`}}function itemsTile({actionItems:e}){let{open:t,overdue:n,completion:r}=e,i=unknownWork(e);return{label:`Action items overdue`,value:formatNumber(n),unit:`of ${formatNumber(t)} open`,note:i.length>0?i.join(`, `):r.n===0?`No completed items yet`:`${formatPercent(r.onTime,r.n)} done on time, n = ${formatNumber(r.n)}`,tone:n>0?`bad`:i.length>0?`warn`:`good`,path:`action-items/index.html`}}function postmortemsTile({postmortems:{n:e,kept:t,late:n,missing:r,unpublished:i}}){return{label:`Post-mortems in time`,value:formatPercent(t,e),unit:e===0?``:`n = ${formatNumber(e)}`,note:e===0?`None was due yet`:`${formatNumber(n)} late, ${formatNumber(r)} missing`,tone:e===0?`plain`:r+i>0?`bad`:n>0?`warn`:`good`,path:`figures.html#post-mortems`}}function*peoplePages(e){let t=groupByEach(e.items,({owners:e})=>e),n=groupByEach(e.incidents,({commander:e})=>e===null?[]:[e]);yield peoplePage(e,t);for(let r of e.people)yield personPage(e,r,t.get(r)??[],n.get(r)??[])}function peoplePage(e,t){let n=pageAt(e,`people/index.html`),r=e.calendars.filter(({owner:e})=>e===null).map(({path:e,title:t})=>html`<a href="${n.root}${e}">${t}</a>`),i=e.people.map(e=>ownerRow(e,t.get(e)??[])),a=listing(n,ownerColumns,i,{name:`owners`,caption:`Action items by owner`}),o=r.length>0&&html`<p>iCalendar: ${joinHtml(r,`, `)}</p>`;return framePage(n,{title:`People`,content:[html`<div class="heading"><h1>People</h1>${o}</div>\n`,e.repositories.map(e=>rotation(n,e)),section(`load`,`Who carried how much`,commanderLoads(n)),i.length>0&&section(`owners`,`Owners`,a)]})}function personPage(e,t,n,r){let i=pageAt(e,e.addresses.ofPerson(t)),a=n.filter(({isOpen:e})=>e),o=formatCount(a.length-100,`more open item`),s=formatCount(n.length-a.length,`closed one`),c=calendarLink(i,t,`Calendar of due dates`),l=a.length===0?html`<p class="card empty">None.</p>\n`:html`
        ${itemTable(i,a.slice(0,100),`Open action items`)}
        ${a.length>100&&html`<p class="muted">${o}.</p>`}
      `,u=incidentTable(i,r.slice(0,100),`Incidents commanded, the latest first`);return framePage(i,{title:t,content:html`
    <div class="heading">
    <p class="crumb"><a href="${i.root}people/index.html">People</a></p>
    <h1>${t}</h1>
    <p class="muted">${formatCount(a.length,`open action item`)}, ${s}; commanded ${formatCount(r.length,`incident`)}.${c&&html` ${c} (iCalendar).`}</p>
    </div>
    ${section(`items`,`Open action items`,l)}${r.length>0&&section(`led`,`Commanded`,u)}`})}function calendarLink({site:e,root:t},n,r){let i=e.calendars.find(({owner:e})=>e===n);return i?html`<a href="${t}${i.path}">${r}</a>`:null}function rotation(e,{repository:t,policy:n,shifts:r}){if(r.length===0)return null;let{timezone:i}=n,{now:a}=e.site,o=e=>n.owners.person(e)?.name??e,s=[column(`Who`,({from:e,to:t,who:n})=>[n===null?tag(`nobody`,`bad`):o(n),e<=a&&a<t&&[` `,tag(`now`,`accent`)]]),column(`From`,({from:e})=>formatDateTime(e,i)),column(`To`,({to:e})=>formatDateTime(e,i))];return html`
    <section aria-label="Commander rotation${t&&` of ${t}`}">
    <h2>Incident Commander${t&&`, ${t}`}</h2>
    ${listing(e,s,r,{caption:`Who commands when, in ${i}`})}<p class="small muted">Times in ${i}.</p>
    </section>
  `}function commanderLoads(e){let{commanders:t}=e.site.metrics;if(t.length===0)return html`<p class="card empty">No incident names a commander.</p>\n`;let n=Math.max(1,...t.map(({recent:e})=>e)),r=e=>html`<div class="bars" aria-hidden="true"><span class="track"><span style="width: ${Math.round(e*100/n)}%"></span></span></div>`;return listing(e,[column(`Commander`,({commander:t,recent:n})=>[personLink(e,t),r(n)],{className:`title-cell`,sort:`text`}),numberColumn(`Last 90 days`,({recent:e})=>e),numberColumn(`In all`,({incidents:e})=>e),{...numberColumn(`Outside working hours`,({outsideHours:e})=>e),label:`Outside hours`},numberColumn(`Time in command`,({minutes:e})=>e,({minutes:e})=>formatMinutes(e))],t.slice(0,100),{name:`load`,caption:`Incidents by commander`})}function ownerRow(e,t){let n=t.filter(({isOpen:e})=>e);return{name:e,open:n.length,overdue:n.filter(({stage:e})=>e===`overdue`).length,done:t.filter(({state:e})=>e===`done`).length}}const ownerColumns=[column(`Owner`,({name:e},t)=>personLink(t,e),{className:`title-cell`,sort:`text`}),numberColumn(`Open`,({open:e})=>e),numberColumn(`Overdue`,({overdue:e})=>e,({overdue:e})=>e>0?tag(String(e),`bad`):e),numberColumn(`Done`,({done:e})=>e),column(`Calendar`,({name:e},t)=>calendarLink(t,e,`iCalendar`))];function*searchPages(e){let t=e.metrics.records,n=t.incidents+t.postmortems+t.runbooks,r=Math.min(3e3,Math.max(200,Math.floor(6e6/Math.max(1,n)))),i=0,a=[],o=0,s=()=>{let e=`addSearchRecords([\n${a.join(`,
`)}\n]);\n`;return a=[],o=0,{path:`assets/records-${++i}.js`,text:e}};for(let t of e.repositories.flatMap(({catalog:e})=>recordsOf(e))){let n=JSON.stringify(searchRecord(e,t,r)).replace(/</g,`\\u003c`);a.push(n),o+=n.length,o>7e5&&(yield s())}a.length>0&&(yield s()),yield{path:`assets/search.js`,text:'(function(){let e=`KEYS`,t=`VALUES`;var n=class{constructor(e,t){let n=e._tree,r=Array.from(n.keys());this.set=e,this._type=t,this._path=r.length>0?[{node:n,keys:r}]:[]}next(){let e=this.dive();return this.backtrack(),e}dive(){if(this._path.length===0)return{done:!0,value:void 0};let{node:e,keys:t}=r(this._path);if(r(t)===``)return{done:!1,value:this.result()};let n=e.get(r(t));return this._path.push({node:n,keys:Array.from(n.keys())}),this.dive()}backtrack(){if(this._path.length===0)return;let e=r(this._path).keys;e.pop(),e.length>0||(this._path.pop(),this.backtrack())}key(){return this.set._prefix+this._path.map(({keys:e})=>r(e)).filter(e=>e!==``).join(``)}value(){return r(this._path).node.get(``)}result(){switch(this._type){case t:return this.value();case e:return this.key();default:return[this.key(),this.value()]}}[Symbol.iterator](){return this}};let r=e=>e[e.length-1],i=(e,t,n)=>{let r=new Map;if(t===void 0)return r;let i=t.length+1,o=i+n,s=new Uint8Array(o*i).fill(n+1);for(let e=0;e<i;++e)s[e]=e;for(let e=1;e<o;++e)s[e*i]=e;return a(e,t,n,r,s,1,i,``),r},a=(e,t,n,r,i,o,s,c)=>{let l=o*s;key:for(let u of e.keys())if(u===``){let t=i[l-1];t<=n&&r.set(c,[e.get(u),t])}else{let l=o;for(let e=0;e<u.length;++e,++l){let r=u[e],a=s*l,o=a-s,c=i[a],d=Math.max(0,l-n-1),f=Math.min(s-1,l+n);for(let e=d;e<f;++e){let n=r!==t[e],s=i[o+e]+ +n,l=i[o+e+1]+1,u=i[a+e]+1,d=i[a+e+1]=Math.min(s,l,u);d<c&&(c=d)}if(c>n)continue key}a(e.get(u),t,n,r,i,l,s,c+u)}};var o=class r{constructor(e=new Map,t=``){this._size=void 0,this._tree=e,this._prefix=t}atPrefix(e){if(!e.startsWith(this._prefix))throw Error(`Mismatched prefix`);let[t,n]=s(this._tree,e.slice(this._prefix.length));if(t===void 0){let[t,i]=p(n);for(let n of t.keys())if(n!==``&&n.startsWith(i)){let a=new Map;return a.set(n.slice(i.length),t.get(n)),new r(a,e)}}return new r(t,e)}clear(){this._size=void 0,this._tree.clear()}delete(e){return this._size=void 0,u(this._tree,e)}entries(){return new n(this,`ENTRIES`)}forEach(e){for(let[t,n]of this)e(t,n,this)}fuzzyGet(e,t){return i(this._tree,e,t)}get(e){let t=c(this._tree,e);return t===void 0?void 0:t.get(``)}has(e){let t=c(this._tree,e);return t!==void 0&&t.has(``)}keys(){return new n(this,e)}set(e,t){if(typeof e!=`string`)throw Error(`key must be a string`);return this._size=void 0,l(this._tree,e).set(``,t),this}get size(){if(this._size)return this._size;this._size=0;let e=this.entries();for(;!e.next().done;)this._size+=1;return this._size}update(e,t){if(typeof e!=`string`)throw Error(`key must be a string`);this._size=void 0;let n=l(this._tree,e);return n.set(``,t(n.get(``))),this}fetch(e,t){if(typeof e!=`string`)throw Error(`key must be a string`);this._size=void 0;let n=l(this._tree,e),r=n.get(``);return r===void 0&&n.set(``,r=t()),r}values(){return new n(this,t)}[Symbol.iterator](){return this.entries()}static from(e){let t=new r;for(let[n,r]of e)t.set(n,r);return t}static fromObject(e){return r.from(Object.entries(e))}};let s=(e,t,n=[])=>{if(t.length===0||e==null)return[e,n];for(let r of e.keys())if(r!==``&&t.startsWith(r))return n.push([e,r]),s(e.get(r),t.slice(r.length),n);return n.push([e,t]),s(void 0,``,n)},c=(e,t)=>{if(t.length===0||e==null)return e;for(let n of e.keys())if(n!==``&&t.startsWith(n))return c(e.get(n),t.slice(n.length))},l=(e,t)=>{let n=t.length;outer:for(let r=0;e&&r<n;){for(let i of e.keys())if(i!==``&&t[r]===i[0]){let a=Math.min(n-r,i.length),o=1;for(;o<a&&t[r+o]===i[o];)++o;let s=e.get(i);if(o===i.length)e=s;else{let n=new Map;n.set(i.slice(o),s),e.set(t.slice(r,r+o),n),e.delete(i),e=n}r+=o;continue outer}let i=new Map;return e.set(t.slice(r),i),i}return e},u=(e,t)=>{let[n,r]=s(e,t);if(n!==void 0){if(n.delete(``),n.size===0)d(r);else if(n.size===1){let[e,t]=n.entries().next().value;f(r,e,t)}}},d=e=>{if(e.length===0)return;let[t,n]=p(e);if(t.delete(n),t.size===0)d(e.slice(0,-1));else if(t.size===1){let[n,r]=t.entries().next().value;n!==``&&f(e.slice(0,-1),n,r)}},f=(e,t,n)=>{if(e.length===0)return;let[r,i]=p(e);r.set(i+t,n),r.delete(i)},p=e=>e[e.length-1];var m=class e{constructor(e){if(e?.fields==null)throw Error(`MiniSearch: option "fields" must be provided`);let t=e.autoVacuum==null||e.autoVacuum===!0?T:e.autoVacuum;this._options={...b,...e,autoVacuum:t,searchOptions:{...x,...e.searchOptions||{}},autoSuggestOptions:{...S,...e.autoSuggestOptions||{}}},this._index=new o,this._documentCount=0,this._documentIds=new Map,this._idToShortId=new Map,this._fieldIds={},this._fieldLength=new Map,this._avgFieldLength=[],this._nextId=0,this._storedFields=new Map,this._dirtCount=0,this._currentVacuum=null,this._enqueuedVacuum=null,this._enqueuedVacuumConditions=w,this.addFields(this._options.fields)}add(e){let{extractField:t,stringifyField:n,tokenize:r,processTerm:i,fields:a,idField:o}=this._options,s=t(e,o);if(s==null)throw Error(`MiniSearch: document does not have ID field "${o}"`);if(this._idToShortId.has(s))throw Error(`MiniSearch: duplicate ID ${s}`);let c=this.addDocumentId(s);this.saveStoredFields(c,e);for(let o of a){let a=t(e,o);if(a==null)continue;let s=r(n(a,o),o),l=this._fieldIds[o],u=new Set(s).size;this.addFieldLength(c,l,this._documentCount-1,u);for(let e of s){let t=i(e,o);if(Array.isArray(t))for(let e of t)this.addTerm(l,c,e);else t&&this.addTerm(l,c,t)}}}addAll(e){for(let t of e)this.add(t)}addAllAsync(e,t={}){let{chunkSize:n=10}=t,r={chunk:[],promise:Promise.resolve()},{chunk:i,promise:a}=e.reduce(({chunk:e,promise:t},r,i)=>(e.push(r),(i+1)%n===0?{chunk:[],promise:t.then(()=>new Promise(e=>setTimeout(e,0))).then(()=>this.addAll(e))}:{chunk:e,promise:t}),r);return a.then(()=>this.addAll(i))}remove(e){let{tokenize:t,processTerm:n,extractField:r,stringifyField:i,fields:a,idField:o}=this._options,s=r(e,o);if(s==null)throw Error(`MiniSearch: document does not have ID field "${o}"`);let c=this._idToShortId.get(s);if(c==null)throw Error(`MiniSearch: cannot remove document with ID ${s}: it is not in the index`);for(let o of a){let a=r(e,o);if(a==null)continue;let s=t(i(a,o),o),l=this._fieldIds[o],u=new Set(s).size;this.removeFieldLength(c,l,this._documentCount,u);for(let e of s){let t=n(e,o);if(Array.isArray(t))for(let e of t)this.removeTerm(l,c,e);else t&&this.removeTerm(l,c,t)}}this._storedFields.delete(c),this._documentIds.delete(c),this._idToShortId.delete(s),this._fieldLength.delete(c),--this._documentCount}removeAll(e){if(e)for(let t of e)this.remove(t);else if(arguments.length>0)throw Error(`Expected documents to be present. Omit the argument to remove all documents.`);else this._index=new o,this._documentCount=0,this._documentIds=new Map,this._idToShortId=new Map,this._fieldLength=new Map,this._avgFieldLength=[],this._storedFields=new Map,this._nextId=0}discard(e){let t=this._idToShortId.get(e);if(t==null)throw Error(`MiniSearch: cannot discard document with ID ${e}: it is not in the index`);this._idToShortId.delete(e),this._documentIds.delete(t),this._storedFields.delete(t),(this._fieldLength.get(t)||[]).forEach((e,n)=>{this.removeFieldLength(t,n,this._documentCount,e)}),this._fieldLength.delete(t),--this._documentCount,this._dirtCount+=1,this.maybeAutoVacuum()}maybeAutoVacuum(){if(this._options.autoVacuum===!1)return;let{minDirtFactor:e,minDirtCount:t,batchSize:n,batchWait:r}=this._options.autoVacuum;this.conditionalVacuum({batchSize:n,batchWait:r},{minDirtCount:t,minDirtFactor:e})}discardAll(e){let t=this._options.autoVacuum;try{this._options.autoVacuum=!1;for(let t of e)this.discard(t)}finally{this._options.autoVacuum=t}this.maybeAutoVacuum()}replace(e){let{idField:t,extractField:n}=this._options,r=n(e,t);this.discard(r),this.add(e)}vacuum(e={}){return this.conditionalVacuum(e)}conditionalVacuum(e,t){return this._currentVacuum?(this._enqueuedVacuumConditions=this._enqueuedVacuumConditions&&t,this._enqueuedVacuum??(this._enqueuedVacuum=this._currentVacuum.then(()=>{let t=this._enqueuedVacuumConditions;return this._enqueuedVacuumConditions=w,this.performVacuuming(e,t)})),this._enqueuedVacuum):this.vacuumConditionsMet(t)===!1?Promise.resolve():(this._currentVacuum=this.performVacuuming(e),this._currentVacuum)}async performVacuuming(e,t){let n=this._dirtCount;if(this.vacuumConditionsMet(t)){let t=e.batchSize||C.batchSize,r=e.batchWait||C.batchWait,i=1;for(let[e,n]of this._index){for(let[e,t]of n)for(let[r]of t)this._documentIds.has(r)||(t.size<=1?n.delete(e):t.delete(r));this._index.get(e).size===0&&this._index.delete(e),i%t===0&&await new Promise(e=>setTimeout(e,r)),i+=1}this._dirtCount-=n}await null,this._currentVacuum=this._enqueuedVacuum,this._enqueuedVacuum=null}vacuumConditionsMet(e){if(e==null)return!0;let{minDirtCount:t,minDirtFactor:n}=e;return t=t||T.minDirtCount,n=n||T.minDirtFactor,this.dirtCount>=t&&this.dirtFactor>=n}get isVacuuming(){return this._currentVacuum!=null}get dirtCount(){return this._dirtCount}get dirtFactor(){return this._dirtCount/(1+this._documentCount+this._dirtCount)}has(e){return this._idToShortId.has(e)}getStoredFields(e){let t=this._idToShortId.get(e);if(t!=null)return this._storedFields.get(t)}search(t,n={}){let{searchOptions:r}=this._options,i={...r,...n},a=this.executeQuery(t,n),o=[];for(let[e,{score:t,terms:n,match:r}]of a){let a=n.length||1,s={id:this._documentIds.get(e),score:t*a,terms:Object.keys(r),queryTerms:n,match:r};Object.assign(s,this._storedFields.get(e)),(i.filter==null||i.filter(s))&&o.push(s)}return t===e.wildcard&&i.boostDocument==null||o.sort(O),o}autoSuggest(e,t={}){t={...this._options.autoSuggestOptions,...t};let n=new Map;for(let{score:r,terms:i}of this.search(e,t)){let e=i.join(` `),t=n.get(e);t==null?n.set(e,{score:r,terms:i,count:1}):(t.score+=r,t.count+=1)}let r=[];for(let[e,{score:t,terms:i,count:a}]of n)r.push({suggestion:e,terms:i,score:t/a});return r.sort(O),r}get documentCount(){return this._documentCount}get termCount(){return this._index.size}static loadJSON(e,t){if(t==null)throw Error(`MiniSearch: loadJSON should be given the same options used when serializing the index`);return this.loadJS(JSON.parse(e),t)}static async loadJSONAsync(e,t){if(t==null)throw Error(`MiniSearch: loadJSON should be given the same options used when serializing the index`);return this.loadJSAsync(JSON.parse(e),t)}static getDefault(e){if(b.hasOwnProperty(e))return h(b,e);throw Error(`MiniSearch: unknown option "${e}"`)}static loadJS(e,t){let{index:n,documentIds:r,fieldLength:i,storedFields:a,serializationVersion:o}=e,s=this.instantiateMiniSearch(e,t);s._documentIds=A(r),s._fieldLength=A(i),s._storedFields=A(a);for(let[e,t]of s._documentIds)s._idToShortId.set(t,e);for(let[e,t]of n){let n=new Map;for(let e of Object.keys(t)){let r=t[e];o===1&&(r=r.ds),n.set(parseInt(e,10),A(r))}s._index.set(e,n)}return s}static async loadJSAsync(e,t){let{index:n,documentIds:r,fieldLength:i,storedFields:a,serializationVersion:o}=e,s=this.instantiateMiniSearch(e,t);s._documentIds=await j(r),s._fieldLength=await j(i),s._storedFields=await j(a);for(let[e,t]of s._documentIds)s._idToShortId.set(t,e);let c=0;for(let[e,t]of n){let n=new Map;for(let e of Object.keys(t)){let r=t[e];o===1&&(r=r.ds),n.set(parseInt(e,10),await j(r))}++c%1e3==0&&await M(0),s._index.set(e,n)}return s}static instantiateMiniSearch(t,n){let{documentCount:r,nextId:i,fieldIds:a,averageFieldLength:s,dirtCount:c,serializationVersion:l}=t;if(l!==1&&l!==2)throw Error(`MiniSearch: cannot deserialize an index created with an incompatible version`);let u=new e(n);return u._documentCount=r,u._nextId=i,u._idToShortId=new Map,u._fieldIds=a,u._avgFieldLength=s,u._dirtCount=c||0,u._index=new o,u}executeQuery(t,n={}){if(t===e.wildcard)return this.executeWildcardQuery(n);if(typeof t!=`string`){let e={...n,...t,queries:void 0},r=t.queries.map(t=>this.executeQuery(t,e));return this.combineResults(r,e.combineWith)}let{tokenize:r,processTerm:i,searchOptions:a}=this._options,o={tokenize:r,processTerm:i,...a,...n},{tokenize:s,processTerm:c}=o,l=s(t).flatMap(e=>c(e)).filter(e=>!!e).map(y(o)).map(e=>this.executeQuerySpec(e,o));return this.combineResults(l,o.combineWith)}executeQuerySpec(e,t){let n={...this._options.searchOptions,...t},r=(n.fields||this._options.fields).reduce((e,t)=>({...e,[t]:h(n.boost,t)||1}),{}),{boostDocument:i,weights:a,maxFuzzy:o,bm25:s}=n,{fuzzy:c,prefix:l}={...x.weights,...a},u=this._index.get(e.term),d=this.termResults(e.term,e.term,1,e.termBoost,u,r,i,s),f,p;if(e.prefix&&(f=this._index.atPrefix(e.term)),e.fuzzy){let t=e.fuzzy===!0?.2:e.fuzzy,n=t<1?Math.min(o,Math.round(e.term.length*t)):t;n&&(p=this._index.fuzzyGet(e.term,n))}if(f)for(let[t,n]of f){let a=t.length-e.term.length;if(!a)continue;p?.delete(t);let o=l*t.length/(t.length+.3*a);this.termResults(e.term,t,o,e.termBoost,n,r,i,s,d)}if(p)for(let t of p.keys()){let[n,a]=p.get(t);if(!a)continue;let o=c*t.length/(t.length+a);this.termResults(e.term,t,o,e.termBoost,n,r,i,s,d)}return d}executeWildcardQuery(e){let t=new Map,n={...this._options.searchOptions,...e};for(let[e,r]of this._documentIds){let i=n.boostDocument?n.boostDocument(r,``,this._storedFields.get(e)):1;t.set(e,{score:i,terms:[],match:{}})}return t}combineResults(e,t=`or`){if(e.length===0)return new Map;let n=t.toLowerCase(),r=g[n];if(!r)throw Error(`Invalid combination operator: ${t}`);return e.reduce(r)||new Map}toJSON(){let e=[];for(let[t,n]of this._index){let r={};for(let[e,t]of n)r[e]=Object.fromEntries(t);e.push([t,r])}return{documentCount:this._documentCount,nextId:this._nextId,documentIds:Object.fromEntries(this._documentIds),fieldIds:this._fieldIds,fieldLength:Object.fromEntries(this._fieldLength),averageFieldLength:this._avgFieldLength,storedFields:Object.fromEntries(this._storedFields),dirtCount:this._dirtCount,index:e,serializationVersion:2}}termResults(e,t,n,r,i,a,o,s,c=new Map){if(i==null)return c;for(let l of Object.keys(a)){let u=a[l],d=this._fieldIds[l],f=i.get(d);if(f==null)continue;let p=f.size,m=this._avgFieldLength[d];for(let i of f.keys()){if(!this._documentIds.has(i)){this.removeTerm(d,i,t),--p;continue}let a=o?o(this._documentIds.get(i),t,this._storedFields.get(i)):1;if(!a)continue;let g=f.get(i),_=this._fieldLength.get(i)[d],y=v(g,p,this._documentCount,_,m,s),b=n*r*u*a*y,x=c.get(i);if(x){x.score+=b,E(x.terms,e);let n=h(x.match,t);n?n.push(l):x.match[t]=[l]}else c.set(i,{score:b,terms:[e],match:{[t]:[l]}})}}return c}addTerm(e,t,n){let r=this._index.fetch(n,k),i=r.get(e);if(i==null)i=new Map,i.set(t,1),r.set(e,i);else{let e=i.get(t);i.set(t,(e||0)+1)}}removeTerm(e,t,n){if(!this._index.has(n)){this.warnDocumentChanged(t,e,n);return}let r=this._index.fetch(n,k),i=r.get(e);i==null||i.get(t)==null?this.warnDocumentChanged(t,e,n):i.get(t)<=1?i.size<=1?r.delete(e):i.delete(t):i.set(t,i.get(t)-1),this._index.get(n).size===0&&this._index.delete(n)}warnDocumentChanged(e,t,n){for(let r of Object.keys(this._fieldIds))if(this._fieldIds[r]===t){this._options.logger(`warn`,`MiniSearch: document with ID ${this._documentIds.get(e)} has changed before removal: term "${n}" was not present in field "${r}". Removing a document after it has changed can corrupt the index!`,`version_conflict`);return}}addDocumentId(e){let t=this._nextId;return this._idToShortId.set(e,t),this._documentIds.set(t,e),this._documentCount+=1,this._nextId+=1,t}addFields(e){for(let t=0;t<e.length;t++)this._fieldIds[e[t]]=t}addFieldLength(e,t,n,r){let i=this._fieldLength.get(e);i??this._fieldLength.set(e,i=[]),i[t]=r;let a=(this._avgFieldLength[t]||0)*n+r;this._avgFieldLength[t]=a/(n+1)}removeFieldLength(e,t,n,r){if(n===1){this._avgFieldLength[t]=0;return}let i=this._avgFieldLength[t]*n-r;this._avgFieldLength[t]=i/(n-1)}saveStoredFields(e,t){let{storeFields:n,extractField:r}=this._options;if(n==null||n.length===0)return;let i=this._storedFields.get(e);i??this._storedFields.set(e,i={});for(let e of n){let n=r(t,e);n!==void 0&&(i[e]=n)}}};m.wildcard=Symbol(`*`);let h=(e,t)=>Object.prototype.hasOwnProperty.call(e,t)?e[t]:void 0,g={or:(e,t)=>{for(let n of t.keys()){let r=e.get(n);if(r==null)e.set(n,t.get(n));else{let{score:e,terms:i,match:a}=t.get(n);r.score+=e,r.match=Object.assign(r.match,a),D(r.terms,i)}}return e},and:(e,t)=>{let n=new Map;for(let r of t.keys()){let i=e.get(r);if(i==null)continue;let{score:a,terms:o,match:s}=t.get(r);D(i.terms,o),n.set(r,{score:i.score+a,terms:i.terms,match:Object.assign(i.match,s)})}return n},and_not:(e,t)=>{for(let n of t.keys())e.delete(n);return e}},_={k:1.2,b:.7,d:.5},v=(e,t,n,r,i,a)=>{let{k:o,b:s,d:c}=a;return Math.log(1+(n-t+.5)/(t+.5))*(c+e*(o+1)/(e+o*(1-s+s*r/i)))},y=e=>(t,n,r)=>({term:t,fuzzy:typeof e.fuzzy==`function`?e.fuzzy(t,n,r):e.fuzzy||!1,prefix:typeof e.prefix==`function`?e.prefix(t,n,r):e.prefix===!0,termBoost:typeof e.boostTerm==`function`?e.boostTerm(t,n,r):1}),b={idField:`id`,extractField:(e,t)=>e[t],stringifyField:(e,t)=>e.toString(),tokenize:e=>e.split(N),processTerm:e=>e.toLowerCase(),fields:void 0,searchOptions:void 0,storeFields:[],logger:(e,t)=>{typeof(console==null?void 0:console[e])==`function`&&console[e](t)},autoVacuum:!0},x={combineWith:`or`,prefix:!1,fuzzy:!1,maxFuzzy:6,boost:{},weights:{fuzzy:.45,prefix:.375},bm25:_},S={combineWith:`and`,prefix:(e,t,n)=>t===n.length-1},C={batchSize:1e3,batchWait:10},w={minDirtFactor:.1,minDirtCount:20},T={...C,...w},E=(e,t)=>{e.includes(t)||e.push(t)},D=(e,t)=>{for(let n of t)e.includes(n)||e.push(n)},O=({score:e},{score:t})=>t-e,k=()=>new Map,A=e=>{let t=new Map;for(let n of Object.keys(e))t.set(parseInt(n,10),e[n]);return t},j=async e=>{let t=new Map,n=0;for(let r of Object.keys(e))t.set(parseInt(r,10),e[r]),++n%1e3==0&&await M(0);return t},M=e=>new Promise(t=>setTimeout(t,e)),N=/[\\n\\r\\p{Z}\\p{P}]+/u,P=document.querySelector(`#search-field`),F=document.querySelector(`#search-results`),I=document.querySelector(`#search-status`),L=Number(F.dataset.shards),R=new m({fields:[`title`,`labels`,`text`],storeFields:[`title`,`labels`,`href`,`kind`,`excerpt`],searchOptions:{boost:{title:4,labels:2},prefix:!0,fuzzy:e=>e.length>4&&.2}})\n/*! Contains MiniSearch, Copyright 2022 Luca Ongaro, MIT License: https://github.com/lucaong/minisearch/blob/master/LICENSE.txt */\n;globalThis.addSearchRecords=e=>R.addAll(e.map((e,t)=>({id:R.documentCount+t,...e}))),P.value=new URLSearchParams(location.search).get(`q`)??``,I.textContent=`Loading …`,z().then(()=>{P.addEventListener(`input`,B),B()});async function z(){for(let e=1;e<=L;e++)await new Promise((t,n)=>{let r=document.createElement(`script`);r.src=`assets/records-${e}.js`,r.onload=t,r.onerror=n,document.head.append(r)})}function B(){let e=P.value.trim(),t=e===``?[]:R.search(e);F.replaceChildren(...t.slice(0,50).map(V)),e===``?I.textContent=`${R.documentCount} records can be searched.`:t.length===0?I.textContent=`Nothing found.`:t.length>50?I.textContent=`The best 50 of ${t.length} records.`:I.textContent=t.length===1?`1 record.`:`${t.length} records.`}function V({title:e,labels:t,href:n,kind:r,excerpt:i}){let a=document.createElement(`li`),o=Object.assign(document.createElement(`a`),{href:n,textContent:e}),s=document.createElement(`div`);return s.className=`small muted`,s.textContent=[r,...t.split(`\n`).filter(Boolean)].join(` · `),a.append(o,s),i&&a.append(Object.assign(document.createElement(`div`),{className:`small`,textContent:i})),a}})();'};let c=html`
    <div class="heading"><h1>Search</h1></div>
    <section aria-label="Search">
    <label for="search-field" class="visually-hidden">Words to search for</label>
    <input type="search" id="search-field" autocomplete="off">
    <p id="search-status" class="muted" role="status">Searching needs JavaScript.</p>
    <ul class="results" id="search-results" data-shards="${i}"></ul>
    </section>
  `;yield framePage(pageAt(e,`search.html`),{title:`Search`,content:c,script:`assets/search.js`})}const kinds={incident:`Incident`,postmortem:`Post-mortem`,runbook:`Runbook`};function searchRecord(e,t,n){let{repository:r}=e.repositoryOf(t),{labels:i,excerpt:a,text:o}=searchedText(t),s=i.flatMap(e=>e?clip(e.value,100):[]);return{kind:r===``?kinds[t.kind]:`${kinds[t.kind]}, ${r}`,title:clip(titleOf(t),300),labels:s.slice(0,20).join(`
`),href:e.addresses.of(t),excerpt:clip(a,160),text:clip(o,n)}}function searchedText(e){if(e.kind===`incident`){let{id:t,severity:n,services:r,causes:i,timeline:a}=e,o=e.impact?.value??``,s=a.flatMap(({note:e})=>e?.value??[]).join(` `);return{labels:[n,...r,...i],excerpt:o,text:`${t} ${o} ${s}`}}let{text:t}=e.source;return e.kind===`postmortem`?{labels:[e.severity],excerpt:e.rootCause?.value??``,text:t}:{labels:e.services,excerpt:``,text:t}}function publicMaintenance(e,t){return e.flatMap(({catalog:e,policy:n,addedAt:r})=>(e.maintenance??[]).flatMap(e=>publish$1(e,n.statusPage,{now:t,addedAt:r})??[])).sort((e,t)=>t.from-e.from||compareText(e.anchor,t.anchor))}function publish$1({source:e,title:t,from:n,to:r,components:i,updates:a},o,{now:s,addedAt:c}){if(t===null||n===null||r===null||r<=n)return null;let l=a.filter(({at:e})=>e<=s).sort((e,t)=>t.at-e.at),u=l.find(({status:e})=>e!==null),d=u?.status??byTime(n,r,s),f=[n,r].filter(e=>e<=s&&(u?.status??null)===null),p=c?.(e.file)??null;return{anchor:`maintenance-${createHash(`sha256`).update(idFromFile(e.file)).digest(`hex`).slice(0,12)}`,title:t,components:[...new Set(i.map(({value:e})=>nameOf$1(e,o)))],from:n,to:r,status:d,changedAt:Math.max(p===null||p>s?-(2**53-1):p,...f,...l.map(({at:e})=>e)),updates:l}}function byTime(e,t,n){return n<e?`scheduled`:n<t?`in-progress`:`completed`}function nameOf$1(e,{components:t}){return Object.hasOwn(t,e)?t[e].name:e}function publicStatus(e,t){let n=publicHistory(e),r=e.some(({incidents:e})=>e.some(({assessed:e})=>isUnannounced(e))),i=e[0]?.policy.timezone??`UTC`,a=e.flatMap(({policy:e})=>Object.entries(e.statusPage.components)),o=publicMaintenance(e,t),s=o.filter(({status:e})=>e===`in-progress`);return{history:n,maintenance:o,now:t,open:n.filter(({end:e})=>e===null),isUnannounced:r,components:componentsOf(n,{maintained:new Set(s.flatMap(({components:e})=>e)),hasUnannounced:r,configured:a,now:t,zone:i})}}function isUnannounced({record:e,severity:t,isResolved:n}){return e.kind!==`incident`||n||t?.communication!==`public`?!1:!e.timeline.some(({at:e,audience:t})=>e&&t===`public`)}function publicHistory(e){let t=e.flatMap(({incidents:e,policy:t})=>e.flatMap(({assessed:e})=>publish(e,t.statusPage)??[])),n=new Set;return t.sort((e,t)=>t.start-e.start||compareText(e.anchor,t.anchor)).map(e=>{let t=firstFree(e.anchor,e=>n.has(e));return n.add(t),{...e,anchor:t}})}function publish(e,t){let{record:n,startedAt:r,resolvedAt:i,isResolved:a}=e;if(n.kind!==`incident`)return null;let o=n.timeline.flatMap(({at:e,note:t,audience:n,status:r})=>e&&n===`public`?{at:e.value,note:t,status:r}:[]).sort((e,t)=>e.at-t.at),[s,c]=[o[0],o.at(-1)];if(!s||r===null)return null;let l=`investigating`,u=o.map(e=>(l=e.status?.value??l,{at:e.at,status:l,text:e.note?.value??``})),d=a?Math.max(i??c.at,s.at):null;return d!==null&&u.at(-1).status!==`resolved`&&u.push({at:Math.max(d,c.at),status:`resolved`,text:``}),{anchor:formatInstant(s.at).replace(/[-:]/g,``),services:namesOf(e,t),start:Math.min(r,s.at),end:d,status:d===null?u.at(-1).status:`resolved`,updates:u.reverse()}}function namesOf({record:e},{components:t}){if(e.kind!==`incident`)return[];let n=e.services.map(({value:e})=>Object.hasOwn(t,e)?t[e].name:e);return[...new Set(n)]}function componentsOf(e,{hasUnannounced:t,maintained:n,configured:r,now:i,zone:a}){let o=groupByEach(e,({services:e})=>new Set(e)),s=new Map(r.map(([,e])=>[e.name,e]));return(s.size>0?[...s.keys()]:[...o.keys()].sort(compareText)).map(e=>{let r=o.get(e)??[],c=r.find(({end:e})=>e===null),l=n.has(e)?`maintenance`:`operational`,u=c?.status??(t?`unconfirmed`:l),d=s.get(e);return{name:e,id:d?.statuspage??e,group:d?.group??null,state:u,...uptimeOf(r,i,a)}})}function uptimeOf(e,t,n){let r=t-90*DAY,i=union(e.map(({start:e,end:n})=>[e,n??t])),a=(e,t)=>i.reduce((n,[r,i])=>n+Math.max(0,Math.min(i,t)-Math.max(r,e)),0),o=localDate(t,n);return{uptime:1-a(r,t)/(t-r),days:Array.from({length:90},(r,i)=>{let s=addDays(o,i+1-90),[c,l]=[instantOf(s,0,n),instantOf(addDays(s,1),0,n)],u=e.find(({start:e,end:n})=>e<l&&(n??t)>c)?.anchor??null;return{day:s,minutes:a(c,l)/MINUTE,anchor:u}})}}function union(e){let t=[];for(let[n,r]of e.toSorted((e,t)=>e[0]-t[0])){let e=t.at(-1);e&&n<=e[1]?e[1]=Math.max(e[1],r):t.push([n,r])}return t}const stateWords={operational:`No open incident`,unconfirmed:`No update yet`,investigating:`Investigating`,identified:`Identified`,monitoring:`Monitoring`,resolved:`Resolved`,maintenance:`Under maintenance`},maintenanceWords={scheduled:`Planned`,"in-progress":`In progress`,completed:`Completed`,cancelled:`Cancelled`},FRESH=DAY;function bannerOf({history:e,open:t,isUnannounced:n,components:r,maintenance:i,now:a}){let o=t.toSorted((e,t)=>t.updates[0].at-e.updates[0].at)[0];if(o){let e=[...new Set(t.flatMap(e=>e.services))],n=e.length===0?`an issue`:`an issue with ${listed(e)}`;return{sentence:{investigating:`We're investigating ${n}`,identified:`We've identified ${n} and are working on a fix`,monitoring:`We're monitoring ${n}`,resolved:`We're monitoring ${n}`}[o.status],isBad:!0,isGood:!1,words:o.updates[0].text}}let s={isBad:!1,isGood:!1,words:``};if(n)return{...s,sentence:`We're investigating an issue`,isBad:!0};let c=i.find(({status:e})=>e===`in-progress`);if(c)return{...s,sentence:`Planned maintenance: ${c.title}`,words:c.updates[0]?.note??``};if(e.length===0)return{...s,sentence:`No incidents reported`};let l=e.toSorted((e,t)=>t.updates[0].at-e.updates[0].at)[0].updates[0],u=a-l.at<FRESH?l.text:``;return{sentence:`No open incidents`,isBad:!1,isGood:r.length>0,words:u}}function nameOf(e){return e.length===0?`Incident`:`Incident with ${listed(e)}`}function statusFeed({history:e,maintenance:t},{title:n,url:r,zone:i,identity:a}){let o=e.slice(0,50),s=r??``,c=`tag:incident-as-code,2026:${a.split(`/`).map(encodeURIComponent).join(`/`)}`,l=o.map(e=>{let{anchor:t,services:n,start:r,status:a,updates:o}=e,l=o.map(e=>`${formatDateTime(e.at,i)} ${i}, ${textOf(e)}`);return html`
      <entry>
      <id>${c}/${t}</id>
      <title>${nameOf(n)}: ${stateWords[a]}</title>
      <published>${formatInstant(r)}</published>
      <updated>${formatInstant(o[0].at)}</updated>
      <link rel="alternate" type="text/html" href="${s}index.html#${t}"/>
      <content type="text">${l.join(`

`)}</content>
      </entry>
    `}),u=t.slice(0,50).map(({anchor:e,title:t,from:n,to:r,status:a,changedAt:o,updates:l})=>{let u=[`${formatDateTime(n,i)} to ${formatDateTime(r,i)} ${i}`,...l.map(({at:e,note:t})=>`${formatDateTime(e,i)} ${i}: ${t}`)];return html`
      <entry>
      <id>${c}/${e}</id>
      <title>Maintenance: ${t} (${maintenanceWords[a].toLowerCase()})</title>
      <updated>${formatInstant(stampOf(o))}</updated>
      <link rel="alternate" type="text/html" href="${s}index.html#${e}"/>
      <content type="text">${u.join(`

`)}</content>
      </entry>
    `}),d=Math.max(EPOCH,...t.slice(0,50).map(({changedAt:e})=>e),...o.map(({updates:e})=>e[0].at));return{path:`status/feed.xml`,text:withoutForbidden(html`
    <?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom">
    <id>${c}</id>
    <title>${n}: status</title>
    <updated>${formatInstant(d)}</updated>
    <author><name>${n}: status</name></author>
    <link rel="self" type="application/atom+xml" href="${s}feed.xml"/>
    <link rel="alternate" type="text/html" href="${s}index.html"/>
    ${u}${l}</feed>
  `.toString())}}const EPOCH=Date.UTC(2026,0,1);function textOf({status:e,text:t}){return t===``?stateWords[e]:`${stateWords[e]}: ${t}`}function withoutForbidden(e){return e.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu,`�`)}const apiStates={operational:`operational`,unconfirmed:`operational`,investigating:`partial_outage`,identified:`partial_outage`,monitoring:`degraded_performance`,resolved:`operational`,maintenance:`under_maintenance`};function*statusApi(e,t){let n={id:t.identity,name:t.title,url:t.url??``,time_zone:t.zone,updated_at:formatInstant(t.now)},r=new Map(e.components.map(({name:e,id:t})=>[e,t])),i=e=>({id:r.get(e)??e,name:e}),{sentence:a,isBad:o}=bannerOf(e),s={indicator:o?`minor`:`none`,description:a},c=(e,t)=>({path:`status/api/v2/${e}.json`,text:`${JSON.stringify({page:n,...t},null,2)}\n`});yield c(`status`,{status:s}),yield c(`summary`,{components:e.components.map((e,t)=>apiComponent(e,t)),incidents:e.open.map(e=>apiIncident(e,i)),scheduled_maintenances:e.maintenance.filter(isComing).map(e=>apiMaintenance(e,i)),status:s}),yield c(`components`,{components:e.components.map((e,t)=>apiComponent(e,t))}),yield c(`scheduled-maintenances`,{scheduled_maintenances:e.maintenance.slice(0,50).map(e=>apiMaintenance(e,i))}),yield c(`incidents`,{incidents:e.history.slice(0,50).map(e=>apiIncident(e,i))})}function isComing({status:e}){return e===`scheduled`||e===`in-progress`}const apiMaintenanceStates={scheduled:`scheduled`,"in-progress":`in_progress`,completed:`completed`,cancelled:`completed`};function apiMaintenance({anchor:e,title:t,components:n,from:r,to:i,status:a,changedAt:o,updates:s},c){return{id:e,name:t,status:apiMaintenanceStates[a],impact:`maintenance`,scheduled_for:formatInstant(r),scheduled_until:formatInstant(i),created_at:formatInstant(s.at(-1)?.at??stampOf(o)),updated_at:formatInstant(stampOf(o)),shortlink:`index.html#${e}`,incident_updates:s.map(t=>({id:`${e}-${t.at}`,incident_id:e,status:apiMaintenanceStates[t.status??a],body:t.note,created_at:formatInstant(t.at),updated_at:formatInstant(t.at),display_at:formatInstant(t.at)})),components:n.map(c)}}function stampOf(e){return Math.max(e,EPOCH)}function apiComponent({id:e,name:t,group:n,state:r},i){return{id:e,name:t,status:apiStates[r],position:i+1,description:n,showcase:!0,group_id:null,group:!1,only_show_if_degraded:!1}}function apiIncident({anchor:e,services:t,start:n,end:r,status:i,updates:a},o){let s=a.findLast(e=>e.status===`monitoring`);return{id:e,name:nameOf(t),status:i,impact:r===null?`minor`:`none`,created_at:formatInstant(n),started_at:formatInstant(n),updated_at:formatInstant(a[0].at),monitoring_at:s?formatInstant(s.at):null,resolved_at:r===null?null:formatInstant(r),shortlink:`index.html#${e}`,incident_updates:a.map(t=>({id:`${e}-${t.at}`,incident_id:e,status:t.status,body:t.text,created_at:formatInstant(t.at),updated_at:formatInstant(t.at),display_at:formatInstant(t.at)})),components:t.map(o)}}const longest=4e3,STALE_AFTER={open:60,quiet:180};function*statusPages({title:e,now:t,repositories:n,url:r,identity:i,logo:a=null}){let[o]=n.map(e=>e.policy),s={title:o?.statusPage.title??e,now:t,url:o?.statusPage.url??(r===null?null:`${r}status/`),logo:a,zone:o?.timezone??`UTC`,identity:i??e},c=publicStatus(n,t);for(let e of pagesOf(c.history,60,`status/index.html`)){let t=e.number===1?c.components:[],n=e.paths.map(e=>e.slice(7)),r=html`
      ${banner(c,s)}${t.length>0&&componentList(t)}${e.number===1&&plannedMaintenance(c,s)}<section aria-labelledby="history"><h2 id="history">Incident history</h2>
      ${historyByMonth(e.rows,s)}${pager(``,{...e,paths:n},`incident`)}</section>
      ${e.number===1&&pastMaintenance(c,s)}
    `;yield{path:e.path,text:plainApostrophes(frame(c,s,r))}}yield{path:`status/style.css`,text:`${style}\n/* The status page, after the report's own style. */
.status main { max-width: 860px; }
.status article.card { max-width: none; }
.status .masthead > div { max-width: 860px; }
.status .verdict.neutral { border-left-color: var(--line); }
.status.stale .verdict { border-left-color: var(--warn); }
.status.stale [data-age] { color: var(--ink); font-weight: 600; }
.latest { font-size: 1.1rem; color: var(--ink); }
.components { display: grid; gap: 1.3rem; }
.component { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.35rem 1rem; align-items: baseline; }
.component h3, .component h4 { margin: 0; font-size: 1rem; overflow-wrap: anywhere; }
.component .tag { white-space: nowrap; }
.component .days, .component .scale { grid-column: 1 / -1; }
.days { display: flex; gap: 2px; height: 2rem; list-style: none; padding: 0; margin: 0; }
.days li { flex: 1 1 0; position: relative; border-radius: 2px; background: var(--phase-3); }
.days li.short { background: var(--phase-2); }
.days li.long { background: var(--phase-1); }
.days a { position: absolute; inset: 0; border-radius: 2px; }
.days span { display: none; position: absolute; bottom: calc(100% + 6px); left: 50%; transform: translateX(-50%); z-index: 2; padding: 0.3rem 0.6rem; border: 1px solid var(--line); border-radius: 6px; background: var(--card); color: var(--ink); font-size: 0.8rem; white-space: nowrap; pointer-events: none; }
.days li:hover span, .days li:focus-within span { display: block; }
.days li:nth-child(-n+12) span { left: 0; transform: none; }
.days li:nth-last-child(-n+12) span { left: auto; right: 0; transform: none; }
.scale { display: flex; justify-content: space-between; color: var(--muted); font-size: 0.8rem; }
.day-legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1.2rem; list-style: none; padding: 0; margin: 1rem 0 0; color: var(--muted); font-size: 0.85rem; }
.day-legend i { display: inline-block; width: 0.8em; height: 0.8em; border-radius: 2px; margin-right: 0.4em; background: var(--phase-3); }
.day-legend .short { background: var(--phase-2); }
.day-legend .long { background: var(--phase-1); }
.scale .phone { display: none; }
.public { display: grid; gap: 0.4rem; margin-bottom: 1rem; }
.updates { list-style: none; padding: 0; display: grid; gap: 0.7rem; margin-top: 0.4rem; }
.updates li { display: grid; gap: 0.1rem; padding-left: 1rem; border-left: 3px solid var(--line); overflow-wrap: anywhere; }
@media (max-width: 520px) {
  .days li:nth-child(-n+60) { display: none; }
  .days li:nth-child(-n+72) span { left: 0; right: auto; transform: none; }
  .scale .phone { display: inline; }
  .scale .desk { display: none; }
}
.brand.with-logo { display: inline-flex; align-items: center; gap: 0.5rem; }
.brand.with-logo::before { display: none; }
.group { display: grid; gap: 1.3rem; }
.group + .group { border-top: 1px solid var(--line); padding-top: 1.2rem; }
.group > h3 { margin: 0; color: var(--muted); font-size: 0.85rem; letter-spacing: 0.04em; text-transform: uppercase; }
.status.stale .component > .tag { display: none; }
`},yield statusFeed(c,s),yield*statusApi(c,s)}function plainApostrophes(e){return e.toString().replaceAll(`&#x27;`,`'`)}const scriptHash=createHash(`sha256`).update(statusScript).digest(`base64`);function frame(e,{title:t,url:n,logo:r},i){let{sentence:a,isBad:o}=bannerOf(e),s=`data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle cx='8' cy='8' r='7' fill='${o?`%23c2410c`:`%2315803d`}'/%3E%3C/svg%3E`;return html`
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-${scriptHash}'; style-src 'self' file: 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
    <meta name="referrer" content="no-referrer">
    <meta name="description" content="${a}">
    <meta property="og:type" content="website">
    <meta property="og:title" content="${t}: status">
    <meta property="og:description" content="${a}">
    ${n!==null&&html`<meta property="og:url" content="${n}">\n`}<title>${t}: status</title>
    <link rel="icon" href="${r??s}">
    <link rel="stylesheet" href="style.css">
    <link rel="alternate" type="application/atom+xml" title="${t}: status" href="feed.xml">
    </head>
    <body class="status">
    <header class="masthead"><div><a class="brand${r===null?``:` with-logo`}" href="index.html">${r!==null&&html`<img src="${r}" alt="" height="28"> `}${t}</a><nav aria-label="Subscribe"><a href="feed.xml" title="New incidents and updates in a feed reader">Subscribe (Atom)</a></nav></div></header>
    <main>
    ${i}</main>
    ${trustedHtml(`<script type="module">${statusScript}<\/script>\n`)}</body>
    </html>
  `}function banner(e,{now:t,zone:n}){let{sentence:r,isBad:i,isGood:a,words:o}=bannerOf(e),s=i?STALE_AFTER.open:STALE_AFTER.quiet;return html`
    <div class="verdict ${i?`bad`:a?`good`:`neutral`}"><h1>${r}</h1>
    ${o!==``&&html`<p class="latest">${o.slice(0,longest)}</p>\n`}<p><span data-age="${s}">Last updated</span> <time datetime="${formatInstant(t)}" data-made data-local="${n}">${formatDateTime(t,n)} ${n}</time></p></div>
  `}function componentList(e){let t=[...groupBy(e,({group:e})=>e??``)];return html`
    <section aria-labelledby="components"><h2 id="components">Components</h2>
    <div class="card components">
    ${t.map(([e,t])=>html`<div class="group">${e!==``&&html`<h3>${e}</h3>\n`}${t.map(componentRow)}</div>`)}<ul class="day-legend"><li><i></i>No incident</li><li><i class="short"></i>Less than ${30} min</li><li><i class="long"></i>${30} min or more</li></ul></div></section>
  `}const stateTones={operational:`good`,unconfirmed:`plain`,investigating:`bad`,identified:`bad`,monitoring:`warn`,resolved:`good`,maintenance:`plain`};function componentRow({name:e,group:t,state:n,uptime:r,days:i}){let a=(Math.floor(r*1e5)/1e3).toFixed(r===1?0:3);return html`
    <div class="component">${t===null?html`<h3>${e}</h3>`:html`<h4>${e}</h4>`}${tag(stateWords[n],stateTones[n])}
    <ol class="days" data-last="${i.at(-1).day}" aria-label="${e}, the last ${90} days">${i.map(dayBar)}</ol>
    <div class="scale"><span class="desk">${90} days ago</span><span class="phone">30 days ago</span><span>${a}% without an incident</span><span>Today</span></div></div>
  `}function dayBar({day:e,minutes:t,anchor:n}){if(n===null||t===0)return html`<li></li>`;let r=`${formatDay(e)}: ${formatMinutes(Math.max(1,Math.round(t)))} with an incident`;return html`<li class="${t<30?`short`:`long`}"><a href="#${n}" aria-label="${r}"></a><span aria-hidden="true">${r}</span></li>`}function plannedMaintenance({maintenance:e},{zone:t}){let n=e.filter(isComing).toReversed();return n.length===0?null:html`
    <section aria-labelledby="maintenance"><h2 id="maintenance">Planned maintenance</h2>
    ${n.map(e=>maintenanceCard(e,t))}</section>
  `}function pastMaintenance({maintenance:e},{zone:t}){let n=e.slice(0,50).filter(e=>!isComing(e));return n.length===0?null:html`
    <section aria-labelledby="past-maintenance"><h2 id="past-maintenance">Past maintenance</h2>
    ${n.map(e=>maintenanceCard(e,t))}</section>
  `}function maintenanceCard({anchor:e,title:t,components:n,from:r,to:i,status:a,updates:o},s){return html`
    <article class="card public" id="${e}">
    <div class="section-head"><h3>${t}</h3>${tag(maintenanceWords[a],`plain`)}</div>
    <p class="muted small">${timeOf(r,s)} to ${timeOf(i,s)}${n.length>0&&html`: ${listed(n)}`}</p>
    ${o.length>0&&html`<ol class="updates">${o.map(({at:e,note:t})=>html`<li><span>${t.slice(0,longest)}</span> <span class="muted small">${timeOf(e,s)}</span></li>`)}</ol>\n`}</article>
  `}function historyByMonth(e,t){if(e.length===0)return html`<p class="card empty">No incident was published.</p>\n`;let n=[...groupBy(e,({start:e})=>localDate(e,t.zone).slice(0,7))];return html`${n.map(([e,n])=>html`
    <h3>${monthName(e)}</h3>
    ${n.map(e=>publicIncident(e,t))}`)}`}function monthName(e){return new Intl.DateTimeFormat(`en`,{month:`long`,year:`numeric`,timeZone:`UTC`}).format(new Date(`${e}-01T00:00:00Z`))}function publicIncident(e,{now:t,zone:n}){let{anchor:r,services:i,start:a,end:o,status:s,updates:c}=e,l=formatMinutes(((o??t)-a)/MINUTE);return html`
    <article class="card public" id="${r}">
    <div class="section-head"><h4>${nameOf(i)}</h4>${tag(stateWords[s],stateTones[s])}</div>
    <p class="muted small">${timeOf(a,n)}, ${o===null?`for ${l} so far`:`lasted ${l}`}</p>
    <ol class="updates">${c.map(e=>html`<li><strong>${stateWords[e.status]}</strong> <span>${e.text.slice(0,longest)}</span> <span class="muted small">${timeOf(e.at,n)}</span></li>`)}</ol>
    </article>
  `}function timeOf(e,t){return html`<time datetime="${formatInstant(e)}" data-local="${t}">${formatDateTime(e,t)} ${t}</time>`}var site_exports=__exportAll({renderSite:()=>renderSite});function*renderSite(e){let t=modelSite(e);yield{path:`assets/site.css`,text:style},yield{path:`assets/site.js`,text:'(function(){for(let n of document.querySelectorAll(`[data-listing]`)){let r=n.querySelector(`table`),i=[...r.tBodies[0].rows],a=document.querySelector(`[data-filters="${n.dataset.listing}"]`);e(r,i),a&&t(a,i)}function e(e,t){for(let[n,r]of[...e.tHead.rows[0].cells].entries()){if(r.dataset.sort===void 0)continue;let i=document.createElement(`button`);i.type=`button`,i.append(...r.childNodes),r.append(i),i.addEventListener(`click`,()=>{let i=r.getAttribute(`aria-sort`)!==`ascending`;for(let t of e.tHead.rows[0].cells)t.removeAttribute(`aria-sort`);r.setAttribute(`aria-sort`,i?`ascending`:`descending`);let a=e=>e.cells[n].dataset.value??e.cells[n].textContent.trim(),o=r.dataset.sort===`number`?(e,t)=>Number(a(e))-Number(a(t)):(e,t)=>a(e).localeCompare(a(t)),s=t.toSorted?t.toSorted(o):[...t].sort(o);e.tBodies[0].append(...i?s:s.reverse())})}}function t(e,t){let n=[...e.querySelectorAll(`select, input`)],r=e.querySelector(`output`),i=new URLSearchParams(location.search);for(let e of n)i.has(e.name)&&(e.value=i.get(e.name)),e.addEventListener(`input`,a);e.hidden=!1,a();function a(){let e=0;for(let r of t)r.hidden=!n.every(e=>o(r,e)),r.hidden||e++;r.textContent=`${e} of ${t.length} shown`}function o(e,t){let n=t.value.trim().toLowerCase();return n===``?!0:t.name===`text`?e.textContent.toLowerCase().includes(n):(e.dataset[t.name]??``).toLowerCase().split(`\n`).includes(n)}}})();'},yield{path:`.nojekyll`,text:``},yield overviewPage(t),yield*incidentListPages(t);for(let n of e.repositories)yield*recordPages(t,n);yield*actionItemPages(t),yield runbooksPage(t),yield*peoplePages(t),yield metricsPage(t),yield*searchPages(t),yield*statusPages(e),yield*dataFiles(t),yield*badges(t.metrics);for(let{path:t,text:n}of e.calendars)yield{path:t,text:n}}function*recordPages(e,{incidents:t,catalog:n,runbooks:r}){for(let n of t)n.record.kind===`incident`&&(yield incidentPage(e,n));for(let t of n.postmortems)yield postmortemPage(e,t);for(let t of r)yield runbookPage(e,t)}const colors={good:`#1c6b3a`,warn:`#8a5300`,bad:`#b3261e`,plain:`#0b5f6b`};function*badges({incidents:e,lately:t,times:n,actionItems:r,postmortems:i}){let a=t.resolve[0].median??n.resolve.median;yield badge(`incidents`,`incidents`,e.open===0?`none open`:`${e.open} open`,e.open===0?`good`:`bad`),yield badge(`time-to-resolve`,`time to resolve`,a===null?`unknown`:`${formatMinutes(a)} median`,`plain`);let{overdue:o,open:s}=r;yield badge(`action-items`,`action items`,o>0?`${o} of ${s} overdue`:`${s} open`,o>0?`bad`:unknownWork(r).length>0?`warn`:`good`);let{kept:c,n:l,missing:u,unpublished:d}=i;yield badge(`postmortems`,`post-mortems in time`,l===0?`none due`:formatPercent(c,l),u+d>0?`bad`:c<l?`warn`:`good`)}function badge(e,t,n,r){let[i,a]=[textWidth(t),textWidth(n)],[o,s]=[i+12,a+12],c=o+s,l=[html`<title>${t}: ${n}</title>`,html`<clipPath id="r"><rect width="${c}" height="20" rx="3"/></clipPath><g clip-path="url(#r)">`,html`<rect width="${o}" height="20" fill="#4a4a4a"/>`,html`<rect x="${o}" width="${s}" height="20" fill="${colors[r]}"/></g>`,html`<g fill="#fff" text-anchor="middle" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">`,html`${centred(t,o/2,i)}${centred(n,o+s/2,a)}</g>`],u=html`<svg xmlns="http://www.w3.org/2000/svg" width="${c}" height="20" role="img" aria-label="${t}: ${n}">${l}</svg>\n`;return{path:`badges/${e}.svg`,text:u.toString()}}function centred(e,t,n){return html`<text x="${t}" y="14" textLength="${n}" lengthAdjust="spacingAndGlyphs">${e}</text>`}function textWidth(e){let t=e=>/[iljt.,:' ]/.test(e)?4:/[mwMW%]/.test(e)?10:7;return[...e].reduce((e,n)=>e+t(n),0)}export{site_exports};