import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readRulePage } from "../../scripts/rule-page.ts";
import { applyRules } from "../../src/rules/check.ts";
import { rules } from "../../src/rules/registry.ts";
import fc from "../fast-check.ts";
import { assertReadable } from "./grammar.ts";
import { contextOf } from "./repository.ts";

const folder = { incident: "incidents/a.yml", postmortem: "postmortems/a.md", runbook: "runbooks/a.md" };
type Kind = keyof typeof folder;
interface Seed {
  readonly kind: Kind;
  readonly text: string;
}

/** The examples of the rules' pages: every form that they speak of. */
const examples: readonly Seed[] = rules.flatMap(({ id }) => {
  const { invalid, valid } = readRulePage(id);
  return [...invalid, ...valid].flatMap(({ files }) =>
    Object.entries(files).flatMap(([path, text]): Seed[] => {
      const kind = (Object.keys(folder) as Kind[]).find((name) => path.startsWith(`${name}s/`));
      return kind ? [{ kind, text }] : [];
    }),
  );
});

function corpus(): Seed[] {
  const root = process.env.CORPUS_DIR;
  if (!root) return [];
  return (["postmortem", "runbook"] as const).flatMap((kind) => {
    const files = join(root, "smoke", `${kind}s`);
    return readdirSync(files).map((file) => ({
      kind,
      text: readFileSync(join(files, file), "utf8"),
    }));
  });
}

/** What people, editors and attackers do to a text. */
const edit = fc.oneof(
  fc.record({
    kind: fc.constant("delete" as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
  }),
  fc.record({
    kind: fc.constant("insert" as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    text: fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom(
        "\t",
        "\r\n",
        "\0",
        "---\n",
        "```\n",
        "| ",
        "- ",
        "{",
        "[",
        '"',
        "&a *a",
        "__proto__: 1\n",
        "<!--",
        "\u202e",
        "🔥",
        "9999999999999",
        "-1",
        "2026-02-30",
        "null",
      ),
    ),
  }),
  fc.record({
    kind: fc.constant("repeat" as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(60),
  }),
);

function edited(text: string, edits: readonly (typeof edit extends fc.Arbitrary<infer E> ? E : never)[]): string {
  return edits.reduce((current, change) => {
    const at = Math.floor(change.at * current.length);
    if (change.kind === "insert") return current.slice(0, at) + change.text + current.slice(at);
    if (change.kind === "delete") return current.slice(0, at) + current.slice(at + change.length);
    const end = at + change.length;
    return current.slice(0, end) + current.slice(at, end) + current.slice(end);
  }, text);
}

function survives(seeds: readonly Seed[], runs: number): void {
  const mutated = fc.tuple(fc.nat(seeds.length - 1), fc.array(edit, { maxLength: 6 }));
  fc.assert(
    fc.property(fc.array(mutated, { minLength: 1, maxLength: 3 }), (documents) => {
      const files: Record<string, string> = {};
      for (const [at, edits] of documents) {
        const { kind, text } = seeds[at]!;
        files[folder[kind]] = edited(text, edits);
      }
      for (const finding of applyRules(contextOf(files)).findings) {
        const { source, range, message } = finding;
        assert.ok(
          0 <= range.start && range.start <= range.end && range.end <= source.text.length,
          `${message}: its range`,
        );
        assertReadable(finding);
      }
    }),
    { numRuns: runs },
  );
}

describe("no document, however mutated, makes check throw", () => {
  it("with the rules' examples as seeds", () => survives(examples, 600));
  it("with real documents as seeds", (test) => {
    const seeds = corpus();
    if (seeds.length === 0) return test.skip("CORPUS_DIR is not set");
    survives(seeds, 150);
  });
});

/** Texts on which a pattern that tries every beginning, or every way to divide a text, would take minutes. */
describe("a record takes no longer to read than its length says", () => {
  const size = 300_000;
  const many = (unit: string) => unit.repeat(size / unit.length);
  const table = (cell: string) => `# Post-Mortem: x

## Action Items

| # | Action | Owner | Due Date | Status | Issue |
|---|---|---|---|---|---|
| 1 | ${cell} | ${cell} | ${cell} | ${cell} | ${cell} |
`;
  const items = (titles: readonly string[]) =>
    `# Post-Mortem: x\n\n## Action Items\n\n${titles.map((title, at) => `${at + 1}. ${title}\n`).join("")}`;
  const slow: readonly (readonly [string, string, string])[] = [
    [
      "logins that end in a word between logins",
      folder.postmortem,
      items([`Do it ${many("@roland ")}!`, `Do it (${"@roland ".repeat(30)}!)`]),
    ],
    ["no-break spaces before nothing in bold", folder.postmortem, `# Post-Mortem: x\n\n${many("\u00a0")}x\n`],
    ["wide spaces before nothing in bold", folder.postmortem, `# Post-Mortem: x\n\n${many("\u3000")}x\n`],
    [
      "spaces in bold before a colon",
      folder.postmortem,
      `# Post-Mortem: x\n\n**${many(" ")}: x**: a\n**ab:${many(" ")}x\n`,
    ],
    ["more items than a call takes arguments", folder.postmortem, items(Array<string>(130_000).fill("x"))],
    [
      "a table of many columns and short rows",
      folder.postmortem,
      `# Post-Mortem: x\n\n## Action Items\n\n| Action ${"| a ".repeat(20_000)}|\n|---${"|---".repeat(20_000)}|\n${"|x|\n".repeat(300_000)}`,
    ],
    [
      "an incident with many entries without a time",
      folder.incident,
      `title: a\nseverity: SEV-1\nstatus: resolved\ntimeline:\n${"  - { at: x, type: upd }\n".repeat(40_000)}`,
    ],
    ["wide spaces within a title", folder.postmortem, `# Post-Mortem: x${many("\u3000")}x\n`],
    ["brackets in a table of action items", folder.postmortem, table(many("("))],
    [
      "marks within an item before its owner",
      folder.postmortem,
      items([`Do x${many("*:")}x @alex`, `Do x${many(" –")}x @alex`]),
    ],
    [
      "letters in brackets over a timeline",
      folder.postmortem,
      `# Post-Mortem: x\n\n## Timeline (all times ${many("a")})\n\n- 4:02 AM: x\n`,
    ],
    [
      "stars in front matter",
      folder.postmortem,
      `---\naction_items: [{ id: 1, title: a, status: "${many("*")}x" }]\n---\n# x\n`,
    ],
    [
      "spaces among a runbook's services",
      folder.runbook,
      `---\nservices: "x${many("\t").replaceAll("\t", "\\t")}x"\n---\n# Runbook: x\n`,
    ],
    [
      "a severity of many choices, the last too long",
      folder.postmortem,
      `# Post-Mortem: x\n\n**Severity**: SEV-1${" /a".repeat(40)} ${"a".repeat(40)}\n`,
    ],
    [
      "a column of notes, called so many times",
      folder.postmortem,
      `# Post-Mortem: x\n\n## Action Items\n\n| Action | ${many("備考")}x |\n|---|---|\n| Do it | y |\n`,
    ],
    ["wide spaces before a bracket that only closes", folder.postmortem, table(`x${many("\u3000")}x)`)],
    [
      "as many blamed names as owners' words",
      folder.postmortem,
      `${table(many("Alex forgot to "))}\n${many("Alex forgot to ")}\n`,
    ],
  ];
  for (const [name, path, text] of slow) it(name, () => void applyRules(contextOf({ [path]: text })));
});

describe("blameless on real post-mortems", () => {
  /** What its page says: hits in 100 post-mortems, each read by eye. */
  const HITS = 5;

  it("finds what its page says", (test) => {
    const seeds = corpus().filter(({ kind }) => kind === "postmortem");
    if (seeds.length === 0) return test.skip("CORPUS_DIR is not set");
    const files = Object.fromEntries(seeds.map(({ text }, at) => [`postmortems/${at}.md`, text]));
    const hits = applyRules(contextOf(files)).findings.filter(({ rule }) => rule === "blameless");
    assert.equal(hits.length, HITS, hits.map(({ source, range }) => source.slice(range)).join("\n"));
  });
});
