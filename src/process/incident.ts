import type { Policy } from "../policy/policy.ts";
import { type Severity, severityOf } from "../policy/severities.ts";
import type { Incident, Postmortem, TimelineType } from "../records/model.ts";
import { startOf } from "../records/timeline/start.ts";
import type { Source } from "../text/source.ts";
import type { Instant } from "../time/instant.ts";
import { highestSeverity } from "./highest-severity.ts";
import {
  type ClockInput,
  type ResponseTarget,
  responseTargets,
  type TargetKind,
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
  /** `last entry`: it is resolved, and no entry says when. Whoever shows such a deadline says so; no measure uses it. */
  readonly since: "resolution" | "last entry";
}

/** What an incident is assessed with. */
export interface IncidentContext {
  readonly policy: Policy;
  readonly now: Instant;
  postmortemsOf(incident: Incident): readonly Postmortem[];
}

/**
 * An incident as the process sees it: an incident's own record, or a post-mortem that has none. Everything is worked out
 * when it is first asked for, and once.
 */
export class IncidentAssessment {
  readonly record: Incident | Postmortem;
  readonly #context: IncidentContext;
  #severity: Severity | null | undefined;
  #highestSeverity: Severity | null | undefined;
  #events: readonly TimelineEvent[] | undefined;
  #timed: readonly TimedEvent[] | undefined;
  #startedAt: Instant | null | undefined;
  #targets: readonly ResponseTarget<TimedEvent>[] | undefined;
  #updateGaps: readonly UpdateGap<TimedEvent>[] | undefined;

  constructor(record: Incident | Postmortem, context: IncidentContext) {
    this.record = record;
    this.#context = context;
  }

  get source(): Source {
    return this.record.source;
  }

  /** The severity as stated now: its limits are the response's. */
  get severity(): Severity | null {
    if (this.#severity === undefined) this.#severity = severityOf(this.#context.policy, this.record.severity?.value);
    return this.#severity;
  }

  /** The highest severity that it reached, by its own record and its post-mortems': what has to follow, and what is counted. */
  get highestSeverity(): Severity | null {
    if (this.#highestSeverity === undefined) {
      const { record } = this;
      const own = record.kind === "incident" ? this.#context.postmortemsOf(record) : [];
      this.#highestSeverity = highestSeverity(this.#context.policy, [record, ...own]);
    }
    return this.#highestSeverity;
  }

  get events(): readonly TimelineEvent[] {
    this.#events ??= eventsOf(this.record.timeline);
    return this.#events;
  }

  /** The events that have a readable time, as they are written. */
  get timed(): readonly TimedEvent[] {
    this.#timed ??= this.events.filter(isTimed);
    return this.#timed;
  }

  /** The first event of a type that has a readable time. */
  first(type: TimelineType): TimedEvent | null {
    return firstOf(this.timed, type);
  }

  /** When its clocks start: at `detected`, else at the first entry; else as its post-mortem states it. Null where no time says. */
  get startedAt(): Instant | null {
    if (this.#startedAt === undefined) {
      const { record } = this;
      this.#startedAt = startOf(record) ?? (record.kind === "postmortem" ? (record.startedAt?.value ?? null) : null);
    }
    return this.#startedAt;
  }

  /** When it was resolved: the last `resolved` entry, since a reopened incident is resolved again. Null where no time says. */
  get resolvedAt(): Instant | null {
    return resolutionIn(this.record, this.timed);
  }

  /** Whether it is over: it says when, or it calls itself resolved. */
  get isResolved(): boolean {
    if (this.resolvedAt !== null) return true;
    return this.record.kind === "incident" && this.record.status?.value === "resolved";
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

  /** The response targets that its severity sets; none without a severity of the matrix or a start. */
  get targets(): readonly ResponseTarget<TimedEvent>[] {
    this.#targets ??= this.#timeBy(responseTargets);
    return this.#targets;
  }

  target(kind: TargetKind): ResponseTarget<TimedEvent> | null {
    return this.targets.find((target) => target.kind === kind) ?? null;
  }

  /** The gaps between the words that people got; none without limits to them. */
  get updateGaps(): readonly UpdateGap<TimedEvent>[] {
    this.#updateGaps ??= this.#timeBy(updateGaps);
    return this.#updateGaps;
  }

  #timeBy<T>(targets: (input: ClockInput<TimedEvent>) => T[]): T[] {
    const { severity, timed } = this;
    // Without an event nothing can be said of what was done when, whatever a post-mortem states of start and end.
    if (!severity || timed.length === 0) return [];
    const { now, policy } = this.#context;
    const reading = { now, calendar: policy.calendar, endedAt: this.end?.at ?? null };
    return targets({ severity, startedAt: this.startedAt!, events: timed, reading });
  }
}

/** When a record's timeline says that it was resolved, else when a post-mortem states it; null for neither. */
export function resolutionIn(record: Incident | Postmortem, timed: readonly TimedEvent[]): Instant | null {
  const resolved = timed.findLast(({ type }) => type === "resolved");
  return resolved?.at ?? (record.kind === "postmortem" ? (record.resolvedAt?.value ?? null) : null);
}
