import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { effectivenessChecks } from "../../src/process/effectiveness.ts";
import { contextOf } from "../rules/repository.ts";

const incident = (at: string, causes: string, services = "[checkout]"): string =>
  `title: X\nseverity: SEV-2\ncauses: ${causes}\nservices: ${services}\ntimeline:\n  - { at: ${at}T04:00:00Z, type: detected }\n`;

function checks(others: Readonly<Record<string, string>>, now: string, effectiveness = "[30d, 90d]"): string[] {
  const context = contextOf({
    ".github/incidents.yml": `version: 1\neffectiveness: ${effectiveness}\n`,
    "incidents/a.yml": incident("2026-01-01", "[bad-deployment]"),
    ...others,
  });
  const { incidents } = context.catalog;
  const finished = { doneAt: Date.parse("2026-01-10T12:00:00Z"), incidents: [incidents[0]!] };
  return effectivenessChecks(incidents, { policy: context.policy, now: Date.parse(now) })(finished).map(
    ({ after, repeats }) => `${after.amount} ${after.unit}: ${repeats.map(({ id }) => id).join() || "held"}`,
  );
}

describe("looking back at a finished action item", () => {
  it("tells nothing before its time, and that it held after", () => {
    assert.deepEqual(checks({}, "2026-02-09T11:59:00Z"), []);
    assert.deepEqual(checks({}, "2026-02-09T12:00:00Z"), ["30 day: held"]);
    assert.deepEqual(checks({}, "2026-06-01T00:00:00Z"), ["30 day: held", "90 day: held"]);
  });

  it("tells of an incident of the same cause at once", () => {
    const again = { "incidents/b.yml": incident("2026-01-20", "[Bad-Deployment, other]") };
    assert.deepEqual(checks(again, "2026-01-21T00:00:00Z"), ["30 day: b", "90 day: b"]);
    const later = { "incidents/b.yml": incident("2026-03-01", "[bad-deployment]") };
    assert.deepEqual(checks(later, "2026-03-02T00:00:00Z"), ["30 day: held", "90 day: b"]);
  });

  it("counts no incident of another cause or service, none from before, and none that is too late", () => {
    const others = {
      "incidents/b.yml": incident("2026-01-20", "[other]"),
      "incidents/c.yml": incident("2026-01-20", "[bad-deployment]", "[search]"),
      "incidents/d.yml": incident("2026-01-05", "[bad-deployment]"),
      "incidents/e.yml": incident("2026-05-20", "[bad-deployment]"),
    };
    assert.deepEqual(checks(others, "2026-06-01T00:00:00Z"), ["30 day: held", "90 day: held"]);
  });

  it("is off by default, and asks nothing of an incident without a cause", () => {
    assert.deepEqual(checks({}, "2026-06-01T00:00:00Z", "[]"), []);
    assert.deepEqual(checks({ "incidents/a.yml": incident("2026-01-01", "[]") }, "2026-06-01T00:00:00Z"), []);
  });
});
