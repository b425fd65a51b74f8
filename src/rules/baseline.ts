import { recordsOf } from "../records/catalog.ts";
import type { Catalog } from "../records/model.ts";
import { compareText } from "../text/collections.ts";
import { UsageError } from "../text/error.ts";
import type { Source } from "../text/source.ts";
import type { Finding } from "./rule.ts";

/** One accepted finding. It is recognized by its words, never by its line, so edits elsewhere don't bring it back. */
export interface BaselineEntry {
  readonly rule: string;
  /** Kind and id, such as `postmortem 2026-05-29-checkout-errors`; `file PATH` for a file that is no record. */
  readonly record: string;
  readonly message: string;
  /** The words the finding points at, on one line. */
  readonly words: string;
}

export interface BaselineComparison {
  /** Findings that the baseline does not accept. */
  readonly added: readonly Finding[];
  readonly accepted: readonly Finding[];
  /** Entries that no finding matches any more. */
  readonly stale: readonly BaselineEntry[];
}

/** How many characters of the words an entry keeps: enough to distinguish findings, short enough to read in a diff. */
const LONGEST_WORDS = 160;

/** The entries that accept these findings, those without exception aside: one per finding, equal ones as often as they occur, in a stable order. */
export function baselineOf(findings: readonly Finding[], catalog: Catalog): BaselineEntry[] {
  return extendBaseline([], findings, catalog);
}

/** A baseline that accepts these findings, too: in the order of `baselineOf`. */
export function extendBaseline(
  baseline: readonly BaselineEntry[],
  findings: readonly Finding[],
  catalog: Catalog,
): BaselineEntry[] {
  const names = recordNames(catalog);
  const acceptable = findings.filter(({ noException }) => !noException);
  const entries = [...baseline, ...acceptable.map((finding) => entryOf(finding, names))];
  return entries.sort((a, b) => compareText(keyOf(a), keyOf(b)));
}

/** Separates new findings from accepted ones. An entry accepts one finding: two equal findings need two. */
export function compareWithBaseline(
  findings: readonly Finding[],
  baseline: readonly BaselineEntry[],
  catalog: Catalog,
): BaselineComparison {
  const names = recordNames(catalog);
  const left = new Map<string, BaselineEntry[]>();
  for (const entry of baseline) {
    const key = isOfOldWords(entry) ? placeKey(entry) : keyOf(entry);
    left.set(key, [...(left.get(key) ?? []), entry]);
  }
  const added: Finding[] = [];
  const accepted: Finding[] = [];
  for (const finding of findings) {
    const own = entryOf(finding, names);
    const entry = finding.noException ? undefined : (left.get(keyOf(own))?.pop() ?? left.get(placeKey(own))?.pop());
    (entry ? accepted : added).push(finding);
  }
  return { added, accepted, stale: [...left.values()].flat() };
}

/** Whether an entry was accepted when findings were worded "unexpected X, expected Y": its rule, record and words tell it. */
function isOfOldWords({ message }: BaselineEntry): boolean {
  return /^unexpected .+, expected /s.test(message);
}

/** What tells an entry whatever its message says; no entry's whole key is one. */
function placeKey({ rule, record, words }: BaselineEntry): string {
  return JSON.stringify([record, rule, words.toLowerCase()]);
}

/** The file's text: one entry per line, so that a diff shows what was accepted and what was fixed. */
export function formatBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`);
  return `{\n  "version": 1,\n  "findings": [${lines.length > 0 ? `\n${lines.join(",\n")}\n  ` : ""}]\n}\n`;
}

/** @throws UsageError for a text that `formatBaseline` did not write. */
export function parseBaseline({ file, text }: Source): BaselineEntry[] {
  const refuse = (message: string) =>
    new UsageError(`${file}: ${message}`, 'Regenerate it: "incident check --update-baseline".', {
      kind: "configuration",
    });
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    throw refuse(`unexpected text, expected JSON (${(error as Error).message})`);
  }
  const { version, findings } = (read ?? {}) as { version?: unknown; findings?: unknown };
  if (version !== 1) throw refuse(`unexpected version ${JSON.stringify(version) ?? "(none)"}, expected 1`);
  if (!Array.isArray(findings)) throw refuse("unexpected shape, expected a list of `findings`");
  return findings.map((entry: unknown, at) => {
    if (isEntry(entry)) {
      return { rule: entry.rule, record: entry.record, message: withoutSpans(entry.message), words: entry.words };
    }
    throw refuse(`unexpected entry ${at + 1}, expected \`rule\`, \`record\`, \`message\` and \`words\` as text`);
  });
}

function isEntry(value: unknown): value is BaselineEntry {
  if (typeof value !== "object" || value === null) return false;
  return ["rule", "record", "message", "words"].every(
    (key) => typeof (value as Record<string, unknown>)[key] === "string",
  );
}

/**
 * A message with its spans of time taken out: what is late today is later tomorrow, and the same finding. Of entries that were
 * written with them, too.
 */
function withoutSpans(message: string): string {
  return message.replace(/\d[\d.,]* (?:s|min|minutes?|h|hours?|days?|weeks?)\b(?:,? \d+ (?:s|min|h|days?)\b)*/g, "…");
}

function entryOf({ rule, source, range, message }: Finding, names: ReadonlyMap<Source, string>): BaselineEntry {
  const words = source.text.slice(range.start, Math.min(range.end, range.start + 4 * LONGEST_WORDS));
  return {
    rule,
    record: names.get(source) ?? `file ${source.file}`,
    message: withoutSpans(message),
    words: words.replace(/\s+/g, " ").trim().slice(0, LONGEST_WORDS),
  };
}

function recordNames(catalog: Catalog): ReadonlyMap<Source, string> {
  return new Map(recordsOf(catalog).map(({ source, kind, id }) => [source, `${kind} ${id}`]));
}

function keyOf({ rule, record, message, words }: BaselineEntry): string {
  return JSON.stringify([record, rule, message, words.toLowerCase()]);
}
