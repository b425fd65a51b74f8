import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertValid } from "../schemas/valid.ts";
import { run, workspace } from "./run.ts";

const files = {
  ".github/incidents.yml": `version: 1
people: { sarah: { name: Sarah K., github: sarahk }, dana: { name: Dana }, kim: { name: Kim } }
on-call: { starts: 2026-05-31T20:00, every: 12h, members: [dana, nobody] }
commander-rotation:
  starts: 2026-05-25T09:00
  members: [sarah, dana]
  shadows: [kim]
  overrides: [{ from: 2026-06-02, to: 2026-06-03, who: kim }]
`,
};

describe("incident commander", () => {
  it("says who is on, who learns, and what comes", async (test) => {
    const { out } = await run(workspace(test, files), "commander", "--weeks", "1");
    assert.match(
      out,
      /^Incident Commander at 2026-06-01 00:00 UTC: Sarah K\. \(@sarahk\), with Kim as shadow\n\n {2}2026-05-25 09:00 {2}2026-06-01 09:00 {2}Sarah K\. \(@sarahk\), with Kim as shadow\n/,
    );
    assert.match(out, /\n\nOn call at 2026-06-01 00:00 UTC: Dana\n {2}2026-05-31 20:00 {2}2026-06-01 08:00 {2}Dana\n/);
    const { out: stoodIn } = await run(workspace(test, files), "commander", "--at", "2026-06-02T12:00:00Z");
    assert.match(stoodIn, /: Kim\n/);
  });

  it("prints JSON of its schema", async (test) => {
    const { out } = await run(workspace(test, files), "commander", "--format", "json", "--weeks", "2");
    const all = assertValid("commander-output", out) as { onCallSchedule: unknown[]; timeZoneData: string };
    const { onCallSchedule, timeZoneData, ...duty } = all;
    assert.equal(timeZoneData, process.versions.tz);
    assert.equal(onCallSchedule.length, 29);
    assert.deepEqual(onCallSchedule.slice(0, 2), [
      { from: "2026-05-31T20:00:00Z", to: "2026-06-01T08:00:00Z", who: "dana" },
      { from: "2026-06-01T08:00:00Z", to: "2026-06-01T20:00:00Z", who: null },
    ]);
    assert.deepEqual(duty, {
      commander: "sarah",
      onCall: "dana",
      shadow: "kim",
      schedule: [
        { from: "2026-05-25T09:00:00Z", to: "2026-06-01T09:00:00Z", who: "sarah", shadow: "kim" },
        { from: "2026-06-01T09:00:00Z", to: "2026-06-02T09:00:00Z", who: "dana", shadow: "kim" },
        { from: "2026-06-02T09:00:00Z", to: "2026-06-03T09:00:00Z", who: "kim", shadow: null },
        { from: "2026-06-03T09:00:00Z", to: "2026-06-08T09:00:00Z", who: "dana", shadow: "kim" },
        { from: "2026-06-08T09:00:00Z", to: "2026-06-15T09:00:00Z", who: "sarah", shadow: "kim" },
      ],
      served: [
        { who: "sarah", weeks: 0.9 },
        { who: "dana", weeks: 0 },
      ],
    });
    assertValid("commander-output", (await run(workspace(test, {}), "commander", "--format", "json")).out);
  });

  it("names an unknown shadow", async (test) => {
    const wrong = { ".github/incidents.yml": files[".github/incidents.yml"].replace("[kim]", "[kin]") };
    const { out } = await run(workspace(test, wrong), "check");
    assert.match(out, /unknown commander "kin"\. Did you mean "kim"\?/);
  });
});
