import type { Operation } from "../tracking/operation.ts";
import { type CommentMetadata, decodeMetadata, encodeMetadata } from "./comment-metadata.ts";
import { keyOf } from "./declaration.ts";
import type { IssueThread, ThreadComment } from "./issue-thread.ts";
import type { LiveIncident } from "./live-incident.ts";

/** A comment of our own with what its mark says. */
export interface BotComment<K extends CommentMetadata["kind"], Comment = ThreadComment> {
  readonly mark: Extract<CommentMetadata, { kind: K }>;
  readonly comment: Comment;
}

/** Our own comments of a kind, the oldest first. */
export function botComments<
  K extends CommentMetadata["kind"],
  Comment extends Pick<ThreadComment, "body" | "isOurs"> = ThreadComment,
>(comments: readonly Comment[], kind: K): BotComment<K, Comment>[] {
  return comments.flatMap((comment) => {
    const mark = comment.isOurs ? decodeMetadata(comment.body) : null;
    return mark?.kind === kind ? [{ mark: mark as Extract<CommentMetadata, { kind: K }>, comment }] : [];
  });
}

/** What an operation is carried out on. */
export interface Target {
  readonly key: string;
  readonly issue: number;
}

export function targetOf({ number }: IssueThread, { opening }: LiveIncident): Target {
  return { key: keyOf(opening), issue: number };
}

/** A comment of our own that is found again by its mark. */
export function markedComment(target: Target, reason: string, mark: CommentMetadata, text: string): Operation {
  return { action: "comment", ...target, reason, body: markedText(mark, target.key, text), replaces: null };
}

export function markedText(mark: CommentMetadata, key: string, text: string): string {
  return `${encodeMetadata(mark, key)}\n${text}`;
}

/** True where GitHub's editor would make one of the other: it ends lines with CRLF. */
export function isSameText(one: string, other: string): boolean {
  return unixLines(one).trim() === unixLines(other).trim();
}

export function unixLines(text: string): string {
  return text.replace(/\r\n/g, "\n");
}
