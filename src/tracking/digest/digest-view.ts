import type { Policy } from "../../policy/policy.ts";
import type { ItemAssessment } from "../../process/action-item.ts";
import type { PostmortemAssessment } from "../../process/postmortem.ts";
import type { RunbookReview } from "../../process/runbook-review.ts";
import { Markdown, type TemplateData, type Templates } from "../../render/templates.ts";
import { formatDuration } from "../../time/durations.ts";
import { formatLocalTime } from "../../time/format.ts";
import type { Instant } from "../../time/instant.ts";
import { HOUR } from "../../time/instant.ts";
import { addresseesOf, listNames, namesOf } from "../reminders/recipients.ts";
import { countLate, type Digest } from "./digest.ts";
import { type DigestMarkerState, hasNoChanges, type Names } from "./digest-state.ts";

/** What a digest is written with, in addition to its content. */
export interface DigestContext {
  readonly policy: Policy;
  readonly templates: Templates;
  /** Of the records. */
  readonly folder: string;
  /** The name that an entry has now, by the one that it had. */
  readonly nameOf: (name: string) => string;
  /** The title of an entry by the name that `digestStates` gives it; null for one that is no longer known. */
  readonly titleOf: (name: string) => string | null;
  /** The issue that belongs to an entry of that name. */
  readonly issueOf: (name: string) => number | null;
  /** Where all entries are; null without a published report. */
  readonly reportUrl: string | null;
  /** The recent trend of incidents. */
  readonly trend: string;
}

/**
 * The data for `templates/digest.hbs`: the first `room` entries of the digest. Each list's `count` is of all entries.
 */
export function viewDigest(
  digest: Digest,
  room: number,
  markerState: DigestMarkerState,
  context: DigestContext,
): TemplateData {
  const { policy } = context;
  let left = room;
  const list = <T, V>(all: readonly T[], view: (one: T) => V) => {
    const entries = all.slice(0, left).map(view);
    left -= entries.length;
    return { count: all.length, entries };
  };
  const item = (one: ItemAssessment) => itemLine(one, namesOf(one.owner?.value ?? null, policy), context);
  const ownItem = (one: ItemAssessment) => itemLine(one, null, context);
  return {
    late: countLate(digest),
    open: digest.open,
    trend: context.trend,
    overdue: digest.owners.reduce((sum, { items }) => sum + items.length, 0),
    postmortems: list(digest.postmortems, (one) => postmortemFacts(one, policy)),
    owners: digest.owners.map(({ owner, items }) => ({ owner, ...list(items, ownItem) })),
    unassigned: list(digest.unassigned, item),
    drafts: list(digest.drafts, (one) => draftFacts(one, policy)),
    reviews: list(digest.reviews, (one) => reviewFacts(one, policy)),
    holes: list(digest.rotationGaps, ({ from, to }) => ({
      from: formatLocalTime(from, policy.timezone),
      to: formatLocalTime(to, policy.timezone),
    })),
    dueSoon: list(digest.dueSoon, item),
    parked: list(digest.deferred, item),
    hidden: Math.max(0, countEntries(digest) - room),
    reportUrl: context.reportUrl,
    news: viewChanges(markerState, context),
    chart: viewChart(digest),
    lastRun: formatLocalTime(markerState.run, policy.timezone),
    missed: markerState.missedSince === null ? null : viewGap(markerState.missedSince, markerState.run, policy),
    timezone: policy.timezone,
  };
}

export function countEntries(digest: Digest): number {
  return countLate(digest) + digest.dueSoon.length + digest.deferred.length;
}

/** One line of a list of action items; `owner` null where a heading names the owner. */
function itemLine(one: ItemAssessment, owner: string | null, { policy, templates }: DigestContext): Markdown {
  const { item, due, daysOverdue, isDueToday, dueDateChanges, deferred, issue, postmortem } = one;
  const { to, target, found } = addresseesOf(one, policy);
  const facts: TemplateData = {
    title: item.title.value,
    issue,
    owner,
    due: due?.date,
    counted: due?.counted && `${formatDuration(due.counted.after)} after ${due.counted.from}`,
    severity: postmortem.severity?.id,
    daysOverdue,
    oneDay: daysOverdue === 1,
    dueToday: isDueToday,
    escalatedTo: found && target.kind !== "owner" ? listNames(to) : null,
    moves: dueDateChanges?.moves,
    firstDue: dueDateChanges?.first,
    milestone: deferred?.title,
    milestoneDue: deferred?.due,
  };
  return new Markdown(templates.render("digest-item", facts));
}

function postmortemFacts(
  { incidents, severity, commander, missed }: PostmortemAssessment,
  policy: Policy,
): TemplateData {
  const { record } = incidents[0]!;
  return {
    title: record.title?.value ?? record.id,
    severity: severity!.id,
    commander: namesOf(commander, policy),
    due: formatLocalTime(missed!.at, policy.timezone),
    lastEntry: missed!.since === "last entry",
    firstDraft: missed!.since === "detection",
  };
}

function draftFacts({ postmortem, commander, deadline }: PostmortemAssessment, policy: Policy): TemplateData {
  return {
    title: postmortem!.title?.value ?? postmortem!.id,
    status: postmortem!.status?.value,
    commander: namesOf(commander, policy),
    due: formatLocalTime(deadline!.at, policy.timezone),
    lastEntry: deadline!.since === "last entry",
  };
}

function reviewFacts({ runbook, lastReviewed, due }: RunbookReview, policy: Policy): TemplateData {
  const owner = namesOf(runbook.owner?.value ?? null, policy);
  return { title: runbook.title?.value ?? runbook.id, owner, lastReviewed, due };
}

function viewChanges({ since, changes }: DigestMarkerState, { policy, titleOf, issueOf }: DigestContext) {
  if (since === null) return null;
  const entries = ({ names, more }: Names) => ({
    count: names.length + more,
    entries: names.map((name) => ({ title: titleOf(name) ?? name, issue: issueOf(name) })),
    more,
  });
  return {
    since: formatLocalTime(since, policy.timezone),
    any: !hasNoChanges(changes),
    added: entries(changes.added),
    changed: entries(changes.changed),
    gone: entries(changes.gone),
  };
}

/** The chart of the weeks; one point is no line, so it starts with the second week. */
function viewChart({ weeks }: Digest) {
  if (weeks.length < 2) return null;
  return {
    weeks: weeks.map(({ week }) => week.slice(5)),
    open: weeks.map(({ open }) => open),
    overdue: weeks.map(({ overdue }) => overdue),
    highest: Math.max(...weeks.map(({ open }) => open)),
  };
}

function viewGap(from: Instant, to: Instant, policy: Policy) {
  return { since: formatLocalTime(from, policy.timezone), hours: Math.round((to - from) / HOUR) };
}
