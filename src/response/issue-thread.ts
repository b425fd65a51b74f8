import type { Instant } from "../time/instant.ts";

/** An issue that is an incident's channel, as it was read. */
export interface IssueThread {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly author: string;
  /** True when this tool's own account opened it. */
  readonly isOurs: boolean;
  readonly createdAt: Instant;
  readonly isOpen: boolean;
  readonly labels: readonly string[];
  /** GitHub logins. */
  readonly assignees: readonly string[];
  readonly url: string;
  /** The oldest first. */
  readonly comments: readonly ThreadComment[];
}

export interface ThreadComment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  readonly createdAt: Instant;
  /** True when this tool's own account wrote it: only then its marker is believed. */
  readonly isOurs: boolean;
  /** True when its author may write to the repository. */
  readonly mayWrite: boolean;
}
