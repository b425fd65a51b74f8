import type { Calendar, Duration, Severity } from "../policy/policy.js";
import { type Instant } from "../time/instant.js";
import { type ClockEvent } from "./timeline-events.js";
/**
 * What a response target asks for, and the sentence of the process that it carries out:
 * - `acknowledge`: "On-call engineer acknowledges alert within 5 min."
 * - `declare`, `respond`: "Response time: 15 minutes" (SEV-1), 30 minutes, 4 business hours, next business day. Somebody
 *   declares the incident, and somebody takes charge.
 * - `status-page`: "Status page update within 15 min" (SEV-1), 30 min (SEV-2).
 * - `update`: "Update stakeholders every 15 minutes."
 * - `silence`: a commander never lets "the incident go 30 minutes without a status update".
 * - `escalation`: "If not resolved in 30 min: Page engineering manager", a line of a runbook.
 */
export type TargetKind = "acknowledge" | "declare" | "respond" | "status-page" | "update" | "silence" | "escalation";
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
export declare class ResponseTarget<E extends Pick<ClockEvent, "at">> {
    #private;
    readonly kind: TargetKind;
    /** When its clock starts. */
    readonly from: Instant;
    /** What the severity matrix or the runbook grants. */
    readonly limit: Duration;
    /** What met it, whether in time or not; null while nothing has. */
    readonly metBy: E | null;
    constructor(kind: TargetKind, start: {
        from: Instant;
        limit: Duration;
    }, metBy: E | null, reading: ClockReading);
    get metAt(): Instant | null;
    get deadline(): Instant;
    get state(): TargetState;
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
/** The targets that are met once, from the start: acknowledge, declare, respond, status page; those that the severity sets. */
export declare function responseTargets<E extends ClockEvent>(input: ClockInput<E>): ResponseTarget<E>[];
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
export declare function updateGaps<E extends ClockEvent>({ severity, events, reading }: ClockInput<E>): UpdateGap<E>[];
