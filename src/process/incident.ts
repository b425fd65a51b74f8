import type { Policy } from "../policy/policy.ts";
import { type Severity, severityOf } from "../policy/severities.ts";
import type { Incident, Postmortem, TimelineType } from "../records/model.ts";
import type { Source } from "../text/source.ts";
import type { Calendar } from "../time/calendar.ts";
import type { Instant } from "../time/instant.ts";
import { higherSeverity, highestChange, highestSeverity } from "./highest-severity.ts";
import {
  type ClockInput,
  type ClockReading,
  type PublicGap,
  publicGaps,
  type ResponseTarget,
  type SingleTarget,
  singleTarget,
  type UpdateGap,
  updateGaps,
} from "./response-targets.ts";
import {
  beforeDeclaration,
  eventsOf,
  firstOf,
  isTimed,
  type TimedEvent,
  type TimelineEvent,
} from "./timeline-events.ts";

/** What deadlines that begin with an incident's end count from. */
export interface IncidentEnd {
  readonly at: Instant;
  /** `last entry`: it is resolved, and no entry says when. The person who shows such a deadline says so; no measure uses it. */
  readonly since: "resolution" | "last entry";
}

/** What an incident is assessed with. */
export interface IncidentContext {
  readonly policy: Policy;
  readonly now: Instant;
  postmortemsOf(incident: Incident): readonly Postmortem[];
}

/**
 * An incident as the process sees it: an incident's own record, or a post-mortem that has none. What many ask is read from
 * its timeline once, when the incident is first asked for; the rest is worked out when it is asked for.
 */
export class IncidentAssessment {
  readonly record: Incident | Postmortem;
  readonly source: Source;
  /** The severity as stated now: its limits are the response's. */
  readonly severity: Severity | null;
  readonly events: readonly TimelineEvent[];
  /** The events that have a readable time, as they are written. */
  readonly timed: readonly TimedEvent[];
  /** When its clocks start: at `detected`, else at the first entry; else as its post-mortem states it. Null where no time says. */
  readonly startedAt: Instant | null;
  /** When it was resolved: the last `resolved` entry, since a reopened incident is resolved again. Null where no time says. */
  readonly resolvedAt: Instant | null;
  /** Whether it is over: it says when, or it calls itself resolved. */
  readonly isResolved: boolean;
  readonly #context: IncidentContext;
  #highestSeverity: Severity | null | undefined;
  #input: ClockInput<TimedEvent> | null | undefined;

  constructor(record: Incident | Postmortem, context: IncidentContext) {
    const byWords = record.kind === "postmortem";
    const events = eventsOf(record.timeline);
    const timed = events.every(isTimed) ? events : events.filter(isTimed);
    this.record = record;
    this.source = record.source;
    this.severity = severityOf(context.policy, record.severity?.value);
    this.events = events;
    this.timed = timed;
    const start = firstOf(timed, "detected") ?? timed[0];
    this.startedAt = start?.at ?? (byWords ? (record.startedAt?.value ?? null) : null);
    this.resolvedAt = resolutionIn(record, timed);
    this.isResolved = this.resolvedAt !== null || (!byWords && record.status?.value === "resolved");
    this.#context = context;
  }

  /** The highest severity that it reached, by its own record and its post-mortems': what has to follow, and what is counted. */
  get highestSeverity(): Severity | null {
    if (this.#highestSeverity === undefined) this.#highestSeverity = this.#highest();
    return this.#highestSeverity;
  }

  /** The first event of a type that has a readable time. */
  first(type: TimelineType): TimedEvent | null {
    return firstOf(this.timed, type);
  }

  /** Whether an event in words that are not understood could be anything: then nothing is known to be absent. */
  get hasUnclearEvents(): boolean {
    return this.record.kind === "postmortem" && this.events.some(({ type }) => type === null);
  }

  /** What deadlines count from; null while it goes on, and for one that has no time at all. */
  get end(): IncidentEnd | null {
    const { resolvedAt } = this;
    if (resolvedAt !== null) return { at: resolvedAt, since: "resolution" };
    const last = this.isResolved ? this.timed.at(-1) : undefined;
    return last ? { at: last.at, since: "last entry" } : null;
  }

  /** True once somebody took it for an incident; not while its timeline holds only what precedes a declaration. */
  get isDeclared(): boolean {
    if (this.isResolved || this.events.length === 0) return true;
    return this.events.some(({ type }) => type !== null && !beforeDeclaration.has(type));
  }

  /**
   * A response target; null where its severity sets none, or is not in the matrix, and without a start. Like
   * {@link updateGaps} computed again each time: thousands of incidents' targets cost more to keep than to make.
   */
  target(kind: SingleTarget): ResponseTarget<TimedEvent> | null {
    const input = this.#clockInput;
    return input && singleTarget(kind, input);
  }

  /** The gaps between the words that people got; none without limits to them. */
  get updateGaps(): readonly UpdateGap<TimedEvent>[] {
    const input = this.#clockInput;
    return input ? updateGaps(input) : [];
  }

  /** The gaps between the words that the public got; none for a severity that is internal. */
  get publicGaps(): readonly PublicGap<TimedEvent>[] {
    const input = this.#clockInput;
    return input ? publicGaps(input) : [];
  }

  /** As {@link highestSeverity} finds it in records, from the events that were read already. */
  #highest(): Severity | null {
    const { record } = this;
    if (record.kind === "postmortem") return this.severity;
    const { policy } = this.#context;
    let highest = higherSeverity(this.severity, highestSeverity(policy, this.#context.postmortemsOf(record)));
    for (const { type, entry } of this.events) {
      if (type === "severity-changed") highest = higherSeverity(highest, highestChange(policy, entry));
    }
    return highest;
  }

  get #clockInput(): ClockInput<TimedEvent> | null {
    if (this.#input === undefined) this.#input = this.#readClocks();
    return this.#input;
  }

  #readClocks(): ClockInput<TimedEvent> | null {
    const { severity, timed } = this;
    // Without an event nothing can be said of what was done when, whatever a post-mortem states of start and end.
    if (!severity || timed.length === 0) return null;
    const reading = new Reading(this.#context, this.end?.at ?? null);
    return { severity, startedAt: this.startedAt!, events: timed, reading };
  }
}

/** A reading that asks for the time only where a clock still runs. */
class Reading implements ClockReading {
  readonly endedAt: Instant | null;
  readonly #context: IncidentContext;

  constructor(context: IncidentContext, endedAt: Instant | null) {
    this.#context = context;
    this.endedAt = endedAt;
  }

  get now(): Instant {
    return this.#context.now;
  }

  get calendar(): Calendar {
    return this.#context.policy.calendar;
  }
}

/** When a record's timeline says that it was resolved, else when a post-mortem states it; null for neither. */
export function resolutionIn(record: Incident | Postmortem, timed: readonly TimedEvent[]): Instant | null {
  const resolved = timed.findLast(({ type }) => type === "resolved");
  return resolved?.at ?? (record.kind === "postmortem" ? (record.resolvedAt?.value ?? null) : null);
}
