import type { CanonicalContext } from "../edit/canonical.ts";
import type { Policy } from "../policy/policy.ts";
import { severityOf } from "../policy/severities.ts";
import { showRecord } from "./record.ts";

/** What the canonical form keeps are the facts that `show` prints; numbers, and the lines that they move, are what it gives. */
export function readingOf(policy: Policy, read: CanonicalContext["read"]): CanonicalContext {
  const given = new Set(["key", "line"]);
  return {
    read,
    facts: (record) =>
      JSON.stringify(showRecord(record), (name, value) => {
        if (given.has(name)) return undefined;
        return name === "severity" ? (severityOf(policy, value)?.id ?? value) : value;
      }),
    severity: (words) => severitySpelling(policy, words),
  };
}

/** `sev1`, `Severity 1` and `1` are spelled as the matrix has it; names and other schemes (`P1`) are words of their own. */
function severitySpelling(policy: Policy, words: string): string | null {
  const row = /^(?:sev(?:erity)?)?[\s_:-]*\d{1,2}$/i.test(words) ? severityOf(policy, words) : null;
  const known = row ?? policy.severities.find(({ id }) => id.toLowerCase() === words.toLowerCase());
  return known && known.id !== words ? known.id : null;
}
