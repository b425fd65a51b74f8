import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { nextDeadline } from "../../src/response/targets/next-deadline.ts";
import { assertValid } from "../schemas/valid.ts";
import { ALERT, STORY } from "./article.ts";
import { Play } from "./play.ts";

const visible = (body: string) => body.replace(/<!--.*?-->\n?/g, "").trim();
const alertFixture = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, `fixtures/alerts/${name}.json`), "utf8"));

let play: Play;
beforeEach(async () => {
  play = await Play.begin("2026-05-29T03:00:00Z");
});
afterEach(async () => {
  assert.deepEqual(play.github.violations(), []);
  await play.end();
});

async function alert(payload: unknown = ALERT): Promise<number> {
  const { status, err, outputs } = await play.event("repository_dispatch", "alert", { client_payload: payload });
  assert.equal(status, 0, err);
  return Number(outputs.incident);
}

describe("an incident on GitHub", () => {
  it("goes from alert to post-mortem by comments alone", async () => {
    play.at("03:45");
    await play.github.as("alexgh")("POST", "/deployments", { ref: "main", environment: "production" });
    play.at("04:02");
    const number = await alert();
    const opened = await play.issue(number);
    assert.equal(opened.title, "Checkout error rate above 5%");
    assert.deepEqual(opened.labels.map(({ name }) => name).sort(), ["incident", "sev-1"]);
    assert.match(
      opened.body,
      /- 03:45 deployment: \[main to production\]\(http[^)]+\/acme\/shop\/commit\/main\), alexgh/,
    );
    for (const { at, who, body } of STORY) {
      play.at(at);
      const { status, err } = await play.say(number, who, body);
      assert.equal(status, 0, err);
    }
    const closed = await play.issue(number);
    assert.equal(closed.state, "closed");
    assert.match(closed.body, /\*\*✅ SEV-1 · resolved · after 45 min\*\* \(04:02 – 04:47 UTC\)/);
    const branch = "incidents/2026-05-29-checkout-errors";
    assert.match(
      await play.file("incidents/2026-05-29-checkout-errors.yml", branch),
      /severity: SEV-1\nstatus: resolved\ncommander: sarah\n/,
    );
    assert.match(
      await play.file("postmortems/2026-05-29-checkout-errors.md", branch),
      /\*\*Duration\*\*: 45 minutes \(04:02 - 04:47 UTC\)/,
    );
    const pulls = (await play.github.asJob("GET", "/pulls")).data as {
      title: string;
      number: number;
      head: { ref: string };
    }[];
    assert.deepEqual(
      pulls.map(({ title, head }) => [title, head.ref]),
      [["Post-mortem: Checkout error rate above 5%", branch]],
    );
    const said = (await play.comments(number)).filter(({ user }) => user.login === "github-actions[bot]");
    assert.deepEqual(
      said.map(({ body }) => visible(body).split("\n")[0]),
      [
        "- @acme/engineering-managers: If not resolved in 30 min: **Page engineering manager**. Then `/escalate text`",
        "- @acme/vp-engineering: If revenue loss &gt; $10K ($47K): **Notify VP Engineering**. Then `/escalate text`",
        "**Resolved after 45 minutes** (04:02 - 04:47 UTC).",
      ],
    );
    assert.match(said.at(-1)!.body, new RegExp(`pull/${pulls[0]!.number}`));

    const writes = play.github.writes().length;
    await play.event("schedule", null, {});
    await play.event("issue_comment", "created", { issue: { number } });
    assert.equal(play.github.writes().length, writes, "nothing more is written");
  });

  it("is opened once for one alert, notes that the alert is over, and is new when it fires anew", async () => {
    play.at("04:02");
    const number = await alert(alertFixture("alertmanager-v4"));
    play.at("04:05");
    assert.equal(await alert(alertFixture("alertmanager-v4")), number);
    play.at("04:37");
    assert.equal(await alert(alertFixture("alertmanager-v4-resolved")), number);
    assert.equal(await alert(alertFixture("alertmanager-v4-resolved")), number);
    const notes = (await play.comments(number)).filter(({ body }) => /The alert was resolved/.test(body));
    assert.equal(notes.length, 1);
    assert.match((await play.issue(number)).body, /\| 04:36 \| note \| Alert resolved \|/);
    await play.say(number, "sarahk", "/resolve over");
    assert.equal(await alert(alertFixture("alertmanager-v4")), number, "what began before the end is the same alert");
    assert.equal((await play.issues()).length, 1);
    const later = structuredClone(alertFixture("alertmanager-v4")) as { alerts: { startsAt: string }[] };
    for (const one of later.alerts) one.startsAt = "2026-05-29T06:00:00Z";
    play.at("06:00");
    const second = await alert(later);
    assert.notEqual(second, number);
    assert.match((await play.issue(second)).body, /2026-05-29-checkout-error-rate-2/);
  });

  it("belongs to the folder whose run opened it: other folders' runs leave it alone, and its records come there", async () => {
    play.workIn("ops");
    play.at("04:02");
    const number = await alert();
    assert.match((await play.issue(number)).body, /\/blob\/HEAD\/ops\/runbooks\/checkout-error-rate\.md\)/);
    play.workIn("");
    const writes = play.github.writes().length;
    assert.deepEqual(await play.say(number, "sarahk", "/ack\n/mitigated rolled back\n/resolve over"), {
      status: 0,
      out: `#${number} is an incident of ops, another folder\n`,
      err: "",
      outputs: {},
      warnings: [],
    });
    await play.event("schedule", null, {});
    await alert();
    assert.equal(play.github.writes().length, writes);
    play.workIn("ops");
    await play.event("issue_comment", "created", { issue: { number } });
    const id = "2026-05-29-checkout-errors";
    assert.match(await play.file(`ops/incidents/${id}.yml`, `incidents/${id}`), /^title: Checkout error rate above 5%/);
    assert.match(await play.file(`ops/postmortems/${id}.md`, `incidents/${id}`), /^---\nincident: /);
  });

  it("keeps a box that somebody ticks while a run is on its way to write", async () => {
    play.at("04:02");
    const number = await alert();
    const box = "Is there an obvious fix? Rollback, configuration revert";
    const { body } = await play.issue(number);
    let ticked: Promise<unknown> | undefined;
    play.github.faults.add({
      kind: "hang",
      // The issue has been read by then; nothing is to go wrong.
      when: ({ method, path }) => {
        if (method === "GET" && path.endsWith(`/issues/${number}/comments`))
          ticked ??= play.github.as("alexgh")("PATCH", `/issues/${number}`, {
            body: `${body.replace(`[ ] ${box}`, `[x] ${box}`)}\n\nOur own line`,
          });
        return false;
      },
    });
    play.at("04:05");
    const { status, err } = await play.say(number, "sarahk", "/ack");
    assert.equal(status, 0, err);
    assert.ok(ticked);
    await ticked;
    const after = (await play.issue(number)).body;
    assert.match(after, /- \[x\] Acknowledge: `\/ack` · 04:05/);
    assert.ok(after.includes(`- [x] ${box}`));
    assert.ok(after.endsWith("Our own line"));
  });

  it("takes PagerDuty's acknowledgement for the on-call's", async () => {
    play.at("04:03");
    const number = await alert(alertFixture("pagerduty-v3-triggered"));
    play.at("04:08");
    await alert(alertFixture("pagerduty-v3-acknowledged"));
    const { body } = await play.issue(number);
    assert.match(body, /\| 04:07 \| acknowledged \| Alert acknowledged \(Alex\) \|/);
    assert.match(body, /- \[x\] Acknowledge: `\/ack` · 04:07/);
    const ignored = await play.event("repository_dispatch", "alert", {
      client_payload: alertFixture("pagerduty-v3-annotated"),
    });
    assert.deepEqual(
      [ignored.status, ignored.out],
      [0, 'pagerduty: "incident.annotated" opens and changes no incident\n'],
    );
  });

  it("is opened by anybody with the form, and goes on by people with write access only", async () => {
    play.at("04:10");
    await play.github.as("acme")("POST", "/labels", { name: "incident" });
    const form =
      "### What is happening?\n\nNobody can pay\n\n### Severity\n\nSEV-2 or SEV-1, not sure\n\n### Service\n\ncheckout\n\n### When did it start?\n\n04:05\n";
    const { data } = await play.github.as("visitor")("POST", "/issues", {
      title: "[Incident]: Nobody can pay",
      body: form,
    });
    const { number } = data as { number: number };
    await play.github.as("alexgh")("POST", `/issues/${number}/labels`, { labels: ["incident"] });
    const { status, err } = await play.event("issues", "opened", { issue: { number } });
    assert.equal(status, 0, err);
    const { body, labels } = await play.issue(number);
    assert.deepEqual(labels.map(({ name }) => name).sort(), ["incident", "sev-1"]);
    assert.match(body, /\| 04:05 \| detected \|/);
    assert.match(body, /### What is happening\?\s+Nobody can pay/, "the form's own text stays");
    await play.say(number, "visitor", "/resolve never mind");
    await play.event("issue_comment", "created", { issue: { number } });
    assert.equal((await play.issue(number)).state, "open");
    const answers = (await play.comments(number)).filter(({ body: text }) => /no write access/.test(text));
    assert.equal(answers.length, 1);
    const planned = JSON.parse((await play.command("plan", "--format", "json")).out);
    assert.deepEqual([planned.operations, planned.notices], [[], []], "sync takes the incident for none of its own");
  });

  it("is declared by the inputs of a workflow", async () => {
    play.at("04:10");
    const inputs = { command: "declare", title: "Search is slow", severity: "major", service: "search" };
    const { status, outputs, err } = await play.event("workflow_dispatch", null, { inputs });
    assert.equal(status, 0, err);
    const { title, labels, body } = await play.issue(Number(outputs.incident));
    assert.equal(title, "Search is slow");
    assert.deepEqual(labels.map(({ name }) => name).sort(), ["incident", "sev-2"]);
    assert.match(body, /\| 04:10 \| declared \| Alex \|/);
  });

  it("follows edited and deleted comments", async () => {
    play.at("04:02");
    const number = await alert();
    play.at("04:05");
    await play.say(number, "alexgh", "/severity SEV-3 looks small");
    assert.match((await play.issue(number)).body, /\*\*🟡 SEV-3 · /);
    const [comment] = await play.comments(number);
    await play.github.as("alexgh")("PATCH", `/issues/comments/${comment!.id}`, {
      body: "/severity SEV-2 not that small",
    });
    await play.event("issue_comment", "edited", { issue: { number } });
    assert.match((await play.issue(number)).body, /\*\*🟠 SEV-2 · /);
    await play.github.as("alexgh")("DELETE", `/issues/comments/${comment!.id}`);
    await play.event("issue_comment", "deleted", { issue: { number } });
    assert.match((await play.issue(number)).body, /\*\*🔴 SEV-1 · /);
  });

  it("says on a schedule what nobody did", async () => {
    play.at("04:02");
    const number = await alert();
    play.at("04:20");
    await play.event("schedule", null, {});
    await play.event("schedule", null, {});
    const [notice, ...more] = await play.comments(number);
    assert.deepEqual(more, []);
    assert.match(notice!.body, /- Alex \(@alexgh\): no one has acknowledged/);
  });

  it("says in its body when the next response target is due, for what starts a run at that time", async () => {
    play.at("04:02");
    const number = await alert();
    const next = async () => {
      const deadline = nextDeadline((await play.issue(number)).body);
      return deadline === null ? null : new Date(deadline).toISOString().slice(11, 16);
    };
    assert.equal(await next(), "04:07");
    play.at("04:05");
    await play.say(number, "sarahk", "/ack");
    assert.equal(await next(), "04:17");
    play.at("04:18");
    await play.event("schedule", null, {});
    const writes = play.github.writes().length;
    await play.event("workflow_dispatch", null, { inputs: { command: "respond" } });
    assert.equal(play.github.writes().length, writes, "a second run has nothing to write");
    await play.say(number, "sarahk", "/resolve over");
    assert.equal(await next(), null);
  });

  it("leaves the records alone once people have changed them", async () => {
    play.at("04:02");
    const number = await alert();
    play.at("04:30");
    await play.say(number, "sarahk", "/commander\n/resolve over");
    const branch = "incidents/2026-05-29-checkout-errors";
    const path = "postmortems/2026-05-29-checkout-errors.md";
    await play.say(number, "sarahk", "/action Add tests @alexgh 2026-06-05");
    assert.match(
      await play.file(path, branch),
      /\| 1 \| Add tests +\| Alex +\| 2026-06-05 \|/,
      "until then later comments count",
    );
    const { sha } = (await play.github.asJob("GET", `/contents/${path}?ref=${branch}`)).data as { sha: string };
    const content = Buffer.from("# Mine\n").toString("base64");
    await play.github.as("sarahk")("PUT", `/contents/${path}`, { message: "My words", content, branch, sha });
    await play.say(number, "sarahk", "/action Add alerts @danab 2026-06-05");
    assert.equal(await play.file(path, branch), "# Mine\n");
  });

  it("survives lost answers and dying connections", async () => {
    play.at("04:02");
    const number = await alert();
    play.at("04:40");
    await play.github.as("sarahk")("POST", `/issues/${number}/comments`, { body: "/commander\n/resolve over" });
    play.github.faults.add({ kind: "lost-answer", when: ({ write, path }) => write && path.endsWith("/pulls") });
    play.github.faults.add({
      kind: "server-error",
      when: ({ write, path }) => write && path.endsWith(`/issues/${number}`),
    });
    for (let run = 0; run < 3; run++) await play.event("issue_comment", "created", { issue: { number } });
    assert.equal((await play.issue(number)).state, "closed");
    const pulls = (await play.github.asJob("GET", "/pulls?state=all")).data as unknown[];
    assert.equal(pulls.length, 1);
    assert.equal((await play.comments(number)).filter(({ body }) => /Resolved after/.test(body)).length, 1);
  });

  it("has one issue, when two jobs had the same alert in the same second", async () => {
    play.at("04:02");
    play.github.extras.lag = 2;
    await alert();
    play.github.extras.lag = 0;
    await play.event("repository_dispatch", "alert", { client_payload: ALERT });
    const issues = await play.issues();
    assert.deepEqual(issues.map(({ number, state }) => [number, state]).sort(), [
      [1, "open"],
      [2, "closed"],
    ]);
  });
});

describe("the command line", () => {
  it("declares, shows first what it would do, and tells the status of what goes on", async () => {
    play.at("04:10");
    const words = [
      "declare",
      "--title",
      "Search is slow",
      "--severity",
      "sev2",
      "--service",
      "search,api",
      "--detected-at",
      "2026-05-29T04:05:00Z",
    ];
    const dry = await play.command(...words, "--dry-run", "--format", "json");
    assert.equal(dry.status, 0, dry.err);
    const { incidents } = assertValid("respond-output", dry.out) as {
      incidents: { operations: { title: string }[] }[];
    };
    assert.equal(incidents[0]!.operations[0]!.title, "Search is slow");
    assert.equal((await play.issues()).length, 0);
    const declared = await play.command(...words);
    assert.equal(declared.out, "#1 2026-05-29-search-is-slow: SEV-2, investigating\n  open: declared\n");
    for (const id of ["2026-05-29-search-is-slow", "#1"]) {
      const { out, err } = await play.command("status", id, "--audience", "public");
      assert.equal(out, "We're investigating slow responses of search, api.\n", err);
    }
    const again = await play.command("respond", "--issue", "1");
    assert.equal(again.out, "#1 2026-05-29-search-is-slow: SEV-2, investigating\n  nothing to write\n");
    assertValid("respond-output", (await play.command("respond", "--format", "json")).out);
    const twice = await play.command("declare", "--title", " search is  Slow");
    assert.equal(
      twice.out,
      "#1 2026-05-29-search-is-slow: SEV-2, investigating\n  note: an incident of that title is open already: nothing was opened\n",
    );
    assert.equal((await play.issues()).length, 1);
    assertValid("status-output", (await play.command("status", "#1", "--format", "json")).out);

    const other = (await play.github.as("alexgh")("POST", "/issues", { title: "A wish" })).data as { number: number };
    const { status, out, err } = await play.command("status", `#${other.number}`);
    assert.deepEqual([status, out], [2, ""]);
    assert.match(err, /#2 is no incident: it has no label "incident"/);
    const unsure = await play.command("declare", "--title", "Something is odd");
    assert.match(
      unsure.out,
      /SEV-1 counts until somebody says \/severity \(SEV-1 Critical: Checkout down, data breach/,
    );
  });

  it("names what is wrong with what was typed", async () => {
    for (const [words, message] of [
      [["declare"], /missing --title, expected one of --title, --alert and --issue/],
      [
        ["declare", "--title", "x", "--severity", "purple"],
        /unexpected severity "purple", expected SEV-1, SEV-2[\s\S]*SEV-2 Major: Search broken, slow checkout, payment failures > 2%/,
      ],
      [["declare", "--title", "x", "--detected-at", "noon"], /unexpected "noon" for --detected-at/],
      [
        ["declare", "--alert", "no-such-file.json"],
        /unexpected "no-such-file\.json" for --alert, expected a file that exists/,
      ],
      [["respond", "--issue", "many"], /unexpected "many" for --issue/],
      [["status", "2026-05-29-nothing"], /unexpected id "2026-05-29-nothing", expected that of an incident/],
    ] as const) {
      const { status, err } = await play.command(...words);
      assert.equal(status, 2);
      assert.match(err, message);
    }
  });
});
