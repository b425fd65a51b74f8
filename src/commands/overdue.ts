import { efforts } from "../github/transport.ts";
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
import { type Command, dryRunOption, githubOptions, offlineOption } from "./context/command.ts";
import { connect } from "./context/connection.ts";
import { zoneDataRelease } from "./context/zone-data.ts";
import { loadRepository } from "./repository/load.ts";
import { type ApplyResult, applyOptionsOf, applyOrPreview } from "./sync/apply-operations.ts";
import { loadDeadlines } from "./sync/deadlines.ts";
import type { reportOverdue } from "./sync/overdue-messages.ts";
import { loadSyncContext } from "./sync/sync-context.ts";

interface OverdueResult extends ApplyResult {
  /** What the options `--owner` and `--team` chose, whatever its state. */
  readonly listed: readonly ItemAssessment[];
  /** Those of them that are overdue. */
  readonly overdue: readonly OverdueItem[];
}

/** Checks every deadline and, unless it is offline or a dry run, shows it on GitHub. */
export const overdueCommand: Command<OverdueResult> = {
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

  async run(args, context) {
    const github = args.has("offline") ? null : connect(args, context, efforts.upkeep);
    const repository = loadRepository(args, context);
    const syncContext = await loadSyncContext(repository, github, context);
    const { deadlines, plan } = await loadDeadlines(syncContext, { operations: [], notices: [] }, context);
    const filter = { owner: args.get("owner"), team: args.get("team") };
    const listed = filterDeadlines(deadlines.items, filter, repository.policy);
    if (listed.length === 0) for (const name of [filter.owner, filter.team]) refuseUnknown(name, repository.policy);
    const shown = await applyOrPreview(plan, syncContext, applyOptionsOf(args), context);
    const isReported = shown.tense === "done" && repository.policy.messages.some(({ on }) => on.has("overdue"));
    const applied = isReported ? await reported(shown, deadlines.overdue, context) : shown;
    const late = overdueItems(listed);
    const failed = args.get("fail-on") === "overdue" && late.length > 0 ? 1 : 0;
    return { ...applied, exitStatus: applied.exitStatus || failed, listed, overdue: late };
  },

  format(result, { format, color }) {
    const { plan, tense, listed, syncContext } = result;
    if (format === "json") return formatOverdueJson(plan, result.overdue, zoneDataRelease);
    if (format === "csv") return formatCsv(listed);
    const list = sanitizeLog(formatTable(listed));
    return syncContext.github === null ? list : `${list}\n${formatPlanText(plan, tense, { color })}`;
  },
};

/** What sends messages is loaded where there is somebody to send them to. */
async function reported(...input: Parameters<typeof reportOverdue>): Promise<ApplyResult> {
  const messages = await import("./sync/overdue-messages.ts");
  return messages.reportOverdue(...input);
}

/** An empty list is an answer for a known owner, a typing mistake for any other. */
function refuseUnknown(name: string | undefined, { owners }: Policy): void {
  for (const owner of name === undefined ? [] : owners.resolve(name)) {
    if (owner.kind !== "unknown") continue;
    throw new UsageError(
      `unexpected owner "${owner.words}", expected a person or team of the configuration${didYouMean(owner.nearest)}`,
      owner.nearest === null ? `Name one of "people" or "teams" there.` : `Write "${owner.nearest}".`,
    );
  }
}
