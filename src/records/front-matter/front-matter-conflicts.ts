import type { Diagnostic } from "../../text/diagnostic.ts";
import type { Source, Spanned } from "../../text/source.ts";
import type { CalendarDate } from "../../time/instant.ts";
import { formatInstant, MINUTE } from "../../time/instant.ts";
import type { Document } from "../document.ts";
import type { PostmortemStatus } from "../model.ts";
import { frontMatterDate, recordDate, statedDate } from "../timeline/incident-date.ts";
import type { IncidentSpan } from "../timeline/incident-span.ts";
import { conflictBetween, conflictOfText, contradiction } from "./conflicts.ts";
import { textAt, textsAt } from "./front-matter-values.ts";

/** A fact as front matter and text state it. */
export interface Both<T> {
  readonly above: Spanned<T> | null;
  readonly below: Spanned<T> | null;
}

/** What front matter and text say, where finding it out took more than looking. */
export interface Stated {
  readonly title: Both<string>;
  readonly status: Both<PostmortemStatus>;
  readonly span: IncidentSpan;
  /** What is told in sentences: in the text under a heading. */
  readonly impact: Both<string>;
  readonly rootCause: Both<string>;
  readonly contributingFactors: Points;
  readonly lessonsLearned: Points;
}

/** Points as front matter lists them and as the text does; `listed` is false where it tells them in paragraphs. */
export interface Points {
  readonly above: readonly Spanned<string>[];
  readonly below: readonly Spanned<string>[];
  readonly listed: boolean;
}

/** What a post-mortem says above and below, and is not the same. Its severities are left to the rule that knows the matrix. */
export function frontMatterConflicts(document: Document, stated: Stated): Diagnostic[] {
  const { source, frontMatter, metadata } = document;
  const { status, span } = stated;
  if (frontMatter.language === null) return [];
  const commander = { above: textAt(frontMatter, ["commander"]), below: metadata.get("commander") ?? null };
  const { inFrontMatter: above, inText: below } = span;
  return [
    ...conflictOfText(source, { name: "title", ...stated.title }),
    ...conflictBetween(source, { name: "status", ...status }),
    ...conflictBetween(source, { name: "commander", ...commander }),
    ...conflictBetween(source, { name: "incident", ...incidents(document) }),
    ...conflictBetween(source, { name: "incident date", ...dates(document) }),
    ...apart(document, "start", { above: above.startedAt, below: below.startedAt }, instants),
    ...apart(document, "end", { above: above.resolvedAt, below: below.resolvedAt }, instants),
    ...apart(document, "duration", { above: above.durationMinutes, below: below.durationMinutes }, lengths),
    ...reported(document, "impact", stated.impact),
    ...reported(document, "root-cause", stated.rootCause),
    ...pointsApart(source, "contributing factor", stated.contributingFactors),
    ...pointsApart(source, "lesson", stated.lessonsLearned),
  ];
}

/** A line of its own (`**Impact**: …`) states a fact, a section tells a story. */
function reported(
  { source, metadata }: Document,
  key: "impact" | "root-cause",
  { above, below }: Both<string>,
): Diagnostic[] {
  const name = key.replace("-", " ");
  const fact = metadata.get(key);
  return fact ? conflictBetween(source, { name, above, below: fact }) : conflictOfText(source, { name, above, below });
}

/** Two lists have as many points, in one order; paragraphs tell of some of them. */
function pointsApart(source: Source, name: string, { above, below, listed }: Points): Diagnostic[] {
  const [first, other] = [above[0], below[0]];
  if (!first || !other) return [];
  if (!listed) return conflictOfText(source, { name, above: joined(above), below: joined(below) });
  if (above.length === below.length)
    return above.flatMap((point, index) =>
      conflictOfText(source, { name: `${name} ${index + 1}`, above: point, below: below[index]! }),
    );
  const count = (points: readonly Spanned<string>[]): Spanned<string> => ({
    ...joined(points),
    value: `${points.length}`,
  });
  return contradiction(source, { name: `number of ${name}s`, above: count(above), below: count(below) });
}

function joined(points: readonly Spanned<string>[]): Spanned<string> {
  const range = { start: points[0]!.range.start, end: points.at(-1)!.range.end };
  return { value: points.map(({ value }) => value).join("\n"), range };
}

/** How far two statements may be apart, and how they are shown. */
interface Measure {
  readonly most: number;
  readonly words: (value: number) => string;
}

const instants: Measure = { most: MINUTE, words: formatInstant };
const lengths: Measure = { most: 1, words: (minutes) => `${minutes} minutes` };

function apart(
  { source }: Document,
  name: string,
  { above, below }: Both<number>,
  { most, words }: Measure,
): Diagnostic[] {
  if (!above || !below || Math.abs(above.value - below.value) <= most) return [];
  const inWords = ({ value, range }: Spanned<number>): Spanned<string> => ({ value: words(value), range });
  return contradiction(source, { name, above: inWords(above), below: inWords(below) });
}

/** Compared only where both are names of one kind: a tracker's number in the text is not the record's id. */
function incidents({ frontMatter, metadata }: Document): Both<string> {
  const ids = [...textsAt(frontMatter, ["incident"]), ...textsAt(frontMatter, ["incidents"])];
  const below = metadata.get("incident") ?? null;
  const comparable = below && ids.every(({ value }) => kindOfName(value) === kindOfName(below.value));
  const known = ids.some(({ value }) => value === below?.value);
  return { above: comparable && !known ? (ids[0] ?? null) : null, below };
}

/** `2026-05-29-checkout` is named by its day, `INC-12` by its series. */
function kindOfName(id: string): string | null {
  return /^\d{4}-\d{2}-\d{2}(?=-)/.test(id) ? "day" : (/^([A-Za-z]+)-?\d+$/.exec(id)?.[1]?.toLowerCase() ?? null);
}

function dates(document: Document): Both<CalendarDate> {
  const above = frontMatterDate(document, "incident_date") ?? recordDate(document);
  return { above, below: statedDate(document) };
}
