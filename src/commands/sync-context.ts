import type { GitHub } from "../github/client.ts";
import { pullsOf } from "../github/pulls.ts";
import { answerQuestions, readState } from "../github/read-state.ts";
import { isSource } from "../records/workspace.ts";
import { writeBackBranch } from "../tracking/branch-name.ts";
import type { PlanInput } from "../tracking/desired.ts";
import { identify } from "../tracking/identity.ts";
import type { GitHubState } from "../tracking/issue.ts";
import { matchItems } from "../tracking/match.ts";
import { questions } from "../tracking/questions.ts";
import { needsHistory } from "../tracking/write-back/drift.ts";
import { pullRequestHistory } from "../tracking/write-back/write-back-state.ts";
import type { CommandContext } from "./command.ts";
import { GitRepository, recordsFolder } from "./git.ts";
import type { Repository } from "./load.ts";
import { loadTemplates } from "./templates.ts";

/** What plans are made from: the records, and what GitHub looks like now. */
export interface SyncContext {
  readonly repository: Repository;
  /** Null offline. */
  readonly github: GitHub | null;
  readonly input: PlanInput;
}

/** Reads GitHub, or without one takes it for empty. @throws GitHubError */
export async function loadSyncContext(
  repository: Repository,
  github: GitHub | null,
  session: CommandContext,
): Promise<SyncContext> {
  const { catalog, policy } = repository;
  const templates = await loadTemplates(repository);
  const folder = recordsFolder(session);
  const state = github
    ? await readState(github, { account: policy.issues.account, folder })
    : { ...emptyState(session), folder };
  const origin = {
    server: session.env.GITHUB_SERVER_URL || (github?.server ?? "https://github.com"),
    repository: state.repository,
    commit: new GitRepository(session.cwd).head(),
    folder,
  };
  const input = { catalog, policy, templates, origin, state, now: session.now };
  if (!github) return { repository, github, input };
  const answered = await answerQuestions(github, state, questions(input, formLabels(repository)));
  return {
    repository,
    github,
    input: { ...input, state: await withWrittenBackStates(github, { ...input, state: answered }) },
  };
}

/** The label that opens incidents, where a form of the repository gives it. */
function formLabels({ workspace, policy }: Repository): readonly string[] {
  const { incident } = policy.issues.labels;
  const forms = (workspace.below(".github/ISSUE_TEMPLATE") ?? []).map((path) => workspace.read(path));
  return forms.some((form) => isSource(form) && form.text.includes(incident)) ? [incident] : [];
}

/** Adds what catch-ups brought into the records, where that makes a difference. */
async function withWrittenBackStates(github: GitHub, { catalog, templates, state }: PlanInput): Promise<GitHubState> {
  if (!needsHistory(matchItems(catalog.postmortems, identify(state), templates).items)) return state;
  const { writtenBack } = pullRequestHistory(await pullsOf(github, writeBackBranch(state.folder)), state.accounts);
  return { ...state, writtenBack };
}

function emptyState({ env, cwd }: CommandContext): Omit<GitHubState, "folder"> {
  return {
    repository: env.GITHUB_REPOSITORY || (new GitRepository(cwd).remote() ?? "owner/name"),
    accounts: new Set(),
    issues: [],
    hasSubIssues: null,
    assignable: new Map(),
    whereabouts: new Map(),
    labels: new Map(),
  };
}
