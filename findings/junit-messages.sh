#!/usr/bin/env bash
# A JUnit reader that keeps messages of one kind of result alone.
#
# Tools: junit-to-ctrf 0.0.14 (npm).
# Input: four test cases in ordinary JUnit XML: a failure with a message, a failure with text only, a skipped test with a message, and a line number.
# Best guess beforehand: each message or text is the test's `message`, and `line` is kept, since `file` is.
# Seen: the message of a failure is kept; a failure's text, a skipped test's message and the line are not.
# So a finding that is to be read there needs the attribute `message` on `<failure>`; the place belongs into the text of it.
# Fails if any of this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' > package.json
npm install --no-audit --no-fund --silent --save-exact junit-to-ctrf@0.0.14 >/dev/null
cat > run.js <<'JS'
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { convertJUnitToCTRFReport } from "junit-to-ctrf";
writeFileSync("junit.xml", `<?xml version="1.0"?><testsuites><testsuite name="s" tests="4">
<testcase name="message"><failure message="why">more</failure></testcase>
<testcase name="text"><failure>why</failure></testcase>
<testcase name="skipped"><skipped message="why">more</skipped></testcase>
<testcase name="line" file="a.md" line="7"/>
</testsuite></testsuites>`);
const { results } = await convertJUnitToCTRFReport("junit.xml");
const seen = results.tests.map(({ name, status, message, filePath, line }) => [name, status, message, filePath, line]);
console.log(seen);
assert.deepEqual(seen, [
  ["message", "failed", "why", undefined, undefined],
  ["text", "failed", undefined, undefined, undefined],
  ["skipped", "skipped", undefined, undefined, undefined],
  ["line", "passed", undefined, "a.md", undefined],
]);
JS
node run.js
