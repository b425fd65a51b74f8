import { HOUR, MINUTE } from "../time/instant.ts";
import { GitHubError } from "./error.ts";

const FORBIDDEN_PULL_REQUESTS = /not permitted to create or approve pull requests/i;

/** What went wrong with one attempt. */
export interface Failure {
  /** `unreachable`: no connection can be made; `foreign`: something other than GitHub answered. */
  readonly kind: "limit" | "exhausted" | "unavailable" | "unreachable" | "foreign" | "answered";
  /** Of the answer; null when there was none. */
  readonly status: number | null;
  /** GitHub's own words, or the connection's. */
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

/** The failure in what Octokit threw, with the token masked. Octokit gives errors without an answer status 500 and a cause. */
export function failureOf(error: unknown, token: string): Failure {
  const thrown = (typeof error === "object" && error !== null ? error : {}) as Thrown;
  const { response } = thrown;
  if (!response) return connectionFailure(thrown, token);
  const status = thrown.status ?? 0;
  const words = inShort(answerWords(response.data), token);
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
  if (isPage(headers["content-type"])) return unexpectedAnswer(status, "a page in HTML");
  return { kind: "answered", status, words, wait: null };
}

/** An answer that did not come from GitHub, but from a proxy, a login page or another service. */
export function unexpectedAnswer(status: number, words: string): Failure {
  return { kind: "foreign", status, words, wait: null };
}

export function isPage(contentType: unknown): boolean {
  return /\bhtml\b/i.test(String(contentType ?? ""));
}

/** Error codes of connections that no retry helps, in words. */
const UNREACHABLE: Readonly<Record<string, string>> = {
  ENOTFOUND: "its host is not known",
  EAI_AGAIN: "its host is not known",
  ECONNREFUSED: "nobody answers there",
  EHOSTUNREACH: "no way leads there",
  ENETUNREACH: "no way leads there",
  EPROTO: "it does not speak HTTPS",
  CERT_HAS_EXPIRED: "its certificate has run out",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is not trusted here",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate is not trusted here",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate is not trusted here",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "its certificate is not trusted here",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is of another host",
};

function connectionFailure(thrown: Thrown, token: string): Failure {
  const code = codeOf(thrown);
  const { cause } = thrown;
  if (cause instanceof Error && cause.name === "ProxyError")
    return { kind: "unreachable", status: null, words: inShort(cause.message, token), wait: null };
  // `fetch` refuses to connect to this port.
  if (thrown.message === "bad port")
    return { kind: "unreachable", status: null, words: "its port is not allowed", wait: null };
  const known = /^HPE_/.test(code)
    ? "it does not speak HTTP"
    : /SSL|TLS/.test(code)
      ? UNREACHABLE.EPROTO
      : UNREACHABLE[code];
  if (known !== undefined) return { kind: "unreachable", status: null, words: known, wait: null };
  return { kind: "unavailable", status: null, words: inShort(connectionWords(thrown), token), wait: null };
}

/** The system's error code, from the innermost error. */
function codeOf(thrown: unknown): string {
  for (let error = thrown; typeof error === "object" && error !== null; error = (error as Thrown).cause) {
    const { code, name } = error as { readonly code?: unknown; readonly name?: string };
    if (typeof code === "string") return code;
    if (name === "HTTPParserError") return "HPE_";
  }
  return "";
}

function connectionWords({ message, cause }: Thrown): string {
  const inner = cause instanceof Error ? cause : null;
  if (inner?.name === "TimeoutError" || message?.includes("aborted due to timeout")) return "no answer in time";
  if (/other side closed|socket hang up|ECONNRESET|terminated/i.test(message ?? "")) return "the connection was cut";
  return message || "the connection failed";
}

function answerWords(data: unknown): string {
  if (typeof data !== "object" || data === null) return "";
  const { message, errors } = data as { message?: unknown; errors?: unknown };
  const details = Array.isArray(errors) ? errors.map(detail).filter(Boolean) : [];
  return [typeof message === "string" ? message : "", ...details].filter(Boolean).join(": ");
}

function detail(error: unknown): string {
  if (typeof error === "string") return error;
  const { message, field, code } = (error ?? {}) as { message?: string; field?: string; code?: string };
  return message ?? [field, code].filter(Boolean).join(" ");
}

/** Masks the token before cutting the text: a part of the token would not be recognized. */
const inShort = (text: string, token: string) =>
  text
    .replaceAll(token, "***")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .slice(0, 300);

interface RequestFacts {
  /** In words that follow "could not": `open the issue of checkout#1`. */
  readonly what: string;
  readonly route: string;
  readonly repository: string;
  /** Root of the API that was asked. */
  readonly apiUrl: string;
}

/** The failure as people read it. */
export function errorOf(failure: Failure, request: RequestFacts, now: number): GitHubError {
  const { kind, status, words, wait } = failure;
  const could = `could not ${request.what} in ${request.repository}`;
  switch (kind) {
    case "limit":
      return limitError(`${could}: GitHub wants a pause between requests`, status, now + (wait ?? MINUTE));
    case "exhausted":
      return limitError(`${could}: GitHub's rate limit is reached`, status, wait ?? now + HOUR);
    case "unreachable":
      return new GitHubError(`${could}: ${request.apiUrl} can't be reached, ${words}`, {
        kind: "unavailable",
        help: "Look at GITHUB_API_URL and the network (and at https_proxy and no_proxy, where they are set), and run it again.",
      });
    case "foreign":
      return new GitHubError(`${could}: ${request.apiUrl} answered ${status} with ${words}, expected GitHub's JSON`, {
        kind: "unavailable",
        status,
        help: "A proxy may have answered; or GITHUB_API_URL is no API root: that of an Enterprise Server is https://HOST/api/v3.",
      });
    case "unavailable":
      return new GitHubError(`${could}: ${status === null ? words : `GitHub said ${status}`}`, {
        kind: "unavailable",
        status,
        help: "Run it again: the next run finishes what is left.",
      });
    case "answered":
      return refusal(failure, `${could}: GitHub said ${[status, words].filter(Boolean).join(" ")}`, request);
  }
}

/** The error for a request that GitHub understood and declined. */
function refusal({ status, location }: Failure, message: string, { route, repository }: RequestFacts): GitHubError {
  if (status === 401) {
    const help = "Set GITHUB_TOKEN to a token that is valid there; this one is wrong, or has run out.";
    return new GitHubError(message, { kind: "credentials", status, help });
  }
  for (const { pattern, help } of settings) {
    if (pattern.test(message)) return new GitHubError(message, { kind: "permission", status, help });
  }
  if (RULES.test(message)) return new GitHubError(message, { kind: "refused", status, help: FORBIDDEN_BY_RULES });
  if (status === 403) {
    const { scope } = permissionFor(route);
    return new GitHubError(message, {
      kind: "permission",
      status,
      scope,
      help: `${upper(grant(permissionFor(route)))}.`,
    });
  }
  if (status === 404) {
    const help = `Check its name or number; if that is right, the token can't see it: ${grant(permissionFor(route))}.`;
    return new GitHubError(message, { kind: "missing", status, help });
  }
  if (status === 410) {
    return new GitHubError(message, {
      kind: "missing",
      status,
      help: "It was deleted: the next run goes on without it.",
    });
  }
  if (status !== null && status >= 300 && status < 400) {
    const movedTo = issueAt(location);
    const help = movedTo
      ? `It is ${movedTo} now, and is left alone there.`
      : `If ${repository} was renamed, name it as it is called now: --repo OWNER/NAME.`;
    return new GitHubError(`${message}${location ? ` to ${location}` : ""}`, {
      kind: "missing",
      status,
      help,
      movedTo,
    });
  }
  if (CONFLICT.test(message) || (status === 409 && !/\bempty\b/.test(message))) {
    return new GitHubError(message, { kind: "conflict", status, help: "Another run was faster: run it again." });
  }
  return new GitHubError(message, { kind: "refused", status, help: "Fix what GitHub names, and run it again." });
}

/** What GitHub says where a setting of the repository forbids a request: no permission of a token helps. */
const settings: readonly { readonly pattern: RegExp; readonly help: string }[] = [
  {
    pattern: /\bissues\b[^.:]* disabled/i,
    help: "Switch issues on under Settings → General → Features, or track no action items here.",
  },
  {
    pattern: /repository was archived/i,
    help: "The repository is archived and can't be changed: unarchive it under Settings → General, or switch off the workflow.",
  },
  {
    pattern: FORBIDDEN_PULL_REQUESTS,
    help: 'Allow it under Settings → Actions → General: "Allow GitHub Actions to create and approve pull requests".',
  },
];

/** A ruleset or the protection of a branch. */
const RULES = /rule violation|protected branch|creations being restricted|branch protection/i;
const FORBIDDEN_BY_RULES =
  "A ruleset or branch protection forbids it: let the account of the token create and update the branches incidents/** under Settings → Rules.";

/** What GitHub says where another run made the branch or the pull request first, or moved the branch. */
const CONFLICT = /reference already exists|not a fast.forward|a pull request already exists/i;

/** True where the repository lets Actions open no pull request: a setting, which is off by default. */
export function isForbiddenBySetting({ message }: GitHubError): boolean {
  return FORBIDDEN_PULL_REQUESTS.test(message);
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function limitError(message: string, status: number | null, resumesAt: number): GitHubError {
  const time = new Date(resumesAt).toISOString().replace(/\.\d+Z$/, "Z");
  return new GitHubError(message, {
    kind: "limit",
    status,
    resumesAt,
    help: `Run it again from ${time} on: what is left goes on then.`,
  });
}

/** `…/repos/acme/shop/issues/12` → `acme/shop#12` */
function issueAt(location: string | undefined): string | null {
  const match = /\/repos\/([^/]+\/[^/]+)\/issues\/(\d+)$/.exec(location ?? "");
  return match && `${match[1]}#${match[2]}`;
}

/** Routes, and the scope that they need as a workflow's `permissions:` names it; the first match counts. */
const scopes: readonly (readonly [RegExp, string])[] = [
  [/\/issues|\/labels|\/milestones|\/assignees/, "issues"],
  [/\/pulls/, "pull-requests"],
  [/\/actions\//, "actions"],
  [/\/statuses/, "statuses"],
  [/\/check-runs/, "checks"],
  [/\/git\/|\/contents|\/branches|\/commits|\/compare|\/dispatches/, "contents"],
  [/\/projectsV2/, "organization projects"],
];

interface Permission {
  readonly scope: string;
  readonly access: "read" | "write";
}

/** The permission that a request needs. */
function permissionFor(route: string): Permission {
  const scope = scopes.find(([pattern]) => pattern.test(route))?.[1] ?? "contents";
  return { scope, access: route.startsWith("GET ") ? "read" : "write" };
}

/** How to get a missing permission, with the line to add. */
function grant({ scope, access }: Permission): string {
  return `add "${scope}: ${access}" under "permissions:" of the workflow's job, or use a token that has it`;
}

/** The error for a comment that was refused on a pull request: GitHub takes it for an issue, its permission is another. */
export function onPullRequest(error: GitHubError): GitHubError {
  if (error.scope !== "issues") return error;
  const scope = "pull-requests";
  return new GitHubError(error.message, { ...error, scope, help: `${upper(grant({ scope, access: "write" }))}.` });
}
