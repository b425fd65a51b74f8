import { GitHubError } from "../../github/error.ts";
import { branchHead } from "../../github/repository.ts";
import { newestIssues } from "../../github/threads.ts";
import { type Declaration, type DeclareRequest, keyOf, startDeclaration } from "../../response/declaration.ts";
import { isFilledForm } from "../../response/form.ts";
import type { IssueThread } from "../../response/issue-thread.ts";
import { openingRequest } from "../../response/response-context.ts";
import { inLatin } from "../../text/latin.ts";
import type { Instant } from "../../time/instant.ts";
import { DAY, parseInstant } from "../../time/instant.ts";
import type { GitHubIssue } from "../../tracking/issue.ts";
import { readMarker } from "../../tracking/marker.ts";
import type { LiveContext } from "./live-context.ts";

/** An incident that is to be opened. */
interface Opening {
  readonly request: DeclareRequest;
  readonly openedAt: Instant;
}

/**
 * An opening whose id no record, no open or recent incident issue and no branch has: the second incident with a day and title
 * is `-2`. @throws GitHubError
 *
 * @param known the newest incident issues
 */
export async function startWithFreeId(
  opening: Opening,
  known: readonly GitHubIssue[],
  live: LiveContext,
): Promise<Declaration> {
  return startFree(opening, takenIds(known, live), live);
}

/** The opening of an issue that a person has made. @throws GitHubError */
export async function startFromThread(thread: IssueThread, live: LiveContext): Promise<Declaration> {
  const { repository, context } = live;
  const issues = await newestIssues(live.github, repository.policy.issues.labels.incident);
  const known = issues.filter(({ number }) => number !== thread.number);
  const taken = takenIds(known, live);
  // Older issues that nothing of ours is written in yet come first, whichever job runs first.
  const waiting = known.filter(({ number, body }) => number < thread.number && readMarker(body) === null);
  for (const { title, body, author, createdAt } of waiting.toSorted((a, b) => a.number - b.number)) {
    const openedAt = parseInstant(createdAt)!;
    const request = openingRequest({ title, body, author, createdAt: openedAt }, context);
    taken.add((await start({ request, openedAt }, taken, live)).id);
  }
  const request = openingRequest(thread, context);
  return startFree({ request, openedAt: openedAtOf(thread, live) }, taken, live);
}

/** An issue that is older than this when it becomes an incident was about something else until then. */
const OLD = DAY;

/** Whether an issue was made long before anything says that it is an incident. */
export function isOld({ createdAt }: IssueThread, now: Instant): boolean {
  return now - createdAt > OLD;
}

/** A report by the form that no job has seen for days began when it was made. */
function openedAtOf(thread: IssueThread, { context, now }: LiveContext): Instant {
  if (!isOld(thread, now) || isFilledForm(thread.body, context.forms)) return thread.createdAt;
  const commands = thread.comments.filter(({ mayWrite }) => mayWrite).map(({ createdAt }) => createdAt);
  return Math.min(now, ...commands);
}

async function startFree(opening: Opening, taken: Set<string>, live: LiveContext): Promise<Declaration> {
  for (;;) {
    const started = await start(opening, taken, live);
    if (!(await hasBranch(keyOf(started), live))) return started;
    taken.add(started.id);
  }
}

async function start(
  { request, openedAt }: Opening,
  taken: ReadonlySet<string>,
  { context }: LiveContext,
): Promise<Declaration> {
  const words = await inLatin(request.alert?.name || request.title);
  return startDeclaration(request, { policy: context.policy, openedAt, taken, folder: context.folder, words });
}

/** In a person's issue people can change the place of our text: then one id less is free. */
function takenIds(known: readonly GitHubIssue[], { repository }: LiveContext): Set<string> {
  const prefix = keyOf({ id: "" });
  const keys = known.map(({ body }) => readMarker(body)?.key ?? "").filter((key) => key.startsWith(prefix));
  return new Set([...repository.catalog.incidents.map(({ id }) => id), ...keys.map((key) => key.slice(prefix.length))]);
}

async function hasBranch(branch: string, { github }: LiveContext): Promise<boolean> {
  try {
    return (await branchHead(github, branch)) !== null;
  } catch (error) {
    // A job that may not read branches has written none.
    if (error instanceof GitHubError && !error.stopsEverything) return false;
    throw error;
  }
}
