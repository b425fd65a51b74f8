import type { CheckOutput } from "../output/check-output.ts";
import { FINDING_FORMATS, type FindingFormat, formatFindings } from "../output/format.ts";
import { check as judge, rules } from "../rules/index.ts";
import type { Finding } from "../rules/rule.ts";
import { readBaseline, writeBaseline } from "./baseline.ts";
import type { Arguments, Command, Session } from "./command.ts";
import { Git } from "./git.ts";
import { loadRepository, type Repository } from "./load.ts";
import { rulePages, version } from "./product.ts";
import { only, wantedFiles } from "./selection.ts";

/** What a check found, before it is put into words. */
export interface Checked {
  readonly repository: Repository;
  /** Those that the baseline does not know. */
  readonly findings: readonly Finding[];
}

export const check: Command = {
  name: "check",
  summary: "validates every record and every rule",
  positionals: "[PATH…]",
  options: [
    { name: "format", value: "FORMAT", choices: FINDING_FORMATS, summary: "how findings are printed (default text)" },
    {
      name: "fail-on",
      value: "LEVEL",
      choices: ["error", "warning", "never"],
      summary: "exit 1 from this level on (default error)",
    },
    { name: "update-baseline", summary: "accept today's findings: from then on only new ones fail" },
    { name: "timing", summary: "print what each rule costs, in milliseconds" },
  ],

  async run(args, session) {
    if (args.has("update-baseline")) return updateBaseline(args, session);
    const checked = checkRepository(args, session);
    const format = (args.get("format") ?? "text") as FindingFormat;
    session.out(await formatFindings(format, checkOutput(checked, session), { color: session.color }));
    return fails(checked.findings, args.get("fail-on")) ? 1 : 0;
  },
};

/** @throws UsageError for a wrong configuration or baseline, and for a PATH that does not exist. */
export function checkRepository(args: Arguments, session: Session): Checked {
  const workspace = loadRepository(args, session, args.positionals);
  const wanted = wantedFiles(args.positionals, workspace.workspace, session.cwd);
  const found = judgeAll(workspace, args, session).filter((finding) => wanted(finding.source.file));
  const findings = readBaseline(workspace, found);
  return { repository: { ...workspace, catalog: only(workspace.catalog, wanted) }, findings };
}

/** True when findings at or above the level make the command fail; `error` unless said otherwise. */
export function fails(findings: readonly Finding[], failOn: string | undefined): boolean {
  if (failOn === "never") return false;
  return findings.some(({ level }) => level === "error" || failOn === "warning");
}

/** The findings with all that a format needs to tell them. */
export function checkOutput({ repository, findings }: Checked, session: Session): CheckOutput {
  return {
    findings,
    catalog: repository.catalog,
    rules,
    version,
    rulePages: session.env.INCIDENT_RULE_PAGES ?? rulePages,
    directory: "",
    changed: new Set(),
  };
}

async function updateBaseline(args: Arguments, session: Session): Promise<0> {
  const repository = loadRepository(args, session);
  session.out(writeBaseline(repository, judgeAll(repository, args, session)));
  return 0;
}

function judgeAll({ catalog, policy }: Repository, args: Arguments, session: Session): Finding[] {
  const context = { catalog, policy, now: session.now, addedAt: new Git(session.cwd).additions() };
  if (!args.has("timing")) return judge(context);
  const costs: [string, number][] = [];
  const findings = judge(context, { clock: session.elapsed, took: (rule, cost) => costs.push([rule, cost]) });
  const lines = costs.sort(([, a], [, b]) => b - a).map(([rule, cost]) => `${cost.toFixed(1).padStart(9)} ms  ${rule}`);
  session.err(`${lines.join("\n")}\n`);
  return findings;
}
