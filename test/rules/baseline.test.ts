import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { baselineOf, compareWithBaseline, formatBaseline, parseBaseline } from "../../src/rules/baseline.ts";
import { applyRules } from "../../src/rules/check.ts";
import { Source } from "../../src/text/source.ts";
import { contextOf } from "./repository.ts";

const path = "postmortems/2026-05-29-checkout.md";
const items = (...rows: string[]) => `# Checkout outage

## Action Items
| # | Action | Owner | Due Date |
|---|--------|-------|----------|
${rows.join("\n")}
`;

function judged(text: string, file = path) {
  const context = contextOf({ [file]: text });
  const findings = applyRules(context).findings.filter(({ rule }) => rule.startsWith("action-item"));
  return { findings, catalog: context.catalog };
}

describe("the baseline", () => {
  const before = judged(items("| 1 | Add tests |  | 2026-06-05 |"));
  const baseline = parseBaseline(
    new Source("baseline.json", formatBaseline(baselineOf(before.findings, before.catalog))),
  );

  it("accepts the findings it was made of", () => {
    const { added, accepted, stale } = compareWithBaseline(before.findings, baseline, before.catalog);
    assert.deepEqual([added.length, accepted.length, stale.length], [0, 1, 0]);
  });
  it("accepts what was accepted when findings had other words, once for each entry", () => {
    const old = baseline.map((entry) => ({
      ...entry,
      message: "unexpected action item without an owner, expected a person or team",
    }));
    const { added, accepted, stale } = compareWithBaseline(before.findings, old, before.catalog);
    assert.deepEqual([added.length, accepted.length, stale.length], [0, 1, 0]);
    const twice = compareWithBaseline([...before.findings, ...before.findings], old, before.catalog);
    assert.deepEqual([twice.added.length, twice.accepted.length], [1, 1]);
    const other = old.map((entry) => ({ ...entry, rule: "action-item-due" }));
    assert.equal(compareWithBaseline(before.findings, other, before.catalog).added.length, 1);
  });

  it("knows a finding again on another line, in another folder", () => {
    const moved = judged(
      `\n\nSome words.\n\n${items("| 2 | Lower the threshold | @alex | 2026-06-05 |", "| 1 | Add tests |  | 2026-06-05 |")}`,
      "postmortems/2026/2026-05-29-checkout.md",
    );
    const { added, accepted } = compareWithBaseline(moved.findings, baseline, moved.catalog);
    assert.deepEqual([added.length, accepted.length], [0, 1]);
  });
  it("accepts tomorrow what is late today, and later then", () => {
    const files = {
      "incidents/2026-05-20-a.yml":
        "title: A\nseverity: SEV-1\nstatus: resolved\ncommander: sarah\ntimeline:\n  - { at: 2026-05-20T04:00:00Z, type: detected }\n  - { at: 2026-05-20T05:00:00Z, type: resolved }\n",
      "postmortems/2026-05-20-a.md": "---\nstatus: draft\n---\n# A\n",
      "incidents/2026-05-31-b.yml":
        "title: B\nseverity: SEV-1\nstatus: investigating\ntimeline:\n  - { at: 2026-05-31T23:00:00Z, type: detected }\n  - { at: 2026-05-31T23:05:00Z, type: declared }\n",
      "runbooks/r.md": "---\nlast_reviewed: 2026-01-01\n---\n# Runbook\n",
    };
    const accept = (now: string) => {
      const context = contextOf(files, now);
      const { findings } = applyRules(context);
      return { findings, catalog: context.catalog };
    };
    const today = accept("2026-06-01T00:10:00Z");
    const entries = parseBaseline(new Source("b.json", formatBaseline(baselineOf(today.findings, today.catalog))));
    const late = today.findings.filter(({ message }) => /\d (?:min|h|days)/.test(message)).map(({ rule }) => rule);
    for (const rule of ["postmortem-in-time", "runbook-review"]) assert.ok(late.includes(rule), `${rule}: ${late}`);
    const later = accept("2026-06-09T07:00:00Z");
    const { added } = compareWithBaseline(later.findings, entries, later.catalog);
    assert.deepEqual(
      added
        .map(({ rule, message }) => `${rule}: ${message}`)
        .filter((one) => late.some((rule) => one.startsWith(rule))),
      [],
    );
  });
  it("does not accept another item's finding, nor another record's", () => {
    const other = judged(items("| 1 | Lower the threshold |  | 2026-06-05 |"));
    assert.equal(compareWithBaseline(other.findings, baseline, other.catalog).added.length, 1);
    const elsewhere = judged(items("| 1 | Add tests |  | 2026-06-05 |"), "postmortems/search.md");
    assert.equal(compareWithBaseline(elsewhere.findings, baseline, elsewhere.catalog).added.length, 1);
  });
  it("counts equal findings", () => {
    const twice = judged(items("| 1 | Add tests |  | 2026-06-05 |", "| 2 | Add tests |  | 2026-06-05 |"));
    const { added, accepted } = compareWithBaseline(twice.findings, baseline, twice.catalog);
    assert.deepEqual([added.length, accepted.length], [1, 1]);
    const both = baselineOf(twice.findings, twice.catalog);
    assert.equal(compareWithBaseline(twice.findings, both, twice.catalog).added.length, 0);
  });
  it("never accepts a SEV-1 without a post-mortem, not even where the file was edited by hand", () => {
    const record = (severity: string) => ({
      "incidents/2026-05-01-checkout.yml": `title: Checkout\nseverity: ${severity}\ntimeline: [{ at: 2026-05-01T04:47:00Z, type: resolved }]\n`,
      ".github/incidents.yml": "severities: { SEV-2: { postmortem: 48h } }\nrules: { postmortem-required: off }\n",
    });
    const required = (severity: string) => {
      const context = contextOf(record(severity));
      const findings = applyRules(context).findings.filter(({ rule }) => rule === "postmortem-required");
      return { findings, catalog: context.catalog };
    };
    const { findings, catalog } = required("SEV-1");
    assert.deepEqual(
      findings.map(({ level }) => level),
      ["error"],
    );
    assert.deepEqual(baselineOf(findings, catalog), []);
    const { noException: _, ...plain } = findings[0]!;
    const forged = baselineOf([plain], catalog);
    assert.deepEqual(compareWithBaseline(findings, forged, catalog).added, findings);
    assert.deepEqual(required("SEV-2").findings, []);
  });
  it("names entries that nothing matches any more", () => {
    const mended = judged(items("| 1 | Add tests | @alex | 2026-06-05 |"));
    const { stale } = compareWithBaseline(mended.findings, baseline, mended.catalog);
    assert.deepEqual(stale, baseline);
  });
  it("writes the same text whatever the order of the findings", () => {
    const many = judged(items("| 1 | Add tests |  |  |", "| 2 | Lower the threshold |  |  |"));
    const [one, other] = [many.findings, many.findings.toReversed()].map((found) =>
      formatBaseline(baselineOf(found, many.catalog)),
    );
    assert.equal(one, other);
    assert.equal(formatBaseline([]), '{\n  "version": 1,\n  "findings": []\n}\n');
  });
  for (const [text, reason] of [
    ["{", /expected JSON/],
    ["null", /unexpected version/],
    ['{"version":2,"findings":[]}', /unexpected version 2, expected 1/],
    ['{"version":1}', /a list of `findings`/],
    ['{"version":1,"findings":[{"rule":1}]}', /unexpected entry 1/],
  ] as const) {
    it(`refuses ${text}`, () =>
      assert.throws(() => parseBaseline(new Source("baseline.json", text)), {
        name: "UsageError",
        kind: "configuration",
        message: reason,
      }));
  }
});
