import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, it, mock } from "node:test";
import { type Bench, startGitHub } from "../github/bench.ts";
import { Checkout, runJob } from "./job.ts";

const example = join(import.meta.dirname, "../../examples/checkout");
const fixtures = join(import.meta.dirname, "../response/fixtures/alerts");

interface Step {
  /** A payload that Alertmanager 0.25 or 0.33 sent. */
  readonly payload: string;
  readonly now: string;
  /** Number of its incident; null where it opens none and belongs to none. */
  readonly incident: number | null;
  /** Title and severity of the incident after it, where it changes them. */
  readonly shows?: readonly [title: string, severity: string];
  /** The comments of the incident's issue after it. */
  readonly comments?: number;
}

const steps: readonly Step[] = [
  { payload: "am025-max-alerts-resolved-while-firing", now: "2026-11-30T20:34:00Z", incident: null },
  {
    payload: "am025-group-two-fire",
    now: "2026-11-30T20:35:00Z",
    incident: 1,
    shows: ["Checkout error rate is above 5%", "sev-1"],
    comments: 0,
  },
  { payload: "am025-group-one-resolved", now: "2026-11-30T20:36:00Z", incident: 1, comments: 0 },
  { payload: "am025-group-warning", now: "2026-11-30T20:36:10Z", incident: 2, shows: ["Inhib warn", "sev-3"] },
  {
    payload: "am025-group-then-critical",
    now: "2026-11-30T20:36:20Z",
    incident: 2,
    shows: ["Inhib warn", "sev-1"],
    // The alert that joined, and whom a SEV-1 involves.
    comments: 2,
  },
  {
    payload: "am025-max-alerts-firing",
    now: "2026-11-30T20:36:30Z",
    incident: 3,
    shows: ["Disk of a is full", "sev-1"],
  },
  { payload: "am025-max-alerts-resolved-while-firing", now: "2026-11-30T20:36:40Z", incident: 3, comments: 1 },
  {
    payload: "am025-long-key-search",
    now: "2026-11-30T20:39:00Z",
    incident: 4,
    shows: ["Search has too few replicas", "sev-1"],
  },
  {
    payload: "am025-long-key-stock",
    now: "2026-11-30T20:39:10Z",
    incident: 5,
    shows: ["Stock has too few replicas", "sev-1"],
  },
  // The key of the first group, from another version: the same incident, and what began since is new in it.
  { payload: "am033-default-eleven-fields", now: "2026-11-30T20:43:00Z", incident: 1 },
  // Without a key, receiver and group labels tell; the same service within ten minutes is one incident.
  { payload: "am033-payload-dispatch-1", now: "2026-11-30T20:43:10Z", incident: 1 },
  { payload: "am033-payload-dispatch-2", now: "2026-11-30T20:43:20Z", incident: 1 },
];

let github: Bench;
let checkout: Checkout;
before(async () => {
  mock.timers.enable({ apis: ["Date"], now: Date.parse("2026-11-30T20:30:00Z") });
  github = await startGitHub({ collaborators: { alexgh: "push", sarahk: "push", danab: "push" } });
  checkout = new Checkout(example);
});
after(async () => {
  assert.deepEqual(github.violations(), []);
  checkout.remove();
  await github.close();
  mock.timers.reset();
});

async function send(payload: object, now: string) {
  mock.timers.setTime(Date.parse(now));
  return runJob(
    { event: "repository_dispatch", payload: { action: "alert", client_payload: payload }, inputs: { now } },
    checkout,
    github,
  );
}

for (const { payload: name, now, incident, shows, comments } of steps) {
  it(`the built action reads ${name} at ${now}`, async () => {
    const sent = JSON.parse(readFileSync(join(fixtures, `${name}.json`), "utf8"));
    const { status, stdout, stderr, outputs } = await send(sent.client_payload ?? { payload: sent }, now);
    assert.equal(status, 0, stdout + stderr);
    assert.equal(outputs.incident ?? null, incident === null ? null : String(incident), stdout);
    if (shows) {
      const { data } = await github.asJob("GET", `/issues/${incident}`);
      const { title, labels } = data as { title: string; labels: { name: string }[] };
      assert.deepEqual([title, labels.map(({ name }) => name).find((label) => label.startsWith("sev-"))], shows);
    }
    if (comments === undefined) return;
    const { data } = await github.asJob("GET", `/issues/${incident}/comments`);
    assert.equal((data as unknown[]).length, comments);
  });
}

it("an unknown state is a warning on the job's page, and the job is green", async () => {
  const { status, stdout } = await send({ title: "Disk", id: "1", state: "7" }, "2026-11-30T20:44:00Z");
  assert.equal(status, 0);
  assert.match(stdout, /^::warning::unknown state "7" at state of alert: nothing was opened\./m);
});
