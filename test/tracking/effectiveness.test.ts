import assert from "node:assert/strict";
import { test } from "node:test";
import { planTracking } from "../../src/tracking/plan.ts";
import { GitHubInMemory } from "./github-in-memory.ts";
import { configuration, type Files, matched, postmortem, recordsOf } from "./team.ts";

const incident = (at: string): string =>
  `title: X\nseverity: SEV-2\ncauses: [bad-deployment]\ntimeline:\n  - { at: ${at}T04:00:00Z, type: detected }\n`;

test("a finished item says whether its incident came back, once for each look back", () => {
  const github = new GitHubInMemory();
  const run = (files: Files, now: string): readonly unknown[] => {
    const records = recordsOf({ files, configuration: `${configuration}effectiveness: [30d, 90d]\n` });
    const state = { ...github.read(), assignable: new Map([["alexk", true]]) };
    const plan = planTracking(matched({ ...records, now: Date.parse(now) }, state));
    github.apply(plan);
    return plan.operations;
  };
  const files = (status: string, more: Files = {}): Files => ({
    "incidents/outage.yml": incident("2026-01-01"),
    "postmortems/outage.md": postmortem([
      { n: 1, title: "Add tests", status },
      { n: 2, title: "Look" },
    ]),
    ...more,
  });
  const body = () => github.find(2)!.body;

  run(files("open"), "2026-01-02");
  run(files("done"), "2026-01-10");
  github.change(2, { closedAt: "2026-01-10T00:00:00Z" });
  assert.deepEqual(run(files("done"), "2026-02-08"), []);
  assert.equal(run(files("done"), "2026-02-10").length, 1);
  assert.match(body(), /- \*\*After 30 days:\*\* no incident of the same cause\n- \*\*Record/);
  assert.deepEqual(run(files("done"), "2026-02-20"), []);
  const again = files("done", { "incidents/again.yml": incident("2026-03-01") });
  assert.equal(run(again, "2026-03-02").length, 1);
  assert.match(body(), /- \*\*Within 90 days:\*\* it came back with \[again\]\(.*incidents\/again\.yml\?plain=1\)\n/);
  assert.deepEqual(run(again, "2026-06-02"), []);
});
