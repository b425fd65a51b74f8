/**
 * Reads the status page's feed with two real feed readers' packages, before and after an incident was resolved: the same entries
 * by identity, a date that is never older than the state shown, and words as people wrote them.
 *
 * The packages come from npm into a temporary folder: nothing of the product needs them.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { statusPages } from "../src/report/status/status-page.ts";
import { catalog, incident } from "../test/metrics/records.ts";
import { siteInput } from "../test/report/sample.ts";

const PACKAGES = ["feedparser@2.6.0", "@rowanmanning/feed-parser@2.1.5"];

const READ = `
import { createReadStream, readFileSync } from "node:fs";
import FeedParser from "feedparser";
import { parseFeed } from "@rowanmanning/feed-parser";
const [file] = process.argv.slice(2);
const items = [];
const stream = new FeedParser({ feedurl: "https://status.acme.example/feed.xml" });
await new Promise((done, fail) => {
  stream.on("error", fail).on("end", done).on("readable", () => {
    for (let item = stream.read(); item; item = stream.read()) items.push(item);
  });
  createReadStream(file).pipe(stream);
});
const other = parseFeed(readFileSync(file, "utf8"));
const shown = (id, title, updated, text) => ({ id, title, updated: updated.toISOString(), text });
process.stdout.write(JSON.stringify({
  feedparser: items.map((one) => shown(one.guid, one.title, one.date, one.description)),
  "feed-parser": other.items.map((one) => shown(one.id, one.title, one.updated, one.content)),
}));
`;

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly text: string;
}

const words = `"Search" is slow & we're <b>on it</b>`;
const timeline = [
  ["09:00", "detected", "internal"],
  ["09:10", "update", words, { audience: "public", status: "investigating" }],
] as const;

/** Resolved without a last public word: readers that go by the date would keep "Investigating". */
function feedAt(time: string, isOver: boolean): string {
  const record = incident("2026-06-02-secret-id", {
    status: isOver ? "resolved" : "investigating",
    services: ["search"],
    timeline: [...timeline, ...(isOver ? ([["10:00", "resolved", "internal"]] as const) : [])],
  });
  const input = { ...siteInput(catalog({ incidents: [record] }), { at: Date.parse(time) }), identity: "acme/shop" };
  return [...statusPages(input)].find(({ path }) => path === "status/feed.xml")!.text;
}

const folder = mkdtempSync(join(tmpdir(), "feed-readers-"));
try {
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--silent", ...PACKAGES], { cwd: folder });
  writeFileSync(join(folder, "read.js"), READ);
  const read = (text: string): Record<string, readonly Entry[]> => {
    writeFileSync(join(folder, "feed.xml"), text);
    return JSON.parse(execFileSync("node", ["read.js", "feed.xml"], { cwd: folder, encoding: "utf8" }));
  };
  const open = read(feedAt("2026-06-02T09:30:00Z", false));
  const over = read(feedAt("2026-06-02T10:30:00Z", true));
  assert.deepEqual(read(feedAt("2026-06-02T11:30:00Z", true)), over, "a page written again shows nothing new");
  for (const reader of Object.keys(open)) {
    const [[before], [after]] = [open[reader]!, over[reader]!];
    assert.deepEqual([open[reader]!.length, over[reader]!.length], [1, 1], reader);
    assert.equal(before!.id, "tag:incident-as-code,2026:acme/shop/20260602T091000Z", reader);
    assert.equal(after!.id, before!.id, reader);
    assert.match(before!.title, /: Investigating$/, reader);
    assert.equal(before!.updated, "2026-06-02T09:10:00.000Z", reader);
    assert.match(after!.title, /: Resolved$/, reader);
    assert.equal(after!.updated, "2026-06-02T10:00:00.000Z", reader);
    assert.ok(!JSON.stringify([open, over]).includes("internal"), reader);
    console.log(`${reader}: ${before!.title} at ${before!.updated}, then ${after!.title} at ${after!.updated}`);
    console.log(`  ${JSON.stringify(before!.text)}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
