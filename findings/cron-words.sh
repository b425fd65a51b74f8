#!/usr/bin/env bash
# A cron expression in words that say something else than what schedulers do.
#
# Tools: cronstrue 3.39.0, and next to it cron-parser 5.10.6 (npm).
# Input: `0 9 13 * 5` and `*/45 * * * *`, both ordinary five-field expressions.
# Best guess beforehand: the words follow the fields: "day 13 … or on Friday", and "at 0 and 45 minutes past the hour".
# Seen: "and on Friday", though the schedule is either day; "Every 45 minutes", though the runs are 45 and 15 minutes apart.
# So words made by it are no proof of what a schedule does; list the next runs.
# Fails if any of this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' > package.json
npm install --no-audit --no-fund --silent --save-exact cronstrue@3.39.0 cron-parser@5.10.6 >/dev/null
cat > run.js <<'JS'
import assert from "node:assert/strict";
import { CronExpressionParser } from "cron-parser";
import cronstrue from "cronstrue";
const runs = (expression, count) => {
  const found = CronExpressionParser.parse(expression, { currentDate: new Date("2026-06-02T00:00:00Z"), tz: "UTC" });
  return Array.from({ length: count }, () => found.next().toDate().toISOString());
};
const words = ["0 9 13 * 5", "*/45 * * * *"].map((expression) => cronstrue.toString(expression));
console.log(words, runs("0 9 13 * 5", 3), runs("*/45 * * * *", 3));
assert.deepEqual(words, ["At 09:00 AM, on day 13 of the month, and on Friday", "Every 45 minutes"]);
assert.deepEqual(runs("0 9 13 * 5", 3), ["2026-06-05T09:00:00.000Z", "2026-06-12T09:00:00.000Z", "2026-06-13T09:00:00.000Z"]);
assert.deepEqual(runs("*/45 * * * *", 3).map((one) => one.slice(11, 16)), ["00:45", "01:00", "01:45"]);
JS
node run.js
