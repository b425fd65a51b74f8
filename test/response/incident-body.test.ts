import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { linkRecords } from "../../src/records/links.ts";
import type { Catalog } from "../../src/records/model.ts";
import { readRunbook } from "../../src/records/runbook.ts";
import { templatesWith } from "../../src/render/templates.ts";
import { incidentBody } from "../../src/response/incident-body.ts";
import { incidentView } from "../../src/response/response-context.ts";
import { responsePlan } from "../../src/response/response-plan.ts";
import { Source } from "../../src/text/source.ts";
import { at, policyOf, Stage, TEAM } from "./stage.ts";

const RUNBOOK = `---
services: [checkout]
owner: platform
---
# Runbook: Checkout Error Rate Spike

## Quick Assessment

1. Check deployment log: did we deploy in the last 2 hours?
2. Check database

## Common Causes

1. Payment provider outage (40% of incidents)
   → Mitigation: Switch to backup provider
`;
const catalog: Catalog = {
  incidents: [],
  postmortems: [],
  runbooks: [readRunbook(new Source("runbooks/c.md", RUNBOOK), { timezone: "UTC", incidentDate: () => null })],
  unreadable: [],
};
const templates = templatesWith();
const ROLES = `${TEAM.replace("alex: {", "kim: { name: Kim, github: kim-gh }\n  alex: {")}roles: { engineering manager: "@acme/managers", comms lead: dana }
on-call: { starts: 2026-05-25T09:00, members: [kim] }
`;

function view(stage: Stage, now: string) {
  const context = {
    policy: stage.policy,
    catalog,
    links: linkRecords(catalog),
    repositoryUrl: "https://github.com/acme/shop",
    folder: "",
    forms: [],
    now: at(now),
  };
  return incidentView(stage.channel, null, context);
}

const body = (stage: Stage, now: string) => incidentBody(view(stage, now), templates, 60_000);
const firstLine = (stage: Stage, now: string) => body(stage, now).split("\n")[0];

describe("an incident's body", () => {
  it("begins with severity, state, age and the next update", () => {
    const stage = new Stage();
    stage.say("04:12", "sarahk", "/commander");
    stage.say("04:15", "sarahk", "/update still investigating");
    stage.say("04:18", "alexgh", "/cause a deployment");
    stage.say("04:22", "alexgh", "/mitigate rollback");
    assert.equal(firstLine(stage, "04:22"), "**🔴 SEV-1 · identified · 20 min · next update in 8 min**");
    assert.equal(firstLine(stage, "04:55"), "**🔴 SEV-1 · identified · 53 min · next update overdue by 25 min**");
    stage.say("05:02", "sarahk", "/resolve stable");
    assert.equal(
      firstLine(stage, "05:30"),
      "**✅ SEV-1 · resolved · after 1 h** (04:02 – 05:02 UTC)".replace("1 h", "60 min"),
    );
  });

  it("shows its parts in the order in which they are needed, and all tables have headers", () => {
    const stage = new Stage();
    for (let minute = 10; minute < 17; minute++)
      stage.say(`04:${minute}`, "alexgh", `/update public identified news ${minute}`);
    const text = body(stage, "04:16");
    const parts = [
      "**🔴 SEV-1",
      "> news 16",
      "**Commander:**",
      "- **Diagnosis:**",
      "### Runbook",
      "**First:** Check deployment log",
      "| Likely cause |",
      "### Timeline",
      "### Targets",
      "<summary>Checklist",
      "<summary>The commander's rules",
    ];
    const places = parts.map((part) => text.indexOf(part));
    assert.ok(!places.includes(-1), String(places));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    for (const [header] of text.matchAll(/^\|.*\|(?=\n\|---)/gm)) assert.doesNotMatch(header, /\|\s*\|/);
    const entries = [...text.matchAll(/^\| 04:(\d\d) \| update/gm)].map(([, minute]) => minute);
    assert.deepEqual(entries, ["16", "15", "14", "13", "12"]);
  });

  it("shows running and missed targets only, by plain names", () => {
    const stage = new Stage();
    stage.say("04:05", "alexgh", "/ack");
    const rows = body(stage, "04:25").match(/### Targets[\s\S]*?\n\n<details/)![0];
    assert.doesNotMatch(rows, /Acknowledge|Never later/);
    assert.match(rows, /\| Commander in charge \| 04:17 \| 🔴 \*\*overdue by 8 min\*\*: Sarah K\. \(@sarahk\) \|/);
    assert.match(rows, /\| First public update \| 04:17 \| 🔴/);
    assert.match(rows, /\| Update at the latest \| 04:35 \| in 10 min \|/);
  });

  it("opens the checklist and the commander's rules until it is resolved", () => {
    const stage = new Stage();
    assert.match(body(stage, "04:03"), /<details open><summary>Checklist/);
    stage.say("04:30", "sarahk", "/resolve stable");
    assert.doesNotMatch(body(stage, "04:31"), /<details open>/);
  });

  it("asks a person to assess what only an alert's label says, with the matrix's examples", () => {
    const stage = new Stage();
    assert.match(body(stage, "04:03"), /<details open><summary>Which severity\?/);
    assert.match(
      body(stage, "04:03"),
      /\| SEV-1 \(Critical\) \| Revenue.* \| Checkout down, data breach, complete site outage \| 15 minutes \|/,
    );
    assert.match(body(stage, "04:03"), /- \[ \] Assess the severity/);
    stage.say("04:05", "alexgh", "/ack");
    assert.match(body(stage, "04:06"), /- \[x\] Assess the severity: `\/severity` · 04:05/);
    assert.match(body(stage, "04:06"), /<details><summary>Which severity\?/);
  });

  it("shows diagnosis and mitigation next to each other, each with its latest entry", () => {
    const stage = new Stage();
    stage.say("04:10", "alexgh", "/mitigate rollback");
    stage.say("04:12", "alexgh", "/mitigated errors gone");
    const text = body(stage, "04:13");
    assert.match(text, /- \*\*Diagnosis:\*\* nothing yet, `\/cause text`\n- \*\*Mitigation:\*\* 04:12 errors gone\n/);
  });
});

describe("who is involved", () => {
  const comments = (stage: Stage, now: string) => {
    const plan = responsePlan({ thread: stage.channel, view: view(stage, now), templates, records: null });
    return plan.operations.flatMap((one) => (one.action === "comment" ? [one.body] : []));
  };

  it("is named in the body by `roles`, the on-call rotation and the runbook's owner", () => {
    const involved = (stage: Stage) => /\*\*Involved:\*\* (.*)/.exec(body(stage, "04:03"))![1];
    assert.equal(
      involved(new Stage({}, policyOf(ROLES))),
      "On-call engineer Kim (@kim-gh), engineering manager @acme/managers, comms lead Dana (@danab)",
    );
    assert.equal(
      involved(new Stage({ severity: ["SEV-2"] }, policyOf(ROLES))),
      "On-call engineer Kim (@kim-gh), relevant team lead Alex (@alexgh)",
    );
    assert.equal(involved(new Stage()), "On-call engineer, engineering manager, comms lead");
  });

  it("is mentioned once: on the declaration, or when the severity comes to involve them", () => {
    const stage = new Stage({ severity: ["SEV-2"] }, policyOf(ROLES));
    assert.deepEqual(comments(stage, "04:03"), []);
    stage.say("04:04", "alexgh", "/severity SEV-1 all of it");
    const [called, ...others] = comments(stage, "04:04");
    assert.match(called!, /SEV-1 involves engineering manager: @acme\/managers · comms lead: Dana \(@danab\)$/);
    assert.deepEqual(others, []);
    stage.say("04:04", "bot", called!);
    assert.deepEqual(comments(stage, "04:05"), []);
  });

  it("wakes nobody for a minor incident: it has no five minutes, and mentions wait for working hours", () => {
    const typo = new Stage({ severity: ["SEV-3"] }, policyOf(ROLES));
    assert.deepEqual(
      view(typo, "04:03").targets.map(({ kind, deadline }) => [kind, deadline]),
      [["respond", at("13:00")]],
    );
    assert.doesNotMatch(body(typo, "04:03").replace(/`[^`]*`/g, ""), /@/);
    assert.deepEqual(comments(typo, "08:59"), []);
    const [called] = comments(typo, "09:00");
    assert.match(called!, /SEV-3 involves On-call engineer: Kim \(@kim-gh\)$/);
    typo.say("09:00", "bot", called!);
    const night = "2026-05-30T02:00:00Z";
    assert.deepEqual(comments(typo, night), [], "a target that was missed on Friday is said on Monday");
    assert.match(comments(typo, "2026-06-01T09:00:00Z")[0]!, /Kim \(@kim-gh\): /);
  });
});
