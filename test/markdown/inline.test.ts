import assert from "node:assert/strict";
import { test } from "node:test";
import { plainText, readInline } from "../../src/markdown/inline.ts";
import { assertLinear } from "../growth.ts";

const definitions = new Map([["fix", "https://github.com/a/b/pull/1"]]);

const texts: readonly (readonly [string, string])[] = [
  ["a **b** `c_d` foo_bar *x* __y__", "a b c_d foo_bar x y"],
  ["2 * 3 and a*b", "2 * 3 and a*b"],
  ["~~gone~~ ~10 min", "gone ~10 min"],
  ["[text](https://a.b/c(d)) ![image](x.png) end", "text end"],
  ["([pull request][fix]) and [fix]", "(pull request) and fix"],
  ["[Robin] joins", "[Robin] joins"],
  ["see <https://a.b/c>", "see https://a.b/c"],
  ["\\<START\\> \\#43 &nbsp;x &amp; y &#8211; &#x2011;", "<START> #43 x & y – ‑"],
  [
    "doesn&rsquo;t &ldquo;x&rdquo; Jo&atilde;o &Eacute;va &szlig; &rarr; &times; &bull; &zwj;&unknown;",
    "doesn’t “x” João Éva ß → × • &unknown;",
  ],
  ["&toString; &xvalueOf;", "&toString; &xvalueOf;"],
  ["a<br>b <!-- c --> <b>d</b> <add name here>", "a b d <add name here>"],
  ["line\n  and line", "line and line"],
  ["`unclosed and **unclosed", "`unclosed and unclosed"],
];

for (const [markdown, plain] of texts)
  test(`"${markdown}" reads as "${plain}"`, () => assert.equal(plainText(markdown, definitions), plain));

test("links give label, target and place", () => {
  const text = "see [the fix][fix] and https://a.b/c.";
  const { links } = readInline(text, definitions);
  assert.deepEqual(
    links.map(({ start, end, label, target }) => [text.slice(start, end), label, target]),
    [
      ["[the fix][fix]", "the fix", "https://github.com/a/b/pull/1"],
      ["https://a.b/c", "https://a.b/c", "https://a.b/c"],
    ],
  );
});

for (const words of ["[", "[a](", "`` ` ", "<", "*a"]) {
  test(`a line of ${JSON.stringify(words)} is read in proportion to its length`, () =>
    assertLinear((size) => words.repeat(size), 12_500, plainText));
}
