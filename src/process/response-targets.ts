import type { Severity } from "../policy/severities.ts";
import { addDuration, type Calendar } from "../time/calendar.ts";
import type { Duration } from "../time/durations.ts";
import { type Instant, MINUTE } from "../time/instant.ts";
import { type ClockEvent, firstOf, isUpdate } from "./timeline-events.ts";

/**
 * What a response target asks for, and the sentence of the process that it carries out:
 * - `acknowledge`: "On-call engineer acknowledges alert within 5 min."
 * - `declare`, `respond`: "Response time: 15 minutes" (SEV-1), 30 minutes, 4 business hours, next business day. Somebody
 *   declares the incident, and somebody takes charge.
 * - `declare-promptly`: "Minute 5: Incident declared (SEV-1/2)."
 * - `status-page`: "Status page update within 15 min" (SEV-1), 30 min (SEV-2).
 * - `update`: "Update stakeholders every 15 minutes."
 * - `public-update`: "Update status page every 15 minutes."
 * - `silence`: a commander never lets "the incident go 30 minutes without a status update".
 * - `escalation`: "If not resolved in 30 min: Page engineering manager", a line of a runbook.
 */
export type TargetKind = SingleTarget | "update" | "silence" | "public-update" | "escalation";

/** `pending` and `missed`: nothing has met it yet. `late`: it was met, or the incident ended, after the deadline. */
export type TargetState = "pending" | "met" | "late" | "missed";

/** When the clocks of an incident are read, and when it ended: with its end every clock stands still. */
export interface ClockReading {
  readonly now: Instant;
  readonly calendar: Calendar;
  /** Null while the incident goes on. */
  readonly endedAt: Instant | null;
}

/** One deadline of an incident's response. Deadline and state are worked out when they are asked for. */
export class ResponseTarget<E extends Pick<ClockEvent, "at">> {
  readonly kind: TargetKind;
  /** When its clock starts. */
  readonly from: Instant;
  /** What the severity matrix or the runbook grants. */
  readonly limit: Duration;
  /** What met it, whether in time or not; null while nothing has. */
  readonly metBy: E | null;
  readonly #reading: ClockReading;

  constructor(kind: TargetKind, start: { from: Instant; limit: Duration }, metBy: E | null, reading: ClockReading) {
    this.kind = kind;
    this.from = start.from;
    this.limit = start.limit;
    this.metBy = metBy;
    this.#reading = reading;
  }

  get metAt(): Instant | null {
    return this.metBy?.at ?? null;
  }

  get deadline(): Instant {
    return addDuration(this.from, this.limit, this.#reading.calendar);
  }

  get state(): TargetState {
    const stoppedAt = this.metAt ?? this.#reading.endedAt;
    const isOver = this.#isOver(stoppedAt ?? this.#reading.now);
    return stoppedAt === null ? (isOver ? "missed" : "pending") : isOver ? "late" : "met";
  }

  /** Working time passes no faster than the clock on the wall, so most answers need no calendar. */
  #isOver(at: Instant): boolean {
    const inMinutes = this.limit.unit === "minute" || this.limit.unit === "business-minute";
    return !(inMinutes && at - this.from <= this.limit.amount * MINUTE) && at > this.deadline;
  }
}

/** An incident as far as its clocks concern it, whether a record tells of it or the comments of a live one. */
export interface ClockInput<E extends ClockEvent> {
  /** The severity as stated now: when it changes, all limits are those of the new one, from the beginning. */
  readonly severity: Severity;
  readonly startedAt: Instant;
  /** Those with a readable time. */
  readonly events: readonly E[];
  readonly reading: ClockReading;
}

/** What is met once, and counted from the start. */
export type SingleTarget = "acknowledge" | "declare-promptly" | "declare" | "respond" | "status-page";

/** "Minute 5: Incident declared (SEV-1/2)": of severities with a commander. */
const DECLARE_WITHIN: Duration = { amount: 5, unit: "minute" };

/** A target that is met once; null where the severity does not set it. */
export function singleTarget<E extends ClockEvent>(kind: SingleTarget, input: ClockInput<E>): ResponseTarget<E> | null {
  const limit = limitOf(kind, input.severity);
  const { startedAt: from, reading } = input;
  return limit && new ResponseTarget(kind, { from, limit }, metIn(kind, input), reading);
}

function limitOf(kind: SingleTarget, { acknowledge, respond, statusPage, commander }: Severity): Duration | null {
  switch (kind) {
    case "acknowledge":
      return acknowledge;
    case "declare-promptly":
      return commander ? DECLARE_WITHIN : null;
    case "declare":
    case "respond":
      return respond;
    case "status-page":
      return statusPage;
  }
}

function metIn<E extends ClockEvent>(kind: SingleTarget, { events, severity }: ClockInput<E>): E | null {
  switch (kind) {
    case "acknowledge":
      return firstOf(events, "acknowledged");
    case "declare-promptly":
    case "declare":
      return firstOf(events, "declared");
    case "respond":
      return responseIn(events, severity);
    case "status-page":
      return events.find(({ audience }) => audience === "public") ?? null;
  }
}

/** Where a commander is needed the assignment; else the first thing that somebody does, beyond declaring it. */
function responseIn<E extends ClockEvent>(events: readonly E[], { commander }: Severity): E | null {
  if (commander) return firstOf(events, "commander-assigned");
  return events.find((event) => event.type !== "declared" && event.by !== null) ?? null;
}

/** The time from one word to people to the next; `until` is null for the one that still runs. */
export interface UpdateGap<E extends ClockEvent> {
  readonly since: E;
  readonly until: E | null;
  /** Null where the severity sets no such limit. */
  readonly update: ResponseTarget<E> | null;
  readonly silence: ResponseTarget<E> | null;
}

/**
 * How people were kept up to date: from the declaration (else the detection, else the first event) over each update to
 * the resolution. While the incident goes on the last gap runs; where nobody knows when it ended, nothing is said of it.
 */
export function updateGaps<E extends ClockEvent>({ severity, events, reading }: ClockInput<E>): UpdateGap<E>[] {
  const { updateEvery, updateAtLatest } = severity;
  if (!updateEvery && !updateAtLatest) return [];
  const marks = marksIn(events, reading.endedAt !== null);
  const gap = (since: E, until: E | null): UpdateGap<E> => {
    const target = (kind: TargetKind, limit: Duration | null) =>
      limit && new ResponseTarget(kind, { from: since.at, limit }, until, reading);
    return { since, until, update: target("update", updateEvery), silence: target("silence", updateAtLatest) };
  };
  const gaps = marks.slice(1).map((mark, index) => gap(marks[index]!, mark));
  return reading.endedAt === null && marks.length > 0 ? [...gaps, gap(marks.at(-1)!, null)] : gaps;
}

/** The time from one public update to the next, or to the end; `until` is null for the one that still runs. */
export interface PublicGap<E extends ClockEvent> {
  readonly since: E;
  readonly until: E | null;
  readonly target: ResponseTarget<E>;
}

/**
 * "Update status page every 15 minutes": from the first public update over each further one to the resolution. Only for
 * severities whose communication is public; how late the first may be is another target.
 */
export function publicGaps<E extends ClockEvent>({ severity, events, reading }: ClockInput<E>): PublicGap<E>[] {
  const { updateEvery, communication } = severity;
  if (!updateEvery || communication !== "public") return [];
  const end = reading.endedAt === null ? undefined : events.findLast(({ type }) => type === "resolved");
  const updates = events.filter(
    (event) => event.audience === "public" && event !== end && (!end || event.at <= end.at),
  );
  const marks = [...updates.sort((a, b) => a.at - b.at), ...(end ? [end] : [])];
  const gap = (since: E, until: E | null): PublicGap<E> => {
    return {
      since,
      until,
      target: new ResponseTarget("public-update", { from: since.at, limit: updateEvery }, until, reading),
    };
  };
  if (updates.length === 0) return [];
  const gaps = marks.slice(1).map((mark, index) => gap(marks[index]!, mark));
  return reading.endedAt === null ? [...gaps, gap(marks.at(-1)!, null)] : gaps;
}

/** Declaration (else detection), updates, resolution, in the order of their times. */
function marksIn<E extends ClockEvent>(events: readonly E[], hasEnded: boolean): E[] {
  const from = firstOf(events, "declared") ?? firstOf(events, "detected") ?? events[0];
  if (!from) return [];
  const to = hasEnded ? events.findLast(({ type }) => type === "resolved") : undefined;
  const between = events.filter(
    (event) => event !== from && event !== to && event.at >= from.at && (!to || event.at <= to.at) && isUpdate(event),
  );
  return [from, ...between.sort((a, b) => a.at - b.at), ...(to && to !== from ? [to] : [])];
}
