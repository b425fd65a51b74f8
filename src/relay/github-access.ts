import { type AppPermissions, AppTokens, readAppKey } from "../github/app-token.ts";
import { GitHub } from "../github/client.ts";
import { GitHubError } from "../github/error.ts";
import { dispatchAlert, startWorkflow } from "../github/repository.ts";
import { openIssues } from "../github/threads.ts";
import type { WaitClock } from "../github/transport.ts";
import { nextDeadline } from "../response/targets/next-deadline.ts";
import { UsageError } from "../text/error.ts";
import type { RelayEvent } from "./event-queue.ts";
import type { OpenIncident } from "./ticks.ts";

/** Where events go, and the outside world that leads there. */
export interface GitHubAccessOptions {
  /** `owner/name`. */
  readonly repository: string;
  readonly apiUrl: string | undefined;
  /** Milliseconds between two writes. */
  readonly writeInterval: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Of an App's tokens. */
  readonly permissions: AppPermissions;
  readonly clock: WaitClock;
  readonly fetch: typeof fetch;
}

/** What an App needs to send alerts. */
export const TO_SEND: AppPermissions = { contents: "write" };
/** And to see which incidents are open, and start the workflow. */
export const TO_TICK: AppPermissions = { ...TO_SEND, actions: "write", issues: "read" };

/** An attempt is four requests: with a sender that waits, each is given less time than a job's (milliseconds). */
const TIMEOUT = 10_000;

/** GitHub with the credentials of the environment: a token, or an App whose tokens last an hour. */
export class GitHubAccess {
  readonly #options: GitHubAccessOptions;
  readonly #tokens: AppTokens | null;
  readonly #token: string;
  #client: { readonly token: string; readonly github: GitHub } | null = null;

  /** @throws UsageError without usable credentials */
  constructor(options: GitHubAccessOptions) {
    this.#options = options;
    this.#tokens = appTokens(options);
    this.#token = this.#tokens ? "" : tokenOf(options.env);
  }

  /** @throws GitHubError */
  async send({ source, payload }: RelayEvent): Promise<void> {
    await this.#with((github) => dispatchAlert(github, { source, payload }));
  }

  /** @throws GitHubError */
  async startWorkflow(workflow: string): Promise<void> {
    await this.#with((github) => startWorkflow(github, workflow, "respond"));
  }

  /** @throws GitHubError */
  async openIncidents(label: string): Promise<readonly OpenIncident[]> {
    const issues = await this.#with((github) => openIssues(github, label));
    return issues.map(({ number, body }) => ({ issue: number, next: nextDeadline(body) }));
  }

  /** An App's token may end before its time: then another one is asked for, once. */
  async #with<Result>(use: (github: GitHub) => Promise<Result>): Promise<Result> {
    try {
      return await use(await this.#connect());
    } catch (error) {
      if (!(error instanceof GitHubError) || error.kind !== "credentials" || this.#tokens === null) throw error;
      this.#tokens.forget();
      return use(await this.#connect());
    }
  }

  async #connect(): Promise<GitHub> {
    const token = this.#tokens ? await this.#tokens.token() : this.#token;
    if (this.#client?.token !== token) {
      const { repository, apiUrl, writeInterval, clock } = this.#options;
      const github = new GitHub({ repository, token, apiUrl, writeInterval, clock, timeout: TIMEOUT });
      this.#client = { token, github };
    }
    return this.#client.github;
  }
}

function appTokens({ env, repository, apiUrl, permissions, fetch, clock }: GitHubAccessOptions): AppTokens | null {
  const [id = "", text = ""] = [env.INCIDENT_APP_ID?.trim(), env.INCIDENT_APP_PRIVATE_KEY?.trim()];
  if (id === "" && text === "") return null;
  const key = readAppKey(text);
  if (!/^[\w.-]{1,100}$/.test(id) || key === null) {
    const name = key === null ? "INCIDENT_APP_PRIVATE_KEY" : "INCIDENT_APP_ID";
    throw new UsageError(
      `missing or wrong ${name}, expected the id of a GitHub App and its private key (PEM)`,
      "Set both INCIDENT_APP_ID and INCIDENT_APP_PRIVATE_KEY, or GITHUB_TOKEN instead.",
    );
  }
  return new AppTokens({ id, key, repository, apiUrl }, { permissions, fetch, now: () => clock.now() });
}

/** Never quoted, whatever is wrong with it. */
function tokenOf(env: GitHubAccessOptions["env"]): string {
  const token = (env.GITHUB_TOKEN || env.GH_TOKEN || "").trim();
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw new UsageError(
    `${token === "" ? "missing" : "unexpected blank or special character in"} GITHUB_TOKEN, expected a token for GitHub`,
    "Set GITHUB_TOKEN to a fine-grained token of this repository alone with Contents: write, Actions: write and Issues: read; or INCIDENT_APP_ID and INCIDENT_APP_PRIVATE_KEY.",
  );
}
