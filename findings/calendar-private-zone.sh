#!/usr/bin/env bash
# A calendar reader that ignores the VTIMEZONE of a zone whose name it does not know.
#
# Tools: node-ical 0.27.2, and next to it ical.js 2.2.1, ts-ics 2.4.6 (npm).
# Input: a valid iCalendar file: VTIMEZONE "Office" at +05:00 all year, an event at DTSTART;TZID=Office:20260601T090000. RFC 5545, 3.2.19, lets TZIDs be any text.
# Best guess beforehand: all three read 04:00Z, by the definition in the file.
# Seen: ical.js and ts-ics read 04:00Z; node-ical takes 09:00 in the zone of the machine.
# So a feed for readers at large writes instants in UTC, as this product does, or IANA names as TZIDs.
# Fails if any of this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' > package.json
npm install --no-audit --no-fund --silent --save-exact node-ical@0.27.2 ical.js@2.2.1 ts-ics@2.4.6 >/dev/null
cat > run.js <<'JS'
import assert from "node:assert/strict";
import ICAL from "ical.js";
import ical from "node-ical";
import { convertIcsCalendar } from "ts-ics";

const calendar = (...lines) => ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//x//EN", ...lines, "END:VCALENDAR", ""].join("\r\n");

const text = calendar(
  ...["BEGIN:VTIMEZONE", "TZID:Office", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0500", "TZOFFSETTO:+0500", "END:STANDARD", "END:VTIMEZONE"],
  ...["BEGIN:VEVENT", "UID:a", "DTSTAMP:20260501T000000Z", "DTSTART;TZID=Office:20260601T090000", "SUMMARY:x", "END:VEVENT"],
);
const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent");
const seen = {
  "ical.js": new ICAL.Event(event).startDate.toJSDate().toISOString(),
  "ts-ics": convertIcsCalendar(undefined, text).events[0].start.date.toISOString(),
  "node-ical": Object.values(ical.sync.parseICS(text)).find(({ type }) => type === "VEVENT").start.toISOString(),
};
console.log(seen);
const right = "2026-06-01T04:00:00.000Z";
assert.deepEqual(seen, { "ical.js": right, "ts-ics": right, "node-ical": "2026-06-01T09:00:00.000Z" });
JS
TZ=UTC node run.js
