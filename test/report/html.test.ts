import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { SaxesParser } from "saxes";
import { attribute, type Content, html, joinHtml, trustedHtml } from "../../src/report/html.ts";
import fc from "../fast-check.ts";

const numbers: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** What a browser reads where no other markup may stand. */
function decode(text: string): string {
  assert.doesNotMatch(text, /[<>"']|&(?!(?:amp|lt|gt|quot|#x[\dA-F]+);)/);
  return text.replace(/&(?:#x([\dA-F]+)|(\w+));/g, (_, code, name) =>
    code ? String.fromCodePoint(Number.parseInt(code, 16)) : numbers[name]!,
  );
}

/** Strings that hold what markup is made of more often than chance would have it. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom("<", ">", '"', "'", "`", "=", "&", ";", "/", "!", "-", " ", "\n", "\t", "x", "#"),
  }),
  fc.constantFrom(
    "</p>",
    '"><script>alert(1)</script>',
    "&lt;",
    "<!--",
    "]]>",
    "' onclick='x",
    "{{7*7}}",
    "javascript:x",
  ),
);

describe("the html tag", () => {
  it("lets no text out of a text or an attribute", () => {
    fc.assert(
      fc.property(anyText, anyText, (text, value) => {
        const rendered = html`<p title="${value}" ${attribute("data-x", value)}>${text}</p>`.toString();
        const [, title, data, content] = /^<p title="([^"]*)" {2}data-x="([^"]*)">([^<]*)<\/p>$/.exec(rendered)!;
        assert.equal(decode(title!), value);
        assert.equal(decode(data!), value);
        assert.equal(decode(content!), text);
      }),
      { numRuns: 1000 },
    );
  });

  it("is read back by an XML parser as it was", () => {
    // XML has no place for some characters, and reads every line break and tab in an attribute as a space.
    const legal = anyText.map((text) => text.replace(/[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, " "));
    fc.assert(
      fc.property(legal, legal, (text, value) => {
        const parser = new SaxesParser();
        const read = { text: "", value: "", tags: 0 };
        parser.on("opentag", ({ attributes }) => {
          read.tags++;
          read.value = String(attributes.title);
        });
        parser.on("text", (part) => {
          read.text += part;
        });
        parser.write(html`<p title="${value}">${text}</p>`.toString()).close();
        assert.deepEqual(read, { text, value, tags: 1 });
      }),
    );
  });

  it("takes a text for nothing but text, wherever it comes from", () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const flat = html`<b>${texts}</b>`.toString();
        const nested = html`<b>${texts.map((text) => [html`${text}`])}</b>`.toString();
        assert.equal(nested, flat);
        assert.equal(decode(flat.slice(3, -4)), texts.join(""));
      }),
    );
  });

  it("leaves its own work as it is", () => {
    const inner = html`<i>${"<"}</i>`;
    assert.equal(html`<b>${inner}${[inner, trustedHtml("<hr>")]}</b>`.toString(), "<b><i>&lt;</i><i>&lt;</i><hr></b>");
  });

  it("renders nothing for null, undefined, false and an empty list, but 0", () => {
    const nothing: Content[] = [null, undefined, false, [], ""];
    assert.equal(html`<b>${nothing}</b>${0}${attribute("id", null)}`.toString(), "<b></b>0");
    assert.equal(html`<b${attribute("id", "")}>`.toString(), '<b id="">');
  });

  it("puts a separator between the members of a list, escaped like any text", () => {
    assert.equal(html`${joinHtml([html`<b>`, "a"], " & ")}`.toString(), "<b> &amp; a");
    assert.equal(html`${joinHtml([], ", ")}`.toString(), "");
  });

  it("leaves out the indentation of its own lines, and that of no value", () => {
    const value = "\n    kept";
    const rendered = html`
      <ul>
        <li>${value}</li>

      </ul>
    `.toString();
    assert.equal(rendered, "<ul>\n<li>\n    kept</li>\n\n</ul>\n");
  });

  it("refuses a value where escaping would not contain it", () => {
    const text = "x onclick=alert(1)";
    for (const render of [
      () => html`<a href=${text}>`,
      () => html`<a href='${text}'>`,
      () => html`<a ${text}>`,
      () => html`<${text}>`,
      () => html`<a title="a" ${[text]}>`,
      () => html`<script>${text}</script>`,
      () => html`<style nonce="1">a { color: ${text} }</style>`,
      () => html`<a title="${html`<b>`}">`,
    ]) {
      assert.throws(render, TypeError);
      assert.throws(render, TypeError, "the second time as well");
    }
  });
});
