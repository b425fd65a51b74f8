import type { Document } from "../markdown/document.ts";
import type { CalendarDate, PostmortemStatus, Problem } from "../model.ts";
import type { Fact } from "../source.ts";
import { formatInstant } from "../time/instant.ts";
import { dateIn, frontMatterDate, recordDate } from "../timeline/incident-date.ts";
import type { IncidentSpan } from "../timeline/incident-span.ts";
import { contradiction, disagreement } from "./agreement.ts";
import { textAt, textsAt } from "./front-facts.ts";

/** A fact as front matter and text state it. */
export interface Both<T> {
  readonly above: Fact<T> | null;
  readonly below: Fact<T> | null;
}

/** What front matter and text say, where finding it out took more than looking. */
export interface Stated {
  readonly status: Both<PostmortemStatus>;
  readonly span: IncidentSpan;
}

/** What a post-mortem says above and below, and is not the same. Its severities are left to the rule that knows the matrix. */
export function disagreements(document: Document, { status, span }: Stated): Problem[] {
  const { source, frontMatter, metadata } = document;
  if (frontMatter.language === null) return [];
  const commander = { above: textAt(frontMatter, ["commander"]), below: metadata.get("commander") ?? null };
  const { inFrontMatter: above, inText: below } = span;
  return [
    ...disagreement(source, { name: "status", ...status }),
    ...disagreement(source, { name: "commander", ...commander }),
    ...disagreement(source, { name: "incident", ...incidents(document) }),
    ...disagreement(source, { name: "incident date", ...dates(document) }),
    ...apart(document, "start", { above: above.startedAt, below: below.startedAt }, instants),
    ...apart(document, "end", { above: above.resolvedAt, below: below.resolvedAt }, instants),
    ...apart(document, "duration", { above: above.durationMinutes, below: below.durationMinutes }, lengths),
  ];
}

/** How far two statements may be apart, and how they are shown. */
interface Measure {
  readonly most: number;
  readonly words: (value: number) => string;
}

const instants: Measure = { most: 60_000, words: formatInstant };
const lengths: Measure = { most: 1, words: (minutes) => `${minutes} minutes` };

function apart(
  { source }: Document,
  name: string,
  { above, below }: Both<number>,
  { most, words }: Measure,
): Problem[] {
  if (!above || !below || Math.abs(above.value - below.value) <= most) return [];
  const inWords = ({ value, range }: Fact<number>): Fact<string> => ({ value: words(value), range });
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
  const { metadata, outline, source } = document;
  const above = frontMatterDate(document, "incident_date") ?? recordDate(document);
  const stated = metadata.get("date")?.range ?? outline.title?.text;
  return { above, below: stated ? dateIn(source, stated) : null };
}
