/**
 * The main job on the article's incident, as a team would see it: the built action runs as a process for each event of
 * the story, on a git checkout of `examples/checkout` and an embedded GitHub.
 */
import { join } from "node:path";
import { Checkout, type Job, type JobResult, runJob } from "../test/action/job.ts";
import { startGitHub } from "../test/github/bench.ts";

const example = join(import.meta.dirname, "../examples/checkout");
const postmortem = "postmortems/2026-05-29-checkout-errors.md";

const github = await startGitHub({ collaborators: { alexgh: "push", sarahk: "admin", danab: "push" } });
const checkout = new Checkout(example);
let opened: number | undefined;
try {
  await tell();
} finally {
  checkout.remove();
  await github.close();
}

async function tell(): Promise<void> {
  title("1. A pull request adds a post-mortem, and two slips are in it");
  checkout.git("switch", "--quiet", "--create", "post-mortem");
  checkout.write(postmortem, (text) => text.replace("| Alex | Jun 5 |", "| Alxe |  |"));
  checkout.commit("Add the post-mortem of the checkout outage");
  await act({ event: "pull_request", ...(await pullRequest()), inputs: { now: "2026-05-30T09:00:00Z" } });
  await showComment();

  title("2. The slips are mended: the comment is edited in place");
  checkout.write(postmortem, (text) => text.replace("| Alxe |  |", "| Alex | Jun 5 |"));
  checkout.commit("Name the owner and the date");
  await act({ event: "pull_request", ...(await pullRequest()), inputs: { now: "2026-05-30T09:10:00Z" } });
  await showComment();

  title("3. It is merged: action items become issues");
  checkout.git("switch", "--quiet", "main");
  checkout.git("merge", "--quiet", "--no-edit", "post-mortem");
  await act({ event: "push", payload: push(), inputs: { now: "2026-05-30T10:00:00Z" } });
  await showIssues();

  title("4. The same again: nothing left to do");
  await act({ event: "push", payload: push(), inputs: { now: "2026-05-30T10:05:00Z" } });

  title("5. Two weeks later, on the schedule: what is late is said once");
  await act({ event: "schedule", inputs: { now: "2026-06-13T09:00:00Z" } });
  await showIssues();
  await showDigest();

  title("6. A day later, nothing has changed: nothing is said again");
  await act({ event: "schedule", inputs: { now: "2026-06-13T15:00:00Z" } });
}

async function act(job: Job): Promise<JobResult> {
  const before = github.writes().length;
  const result = await runJob(job, checkout, github);
  console.log(indent(result.stdout.trimEnd()));
  if (result.stderr.trim()) console.log(indent(result.stderr.trimEnd()));
  const writes = github.writes().length - before;
  console.log(`\n  → ${job.event}: exit ${result.status}, ${writes} ${writes === 1 ? "write" : "writes"} to GitHub`);
  return result;
}

function push(): object {
  return { ref: "refs/heads/main", after: checkout.git("rev-parse", "HEAD").trim() };
}

/** The pull request as it stands on GitHub, opened the first time. */
async function pullRequest(): Promise<Pick<Job, "payload" | "ref">> {
  const head = checkout.git("rev-parse", "HEAD").trim();
  const number = await openPullRequest();
  const repo = { full_name: github.repository, fork: false };
  const pull = { number, head: { sha: head, ref: "post-mortem", repo }, base: { ref: "main", repo } };
  return { payload: { action: "synchronize", number, pull_request: pull }, ref: `refs/pull/${number}/merge` };
}

async function openPullRequest(): Promise<number> {
  if (opened !== undefined) return opened;
  const sarah = github.as("sarahk");
  await github.commitFile("README.md", "The shop's incidents\n");
  const main = await sarah("GET", "/git/ref/heads/main");
  await sarah("POST", "/git/refs", { ref: "refs/heads/post-mortem", sha: sha(main.data) });
  const answer = await sarah("POST", "/pulls", {
    title: "Post-mortem of the checkout outage",
    head: "post-mortem",
    base: "main",
  });
  opened = (answer.data as { number: number }).number;
  return opened;
}

function sha(ref: unknown): string {
  return (ref as { object: { sha: string } }).object.sha;
}

async function showComment(): Promise<void> {
  const { data } = await github.as("sarahk")("GET", `/issues/${opened}/comments`);
  for (const comment of data as { user: { login: string }; body: string }[]) {
    box(`comment by ${comment.user.login} on pull request #${opened}`, comment.body);
  }
}

interface ShownIssue {
  readonly number: number;
  readonly title: string;
  readonly state: string;
  readonly body: string;
  readonly pull_request?: object;
  readonly labels: readonly { readonly name: string }[];
  readonly assignees: readonly { readonly login: string }[];
}

async function issues(): Promise<readonly ShownIssue[]> {
  const { data } = await github.as("sarahk")("GET", "/issues?state=all&per_page=100");
  const all = (data as ShownIssue[]).filter((issue) => !issue.pull_request);
  return all.sort((a, b) => a.number - b.number);
}

async function showIssues(): Promise<void> {
  console.log("\n  The issues on GitHub now:\n");
  for (const issue of await issues()) {
    const labels = issue.labels.map(({ name }) => `[${name}]`).join(" ");
    const owners = issue.assignees.map(({ login }) => `@${login}`).join(" ");
    console.log(`  #${issue.number} ${issue.state === "open" ? "●" : "✓"} ${issue.title}\n     ${labels} ${owners}`);
  }
  const item = (await issues()).find(({ labels }) => labels.some(({ name }) => name === "action-item"));
  if (item) box(`issue #${item.number}`, item.body);
}

async function showDigest(): Promise<void> {
  const digest = (await issues()).find(({ labels }) => labels.some(({ name }) => name === "incident-digest"));
  if (digest) box(`issue #${digest.number}: ${digest.title}`, digest.body);
}

function title(text: string): void {
  console.log(`\n\n${text}\n${"═".repeat(text.length)}\n`);
}

function box(name: string, text: string): void {
  const lines = text
    .replace(/<!--[\s\S]*?-->\n?/g, "")
    .trim()
    .split("\n");
  console.log(`\n  ┌─ ${name}\n${lines.map((line) => `  │ ${line}`.trimEnd()).join("\n")}\n  └─`);
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}
