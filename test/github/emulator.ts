import { createSign, generateKeyPairSync } from "node:crypto";
import { Agent, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { createEmulator } from "emulate";

/** GitHub's own App behind a job's GITHUB_TOKEN. */
const actionsApp = { app_id: 15368, slug: "github-actions", name: "GitHub Actions", installation: 1 };

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly data: unknown;
}

export interface EmulatedRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly token: string | null;
  readonly body?: unknown;
}

export interface EmulatedGitHub {
  readonly url: string;
  send(request: EmulatedRequest): Promise<Answer>;
  /** A token like a job's GITHUB_TOKEN: writes as github-actions[bot], with these permissions alone. */
  jobToken(permissions: Record<string, "read" | "write">): Promise<string>;
  close(): Promise<void>;
}

export interface EmulatorSeed {
  readonly owner: string;
  readonly repo: string;
  readonly private: boolean;
  readonly logins: readonly string[];
}

/** A person's token. */
export const tokenOf = (login: string) => `token-of-${login}`;

let key: string | undefined;
function privateKey(): string {
  key ??= generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs1", format: "pem" },
    publicKeyEncoding: { type: "pkcs1", format: "pem" },
  }).privateKey;
  return key;
}

function appToken(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const now = Math.floor(Date.now() / 1000);
  const claim = `${part({ alg: "RS256", typ: "JWT" })}.${part({ iss: actionsApp.app_id, iat: now - 60, exp: now + 540 })}`;
  return `${claim}.${createSign("RSA-SHA256").update(claim).sign(privateKey(), "base64url")}`;
}

/** Starts `emulate` on a free loopback port, with one repository, its people, and the App of GitHub Actions. */
export async function startEmulator(seed: EmulatorSeed): Promise<EmulatedGitHub> {
  const logins = [...new Set([seed.owner, ...seed.logins])];
  const all = { issues: "write", contents: "write", pull_requests: "write", statuses: "write", checks: "write" };
  const { installation, ...app } = actionsApp;
  const emulator = await createEmulator({
    service: "github",
    port: 0,
    seed: {
      tokens: Object.fromEntries(logins.map((login) => [tokenOf(login), { login }])),
      github: {
        users: logins.map((login) => ({ login })),
        repos: [{ owner: seed.owner, name: seed.repo, private: seed.private, auto_init: true }],
        apps: [
          {
            ...app,
            private_key: privateKey(),
            permissions: all,
            installations: [{ installation_id: installation, account: seed.owner }],
          },
        ],
      },
    },
  });
  const origin = emulator.url.replace("//localhost", "//127.0.0.1");

  const agent = new Agent({ keepAlive: true });

  /** With `node:http`: the tests send so many requests that `fetch` costs a fifth of their processor time. */
  async function send({ method, url, token, body }: EmulatedRequest): Promise<Answer> {
    const authorization = token ? { authorization: `Bearer ${token}` } : {};
    const sending = body === undefined ? "" : JSON.stringify(body);
    const length = { "content-length": Buffer.byteLength(sending) };
    const headers = { "content-type": "application/json", ...length, ...authorization };
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const attempt = () => {
        const sent = request(origin + url, { method, agent, headers }, resolve);
        // A kept connection that the other end has just closed for being idle: nothing was taken, as Node's documentation says.
        sent.on("error", (error: NodeJS.ErrnoException) =>
          sent.reusedSocket && error.code === "ECONNRESET" ? attempt() : reject(error),
        );
        sent.end(sending);
      };
      attempt();
    });
    const answer = await text(response);
    return {
      status: response.statusCode!,
      headers: response.headers as Record<string, string>,
      data: answer === "" ? null : JSON.parse(answer),
    };
  }

  return {
    url: emulator.url,
    send,
    async jobToken(permissions) {
      const url = `/app/installations/${installation}/access_tokens`;
      const answer = await send({ method: "POST", url, token: appToken(), body: { permissions } });
      return (answer.data as { token: string }).token;
    },
    async close() {
      agent.destroy();
      await emulator.close();
    },
  };
}
