/**
 * Runs the built `incident relay` against a GitHub on loopback that fails, hangs and comes back, and prints what became of
 * what was sent: the figures of docs/reliability.md. `npm run test:relay`; outside CI.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const cli = join(import.meta.dirname, "../dist/cli.js");
const SECRET = "a-secret-that-nobody-guesses";
const SOURCES = Array.from({ length: 25 }, (_, index) => `probe-${index}`);

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What GitHub does with a dispatch. */
type Mood = "takes" | "500" | "429" | "cut" | "hangs" | "slow";

class StubGitHub {
  mood: Mood = "takes";
  readonly taken: string[] = [];
  readonly #server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (this.mood === "hangs") return;
    if (this.mood === "cut") return void request.socket.destroy();
    if (this.mood === "500") return void response.writeHead(500).end();
    if (this.mood === "429") return void response.writeHead(429, { "retry-after": "1" }).end('{"message":"wait"}');
    if (this.mood === "slow") await pause(300);
    this.taken.push(JSON.parse(Buffer.concat(chunks).toString()).client_payload.payload.title);
    response.writeHead(204).end();
  });

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

class RelayProcess {
  url = "";
  log = "";
  readonly #child: ChildProcess;

  constructor(apiUrl: string, queue: string) {
    const secrets = Object.fromEntries(
      [...SOURCES, "pagerduty"].map((name) => [
        `INCIDENT_RELAY_SECRET_${name.toUpperCase().replace("-", "_")}`,
        SECRET,
      ]),
    );
    const env = {
      PATH: process.env.PATH,
      GITHUB_TOKEN: "ghp_stub",
      GITHUB_API_URL: apiUrl,
      INCIDENT_WRITE_INTERVAL_MS: "0",
      ...secrets,
    };
    const words = ["relay", "--repo", "acme/shop", "--port", "0", "--queue", queue, "--no-ticks"];
    this.#child = spawn(process.execPath, [cli, ...words], { env, stdio: ["ignore", "ignore", "pipe"] });
    this.#child.stderr!.on("data", (text) => {
      this.log += text;
    });
  }

  async ready(): Promise<this> {
    while (!/listens at/.test(this.log)) {
      if (this.#child.exitCode !== null) throw new Error(this.log);
      await pause(20);
    }
    this.url = /listens at (\S+)/.exec(this.log)![1]!;
    return this;
  }

  /** Megabytes of memory. */
  get memory(): number {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${this.#child.pid}/status`, "utf8")) ?? [];
    return Math.round(Number(kilobytes) / 1000);
  }

  async send(source: string, body: string, headers: Record<string, string> = {}): Promise<number> {
    const authorization = `Bearer ${SECRET}`;
    const options = { method: "POST", headers: { authorization, ...headers }, body };
    try {
      const answer = await fetch(`${this.url}/alerts/${source}`, options);
      await answer.arrayBuffer();
      return answer.status;
    } catch {
      return 0;
    }
  }

  async end(signal: "SIGTERM" | "SIGKILL"): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once("exit", resolve));
    this.#child.kill(signal);
    await ended;
  }
}

/** Sends so many requests, fifty at a time, and counts the answers. */
async function flood(count: number, send: (index: number) => Promise<number>) {
  const statuses = new Map<number, number>();
  const times: number[] = [];
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const index = next++;
      const began = performance.now();
      const status = await send(index);
      times.push(performance.now() - began);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: 50 }, worker));
  times.sort((a, b) => a - b);
  const at = (part: number) => Math.round(times[Math.floor((times.length - 1) * part)]!);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const answers = [...statuses].map(([status, times]) => `${times} × ${status || "no answer"}`).join(", ");
  return `${answers}; ${seconds} s, half within ${at(0.5)} ms, 95 % within ${at(0.95)} ms`;
}

const unique = (titles: readonly string[]) => new Set(titles).size;

const folder = mkdtempSync(join(tmpdir(), "relay-faults-"));
const queue = join(folder, "queue");
const github = new StubGitHub();
const apiUrl = await github.listen();
const waiting = () => readdirSync(queue).filter((name) => name.endsWith(".json")).length;
const drained = async () => {
  const began = performance.now();
  while (waiting() > 0) await pause(50);
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
};
const say = (what: string, figure: string) => console.log(`${what}: ${figure}`);

try {
  let relay = await new RelayProcess(apiUrl, queue).ready();
  const thousand = (label: string) => (index: number) =>
    relay.send(SOURCES[index % 20]!, JSON.stringify({ title: `${label} ${index}` }));

  say("1,000 requests of 20 sources", await flood(1000, thousand("calm")));
  say("  events at GitHub", `${github.taken.length}, ${unique(github.taken)} different`);

  for (const [number, mood] of (["500", "429", "cut", "slow", "hangs"] as const).entries()) {
    await pause(3_000);
    const before = github.taken.length;
    github.mood = mood;
    const answers = flood(10, (index) =>
      relay.send(SOURCES[20 + number]!, JSON.stringify({ title: `${mood} ${index}` })),
    );
    say(
      `10 requests while GitHub ${mood === "hangs" || mood === "slow" ? `is ${mood}` : `answers ${mood}`}`,
      await answers,
    );
    github.mood = "takes";
    const time = await drained();
    say(
      "  after it is back",
      `${github.taken.length - before} events, ${unique(github.taken.slice(before))} different, in ${time}`,
    );
  }

  await relay.end("SIGTERM");
  relay = await new RelayProcess(apiUrl, queue).ready();
  github.mood = "hangs";
  const before = github.taken.length;
  const answers = flood(1100, thousand("outage"));
  while (waiting() < 1000) await pause(50);
  say("events on disk in an outage, of 1,100 sent", String(waiting()));
  await relay.end("SIGKILL");
  say("  their senders", await answers);
  github.mood = "takes";
  relay = await new RelayProcess(apiUrl, queue).ready();
  const time = await drained();
  say("  after kill -9 and a start", `${unique(github.taken.slice(before))} different events at GitHub, in ${time}`);

  const sent = github.taken.length;
  const event = { event_type: "incident.triggered", occurred_at: new Date().toISOString() };
  const signed = (secret: string, changes: object) => {
    const body = JSON.stringify({ event: { ...event, id: "1", ...changes }, title: "PagerDuty" });
    return {
      body,
      headers: { "x-pagerduty-signature": `v1=${createHmac("sha256", secret).update(body).digest("hex")}` },
    };
  };
  const post = ({ body, headers }: ReturnType<typeof signed>) =>
    relay.send("pagerduty", body, { ...headers, authorization: "" });
  say("50 times one signed delivery", await flood(50, () => post(signed(SECRET, {}))));
  say("  events at GitHub", String(github.taken.length - sent));
  const old = new Date(Date.now() - 2 * 86_400_000).toISOString();
  say("one with a signature of two days ago", String(await post(signed(SECRET, { id: "old", occurred_at: old }))));
  const lines = relay.log.split("\n").length;
  say("1,000 with a wrong signature", await flood(1000, (index) => post(signed("wrong", { id: String(index) }))));
  say("  lines in the log", String(relay.log.split("\n").length - lines));
  say("200 bodies of 2 MB", await flood(200, () => relay.send("probe-2", "x".repeat(2_000_000))));

  const { port } = new URL(relay.url);
  const began = performance.now();
  const slow = Array.from({ length: 90 }, () => {
    const socket = connect(Number(port), "127.0.0.1");
    socket.on("error", () => {});
    socket.write("POST /alerts/probe-3 HTTP/1.1\r\nhost: relay\r\ncontent-length: 1000\r\n\r\n{");
    return new Promise((resolve) => socket.on("close", resolve).resume());
  });
  await pause(200);
  say("with 90 slow clients, a request", String(await relay.send("probe-4", '{ "title": "meanwhile" }')));
  await Promise.all(slow);
  say("  the slow ones are cut off after", `${((performance.now() - began) / 1000).toFixed(1)} s`);
  say("memory at most", `${relay.memory} MB`);
  say("secrets in the log", String(new RegExp(`${SECRET}|ghp_stub`).test(relay.log)));
  await relay.end("SIGTERM");
} finally {
  github.close();
  rmSync(folder, { recursive: true });
}
