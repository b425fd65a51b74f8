import type { Policy } from "../policy/policy.ts";
import { levelOf } from "../policy/rule-levels.ts";
import { type Waiver, waiverHolds } from "../policy/waivers.ts";
import { assess } from "../process/assess.ts";
import { recordsOf } from "../records/catalog.ts";
import { recordGroups } from "../records/links.ts";
import type { Catalog } from "../records/model.ts";
import { compareText } from "../text/collections.ts";
import { quote } from "../text/messages.ts";
import type { Source } from "../text/source.ts";
import { localDate } from "../time/zone.ts";
import { diagnosticsByRule, type ReaderDiagnostics } from "./diagnostics.ts";
import type { FindingsCache } from "./findings-cache.ts";
import { FoldedFindings } from "./fold.ts";
import { withCache } from "./people.ts";
import { rules } from "./registry.ts";
import type { Finding, Level, ReportedFinding, Rule, RuleContext, RuleInput } from "./rule.ts";

/** Measures how long each rule takes. */
export interface Stopwatch {
  /** Milliseconds of a monotonic clock. */
  clock(): number;
  /** Called once per rule, in the order of the registry. */
  took(rule: string, milliseconds: number): void;
}

/** How rules are applied, beyond what they are applied to. */
export interface RuleRun {
  readonly stopwatch?: Stopwatch | undefined;
  /** What earlier runs found; everything is judged where there is none. */
  readonly cache?: FindingsCache | undefined;
  /** The files whose findings are asked for; all by default. Groups of records without such a file are not judged. */
  readonly wanted?: ((file: string) => boolean) | undefined;
}

/** What the rules found, each list sorted by file, place and rule. */
export interface RuleResults {
  readonly findings: readonly Finding[];
  /** What a waiver excuses. */
  readonly waived: readonly Finding[];
}

/**
 * Applies all rules to all records, with the levels of the configuration. The same records, policy and `now` always give
 * the same findings; those of the files that are wanted are the same as among all.
 */
export function applyRules(context: RuleContext, { stopwatch, cache, wanted = () => true }: RuleRun = {}): RuleResults {
  const costs = new Map<string, number>();
  const took = (rule: string, cost: number) => costs.set(rule, (costs.get(rule) ?? 0) + cost);
  const active = activeRules(context.policy, stopwatch && { ...stopwatch, took });
  const all = { ...context, policy: active.policy };
  const ofGroups = wantedGroups(context, wanted).flatMap((catalog) => {
    const group = { ...all, catalog };
    return cache ? cache.findingsOf(group, active.check) : active.check(group);
  });
  const isWanted = ({ source }: Finding) => wanted(source.file);
  const found = [...active.checkAll(all), ...ofGroups].filter(isWanted);
  for (const { id } of rules) stopwatch?.took(id, costs.get(id) ?? 0);
  const { findings, waived, used } = applyWaivers(found.sort(findingOrder), context);
  const ofWaivers = unusedWaivers(used, context).filter(isWanted);
  return { findings: ofWaivers.length > 0 ? [...findings, ...ofWaivers].sort(findingOrder) : findings, waived };
}

/** The groups that can show something in a wanted file: all for the configuration, whose waivers excuse findings anywhere. */
function wantedGroups({ catalog, policy }: RuleContext, wanted: (file: string) => boolean): Catalog[] {
  const groups = recordGroups(catalog);
  if (policy.source && wanted(policy.source.file)) return groups;
  return groups.filter((group) => [...recordsOf(group), ...group.unreadable].some(({ source }) => wanted(source.file)));
}

/** The rules that a policy turns on, for one catalog after the other. */
export interface ActiveRules {
  /** The policy to apply them with: it finds each name once. */
  readonly policy: Policy;
  /** What records that belong together show: the catalog is one of those that `recordGroups` gives. In no order. */
  check(context: RuleContext): Finding[];
  /** What only all records together show, or the configuration; in no order. */
  checkAll(context: RuleContext): Finding[];
}

export function activeRules(team: Policy, stopwatch?: Stopwatch): ActiveRules {
  const policy = { ...team, owners: withCache(team.owners) };
  const active = rules.filter((rule) => !isOff(rule, policy));
  const apply = (part: "check" | "checkAll") => (about: RuleContext) => {
    const found: Finding[] = [];
    const input = inputFor(about);
    for (const rule of active) {
      const started = stopwatch?.clock() ?? 0;
      collect(rule, rule[part]?.(input) ?? [], policy, found);
      stopwatch?.took(rule.id, stopwatch.clock() - started);
    }
    return found;
  };
  return { policy, check: apply("check"), checkAll: apply("checkAll") };
}

/** The context is asked only for what a rule asks: what was never asked for can't change a finding. */
function inputFor(context: RuleContext): RuleInput {
  const { catalog, policy } = context;
  let diagnostics: ReaderDiagnostics | undefined;
  return {
    catalog,
    policy,
    assessment: assess(catalog, policy, context),
    get diagnostics() {
      diagnostics ??= diagnosticsByRule(catalog);
      return diagnostics;
    },
    get now() {
      return context.now;
    },
    addedAt: (file) => context.addedAt?.(file) ?? null,
    itemsBefore: (postmortem) => context.itemsBefore?.(postmortem) ?? null,
  };
}

function collect(rule: Rule, reports: Iterable<ReportedFinding>, policy: Policy, found: Finding[]): void {
  const folded = new FoldedFindings();
  for (const report of reports) {
    const level = levelFor(rule, report, policy);
    if (level === "off") continue;
    const { source, range, message, help, related = [], noException, fix } = report;
    const finding = { rule: rule.id, level, source, range, message, help, related };
    folded.add({ ...finding, ...(noException && { noException }), ...(fix && { fix }) });
  }
  for (const finding of folded) found.push(finding);
}

function levelFor(rule: Rule, report: ReportedFinding, policy: Policy): Level | "off" {
  if (report.noException) return "error";
  const level = levelOf(policy.rules, { id: rule.id, level: report.level ?? rule.level }, report.source.file);
  return level === "error" && report.atMost ? report.atMost : level;
}

/** True if the rule is off for every path, so that it need not run. */
function isOff({ id, level, noException }: Rule, { rules: settings }: Policy): boolean {
  if (noException) return false;
  const setting = Object.hasOwn(settings, id) ? settings[id] : undefined;
  return (setting?.level ?? level) === "off" && (setting?.paths ?? []).length === 0;
}

/** Findings, and what waivers make of them. */
export interface Excused extends RuleResults {
  /** The waivers that excuse one of them. */
  readonly used: ReadonlySet<Waiver>;
}

/** Takes out what waivers excuse. */
export function applyWaivers(
  findings: readonly Finding[],
  { catalog, policy: { waivers, source, timezone }, now }: Pick<RuleContext, "catalog" | "policy" | "now">,
): Excused {
  const used = new Set<Waiver>();
  if (waivers.length === 0 || source === null || findings.length === 0) return { findings, waived: [], used };
  const today = localDate(now, timezone);
  const ids = new Map(recordsOf(catalog).map((record) => [record.source, record.id]));
  const kept: Finding[] = [];
  const waived: Finding[] = [];
  for (const finding of findings) {
    const id = ids.get(finding.source);
    const waiver = waivers.find((one) => one.rule === finding.rule && one.record === id && waiverHolds(one, today));
    if (waiver) used.add(waiver);
    (waiver ? waived : kept).push(finding);
  }
  return { findings: kept, waived, used };
}

/** A warning at the line of each waiver that has expired or that excuses nothing, as findings of the rule that it waives. */
export function unusedWaivers(
  used: ReadonlySet<Waiver>,
  { policy: { waivers, source, timezone }, now }: Pick<RuleContext, "policy" | "now">,
): Finding[] {
  if (waivers.length === 0 || source === null) return [];
  const today = localDate(now, timezone);
  // A gate's waivers are used when that gate is checked.
  const gates = new Set(rules.filter(({ gate }) => gate !== undefined).map(({ id }) => id));
  const unused = waivers.filter(
    (waiver) => !used.has(waiver) && !(gates.has(waiver.rule) && waiverHolds(waiver, today)),
  );
  return unused.map((waiver) => waiverFinding(waiver, source, today));
}

function waiverFinding(waiver: Waiver, source: Source, today: string): Finding {
  const { rule, record, until, approvedBy, range } = waiver;
  const isExpired = !waiverHolds(waiver, today);
  return {
    rule,
    level: "warning",
    source,
    range,
    message: isExpired
      ? `waiver of ${rule} for ${quote(record)} ended on ${until}`
      : `unused waiver of ${rule} for ${quote(record)}: it suppresses no finding`,
    help: isExpired
      ? `fix the record and remove the waiver, or ask ${approvedBy} for a new end`
      : "remove the waiver, or correct its `rule` or `record`",
    related: [],
  };
}

/** By file, place and rule: the order of every list of findings. */
export function findingOrder(a: Finding, b: Finding): number {
  return (
    compareText(a.source.file, b.source.file) ||
    a.range.start - b.range.start ||
    compareText(a.rule, b.rule) ||
    a.range.end - b.range.end ||
    compareText(a.message, b.message)
  );
}
