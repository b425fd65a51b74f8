import assert from "node:assert/strict";
import { test } from "node:test";
import { Year } from "./year.ts";

/** `npm run test:year` sets both; here it is a short one. */
const days = Number(process.env.YEAR_DAYS) || 10;
const seeds = (process.env.YEAR_SEEDS ?? "1").split(",").map(Number);

for (const seed of seeds) {
  test(`${days} days in the life of a team, seed ${seed}`, (context) => {
    const { incidents, items, faults, checks, events } = new Year(seed).run(days);
    context.diagnostic(`${incidents} incidents, ${items} items, ${faults} faults, ${checks} checks`);
    context.diagnostic(JSON.stringify(events));
    assert.ok(checks > 0);
    if (days >= 365) assert.ok(incidents >= 40 && items >= 160 && faults >= 40);
  });
}
