import { GitHubError } from "./error.ts";
import { grant } from "./permissions.ts";

/** What went wrong with one attempt, before anybody decides what to do about it. */
export interface Failure {
  readonly kind: "limit" | "exhausted" | "unavailable" | "answered";
  /** Of the answer; null when there was none. */
  readonly status: number | null;
  /** GitHub's own words; without an answer, what became of the connection, as a clause of its own. */
  readonly words: string;
  /** Milliseconds to wait (`limit`), or since 1970 (`exhausted`); null where GitHub did not say. */
  readonly wait: number | null;
  /** Where the answer says it has moved to. */
  readonly location?: string | undefined;
}

interface Thrown {
  readonly status?: number;
  readonly message?: string;
  readonly cause?: unknown;
  readonly response?: { readonly headers: Record<string, string | undefined>; readonly data?: unknown };
}

const seconds = (text: string | undefined): number | null => {
  const number = Number(text);
  return text === undefined || !Number.isFinite(number) || number < 0 ? null : number * 1000;
};

/** Reads what Octokit threw. Errors without an answer come as status 500 with a cause. */
export function failureOf(error: unknown): Failure {
  const thrown = (typeof error === "object" && error !== null ? error : {}) as Thrown;
  const { response } = thrown;
  if (!response) return { kind: "unavailable", status: null, words: connectionWords(thrown), wait: null };
  const status = thrown.status ?? 0;
  const words = answerWords(response.data);
  const { headers } = response;
  if (status === 403 || status === 429) {
    const pause = seconds(headers["retry-after"]);
    if (pause !== null) return { kind: "limit", status, words, wait: pause };
    if (headers["x-ratelimit-remaining"] === "0") {
      return { kind: "exhausted", status, words, wait: seconds(headers["x-ratelimit-reset"]) };
    }
    if (status === 429 || /secondary rate limit|abuse detection/i.test(words))
      return { kind: "limit", status, words, wait: null };
    // A proxy may have dropped the headers that say how long.
    if (/rate limit/i.test(words)) return { kind: "exhausted", status, words, wait: null };
  }
  if (status >= 500) return { kind: "unavailable", status, words: "", wait: seconds(headers["retry-after"]) };
  return { kind: "answered", status, words, wait: null };
}

function connectionWords({ message, cause }: Thrown): string {
  const inner = cause instanceof Error ? cause : null;
  if (inner?.name === "TimeoutError" || message?.includes("aborted due to timeout"))
    return "there was no answer in time";
  return `GitHub could not be reached${message ? ` (${oneLine(message)})` : ""}`;
}

function answerWords(data: unknown): string {
  if (typeof data !== "object" || data === null) return "";
  const { message, errors } = data as { message?: unknown; errors?: unknown };
  const details = Array.isArray(errors) ? errors.map(detail).filter(Boolean) : [];
  return oneLine([typeof message === "string" ? message : "", ...details].filter(Boolean).join(": "));
}

function detail(error: unknown): string {
  if (typeof error === "string") return error;
  const { message, field, code } = (error ?? {}) as { message?: string; field?: string; code?: string };
  return message ?? [field, code].filter(Boolean).join(" ");
}

const oneLine = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .slice(0, 300);

interface Asked {
  /** In words that follow "could not": `open the issue of checkout#1`. */
  readonly what: string;
  readonly route: string;
  readonly repository: string;
}

/** The failure as a person is told of it. */
export function errorOf(failure: Failure, asked: Asked, now: number): GitHubError {
  const { status, words } = failure;
  const said = status === null ? words : ["GitHub said", status, words].filter(Boolean).join(" ");
  const message = `could not ${asked.what} in ${asked.repository}: ${said}`;
  if (failure.kind === "limit" || failure.kind === "exhausted") {
    const resumesAt = failure.kind === "limit" ? now + (failure.wait ?? 60_000) : (failure.wait ?? now + 3_600_000);
    return limitError(
      `could not ${asked.what} in ${asked.repository}: GitHub's rate limit is reached`,
      status,
      resumesAt,
    );
  }
  if (failure.kind === "unavailable") {
    return new GitHubError(message, {
      kind: "unavailable",
      status,
      help: "run it again: the next run finishes what is left",
    });
  }
  if (status === 401) {
    return new GitHubError(message, {
      kind: "credentials",
      status,
      help: "set GITHUB_TOKEN to a token that is valid here",
    });
  }
  if (status === 403) return new GitHubError(message, { kind: "permission", status, help: grant(asked.route) });
  if (status === 404 || status === 410 || (status !== null && status >= 300 && status < 400)) {
    const help = `either it does not exist, or the token can't see it: ${grant(asked.route)}`;
    return new GitHubError(message, {
      kind: "missing",
      status,
      help: status === 404 ? help : undefined,
      movedTo: issueAt(failure.location),
    });
  }
  return new GitHubError(message, { kind: "refused", status });
}

export function limitError(message: string, status: number | null, resumesAt: number): GitHubError {
  const time = new Date(resumesAt).toISOString().replace(/\.\d+Z$/, "Z");
  const help = `what is left can go on at ${time}: run it again then`;
  return new GitHubError(message, { kind: "limit", status, resumesAt, help });
}

/** `…/repos/acme/shop/issues/12` → `acme/shop#12` */
function issueAt(location: string | undefined): string | null {
  const match = /\/repos\/([^/]+\/[^/]+)\/issues\/(\d+)$/.exec(location ?? "");
  return match && `${match[1]}#${match[2]}`;
}
