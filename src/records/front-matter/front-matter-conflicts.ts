import type { Diagnostic } from "../../text/diagnostic.ts";
import type { Source, Spanned } from "../../text/source.ts";
import type { CalendarDate } from "../../time/instant.ts";
import { formatInstant, MINUTE } from "../../time/instant.ts";
import type { Document } from "../document.ts";
import type { PostmortemStatus } from "../model.ts";
import { frontMatterDate, recordDate, statedDate } from "../timeline/incident-date.ts";
import type { IncidentSpan, Span } from "../timeline/incident-span.ts";
import { conflictBetween, conflictOfText, contradiction, type StatedTwice } from "./conflicts.ts";
import { textAt, textsAt } from "./front-matter-values.ts";

/** The values of front matter and text that took more than a lookup. */
export interface Stated {
  readonly title: StatedTwice<string>;
  readonly status: StatedTwice<PostmortemStatus>;
  readonly span: IncidentSpan;
  /** Sentences: in the text under a heading. */
  readonly impact: StatedTwice<string>;
  readonly rootCause: StatedTwice<string>;
  readonly contributingFactors: Points;
  readonly lessonsLearned: Points;
}

/** Points as front matter lists them and as the text does; `listed` is false where they are paragraphs. */
export interface Points {
  readonly inFrontMatter: readonly Spanned<string>[];
  readonly inText: readonly Spanned<string>[];
  readonly listed: boolean;
}

/** Values that differ between front matter and text. A rule that knows the matrix compares the severities. */
export function frontMatterConflicts(document: Document, stated: Stated): Diagnostic[] {
  const { source, frontMatter, metadata } = document;
  const { status, span } = stated;
  if (frontMatter.language === null) return [];
  const commander = { inFrontMatter: textAt(frontMatter, ["commander"]), inText: metadata.get("commander") ?? null };
  const times = (key: keyof Span) => ({ inFrontMatter: span.inFrontMatter[key], inText: span.inText[key] });
  return [
    ...conflictOfText(source, { name: "title", ...stated.title }),
    ...conflictBetween(source, { name: "status", ...status }),
    ...conflictBetween(source, { name: "commander", ...commander }),
    ...conflictBetween(source, { name: "incident", ...incidents(document) }),
    ...conflictBetween(source, { name: "incident date", ...dates(document) }),
    ...apart(document, "start", times("startedAt"), instants),
    ...apart(document, "end", times("resolvedAt"), instants),
    ...apart(document, "duration", times("durationMinutes"), lengths),
    ...reported(document, "impact", stated.impact),
    ...reported(document, "root-cause", stated.rootCause),
    ...pointsApart(source, "contributing factor", stated.contributingFactors),
    ...pointsApart(source, "lesson", stated.lessonsLearned),
  ];
}

/** A line (`**Impact**: …`) is compared as a value, a section as sentences. */
function reported(
  { source, metadata }: Document,
  key: "impact" | "root-cause",
  { inFrontMatter, inText }: StatedTwice<string>,
): Diagnostic[] {
  const name = key.replace("-", " ");
  const fact = metadata.get(key);
  return fact
    ? conflictBetween(source, { name, inFrontMatter, inText: fact })
    : conflictOfText(source, { name, inFrontMatter, inText });
}

/** Two lists must have the same points in the same order; paragraphs may mention only some of them. */
function pointsApart(source: Source, name: string, { inFrontMatter, inText, listed }: Points): Diagnostic[] {
  const [first, other] = [inFrontMatter[0], inText[0]];
  if (!first || !other) return [];
  if (!listed) return conflictOfText(source, { name, inFrontMatter: joined(inFrontMatter), inText: joined(inText) });
  if (inFrontMatter.length === inText.length)
    return inFrontMatter.flatMap((point, index) =>
      conflictOfText(source, { name: `${name} ${index + 1}`, inFrontMatter: point, inText: inText[index]! }),
    );
  const count = (points: readonly Spanned<string>[]): Spanned<string> => ({
    ...joined(points),
    value: `${points.length}`,
  });
  return contradiction(source, {
    name: `number of ${name}s`,
    inFrontMatter: count(inFrontMatter),
    inText: count(inText),
  });
}

function joined(points: readonly Spanned<string>[]): Spanned<string> {
  const range = { start: points[0]!.range.start, end: points.at(-1)!.range.end };
  return { value: points.map(({ value }) => value).join("\n"), range };
}

/** The tolerated difference of two numbers, and how they are shown. */
interface Measure {
  readonly most: number;
  readonly words: (value: number) => string;
}

const instants: Measure = { most: MINUTE, words: formatInstant };
const lengths: Measure = { most: 1, words: (minutes) => `${minutes} minutes` };

function apart(
  { source }: Document,
  name: string,
  { inFrontMatter, inText }: StatedTwice<number>,
  { most, words }: Measure,
): Diagnostic[] {
  if (!inFrontMatter || !inText || Math.abs(inFrontMatter.value - inText.value) <= most) return [];
  const inWords = ({ value, range }: Spanned<number>): Spanned<string> => ({ value: words(value), range });
  return contradiction(source, { name, inFrontMatter: inWords(inFrontMatter), inText: inWords(inText) });
}

/** Compared only where both are of one kind: a tracker's number in the text is not the record's id. */
function incidents({ frontMatter, metadata }: Document): StatedTwice<string> {
  const ids = [...textsAt(frontMatter, ["incident"]), ...textsAt(frontMatter, ["incidents"])];
  const inText = metadata.get("incident") ?? null;
  const comparable = inText && ids.every(({ value }) => kindOfName(value) === kindOfName(inText.value));
  const known = ids.some(({ value }) => value === inText?.value);
  return { inFrontMatter: comparable && !known ? (ids[0] ?? null) : null, inText };
}

/** `2026-05-29-checkout` begins with a day, `INC-12` with a series. */
function kindOfName(id: string): string | null {
  return /^\d{4}-\d{2}-\d{2}(?=-)/.test(id) ? "day" : (/^([A-Za-z]+)-?\d+$/.exec(id)?.[1]?.toLowerCase() ?? null);
}

function dates(document: Document): StatedTwice<CalendarDate> {
  const inFrontMatter = frontMatterDate(document, "incident_date") ?? recordDate(document);
  return { inFrontMatter, inText: statedDate(document) };
}
