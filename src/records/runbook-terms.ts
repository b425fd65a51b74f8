import type { SectionTerm } from "./model.ts";
import type { Part } from "./sections.ts";
import { headingWords } from "./vocabulary.ts";

const wordsIn = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const doing = wordsIn(
  `add alter apply block bounce bump clean clear create decrease delete deploy disable drain drop enable failover fix increase insert kill
  migrate move purge reboot recreate reload remove replace resize restart restore revert rollback rotate scale set start stop
  switch terminate uncordon update upgrade`,
);
const looking = wordsIn(
  `check compare confirm describe determine examine explain find get grep identify inspect investigate logs look monitor query review
  show verify view`,
);
/** What may stand before the verb of something to do: `to check`, `you may need to restart`, `kubectl delete`. */
const before = wordsIn(
  `can could docker either first helm just kubectl may might must need next now oc only should simply sudo systemctl to try will`,
);
const MOST_BEFORE = 5;
/** Sections that only add to others, by the last word of their headings. */
const aside = wordsIn("note notes contents index glossary changelog history");
/** Enough of a section to tell what it is about. */
const SAMPLE = 2000;

/** The sections that hold others whose headings explain themselves. */
export function explainedBelow(parts: readonly Part[]): ReadonlySet<Part> {
  const parents = new Set<Part>();
  for (const { parent, own } of parts) if (parent && own.term !== "other") parents.add(parent);
  return parents;
}

/** What a section that its heading does not explain is for: finding out or setting right, by the verbs that begin its sentences and commands. */
export function termByContent(text: string, { heading, body }: Part): SectionTerm {
  if (aside.has(headingWords(heading.value).split(" ").at(-1)!)) return "other";
  const sample = text.slice(body.start, Math.min(body.end, body.start + SAMPLE)).toLowerCase();
  let looks = 0;
  let does = 0;
  for (const sentence of sample.split(/[.,!?:;]\s|\n|\b(?:please|then|you)\s/)) {
    const verb = sentence.split(/[^a-z]+/, MOST_BEFORE).find((word) => word !== "" && !before.has(word)) ?? "";
    if (looking.has(verb)) looks++;
    else if (doing.has(verb)) does++;
  }
  if (looks === 0 && does === 0) return "other";
  return looks >= does ? "diagnosis" : "mitigation";
}
