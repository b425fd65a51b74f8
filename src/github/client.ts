import type { GitHubError } from "./error.ts";
import { unexpectedAnswer } from "./failure.ts";
import { type Answer, type Connection, type Effort, efforts, type Parameters, Transport } from "./transport.ts";

/** Entries of a list's page, GitHub's most. */
const PAGE = 100;

/** One repository on GitHub: every request of the product goes through here. */
export class GitHub {
  readonly repository: string;
  readonly owner: string;
  readonly repo: string;
  /** Root of its web pages: `https://github.com`. */
  readonly server: string;
  /** Its API is below `/api/v3`. */
  readonly isEnterpriseServer: boolean;
  /** Of a job's GITHUB_TOKEN, or of another App: such a token has no user. */
  readonly isInstallation: boolean;
  /** How hard it tries, and how much it may write. */
  readonly effort: Effort;
  readonly #connection: Connection;
  readonly #transport: Transport;
  readonly #remembered: Map<string, unknown>;

  /** @param shared another client of the same connection, whose pace and reads this one shares */
  constructor(connection: Connection, effort: Effort = efforts.normal, shared?: GitHub) {
    const [owner, repo] = connection.repository.split("/") as [string, string];
    this.repository = connection.repository;
    this.owner = owner;
    this.repo = repo;
    this.server = serverOf(connection.apiUrl);
    this.isEnterpriseServer = /\/api\/v3\/*$/.test(connection.apiUrl ?? "");
    this.isInstallation = connection.token.startsWith("ghs_");
    this.#connection = connection;
    this.effort = effort;
    this.#transport = shared ? shared.#transport : new Transport(connection);
    this.#remembered = shared ? shared.#remembered : new Map();
  }

  /** This repository for a purpose. */
  with(effort: Effort): GitHub {
    return new GitHub(this.#connection, effort, this);
  }

  /** Counts what earlier runs have written within the last hour: GitHub's limits are for all of them together. */
  countEarlierWrites(instants: readonly number[]): void {
    this.#transport.countEarlierWrites(instants);
  }

  /** How often this run has written. */
  get writes(): number {
    return this.#transport.writes;
  }

  /** Reads, with retries. @throws GitHubError */
  async read<Data extends object>(what: string, route: string, parameters: Parameters): Promise<Answer<Data>> {
    const answer = answered(
      await this.#transport.sendWithRetry<Data, never>({ what, route, parameters, effort: this.effort }),
    );
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

  /** The pages of a list, 100 entries each; every page is a request. @throws GitHubError */
  async *pages<Entry>(what: string, route: string, parameters: Parameters): AsyncGenerator<Answer<Entry[]>> {
    const asked = new Set<string>();
    let next: Parameters | null = { per_page: PAGE, ...parameters, page: 1 };
    while (next !== null) {
      const page = JSON.stringify(next);
      if (asked.has(page)) throw this.unexpectedAnswer(what, "a link to a page that was read before");
      asked.add(page);
      const answer: Answer<Entry[]> = await this.readPage<Entry>(what, route, next);
      yield answer;
      next = nextPage(answer, next);
    }
  }

  /** Every entry of a list. @throws GitHubError */
  async readAll<Entry>(what: string, route: string, parameters: Parameters): Promise<Entry[]> {
    const all: Entry[] = [];
    for await (const { data } of this.pages<Entry>(what, route, parameters)) all.push(...data);
    return all;
  }

  /**
   * What an earlier call with this name read, as long as this run has written nothing since: the steps of a job start from
   * the same lists. For reads that may be some seconds old.
   */
  async once<T>(name: string, read: () => Promise<T>): Promise<T> {
    if (this.#remembered.has(name)) return this.#remembered.get(name) as T;
    const value = await read();
    this.#remembered.set(name, value);
    return value;
  }

  /**
   * Writes something that may be written twice with the same effect; one write at a time, and paced.
   *
   * @param last gives parameters that must be as fresh as possible, just before each attempt
   * @throws GitHubError
   */
  async write<Data>(
    what: string,
    route: string,
    parameters: Parameters,
    last?: () => Promise<Parameters>,
  ): Promise<Data> {
    const beforeEach = async () => {
      await this.#beforeWrite(what);
      return (await last?.()) ?? {};
    };
    const request = { what, route, parameters, beforeEach, effort: this.effort };
    return answered(await this.#transport.sendWithRetry<Data, never>(request)).data;
  }

  /**
   * Creates something, and never twice: after an answer that does not say whether it was created, calls `findExisting`
   * before the next attempt, and returns what that finds. @throws GitHubError
   */
  async create<Data, Found = Data>(
    what: string,
    route: string,
    parameters: Parameters,
    findExisting: () => Promise<Found | null>,
  ): Promise<Data | Found> {
    const beforeEach = async () => {
      await this.#beforeWrite(what);
      return {};
    };
    const answer = await this.#transport.sendWithRetry<Data, Found>({
      what,
      route,
      parameters,
      beforeEach,
      findExisting,
      effort: this.effort,
    });
    return "found" in answer ? answer.found : answer.data;
  }

  /** Waits; a test's clock jumps. */
  pause(milliseconds: number): Promise<void> {
    this.#remembered.clear();
    return this.#transport.pause(milliseconds);
  }

  async #beforeWrite(what: string): Promise<void> {
    this.#remembered.clear();
    await this.#transport.waitForSlot(what, this.effort);
  }

  /** The error for an answer in a form that GitHub does not give. */
  unexpectedAnswer(what: string, found: string): GitHubError {
    return this.#transport.error(unexpectedAnswer(200, found), { what, route: "" });
  }
}

const answered = <Data>(result: Answer<Data> | { readonly found: never }): Answer<Data> => result as Answer<Data>;

/**
 * The parameters of a list's next page: those of the link `rel="next"`, which has a cursor where GitHub numbers no pages.
 * Only the link's query counts: host and path stay. Without links (a proxy may drop the header), each full page has a next
 * one by number.
 */
function nextPage({ headers, data }: Answer<readonly unknown[]>, { page, ...asked }: Parameters): Parameters | null {
  if (headers.link === undefined) return data.length >= PAGE ? { ...asked, page: Number(page) + 1 } : null;
  const link = linkTo("next", headers.link);
  return link === null ? null : { ...asked, ...Object.fromEntries(link.searchParams) };
}

/** How many pages a list has, as its first page tells; null where it does not: without links, or with cursors. */
export function pageCount({ headers, data }: Answer<readonly unknown[]>): number | null {
  if (headers.link === undefined) return data.length < PAGE ? 1 : null;
  if (linkTo("next", headers.link) === null) return 1;
  const last = Number(linkTo("last", headers.link)?.searchParams.get("page"));
  return last > 0 ? last : null;
}

/** The address that a header `Link` gives for a relation. */
function linkTo(relation: "next" | "last", header: string | number): URL | null {
  const links = String(header).split(/,\s*(?=<)/);
  const address = links.find((link) => link.includes(`rel="${relation}"`))?.match(/^\s*<([^<>]*)>/)?.[1];
  return address === undefined ? null : new URL(address, "https://api.github.com");
}

/** Root of an API's web pages: `https://api.github.com` → `https://github.com`; `https://host/api/v3` → `https://host`. */
export function serverOf(apiUrl: string | undefined): string {
  if (!apiUrl) return "https://github.com";
  return apiUrl
    .replace(/\/+$/, "")
    .replace(/\/api\/v3$/, "")
    .replace("://api.", "://");
}
