import { EVIDENCE_MINIMUM, type Evidence, type RankedCause } from "../records/evidence.ts";
import type { Runbook, RunbookCause } from "../records/model.ts";
import type { Range, Source } from "../text/source.ts";
import type { CanonicalForm, Correction } from "./canonical.ts";
import { applyEdits } from "./edits.ts";

/**
 * A runbook with its causes in the order, and with the percentages, that incidents give them: each cause moves as it is
 * written, with its mitigation, and a numbered place keeps its number. Null where fewer than five incidents count, where
 * nothing would change, and where the text can't be reordered so that every cause keeps its slug and its mitigation.
 */
export function orderByEvidence(evidence: Evidence, read: (source: Source) => Runbook): CanonicalForm | null {
  const { runbook, incidents } = evidence;
  if (incidents.length < EVIDENCE_MINIMUM) return null;
  const corrections = correctionsOf(evidence);
  if (corrections.length === 0) return null;
  const source = applyEdits(
    runbook.source,
    corrections.flatMap(({ edits }) => edits),
  );
  if (!isSame(runbook.causes, read(source).causes)) return null;
  const lines = corrections.map(({ range, what }) => ({ line: runbook.source.line(range.start), what }));
  return { source, corrections: lines };
}

function correctionsOf({ runbook: { causes, source }, ranking, incidents }: Evidence): Correction[] {
  const isNumbered = causes.every((cause, at) => numberOf(source, cause) === at + 1);
  return ranking.flatMap((ranked, at): Correction[] => {
    const place = causes[at]!;
    const text = isNumbered ? textOf(ranked, source).replace(leadingNumber, `$1${at + 1}$3`) : textOf(ranked, source);
    const edits = [{ range: place.range, text }];
    // The front matter lists slugs in the order of the causes.
    if (!isWithin(place.slug.range, place.range))
      edits.push({ range: place.slug.range, text: ranked.cause.slug.value });
    if (edits.every((edit) => source.slice(edit.range) === edit.text)) return [];
    const proof = `recorded by ${ranked.incidents} of ${incidents.length} incidents`;
    const what = `cause ${at + 1}: ${describe(place)} → ${describe(ranked.cause, ranked.share)}, ${proof}`;
    return [{ range: place.range, what, edits }];
  });
}

/** The cause as it is written, but for its percentage. */
function textOf({ cause, share }: RankedCause, source: Source): string {
  const { range, frequency } = cause;
  if (!frequency || !isWithin(frequency.range, range)) return source.slice(range);
  const before = source.slice({ start: range.start, end: frequency.range.start });
  return `${before}${share}${source.slice({ start: frequency.range.end, end: range.end })}`;
}

function describe({ title, frequency }: RunbookCause, share = frequency?.value): string {
  return `"${title.value}"${frequency ? ` (${share}%)` : ""}`;
}

const leadingNumber = /^((?:\|\s*)?)(\d{1,3})([.)]?\s)/;

function numberOf(source: Source, { range }: RunbookCause): number | null {
  const match = leadingNumber.exec(source.slice(range));
  return match ? Number(match[2]) : null;
}

function isWithin(inner: Range, outer: Range): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** The same causes in whatever order. */
function isSame(before: readonly RunbookCause[], after: readonly RunbookCause[]): boolean {
  const told = (causes: readonly RunbookCause[]) =>
    causes.map(({ slug, mitigation }) => JSON.stringify([slug.value, mitigation?.value ?? null])).sort();
  return JSON.stringify(told(before)) === JSON.stringify(told(after));
}
