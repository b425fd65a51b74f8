import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { SectionTerm } from "../../src/records/model.ts";
import { minute, postmortem } from "./reading.ts";

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
const article = fixture("article-postmortem.md");
/** The same with a blank line between everything that markdown would tell apart by one. */
const spaced = article.replace(/\n(?=#|\*\*|- |\d\. )/g, "\n\n").replace("### Action Items\n", "### Action Items\n\n");

for (const [name, text] of [
  ["as it stands", article],
  ["with blank lines", spaced],
  ["with carriage returns", article.replaceAll("\n", "\r\n")],
] as const) {
  test(`the article's post-mortem, ${name}, is read completely`, () => {
    const record = postmortem(text, "postmortems/2026-05-29-checkout-errors.md");
    assert.equal(record.id, "2026-05-29-checkout-errors");
    assert.equal(record.title?.value, "Checkout Outage");
    assert.equal(record.date?.value, "2026-05-29");
    assert.equal(record.severity?.value, "SEV-1");
    assert.equal(record.commander?.value, "Sarah K.");
    assert.equal(record.durationMinutes?.value, 45);
    assert.deepEqual([minute(record.startedAt), minute(record.resolvedAt)], ["2026-05-29T04:02Z", "2026-05-29T04:47Z"]);
    assert.equal(record.impact?.value, "2,340 failed checkout attempts, estimated $47K lost revenue");
    assert.match(record.rootCause?.value ?? "", /^A deployment at 3:45 AM introduced .* don't include\.$/);
    assert.deepEqual(
      record.timeline.map((entry) => [minute(entry.at), entry.type?.value ?? null, entry.audience]),
      [
        ["2026-05-29T04:02Z", "detected", "internal"],
        ["2026-05-29T04:07Z", "acknowledged", "internal"],
        ["2026-05-29T04:12Z", "commander-assigned", "internal"],
        ["2026-05-29T04:15Z", "update", "public"],
        ["2026-05-29T04:18Z", "cause-identified", "internal"],
        ["2026-05-29T04:22Z", "mitigation-started", "internal"],
        ["2026-05-29T04:35Z", "mitigated", "internal"],
        ["2026-05-29T04:47Z", "resolved", "internal"],
      ],
    );
    assert.deepEqual(
      record.actionItems.map((item) => [item.key, item.owner?.value, item.due?.date, item.status.value]),
      [
        ["2026-05-29-checkout-errors#1", "Alex", "2026-06-05", "open"],
        ["2026-05-29-checkout-errors#2", "Platform", "2026-06-02", "open"],
        ["2026-05-29-checkout-errors#3", "DevOps", "2026-06-05", "open"],
        ["2026-05-29-checkout-errors#4", "Alex", "2026-06-10", "open"],
      ],
    );
    assert.equal(record.actionItems[0]?.title.value, "Add integration tests for all webhook event types");
    assert.equal(record.contributingFactors.length, 3);
    assert.equal(record.lessonsLearned.length, 3);
    assert.deepEqual(
      record.sections.map(({ term }) => term),
      ["timeline", "root-cause", "contributing-factors", "action-items", "lessons-learned"],
    );
    assert.deepEqual(record.problems, []);
  });
}

test("the forms of real documents, all in one", () => {
  const record = postmortem(fixture("forms-postmortem.md"));
  assert.equal(record.title?.value, "Search was slow");
  assert.equal(record.date?.value, "2026-03-27");
  assert.equal(record.severity?.value, "SEV-2");
  assert.equal(record.commander?.value, "Dana (@dana)");
  assert.equal(record.rootCause?.value, "The index was rebuilt at peak time.");
  assert.deepEqual(
    record.contributingFactors.map(({ value }) => value),
    ["no rate limit", "nobody watched"],
  );
  assert.deepEqual(
    record.lessonsLearned.map(({ value }) => value),
    ["rollback worked"],
  );
  assert.deepEqual(
    record.timeline.map(({ at, note }) => [minute(at), note?.value]),
    [
      ["2026-03-27T22:50Z", "Alert fires"],
      ["2026-03-27T22:55Z", "[Robin] acknowledges and opens a channel"],
      ["2026-03-27T23:10Z", "rolled back"],
      ["2026-03-27T23:30Z", "errors | latency back to normal"],
      [null, "somebody went home"],
    ],
  );
  assert.deepEqual(
    record.actionItems.map(({ title, owner, status, issue }) => [
      title.value,
      owner?.value ?? null,
      status.value,
      issue?.value ?? null,
    ]),
    [
      ["Add an alert", null, "open", "https://github.com/acme/shop/issues/12"],
      ["Add a dashboard", null, "open", "https://github.com/acme/shop/issues/13"],
      ["Rate-limit rebuilds", "RK/JT", "done", null],
      ["Write it down.", null, "done", null],
    ],
  );
});

test("a title has none of the anchors that converters put into its heading", () => {
  for (const heading of [
    '<span id="anchor"></span>Post-Mortem: Checkout Outage - May 29, 2026',
    "[]{#anchor}Post-Mortem: Checkout Outage - May 29, 2026 {#x .unnumbered}",
    'Post-Mortem: <a name="x"></a>Checkout Outage {#checkout}',
    '<a id="x"/>Post-Mortem: Checkout Outage {.title}',
  ]) {
    assert.equal(postmortem(`# ${heading}\n\n## Root cause\n\nA leak.\n`).title?.value, "Checkout Outage", heading);
  }
});

test("front matter gives the same facts", () => {
  const record = postmortem(`---
id: slow-search
incidents: [a, b]
severity: 1
status: published
published: 2026-05-30
commander: dana
started_at: 2026-05-29T04:02:00Z
resolved_at: 2026-05-29T04:47:00Z
duration: 45 minutes
impact: many
root_cause: one
contributing_factors: [x, y]
action_items:
  - { id: 7, title: Add tests, owner: Alex, due: 2026-06-05, status: in-progress, issue: 12 }
---
# Slow search
`);
  assert.equal(record.id, "slow-search");
  assert.equal(record.source.slice(record.idRange), "slow-search");
  assert.deepEqual(
    record.incidents.map(({ value }) => value),
    ["a", "b"],
  );
  assert.equal(record.severity?.value, "SEV-1");
  assert.equal(record.status?.value, "published");
  assert.equal(record.date?.value, "2026-05-29");
  assert.equal(record.durationMinutes?.value, 45);
  assert.equal(minute(record.startedAt), "2026-05-29T04:02Z");
  const [item] = record.actionItems;
  assert.deepEqual(
    [item?.key, item?.title.value, item?.owner?.value, item?.due?.date, item?.status.value, item?.issue?.value],
    ["slow-search#7", "Add tests", "Alex", "2026-06-05", "in-progress", "12"],
  );
  assert.deepEqual(record.problems, []);
});

test("where front matter and text disagree, a problem names both lines", () => {
  const record = postmortem(`---
commander: dana
action_items:
  - { id: 1, title: Add tests, owner: Alex }
---
# Outage of 2026-05-29

**Incident Commander**: Sarah K.

## Action items

1. Add tests (Owner: Bob)
`);
  assert.deepEqual(
    record.problems.map(({ rule, message, related }) => [
      rule,
      message,
      related && record.source.line(related.range.start),
    ]),
    [
      ["schema", 'unexpected commander "Sarah K." in line 8, expected "dana" as in the front matter, line 2', 2],
      [
        "schema",
        'unexpected owner of action item 1 "Bob" in line 12, expected "Alex" as in the front matter, line 4',
        4,
      ],
    ],
  );
});

/** Front matter, text, and what of it disagrees. */
const statements: readonly (readonly [string, string, readonly string[]])[] = [
  ["duration: 50 minutes", "**Duration**: 45 minutes", ["duration"]],
  ["duration: 45", "**Duration**: 45 minutes (4:02 AM - 4:47 AM UTC)", []],
  ["started_at: 2026-05-29T04:00:00Z", "**Duration**: 45 minutes (4:02 AM - 4:47 AM UTC)", ["start"]],
  ["resolved_at: 2026-05-29T06:50:00+02:00", "**End**: 2026-05-29 04:47 UTC", ["end"]],
  ["resolved_at: 2026-05-29T06:47:00+02:00", "**End**: 2026-05-29 04:47 UTC", []],
  ["status: draft", "**Status**: Final", ["status"]],
  ["status: draft", "**Status**: Resolved", []],
  ["incident: INC-12", "**Incident**: INC-13", ["incident"]],
  ["incidents: [INC-12, INC-13]", "**Incident**: INC-13", []],
  ["incident: 2026-05-29-checkout", "**Incident**: INC-13", []],
  ["incident: 2026-05-29-checkout", "**Incident**: 2026-05-28-checkout", ["incident"]],
  ["incident_date: 2026-05-28", "**Incident date**: May 29, 2026", ["incident date"]],
  ["incident_date: 2026-05-28", "", ["incident date"]],
  ["date: 2026-05-28\nseverity: SEV-1", "", ["incident date"]],
  ["date: 2026-06-28\nlayout: post", "", []],
  ["date: 2026-05-28", "", ["incident date"]],
  ["date: 2026-05-28\nroot_cause: a full disk", "", ["incident date"]],
  ["date: 2026-05-28\nimpact: none", "**Duration**: 45 minutes", ["incident date"]],
  ["title: Outage in May", "", []],
  ["title: Checkout is slow", "", ["title"]],
  ["title: Incident report", "", []],
  ["impact: 40% of users", "**Impact**: 30% of users", ["impact"]],
  ["impact: 40% of users", "**Impact**: 40% of users could not pay", []],
  ["impact: none", "## Impact\n\nFour thousand orders were lost.", ["impact"]],
  ["impact: four thousand lost orders", "## Impact\n\nFor 45 minutes orders were lost.", []],
  ["root_cause: a full disk", "## Root cause\n\nThe certificate had expired.", ["root cause"]],
  ["root_cause: a full disk", "## Root cause\n\nThe disk of the primary was full.", []],
  ["root_cause: a full disk", "## Root cause\n\nTBD", []],
  [
    "contributing_factors: [no alert]",
    "## Contributing factors\n\n- No alert\n- No test",
    ["number of contributing factors"],
  ],
  [
    "contributing_factors: [no alert, no test]",
    "## Contributing factors\n\n- No alert\n- Late deploy",
    ["contributing factor 2"],
  ],
  [
    "contributing_factors: [no alert, no test]",
    "## Contributing factors\n\n- An alert was missing\n- A test was missing",
    [],
  ],
  ["contributing_factors: [no alert, no test]", "## Contributing factors\n\nThere was no alert.", []],
  ["lessons_learned: [measure first]", "## Lessons learned\n\n- Deploys are risky", ["lesson 1"]],
];

for (const [above, below, expected] of statements) {
  test(`front matter "${above}" and text "${below}" ${expected.length > 0 ? "disagree" : "agree"}`, () => {
    const { problems } = postmortem(`---\n${above}\n---\n# Outage of 2026-05-29\n\n${below}\n`);
    assert.deepEqual(
      problems.map(({ message }) => /^unexpected (.*?) "/.exec(message)?.[1]),
      expected,
    );
    for (const { related } of problems) assert.ok(related);
  });
}

test("an action item's status and issue agree above and below, or are named", () => {
  const messages = (item: string, entry: string): (string | undefined)[] =>
    postmortem(
      `---\naction_items:\n  - { id: 1, title: Add tests, ${item} }\n---\n# X\n\n## Action items\n\n${entry}\n`,
    ).problems.map(({ message }) => /^unexpected (\w+)/.exec(message)?.[1]);
  assert.deepEqual(messages("status: done", "1. Add tests (in progress)"), ["status"]);
  assert.deepEqual(messages("status: done", "1. Add tests"), []);
  assert.deepEqual(messages("issue: 12", "1. Add tests ([#13](https://github.com/a/b/issues/13))"), ["issue"]);
  assert.deepEqual(messages("issue: 12", "1. Add tests ([#12](https://github.com/a/b/issues/12))"), []);
});

test("a person's short name agrees with the full one", () => {
  const record = postmortem("---\ncommander: sarah\n---\n# X\n\n**Incident Commander**: Sarah K.\n");
  assert.deepEqual(record.problems, []);
});

test("front matter that never ends is a problem, a rule at the start is none", () => {
  assert.deepEqual(
    postmortem("---\nid: a\n\n# X\n").problems.map(({ rule }) => rule),
    ["syntax"],
  );
  assert.deepEqual(postmortem("---\n\n# X\n").problems, []);
});

const placeholders = [
  "",
  "TBD",
  "N/A",
  "None.",
  "-",
  "*List any tasks …*",
  "_No response_",
  "_Be very specific here and include exact numbers, with links to the graphs that show them._",
  "_Each item should be a ticket with the tag of the incident, such as (1) fixes and (2) improvements of the response._",
  "<add name here>",
  "{each item here should have an owner}",
  "<!-- todo -->",
];

for (const words of placeholders) {
  test(`a section that holds "${words}" is empty`, () => {
    const record = postmortem(`# X\n\n## Action items\n\n${words}\n\n## Impact\n\nMuch.\n`);
    assert.deepEqual(
      record.sections.map(({ empty }) => empty),
      [true, false],
    );
    assert.deepEqual(record.actionItems, []);
  });
}

for (const text of ["", "\n", "\uFEFF", "#", "# ", "---", "+++\n+++\n", "---\n---\n", "|", "- ", "\u0000", "```"]) {
  test(`${JSON.stringify(text)} is a post-mortem without facts`, () => {
    const record = postmortem(text);
    assert.equal(record.id, "search");
    assert.deepEqual(record.actionItems, []);
  });
}

const frontMatters: readonly (readonly [string, readonly string[]])[] = [
  [
    "---\nteaser: x\nredirect_from: [/a]\nauthor_email: a@b.c\nlinks: []\nweight: '20'\nms.author: x\nx-team: y\n---\n",
    [],
  ],
  ['+++\npath = "a"\nweight = 2\n[extra]\nteam = "x"\n+++\n', []],
  ["---\npublished: true\n---\n", []],
  ["---\nseverty: SEV-1\n---\n", ['(did you mean "severity"?)']],
  ['+++\nseverty = "SEV-1"\n+++\n', ['(did you mean "severity"?)']],
  ["---\ncolour: red\n---\n", ['unexpected key "colour", expected one of']],
];

for (const [text, expected] of frontMatters) {
  test(`front matter ${JSON.stringify(text)} has ${expected.length === 0 ? "no problem" : "one"}`, () => {
    const { problems } = postmortem(`${text}# X\n`);
    assert.equal(problems.length, expected.length);
    for (const [index, words] of expected.entries()) assert.ok(problems[index]?.message.includes(words));
  });
}

/** Front matter, what of it can't be read, what it is read as. */
const days: readonly (readonly [string, string | null, string | null])[] = [
  ["published: 2026-05-30", null, "2026-05-30"],
  ["published: 2026-05-30T10:00:00+02:00", null, "2026-05-30T10:00:00+02:00"],
  ["published: May 30, 2026", null, "2026-05-30"],
  ["published: true", null, null],
  ["published: TBD", null, "TBD"],
  ["published: soon", "soon", "soon"],
  ["published: 2026-13-45", "2026-13-45", "2026-13-45"],
  ["date: soon", "soon", null],
  ["incident_date: 2026-02-30", "2026-02-30", null],
  ["date: '{{ page.date }}'\nlayout: post", null, null],
  ["duration: long", "long", null],
];

for (const [text, unread, published] of days) {
  test(`front matter ${JSON.stringify(text)} ${unread === null ? "is read" : "is a problem at its place"}`, () => {
    const record = postmortem(`---\n${text}\n---\n# X\n`);
    const found = record.problems.map(({ rule, range }) => [rule, record.source.slice(range)]);
    assert.deepEqual(found, unread === null ? [] : [["schema", unread]]);
    assert.equal(record.published?.value ?? null, published);
  });
}

test("headings in other languages announce the same sections", () => {
  const terms = (headings: readonly string[]): string[] =>
    postmortem(`# X\n\n${headings.map((heading) => `## ${heading}\n\n- a\n`).join("\n")}`).sections.map(
      ({ term }) => term,
    );
  const expected = ["summary", "timeline", "root-cause", "contributing-factors", "action-items", "lessons-learned"];
  assert.deepEqual(
    terms(["Résumé", "Chronologie", "Causes racines", "Facteurs contributifs", "Plan d'action", "Leçons apprises"]),
    expected,
  );
  assert.deepEqual(
    terms(["Zusammenfassung", "Zeitverlauf", "Ursache", "Beitragende Faktoren", "Maßnahmen", "Erkenntnisse"]),
    expected,
  );
  assert.deepEqual(
    terms(["Resumen", "Cronología", "Causa raíz", "Factores contribuyentes", "Acciones", "Lecciones aprendidas"]),
    expected,
  );
  assert.deepEqual(
    terms(["Resumo", "Linha do tempo", "Causa raiz", "Fatores contribuintes", "Itens de ação", "Lições aprendidas"]),
    expected,
  );
});

/** Headings, and what they announce. */
const announced: readonly (readonly [string, SectionTerm])[] = [
  ["メタデータ", "metadata"],
  ["サマリー", "summary"],
  ["検知", "detection"],
  ["根本原因分析", "root-cause"],
  ["寄与要因", "contributing-factors"],
  ["教訓", "lessons-learned"],
  ["うまくいったこと", "lessons-learned"],
  ["再発防止策", "action-items"],
  ["参考資料", "references"],
  ["Lo que funcionó bien", "lessons-learned"],
  ["O que não funcionou", "lessons-learned"],
  ["Fator contribuinte", "contributing-factors"],
  ["5 Whys", "root-cause"],
  ["Why this happens", "root-cause"],
  ["What did not help", "lessons-learned"],
  ["Insights", "lessons-learned"],
  ["What we did right", "lessons-learned"],
  ["Empfehlungen", "action-items"],
  ["Corrección", "mitigation"],
  ["Corrections", "action-items"],
  ["Correction of 14 May", "other"],
];

for (const [heading, term] of announced) {
  test(`"${heading}" announces ${term}`, () => {
    assert.equal(postmortem(`# X\n\n## ${heading}\n\n- a\n`).sections[0]?.term, term);
  });
}

test("a table that says who does what until when is read under any heading, beside those that only may hold items", () => {
  const titles = (heading: string): string[] =>
    postmortem(
      `# X\n\n## ${heading}\n\n- a\n\n## Tickets\n\n| Action | Due |\n|---|---|\n| b | 2026-06-05 |\n`,
    ).actionItems.map(({ title }) => title.value);
  assert.deepEqual([titles("Prevention"), titles("Action items")], [["a", "b"], ["a"]]);
});

test("labels in italics and bold questions are headings of what they ask about", () => {
  const record = postmortem(
    "*Summary*\nSlow.\n\n*Timeline*\n2024-04-04 02:10Z alert\n\n**How did we respond?**\n\nFast.\n\n**How are we making incidents like this less likely or less impactful?**\n\n- Add tests\n\n**Is there anything else?**\n",
  );
  assert.deepEqual(
    record.sections.map(({ term }) => term),
    ["summary", "timeline", "mitigation", "action-items"],
  );
  assert.equal(record.actionItems.length, 1);
});

test("lessons in prose count beside those in lists, words that lead to a list don't", () => {
  const lessons = (body: string) => postmortem(`# X\n\n${body}\n`).lessonsLearned.map(({ value }) => value);
  assert.deepEqual(lessons("## What went well\n\n- Fast\n\n## Lessons\n\nA limit is capacity."), [
    "Fast",
    "A limit is capacity.",
  ]);
  assert.deepEqual(
    lessons(
      "## Lessons learned\n\nWe met twice.\n\n### What went well\n\nWe saw that:\n\n- Fast\n\n### Where we got lucky\n\nNowhere.",
    ),
    ["Fast", "Nowhere."],
  );
});

test("a table under impact is the impact", () => {
  const impactOf = (table: string) => postmortem(`# X\n\n## Impact\n\n${table}\n`).impact?.value ?? null;
  assert.equal(
    impactOf("| | |\n|-|-|\n| Time in SEV-1 | 35 min |\n| Users affected | **2,340** |\n| Tickets | ?? |"),
    "Time in SEV-1: 35 min\n\nUsers affected: 2,340",
  );
  assert.equal(impactOf("| | |\n|-|-|\n| Time in SEV-1 | |\n| Users affected | TBD |"), null);
});

/** One line of metadata, and the fact that it states. */
const metadata: readonly (readonly [string, "severity" | "commander" | "date" | "startedAt" | "resolvedAt", string])[] =
  [
    ["- 🔥 **Severity**: SEV-3", "severity", "SEV-3"],
    ["**Date:** 2026-05-29 | **Duration:** 5 min | **Severity:** SEV-3", "severity", "SEV-3"],
    ["## Severity\n\n**Critical** - All customers saw errors", "severity", "Critical"],
    [`## Severity\n\n**High** - ${"All customers saw errors. ".repeat(8)}`, "severity", "High"],
    ["| Date | Severity | Duration |\n|---|---|---|\n| 2026-05-29 | P2 | 1h |", "severity", "P2"],
    ["**Severity:** Sev 2 — partial", "severity", "SEV-2"],
    ["**Severidade:** Alta (fora do ar — tudo)", "severity", "Alta"],
    ["**Severity**: 🔴 High (all jobs failed); nobody noticed", "severity", "High"],
    ["**Severity**: 1 (critical)", "severity", "SEV-1"],
    ["**Severity**: Low functional, medium for audits", "severity", "Low functional, medium for audits"],
    ["**Severidade:** alta — todos os pedidos", "severity", "alta"],
    ["| 項目 | 値 |\n|---|---|\n| 重大度 | SEV-3（遅延） |", "severity", "SEV-3"],
    ["| 項目 | 値 |\n|---|---|\n| 発生日時 | 2026-05-29 10:00 JST |", "startedAt", "2026-05-29T01:00Z"],
    ["**Data do Incidente:** 2026-06-28 a 2026-07-01", "date", "2026-06-28"],
    ["**Fecha del incidente:** 29 de mayo de 2026", "date", "2026-05-29"],
    ["## Incident date(s)\n\n2026-05-18 - 2026-05-29", "date", "2026-05-18"],
    ["**Date:** January 14-19, 2026", "date", "2026-01-14"],
    ["**Gravité** : SEV-2", "severity", "SEV-2"],
    ["**Schweregrad**: SEV-1", "severity", "SEV-1"],
    ["Severidade: SEV-2", "severity", "SEV-2"],
    ["**Responsable de l'incident** : Camille", "commander", "Camille"],
    ["**Einsatzleitung**: Jonas", "commander", "Jonas"],
    ["## Responders\n\n- Incident Commander: Maria Garcia\n- Scribe: T. Okafor", "commander", "Maria Garcia"],
    ["## Responders\n\n* Maria Garcia (IC)\n* T. Okafor (scribe)", "commander", "Maria Garcia"],
    [
      "## Responders\n\n- T. Okafor: scribe\n- **Maria Garcia** (Incident Commander, comms)",
      "commander",
      "Maria Garcia",
    ],
    ["## Key information\n\n* **Severity**: SEV-2\n* **Status**: Closed", "severity", "SEV-2"],
    ["## Owner: Rick\n\n| Metric | Time |\n|---|---|\n| Severity | 1 |", "severity", "SEV-1"],
    ["**Datum**: 5. März 2024", "date", "2024-03-05"],
    ["Incident date: 2024-W33-2", "date", "2024-08-13"],
    ["**Event start:** 2024-05-14T08:02:00+02:00", "startedAt", "2024-05-14T06:02Z"],
    ["**Resolve Time**: 2016-04-12 15:00:00", "resolvedAt", "2016-04-12T15:00Z"],
  ];

for (const [line, key, expected] of metadata) {
  test(`"${line}" states ${key}`, () => {
    const record = postmortem(`# X\n\n${line}\n`);
    const read = key === "startedAt" || key === "resolvedAt" ? minute(record[key]) : record[key]?.value;
    assert.equal(read, expected);
  });
}

test("a document without a heading is called what its first line says, one that is only called post-mortem what its title line says", () => {
  for (const text of [
    "Postmortem: Mail outage\n\nSummary:\nDown.\n",
    "*Postmortem: Mail outage*\n\n*Impact:*\n\nNo mails.\n",
    "Postmortem\n===\n\nTitle: Mail outage\nDate: 2026-05-29\n\nSummary\n---\n\nDown.\n",
  ])
    assert.equal(postmortem(text).title?.value, "Mail outage", text);
  assert.equal(postmortem("# Mail outage\n\n**Title**: Another\n").title?.value, "Mail outage");
});

/** Start and end, and how they are stated. */
const spans: readonly string[] = [
  "- **Duration:**\n  - Start Time: May 29, 2026, 04:02 (UTC)\n  - End Time: May 29, 2026, 04:47 (UTC)",
  "| | |\n|---|---|\n| **Incident Date** | `2026-05-29` |\n| **Start Time (UTC)** | `04:02` |\n| **End Time (UTC)** | `04:47` |",
  "**Date**: 2026-05-29\n**Start (PDT)**: 2026-05-28 21:02\n**End (PDT)**: 2026-05-28 21:47",
  "- **Opened:** 2026-05-29 04:02:00Z\n- **Resolved:** 2026-05-29 04:47:00Z",
  "* *Duration:* 45 minutes (04:02 AM - 04:47 AM UTC) on May 29th, 2026",
  "- Duration: May 29, 2026, 4:02 AM - May 29, 2026, 4:47 AM (UTC)",
];

for (const lines of spans) {
  test(`"${lines}" states start and end`, () => {
    const { startedAt, resolvedAt, durationMinutes } = postmortem(`# X\n\n## Summary\n\n${lines}\n`);
    assert.deepEqual([minute(startedAt), minute(resolvedAt)], ["2026-05-29T04:02Z", "2026-05-29T04:47Z"]);
    assert.ok(durationMinutes === null || durationMinutes.value === 45);
  });
}

test("labels in italics, long ones and labels below labels divide a document", () => {
  const titles = (text: string): string[] =>
    postmortem(`# X of 2026-05-29\n\n${text}\n`).actionItems.map(({ title }) => title.value);
  assert.deepEqual(titles("*Impact:*\n\n- None\n\n*Corrective and Preventative Measures:*\n\n- Add tests"), [
    "Add tests",
  ]);
  assert.deepEqual(titles("Corrective and preventative measures:\nAdd tests for all of it."), [
    "Add tests for all of it.",
  ]);
  assert.deepEqual(
    titles(
      "**Corrective actions**\n\n**Improvements**:\n- Add tests\n\n**TODO**:\n1. Add alerts\n\n**Impact**\n- None",
    ),
    ["Add tests", "Add alerts"],
  );
});

test("a heading that begins with a time tells what happened then, whatever its words are", () => {
  const { timeline, actionItems } = postmortem(
    "# X of 2026-05-29\n\n## Timeline\n\n### 16:09-16:56: Follow-up\n\n- A talk\n\n### 17:38: Retrospective\n\n- Another\n",
  );
  assert.deepEqual([timeline.length, actionItems.length], [2, 0]);
});

test("a template's choice of severities is none", () => {
  for (const line of ["**Severity**: SEV-1 / SEV-2 / SEV-3", "Severidad: alta | media | baja", "**Severity**: TBD"])
    assert.equal(postmortem(`# X\n\n${line}\n`).severity, null, line);
});

test("a template's words in italics above what was written are not part of it", () => {
  const record = postmortem(
    "# X\n\n## Root cause\n\n*Run an analysis of\nthe cause.*\n\nThe disk was full.\n\n## Impact\n\n*None, luckily.*\n",
  );
  assert.deepEqual([record.rootCause?.value, record.impact?.value], ["The disk was full.", "None, luckily."]);
});

test("sections below a timeline whose heading ranks higher are not of the timeline", () => {
  const { timeline, actionItems } = postmortem(
    "# X 2026-05-29\n\n### Summary\n\nSlow.\n\n## Timeline\n\n- 10:00 a\n\n**Actions:**\n\n- 10:05 b\n\n**Action items**\n\n- Add tests\n\n### Corrective measures\n\n- 10:00 is too late for deploys\n",
  );
  assert.deepEqual(
    [timeline.length, actionItems.map(({ title }) => title.value)],
    [2, ["Add tests", "10:00 is too late for deploys"]],
  );
});

test("words without a mark above a list name it where they surely say action items", () => {
  const record = postmortem("# X\n\n## Detection\n\nThe reasons\n- a\n\nAction Items\n- Add tests\n");
  assert.deepEqual(
    record.actionItems.map(({ title }) => title.value),
    ["Add tests"],
  );
});

test("an HTML timeline is read as a table, and a list of HTML is not lost in silence", () => {
  const record = postmortem("# X\n\n## Timeline\n\n<table><tr><td>10:02</td><td><p>a</p></td></tr></table>\n");
  assert.deepEqual(
    record.timeline.map(({ timeText, note }) => [timeText?.value, note?.value]),
    [["10:02", "a"]],
  );
  const { problems } = postmortem("# X\n\n## Timeline\n\n<ul><li>10:02 a</li></ul>\n");
  assert.deepEqual(
    problems.map(({ rule }) => rule),
    ["timeline-complete"],
  );
});

test("a wiki's title above the post-mortem's is not the post-mortem's", () => {
  const text =
    "# Engineering wiki\n\n## Post-Mortem: Checkout Outage - May 29, 2026\n\n**Severity**: SEV-1\n\n### Action Items\n\n- Add tests by Jun 5\n";
  const { title, date, severity, actionItems } = postmortem(text);
  assert.deepEqual(
    [title?.value, date?.value, severity?.value, actionItems[0]?.due?.date],
    ["Checkout Outage", "2026-05-29", "SEV-1", "2026-06-05"],
  );
});

test("a template's choices and handles are no values", () => {
  const { severity, commander } = postmortem("# X\n\n**Severity**: SEV-1 | SEV-2\n**Incident Commander**: @handle\n");
  assert.deepEqual([severity, commander], [null, null]);
});
