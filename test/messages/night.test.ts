import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { ALERT, STORY } from "../response/article.ts";
import { Play } from "../response/play.ts";
import { Receiver } from "./receiver.ts";

const title = "Checkout error rate above 5%";
/** The article's night, as Slack shows it. */
const NIGHT = [
  `SEV-1 declared: ${title}`,
  `SEV-1: ${title}`,
  `Public update, SEV-1: ${title}`,
  `Public update, SEV-1: ${title}`,
  `Escalation due, SEV-1: ${title}`,
  `Mitigated after 33 minutes, SEV-1: ${title}`,
  `Escalation due, SEV-1: ${title}`,
  `Public update, SEV-1: ${title}`,
  `Public update, SEV-1: ${title}`,
  `Resolved after 45 minutes, SEV-1: ${title}`,
];

/** What the article has the status page say, and when. */
const PAGE: Readonly<Record<string, string>> = {
  "04:15": "We're investigating elevated error rates on checkout.",
  "04:47": "Issue resolved. Checkout is operating normally.",
};

let play: Play;
let slack: Receiver;

function configure(...lines: readonly string[]): void {
  const file = join(play.folder, ".github/incidents.yml");
  writeFileSync(file, `${readFileSync(file, "utf8")}\nmessages:\n${lines.map((line) => `  - ${line}\n`).join("")}`);
}

beforeEach(async () => {
  play = await Play.begin("2026-05-29T03:00:00Z");
  slack = await Receiver.start();
  play.env = { INCIDENT_SLACK_URL: slack.url };
});
afterEach(async () => {
  await play.end();
  await slack.end();
});

/** The job that rebuilds the page, and what the public reads then. */
async function publicPage(): Promise<string> {
  await play.event("workflow_dispatch", null, { inputs: { command: "report" } });
  return readFileSync(join(play.folder, "report/status/index.html"), "utf8");
}

async function begin(): Promise<number> {
  play.at("04:02");
  const { status, err, outputs } = await play.event("repository_dispatch", "alert", { client_payload: ALERT });
  assert.equal(status, 0, err);
  return Number(outputs.incident);
}

describe("the article's night in Slack", () => {
  it("arrives in order, each message once, also when every run is repeated", async () => {
    configure("{ to: slack, url-from: INCIDENT_SLACK_URL }");
    const number = await begin();
    for (const { at, who, body } of STORY) {
      play.at(at);
      const { status, err, warnings } = await play.say(number, who, body);
      assert.equal(status, 0, err);
      assert.deepEqual(warnings, []);
      await play.event("issue_comment", "created", { issue: { number } });
      const onPage = PAGE[at];
      if (onPage !== undefined) assert.ok((await publicPage()).includes(onPage), at);
    }
    await play.event("schedule", null, {});
    assert.deepEqual(slack.headlines, NIGHT);
    const [, , first] = slack.received;
    const texts = first!.json.blocks.map(({ text }: { text: { text: string } }) => text.text);
    assert.match(texts[1], /^We're investigating elevated error rates on checkout\.\nNext update by 04:30 UTC\.$/);
    assert.match(texts[2], new RegExp(`^<https://github.com/acme/shop/issues/${number}\\|Open on GitHub>$`));
  });

  for (const fault of [{ status: 500 }, { status: 429, headers: { "retry-after": "0" } }, "cut", "half"] as const)
    it(`takes each message once after ${JSON.stringify(fault)}`, async () => {
      configure("{ to: slack, url-from: INCIDENT_SLACK_URL, on: [declared, commander] }");
      const number = await begin();
      for (const { at, who, body } of STORY.slice(0, 2)) {
        play.at(at);
        slack.faults.push(fault);
        assert.equal((await play.say(number, who, body)).status, 0);
      }
      assert.deepEqual(slack.headlines, NIGHT.slice(0, 2));
    });

  it("keeps a message for the next run where the channel is away, warns without its address, and stops nothing", async () => {
    const other = await Receiver.start();
    configure(
      "{ to: slack, url-from: INCIDENT_SLACK_URL, on: [declared] }",
      "{ to: discord, url-from: INCIDENT_DISCORD_URL, on: [declared] }",
      "{ to: teams, url-from: INCIDENT_TEAMS_URL }",
    );
    play.env = { ...play.env, INCIDENT_DISCORD_URL: other.url };
    const number = await begin();
    play.at("04:07");
    slack.faults.push({ status: 404 });
    const first = await play.say(number, "alexgh", STORY[0]!.body);
    assert.equal(first.status, 0);
    assert.deepEqual(first.warnings, [
      "1 message did not reach slack (INCIDENT_SLACK_URL): HTTP 404. The next run tries again.",
      '1 message did not reach teams (INCIDENT_TEAMS_URL): INCIDENT_TEAMS_URL is not set: pass the secret to the job under "env". The next run tries again.',
    ]);
    assert.doesNotMatch(first.out + first.err, /secret-part|127\.0\.0\.1:\d+\/services/);
    assert.equal(other.received.length, 1);
    await play.event("schedule", null, {});
    assert.deepEqual(slack.headlines, NIGHT.slice(0, 1));
    assert.equal(other.received.length, 1);
    await other.end();
  });

  it("goes nowhere by redirects, to plain http, or in a dry run", async () => {
    const other = await Receiver.start();
    configure("{ to: slack, url-from: INCIDENT_SLACK_URL }", "{ to: discord, url-from: INCIDENT_DISCORD_URL }");
    play.env = { ...play.env, INCIDENT_DISCORD_URL: "http://chat.example.com/hook" };
    slack.faults.push({ status: 302, headers: { location: other.url } });
    const number = await begin();
    const { warnings } = await play.say(number, "alexgh", STORY[0]!.body);
    assert.match(warnings.join("\n"), /slack .*: HTTP 302\.[\s\S]*INCIDENT_DISCORD_URL holds no https address/);
    assert.equal(other.received.length + slack.received.length, 0);
    await play.command("respond", "--issue", String(number), "--dry-run");
    assert.equal(slack.received.length, 0);
    await other.end();
  });

  it("says what is missing, whichever response target has passed", async () => {
    configure("{ to: slack, url-from: INCIDENT_SLACK_URL, on: [missed] }");
    const number = await begin();
    play.at("04:15");
    await play.say(number, "danab", "/update public investigating We're investigating.");
    play.at("04:28");
    await play.say(number, "danab", "/update Still looking");
    play.at("04:35");
    await play.event("schedule", null, {});
    const missing = slack.received.map(({ json }) => json.blocks[1].text.text.split(" (")[0]);
    assert.ok(missing.includes("No public update"), missing.join());
    for (const words of missing) assert.notEqual(words, "");
  });

  it("is no news later: a target that is added does not get all of the past", async () => {
    const number = await begin();
    await play.say(number, "alexgh", STORY[0]!.body);
    configure("{ to: slack, url-from: INCIDENT_SLACK_URL }");
    play.at("13:00");
    await play.say(number, "alexgh", "/update Still working on it");
    assert.deepEqual(
      slack.headlines.filter((line) => /declared/.test(line)),
      [],
    );
    assert.ok(slack.headlines.includes(`Update, SEV-1: ${title}`));
  });

  it("is signed for a webhook, whose JSON names the event", async () => {
    configure("{ to: webhook, url-from: INCIDENT_HOOK, secret-from: INCIDENT_HOOK_SECRET, on: [declared] }");
    play.env = { INCIDENT_HOOK: slack.url, INCIDENT_HOOK_SECRET: "k3y" };
    const number = await begin();
    play.at("04:07");
    await play.say(number, "alexgh", STORY[0]!.body);
    const [{ headers, text, json }] = slack.received as [(typeof slack.received)[0]];
    assert.equal(
      headers["x-incident-signature-256"],
      `sha256=${createHmac("sha256", "k3y").update(text).digest("hex")}`,
    );
    assert.equal(headers["idempotency-key"], json.key);
    // Two incidents never share a key: a receiver that goes by it would drop the second one.
    assert.ok(json.key.startsWith(`https://github.com/acme/shop/issues/${number}#declared`), json.key);
    assert.deepEqual(
      [json.version, json.event, json.at, json.incident.severity],
      [1, "declared", "2026-05-29T04:07:00Z", "SEV-1"],
    );
  });
});
