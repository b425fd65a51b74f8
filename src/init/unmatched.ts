import picomatch from "picomatch/posix.js";
import type { Policy } from "../policy/policy.ts";
import { isRecordFile, type RecordKind } from "../records/catalog.ts";
import { isSource, type Workspace } from "../records/workspace.ts";
import type { Source } from "../text/source.ts";
import { detectFormat, isNamedAsRecord, mayBeDocument } from "./detect-format.ts";
import { isForeign } from "./repository-scan.ts";

/** A document that looks like a record, and that no glob of `paths` matches: nothing of it is checked. */
export interface UnmatchedDocument {
  readonly file: string;
  readonly kind: RecordKind;
}

/** How deep a check looks for documents that it does not know, and among how many files: it has to stay fast. */
const LEVELS = 4;
const MOST_FILES = 5_000;
/** No more documents are read than these. */
const MOST_READ = 100;

/** Those near the root whose names say what they are, such as `notes/2026-05-29-outage.md`. */
export function unmatchedNearRoot(workspace: Workspace, policy: Policy): UnmatchedDocument[] {
  const named = workspace.nearby(LEVELS, MOST_FILES).filter(isNamedAsRecord);
  return unmatchedAmong(named, workspace, policy, MOST_READ);
}

/**
 * Those among some files, by their words.
 *
 * @param most reads no more files than these
 */
export function unmatchedAmong(
  files: readonly string[],
  workspace: Workspace,
  policy: Policy,
  most = Number.POSITIVE_INFINITY,
): UnmatchedDocument[] {
  const isRecord = isRecordFile(policy);
  const ignored = picomatch([...policy.ignoredPaths]);
  const candidates = files.filter(
    (file) => (mayBeDocument(file) || incidentPath.test(file)) && !isRecord(file) && !isForeign(file) && !ignored(file),
  );
  const found: UnmatchedDocument[] = [];
  for (const file of candidates.slice(0, most)) {
    const read = workspace.read(file);
    const kind = isSource(read) ? kindOf(read) : null;
    if (kind !== null) found.push({ file, kind });
  }
  return found.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function kindOf(source: Source): RecordKind | null {
  if (incidentPath.test(source.file)) return isIncident(source) ? "incident" : null;
  const found = detectFormat(source);
  return found?.isSure && found.isNamed ? found.kind : null;
}

const incidentPath = /(?:incident|outage)[^/]*(?:\/[^/]+)?\.ya?ml$/i;

/** An incident's record has a timeline at its top level, and a severity, a status or a commander. */
function isIncident({ text }: Source): boolean {
  return /^timeline:/m.test(text) && /^(?:severity|status|commander):/m.test(text);
}
