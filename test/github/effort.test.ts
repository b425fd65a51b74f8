import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import { GitHubError } from "../../src/github/error.ts";
import { branchHead } from "../../src/github/repository.ts";
import { efforts } from "../../src/github/transport.ts";
import { Play } from "../response/play.ts";
import { type Bench, startGitHub } from "./bench.ts";
import type { Fault } from "./faults.ts";
import { client, JumpingClock } from "./syncing.ts";

describe("how long a run tries", () => {
  let bench: Bench;
  before(async () => {
    bench = await startGitHub({ files: { "README.md": "Ours" } });
  });
  afterEach(() => bench.faults.clear());
  after(() => bench.close());

  /** The error of a request that meets a fault, and the minutes that it was tried for. */
  async function tried(effort: keyof typeof efforts, fault: Fault): Promise<{ error: unknown; minutes: number }> {
    const clock = new JumpingClock();
    const github = client(bench, { clock, writeInterval: 1_000 }).with(efforts[effort]);
    bench.faults.add(fault);
    const error = await branchHead(github, "main").then(
      () => null,
      (thrown: unknown) => thrown,
    );
    return { error, minutes: clock.slept / 60_000 };
  }

  const outage: Fault = { kind: "server-error", times: Number.POSITIVE_INFINITY };

  it("is seconds for what the next run brings, and minutes for an alert, which is sent once", async () => {
    const sync = await tried("sync", outage);
    assert.ok(sync.error instanceof GitHubError && sync.minutes < 0.2, `${sync.minutes}`);
    bench.faults.clear();
    const alert = await tried("incident", outage);
    assert.ok(alert.error instanceof GitHubError && alert.minutes > 5 && alert.minutes < 10, `${alert.minutes}`);
    bench.faults.clear();
    assert.equal((await tried("incident", { ...outage, times: 10 })).error, null);
  });

  for (const kind of ["secondary-limit", "primary-limit"] as const) {
    it(`waits a quarter of an hour for an incident where GitHub asks for it (${kind})`, async () => {
      assert.ok((await tried("sync", { kind, seconds: 800 })).error instanceof GitHubError);
      assert.equal((await tried("incident", { kind, seconds: 800 })).error, null);
      assert.ok((await tried("incident", { kind, seconds: 1_800 })).error instanceof GitHubError);
    });
  }
});

describe("an alert that GitHub does not let in", () => {
  it("is said not to be taken, with the run to repeat", async () => {
    const play = await Play.begin("2026-05-29T03:00:00Z");
    try {
      play.env = {
        GITHUB_RUN_ID: "77",
        GITHUB_TOKEN: await play.github.jobToken({ issues: "read", contents: "read" }),
      };
      const alert = { client_payload: { title: "Checkout is down", source: "monitor", id: "a" } };
      const { status, err, out } = await play.event("repository_dispatch", "alert", alert);
      assert.equal(status, 3, out);
      assert.match(
        err,
        /could not take the alert: it was NOT taken, and no incident was opened\. The reason: could not/,
      );
      assert.match(err, /"Re-run jobs" at https:\/\/github\.com\/acme\/shop\/actions\/runs\/77/);
      assert.match(err, /issues: write/);
      const typed = await play.command("declare", "--title", "Search is down");
      assert.equal(typed.status, 3);
      assert.match(typed.err, /could not take the incident: it was NOT taken, and no incident was opened/);
    } finally {
      await play.end();
    }
  });
});
