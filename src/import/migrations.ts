import { applyEdits, type Edit, lineEndingAt } from "../edit/edits.ts";
import { formatVersion } from "../policy/read-policy.ts";
import { errorAt } from "../text/error.ts";
import type { Source } from "../text/source.ts";
import { readYaml, type YamlDocument, type YamlPath } from "../yaml/yaml.ts";

/** From one version of the configuration's format to the next. */
interface Migration {
  readonly to: number;
  /** What it changes, each with a reason; nothing else in the file is touched. */
  changes(document: YamlDocument): readonly ConfigurationChange[];
}

export interface ConfigurationChange {
  readonly edit: Edit;
  /** For people: `key status_page → status-page`. */
  readonly what: string;
}

/** The version that this product reads. */
export const currentVersion = formatVersion;

/** One entry for each version, in their order. Drafts of the format had no version: they count as 0. */
const migrations: readonly Migration[] = [{ to: 1, changes: hyphensInKeys }];

export interface Migrated {
  readonly from: number;
  readonly source: Source;
  readonly changes: readonly { readonly line: number; readonly what: string }[];
}

/** The configuration in the current version. @throws UsageError for one that is newer than this product, or has no readable version */
export function migrateConfiguration(source: Source): Migrated {
  const from = versionOf(source);
  const changes: { line: number; what: string }[] = [];
  let current = source;
  for (const migration of migrations.filter(({ to }) => to > from)) {
    const document = readYaml(current);
    const made = [versionChange(current, document, migration.to), ...migration.changes(document)];
    changes.push(...made.map(({ edit, what }) => ({ line: current.line(edit.range.start), what })));
    current = applyEdits(
      current,
      made.map(({ edit }) => edit),
    );
  }
  return { from, source: current, changes };
}

function versionOf(source: Source): number {
  const document = readYaml(source);
  if (document.problems.length > 0) throw errorAt(source, document.problems[0]!);
  const version = document.value?.version ?? 0;
  const isNumber = typeof version === "number" && Number.isInteger(version) && version >= 0;
  if (isNumber && version <= currentVersion) return version;
  throw errorAt(source, {
    range: document.rangeOf(["version"]),
    message: `unexpected version ${JSON.stringify(version)}, expected ${currentVersion} or an older one`,
    help: isNumber ? "install a newer version of this product" : `write \`version: ${currentVersion}\``,
  });
}

/** Above the first key, below the comments that the file begins with. */
function versionChange(source: Source, document: YamlDocument, to: number): ConfigurationChange {
  const what = `version: ${to}`;
  if (document.value?.version !== undefined)
    return { edit: { range: document.rangeOf(["version"]), text: String(to) }, what };
  const first = Object.keys(document.value ?? {})[0];
  const at = first === undefined ? source.text.length : document.keyRangeOf([first]).start;
  return { edit: { range: { start: at, end: at }, text: `${what}${lineEndingAt(source.text, at)}` }, what };
}

/** Keys of our own of more than one word: drafts joined them by underscores. */
const ownKeys = [
  "action-items",
  "approved-by",
  "assign-by",
  "commander-rotation",
  "due-soon",
  "action-item",
  "remind-before",
  "status-page",
  "update-at-latest",
  "update-every",
  "write-back",
];
const spellings: ReadonlyMap<string, string> = new Map(ownKeys.map((key) => [key.replaceAll("-", "_"), key]));
/** Below these a team's own names are the keys. */
const named = new Set(["people", "teams", "severities", "rules", "alerts"]);

function hyphensInKeys(document: YamlDocument): ConfigurationChange[] {
  return keysBelow(document.value, []).flatMap((path) => {
    const key = String(path.at(-1));
    const ours = path.length === 2 && named.has(String(path[0])) ? undefined : spellings.get(key);
    return ours ? [{ edit: { range: document.keyRangeOf(path), text: ours }, what: `key ${key} → ${ours}` }] : [];
  });
}

function keysBelow(value: unknown, path: YamlPath): YamlPath[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => keysBelow(entry, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => [[...path, key], ...keysBelow(entry, [...path, key])]);
}
