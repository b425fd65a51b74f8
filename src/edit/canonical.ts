import type { ActionItem, ActionTable, IncidentRecord } from "../records/model.ts";
import type { Range, Source } from "../text/source.ts";
import { applyEdits, type Edit, effective } from "./edits.ts";
import { editsOf, type ItemChange } from "./item.ts";
import { dueDates, spelling } from "./spelling.ts";
import { alignTable } from "./table.ts";

/** One part of a record that differs from the canonical form. */
export interface Correction {
  /** Its range before the correction. */
  readonly range: Range;
  /** For people: `due date "Jun 5" → "2026-06-05"`. */
  readonly what: string;
  readonly edits: readonly Edit[];
}

/** What the canonical form needs to know besides the record. */
export interface CanonicalContext {
  /** Reads a changed text as the record was read. */
  read(source: Source): IncidentRecord;
  /** Everything that a correction must not change, as one text. */
  facts(record: IncidentRecord): string;
  /** A severity as the matrix spells it; null for words that are spelled so, or that do not certainly name one. */
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
export function canonicalForm(record: IncidentRecord, reading: CanonicalContext): CanonicalForm {
  // Numbering may add a column under a corrected header; only then every column has its final width.
  return correctedForm(record, reading, [spelling, numbers, alignment]);
}

/** A record with the days of its action items in the canonical form, and everything else as it is. */
export function withCanonicalDueDates(record: IncidentRecord, reading: CanonicalContext): CanonicalForm {
  return correctedForm(record, reading, [dueDates]);
}

function correctedForm(
  record: IncidentRecord,
  reading: CanonicalContext,
  rounds: readonly ((record: IncidentRecord, reading: CanonicalContext) => Correction[])[],
): CanonicalForm {
  const corrections: { line: number; what: string }[] = [];
  let current = record;
  for (const round of rounds) {
    const { source } = current;
    const { made, record: next } = safeCorrections(current, round(current, reading), reading);
    for (const { range, what } of made) corrections.push({ line: source.line(range.start), what });
    current = next;
  }
  return { source: current.source, corrections };
}

/** How often a record is read again to find the corrections that are safe; an ordinary one needs one or two. */
const MOST_TRIES = 60;

/** The corrections that change no fact, and the record after them: usually all, unless a reader misreads the corrected text. */
function safeCorrections(
  record: IncidentRecord,
  corrections: readonly Correction[],
  { read, facts }: CanonicalContext,
): { readonly made: readonly Correction[]; readonly record: IncidentRecord } {
  const changing = corrections.filter(({ edits }) => effective(record.source, edits).length > 0);
  if (changing.length === 0) return { made: changing, record };
  const before = facts(record);
  const tried = (some: readonly Correction[]) => {
    const changed = read(corrected(record, some));
    return facts(changed) === before ? { made: some, record: changed } : null;
  };
  const whole = tried(changing);
  if (whole) return whole;
  // Each try reads the whole record again: halves are tried before single ones, and of thousands that change facts some stay.
  let safe: { made: readonly Correction[]; record: IncidentRecord } = { made: [], record };
  let tries = MOST_TRIES;
  const add = (some: readonly Correction[]): void => {
    if (some.length === 0 || tries-- <= 0) return;
    const next = tried([...safe.made, ...some]);
    if (next) safe = next;
    else if (some.length > 1) {
      const middle = some.length >> 1;
      add(some.slice(0, middle));
      add(some.slice(middle));
    }
  };
  const half = changing.length >> 1;
  if (half > 0) for (const some of [changing.slice(0, half), changing.slice(half)]) add(some);
  return safe;
}

function corrected({ source }: IncidentRecord, corrections: readonly Correction[]): Source {
  return applyEdits(
    source,
    corrections.flatMap(({ edits }) => edits),
  );
}

/** Action-item tables whose pipes are not aligned. */
function alignment(record: IncidentRecord): Correction[] {
  if (record.kind !== "postmortem") return [];
  const { source } = record;
  return actionTables(record.actionItems).flatMap((table) => {
    const edits = effective(source, alignTable(source, table));
    return edits.length > 0 ? [{ range: table.range, what: "table of action items aligned", edits }] : [];
  });
}

function actionTables(items: readonly { readonly form: { readonly kind: string } }[]): ActionTable[] {
  const forms = items.map(({ form }) => form as { readonly table?: ActionTable });
  return [...new Set(forms.flatMap(({ table }) => table ?? []))];
}

/** Numbers for the items that have none, in the order of the file, each one higher than any number before: none is reused. */
function numbers(record: IncidentRecord): Correction[] {
  if (record.kind !== "postmortem") return [];
  const { source, actionItems } = record;
  let highest = actionItems.reduce((most, item) => Math.max(most, numberOf(item)), 0);
  const without = actionItems.filter((item) => item.number === null && canBeNumbered(item, source.text));
  const changes = without
    .toSorted((a, b) => a.range.start - b.range.start)
    .map((item): ItemChange => ({ item, fact: "number", value: String(++highest) }));
  return groups(changes).map((group) => ({
    range: group[0]!.item.range,
    what: numberedMessage(group.map(({ value }) => value)),
    edits: editsOf(source, group),
  }));
}

function numberOf({ number }: ActionItem): number {
  return number && /^\d{1,9}$/.test(number.value) ? Number(number.value) : 0;
}

/** A paragraph has no place for a number. */
function canBeNumbered({ form, range }: ActionItem, text: string): boolean {
  if (form.kind === "list") return /[-*+\d]/.test(text[range.start] ?? "");
  return form.kind !== "prose";
}

/** The rows of a table get their numbers together, since they may get a column with them. */
function groups(changes: readonly ItemChange[]): ItemChange[][] {
  const groups: ItemChange[][] = [];
  const tables = new Map<ActionTable, ItemChange[]>();
  for (const change of changes) {
    const { form } = change.item;
    const known = form.kind === "table" ? tables.get(form.table) : undefined;
    if (known) known.push(change);
    else {
      const group = [change];
      groups.push(group);
      if (form.kind === "table") tables.set(form.table, group);
    }
  }
  return groups;
}

function numberedMessage(values: readonly string[]): string {
  return values.length === 1 ? `number ${values[0]} given` : `numbers ${values[0]} to ${values.at(-1)} given`;
}
