import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assess } from "../../src/process/assess.ts";
import type { IncidentAssessment } from "../../src/process/incident.ts";
import { contextOf } from "../rules/repository.ts";

const id = "2026-05-29-checkout-errors";

interface Facts {
  readonly severity?: string;
  readonly status?: string;
}

/** An incident of 29 May 2026 with entries such as `04:05 detected` or `04:10 severity-changed, severity: SEV-1`. */
function assessed(entries: readonly string[], { severity = "SEV-1", status }: Facts = {}): IncidentAssessment {
  const lines = entries.map((entry) => `  - { at: 2026-05-29T${entry.slice(0, 5)}:00Z, type: ${entry.slice(6)} }`);
  const facts = [
    `id: ${id}`,
    "title: Checkout errors",
    `severity: ${severity}`,
    ...(status ? [`status: ${status}`] : []),
  ];
  const text = [...facts, "timeline:", ...lines, ""].join("\n");
  const { catalog, policy, now } = contextOf({ [`incidents/${id}.yml`]: text });
  return assess(catalog, policy, { now }).incidents[0]!;
}

const at = (time: string) => Date.parse(`2026-05-29T${time}:00Z`);

describe("the end of an incident", () => {
  const cases: readonly [name: string, entries: string[], facts: Facts, end: object | null, isResolved: boolean][] = [
    ["is its resolution", ["04:05 detected", "05:00 resolved"], {}, { at: at("05:00"), since: "resolution" }, true],
    [
      "is the last resolution of one that was opened again",
      ["04:05 detected", "05:00 resolved", "05:30 detected", "06:00 resolved"],
      {},
      { at: at("06:00"), since: "resolution" },
      true,
    ],
    [
      "is its last entry where it is resolved and no entry says when",
      ["04:05 detected", "04:20 mitigated"],
      { status: "resolved" },
      { at: at("04:20"), since: "last entry" },
      true,
    ],
    ["is not known while it goes on", ["04:05 detected", "04:20 mitigated"], { status: "monitoring" }, null, false],
  ];
  for (const [name, entries, facts, end, isResolved] of cases)
    it(name, () => {
      const incident = assessed(entries, facts);
      assert.deepEqual([incident.end, incident.isResolved], [end, isResolved]);
      assert.equal(incident.resolvedAt, end && "since" in end && end.since === "resolution" ? incident.end!.at : null);
    });
});

describe("the highest severity of an incident", () => {
  const cases: readonly [name: string, entries: string[], severity: string, highest: string | null][] = [
    ["is what it states", ["04:05 detected"], "SEV-3", "SEV-3"],
    [
      "is what an entry's key says that it became",
      ["04:05 detected", "04:10 severity-changed, severity: SEV-1", "04:30 severity-changed, severity: SEV-3"],
      "SEV-3",
      "SEV-1",
    ],
    [
      "is what an entry's note says that it became",
      ["04:05 detected", "04:10 severity-changed, note: SEV-3 → SEV-2"],
      "SEV-3",
      "SEV-2",
    ],
    [
      "is not what the note of another entry speaks of",
      ["04:05 detected", "04:10 note, note: the last SEV-1 was in March"],
      "SEV-3",
      "SEV-3",
    ],
    ["is unknown where nobody names one of the matrix", ["04:05 detected"], "purple", null],
  ];
  for (const [name, entries, severity, highest] of cases)
    it(name, () => assert.equal(assessed(entries, { severity }).highestSeverity?.id ?? null, highest));
});

describe("an incident is declared", () => {
  const cases: readonly [entries: string[], facts: Facts, isDeclared: boolean][] = [
    [["04:05 detected"], {}, false],
    [["04:05 detected", "04:07 acknowledged"], {}, false],
    [["04:05 detected", "04:08 declared"], {}, true],
    [["04:05 detected", "04:20 mitigated"], {}, true],
    [["04:05 detected"], { status: "resolved" }, true],
  ];
  for (const [entries, facts, isDeclared] of cases)
    it(`${isDeclared ? "with" : "not with"} ${entries.join(", ")}${facts.status ? ` and ${facts.status}` : ""}`, () =>
      assert.equal(assessed(entries, facts).isDeclared, isDeclared));
});

it("its clocks start at its detection, else at its first entry", () => {
  assert.equal(assessed(["04:01 note", "04:05 detected"]).startedAt, at("04:05"));
  assert.equal(assessed(["04:01 note", "04:08 declared"]).startedAt, at("04:01"));
  assert.equal(assessed([]).startedAt, null);
  assert.equal(assessed([]).target("acknowledge"), null);
});
