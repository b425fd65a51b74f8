import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { pageOf, partOf } from "../../src/mcp/answer.ts";
import { RecordSearch } from "../../src/mcp/record-search.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { assess } from "../../src/process/assess.ts";
import type { Postmortem } from "../../src/records/model.ts";
import fc from "../fast-check.ts";
import { postmortem } from "../records/reading.ts";

const corpus = process.env.CORPUS_DIR;
const skip = corpus && existsSync(corpus) ? false : "CORPUS_DIR is not set: real documents are not at hand";

function searchOf(postmortems: readonly Postmortem[]): RecordSearch {
  const catalog = { incidents: [], postmortems, runbooks: [], unreadable: [] };
  return new RecordSearch(assess(catalog, readPolicy(null).policy, { now: 0 }));
}

describe("similar incidents", () => {
  it("are ranked by what they share; what shares nothing is left out", () => {
    const search = searchOf([
      postmortem(
        "# Post-Mortem: Login fails\n\n## Root Cause\n\nAn expired certificate of the identity provider.\n",
        "a.md",
      ),
      postmortem("# Post-Mortem: Slow search\n\n## Root Cause\n\nAn index without memory.\n", "b.md"),
      postmortem("# Post-Mortem: Email delayed\n\n## Root Cause\n\nA certificate was not renewed.\n", "c.md"),
    ]);
    const rows = search.similar({ text: "certificate expired, login fails", services: [], causes: [] });
    assert.deepEqual(
      rows.map(({ id }) => id),
      ["a", "c"],
    );
    assert.ok(rows[0]!.because.words.includes("certificate"));
  });

  it("are found in real documents by words that the index does not have", { skip }, (test) => {
    const folder = corpus!;
    const all = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".md"))
      .map((file) => postmortem(readFileSync(join(folder, file), "utf8"), file))
      .filter(({ actionItems }) => actionItems.length > 1);
    const search = searchOf(all.map((one) => Object.create(one, { actionItems: { value: [] } })));
    const ranks = all.map(({ id, actionItems }) => {
      const text = actionItems.map(({ title }) => title.value).join("\n");
      return search.similar({ text, services: [], causes: [] }).findIndex((row) => row.id === id);
    });
    const among = (most: number) => ranks.filter((rank) => rank >= 0 && rank < most).length / ranks.length;
    test.diagnostic(
      `similar: first ${among(1).toFixed(2)}, among five ${among(5).toFixed(2)} of ${all.length} documents`,
    );
    assert.ok(among(5) > 0.75);
  });
});

describe("answers of a bounded size", () => {
  it("give each row of a list once, and each part of a text once", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ text: fc.string({ maxLength: 3000, unit: "binary" }) }), { maxLength: 80 }),
        (rows) => {
          const texts: number[] = [];
          for (let cursor: string | null | undefined; cursor !== null; ) {
            const page = pageOf(rows, cursor, 7);
            texts.push(...page.rows.map(({ text }) => text.length));
            cursor = page.nextCursor;
          }
          assert.equal(texts.length, rows.length);
          const whole = rows.map(({ text }) => text).join("\n");
          let joined = "";
          for (let cursor: string | null | undefined; cursor !== null; ) {
            const part = partOf(whole, cursor);
            joined += part.text;
            cursor = part.nextCursor;
          }
          assert.equal(joined, whole);
        },
      ),
      { numRuns: 20 },
    );
  });
});
