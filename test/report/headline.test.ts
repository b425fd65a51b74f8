import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Metrics } from "../../src/metrics/metrics.ts";
import { excusedInReport, headlineOf } from "../../src/report/headline.ts";

type Items = Partial<Metrics["actionItems"]>;

function metricsWith(items: Items, openIncidents = 0): Metrics {
  const none = { n: 0, median: null, p90: null };
  return {
    incidents: { total: 3, open: openIncidents },
    actionItems: { open: 0, overdue: 0, withoutOwner: 0, withoutDueDate: 0, old: 0, ...items },
    postmortems: { missing: 0, unpublished: 0 },
    lately: { days: 90, incidents: [0, 0], resolve: [none, none] },
  } as unknown as Metrics;
}

describe("the report's headline", () => {
  for (const [name, items, tone, title] of [
    ["is green where nothing is open", {}, "good", "No incident is open, and nothing is overdue"],
    [
      "is amber over items without a date",
      { open: 119, withoutDueDate: 119, withoutOwner: 118 },
      "warn",
      "No incident is open; 119 open action items without a due date and 118 open action items without an owner",
    ],
    ["is amber over old items", { open: 119, old: 119 }, "warn", "No incident is open; 119 old action items undecided"],
    [
      "names what is overdue first",
      { open: 3, overdue: 1, old: 2 },
      "warn",
      "No incident is open; 1 action item overdue and 2 old action items undecided",
    ],
  ] as const) {
    it(name, () => {
      const headline = headlineOf(metricsWith(items));
      assert.deepEqual([headline.tone, headline.title], [tone, title]);
    });
  }

  it("counts what a check leaves out", () => {
    assert.equal(excusedInReport([{}, { excused: { accepted: 0, waived: 0 } }]), null);
    assert.equal(
      excusedInReport([{ excused: { accepted: 300, waived: 0 } }, { excused: { accepted: 9, waived: 1 } }]),
      'Not in "incident check": 309 findings accepted in the baseline, 1 waiver in force.',
    );
  });
});
