import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { check, rules } from "../../src/rules/index.ts";
import { assertReadable } from "./grammar.ts";
import { repository } from "./repository.ts";

const folder = { incident: "incidents/a.yml", postmortem: "postmortems/a.md", runbook: "runbooks/a.md" };
type Kind = keyof typeof folder;
interface Seed {
  readonly kind: Kind;
  readonly text: string;
}

/** The rules' own examples: every form that they speak of. */
const examples: readonly Seed[] = rules.flatMap(({ examples }) =>
  examples.flatMap(({ files }) =>
    Object.entries(files).flatMap(([path, text]): Seed[] => {
      const kind = (Object.keys(folder) as Kind[]).find((name) => path.startsWith(`${name}s/`));
      return kind ? [{ kind, text: text.replaceAll("§", "") }] : [];
    }),
  ),
);

function corpus(): Seed[] {
  const root = process.env.CORPUS_DIR;
  if (!root) return [];
  return (["postmortem", "runbook"] as const).flatMap((kind) => {
    const files = join(root, "smoke", `${kind}s`);
    return readdirSync(files).map((file) => ({
      kind,
      text: readFileSync(join(files, file), "utf8").replaceAll("§", ""),
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
        files[folder[kind]] = edited(text, edits).replaceAll("§", "");
      }
      for (const finding of check(repository(files).context)) {
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

describe("blameless on real post-mortems", () => {
  /** What its page says: hits in 100 post-mortems, each read by eye. */
  const HITS = 5;

  it("finds what its page says", (test) => {
    const seeds = corpus().filter(({ kind }) => kind === "postmortem");
    if (seeds.length === 0) return test.skip("CORPUS_DIR is not set");
    const files = Object.fromEntries(seeds.map(({ text }, at) => [`postmortems/${at}.md`, text]));
    const hits = check(repository(files).context).filter(({ rule }) => rule === "blameless");
    assert.equal(hits.length, HITS, hits.map(({ source, range }) => source.slice(range)).join("\n"));
  });
});
