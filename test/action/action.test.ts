import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { type Bench, type BenchOptions, startGitHub } from "../github/bench.ts";
import { Checkout, type Job, type JobResult, openPullRequest, pullRequestJob, runJob } from "./job.ts";

const example = join(import.meta.dirname, "../../examples/checkout");
const postmortem = "postmortems/2026-05-29-checkout-errors.md";
const collaborators = { alexgh: "push", sarahk: "admin", danab: "push" } as const;

interface Comment {
  readonly user: { readonly login: string };
  readonly body: string;
}

interface Issue {
  readonly number: number;
  readonly title: string;
  readonly state: string;
  readonly body: string;
  readonly pull_request?: object;
  readonly labels: readonly { readonly name: string }[];
  readonly assignees: readonly { readonly login: string }[];
}

/** A team's checkout and its repository on GitHub, with one pull request. */
class Team {
  readonly github: Bench;
  readonly checkout = new Checkout(example);
  readonly pull: number;

  private constructor(github: Bench, pull: number) {
    this.github = github;
    this.pull = pull;
  }

  static async start(options: BenchOptions = {}): Promise<Team> {
    const github = await startGitHub({ collaborators, ...options });
    const pull = await openPullRequest(github, "sarahk", { [postmortem]: "# Post-Mortem: Checkout Outage\n" });
    return new Team(github, pull);
  }

  async stop(): Promise<void> {
    this.checkout.remove();
    await this.github.close();
  }

  run(job: Job): Promise<JobResult> {
    return runJob(job, this.checkout, this.github);
  }

  pullRequest(inputs: Record<string, string> = {}, from?: string): Promise<JobResult> {
    return this.run({ ...pullRequestJob(this.pull, this.github, from), inputs: { now: day, ...inputs } });
  }

  push(inputs: Record<string, string> = {}, ref = "refs/heads/main"): Promise<JobResult> {
    return this.run({ event: "push", payload: { ref }, ref, inputs: { now: day, ...inputs } });
  }

  async comments(): Promise<readonly Comment[]> {
    return (await this.github.as("sarahk")("GET", `/issues/${this.pull}/comments`)).data as Comment[];
  }

  async issues(): Promise<readonly Issue[]> {
    const { data } = await this.github.as("sarahk")("GET", "/issues?state=all&per_page=100");
    return (data as Issue[]).filter((issue) => !issue.pull_request);
  }
}

const day = "2026-05-30T09:00:00Z";

describe("the action", () => {
  let team: Team;
  before(async () => {
    team = await Team.start();
  });
  after(() => team.stop());

  it("finds nothing wrong with the example, and tells what merging does", async () => {
    const { status, outputs, summary } = await team.pullRequest();
    assert.equal(status, 0);
    assert.equal(outputs.errors, "0");
    assert.equal(JSON.parse(outputs.plan!).summary.open, 4);
    assert.match(summary, /The incident records are in order/);
    const comments = await team.comments();
    assert.equal(comments.length, 1);
    assert.match(comments[0]!.body, /Merging opens 4 issues, updates 0, closes 0/);
    assert.equal((await team.issues()).length, 0);
  });

  it("annotates a slip, fails, and edits its one comment in place; mended, the comment says so", async () => {
    team.checkout.write(postmortem, (text) => text.replace("| Alex | Jun 5 |", "| Alex |  |"));
    const broken = await team.pullRequest();
    assert.equal(broken.status, 1);
    assert.match(
      broken.stdout,
      /^::error file=postmortems\/2026-05-29-checkout-errors\.md,line=\d+,.*title=action-item-due::/m,
    );
    assert.equal(broken.outputs.errors, "1");
    assert.equal(JSON.parse(broken.outputs.findings!).findings[0].rule, "action-item-due");
    assert.match((await team.comments())[0]!.body, /1 error, 0 warnings/);

    team.checkout.git("checkout", "--quiet", ".");
    assert.equal((await team.pullRequest()).status, 0);
    const comments = await team.comments();
    assert.equal(comments.length, 1);
    assert.match(comments[0]!.body, /The incident records are in order/);

    const before = team.github.writes().length;
    await team.pullRequest();
    assert.equal(team.github.writes().length, before, "an unchanged comment was written again");
  });

  it("writes no comment when it is told not to, nor in a dry run", async () => {
    const before = team.github.writes().length;
    assert.equal((await team.pullRequest({ comment: "false" })).status, 0);
    assert.equal((await team.pullRequest({ "dry-run": "true" })).status, 0);
    assert.equal((await team.push({ "dry-run": "true" })).status, 0);
    assert.equal(team.github.writes().length, before);
  });

  it("takes empty inputs for their defaults", async () => {
    const empty = {
      command: "",
      config: "",
      "fail-on": "",
      "dry-run": "",
      comment: "",
      "working-directory": "",
      "sarif-file": "",
    };
    assert.equal((await team.pullRequest(empty)).status, 0);
  });

  it("opens the issues on a push to the default branch, and does nothing the second time", async () => {
    assert.equal((await team.push({}, "refs/heads/other")).status, 0);
    assert.equal((await team.issues()).length, 0, "a push to another branch opened issues");
    const first = await team.push();
    assert.equal(first.status, 0);
    assert.equal(first.outputs.opened, "4");
    const items = (await team.issues()).filter(({ labels }) => labels.some(({ name }) => name === "action-item"));
    assert.deepEqual(items.map(({ assignees }) => assignees.map(({ login }) => login)).sort(), [
      ["alexgh"],
      ["alexgh"],
      ["alexgh"],
      ["danab"],
    ]);
    for (const { labels, body } of items) {
      assert.ok(labels.some(({ name }) => name === "sev-1"));
      assert.match(body, /\*\*Due:\*\* \w+day, \d+ June 2026/);
    }
    const writes = team.github.writes().length;
    const second = await team.push();
    assert.equal(second.outputs.opened, "0");
    assert.equal(team.github.writes().length, writes);
  });

  it("flags what is late on the schedule, once", async () => {
    const first = await team.run({ event: "schedule", inputs: { now: "2026-06-13T09:00:00Z" } });
    assert.equal(first.status, 0);
    assert.equal(first.outputs.overdue, "4");
    assert.equal((await team.issues()).filter(({ labels }) => labels.some(({ name }) => name === "overdue")).length, 4);
    assert.equal(
      (await team.issues()).filter(({ labels }) => labels.some(({ name }) => name === "incident-digest")).length,
      1,
    );
    const writes = team.github.writes().length;
    await team.run({ event: "schedule", inputs: { now: "2026-06-13T12:00:00Z" } });
    assert.equal(team.github.writes().length, writes);
  });

  it("keeps the outputs of sync beside those of overdue", async () => {
    const { outputs } = await team.run({ event: "schedule", inputs: { now: "2026-06-13T12:00:00Z" } });
    for (const name of ["opened", "updated", "closed", "reopened", "overdue", "plan"]) assert.ok(name in outputs, name);
  });

  it("fails by `fail-on: overdue` while something is late", async () => {
    const inputs = { now: "2026-06-13T12:00:00Z", command: "overdue", "fail-on": "overdue" };
    assert.equal((await team.run({ event: "schedule", inputs })).status, 1);
  });

  it("names what was meant by a wrong input", async () => {
    for (const [inputs, says] of [
      [{ command: "chekc" }, /did you mean "check"/],
      [{ "dry-run": "maybe" }, /unexpected "maybe" for the input dry-run, expected true or false/],
      [{ comment: "maybe" }, /unexpected "maybe" for the input comment, expected true or false/],
      [{ "write-back": "push" }, /unexpected "push" for the input write-back, expected pull-request or off/],
      [{ now: "soon" }, /unexpected "soon" for the input now/],
      [
        { "fail-on": "errors" },
        /unexpected "errors" for the input fail-on, expected error, .*%0A {2}Write "with: { fail-on: error }"\./,
      ],
      [{ config: "none.yml" }, /unexpected "none\.yml", expected a configuration that exists/],
      [{ "sarif-file": "../outside.sarif" }, /for the input sarif-file, expected a place in the workspace/],
      [
        { "working-directory": "shop" },
        /unexpected "shop" for the input working-directory, expected a folder that exists/,
      ],
    ] as const) {
      const requests = team.github.requests.length;
      const { status, stdout } = await team.pullRequest({ ...inputs });
      assert.equal(status, 2, JSON.stringify(inputs));
      assert.match(stdout, /^::error::incident: unexpected .*, expected .*%0A {2}[A-Z]/m);
      assert.match(stdout, says);
      const asked = Object.hasOwn(inputs, "config") ? 0 : team.github.requests.length - requests;
      assert.equal(asked, 0, "nothing is half done");
    }
  });

  it("shows a wrong configuration at its lines", async () => {
    const path = ".github/incidents.yml";
    team.checkout.write(path, (text) => `${text}timezon: UTC\n`);
    const line = readFileSync(join(team.checkout.folder, path), "utf8").split("\n").length - 1;
    const { status, stdout } = await team.pullRequest();
    team.checkout.git("checkout", "--quiet", ".");
    assert.equal(status, 2);
    assert.ok(stdout.includes(`::error file=${path},line=${line},endLine=${line},col=1,`), stdout);
    assert.match(stdout, /::unexpected key "timezon", .*%0Ahelp: remove it: `timezone` is there already$/m);
    assert.match(stdout, /^::error::incident: unexpected configuration with 1 error, .*%0A {2}Fix the places named/m);
  });

  it("works without a configuration", async () => {
    rmSync(join(team.checkout.folder, ".github"), { recursive: true });
    assert.equal((await team.pullRequest()).status, 0);
    team.checkout.git("checkout", "--quiet", ".");
  });

  it("makes the folder of a SARIF file, and writes through no link", async () => {
    assert.equal((await team.pullRequest({ "sarif-file": "out/findings.sarif" })).status, 0);
    symlinkSync(tmpdir(), join(team.checkout.folder, "away"));
    symlinkSync(join(tmpdir(), "not-there.sarif"), join(team.checkout.folder, "link.sarif"));
    assert.match(
      (await team.pullRequest({ "sarif-file": "away/a.sarif" })).stdout,
      /expected a place in the workspace/,
    );
    assert.equal((await team.pullRequest({ "sarif-file": "link.sarif" })).status, 2);
  });

  it("never prints the token, and asks GitHub only what GitHub's description knows", async () => {
    const { stdout, stderr, summary } = await team.push();
    const told = stdout + stderr + summary;
    assert.ok(!told.includes(team.github.token));
    assert.deepEqual(team.github.violations(), []);
  });
});

describe("a token that may only read", () => {
  it("is no failure on a fork's pull request: annotations and summary, no comment", async (test) => {
    const team = await Team.start({ permissions: { contents: "read", issues: "read", pull_requests: "read" } });
    test.after(() => team.stop());
    const { status, summary, outputs, stderr } = await team.pullRequest({}, "stranger/shop");
    assert.equal(status, 0);
    assert.match(
      stderr,
      /note: could not comment on .* 403 .*\n {2}A fork's token may only read: the job's summary holds it all\.\n/,
    );
    assert.match(summary, /The incident records are in order/);
    assert.equal(outputs.errors, "0");
    assert.deepEqual(await team.comments(), []);
  });

  it("makes sync say in one sentence what to grant", async (test) => {
    const team = await Team.start({ permissions: { contents: "read", issues: "read" } });
    test.after(() => team.stop());
    const { status, stdout, stderr } = await team.push();
    assert.equal(status, 3);
    assert.match(stdout, /^::error::incident: could not create the label .* 403 .*%0A {2}Add "issues: write" under /m);
    assert.match(stdout, /%0A {2}Left for the next run: 4 issues to open, 0 to update, 0 to close\.$/m);
    assert.doesNotMatch(stdout + stderr, /\n {4}at /);
  });

  it("makes a declaration fail where its reader looks: at the job", async (test) => {
    const team = await Team.start({ permissions: { contents: "read", issues: "read" } });
    test.after(() => team.stop());
    const payload = { inputs: { command: "declare", title: "Checkout is down" } };
    const { status, stdout } = await team.run({ event: "workflow_dispatch", payload, inputs: { now: day } });
    assert.equal(status, 3);
    assert.match(stdout, /^::error::.*NOT taken.*could not create the label incident .*%0A {2}Add "issues: write"/m);
  });
});

describe("a required check", () => {
  it("is green at once for a pull request that changes no record, though records of others are wrong", async () => {
    const github = await startGitHub({ collaborators });
    const checkout = new Checkout(example);
    try {
      checkout.write(postmortem, (text) => text.replace("| Alex | Jun 5 |", "| Alex |  |"));
      const pull = await openPullRequest(github, "sarahk", {
        "src/app.ts": "export {};\n",
        "docs/style.md": "# Style\n",
      });
      const before = github.writes().length;
      const { status, stdout, outputs } = await runJob(
        { ...pullRequestJob(pull, github), inputs: { now: day } },
        checkout,
        github,
      );
      assert.equal(status, 0);
      assert.match(stdout, /No incident, post-mortem, runbook or configuration changed: nothing to check\./);
      assert.equal(outputs.errors, undefined);
      assert.equal(github.writes().length, before);
      // What looks like a post-mortem is looked at wherever it is.
      const text = "# Post-Mortem: Outage\n\n## Timeline\n\n- 04:02: alert\n\n## Root Cause\n\nUnknown.\n";
      await github.commitFile("notes/outage.md", text, "change");
      mkdirSync(join(checkout.folder, "notes"));
      writeFileSync(join(checkout.folder, "notes/outage.md"), text);
      const second = await runJob({ ...pullRequestJob(pull, github), inputs: { now: day } }, checkout, github);
      assert.equal(second.status, 1);
    } finally {
      checkout.remove();
      await github.close();
    }
  });
});
