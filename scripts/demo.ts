/**
 * The main job on the article's incident, as a team would see it: the built action runs as a process for each event of
 * the story, on a git checkout of `examples/checkout` and an embedded GitHub.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Checkout, type Job, type JobResult, openPullRequest, pullRequestJob, runJob } from "../test/action/job.ts";
import { startGitHub } from "../test/github/bench.ts";

const example = join(import.meta.dirname, "../examples/checkout");
const postmortem = "postmortems/2026-05-29-checkout-errors.md";

const github = await startGitHub({ collaborators: { alexgh: "push", sarahk: "admin", danab: "push" } });
const checkout = new Checkout(example);
const pull = await openPullRequest(github, "sarahk", { [postmortem]: "# Post-Mortem: Checkout Outage\n" });
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
  await act({ ...pullRequestJob(pull, github), inputs: { now: "2026-05-30T09:00:00Z" } });
  await showComment();

  title("2. The slips are mended: the comment is edited in place");
  checkout.write(postmortem, (text) => text.replace("| Alxe |  |", "| Alex | Jun 5 |"));
  checkout.commit("Name the owner and the date");
  await act({ ...pullRequestJob(pull, github), inputs: { now: "2026-05-30T09:10:00Z" } });
  await showComment();

  title("3. It is merged: action items become issues");
  checkout.git("switch", "--quiet", "main");
  checkout.git("merge", "--quiet", "--no-edit", "post-mortem");
  await publish();
  await act({ event: "push", payload: push(), inputs: { now: "2026-05-30T10:00:00Z" } });
  await showIssues();
  await showCatchUp();

  title("4. The same again: nothing left to do");
  await act({ event: "push", payload: push(), inputs: { now: "2026-05-30T10:05:00Z" } });

  title("5. Two weeks later, on the schedule: what is late is said once");
  await act({ event: "schedule", inputs: { now: "2026-06-13T09:00:00Z" } });
  await showIssues();
  await showDigest();

  title("6. Later that day, nothing has changed: nothing is said again");
  await act({ event: "schedule", inputs: { now: "2026-06-13T15:00:00Z" } });
}

async function act(job: Job): Promise<JobResult> {
  const before = github.writes().length;
  const result = await runJob(job, checkout, github);
  // The runner keeps this line to itself.
  console.log(indent(result.stdout.replace(/^::add-mask::.*\n/gm, "").trimEnd()));
  if (result.stderr.trim()) console.log(indent(result.stderr.trimEnd()));
  const writes = github.writes().length - before;
  console.log(`\n  → ${job.event}: exit ${result.status}, ${writes} ${writes === 1 ? "write" : "writes"} to GitHub`);
  return result;
}

function push(): object {
  return { ref: "refs/heads/main", after: checkout.git("rev-parse", "HEAD").trim() };
}

/** Brings the checkout's files to the default branch on GitHub, as the merge does. */
async function publish(): Promise<void> {
  for (const path of checkout.git("ls-files").trim().split("\n")) {
    await github.commitFile(path, readFileSync(join(checkout.folder, path), "utf8"));
  }
}

async function showCatchUp(): Promise<void> {
  const { data } = await github.as("sarahk")("GET", "/pulls?state=open");
  for (const pull of data as { number: number; title: string; body: string; head: { ref: string } }[]) {
    if (pull.head.ref === "incidents/catch-up") box(`pull request #${pull.number}: ${pull.title}`, pull.body);
  }
}

async function showComment(): Promise<void> {
  const { data } = await github.as("sarahk")("GET", `/issues/${pull}/comments`);
  for (const comment of data as { user: { login: string }; body: string }[]) {
    box(`comment by ${comment.user.login} on pull request #${pull}`, comment.body);
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

function box(name: string, markdown: string): void {
  const lines = asShown(markdown).split("\n");
  console.log(`\n  ┌─ ${name}\n${lines.map((line) => `  │ ${line}`.trimEnd()).join("\n")}\n  └─`);
}

/** Roughly what a page makes of markdown: no comments, links by their words. */
function asShown(markdown: string): string {
  return markdown
    .replace(/<!--[\s\S]*?-->\n?/g, "")
    .replace(/\[((?:[^\]\\]|\\.)*)\]\(https?:[^)]*\)/g, "$1")
    .replace(/&#8203;|<\/?(?:sub|details|summary)>|\\(?=[[\]_*`~|])/g, "")
    .replace(/<br>/g, "\n  ")
    .replace(/&gt;/g, ">")
    .replace(/&lt;/g, "<")
    .replace(/&amp;/g, "&")
    .trim();
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}
