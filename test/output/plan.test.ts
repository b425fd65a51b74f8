import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { stripVTControlCharacters } from "node:util";
import {
  formatOverdueJson,
  formatPlanJson,
  formatPlanText,
  planInWords,
  summarizePlan,
} from "../../src/output/plan.ts";
import type { Operation, Plan } from "../../src/tracking/operation.ts";
import { assertValid } from "../schemas/valid.ts";
import { assertGolden } from "./golden.ts";
import { plan, planOf } from "./sample-plan.ts";

const overdue = [
  { key: "a#1", title: "Add tests", owner: "Alex", due: "2026-06-05", daysOverdue: 3, issue: 12 },
  { key: "a#2", title: "Lower threshold", owner: null, due: "2026-06-07", daysOverdue: 1, issue: null },
];

describe("a plan", () => {
  it("is text as committed", () => assertGolden("plan.txt", formatPlanText(plan, "planned")));
  it("is JSON as committed", () => assertGolden("plan.json", formatPlanJson(plan, "2026c")));
  it("is JSON of its schema", () => {
    assertValid("plan-output", formatPlanJson(plan, null));
  });
  it("is JSON of its schema with what is overdue", () => {
    const json = formatOverdueJson(plan, overdue, "2026c");
    assertValid("overdue-output", json);
    assert.deepEqual(JSON.parse(json).overdue, overdue);
  });

  it("is counted in action items, not in operations or parents", () => {
    const twice: readonly Operation[] = [...plan.operations, ...plan.operations];
    assert.deepEqual(summarizePlan(plan), { open: 2, update: 1, close: 1, reopen: 0 });
    assert.deepEqual(summarizePlan(planOf(twice)), summarizePlan(plan));
  });
  it("has words for what will be and what was done", () => {
    assert.equal(planInWords(plan, "planned"), "2 issues to open, 1 to update, 1 to close");
    assert.equal(planInWords(plan, "done"), "opened 2 issues, updated 1, closed 1");
    const reopen: Plan = planOf([{ action: "reopen", key: "a#1", issue: 3, reason: "open again" }]);
    assert.equal(planInWords(reopen, "planned"), "0 issues to open, 0 to update, 0 to close, 1 to reopen");
  });
  it("says that there is nothing to do", () =>
    assert.equal(formatPlanText(planOf([]), "done"), "Nothing to do: GitHub's issues match the records.\n"));
  it("is the same with colours, but for the colours", () => {
    const colored = formatPlanText(plan, "planned", { color: true });
    assert.notEqual(colored, formatPlanText(plan, "planned"));
    assert.equal(stripVTControlCharacters(colored), formatPlanText(plan, "planned"));
  });
  it("shows hostile words, and obeys none", () => {
    const text = formatPlanText(
      planOf([{ action: "reopen", key: "::error::\u001b[2J", issue: 1, reason: "##[error]x\n::error::y\u202e" }]),
      "planned",
    );
    assert.match(text, /\n {2}\+ reopen {2}::error::␛\[2J {2}#1 {2}##\\\[error\]x␊::error::y<U\+202E>\n$/);
  });
});
