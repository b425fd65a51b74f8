#!/usr/bin/env bash
# A feed reader's package that shows an updated Atom entry with the date of its first publication.
#
# Tool: rss-parser 3.13.0 (npm), and next to it feedparser 2.6.0.
# Input: a valid Atom feed (RFC 4287): one entry, published at 09:10 and updated at 10:00.
# Best guess beforehand: both give 10:00 as the entry's date, since RFC 4287 calls `updated` the most recent significant change.
# It was not written down before the first look, and it is what the RFC lets one expect.
# Seen: rss-parser gives isoDate and pubDate 09:10, and 10:00 nowhere; feedparser gives date 10:00 and pubdate 09:10.
# So an incident's "Resolved" does not move its entry to the top in readers built on rss-parser; take `updated` by
# `customFields: { item: ["updated"] }`, which this script shows to work.
# Fails if any of this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' > package.json
npm install --no-audit --no-fund --silent --save-exact rss-parser@3.13.0 feedparser@2.6.0 >/dev/null
cat > feed.xml <<'XML'
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>tag:example.com,2026:status</id>
<title>Status</title>
<updated>2026-06-02T10:00:00Z</updated>
<author><name>Status</name></author>
<entry>
<id>tag:example.com,2026:status/1</id>
<title>Search: resolved</title>
<published>2026-06-02T09:10:00Z</published>
<updated>2026-06-02T10:00:00Z</updated>
<link rel="alternate" type="text/html" href="https://example.com/status/#1"/>
<content type="text">Search is back.</content>
</entry>
</feed>
XML
cat > read.js <<'JS'
import assert from "node:assert/strict";
import { createReadStream, readFileSync } from "node:fs";
import FeedParser from "feedparser";
import Parser from "rss-parser";
const text = readFileSync("feed.xml", "utf8");
const [published, updated] = ["2026-06-02T09:10:00.000Z", "2026-06-02T10:00:00.000Z"];
const items = [];
const stream = new FeedParser();
await new Promise((done, fail) => {
  stream.on("error", fail).on("end", done).on("readable", () => {
    for (let item = stream.read(); item; item = stream.read()) items.push(item);
  });
  createReadStream("feed.xml").pipe(stream);
});
console.log("feedparser:", items[0].date.toISOString(), items[0].pubdate.toISOString());
assert.equal(items[0].date.toISOString(), updated);
assert.equal(items[0].pubdate.toISOString(), published);
const [entry] = (await new Parser().parseString(text)).items;
console.log("rss-parser:", entry.isoDate, entry.pubDate);
assert.equal(entry.isoDate, published);
assert.equal(entry.pubDate, published);
assert.ok(!JSON.stringify(entry).includes("T10:00:00"), "the update's time is nowhere");
const [custom] = (await new Parser({ customFields: { item: ["updated"] } }).parseString(text)).items;
console.log("rss-parser with customFields:", custom.updated);
assert.equal(custom.updated, "2026-06-02T10:00:00Z");
JS
node read.js
