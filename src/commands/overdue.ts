import { formatOverdueJson, formatPlanText } from "../output/plan.ts";
import type { Policy } from "../policy/policy.ts";
import type { ItemAssessment } from "../process/action-item.ts";
import { sanitizeLog } from "../text/control-chars.ts";
import { UsageError } from "../text/error.ts";
import { didYouMean } from "../text/messages.ts";
import {
  filterDeadlines,
  formatCsv,
  formatTable,
  type OverdueItem,
  overdueItems,
} from "../tracking/reminders/listing.ts";
import { type ApplyResult, applyOrPreview, exitStatusOf, formatError, modeOf } from "./apply-operations.ts";
import type { Arguments, Command, CommandContext, ExitStatus } from "./command.ts";
import { connect } from "./connection.ts";
import { loadDeadlines } from "./deadlines.ts";
import { loadRepository } from "./load.ts";
import { dryRunOption, githubOptions, offlineOption } from "./options.ts";
import { loadSyncContext, type SyncContext } from "./sync-context.ts";

export const overdue: Command = {
  name: "overdue",
  summary: "flags due-soon, overdue and escalated action items, post-mortems and runbook reviews; renews the digest",
  options: [
    {
      name: "format",
      value: "FORMAT",
      choices: ["text", "json", "csv"],
      summary: "how the list is printed (default text)",
    },
    { name: "owner", value: "NAME", summary: "list only what this person or team owns" },
    { name: "team", value: "NAME", summary: "list only what this team or one of its members owns" },
    {
      name: "fail-on",
      value: "STATE",
      choices: ["overdue", "never"],
      summary: "exit 1 while something in the list is overdue (default never)",
    },
    offlineOption,
    dryRunOption,
    ...githubOptions,
  ],

  async run(args, session) {
    const flagged = await flagOverdue(args, session);
    print(flagged, args, session);
    const status = exitStatusOf(flagged.carried);
    return status === 0 ? failing(flagged.overdue, args) : status;
  },
};

export interface Flagged {
  readonly situation: SyncContext;
  readonly carried: ApplyResult;
  /** What the options `--owner` and `--team` chose, whatever its state. */
  readonly listed: readonly ItemAssessment[];
  /** Those of them that are overdue. */
  readonly overdue: readonly OverdueItem[];
}

/** Judges every deadline and, unless it is offline or a dry run, says so on GitHub. @throws UsageError, GitHubError */
export async function flagOverdue(args: Arguments, session: CommandContext): Promise<Flagged> {
  const github = args.has("offline") ? null : connect(args, session);
  const repository = loadRepository(args, session);
  const situation = await loadSyncContext(repository, github, session);
  const { deadlines, plan } = await loadDeadlines(situation, { operations: [], notices: [] }, session);
  const choice = { owner: args.get("owner"), team: args.get("team") };
  const listed = filterDeadlines(deadlines.items, choice, repository.policy);
  if (listed.length === 0) for (const name of [choice.owner, choice.team]) refuseUnknown(name, repository.policy);
  const carried = await applyOrPreview(plan, situation, modeOf(args));
  return { situation, carried, listed, overdue: overdueItems(listed) };
}

/** An empty list is an answer for an owner whom somebody knows, a slip of the finger for any other. */
function refuseUnknown(name: string | undefined, { owners }: Policy): void {
  for (const owner of name === undefined ? [] : owners.resolve(name)) {
    if (owner.kind !== "unknown") continue;
    throw new UsageError(
      `unexpected owner "${owner.words}", expected a person or team of the configuration${didYouMean(owner.nearest)}`,
      owner.nearest === null ? `Name one of "people" or "teams" there.` : `Write "${owner.nearest}".`,
    );
  }
}

function print({ carried, listed, overdue: late }: Flagged, args: Arguments, session: CommandContext): void {
  switch (args.get("format")) {
    case "json":
      session.out(formatOverdueJson(carried.plan, late));
      break;
    case "csv":
      session.out(formatCsv(listed));
      break;
    default:
      session.out(sanitizeLog(formatTable(listed)));
      if (!args.has("offline"))
        session.out(`\n${formatPlanText(carried.plan, carried.tense, { color: session.color })}`);
  }
  session.err(formatError(carried) ?? "");
}

function failing(late: readonly OverdueItem[], args: Arguments): ExitStatus {
  return args.get("fail-on") === "overdue" && late.length > 0 ? 1 : 0;
}
