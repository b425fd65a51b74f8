import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { main } from "../../src/cli/main.ts";
import { configurationFiles } from "../../src/commands/context/option-values.ts";
import { GitRepository } from "../../src/commands/repository/git.ts";
import { type Records, readRecords } from "../../src/library.ts";
import type { Catalog } from "../../src/records/model.ts";
import { clip } from "../../src/text/clip.ts";
import { formatCount } from "../../src/text/count.ts";
import { slug } from "../../src/text/slug.ts";
import type { CalendarDate, Instant } from "../../src/time/instant.ts";
import { formatInstant } from "../../src/time/instant.ts";
import { addDays, instantOf, localDate } from "../../src/time/zone.ts";
import { loginsOf } from "../../src/tracking/assignees.ts";
import { Checkout } from "../../test/action/job.ts";
import { Rehearsal, type Scene, textsOf } from "./rehearsal.ts";
import { asShown, type Say } from "./show.ts";
import type { Times } from "./story.ts";

/** A story that goes on: the repository's copy, its GitHub, and the time (ISO) that it has reached. */
export interface Told {
  readonly rehearsal: Rehearsal;
  readonly until: string;
}

/** Lines that one part of the story takes: the whole fits on a screen or two. */
const MOST_LINES = 8;
/** Old action items that the story decides to keep. */
const MOST_KEPT = 3;

/**
 * The main job on somebody's own repository, with a copy of it: nothing of theirs is written. Where nothing is set up yet,
 * the copy adopts it, as they would: their documents are on the default branch, and the pull request brings what adopting
 * changes. Else it brings their newest post-mortem.
 *
 * @throws UsageError for a configuration that can't be used
 */
export async function tellYours(folder: string, now: Instant, say: Say): Promise<Told> {
  const checkout = new Checkout(folder);
  const isNew = configurationFiles.every((file) => !existsSync(join(checkout.folder, file)));
  // The texts as they are, before anything is adopted.
  const texts = isNew ? textsOf(checkout, documentsIn(checkout)) : {};
  const printed = isNew ? await typed("init --adopt", checkout, now) : "";
  const records = readRecords(checkout.folder);
  const all = filesOf(records, checkout);
  const brought = isNew ? changedBy(checkout, all) : newestOf(records, all);
  const before = isNew
    ? Object.fromEntries(all.flatMap((path) => (texts[path] === undefined ? [] : [[path, texts[path]]])))
    : textsOf(
        checkout,
        all.filter((path) => !brought.includes(path)),
      );
  const rehearsal = await Rehearsal.begin(checkout, brought, { ...sceneOf(folder, records), files: before });
  try {
    if (isNew) tell("You adopt it, in a copy: your files stay as they are", printed.split("\n\nNext:")[0]!, say);
    const { status } = await rehearsal.onPullRequest(formatInstant(now));
    const [comment] = await rehearsal.comments(rehearsal.pull);
    tell(`The comment on the pull request, whose check ends with ${status}`, asShown(comment?.body ?? ""), say);
    const times = timesOf(records, now);
    await rehearsal.merge(rehearsal.pull);
    const pushed = await rehearsal.onPush(times.merged);
    tell(`It is merged: ${formatCount(pushed.writes, "write")} to GitHub`, await issuesInShort(rehearsal), say);
    await decide(rehearsal, times.merged, say);
    const catchUp = await rehearsal.catchUp();
    if (catchUp) await rehearsal.merge(catchUp.number);
    await rehearsal.onSchedule(times.late);
    const again = await rehearsal.onSchedule(times.late);
    const digest = (await rehearsal.issues()).find(({ labels }) =>
      labels.some(({ name }) => name === "incident-digest"),
    );
    const late = digest ? asShown(digest.body) : "Nothing is late.";
    tell(`${times.lateInWords}: the digest. A second run makes ${formatCount(again.writes, "write")}`, late, say);
    return { rehearsal, until: times.late };
  } catch (error) {
    await rehearsal.end();
    throw error;
  }
}

/** Ticks "keep" for a few old items, as people do, and runs what that starts. */
async function decide(rehearsal: Rehearsal, now: string, say: Say): Promise<void> {
  const question = (await rehearsal.issues()).find(({ title }) => /^Decide on \d+ old action items?/.test(title));
  if (!question) return;
  let kept = 0;
  const body = question.body.replace(/\[ \](?= keep )/g, (box) => (kept++ < MOST_KEPT ? "[x]" : box));
  await rehearsal.onEdit(question.number, body, now);
  const ticked = formatCount(Math.min(kept, MOST_KEPT), "box", "boxes");
  tell(`You tick ${ticked} "keep" there: those become issues`, await issuesInShort(rehearsal), say);
}

function tell(heading: string, text: string, say: Say): void {
  const lines = text
    .trim()
    .split("\n")
    .filter((line) => line.trim() !== "");
  const shown = lines.slice(0, MOST_LINES).map((line) => `  ${clip(line, 130)}`);
  const more = lines.length - shown.length;
  say([`\n${heading}`, ...shown, ...(more > 0 ? [`  … ${formatCount(more, "more line")}`] : [])].join("\n"));
}

async function issuesInShort(rehearsal: Rehearsal): Promise<string> {
  const open = (await rehearsal.issues()).filter(({ state }) => state === "open");
  const shown = open.slice(0, MOST_LINES - 1).map(({ number, title }) => `#${number} ${title}`);
  const more = open.length - shown.length;
  return [...shown, ...(more > 0 ? [`… and ${more} more issues`] : [])].join("\n");
}

function documentsIn(checkout: Checkout): readonly string[] {
  return checkout.git("ls-files", "-z", "*.md", "*.markdown", "*.yml", "*.yaml").split("\0").filter(Boolean);
}

/** The files that adopting changed or added. */
function changedBy(checkout: Checkout, all: readonly string[]): readonly string[] {
  const changed = new Set(checkout.git("diff", "--name-only", "-z", "HEAD~1").split("\0"));
  return all.filter((path) => changed.has(path));
}

/** The newest post-mortem by its day; without one, all files. */
function newestOf({ catalog: { postmortems } }: Records, all: readonly string[]): readonly string[] {
  const newest = postmortems.toSorted((a, b) => ((a.date?.value ?? "") < (b.date?.value ?? "") ? 1 : -1))[0];
  return newest ? [newest.source.file] : all;
}

/** It is merged at once; the schedule runs on the morning after the next due date, or after a month where none is ahead. */
function timesOf({ catalog, policy }: Records, now: Instant): Times {
  const today = localDate(now, policy.timezone);
  const due = nextDue(catalog, today);
  // What people decide to keep is due a month after it was adopted.
  const day = addDays(due ?? addDays(today, 30), 1);
  return {
    merged: formatInstant(now),
    late: formatInstant(instantOf(day, NINE, policy.timezone)),
    lateInWords: `${day}, ${due ? "a day after the next due date" : "a month later"}`,
  };
}

/** In the morning, in minutes of the day. */
const NINE = 9 * 60;

/** A command as somebody types it in the checkout, with what it prints; what it changes is committed. */
async function typed(words: string, checkout: Checkout, now: Instant): Promise<string> {
  let printed = `$ incident ${words}\n`;
  const out = (text: string) => {
    printed += text;
  };
  const outside = { env: process.env, color: false, out, err: out, elapsed: () => 0 };
  await main(words.split(" "), { cwd: checkout.folder, now, ...outside });
  checkout.commit(`incident ${words}`);
  return printed.trimEnd();
}

/** The files that the product reads: all else is no business of a GitHub that stands for it. */
function filesOf({ catalog }: Pick<Records, "catalog">, checkout: Checkout): readonly string[] {
  const records = [...catalog.incidents, ...catalog.postmortems, ...catalog.runbooks, ...catalog.unreadable];
  const own = new Set(records.map(({ source }) => source.file));
  const all = checkout.git("ls-files", "-z").split("\0").filter(Boolean);
  return all.filter((path) => own.has(path) || path.startsWith(".github/incidents"));
}

/** The repository under its name on GitHub, where everybody has an account that the records or the configuration name by login. */
function sceneOf(folder: string, { catalog, policy }: Records): Scene {
  const [owner, repo] = (new GitRepository(folder).remote() ?? `you/${slug(basename(folder)) || "records"}`).split("/");
  const items = catalog.postmortems.flatMap(({ actionItems }) => actionItems);
  const logins = [
    ...policy.people.flatMap(({ github }) => github ?? []),
    ...items.flatMap((item) => loginsOf(item.owner?.value ?? null, policy)),
  ];
  const others = logins.filter((login) => login.toLowerCase() !== owner!.toLowerCase());
  return {
    owner: owner!,
    repo: repo!,
    author: owner!,
    title: "Add our incident records",
    collaborators: Object.fromEntries(others.map((login) => [login, "push"])),
  };
}

/** Null where no open action item gives a date ahead. */
function nextDue({ postmortems }: Catalog, today: CalendarDate): CalendarDate | null {
  const open = postmortems
    .flatMap(({ actionItems }) => actionItems)
    .filter(({ status }) => status.value === "open" || status.value === "in-progress");
  const ahead = open.flatMap(({ due }) => due?.date ?? []).filter((date) => date >= today);
  return ahead.sort()[0] ?? null;
}
