import type { GitHub } from "../github/client.ts";
import { listComments } from "../github/comments.ts";
import { measure } from "../metrics/metrics.ts";
import { assessRepository } from "../metrics/repository-assessment.ts";
import type { Revision } from "../process/due-date-changes.ts";
import { readHistory } from "../process/git-history.ts";
import { readingContext } from "../records/catalog.ts";
import { readPostmortem } from "../records/postmortem.ts";
import { trendWords } from "../report/headline.ts";
import { Source } from "../text/source.ts";
import { addDays, instantOf, localDate } from "../time/zone.ts";
import type { GitHubState } from "../tracking/issue.ts";
import type { Plan } from "../tracking/operation.ts";
import {
  assessDeadlines,
  commentsWanted,
  type DeadlineInput,
  type Deadlines,
  duesOf,
  planDeadlines,
  planFulfilled,
} from "../tracking/reminders/deadlines.ts";
import { type OwnComment, openedBy, trackedIssues } from "../tracking/reminders/tracked-issue.ts";
import type { CommandContext } from "./command.ts";
import { GitRepository } from "./git.ts";
import type { Repository } from "./load.ts";
import type { SyncContext } from "./sync-context.ts";

/** Where every deadline stands, and what GitHub should say of it. */
export interface AssessedDeadlines {
  readonly deadlines: Deadlines;
  readonly plan: Plan;
}

/** Judges the deadlines as they will be once the plan `before` is carried out. @throws GitHubError */
export async function loadDeadlines(
  { repository, github, matched: { state, identities, templates } }: SyncContext,
  before: Plan,
  session: CommandContext,
): Promise<AssessedDeadlines> {
  const opened = openedBy(before);
  const history = await dueDateHistory(repository, session);
  const input = deadlineInput(repository, session, [...trackedIssues(identities), ...opened], history);
  const deadlines = assessDeadlines(input);
  const comments = github ? await ownComments(commentsWanted(deadlines, input), state, github) : new Map();
  const issues = [...trackedIssues(identities, comments), ...opened];
  const trend = trendOf(repository, deadlines, session);
  const texts = { templates, folder: state.folder, reportUrl: null, trend };
  return { deadlines, plan: planDeadlines(deadlines, { ...input, issues }, texts) };
}

/** How incidents went lately, as of the end of the day: a second run on it has nothing to renew. */
function trendOf({ catalog, policy }: Repository, { items, digest }: Deadlines, { now }: CommandContext): string {
  const tomorrow = addDays(localDate(now, policy.timezone), 1);
  const midnight = instantOf(tomorrow, 0, policy.timezone);
  const facts = assessRepository({ repository: "", catalog, policy, items, reviews: digest.reviews }, midnight);
  return trendWords(measure([facts], midnight));
}

/** Which of this tool's requests for a record the records fulfil. */
export function planRequestsFulfilled(
  { repository, matched: { state, identities, templates } }: SyncContext,
  session: CommandContext,
): Plan {
  const input = deadlineInput(repository, session, trackedIssues(identities), null);
  const texts = { templates, folder: state.folder, reportUrl: null, trend: "" };
  return planFulfilled(assessDeadlines(input), input, texts);
}

function deadlineInput(
  { catalog, policy }: Repository,
  { now }: CommandContext,
  issues: DeadlineInput["issues"],
  history: DeadlineInput["history"],
): DeadlineInput {
  return { catalog, policy, now, issues, history };
}

/** What git knows of the due dates of the action items; null without a whole history. */
function dueDateHistory({ catalog, policy }: Repository, session: CommandContext): Promise<readonly Revision[] | null> {
  const git = new GitRepository(session.cwd);
  const context = readingContext(catalog.incidents, policy);
  const readDues = (file: string, text: string) => new Map(duesOf(readPostmortem(new Source(file, text), context)));
  const files = catalog.postmortems
    .filter(({ actionItems }) => actionItems.length > 0)
    .map(({ source }) => source.file);
  return readHistory((args, input) => git.bytes(args, input), files, readDues);
}

/** This tool's own comments on the issues that a plan has to see. */
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
