import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { describe, it } from "node:test";
import { groupBy } from "../../src/text/collections.ts";
import { run, workspace } from "./run.ts";

/** Commands to GitHub's runner and to a terminal, and what turns the direction of a line. */
const evil = "\n::error::a\r::warning::b ##[error]c \u001b[31md \u009b1m \u202ee \u2028::error::f";
const quoted = JSON.stringify(evil).replace(/[\u007f-\u009f]/g, (one) => `\\u00${one.charCodeAt(0).toString(16)}`);
const inLine = evil.replace(/[\n\r\u2028]/g, " ");

const incident = `title: ${quoted}
severity: SEV-1
status: resolved
commander: ${quoted}
services: [${quoted}]
timeline:
  - { at: 2026-05-20T04:02:00Z, type: detected, note: ${quoted} }
  - { at: 2026-05-20T04:22:00Z, type: update, audience: public, status: investigating, note: ${quoted} }
`;
const postmortem = `# Post-Mortem: ${inLine}

## Root Cause
::error::a
##[error]b

## Action Items
| # | Action | Owner | Due Date |
|---|---|---|---|
| 1 | ${inLine} | ${inLine} | 2026-05-25 |
`;
const names = ["::error::a", "\n::error::b", "\u001b[31mc", "##[error]d", "\u202ee"];

const files = {
  ".github/incidents.yml": `paths: { incidents: "*.yml", postmortems: "*.md" }
people: { sarah: { name: ${quoted}, github: sarahk } }
commander-rotation: { starts: 2026-01-05T09:00, every: 1w, members: [sarah] }
`,
  "plain.yml": incident,
  ...Object.fromEntries(
    names.flatMap((name) => [
      [`${name}.yml`, incident],
      [`${name}.md`, postmortem],
      [`${name} .yml`, Buffer.from([0xff])],
    ]),
  ),
};

const commands: readonly (readonly string[])[] = [
  ["check"],
  ["check", "--format", "json"],
  ["fmt", "--check"],
  ["fmt", "--check", "--format", "json"],
  ["plan", "--offline"],
  ["plan", "--offline", "--format", "json"],
  ["overdue", "--offline"],
  ["overdue", "--offline", "--format", "json"],
  ["commander"],
  ["commander", "--format", "json"],
  ["show", "::error::a.md"],
  ["show", "plain.yml"],
  ["status", "plain"],
  ["status", "plain", "--format", "json"],
  ["export", "--format", "json"],
  ["export", "incidents", "--format", "csv"],
  ["export", "action-items", "--format", "csv"],
  ["export", "incidents", "--format", "markdown"],
  ["overdue", "--offline", "--format", "csv"],
  ["postmortem", "\u001b[31m\n::error::x", "--debug"],
  ["init"],
  ["doctor", "--offline"],
  ["report", "--offline", "--out", "site"],
  ["report", "--offline", "--out", "site", "--format", "json"],
];

/** The lines that the runner would carry out, or that a terminal would not show as they are. */
function acting(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n|\u2028/)
    .filter((line) => /^\s*::|##\[|(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(line));
}

describe("whatever records and files are called, what is printed acts nowhere", () => {
  for (const words of commands) {
    it(JSON.stringify(words.join(" ")), async (test) => {
      const folder = workspace(test, files);
      execFileSync("git", ["init", "--quiet", folder]);
      const { out, err } = await run(folder, ...words);
      assert.deepEqual([acting(out), acting(err)], [[], []]);
      if (words.includes("json")) JSON.parse(out);
    });
  }
});

describe("a record with thousands of entries", () => {
  const table = (heading: string, row: string) =>
    `# Post-Mortem: X - May 29, 2026\n\n## Action Items\n\n| # | Action | ${heading} |\n|---|---|---|\n${row}\n`;
  const facts = "title: X\nseverity: SEV-1\nstatus: resolved\ntimeline: []\n";
  const forms: Readonly<Record<string, readonly [path: string, text: string]>> = {
    "a cell": ["postmortems/a.md", table("Addresses", `| 1 | x | ${"99, ".repeat(20_000)} |`)],
    rows: ["postmortems/a.md", table("Owner", "|  | x |  |\n".repeat(8_000))],
    "a list": [
      "incidents/a.yml",
      `${facts}related: [${Array.from({ length: 8_000 }, (_, n) => `no${n}`).join(", ")}]\n`,
    ],
    "a mapping": ["incidents/a.yml", facts + Array.from({ length: 8_000 }, (_, n) => `key${n}: 1\n`).join("")],
    "a word": ["postmortems/a.md", table("Owner", `| 1 | x | ${"z".repeat(100_000)} |`)],
  };
  for (const [name, [path, text]] of Object.entries(forms)) {
    it(`is told in 20 findings a rule and one that counts the others: ${name}`, async (test) => {
      const { out } = await run(workspace(test, { [path]: text }), "check", "--format", "json");
      const { findings } = JSON.parse(out) as { readonly findings: readonly { readonly rule: string }[] };
      const most = Math.max(...[...groupBy(findings, ({ rule }) => rule).values()].map((own) => own.length));
      // Two parts of one rule, such as the items and their places, can have twenty each.
      assert.ok(most <= 42, `${most} of one rule`);
      assert.ok(out.length < 50_000, `${out.length} characters`);
    });
  }
});
