import type { GitHub } from "../../github/client.ts";
import { listComments } from "../../github/comments.ts";
import { measureRepository } from "../../metrics/measured-repository.ts";
import { measure } from "../../metrics/metrics.ts";
import { type Assessment, type AssessmentInput, assess } from "../../process/assess.ts";
import { describeTrend } from "../../report/headline.ts";
import { addDays, instantOf } from "../../time/zone.ts";
import type { GitHubState } from "../../tracking/issue.ts";
import type { Plan } from "../../tracking/operation.ts";
import {
  commentsWanted,
  type DeadlineInput,
  type Deadlines,
  deadlinesOf,
  planDeadlines,
  planFulfilled,
} from "../../tracking/reminders/deadlines.ts";
import {
  issuesOfKind,
  type OwnComment,
  openedBy,
  trackedIssues,
  withComments,
} from "../../tracking/reminders/tracked-issue.ts";
import type { CommandContext } from "../context/command.ts";
import { GitRepository } from "../repository/git.ts";
import { readItemHistory } from "../repository/git-history.ts";
import type { Repository } from "../repository/load.ts";
import type { SyncContext } from "./sync-context.ts";

/** What is late and what will be soon, and the plan that shows it on GitHub. */
export interface AssessedDeadlines {
  readonly deadlines: Deadlines;
  readonly plan: Plan;
}

/** Assesses the deadlines as they will be once the plan `before` is applied. @throws GitHubError */
export async function loadDeadlines(
  { repository, github, matched: { state, identities, items, templates } }: SyncContext,
  before: Plan,
  context: CommandContext,
): Promise<AssessedDeadlines> {
  const history = await readItemHistory(repository, new GitRepository(context.cwd));
  const issues = [...trackedIssues(identities, items, state.writtenBack), ...openedBy(before)];
  const input = deadlineInput(repository, issues, { now: context.now, history });
  const deadlines = deadlinesOf(input.assessment);
  const comments = github ? await ownComments(commentsWanted(deadlines, input), state, github) : new Map();
  const texts = { templates, folder: state.folder, reportUrl: null, trend: trendOf(input.assessment) };
  return { deadlines, plan: planDeadlines(deadlines, { ...input, issues: withComments(issues, comments) }, texts) };
}

/** The recent trend of incidents, as of the end of the day: a second run on that day has nothing to update. */
function trendOf({ catalog, policy, today }: Assessment): string {
  const midnight = instantOf(addDays(today, 1), 0, policy.timezone);
  return describeTrend(measure([measureRepository(assess(catalog, policy, { now: midnight }))], midnight));
}

/** The assessment that deadlines and the digest come from: GitHub decides whether an action item is open. */
export function assessOnGitHub(
  { repository, matched: { identities, items } }: SyncContext,
  { now }: CommandContext,
): Assessment {
  return deadlineInput(repository, trackedIssues(identities, items), { now }).assessment;
}

/** Closes the requests for records that are there now. */
export function planRequestsFulfilled(
  { repository, matched: { state, identities, items, templates } }: SyncContext,
  { now }: CommandContext,
): Plan {
  const input = deadlineInput(repository, trackedIssues(identities, items, state.writtenBack), { now });
  const texts = { templates, folder: state.folder, reportUrl: null, trend: "" };
  return planFulfilled(deadlinesOf(input.assessment), input, texts);
}

function deadlineInput(
  { catalog, policy }: Repository,
  issues: DeadlineInput["issues"],
  known: Pick<AssessmentInput, "now" | "history">,
): DeadlineInput {
  const items = [...issuesOfKind(issues, "item").values()];
  return { assessment: assess(catalog, policy, { ...known, issues: items }), issues };
}

/** This tool's own comments on the issues whose comments a plan needs. */
async function ownComments(
  wanted: readonly number[],
  { accounts, issues }: GitHubState,
  github: GitHub,
): Promise<ReadonlyMap<number, readonly OwnComment[]>> {
  const silent = new Set(issues.filter(({ comments }) => comments === 0).map(({ number }) => number));
  const comments = new Map<number, readonly OwnComment[]>();
  for (const issue of wanted) {
    const all = silent.has(issue) ? [] : await listComments(github, issue);
    comments.set(
      issue,
      all.filter(({ author }) => accounts.has(author.toLowerCase())),
    );
  }
  return comments;
}
