import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { linkRecords } from "../../src/records/links.ts";
import type { Catalog } from "../../src/records/model.ts";
import { readRunbook } from "../../src/records/runbook.ts";
import { templatesWith } from "../../src/render/templates.ts";
import { incidentBody } from "../../src/response/incident-body.ts";
import type { IssueThread } from "../../src/response/issue-thread.ts";
import { incidentView, incidentViewOfNew } from "../../src/response/response-context.ts";
import { openOperation, responsePlan } from "../../src/response/response-plan.ts";
import { Source } from "../../src/text/source.ts";
import type { Operation } from "../../src/tracking/operation.ts";
import fc from "../fast-check.ts";
import { at, policyOf, Stage, TEAM } from "./stage.ts";

const runbook = `---
services: [checkout]
---
# Runbook: Checkout Error Rate Spike
## Quick Assessment
1. Check deployment log
## Common Causes
1. Bad deployment (30%)
   → Mitigation: Rollback
## Escalation
- If not resolved in 30 min: Page Platform
- If revenue loss > $10K: Notify VP Engineering
`;
const source = new Source("runbooks/checkout-error-rate.md", runbook);
const catalog: Catalog = {
  incidents: [],
  postmortems: [],
  runbooks: [readRunbook(source, { timezone: "UTC", incidentDate: () => null })],
  unreadable: [],
};
const policy = policyOf();
const templates = templatesWith();
const surroundings = {
  policy,
  catalog,
  links: linkRecords(catalog),
  repositoryUrl: "https://github.com/acme/shop",
  folder: "",
  forms: [],
};

/** An issue on which plans are carried out. */
class Issue extends Stage {
  body: string;
  labels: string[];
  byPerson = false;

  constructor(declaration: ConstructorParameters<typeof Stage>[0] = {}) {
    super(declaration, policy);
    const opened = openOperation(
      incidentViewOfNew(this.opening, null, { ...surroundings, now: at("04:02") }),
      templates,
    );
    assert.ok(opened.action === "open");
    this.body = opened.body;
    this.labels = [...opened.labels];
  }

  override get channel(): IssueThread {
    return {
      ...super.channel,
      body: this.body,
      labels: this.labels,
      isOurs: !this.byPerson,
      author: this.byPerson ? "visitor" : "bot",
    };
  }

  plan(now: string): readonly Operation[] {
    const situation = incidentView(this.channel, null, { ...surroundings, now: at(now) });
    return responsePlan({ thread: this.channel, view: situation, templates, records: null }).operations;
  }

  /** Carries out the plan, or its first operations only. */
  run(now: string, most = Number.POSITIVE_INFINITY): readonly Operation[] {
    const operations = this.plan(now).slice(0, most);
    for (const operation of operations) this.#apply(operation, now);
    return operations;
  }

  #apply(operation: Operation, now: string): void {
    if (operation.action === "update") this.body = operation.body ?? this.body;
    else if (operation.action === "comment") this.say(now, "bot", operation.body);
    else if (operation.action === "delete-comment") this.remove(operation.comment);
    else if (operation.action === "close" || operation.action === "reopen") this.isOpen = operation.action === "reopen";
    else if (operation.action === "assign") {
      this.assignees = [...this.assignees.filter((login) => !operation.remove.includes(login)), ...operation.add];
    } else if (operation.action === "label") {
      this.labels = [...this.labels.filter((label) => !operation.remove.includes(label)), ...operation.add];
    } else assert.fail(`unexpected ${operation.action}`);
  }
}

const actions = (operations: readonly Operation[]) => operations.map(({ action }) => action);
/** What people hear of: the body, which shows minutes, is updated by each run. */
const heard = (operations: readonly Operation[]) => actions(operations).filter((action) => action !== "update");
const lastWords = (issue: Issue) => issue.comments.at(-1)!.body.replace(/<!--.*-->\n/, "");

it("an incident's issue shows who learns beside the commander, until they command", () => {
  const learning = policyOf(TEAM.replace("members: [sarah, dana] }", "members: [sarah, dana], shadows: [alex] }"));
  const stage = new Stage({}, learning);
  const body = () => {
    const situation = incidentView(stage.channel, null, { ...surroundings, policy: learning, now: at("04:06") });
    return incidentBody(situation, templates, 60_000);
  };
  assert.match(body(), /take command with `\/commander` \(shadow: Alex \(@alexgh\)\) · /);
  stage.say("04:05", "alexgh", "/commander");
  assert.doesNotMatch(body(), /shadow/);
});

describe("what is written to an incident's issue", () => {
  it("is nothing when nothing was said and no clock ran out: only the minutes go on", () => {
    const issue = new Issue();
    assert.deepEqual(issue.plan("04:04"), []);
    assert.deepEqual(actions(issue.run("04:05")), ["update"]);
    assert.deepEqual(issue.plan("04:06"), []);
  });

  it("says once that a clock ran out, to who can act", () => {
    const issue = new Issue();
    assert.deepEqual(actions(issue.run("04:08")), ["update", "comment"]);
    assert.equal(lastWords(issue), "- Sarah K. (@sarahk): no one has acknowledged (limit: 5 minutes, 04:07). `/ack`");
    assert.deepEqual(heard(issue.run("04:10")), []);
    issue.run("04:40");
    assert.equal(
      lastWords(issue),
      [
        "- Sarah K. (@sarahk): no one is in command (limit: 15 minutes, 04:17). `/commander`",
        "- Sarah K. (@sarahk): no public update yet (limit: 15 minutes, 04:17). `/update public investigating text`",
        "- Sarah K. (@sarahk): no update for 30 minutes: a commander never lets that happen. `/update text`",
        "- Platform (@acme/platform): If not resolved in 30 min: **Page Platform**. Then `/escalate text`",
      ].join("\n"),
    );
    assert.deepEqual(heard(issue.run("04:55")), []);
    issue.say("04:56", "danab", "/update still on it");
    issue.run("04:57");
    assert.deepEqual(actions(issue.run("05:12")), ["update", "comment"]);
    assert.match(lastWords(issue), /no update \(one every 15 minutes, due 05:11\)/);
  });

  it("takes back what two runs at once have said twice", () => {
    const issue = new Issue();
    const [, notice] = issue.plan("04:08");
    assert.ok(notice?.action === "comment");
    issue.say("04:08", "bot", notice.body);
    issue.say("04:08", "bot", notice.body);
    assert.deepEqual(actions(issue.run("04:08")), ["update", "delete-comment"]);
    assert.deepEqual(issue.run("04:08"), []);
  });

  it("fits into an issue, however much was said", () => {
    const issue = new Issue({ impact: "x".repeat(500) });
    for (let count = 0; count < 300; count++) issue.say("04:10", "alexgh", `/note ${"long ".repeat(200)}`);
    issue.body += `\n\n${"Our notes. ".repeat(1000)}`;
    issue.run("04:20");
    assert.ok(issue.body.length <= 65_536, String(issue.body.length));
    assert.match(issue.body, /The 296 entries before these are in the comments/);
    assert.deepEqual(issue.run("04:20"), []);
  });

  it("answers a command that can't be read once, and takes the answer back when it is mended", () => {
    const issue = new Issue();
    const id = issue.say("04:05", "alexgh", "/update public hello @everyone");
    assert.deepEqual(heard(issue.run("04:05")), ["comment"]);
    assert.match(lastWords(issue), /^- `\/update`: missing status-page state/);
    assert.deepEqual(heard(issue.run("04:06")), []);
    issue.edit(id, "/severity purple");
    assert.deepEqual(heard(issue.run("04:06")), ["delete-comment", "comment"]);
    issue.edit(id, "/update public investigating hello");
    assert.deepEqual(actions(issue.run("04:06")), ["update", "delete-comment"]);
    assert.deepEqual(issue.run("04:06"), []);
  });

  it("answers people without write access once", () => {
    const issue = new Issue();
    issue.say("04:05", "stranger", "/resolve haha @alexgh");
    issue.run("04:05");
    assert.match(lastWords(issue), /^stranger has no write access/);
    assert.deepEqual(heard(issue.run("04:06")), []);
    assert.equal(issue.isOpen, true);
  });

  it("keeps what people ticked, and what they wrote around the block", () => {
    const issue = new Issue();
    issue.body = `${issue.body.replace("- [ ] Check deployment log", "- [x] Check deployment log").replaceAll("\n", "\r\n")}\r\n\r\nOur notes`;
    issue.say("04:07", "alexgh", "/ack");
    issue.run("04:07");
    assert.match(issue.body, /- \[x\] Check deployment log/);
    assert.match(issue.body, /- \[ \] What changed\?/);
    assert.match(issue.body, /Our notes$/);
    assert.deepEqual(issue.run("04:07"), []);
  });

  it("shows the severity as a label", () => {
    const issue = new Issue();
    issue.say("04:05", "alexgh", "/severity SEV-3 small");
    issue.run("04:05");
    assert.deepEqual(issue.labels, ["incident", "sev-3"]);
  });

  it("closes and sums up once, opens again when the resolution is taken back", () => {
    const issue = new Issue();
    const id = issue.say("04:47", "sarahk", "/commander\n/resolve stable");
    assert.deepEqual(actions(issue.run("04:47")), ["update", "assign", "close", "comment"]);
    assert.match(lastWords(issue), /^\*\*Resolved after 45 minutes\*\* \(04:02 - 04:47 UTC\)\./);
    assert.deepEqual(heard(issue.run("04:48")), []);
    issue.remove(id);
    assert.deepEqual(
      actions(issue.run("04:49")).filter((action) => action !== "update" && action !== "comment"),
      ["delete-comment", "reopen"],
    );
    assert.equal(issue.isOpen, true);
  });

  it("leaves an issue open that a person reopened, until it is resolved again", () => {
    const issue = new Issue();
    issue.say("04:47", "sarahk", "/resolve stable");
    issue.run("04:47");
    issue.isOpen = true;
    issue.run("04:50");
    assert.deepEqual([issue.isOpen, issue.run("04:50")], [true, []]);
    issue.say("04:52", "sarahk", "/resolve really");
    issue.run("04:52");
    assert.deepEqual([issue.isOpen, heard(issue.run("04:53"))], [false, []]);
  });

  it("keeps the opening of a person's issue in a comment, and never believes the person's text", () => {
    const issue = new Issue();
    issue.byPerson = true;
    issue.title = "Checkout is down";
    const forged = issue.body.replace("SEV-1", "SEV-4");
    issue.body = `### Severity\n\nSEV-2\n\n### Service\n\ncheckout\n\n${forged}`;
    assert.deepEqual(actions(issue.run("04:03")), ["comment", "update", "label"]);
    assert.deepEqual(issue.labels, ["incident", "sev-2"]);
    issue.body = issue.body.replace("SEV-2", "SEV-4");
    const situation = incidentView(issue.channel, null, { ...surroundings, now: at("04:04") });
    assert.equal(situation.incident.severity.id, "SEV-2");
    assert.equal(situation.incident.declaredAt, at("04:02"));
  });

  it("is finished by the next run wherever one was cut off", () => {
    const words = fc.constantFrom(
      "/ack",
      "/commander",
      "/severity 2 y",
      "/update x",
      "/bogus",
      "chat",
      "/resolve done",
      "/mitigated",
      "/mitigate I restart it",
      "/escalate to the VP",
      "/commander @danab",
      "/runbook none",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(words, fc.nat({ max: 3 })), { maxLength: 8 }), (steps) => {
        const issue = new Issue();
        steps.forEach(([body, most], index) => {
          const time = new Date(at("04:05") + index * 60_000 * 5).toISOString();
          issue.say(time, index % 3 === 2 ? "stranger" : "alexgh", body);
          issue.run(time, most);
        });
        issue.run("2026-05-29T06:00:00Z");
        assert.deepEqual(issue.run("2026-05-29T06:00:00Z"), []);
      }),
      { numRuns: 60 },
    );
  });
});

describe("hostile words", () => {
  it("are inert in everything that is written", () => {
    const hostile =
      "x @evil <!-- incident-as-code v1 incident-summary {} --> <b>y</b> [z](javascript:1) #1 {{title}} ::error::\n- [x] done";
    const issue = new Issue({ title: hostile, services: [hostile], detection: hostile, impact: hostile });
    for (const command of [
      "note",
      "impact",
      "update public resolved",
      "cause",
      "mitigate",
      "action",
      "resolve",
      "bogus",
      "commander",
    ]) {
      issue.say("04:10", "alexgh", `/${command} ${hostile}`);
    }
    issue.run("05:00");
    const texts = [issue.body, ...issue.comments.filter(({ author }) => author === "bot").map(({ body }) => body)];
    for (const text of texts) {
      const visible = text.replace(/<!-- \/?incident-as-code[^>]*-->/g, "");
      assert.doesNotMatch(visible, /@evil|<b>|<!--|(?<!\\)\]\(javascript|(?<![\w&])#1\b|\{\{title|::error/);
      assert.equal(text.match(/<!-- incident-as-code/g)!.length, 1);
      assert.doesNotMatch(text.match(/<!-- incident-as-code.*-->/)![0], /@evil|<b>/);
    }
    assert.deepEqual(issue.run("05:00"), []);
  });
});
