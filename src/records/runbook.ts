import { validate } from "#schemas/runbook";
import type { Diagnostic } from "../text/diagnostic.ts";
import { quote } from "../text/messages.ts";
import { phrases } from "../text/phrases.ts";
import type { Source, Spanned } from "../text/source.ts";
import { findDate, resolveNearest } from "../time/dates.ts";
import type { CalendarDate } from "../time/instant.ts";
import { type Document, readDocument, titlesOf } from "./document.ts";
import { conflictOfText } from "./front-matter/conflicts.ts";
import { frontMatterProblems } from "./front-matter/front-matter.ts";
import { textAt, textsAt } from "./front-matter/front-matter-values.ts";
import type { ReadContext, Runbook, SectionTerm } from "./model.ts";
import { readCauses } from "./runbook-causes.ts";
import { type Part, partsUnder, sectionOf } from "./sections.ts";
import { stepsOf } from "./steps.ts";
import { headingWords, runbookMeaning } from "./vocabulary.ts";

/** Words for the kind of record at the start of a title. */
const kinds = phrases("runbook, run book, playbook");

/**
 * Reads a runbook as people write them. Never throws: what can't be read is a diagnostic of the record, what is not there
 * is null or empty.
 */
export function readRunbook(source: Source, _context: ReadContext): Runbook {
  const document = readDocument(source, { mean: runbookMeaning, labels: false });
  const { frontMatter, metadata, outline } = document;
  const parts = withTerms(source.text, outline.parts);
  const sections = (term: SectionTerm): Part[] => partsUnder(outline.parts, (part) => part.own.term === term);
  const { text } = source;
  const reviewed = lastReviewed(document);
  const slugs = textsAt(frontMatter, ["causes"]);
  const causes = readCauses(text, sections("common-causes"), document.definitions, slugs);
  const title = titlesOf(document, kinds);
  return {
    kind: "runbook",
    source,
    id: document.id,
    idRange: document.idRange,
    title: title.inText ?? title.inFrontMatter,
    services: firstFilled(textsAt(frontMatter, ["services"]), commaSeparated(metadata.get("services"))),
    alerts: firstFilled(textsAt(frontMatter, ["alerts"]), commaSeparated(metadata.get("alerts"))),
    owner: textAt(frontMatter, ["owner"]) ?? metadata.get("owner") ?? null,
    lastReviewed: reviewed.date,
    reviewEvery: textAt(frontMatter, ["review_every"]) ?? textAt(frontMatter, ["review_in"]),
    quickAssessment: stepsOf(text, sections("quick-assessment"), document.definitions),
    causes: causes.causes,
    escalation: stepsOf(text, sections("escalation"), document.definitions),
    sections: parts.map(sectionOf),
    problems: [
      ...frontMatterProblems(frontMatter, validate),
      ...conflictOfText(source, { name: "title", ...title }),
      ...reviewed.problems,
      ...causes.problems,
    ],
  };
}

/** Sections whose meaning no heading explains, neither their own nor one around or below, get it from their text. */
function withTerms(text: string, parts: readonly Part[]): Part[] {
  const explained = explainedBelow(parts);
  return parts.map((part) => {
    const unclear = part.term === "other" && !explained.has(part);
    return unclear ? { ...part, term: termByContent(text, part) } : part;
  });
}

function firstFilled(first: Spanned<string>[], second: Spanned<string>[]): Spanned<string>[] {
  return first.length > 0 ? first : second;
}

function commaSeparated(fact: Spanned<string> | undefined): Spanned<string>[] {
  if (!fact) return [];
  return fact.value.split(",").flatMap((words) => {
    const value = words.trim();
    return value === "" ? [] : [{ value, range: fact.range }];
  });
}

function lastReviewed({ frontMatter, metadata }: Document): {
  date: Spanned<CalendarDate> | null;
  problems: Diagnostic[];
} {
  const inFrontMatter = textAt(frontMatter, ["last_reviewed"]) ?? textAt(frontMatter, ["last_reviewed_on"]);
  const written = inFrontMatter ?? metadata.get("reviewed");
  if (!written) return { date: null, problems: [] };
  const found = findDate(written.value);
  const date = found && found.date.year !== null ? resolveNearest(found.date, null) : null;
  if (date) return { date: { value: date, range: written.range }, problems: [] };
  const message = `unexpected review date ${quote(written.value)}, expected a day as YYYY-MM-DD`;
  return {
    date: null,
    problems: inFrontMatter
      ? [{ rule: "schema", range: written.range, message, help: "write the day as YYYY-MM-DD" }]
      : [],
  };
}

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
/** Words before the verb of an instruction: `to check`, `you may need to restart`, `kubectl delete`. */
const before = wordsIn(
  `can could docker either first helm just kubectl may might must need next now oc only should simply sudo systemctl to try will`,
);
const MOST_BEFORE = 5;
/** Sections that only supplement others, by the last word of their headings. */
const aside = wordsIn("note notes contents index glossary changelog history");
/** The part of a section that decides its meaning. */
const SAMPLE = 2000;

/** The sections with sub-sections whose headings have a meaning. */
function explainedBelow(parts: readonly Part[]): ReadonlySet<Part> {
  const parents = new Set<Part>();
  for (const { parent, own } of parts) if (parent && own.term !== "other") parents.add(parent);
  return parents;
}

/** The term of a section by its text: diagnosis or mitigation, by the verbs at the start of sentences and commands. */
function termByContent(text: string, { heading, body }: Part): SectionTerm {
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
