import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assess } from "../../src/process/assess.ts";
import type { PostmortemAssessment, PostmortemState } from "../../src/process/postmortem.ts";
import { contextOf } from "../rules/repository.ts";

const id = "2026-05-29-checkout-errors";
const timeline = ["{ at: 2026-05-29T04:05:00Z, type: detected }", "{ at: 2026-05-29T05:00:00Z, type: resolved }"];

interface Given {
  readonly severity?: string;
  readonly entries?: readonly string[];
  /** Front matter of the post-mortem; without it there is none. */
  readonly matter?: string;
  readonly configuration?: string;
  /** Default: 2026-06-01T00:00:00Z, after the 48 hours of a SEV-1. */
  readonly now?: string;
  /** When a commit added the post-mortem. */
  readonly addedAt?: string;
}

function assessed({ severity = "SEV-1", entries = timeline, ...given }: Given): PostmortemAssessment {
  const facts = `id: ${id}\ntitle: Checkout errors\nseverity: ${severity}\nstatus: resolved\ntimeline: [${entries.join(", ")}]\n`;
  const text = `---\nincident: ${id}\n${given.matter}\n---\n# Checkout errors\n`;
  const { catalog, policy, now } = contextOf(
    {
      ".github/incidents.yml": `version: 1\n${given.configuration ?? ""}\n`,
      [`incidents/${id}.yml`]: facts,
      ...(given.matter === undefined ? {} : { [`postmortems/${id}.md`]: text }),
    },
    given.now,
  );
  const addedAt = () => (given.addedAt ? Date.parse(given.addedAt) : null);
  const assessment = assess(catalog, policy, { now, addedAt });
  return assessment.postmortemOf(assessment.incidents[0]!);
}

const waiver = (rule: string, until: string) =>
  `waivers: [{ rule: ${rule}, record: ${id}, approved-by: Sam, reason: agreed, until: ${until} }]`;

describe("the state of a post-mortem", () => {
  const cases: readonly [name: string, given: Given, state: PostmortemState][] = [
    ["none, its time is over", {}, "missing"],
    ["none, it still has time", { now: "2026-05-31T04:59:00Z" }, "pending"],
    ["none, and its severity asks for none", { severity: "SEV-3" }, "not-required"],
    ["none, waived", { configuration: waiver("postmortem-required", "2026-07-01") }, "waived"],
    ["none, the waiver has run out", { configuration: waiver("postmortem-required", "2026-05-31") }, "missing"],
    ["none, the waiver is of another rule", { configuration: waiver("postmortem-in-time", "2026-07-01") }, "missing"],
    ["none of a SEV-1, the rule is off", { configuration: "rules: { postmortem-required: off }" }, "missing"],
    [
      "none of a SEV-1, the rule is off and a waiver holds",
      { configuration: `rules: { postmortem-required: off }\n${waiver("postmortem-required", "2026-07-01")}` },
      "waived",
    ],
    [
      "none of a SEV-2, the rule is off",
      {
        severity: "SEV-2",
        configuration: "severities: { SEV-2: { postmortem: 48h } }\nrules: { postmortem-required: off }",
      },
      "not-required",
    ],
    ["a draft, its time is over", { matter: "status: draft" }, "draft-late"],
    ["in review, its time is over", { matter: "status: in-review" }, "draft-late"],
    ["a draft, it still has time", { matter: "status: draft", now: "2026-05-31T04:59:00Z" }, "pending"],
    [
      "a draft, waived",
      { matter: "status: draft", configuration: waiver("postmortem-in-time", "2026-07-01") },
      "waived",
    ],
    [
      "a draft that has a day of publication is published",
      { matter: "status: draft\npublished: 2026-05-30" },
      "in-time",
    ],
    ["published on the last day", { matter: "published: 2026-05-31" }, "in-time"],
    ["published a day later", { matter: "published: 2026-06-01" }, "late"],
    [
      "published late, waived",
      { matter: "published: 2026-06-01", configuration: waiver("postmortem-in-time", "2026-07-01") },
      "waived",
    ],
    ["added by a commit in time", { matter: "severity: SEV-1", addedAt: "2026-05-31T05:00:00Z" }, "in-time"],
    ["added by a commit a minute late", { matter: "severity: SEV-1", addedAt: "2026-05-31T05:01:00Z" }, "late"],
    ["nobody knows when it was published", { matter: "severity: SEV-1" }, "unknown"],
    ["nobody knows when the incident ended", { matter: "published: 2026-06-01", entries: [] }, "unknown"],
  ];
  for (const [name, given, state] of cases)
    it(`${name}: ${state}`, () => {
      const postmortem = assessed(given);
      assert.equal(postmortem.state, state);
      assert.equal(postmortem.missed === null, postmortem.timing !== "missing");
    });
});

describe("a post-mortem's deadline", () => {
  it("counts from the last entry where the incident is resolved and no entry says when, and says so", () => {
    const { deadline } = assessed({ entries: ["{ at: 2026-05-29T04:05:00Z, type: detected }"] });
    assert.equal(deadline?.since, "last entry");
    assert.equal(deadline?.at, Date.parse("2026-05-31T04:05:00Z"));
  });
  it("is the one of the highest severity that the incident reached", () => {
    const raised = "{ at: 2026-05-29T04:10:00Z, type: severity-changed, severity: SEV-1 }";
    const { severity, state } = assessed({ severity: "SEV-3", entries: [timeline[0]!, raised, timeline[1]!] });
    assert.deepEqual([severity?.id, state], ["SEV-1", "missing"]);
  });
  it("of the first draft counts from the detection", () => {
    const configuration = "severities: { SEV-1: { postmortem: { within: 14d, preliminary: 72h } } }";
    const { firstDraft, missed, dueAt } = assessed({ configuration, now: "2026-06-02T00:00:00Z" });
    assert.equal(firstDraft?.at, Date.parse("2026-06-01T04:05:00Z"));
    assert.deepEqual([missed, dueAt], [firstDraft, firstDraft?.at]);
  });
});
