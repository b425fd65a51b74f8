import { retryOnConflict } from "../github/branches.ts";
import type { GitHub } from "../github/client.ts";
import { assertUnchanged } from "../github/read-state.ts";
import { efforts } from "../github/transport.ts";
import { sanitizeLog } from "../text/control-chars.ts";
import { toJson } from "../text/json.ts";
import type { GitHubState } from "../tracking/issue.ts";
import { formatDrift, formatRanking } from "../tracking/write-back/write-back-text.ts";
import {
  type Command,
  type CommandContext,
  type CommandResult,
  dryRunOption,
  formatOption,
  githubOptions,
} from "./context/command.ts";
import { connect } from "./context/connection.ts";
import { loadRepository, type Repository } from "./repository/load.ts";
import { loadSyncContext } from "./sync/sync-context.ts";
import { proposeWriteBack, type WriteBack, type WriteBackOutcome } from "./sync/write-back.ts";
import { findBranchObstacle, findMissingRecords } from "./sync/write-guard.ts";

const WRITE_BACK: readonly WriteBack[] = ["pull-request", "off"];

type TrackResult = CommandResult & WriteBackOutcome;

/** Reads records and issues, and brings the records up to date. */
export const trackCommand: Command<TrackResult> = {
  options: [
    formatOption,
    {
      name: "write-back",
      value: "HOW",
      choices: WRITE_BACK,
      summary: "pull-request, or off to list the drift only (default: the configuration's)",
    },
    dryRunOption,
    ...githubOptions,
  ],

  async run(args, context) {
    const repository = loadRepository(args, context);
    const github = connect(args, context, efforts.upkeep);
    const asked = args.get("write-back") as WriteBack | undefined;
    const writeBack = args.has("dry-run") ? "off" : (asked ?? repository.policy.issues.writeBack);
    return retryOnConflict(github, () => track(repository, github, { writeBack, context }));
  },

  format(result, { format }) {
    return format === "json" ? formatJson(result) : sanitizeLog(formatText(result));
  },
};

interface TrackOptions {
  readonly writeBack: WriteBack;
  readonly context: CommandContext;
}

/**
 * Issues that are closed within a minute start a run each: one that began earlier must not have the last word with less than
 * the others know. So a run that wrote looks whether issues changed since it read them.
 *
 * @throws GitHubError of the kind `conflict` where they did
 */
async function track(
  repository: Repository,
  github: GitHub,
  { writeBack, context }: TrackOptions,
): Promise<TrackResult> {
  const syncContext = await loadSyncContext(repository, github, context);
  const obstacle = () => findBranchObstacle(syncContext, context);
  const missing = writeBack === "off" ? null : findMissingRecords(syncContext, context);
  const outcome = await proposeWriteBack(syncContext, missing ? "off" : writeBack, obstacle);
  if (missing) return { exitStatus: 2, errors: [missing], ...outcome };
  if (outcome.change === "written")
    await assertUnchanged(github, withoutOwnChanges(syncContext.matched.state, outcome));
  return { exitStatus: 0, ...outcome };
}

/** The issues without those that this run closed itself, as a command asked. */
function withoutOwnChanges(state: GitHubState, { drifts }: WriteBackOutcome): GitHubState {
  const closed = new Set(drifts.onReopened.flatMap(({ requestedChange: { issue }, closes }) => (closes ? issue : [])));
  return closed.size === 0 ? state : { ...state, issues: state.issues.filter(({ number }) => !closed.has(number)) };
}

const UP_TO_DATE = "The records are up to date with GitHub.";

function formatText({ drifts, unwritable, rankings, pullRequest, change, notices }: WriteBackOutcome): string {
  const refused = new Set(unwritable);
  const lines = [
    ...drifts.drifts.map(
      (drift) =>
        `${formatDrift(drift)}${refused.has(drift) ? ": write it by hand, its record's form has no place for it" : ""}`,
    ),
    ...drifts.superseded.map(
      ({ requestedChange, current }) =>
        `#${requestedChange.issue}: @${requestedChange.author} asked for ${requestedChange.command.value}, and the record was changed since to ${current ?? "nothing"}: the record decides`,
    ),
    ...rankings.flatMap(formatRanking),
    ...notices.map((notice) => `note: ${notice}`),
    {
      listed: drifts.drifts.length + rankings.length === 0 ? UP_TO_DATE : "Nothing was written.",
      written: `Proposed: ${pullRequest}`,
      closed: "The records are up to date with GitHub; the pull request is closed.",
      unchanged: pullRequest ? `Proposed before: ${pullRequest}` : UP_TO_DATE,
    }[change],
  ];
  return `${lines.join("\n")}\n`;
}

function formatJson({ drifts, unwritable, rankings, pullRequest, change, notices }: WriteBackOutcome): string {
  const refused = new Set(unwritable);
  const drift = drifts.drifts.map((one) => {
    const { tracked, issue, fact, from, to } = one;
    return {
      key: tracked.key,
      file: tracked.postmortem.source.file,
      issue,
      fact,
      from,
      to,
      writable: !refused.has(one),
    };
  });
  const overruled = drifts.superseded.map(({ tracked, requestedChange, current }) => {
    const { fact, value } = requestedChange.command;
    return { key: tracked.key, issue: requestedChange.issue, fact, asked: value, by: requestedChange.author, current };
  });
  const ranked = rankings.map(({ before, changes }) => ({ runbook: before.id, file: before.source.file, changes }));
  return toJson({ drift, overruled, rankings: ranked, change, pullRequest, notices });
}
