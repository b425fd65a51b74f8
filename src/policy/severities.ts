import { charactersOf } from "../text/characters.ts";
import type { Duration } from "../time/durations.ts";
import type { Policy } from "./policy.ts";

/** One row of the severity matrix. A limit that is null does not apply. */
export interface Severity {
  /** Its id, `SEV-1`. */
  readonly id: string;
  /** `Critical`; its id when it has no name. */
  readonly name: string;
  /** 1 for the highest. */
  readonly rank: number;
  readonly summary: string | null;
  readonly acknowledge: Duration | null;
  readonly respond: Duration | null;
  /** Until the first public update. */
  readonly statusPage: Duration | null;
  readonly updateEvery: Duration | null;
  readonly updateAtLatest: Duration | null;
  /** Who is involved, in the team's words. */
  readonly roles: readonly string[];
  readonly communication: "public" | "internal";
  readonly examples: readonly string[];
  /** True: an incident of this severity has an Incident Commander and a channel. */
  readonly commander: boolean;
  readonly postmortem: PostmortemRequirement;
  /** Default due date of an action item, counted from its post-mortem's date. */
  readonly actionItems: Duration | null;
}

export interface PostmortemRequirement {
  readonly required: boolean;
  /** Counted from the resolution. */
  readonly within: Duration | null;
  /** Until a first draft exists, counted from detection. */
  readonly preliminary: Duration | null;
}

/** Words before a number that mean a severity: `SEV 1`, `severity-1`, `P1`, `S1`, `level 1`, `1`. */
const NUMBERED = /^(?:sev|severity|p|prio|priority|s|level)?(\d{1,2})$/;

/**
 * The row for some words: by id or name in any case and spelling (`sev1`, `Sev 1`, `Critical`), or by its number
 * (`P1`, `1`); the first of them for `SEV-1 (Critical)`. Null for other words.
 */
export function severityOf(policy: Pick<Policy, "severities">, words: string | null | undefined): Severity | null {
  if (!words) return null;
  const exact = policy.severities.find(({ id }) => id === words);
  if (exact) return exact;
  for (const part of [words, ...words.split(/[(),:/–—]| - /)]) {
    const key = plain(part);
    if (key === "") continue;
    const named = policy.severities.find(({ id, name }) => plain(id) === key || plain(name) === key);
    if (named) return named;
    const number = NUMBERED.exec(key)?.[1];
    const numbered = number && policy.severities.find(({ id }) => severityNumber(id) === Number(number));
    if (numbered) return numbered;
  }
  return null;
}

/** Ids and names of all rows, for "did you mean". */
export function severityNames(policy: Pick<Policy, "severities">): string[] {
  return policy.severities.flatMap(({ id, name }) => (name === id ? [id] : [id, name]));
}

/** The number of an id such as `SEV-1`; null for an id without one. */
export function severityNumber(id: string): number | null {
  const number = /(\d{1,2})$/.exec(id)?.[1];
  return number === undefined ? null : Number(number);
}

function plain(words: string): string {
  return charactersOf(words.toLowerCase(), "");
}
