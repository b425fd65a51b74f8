import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "../fast-check.ts";
import { lineDiff, read, written } from "./written.ts";

const table = (...lines: string[]) => `# Post-Mortem: Checkout\n\n## Action Items\n\n${lines.join("\n")}\n`;

describe("a fact in a table", () => {
  it("takes the place of the old one", () => {
    const before = table(
      "| # | Action | Owner | Due Date | Status |",
      "|---|--------|-------|----------|--------|",
      "| 1 | Add integration tests | Alex | Jun 5 | open |",
      "| 2 | Lower the threshold | Platform | Jun 2 | open |",
    );
    assert.deepEqual(lineDiff(before, written(before, [[0, "status", "done"]])), [
      "- | 1 | Add integration tests | Alex | Jun 5 | open |",
      "+ | 1 | Add integration tests | Alex | Jun 5 | done |",
    ]);
  });

  it("keeps the pipes under each other where they stood so and there is room", () => {
    const before = table(
      "| #   | Action              | Owner      | Status      |",
      "| --- | ------------------- | ---------: | :---------: |",
      "| 1   | Add tests           |       Alex |    open     |",
      "| 2   | Lower the threshold | 監視チーム | in-progress |",
    );
    assert.deepEqual(
      lineDiff(
        before,
        written(before, [
          [0, "status", "done"],
          [0, "owner", "Sarah"],
          [1, "owner", "@dana"],
        ]),
      ),
      [
        "- | 1   | Add tests           |       Alex |    open     |",
        "+ | 1   | Add tests           |      Sarah |    done     |",
        "- | 2   | Lower the threshold | 監視チーム | in-progress |",
        "+ | 2   | Lower the threshold |      @dana | in-progress |",
      ],
    );
  });

  it("fills an empty cell, and a cell that the row does not have", () => {
    const before = table(
      "|#|Action|Status|Issue|",
      "|-|-|-|-|",
      "|1|Add tests||",
      "| 2 | Lower it |",
      "3 | Look | open | -",
    );
    assert.deepEqual(
      lineDiff(
        before,
        written(before, [
          [0, "status", "done"],
          [0, "issue", "#12"],
          [1, "issue", "#13"],
          [2, "issue", "#14"],
        ]),
      ),
      [
        "- |1|Add tests||",
        "+ |1|Add tests| done | #12 |",
        "- | 2 | Lower it |",
        "+ | 2 | Lower it |  | #13 |",
        "- 3 | Look | open | -",
        "+ 3 | Look | open | #14",
      ],
    );
  });

  it("adds a missing column to header, delimiter and every row", () => {
    const before = table(
      "| # | Action | Owner |",
      "|---|--------|-------|",
      "| 1 | Add tests | Alex |",
      "| 2 | Lower it |",
      "| 3 | Look | Dana | a stray cell |",
    );
    assert.equal(
      written(before, [[0, "status", "done"]]),
      table(
        "| # | Action | Owner | Status |",
        "|---|--------|-------|--------|",
        "| 1 | Add tests | Alex | done |",
        "| 2 | Lower it |  |  |",
        "| 3 | Look | Dana |  | a stray cell |",
      ),
    );
  });

  it("aligns an added column in an aligned table", () => {
    const before = table(
      "| #   | Action    | Owner |",
      "| --- | --------- | ----- |",
      "| 1   | Add tests | Alex  |",
      "| 2   | Look      | Dana  |",
    );
    assert.equal(
      written(before, [
        [1, "issue", "#12"],
        [1, "status", "dropped"],
      ]),
      table(
        "| #   | Action    | Owner | Status  | Issue |",
        "| --- | --------- | ----- | ------- | ----- |",
        "| 1   | Add tests | Alex  |         |       |",
        "| 2   | Look      | Dana  | dropped | #12   |",
      ),
    );
  });

  it("adds a column to a table without pipes at its ends", () => {
    const before = table("No | Action | Owner", "--|---|---", "1 | Add tests | Alex", "2 | Look | Dana");
    assert.equal(
      written(before, [[1, "status", "done"]]),
      table("No | Action | Owner | Status", "--|---|---|--------", "1 | Add tests | Alex |", "2 | Look | Dana | done"),
    );
  });

  it("escapes what would end the cell", () => {
    const before = table("| # | Action | Evidence |", "|---|---|---|", "| 1 | Add `a \\| b` tests |  |");
    const after = written(before, [[0, "evidence", "https://example.org/a|b"]]);
    assert.match(after, /\| https:\/\/example\.org\/a\\\|b \|/);
    assert.equal(read(after).actionItems[0]!.evidence?.value, "https://example.org/a|b");
  });

  it("moves a status out of the issue's cell when the issue is written there", () => {
    const before = table("| # | Action | Issue |", "|---|---|---|", "| 1 | Add tests | DONE |");
    assert.equal(
      written(before, [[0, "issue", "#7"]]),
      table("| # | Action | Issue | Status |", "|---|---|---|--------|", "| 1 | Add tests | #7 | done |"),
    );
  });

  it("keeps line endings, byte order mark, trailing spaces and comments", () => {
    const before = `\uFEFF# Post-Mortem: X\r\n\r\n## Action Items  \r\n<!-- keep -->\r\n\r\n| # | Action | Status |  \r\n|---|---|---|\r\n| 1 | Look | open |  \r\n\r\nend  \r\n`;
    const after = written(before, [[0, "status", "done"]]);
    assert.equal(after, before.replace("| open |", "| done |"));
  });

  it("is written whatever the cells hold, and nothing else changes", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "B", " ", "\\|", "é", "監", "`", "*", "x", "1", ".") });
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.constantFrom("done", "dropped"), (cells, status) => {
        const before = table(
          "| # | Action | Owner | Status |",
          "|---|---|---|---|",
          ...cells.map(([a, b], index) => `| ${index + 1} | Do ${a.trim()} now | ${b.trim()} | open |`),
        );
        const after = written(before, [[0, "status", status]]);
        assert.equal(after, before.replace("| open |", `| ${status} |`));
      }),
    );
  });
});
