import assert from "node:assert/strict";
import { test } from "node:test";
import { type Block, readBlocks } from "../../src/markdown/blocks.ts";
import { assertLinear } from "../growth.ts";

/** Blocks as nested lists of their kinds and words. */
function outline(text: string, blocks = readBlocks(text, { start: 0, end: text.length })): unknown[] {
  return blocks.map((block) => words(text, block));
}

function words(text: string, block: Block): unknown {
  const slice = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  if (block.kind === "heading") return `h${block.level} ${slice(block.text)}`;
  if (block.kind === "paragraph") return block.lines.map(slice).join("|");
  if (block.kind === "list") {
    return block.items.map((item) => [
      item.number ? slice(item.number) : item.task ? `[${slice(item.task)}]` : "-",
      ...outline(text, [...item.blocks]),
    ]);
  }
  if (block.kind === "table") return [block.header, ...block.rows].map((row) => row.cells.map(slice));
  if (block.kind === "quote") return { quote: outline(text, [...block.blocks]) };
  return block.kind;
}

const documents: readonly (readonly [string, string, unknown[]])[] = [
  [
    "headings",
    "# A #\n##B\nText\n====\nmore\n---\n#channel\n#12",
    ["h1 A", "h2 B", "h1 Text", "h2 more", "#channel|#12"],
  ],
  ["a rule under a list is no heading", "- a\n---\nb", [[["-", "a"]], "break", "b"]],
  ["a rule under a long paragraph", "one\ntwo\nthree\n---\n", ["one|two|three", "break"]],
  ["dashes in prose", "a\n------  ------\nb", ["a", "break", "b"]],
  [
    "lists",
    "- a\n  b\nlazy\n- [x] c\n\n1) d\n2) e",
    [
      [
        ["-", "a|b|lazy"],
        ["[x]", "c"],
      ],
      [
        ["1", "d"],
        ["2", "e"],
      ],
    ],
  ],
  [
    "nesting by a tab, by two columns, by four",
    "- a\n\t- b\n1. c\n  - d\n    - e",
    [[["-", "a", [["-", "b"]]]], [["1", "c", [["-", "d", [["-", "e"]]]]]]],
  ],
  [
    "a list after a heading's line",
    "## A\n- b\n- c",
    [
      "h2 A",
      [
        ["-", "b"],
        ["-", "c"],
      ],
    ],
  ],
  [
    "loose lists",
    "* a\n\n  more\n\n* b",
    [
      [
        ["-", "a", "more"],
        ["-", "b"],
      ],
    ],
  ],
  ["tables", "| a | b |\n|:--|--|\n| c \\| d |\n| e || \n\nx", [[["a", "b"], ["c \\| d"], ["e", ""]], "x"]],
  [
    "a table right under a line",
    "words\na | b\n--- | ---\nc | d",
    [
      "words",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
  ],
  ["fences", "~~~\n# a\n```\n~~~\n```js\n- b\n```\nc", ["code", "code", "c"]],
  [
    "a fence in an item, its code not indented",
    "- a\n  ```\n# b\n  ```\n- c",
    [
      [
        ["-", "a", "code"],
        ["-", "c"],
      ],
    ],
  ],
  ["comments", "<!-- a\n# b\n-->\nc\n<!-- d --> e", ["comment", "c", "<!-- d --> e"]],
  ["quotes", "> a\n> - b\n\nc", [{ quote: ["a", [["-", "b"]]] }, "c"]],
  [
    "definitions, and what only looks like one",
    "[a]: https://b.c\n[09:14]: resolved\n[#1]: text here",
    ["definition", "[09:14]: resolved|[#1]: text here"],
  ],
  [
    "carriage returns",
    "# a\r\n\r\n- b\r\n- c\r\n",
    [
      "h1 a",
      [
        ["-", "b"],
        ["-", "c"],
      ],
    ],
  ],
];

for (const [name, text, expected] of documents) test(name, () => assert.deepEqual(outline(text), expected));

test("an empty cell's place is between its pipes, where a word can be put", () => {
  const text = "| a | b |\n|---|---|\n| c |   |\n";
  const [table] = readBlocks(text, { start: 0, end: text.length });
  assert.ok(table?.kind === "table");
  const cell = table.rows[0]!.cells[1]!;
  assert.equal(`${text.slice(0, cell.start)}x${text.slice(cell.end)}`.split("\n")[2], "| c | x  |");
});

const hostile: readonly (readonly [name: string, size: number, text: (size: number) => string])[] = [
  ["lists in one line", 1_250, (size) => `${"- ".repeat(size)}x`],
  ["quotes in one line", 1_250, (size) => `${"> ".repeat(size)}x`],
  ["levels of lists", 140, (size) => levels(Math.sqrt(size * 140))],
  ["fences that never close", 12_500, (size) => "- ```\n".repeat(size)],
  ["comments that never close", 25_000, (size) => "<!-- a\n".repeat(size)],
  ["5 MB of lines", 100_000, (size) => "a | b\n".repeat(size)],
];

/** A list in a list in a list. The text grows with the square of the levels. */
function levels(count: number): string {
  return Array.from({ length: count }, (_, level) => `${"  ".repeat(level)}- x`).join("\n");
}

for (const [name, size, text] of hostile) {
  test(`${name} are read in proportion to their length`, () =>
    assertLinear(text, size, (document) => readBlocks(document, { start: 0, end: document.length })));
}
