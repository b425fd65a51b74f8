import type { GitHub } from "../github/client.ts";
import { answerQuestions, readState } from "../github/read-state.ts";
import { formatPlanJson, formatPlanText } from "../output/plan.ts";
import type { PlanInput } from "../tracking/desired.ts";
import type { GitHubState } from "../tracking/issue.ts";
import type { Plan } from "../tracking/operation.ts";
import { planTracking } from "../tracking/plan.ts";
import { questions } from "../tracking/questions.ts";
import type { Command, Session } from "./command.ts";
import { connect, githubOptions, offlineOption, planFormatOption } from "./connection.ts";
import { judgeSituation } from "./deadlines.ts";
import { Git } from "./git.ts";
import { loadRepository, type Repository } from "./load.ts";
import { loadTemplates } from "./templates.ts";

export const plan: Command = {
  name: "plan",
  summary: "what sync and overdue would change on GitHub",
  options: [planFormatOption, ...githubOptions, offlineOption],

  async run(args, session) {
    const repository = loadRepository(args, session);
    const github = args.has("offline") ? null : connect(args, session);
    const situation = await readSituation(repository, github, session);
    const both = await planAll(situation, session);
    const json = args.get("format") === "json";
    session.out(json ? formatPlanJson(both) : formatPlanText(both, "planned", { color: session.color }));
    return 0;
  },
};

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
  const state = github ? await readState(github) : emptyState(session);
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

/** What sync and then overdue would do. @throws GitHubError */
export async function planAll(situation: Situation, session: Session): Promise<Plan> {
  const tracking = planTracking(situation.input);
  const { plan: reminding } = await judgeSituation(situation, tracking, session);
  return {
    operations: [...tracking.operations, ...reminding.operations],
    notices: [...tracking.notices, ...reminding.notices],
  };
}
