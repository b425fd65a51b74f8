import { markerFolder, readMarker } from "../tracking/marker.ts";
import type { Operation } from "../tracking/operation.ts";
import type { GitHub } from "./client.ts";
import { GitHubError } from "./error.ts";
import type { IssueAnswer } from "./issues.ts";
import { joined, unassignedNote, type WriteContext } from "./write-context.ts";

type Opening = Extract<Operation, { readonly action: "open" }>;

const list = "GET /repos/{owner}/{repo}/issues";

/**
 * Opens an issue and makes it a sub-issue of its parent. After an answer that does not say whether the issue was opened,
 * searches the newest issues for its marker before trying again. @throws GitHubError
 */
export async function openIssue(operation: Opening, context: WriteContext): Promise<string | null> {
  const spelling = await context.labels.ensure(operation.labels);
  const projectFields = operation.mirrors ?? {};
  const fieldParameters = await context.projectFields.parametersOf(projectFields);
  const create = (extra: object) =>
    withoutAssignees(operation, (assignees) => send({ ...operation, assignees }, extra, context));
  const made = await context.projectFields.orWithout(
    () => create(fieldParameters.parameters),
    () => create({}),
  );
  const { issue, note } = made.result;
  assertOwn(issue, operation, context);
  context.opened(operation.key, issue);
  const dropped = unsetLabels(operation, issue);
  const link = operation.parent === null ? null : await linkSubIssue(issue.number, operation.parent, context);
  const project = await context.projectFields.addToProject(projectFields, issue.number);
  return joined([spelling, fieldParameters.note, made.note, note, dropped, link, project]);
}

async function send(
  { key, title, body, labels, assignees }: Opening,
  extra: object,
  { github, state }: WriteContext,
): Promise<IssueAnswer> {
  const known = new Set(state.issues.map(({ number }) => number));
  const route = "POST /repos/{owner}/{repo}/issues";
  return github.create<IssueAnswer>(
    `open the issue of ${key}`,
    route,
    { title, body, labels, assignees, ...extra },
    () => newestWith(body, known, { github, state }),
  );
}

/** An issue with this body's marker, by one of this tool's accounts, that was not there when the run began. */
async function newestWith(
  body: string,
  known: ReadonlySet<number>,
  { github, state }: Pick<WriteContext, "github" | "state">,
): Promise<IssueAnswer | null> {
  const marker = readMarker(body);
  if (!marker) return null;
  const newest = await newestIssues(github);
  const same = (issue: IssueAnswer) => {
    const theirs = readMarker(issue.body ?? "");
    return theirs?.kind === marker.kind && theirs.key === marker.key && markerFolder(theirs) === markerFolder(marker);
  };
  const own = ({ user }: IssueAnswer) => state.accounts.has(user?.login.toLowerCase() ?? "");
  return newest.find((issue) => !known.has(issue.number) && own(issue) && same(issue)) ?? null;
}

async function newestIssues(github: GitHub): Promise<readonly IssueAnswer[]> {
  const parameters = { state: "all", sort: "created", direction: "desc", per_page: 100 };
  return (await github.readPage<IssueAnswer>("look whether the issue was opened", list, parameters)).data;
}

interface Made {
  readonly issue: IssueAnswer;
  readonly note: string | null;
}

/** Opens the issue without assignees where GitHub refuses it because of one of them. */
async function withoutAssignees(
  { assignees }: Opening,
  create: (assignees: readonly string[]) => Promise<IssueAnswer>,
): Promise<Made> {
  try {
    const issue = await create(assignees);
    return { issue, note: unassignedNote(assignees, issue) };
  } catch (error) {
    if (!(error instanceof GitHubError) || error.kind !== "refused" || assignees.length === 0) throw error;
    return { issue: await create([]), note: unassignedNote(assignees, { assignees: [] }) };
  }
}

/** Stops where the token writes as an unknown account, such as another App's: the next run would not find its issues. */
function assertOwn({ user, number }: IssueAnswer, { key }: Opening, { state, github }: WriteContext): void {
  const login = user?.login ?? "ghost";
  if (state.accounts.has(login.toLowerCase())) return;
  throw new GitHubError(
    `could not go on in ${github.repository}: issue #${number} of ${key} was opened as ${login}, an account that is not known as this tool's own`,
    {
      kind: "credentials",
      help: `Name it in the configuration, so that its issues are found again: issues: { account: "${login}" }.`,
    },
  );
}

function unsetLabels({ labels }: Opening, issue: IssueAnswer): string | null {
  const there = new Set(
    issue.labels.map((label) => (typeof label === "string" ? label : (label.name ?? "")).toLowerCase()),
  );
  const missing = labels.filter((name) => !there.has(name.toLowerCase()));
  return missing.length > 0
    ? `the labels ${missing.join(", ")} were not set: give the account of the token the right to triage`
    : null;
}

/** Makes an issue a sub-issue. Where GitHub can't, the note says why. @throws GitHubError */
export async function linkSubIssue(child: number, parentKey: string, context: WriteContext): Promise<string | null> {
  if (!context.hasSubIssues) return null;
  const parent = context.parentNumber(parentKey);
  if (parent === null) return `there is no issue of ${parentKey} to be a sub-issue of`;
  const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/sub_issues";
  const parameters = { issue_number: parent, sub_issue_id: await context.idOf(child), replace_parent: true };
  try {
    await context.github.write(`make #${child} a sub-issue of #${parent}`, route, parameters);
    return null;
  } catch (error) {
    if (!(error instanceof GitHubError) || error.stopsEverything) throw error;
    if (error.kind === "missing") {
      context.hasSubIssues = false;
      return "this GitHub has no sub-issues";
    }
    return `#${child} is no sub-issue of #${parent}: ${error.message}`;
  }
}
