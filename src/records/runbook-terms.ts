import type { Part } from "./markdown/sections.ts";
import type { SectionTerm } from "./model.ts";

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
/** What follows these is something to do, as what begins a sentence is: `then restart`, `kubectl delete`. */
const opening = wordsIn("docker helm kubectl oc please sudo systemctl then you");
/** These may stand between: `to check`, `you may need to restart`. */
const between = wordsIn("can could either first just may might must need next now only should simply to try will");
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
  if (aside.has(/[a-z]*\W*$/i.exec(heading.value)![0].replace(/\W/g, "").toLowerCase())) return "other";
  const sample = text.slice(body.start, Math.min(body.end, body.start + SAMPLE)).toLowerCase();
  let looks = 0;
  let does = 0;
  let begins = true;
  for (const [word] of sample.matchAll(/[a-z]+|[.,!?:;]\s|\n/g)) {
    if (begins && looking.has(word)) looks++;
    else if (begins && doing.has(word)) does++;
    begins = !/[a-z]/.test(word) || opening.has(word) || (begins && between.has(word));
  }
  if (looks === 0 && does === 0) return "other";
  return looks >= does ? "diagnosis" : "mitigation";
}
