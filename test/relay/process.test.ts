import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { createRelay } from "../../src/relay.ts";
import { formatInstant } from "../../src/time/instant.ts";
import { writeMarker } from "../../src/tracking/marker.ts";
import { type Bench, startGitHub } from "../github/bench.ts";
import type { FaultKind } from "../github/faults.ts";
import { bearer, pagerduty, SECRET } from "./senders.ts";

const cli = join(import.meta.dirname, "../../dist/cli.js");
const isDispatch = ({ path }: { readonly path: string }) => path.endsWith("/shop/dispatches");

let github: Bench;
let queue: string;
before(async () => {
  github = await startGitHub();
  queue = mkdtempSync(join(tmpdir(), "relay-queue-"));
});
after(async () => {
  for (const relay of processes) await relay.end("SIGKILL");
  await github.close();
  rmSync(queue, { recursive: true });
});

const processes: Process[] = [];

/** The built command as a process of its own. */
class Process {
  readonly #child: ChildProcess;
  readonly ended: Promise<number | null>;
  log = "";
  url = "";

  private constructor(...words: readonly string[]) {
    this.#child = spawn(process.execPath, [cli, "relay", "--port", "0", "--queue", queue, ...words], {
      env: {
        PATH: process.env.PATH ?? "",
        GITHUB_TOKEN: github.token,
        GITHUB_API_URL: github.url,
        GITHUB_REPOSITORY: github.repository,
        INCIDENT_WRITE_INTERVAL_MS: "0",
        INCIDENT_RELAY_SECRET_PROBE: SECRET,
        INCIDENT_RELAY_SECRET_PAGERDUTY: SECRET,
      },
      stdio: ["ignore", "ignore", "pipe"],
    });
    this.#child.stderr!.on("data", (text) => {
      this.log += text;
    });
    this.ended = new Promise((resolve) => this.#child.on("exit", resolve));
  }

  static async start(...words: readonly string[]): Promise<Process> {
    const started = new Process(...words);
    processes.push(started);
    await until(() => /listens at/.test(started.log) || started.#child.exitCode !== null);
    started.url = /listens at (\S+)/.exec(started.log)?.[1] ?? "";
    return started;
  }

  async send(title: string, headers: Record<string, string> = {}): Promise<number> {
    const { source, headers: own, body } = bearer("probe", { title });
    const answer = await fetch(`${this.url}/alerts/${source}`, {
      method: "POST",
      headers: { ...own, ...headers },
      body,
    });
    return answer.status;
  }

  async end(signal: "SIGTERM" | "SIGKILL"): Promise<number | null> {
    this.#child.kill(signal);
    return this.ended;
  }
}

/** Gives up after a minute: a machine may be busy. */
async function until(isTrue: () => boolean): Promise<void> {
  for (let times = 0; times < 3000 && !isTrue(); times++) await new Promise((resolve) => setTimeout(resolve, 20));
}

const titles = () =>
  github.extras.dispatches.map(
    ({ client_payload }) => (client_payload as { payload: { title: string } }).payload.title,
  );
const waiting = () => readdirSync(queue).filter((name) => name.endsWith(".json"));

describe("the relay as a process", () => {
  let relay: Process;
  before(async () => {
    const deadline = formatInstant(Date.now() - 2_000);
    const body = `${writeMarker({ kind: "place", key: "incident-x", data: { next: deadline } })}\nCheckout is down`;
    await github.asJob("POST", "/issues", { title: "Checkout is down", body, labels: ["incident"] });
    relay = await Process.start();
  });

  it("starts the workflow when the response target of an open incident is due", async () => {
    await until(() => /the workflow was started/.test(relay.log));
    assert.deepEqual(github.extras.workflowRuns, [
      { workflow: "incidents.yml", ref: "main", inputs: { command: "respond" } },
    ]);
    assert.match(relay.log, /a response target is due: the workflow was started/);
    assert.deepEqual(github.violations(), []);
  });

  it("passes an alert on as GitHub describes the event, whatever fails on the way", async () => {
    const faults: readonly FaultKind[] = [
      "server-error",
      "bad-gateway",
      "too-many-requests",
      "cut-before",
      "lost-answer",
    ];
    for (const kind of faults) {
      github.faults.add({ kind, when: isDispatch, seconds: 0 });
      assert.equal(await relay.send(kind), 200);
    }
    // What GitHub had taken before its answer was lost comes once more: the same alert opens one incident.
    assert.deepEqual(titles(), [...faults, "lost-answer"]);
    assert.deepEqual(github.violations(), []);
    assert.deepEqual(github.extras.dispatches[0], {
      event_type: "alert",
      client_payload: { source: "probe", payload: { title: "server-error" } },
    });
  });

  it("cuts off who is slow, and answers others meanwhile", async () => {
    const { port } = new URL(relay.url);
    const slow = connect(Number(port), "127.0.0.1");
    let answer = "";
    slow.on("data", (text) => {
      answer += text;
    });
    slow.on("error", () => {});
    const closed = new Promise((resolve) => slow.on("close", resolve));
    slow.write("POST /alerts/probe HTTP/1.1\r\nhost: relay\r\ncontent-le");
    const large = new Uint8Array(1_100_000);
    const headers = { authorization: `Bearer ${SECRET}` };
    const refused = await fetch(`${relay.url}/alerts/probe`, { method: "POST", headers, body: large });
    assert.equal(refused.status, 413);
    const chunks = new ReadableStream({
      start: (to) => {
        for (let count = 0; count < 30; count++) to.enqueue(new Uint8Array(100_000));
        to.close();
      },
    });
    const streamed = await fetch(`${relay.url}/alerts/probe`, {
      method: "POST",
      headers,
      body: chunks,
      duplex: "half",
    } as RequestInit);
    assert.equal(streamed.status, 413);
    assert.equal(await relay.send("meanwhile"), 200);
    await closed;
    assert.match(answer, /^HTTP\/1\.1 408/);
    assert.equal(await relay.end("SIGTERM"), 0);
    assert.doesNotMatch(relay.log, new RegExp(`${SECRET}|${github.token}`));
    assert.deepEqual(readdirSync(queue), []);
  });

  it("that is killed with events that wait sends them after its start, and nothing in between is lost", async () => {
    github.extras.dispatches.length = 0;
    github.faults.add({ kind: "hang", when: isDispatch, times: Number.POSITIVE_INFINITY });
    const killed = await Process.start("--no-ticks");
    const answers = Array.from({ length: 30 }, (_, index) => killed.send(String(index)).catch(() => 0));
    await until(() => waiting().length === 30);
    assert.equal(statSync(join(queue, waiting()[0]!)).mode & 0o077, 0, "nobody else may read it");
    await killed.end("SIGKILL");
    for (const status of await Promise.all(answers)) assert.ok(status === 0 || status === 503, String(status));
    github.faults.clear();
    writeFileSync(join(queue, "99.json.part"), '{"source":');
    writeFileSync(join(queue, "98.json"), "{");
    const next = await Process.start("--no-ticks");
    await until(() => titles().length === 30 && waiting().length === 0);
    assert.deepEqual(
      titles()
        .map(Number)
        .sort((a, b) => a - b),
      Array.from({ length: 30 }, (_, index) => index),
    );
    assert.match(next.log, /30 events wait from before/);
    assert.match(next.log, /98\.json in the queue's folder can't be read: it is set aside/);
    assert.deepEqual(readdirSync(queue).sort(), ["98.json.unreadable", "lock"]);
    const second = await Process.start("--no-ticks");
    assert.equal(await second.ended, 2);
    assert.match(second.log, /is used by the process \d+, expected one relay for each folder/);
    assert.equal(await next.end("SIGTERM"), 0);
  });
});

it("the library's function answers the same, and keeps nothing", async () => {
  const env = { GITHUB_TOKEN: github.token, INCIDENT_RELAY_SECRET_PAGERDUTY: SECRET };
  const log: string[] = [];
  const options = { repository: github.repository, env, apiUrl: github.url, log: (line: string) => log.push(line) };
  const relay = createRelay(options);
  const post = async (sent: ReturnType<typeof pagerduty>) => {
    const request = new Request("https://relay.example.com/alerts/pagerduty", { method: "POST", ...sent });
    return (await relay.fetch(request)).status;
  };
  const now = new Date().toISOString();
  assert.equal(await post(pagerduty(now)), 200);
  assert.equal(await post(pagerduty(now, "somebody-elses-secret")), 401);
  assert.throws(
    () => createRelay({ ...options, env: { ...env, INCIDENT_RELAY_SECRET_PROBE: "short" } }),
    /unexpected short secret/,
  );
  assert.throws(() => createRelay({ ...options, env: {} }), /missing GITHUB_TOKEN/);
  assert.throws(() => createRelay({ ...options, repository: "shop" }), /expected owner\/name/);
});
