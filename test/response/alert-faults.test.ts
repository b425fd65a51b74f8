import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { Play } from "./play.ts";

/** Payloads that begin with `am0` were sent by Alertmanager 0.25 and 0.33, with rules and labels of our own. */
const fixture = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `fixtures/alerts/${name}.json`), "utf8"));

let play: Play;
beforeEach(async () => {
  play = await Play.begin("2026-05-29T03:00:00Z");
});
afterEach(async () => {
  assert.deepEqual(play.github.violations(), []);
  await play.end();
});

/** Sends an alert, and gives the number of its issue; null where it has none. */
async function send(payload: unknown): Promise<number | null> {
  const { status, err, outputs } = await play.event("repository_dispatch", "alert", { client_payload: payload });
  assert.equal(status, 0, err);
  return outputs.incident === undefined ? null : Number(outputs.incident);
}

async function log(payload: unknown): Promise<string> {
  const { status, out, err } = await play.event("repository_dispatch", "alert", { client_payload: payload });
  assert.equal(status, 0, err);
  return out;
}

async function severityOf(issue: number): Promise<string | undefined> {
  return (await play.issue(issue)).labels.map(({ name }) => name).find((name) => name.startsWith("sev-"));
}

function configure(alerts: string): void {
  writeFileSync(join(play.folder, ".github/incidents.yml"), `version: 1\nalerts:\n${alerts}`);
}

async function comments(issue: number): Promise<string[]> {
  return (await play.comments(issue)).map(({ body }) => body.replace(/<!--.*?-->\n/g, ""));
}

describe("the identity of an alert", () => {
  it("is never cut: two groups whose keys differ behind 300 characters are two incidents", async () => {
    play.at("2026-11-30T20:39:00Z");
    const search = await send(fixture("am025-long-key-search"));
    const stock = await send(fixture("am025-long-key-stock"));
    assert.notEqual(search, stock);
    assert.equal((await play.issue(stock!)).title, "Stock has too few replicas");
    assert.equal(await send(fixture("am025-long-key-search")), search);
  });

  it("is receiver and group labels where a template leaves the key out, and JSON in a text that is in a text is read", async () => {
    play.at("2026-11-30T20:43:00Z");
    const [first, second] = ["am033-payload-dispatch-1", "am033-payload-dispatch-2"].map(
      (name) => fixture(name).client_payload,
    );
    const issue = await send(first);
    assert.equal(await send(second), issue);
    const { source, payload } = second;
    for (const alert of payload.alerts) alert.status = "resolved";
    const twice = JSON.stringify(JSON.stringify({ ...payload, status: "resolved" }));
    assert.equal(await send({ source, payload: twice }), issue);
    assert.equal((await play.issues()).length, 1);
    assert.match((await comments(issue!)).at(-1)!, /The alert was resolved at/);
  });

  it("of Datadog is monitor and group: what recovers for one host is not over for the other", async () => {
    play.at("04:03");
    const message = (state: string, host: string) => ({
      ...fixture("datadog-default"),
      title: `[P2] [${state} on {host:${host}}] Disk is full`,
    });
    const a = await send(message("Triggered", "a"));
    const b = await send(message("Triggered", "b"));
    assert.notEqual(a, b);
    play.at("04:10");
    assert.equal(await send({ ...message("Recovered", "a"), date: "1780027740000" }), a);
    assert.equal(
      (await comments(b!)).some((body) => /resolved/.test(body)),
      false,
    );
  });

  it("without an id leaves measured values out, and keeps numbers that are names", async () => {
    play.at("04:02");
    const titles = [90, 91, 92.5, 93, 94, 95].map((value) => `CPU at ${value} % (limit 80%)`);
    const issues: (number | null)[] = [];
    for (const title of titles) issues.push(await send({ title }));
    assert.deepEqual([...new Set(issues)], [1]);
    assert.equal(await send({ title: "Disk of web-1 is full" }), 2);
    assert.equal(await send({ title: "Disk of web-2 is full" }), 3);
  });

  it("does not matter for what comes of one service within minutes: that is one incident with comments", async () => {
    play.at("04:02");
    const alert = (id: number, severity: string) => ({
      title: `Probe ${id} fails`,
      id: `probe-${id}`,
      service: "Checkout",
      severity,
    });
    const issue = await send(alert(1, "warning"));
    for (const id of [2, 3, 4]) assert.equal(await send(alert(id, "warning")), issue);
    play.at("04:07");
    assert.equal(await send(alert(5, "critical")), issue);
    assert.equal(
      (await comments(issue!)).filter((body) => /Another alert of the same service fires/.test(body)).length,
      4,
    );
    assert.equal(await severityOf(issue!), "sev-1");
    assert.notEqual(await send({ ...alert(6, "warning"), service: "search" }), issue);
    play.at("04:20");
    assert.equal(await send({ ...alert(5, "critical"), status: "resolved" }), issue);
    assert.match(
      (await comments(issue!)).join("\n"),
      /The alert Probe 5 fails was resolved .* Other alerts of this incident are not reported as resolved/,
    );
    assert.notEqual(await send(alert(7, "warning")), issue, "after ten minutes it is an incident of its own");
  });

  it("joins two issues of one alert on the next message, and on the schedule: the oldest is the incident", async () => {
    play.at("04:02");
    for (const way of ["message", "schedule"]) {
      const alert = { title: `Search is down (${way})`, id: way };
      const first = await send(alert);
      const { title, body, labels } = await play.issue(first!);
      const twin = await play.github.asJob("POST", "/issues", { title, body, labels: labels.map(({ name }) => name) });
      const { number } = twin.data as { number: number };
      if (way === "message") assert.equal(await send(alert), first);
      else await play.event("schedule", null, {});
      assert.deepEqual([(await play.issue(first!)).state, (await play.issue(number)).state], ["open", "closed"], way);
    }
  });
});

describe("the state of an alert", () => {
  it("that no list and no word knows opens nothing, and a warning names it", async () => {
    play.at("04:02");
    const alert = { title: "Disk", id: "1", state: "7" };
    const { status, out, warnings } = await play.event("repository_dispatch", "alert", { client_payload: alert });
    const words =
      'unknown state "7" at state of alert: nothing was opened. Add it to alerts.alert.states as firing, acknowledged, resolved or ignored.';
    assert.deepEqual([status, out, warnings], [0, `${words}\n`, [words]]);
    assert.deepEqual(await play.issues(), []);
  });

  it("is read of the heading of Datadog's title, and one that nobody knows opens nothing", async () => {
    play.at("04:02");
    const { status, warnings } = await play.event("repository_dispatch", "alert", {
      client_payload: {
        ...fixture("datadog-default"),
        title: "[P2] [Muted on {service:checkout}] Checkout error rate",
      },
    });
    assert.equal(status, 0);
    assert.match(warnings.join(), /^unknown state "Muted" at title \(heading\) of datadog: nothing was opened/);
    assert.deepEqual(await play.issues(), []);
  });

  it("is not over while its tool says that it recovers", async () => {
    play.at("04:02");
    const alert = { title: "Disk", id: "1", status: "firing" };
    const issue = await send(alert);
    assert.equal(await send({ ...alert, status: "recovering" }), issue);
    assert.deepEqual(await comments(issue!), []);
    await send({ ...alert, status: "recovered" });
    assert.match((await comments(issue!)).join(), /The alert was resolved/);
  });

  it("is what a team's mapping says, numbers and truth values included", async () => {
    configure(
      "  probe: { title: what, status: up, id: key, states: { firing: [false, 7], resolved: [true], ignored: ['*'] } }\n",
    );
    play.at("04:02");
    const probe = (up: unknown) => ({ source: "probe", payload: { what: "Start page", up, key: "k" } });
    assert.equal(await send(probe(true)), null);
    assert.equal(await log(probe("paused")), 'probe: "paused" opens and changes no incident\n');
    const issue = await send(probe(false));
    assert.equal(await send(probe(7)), issue);
    assert.equal(await send(probe(true)), issue);
    assert.match((await comments(issue!)).at(-1)!, /The alert was resolved/);
  });

  it("of what is no state of an alert changes nothing: notes, pending checks, missing data", async () => {
    play.at("04:03");
    for (const name of [
      "opsgenie-note",
      "uptime-kuma-pending",
      "cloudwatch-sns-insufficient",
      "cloudwatch-eventbridge-insufficient",
    ]) {
      assert.match(await log(fixture(name)), /opens and changes no incident\n$/, name);
    }
    assert.deepEqual(await play.issues(), []);
  });

  it("is not over where the tool left alerts of the group out, and the severity is unknown", async () => {
    play.at("2026-11-30T20:35:14Z");
    const issue = await send(fixture("am025-max-alerts-firing"));
    assert.equal(await severityOf(issue!), "sev-1");
    assert.match(
      (await play.issue(issue!)).body,
      /The first message left out 2 more alerts of the group \(`max_alerts`\)/,
    );
    play.at("2026-11-30T20:35:20Z");
    const partly = fixture("am025-max-alerts-resolved-while-firing");
    for (let times = 0; times < 2; times++) await send(partly);
    assert.deepEqual(
      (await comments(issue!)).map((body) => body.trim()),
      [
        "An alert of the group was resolved at 2026-11-30 20:35 UTC. The message left out 2 more (`max_alerts`): this is not the end of the alert.",
      ],
    );
    const end = { ...partly, truncatedAlerts: 0 };
    await send(end);
    assert.match((await comments(issue!)).at(-1)!, /^The alert was resolved at/);
  });

  it("that is partly over opens nothing", async () => {
    play.at("2026-11-30T20:35:20Z");
    assert.equal(await send(fixture("am025-max-alerts-resolved-while-firing")), null);
  });

  it("without a time is told by what the tool said since the closing", async () => {
    play.at("04:02");
    const alert = { title: "Queue is full", id: "q" };
    const first = await send(alert);
    await play.say(first!, "sarahk", "/resolve over");
    play.at("05:00");
    assert.equal(await send(alert), first, "the same alert, sent once more");
    play.at("09:00");
    const second = await send(alert);
    assert.notEqual(second, first, "hours later it is a new one");
    await send({ ...alert, status: "ok" });
    await play.say(second!, "sarahk", "/resolve over");
    assert.notEqual(await send(alert), second, "its tool had said that it was over");
  });
});

describe("a group of alerts", () => {
  it("has title, name, link and runbook of its most severe firing alert, and lists all", async () => {
    play.at("2026-11-30T20:35:00Z");
    const issue = await send(fixture("am025-group-two-fire"));
    const { title, body } = await play.issue(issue!);
    assert.equal(title, "Checkout error rate is above 5%");
    assert.match(body, /#inc-2026-11-30-checkout-errors/);
    assert.match(body, /\[alertmanager\]\(http:\/\/prom\.example\.com\/graph\?g0\.expr=rate\)/);
    assert.match(body, /### Runbook: \[.*checkout-error-rate\.md\)/);
    assert.match(body, /- Checkout error rate is above 5% \(SEV-1\)\n {2}- Checkout p99 above 2 s \(SEV-3\)/);
  });

  it("is noted where an alert joins it, and raises the severity, but never what a person lowered", async () => {
    play.at("2026-11-30T20:35:30Z");
    const issue = (await send(fixture("am025-group-warning")))!;
    assert.equal(await severityOf(issue), "sev-3");
    play.at("2026-11-30T20:36:00Z");
    const critical = fixture("am025-group-then-critical");
    assert.equal(await send(critical), issue);
    assert.equal(await severityOf(issue), "sev-1");
    const [note] = await comments(issue);
    assert.match(note!, /Another alert of the group fires:\n+- \*\*Inhib crit\*\* \(SEV-1\)/);
    assert.match(note!, /Severity SEV-3 → \*\*SEV-1\*\*, as the alert says/);
    const { body } = await play.issue(issue);
    assert.match(body, /- Inhib warn \(SEV-3\)\n {2}- Inhib crit \(SEV-1\)/);
    assert.match(body, /\| 20:36 \| severity-changed \| SEV-3 → SEV-1: by its alert \|/);
    assert.doesNotMatch(body, /\| declared \|/, "an alert declares nothing");
    play.at("2026-11-30T20:37:00Z");
    await play.say(issue, "sarahk", "/severity SEV-2 half of the shop works");
    await send(critical);
    assert.equal(await severityOf(issue), "sev-2");
  });

  it("opens a new incident for what began after the closing, also while an older alert still fires", async () => {
    play.at("2026-11-30T20:35:30Z");
    const first = (await send(fixture("am025-group-warning")))!;
    play.at("2026-11-30T20:40:00Z");
    await play.say(first, "sarahk", "/resolve over");
    assert.equal(await send(fixture("am025-group-warning")), first);
    assert.match(
      (await comments(first)).at(-1)!,
      /The alert still fires\. If the incident is not over, reopen this issue/,
    );
    const warning = fixture("am025-group-warning");
    const critical = fixture("am025-group-then-critical");
    critical.alerts[0].startsAt = "2026-11-30T20:50:00Z";
    play.at("2026-11-30T20:50:10Z");
    const second = (await send({ ...critical, alerts: [...warning.alerts, ...critical.alerts] }))!;
    assert.notEqual(second, first);
    const { title, body } = await play.issue(second);
    assert.equal(title, "Inhib crit");
    assert.doesNotMatch(body, /Inhib warn/);
  });

  it("keeps quiet when one of its alerts is over", async () => {
    play.at("2026-11-30T20:35:00Z");
    const issue = await send(fixture("am025-group-two-fire"));
    play.at("2026-11-30T20:36:00Z");
    assert.equal(await send(fixture("am025-group-one-resolved")), issue);
    assert.deepEqual(await comments(issue!), []);
  });

  it("of hundreds of alerts with long names is remembered, and its issue stays readable", async () => {
    play.at("2026-11-30T20:35:30Z");
    const group = fixture("am025-group-warning");
    const [one] = group.alerts;
    const many = Array.from({ length: 400 }, (_, index) => ({
      ...one,
      fingerprint: `print-${index}`,
      labels: { ...one.labels, service: `${"サービス".repeat(60)}${index}` },
      annotations: { summary: `${"警報 @team <b> ".repeat(20)}${index}` },
    }));
    const issue = await send({ payload: { ...group, alerts: many } });
    assert.equal(await send({ payload: { ...group, alerts: many } }), issue, "its marker can be read");
    assert.equal((await play.issues()).length, 1);
  });
});

describe("the severity of an alert", () => {
  it("raises the incident when its priority is raised in PagerDuty or Opsgenie", async () => {
    play.at("04:03");
    const pager = fixture("pagerduty-v3-triggered");
    pager.event.data.priority.summary = "P3";
    const first = (await send(pager))!;
    assert.equal(await severityOf(first), "sev-3");
    await send(fixture("pagerduty-v3-priority"));
    assert.equal(await severityOf(first), "sev-1");
    const second = (await send({
      ...fixture("opsgenie"),
      alert: { ...fixture("opsgenie").alert, details: { service: "x" } },
    }))!;
    await send(fixture("opsgenie-priority"));
    assert.equal(await severityOf(second), "sev-1");
  });
});
