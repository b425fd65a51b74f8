#!/usr/bin/env bash
# A converter from HTML to markdown that drops a list's first number, its ticks and a cell's line break.
#
# Tool: node-html-markdown 1.3.0 (npm).
# Input: valid HTML: an ordered list that starts at 3, a list item with a ticked checkbox, a table cell with two names around <br>.
# Best guess beforehand: "3. Test", "* [x] Ship" and "Alex<br>Sam", since markdown as GitHub reads it has a form for each.
# Seen: "1. Test", "* Ship" and "AlexSam".
# So numbers, finished work and second names of a converted list can't be trusted, though nothing in it looks wrong.
# Fails if any of this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' > package.json
npm install --no-audit --no-fund --silent --save-exact node-html-markdown@1.3.0 >/dev/null
cat > convert.js <<'JS'
import { NodeHtmlMarkdown } from "node-html-markdown";
const seen = [
  '<ol start="3"><li>Test</li><li>Ship</li></ol>',
  '<ul><li><input type="checkbox" checked> Ship</li></ul>',
  "<table><thead><tr><th>Action</th><th>Owner</th></tr></thead><tbody><tr><td>Test</td><td>Alex<br>Sam</td></tr></tbody></table>",
].map((html) => NodeHtmlMarkdown.translate(html));
for (const markdown of seen) console.log(`${markdown}\n`);
const expected = [/^1\. Test\n2\. Ship$/, /^\* Ship$/, /\| AlexSam *\|$/];
process.exitCode = expected.every((pattern, index) => pattern.test(seen[index].trim())) ? 0 : 1;
JS
node convert.js
