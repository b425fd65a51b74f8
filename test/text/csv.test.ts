import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readCsv } from "../../src/import/csv.ts";
import { writeCsv } from "../../src/text/csv.ts";
import { Source } from "../../src/text/source.ts";
import fc from "../fast-check.ts";

describe("writing CSV", () => {
  it("quotes what would end a cell, and leaves numbers and null as they are", () => {
    assert.equal(writeCsv([["a,b", 'say "x"', "two\nlines", -1.5, null]]), '"a,b","say ""x""","two\nlines",-1.5,\r\n');
  });

  it("keeps spreadsheets from running a text", () => {
    for (const text of ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", " =1", "＝1"]) {
      assert.match(writeCsv([[text]]), /^"?'/, JSON.stringify(text));
    }
  });

  it("makes visible what a terminal or a runner would act on", () =>
    assert.equal(
      writeCsv([["::error::a", "b\u001b[31m\u0085\u202e", "c\n::warning::d ##[error]e"]]),
      '\\::error::a,b␛[31m<U+0085><U+202E>,"c\n\\::warning::d ##\\[error]e"\r\n',
    ));

  it("is read back cell by cell", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "b", ",", '"', "\n", ";", " ") }).map((text) => `x${text}`);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const read = readCsv(new Source("a.csv", writeCsv([["h1", "h2"], ...rows])));
        assert.deepEqual(
          read.slice(1).map(({ cells }) => cells),
          rows,
        );
      }),
    );
  });
});
