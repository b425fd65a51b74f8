/**
 * Runs a real Alertmanager on the loopback address, and gives each message that it sends to the built action on an embedded
 * GitHub: firing, joined, repeated, partly over, over, firing again, keys of 500 characters, groups that are cut, and one by
 * way of the built `incident relay`.
 *
 * Alertmanager: the program that `ALERTMANAGER` names, else that of the path (Debian's package `prometheus-alertmanager`). From
 * 0.32 on, its own request to GitHub is tested too.
 */
import assert from "node:assert/strict";
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Checkout, runJob } from "../test/action/job.ts";
import { startGitHub } from "../test/github/bench.ts";

const root = join(import.meta.dirname, "..");

interface Message {
  readonly path: string;
  readonly body: string;
}

/** What a message came to: the issue, and how many writes it took. */
interface Outcome {
  readonly issue: number | null;
  readonly writes: number;
  readonly log: string;
}

const SECRET = "a-secret-that-nobody-guesses";
const messages: Message[] = [];
const receiver = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  messages.push({ path: request.url ?? "", body });
  response.end("{}");
});
const folder = mkdtempSync(join(tmpdir(), "alertmanager-"));
const program = findProgram();
const [, major, minor] = /version (\d+)\.(\d+)/.exec(execFileSync(program, ["--version"]).toString()) ?? [];
const sendsToGitHub = Number(major) > 0 || Number(minor) >= 32;
const github = await startGitHub({ collaborators: { sarahk: "push" }, files: { "README.md": "# Shop\n" } });
const checkout = new Checkout(join(root, "examples/checkout"));
const started: ChildProcess[] = [];
try {
  const hook = await listen(receiver);
  const relay = await startRelay();
  const api = await startAlertmanager(hook, relay);
  print(`Alertmanager ${major}.${minor} at ${api}, its receiver at ${hook}`);
  await tell(api);
  assert.deepEqual(github.violations(), []);
  print("\nAll as it should be.");
} finally {
  for (const child of started) child.kill();
  receiver.close();
  await github.close();
  checkout.remove();
  rmSync(folder, { recursive: true, force: true });
}

async function tell(api: string): Promise<void> {
  const latency = alert("CheckoutLatency", "checkout", "warning", "Checkout p99 above 2 s");
  const errors = alert("CheckoutErrors", "checkout", "critical", "Checkout error rate is above 5%");
  await post(api, [latency]);
  const first = await next("/group", "firing: one warning", (outcome) => outcome.issue !== null);
  assert.equal(await severityOf(first.issue!), "sev-3");

  await post(api, [errors]);
  const joined = await next(
    "/group",
    "joined: a critical alert of the group",
    ({ writes }) => writes > 0,
    /CheckoutErrors/,
  );
  assert.equal(joined.issue, first.issue);
  assert.equal(await severityOf(first.issue!), "sev-1");
  assert.match(
    (await comments(first.issue!)).join("\n"),
    /Another alert of the group fires:\n+- \*\*Checkout error rate is above 5%\*\* \(SEV-1\)/,
  );

  await next("/group", "repeated: nothing is written", ({ writes }) => writes === 0);

  await post(api, [ended(latency)]);
  await next("/group", "one of two is over: nothing is written", ({ writes }) => writes === 0, /"status":"resolved"/);

  await post(api, [ended(errors)]);
  const over = await next(
    "/group",
    "resolved: noted",
    ({ writes }) => writes > 0,
    /^\{"receiver":"[^"]+","status":"resolved"/,
  );
  assert.equal(over.issue, first.issue);
  assert.match((await comments(first.issue!)).at(-1)!, /The alert was resolved at/);

  // What was on its way is about the time before.
  await wait(2000);
  messages.length = 0;
  await post(api, [alert("CheckoutErrors", "checkout", "critical", "Checkout error rate is above 5%")]);
  await next("/group", "fires again", ({ writes }) => writes > 0, /^\{"receiver":"[^"]+","status":"firing"/);
  assert.match((await comments(first.issue!)).at(-1)!, /The alert fires again/);

  await github.as("sarahk")("POST", `/issues/${first.issue}/comments`, { body: "/resolve over" });
  await runJob(
    { event: "issue_comment", payload: { action: "created", issue: { number: first.issue } } },
    checkout,
    github,
  );
  messages.length = 0;
  await wait(1000);
  await post(api, [alert("CheckoutDown", "checkout", "critical", "Checkout is down")]);
  const anew = await next(
    "/group",
    "after closing: what began later",
    ({ issue }) => issue !== first.issue,
    /CheckoutDown/,
  );
  assert.equal((await issueOf(anew.issue!)).title, "Checkout is down");

  const pod = (service: string) => longAlert(service);
  await post(api, [pod("search"), pod("stock")]);
  const search = await next("/long", "a key of more than 300 characters", ({ issue }) => issue !== null);
  const stock = await next(
    "/long",
    "another one, which differs only at its end",
    ({ issue }) => issue !== null,
    null,
    search,
  );
  assert.notEqual(search.issue, stock.issue);

  const disks = ["a", "b", "c"].map((job) =>
    alert(`DiskFull${job}`, "db", "warning", `Disk of ${job} is full`, { team: "cut" }),
  );
  await post(api, disks);
  const cut = await next("/cut", "max_alerts: 1 of 3", ({ issue }) => issue !== null);
  assert.match((await issueOf(cut.issue!)).body, /left out 2 more alerts of the group/);

  const cart = alert("CartErrors", "cart", "critical", "Cart: errors above 5%", { team: "relay" });
  await post(api, [cart]);
  const relayed = await next("/relay", "by the relay", ({ issue }) => issue !== null);
  assert.equal((await issueOf(relayed.issue!)).title, "Cart: errors above 5%");
  await post(api, [ended(cart)]);
  await next("/relay", "by the relay: resolved", ({ writes }) => writes > 0, /"status":"resolved"/, null);
  assert.match((await comments(relayed.issue!)).at(-1)!, /The alert was resolved at/);

  if (sendsToGitHub) {
    await post(api, [alert("SearchDown", "direct", "critical", "Search: no answers", { team: "direct" })]);
    const direct = await next("/dispatches", "straight to GitHub, by its own template", ({ issue }) => issue !== null);
    assert.match((await issueOf(direct.issue!)).title, /^Search: no answers$/);
  }
}

/** Waits for the next message to a path that fits, gives it to the action, and prints what came of it. */
async function next(
  path: string,
  name: string,
  isRight: (outcome: Outcome) => boolean,
  fits: RegExp | null = null,
  other: Outcome | null = null,
): Promise<Outcome> {
  for (let tries = 0; tries < 100; tries++) {
    const index = messages.findIndex((message) => message.path === path && (fits === null || fits.test(message.body)));
    const [message] = index < 0 ? [] : messages.splice(index, 1);
    if (!message) {
      await wait(200);
      continue;
    }
    const outcome = await respond(message);
    if (other !== null && outcome.issue === other.issue) continue;
    print(`\n${name}\n  ${message.body.length} characters: ${message.body.slice(0, 160)}…`);
    for (const line of outcome.log.trim().split("\n")) print(`  → ${line}`);
    assert.ok(isRight(outcome), `${name}: ${JSON.stringify(outcome)}`);
    return outcome;
  }
  throw new Error(`${name}: no message came to ${path}`);
}

async function respond({ path, body }: Message): Promise<Outcome> {
  const before = github.writes().length;
  const sent =
    path === "/dispatches" || path === "/relay"
      ? JSON.parse(body).client_payload
      : { source: "alertmanager", payload: body };
  const { status, stdout, stderr, outputs } = await runJob(
    { event: "repository_dispatch", payload: { action: "alert", client_payload: sent } },
    checkout,
    github,
  );
  assert.equal(status, 0, stderr);
  const issue = outputs.incident === undefined ? null : Number(outputs.incident);
  return { issue, writes: github.writes().length - before, log: stdout };
}

interface PostedAlert {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly startsAt: string;
  readonly endsAt?: string;
}

function alert(
  alertname: string,
  service: string,
  severity: string,
  summary: string,
  more: Readonly<Record<string, string>> = {},
): PostedAlert {
  return {
    labels: { alertname, service, severity, ...more },
    annotations: { summary },
    startsAt: new Date().toISOString(),
  };
}

/** With ordinary labels of Kubernetes, all of which are in the group's key. */
function longAlert(service: string): PostedAlert {
  const labels = {
    cluster: "production-eu-central-1",
    container: "checkout-api",
    endpoint: "http-metrics",
    instance: "10.0.12.34:8080",
    job: "kube-state-metrics",
    namespace: "payments-and-checkout",
    pod: "checkout-api-7d9c5b6f4d-x2k0",
    prometheus: "monitoring/kube-prometheus-stack-prometheus",
    reason: "CrashLoopBackOff",
    team: "long",
    uid: "5f0c7c1e-3b1a-4f0e-9c55-0a7d2f0f6c10",
  };
  return alert("KubeDeploymentReplicasMismatch", service, "critical", `${service} has too few replicas`, labels);
}

function ended(one: PostedAlert): PostedAlert {
  return { ...one, endsAt: new Date().toISOString() };
}

async function post(api: string, alerts: readonly PostedAlert[]): Promise<void> {
  const response = await fetch(`${api}/api/v2/alerts`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(alerts),
  });
  assert.equal(response.status, 200, await response.text());
}

/** Starts the relay; what it sends to GitHub becomes a message of the path `/relay`. */
async function startRelay(): Promise<string> {
  const words = [join(root, "dist/cli.js"), "relay", "--port", "0", "--queue", join(folder, "queue"), "--no-ticks"];
  const env = {
    PATH: process.env.PATH,
    GITHUB_TOKEN: github.token,
    GITHUB_API_URL: github.url,
    GITHUB_REPOSITORY: github.repository,
    INCIDENT_RELAY_SECRET_ALERTMANAGER: SECRET,
  };
  const child = spawn(process.execPath, words, { env, stdio: ["ignore", "ignore", "pipe"] });
  started.push(child);
  let log = "";
  child.stderr.on("data", (chunk) => {
    log += chunk;
    for (const event of github.extras.dispatches.splice(0)) {
      messages.push({ path: "/relay", body: JSON.stringify(event) });
    }
  });
  for (let tries = 0; tries < 300; tries++) {
    const [, address] = /listens at (\S+)/.exec(log) ?? [];
    if (address !== undefined) return address;
    if (child.exitCode !== null) break;
    await wait(100);
  }
  throw new Error(`the relay did not start: ${log}`);
}

async function startAlertmanager(hook: string, relay: string): Promise<string> {
  const config = join(folder, "alertmanager.yml");
  const times = "group_wait: 500ms, group_interval: 1s, repeat_interval: 2s";
  const dispatch = `  - name: direct
    webhook_configs:
      - url: ${hook}/dispatches
        payload: { event_type: alert, client_payload: { source: alertmanager, payload: '{{ . | toJson | toJson }}' } }
`;
  writeFileSync(
    config,
    `route:
  receiver: group
  group_by: [service]
  ${times.replaceAll(", ", "\n  ")}
  routes:
    - { receiver: long, matchers: ['team="long"'], group_by: ['...'] }
    - { receiver: cut, matchers: ['team="cut"'] }
    - { receiver: relay, matchers: ['team="relay"'] }
${sendsToGitHub ? `    - { receiver: direct, matchers: ['team="direct"'] }\n` : ""}receivers:
  - { name: group, webhook_configs: [{ url: "${hook}/group" }] }
  - { name: long, webhook_configs: [{ url: "${hook}/long" }] }
  - { name: cut, webhook_configs: [{ url: "${hook}/cut", max_alerts: 1 }] }
  - name: relay
    webhook_configs:
      - url: ${relay}/alerts/alertmanager
        http_config: { authorization: { credentials: ${SECRET} } }
${sendsToGitHub ? dispatch : ""}`,
  );
  const port = await freePort();
  const address = `127.0.0.1:${port}`;
  const words = [
    `--config.file=${config}`,
    `--storage.path=${folder}`,
    `--web.listen-address=${address}`,
    "--cluster.listen-address=",
  ];
  const child = spawn(program, words, { stdio: ["ignore", "ignore", "pipe"] });
  started.push(child);
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) throw new Error(errors);
    const isReady = await fetch(`http://${address}/-/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return `http://${address}`;
    await wait(100);
  }
  throw new Error(`Alertmanager did not start: ${errors}`);
}

function findProgram(): string {
  const named = process.env.ALERTMANAGER;
  if (named) return named;
  for (const name of ["prometheus-alertmanager", "alertmanager"]) {
    if (spawnSync(name, ["--version"]).status === 0) return name;
  }
  throw new Error(
    "Install Alertmanager (Debian: apt-get install prometheus-alertmanager), or name it: ALERTMANAGER=/path/to/alertmanager npm run test:alertmanager",
  );
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const address = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return Number(new URL(address).port);
}

interface ShownIssue {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly { readonly name: string }[];
}

async function issueOf(issue: number): Promise<ShownIssue> {
  return (await github.asJob("GET", `/issues/${issue}`)).data as ShownIssue;
}

async function severityOf(issue: number): Promise<string | undefined> {
  return (await issueOf(issue)).labels.map(({ name }) => name).find((name) => name.startsWith("sev-"));
}

async function comments(issue: number): Promise<string[]> {
  const { data } = await github.asJob("GET", `/issues/${issue}/comments`);
  return (data as { readonly body: string }[]).map(({ body }) => body);
}

function print(text: string): void {
  console.log(text);
}
