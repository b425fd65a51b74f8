import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { suggestionsFor } from "../../src/output/suggestions.ts";
import { templatesWith } from "../../src/render/templates.ts";
import type { Finding } from "../../src/rules/rule.ts";
import { Source } from "../../src/text/source.ts";
import { outputOf } from "./sample.ts";

const templates = templatesWith();
const added = (text: string, from = 1) =>
  `@@ -0,0 +${from},${text.split("\n").length} @@\n${text
    .split("\n")
    .map((line) => `+${line}`)
    .join("\n")}`;

/** A finding whose fix puts `by` in the place of the first `old` behind `from`. */
function fixing(source: Source, old: string, by: string, from = 0): Finding {
  const start = source.text.indexOf(old, from);
  const range = { start, end: start + old.length };
  const fix = () => [{ range, text: by }];
  return { rule: "action-item-owner", level: "error", source, range, message: "m", help: "h", related: [], fix };
}

function suggest(source: Source, findings: readonly Finding[], patch: string | null = added(source.text)) {
  const check = outputOf(findings, { directory: "team" });
  return suggestionsFor({ check, patches: new Map([[`team/${source.file}`, patch]]), templates });
}
const blockOf = (body: string) => /^(`{3,})suggestion\n([\s\S]*)\n\1$/m.exec(body)![2];

describe("suggestions", () => {
  it("join fixes of the same line, and part those of others", () => {
    const source = new Source("a.md", "one two\nthree\nfour");
    const found = suggest(source, [
      fixing(source, "one", "1"),
      fixing(source, "two", "2"),
      fixing(source, "four", "4"),
    ]);
    assert.deepEqual(
      found.map(({ path, startLine, line, body }) => [path, startLine, line, blockOf(body)]),
      [
        ["team/a.md", 1, 1, "1 2"],
        ["team/a.md", 3, 3, "4"],
      ],
    );
  });
  it("span all lines that one fix needs", () => {
    const source = new Source("a.md", "a\nb\nc\nd");
    const [one] = suggest(source, [fixing(source, "b\nc", "c\nb\nx")]);
    assert.deepEqual([one!.startLine, one!.line, blockOf(one!.body)], [2, 3, "c\nb\nx"]);
  });
  it("have a fence that their text can't end, and keep blank lines", () => {
    const source = new Source("a.md", "x");
    const [one] = suggest(source, [fixing(source, "x", "```\n\n\n\n````")]);
    assert.match(one!.body, /\n`````suggestion\n```\n\n\n\n````\n`````$/);
  });
  it("are for changed lines that the diff shows as they are now", () => {
    const source = new Source("a.md", "one\ntwo\nthree");
    const finding = fixing(source, "two", "2");
    const patch = (lines: string) => `@@ -1,2 +1,3 @@\n${lines}`;
    assert.equal(suggest(source, [finding], patch(" one\n+two\n three")).length, 1);
    assert.equal(suggest(source, [finding], patch("+one\n two\n three")).length, 0, "an old line");
    assert.equal(suggest(source, [finding], patch(" one\n+zwei\n three")).length, 0, "another text");
    assert.equal(suggest(source, [finding], null).length, 0, "no diff");
    const both = fixing(source, "one\ntwo", "1\n2");
    assert.equal(suggest(source, [both], "@@ -0,0 +1,1 @@\n+one\n@@ -0,0 +2,1 @@\n+two").length, 0, "two hunks");
  });
  it("are at most 20, and none for lines that end in a carriage return", () => {
    const many = new Source("a.md", Array.from({ length: 30 }, (_, at) => `line ${at} x`).join("\n"));
    const findings = many.text.split("\n").map((line) => fixing(many, "x", "y", many.text.indexOf(line)));
    const found = suggest(many, findings);
    assert.equal(found.length, 20);
    assert.equal(new Set(found.map(({ body }) => body.split("\n")[0])).size, 20);
    const dos = new Source("b.md", "one\r\ntwo\r\n");
    assert.equal(suggest(dos, [fixing(dos, "one", "1")]).length, 0);
  });
  it("tell equal lines apart", () => {
    const source = new Source("a.md", "x\nx");
    const found = suggest(source, [fixing(source, "x", "y"), fixing(source, "x", "y", 1)]);
    assert.equal(new Set(found.map(({ body }) => body)).size, 2);
  });
});
