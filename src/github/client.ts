import type { Octokit } from "@octokit/rest";
import { systemClock, type WaitClock } from "./clock.ts";
import type { GitHubError } from "./error.ts";
import { errorOf, type Failure, failureOf, isPage, limitError, unexpectedAnswer } from "./failure.ts";
import { Pacing } from "./pacing.ts";

export interface Connection {
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string;
  /** API root; default `https://api.github.com`. An Enterprise Server's ends in `/api/v3`. */
  readonly apiUrl?: string | undefined;
  /** Milliseconds between two writes; 0 turns all pacing off. GitHub asks for 1,000. */
  readonly writeInterval: number;
  /** Milliseconds to wait for one answer; default 30,000. */
  readonly timeout?: number;
  readonly clock?: WaitClock;
}

/** A route's parameters; owner and name of the repository are filled in. */
export type Parameters = Readonly<Record<string, unknown>>;

/** GitHub's answer. `data` has the form that the caller names: what of it is used is what its type says. */
export interface Answer<Data> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly data: Data;
}

/** GitHub's REST API version that this product was written for. */
const apiVersion = "2022-11-28";
/** Entries of a list's page, GitHub's most. */
const PAGE = 100;
/** First attempt and repetitions; the pauses between them double from one second. */
const attempts = 4;
const firstPause = 1_000;
/** Longest pause that GitHub may ask for before the run stops and says when it goes on. */
const longestPause = 120_000;

/** One repository on GitHub: every request of the product goes through here. */
export class GitHub {
  readonly repository: string;
  readonly owner: string;
  readonly repo: string;
  /** Root of its web pages: `https://github.com`. */
  readonly server: string;
  /** Of a job's GITHUB_TOKEN, or of another App: such a token has no user. */
  readonly isInstallation: boolean;
  readonly clock: WaitClock;
  /** Writes made so far. */
  writes = 0;
  readonly #connection: Connection;
  readonly #pacing: Pacing;
  #octokit: Promise<Octokit> | undefined;

  constructor(connection: Connection) {
    const [owner, repo] = connection.repository.split("/") as [string, string];
    this.#connection = connection;
    this.repository = connection.repository;
    this.owner = owner;
    this.repo = repo;
    this.server = serverOf(connection.apiUrl);
    this.isInstallation = connection.token.startsWith("ghs_");
    this.clock = connection.clock ?? systemClock;
    this.#pacing = new Pacing(this.clock, connection.writeInterval);
  }

  /** Asks, again and again while it is worth it. @throws GitHubError */
  async read<Data extends object>(what: string, route: string, parameters: Parameters): Promise<Answer<Data>> {
    const answer = answered(await this.#sendWithRetry<Data, never>({ what, route, parameters }));
    // 204 has no content.
    const isWhole = answer.status !== 200 || (typeof answer.data === "object" && answer.data !== null);
    if (!isWhole) throw this.unexpectedAnswer(what, "something else");
    return answer;
  }

  /** One page of a list. @throws GitHubError */
  async readPage<Entry>(what: string, route: string, parameters: Parameters): Promise<Answer<Entry[]>> {
    const answer = await this.read<Entry[]>(what, route, parameters);
    if (!Array.isArray(answer.data)) throw this.unexpectedAnswer(what, "something else than a list");
    return answer;
  }

  /** Every page of a list, 100 entries each. @throws GitHubError */
  async readAll<Entry>(what: string, route: string, parameters: Parameters): Promise<Entry[]> {
    const all: Entry[] = [];
    for (let page = 1; ; page++) {
      const answer = await this.readPage<Entry>(what, route, { per_page: PAGE, ...parameters, page });
      all.push(...answer.data);
      if (!hasNextPage(answer)) return all;
    }
  }

  /**
   * Writes what has the same effect when it is done twice; one write at a time, and paced.
   *
   * @param last gives parameters that have to be as fresh as can be: asked for when the write's turn has come
   * @throws GitHubError
   */
  async write<Data>(
    what: string,
    route: string,
    parameters: Parameters,
    last?: () => Promise<Parameters>,
  ): Promise<Data> {
    const beforeEach = async () => {
      await this.#waitForSlot(what);
      return (await last?.()) ?? {};
    };
    return answered(await this.#sendWithRetry<Data, never>({ what, route, parameters, beforeEach })).data;
  }

  /**
   * Creates something, never blindly twice: after an answer that leaves it open whether it was done, `lookAgain` is asked
   * first; what it finds counts as the answer. @throws GitHubError
   */
  async create<Data, Found = Data>(
    what: string,
    route: string,
    parameters: Parameters,
    findExisting: () => Promise<Found | null>,
  ): Promise<Data | Found> {
    const beforeEach = async () => {
      await this.#waitForSlot(what);
      return {};
    };
    const answer = await this.#sendWithRetry<Data, Found>({ what, route, parameters, beforeEach, findExisting });
    return "found" in answer ? answer.found : answer.data;
  }

  async #waitForSlot(what: string): Promise<void> {
    const resumesAt = await this.#pacing.waitForSlot();
    if (resumesAt !== null) {
      throw limitError(
        `could not ${what} in ${this.repository}: 500 writes an hour are GitHub's limit`,
        null,
        resumesAt,
      );
    }
    this.writes++;
  }

  async #sendWithRetry<Data, Found>(request: Request<Found>): Promise<Answer<Data> | { readonly found: Found }> {
    for (let attempt = 1; ; attempt++) {
      const last = await request.beforeEach?.();
      const result = await this.#send<Data>(request.route, { ...request.parameters, ...last });
      if ("answer" in result) return result.answer;
      const pause = pauseAfter(result.failure, attempt, this.#connection);
      if (pause === null) throw this.#error(result.failure, request);
      await this.clock.sleep(pause);
      if (result.failure.kind !== "unavailable" || !request.findExisting) continue;
      const found = await request.findExisting();
      if (found !== null) return { found };
    }
  }

  async #send<Data>(route: string, parameters: Parameters): Promise<{ answer: Answer<Data> } | { failure: Failure }> {
    const octokit = await this.#connect();
    try {
      const answer = await octokit.request(route, {
        ...(route.includes("{owner}") ? { owner: this.owner, repo: this.repo } : {}),
        ...parameters,
        headers: { "x-github-api-version": apiVersion },
        request: { signal: AbortSignal.timeout(this.#connection.timeout ?? 30_000), redirect: "manual" },
      });
      if (answer.status >= 300) return { failure: movedAway(answer, this.#apiUrl) };
      if (isPage(answer.headers["content-type"])) return { failure: unexpectedAnswer(answer.status, "a page in HTML") };
      if (!isBroken(answer)) return { answer };
      return { failure: { kind: "unavailable", status: null, words: "half an answer", wait: null } };
    } catch (error) {
      return { failure: failureOf(error, this.#connection.token) };
    }
  }

  #error(failure: Failure, { what, route }: { readonly what: string; readonly route: string }): GitHubError {
    const { repository } = this;
    return errorOf(failure, { what, route, repository, apiUrl: this.#apiUrl }, this.clock.now());
  }

  /** The error for an answer in a form that GitHub does not give. */
  unexpectedAnswer(what: string, found: string): GitHubError {
    return this.#error(unexpectedAnswer(200, found), { what, route: "" });
  }

  get #apiUrl(): string {
    return this.#connection.apiUrl?.replace(/\/+$/, "") ?? "https://api.github.com";
  }

  /** Octokit is loaded with the first request: commands that need no GitHub never wait for it. */
  #connect(): Promise<Octokit> {
    this.#octokit ??= import("@octokit/rest").then(({ Octokit: Client }) => {
      const { token, apiUrl } = this.#connection;
      const silent = { debug() {}, info() {}, warn() {}, error() {} };
      return new Client({
        auth: token,
        userAgent: "incident-as-code",
        log: silent,
        ...(apiUrl ? { baseUrl: this.#apiUrl } : {}),
      });
    });
    return this.#octokit;
  }
}

/** Redirections are not followed: a write must never end in another repository. GitHub leads to its own addresses only. */
function movedAway(
  { status, headers }: { status: number; headers: Answer<unknown>["headers"] },
  apiUrl: string,
): Failure {
  const location = String(headers.location ?? "");
  const isElsewhere = URL.canParse(location) && new URL(location).host !== new URL(apiUrl).host;
  if (isElsewhere) return unexpectedAnswer(status, `the way to ${new URL(location).host}`);
  return { kind: "answered", status, words: "it has moved", wait: null, location };
}

interface Request<Found> {
  readonly what: string;
  readonly route: string;
  readonly parameters: Parameters;
  /** Gives the last of its parameters. */
  readonly beforeEach?: () => Promise<Parameters>;
  readonly findExisting?: () => Promise<Found | null>;
}

const answered = <Data>(result: Answer<Data> | { readonly found: never }): Answer<Data> => result as Answer<Data>;

/** Milliseconds until the next attempt; null where there is none. Without pacing, pauses that GitHub did not ask for are short. */
function pauseAfter({ kind, wait }: Failure, attempt: number, { writeInterval }: Connection): number | null {
  if (attempt >= attempts || kind === "exhausted" || kind === "answered" || kind === "foreign") return null;
  const first = writeInterval === 0 ? firstPause / 10 : firstPause;
  const pause = wait ?? first * 2 ** (attempt - 1) * (kind === "limit" ? 30 : 1);
  return pause > longestPause ? null : pause;
}

/** An answer that stopped half way: Octokit hands over as text what it can't read as JSON. */
function isBroken({
  status,
  data,
  headers,
}: {
  status: number;
  data: unknown;
  headers: Record<string, unknown>;
}): boolean {
  return (
    status < 300 && status !== 204 && typeof data === "string" && /json/.test(String(headers["content-type"] ?? "json"))
  );
}

/** A server that links no pages at all (a proxy may drop the header) has another one while they come full. */
export function hasNextPage({ headers, data }: Answer<readonly unknown[]>): boolean {
  return headers.link === undefined ? data.length >= PAGE : String(headers.link).includes('rel="next"');
}

/** `https://api.github.com` → `https://github.com`; `https://host/api/v3` → `https://host`. */
function serverOf(apiUrl: string | undefined): string {
  if (!apiUrl) return "https://github.com";
  return apiUrl
    .replace(/\/+$/, "")
    .replace(/\/api\/v3$/, "")
    .replace("://api.", "://");
}
