import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { CORE_SCHEMA, load } from "js-yaml";
import { parse } from "yaml";
import { readPlainYaml } from "../../src/yaml/plain-yaml.ts";
import fc from "../fast-check.ts";
import { assertLinear } from "../growth.ts";

const root = join(import.meta.dirname, "../..");

/** Real documents: what teams write into incidents and configurations, and what `init` gives them. */
const documents = ["examples", "starter", "docs/rules", "docs/guides", "test"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:ya?ml|md)$/.test(name) && !name.includes("node_modules"))
    .slice(0, 150)
    .flatMap((name) => {
      const text = readFileSync(join(root, folder, name), "utf8");
      return name.endsWith("l") ? [text] : [...text.matchAll(/```ya?ml\n([\s\S]*?)```/g)].map(([, block]) => block!);
    }),
);

/** Throws where the text is read otherwise than by both libraries; true where it was read at all. */
function assertSame(text: string): boolean {
  const plain = readPlainYaml(text);
  if (plain === undefined) return false;
  // Key order and absent values too, which a deep comparison passes over.
  const asText = JSON.stringify(plain);
  assert.equal(asText, JSON.stringify(load(text, { schema: CORE_SCHEMA })), text);
  assert.equal(asText, JSON.stringify(parse(text, { schema: "core", logLevel: "error" })), text);
  return true;
}

const word = fc.constantFrom(
  "title",
  "at",
  "a b",
  "SEV-1",
  "null",
  "Null",
  "true",
  "TRUE",
  "~",
  "0",
  "07",
  "12",
  "1.5",
  "1e3",
  "0x1f",
  "0o17",
  ".5",
  "-1",
  "+1",
  ".inf",
  "2026-05-29",
  "2026-05-29T04:02:00Z",
  "04:08",
  "a: b",
  "a:b",
  "a #b",
  "a#b",
  "#a",
  "'a'",
  "'it''s'",
  '"a"',
  '"a\\n"',
  "'",
  '"',
  "[a, b]",
  "[a, 'b', [c]]",
  "{ a: b }",
  "{ at: 2026-05-29T04:02:00Z, type: note, by: [x] }",
  "[]",
  "{}",
  "[a",
  "{a}",
  "{ a: }",
  "[a: b]",
  "[a, ]",
  "|",
  "|-",
  ">",
  ">-",
  "|+",
  "|2",
  "&a x",
  "*a",
  "!t x",
  "@x",
  "`x`",
  "%x",
  "a, b",
  "a]",
  "(a)",
  "/a",
  "<a>",
  "é",
  "日本",
  "yes",
  "- a",
  "-",
  "?",
  ": a",
  "a:",
  "<<",
  "__proto__",
  "constructor",
  "",
); // prettier-ignore
const line = fc.oneof(
  fc
    .tuple(fc.nat(6), word, fc.constantFrom(": ", ":", " : ", ":  "), word)
    .map(([n, a, colon, b]) => " ".repeat(n) + a + colon + b),
  fc.tuple(fc.nat(6), fc.constantFrom("- ", "-", "-   ", "- - "), word).map(([n, dash, a]) => " ".repeat(n) + dash + a),
  fc.tuple(fc.nat(6), word, word).map(([n, a, b]) => `${" ".repeat(n)}- ${a}: ${b}`),
  fc.tuple(fc.nat(6), word).map(([n, a]) => " ".repeat(n) + a),
  fc.constantFrom(
    "",
    "  ",
    "# a",
    "  # a",
    "---",
    "...",
    "\ta",
    "a: b # c",
    "a: 'b' # c",
    "a: [b] # c",
    "a: b\u00a0",
    "a: \u2028",
  ),
);
const text = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 8 }), fc.constantFrom("\n", "\n", "\r\n"), fc.boolean())
  .map(([lines, end, isClosed]) => lines.join(end) + (isClosed ? end : ""));

describe("plain YAML", () => {
  test("is most of what teams write, and is read as two libraries read it", () => {
    const incidents = documents.filter((one) => /^(?:title|version|severity):/m.test(one));
    assert.ok(incidents.length > 50);
    const taken = documents.filter(assertSame);
    assert.ok(taken.length > 0.6 * documents.length, `${taken.length} of ${documents.length}`);
  });

  test("is read as two libraries read it, whatever the text", () => {
    fc.assert(
      fc.property(text, (one) => void assertSame(one)),
      { numRuns: Number(process.env.YAML_RUNS ?? 20_000) },
    );
  });

  test("is read as two libraries read it after any change to a real document", () => {
    const change = fc.record({
      at: fc.nat(),
      length: fc.nat(3),
      insert: fc.constantFrom(
        "",
        " ",
        "\n",
        ":",
        "'",
        '"',
        "#",
        "-",
        "[",
        "]",
        "{",
        "}",
        ",",
        "|",
        ">",
        "\n  ",
        "\n- ",
        "0",
        "a",
      ),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        (document, changes) => {
          let changed = document;
          for (const { at, length, insert } of changes) {
            const place = at % (changed.length + 1);
            changed = changed.slice(0, place) + insert + changed.slice(place + length);
          }
          assertSame(changed);
        },
      ),
      { numRuns: Number(process.env.YAML_RUNS ?? 4_000) },
    );
  });

  test("reads a list in one line in proportion to its length", () =>
    assertLinear(
      (size) => `a: [${"b, ".repeat(size)}c]\n`,
      25_000,
      (text) => assert.notEqual(readPlainYaml(text), undefined),
    ));

  test("leaves to the parser what is not certainly plain", () => {
    for (const one of [
      "",
      "a",
      "- a",
      "a: b: c",
      "a: b\na: c",
      "a: &x b",
      "a: |2\n  b",
      "a: -1",
      "a: b\n  c",
      "a:\tb",
      "--- \na: b",
      "a: 'b",
    ]) {
      assert.equal(readPlainYaml(one), undefined, one);
    }
  });
});
