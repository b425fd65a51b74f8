import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { Play } from "./play.ts";

/** One tool's messages: names of fixtures, which its documentation describes or the tool itself has sent. */
interface Row {
  readonly tool: string;
  readonly firing: string;
  readonly acknowledged?: string;
  readonly resolved: string;
  readonly test?: string;
  /** Another alert of the same group or service. */
  readonly joined: string;
  /** Title, severity and services of the incident. */
  readonly opens: readonly [title: string, severity: string, services: string];
}

const rows: readonly Row[] = [
  {
    tool: "alertmanager",
    firing: "alertmanager-v4",
    resolved: "alertmanager-v4-resolved",
    joined: "alertmanager-v4-joined",
    opens: ["Checkout error rate > 5%", "SEV-1", "checkout"],
  },
  {
    tool: "grafana",
    firing: "grafana",
    resolved: "grafana-resolved",
    test: "grafana-test",
    joined: "grafana-joined",
    opens: ["Search nodes run out of memory", "SEV-2", "search"],
  },
  {
    tool: "pagerduty",
    firing: "pagerduty-v3-triggered",
    acknowledged: "pagerduty-v3-acknowledged",
    resolved: "pagerduty-v3-resolved",
    test: "pagerduty-test",
    joined: "pagerduty-v3-joined",
    opens: ["Checkout error rate > 5%", "SEV-1", "Checkout"],
  },
  {
    tool: "datadog",
    firing: "datadog-default",
    resolved: "datadog-default-resolved",
    test: "datadog-default-test",
    joined: "datadog-default-joined",
    opens: ["Checkout error rate", "SEV-2", "checkout"],
  },
  {
    tool: "sentry issue",
    firing: "sentry-issue",
    acknowledged: "sentry-issue-acknowledged",
    resolved: "sentry-issue-resolved",
    joined: "sentry-event-joined",
    opens: ["TimeoutError: payment gateway", "SEV-2", "checkout"],
  },
  {
    tool: "sentry event",
    firing: "sentry-event",
    resolved: "sentry-issue-resolved",
    test: "sentry-event-test",
    joined: "sentry-event-joined",
    opens: ["TimeoutError: payment gateway", "SEV-2", "checkout"],
  },
  {
    tool: "sentry metric",
    firing: "sentry-metric",
    resolved: "sentry-metric-resolved",
    joined: "sentry-event-joined",
    opens: ["Too many errors", "SEV-1", "checkout"],
  },
  {
    tool: "cloudwatch, SNS",
    firing: "cloudwatch-sns",
    resolved: "cloudwatch-sns-resolved",
    test: "cloudwatch-sns-test",
    joined: "cloudwatch-sns-joined",
    opens: ["checkout-5xx", "SEV-1", "checkout"],
  },
  {
    tool: "cloudwatch, EventBridge",
    firing: "cloudwatch-eventbridge",
    resolved: "cloudwatch-eventbridge-resolved",
    joined: "cloudwatch-eventbridge-joined",
    opens: ["checkout-5xx", "SEV-1", "checkout"],
  },
  {
    tool: "azure",
    firing: "azure",
    resolved: "azure-resolved",
    test: "azure-test",
    joined: "azure-joined",
    opens: ["Checkout 5xx", "SEV-2", "checkout"],
  },
  {
    tool: "google",
    firing: "google",
    resolved: "google-resolved",
    test: "google-test",
    joined: "google-joined",
    opens: ["Checkout error rate", "SEV-2", "checkout"],
  },
  {
    tool: "opsgenie",
    firing: "opsgenie",
    acknowledged: "opsgenie-acknowledged",
    resolved: "opsgenie-resolved",
    joined: "opsgenie-joined",
    opens: ["Checkout error rate above 5%", "SEV-2", "checkout"],
  },
  {
    tool: "betterstack",
    firing: "betterstack",
    acknowledged: "betterstack-acknowledged",
    resolved: "betterstack-resolved",
    test: "betterstack-test",
    joined: "betterstack-joined",
    opens: ["Checkout", "SEV-1", "checkout"],
  },
  {
    tool: "newrelic",
    firing: "newrelic",
    acknowledged: "newrelic-acknowledged",
    resolved: "newrelic-resolved",
    test: "newrelic-test",
    joined: "newrelic-joined",
    opens: ["Error percentage > 5 for at least 5 minutes on 'checkout'", "SEV-1", "checkout"],
  },
  {
    tool: "zabbix",
    firing: "zabbix",
    acknowledged: "zabbix-acknowledged",
    resolved: "zabbix-resolved",
    test: "zabbix-test",
    joined: "zabbix-joined",
    opens: ["Checkout: error rate above 5%", "SEV-2", "checkout"],
  },
  {
    tool: "uptime-kuma",
    firing: "uptime-kuma",
    resolved: "uptime-kuma-resolved",
    test: "uptime-kuma-test",
    joined: "uptime-kuma-joined",
    opens: ["Checkout", "SEV-1", "checkout"],
  },
  {
    tool: "checkly",
    firing: "checkly",
    resolved: "checkly-resolved",
    test: "checkly-test",
    joined: "checkly-joined",
    opens: ["Checkout API has failed", "SEV-1", "checkout"],
  },
  {
    tool: "splunk-on-call",
    firing: "splunk-on-call",
    acknowledged: "splunk-on-call-acknowledged",
    resolved: "splunk-on-call-resolved",
    joined: "splunk-on-call-joined",
    opens: ["Checkout error rate above 5%", "SEV-1", "checkout"],
  },
  {
    tool: "honeycomb",
    firing: "honeycomb",
    resolved: "honeycomb-resolved",
    test: "honeycomb-test",
    joined: "honeycomb-joined",
    opens: ["Checkout errors", "SEV-1", "checkout"],
  },
];

function textOf(name: string): string {
  return readFileSync(join(import.meta.dirname, `fixtures/alerts/${name}.json`), "utf8");
}

/** The same alert, two days later: everything that begins with the day, and times since 1970. */
function twoDaysLater(name: string): unknown {
  const text = textOf(name)
    .replaceAll("2026-05-29", "2026-05-31")
    .replace(/\b1780(\d{6})(\d{3})?\b/g, (_, seconds, ms = "") => `${1_780_000_000 + Number(seconds) + 172_800}${ms}`);
  return JSON.parse(text);
}

for (const row of rows) {
  describe(`an alert of ${row.tool}`, () => {
    let play: Play;
    let number: number;
    before(async () => {
      play = await Play.begin("2026-05-29T03:00:00Z");
    });
    after(async () => {
      assert.deepEqual(play.github.violations(), []);
      await play.end();
    });

    const send = async (payload: unknown, time: string) => {
      play.at(time);
      const { status, out, err, outputs } = await play.event("repository_dispatch", "alert", {
        client_payload: { source: "x", payload },
      });
      assert.equal(status, 0, err);
      return { out, issue: outputs.incident === undefined ? null : Number(outputs.incident) };
    };
    const sendFixture = (name: string, time: string) => send(JSON.parse(textOf(name)), time);
    const start = row.tool === "grafana" ? "07:55" : "04:03";
    const notes = async (pattern: RegExp) => (await play.comments(number)).filter(({ body }) => pattern.test(body));

    if (row.test) {
      const { test } = row;
      it("test: opens nothing, and is green with one line", async () => {
        const { out, issue } = await sendFixture(test, "03:58");
        assert.equal(issue, null);
        assert.match(out, /^[^\n]+opens no incident[^\n]*\n$/);
        assert.deepEqual(await play.issues(), []);
      });
    }

    it("resolved: opens nothing where nothing is open", async () => {
      const { out, issue } = await sendFixture(row.resolved, "03:59");
      assert.equal(issue, null);
      assert.match(out, /no open incident belongs to the alert/);
      assert.deepEqual(await play.issues(), []);
    });

    it("firing: opens one incident with title, severity and services", async () => {
      const opened = await sendFixture(row.firing, start);
      number = opened.issue!;
      const issue = await play.issue(number);
      const label = issue.labels.map(({ name }) => name).find((name) => name.startsWith("sev-"));
      const services = /- \*\*Services:\*\* (.+)/.exec(issue.body)?.[1];
      assert.deepEqual([issue.title, label?.toUpperCase(), services], row.opens);
    });

    it("re-send: writes nothing", async () => {
      const writes = play.github.writes().length;
      assert.equal((await sendFixture(row.firing, start)).issue, number);
      assert.equal(play.github.writes().length, writes);
    });

    it("joined: another alert of the group or service is a comment, once", async () => {
      for (let times = 0; times < 2; times++) assert.equal((await sendFixture(row.joined, start)).issue, number);
      assert.equal((await play.issues()).length, 1);
      assert.equal((await notes(/Another alert of the (?:group|same service) fires/)).length, 1);
      assert.match((await play.issue(number)).body, /- \*\*Alerts:\*\*\n {2}- .+\n {2}- /);
    });

    if (row.acknowledged) {
      const { acknowledged } = row;
      it("acknowledged: acknowledges the incident, once", async () => {
        for (let times = 0; times < 2; times++) await sendFixture(acknowledged, "04:08");
        assert.equal((await notes(/The alert.* was acknowledged at 2026-05-29 04:07/)).length, 1);
        assert.match((await play.issue(number)).body, /\| 04:07 \| acknowledged \|/);
      });
    }

    it("resolved: is noted once, and the incident stays open", async () => {
      for (let times = 0; times < 2; times++)
        await sendFixture(row.resolved, row.tool === "grafana" ? "08:15" : "04:37");
      assert.equal((await notes(/The alert.* was resolved at/)).length, 1);
      assert.equal((await play.issue(number)).state, "open");
    });

    it("after closing: a late re-send writes nothing, what begins later is a new incident", async () => {
      await play.say(number, "sarahk", "/resolve over");
      const writes = play.github.writes().length;
      assert.equal((await sendFixture(row.firing, row.tool === "grafana" ? "08:20" : "04:50")).issue, number);
      assert.equal(play.github.writes().length, writes);
      const later = await send(twoDaysLater(row.firing), "2026-05-31T08:30:00Z");
      assert.notEqual(later.issue, number);
      assert.equal((await play.issues()).length, 2);
    });
  });
}
