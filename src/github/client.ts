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

  /** Asks, again and again while it is worth it. @throws GitHubError */
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
   * Writes what has the same effect when it is done twice; one write at a time, and paced.
   *
   * @param last gives parameters that have to be as fresh as can be: asked for just before the write
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
   * Creates something, never blindly twice: after an answer that leaves it open whether it was done, `findExisting` is
   * asked first; what it finds counts as the answer. @throws GitHubError
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
