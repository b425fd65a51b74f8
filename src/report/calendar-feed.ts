import type { Policy } from "../policy/policy.ts";
import type { Shift } from "../policy/rotation.ts";
import type { ItemAssessment } from "../process/action-item.ts";
import type { Assessment } from "../process/assess.ts";
import { MEETING } from "../process/meeting.ts";
import type { Maintenance } from "../records/maintenance.ts";
import { idFromFile } from "../records/record-id.ts";
import { oneLine } from "../render/escape-markdown.ts";
import { formatDuration } from "../time/durations.ts";
import { DAY, formatInstant, type Instant } from "../time/instant.ts";

/** When a post-mortem is discussed. */
export interface Meeting {
  /** Of the incident. */
  readonly id: string;
  readonly title: string;
  readonly at: Instant;
}

/** Days for which a meeting stays in a calendar: no one scrolls back further. */
const PAST_DAYS = 365;

/** Of incidents whose post-mortem was or is to be discussed in the last year or later. */
export function meetingsOf(assessment: Assessment): Meeting[] {
  return assessment.incidents.flatMap((incident) => {
    const { record } = incident;
    const at = assessment.postmortemOf(incident).meeting;
    if (at === null || at < assessment.now - PAST_DAYS * DAY) return [];
    return [{ id: record.id, title: record.title?.value ?? record.id, at }];
  });
}

/** What a feed holds: the due dates of open action items, the meetings of post-mortems, the shifts of Incident Commanders and of those on call. */
export interface FeedContent {
  /** The calendar's name. */
  readonly name: string;
  readonly deadlines: readonly ItemAssessment[];
  readonly meetings: readonly Meeting[];
  readonly shifts: readonly Shift[];
  /** Of `on-call`. */
  readonly onCall: readonly Shift[];
  /** The page of an issue; null where no repository is known. */
  readonly issueUrl: (issue: number) => string | null;
  /** Planned maintenance; none where it is absent. */
  readonly maintenance?: readonly Maintenance[];
}

/**
 * An iCalendar feed (RFC 5545). The same content gives the same bytes: an event's identity is the item's key or the
 * shift's start, and its time stamp is its own start, not the present time.
 */
export async function calendarFeed(content: FeedContent, policy: Policy): Promise<string> {
  const { default: ical } = await import("ical-generator");
  const prodId = { company: "incident-as-code", product: "incident", language: "EN" };
  const events = [
    ...content.deadlines.flatMap((one) => dueEvent(one, content)),
    ...content.meetings.map(meetingEvent),
    ...(content.maintenance ?? []).flatMap(maintenanceEvent),
    ...content.shifts.flatMap((one) => shiftEvent(one, { id: "commander", title: "Incident Commander", policy })),
    ...content.onCall.flatMap((one) => shiftEvent(one, { id: "on-call", title: "On call", policy })),
  ];
  return `${ical({ name: content.name, prodId, events }).toString()}\r\n`;
}

/** Nobody has to remember a date that is done with, or an item that has no number to be known by. */
function dueEvent(deadline: ItemAssessment, { issueUrl }: FeedContent) {
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
      description: descriptionOf(deadline),
      url: issue === null ? null : issueUrl(issue),
    },
  ];
}

function descriptionOf({ owner, due, record }: ItemAssessment): string {
  const whose = owner ? `Owner: ${oneLine(owner.value)}` : "Without an owner";
  const counted = due?.counted && `No date of its own: ${formatDuration(due.counted.after)} after ${due.counted.from}`;
  return [whose, `Post-mortem: ${oneLine(record.id)}`, ...(counted ? [counted] : [])].join("\n");
}

function meetingEvent({ id, title, at }: Meeting) {
  return {
    id: `meeting-${oneLine(id)}@incident-as-code`,
    stamp: new Date(at),
    start: new Date(at),
    end: new Date(at + MEETING),
    summary: `Post-mortem: ${oneLine(title)}`,
  };
}

function maintenanceEvent({ source, title, from, to, updates }: Maintenance) {
  const isCancelled = updates.findLast(({ status }) => status !== null)?.status === "cancelled";
  if (title === null || from === null || to === null || to <= from || isCancelled) return [];
  return [
    {
      id: `maintenance-${oneLine(idFromFile(source.file))}@incident-as-code`,
      stamp: new Date(from),
      start: new Date(from),
      end: new Date(to),
      summary: `Maintenance: ${oneLine(title)}`,
    },
  ];
}

function shiftEvent(
  { from, to, who }: Shift,
  { id, title, policy }: { readonly id: string; readonly title: string; readonly policy: Policy },
) {
  if (who === null) return [];
  return [
    {
      id: `${id}-${formatInstant(from)}@incident-as-code`,
      stamp: new Date(from),
      start: new Date(from),
      end: new Date(to),
      summary: `${title}: ${oneLine(policy.owners.person(who)?.name ?? who)}`,
    },
  ];
}
