/**
 * Draws the README's picture from what the product really writes: the built action runs on the example and the embedded
 * GitHub, and a browser shows its pull-request comment and one of its issues. Needs Chromium at /usr/bin/chromium.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import MarkdownIt from "markdown-it";
import { chromium } from "playwright-core";
import { Checkout, openPullRequest, pullRequestJob, runJob } from "../test/action/job.ts";
import { startGitHub } from "../test/github/bench.ts";

const root = join(import.meta.dirname, "..");
const markdown = new MarkdownIt({ html: true, linkify: true });

interface Shown {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly { readonly name: string }[];
  readonly assignees: readonly { readonly login: string }[];
}

const github = await startGitHub({ collaborators: { alexgh: "push", sarahk: "admin", danab: "push" } });
const checkout = new Checkout(join(root, "examples/checkout"));
try {
  await draw(page(await pullRequestComment(), await lateIssue()));
} finally {
  checkout.remove();
  await github.close();
}

async function pullRequestComment(): Promise<string> {
  const file = "postmortems/2026-05-29-checkout-errors.md";
  const number = await openPullRequest(github, "sarahk", { [file]: "# Post-Mortem: Checkout Outage\n" });
  checkout.write(file, (text) => text.replace("| Alex | Jun 5 |", "| Alxe |  |"));
  await runJob({ ...pullRequestJob(number, github), inputs: { now: "2026-05-30T09:00:00Z" } }, checkout, github);
  checkout.git("checkout", "--quiet", ".");
  const comments = (await github.as("sarahk")("GET", `/issues/${number}/comments`)).data as { body: string }[];
  return comments[0]!.body;
}

async function lateIssue(): Promise<{ readonly issue: Shown; readonly comment: string }> {
  await runJob({ event: "schedule", inputs: { now: "2026-06-08T09:00:00Z" } }, checkout, github);
  const sarah = github.as("sarahk");
  const issues = (await sarah("GET", "/issues?labels=overdue")).data as Shown[];
  const issue = issues.find(({ title }) => title.startsWith("Add integration tests"))!;
  const comments = (await sarah("GET", `/issues/${issue.number}/comments`)).data as { body: string }[];
  return { issue, comment: comments[0]!.body };
}

function page(comment: string, { issue, comment: reminder }: Awaited<ReturnType<typeof lateIssue>>): string {
  const labels = issue.labels.map(({ name }) => `<span class="label ${name}">${name}</span>`).join(" ");
  const owners = issue.assignees.map(({ login }) => `<b>@${login}</b>`).join(", ");
  return `<!doctype html><meta charset="utf-8"><style>
    body { font: 14px/1.5 system-ui, sans-serif; color: #1f2328; background: #fff; margin: 0; padding: 24px; width: 1240px }
    main { display: grid; grid-template-columns: 1.25fr 1fr; gap: 24px; align-items: start }
    section { border: 1px solid #d1d9e0; border-radius: 8px; overflow: hidden }
    header { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; padding: 8px 16px; color: #59636e }
    header b { color: #1f2328 } .body { padding: 4px 16px 12px; overflow-wrap: anywhere }
    h2 { font-size: 20px; margin: 0 0 8px } h3 { font-size: 17px; border-bottom: 1px solid #d1d9e0; padding-bottom: 4px }
    code { background: #f0f2f4; padding: 1px 5px; border-radius: 5px; font-size: 12px } a { color: #0969da; text-decoration: none }
    ul { padding-left: 20px } .label { border-radius: 12px; padding: 1px 9px; font-size: 12px; background: #ddf4ff; color: #0550ae }
    .overdue { background: #ffebe9; color: #a40e26 } .sev-1 { background: #fff1e5; color: #9a3412 } p.meta { margin: 0 0 12px }
    section + section { margin-top: 16px }
  </style><main>
    <section><header><b>github-actions</b> bot commented on the pull request</header><div class="body">${html(comment)}</div></section>
    <div><h2>${markdown.utils.escapeHtml(issue.title)} <span style="color:#59636e">#${issue.number}</span></h2>
    <p class="meta">${labels} &nbsp; assigned to ${owners}</p>
    <section><header><b>github-actions</b> bot opened the issue</header><div class="body">${html(issue.body)}</div></section>
    <section><header><b>github-actions</b> bot commented</header><div class="body">${html(reminder)}</div></section></div>
  </main>`;
}

function html(text: string): string {
  return markdown.render(text.replace(/<!--[\s\S]*?-->/g, ""));
}

async function draw(content: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const tab = await browser.newPage({ viewport: { width: 1288, height: 600 }, deviceScaleFactor: 1.5 });
    await tab.setContent(content);
    mkdirSync(join(root, "docs/images"), { recursive: true });
    await tab.screenshot({ path: join(root, "docs/images/overview.png"), fullPage: true });
  } finally {
    await browser.close();
  }
}
