import type { WrittenBackState } from "./write-back/write-back-state.ts";

/** An issue as GitHub shows it in a list. Pull requests are none. */
export interface GitHubIssue {
  readonly number: number;
  /** The database id, which sub-issues are named by. */
  readonly id: number;
  readonly title: string;
  readonly body: string;
  readonly state: "open" | "closed";
  readonly stateReason: string | null;
  /** Login of the author; `[bot]` accounts included. */
  readonly author: string;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  /** `due`: ISO instant, as GitHub gives it. */
  readonly milestone: { readonly number: number; readonly title: string; readonly due: string | null } | null;
  readonly locked: boolean;
  /** Number of the issue that this one is a sub-issue of. */
  readonly parent: number | null;
  /** ISO instants. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  /** How many comments it has, where the list contains that. */
  readonly comments?: number | undefined;
}

/** The state that an issue asks of its item; null for a duplicate, which asks for none. */
export function stateOnGitHub({ state, stateReason }: GitHubIssue): "open" | "done" | "dropped" | null {
  if (state === "open") return "open";
  if (stateReason === "duplicate") return null;
  return stateReason === "not_planned" ? "dropped" : "done";
}

/** What became of an issue that a record names and no list shows; `unread` where GitHub was not asked. */
export type Whereabouts =
  | { readonly kind: "found" | "deleted" | "unread" }
  | { readonly kind: "transferred"; readonly to: string };

/** What was read of a repository's issues. */
export interface GitHubState {
  /** `owner/name`. */
  readonly repository: string;
  /**
   * From the repository's root to the folder of the records, with forward slashes; empty at the root. Issues of other
   * folders' records are ignored.
   */
  readonly folder: string;
  /** The accounts whose issues are this tool's own, in lower case. */
  readonly accounts: ReadonlySet<string>;
  readonly issues: readonly GitHubIssue[];
  /** True where older issues by other accounts were not read. */
  readonly isPartial?: boolean;
  /** False where GitHub has no sub-issues (an older Enterprise Server); null while there is no issue to see it by. */
  readonly hasSubIssues: boolean | null;
  /** Login in lower case → whether it can be assigned; logins that were not asked about are missing. */
  readonly assignable: ReadonlyMap<string, boolean>;
  /** For numbers that were asked about. */
  readonly whereabouts: ReadonlyMap<number, Whereabouts>;
  /** Label in lower case → whether it is there; labels that were not asked about are missing. */
  readonly labels: ReadonlyMap<string, boolean>;
  /** By `#<issue>`, in older pull requests by key, the states that the write-back has merged into records; only where they were read. */
  readonly writtenBack?: ReadonlyMap<string, WrittenBackState>;
}
