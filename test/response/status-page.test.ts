import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, test } from "node:test";
import { ALERT, STORY } from "./article.ts";
import { Play } from "./play.ts";

let play: Play;
beforeEach(async () => {
  play = await Play.begin("2026-05-29T03:00:00Z");
});
afterEach(async () => {
  assert.deepEqual(play.github.violations(), []);
  await play.end();
});

interface Summary {
  readonly status: { readonly indicator: string; readonly description: string };
  readonly incidents: readonly { readonly status: string; readonly incident_updates: readonly { body: string }[] }[];
}

/** What the report says now, from the issues alone: no record is a file yet. */
async function report() {
  const { status, out, err } = await play.command("report");
  assert.equal(status, 0, err);
  const read = (path: string) => readFileSync(join(play.folder, "report", path), "utf8");
  const page = read("status/index.html");
  const banner = /<h1>(.*?)<\/h1>/.exec(page)![1]!.replaceAll("&#x27;", "'");
  const summary = JSON.parse(read("status/api/v2/summary.json")) as Summary;
  return { out, page, banner, summary, feed: read("status/feed.xml"), overview: read("index.html") };
}

async function alertAt(time: string): Promise<number> {
  play.at(time);
  const { outputs } = await play.event("repository_dispatch", "alert", { client_payload: ALERT });
  return Number(outputs.incident);
}

async function playUntil(time: string, issue: number, after = ""): Promise<void> {
  for (const { at, who, body } of STORY) {
    if (at > time || at <= after) continue;
    play.at(at);
    await play.say(issue, who, body);
  }
}

describe("the status page while an incident goes on", () => {
  test("says in the article's night what was made public, when it was", async () => {
    assert.equal((await report()).banner, "No incidents reported");
    const issue = await alertAt("04:02");
    await playUntil("04:12", issue);
    const silent = await report();
    assert.equal(silent.banner, "We're investigating an issue");
    assert.doesNotMatch(silent.page, /checkout/i);
    assert.match(silent.out, /^1 incident \(1 open\)/);
    assert.doesNotMatch(silent.overview, /Nothing is broken/);

    await playUntil("04:15", issue, "04:12");
    const told = await report();
    assert.equal(told.banner, "We're investigating an issue with checkout");
    assert.match(told.page, /<p class="latest">We&#x27;re investigating elevated error rates on checkout\.<\/p>/);
    assert.match(told.feed, /We&#x27;re investigating elevated error rates on checkout\./);
    assert.deepEqual(told.summary.status, { indicator: "minor", description: told.banner });
    assert.equal(
      told.summary.incidents[0]!.incident_updates[0]!.body,
      "We're investigating elevated error rates on checkout.",
    );

    await playUntil("04:47", issue, "04:15");
    // The pull request with the records is not merged yet.
    const over = await report();
    assert.equal(over.banner, "No open incidents");
    assert.match(
      over.page,
      /<strong>Resolved<\/strong> <span>Issue resolved\. Checkout is operating normally\.<\/span>/,
    );
    assert.deepEqual(over.summary.incidents, []);
    assert.equal(over.summary.status.indicator, "none");
    for (const text of [told.page, over.page, over.feed, JSON.stringify(over.summary)]) {
      assert.doesNotMatch(text, /Sarah|Alex|Stripe|webhook|hotfix|SEV-1|error rate above|\$47K|2026-05-29-checkout/i);
    }
  });

  test("shows a record once, whether it is a file or still an issue", async () => {
    const issue = await alertAt("04:02");
    await playUntil("04:47", issue);
    assert.match((await report()).out, /^1 incident \(0 open\)/);
    const branch = "incidents/2026-05-29-checkout-errors";
    const file = await play.file(`${branch}.yml`, branch);
    const { mkdirSync, writeFileSync } = await import("node:fs");
    mkdirSync(join(play.folder, "incidents"));
    writeFileSync(join(play.folder, `${branch}.yml`), file);
    assert.match((await report()).out, /^1 incident \(0 open\)/);
  });

  test("knows nothing of an incident that was closed as a false alarm", async () => {
    const issue = await alertAt("04:02");
    await play.github.as("sarahk")("PATCH", `/issues/${issue}`, { state: "closed", state_reason: "not_planned" });
    const { banner, out } = await report();
    assert.equal(banner, "No incidents reported");
    assert.match(out, /^0 incidents/);
  });
});
