import assert from "node:assert/strict";
import { describe, it } from "node:test";
import picomatch from "picomatch/posix.js";
import { globOf } from "../../src/records/workspace.ts";
import fc from "../fast-check.ts";

const piece = fc.constantFrom(
  "a",
  "a-b",
  "incidents",
  ".a",
  "..",
  "a.md",
  ".md",
  "x.yml",
  "x.yaml",
  "yml",
  "a b",
  "é.md",
);
const folder = fc.array(fc.constantFrom("a", "a-b", "incidents"), { maxLength: 2 });
const ending = fc.constantFrom("md", "yml", "yaml", "{yml,yaml}", "{md}", "m-d", "{md,}", "*");

describe("a glob", () => {
  it("of files below a folder matches what the grammar of globs says", () => {
    fc.assert(
      fc.property(folder, ending, fc.array(piece, { minLength: 1, maxLength: 4 }), (below, end, path) => {
        const glob = [...below, "**", `*.${end}`].join("/");
        const expected = picomatch(glob, { dot: false })(path.join("/"));
        assert.equal(globOf(glob).matches!(path.join("/")), expected, `${glob} and ${path.join("/")}`);
      }),
      { numRuns: 5000 },
    );
  });

  it("knows its folder, and whether it leads out", () => {
    for (const [glob, expected] of [
      ["incidents/**/*.{yml,yaml}", "incidents"],
      ["**/*.md", ""],
      ["./docs/a/*.md", "docs/a"],
      ["docs/a \\(b\\)/*.md", "docs/a (b)"],
      ["docs/one.md", "docs/one.md"],
      ["../a/**/*.md", null],
      [".\\./a/*.md", null],
      ["a/../../*.md", null],
    ] as const) {
      assert.equal(globOf(glob).folder, expected, glob);
    }
    assert.equal(globOf("docs/one.md").matches, null);
  });
});
