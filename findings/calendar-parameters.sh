#!/usr/bin/env bash
# A calendar reader that gives a property with a parameter another type.
#
# Tools: node-ical 0.27.2 (npm).
# Input: a valid event with URL;VALUE=URI:… (as ical-generator writes it) and SUMMARY;LANGUAGE=en:…, and the same without parameters.
# Best guess beforehand: text in both cases; URI is the default type of URL, so the parameter changes nothing.
# Seen: text without a parameter, an object { params, val } with one.
# So code that prints `event.url` prints "[object Object]" for feeds of other writers; take `event.url?.val ?? event.url`.
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

const read = (url, summary) => {
  const event = ["BEGIN:VEVENT", "UID:a", "DTSTAMP:20260501T000000Z", "DTSTART:20260601T090000Z", url, summary, "END:VEVENT"];
  return Object.values(ical.sync.parseICS(calendar(...event))).find(({ type }) => type === "VEVENT");
};
const plain = read("URL:https://example.com/1", "SUMMARY:x");
const typed = read("URL;VALUE=URI:https://example.com/1", "SUMMARY;LANGUAGE=en:x");
console.log(plain.url, plain.summary, typed.url, typed.summary);
assert.deepEqual([plain.url, plain.summary], ["https://example.com/1", "x"]);
assert.deepEqual(typed.url, { params: { VALUE: "URI" }, val: "https://example.com/1" });
assert.deepEqual(typed.summary, { params: { LANGUAGE: "en" }, val: "x" });
JS
node run.js
