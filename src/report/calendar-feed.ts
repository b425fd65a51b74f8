import type { ICalEventTransparency } from "ical-generator";
import type { Policy } from "../policy/policy.ts";
import type { Rotation, Shift } from "../policy/rotation.ts";
import type { ItemAssessment } from "../process/action-item.ts";
import type { Assessment } from "../process/assess.ts";
import { MEETING } from "../process/meeting.ts";
import type { Maintenance } from "../records/maintenance.ts";
import { idFromFile } from "../records/record-id.ts";
import { oneLine } from "../render/escape-markdown.ts";
import { formatDuration } from "../time/durations.ts";
import { DAY, formatInstant, type Instant } from "../time/instant.ts";
import { instantOf } from "../time/zone.ts";
import { lineAddress } from "./elements.ts";
import type { WebAddresses } from "./site-model.ts";

/** When a post-mortem is discussed. */
export interface Meeting {
  /** Of the incident. */
  readonly id: string;
  readonly title: string;
  readonly at: Instant;
  /** Of the incident, then of its post-mortem. */
  readonly files: readonly string[];
}

/** How often the files behind an event were committed, and when last: what calendars compare its versions by. */
export interface Revision {
  readonly commits: number;
  readonly at: Instant;
}

/** The pages that events lead to, where the repository's site is known. */
export function pagesAt(web: WebAddresses | null): Pick<FeedContent, "issueUrl" | "fileUrl"> {
  return {
    issueUrl: (issue) => web && `${web.issues}${issue}`,
    fileUrl: (file, line) => web && lineAddress(web.latestFiles, file, line),
  };
}

/** Days for which a meeting stays in a calendar: no one scrolls back further. */
const PAST_DAYS = 365;

/** Of incidents whose post-mortem was or is to be discussed in the last year or later. */
export function meetingsOf(assessment: Assessment): Meeting[] {
  return assessment.incidents.flatMap((incident) => {
    const { record } = incident;
    const { meeting: at, postmortem } = assessment.postmortemOf(incident);
    if (at === null || at < assessment.now - PAST_DAYS * DAY) return [];
    const files = new Set([record, ...(postmortem ? [postmortem] : [])].map(({ source }) => source.file));
    return [{ id: record.id, title: record.title?.value ?? record.id, at, files: [...files] }];
  });
}

/** Nobody is busy with a due date or a shift: it takes no time from a person's calendar (TRANSP). */
const FREE = "TRANSPARENT" as ICalEventTransparency;

/** The files that describe the events of a team's calendar. */
export function eventFiles({ catalog, policy }: Assessment): string[] {
  const records = [...catalog.incidents, ...catalog.postmortems, ...(catalog.maintenance ?? [])];
  const configuration = policy.source === null ? [] : [policy.source.file];
  return [...records.map(({ source }) => source.file), ...configuration];
}

/** What a feed holds: the due dates of open action items, the meetings of post-mortems, the shifts of Incident Commanders and of those on call. */
export interface FeedContent {
  /** The calendar's name. */
  readonly name: string;
  /** No event claims to be written later than this. */
  readonly now: Instant;
  readonly deadlines: readonly ItemAssessment[];
  readonly meetings: readonly Meeting[];
  readonly shifts: readonly Shift[];
  /** Of `on-call`. */
  readonly onCall: readonly Shift[];
  /** The page of an issue; null where no repository is known. */
  readonly issueUrl: (issue: number) => string | null;
  /** The page of a line of a record; null where no repository is known. */
  readonly fileUrl: (file: string, line: number) => string | null;
  /** Of the event that these files describe; null where git knows none of them, or not their whole history. */
  readonly revisionOf: (files: readonly string[]) => Revision | null;
  /** Planned maintenance; none where it is absent. */
  readonly maintenance?: readonly Maintenance[];
}

/**
 * An iCalendar feed (RFC 5545). The same content gives the same bytes: an event's identity is the item's key or the shift's
 * start, and its time stamp is that of the commit that last changed its record, not the present time. Its number (SEQUENCE) grows
 * with each commit: a calendar that keeps the later version sees a due date that was moved, to an earlier day too. Only the
 * meetings make people busy.
 */
export async function calendarFeed(content: FeedContent, policy: Policy): Promise<string> {
  const { default: ical } = await import("ical-generator");
  const prodId = { company: "incident-as-code", product: "incident", language: "EN" };
  const events = [
    ...content.deadlines.flatMap((one) => dueEvent(one, content)),
    ...content.meetings.map((one) => meetingEvent(one, content)),
    ...(content.maintenance ?? []).flatMap((one) => maintenanceEvent(one, content)),
    ...shiftEvents(content.shifts, policy.rotation, { id: "commander", title: "Incident Commander", policy, content }),
    ...shiftEvents(content.onCall, policy.onCall, { id: "on-call", title: "On call", policy, content }),
  ];
  return `${ical({ name: content.name, prodId, events }).toString()}\r\n`;
}

/**
 * By what calendars compare versions of an event. Without a history it is the first version, of the day that its record names.
 *
 * @param dated when the event could have been written first; null where the record doesn't say
 */
function versionOf(files: readonly string[], dated: Instant | null, { now, revisionOf }: FeedContent) {
  const revision = revisionOf(files);
  if (revision === null) return { sequence: 0, stamp: new Date(dated !== null && dated <= now ? dated : 0) };
  // The clock of the one who commits can be ahead of this one.
  const at = new Date(Math.min(revision.at, now));
  return { sequence: revision.commits - 1, stamp: at, lastModified: at };
}

/** Nobody has to remember a date that is done with, or an item that has no number to be known by. */
function dueEvent(deadline: ItemAssessment, content: FeedContent) {
  const { item, due, stage, issue, record, postmortem } = deadline;
  if (!due || item.key === null || stage === "closed") return [];
  const day = new Date(`${due.date}T00:00:00Z`);
  const { file } = record.source;
  const page = issue === null ? null : content.issueUrl(issue);
  return [
    {
      id: `${oneLine(item.key)}@incident-as-code`,
      ...versionOf([file], postmortem.end?.at ?? null, content),
      start: day,
      allDay: true,
      summary: `Due: ${oneLine(item.title.value)}`,
      description: descriptionOf(deadline),
      url: page ?? content.fileUrl(file, record.source.line(item.range.start)),
      transparency: FREE,
    },
  ];
}

function descriptionOf({ owner, due, record }: ItemAssessment): string {
  const whose = owner ? `Owner: ${oneLine(owner.value)}` : "Without an owner";
  const counted = due?.counted && `No date of its own: ${formatDuration(due.counted.after)} after ${due.counted.from}`;
  return [whose, `Post-mortem: ${oneLine(record.id)}`, ...(counted ? [counted] : [])].join("\n");
}

function meetingEvent({ id, title, at, files }: Meeting, content: FeedContent) {
  return {
    id: `meeting-${oneLine(id)}@incident-as-code`,
    ...versionOf(files, at, content),
    start: new Date(at),
    end: new Date(at + MEETING),
    summary: `Post-mortem: ${oneLine(title)}`,
  };
}

function maintenanceEvent({ source, title, from, to, updates }: Maintenance, content: FeedContent) {
  const isCancelled = updates.findLast(({ status }) => status !== null)?.status === "cancelled";
  if (title === null || from === null || to === null || to <= from || isCancelled) return [];
  return [
    {
      id: `maintenance-${oneLine(idFromFile(source.file))}@incident-as-code`,
      ...versionOf([source.file], from, content),
      start: new Date(from),
      end: new Date(to),
      summary: `Maintenance: ${oneLine(title)}`,
      transparency: FREE,
    },
  ];
}

function shiftEvents(
  shifts: readonly Shift[],
  rotation: Rotation | null,
  {
    id,
    title,
    policy,
    content,
  }: { readonly id: string; readonly title: string; readonly policy: Policy; readonly content: FeedContent },
) {
  const began = rotation && instantOf(rotation.starts.date, rotation.starts.minutes, rotation.timezone);
  const version = versionOf(policy.source === null ? [] : [policy.source.file], began, content);
  return shifts.flatMap(({ from, to, who }) => {
    if (who === null) return [];
    return [
      {
        id: `${id}-${formatInstant(from)}@incident-as-code`,
        ...version,
        start: new Date(from),
        end: new Date(to),
        summary: `${title}: ${oneLine(policy.owners.person(who)?.name ?? who)}`,
        transparency: FREE,
      },
    ];
  });
}
