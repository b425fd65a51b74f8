import type { GitHubError } from "./error.ts";
import { unexpectedAnswer } from "./failure.ts";
import { type Answer, type Connection, type Parameters, Transport } from "./transport.ts";

/** Entries of a list's page, GitHub's most. */
const PAGE = 100;

/** One repository on GitHub: every request of the product goes through here. */
export class GitHub {
  readonly repository: string;
  readonly owner: string;
  readonly repo: string;
  /** Root of its web pages: `https://github.com`. */
  readonly server: string;
  /** Of a job's GITHUB_TOKEN, or of another App: such a token has no user. */
  readonly isInstallation: boolean;
  readonly #transport: Transport;

  constructor(connection: Connection) {
    const [owner, repo] = connection.repository.split("/") as [string, string];
    this.repository = connection.repository;
    this.owner = owner;
    this.repo = repo;
    this.server = serverOf(connection.apiUrl);
    this.isInstallation = connection.token.startsWith("ghs_");
    this.#transport = new Transport(connection);
  }

  /** Reads, with retries. @throws GitHubError */
  async read<Data extends object>(what: string, route: string, parameters: Parameters): Promise<Answer<Data>> {
    const answer = answered(await this.#transport.sendWithRetry<Data, never>({ what, route, parameters }));
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
      await this.#transport.waitForSlot(what);
      return (await last?.()) ?? {};
    };
    return answered(await this.#transport.sendWithRetry<Data, never>({ what, route, parameters, beforeEach })).data;
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
      await this.#transport.waitForSlot(what);
      return {};
    };
    const answer = await this.#transport.sendWithRetry<Data, Found>({
      what,
      route,
      parameters,
      beforeEach,
      findExisting,
    });
    return "found" in answer ? answer.found : answer.data;
  }

  /** The error for an answer in a form that GitHub does not give. */
  unexpectedAnswer(what: string, found: string): GitHubError {
    return this.#transport.error(unexpectedAnswer(200, found), { what, route: "" });
  }
}

const answered = <Data>(result: Answer<Data> | { readonly found: never }): Answer<Data> => result as Answer<Data>;

/** True where a list has another page. Without links (a proxy may drop the header), after each full page. */
export function hasNextPage({ headers, data }: Answer<readonly unknown[]>): boolean {
  return headers.link === undefined ? data.length >= PAGE : String(headers.link).includes('rel="next"');
}

/** Root of an API's web pages: `https://api.github.com` → `https://github.com`; `https://host/api/v3` → `https://host`. */
export function serverOf(apiUrl: string | undefined): string {
  if (!apiUrl) return "https://github.com";
  return apiUrl
    .replace(/\/+$/, "")
    .replace(/\/api\/v3$/, "")
    .replace("://api.", "://");
}
