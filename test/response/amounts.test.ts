import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { amountCondition, amountFor, amountsIn } from "../../src/response/targets/amounts.ts";

describe("amounts of conditions and impacts", () => {
  for (const [text, value, unit] of [
    ["$10K", 10_000, "$"],
    ["$ 47K".replace(" ", ""), 47_000, "$"],
    ["EUR 1.5 million", 1_500_000, "€"],
    ["2,340 failed checkout attempts", 2340, ""],
    ["12 % of orders", 12, "%"],
    ["£3m", 3_000_000, "£"],
  ] as const) {
    it(`reads ${text}`, () => {
      const [amount] = amountsIn(text);
      assert.deepEqual([amount?.value, amount?.unit], [value, unit]);
    });
  }

  const ARTICLE = "2,340 failed checkout attempts, estimated $47K lost revenue";
  for (const [condition, impact, known, met] of [
    ["If revenue loss > $10K", ARTICLE, "$47K", true],
    ["If revenue loss > $50K", ARTICLE, "$47K", false],
    ["If revenue loss exceeds 10,000 USD", "$10K of revenue", "$10K", false],
    ["If revenue loss is at least $10K", "lost revenue: $10K", "$10K", true],
    ["If failed checkouts > 1000", ARTICLE, "2,340", true],
    ["If revenue loss > €10K", ARTICLE, null, null],
    ["If more than 5% of payments fail", "8% of payments failed, 3% of logins", "8%", true],
    ["If more than 5% of payments fail", "8% of logins", null, null],
    ["If revenue loss > $10K", "$8K revenue in Europe, $9K revenue in Asia", null, null],
    ["If revenue loss > $10K", "about $30K", "$30K", true],
  ] as const) {
    it(`"${condition}" against "${impact}"`, () => {
      const read = amountCondition(condition)!;
      const amount = amountFor(read, impact);
      assert.equal(amount?.text ?? null, known);
      assert.equal(amount && read.isMet(amount.value), met);
    });
  }

  for (const condition of [
    "If data breach suspected",
    "If not resolved in 30 min",
    "If loss > $1K or $2K",
    "If it costs $10K",
  ]) {
    it(`"${condition}" has no amount to compare`, () => assert.equal(amountCondition(condition), null));
  }
});
