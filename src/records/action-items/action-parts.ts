import { plainText } from "../../markdown/inline.ts";
import { wordLines } from "../../markdown/text-run.ts";
import { phrases } from "../../text/phrases.ts";
import type { SectionTerm } from "../model.ts";
import { LOWEST_HEADING, type Part, partsUnder } from "../sections.ts";
import { isActionVerb } from "./item-words.ts";

/** Terms of sub-sections without items in a section of action items. */
const otherTerms = new Set<SectionTerm>([
  "lessons-learned",
  "timeline",
  "impact",
  "root-cause",
  "contributing-factors",
]);
/** Sections that tell what was done during the incident. */
const pastTerms = new Set<SectionTerm>(["timeline", "mitigation", "detection", "summary"]);
/** Words of headings that ask for tasks even in such a section: "Action items" in a timeline, not "Actions". */
const tasks = phrases(
  "item(s), todo(s), to do(s), task(s), follow up(s), followup(s), next, remaining, outstanding, planned, corrective, preventive|preventative, plan",
);
/** The same for a line that only acts as a heading. */
const listed = phrases("item(s), todo(s), to do(s), task(s)");
/** Words of headings that tell of steps, taken or to be taken. */
const steps = phrases(
  "action(s), step(s), measure(s), fix(es), correction(s), maßnahme(n), acciones, acoes, ações, azioni",
);
/** Headings of sub-sections that explain the items, or are used for something else. */
const explanations = phrases(
  `legend, ^1 key $, meaning, mean(s), definition(s), explained, explanation, how to read, scale, evidence, checklist(s) $, check list(s) $,
  success|acceptance criteria|metrics, definition of done, open? question(s) $, risk(s) $, ^ note(s) $, ^ reference(s) $, ^ link(s) $,
  ^ background $, ^ context $, ^ rationale $, alternatives considered, considered alternatives, out of scope, not planned, won t do`,
);
/** What a report of past steps begins with: "Removed the file", "We rolled back". */
const reports =
  /^(?:\W*(?:\d{1,2}:\d{2}\W*)?(?:(?:we|i|the team|they)\s+)?)(?:[a-z]{3,}(?<!ne)ed|rewrote|wrote|sent|made|took|put|ran|built|found|brought|began|shut|cut|reset|set|rolled|switched|told|got|went|kept|held|spun|drove|undid|redid)\s/i;

/** The sections called "action items"; without any, those whose words often mean them. */
export function actionParts(text: string, parts: readonly Part[]): readonly Part[] {
  const announces = (part: Part): boolean => part.own.term === "action-items" && !isExplanation(part);
  const certain = parts.some((part) => announces(part) && part.own.certain && !isPast(part));
  const opening = partsUnder(parts, (part) => announces(part) && part.own.certain === certain);
  const elsewhere = new Set(partsUnder(parts, (part) => otherTerms.has(part.own.term) || isExplanation(part)));
  const sections = opening.filter((part) => !elsewhere.has(part) || (announces(part) && !isPast(part)));
  const past = new Set(partsUnder(parts, (part) => announces(part) && isPast(part)));
  const named = sections.filter((part) => !past.has(part));
  // "Immediate actions" that report what was done are no items next to a section that says what is to be done.
  const isReport = (part: Part): boolean => !tasks.match(part.heading.value) && reportsPast(text, part);
  const open = named.filter((part) => !isReport(part));
  return open.some(({ blocks }) => blocks.length > 0) ? open : named;
}

function isExplanation({ heading }: Part): boolean {
  return explanations.match(heading.value) !== null;
}

/** Whether a heading is about past actions: "Immediate actions" under Resolution, or "Actions:" inside a timeline. "Action items" is not. */
function isPast({ own, level, heading, parent }: Part): boolean {
  const asks = tasks.match(heading.value) || !steps.match(heading.value);
  for (let above = parent; above; above = above.parent) {
    if (above.own.term === "action-items") return false;
    if (above.own.term === "timeline") return !own.certain || (level > LOWEST_HEADING && !listed.match(heading.value));
    if (pastTerms.has(above.own.term)) return !asks;
  }
  return false;
}

/** What "Prevention" and the like state as a fact: "The schema now rejects such values", "Test: `a.py` blocks the same mistake". */
const statement =
  /^(?:the|this|these|those|it|its|there|each|every|all|both)\b.{0,80}?\b(?:is|are|was|were|has|have|had|includes?|contains?|carr(?:y|ies))\b|\b(?:is|are) (?:the|now|already|always|never|no longer)\b|\b(?:now|already) [a-z]{2,}(?:s|ed)\b|\b(?:has|have|had|was|were) (?:been |now |already )?[a-z]{3,}(?:ed|en)\b|\S (?:blocks|carries|catches|checks|covers|detects|enforces|ensures|fails|forbids|guards|limits|names|prevents|rejects|requires|runs|uses|validates|verifies)\b/i;
/** What a text says, whatever it asks for: "The guide warns that pages need a heading". So does a rule with its name: "New convention: …". */
const quotation =
  /^(?:[a-z]+: )?(?!and\b)[^:.]{2,120}? (?:explicitly |clearly |also )?(?:documents|describes|explains|lists|notes|reminds|says|states|warns)\b|^(?:(?:a|the|new|updated) )?(?:convention|policy|rule|guideline|architecture note)\b[^:]{0,80}: /i;
const intention =
  /\b(?:should|will|must|shall|needs?|to be|can|could|may|might|would|going to|ought|has to|have to|plan|want|todo|let's|consider)\b/i;
const firstSentence = /^.+?[.;](?=\s+\p{Lu})/u;

/** Whether an entry under a heading such as "Prevention" states a fact and asks for nothing. */
export function isStatement(words: string): boolean {
  const opening = plainText(words.slice(0, LONGEST_OPENING)).replaceAll("\n", " ");
  const sentence = firstSentence.exec(opening)?.[0] ?? opening;
  const first = /^(?:[a-z]+: )?([a-z]*)/i.exec(sentence)![1]!;
  if (isActionVerb(first)) return false;
  const said = quotation.exec(sentence)?.[0];
  if (said !== undefined) return !intention.test(said);
  return statement.test(sentence) && !intention.test(sentence);
}

/** The most characters that decide whether words state or ask. */
const LONGEST_OPENING = 200;

/** Whether all the entries below a heading report what was done. */
function reportsPast(text: string, { blocks }: Part): boolean {
  const entries = blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
  return (
    entries.length > 0 &&
    entries.every((entry) => {
      const line = wordLines(entry.blocks)[0];
      return entry.task === null && line !== undefined && reports.test(text.slice(line.start, line.end));
    })
  );
}
