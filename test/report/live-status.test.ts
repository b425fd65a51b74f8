import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { ALERT, STORY } from "../response/article.ts";
import { Play } from "../response/play.ts";

let play: Play;
beforeEach(async () => {
  play = await Play.begin("2026-05-29T04:00:00Z");
});
afterEach(async () => {
  assert.deepEqual(play.github.violations(), []);
  await play.end();
});

/** The job that rebuilds the page: what the public reads, and everything that the public gets. */
async function published(): Promise<{ page: string; all: string; out: string }> {
  const { status, err, out } = await play.event("workflow_dispatch", null, { inputs: { command: "report" } });
  assert.equal(status, 0, err);
  const read = (path: string) => {
    const file = join(play.folder, "report/status", path);
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  };
  const page = read("index.html");
  const files = ["feed.xml", "api/v2/summary.json", "api/v2/status.json", "api/v2/incidents.json"];
  return { page, all: [page, ...files.map(read)].join("\n"), out };
}

const headline = (page: string) => /<h1[^>]*>(.*?)<\/h1>/.exec(page)?.[1];

describe("the status page while an incident runs in its issue", () => {
  it("says on the article's night what people made public, and nothing else", async () => {
    assert.equal(headline((await published()).page), "No incidents reported");
    play.at("04:02");
    const { outputs } = await play.event("repository_dispatch", "alert", { client_payload: ALERT });
    const issue = Number(outputs.incident);
    const opened = await published();
    assert.equal(headline(opened.page), "We're investigating an issue");
    assert.match(opened.out, /1 incident \(1 open\)/);
    assert.doesNotMatch(opened.all, /checkout/i, "which service it concerns nobody has made public");
    for (const { at, who, body } of STORY) {
      play.at(at);
      await play.say(issue, who, body);
      if (at === "04:15") {
        const { page } = await published();
        assert.ok(page.includes("We're investigating elevated error rates on checkout."));
        assert.match(headline(page)!, /investigating/);
      }
    }
    const { page, all } = await published();
    assert.ok(
      page.includes("Issue resolved. Checkout is operating normally."),
      "from comments, no record is merged yet",
    );
    assert.doesNotMatch(headline(page)!, /investigating|identified|monitoring/i);
    const internal = [
      "Checkout error rate above 5%",
      "checkout-errors",
      "Sarah",
      "sarahk",
      "alexgh",
      "danab",
      "SEV-1",
      "Stripe",
      "webhook",
    ];
    for (const words of internal) assert.ok(!all.includes(words), `the public reads "${words}"`);
  });

  it("follows what people take back, and leaves out what strangers say", async () => {
    const issue = await play.report("danab", "Cards are declined", "### Severity\n\nSEV-1");
    await play.opened(issue);
    await play.say(issue, "visitor", "/update public investigating All customer data is lost.");
    assert.equal(headline((await published()).page), "We're investigating an issue");
    await play.say(issue, "danab", "/update public identified Some cards are declined.");
    assert.match((await published()).page, /Some cards are declined\./);
    await play.say(issue, "danab", "/resolve over");
    const { page } = await published();
    assert.doesNotMatch(page, /customer data|Cards are declined/);
    assert.match(page, /Some cards are declined\./);
  });

  it("says nothing of an incident whose severity stays inside", async () => {
    const issue = await play.report("danab", "A typo", "### Severity\n\nSEV-4");
    await play.opened(issue);
    assert.equal(headline((await published()).page), "No incidents reported");
  });
});
