import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatGithub } from "../../src/output/github.ts";
import { findingAt, outputOf } from "./sample.ts";

describe("annotations", () => {
  it("escape what would end a property or a message", () => {
    const finding = findingAt("a,b:c%.md", "§x§", { message: "50% : a, b", help: "line 1\nline 2" });
    assert.equal(
      formatGithub(outputOf([finding])),
      "::error file=a%2Cb%3Ac%25.md,line=1,endLine=1,col=1,endColumn=2,title=action-item-owner" +
        "::50%25 : a, b%0Ahelp: line 1%0Aline 2\n",
    );
  });
  it("leave columns out of a range of several lines, which the runner would refuse", () =>
    assert.match(formatGithub(outputOf([findingAt("a.md", "§x\ny§")])), /file=a\.md,line=1,endLine=2,title=/));
  it("name files from the repository's root", () =>
    assert.match(formatGithub(outputOf([findingAt("a.md", "§x§")], { directory: "ops" })), /file=ops\/a\.md,/));
  it("put errors first, then files of the pull request, then the given order", () => {
    const named = (file: string, level: "error" | "warning") => findingAt(file, "§x§", { level });
    const findings = [
      named("a", "warning"),
      named("b", "error"),
      named("c", "warning"),
      named("d", "error"),
      named("e", "error"),
    ];
    const lines = formatGithub(outputOf(findings, { changed: new Set(["c", "d"]) })).split("\n");
    const order = lines.map((line) => line.match(/file=(.)/)?.[1]).filter((file) => file !== undefined);
    assert.deepEqual(order, ["d", "b", "e", "c", "a"]);
  });
});
