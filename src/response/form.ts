import { readBlocks } from "../markdown/blocks.ts";
import type { Policy } from "../policy/policy.ts";
import type { Source } from "../text/source.ts";
import type { Instant } from "../time/instant.ts";
import { readYaml } from "../yaml/yaml.ts";
import { leadingTime } from "./command-time.ts";
import type { DeclareRequest } from "./declaration.ts";
import { severityFromWords } from "./severity-words.ts";

/** A person's issue, made with the incident form or by hand. */
export interface ReportedIncident {
  readonly title: string;
  readonly body: string;
  readonly author: string;
  readonly createdAt: Instant;
}

type Question = "severity" | "services" | "detected" | "impact";

/** What the fields of a form ask for; teams word them as they like. The first that fits a label has it. */
const QUESTIONS: readonly (readonly [Question, RegExp])[] = [
  ["severity", /\bsev(?:erity)?\b|\bpriority\b/i],
  ["services", /\bservices?\b|\bsystems?\b|\bcomponents?\b/i],
  ["detected", /\bwhen\b|\bstart(?:ed)?\b|\bdetected\b|\bsince\b|\btime\b/i],
  ["impact", /\bimpact\b|\baffected\b|\bblast radius\b|\bcustomers?\b/i],
];

/** The fields of a form that opens incidents, in its order. */
export type IncidentForm = readonly FormField[];

interface FormField {
  /** GitHub writes it above the answer, as a heading of the third level. */
  readonly label: string;
  readonly asks: Question | null;
}

/** The form that `incident init` installs. */
export const INSTALLED_FORM: IncidentForm = [
  { label: "What is happening?", asks: null },
  { label: "Severity", asks: "severity" },
  { label: "Service", asks: "services" },
  { label: "When did it start?", asks: "detected" },
  { label: "Impact", asks: "impact" },
];

/** An issue form of the repository; null for one that does not give the label, and for a file that is no form. */
export function readIncidentForm(source: Source, label: string): IncidentForm | null {
  const { value } = readYaml(source);
  const labels = typeof value?.labels === "string" ? value.labels.split(",") : list(value?.labels);
  const isLabel = (one: unknown) => typeof one === "string" && one.trim().toLowerCase() === label.toLowerCase();
  if (!value || !labels.some(isLabel)) return null;
  const fields = list(value.body).flatMap((entry): FormField[] => {
    const { id, type, attributes } = (entry ?? {}) as { id?: unknown; type?: unknown; attributes?: unknown };
    const words = (attributes as { label?: unknown } | null | undefined)?.label;
    if (type === "markdown" || typeof words !== "string") return [];
    return [{ label: words.trim(), asks: questionOf(typeof id === "string" ? id : "") ?? questionOf(words) }];
  });
  return fields.length > 0 ? fields : null;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function questionOf(words: string): Question | null {
  return QUESTIONS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** In a title only a number is a severity: "error" there is what happened. */
const NUMBERED = /\b(?:sev(?:erity)?|p)[- ]?[1-9]\b/i;

/**
 * Reads what GitHub makes of an issue form: each label as a heading, its answer below. Without headings only the title counts.
 *
 * @param forms those of the repository that open incidents
 */
export function readForm(
  { title, body, author, createdAt }: ReportedIncident,
  { timezone, severities }: Policy,
  forms: readonly IncidentForm[],
): DeclareRequest {
  const answers = answersOf(body, forms);
  const last = (question: Question) => answers.findLast(({ asks }) => asks === question)?.text;
  const named = answers.flatMap(({ asks, text }) => {
    const severity = asks === "severity" ? severityFromWords([text], severities) : null;
    return severity ? [severity] : [];
  });
  const ids = [...new Set(named.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id))];
  return {
    title: incidentTitle(title),
    severity: [ids[0] ?? (answers.some(({ asks }) => asks === "severity") ? "" : (NUMBERED.exec(title)?.[0] ?? ""))],
    ...(ids.length > 1 ? { severitiesNamed: ids } : {}),
    services: (last("services") ?? "").split(/[,\n]/).map(asAnswer).filter(Boolean),
    impact: last("impact")?.replace(/\s+/g, " ").slice(0, 500) ?? null,
    detection: "Reported by a person",
    detectedAt: detectedAt(last("detected") ?? "", { saidAt: createdAt, startedAt: createdAt, timezone }),
    by: author,
    alert: null,
  };
}

/** Whether a body was made with one of the forms: it has two of its labels or more. */
export function isFilledForm(body: string, forms: readonly IncidentForm[]): boolean {
  return ownHeadings(headingsOf(body), forms).length > 1;
}

/** A title without the word that the form puts in front: `[Incident]: Checkout is down`. */
export function incidentTitle(title: string): string {
  return title.replace(/^\s*(?:\[incident\]\s*:?|incident\s*:)\s*/i, "").trim() || "Incident";
}

function detectedAt(answer: string, moment: Parameters<typeof leadingTime>[1]): Instant | null {
  const time = leadingTime(answer.replace(/^[^\d]{0,40}(?=\d)/, ""), moment);
  return time.kind === "time" ? time.at : null;
}

interface Answer {
  readonly asks: Question;
  readonly text: string;
}

/** A heading of a body, and the field whose label it has; -1 without a form. */
interface AnswerHeading {
  readonly start: number;
  readonly end: number;
  readonly field: number;
  readonly asks: Question | null;
}

interface BodyHeading {
  readonly range: { readonly start: number; readonly end: number };
  readonly level: number;
  readonly words: string;
}

function headingsOf(body: string): BodyHeading[] {
  return readBlocks(body, { start: 0, end: body.length })
    .flatMap((block) => (block.kind === "heading" ? [block] : []))
    .slice(0, MOST_HEADINGS)
    .map(({ range, level, text }) => ({ range, level, words: body.slice(text.start, text.end).trim() }));
}

/** The headings with labels of the form of which most labels are there; none where that is one label at most. */
function ownHeadings(headings: readonly BodyHeading[], forms: readonly IncidentForm[]): AnswerHeading[] {
  const byForm = [...forms, INSTALLED_FORM].map((form) =>
    headings.flatMap(({ range, level, words }): AnswerHeading[] => {
      const field = level === 3 ? form.findIndex(({ label }) => label === words) : -1;
      return field === -1 ? [] : [{ ...range, field, asks: form[field]!.asks }];
    }),
  );
  const labels = (found: readonly AnswerHeading[]) => new Set(found.map(({ field }) => field)).size;
  const best = byForm.reduce((one, other) => (labels(other) > labels(one) ? other : one));
  return labels(best) > 1 ? best : [];
}

/** No form has more. */
const MOST_HEADINGS = 200;

/** The answers in their order. Of the severity all that may be meant: the highest counts. */
function answersOf(whole: string, forms: readonly IncidentForm[]): Answer[] {
  const body = whole.slice(0, 65_536);
  const headings = headingsOf(body);
  const best = ownHeadings(headings, forms);
  const guessed = headings
    .filter(({ level }) => level === 2 || level === 3)
    .map(({ range, words }): AnswerHeading => ({ ...range, field: -1, asks: questionOf(words) }));
  // One label alone may be a heading that somebody wrote.
  const candidates = best.length > 1 ? best : guessed;
  const own = candidates === best ? inOrder(best) : candidates;
  return candidates.flatMap((heading): Answer[] => {
    const { asks } = heading;
    const isOwn = own.includes(heading);
    if (asks === null || (asks !== "severity" && !isOwn)) return [];
    const end = (isOwn ? own : candidates).find(({ start }) => start > heading.start)?.start ?? body.length;
    const text = body.slice(heading.end, end).trim();
    return text === "" || text === "_No response_" ? [] : [{ asks, text }];
  });
}

interface Chain {
  readonly heading: AnswerHeading;
  readonly length: number;
  readonly next: Chain | null;
}

/**
 * The form's own headings: each label once, in the form's order, as many as possible. Where an answer repeats a label, the
 * last one that fits is the form's.
 */
function inOrder(headings: readonly AnswerHeading[]): AnswerHeading[] {
  /** The longest chain that begins with each field's label. */
  const chains = new Map<number, Chain>();
  const longest = (after: number): Chain | null =>
    [...chains].reduce<Chain | null>(
      (most, [field, chain]) => (field > after && chain.length > (most?.length ?? 0) ? chain : most),
      null,
    );
  for (const heading of headings.toReversed()) {
    const next = longest(heading.field);
    const length = 1 + (next?.length ?? 0);
    if (length > (chains.get(heading.field)?.length ?? 0)) chains.set(heading.field, { heading, length, next });
  }
  const own: AnswerHeading[] = [];
  for (let chain = longest(-1); chain !== null; chain = chain.next) own.push(chain.heading);
  return own;
}

function asAnswer(line: string): string {
  return line
    .replace(/^[\s*-]*(?:\[[ x]\])?\s*/i, "")
    .trim()
    .slice(0, 100);
}
