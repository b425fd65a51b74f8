import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalForm } from "../../edit/canonical.ts";
import { fileText } from "../../edit/edits.ts";
import { orderByEvidence } from "../../edit/evidence-order.ts";
import { readingOf } from "../../output/record-facts.ts";
import type { Policy } from "../../policy/policy.ts";
import { readAs, readingContext, recordKindOf, recordsOf, rereader } from "../../records/catalog.ts";
import type { weighRunbooks } from "../../records/evidence.ts";
import type { Catalog } from "../../records/model.ts";
import type { Workspace } from "../../records/workspace.ts";
import { Source } from "../../text/source.ts";
import type { Repository } from "./load.ts";

/** A file that is not in canonical form, with what has to change, line by line. */
export interface Reformatted {
  readonly source: Source;
  readonly changes: readonly { readonly line: number; readonly what: string }[];
}

/**
 * Brings records into canonical form; those that can't be read are left out. Writes nothing.
 *
 * @param catalog the records to reformat, all or some of the repository's
 * @param evidenceOf also ranks the causes of runbooks by what incidents recorded; null leaves their order
 */
export function reformat(
  catalog: Catalog,
  { catalog: { incidents }, policy }: Pick<Repository, "catalog" | "policy">,
  evidenceOf: ReturnType<typeof weighRunbooks> | null,
): { readonly files: number; readonly reformatted: readonly Reformatted[] } {
  const records = recordsOf(catalog).filter(({ problems }) => !problems.some(({ rule }) => rule === "syntax"));
  const reread = rereader(incidents, policy);
  const reformatted = records.flatMap((record): Reformatted[] => {
    const read = (text: Source) => reread(text, record);
    const ranked =
      evidenceOf && record.kind === "runbook"
        ? orderByEvidence(evidenceOf(record), (text) => reread(text, record))
        : null;
    const { source, corrections } = canonicalForm(ranked ? read(ranked.source) : record, readingOf(policy, read));
    const changes = [...(ranked?.corrections ?? []), ...corrections];
    return changes.length > 0 ? [{ source, changes }] : [];
  });
  return { files: records.length, reformatted };
}

/** The text of a new file that is to be a record, in canonical form. */
export function canonicalText({ file, text }: Pick<Source, "file" | "text">, policy: Policy): string {
  const source = new Source(file, text);
  const kind = recordKindOf(source, policy);
  const read = (changed: Source) => readAs(kind, changed, readingContext([], policy));
  return fileText(canonicalForm(read(source), readingOf(policy, read)).source);
}

/** Writes the files in their canonical form. */
export function writeReformatted(reformatted: readonly Reformatted[], workspace: Workspace): void {
  for (const { source } of reformatted) writeFileSync(join(workspace.root, source.file), fileText(source));
}
