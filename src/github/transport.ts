import type { Octokit } from "@octokit/rest";
import { HOUR, MINUTE } from "../time/instant.ts";
import type { GitHubError } from "./error.ts";
import { errorOf, type Failure, failureOf, isPage, limitError, unexpectedAnswer } from "./failure.ts";

export interface Connection {
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string;
  /** API root; default `https://api.github.com`. An Enterprise Server's ends in `/api/v3`. */
  readonly apiUrl?: string | undefined;
  /** The proxy that the API is reached through; none without it. */
  readonly proxy?: URL | null;
  /** Milliseconds between two writes; 0 turns all pacing off. GitHub asks for 1,000. */
  readonly writeInterval: number;
  /** Milliseconds to wait for one answer; default 30,000. */
  readonly timeout?: number;
  readonly clock?: WaitClock;
}

/** A route's parameters; owner and name of the repository are filled in. */
export type Parameters = Readonly<Record<string, unknown>>;

/** GitHub's answer. The caller names the type of `data`, with the fields that it uses. */
export interface Answer<Data> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly data: Data;
}

/** The version of GitHub's REST API that this code was written for. */
const apiVersion = "2022-11-28";
/** The pauses between attempts double from one second. */
const firstPause = 1_000;

/** How hard a run tries, and how much it may write. */
export interface Effort {
  /** First attempt and repetitions. */
  readonly attempts: number;
  /** The longest pause between two attempts, where GitHub asks for none (milliseconds). */
  readonly longestPause: number;
  /** The longest pause that GitHub may ask for (milliseconds): for a longer one the run stops, and says when to go on. */
  readonly longestWait: number;
  /** Writes within an hour, of the 500 that GitHub allows: the rest is kept free. */
  readonly writesPerHour: number;
}

/** GitHub's limits for requests that create content: 80 a minute and 500 an hour. */
const perMinute = 80;
const perHour = 500;

const normal: Effort = { attempts: 4, longestPause: 4_000, longestWait: 120_000, writesPerHour: perHour };

/** What one purpose may cost the others: incidents come first. */
export const efforts = {
  normal,
  /** Keeps 100 writes of the hour for incidents. */
  sync: { ...normal, writesPerHour: perHour - 100 },
  /** Goes on where a sync has used what is its own, and still keeps 50 writes for incidents. */
  upkeep: { ...normal, writesPerHour: perHour - 50 },
  /** An alert is sent once: about six minutes of attempts, and limits of up to fifteen minutes. */
  incident: { attempts: 12, longestPause: 60_000, longestWait: 15 * MINUTE, writesPerHour: perHour },
} as const satisfies Record<string, Effort>;

/** Time, as the caller hands it in: tests have their own. */
export interface WaitClock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

export const systemClock: WaitClock = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

interface Request<Found> {
  /** In words that follow "could not". */
  readonly what: string;
  readonly route: string;
  readonly parameters: Parameters;
  /** Runs before each attempt; gives further parameters. */
  readonly beforeEach?: () => Promise<Parameters>;
  readonly findExisting?: () => Promise<Found | null>;
  readonly effort: Effort;
}

/** Sends requests to one repository: spaces out writes, and retries failures that may pass. */
export class Transport {
  readonly #clock: WaitClock;
  readonly #connection: Connection;
  readonly #pacing: Pacing;
  #octokit: Promise<Octokit> | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#clock = connection.clock ?? systemClock;
    this.#pacing = new Pacing(this.#clock, connection.writeInterval);
  }

  pause(milliseconds: number): Promise<void> {
    return this.#clock.sleep(milliseconds);
  }

  /** Waits until GitHub's limits allow a write. @throws GitHubError when the hour's budget is used up */
  async waitForSlot(what: string, { writesPerHour }: Effort): Promise<void> {
    const resumesAt = await this.#pacing.waitForSlot(writesPerHour);
    if (resumesAt === null) return;
    const limit =
      writesPerHour === perHour
        ? `${perHour} writes an hour are GitHub's limit`
        : `${writesPerHour} writes within an hour are made, and the rest of GitHub's ${perHour} is kept for incidents`;
    throw limitError(`could not ${what} in ${this.#connection.repository}: ${limit}`, null, resumesAt);
  }

  /** Counts writes of earlier runs within the last hour, by their instants. */
  countEarlierWrites(instants: readonly number[]): void {
    this.#pacing.countEarlier(instants);
  }

  /** How often this run has written. */
  get writes(): number {
    return this.#pacing.count;
  }

  /** Sends a request, again where a retry may help. @throws GitHubError */
  async sendWithRetry<Data, Found>(request: Request<Found>): Promise<Answer<Data> | { readonly found: Found }> {
    for (let attempt = 1; ; attempt++) {
      const last = await request.beforeEach?.();
      const result = await this.#send<Data>(request.route, { ...request.parameters, ...last });
      if ("answer" in result) return result.answer;
      const { writeInterval } = this.#connection;
      const pause = pauseAfter(result.failure, attempt, { writeInterval, now: this.#clock.now(), ...request.effort });
      if (pause === null) throw this.error(result.failure, request);
      await this.#clock.sleep(pause);
      if (result.failure.kind !== "unavailable" || !request.findExisting) continue;
      const found = await request.findExisting();
      if (found !== null) return { found };
    }
  }

  async #send<Data>(route: string, parameters: Parameters): Promise<{ answer: Answer<Data> } | { failure: Failure }> {
    const octokit = await this.#connect();
    const [owner, repo] = this.#connection.repository.split("/");
    try {
      const answer = await octokit.request(route, {
        ...(route.includes("{owner}") ? { owner, repo } : {}),
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

  error(failure: Failure, { what, route }: Pick<Request<never>, "what" | "route">): GitHubError {
    const { repository } = this.#connection;
    return errorOf(failure, { what, route, repository, apiUrl: this.#apiUrl }, this.#clock.now());
  }

  get #apiUrl(): string {
    return this.#connection.apiUrl?.replace(/\/+$/, "") ?? "https://api.github.com";
  }

  /** Octokit is loaded with the first request: commands that need no GitHub never wait for it. */
  #connect(): Promise<Octokit> {
    this.#octokit ??= import("@octokit/rest").then(async ({ Octokit: Client }) => {
      const { token, apiUrl, proxy } = this.#connection;
      const silent = { debug() {}, info() {}, warn() {}, error() {} };
      return new Client({
        auth: token,
        userAgent: "incident-as-code",
        log: silent,
        ...(proxy ? { request: { fetch: (await import("./proxy.ts")).fetchThrough(proxy) } } : {}),
        ...(apiUrl ? { baseUrl: this.#apiUrl } : {}),
      });
    });
    return this.#octokit;
  }
}

/** Spaces out writes. GitHub asks for one second between two; an interval of 0 turns all pacing off, for tests. */
export class Pacing {
  readonly #clock: WaitClock;
  readonly #interval: number;
  readonly #startedAt: number;
  /** When each write of the last hour was made. */
  #writes: number[] = [];
  /** The same of earlier runs, in order: they count for the hour only. */
  #earlier: readonly number[] = [];
  /** How many writes this run has made. */
  count = 0;

  constructor(clock: WaitClock, interval: number) {
    this.#clock = clock;
    this.#interval = interval;
    this.#startedAt = clock.now();
  }

  /** @param instants milliseconds since 1970; those since this run began are its own */
  countEarlier(instants: readonly number[]): void {
    if (this.#earlier.length > 0) return;
    const isEarlier = (at: number) => at < this.#startedAt && at > this.#startedAt - HOUR;
    this.#earlier = instants.filter(isEarlier).sort((a, b) => a - b);
  }

  /**
   * Waits until the next write may go. Null when it may; else the instant at which the hour's budget has room.
   *
   * @param most writes within an hour
   */
  async waitForSlot(most: number = perHour): Promise<number | null> {
    if (this.#interval === 0) return null;
    const isRecent = (at: number) => at > this.#clock.now() - HOUR;
    this.#writes = this.#writes.filter(isRecent);
    const all = [...this.#earlier.filter(isRecent), ...this.#writes];
    if (all.length >= most) return all[all.length - most]! + HOUR;
    const next = (this.#writes.at(-1) ?? -Infinity) + this.#interval;
    const minuteFull = (this.#writes.at(-perMinute) ?? -Infinity) + MINUTE;
    const wait = Math.max(next, minuteFull) - this.#clock.now();
    if (wait > 0) await this.#clock.sleep(wait);
    this.#writes.push(this.#clock.now());
    this.count++;
    return null;
  }
}

interface Retrying extends Effort {
  readonly writeInterval: number;
  readonly now: number;
}

/** Milliseconds until the next attempt; null for no further one. Without pacing, pauses that GitHub did not ask for are short. */
function pauseAfter({ kind, wait }: Failure, attempt: number, effort: Retrying): number | null {
  const { attempts, longestPause, longestWait, writeInterval, now } = effort;
  if (attempt >= attempts || kind === "answered" || kind === "foreign") return null;
  if (kind === "exhausted") {
    const pause = wait === null ? Number.POSITIVE_INFINITY : Math.max(wait - now, firstPause);
    return attempts > normal.attempts && pause <= longestWait ? pause : null;
  }
  const first = writeInterval === 0 ? firstPause / 10 : firstPause;
  if (wait === null && kind !== "limit") return Math.min(first * 2 ** (attempt - 1), longestPause);
  const pause = wait ?? Math.min(first * 2 ** (attempt - 1) * 30, longestWait);
  return pause > longestWait ? null : pause;
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

/** True for an answer that was cut off: Octokit returns as text what it can't parse as JSON. */
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
