import type { Runbook } from "../records/model.ts";
import type { Declaration } from "./declaration.ts";

/** Words of titles that say nothing about which incident is meant. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  "a an and the of on in at for to is are with above below over under high low too runbook playbook alert alerts incident issue error errors rate spike service".split(
    " ",
  ),
);

/** What a match is worth: a runbook that the alert or the service names beats any likeness of words. */
const WORTH = { named: 1000, alert: 100, service: 10, word: 1 } as const;

/**
 * The runbook for an incident: the one its alert links to, else the one that lists its alert or service, else the one
 * whose title shares telling words with it. Null when none fits.
 */
export function matchingRunbook(runbooks: readonly Runbook[], { alert, services, title }: Declaration): Runbook | null {
  const wordsOfIncident = wordsOf([title, alert?.name ?? "", ...services].join(" "));
  const scored = runbooks.map((runbook) => ({
    runbook,
    score:
      (isNamed(runbook, alert?.runbook ?? "") ? WORTH.named : 0) +
      (hasAny(runbook.alerts, [alert?.name ?? "", title]) ? WORTH.alert : 0) +
      (hasAny(runbook.services, services) ? WORTH.service : 0) +
      WORTH.word * shared(wordsOf(`${runbook.id} ${runbook.title?.value ?? ""}`), wordsOfIncident),
  }));
  const best = scored.reduce<(typeof scored)[number] | null>(
    (most, one) => (most && most.score >= one.score ? most : one),
    null,
  );
  return best && best.score > 0 ? best.runbook : null;
}

/** An alert names a runbook by its address or path: the last part is its file. */
function isNamed({ id }: Runbook, address: string): boolean {
  const file = address.split(/[?#]/)[0]!.split("/").at(-1)!;
  return file !== "" && file.replace(/\.(?:md|markdown|html)$/i, "").toLowerCase() === id.toLowerCase();
}

function hasAny(facts: readonly { readonly value: string }[], words: readonly string[]): boolean {
  return facts.some(({ value }) => words.some((word) => word !== "" && word.toLowerCase() === value.toLowerCase()));
}

function wordsOf(text: string): Set<string> {
  const words =
    text
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .toLowerCase()
      .match(/\p{L}{2,}/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY_WORDS.has(word)));
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((word) => other.has(word)).length;
}
