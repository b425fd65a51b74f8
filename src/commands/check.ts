import type { GitHub } from "../github/client.ts";
import type { UnmatchedDocument } from "../init/unmatched.ts";
import { type CheckOutput, checkedFiles, FAIL_ON, type FailOn, failsOn } from "../output/check-output.ts";
import { FINDING_FORMATS, type FindingFormat, formatFindings, formatStatistics } from "../output/format.ts";
import { homepage, rulePages, version } from "../output/package-info.ts";
import type { RuleResults } from "../rules/check.ts";
import { type Gate, gateFindings } from "../rules/gate.ts";
import { rules } from "../rules/registry.ts";
import type { Finding } from "../rules/rule.ts";
import { counted } from "../text/count.ts";
import { UsageError } from "../text/error.ts";
import type { Source } from "../text/source.ts";
import {
  type Arguments,
  type Command,
  type CommandContext,
  type CommandResult,
  githubOptions,
} from "./context/command.ts";
import { wrongChoice } from "./context/option-values.ts";
import { zoneDataRelease } from "./context/zone-data.ts";
import type { Repository } from "./repository/load.ts";
import { accountCache } from "./repository/result-cache.ts";
import { readBaseline, runRules, writeBaseline } from "./repository/run-rules.ts";
import { only, type Selection, select } from "./repository/selection.ts";

/** What a check found, before it is formatted. */
export interface Checked {
  readonly repository: Repository;
  /** Those that no baseline accepts and no waiver excuses. */
  readonly findings: readonly Finding[];
  /** How many the baseline accepts. */
  readonly accepted: number;
  /** How many a waiver excuses. */
  readonly waived: number;
  /** Documents that look like records and match no path; empty until `withUnmatched` looked for them. */
  readonly unmatched: readonly UnmatchedDocument[];
  /** Prefix of the files' paths in what people read. */
  readonly folder: string;
}

/** The findings; or a text: with `--update-baseline` what the baseline accepts from now on, with `--diff` what a fix would change. */
type CheckResult = CommandResult & (Found | { readonly text: string });

interface Found {
  readonly output: CheckOutput;
  /** What `--fix` changed, as people read it. */
  readonly fixed: string;
  /** Only the counts were asked for. */
  readonly statisticsOnly: boolean;
}

/** A check of everything shows this many findings as text, the most important; one of named files or rules shows all. */
const SHOWN_FINDINGS = 50;

export const checkCommand: Command<CheckResult> = {
  positionals: "[PATH…]",
  options: [
    { name: "format", value: "FORMAT", choices: FINDING_FORMATS, summary: "how findings are printed (default text)" },
    {
      name: "fail-on",
      value: "LEVEL",
      choices: FAIL_ON,
      summary: "exit 1 from this level on (default error)",
    },
    {
      name: "gate",
      value: "GATE",
      choices: ["closed"],
      summary: "check whether incidents are ready to close (closed)",
    },
    { name: "status", value: "COMMIT", summary: "with --gate: also set the outcome as a commit status" },
    { name: "fix", summary: "apply every safe fix, and print what it changed" },
    { name: "diff", summary: "print what --fix would change, and write nothing; exit 1 when it would" },
    { name: "update-baseline", summary: "accept today's findings, so that only new ones fail" },
    { name: "rule", value: "ID", summary: "print only the findings of this rule; may be repeated" },
    { name: "quiet", summary: "print errors only" },
    { name: "statistics", summary: "print the number of findings per rule instead" },
    { name: "timing", summary: "print what each rule costs, in milliseconds" },
    ...githubOptions,
  ],

  async run(args, context) {
    if (args.get("status") !== undefined && !args.has("gate")) {
      throw new UsageError(
        "unexpected --status without --gate, expected both: the status tells how a gate came out",
        `Write --gate closed --status ${args.get("status")}.`,
      );
    }
    if (args.has("update-baseline")) return { exitStatus: 0, text: updateBaseline(args, context) };
    const named = namedRules(args);
    const isOfRules = ({ rule }: Finding) => named.size === 0 || named.has(rule);
    const mayFix = args.has("fix") || args.has("diff");
    const fixes = mayFix ? (await import("./repository/fix.ts")).fixSelected(args, context, isOfRules) : null;
    if (fixes && args.has("diff")) return { exitStatus: fixes.count > 0 ? 1 : 0, text: fixes.diff() };
    fixes?.write();
    // A fix is made from the text: SARIF, which carries it, has every text read again.
    const fresh = args.get("format") === "sarif" ? { ...context, cacheFolder: () => null } : context;
    const isAll = args.positionals.length === 0 && !args.has("gate");
    const found = args.has("gate") ? await checkGate(args, context) : checkRepository(args, fresh);
    const checked = isAll ? await withUnmatched(found) : found;
    const ofRules = checked.findings.filter(isOfRules);
    const findings = args.has("quiet") ? ofRules.filter(({ level }) => level === "error") : ofRules;
    const limit = args.positionals.length === 0 && named.size === 0 ? SHOWN_FINDINGS : null;
    const failOn = (args.get("fail-on") ?? "error") as FailOn;
    return {
      exitStatus: fails(ofRules, failOn) ? 1 : 0,
      output: { ...checkOutput({ ...checked, findings }, context), limit, failOn },
      fixed: fixes?.changes() ?? "",
      statisticsOnly: args.has("statistics"),
    };
  },

  format(result, { format = "text", color }) {
    if ("text" in result) return result.text;
    const { output, fixed, statisticsOnly } = result;
    return statisticsOnly && (format === "text" || format === "json")
      ? formatStatistics(output, { format, color })
      : formatFindings(format as FindingFormat, output, { color, before: fixed });
  },
};

/** @throws UsageError for a rule that does not exist */
function namedRules(args: Arguments): ReadonlySet<string> {
  const ids = rules.map(({ id }) => id);
  for (const word of args.all("rule")) {
    if (ids.includes(word)) continue;
    const found = `"${word}" for --rule`;
    throw wrongChoice({ found, expected: "a rule", word, choices: ids, write: (id) => `--rule ${id}` });
  }
  return new Set(args.all("rule"));
}

/** @throws UsageError for a wrong configuration or baseline, and for a PATH that does not exist. */
export function checkRepository(args: Arguments, context: CommandContext): Checked {
  const selection = select(args, context, accountCache(args, context));
  const { repository, wanted, folder } = selection;
  const { findings, waived } = runRulesOn(repository, args, { context, wanted });
  const { added, accepted } = readBaseline(repository, findings, folder);
  return checked(selection, { findings: added, accepted: accepted.length, waived: waived.length });
}

/** The same with the documents near the root that look like records and match no path. What finds them is loaded last. */
export async function withUnmatched(checked: Checked): Promise<Checked> {
  const { unmatchedNearRoot } = await import("../init/unmatched.ts");
  const { workspace, policy } = checked.repository;
  return { ...checked, unmatched: unmatchedNearRoot(workspace, policy) };
}

/**
 * Asks whether incidents may pass a gate: those that are named, else all that are resolved.
 *
 * @throws UsageError as `checkRepository` does
 * @throws GitHubError where the status that was asked for can't be set
 */
async function checkGate(args: Arguments, context: CommandContext): Promise<Checked> {
  const selection = select(args, context);
  const { repository, wanted } = selection;
  const asked = args.positionals.length === 0 ? [] : repository.catalog.incidents;
  const input = { catalog: repository.catalog, policy: repository.policy, now: context.now };
  const gate = args.get("gate") as Gate;
  const findings = gateFindings(gate, input, asked).filter(({ source }) => wanted(source.file));
  const commit = args.get("status");
  if (commit !== undefined) {
    const { connect } = await import("./context/connection.ts");
    await reportGate(gate, findings, { commit, github: connect(args, context) });
  }
  return checked(selection, { findings, accepted: 0, waived: 0 });
}

function checked(
  { repository, wanted, folder }: Selection,
  found: Pick<Checked, "findings" | "accepted" | "waived">,
): Checked {
  return { repository: { ...repository, catalog: only(repository.catalog, wanted) }, ...found, unmatched: [], folder };
}

/** Shows a gate's outcome on a commit, and so on its pull request. */
async function reportGate(
  gate: Gate,
  findings: readonly Finding[],
  { commit, github }: { readonly commit: string; readonly github: GitHub },
): Promise<void> {
  const errors = findings.filter(({ level }) => level === "error").length;
  const bypassed = findings.length - errors;
  const { setStatus } = await import("../github/repository.ts");
  await setStatus(github, commit, {
    context: `incidents/${gate}`,
    state: errors > 0 ? "failure" : "success",
    description:
      errors > 0
        ? `${counted(errors, "reason")} against closing; incident check --gate ${gate} tells the next steps`
        : `nothing is in the way of closing${bypassed > 0 ? `; ${bypassed} bypassed by waiver` : ""}`,
  });
}

/** True when a finding at or above the level makes the command fail. */
export function fails(findings: readonly Finding[], failOn: FailOn): boolean {
  return findings.some(({ level }) => failsOn(level, failOn));
}

/** The findings with all that a format needs. */
export function checkOutput(checked: Checked, context: CommandContext): CheckOutput {
  const { repository, findings, accepted, waived, unmatched, folder } = checked;
  return {
    findings: folder === "" ? findings : findings.map((finding) => seenFrom(folder, finding)),
    accepted,
    waived,
    unmatched,
    failOn: "error",
    limit: SHOWN_FINDINGS,
    files: checkedFiles(repository.catalog).map((file) => folder + file),
    catalog: repository.catalog,
    rules,
    version,
    timeZoneData: zoneDataRelease,
    homepage,
    rulePages: context.env.INCIDENT_RULE_PAGES ?? rulePages,
    directory: "",
    changed: new Set(),
  };
}

/** A finding with its files' paths as seen from a folder above their repository. */
function seenFrom(folder: string, finding: Finding): Finding {
  const seen = ({ source }: { readonly source: Source }) => source.at(folder + source.file);
  const related = finding.related.map((place) => ({ ...place, source: seen(place) }));
  return { ...finding, source: seen(finding), related };
}

function updateBaseline(args: Arguments, context: CommandContext): string {
  const { repository, folder } = select(args, context);
  return writeBaseline(repository, runRulesOn(repository, args, { context }).findings, folder);
}

interface Check {
  readonly context: CommandContext;
  /** All files by default. */
  readonly wanted?: Selection["wanted"];
}

function runRulesOn(repository: Repository, args: Arguments, { context, wanted }: Check): RuleResults {
  if (!args.has("timing")) return runRules(repository, context, { wanted });
  const costs: [string, number][] = [];
  const stopwatch = { clock: context.elapsed, took: (rule: string, cost: number) => costs.push([rule, cost]) };
  const results = runRules(repository, context, { stopwatch, wanted });
  const lines = costs.sort(([, a], [, b]) => b - a).map(([rule, cost]) => `${cost.toFixed(1).padStart(9)} ms  ${rule}`);
  context.warn(`${lines.join("\n")}\n`);
  return results;
}
