import { createPrivateKey, createSign, type KeyObject } from "node:crypto";
import { type Instant, MINUTE, parseInstant } from "../time/instant.ts";
import { GitHubError } from "./error.ts";

/** A GitHub App that is installed in a repository. */
export interface AppCredentials {
  /** Its client id, or its id. */
  readonly id: string;
  readonly key: KeyObject;
  readonly repository: string;
  readonly apiUrl: string | undefined;
}

/** What a token of the App may do: what it asks for and no more. */
export type AppPermissions = Readonly<Record<string, "read" | "write">>;

/** A token's last minutes are not used: a request under way must not outlive it. */
const EARLY = 5 * MINUTE;

/** Gives tokens of an App's installation for one repository, each until it ends. */
export class AppTokens {
  readonly #app: AppCredentials;
  readonly #permissions: AppPermissions;
  readonly #fetch: typeof fetch;
  readonly #now: () => Instant;
  #token: { readonly value: string; readonly until: Instant } | null = null;

  constructor(
    app: AppCredentials,
    { permissions, ...outside }: { permissions: AppPermissions; fetch: typeof fetch; now: () => Instant },
  ) {
    this.#app = app;
    this.#permissions = permissions;
    this.#fetch = outside.fetch;
    this.#now = outside.now;
  }

  /** @throws GitHubError */
  async token(): Promise<string> {
    if (this.#token && this.#token.until - EARLY > this.#now()) return this.#token.value;
    const { repository } = this.#app;
    const installation = await this.#ask(`GET /repos/${repository}/installation`, null);
    const { id } = installation as { id?: unknown };
    if (!Number.isSafeInteger(id)) throw this.#error("unavailable", "GitHub's answer names no installation", null);
    const asked = { repositories: [repository.split("/")[1]], permissions: this.#permissions };
    const answer = await this.#ask(`POST /app/installations/${id}/access_tokens`, asked);
    const { token, expires_at: until } = answer as { token?: unknown; expires_at?: unknown };
    const end = typeof until === "string" ? parseInstant(until) : null;
    if (typeof token !== "string" || end === null) {
      throw this.#error("unavailable", "GitHub's answer holds no token", null);
    }
    this.#token = { value: token, until: end };
    return token;
  }

  /** A token that GitHub no longer takes: the next one is asked for again. */
  forget(): void {
    this.#token = null;
  }

  async #ask(route: string, body: object | null): Promise<object> {
    const [method = "", path = ""] = route.split(" ");
    const root = (this.#app.apiUrl ?? "https://api.github.com").replace(/\/+$/, "");
    let answer: Response;
    try {
      answer = await this.#fetch(`${root}${path}`, {
        method,
        headers: {
          accept: "application/vnd.github+json",
          authorization: `Bearer ${this.#assertion()}`,
          "content-type": "application/json",
          "user-agent": "incident-as-code",
          "x-github-api-version": "2022-11-28",
        },
        body: body === null ? null : JSON.stringify(body),
        redirect: "manual",
        signal: AbortSignal.timeout(10_000),
      });
    } catch {
      throw this.#error("unavailable", "GitHub can't be reached", null);
    }
    const { status } = answer;
    if (answer.ok) {
      const data: unknown = await answer.json().catch(() => null);
      if (typeof data === "object" && data !== null) return data;
      throw this.#error("unavailable", "GitHub's answer is no JSON", status);
    }
    if (status === 401) throw this.#error("credentials", "GitHub said 401", status);
    if (status === 404) throw this.#error("missing", `the App is not installed in ${this.#app.repository}`, status);
    if (status === 422 || status === 403) {
      throw this.#error("permission", `GitHub said ${status}: the App lacks a permission`, status);
    }
    throw this.#error("unavailable", `GitHub said ${status}`, status);
  }

  /** Says for ten minutes that it is the App: GitHub's longest. A clock that is a minute ahead does no harm. */
  #assertion(): string {
    const now = Math.floor(this.#now() / 1000);
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const claim = `${part({ alg: "RS256", typ: "JWT" })}.${part({ iss: this.#app.id, iat: now - 60, exp: now + 480 })}`;
    return `${claim}.${createSign("RSA-SHA256").update(claim).sign(this.#app.key, "base64url")}`;
  }

  #error(kind: "credentials" | "missing" | "permission" | "unavailable", words: string, status: number | null) {
    const permissions = Object.entries(this.#permissions).map(([name, right]) => `${name}: ${right}`);
    return new GitHubError(`could not get a token of the App for ${this.#app.repository}: ${words}`, {
      kind,
      status,
      help: `Check its id and key, that it is installed there, and that it has ${permissions.join(", ")}.`,
    });
  }
}

/** The key of an App, as GitHub gives it; newlines may be written as `\n`. Null for what is none. */
export function readAppKey(text: string): KeyObject | null {
  try {
    const key = createPrivateKey(text.replaceAll("\\n", "\n"));
    return key.asymmetricKeyType === "rsa" ? key : null;
  } catch {
    return null;
  }
}
