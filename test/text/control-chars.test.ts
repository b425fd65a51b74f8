import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { escapeWorkflowCommands, showControlChars, showControlCharsInLines } from "../../src/text/control-chars.ts";

describe("visible", () => {
  const cases: readonly (readonly [name: string, text: string, shown: string])[] = [
    ["leaves ordinary text", "Überprüfung 東京 👩‍👩‍👧 é", "Überprüfung 東京 👩‍👩‍👧 é"],
    ["shows an ANSI escape", "\u001b[31mred", "␛[31mred"],
    ["shows the one-character CSI", "\u009b31m", "<U+009B>31m"],
    ["shows line breaks", "a\r\nb", "a␍␊b"],
    ["shows NUL and DEL", "\0\u007f", "␀␡"],
    ["shows a bidirectional override", "abc\u202edef", "abc<U+202E>def"],
    ["shows an isolate and a mark", "\u2066\u200f", "<U+2066><U+200F>"],
    ["shows a zero-width space and a soft hyphen", "a\u200bb\u00ad", "a<U+200B>b<U+00AD>"],
    ["shows Unicode's line separators", "a\u2028b\u2029", "a<U+2028>b<U+2029>"],
    ["shows half a surrogate pair", "a\ud83d", "a<U+D83D>"],
    ["shows hidden tags", "a\u{e0041}", "a<U+E0041>"],
    ["shows fillers that look like nothing", "a\u3164\u2800", "a<U+3164><U+2800>"],
    ["shows what XML can't carry", "\ufffe\uffff", "<U+FFFE><U+FFFF>"],
  ];
  for (const [name, text, shown] of cases) it(name, () => assert.equal(showControlChars(text), shown));

  it("keeps line breaks when asked for lines", () =>
    assert.deepEqual(showControlCharsInLines("a\r\nb\u0007"), ["a", "b␇"]));
});

describe("quietInLog", () => {
  it("breaks the old form of a workflow command", () =>
    assert.equal(escapeWorkflowCommands("x ##[stop-commands]y"), "x ##\\[stop-commands]y"));
});
