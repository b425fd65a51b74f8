import { createHash } from "node:crypto";
import { botComments } from "./bot-comments.ts";
import { decodeMetadata, type ProcessedMetadata, type SentMessages } from "./comment-metadata.ts";
import type { IssueThread, ThreadComment } from "./issue-thread.ts";
import { slashCommands } from "./slash-commands.ts";

/*
 * What was carried out or answered is remembered: rights that somebody loses or gains later change nothing in the past. A
 * comment that was edited since is judged again.
 */

/** What earlier runs decided. */
export interface Decisions {
  /** By the comments' ids. */
  readonly carriedOut: ReadonlyMap<number, { readonly author: string; readonly hash: string }>;
  readonly answered: ReadonlyMap<number, Answered>;
  /** Logins, in lower case, that were named and could be: they stay who they were. */
  readonly people: ReadonlySet<string>;
}

interface Answered {
  readonly hash: string;
  readonly isRefused: boolean;
  readonly unknown: readonly string[];
}

type Conversation = Pick<IssueThread, "body" | "isOurs"> & {
  readonly comments: readonly Pick<ThreadComment, "id" | "body" | "isOurs">[];
};

function processedOn({ body, isOurs, comments }: Conversation): Partial<ProcessedMetadata> {
  const inBody = isOurs ? decodeMetadata(body) : null;
  const opening = inBody?.kind === "opening" ? inBody : botComments(comments, "opening")[0]?.mark;
  return opening?.processed ?? {};
}

/** The messages that targets outside of GitHub have got, as the texts of ours on an issue remember them. */
export function sentMessages(conversation: Conversation): SentMessages {
  return processedOn(conversation).messages ?? [];
}

/** What the texts of ours on an issue remember. */
export function decisionsOn(conversation: Conversation): Decisions {
  const { comments } = conversation;
  const { logins = [], comments: list = "", people = [] } = processedOn(conversation);
  const carriedOut = list.split(",").flatMap((entry) => {
    const [id = "", index = "", hash = ""] = entry.split(".");
    const author = logins[Number.parseInt(index, 36)];
    return author === undefined ? [] : [[Number.parseInt(id, 36), { author, hash }] as const];
  });
  const answered = botComments(comments, "answer").flatMap(({ mark: { to, hash, refused = false, unknown = [] } }) =>
    hash === undefined ? [] : [[to, { hash, isRefused: refused, unknown }] as const],
  );
  return {
    carriedOut: new Map(carriedOut),
    answered: new Map(answered),
    people: new Set(people.map((login) => login.toLowerCase())),
  };
}

/** Whether a comment may change the incident, as an earlier run decided; null for one that none has seen as it is now. */
export function decided({ id, body }: Pick<ThreadComment, "id" | "body">, decisions: Decisions): boolean | null {
  const hash = bodyHash(body);
  if (decisions.carriedOut.get(id)?.hash === hash) return true;
  const answer = decisions.answered.get(id);
  return answer?.hash === hash && answer.isRefused ? false : null;
}

/** The logins that a comment names and that were unknown when it was answered; null where it was not, or was edited since. */
export function unknownThen(
  { id, body }: Pick<ThreadComment, "id" | "body">,
  decisions: Decisions,
): readonly string[] | null {
  const answer = decisions.answered.get(id);
  return answer?.hash === bodyHash(body) && answer.unknown.length > 0 ? answer.unknown : null;
}

/** Room for the comments' list (characters): some five hundred comments with commands. */
const MOST = 8_000;

/**
 * What the next run has to remember; undefined while nobody has said a command, and nothing was sent.
 *
 * @param messages what was sent; by default what an earlier run remembered
 */
export function processedMetadata(
  thread: Pick<IssueThread, "body" | "isOurs" | "comments">,
  messages: SentMessages = sentMessages(thread),
): ProcessedMetadata | undefined {
  const { comments } = thread;
  const logins: string[] = [];
  const people = new Set<string>();
  let list = "";
  for (const { id, author, body, isOurs, mayWrite, known = [] } of comments) {
    if (isOurs || !mayWrite || slashCommands(body).length === 0) continue;
    if (!logins.includes(author)) logins.push(author);
    const entry = `${id.toString(36)}.${logins.indexOf(author).toString(36)}.${bodyHash(body)}`;
    if (list.length + entry.length > MOST) break;
    list += list === "" ? entry : `,${entry}`;
    for (const login of known) people.add(login);
  }
  if (list === "" && messages.length === 0) return undefined;
  return {
    logins,
    comments: list,
    ...(people.size > 0 ? { people: [...people].slice(0, 100) } : {}),
    ...(messages.length > 0 ? { messages } : {}),
  };
}

/** Tells a text from its later versions; line ends do not count. */
export function bodyHash(body: string): string {
  return createHash("sha256").update(body.replace(/\r\n/g, "\n").trim()).digest("base64url").slice(0, 8);
}
