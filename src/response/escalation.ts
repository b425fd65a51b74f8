import type { Owners } from "../policy/people.ts";
import { type Duration, parseDuration } from "../time/durations.ts";
import { type Participant, participantOf } from "./participants.ts";

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
/** What may stand beside a time: with any other word ("revenue loss", "in the EU") a person has to judge. */
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
export function addresseeOf(step: string, owners: Owners): Participant | null {
  const words = step
    .replace(
      /^(?:please\s+)?(?:page|notify|call|inform|tell|contact|alert|involve|escalate to|bring in|ask)\s+(?:the\s+)?/i,
      "",
    )
    .replace(/(?<![\s,])[\s,]+(?:immediately|at once|now|directly|by phone)?[.!]?$/i, "");
  const [owner] = owners.resolve(words);
  return owner && owner.kind !== "login" ? participantOf(owner) : null;
}
