import { formatDuration } from "../policy/durations.ts";
import type { Owner } from "../policy/people.ts";
import type { Policy } from "../policy/policy.ts";
import type { Shift } from "../policy/rotation.ts";
import { formatInstant } from "../records/instant.ts";
import { oneLine } from "../render/neutral.ts";
import type { ItemDeadline } from "./item-deadline.ts";

/** What a feed holds: the due dates of open action items, and the shifts of Incident Commanders. */
export interface FeedContent {
  /** The calendar's name. */
  readonly name: string;
  readonly deadlines: readonly ItemDeadline[];
  readonly shifts: readonly Shift[];
  /** The page of an issue; null where no repository is known. */
  readonly issueUrl: (issue: number) => string | null;
}

/** The feeds by their paths: `calendar.ics` with everything, and `calendar/<owner>.ics` for each owner and commander. */
export async function calendarFeeds(content: FeedContent, policy: Policy): Promise<ReadonlyMap<string, string>> {
  const feeds = new Map([["calendar.ics", await calendarFeed(content, policy)]]);
  for (const [owner, own] of byOwner(content, policy)) {
    feeds.set(`calendar/${owner}.ics`, await calendarFeed(own, policy));
  }
  return feeds;
}

/**
 * An iCalendar feed (RFC 5545). The same content gives the same bytes: an event's identity is the item's key or the
 * shift's start, and its time stamp is the time it speaks of, not the clock's.
 */
export async function calendarFeed(content: FeedContent, policy: Policy): Promise<string> {
  const { default: ical } = await import("ical-generator");
  const prodId = { company: "incident-as-code", product: "incident", language: "EN" };
  const events = [
    ...content.deadlines.flatMap((one) => dueEvent(one, content)),
    ...content.shifts.flatMap((one) => shiftEvent(one, policy)),
  ];
  return `${ical({ name: content.name, prodId, events }).toString()}\r\n`;
}

/** Nobody has to remember a date that is done with, or an item that has no number to be known by. */
function dueEvent(deadline: ItemDeadline, { issueUrl }: FeedContent) {
  const { item, due, stage, issue } = deadline;
  if (!due || item.key === null || stage === "closed") return [];
  const day = new Date(`${due.date}T00:00:00Z`);
  return [
    {
      id: `${oneLine(item.key)}@incident-as-code`,
      stamp: day,
      start: day,
      allDay: true,
      summary: `Due: ${oneLine(item.title.value)}`,
      description: describe(deadline),
      url: issue === null ? null : issueUrl(issue),
    },
  ];
}

function describe({ item, due, followUp }: ItemDeadline): string {
  const owner = item.owner ? `Owner: ${oneLine(item.owner.value)}` : "Without an owner";
  const counted = due?.counted && `No date of its own: ${formatDuration(due.counted.after)} after ${due.counted.from}`;
  return [owner, `Post-mortem: ${oneLine(followUp.postmortem.id)}`, ...(counted ? [counted] : [])].join("\n");
}

function shiftEvent({ from, to, who }: Shift, policy: Policy) {
  if (who === null) return [];
  return [
    {
      id: `commander-${formatInstant(from)}@incident-as-code`,
      stamp: new Date(from),
      start: new Date(from),
      end: new Date(to),
      summary: `Incident Commander: ${oneLine(policy.owners.person(who)?.name ?? who)}`,
    },
  ];
}

/** Each owner's part of the content, by a name that can be a file's. */
function byOwner(content: FeedContent, policy: Policy): ReadonlyMap<string, FeedContent> {
  const parts = new Map<string, { deadlines: ItemDeadline[]; shifts: Shift[] }>();
  const partOf = (name: string) => {
    const part = parts.get(name) ?? { deadlines: [], shifts: [] };
    parts.set(name, part);
    return part;
  };
  for (const deadline of content.deadlines) {
    const owners = deadline.item.owner ? policy.owners.resolve(deadline.item.owner.value) : [];
    for (const name of new Set(owners.map(fileName))) if (name !== "") partOf(name).deadlines.push(deadline);
  }
  for (const shift of content.shifts) if (shift.who !== null) partOf(toFileName(shift.who)).shifts.push(shift);
  return new Map([...parts].map(([name, part]) => [name, { ...content, ...part, name: `${content.name}: ${name}` }]));
}

function fileName(owner: Owner): string {
  switch (owner.kind) {
    case "person":
      return toFileName(owner.person.id);
    case "team":
      return toFileName(owner.team.id);
    case "login":
      return toFileName(owner.login);
    case "unknown":
      return toFileName(owner.words);
  }
}

/** Letters and digits of any script, joined by dashes: never a path. */
function toFileName(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 100);
}
