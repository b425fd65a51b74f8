import type { Audience, TimelineEntry, TimelineType } from "../records/model.ts";
import type { Spanned } from "../text/source.ts";
import type { Instant } from "../time/instant.ts";

/** What a clock has to know of something that happened, in a record's timeline or in a live incident's comments. */
export interface ClockEvent {
  readonly at: Instant;
  readonly type: TimelineType | null;
  readonly audience: Audience;
  /** The person who did it; null where nobody is named. */
  readonly by: object | null;
}

/** An entry of a record's timeline, its time and type read once: records make their facts when they are asked for. */
export class TimelineEvent {
  readonly entry: TimelineEntry;
  /** Null for a time that can't be read. */
  readonly at: Instant | null;
  readonly type: TimelineType | null;
  #audience: Audience | undefined;

  constructor(entry: TimelineEntry) {
    this.entry = entry;
    this.at = entry.at?.value ?? null;
    this.type = entry.type?.value ?? null;
  }

  get audience(): Audience {
    this.#audience ??= this.entry.audience;
    return this.#audience;
  }

  get by(): Spanned<string> | null {
    return this.entry.by;
  }
}

/** An event whose time can be read. */
export type TimedEvent = TimelineEvent & { readonly at: Instant };

export function eventsOf(timeline: readonly TimelineEntry[]): TimelineEvent[] {
  return timeline.map((entry) => new TimelineEvent(entry));
}

export function isTimed(event: TimelineEvent): event is TimedEvent {
  return event.at !== null;
}

/** The first of a type among events that have a readable time. */
export function firstOf<E extends Pick<ClockEvent, "type">>(timed: readonly E[], type: TimelineType): E | null {
  return timed.find((event) => event.type === type) ?? null;
}

/** Anything said to people: an update of either audience, or any entry that was made public. */
export function isUpdate({ type, audience }: Pick<ClockEvent, "type" | "audience">): boolean {
  return type === "update" || audience === "public";
}

/**
 * What may precede a declaration. The person who does anything else has taken it for an incident: then it is declared, whether
 * somebody wrote so or not.
 */
export const beforeDeclaration: ReadonlySet<TimelineType> = new Set(["detected", "acknowledged", "note", "escalated"]);

const diagnosisTypes: ReadonlySet<TimelineType | null> = new Set(["cause-identified"] as const);
const mitigationTypes: ReadonlySet<TimelineType | null> = new Set(["mitigation-started", "mitigated"] as const);

/** "Parallel tracks: diagnose root cause AND mitigate impact": the latest event of each; null where there is none. */
export function latestOfTracks<E extends Pick<ClockEvent, "type">>(
  timed: readonly E[],
): { readonly diagnosis: E | null; readonly mitigation: E | null } {
  const latest = (types: ReadonlySet<TimelineType | null>) => timed.findLast(({ type }) => types.has(type)) ?? null;
  return { diagnosis: latest(diagnosisTypes), mitigation: latest(mitigationTypes) };
}

/** "IC does NOT: debug the issue, write code or run queries": what responders do. That it worked, the commander may say. */
export const respondersWork: ReadonlySet<TimelineType> = new Set(["mitigation-started", "cause-identified"]);
