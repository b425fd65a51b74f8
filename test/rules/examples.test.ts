import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check, rules } from "../../src/rules/index.ts";
import type { Rule, RuleExample } from "../../src/rules/rule.ts";
import { assertReadable } from "./grammar.ts";
import { repository } from "./repository.ts";

describe("each rule's examples", () => {
  for (const rule of rules) {
    describe(rule.id, () => {
      for (const example of rule.examples) it(example.name, () => judge(rule, example));
    });
  }

  it("show what each rule finds and a near miss of it", () => {
    for (const { id, examples } of rules) {
      assert.ok(
        examples.some(({ messages }) => messages.length > 0),
        `${id} has an example of what is wrong`,
      );
      assert.ok(
        examples.some(({ messages }) => messages.length === 0),
        `${id} has an example of what is right`,
      );
    }
  });
});

function judge({ id }: Rule, { files, now, messages }: RuleExample): void {
  const { context, marks } = repository(files, now);
  const all = check(context);
  for (const finding of all) assertReadable(finding);
  const findings = all.filter(({ rule }) => rule === id);
  assert.deepEqual(
    findings.map(({ message }) => message),
    messages,
  );
  assert.deepEqual(
    findings.map(({ source, range }) => `${source.file}: ${source.slice(range)}`),
    marks.map(
      ({ file, range }) => `${file}: ${findings.find(({ source }) => source.file === file)?.source.slice(range)}`,
    ),
  );
  assert.deepEqual(
    findings.map(({ source, range }) => ({ file: source.file, range: { start: range.start, end: range.end } })),
    marks,
  );
}
