import { applyEdits } from "../edit/edits.ts";
import { alignTable } from "../edit/table.ts";
import type { Assessment } from "../process/assess.ts";
import type { Audience, Incident, IncidentStatus, TimelineType } from "../records/model.ts";
import { readPostmortem } from "../records/postmortem.ts";
import { typeOf } from "../records/timeline/timeline-type.ts";
import { oneLine } from "../render/escape-markdown.ts";
import { Markdown, type Templates } from "../render/templates.ts";
import { Source } from "../text/source.ts";
import { formatLocalTime, formatTimeOfDay, spanInWords } from "../time/format.ts";
import type { CalendarDate, Instant } from "../time/instant.ts";
import { DAY, formatInstant, MINUTE } from "../time/instant.ts";
import { localDate, localTime } from "../time/zone.ts";
import { participantOf } from "./participants.ts";

/** What a post-mortem's draft is made of: an incident, live or from its record. */
export interface DraftFacts {
  /** The incident's; null where it has no record of its own. */
  readonly id: string | null;
  readonly title: string;
  readonly severity: string;
  readonly commander: string | null;
  readonly impact: string | null;
  readonly startedAt: Instant;
  readonly resolvedAt: Instant | null;
  readonly timeline: readonly DraftEntry[];
  readonly actions: readonly DraftAction[];
  /** For a post-mortem whose incident has no record that names them. */
  readonly services?: readonly string[];
  /** When it is discussed; null for no meeting. */
  readonly meeting: Instant | null;
}

interface DraftEntry {
  readonly at: Instant;
  readonly type: TimelineType;
  readonly note: string | null;
  /** The name that texts use. */
  readonly by: string | null;
  readonly audience: Audience;
  readonly status: IncidentStatus | null;
}

interface DraftAction {
  readonly title: string;
  readonly owner: string | null;
  readonly due: CalendarDate | null;
}

/** What the draft of an incident's post-mortem is made of; null for an incident whose timeline has no time. */
export function draftFacts(incident: Incident, assessment: Assessment): DraftFacts | null {
  const { owners } = assessment.policy;
  const nameOf = (words: string) => owners.resolve(words).map(participantOf)[0]?.name ?? words;
  const assessed = assessment.incident(incident);
  const { startedAt, resolvedAt, timed } = assessed;
  const { meeting } = assessment.postmortemOf(assessed);
  if (startedAt === null) return null;
  return {
    id: incident.id,
    title: incident.title?.value ?? incident.id,
    severity: incident.severity?.value ?? "",
    commander: incident.commander && nameOf(incident.commander.value),
    impact: incident.impact?.value ?? null,
    startedAt,
    resolvedAt,
    timeline: timed.map(({ at, type, by, audience, entry: { note, status } }) => ({
      at,
      type: type ?? "note",
      note: note?.value ?? null,
      by: by && nameOf(by.value),
      audience,
      status: status?.value ?? null,
    })),
    actions: [],
    // What is over is not proposed.
    meeting: meeting !== null && meeting >= assessment.now ? meeting : null,
  };
}

const lesser = (one: Instant, other: Instant): Instant => Math.min(one, other);
const greater = (one: Instant, other: Instant): Instant => Math.max(one, other);

/** The draft of a post-mortem: what is known, and one guiding question where people have to write. */
export function postmortemDraft(facts: DraftFacts, timezone: string, templates: Templates): string {
  const { timeline, startedAt, resolvedAt } = facts;
  const moments = [startedAt, resolvedAt ?? startedAt, ...timeline.map(({ at }) => at)];
  const beginsOnItsDay = localDate(timeline[0]?.at ?? startedAt, timezone) === localDate(startedAt, timezone);
  const [earliest, latest] = [moments.reduce(lesser), moments.reduce(greater)];
  const isWithinADay = beginsOnItsDay && latest - earliest < DAY && isUniform(moments, timezone);
  const zone = isWithinADay ? timezone : "UTC";
  const time = (at: Instant) => clockTime(at, zone, isWithinADay);
  const cause = timeline.findLast(({ type, note }) => type === "cause-identified" && note !== null)?.note ?? null;
  const text = templates.render("incident/postmortem", {
    id: facts.id,
    services: facts.services?.length ? new Markdown(JSON.stringify(facts.services)) : null,
    meeting: facts.meeting === null ? null : formatInstant(facts.meeting),
    title: fileText(facts.title),
    date: localDate(startedAt, timezone),
    severity: fileText(facts.severity),
    commander: facts.commander === null ? null : fileText(facts.commander),
    impact: facts.impact === null ? null : fileText(facts.impact),
    duration: resolvedAt === null ? null : spanInWords(wholeMinute(resolvedAt) - wholeMinute(startedAt)),
    from: time(startedAt),
    to: resolvedAt === null ? null : time(resolvedAt),
    zone: new Markdown(zone),
    cause: cause === null ? null : fileText(cause),
    // What follows from another entry is no moment of its own for a reader.
    timeline: timeline
      .filter((entry) => !followsFromAnother(entry, timeline))
      .map((entry) => ({
        at: time(entry.at),
        [entry.type === "note" ? "said" : entry.type.replace("-", "")]: true,
        note: entry.note === null ? null : fileText(entry.note),
        // Its own words say what happened: none are put in front.
        speaks: entry.note !== null && typeOf(entry.note) === entry.type,
        by: entry.by === null ? null : fileText(entry.by),
        isPublic: entry.audience === "public",
        status: entry.status,
      })),
    actions: facts.actions.map(({ title, owner, due }, index) => ({
      number: index + 1,
      title: fileText(title),
      owner: owner === null ? "" : fileText(owner),
      due: due ?? "",
    })),
  });
  return aligned(`${text}\n`, localDate(startedAt, timezone), timezone);
}

/** A declaration without words in the moment of its acknowledgement: the acknowledgement made it. */
function followsFromAnother({ type, note, at }: DraftEntry, timeline: readonly DraftEntry[]): boolean {
  if (type !== "declared" || note !== null) return false;
  return timeline.some((other) => other.type === "acknowledged" && other.at === at);
}

/** The columns of the action items as wide as their cells: the canonical form. */
function aligned(text: string, date: CalendarDate, timezone: string): string {
  const source = new Source("draft.md", text);
  const [first] = readPostmortem(source, { timezone, incidentDate: () => date }).actionItems;
  return first?.form.kind === "table" ? applyEdits(source, alignTable(source, first.form.table)).text : text;
}

/** True when the clock's distance from UTC did not change meanwhile: else one time of day is two moments. */
function isUniform(moments: readonly Instant[], timezone: string): boolean {
  const distances = moments.map((at) => {
    const { date, minutes } = localTime(at, timezone);
    return Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE - wholeMinute(at);
  });
  return distances.every((distance) => distance === distances[0]);
}

function clockTime(at: Instant, zone: string, isWithinADay: boolean): string {
  return isWithinADay ? formatTimeOfDay(localTime(at, zone).minutes) : formatLocalTime(at, zone);
}

function wholeMinute(at: Instant): Instant {
  return Math.floor(at / MINUTE) * MINUTE;
}

/** Words as they are, in a markdown file: what could be read as markdown is escaped, and reads back as it was written. */
function fileText(text: string): Markdown {
  const escaped = oneLine(text)
    .replace(/[\\`*[\]|~]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/^[-+=#>]/, "\\$&")
    .replace(/^(\d{1,9})(?=[.)])/, "$1\\");
  return new Markdown(escaped);
}
