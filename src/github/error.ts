import { type ErrorDetails, type GitHubErrorKind, ProductError } from "../text/error.ts";

interface Details extends ErrorDetails<GitHubErrorKind> {
  /** Of GitHub's answer; null when there was none. */
  readonly status?: number | null;
  /** Milliseconds since 1970: when it is worth trying again. */
  readonly resumesAt?: number | null;
  /** The permission that is missing, as a workflow names it: `pull-requests`. */
  readonly scope?: string | null;
  /** `owner/name#12`: where a transferred issue went. */
  readonly movedTo?: string | null;
}

/** GitHub refused or could not be reached. The message says what was asked and what came back. */
export class GitHubError extends ProductError<GitHubErrorKind> {
  override readonly name = "GitHubError";
  readonly status: number | null;
  readonly resumesAt: number | null;
  readonly scope: string | null;
  readonly movedTo: string | null;

  constructor(message: string, { status = null, resumesAt = null, scope = null, movedTo = null, ...details }: Details) {
    super(message, details);
    this.status = status;
    this.resumesAt = resumesAt;
    this.scope = scope;
    this.movedTo = movedTo;
  }

  /** True where this run has used up what it may write within an hour: GitHub itself refused nothing. */
  get isBudget(): boolean {
    return this.kind === "limit" && this.status === null;
  }

  /** True where every further request would meet the same answer. */
  get stopsEverything(): boolean {
    return this.kind !== "missing" && this.kind !== "refused" && this.kind !== "conflict";
  }
}
