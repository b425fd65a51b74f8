import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { run, workspace } from "../commands/run.ts";

const configuration = `version: 1
status-page:
  title: Acme
  components: { search: { name: Product search }, checkout: { name: Checkout } }
`;
const maintenance = `title: Move of the search index
from: 2026-06-10T02:00:00Z
to: 2026-06-10T04:00:00Z
components: [search]
updates:
  - { at: 2026-06-08T09:00:00Z, note: Search may be slow for two hours. }
  - { at: 2026-06-10T03:10:00Z, status: completed, note: The index is moved. }
`;

async function report(test: TestContext, now: string, text = maintenance) {
  const folder = workspace(test, { ".github/incidents.yml": configuration, "maintenance/2026-secret-name.yml": text });
  const { status, err } = await run(folder, "report", "--offline", "--now", now);
  assert.equal(status, 0, err);
  const read = (path: string) => readFileSync(join(folder, "report", path), "utf8");
  return {
    page: read("status/index.html"),
    feed: read("status/feed.xml"),
    summary: JSON.parse(read("status/api/v2/summary.json")),
    calendar: read("calendar.ics"),
  };
}

describe("planned maintenance", () => {
  it("is announced on the page, in the feed, the JSON and the calendar", async (test) => {
    const { page, feed, summary, calendar } = await report(test, "2026-06-09T12:00:00Z");
    assert.match(page, /<h2 id="maintenance">Planned maintenance<\/h2>/);
    assert.match(
      page,
      /10 June 2026, 02:00 UTC<\/time> to <time [^>]*>10 June 2026, 04:00 UTC<\/time>: Product search/,
    );
    assert.match(page, /Search may be slow for two hours\./);
    assert.doesNotMatch(page, /The index is moved/, "what is written for later is not said yet");
    assert.match(
      feed,
      /<title>Maintenance: Move of the search index \(planned\)<\/title>\n<updated>2026-06-08T09:00:00Z/,
    );
    assert.equal(summary.scheduled_maintenances[0].status, "scheduled");
    assert.equal(summary.status.indicator, "none");
    assert.match(calendar, /SUMMARY:Maintenance: Move of the search index/);
    assert.ok(![page, feed, JSON.stringify(summary)].join("").includes("secret-name"));
  });

  it("is under way, and over when its last update says so", async (test) => {
    const running = await report(test, "2026-06-10T02:30:00Z");
    assert.match(running.page, /<h1>Planned maintenance: Move of the search index<\/h1>/);
    assert.match(running.page, /Product search<\/h3><span class="tag plain">Under maintenance/);
    assert.match(running.feed, /\(in progress\)<\/title>\n<updated>2026-06-10T02:00:00Z/);
    assert.equal(running.summary.components[0].status, "under_maintenance");
    const over = await report(test, "2026-06-10T03:30:00Z");
    assert.match(over.page, /<h1>No incidents reported<\/h1>/);
    assert.match(over.feed, /\(completed\)<\/title>\n<updated>2026-06-10T03:10:00Z/);
    assert.deepEqual(over.summary.scheduled_maintenances, []);
    assert.match(over.page, /<h2 id="past-maintenance">Past maintenance<\/h2>/);
    for (const { page, feed } of [running, over]) {
      const [, anchor] = /href="index\.html#(maintenance-[^"]+)"/.exec(feed)!;
      assert.ok(page.includes(`id="${anchor}"`), "the feed's link leads somewhere");
    }
  });

  it("shows hostile words as words", async (test) => {
    const hostile = maintenance.replace("Move of the search index", `"<script>alert(1)</script>"`);
    const { page, feed } = await report(test, "2026-06-09T12:00:00Z", hostile);
    assert.ok(!page.includes("<script>alert"));
    assert.ok(!feed.includes("<script>"));
  });

  it("is checked", async (test) => {
    const wrong = maintenance
      .replace("T04:00:00Z", "T01:00:00Z")
      .replace("[search]", "[serch]")
      .replace("title:", "titel:");
    const folder = workspace(test, { ".github/incidents.yml": configuration, "maintenance/a.yml": wrong });
    const { status, out } = await run(folder, "check", "--format", "json");
    assert.equal(status, 1);
    const found = JSON.parse(out).findings.map(
      ({ message, line }: { message: string; line: number }) => `${line}: ${message}`,
    );
    assert.equal(found.length, 3, found.join("\n"));
    assert.match(found.join("\n"), /3: unexpected end "2026-06-10T01:00:00Z", expected one after the beginning/);
    assert.match(found.join("\n"), /4: unknown component "serch"/);
    const good = workspace(test, { ".github/incidents.yml": configuration, "maintenance/a.yml": maintenance });
    assert.equal((await run(good, "check", "maintenance/a.yml")).status, 0);
    assert.equal((await run(good, "check")).status, 0);
  });
});
