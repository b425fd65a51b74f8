import { applyEdits, type Edit } from "../edit/edits.ts";
import { recordsOf } from "../records/catalog.ts";
import type { Catalog, IncidentRecord } from "../records/model.ts";
import { groupBy } from "../text/collections.ts";
import type { Source } from "../text/source.ts";
import { applyRules } from "./check.ts";
import type { Finding, RuleContext } from "./rule.ts";

/** A file with its fixes applied. */
export interface FixedFile {
  readonly before: Source;
  readonly after: Source;
  /** In the order in which they were applied; each stands where its own round found it. */
  readonly fixed: readonly Finding[];
}

export interface FixInput {
  readonly context: RuleContext;
  /** The findings that may be fixed, of all that the rules have. */
  reported(findings: readonly Finding[]): readonly Finding[];
  /** Reads a changed text as the record was read. */
  read(record: IncidentRecord, source: Source): IncidentRecord;
}

/** A fix may show what another finding hid; nothing takes more rounds than this. */
const ROUNDS = 10;

/**
 * Applies the fixes of findings, and those of what is found then, until none is left. A file that has more findings after a
 * round stays as that round found it. Nothing is written.
 */
export function fixRecords({ context, reported, read }: FixInput): FixedFile[] {
  const files = new Map<string, FixedFile>();
  const stopped = new Set<string>();
  let { catalog } = context;
  let findings = applyRules({ ...context, catalog }).findings;
  for (let round = 0; round < ROUNDS; round++) {
    const changed = new Map<string, FixedFile>();
    for (const record of recordsOf(catalog)) {
      const { file } = record.source;
      const own = stopped.has(file) ? [] : reported(findings).filter(({ source }) => source === record.source);
      const { after, fixed } = applyFixes(record.source, own);
      if (after.text === record.source.text) continue;
      const earlier = files.get(file);
      changed.set(file, {
        before: earlier?.before ?? record.source,
        after,
        fixed: [...(earlier?.fixed ?? []), ...fixed],
      });
    }
    if (changed.size === 0) break;
    const next = mapRecords(catalog, (record) => {
      const change = changed.get(record.source.file);
      return change ? read(record, change.after) : record;
    });
    const then = applyRules({ ...context, catalog: next }).findings;
    const [earlier, later] = [countByFile(findings), countByFile(then)];
    const worse = [...changed.keys()].filter((file) => (later.get(file) ?? 0) > (earlier.get(file) ?? 0));
    for (const file of worse) stopped.add(file);
    for (const [file, change] of changed) if (!stopped.has(file)) files.set(file, change);
    const kept = new Map(recordsOf(catalog).map((record) => [record.source.file, record]));
    catalog =
      worse.length === 0
        ? next
        : mapRecords(next, (one) => (stopped.has(one.source.file) ? kept.get(one.source.file)! : one));
    findings = worse.length === 0 ? then : applyRules({ ...context, catalog }).findings;
  }
  return [...files.values()];
}

/** The fixes that do not touch one another; of two that do, the first. */
function applyFixes(source: Source, findings: readonly Finding[]): { after: Source; fixed: readonly Finding[] } {
  const edits: Edit[] = [];
  const fixed: Finding[] = [];
  for (const finding of findings) {
    const own = finding.fix?.() ?? [];
    const touches = own.some((edit) => edits.some((other) => overlaps(edit, other)));
    if (own.length === 0 || touches) continue;
    edits.push(...own);
    fixed.push(finding);
  }
  return { after: applyEdits(source, edits), fixed };
}

function overlaps({ range: one }: Edit, { range: other }: Edit): boolean {
  return one.start <= other.end && other.start <= one.end;
}

function mapRecords(catalog: Catalog, change: (record: IncidentRecord) => IncidentRecord): Catalog {
  const map = <R extends IncidentRecord>(records: readonly R[]): R[] => records.map((record) => change(record) as R);
  const { incidents, postmortems, runbooks } = catalog;
  return { ...catalog, incidents: map(incidents), postmortems: map(postmortems), runbooks: map(runbooks) };
}

function countByFile(findings: readonly Finding[]): ReadonlyMap<string, number> {
  return new Map([...groupBy(findings, ({ source }) => source.file)].map(([file, own]) => [file, own.length]));
}
