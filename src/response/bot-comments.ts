import type { Operation } from "../tracking/operation.ts";
import { type Mark, readMark, writeMark } from "./comment-metadata.ts";
import { keyOf } from "./declaration.ts";
import type { Channel, ChannelComment } from "./issue-thread.ts";
import type { LiveIncident } from "./live-incident.ts";

/** A comment of our own with what its mark says. */
export interface OwnComment<K extends Mark["kind"]> {
  readonly mark: Extract<Mark, { kind: K }>;
  readonly comment: ChannelComment;
}

/** Our own comments of a kind, the oldest first. */
export function ownMarks<K extends Mark["kind"]>(comments: readonly ChannelComment[], kind: K): OwnComment<K>[] {
  return comments.flatMap((comment) => {
    const mark = comment.isOurs ? readMark(comment.body) : null;
    return mark?.kind === kind ? [{ mark: mark as Extract<Mark, { kind: K }>, comment }] : [];
  });
}

/** What an operation is carried out on. */
export interface Target {
  readonly key: string;
  readonly issue: number;
}

export function targetOf({ number }: Channel, { opening }: LiveIncident): Target {
  return { key: keyOf(opening), issue: number };
}

/** A comment of our own that is found again by its mark. */
export function markedComment(target: Target, reason: string, mark: Mark, text: string): Operation {
  return { action: "comment", ...target, reason, body: markedText(mark, target.key, text), replaces: null };
}

export function markedText(mark: Mark, key: string, text: string): string {
  return `${writeMark(mark, key)}\n${text}`;
}
