import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { plainText } from "../../src/markdown/inline.ts";
import type { Postmortem, Runbook } from "../../src/records/model.ts";
import fc from "../fast-check.ts";
import { assertLinear } from "../growth.ts";
import { postmortem, runbook } from "../records/reading.ts";

const folder = new URL("../records/fixtures/", import.meta.url);
const seeds = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .map((name) => readFileSync(new URL(name, folder), "utf8"));

/** Pieces that mean something to the readers, to be put where nobody would. */
const pieces = [
  "\n", "\r\n", "\t", "  ", "- ", "1. ", "> ", "#", "## ", "|", "\\|", "|---|---|", "```", "~~~", "<!--", "-->", "**", "__", "~~", "[", "](", ")", "[x] ", "(Owner: ", "Due: ", ", due ", "@a ", " — ",
  "---\n", "+++\n", "12:03", "24:XX", "4:02 AM", " - ", "UTC", "QQT", "2026-05-29", "05/06/2026", "Feb 30", "Jun 5", "**Duration**: ", "**Severity**: ", "<br>", "Action items", "Timeline", "\u0000", "\ud83d", "é", "→ ", "T+15m ", "05/14 08:02 ", "Day 1 (", "; by 5 April", " resp. ", "9 h 05 ", "12 de ", "*Timeline*\n", "🔥 ", "→ ", "{#a}", "40%", "\u2028",
]; // biome-ignore format: a list of words

interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** A seed, cut and stuffed in a few places. */
const mutated = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        remove: fc.nat(40),
        insert: fc.array(fc.constantFrom(...pieces), { maxLength: 4 }).map((chosen) => chosen.join("")),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  )
  .map(([seed, edits]) => edits.reduce((text: string, edit: Edit) => splice(text, edit), seed));

function splice(text: string, { at, remove, insert }: Edit): string {
  const place = Math.floor(at * text.length);
  return text.slice(0, place) + insert + text.slice(place + remove);
}

interface Located {
  readonly range: { readonly start: number; readonly end: number };
}

/** Every fact and item of a record, wherever it hangs. */
function* located(value: unknown, depth = 0): Generator<Located> {
  if (typeof value !== "object" || value === null || depth > 6) return;
  if ("range" in value && typeof value.range === "object") yield value as Located;
  for (const [key, inner] of Object.entries(value)) if (key !== "source") yield* located(inner, depth + 1);
}

function checkPlaces(record: Postmortem | Runbook): void {
  const { length } = record.source.text;
  for (const { range } of located(record)) {
    assert.ok(
      range.start >= 0 && range.start <= range.end && range.end <= length,
      `${range.start}..${range.end} of ${length}`,
    );
  }
}

test("no text makes a reader throw or point outside of it", () => {
  const anything = fc.oneof(
    mutated,
    fc.string({ unit: fc.constantFrom(...pieces), maxLength: 60 }),
    fc.string({ maxLength: 200 }),
  );
  fc.assert(
    fc.property(anything, (text) => {
      checkPlaces(postmortem(text));
      checkPlaces(runbook(text));
    }),
    { numRuns: 1500 },
  );
});

test("the place of a fact holds what the fact says", () => {
  fc.assert(
    fc.property(mutated, (text) => {
      const { source, actionItems, contributingFactors, lessonsLearned, timeline } = postmortem(text);
      const said = [
        ...actionItems.flatMap(({ title, owner, priority }) => [title, owner, priority]),
        ...contributingFactors,
        ...lessonsLearned,
        ...timeline.flatMap(({ note }) => [note]),
      ];
      for (const fact of said) if (fact) assertSays(source.slice(fact.range), fact.value);
    }),
    { numRuns: 1500 },
  );
});

/** Compared by letters and digits in their order: marks, and white space of containers, may stand between. */
function assertSays(raw: string, value: string): void {
  const letters = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, "");
  const place = letters(plainText(raw)) + letters(raw);
  let at = 0;
  for (const letter of letters(value)) {
    at = place.indexOf(letter, at) + 1;
    assert.ok(at > 0, `"${value}" is not what stands there: "${raw}"`);
  }
}

/** Words that begin something again and again and never end it. */
const endless = [
  "; owner: ",
  ", by a",
  " before ",
  "(a",
  "resp. ",
  "T+",
  "05/",
  "12 de ",
  "1 h ",
  "**What did we ",
  "*a ",
  "🔥",
  "- @A ",
  "OPS-1 ",
];

for (const words of endless) {
  test(`${JSON.stringify(words)} without end is read in proportion to its length`, async () => {
    const document = (count: number) => {
      const text = words.repeat(count);
      return `# X\n\n**Duration**: ${text}\n\n## Timeline\n\n- ${text}\n\n## Action items\n\n- ${text}\n`;
    };
    await assertLinear(document, 2_500, postmortem);
  });
}
