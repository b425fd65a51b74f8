import type { GitHub } from "../github/client.ts";
import { answerQuestions, readState } from "../github/read-state.ts";
import type { PlanInput } from "../tracking/desired.ts";
import type { GitHubState } from "../tracking/issue.ts";
import { questions } from "../tracking/questions.ts";
import type { Session } from "./command.ts";
import { Git } from "./git.ts";
import type { Repository } from "./load.ts";
import { loadTemplates } from "./templates.ts";

/** What plans are made from: the records, and what GitHub looks like now. */
export interface Situation {
  readonly repository: Repository;
  /** Null offline. */
  readonly github: GitHub | null;
  readonly input: PlanInput;
}

/** Reads GitHub, or without one takes it for empty. @throws GitHubError */
export async function readSituation(
  repository: Repository,
  github: GitHub | null,
  session: Session,
): Promise<Situation> {
  const { catalog, policy } = repository;
  const templates = await loadTemplates(repository);
  const state = github ? await readState(github, policy.issues.account) : emptyState(session);
  const origin = {
    server: session.env.GITHUB_SERVER_URL ?? github?.server ?? "https://github.com",
    repository: state.repository,
    commit: new Git(session.cwd).head(),
  };
  const input = { catalog, policy, templates, origin, state };
  if (!github) return { repository, github, input };
  return { repository, github, input: { ...input, state: await answerQuestions(github, state, questions(input)) } };
}

function emptyState({ env, cwd }: Session): GitHubState {
  return {
    repository: env.GITHUB_REPOSITORY ?? new Git(cwd).remote() ?? "owner/name",
    accounts: new Set(),
    issues: [],
    hasSubIssues: null,
    assignable: new Map(),
    whereabouts: new Map(),
  };
}
