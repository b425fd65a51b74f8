import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { type Bench, startGitHub } from "../github/bench.ts";
import { Checkout, type JobResult, runJob } from "./job.ts";

const row = (n: number, due: string) => `| ${n} | Do thing ${n} | Alex | ${due} | open | |`;

/** Ten post-mortems of 16 items, a quarter of them late on 2026-06-20. */
function postmortem(at: number): string {
  const rows = Array.from({ length: 16 }, (_, index) => row(index + 1, index < 4 ? "2026-06-05" : "2026-12-01"));
  return `# Post-Mortem: Outage ${at} - May 29, 2026

**Severity**: SEV-3

## Action Items

| # | Action | Owner | Due Date | Status | Issue |
|---|--------|-------|----------|--------|-------|
${rows.join("\n")}
`;
}

const configuration = "version: 1\npeople: { alex: { name: Alex, github: alexgh } }\n";
const nameOf = (at: number) => `postmortems/outage-${at}.md`;
const now = "2026-06-20T09:00:00Z";

describe("a run with nothing new over 160 items, 40 of them late", () => {
  let github: Bench;
  let checkout: Checkout;
  let files: string;

  before(async () => {
    github = await startGitHub({ collaborators: { alexgh: "push" } });
    files = mkdtempSync(join(tmpdir(), "team-"));
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(files, path)), { recursive: true });
      writeFileSync(join(files, path), text);
    };
    write(".github/incidents.yml", configuration);
    for (let at = 0; at < 10; at++) write(nameOf(at), postmortem(at));
    checkout = new Checkout(files);
    for (let at = 0; at < 10; at++) await github.commitFile(nameOf(at), postmortem(at));
    assert.equal((await run("schedule", { "write-back": "off" })).status, 0);
    // People talk on issues, late ones and others.
    for (const number of [3, 4, 60, 100])
      await github.as("alexgh")("POST", `/issues/${number}/comments`, { body: "On it." });
  });
  after(async () => {
    checkout.remove();
    rmSync(files, { recursive: true });
    await github.close();
  });

  /** At the head of GitHub's main branch: the emulator's commits have hashes of their own, so git is out of reach. */
  async function run(event: string, inputs: Record<string, string> = {}): Promise<JobResult> {
    const { data } = await github.asJob("GET", "/git/ref/heads/main");
    const env = { PATH: "/nowhere", GITHUB_SHA: (data as { object: { sha: string } }).object.sha };
    return runJob({ event, inputs: { now, ...inputs }, env }, checkout, github);
  }

  async function requestsOf(event: string): Promise<readonly string[]> {
    github.requests.length = 0;
    const { status, stdout } = await run(event);
    assert.equal(status, 0, stdout);
    assert.deepEqual(
      github.writes().map(({ method, path }) => `${method} ${path}`),
      [],
    );
    return github.requests.map(({ method, path, query }) => `${method} ${path}?${new URLSearchParams(query)}`);
  }

  async function expectFew(): Promise<void> {
    const push = await requestsOf("push");
    assert.ok(push.length <= 6, push.join("\n"));
    const schedule = await requestsOf("schedule");
    assert.ok(schedule.length <= 8, schedule.join("\n"));
  }

  it("takes few requests while the records wait for a pull request that nobody merges", async () => {
    assert.equal((await run("push")).status, 0);
    await expectFew();
  });

  it("takes few requests once it is merged", async () => {
    const { data } = await github.asJob("GET", "/pulls?state=open");
    const [pull] = data as { number: number }[];
    assert.equal((await github.as("acme")("PUT", `/pulls/${pull!.number}/merge`, {})).status, 200);
    for (let at = 0; at < 10; at++) {
      const text = await github.fileText(nameOf(at));
      checkout.write(nameOf(at), () => text!);
    }
    checkout.commit("Merge the catch-up");
    await run("push");
    await expectFew();
  });
});
