import { formatDuration } from "../policy/durations.ts";
import type { Policy } from "../policy/policy.ts";
import type { Shift } from "../policy/rotation.ts";
import type { ItemDeadline } from "./item-deadline.ts";

/** What a feed holds: the due dates of open action items, and the shifts of Incident Commanders. */
export interface FeedContent {
  /** `Action items and commander shifts`: the calendar's name. */
  readonly name: string;
  readonly deadlines: readonly ItemDeadline[];
  readonly shifts: readonly Shift[];
  /** The page of an issue; null where no repository is known. */
  readonly issueUrl: (issue: number) => string | null;
}

/**
 * An iCalendar feed (RFC 5545). The same content gives the same bytes: an event's identity is the item's key or the
 * shift's start, and its time stamp comes from what it speaks of, not from the clock.
 */
export async function calendarFeed(
  { name, deadlines, shifts, issueUrl }: FeedContent,
  policy: Policy,
): Promise<string> {
  const { default: ical } = await import("ical-generator");
  const feed = ical({ name, prodId: { company: "incident-as-code", product: "incident", language: "EN" } });
  for (const deadline of deadlines) {
    const { item, due, stage, issue } = deadline;
    if (!due || !item.key || stage === "closed") continue;
    const day = new Date(`${due.date}T00:00:00Z`);
    feed.createEvent({
      id: `${item.key}@incident-as-code`,
      stamp: day,
      start: day,
      allDay: true,
      summary: `Due: ${item.title.value}`,
      description: describe(deadline),
      url: issue === null ? null : issueUrl(issue),
    });
  }
  for (const { from, to, who } of shifts) {
    if (who === null) continue;
    feed.createEvent({
      id: `commander-${from}@incident-as-code`,
      stamp: new Date(from),
      start: new Date(from),
      end: new Date(to),
      summary: `Incident Commander: ${policy.owners.person(who)?.name ?? who}`,
    });
  }
  return `${feed.toString()}\r\n`;
}

function describe({ item, due, followUp }: ItemDeadline): string {
  const owner = item.owner ? `Owner: ${item.owner.value}` : "Without an owner";
  const counted = due?.counted && `No date of its own: ${formatDuration(due.counted.after)} after ${due.counted.from}`;
  return [owner, `Post-mortem: ${followUp.postmortem.id}`, ...(counted ? [counted] : [])].join("\n");
}
