import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { run } from "./run.ts";

const fixtures = join(import.meta.dirname, "../response/fixtures/alerts");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "alert-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function configure(alerts: string): void {
  mkdirSync(join(folder, ".github"), { recursive: true });
  writeFileSync(join(folder, ".github/incidents.yml"), `version: 1\nalerts:\n${alerts}`);
}

/** Reads a payload without GitHub: no token, no repository. */
async function readPayload(payload: unknown, ...more: readonly string[]) {
  writeFileSync(join(folder, "alert.json"), JSON.stringify(payload));
  return run(folder, "declare", "--alert", "alert.json", "--offline", ...more);
}

describe("declare --alert --offline", () => {
  it("prints each field with its value and the path that gave it", async () => {
    const file = join(fixtures, "cloudwatch-sns.json");
    const { status, out } = await run(folder, "declare", "--alert", file, "--offline");
    assert.equal(status, 0);
    assert.match(out, /^cloudwatch: firing\n/);
    assert.match(out, /\n {2}title +checkout-5xx +Message\.AlarmName\n/);
    assert.match(out, /\n {2}severity +not found\n/);
    assert.match(out, /\n {2}service +checkout +Message\.Trigger\.Dimensions\.1\.value\n/);
    assert.match(out, /\nopens 2026-05-29-checkout-5xx, SEV-1 \(no severity was read: the highest counts\)\n$/);
  });

  it("reads a mapping: lists of paths, elements of lists, JSON in texts, severities, states and times since 1970", async () => {
    configure(`  probe:
    title: [check.summary, check.name]
    severity: labels[key=prio].value
    service: checks.hosts
    status: state
    id: key
    at: began
    runbook: doc
    name: labels[0].value
    url: page.app.kubernetes.io/url
    states: { firing: ["1"], resolved: ["0"] }
    severities: { Urgent: SEV-2 }
`);
    const inner = {
      check: { name: "Search is slow" },
      checks: [{ hosts: ["search"] }, { hosts: ["index", "search"] }],
    };
    const payload = {
      source: "probe",
      body: JSON.stringify({
        ...inner,
        labels: JSON.stringify([
          { key: "rule", value: "SearchSlow" },
          { key: "prio", value: "urgent" },
        ]),
        state: 1,
        key: "k-1",
        began: "1780027320.5",
        doc: "search-slow",
        page: { "app.kubernetes.io/url": "https://probe.example.com/1" },
      }),
    };
    const { status, out } = await readPayload(payload, "--format", "json");
    assert.equal(status, 0);
    const { alert, incident, message } = JSON.parse(out);
    const paths = Object.fromEntries(
      alert.fields.map(({ field, path }: { field: string; path: string }) => [field, path]),
    );
    assert.deepEqual(paths, {
      title: "check.name",
      name: "labels.0.value",
      severity: "labels.1.value",
      service: "checks.0.hosts.0",
      at: "began",
      url: "page.app.kubernetes.io/url",
      runbook: "doc",
      status: "state",
      id: "key",
    });
    assert.deepEqual([alert.source, alert.state, alert.id], ["probe", "firing", "k-1"]);
    assert.deepEqual(incident, {
      id: "2026-05-29-search-slow",
      title: "Search is slow",
      severity: "SEV-2",
      severityGiven: true,
      services: ["search", "index"],
      detectedAt: "2026-05-29T04:02:00Z",
      url: "https://probe.example.com/1",
      runbook: "search-slow",
    });
    assert.equal(message, "opens 2026-05-29-search-slow, SEV-2");
  });

  it("corrects a tool that is known, alert by alert of a group", async () => {
    configure(
      "  alertmanager: { severity: labels.prio, severities: { hot: SEV-2 }, title: [annotations.no, annotations.short] }\n",
    );
    const alert = (prio: string, short: string) => ({
      status: "firing",
      labels: { alertname: "A", prio },
      annotations: { short },
    });
    const payload = {
      status: "firing",
      receiver: "r",
      groupLabels: {},
      alerts: [alert("low", "one"), alert("hot", "two")],
    };
    const { out } = await readPayload({ payload });
    assert.match(out, /\n {2}title +two +alerts\.1\.annotations\.short\n/);
    assert.match(out, /\n {2}severity +hot → SEV-2 +alerts\.1\.labels\.prio\n/);
    assert.match(out, /\n {2}alerts +2 fire, the most severe is shown\n/);
  });

  it("reads the same path with and without what a payload is wrapped in", async () => {
    configure("  stack: { title: data.attributes.label, id: data.id }\n");
    const data = { id: "7", attributes: { label: "Home page" } };
    for (const payload of [
      { source: "stack", data },
      { source: "stack", payload: { data, included: [] } },
    ]) {
      assert.match((await readPayload(payload)).out, /\n {2}title +Home page +data\.attributes\.label\n/);
    }
  });

  it("shows a value that is no time and no address", async () => {
    const { out } = await readPayload({ title: "Disk", time: "noon", url: "javascript:alert(1)" });
    assert.match(out, /\n {2}at +noon \(not a time\) +time\n/);
    assert.match(out, /\n {2}url +javascript:alert\(1\) \(not a web address\) +url\n/);
  });

  it("lists the paths of a payload that it can't read, and says what a test message is", async () => {
    const { status, err } = await readPayload({ foo: { bar: [{ x: 1, y: '{"z":2}' }] } });
    assert.equal(status, 2);
    assert.match(err, /without a title/);
    assert.match(err, /The payload has: foo\.bar\.0\.x, foo\.bar\.0\.y\.z\.\n/);
    const file = join(fixtures, "uptime-kuma-test.json");
    const { out } = await run(folder, "declare", "--alert", file, "--offline");
    assert.equal(out, "test message of uptime-kuma (GitHub incidents Testing): it arrived, and opens no incident\n");
  });

  it("is refused where there is no payload to read", async () => {
    const { status, err } = await run(folder, "declare", "--title", "x", "--offline");
    assert.equal(status, 2);
    assert.match(err, /unexpected --offline with --title, expected it with --alert/);
  });
});

describe("alerts: in the configuration", () => {
  it("refuses a severity that the matrix has not, and an unknown state", async () => {
    configure("  probe: { title: a, severities: { Urgent: SEV-9 }, states: { open: [1] } }\n");
    const { status, err } = await readPayload({ a: "x" });
    assert.equal(status, 2);
    assert.match(err, /open/);
    configure("  probe: { title: a, severities: { Urgent: SEV-9 } }\n");
    assert.match((await readPayload({ a: "x" })).err, /unexpected "SEV-9", expected SEV-1, SEV-2, SEV-3 or SEV-4/);
  });
});
