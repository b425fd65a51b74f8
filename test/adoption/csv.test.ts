import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readCsv } from "../../src/adoption/csv.ts";

describe("comma-separated values", () => {
  it("are read with their quotes, line breaks and empty cells", () => {
    assert.deepEqual(readCsv('a,"b ""c"", d","e\nf"\r\n,,\n1,,3'), [
      ["a", 'b "c", d', "e\nf"],
      ["1", "", "3"],
    ]);
  });

  it("may be separated by semicolons or tabs", () => {
    assert.deepEqual(readCsv("a;b,c;d\n1;2;3"), [
      ["a", "b,c", "d"],
      ["1", "2", "3"],
    ]);
    assert.deepEqual(readCsv("a\tb\n1\t2"), [
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  it("are refused where a quote is never closed: it would take all the rows after it", () => {
    assert.throws(() => readCsv('x,y\na,"b\nc,d\n'), /expected the closing quote of a cell that begins in line 2/);
  });

  it("may be none", () => assert.deepEqual(readCsv(""), []));

  it("come back as they were written", () => {
    const cell = fc.string().filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const head = ["first", "second"];
        const text = [head, ...rows]
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(","))
          .join("\r\n");
        assert.deepEqual(readCsv(text), [head, ...rows]);
      }),
    );
  });
});
