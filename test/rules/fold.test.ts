import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { FoldedFindings } from "../../src/rules/fold.ts";
import type { Finding } from "../../src/rules/rule.ts";
import { Source } from "../../src/text/source.ts";
import { assertReadable } from "./grammar.ts";

const source = new Source("a.md", "x".repeat(20_000));

function findings(count: number, rest: Partial<Finding> = {}, of = source): Finding[] {
  return Array.from({ length: count }, (_, index) => ({
    rule: "action-item-owner",
    level: "warning",
    source: of,
    range: { start: index, end: index + 1 },
    message: `unexpected ${index}, expected an owner`,
    help: "write one",
    related: [],
    ...rest,
  }));
}

function folded(list: readonly Finding[]): Finding[] {
  const all = new FoldedFindings();
  for (const one of list) all.add(one);
  return [...all];
}

describe("findings of one rule in one file", () => {
  it("are all named up to a hundred", () => assert.deepEqual(folded(findings(100)), findings(100)));

  it("are twenty and one that counts the others from then on, each file's for itself", () => {
    const other = findings(3, {}, new Source("b.md", "yyy"));
    const result = folded([...findings(12_345), ...other]);
    assert.deepEqual(result.slice(0, 20), findings(20));
    assert.deepEqual(result.slice(21), other);
    assert.match(result[20]!.message, /^12,325 more findings of this rule in this file/);
    assert.deepEqual(result[20]!.range, { start: 20, end: 21 });
    assertReadable(result[20]!);
  });

  it("are as severe as the most severe of them, and excused by no baseline where one is not", () => {
    assert.equal(folded(findings(150))[20]!.level, "warning");
    const [severe] = findings(1, { level: "error", noException: true });
    const last = folded([...findings(150), severe!])[20]!;
    assert.deepEqual([last.level, last.noException], ["error", true]);
  });

  it("quote no more of a megabyte than people read", () => {
    const long = "x".repeat(1_000_000);
    const related = [{ source, range: { start: 0, end: 1 }, message: long }];
    const [one] = folded(findings(1, { message: long, help: long, related }));
    for (const text of [one!.message, one!.help, one!.related[0]!.message]) assert.ok(text.length <= 4_000);
  });
});
