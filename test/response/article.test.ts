import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { readIncident } from "../../src/records/incident.ts";
import { linkRecords } from "../../src/records/links.ts";
import type { Catalog } from "../../src/records/model.ts";
import { readPostmortem } from "../../src/records/postmortem.ts";
import { readRunbook } from "../../src/records/runbook.ts";
import { templatesWith } from "../../src/render/templates.ts";
import { isAlert } from "../../src/response/alerts/alert.ts";
import { readAlert } from "../../src/response/alerts/read-alert.ts";
import { declarationOf } from "../../src/response/declaration.ts";
import { recordProposal } from "../../src/response/record-files.ts";
import { incidentView } from "../../src/response/response-context.ts";
import { responsePlan } from "../../src/response/response-plan.ts";
import { applyRules } from "../../src/rules/check.ts";
import { Source } from "../../src/text/source.ts";
import { formatInstant } from "../../src/time/instant.ts";
import { ALERT, STORY } from "./article.ts";
import { completedByArticle, differencesFromArticle } from "./article-comparison.ts";
import { at, Stage, TEAM } from "./stage.ts";

const RUNBOOK = new Source(
  "runbooks/checkout-error-rate.md",
  readFileSync(join(import.meta.dirname, "../../examples/checkout/runbooks/checkout-error-rate.md"), "utf8"),
);
const undated = { timezone: "UTC", incidentDate: () => null };
const catalog: Catalog = { incidents: [], postmortems: [], runbooks: [readRunbook(RUNBOOK, undated)], unreadable: [] };
const links = linkRecords(catalog);
const { policy } = readPolicy(new Source(".github/incidents.yml", TEAM));
const templates = templatesWith();

function story(until: string): { stage: Stage; view: ReturnType<typeof incidentView> } {
  const alert = readAlert(ALERT, policy, null);
  assert.ok(isAlert(alert));
  const stage = new Stage(declarationOf(alert, policy.severities), policy, at("04:02:08"));
  for (const { at: time, who, body } of STORY) if (time <= until) stage.say(time, who, body);
  const surroundings = {
    policy,
    catalog,
    links,
    repositoryUrl: "https://github.com/acme/shop",
    folder: "",
    forms: [],
    now: at(until),
  };
  return { stage, view: incidentView(stage.channel, null, surroundings) };
}

/** What `check` says of the two records, on the day. */
function findingsOf(incidentSource: Source, draft: string): string[] {
  const incident = readIncident(incidentSource, undated);
  const context = { timezone: "UTC", incidentDate: () => "2026-05-29" };
  const postmortem = readPostmortem(new Source("postmortems/2026-05-29-checkout-errors.md", draft), context);
  const written = { ...catalog, incidents: [incident], postmortems: [postmortem] };
  const { findings } = applyRules({ catalog: written, policy, now: at("2026-05-29T12:00:00Z") });
  return findings.map(({ rule, message }) => `${rule}: ${message}`);
}

describe("the article's incident, minute by minute", () => {
  it("begins as a SEV-1 with the runbook at hand", () => {
    const { view } = story("04:02");
    assert.equal(view.incident.opening.id, "2026-05-29-checkout-errors");
    assert.equal(view.incident.severity.id, "SEV-1");
    assert.equal(view.incident.onRotation?.name, "Sarah K.");
    assert.equal(view.runbook?.id, "checkout-error-rate");
  });

  it("runs its clocks", () => {
    const clocks = (until: string) =>
      Object.fromEntries(
        story(until).view.targets.map(({ kind, state, deadline }) => [
          kind,
          `${state} ${formatInstant(deadline).slice(11, 16)}`,
        ]),
      );
    assert.deepEqual(clocks("04:06"), {
      acknowledge: "pending 04:07",
      respond: "pending 04:17",
      "status-page": "pending 04:17",
      update: "pending 04:17",
      silence: "pending 04:32",
      escalation: "pending 04:32",
    });
    assert.deepEqual(clocks("04:33"), {
      acknowledge: "met 04:07",
      respond: "met 04:17",
      "status-page": "met 04:17",
      update: "pending 04:45",
      "public-update": "pending 04:45",
      silence: "pending 05:00",
      escalation: "missed 04:32",
    });
  });

  it("ends in records that equal the article's and pass the check", async () => {
    const { view } = story("04:50");
    const { files, branch, reviewers, title } = await recordProposal(
      { view, issueUrl: "https://github.com/acme/shop/issues/7", links },
      templates,
    );
    assert.equal(branch, "incidents/2026-05-29-checkout-errors");
    assert.deepEqual(reviewers, ["sarahk"]);
    assert.equal(title, "Post-mortem: Checkout error rate above 5%");
    const [incidentSource, postmortemSource] = files.map(({ path, text }) => new Source(path, text));
    assert.equal(incidentSource!.file, "incidents/2026-05-29-checkout-errors.yml");
    assert.equal(postmortemSource!.file, "postmortems/2026-05-29-checkout-errors.md");

    const incident = readIncident(incidentSource!, undated);
    assert.deepEqual(incident.problems, []);
    const milestones = incident.timeline.filter(({ type }) => type!.value !== "note" && type!.value !== "update");
    assert.deepEqual(
      milestones.map(({ at: time, type, by }) => [
        formatInstant(time!.value).slice(11, 16),
        type!.value,
        by?.value ?? null,
      ]),
      [
        ["04:02", "detected", null],
        ["04:07", "acknowledged", "alex"],
        ["04:07", "declared", "alex"],
        ["04:12", "commander-assigned", "alex"],
        ["04:18", "cause-identified", "alex"],
        ["04:22", "mitigation-started", "alex"],
        ["04:35", "mitigated", "alex"],
        ["04:47", "resolved", "sarah"],
      ],
    );
    assert.equal(incident.commander!.value, "sarah");
    assert.deepEqual(
      incident.responders.map(({ value }) => value),
      ["alex"],
    );

    const postmortem = readPostmortem(postmortemSource!, { timezone: "UTC", incidentDate: () => "2026-05-29" });
    assert.deepEqual(postmortem.problems, []);
    assert.equal(postmortem.severity!.value, "SEV-1");
    assert.equal(postmortem.commander!.value, "Sarah K.");
    assert.equal(postmortem.durationMinutes!.value, 45);
    assert.equal(formatInstant(postmortem.startedAt!.value), "2026-05-29T04:02:00Z");
    assert.equal(formatInstant(postmortem.resolvedAt!.value), "2026-05-29T04:47:00Z");
    assert.equal(postmortem.impact!.value, "2,340 failed checkout attempts, estimated $47K lost revenue");
    assert.deepEqual(
      postmortem.actionItems.map(({ key, title: words, owner, due }) => [key, words.value, owner!.value, due!.date]),
      [
        ["2026-05-29-checkout-errors#1", "Add integration tests for all webhook event types", "Alex", "2026-06-05"],
        ["2026-05-29-checkout-errors#2", "Lower checkout error alert threshold to 2%", "Platform", "2026-06-02"],
        ["2026-05-29-checkout-errors#3", "Block deployments between 12-6 AM without approval", "DevOps", "2026-06-05"],
        ["2026-05-29-checkout-errors#4", "Add post-deploy smoke test for payment flows", "Alex", "2026-06-10"],
      ],
    );

    assert.deepEqual(findingsOf(incidentSource!, postmortemSource!.text), [
      `postmortem-sections: section "Contributing Factors" is empty`,
      `postmortem-sections: section "Lessons Learned" is empty`,
    ]);
    assert.deepEqual(differencesFromArticle(postmortemSource!.text), []);
    const completed = completedByArticle(postmortemSource!.text);
    assert.deepEqual(differencesFromArticle(completed), []);
    const other = completed.replace("- 04:22: ", "- 04:23: ").replace("2026-06-02", "2026-06-03");
    assert.deepEqual(differencesFromArticle(other), [
      "04:22 mitigation-started",
      "2 Lower checkout error alert threshold to 2% | Platform | 2026-06-02",
    ]);
    assert.deepEqual(findingsOf(incidentSource!, completed), []);
  });

  it("asks for nothing more once everything is written", () => {
    for (const { at: time } of STORY) {
      const { stage, view } = story(time);
      const plan = responsePlan({ thread: stage.channel, view: view, templates, records: null });
      assert.ok(plan.operations.length > 0, time);
    }
  });
});
