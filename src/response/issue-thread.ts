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
  /** Who closed it, and when; null while it is open, and where GitHub does not tell. */
  readonly closure: Closure | null;
  /** The oldest first. */
  readonly comments: readonly ThreadComment[];
}

export interface Closure {
  /** GitHub login. */
  readonly by: string;
  readonly at: Instant;
  /** True for this tool's own account, and for people who may write to the repository. */
  readonly mayWrite: boolean;
  /** True for an issue that is closed as a duplicate. */
  readonly isDuplicate: boolean;
}

export interface ThreadComment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  readonly createdAt: Instant;
  /** True when this tool's own account wrote it: only then its marker is believed. */
  readonly isOurs: boolean;
  /** True when its author may write to the repository, or might when it was carried out. */
  readonly mayWrite: boolean;
  /** Logins, in lower case, that its commands name and that may act here. */
  readonly known?: readonly string[];
  /** Those that may not, or that nobody has. */
  readonly unknown?: readonly string[];
}
