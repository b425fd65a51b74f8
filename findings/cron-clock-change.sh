#!/usr/bin/env bash
# Schedulers that disagree on when a job runs whose hour the change to summer time skips.
#
# Tools: cron-parser 5.10.6, croner 11.0.1 (npm).
# Input: `30 2 * * *` in Europe/Berlin, before 29 March 2026, when 02:00 is followed by 03:00.
# Best guess beforehand: both run at 03:30 local time, as long after the change as the clock says (RFC 5545 reads a skipped time so).
# Seen: cron-parser runs at 03:30, croner at 03:00.
# So a reminder at a time that a zone skips can come half an hour earlier or later, by the library.
# Fails if any of this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' > package.json
npm install --no-audit --no-fund --silent --save-exact cron-parser@5.10.6 croner@11.0.1 >/dev/null
cat > run.js <<'JS'
import assert from "node:assert/strict";
import { CronExpressionParser } from "cron-parser";
import { Cron } from "croner";
const from = new Date("2026-03-28T12:00:00Z");
const tz = "Europe/Berlin";
const parser = CronExpressionParser.parse("30 2 * * *", { currentDate: from, tz }).next().toDate().toISOString();
const croner = new Cron("30 2 * * *", { timezone: tz }).nextRun(from).toISOString();
console.log({ "cron-parser": parser, croner });
assert.deepEqual({ parser, croner }, { parser: "2026-03-29T01:30:00.000Z", croner: "2026-03-29T01:00:00.000Z" });
JS
node run.js
