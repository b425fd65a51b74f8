import type { Policy } from "../../policy/policy.ts";
import {
  type ClockReading,
  publicGaps,
  ResponseTarget,
  singleTarget,
  type TargetKind,
  type TargetState,
  updateGaps,
} from "../../process/response-targets.ts";
import { firstOf } from "../../process/timeline-events.ts";
import { channelSlug } from "../../text/slug.ts";
import { type Duration, parseDuration } from "../../time/durations.ts";
import type { Instant } from "../../time/instant.ts";
import { formatInstant } from "../../time/instant.ts";
import type { LiveEntry, LiveIncident } from "../live-incident.ts";
import type { Participant } from "../participants.ts";
import { involvedIn, onCallAt, type RoleContext, roleHolders } from "../people/involved.ts";
import { type RunbookMatch, setsClocks } from "../runbook-match.ts";
import { amountCondition, amountFor } from "./amounts.ts";

/** A response target of a running incident, and who can act. */
export interface LiveTarget {
  readonly kind: TargetKind;
  /** The same target has the same key in every run: so that a missed one is reported once. */
  readonly key: string;
  readonly limit: Duration;
  readonly deadline: Instant;
  readonly metAt: Instant | null;
  readonly state: TargetState;
  readonly actor: Participant | null;
  /** The runbook's line, for an escalation, and the amount of the impact that makes its condition true. */
  readonly escalation: (Escalation & { readonly known: string | null }) | null;
}

/** All targets of an incident at a moment: those of its severity, then those of the runbook's escalation. */
export function liveTargets(
  incident: LiveIncident,
  match: RunbookMatch,
  { policy, now }: { readonly policy: Policy; readonly now: Instant },
): LiveTarget[] {
  const { severity, startedAt, timeline: events, resolvedAt } = incident;
  const commander = incident.commander ?? incident.onRotation;
  const spokesperson = incident.communications ?? commander;
  const runbook = match.attached;
  const context = { policy, incident, runbook };
  const onCall = incident.responders[0] ?? onCallAt(policy, startedAt)[0] ?? null;
  const [first = null] = involvedIn(incident, { policy, runbook }).flatMap(({ who }) => who);
  const actors = {
    acknowledge: onCall ?? commander,
    // A minor incident wakes no commander: those that its severity involves respond.
    respond: severity.commander ? commander : (onCall ?? first),
    "status-page": spokesperson,
  };
  const reading = { now, calendar: policy.calendar, endedAt: resolvedAt };
  const input = { severity, startedAt, events, reading };
  const running = updateGaps(input).find(({ until }) => until === null);
  const since = running && formatInstant(running.since.at);
  return [
    // The person who does the first thing about an alert declares it: that needs no deadline of its own.
    ...(["acknowledge", "respond", "status-page"] as const).flatMap((kind) => {
      const target = singleTarget(kind, input);
      return target ? [liveTarget(target, kind, actors[kind])] : [];
    }),
    ...(running?.update ? [liveTarget(running.update, `update:${since}`, spokesperson)] : []),
    ...publicGaps(input).flatMap(({ since: last, until, target }) =>
      until === null ? [liveTarget(target, `public-update:${formatInstant(last.at)}`, spokesperson)] : [],
    ),
    ...(running?.silence ? [liveTarget(running.silence, `silence:${since}`, commander)] : []),
    ...(setsClocks(match) ? runbook!.escalation : []).flatMap(({ value }) => {
      const escalation = readEscalation(value);
      const target = escalation.clock
        ? clockTarget(escalation.clock, incident, reading)
        : amountTarget(escalation.condition, incident, reading);
      if (!target) return [];
      const actor = stepAddressees(escalation.step, context)[0] ?? commander;
      const known = escalation.clock ? null : knownAmount(escalation.condition, incident);
      return [
        { ...liveTarget(target, `escalation:${channelSlug(value)}`, actor), escalation: { ...escalation, known } },
      ];
    }),
  ];
}

function clockTarget(
  { after, until }: NonNullable<Escalation["clock"]>,
  { timeline, startedAt, resolvedAt }: LiveIncident,
  reading: ClockReading,
): ResponseTarget<LiveEntry> {
  const metBy = until === "resolved" && resolvedAt === null ? null : firstOf(timeline, until);
  return new ResponseTarget("escalation", { from: startedAt, limit: after }, metBy, reading);
}

const AT_ONCE: Duration = { amount: 0, unit: "minute" };

/** `If revenue loss > $10K` once the impact says more: due since then, until somebody has escalated. Null before. */
function amountTarget(
  condition: string,
  incident: LiveIncident,
  reading: ClockReading,
): ResponseTarget<LiveEntry> | null {
  if (knownAmount(condition, incident) === null) return null;
  const from = incident.impactAt;
  const metBy = incident.timeline.find(({ type, at }) => type === "escalated" && at >= from) ?? null;
  return new ResponseTarget("escalation", { from, limit: AT_ONCE }, metBy, reading);
}

/** The amount of the impact that makes a condition true, as written; null while it is not, or nobody knows. */
function knownAmount(condition: string, { impact }: LiveIncident): string | null {
  const read = impact === null ? null : amountCondition(condition);
  const amount = read && amountFor(read, impact!);
  return read && amount && read.isMet(amount.value) ? amount.text : null;
}

function liveTarget(target: ResponseTarget<LiveEntry>, key: string, actor: Participant | null): LiveTarget {
  const { kind, limit, deadline, metAt, state } = target;
  return { kind, key, limit, deadline, metAt, state, actor, escalation: null };
}

/** The questions of a runbook's escalation that only people can answer: all lines where it sets no clocks. */
export function escalationQuestions(match: RunbookMatch): Escalation[] {
  const lines = (match.attached?.escalation ?? []).map(({ value }) => readEscalation(value));
  return setsClocks(match) ? lines.filter(({ clock }) => clock === null) : lines;
}

/** One line of a runbook's escalation. */
export interface Escalation {
  /** `If not resolved in 30 min`. */
  readonly condition: string;
  /** `Page engineering manager`. */
  readonly step: string;
  /** Null for a condition that only people can judge. */
  readonly clock: { readonly after: Duration; readonly until: "acknowledged" | "mitigated" | "resolved" } | null;
}

const DURATION = /(\d{1,4})\s?(m|min|mins|minutes?|h|hrs?|hours?)\b/i;
/** What may stand next to a time: with any other word ("revenue loss", "in the EU") a person has to judge. */
const TIME_WORDS =
  /\b(?:if|when|still|the|an?|incident|issue|outage|alert|it|is|has|been|was|not|un|no|yet|open|ongoing|(?:un)?(?:resolved?|mitigated?|fixed|acknowledged?|acked|recovered|contained)|resolution|mitigation|ack|response|progress|after|in|within|for|more|than|longer|lasts?|over|past|by|of|without)\b/gi;

/** Reads `CONDITION: STEP` lines; a condition that names a time and nothing else becomes a clock. */
export function readEscalation(line: string): Escalation {
  const match = /^(.{3,300}?)(?::|→|->|–|—|,)\s*(.+)$/s.exec(line.trim());
  const [condition, step] = match ? [match[1]!.trim(), match[2]!.trim()] : [line.trim(), line.trim()];
  const duration = DURATION.exec(condition);
  const others = condition.replace(DURATION, " ").replace(TIME_WORDS, " ");
  if (!duration || /[\p{L}\p{N}$€£%]/u.test(others)) return { condition, step, clock: null };
  const after = parseDuration(`${duration[1]}${duration[2]!.toLowerCase().startsWith("h") ? "h" : "m"}`);
  if (!after) return { condition, step, clock: null };
  const until = /\b(?:un)?ack/i.test(condition)
    ? "acknowledged"
    : /mitigat|contained/i.test(condition)
      ? "mitigated"
      : "resolved";
  return { condition, step, clock: { after, until } };
}

/** Who a step names (`Page engineering manager`), where the configuration knows them. */
export function stepAddressees(step: string, context: RoleContext): readonly Participant[] {
  const words = step
    .replace(
      /^(?:please\s+)?(?:page|notify|call|inform|tell|contact|alert|involve|escalate to|bring in|ask)\s+(?:the\s+)?/i,
      "",
    )
    .replace(/(?<![\s,])[\s,]+(?:immediately|at once|now|directly|by phone)?[.!]?$/i, "");
  // A runbook alone makes nobody known: its `@login` is mentioned where the configuration names it.
  return words.startsWith("@") && policyLacks(words, context) ? [] : roleHolders(words, context);
}

function policyLacks(words: string, { policy }: RoleContext): boolean {
  return policy.owners.resolve(words).every(({ kind }) => kind === "login" || kind === "unknown");
}
