import type { IncidentRecord } from "../../records/model.ts";
import type { Range, Source } from "../../text/source.ts";
import { applyEdits, type Edit, effective } from "../edits.ts";
import { alignment } from "./alignment.ts";
import { numbers } from "./numbers.ts";
import { spelling } from "./spelling.ts";

/** One thing that is written otherwise than the canonical form has it. */
export interface Correction {
  /** Where it stands before it is corrected. */
  readonly range: Range;
  /** For people: `due date "Jun 5" → "2026-06-05"`. */
  readonly what: string;
  readonly edits: readonly Edit[];
}

/** What the canonical form needs to know besides the record. */
export interface Reading {
  /** Reads a changed text as the record was read. */
  read(source: Source): IncidentRecord;
  /** All that a correction must not change, in one text. */
  facts(record: IncidentRecord): string;
  /** A severity as the matrix spells it; null for words that are spelled so, or that name none for certain. */
  severity(words: string): string | null;
}

export interface CanonicalForm {
  readonly source: Source;
  readonly corrections: readonly { readonly line: number; readonly what: string }[];
}

/**
 * A record in its canonical form: the same facts, in the spelling that all records share. Everything that no correction
 * names stays byte for byte. The canonical form of a canonical form is itself.
 */
export function canonicalForm(record: IncidentRecord, reading: Reading): CanonicalForm {
  const corrections: { line: number; what: string }[] = [];
  let current = record;
  // Numbers may add a column under a header that has been respelled; only then every column knows its width.
  for (const round of [spelling, numbers, alignment]) {
    const made = safeCorrections(current, round(current, reading), reading);
    const { source } = current;
    for (const { range, what } of made) corrections.push({ line: source.line(range.start), what });
    if (made.length > 0) current = reading.read(corrected(current, made));
  }
  return { source: current.source, corrections };
}

/** The corrections that leave every fact as it is: all of them, but for a text that its reader takes in a strange way. */
function safeCorrections(
  record: IncidentRecord,
  corrections: readonly Correction[],
  { read, facts }: Reading,
): readonly Correction[] {
  const changing = corrections.filter(({ edits }) => effective(record.source, edits).length > 0);
  const before = facts(record);
  const keepFacts = (some: readonly Correction[]): boolean => facts(read(corrected(record, some))) === before;
  if (changing.length === 0 || keepFacts(changing)) return changing;
  const safe: Correction[] = [];
  for (const correction of changing) if (keepFacts([...safe, correction])) safe.push(correction);
  return safe;
}

function corrected({ source }: IncidentRecord, corrections: readonly Correction[]): Source {
  return applyEdits(
    source,
    corrections.flatMap(({ edits }) => edits),
  );
}
