import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { run, workspace } from "./run.ts";

describe("times that are not all known", () => {
  const stated = "# Post-Mortem: Orders slow - May 29, 2026\n\n**Severity**: SEV-1\n\n**Duration**: 45 minutes\n";

  it("a post-mortem counts on its day, and its stated length in the time to resolve", async (test) => {
    const folder = workspace(test, { "postmortems/orders.md": stated });
    const { out } = await run(folder, "report", "--offline", "--format", "json", "--now", "2026-06-10T00:00:00Z");
    const { lately } = JSON.parse(out);
    assert.deepEqual(lately.incidents, [1, 0]);
    assert.equal(lately.resolve[0].median, 45);
  });

  it("nothing is acknowledged or resolved before it begins", async (test) => {
    const entry = (at: string, type: string) => `  - { at: 2026-05-29T${at}:00Z, type: ${type} }\n`;
    const timeline = entry("04:40", "detected") + entry("04:00", "acknowledged") + entry("04:30", "resolved");
    const text = `title: Orders slow\nseverity: SEV-1\nstatus: resolved\ntimeline:\n${timeline}`;
    const { out } = await run(workspace(test, { "incidents/a.yml": text }), "show", "incidents/a.yml");
    const shown = JSON.parse(out);
    assert.deepEqual([shown.timeToAcknowledgeMinutes, shown.timeToResolveMinutes], [null, null]);
  });
});
