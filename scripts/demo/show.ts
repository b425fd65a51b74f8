import type { Ran, Rehearsal, ShownIssue } from "./rehearsal.ts";

/** Where the story is printed; a terminal's standard output, or a test's memory. */
export type Say = (text: string) => void;

export function title(words: string, say: Say): void {
  say(`\n\n${words}\n${"═".repeat(words.length)}\n`);
}

export function indent(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}

/** What a job printed, as its log shows it: the runner keeps its commands to itself, and makes annotations of some. */
export function showRun({ job, stdout, stderr, status, writes }: Ran, say: Say): void {
  say(indent(stdout.replace(/^::.*\n/gm, "").trimEnd()));
  if (stderr.trim()) say(indent(stderr.trimEnd()));
  const annotations = stdout.match(/^::(?:error|warning) /gm)?.length ?? 0;
  const came = [
    `exit ${status}`,
    ...(annotations > 0 ? [counted(annotations, "annotation")] : []),
    `${counted(writes, "write")} to GitHub`,
  ];
  say(`\n  → ${job.event}: ${came.join(", ")}`);
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? "" : "s"}`;
}

export async function showComments(issue: number, rehearsal: Rehearsal, say: Say): Promise<void> {
  for (const { user, body } of await rehearsal.comments(issue)) box(`comment by ${user.login} on #${issue}`, body, say);
}

/** More issues than this are not listed one by one. */
const MOST_ISSUES = 20;

/** The issues in short; one action item's whole, with what was said on it. */
export async function showIssues(rehearsal: Rehearsal, say: Say): Promise<void> {
  const issues = await rehearsal.issues();
  if (issues.length > 0) say("\n  The issues on GitHub now:\n");
  for (const { number, state, title, labels, assignees } of issues.slice(0, MOST_ISSUES)) {
    const names = labels.map(({ name }) => `[${name}]`).join(" ");
    const logins = assignees.map(({ login }) => `@${login}`).join(" ");
    say(`  #${number} ${state === "open" ? "●" : "✓"} ${title}\n     ${names} ${logins}`.trimEnd());
  }
  if (issues.length > MOST_ISSUES) say(`  … and ${issues.length - MOST_ISSUES} more`);
  const items = issues.filter((issue) => hasLabel(issue, "action-item"));
  const shown = items.find((issue) => hasLabel(issue, "overdue")) ?? items[0];
  if (!shown) return;
  box(`issue #${shown.number}: ${shown.title}`, shown.body, say);
  await showComments(shown.number, rehearsal, say);
}

export async function showDigest(rehearsal: Rehearsal, say: Say): Promise<void> {
  const digest = (await rehearsal.issues()).find((issue) => hasLabel(issue, "incident-digest"));
  if (digest) box(`issue #${digest.number}: ${digest.title}`, digest.body, say);
}

function hasLabel({ labels }: ShownIssue, wanted: string): boolean {
  return labels.some(({ name }) => name === wanted);
}

export function box(name: string, markdown: string, say: Say): void {
  const lines = asShown(markdown).split("\n");
  say(`\n  ┌─ ${name}\n${lines.map((line) => `  │ ${line}`.trimEnd()).join("\n")}\n  └─`);
}

/** Roughly what a page makes of markdown: no comments, links by their words. */
export function asShown(markdown: string): string {
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
