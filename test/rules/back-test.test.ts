import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { validate } from "#schemas/configuration";
import { changedKeys, compareFindings, type RuleChange } from "../../src/rules/back-test.ts";
import { Source } from "../../src/text/source.ts";
import { contextOf } from "./repository.ts";

const minutes = (count: number) => new Date(Date.UTC(2026, 4, 29, 4, count)).toISOString().replace(".000", "");

/** An incident with an update every `gap` minutes. */
const incident = (gap: number) => `title: Checkout errors
severity: SEV-1
status: resolved
commander: sarah
responders: [alex]
channel: "#inc-2026-05-29-checkout"
services: [checkout]
timeline:
  - { at: ${minutes(0)}, type: detected }
  - { at: ${minutes(1)}, type: acknowledged, by: alex }
  - { at: ${minutes(2)}, type: declared }
  - { at: ${minutes(3)}, type: commander-assigned, by: sarah }
${Array.from({ length: Math.ceil(62 / gap) }, (_, at) => `  - { at: ${minutes(4 + at * gap)}, type: update, audience: public, status: investigating, note: We look }`).join("\n")}
  - { at: ${minutes(64)}, type: mitigated, note: Rolled back }
  - { at: ${minutes(66)}, type: update, audience: public, status: resolved, note: Fixed }
  - { at: ${minutes(67)}, type: resolved }
`;

const postmortem = `# Post-Mortem: Search - May 28, 2026

**Severity**: SEV-2

## Action Items

| # | Action | Owner | Due Date |
|---|--------|-------|----------|
| 1 | Alert on errors | Alex | 2026-06-05 |
| 2 | A human error must not happen again | | 2026-06-05 |
`;

const runbook = `---
last_reviewed: 2026-01-05
---
# Runbook: Search

## Escalation

- After 30 minutes: page Sarah
`;

const records = {
  "incidents/a.yml": incident(12),
  "incidents/b.yml": incident(14),
  "incidents/c.yml": incident(8),
  "incidents/d.yml": incident(20),
  "postmortems/2026-05-28-search.md": postmortem,
  "runbooks/search.md": runbook,
};
const base = "version: 1\npeople: { sarah: { name: Sarah }, alex: { name: Alex } }\n";

function compare(before: string, after: string): readonly RuleChange[] {
  const read = (text: string) => contextOf({ ...records, ".github/incidents.yml": text });
  return compareFindings(read(before), read(after));
}
const changed = (extra: string) => compare(base, base + extra);

describe("a changed configuration, applied to past records", () => {
  it("finds nothing else when it is the same", () => {
    assert.deepEqual(compare(base, base), []);
    assert.deepEqual(compare(base, `# a comment\n${base}timezone: UTC\n`), []);
  });
  it("counts the incidents that a tighter rhythm would have warned about, and those that warn today", () => {
    const [one, ...others] = changed("severities: { SEV-1: { update-every: 10m } }\n").filter(
      ({ rule }) => rule === "status-update-cadence",
    );
    assert.deepEqual(others, []);
    assert.deepEqual(one, {
      rule: "status-update-cadence",
      before: { records: 1, level: "warning" },
      after: { records: 3, level: "warning" },
      kind: "incident",
      of: 4,
    });
  });
  it("notices that a rule is off, or has another level", () => {
    const [off] = changed("rules: { action-item-owner: off }\n");
    assert.deepEqual([off!.rule, off!.before.records, off!.after.records], ["action-item-owner", 1, 0]);
    const [stricter] = changed("rules: { status-update-cadence: error }\n");
    assert.deepEqual(
      [stricter!.before, stricter!.after],
      [
        { records: 1, level: "warning" },
        { records: 1, level: "error" },
      ],
    );
  });

  /** What each key may change; a key without a rule changes none. */
  const keys: readonly (readonly [string, readonly string[]])[] = [
    ["timezone: America/New_York", ["action-item-due", "channel-name"]],
    ["calendar: { workdays: [mon] }", ["action-item-owner", "postmortem-required", "postmortem-in-time"]],
    ["paths: { ignore: [blog/**] }", []],
    ["commander-rotation: { starts: 2026-01-05T09:00, every: 1w, members: [sarah] }", []],
    ["on-call: { starts: 2026-01-05T09:00, every: 1w, members: [alex] }", []],
    ["alerts: { zabbix: { title: name, status: value } }", []],
    ["effectiveness: [30d]", []],
    ["severities: { SEV-1: { acknowledge: 1m } }", ["acknowledge-in-time"]],
    ["severities: { SEV-1: { summary: x } }", []],
    ["severities: { SEV-1: { roles: [x] } }", []],
    ["severities: { SEV-1: { commander: false } }", ["single-commander", "respond-in-time"]],
    ["action-items: { escalate: [{ after: 1d, to: owner }] }", []],
    ["action-items: { business: true }", []],
    ["action-items: { due: 9d }", ["action-item-due"]],
    ["action-items: { require: [] }", []],
    ["severities: { SEV-1: { respond: 1m } }", ["respond-in-time"]],
    ["severities: { SEV-1: { status-page: 1m } }", ["status-page-in-time"]],
    ["severities: { SEV-1: { update-every: 10m } }", ["status-update-cadence", "public-update-cadence"]],
    ["severities: { SEV-1: { update-at-latest: 16m } }", ["status-update-cadence"]],
    ["severities: { SEV-1: { communication: internal } }", ["status-page-in-time", "public-update-cadence"]],
    ["severities: { SEV-1: { postmortem: 12h } }", ["postmortem-required", "postmortem-in-time"]],
    ["severities: { SEV-1: { action-items: 3d } }", []],
    ["severities: { SEV-1: { name: Worst } }", []],
    ["severities: { SEV-1: { examples: [x] } }", []],
    ["action-items: { since: 2026-06-01 }", ["action-item-owner", "action-item-due"]],
    ["action-items: { remind-before: 9d }", []],
    ["action-items: { assign-by: 1d }", ["action-item-owner"]],
    ["issues: { write-back: off }", []],
    ["issues: { labels: { overdue: late } }", []],
    ["status-page: { title: Acme }", []],
    ["messages: [{ to: slack, url-from: INCIDENT_SLACK_URL, on: [declared] }]", []],
    ["roles: { comms lead: sarah }", []],
    ["teams: { web: { name: Web, lead: alex } }", []],
    ["rules: { runbook-review: off }", ["runbook-review"]],
    ["rules: { blameless: error }", ["blameless"]],
    [
      "waivers: [{ rule: action-item-owner, record: 2026-05-28-search, approved-by: sarah, reason: later, until: 2026-07-01 }]",
      ["action-item-owner"],
    ],
  ];
  it("is tried with every key", () => {
    const { properties, $defs } = validate.schema() as unknown as {
      properties: Record<string, object>;
      $defs: Record<"severity" | "actionItems", { properties: Record<string, object> }>;
    };
    const written = keys.map(([text]) => text).join("\n");
    const isTried = (key: string) => new RegExp(`(?:^|[ {])${key}:`, "m").test(written);
    // `version` has one value, `preset` stands for many keys, and `people` are those of the base.
    const others = new Set(["version", "preset", "people"]);
    const all = [properties, $defs.severity.properties, $defs.actionItems.properties].flatMap(Object.keys);
    assert.deepEqual(
      all.filter((key) => !others.has(key) && !isTried(key)),
      [],
    );
  });
  for (const [text, allowed] of keys) {
    it(`${text.split(" [")[0]} changes only what it is about`, () => {
      const rules = changed(`${text}\n`).map(({ rule }) => rule);
      assert.deepEqual(
        rules.filter((rule) => !allowed.includes(rule)),
        [],
      );
    });
  }
});

describe("the keys that were changed", () => {
  const of = (before: string | null, after: string | null) => {
    const source = (text: string | null) => (text === null ? null : new Source(".github/incidents.yml", text));
    return changedKeys(source(before), source(after)).map(({ key, value }) => `${key}=${value}`);
  };
  it("are the deepest ones, with their new value", () => {
    assert.deepEqual(
      of(
        "version: 1\nseverities: { SEV-1: { respond: 15m, update-every: 15m } }\ntimezone: UTC\n",
        "version: 1\nseverities: { SEV-1: { respond: 15m, update-every: 10m } }\nrules: { blameless: off }\n",
      ),
      ["severities.SEV-1.update-every=10m", "timezone=null", "rules.blameless=off"],
    );
  });
  it("are none where only the writing differs", () =>
    assert.deepEqual(of("version: 1\nrules: {blameless: off}", "# x\nversion: 1\nrules:\n  blameless: off\n"), []));
  it("are all of a file that is new", () => assert.deepEqual(of(null, "version: 1\n"), ["version=1"]));
});
