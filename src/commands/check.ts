import { FINDING_FORMATS, type FindingFormat, formatFindings } from "../output/format.ts";
import type { CheckOutput } from "../output/check-output.ts";
import type { Catalog, IncidentRecord, Unreadable } from "../records/model.ts";
import type { Workspace } from "../records/workspace.ts";
import { check as judge } from "../rules/index.ts";
import { rules } from "../rules/index.ts";
import type { Finding } from "../rules/rule.ts";
import { type Arguments, type Command, type ExitStatus, type Session, UsageError } from "./command.ts";
import { Git } from "./git.ts";
import { loadRepository, type Repository } from "./load.ts";
import { rulePages, version } from "./product.ts";

/** What a check found, before it is put into words. */
export interface Checked {
  readonly repository: Repository;
  readonly findings: readonly Finding[];
}

export const check: Command = {
  name: "check",
  summary: "validates every record and every rule",
  positionals: "[PATH…]",
  options: [
    { name: "format", value: "FORMAT", choices: FINDING_FORMATS, summary: "how findings are printed (default text)" },
    { name: "fail-on", value: "LEVEL", choices: ["error", "warning", "never"], summary: "exit 1 from this level on (default error)" },
    { name: "update-baseline", summary: "accept today's findings: from then on only new ones fail" },
    { name: "timing", summary: "print what each rule costs" },
  ],

  async run(args, session) {
    const checked = checkRepository(args, session);
    const format = (args.get("format") ?? "text") as FindingFormat;
    session.out(await formatFindings(format, toOutput(checked, session), { color: session.color }));
    return failing(checked.findings, args) ? 1 : 0;
  },
};

/** @throws UsageError for a wrong configuration or a PATH that does not exist. */
export function checkRepository(args: Arguments, session: Session): Checked {
  const repository = loadRepository(args, session);
  const wanted = wantedFiles(args.positionals, repository.workspace, session.cwd);
  const { catalog, policy } = repository;
  const findings = judge({ catalog, policy, now: session.now, addedAt: new Git(session.cwd).additions() });
  return {
    repository: { ...repository, catalog: only(catalog, wanted) },
    findings: findings.filter((finding) => wanted(finding.source.file)),
  };
}

/** The judgement of all records counts, the findings of some are asked for: others are needed as references. */
function wantedFiles(paths: readonly string[], workspace: Workspace, cwd: string): (file: string) => boolean {
  if (paths.length === 0) return () => true;
  const wanted = new Set<string>();
  for (const path of paths) {
    const files = workspace.below(workspace.relative(path, cwd));
    if (files === null) throw new UsageError(`${path} does not exist`, "Name files or folders of the workspace.");
    for (const file of files) wanted.add(file);
  }
  return (file) => wanted.has(file);
}

function only(catalog: Catalog, wanted: (file: string) => boolean): Catalog {
  const keep = <R extends IncidentRecord | Unreadable>(records: readonly R[]): R[] =>
    records.filter((record) => wanted(record.source.file));
  return {
    incidents: keep(catalog.incidents),
    postmortems: keep(catalog.postmortems),
    runbooks: keep(catalog.runbooks),
    unreadable: keep(catalog.unreadable),
  };
}
