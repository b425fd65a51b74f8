import { main } from "../../src/cli/main.ts";
import { beginArticle, mend, POSTMORTEM, times } from "../demo/article.ts";
import { file, heading, page, row, type ShownIssue, said, terminal } from "./look.ts";
import type { Picture } from "./picture.ts";

/** From a post-mortem with two mistakes to its action items' reminders: the built action runs on the embedded GitHub. */
export async function followUp(): Promise<readonly Picture[]> {
  const rehearsal = await beginArticle();
  try {
    await rehearsal.onPullRequest(times.proposed);
    const [comment] = await rehearsal.comments(rehearsal.pull);
    const printed = await check(rehearsal.checkout.folder);
    await mend(rehearsal);
    await rehearsal.merge(rehearsal.pull);
    await rehearsal.onPush(times.merged);
    await rehearsal.onSchedule(times.late);
    const issues = await rehearsal.issues();
    const late = issues.find(({ title }) => title.startsWith("Add integration tests"))!;
    const digest = issues.find(({ labels }) => labels.some(({ name }) => name === "incident-digest"))!;
    const [reminder] = await rehearsal.comments(late.number);
    return [
      { name: "overview", html: overview(comment!.body, late, reminder!.body) },
      { name: "check", html: page(terminal("incident check", printed)) },
      { name: "overdue", html: overdue(issues, digest) },
    ];
  } finally {
    await rehearsal.end();
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
    <div class="cut" style="height:490px">${step(3, "Each action item is an issue; when it is late, its owner is reminded once")}
    ${heading(issue)}${said("github-actions[bot]", "opened", issue.body)}${said("github-actions[bot]", "commented", reminder)}</div></div>`);
}

function overdue(issues: readonly ShownIssue[], digest: ShownIssue): string {
  const rows = issues.filter(({ number }) => number !== digest.number).map(row);
  return page(`<div class="two"><div><div class="list">${rows.join("")}</div></div>
    <div>${heading(digest)}${said("github-actions[bot]", "opened", digest.body)}</div></div>`);
}

async function check(cwd: string): Promise<string> {
  let printed = "";
  const out = (text: string) => {
    printed += text;
  };
  await main(["check"], {
    cwd,
    env: {},
    now: Date.parse(times.proposed),
    color: true,
    out,
    err: out,
    elapsed: () => 0,
  });
  return printed;
}
