import type { Runbook } from "../records/model.ts";
import type { AlertMetadata } from "./comment-metadata.ts";
import type { Declaration } from "./declaration.ts";

/** Why a runbook is an incident's: a person said so, or its alert links to it, or it lists the alert or the service, or by its title. */
export type MatchBasis = "person" | "link" | "alert" | "service" | "title";

/** The runbook of an incident. */
export interface RunbookMatch {
  readonly attached: Runbook | null;
  /** Null without one. */
  readonly by: MatchBasis | null;
  /** Those that could be meant: offered as a question while none is attached. */
  readonly suggested: readonly Runbook[];
}

/** What a runbook is found by. */
interface Sought extends Pick<Declaration, "services" | "title"> {
  readonly alert: Pick<AlertMetadata, "name" | "runbook"> | null;
}

/** More are no help. */
const MOST_SUGGESTED = 3;
/** Fewer words in common are a coincidence, such as "page" in "Typo on the fares page" and "Booking Page Down". */
const LEAST_SHARED = 2;

/**
 * The runbook for an incident: the one that a person named, else the one that its alert links to, else the one that lists
 * its alert or service, else the only one whose title shares two rare words with it.
 *
 * @param named what a person named: a runbook's id, `none` for no runbook; null where nobody did
 */
export function matchRunbook(runbooks: readonly Runbook[], opening: Sought, named: string | null): RunbookMatch {
  if (named !== null) {
    const attached = runbooks.find(({ id }) => id === named) ?? null;
    return { attached, by: attached && "person", suggested: [] };
  }
  const { alert, services, title } = opening;
  const tests: readonly (readonly [MatchBasis, (runbook: Runbook) => boolean])[] = [
    ["link", (runbook) => isNamed(runbook, alert?.runbook ?? "")],
    ["alert", (runbook) => hasAny(runbook.alerts, [alert?.name ?? "", title])],
    ["service", (runbook) => hasAny(runbook.services, services)],
  ];
  const likeness = likenessTo(opening, runbooks);
  for (const [by, test] of tests) {
    const [attached] = runbooks.filter(test).sort((a, b) => likeness(b) - likeness(a));
    if (attached) return { attached, by, suggested: [] };
  }
  const alike = runbooks.filter((runbook) => likeness(runbook) > 0).sort((a, b) => likeness(b) - likeness(a));
  const [best, second] = alike;
  const isClear =
    best !== undefined && likeness(best) >= LEAST_SHARED && (!second || likeness(second) < likeness(best));
  return isClear
    ? { attached: best, by: "title", suggested: [] }
    : { attached: null, by: null, suggested: alike.slice(0, MOST_SUGGESTED) };
}

/** True where a runbook's escalation may set clocks: not for one that was found by its title alone. */
export function setsClocks({ by }: RunbookMatch): boolean {
  return by !== null && by !== "title";
}

/** Words of titles that say nothing about which incident is meant. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  "a an and the of on in at for to is are with above below over under high low too runbook playbook alert alerts incident issue error errors rate spike service".split(
    " ",
  ),
);

/** How many words a runbook's title shares with an incident that few of all titles have. */
function likenessTo({ alert, services, title }: Sought, runbooks: readonly Runbook[]): (runbook: Runbook) => number {
  const sought = wordsOf([title, alert?.name ?? "", ...services].join(" "));
  const titles = new Map(runbooks.map((runbook) => [runbook, wordsOf(`${runbook.id} ${runbook.title?.value ?? ""}`)]));
  const all = [...titles.values()];
  const isRare = (word: string) => all.filter((words) => words.has(word)).length <= Math.max(1, all.length / 5);
  const shared = new Set([...sought].filter(isRare));
  return (runbook) => [...titles.get(runbook)!].filter((word) => shared.has(word)).length;
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
