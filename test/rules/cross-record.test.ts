import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyRules } from "../../src/rules/check.ts";
import type { RuleContext } from "../../src/rules/rule.ts";
import { brief, contextOf } from "./repository.ts";

const configuration = ".github/incidents.yml";

function found(rule: string, files: Record<string, string>, more: Partial<RuleContext> = {}): string[] {
  const context = contextOf(files);
  const { findings } = applyRules({ ...context, ...more });
  return findings.filter((finding) => finding.rule === rule).map(brief);
}

const incident = (severity: string, commander: string, hour: string) => `title: Checkout errors
severity: ${severity}
status: resolved
commander: ${commander}
timeline:
  - { at: 2026-05-29T${hour}:02:00Z, type: detected }
  - { at: 2026-05-29T${hour}:40:00Z, type: resolved }
`;

/** A severity in front matter, one in the text, whether they are two. */
const severities: readonly (readonly [string, string, boolean])[] = [
  ["critical", "SEV-1", false],
  ["SEV-1", "Critical", false],
  ["sev1", "Severity 1 (Critical)", false],
  ["P1", "SEV-1 (Critical)", false],
  ["1", "**sev 1**", false],
  ["critical", "SEV-2", true],
  ["SEV-1", "High", true],
  ["P1", "P2", true],
];

describe("a severity in front matter and in the text", () => {
  for (const [above, below, apart] of severities) {
    it(`${above} and ${below} ${apart ? "are two" : "are one"}`, () => {
      const findings = found("schema", {
        "postmortems/a.md": `---\nseverity: ${above}\n---\n# Checkout\n\n**Severity**: ${below}\n`,
      });
      assert.equal(findings.length, apart ? 1 : 0, findings.join("\n"));
      if (apart) assert.match(findings[0]!, /in line 6, expected .* as in the front matter, line 2$/);
    });
  }
});

describe("one post-mortem for several incidents", () => {
  const files = {
    "incidents/a.yml": incident("SEV-2", "sarah", "04"),
    "incidents/b.yml": incident("SEV-1", "dana", "06"),
  };
  const postmortem = (severity: string, commander: string, span: string) => `---
incidents: [a, b]
---
# Post-Mortem: Checkout - May 29, 2026

**Duration**: 158 minutes (${span} UTC)
**Severity**: ${severity}
**Incident Commander**: ${commander}
`;

  it("has the gravest severity, one of the commanders, the first start and the last end", () => {
    assert.deepEqual(
      found("severity-consistent", { ...files, "postmortems/x.md": postmortem("SEV-1", "Dana", "04:02 - 06:40") }),
      [],
    );
  });
  it("disagrees with any other", () => {
    assert.deepEqual(
      found("severity-consistent", { ...files, "postmortems/x.md": postmortem("SEV-2", "Kim", "04:12 - 06:50") }),
      [
        "postmortems/x.md:6:28 error start is 2026-05-29T04:12:00Z here but 2026-05-29T04:02:00Z in the incident",
        "postmortems/x.md:6:36 error end is 2026-05-29T06:50:00Z here but 2026-05-29T06:40:00Z in the incident",
        'postmortems/x.md:7:15 error severity is "SEV-2" here but SEV-1 in the incident',
        'postmortems/x.md:8:25 error commander is "Kim" here but "sarah" or "dana" in the incident',
      ],
    );
  });
  it("is the post-mortem of each", () => {
    const now = Date.parse("2026-06-20T00:00:00Z");
    assert.equal(found("postmortem-required", files, { now }).length, 1);
    const text = postmortem("SEV-1", "Dana", "04:02 - 06:40");
    assert.deepEqual(found("postmortem-required", { ...files, "postmortems/x.md": text }, { now }), []);
  });
  it("is asked for action items by the severity of its incidents", () => {
    assert.equal(
      found("postmortem-action-items", { ...files, "postmortems/x.md": "---\nincidents: [a, b]\n---\n# X\n" }).length,
      1,
    );
    assert.deepEqual(found("postmortem-action-items", { ...files, "postmortems/a.md": "# X\n" }), []);
  });
});

describe("references", () => {
  it("may lead to a record that can't be read", () => {
    const files = {
      "incidents/a.yml": `${incident("SEV-1", "sarah", "04")}runbooks: [gone]\nrelated: [b]\n`,
      "incidents/b.yml": "title: [\n",
    };
    const [dangling, ...others] = found("reference", files);
    assert.match(dangling!, /unknown runbook "gone"/);
    assert.deepEqual(others, []);
  });
  it("are compared with the incident's words when nobody is configured", () => {
    const postmortem = (commander: string) => `# Checkout\n\n**Incident Commander**: ${commander}\n`;
    for (const [commander, count] of [
      ["Sarah K.", 0],
      ["Sarah", 0],
      ["SARAH", 0],
      ["@sarah", 0],
      ["Dana", 1],
      ["Sara", 1],
    ] as const) {
      const files = { "incidents/a.yml": incident("SEV-1", "sarah", "04"), "postmortems/a.md": postmortem(commander) };
      assert.equal(found("severity-consistent", files).length, count, commander);
    }
  });
  it("know people by id, name and login once they are configured", () => {
    const people = "version: 1\npeople: { sk: { name: Sarah Kowalski, github: skow }, sarah: { name: Sarah Ng } }\n";
    const files = (commander: string) => ({
      [configuration]: people,
      "incidents/a.yml": incident("SEV-1", "sk", "04"),
      "postmortems/a.md": `# Checkout\n\n**Incident Commander**: ${commander}\n`,
    });
    assert.deepEqual(found("severity-consistent", files("@skow")), []);
    assert.deepEqual(found("severity-consistent", files("Sarah Kowalski")), []);
    assert.equal(found("severity-consistent", files("Sarah Ng")).length, 1);
  });
});

describe("the commit that added a post-mortem", () => {
  const files = { "incidents/a.yml": incident("SEV-1", "sarah", "04"), "postmortems/a.md": "# Checkout\n" };
  const addedAt = (day: string) => ({ addedAt: () => Date.parse(`${day}T00:00:00Z`) });

  it("stands for a publication that the record doesn't state", () => {
    assert.deepEqual(found("postmortem-in-time", files, addedAt("2026-05-31")), []);
    assert.match(
      found("postmortem-in-time", files, addedAt("2026-06-05"))[0]!,
      /published 6 days 19 h after the resolution/,
    );
  });
  it("says nothing where it isn't known", () => {
    assert.deepEqual(found("postmortem-in-time", files), []);
  });
  it("is not asked for where the record states its publication and no first draft is due", () => {
    const asked: string[] = [];
    const published = { ...files, "postmortems/a.md": "---\npublished: 2026-05-30\n---\n# Checkout\n" };
    const addedAt = (file: string) => {
      asked.push(file);
      return null;
    };
    applyRules({ ...contextOf(published), addedAt });
    assert.deepEqual(asked, []);
    applyRules({ ...contextOf(files), addedAt });
    assert.ok(asked.length > 0);
  });
});

describe("a draft", () => {
  const draftOf = (status: string) => ({
    "incidents/a.yml": incident("SEV-1", "sarah", "04"),
    "postmortems/a.md": `---\nstatus: ${status}\n---\n# Checkout\n`,
  });

  it("is late once its time is over, whenever it was committed", () => {
    const late = (status: string) => found("postmortem-in-time", draftOf(status), { now: Date.parse("2026-06-03") });
    assert.deepEqual(late("draft"), [
      "postmortems/a.md:2:9 warning still a draft 4 days 19 h after the resolution (limit for a SEV-1: 48 hours)",
    ]);
    assert.match(late("in-review")[0]!, /still in review 4 days 19 h after the resolution/);
    assert.deepEqual(late("published"), []);
  });
  it("has time until then", () => {
    assert.deepEqual(found("postmortem-in-time", draftOf("draft"), { now: Date.parse("2026-05-31T04:00:00Z") }), []);
  });
});

describe("the highest severity that an incident reached", () => {
  const lowered = (words: string) => `title: Checkout
severity: SEV-3
commander: sarah
status: resolved
timeline:
  - { at: 2026-05-20T04:00:00Z, type: detected }
  - { at: 2026-05-20T04:10:00Z, type: severity-changed, note: "${words}" }
  - { at: 2026-05-20T05:00:00Z, type: resolved }
`;
  for (const words of [
    "SEV-1 → SEV-3: only the old shop",
    "Lowered to SEV-3, was P1",
    "down from sev 1",
    "Critical → Minor",
    "raised to Critical",
  ]) {
    it(`asks for a post-mortem: "${words}"`, () => {
      assert.match(
        found("postmortem-required", { "incidents/a.yml": lowered(words) }).join(),
        /missing post-mortem of a SEV-1 \(limit: 48 hours after its resolution/,
      );
    });
  }
  for (const words of ["SEV-2 → SEV-3", "no critical service is concerned", "checkout at 1% errors"]) {
    it(`asks for none: "${words}"`, () => {
      assert.deepEqual(found("postmortem-required", { "incidents/a.yml": lowered(words) }), []);
    });
  }
  it("is one that its post-mortem may state", () => {
    const stating = (severity: string) =>
      found("severity-consistent", {
        "incidents/a.yml": lowered("SEV-1 → SEV-3"),
        "postmortems/a.md": `# Checkout\n\n**Severity**: ${severity}\n`,
      });
    assert.deepEqual(stating("SEV-1"), []);
    assert.deepEqual(stating("SEV-3"), []);
    assert.match(stating("SEV-2")[0]!, /severity is "SEV-2" here but SEV-3 in the incident/);
  });
});

describe("an incident that is resolved at a time that no entry says", () => {
  it("needs its post-mortem within the time from its last entry, and the finding says so", () => {
    const record = `title: Checkout
severity: SEV-1
commander: sarah
status: resolved
timeline:
  - { at: 2026-05-20T04:00:00Z, type: detected }
  - { at: 2026-05-20T04:30:00Z, type: note, note: Looks better }
`;
    assert.deepEqual(found("postmortem-required", { "incidents/a.yml": record }), [
      "incidents/a.yml:1:8 error missing post-mortem of a SEV-1 (limit: 48 hours after its last entry, as none says when it was resolved, 2026-05-22T04:30:00Z)",
    ]);
  });
});

describe("the ccadb preset", () => {
  const preset = "version: 1\npreset: ccadb\n";
  const postmortem = `# Report - 2026-05-29

## Contributing Factors
1. The check was off

## Action Items
| # | Action | Owner | Due Date |
|---|--------|-------|----------|
| 1 | Turn the check on | @alex | 2026-06-05 |
`;
  it("asks for an action item a factor and an evaluation criterion an item", () => {
    assert.deepEqual(found("factor-addressed", { [configuration]: preset, "postmortems/a.md": postmortem }), [
      "postmortems/a.md:4:4 error no action item addresses contributing factor 1",
      "postmortems/a.md:9:7 error missing evaluation criterion: what will show that it worked",
    ]);
    assert.deepEqual(found("factor-addressed", { "postmortems/a.md": postmortem }), []);
  });
  it("asks for a first draft within 72 hours of detection", () => {
    const files = {
      [configuration]: preset,
      "incidents/a.yml": incident("SEV-3", "sarah", "04")
        .replace(/ {2}- .*resolved.*\n/, "")
        .replace("resolved", "identified"),
    };
    assert.deepEqual(found("postmortem-required", files, { now: Date.parse("2026-06-01T04:00:00Z") }), []);
    assert.match(
      found("postmortem-required", files, { now: Date.parse("2026-06-01T04:03:00Z") })[0]!,
      /missing first draft of the post-mortem of a SEV-3 \(limit: 72 hours after its detection/,
    );
  });
});
