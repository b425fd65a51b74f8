#!/usr/bin/env bash
# A calendar writer that folds lines by characters, where the standard counts octets.
#
# Tools: ics 3.12.0, and next to it ical.js 2.2.1, ical-generator 10.2.0 (npm).
# Input: an event whose title is 100 times "ü", a letter of two octets.
# Best guess beforehand: all three keep to 75 octets a line (RFC 5545, 3.1).
# Seen: ical.js and ical-generator do; ics writes lines of more than 75 octets.
# So readers that enforce the limit may refuse what it writes for titles in most languages.
# Fails if any of this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' > package.json
npm install --no-audit --no-fund --silent --save-exact ics@3.12.0 ical.js@2.2.1 ical-generator@10.2.0 >/dev/null
cat > run.js <<'JS'
import assert from "node:assert/strict";
import ICAL from "ical.js";
import generator from "ical-generator";
import { createEvent } from "ics";
const title = "ü".repeat(100);
const component = new ICAL.Component("vevent");
component.addPropertyWithValue("summary", title);
const written = {
  "ical.js": component.toString(),
  "ical-generator": generator({ events: [{ id: "a", start: new Date(0), summary: title }] }).toString(),
  ics: createEvent({ start: [2026, 6, 5], duration: { days: 1 }, title }).value,
};
const longest = Object.fromEntries(
  Object.entries(written).map(([name, text]) => [name, Math.max(...text.split("\r\n").map((line) => Buffer.byteLength(line)))]),
);
console.log(longest);
assert.ok(longest["ical.js"] <= 75 && longest["ical-generator"] <= 75);
assert.ok(longest.ics > 75);
JS
node run.js
