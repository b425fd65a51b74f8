import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyEdits, type Edit, fileText, lineEndingAt } from "../../src/edit/edits.ts";
import { Source } from "../../src/text/source.ts";
import fc from "../fast-check.ts";

const source = (text: string) => new Source("a.md", text);

/** A text, and edits of it that do not overlap, in any order. */
const edited = fc
  .tuple(fc.string({ unit: "binary" }), fc.array(fc.tuple(fc.nat(40), fc.string())))
  .map(([text, cuts]) => {
    const places = cuts.map(([at]) => Math.min(at, text.length)).sort((a, b) => a - b);
    const edits: Edit[] = [];
    for (let index = 0; index + 1 < places.length; index += 2)
      edits.push({ range: { start: places[index]!, end: places[index + 1]! }, text: cuts[index]![1] });
    return { text: text.replace(/^\ufeff+/, ""), edits: edits.filter(({ range }) => range.end <= text.length) };
  })
  .filter(({ text, edits }) => edits.every(({ range }) => range.end <= text.length));

describe("edits", () => {
  it("change what they name and nothing else", () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const { text: after } = applyEdits(source(`x${text}`), edits.map(moved));
        let expected = "x";
        let at = 0;
        for (const { range, text: put } of edits) {
          expected += text.slice(at, range.start) + put;
          at = range.end;
        }
        assert.equal(after, expected + text.slice(at));
      }),
    );
  });

  it("give the same in whatever order they come, but for insertions at one place", () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const spread = edits.filter(({ range }) => range.start < range.end).map(moved);
        const forward = applyEdits(source(`x${text}`), spread).text;
        assert.equal(applyEdits(source(`x${text}`), spread.toReversed()).text, forward);
      }),
    );
  });

  it("that overlap are an error of who made them", () => {
    const overlap: Edit[] = [
      { range: { start: 0, end: 3 }, text: "" },
      { range: { start: 2, end: 4 }, text: "" },
    ];
    assert.throws(() => applyEdits(source("abcdef"), overlap), /a\.md overlaps/);
    assert.throws(() => applyEdits(source("ab"), [{ range: { start: 1, end: 5 }, text: "" }]), RangeError);
  });

  it("keep the byte order mark, and the order of insertions at one place", () => {
    const marked = source("\uFEFFab");
    const after = applyEdits(marked, [
      { range: { start: 1, end: 1 }, text: "1" },
      { range: { start: 1, end: 1 }, text: "2" },
    ]);
    assert.equal(fileText(after), "\uFEFFa12b");
  });

  it("know how a line ends", () => {
    assert.equal(lineEndingAt("a\r\nb\nc", 0), "\r\n");
    assert.equal(lineEndingAt("a\r\nb\nc", 3), "\n");
    assert.equal(lineEndingAt("a\r\nb", 3), "\r\n");
    assert.equal(lineEndingAt("a", 0), "\n");
  });
});

/** All edits are of the text behind a first character, which keeps a byte order mark from being one. */
function moved({ range, text }: Edit): Edit {
  return { range: { start: range.start + 1, end: range.end + 1 }, text };
}
