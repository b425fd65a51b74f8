import { applyEdits, type Edit } from "../edit/edits.ts";
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
  read(source: Source, record: IncidentRecord): IncidentRecord;
}

/** A fix may show what another finding hid; nothing takes more rounds than this. */
const ROUNDS = 10;

/**
 * Applies the fixes of findings, and those of what is found then, until none is left. A file that would have more findings in
 * the end stays as it is. Nothing is written.
 */
export function fixRecords({ context, reported, read }: FixInput): FixedFile[] {
  const files = new Map<string, FixedFile>();
  let { catalog } = context;
  const { findings: first } = applyRules(context);
  let findings = first;
  for (let round = 0; round < ROUNDS; round++) {
    const bySource = groupBy(reported(findings), ({ source }) => source);
    let isChanged = false;
    catalog = mapRecords(catalog, (record) => {
      const { source } = record;
      const { after, fixed } = applyFixes(source, bySource.get(source) ?? []);
      if (after.text === source.text) return record;
      isChanged = true;
      const { before, fixed: earlier } = files.get(source.file) ?? { before: source, fixed: [] };
      files.set(source.file, { before, after, fixed: [...earlier, ...fixed] });
      return read(after, record);
    });
    if (!isChanged) break;
    ({ findings } = applyRules({ ...context, catalog }));
  }
  const [before, after] = [countByFile(first), countByFile(findings)];
  return [...files.values()].filter(({ after: { file } }) => (after.get(file) ?? 0) <= (before.get(file) ?? 0));
}

/** The fixes that do not touch one another; of two that do, the first. */
export function applyFixes(source: Source, findings: readonly Finding[]): { after: Source; fixed: readonly Finding[] } {
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
