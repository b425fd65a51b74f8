import { mergeBody } from "../tracking/block.ts";
import type { Operation } from "../tracking/operation.ts";
import { deleteComment, postComment, updateComment } from "./comments.ts";
import { GitHubError } from "./error.ts";
import type { IssueAnswer } from "./issues.ts";
import { linkSubIssue, openIssue } from "./open-issue.ts";
import type { WriteContext } from "./write-context.ts";
import { joined, type Note, unassignedNote } from "./write-context.ts";

type Of<A extends Operation["action"]> = Extract<Operation, { readonly action: A }>;

/** Applies one operation. @throws GitHubError */
export async function applyOperation(operation: Operation, context: WriteContext): Promise<Note> {
  switch (operation.action) {
    case "open":
      return openIssue(operation, context);
    case "update":
      return rewrite(operation, context, {});
    case "close":
      return close(operation, context);
    case "reopen":
      return rewrite(operation, context, { state: "open" });
    case "label":
      return label(operation, context);
    case "assign":
      return assign(operation, context);
    case "comment":
      return comment(operation, context);
    case "edit-comment":
      await updateComment(context.github, operation.comment, operation.body);
      return null;
    case "delete-comment":
      await deleteComment(context.github, operation.comment);
      return null;
    case "link":
      return linkSubIssue(context.needNumber(operation), operation.parent, context);
    case "create-label":
      return context.labels.ensure([operation.key]);
  }
}

/** How many writes an operation takes, where nothing has to be looked up or made for it first. */
export function writesOf(operation: Operation): number {
  switch (operation.action) {
    case "open":
      return operation.parent === null ? 1 : 2;
    case "close":
      return operation.comment ? 2 : 1;
    case "label":
      return Math.min(operation.add.length, 1) + operation.remove.length;
    case "assign":
      return Math.min(operation.add.length, 1) + Math.min(operation.remove.length, 1);
    case "comment":
      return operation.replaces === null ? 1 : 2;
    default:
      return 1;
  }
}

/**
 * Sends everything that changes on the issue itself in one request, so that no failure leaves half of it. Project fields
 * are written before it: the marker in the body records them as written.
 */
async function rewrite(
  operation: Of<"update" | "close" | "reopen">,
  context: WriteContext,
  change: object,
): Promise<Note> {
  const number = context.needNumber(operation);
  const { title, body, mirrors: projectFields, key } = operation;
  const route = "PATCH /repos/{owner}/{repo}/issues/{issue_number}";
  const what = `${operation.action} issue #${number} of ${key}`;
  const plain = { issue_number: number, ...(title === undefined ? {} : { title }), ...change };
  const last = async () => (body === undefined ? {} : { body: await onPresentBody(number, body, context) });
  const write = (extra: object) => context.github.write<IssueAnswer>(what, route, { ...plain, ...extra }, last);
  if (!projectFields) {
    if (Object.keys(plain).length > 1 || body !== undefined) await write({});
    return null;
  }
  const cleared = await context.projectFields.clearDate(projectFields, number);
  const project = await context.projectFields.addToProject(projectFields, number);
  const { parameters, note } = await context.projectFields.parametersOf(projectFields);
  const written = await context.projectFields.orWithout(
    () => write(parameters),
    () => write({}),
  );
  return joined([cleared, project, note, written.note]);
}

/**
 * Applies the change to the body as it is now: people may have edited it since the issues were read, and GitHub has no
 * conditional write. An edit between this read and the write is lost.
 */
async function onPresentBody(number: number, to: string, { github, state }: WriteContext): Promise<string> {
  const read = state.issues.find((issue) => issue.number === number);
  const route = "GET /repos/{owner}/{repo}/issues/{issue_number}";
  const { data } = await github.read<IssueAnswer>(`read issue #${number} again`, route, { issue_number: number });
  const now = data.body ?? "";
  return mergeBody({ from: read?.body ?? now, to }, now);
}

async function close(operation: Of<"close">, context: WriteContext): Promise<Note> {
  const number = context.needNumber(operation);
  const note = operation.comment ? await postOperationComment(number, operation.comment, context) : null;
  const change = {
    state: "closed",
    state_reason: operation.stateReason,
    ...(operation.duplicateOf === undefined ? {} : { duplicate_issue_id: await context.idOf(operation.duplicateOf) }),
  };
  try {
    return joined([note, await rewrite(operation, context, change)]);
  } catch (error) {
    if (operation.stateReason !== "duplicate" || !(error instanceof GitHubError) || error.status !== 422) throw error;
    return joined([note, await closeWithoutDuplicates(operation, context)]);
  }
}

/** Enterprise Server knows duplicates from 3.17 on. Before, an issue is closed as not planned, and a comment names the other. */
async function closeWithoutDuplicates(operation: Of<"close">, context: WriteContext): Promise<Note> {
  const { duplicateOf, comment } = operation;
  const words = comment || duplicateOf === undefined ? null : `Duplicate of #${duplicateOf}`;
  const note = words && (await postOperationComment(context.needNumber(operation), words, context));
  return joined([note, await rewrite(operation, context, { state: "closed", state_reason: "not_planned" })]);
}

async function label(operation: Of<"label">, context: WriteContext): Promise<Note> {
  const number = context.needNumber(operation);
  const spelling = await context.labels.ensure(operation.add);
  if (operation.add.length > 0) {
    const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/labels";
    await context.github.write(`label issue #${number}`, route, { issue_number: number, labels: operation.add });
  }
  for (const name of operation.remove) {
    const what = `take the label ${name} from issue #${number}`;
    const route = "DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}";
    await unlessMissing(context.github.write(what, route, { issue_number: number, name }));
  }
  return spelling;
}

async function assign(operation: Of<"assign">, context: WriteContext): Promise<Note> {
  const number = context.needNumber(operation);
  const send = (method: "POST" | "DELETE", assignees: readonly string[]) =>
    context.github.write<IssueAnswer>(
      `${method === "POST" ? "assign" : "unassign"} ${assignees.join(", ")} on issue #${number}`,
      `${method} /repos/{owner}/{repo}/issues/{issue_number}/assignees`,
      { issue_number: number, assignees },
    );
  if (operation.remove.length > 0) await send("DELETE", operation.remove);
  if (operation.add.length === 0) return null;
  return unassignedNote(operation.add, { assignees: await assigned(operation.add, (logins) => send("POST", logins)) });
}

/** Who is assigned in the end. When GitHub refuses a request because of one login, the others are assigned one by one. */
async function assigned(
  logins: readonly string[],
  send: (logins: readonly string[]) => Promise<IssueAnswer>,
): Promise<NonNullable<IssueAnswer["assignees"]>> {
  try {
    return (await send(logins)).assignees ?? [];
  } catch (error) {
    const isRefused = error instanceof GitHubError && (error.kind === "refused" || error.kind === "missing");
    if (!isRefused) throw error;
    if (logins.length === 1) return [];
    const each = [];
    for (const login of logins) each.push(...(await assigned([login], send)));
    return each;
  }
}

async function comment(operation: Of<"comment">, context: WriteContext): Promise<Note> {
  const note = await postOperationComment(context.needNumber(operation), operation.body, context);
  if (operation.replaces !== null) await deleteComment(context.github, operation.replaces);
  return note;
}

/** Posts a comment. Of a locked conversation, the note says so, and the rest of the operation goes on. */
async function postOperationComment(number: number, body: string, context: WriteContext): Promise<Note> {
  try {
    await postComment(context.github, number, body, context.state.accounts);
    return null;
  } catch (error) {
    if (error instanceof GitHubError && error.status === 403 && /\blocked\b/.test(error.message)) {
      return `the conversation of #${number} is locked: no comment was posted`;
    }
    throw error;
  }
}

async function unlessMissing(request: Promise<unknown>): Promise<void> {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof GitHubError) || error.kind !== "missing") throw error;
  }
}
