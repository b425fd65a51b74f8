import assert from "node:assert/strict";
import { test } from "node:test";
import { escapeInline, escapeLines, escapeTitle, mention } from "../../src/render/escape-markdown.ts";
import fc from "../fast-check.ts";
import { assertLinear } from "../growth.ts";

/** Hostile text → what it becomes inside a line of markdown. */
const hostile: readonly [string, string, string][] = [
  ["a mention", "ask @mallory now", "ask @&#8203;mallory now"],
  ["a team's mention", "@acme/everyone", "@&#8203;acme/everyone"],
  ["a reference", "see #12 and GH-12", "see #&#8203;12 and GH-&#8203;12"],
  ["a closing keyword", "fixes #1, closes acme/shop#2", "fixes #&#8203;1, closes acme/shop#&#8203;2"],
  ["a link to an issue", "https://github.com/a/b/issues/7", "https://github.com/a/b/issues/&#8203;7"],
  ["an HTML comment", "<!-- incident-as-code {} -->", "&lt;!-- incident-as-code {} --&gt;"],
  ["a tag", '<img src=x onerror="alert(1)">', '&lt;img src=x onerror="alert(1)"&gt;'],
  ["a link", "[click](javascript:alert(1))", "\\[click\\](javascript&#58;alert(1))"],
  ["an image", "![x](https://evil.example/p.png)", "!\\[x\\](https://evil.example/p.png)"],
  ["a workflow command", "::error file=a.ts::boom", "&#58;&#58;error file=a.ts&#58;&#58;boom"],
  ["an old workflow command", "##[error]boom", "#&#35;\\[error\\]boom"],
  ["Handlebars", "{{constructor}} {{{body}}}", "&#123;&#123;constructor&#125;&#125; &#123;&#123;{body&#125;&#125;}"],
  ["right to left", "safe\u202egnp.exe\u202c", "safegnp.exe"],
  ["zero width", "pass\u200bword\u2060\ufeff", "password"],
  ["tags that nobody sees", "a\u{e0041}\u{e0042}b", "ab"],
  ["control characters", "a\u0007b\u001b[31mc\u0000", "a b \\[31mc"],
  ["line breaks", "one\r\ntwo\u2028three", "one two three"],
  ["a heading", "# big", "#&#8288; big"],
  ["a list", "- item", "-&#8288; item"],
  ["a numbered list", "1. item", "1&#8288;. item"],
  ["code", "`rm -rf`", "\\`rm -rf\\`"],
  ["a table", "a | b", "a \\| b"],
  ["an entity", "&#64;mallory", "&amp;#&#8203;64;mallory"],
  ["half a surrogate pair", "a\ud800b", "a\ufffdb"],
];

for (const [name, text, expected] of hostile) {
  test(`${name} is neutral in a line`, () => assert.equal(escapeInline(text), expected));
}

test("ordinary text stays as it is", () => {
  for (const text of [
    "Add integration tests for all webhook event types",
    "Lower alert threshold to 2% (was 5%)",
    "Größe: 日本語, é",
  ]) {
    assert.equal(escapeInline(text), text);
    assert.equal(escapeTitle(text), text);
  }
});

test("whatever is written, nothing in it acts", () => {
  const pieces = [
    "@",
    "mallory",
    "#",
    "12",
    "<",
    "!--",
    "-->",
    ">",
    "[",
    "](",
    "javascript:",
    "::",
    "error",
    "{{",
    "}}",
    "\u202e",
    "\u200b",
    "\n",
    "`",
    "\\",
    "GH-",
    " ",
  ];
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(text, (written) => {
      const shown = escapeInline(written);
      assert.doesNotMatch(shown, /[<>\n\r]|@[\p{L}\p{N}]|(?<!&)#\d|::|\{\{|javascript:|(?<!\\)[[\]`|]|GH-\d/iu);
      assert.doesNotMatch(shown, /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}]/u);
      const title = escapeTitle(written);
      assert.doesNotMatch(title, /@[\p{L}\p{N}]|#\d|<!--|^::|[\p{Cf}\p{Cc}\p{Zl}\p{Zp}]/u);
      assert.equal(escapeTitle(title), title);
    }),
    { numRuns: 2_000 },
  );
});

test("neutral text costs work in proportion to its length", async () => {
  const long = (size: number) => "@#<[`{{::javascript".repeat(size);
  await assertLinear(long, 6_000, escapeInline);
  await assertLinear(long, 6_000, escapeTitle);
});

test("several lines stay lines, each neutral", () => {
  assert.equal(escapeLines("# a\r\n\r\n\r\n@bob\n"), "#&#8288; a\n\n@&#8203;bob");
});

test("a title keeps its words and loses its powers", () => {
  assert.equal(escapeTitle("Ask @mallory about #12 <!-- x -->"), "Ask \uff20mallory about \uff0312 <! -- x -->");
});

test("only what can be a login is mentioned", () => {
  assert.equal(mention("alexk"), "@alexk");
  assert.equal(mention("dana_acme"), "@dana_acme");
  assert.equal(mention("acme/platform"), "@acme/platform");
  assert.equal(mention("x\n@everyone"), "@&#8203;x @&#8203;everyone");
});
