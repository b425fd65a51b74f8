#!/usr/bin/env bash
# A calendar reader without a number for the first version of an event.
#
# Tools: ical.js 2.2.1, and next to it node-ical 0.27.2 (npm).
# Input: two valid events, one with SEQUENCE:1 and one without SEQUENCE, whose number is 0 by RFC 5545, 3.8.7.4.
# Best guess beforehand: `event.sequence` is 1 and 0.
# Seen: 1 and null in ical.js (undefined in node-ical).
# So a client that compares versions has to write `?? 0` itself; feeds had better write SEQUENCE:0.
# Fails if any of this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' > package.json
npm install --no-audit --no-fund --silent --save-exact node-ical@0.27.2 ical.js@2.2.1 >/dev/null
cat > run.js <<'JS'
import assert from "node:assert/strict";
import ICAL from "ical.js";
import ical from "node-ical";

const calendar = (...lines) => ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//x//EN", ...lines, "END:VCALENDAR", ""].join("\r\n");

const event = (uid, ...more) => ["BEGIN:VEVENT", `UID:${uid}`, "DTSTAMP:20260501T000000Z", "DTSTART:20260601T090000Z", ...more, "END:VEVENT"];
const text = calendar(...event("a", "SEQUENCE:1"), ...event("b"));
const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
const others = Object.values(ical.sync.parseICS(text)).filter(({ type }) => type === "VEVENT");
console.log(events.map(({ sequence }) => sequence), others.map(({ sequence }) => sequence));
assert.deepEqual(events.map(({ sequence }) => sequence), [1, null]);
assert.deepEqual(others.map(({ sequence }) => sequence), [1, undefined]);
JS
node run.js
