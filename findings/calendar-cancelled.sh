#!/usr/bin/env bash
# A calendar reader that lists the cancelled occurrence of a series among those that take place.
#
# Tools: node-ical 0.27.2 (npm).
# Input: a weekly series of three events, the second of which is cancelled by RECURRENCE-ID with STATUS:CANCELLED (RFC 5545, 3.8.1.11).
# Best guess beforehand: `expandRecurringEvent` gives two occurrences, as it does for an EXDATE.
# Seen: three; the second one is the override, and its status says CANCELLED.
# So a rotation shown by it has a hand-over that was called off, unless the reader looks at `event.status` of each.
# Fails if any of this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' > package.json
npm install --no-audit --no-fund --silent --save-exact node-ical@0.27.2 >/dev/null
cat > run.js <<'JS'
import assert from "node:assert/strict";
import ical from "node-ical";

const calendar = (...lines) => ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//x//EN", ...lines, "END:VCALENDAR", ""].join("\r\n");

const text = calendar(
  ...["BEGIN:VEVENT", "UID:a", "DTSTAMP:20260501T000000Z", "DTSTART:20260601T090000Z", "RRULE:FREQ=WEEKLY;COUNT=3", "SUMMARY:x", "END:VEVENT"],
  ...["BEGIN:VEVENT", "UID:a", "DTSTAMP:20260501T000000Z", "RECURRENCE-ID:20260608T090000Z", "DTSTART:20260608T090000Z", "STATUS:CANCELLED", "SUMMARY:x", "END:VEVENT"],
);
const series = Object.values(ical.sync.parseICS(text)).find(({ type }) => type === "VEVENT");
const found = ical.expandRecurringEvent(series, { from: new Date("2026-05-01"), to: new Date("2026-07-01") });
const shown = found.map(({ start, event }) => [new Date(start).toISOString().slice(0, 10), event.status ?? null]);
console.log(shown);
assert.deepEqual(shown, [["2026-06-01", null], ["2026-06-08", "CANCELLED"], ["2026-06-15", null]]);
JS
TZ=UTC node run.js
