#!/usr/bin/env bash
# A converter from HTML to markdown whose table is no table once a row has a merged cell.
#
# Tools: html-to-md 0.8.8, marked 15.0.12 (npm).
# Input: a valid HTML table of two columns with one row, whose only cell has colspan="2".
# Best guess beforehand: html-to-md leaves the row a cell short, which is still a table of GitHub's markdown.
# Seen: it leaves the delimiter row a cell short ("|A|B|", "|---|", "|a|"), so the specification of GitHub's markdown, and marked
# with it, see a paragraph: the header row must have as many cells as the delimiter row.
# So one merged cell costs the whole table.
# Fails if any of this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' > package.json
npm install --no-audit --no-fund --silent --save-exact html-to-md@0.8.8 marked@15.0.12 >/dev/null
cat > convert.js <<'JS'
import convert from "html-to-md";
import { marked } from "marked";
const html = '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td colspan="2">a</td></tr></tbody></table>';
const markdown = (convert.default ?? convert)(html).trim();
const again = marked.parse(markdown);
console.log(`${markdown}\n\n${again}`);
process.exitCode = markdown === "|A|B|\n|---|\n|a|" && !again.includes("<table") ? 0 : 1;
JS
node convert.js
