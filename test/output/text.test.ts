import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { formatText } from "../../src/output/text.ts";
import type { Finding } from "../../src/rules/rule.ts";
import { findingAt, outputOf, sample } from "./sample.ts";

/** What stands between the first line of a finding and its next step. */
function snippetOf(marked: string, width = 40, rest: Partial<Finding> = {}): string {
  const output = outputOf([findingAt("a.md", marked, rest)], { rulePages: null });
  return formatText(output, { color: false, width }).split("\n").slice(1, -4).join("\n");
}

describe("the source line of a finding", () => {
  const cases: readonly (readonly [name: string, marked: string, snippet: string])[] = [
    ["underlines the range", "abc §defg§ h", "   1 | abc defg h\n     |     ^~~~ error"],
    ["marks an empty range with a caret", "abc §§def", "   1 | abc def\n     |     ^ error"],
    ["marks the end of a line", "abc§§\ndef", "   1 | abc\n     |    ^ error"],
    ["underlines several lines on the first", "one\n§two\nthree§", "   2 | two\n     | ^~~ error"],
    ["takes CRLF for one line end", "§one\r\ntwo§\r\n", "   1 | one\n     | ^~~ error"],
    ["shows tabs as spaces up to the next stop", "a\tb\t§c§", "   1 | a   b   c\n     |         ^ error"],
    ["counts two columns for a wide character", "東京 §決済§ x", "   1 | 東京 決済 x\n     |      ^~~~ error"],
    ["counts two columns for an emoji of many parts", "👩‍👩‍👧 §x§", "   1 | 👩‍👩‍👧 x\n     |    ^ error"],
    ["counts none for a combining mark", "e\u0301 §x§", "   1 | e\u0301 x\n     |   ^ error"],
    ["shows an escape and counts its columns", "\u001b[1m§x§", "   1 | ␛[1mx\n     |     ^ error"],
    [
      "breaks a workflow command and counts its columns",
      "##[error] §x§",
      "   1 | ##\\[error] x\n     |            ^ error",
    ],
    ["says the level alone where the line is empty", "§§\nx", "  level: error"],
  ];
  for (const [name, marked, snippet] of cases) it(name, () => assert.equal(snippetOf(marked), snippet));

  it("cuts a long line around the range", () => {
    const marked = `${"a ".repeat(100)}§here§${" b".repeat(100)}`;
    assert.equal(snippetOf(marked, 20), ["   1 | … a a a here b b b …", "     |         ^~~~ error"].join("\n"));
  });
  it("cuts a long range", () =>
    assert.equal(snippetOf(`ab §${"x".repeat(50)}§`, 12), "   1 | …xxxxxxxxxx…\n     |  ^~~~~~~~~~ error"));
  it("uses the room that a short side leaves", () =>
    assert.equal(snippetOf(`ab §c§${"d".repeat(50)}`, 12), "   1 | ab cdddddd…\n     |    ^ error"));
  it("never takes more columns than it is given", () => {
    const marked = `${"決".repeat(60)}§${"済".repeat(9)}§${"x".repeat(60)}`;
    const line = snippetOf(marked, 30).split("\n")[0]!.slice("   1 | ".length);
    assert.ok([...line].reduce((sum, character) => sum + (/[決済]/.test(character) ? 2 : 1), 0) <= 30, line);
  });
});

describe("text", () => {
  it("names a rule's page at its first finding only", () => {
    const output = outputOf([findingAt("a.md", "§a§"), findingAt("b.md", "§b§")]);
    assert.equal(formatText(output).match(/see: {2}https:/g)?.length, 1);
  });
  it("keeps the lines of a help that can be pasted", () => {
    const finding = findingAt("a.md", "§a§", { help: "add:\n  owner: alex\n  due: 2026-06-05\n" });
    assert.match(formatText(outputOf([finding])), / {2}help: add:\n {6}\| {3}owner: alex\n {6}\| {3}due: 2026-06-05\n/);
  });
  it("is the same with colours, but for the colours", () => {
    const coloured = formatText(sample, { color: true });
    assert.notEqual(coloured, formatText(sample));
    assert.equal(stripVTControlCharacters(coloured), formatText(sample));
  });
  it("does not let a file's name begin a workflow command", () =>
    assert.match(formatText(outputOf([findingAt("::error::x.md", "§a§")])), /^\.\/::error::x\.md:1:1: /));
  it("groups the digits of a large count", () => {
    const findings = Array.from({ length: 1234 }, () => findingAt("a.md", "§a§"));
    assert.match(formatText(outputOf(findings)), /\n1 file checked: 1,234 errors, 0 warnings\n$/);
  });
});
