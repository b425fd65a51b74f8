import type { Policy } from "../policy/policy.ts";
import { type Severity, severityOf } from "../policy/severities.ts";
import type { Incident, Postmortem, TimelineEntry } from "../records/model.ts";

type Matrix = Pick<Policy, "severities">;

/**
 * The highest severity that an incident reached: what its records state, its post-mortems' included, and what its
 * timeline says that it was changed from and to. A SEV-1 that was lowered at the end was a SEV-1 all the same. Null where
 * none of them names a severity of the matrix.
 */
export function highestSeverity(policy: Matrix, records: readonly (Incident | Postmortem)[]): Severity | null {
  let highest: Severity | null = null;
  for (const record of records) {
    highest = higherSeverity(highest, severityOf(policy, record.severity?.value));
    // Only typed timelines count: what the words of a post-mortem's say of severities may be about anything.
    if (record.kind === "postmortem") continue;
    for (const entry of record.timeline) {
      if (entry.type?.value === "severity-changed") highest = higherSeverity(highest, highestChange(policy, entry));
    }
  }
  return highest;
}

/** The highest severity that an entry names which tells of a change. */
export function highestChange(
  policy: Matrix,
  { severity, note }: Pick<TimelineEntry, "severity" | "note">,
): Severity | null {
  const named = note ? severitiesNamed(note.value).map((words) => severityOf(policy, words)) : [];
  return named.reduce(higherSeverity, severityOf(policy, severity?.value));
}

/** The higher of two; null for none. */
export function higherSeverity(one: Severity | null, other: Severity | null): Severity | null {
  if (one === null || other === null) return one ?? other;
  return other.rank < one.rank ? other : one;
}

/** `SEV-2`, `sev 1`, `P1`. */
const numbered = /\b(?:sev(?:erity)?|prio(?:rity)?|p|s|level)[\s:_-]{0,3}\d{1,2}\b/gi;
/** `raised to Critical`, `Minor → Major`: a name is a severity where it says from what or to what it changed. */
const changed =
  /(?:\b(?:to|from)\s{1,3}|(?:→|->)\s{0,3})(\p{L}[\p{L}\p{N}_-]{0,40})|(\p{L}[\p{L}\p{N}_-]{0,40})\s{0,3}(?:→|->)/giu;

function severitiesNamed(note: string): string[] {
  const words = note.slice(0, LONGEST_NOTE);
  const names = [...words.matchAll(changed)].map(([, after, before]) => after ?? before!);
  return [...(words.match(numbered) ?? []), ...names];
}

/** Characters of a note that are looked at: a change of severity is said at its beginning. */
const LONGEST_NOTE = 300;
