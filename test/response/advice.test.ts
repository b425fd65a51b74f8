import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { linkRecords } from "../../src/records/links.ts";
import type { Catalog } from "../../src/records/model.ts";
import { templatesWith } from "../../src/render/templates.ts";
import { incidentView } from "../../src/response/response-context.ts";
import { responsePlan } from "../../src/response/response-plan.ts";
import { at, Stage } from "./stage.ts";

const templates = templatesWith();
const catalog: Catalog = { incidents: [], postmortems: [], runbooks: [], unreadable: [] };

/** What the tool posts or deletes. */
function replies(stage: Stage, now: string): string[] {
  const repositoryUrl = "https://github.com/acme/shop";
  const context = { policy: stage.policy, catalog, links: linkRecords(catalog), repositoryUrl, folder: "", forms: [] };
  const view = incidentView(stage.channel, null, { ...context, now: at(now) });
  const { operations } = responsePlan({ thread: stage.channel, view, templates, records: null });
  return operations.flatMap((one) => {
    if (one.action === "delete-comment") return ["(deleted)"];
    return one.action === "comment" && one.body.includes("incident-advice") ? [one.body] : [];
  });
}

describe("a word about a command that was accepted", () => {
  it("offers a commander who works to hand over, once", () => {
    const stage = new Stage();
    stage.say("04:05", "alexgh", "/mitigate I restart the gateway");
    assert.deepEqual(replies(stage, "04:05"), [], "a responder's work");
    stage.say("04:06", "sarahk", "/commander");
    stage.say("04:07", "sarahk", "/mitigate I restart the gateway\n/cause bad-deployment I looked at the logs");
    const [reply, ...others] = replies(stage, "04:07");
    assert.match(reply!, /Sarah K\. \(@sarahk\): noted\. The commander coordinates.*`\/commander @person`/);
    assert.deepEqual(others, []);
    stage.say("04:07", "bot", reply!);
    stage.say("04:09", "sarahk", "/cause it was the deployment");
    assert.deepEqual(replies(stage, "04:09"), []);
    assert.equal(stage.incident().timeline.at(-1)!.type, "cause-identified", "the command counts");
  });

  it("reports to the commander who else escalated or resolved", () => {
    const stage = new Stage();
    stage.say("04:06", "sarahk", "/commander");
    stage.say("04:20", "alexgh", "/escalate the database team");
    stage.say("04:21", "sarahk", "/escalate the VP");
    const [escalated, ...others] = replies(stage, "04:21");
    assert.match(escalated!, /Sarah K\. \(@sarahk\): Alex escalated: the database team\./);
    assert.deepEqual(others, []);
    stage.say("04:21", "bot", escalated!);
    stage.say("04:40", "alexgh", "/resolve all good");
    assert.match(replies(stage, "04:40")[0]!, /Sarah K\. \(@sarahk\): Alex resolved the incident: all good\./);
    assert.notEqual(stage.incident().resolvedAt, null);
  });

  it("warns of a public update on an internal severity", () => {
    const stage = new Stage({ severity: ["SEV-3"] });
    const id = stage.say("10:00", "alexgh", "/update public investigating Reports are slow");
    const [reply] = replies(stage, "10:00");
    assert.match(reply!, /Alex: the communication of a SEV-3 is internal, and this update is public\./);
    stage.say("10:00", "bot", reply!);
    stage.edit(id, "/update Reports are slow");
    assert.deepEqual(replies(stage, "10:01"), ["(deleted)"]);
  });

  it("leaves a hand-over in the history: who was a responder, and who commanded before", () => {
    const stage = new Stage();
    stage.say("04:05", "alexgh", "/ack");
    stage.say("04:06", "alexgh", "/commander");
    stage.say("04:30", "sarahk", "/commander");
    const { timeline, commander, responders } = stage.incident();
    const assigned = timeline.filter(({ type }) => type === "commander-assigned").map(({ note }) => note);
    assert.deepEqual(assigned, [
      "Alex is Incident Commander, a responder until now",
      "Sarah K. is Incident Commander, takes over from Alex",
    ]);
    assert.deepEqual([commander?.id, responders.map(({ id }) => id)], ["sarah", ["alex"]]);
  });

  it("takes the first person's acknowledgement of a severity with a commander for its declaration", () => {
    const declared = (severity: string) => {
      const stage = new Stage({ severity: [severity] });
      stage.say("04:07", "alexgh", "/ack");
      return stage.incident().timeline.map(({ type }) => type);
    };
    assert.deepEqual(declared("SEV-1"), ["detected", "acknowledged", "declared"]);
    assert.deepEqual(declared("SEV-3"), ["detected", "acknowledged"]);
  });
});
