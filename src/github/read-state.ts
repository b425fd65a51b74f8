import type { GitHubIssue, GitHubState, Whereabouts } from "../tracking/issue.ts";
import { ownAccounts } from "./account.ts";
import { type GitHub, pageCount } from "./client.ts";
import { GitHubError } from "./error.ts";
import { type IssueAnswer, issueFrom } from "./issues.ts";
import { readLabels } from "./labels.ts";

/** Whose issues are read, and for which records. */
export interface Reader {
  /** The account that a team's own App writes as; null for the token's. */
  readonly account?: string | null;
  /** From the repository's root to the records; empty at the root. */
  readonly folder?: string;
  /** Further accounts whose issues are this tool's own. */
  readonly others?: readonly string[];
  /** Reads older issues by others too, as far as that is feasible: to find those of an account that is not known yet. */
  readonly ofEveryone?: boolean;
}

/**
 * Reads the repository's newest issues by all accounts, to find copies of markers, and of older ones only those by this
 * tool's own accounts. Never uses the search, which lags.
 *
 * @throws GitHubError
 */
export async function readState(github: GitHub, reader: Reader = {}): Promise<GitHubState> {
  const { account = null, folder = "", others = [], ofEveryone = false } = reader;
  const accounts = new Set([...(await ownAccounts(github, account)), ...others]);
  const most = ofEveryone || accounts.size > 1 ? 20 : 2;
  const { issues, isPartial, hasSubIssues } = await github.once(
    `${most} pages of issues of ${[...accounts].join(" ")}`,
    () => issuesOf(github, accounts, most),
  );
  github.countEarlierWrites(writesSeen(issues, accounts));
  return {
    repository: github.repository,
    folder,
    accounts,
    isPartial,
    issues,
    hasSubIssues,
    assignable: new Map(),
    whereabouts: new Map(),
    labels: new Map(),
  };
}

/** When this tool opened its issues, once more for each that it made a sub-issue: a bound for what it has written lately. */
function writesSeen(issues: readonly GitHubIssue[], accounts: ReadonlySet<string>): readonly number[] {
  return issues.flatMap(({ author, createdAt, parent }) => {
    if (!accounts.has(author.toLowerCase())) return [];
    const at = Date.parse(createdAt);
    return parent === null ? [at] : [at, at];
  });
}

const route = "GET /repos/{owner}/{repo}/issues";
const what = "list the issues";
/** Newest first: an issue opened meanwhile pushes another to the next page, where it is read twice; none is missed. */
const order = { state: "all", sort: "created", direction: "desc", per_page: 100 } as const;

interface Listed extends Pick<GitHubState, "issues" | "hasSubIssues"> {
  readonly isPartial: boolean;
}

/**
 * @param most up to this many pages the whole list is read: that takes few requests, and shows copies of markers in older
 *   issues by others too. Beyond, the lists of this tool's own accounts are shorter.
 */
async function issuesOf(github: GitHub, accounts: ReadonlySet<string>, most: number): Promise<Listed> {
  const whole = github.pages<IssueAnswer>(what, route, order);
  const first = (await whole.next()).value!;
  const count = pageCount(first);
  const isShort = count === null ? first.headers.link === undefined && accounts.size > 1 : count <= most;
  // By number: a server that ignores `creator` answers every account with the same issues. Of an answer little is kept.
  const byNumber = new Map<number, GitHubIssue>();
  let hasSubIssues = false;
  const keep = (answers: readonly IssueAnswer[]) => {
    for (const answer of answers) {
      if (answer.pull_request) continue;
      byNumber.set(answer.number, issueFrom(answer, github.repository));
      hasSubIssues ||= answer.sub_issues_summary !== undefined;
    }
  };
  keep(first.data);
  if (isShort) for await (const { data } of whole) keep(data);
  // From their first pages on: another list's pages have other borders.
  else {
    for (const creator of accounts) {
      for await (const { data } of github.pages<IssueAnswer>(what, route, { ...order, creator })) keep(data);
    }
  }
  const issues = [...byNumber.values()];
  const [one] = issues;
  const known = one === undefined ? null : hasSubIssues && (await answersSubIssues(github, one));
  return { issues, isPartial: !isShort, hasSubIssues: known };
}

/**
 * Whether sub-issues can be asked for. An Enterprise Server counts them in its issues although it knows no request about
 * them (by the descriptions of 3.14 to 3.19): it is asked once.
 */
async function answersSubIssues(github: GitHub, { number }: GitHubIssue): Promise<boolean> {
  if (!github.isEnterpriseServer) return true;
  const question = "GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues";
  return exists(github.read("ask for sub-issues", question, { issue_number: number, per_page: 1 }));
}

/** @throws GitHubError of the kind `conflict` where one of these issues was changed since it was read. One request. */
export async function assertUnchanged(github: GitHub, { issues, repository }: GitHubState): Promise<void> {
  const upTo = latestChange(issues);
  const readAt = new Map(issues.map(({ number, updatedAt }) => [number, updatedAt]));
  const newest = { state: "all", sort: "updated", direction: "desc", per_page: 100, ...(upTo ? { since: upTo } : {}) };
  const { data } = await github.readPage<IssueAnswer>("look for newer changes of issues", route, newest);
  const changed = data.find(({ number, updated_at }) => updated_at > (readAt.get(number) ?? updated_at));
  if (!changed) return;
  throw new GitHubError(`could not propose all changes in ${repository}: #${changed.number} was changed meanwhile`, {
    kind: "conflict",
    help: "The next run takes them up.",
  });
}

/** When the last of these issues was changed, as GitHub writes it; empty without issues. */
export function latestChange(issues: readonly GitHubIssue[]): string {
  return issues.reduce((latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest), "");
}

/** Asks what became of issues that no list shows, a request each, and adds those that are there. @throws GitHubError */
export async function addIssues(github: GitHub, state: GitHubState, numbers: readonly number[]): Promise<GitHubState> {
  const whereabouts = new Map(state.whereabouts);
  const added: GitHubIssue[] = [];
  for (const number of numbers) {
    const found = await find(github, number);
    whereabouts.set(number, found.whereabouts);
    if (found.issue) added.push(issueFrom(found.issue, github.repository));
  }
  return { ...state, issues: [...state.issues, ...added], whereabouts };
}

/** Which of these labels are there, by their names in lower case: one request, and none without labels. @throws GitHubError */
export async function whichLabelsExist(
  github: GitHub,
  labels: readonly string[],
): Promise<ReadonlyMap<string, boolean>> {
  if (labels.length === 0) return new Map();
  const there = new Set((await readLabels(github)).map((name) => name.toLowerCase()));
  return new Map(labels.map((name) => [name.toLowerCase(), there.has(name.toLowerCase())]));
}

/**
 * Which of these logins can be assigned, by login in lower case: a request each. A server without this question (an older
 * one, an emulator) leaves all of them unknown: the answer to a write shows it then. @throws GitHubError
 */
export async function whoIsAssignable(
  github: GitHub,
  logins: readonly string[],
): Promise<ReadonlyMap<string, boolean>> {
  const answers = new Map<string, boolean>();
  for (const login of logins) {
    const route = "GET /repos/{owner}/{repo}/assignees/{assignee}";
    const is = await exists(github.read(`ask whether @${login} can be assigned`, route, { assignee: login }));
    if (!is && answers.size === 0 && !(await knowsAssignees(github))) return answers;
    answers.set(login.toLowerCase(), is);
  }
  return answers;
}

const knowsAssignees = (github: GitHub) =>
  exists(github.read("ask who can be assigned", "GET /repos/{owner}/{repo}/assignees", { per_page: 1 }));

async function exists(request: Promise<unknown>): Promise<boolean> {
  try {
    await request;
    return true;
  } catch (error) {
    if (error instanceof GitHubError && (error.kind === "missing" || error.kind === "refused")) return false;
    throw error;
  }
}

interface Found {
  readonly whereabouts: Whereabouts;
  readonly issue?: IssueAnswer;
}

async function find(github: GitHub, number: number): Promise<Found> {
  try {
    const { data: issue } = await github.read<IssueAnswer>(
      `look for issue #${number}`,
      "GET /repos/{owner}/{repo}/issues/{issue_number}",
      {
        issue_number: number,
      },
    );
    return issue.pull_request ? { whereabouts: { kind: "deleted" } } : { whereabouts: { kind: "found" }, issue };
  } catch (error) {
    if (!(error instanceof GitHubError) || error.kind !== "missing") throw error;
    if (error.status === 301)
      return { whereabouts: { kind: "transferred", to: error.movedTo ?? "another repository" } };
    return { whereabouts: { kind: "deleted" } };
  }
}
