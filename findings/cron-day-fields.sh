#!/usr/bin/env bash
# Schedulers that disagree on a cron expression with a day of the month and a day of the week.
#
# Tools: node-cron 4.6.0, cron-parser 5.10.6, croner 11.0.1 (npm).
# Input: `0 9 13 * 5`: nine o'clock, the 13th, Friday.
# Best guess beforehand: all three take either day (the 13th and every Friday), as cron(8) does.
# Seen: cron-parser and croner take either; node-cron takes both, so it waits for a Friday the 13th.
# So a hand-over "on the 1st or on Mondays" must not be one expression where the scheduler is not known.
# Fails if any of this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' > package.json
npm install --no-audit --no-fund --silent --save-exact node-cron@4.6.0 cron-parser@5.10.6 croner@11.0.1 >/dev/null
cat > run.js <<'JS'
import assert from "node:assert/strict";
import { CronExpressionParser } from "cron-parser";
import { Cron } from "croner";
import * as nodeCron from "node-cron";
const expression = "0 9 13 * 5";
const from = new Date();
const parsed = CronExpressionParser.parse(expression, { currentDate: from, tz: "UTC" }).next().toDate();
const croner = new Cron(expression, { timezone: "UTC" }).nextRun(from);
const task = nodeCron.schedule(expression, () => {}, { timezone: "UTC" });
const node = task.getNextRun();
await task.stop();
console.log({ "cron-parser": parsed, croner, "node-cron": node });
assert.deepEqual(parsed, croner);
assert.ok(croner.getUTCDay() === 5 || croner.getUTCDate() === 13);
assert.ok(croner - from < 8 * 86_400_000, "within a week: either day");
assert.deepEqual([node.getUTCDay(), node.getUTCDate()], [5, 13], "both days");
process.exit(0);
JS
node run.js
