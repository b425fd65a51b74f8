import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readCsv } from "../../src/import/csv.ts";
import { Source } from "../../src/text/source.ts";
import fc from "../fast-check.ts";

const cellsOf = (text: string) => readCsv(new Source("list.csv", text)).map(({ cells }) => cells);

describe("comma-separated values", () => {
  const texts: readonly (readonly [what: string, text: string, cells: readonly (readonly string[])[]])[] = [
    [
      "quotes, line breaks and empty cells",
      'a,"b ""c"", d","e\nf"\r\n,,\n1,,3',
      [
        ["a", 'b "c", d', "e\nf"],
        ["1", "", "3"],
      ],
    ],
    [
      "semicolons",
      "a;b,c;d\n1;2;3",
      [
        ["a", "b,c", "d"],
        ["1", "2", "3"],
      ],
    ],
    [
      "semicolons below a heading whose commas are quoted",
      '"a, b, c";d\n1;2',
      [
        ["a, b, c", "d"],
        ["1", "2"],
      ],
    ],
    [
      "tabs",
      "a\tb\n1\t2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "what Excel's first line names",
      "sep=;\r\na,b;c\r\n1;2",
      [
        ["a,b", "c"],
        ["1", "2"],
      ],
    ],
    [
      "lines that end in carriage returns",
      "a,b\r1,2\r",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["nothing", "", []],
  ];
  for (const [what, text, cells] of texts) it(`are read: ${what}`, () => assert.deepEqual(cellsOf(text), cells));

  it("know the line on which each row begins", () => {
    assert.deepEqual(
      readCsv(new Source("list.csv", 'sep=,\r\na,"b\r\nc"\r\n\r\nd,e')).map(({ line }) => line),
      [2, 5],
    );
  });

  it("are refused where a quote is never closed, instead of losing the rows below", () => {
    const message = "list.csv: unexpected end of file, expected the closing quote of a cell in the row of line 2";
    assert.throws(() => readCsv(new Source("list.csv", 'a,b\n"c,d\ne,f\n')), { name: "UsageError", message });
  });

  it("come back as they were written", () => {
    const cell = fc.string().filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const head = ["first", "second"];
        const text = [head, ...rows]
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(","))
          .join("\r\n");
        assert.deepEqual(cellsOf(text), [head, ...rows]);
      }),
    );
  });
});
