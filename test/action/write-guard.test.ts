import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { runWith } from "../commands/run.ts";
import { type Bench, startGitHub } from "../github/bench.ts";
import { Checkout, type JobResult, runJob } from "./job.ts";

const day = "2026-05-30T09:00:00Z";

/** A post-mortem in the article's form with this many action items. */
function postmortem(count: number): string {
  const rows = Array.from({ length: count }, (_, at) => `| ${at + 1} | Thing ${at + 1} | Alex | 2026-06-05 |`);
  return [
    "# Post-Mortem: Checkout errors - May 29, 2026",
    "",
    "**Duration**: 45 minutes (4:02 AM - 4:47 AM UTC)",
    "**Severity**: SEV-1",
    "",
    "## Action Items",
    "",
    "| # | Action | Owner | Due Date |",
    "|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}

const record = "postmortems/2026-05-29-checkout-errors.md";

describe("what is missing is not gone", () => {
  let github: Bench;
  let files: string;
  let checkout: Checkout;

  before(() => {
    files = mkdtempSync(join(tmpdir(), "team-"));
    for (const folder of ["postmortems", "incidents", ".github"]) mkdirSync(join(files, folder));
    writeFileSync(
      join(files, ".github/incidents.yml"),
      "version: 1\npeople: { alex: { name: Alex, github: alexgh } }\n",
    );
    writeFileSync(join(files, "incidents/2026-05-20-search.yml"), "title: Search is slow\nseverity: SEV-3\n");
    writeFileSync(join(files, record), postmortem(2));
  });
  after(() => rmSync(files, { recursive: true }));

  beforeEach(async () => {
    github = await startGitHub({ collaborators: { alexgh: "push" } });
    checkout = new Checkout(files);
    assert.equal((await push()).status, 0);
    assert.equal((await openIssues()).length, 3);
  });
  afterEach(async () => {
    checkout.remove();
    await github.close();
  });

  const run = (event: string, inputs: Record<string, string> = {}, ref?: string): Promise<JobResult> =>
    runJob({ event, inputs: { now: day, ...inputs }, ...(ref ? { ref } : {}) }, checkout, github);
  const push = (inputs: Record<string, string> = {}) => run("push", inputs);
  const env = () => ({ GITHUB_TOKEN: github.token, GITHUB_API_URL: github.url, INCIDENT_WRITE_INTERVAL_MS: "0" });

  async function openIssues(): Promise<readonly { title: string }[]> {
    const { data } = await github.asJob("GET", "/issues?state=open&per_page=100");
    return (data as { title: string; pull_request?: object }[]).filter((issue) => !issue.pull_request);
  }

  async function keepsAll(result: { status: number | null }, titles: readonly string[]): Promise<void> {
    assert.notEqual(result.status, 0);
    assert.deepEqual((await openIssues()).map(({ title }) => title).sort(), [...titles].sort());
  }

  it("keeps the issues of a sparse checkout, names the files and fails", async () => {
    const titles = (await openIssues()).map(({ title }) => title);
    checkout.git("sparse-checkout", "set", "incidents", ".github");
    const result = await push();
    await keepsAll(result, titles);
    assert.match(result.stdout, /missing postmortems\/2026-05-29-checkout-errors\.md in the work tree/);
    for (const event of ["schedule"]) await keepsAll(await run(event), titles);
  });

  it("keeps them without a checkout", async () => {
    const titles = (await openIssues()).map(({ title }) => title);
    const empty = mkdtempSync(join(tmpdir(), "empty-"));
    for (const command of ["sync", "overdue", "track"]) {
      const result = await runWith(env(), empty, command, "--repo", github.repository, "--now", day);
      assert.equal(result.status, 2, command);
      assert.match(result.err, /actions\/checkout/);
      await keepsAll(result, titles);
    }
    rmSync(empty, { recursive: true });
  });

  it("keeps them where a file was only deleted on the disk, or is a pointer of Git LFS", async () => {
    const titles = (await openIssues()).map(({ title }) => title);
    rmSync(join(checkout.folder, record));
    await keepsAll(await push(), titles);
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 1234\n`;
    writeFileSync(join(checkout.folder, record), pointer);
    checkout.commit("Store post-mortems by LFS");
    const result = await push();
    await keepsAll(result, titles);
    assert.match(result.stdout, /could not read postmortems\/2026-05-29-checkout-errors\.md/);
  });

  it("keeps them where the post-mortems are in a submodule that was not checked out", async () => {
    const titles = (await openIssues()).map(({ title }) => title);
    const commit = checkout.git("rev-parse", "HEAD").trim();
    checkout.git("rm", "--quiet", "-r", "postmortems");
    checkout.git("update-index", "--add", "--cacheinfo", `160000,${commit},postmortems`);
    checkout.git("commit", "--quiet", "--message", "Move post-mortems to a submodule");
    await keepsAll(await push(), titles);
  });

  it("closes the issues of a post-mortem that a commit removed", async () => {
    rmSync(join(checkout.folder, record));
    checkout.commit("Remove the post-mortem");
    assert.equal((await push()).status, 0);
    assert.deepEqual(await openIssues(), []);
  });

  it("does not miss what no run reads: a package's files next to the records", async () => {
    mkdirSync(join(checkout.folder, "postmortems/node_modules/tool"), { recursive: true });
    writeFileSync(join(checkout.folder, "postmortems/node_modules/tool/README.md"), "# A tool\n");
    checkout.git("add", "--force", "--all");
    checkout.commit("Commit a package");
    assert.equal((await push()).status, 0);
  });

  it("writes nothing on another branch, and says why", async () => {
    checkout.git("checkout", "--quiet", "-b", "feature");
    checkout.write(record, (text) => `${text}| 3 | Thing 3 | Alex | 2026-06-05 |\n`);
    checkout.commit("Add an item");
    for (const command of ["sync", "overdue", "track"]) {
      const before = github.requests.filter(({ method }) => method !== "GET").length;
      const result = await run("workflow_dispatch", { command }, "refs/heads/feature");
      assert.equal(result.status, 0);
      assert.equal(github.requests.filter(({ method }) => method !== "GET").length, before);
    }
    const { stdout } = await run("workflow_dispatch", { command: "sync" }, "refs/heads/feature");
    assert.match(stdout, /Thing 3/);
    assert.match(stdout, /nothing was written: this is feature, and only the default branch main decides/);
  });

  it("refuses the clone of another host, and a path", async () => {
    for (const [origin, place] of [
      ["git@gitlab.com:acme/shop.git", "gitlab.com"],
      ["https://user@git.example.com:8443/acme/shop", "git.example.com"],
      ["/srv/git/acme/shop.git", "a path on this machine"],
    ] as const) {
      checkout.git("config", "remote.origin.url", origin);
      const result = await runWith({ GITHUB_TOKEN: github.token }, checkout.folder, "sync");
      assert.equal(result.status, 2);
      assert.match(result.err, new RegExp(`remote "origin" at ${place}, expected github\\.com`));
      assert.match(result.err, /--repo owner\/name/);
    }
  });

  it("asks before it closes more than ten issues and more than half of the open ones", async () => {
    checkout.write(record, () => postmortem(14));
    checkout.commit("More items");
    assert.equal((await push()).status, 0);
    assert.equal((await openIssues()).length, 15);
    checkout.write(record, () => postmortem(3));
    checkout.commit("Fewer items");
    const stopped = await push();
    assert.notEqual(stopped.status, 0);
    assert.match(stopped.stdout, /closes 11 of 15 open issues/);
    assert.equal((await openIssues()).length, 15);
    assert.equal((await push({ "confirm-closing": "11" })).status, 0);
    assert.equal((await openIssues()).length, 4);
  });
});
