import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { SectionTerm } from "../../src/records/model.ts";
import { printedTerm } from "../../src/records/vocabulary.ts";
import { runbook } from "./reading.ts";

const article = readFileSync(new URL("fixtures/article-runbook.md", import.meta.url), "utf8");

for (const [name, text] of [
  ["as it stands", article],
  ["with blank lines", article.replaceAll("\n", "\n\n")],
  ["with its arrows indented", article.replaceAll("\n→", "\n   → ")],
] as const) {
  test(`the article's runbook, ${name}, is read completely`, () => {
    const record = runbook(text, "runbooks/checkout-error-rate.md");
    assert.equal(record.id, "checkout-error-rate");
    assert.equal(record.title?.value, "Checkout Error Rate Spike");
    assert.equal(record.quickAssessment.length, 3);
    assert.match(
      record.quickAssessment[0]?.value ?? "",
      /^Check deployment log: .* → If yes: rollback first, investigate later$/,
    );
    assert.deepEqual(
      record.causes.map(({ slug, title, frequency, mitigation }) => [
        slug.value,
        title.value,
        frequency?.value,
        mitigation?.value,
      ]),
      [
        ["payment-provider-outage", "Payment provider outage", 40, "Switch to backup provider"],
        ["bad-deployment", "Bad deployment", 30, "Rollback to last known good"],
        ["database-overload", "Database overload", 15, "Kill long-running queries, scale read replicas"],
        ["infrastructure-issue", "Infrastructure issue", 10, "Check AWS status, failover to backup region"],
        ["ddos-or-bot-traffic", "DDoS or bot traffic", 5, "Enable rate limiting, block suspicious IPs"],
      ],
    );
    assert.equal(record.escalation.length, 3);
    assert.equal(record.escalation[1]?.value, "If revenue loss > $10K: Notify VP Engineering");
    assert.deepEqual(
      record.sections.map(({ term }) => term),
      ["quick-assessment", "common-causes", "escalation"],
    );
    assert.deepEqual(record.problems, []);
  });
}

test("front matter and slugs", () => {
  const record = runbook(`---
services: [checkout]
alerts: [CheckoutErrorRate]
owner: Platform
last_reviewed: 2026-05-30
review_every: 90d
causes: [provider, deploy]
---
# Checkout

## Common causes

1. Payment provider outage (40%)
   - **Mitigation**: Switch
2. Bad deployment {#bad-deployment} (30%)
`);
  assert.deepEqual(
    [record.services[0]?.value, record.alerts[0]?.value, record.owner?.value],
    ["checkout", "CheckoutErrorRate", "Platform"],
  );
  assert.deepEqual([record.lastReviewed?.value, record.reviewEvery?.value], ["2026-05-30", "90d"]);
  assert.deepEqual(
    record.causes.map(({ slug, title, frequency, mitigation }) => [
      slug.value,
      title.value,
      frequency?.value,
      mitigation?.value ?? null,
    ]),
    [
      ["provider", "Payment provider outage", 40, "Switch"],
      ["bad-deployment", "Bad deployment", 30, null],
    ],
  );
  assert.deepEqual(record.problems, []);
});

test("causes in a table, and under headings of their own", () => {
  const causes = (text: string): unknown[] =>
    runbook(`# X\n\n## Likely causes\n\n${text}\n`).causes.map(({ title, frequency, mitigation }) => [
      title.value,
      frequency?.value ?? null,
      mitigation?.value,
    ]);
  assert.deepEqual(causes("| Cause | Share | Mitigation |\n|--|--|--|\n| Full disk | 60% | Clean |"), [
    ["Full disk", 60, "Clean"],
  ]);
  assert.deepEqual(causes("### Full disk (60%)\n\nMitigation: Clean it.\n\n### No memory\n\nRestart."), [
    ["Full disk", 60, "Clean it."],
    ["No memory", null, "Restart."],
  ]);
});

/** A cause's line, the share it has, and what is no share. */
const shares: readonly (readonly [string, number | null, string | null])[] = [
  ["Full disk (40% of incidents)", 40, null],
  ["Full disk (~12,5%)", 12.5, null],
  ["Full disk -40%", 40, null],
  ["Full disk (-40% of incidents)", null, "-40"],
  ["Full disk (140%)", null, "140"],
  ["Full disk (1000% of incidents)", null, "1000"],
];

for (const [line, share, impossible] of shares) {
  test(`"${line}" ${impossible === null ? "has a share" : "is a problem"}`, () => {
    const record = runbook(`# X\n\n## Common causes\n\n1. ${line}\n   - Mitigation: Clean\n`);
    const [cause] = record.causes;
    assert.deepEqual([cause?.title.value, cause?.frequency?.value ?? null], ["Full disk", share]);
    const found = record.problems.map(({ range }) => record.source.slice(range));
    assert.deepEqual(found, impossible === null ? [] : [impossible]);
  });
}

test("a share in a table's cell that is none is a problem", () => {
  const record = runbook("# X\n\n## Common causes\n\n| Cause | Share |\n|--|--|\n| Full disk | -40% |\n");
  assert.equal(record.causes[0]?.frequency, null);
  assert.deepEqual(
    record.problems.map(({ range }) => record.source.slice(range)),
    ["-40"],
  );
});

test("two causes with one slug are a problem that names both", () => {
  const record = runbook("# X\n\n## Common causes\n\n1. Full disk {#disk}\n2. Slow disk {#Disk}\n");
  assert.deepEqual(
    record.problems.map(({ message, related }) => [message, related?.message]),
    [['unexpected second cause "Disk", expected each slug once', '"Full disk" has it first']],
  );
});

test("an unreadable review date is a problem", () => {
  assert.deepEqual(
    runbook("---\nlast_reviewed: soon\n---\n# X\n").problems.map(({ rule }) => rule),
    ["schema"],
  );
});

const headings: readonly (readonly [string, SectionTerm])[] = [
  ["Meaning", "summary"],
  ["Overview", "summary"],
  ["Impact", "impact"],
  ["Symptoms", "detection"],
  ["Diagnosis", "diagnosis"],
  ["Possible checks", "diagnosis"],
  ["Troubleshooting", "diagnosis"],
  ["1. Check the logs", "diagnosis"],
  ["Investigate", "diagnosis"],
  ["Mitigation", "mitigation"],
  ["Resolution", "mitigation"],
  ["Potential resolution steps", "mitigation"],
  ["Restarting pods", "mitigation"],
  ["Escalation", "escalation"],
  ["Who to contact", "escalation"],
  ["Communicate", "communication"],
  ["Confirm health of the site", "verification"],
  ["Rolling back", "rollback"],
  ["Prerequisites", "prerequisites"],
  ["Logging in with psql", "prerequisites"],
  ["Useful links", "references"],
  ["Service tier", "metadata"],
  ["Quick Assessment", "diagnosis"],
  ["Common Causes", "diagnosis"],
  ["Disable the verification of mails", "mitigation"],
  ["Step 3 - Take a dump of the database", "mitigation"],
  ["Step 4 — Verify the dump", "verification"],
  ["Manually restart the checks", "mitigation"],
  ["Check Resolution", "verification"],
  ["Further Information", "references"],
  ["Authors", "metadata"],
  ["Lessons Learned", "other"],
  ["Preconditions", "prerequisites"],
  ["Contexto", "summary"],
  ["💥 Impacto", "impact"],
  ["Causa Provável", "diagnosis"],
  ["Correção (passo a passo)", "mitigation"],
  ["Validação", "verification"],
  ["Comunicação", "communication"],
  ["Referências e links", "references"],
  ["First Line Troubleshooting", "diagnosis"],
  ["Second Line Troubleshooting", "diagnosis"],
  ["Known About By", "metadata"],
  ["About this service", "summary"],
  ["症状", "detection"],
  ["影響", "impact"],
  ["調査", "diagnosis"],
  ["対処", "mitigation"],
  ["関連", "references"],
  ["Intro", "summary"],
  ["When to use this runbook", "summary"],
  ["Goals", "summary"],
  ["Change log", "other"],
  ["Follow-up actions", "other"],
  ["Post-incident review", "other"],
  ["Next steps", "other"],
  ["Smoke tests", "verification"],
  ["Exit criteria", "verification"],
  ["Post-recovery checks", "verification"],
  ["Required tools", "prerequisites"],
  ["Useful commands", "references"],
  ["Root cause", "diagnosis"],
  ["Root cause fixes", "mitigation"],
  ["Information gathering", "diagnosis"],
  ["Related", "references"],
  ["Grafana dashboards", "references"],
  ["Monitor the SLO dashboard", "diagnosis"],
  ["View the queue", "diagnosis"],
  ["Cluster and fleet view", "other"],
  ["Most likely failure modes", "diagnosis"],
  ["Is this affecting all pods?", "diagnosis"],
  ["Failure triage", "diagnosis"],
  ["Moving messages out of the queue", "mitigation"],
  ["Comprobar la cola", "diagnosis"],
  ["Reiniciar el servicio", "mitigation"],
  ["Redémarrage du service", "mitigation"],
];

for (const [heading, term] of headings) {
  test(`a runbook's "${heading}" is ${term}`, () => {
    assert.equal(printedTerm(runbook(`# X\n\n## ${heading}\n\ntext\n\n## Other\n`).sections[0]!.term), term);
  });
}

test("sub-sections belong to the section around them, bold lines are no sections, comments in code no headings", () => {
  const record = runbook(
    "# X\n\n## Meaning\n\n**Possible variants:**\n\n### Default definition\n\n```sh\n# no heading\n```\n\n## Diagnosis\n\n### General health of the cluster\n",
  );
  assert.deepEqual(
    record.sections.map(({ heading, term }) => [heading.value, term]),
    [
      ["Meaning", "summary"],
      ["Default definition", "summary"],
      ["Diagnosis", "diagnosis"],
      ["General health of the cluster", "diagnosis"],
    ],
  );
});

/** What stands in a section whose heading explains nothing, and what it is for. */
const contents: readonly (readonly [string, SectionTerm])[] = [
  ["Check the queue first.", "diagnosis"],
  ["To find the query, look at the table of locks.", "diagnosis"],
  ["```sh\nkubectl get pods\n```", "diagnosis"],
  ["1. Drain the node\n2. Restart it", "mitigation"],
  ["If it is full, you may need to delete old files.", "mitigation"],
  ["```sh\nsudo systemctl restart mail\n```", "mitigation"],
  ["The queue drops what it can't deliver; metrics and logs show its start and stop.", "other"],
  ["Workers scale with load. Nothing to add.", "other"],
];

for (const [text, term] of contents) {
  test(`under a heading that explains nothing, ${JSON.stringify(text)} is ${term}`, () => {
    assert.equal(runbook(`# X\n\n## The queue\n\n${text}\n`).sections[0]!.term, term);
  });
}

test("notes are notes, whatever they tell to do", () => {
  assert.equal(runbook("# X\n\n## Important notes\n\n- Check the queue.\n").sections[0]!.term, "other");
});

test("a step that finds out does so among those that set right", () => {
  const record = runbook(
    "# X\n\n## Procedure\n\n### 1. Check whether the disk is full\n\na\n\n### 2. Give it some more room\n\nb\n\n### 3. Verify that the mails go out\n\nc\n",
  );
  assert.deepEqual(
    record.sections.map(({ term }) => term),
    ["mitigation", "diagnosis", "mitigation", "verification"],
  );
});

test("escalations stand in tables and on lines of their own", () => {
  const escalation = (text: string): string[] =>
    runbook(`# X\n\n## Escalation\n\n${text}\n`).escalation.map(({ value }) => value);
  assert.deepEqual(escalation("| When | Who |\n|---|---|\n| 15 min | Lead |\n| 30 min | CTO |"), [
    "15 min Lead",
    "30 min CTO",
  ]);
  assert.deepEqual(escalation("15 minutes → lead\n30 minutes → CTO"), ["15 minutes → lead", "30 minutes → CTO"]);
  assert.deepEqual(escalation("Page the lead\nof the team."), ["Page the lead of the team."]);
});

test("numbered headings of causes keep their numbers to themselves", () => {
  const [cause] = runbook("# X\n\n## Common causes\n\n### 1. Consumer crash (50%)\n\n**Mitigation**: restart\n").causes;
  assert.deepEqual([cause?.slug.value, cause?.title.value], ["consumer-crash", "Consumer crash"]);
});

test("a German runbook", () => {
  const record = runbook(
    "# Runbook: Datenbank langsam\n\n**Verantwortlich**: Team Daten\n**Zuletzt geprüft**: 15. Januar 2024\n\n## Symptome\n\na\n\n## Diagnose\n\nb\n\n## Behebung\n\nc\n\n## Eskalation\n\n- Nach 15 Minuten: Team Daten\n",
  );
  assert.deepEqual([record.owner?.value, record.lastReviewed?.value], ["Team Daten", "2024-01-15"]);
  assert.deepEqual(
    record.sections.map(({ term }) => term),
    ["detection", "diagnosis", "mitigation", "escalation"],
  );
});

/** What a file begins with, and what it is called by that. */
const titled: readonly (readonly [string, string | null])[] = [
  ["# Disk is full\n\nText", "Disk is full"],
  ["## DiskIsFull\n\nText", "DiskIsFull"],
  ["## DiskIsFull\n\n### Symptoms\n\nText", "DiskIsFull"],
  ["Text\n\n## DiskIsFull\n\nText", null],
  ["## Symptoms\n\nText", null],
  ["## One\n\nText\n\n## Another\n\nText", null],
];

for (const [text, title] of titled) {
  test(`a runbook that begins ${JSON.stringify(text.slice(0, 30))} is called ${title}`, () => {
    assert.equal(runbook(`${text}\n`).title?.value ?? null, title);
  });
}

/** Headings of runbooks in other languages, by what their sections are for. */
const foreign: readonly (readonly [SectionTerm, string])[] = [
  ["detection", "症状|증상|现象|Sintomi|Objawy"],
  ["root-cause", "原因|원인|根因"],
  [
    "mitigation",
    "復旧手順|対処|조치 방법|处理步骤|恢复|Risoluzione|Naprawa|Escalonamento de serviços com kubectl scale: reiniciar",
  ],
  ["rollback", "ロールバック|切り戻し手順|롤백|回滚"],
  [
    "escalation",
    "緊急時連絡・エスカレーション|에스컬레이션|上报流程|Matriz de escalonamento|Escalonamento de incidentes|Eskalacja",
  ],
  ["diagnosis", "切り分け|진단|排查步骤|Felsökning|Diagnostyka"],
  ["verification", "動作確認|验证|검증"],
  ["prerequisites", "前提条件|사전 준비|前置条件|Required context|Voorwaarden vereisten"],
  ["summary", "概要|개요|概述|When this applies"],
  ["references", "Related playbooks"],
];

for (const [term, headings] of foreign) {
  for (const heading of headings.split("|")) {
    test(`"${heading}" is ${term}`, () =>
      assert.equal(runbook(`# X\n\n## ${heading}\n\nWords.\n`).sections[0]?.term, term));
  }
}

test("scaling is no escalation", () => {
  const record = runbook(
    "# X\n\n## Escalonamento de serviços\n\n1. Abra o painel\n2. Réplicas: 4\n\n## Matriz de escalonamento\n\n- P1: ligar\n",
  );
  assert.equal(record.escalation.length, 1);
});

for (const line of ["Last validated: 2026-05-01", "**Last verified on:** 1 May 2026", "Last tested: 2026-05-01"]) {
  test(`"${line}" is the day of the last review`, () =>
    assert.equal(runbook(`# X\n\n${line}\n\n## Steps\n\n1. Look\n`).lastReviewed?.value, "2026-05-01"));
}
