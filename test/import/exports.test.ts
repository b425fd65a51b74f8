import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { profileNames } from "../../src/import/profiles.ts";
import { run, workspace } from "../commands/run.ts";

/*
 * One document in the form of each tool, the words our own: what a person sees in it, read from what import makes of it.
 */

const folder = join(import.meta.dirname, "exports");

interface Expected {
  readonly date: string;
  readonly severity?: string;
  readonly commander?: string;
  readonly startedAt?: string;
  readonly resolvedAt?: string;
  readonly durationMinutes?: number;
  readonly impact?: RegExp;
  readonly rootCause?: RegExp;
  readonly contributingFactors?: number;
  readonly lessonsLearned?: number;
  readonly timeline: readonly string[];
  /** Title, owner, due date, status, issue. */
  readonly items: readonly (readonly (string | null)[])[];
}

const jira = (key: string) => `https://jira.example.com/browse/${key}`;

const documents: Readonly<Record<string, Expected>> = {
  pagerduty: {
    date: "2026-05-29",
    commander: "Sarah K.",
    impact: /^Time in SEV-1: 35mins\n/,
    contributingFactors: 2,
    lessonsLearned: 2,
    timeline: ["2026-05-29T04:02:00Z", "2026-05-29T04:07:00Z", "2026-05-29T04:47:00Z"],
    items: [
      ["Add tests for renewals", null, null, "open", jira("OPS-1")],
      ["Lower the threshold", "Alex", null, "open", jira("OPS-2")],
    ],
  },
  jira: {
    date: "2026-05-29",
    severity: "SEV-1",
    commander: "Sarah K.",
    impact: /^2,340/,
    rootCause: /crashed on renewals[\s\S]*No test covers/,
    timeline: ["2026-05-29T04:02:00Z", "2026-05-29T04:47:00Z"],
    items: [["Test every type of event", "Alex", "2026-06-05", "open", "OPS-1"]],
  },
  "incident.io": {
    date: "2026-05-29",
    severity: "SEV-2",
    commander: "Sarah K",
    contributingFactors: 2,
    lessonsLearned: 1,
    timeline: ["2026-05-29T04:02:00Z", "2026-05-29T04:07:00Z", "2026-05-29T04:47:00Z", "2026-05-30T09:00:00Z"],
    items: [
      ["Add monitoring", "Alice Smith", null, "open", null],
      ["Remove the old webhook", null, null, "open", null],
      ["Drop the cache", "Bob Roe", null, "dropped", null],
    ],
  },
  firehydrant: {
    date: "2026-05-29",
    severity: "SEV-1",
    startedAt: "2026-05-29T04:02:00Z",
    durationMinutes: 45,
    impact: /^2,340/,
    contributingFactors: 1,
    lessonsLearned: 2,
    timeline: [
      "2026-05-29T04:02:00Z",
      "2026-05-29T04:07:00Z",
      "2026-05-29T04:35:00Z",
      "2026-05-29T04:47:00Z",
      "2026-05-29T04:18:00Z",
    ],
    items: [
      ["Add tests", "Alex Doe", "2026-06-05", "open", jira("OPS-1")],
      ["Lower threshold", null, null, "done", null],
      ["Drop cache", "Bob", null, "dropped", null],
    ],
  },
  "google-sre": {
    date: "2026-05-29",
    severity: "SEV-1",
    commander: "Sarah K.",
    startedAt: "2026-05-29T04:02:00Z",
    resolvedAt: "2026-05-29T04:47:00Z",
    durationMinutes: 45,
    impact: /^2,340 failed checkouts ~ \$47K\.$/,
    rootCause: /^A deploy changed the `subscription` field!$/,
    contributingFactors: 2,
    lessonsLearned: 2,
    timeline: ["2026-05-29T04:02:00Z", "2026-05-29T04:12:00Z", "2026-05-29T04:47:00Z"],
    items: [
      [
        "Add integration tests for _all_ webhooks",
        "Alex Doe",
        "2026-06-05",
        "open",
        "https://tracker.example.com/SRE-2201",
      ],
      ["Lower alert threshold to 2%", "Sarah K.", "2026-06-02", "done", null],
    ],
  },
  etsy: {
    date: "2026-05-29",
    severity: "SEV-1",
    startedAt: "2026-05-29T04:02:00Z",
    resolvedAt: "2026-05-29T04:47:00Z",
    durationMinutes: 45,
    timeline: [],
    items: [
      ["Add tests", "alex", null, "open", jira("OPS-1")],
      ["Lower threshold", null, null, "open", jira("OPS-2")],
    ],
  },
  morty: {
    date: "2026-05-29",
    severity: "SEV-1",
    durationMinutes: 45,
    rootCause: /^The new code expected/,
    timeline: ["2026-05-29T04:02:00Z", "2026-05-29T04:47:00Z"],
    items: [
      ["Test the handler with every type of event", "Alex", null, "open", null],
      ["Lower the threshold of the alert", "Platform", null, "open", null],
    ],
  },
  notion: {
    date: "2026-05-29",
    severity: "SEV-1",
    commander: "Sarah K.",
    rootCause: /^Bad deploy$/,
    lessonsLearned: 1,
    timeline: ["2026-05-29T04:02:00Z", "2026-05-29T04:47:00Z"],
    items: [
      ["Add tests", "Alex Doe", "2026-06-05", "open", null],
      ["Lower threshold to 2%", "@Dana", null, "done", null],
      ["Write docs", "Alex", "2026-06-09", "open", null],
    ],
  },
};

describe("a post-mortem of another tool", () => {
  for (const [tool, expected] of Object.entries(documents)) {
    it(`is read whole: ${tool}`, async (test) => {
      const own = workspace(test, { "export.md": readFileSync(join(folder, `${tool}.md`)) });
      const profile = profileNames.some((name) => name === tool) ? ["--profile", tool] : [];
      const { status, out } = await run(own, "import", "export.md", ...profile);
      assert.equal(status, 0);
      assert.doesNotMatch(out, /that "incident check" names/);
      const [name] = readdirSync(join(own, "postmortems"));
      const shown = JSON.parse((await run(own, "show", `postmortems/${name}`)).out);
      const { date, severity, commander, startedAt, resolvedAt, durationMinutes, timeline, actionItems } = shown;
      assert.deepEqual(
        { date, severity, commander, startedAt, resolvedAt, durationMinutes },
        {
          date: expected.date,
          severity: expected.severity ?? null,
          commander: expected.commander ?? null,
          startedAt: expected.startedAt ?? null,
          resolvedAt: expected.resolvedAt ?? null,
          durationMinutes: expected.durationMinutes ?? null,
        },
      );
      for (const fact of ["impact", "rootCause"] as const) {
        if (expected[fact]) assert.match(shown[fact], expected[fact]);
        else assert.equal(shown[fact], null);
      }
      for (const fact of ["contributingFactors", "lessonsLearned"] as const)
        assert.equal(shown[fact].length, expected[fact] ?? 0, fact);
      assert.deepEqual(
        timeline.map(({ at }: { at: string }) => at),
        expected.timeline,
      );
      const facts = ["title", "owner", "due", "status", "issue"];
      assert.deepEqual(
        actionItems.map((item: Record<string, unknown>) => facts.map((fact) => item[fact])),
        expected.items,
      );
      assert.equal((await run(own, "fmt", "--check")).status, 0, "import writes the canonical form");
    });
  }

  it("has a profile that is tried, or comes as a list", () => {
    assert.deepEqual(
      profileNames.filter((name) => !(name in documents)),
      ["linear"],
    );
  });
});
