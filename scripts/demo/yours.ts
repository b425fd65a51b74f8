import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { main } from "../../src/cli/main.ts";
import { configurationFile } from "../../src/commands/context/option-values.ts";
import { GitRepository } from "../../src/commands/repository/git.ts";
import { type Records, readRecords } from "../../src/library.ts";
import type { Catalog } from "../../src/records/model.ts";
import { slug } from "../../src/text/slug.ts";
import type { CalendarDate, Instant } from "../../src/time/instant.ts";
import { formatInstant } from "../../src/time/instant.ts";
import { addDays, instantOf, localDate } from "../../src/time/zone.ts";
import { loginsOf } from "../../src/tracking/assignees.ts";
import { Checkout } from "../../test/action/job.ts";
import { Rehearsal, type Scene } from "./rehearsal.ts";
import type { Say } from "./show.ts";
import { Story, type Times } from "./story.ts";

/** A story that goes on: the repository's copy, its GitHub, and the time (ISO) up to which it was told. */
export interface Told {
  readonly rehearsal: Rehearsal;
  readonly until: string;
}

/**
 * The main job on somebody's own repository, with a copy of it: nothing of theirs is written. Where nothing is set up yet,
 * the copy is, as they would do it.
 *
 * @throws UsageError for a configuration that can't be used
 */
export async function tellYours(folder: string, now: Instant, say: Say): Promise<Told> {
  const checkout = new Checkout(folder);
  const story = new Story(say);
  const isNew = !existsSync(join(checkout.folder, configurationFile));
  if (isNew) {
    story.byHand("A copy of your repository is set up; yours stays as it is", await typed("init", checkout, now));
  }
  const records = readRecords(checkout.folder);
  const rehearsal = await Rehearsal.begin(checkout, filesOf(records, checkout), sceneOf(folder, records));
  try {
    const { outputs } = await story.check("A pull request brings your records", formatInstant(now), rehearsal);
    const hasFindings = Number(outputs.errors) + Number(outputs.warnings) > 0;
    if (isNew && hasFindings) await tellAcceptance(story, rehearsal, now);
    const times = timesOf(records, now);
    await story.mergeAndFollowUp(times, rehearsal);
    return { rehearsal, until: times.late };
  } catch (error) {
    await rehearsal.end();
    throw error;
  }
}

/** How a team adopts documents that are there: they get numbers, and only what is new is a finding. */
async function tellAcceptance(story: Story, rehearsal: Rehearsal, now: Instant): Promise<void> {
  const { checkout } = rehearsal;
  const printed = [await typed("fmt", checkout, now), await typed("check --update-baseline", checkout, now)];
  story.byHand(
    "Action items get numbers, and what was found is accepted: only new findings fail",
    printed.join("\n\n"),
  );
  await rehearsal.push("Numbers, and a baseline", filesOf(readRecords(checkout.folder), checkout));
  await story.check("The comment is edited in place", formatInstant(now), rehearsal);
}

/** It is merged at once; the schedule runs on the morning after the next due date, or after today where none is ahead. */
function timesOf({ catalog, policy }: Records, now: Instant): Times {
  const today = localDate(now, policy.timezone);
  const due = nextDue(catalog, today);
  const day = addDays(due ?? today, 1);
  return {
    merged: formatInstant(now),
    late: formatInstant(instantOf(day, NINE, policy.timezone)),
    lateInWords: `${day}, ${due ? "a day after the next due date" : "tomorrow"}`,
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

/** The repository under its name on GitHub, where everybody has an account whom the records or the configuration name by login. */
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
