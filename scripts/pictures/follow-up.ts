import { join } from "node:path";
import { main } from "../../src/commands/main.ts";
import { Checkout, openPullRequest, pullRequestJob, runJob } from "../../test/action/job.ts";
import { type Bench, startGitHub } from "../../test/github/bench.ts";
import { file, heading, page, row, type ShownIssue, said, terminal } from "./look.ts";
import type { Picture } from "./picture.ts";

const example = join(import.meta.dirname, "../../examples/checkout");
const POSTMORTEM = "postmortems/2026-05-29-checkout-errors.md";

/** From a post-mortem with two slips to its action items' reminders: the built action runs on the embedded GitHub. */
export async function followUp(): Promise<readonly Picture[]> {
  const github = await startGitHub({ collaborators: { alexgh: "push", sarahk: "admin", danab: "push" } });
  const checkout = new Checkout(example);
  try {
    const number = await openPullRequest(github, "sarahk", { [POSTMORTEM]: "# Post-Mortem: Checkout Outage\n" });
    checkout.write(POSTMORTEM, (text) => text.replace("| Alex | Jun 5 |", "| Alxe |  |"));
    await runJob({ ...pullRequestJob(number, github), inputs: { now: "2026-05-30T09:00:00Z" } }, checkout, github);
    const comment = (await commentsOf(number, github))[0]!;
    const printed = await check(checkout.folder);
    checkout.git("checkout", "--quiet", ".");
    await runJob({ event: "push", inputs: { now: "2026-05-30T10:00:00Z" } }, checkout, github);
    await runJob({ event: "schedule", inputs: { now: "2026-06-13T09:00:00Z" } }, checkout, github);
    const issues = await issuesOf(github);
    const late = issues.find(({ title }) => title.startsWith("Add integration tests"))!;
    const digest = issues.find(({ labels }) => labels.some(({ name }) => name === "incident-digest"))!;
    const reminder = (await commentsOf(late.number, github))[0]!;
    return [
      { name: "overview", html: overview(comment, late, reminder) },
      { name: "check", html: page(terminal("incident check", printed)) },
      { name: "overdue", html: overdue(issues, digest) },
    ];
  } finally {
    checkout.remove();
    await github.close();
  }
}

function overview(comment: string, issue: ShownIssue, reminder: string): string {
  const lines = [
    { number: 40, html: "| # | Action | Owner | Due Date |" },
    { number: 41, html: "|---|--------|-------|----------|" },
    {
      number: 42,
      html: '| 1 | <u>Add integration tests for all webhook event types</u> | <u class="warning">Alxe</u> |  |',
    },
    { number: 43, html: "| 2 | Lower checkout error alert threshold to 2% | Platform | Jun 2 |" },
  ];
  const step = (number: number, words: string) => `<p class="step"><b>${number}</b>${words}</p>`;
  return page(`${step(1, "A post-mortem is a file")}${file(POSTMORTEM, lines)}
    <div class="two gap"><div class="cut" style="height:490px">${step(2, "Its pull request is checked, and shows what merging will do")}
    ${said("github-actions[bot]", "commented", comment)}</div>
    <div class="cut" style="height:490px">${step(3, "Each action item is an issue; when it is late, its owner is told once")}
    ${heading(issue)}${said("github-actions[bot]", "opened", issue.body)}${said("github-actions[bot]", "commented", reminder)}</div></div>`);
}

function overdue(issues: readonly ShownIssue[], digest: ShownIssue): string {
  const rows = issues.filter(({ number }) => number !== digest.number).map(row);
  return page(`<div class="two"><div><div class="list">${rows.join("")}</div></div>
    <div>${heading(digest)}${said("github-actions[bot]", "opened", digest.body)}</div></div>`);
}

async function issuesOf(github: Bench): Promise<readonly ShownIssue[]> {
  const { data } = await github.as("sarahk")("GET", "/issues?per_page=100");
  const all = data as (ShownIssue & { readonly pull_request?: object })[];
  return all.filter(({ pull_request }) => !pull_request).sort((a, b) => a.number - b.number);
}

async function commentsOf(number: number, github: Bench): Promise<readonly string[]> {
  const { data } = await github.as("sarahk")("GET", `/issues/${number}/comments`);
  return (data as { readonly body: string }[]).map(({ body }) => body);
}

async function check(cwd: string): Promise<string> {
  let printed = "";
  const out = (text: string) => {
    printed += text;
  };
  await main(["check"], { cwd, env: {}, now: Date.UTC(2026, 4, 30), color: true, out, err: out, elapsed: () => 0 });
  return printed;
}
