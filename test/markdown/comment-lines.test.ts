import assert from "node:assert/strict";
import { describe, it } from "node:test";
import MarkdownIt from "markdown-it";
import { commentLines } from "../../src/markdown/comment-lines.ts";
import fc from "../fast-check.ts";
import { assertLinear } from "../growth.ts";

const markdown = new MarkdownIt({ html: true });

/**
 * The lines that begin with `/x` in what a CommonMark parser renders as paragraphs of the comment itself, or as the lazy end
 * of a list item.
 */
function renderedCommands(body: string): number[] {
  const lines = body.split("\n");
  const text = new Set<number>();
  const cover = (map: [number, number] | null, isText: (line: string) => boolean) => {
    for (let line = map?.[0] ?? 0; line < (map?.[1] ?? 0); line++) if (isText(lines[line]!)) text.add(line);
  };
  for (const { type, map } of markdown.parse(body, {})) {
    if (["fence", "code_block", "html_block", "blockquote_open"].includes(type)) cover(map, () => true);
    if (["bullet_list_open", "ordered_list_open"].includes(type)) cover(map, (line) => !line.startsWith("/"));
  }
  return lines.flatMap((line, index) => (/^ {0,3}\/x/.test(line) && !text.has(index) ? [index] : []));
}

const readCommands = (body: string) =>
  commentLines(body).flatMap(({ text, kind }, index) => (kind === "words" && /^ {0,3}\/x/.test(text) ? [index] : []));

describe("the lines of a comment", () => {
  it("are those that a CommonMark parser renders", () => {
    const line = fc.constantFrom(
      "/x",
      "   /x",
      "    /x",
      "words",
      "",
      "```",
      "```yaml",
      "    ```",
      "~~~~",
      "  ~~~",
      "> quoted",
      ">",
      "> ```",
      ">     code",
      "- item",
      "  more of it",
      "  ```",
      "1. first",
      "2. second",
      "   /x of it",
      "## Heading",
      "***",
      "<details>",
      "</details>",
      "<pre>",
      "</pre>",
      "<!-- hidden",
      "-->",
      "<b>",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const body = lines.join("\n");
        // In lists people indent as they like: only what begins a line is compared there.
        const isCompared = (line: number) => !/^(?:- |\d\. )/m.test(body) || lines[line]!.startsWith("/");
        const [read, rendered] = [readCommands(body), renderedCommands(body)].map((found) => found.filter(isCompared));
        assert.deepEqual(read, rendered, JSON.stringify(body));
      }),
      { numRuns: 1000 },
    );
  });

  it("know code spans and comments that go on over the end of a line", () => {
    const kinds = (body: string) => commentLines(body).map(({ kind }) => kind);
    assert.deepEqual(kinds("/note use `a\n/x b` then"), ["words", "code"]);
    assert.deepEqual(kinds("/note a stray ` sign\n/x"), ["words", "words"]);
    assert.deepEqual(kinds("/note ``a ` b\n/x`` c"), ["words", "code"]);
    assert.deepEqual(kinds("/note \\`a\n/x b`"), ["words", "words"]);
    assert.deepEqual(kinds("/note a `b\n\n/x c`"), ["words", "text", "words"]);
    assert.deepEqual(kinds("/note a <!-- b\n/x --> c"), ["words", "text"]);
  });

  it("end where a mail program adds the message that is answered, or a signature", () => {
    for (const mail of [
      "-- \nAlex\n/x",
      "On Fri, 29 May 2026 at 04:10, Sarah K. <notifications@github.com> wrote:\n> /x\n/x",
      "On Fri, 29 May 2026 at 04:10, Sarah K.\n<notifications@github.com> wrote:\n\n> hello\n/x",
      "Am 29.05.2026 um 04:10 schrieb Sarah K.:\n> hello\n\n/x",
      "Le ven. 29 mai 2026 à 04:10, Sarah <s@example.org> a écrit :\n/x",
      "-----Original Message-----\nFrom: Sarah\n/x",
      "From: Sarah <notifications@github.com>\nSent: Friday, 29 May 2026 04:10\n/x",
      "Sent from my iPhone\n/x",
      "Gesendet von Outlook für Android\n/x",
    ]) {
      assert.deepEqual(readCommands(`/x over\n\n${mail}`), [0], mail);
    }
    for (const words of ["On Friday Sarah wrote:\n/x", "He said -- twice --\n/x", "- sent from\n\n/x"]) {
      assert.deepEqual(readCommands(`/x over\n\n${words}`).length, 2, words);
    }
  });

  it("take time in proportion to the comment", async () => {
    for (const part of ["> ", "- ", "`a\n", "<!-- ", "```\n", "On 1 wrote:\n", "\\`"]) {
      await assertLinear((size) => part.repeat(size), 4_000, commentLines);
    }
  });
});
