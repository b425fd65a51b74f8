import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { linkRecords } from "../../src/records/links.ts";
import type { Catalog } from "../../src/records/model.ts";
import { readPostmortem } from "../../src/records/postmortem.ts";
import { templatesWith } from "../../src/render/templates.ts";
import { recordProposal } from "../../src/response/record-files.ts";
import { incidentView } from "../../src/response/response-context.ts";
import { responsePlan } from "../../src/response/response-plan.ts";
import { Source } from "../../src/text/source.ts";
import { at, Stage } from "./stage.ts";

const templates = templatesWith();
const catalog: Catalog = { incidents: [], postmortems: [], runbooks: [], unreadable: [] };
const links = linkRecords(catalog);

function resolved(severity: string): Stage {
  const stage = new Stage({ severity: [severity] });
  stage.say("04:12", "sarahk", "/commander");
  stage.say("04:47", "sarahk", "/resolve stable");
  stage.isOpen = false;
  return stage;
}

function view(stage: Stage, now: string) {
  const repositoryUrl = "https://github.com/acme/shop";
  const context = { policy: stage.policy, catalog, links, repositoryUrl, folder: "", forms: [], now: at(now) };
  return incidentView(stage.channel, null, context);
}

const comments = (stage: Stage, now: string) =>
  responsePlan({ thread: stage.channel, view: view(stage, now), templates, records: null }).operations.flatMap((one) =>
    one.action === "comment" ? [one.body] : [],
  );

describe("the meeting of a post-mortem", () => {
  for (const severity of ["SEV-1", "SEV-2"]) {
    it(`is proposed by /resolve within 48 hours, in working hours, for a ${severity}`, async () => {
      const stage = resolved(severity);
      assert.match(comments(stage, "04:47").join("\n"), /Proposed time to discuss it: 2026-05-29 16:00 UTC\./);
      const { body, files } = await recordProposal(
        { view: view(stage, "04:47"), issueUrl: "https://x", links },
        templates,
      );
      assert.match(body, /Proposed time to discuss it: \*\*2026-05-29 16:00 UTC\*\*/);
      const draft = files.at(-1)!;
      assert.match(draft.text, /\nmeeting: 2026-05-29T16:00:00Z\n---\n/);
      const read = readPostmortem(new Source(draft.path, draft.text), { timezone: "UTC", incidentDate: () => null });
      assert.deepEqual(read.problems, []);
      assert.equal(read.meeting?.value, at("2026-05-29T16:00:00Z"));
    });
  }

  it("is not proposed for a SEV-3", async () => {
    const stage = resolved("SEV-3");
    assert.doesNotMatch(comments(stage, "04:47").join("\n"), /Proposed time/);
    const { files } = await recordProposal({ view: view(stage, "04:47"), issueUrl: "https://x", links }, templates);
    assert.doesNotMatch(files.at(-1)!.text, /meeting/);
  });

  it("counts the highest severity that was reached", () => {
    const stage = new Stage({ severity: ["SEV-1"] });
    stage.say("04:40", "sarahk", "/severity SEV-3 small after all");
    stage.say("04:47", "sarahk", "/resolve stable");
    assert.match(comments(stage, "04:47").join("\n"), /due by 2026-05-31 04:47 UTC.*Proposed time/s);
  });

  it("is reminded of once, in the day before the post-mortem is late", () => {
    const stage = resolved("SEV-1");
    const [summary] = comments(stage, "04:47");
    stage.say("04:47", "bot", summary!);
    assert.deepEqual(comments(stage, "2026-05-30T04:46:00Z"), []);
    const [reminder, ...others] = comments(stage, "2026-05-30T06:47:00Z");
    assert.deepEqual(others, []);
    assert.match(reminder!, /Sarah K\. \(@sarahk\): the post-mortem is due \*\*in 22 h\*\* \(2026-05-31 04:47 UTC\)\./);
    stage.say("2026-05-30T06:47:00Z", "bot", reminder!);
    assert.deepEqual(comments(stage, "2026-05-30T12:00:00Z"), []);
    assert.deepEqual(comments(stage, "2026-05-31T05:00:00Z"), [], "what is late has an issue of its own");
  });
});
