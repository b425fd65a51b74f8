import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { applyRules } from "../../src/rules/check.ts";
import { rules } from "../../src/rules/registry.ts";
import type { Finding } from "../../src/rules/rule.ts";
import { brief, contextOf } from "./repository.ts";

const configuration = ".github/incidents.yml";
const incident = "incidents/2026-05-29-checkout-errors.yml";
const postmortem = "postmortems/2026-05-29-checkout-errors.md";
const late = `title: Checkout errors
severity: SEV-1
commander: sarah
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:11:00Z, type: acknowledged, by: alex }
`;

function findings(files: Record<string, string>, { rule, now }: { rule?: string; now?: string } = {}): Finding[] {
  const found = [...applyRules(contextOf(files, now)).findings];
  return rule ? found.filter((finding) => finding.rule === rule) : found;
}

describe("the registry", () => {
  it("has each rule once, with a summary and the article's sentence", () => {
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
    for (const { id, summary, article } of rules) {
      assert.match(id, /^[a-z]+(-[a-z]+)*$/);
      assert.ok(summary && article, id);
      assert.doesNotMatch(summary, /[.\n]$/, `${id}: a summary is a clause`);
    }
  });

  it("has each rule in a file named after its id", () => {
    const files = rules.map(({ id }) => `${id}.ts`);
    const folder = new Set(readdirSync(join(import.meta.dirname, "../../src/rules")));
    assert.deepEqual(
      files.filter((file, at) => !folder.has(file) || files.indexOf(file) !== at),
      [],
    );
  });
});

describe("levels", () => {
  const acknowledge = (rulesOf: string) =>
    findings({ [configuration]: `version: 1\n${rulesOf}`, [incident]: late }, { rule: "acknowledge-in-time" }).map(
      ({ level }) => level,
    );

  it("are the rule's own without configuration", () => assert.deepEqual(acknowledge(""), ["warning"]));
  it("are the configuration's", () =>
    assert.deepEqual(acknowledge("rules: { acknowledge-in-time: error }\n"), ["error"]));
  it("can be off", () => assert.deepEqual(acknowledge("rules: { acknowledge-in-time: off }\n"), []));
  it("go by path, the last match first", () => {
    const byPath = (level: string) =>
      acknowledge(
        `rules: { acknowledge-in-time: { level: ${level}, paths: { "incidents/**": warning, "incidents/2026-*.yml": error } } }\n`,
      );
    assert.deepEqual(byPath("warning"), ["error"]);
    assert.deepEqual(byPath("off"), ["error"]);
    assert.deepEqual(acknowledge('rules: { acknowledge-in-time: { paths: { "incidents/2026-*.yml": off } } }\n'), []);
  });

  const silence = `title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:00:00Z, type: declared }
  - { at: 2026-05-29T04:20:00Z, type: update }
  - { at: 2026-05-29T05:20:00Z, type: resolved }
`;
  const cadence = (text: string) =>
    findings({ [configuration]: `version: 1\n${text}`, [incident]: silence }, { rule: "status-update-cadence" });
  it("of a rule with two replace both when configured", () => {
    assert.deepEqual(
      cadence("").map(({ level }) => level),
      ["warning", "error"],
    );
    assert.deepEqual(
      cadence("rules: { status-update-cadence: warning }\n").map(({ level }) => level),
      ["warning", "warning"],
    );
    assert.deepEqual(
      cadence("rules: { status-update-cadence: error }\n").map(({ level }) => level),
      ["error", "error"],
    );
  });

  const words = `# Checkout outage - May 29, 2026

**Severity**: SEV-1
**Duration**: 45 minutes (4:02 AM - 4:47 AM UTC)

## Timeline
- 4:02 AM: Alert fires
- 4:40 AM: On-call acknowledges
- 4:30 AM: Status page updated
- 4:47 AM: Incident resolved
`;
  it("of what only a post-mortem's words show are warnings at most", () => {
    const strict =
      "version: 1\nrules: { acknowledge-in-time: error, status-update-cadence: error, timeline-order: error }\n";
    const found = findings({ [configuration]: strict, [postmortem]: words }).filter(({ rule }) =>
      /in-time|cadence|timeline/.test(rule),
    );
    assert.ok(new Set(found.map(({ rule }) => rule)).size >= 3, found.map(brief).join("\n"));
    assert.deepEqual([...new Set(found.map(({ level }) => level))], ["warning"]);
  });
  it("leave clocks to the incident's own record where there is one", () => {
    const both = findings(
      { [incident]: late.replace("04:11", "04:05"), [postmortem]: words },
      { rule: "acknowledge-in-time" },
    );
    assert.deepEqual(both, []);
  });
});

describe("blame in an incident's notes", () => {
  it("is found where it stands, quoted by YAML or not", () => {
    const text = (note: string) =>
      `title: Checkout errors\nseverity: SEV-3\ntimeline:\n  - { at: 2026-05-29T04:02:00Z, type: note, note: ${note} }\n`;
    for (const note of [
      "Then Alex forgot to roll back",
      '"Then Alex forgot to roll back"',
      "'Then Alex forgot to roll back'",
    ]) {
      const [found, ...others] = findings({ [incident]: text(note) }, { rule: "blameless" });
      assert.equal(found!.source.slice(found!.range), "Alex forgot to");
      assert.deepEqual(others, []);
    }
  });
});

describe("waivers", () => {
  const waived = (until: string, record = "2026-05-29-checkout-errors") => `version: 1
waivers:
  - { rule: acknowledge-in-time, record: ${record}, approved-by: sarah, reason: The pager was down, until: ${until} }
`;
  const rule = "acknowledge-in-time";

  it("excuse a record from a rule, their last day included", () => {
    const now = "2026-07-01T23:59:00Z";
    assert.deepEqual(findings({ [configuration]: waived("2026-07-01"), [incident]: late }, { rule, now }), []);
  });
  it("are named at their own line once they have run out, and the finding is back", () => {
    const found = findings(
      { [configuration]: waived("2026-07-01"), [incident]: late },
      { rule, now: "2026-07-02T00:00:00Z" },
    );
    assert.deepEqual(found.map(brief), [
      '.github/incidents.yml:3:5 warning waiver of acknowledge-in-time for "2026-05-29-checkout-errors" ended on 2026-07-01',
      "incidents/2026-05-29-checkout-errors.yml:6:11 warning acknowledged 9 min after detection (limit: 5 minutes)",
    ]);
  });
  it("are named when they excuse nothing", () => {
    const found = findings({ [configuration]: waived("2026-07-01", "another"), [incident]: late }, { rule });
    assert.match(found[0]!.message, /for "another": it suppresses no finding/);
    assert.equal(found.length, 2);
  });
});

describe("check", () => {
  const files = {
    "incidents/b.yml": late,
    [incident]: late,
    [postmortem]: "# Checkout\n\n**Severity**: SEV-2\n\n## Action Items\n- Add tests\n",
    "runbooks/checkout.md": "# Checkout\n",
  };

  it("sorts by file, place and rule", () => {
    const keys = findings(files).map(({ source, range, rule }) =>
      [source.file, String(range.start).padStart(6, "0"), rule].join("|"),
    );
    assert.deepEqual(keys, [...keys].sort());
    assert.ok(keys.length >= 8);
  });
  it("finds the same on every run", () => assert.deepEqual(findings(files).map(brief), findings(files).map(brief)));
  it("tells what each rule took, by the clock it was handed", () => {
    let ticks = 0;
    const took: [string, number][] = [];
    const stopwatch = {
      clock: () => ticks++,
      took: (rule: string, milliseconds: number) => took.push([rule, milliseconds]),
    };
    applyRules(contextOf(files), { stopwatch });
    assert.deepEqual(
      took.map(([id]) => id),
      rules.map(({ id }) => id),
    );
    const isOn = new Set(rules.filter(({ level }) => level !== "off").map(({ id }) => id));
    assert.ok(took.every(([id, milliseconds]) => (isOn.has(id) ? milliseconds > 0 : milliseconds === 0)));
  });
});

describe("the article's own records", () => {
  it("show one thing to do better, and owners that no configuration knows", () => {
    const text = `## Post-Mortem: Checkout Outage - May 29, 2026
**Duration**: 45 minutes (4:02 AM - 4:47 AM UTC)
**Severity**: SEV-1
**Impact**: 2,340 failed checkout attempts
**Incident Commander**: Sarah K.
### Timeline
- 4:02 AM: Alert fires (checkout error rate > 5%)
- 4:07 AM: On-call acknowledges, begins investigation
- 4:12 AM: IC assigned, incident channel created
- 4:15 AM: Status page updated
- 4:18 AM: Root cause identified (Stripe webhook endpoint returning 500)
- 4:22 AM: Hotfix deployed (bypass failing webhook handler)
- 4:35 AM: Error rate returns to normal
- 4:47 AM: Incident resolved, monitoring confirmed stable
### Root Cause
A deployment at 3:45 AM introduced a type error in the webhook handler.
### Contributing Factors
1. No integration tests for webhook handler edge cases
### Action Items
| # | Action | Owner | Due Date |
|---|--------|-------|----------|
| 1 | Add integration tests for all webhook event types | Alex | Jun 5 |
### Lessons Learned
- Webhook handlers need tests for every event type
`;
    const found = findings({ [postmortem]: text });
    assert.deepEqual(
      found.map(({ rule, level }) => `${rule} ${level}`),
      ["status-update-cadence warning", "action-item-owner warning"],
    );
  });
});
