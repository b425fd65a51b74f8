import { recordsOf } from "../records/catalog.ts";
import type { Source } from "../text/source.ts";
import { readYaml } from "../yaml/yaml.ts";
import { applyRules } from "./check.ts";
import { rules } from "./registry.ts";
import type { Finding, Level, RuleContext } from "./rule.ts";

/** What another configuration does to a rule's findings in the records that are there. */
export interface RuleChange {
  readonly rule: string;
  readonly before: RuleOutcome;
  readonly after: RuleOutcome;
  /** The kind of the records that it is about, and how many of them there are. */
  readonly kind: "incident" | "post-mortem" | "runbook" | "record";
  readonly of: number;
}

export interface RuleOutcome {
  /** How many records have a finding of the rule, apart from what waivers excuse. */
  readonly records: number;
  /** The highest level of them; null for none. */
  readonly level: Level | null;
}

/**
 * Which rules find something else in past records under another configuration: by the number of records, by their level, or in other
 * records. In the order of the registry; none for the same configuration.
 *
 * @param before the records as the configuration until now reads them
 */
export function compareFindings(before: RuleContext, after: RuleContext): readonly RuleChange[] {
  const [old, now] = [findingsByRule(before), findingsByRule(after)];
  return rules.flatMap(({ id }): RuleChange[] => {
    const [was, is] = [old.get(id) ?? [], now.get(id) ?? []];
    const [wasIn, isIn] = [filesOf(was), filesOf(is)];
    const [levelBefore, levelAfter] = [highest(was), highest(is)];
    const isSame = wasIn.size === isIn.size && [...isIn].every((file) => wasIn.has(file)) && levelBefore === levelAfter;
    if (isSame) return [];
    return [
      {
        rule: id,
        before: { records: wasIn.size, level: levelBefore },
        after: { records: isIn.size, level: levelAfter },
        ...population([...wasIn, ...isIn], before, after),
      },
    ];
  });
}

/** Findings in records: what is wrong with the configuration itself is no record's. */
function findingsByRule(context: RuleContext): ReadonlyMap<string, readonly Finding[]> {
  const files = new Set(recordsOf(context.catalog).map(({ source }) => source.file));
  const found = new Map<string, Finding[]>();
  for (const finding of applyRules(context).findings) {
    if (!files.has(finding.source.file)) continue;
    const own = found.get(finding.rule);
    if (own) own.push(finding);
    else found.set(finding.rule, [finding]);
  }
  return found;
}

function filesOf(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.map(({ source }) => source.file));
}

function highest(findings: readonly Finding[]): Level | null {
  if (findings.length === 0) return null;
  return findings.some(({ level }) => level === "error") ? "error" : "warning";
}

/** All records of the kind that these files have; of every kind where they have several. */
function population(
  files: readonly string[],
  before: RuleContext,
  after: RuleContext,
): Pick<RuleChange, "kind" | "of"> {
  const both = (kind: "incidents" | "postmortems" | "runbooks") =>
    new Set([before, after].flatMap(({ catalog }) => catalog[kind].map(({ source }) => source.file)));
  const kinds = [
    ["incident", both("incidents")],
    ["post-mortem", both("postmortems")],
    ["runbook", both("runbooks")],
  ] as const;
  const found = kinds.find(([, own]) => files.every((file) => own.has(file)));
  if (found) return { kind: found[0], of: found[1].size };
  return { kind: "record", of: new Set(kinds.flatMap(([, own]) => [...own])).size };
}

/** A configuration's key that has another value: `severities.SEV-1.update-every`, and the new value as JSON; null for a removed key. */
export interface ChangedKey {
  readonly key: string;
  readonly value: string | null;
}

/** The keys that two configurations differ in, the deepest ones. Null stands for no file. */
export function changedKeys(before: Source | null, after: Source | null): readonly ChangedKey[] {
  const value = (source: Source | null) => (source === null ? {} : (readYaml(source).value ?? {}));
  return differences(value(before), value(after), []);
}

function differences(before: unknown, after: unknown, path: readonly string[]): ChangedKey[] {
  if (isMapping(before) && isMapping(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) => differences(own(before, key), own(after, key), [...path, key]));
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (after === undefined) return [{ key: path.join("."), value: null }];
  // A mapping that is new is named by its own keys, as one that was changed.
  if (isMapping(after) && before === undefined && Object.keys(after).length > 0) return differences({}, after, path);
  return [{ key: path.join("."), value: typeof after === "string" ? after : JSON.stringify(after) }];
}

function own(mapping: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(mapping, key) ? mapping[key] : undefined;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
