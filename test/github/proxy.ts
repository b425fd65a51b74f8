import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Bench, BenchOptions, Hand, RecordedRequest } from "./bench.ts";
import { type Answer, type EmulatedGitHub, tokenOf } from "./emulator.ts";
import { FaultSchedule } from "./faults.ts";
import { accountGaps } from "./gaps/account.ts";
import { Extras } from "./gaps/extras.ts";
import type { Exchange, Gap } from "./gaps/gap.ts";
import { issueGaps } from "./gaps/issues.ts";
import { labelGaps } from "./gaps/labels.ts";
import { organizationGaps } from "./gaps/organization.ts";
import { pullGaps } from "./gaps/pulls.ts";
import { repositoryGaps } from "./gaps/repository.ts";
import { subIssueGaps } from "./gaps/sub-issues.ts";
import { GitHubDescription } from "./openapi.ts";
import { badGateway, cutShort, refusalOf, send, unchanged } from "./wire.ts";

const gaps = [
  ...issueGaps,
  ...labelGaps,
  ...subIssueGaps,
  ...pullGaps,
  ...accountGaps,
  ...repositoryGaps,
  ...organizationGaps,
].map(compile);

function compile(gap: Gap) {
  const [method, template] = gap.route.split(" ") as [string, string];
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const pattern = new RegExp(`^${template.replace(/\{(ref|path)\}/g, "(.+)").replace(/\{\w+\}/g, "([^/]+)")}$`);
  return { gap, method, names, pattern };
}

const contentsOf = (path: string): string => `/contents/${path.split("/").map(encodeURIComponent).join("/")}`;

/** Compiled once: its checks cost more than a bench. */
const description = new GitHubDescription();

/** GitHub as the client meets it: each request recorded, checked, struck by its fault, or answered. */
export class GitHubProxy implements Bench {
  readonly requests: RecordedRequest[] = [];
  readonly faults = new FaultSchedule();
  readonly extras: Extras;
  readonly repository: string;
  readonly asJob: Hand;
  token = "";
  url = "";
  readonly #emulator: EmulatedGitHub;
  readonly #options: BenchOptions;
  readonly #owner: string;
  readonly #prefix: string;
  readonly #accounts = new Map<string, string>();
  readonly #hung = new Set<ServerResponse>();
  readonly #server = createServer((request, response) => {
    this.#serve(request, response).catch((error) => {
      response.writeHead(599, { "content-type": "application/json" });
      response.end(JSON.stringify({ message: `the test bench failed: ${error.stack}` }));
    });
  });

  constructor(
    emulator: EmulatedGitHub,
    options: BenchOptions,
    names: { owner: string; repo: string; logins: string[] },
  ) {
    this.#emulator = emulator;
    this.#options = options;
    this.#owner = names.owner;
    this.#prefix = options.enterprise ? "/api/v3" : "";
    this.repository = `${names.owner}/${names.repo}`;
    this.extras = new Extras(
      options.organization ?? false,
      new Set([names.owner, ...Object.keys(options.collaborators ?? {})]),
    );
    for (const login of names.logins) this.#accounts.set(tokenOf(login), login);
    this.asJob = (method, path, body) => this.#byHand(this.token, method, path, body);
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${this.#prefix}`;
    this.extras.origin = this.url;
  }

  async seed(collaborators: NonNullable<BenchOptions["collaborators"]>): Promise<void> {
    const admin = this.as(this.#owner);
    for (const [login, permission] of Object.entries(collaborators)) {
      await admin("PUT", `/collaborators/${login}`, { permission });
    }
    for (const name of this.#options.labels ?? []) await admin("POST", "/labels", { name });
    for (const [path, text] of Object.entries(this.#options.files ?? {})) await this.commitFile(path, text);
  }

  async jobToken(permissions: Record<string, "read" | "write">): Promise<string> {
    const token = await this.#emulator.jobToken(permissions);
    this.#accounts.set(token, "github-actions[bot]");
    return token;
  }

  userToken(login: string): string {
    if (!this.#accounts.has(tokenOf(login))) throw new Error(`${login} is no account of this bench`);
    return tokenOf(login);
  }

  as(login: string): Hand {
    const token = this.userToken(login);
    return (method, path, body) => this.#byHand(token, method, path, body);
  }

  async commitFile(path: string, text: string, branch = "main"): Promise<void> {
    const admin = this.as(this.#owner);
    const existing = await admin("GET", `${contentsOf(path)}?ref=${branch}`);
    const answer = await admin("PUT", contentsOf(path), {
      message: `Write ${path}`,
      branch,
      content: Buffer.from(text).toString("base64"),
      ...(existing.status === 200 ? { sha: (existing.data as { sha: string }).sha } : {}),
    });
    if (answer.status >= 300) throw new Error(`${path} was not committed: ${JSON.stringify(answer.data)}`);
  }

  async fileText(path: string, branch = "main"): Promise<string | null> {
    const { status, data } = await this.as(this.#owner)("GET", `${contentsOf(path)}?ref=${branch}`);
    return status === 200 ? Buffer.from((data as { content: string }).content, "base64").toString("utf8") : null;
  }

  writes(): RecordedRequest[] {
    return this.requests.filter(({ write }) => write);
  }

  violations(): string[] {
    return this.requests.flatMap(({ method, path, violations }) =>
      violations.map((text) => `${method} ${path}: ${text}`),
    );
  }

  async close(): Promise<void> {
    for (const response of this.#hung) response.destroy();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    await this.#emulator.close();
  }

  #byHand(token: string, method: string, path: string, body: unknown): Promise<Answer> {
    const absolute = /^\/(user|orgs|repos|search)\b/.test(path);
    return this.#answer(token, method, `${absolute ? "" : `/repos/${this.repository}`}${path}`, body);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const url = (request.url ?? "/").replace(this.#prefix, "");
    const { page } = this.#options;
    if (page && request.headers.accept?.includes("text/html")) {
      const html = await page(new URL(url, "http://github").pathname, this);
      const headers = { "content-type": "text/html; charset=utf-8" };
      return send(response, { status: html === null ? 404 : 200, headers, data: html ?? "There is no such page." });
    }
    const body = text === "" ? undefined : JSON.parse(text);
    const record = this.#record(request, url, body);
    const { fault } = record;
    const refusal = fault && refusalOf(fault);
    if (refusal) {
      record.status = refusal.status;
      return send(response, refusal);
    }
    if (fault?.kind === "hang") return void this.#hung.add(response);
    if (fault?.kind === "cut-before") return void response.destroy();
    const token = (request.headers.authorization ?? "").replace(/^(Bearer|token)\s+/i, "");
    const answer = await this.#answer(token, record.method, url, body);
    if (fault?.kind === "lost-answer") return void response.destroy();
    if (fault?.kind === "cut-body") return cutShort(response, answer);
    if (fault?.kind === "bad-gateway-after") {
      record.status = 502;
      return send(response, badGateway(502));
    }
    const final = unchanged(request, answer) ?? answer;
    record.status = final.status;
    send(response, final);
  }

  #record(request: IncomingMessage, url: string, body: unknown): RecordedRequest {
    const method = request.method ?? "GET";
    const { pathname: path, searchParams: query } = new URL(url, "http://github");
    const { operation, violations } = description.check({ method, path, query, body });
    const record: RecordedRequest = {
      method,
      path,
      query: Object.fromEntries(query),
      body,
      headers: request.headers as Record<string, string>,
      operation,
      violations: request.headers["x-github-api-version"] ? violations : [...violations, "no x-github-api-version"],
      write: method !== "GET",
      fault: null,
      status: null,
    };
    this.requests.push(record);
    Object.assign(record, { fault: this.faults.next(record) });
    return record;
  }

  async #answer(token: string, method: string, url: string, body: unknown): Promise<Answer> {
    const actor = this.#accounts.get(token);
    if (actor === undefined) return { status: 401, headers: {}, data: { message: "Bad credentials" } };
    const { pathname: path, searchParams: query } = new URL(url, "http://github");
    const refusal = token.startsWith("ghs_") ? this.extras.refuse(method, path) : null;
    if (refusal) return refusal;
    if (method !== "GET") this.extras.forget();
    const forward = (changed: unknown) => this.#forward({ method, url, token, body: changed });
    const match = gaps.find((gap) => gap.method === method && gap.pattern.test(path));
    const values = match ? match.pattern.exec(path)!.slice(1).map(decodeURIComponent) : [];
    const exchange: Exchange = {
      method,
      path,
      query,
      body: (body ?? {}) as Record<string, unknown>,
      token,
      actor,
      parameters: Object.fromEntries(match?.names.map((name, index) => [name, values[index]!]) ?? []),
      repository: `/repos/${this.repository}`,
      extras: this.extras,
      forward: (changed) => forward(changed ?? body),
      ask: (asked, at, asking) => this.#forward({ method: asked, url: at, token: tokenOf(this.#owner), body: asking }),
    };
    const answer = await (match ? match.gap.answer(exchange) : exchange.forward());
    if (method !== "GET") this.extras.forget();
    return answer;
  }

  async #forward(request: { method: string; url: string; token: string; body?: unknown }): Promise<Answer> {
    const answer = await this.#emulator.send(request);
    const text = JSON.stringify(answer)
      .replaceAll(this.#emulator.url, this.url)
      .replaceAll(this.#emulator.url.replace("localhost", "127.0.0.1"), this.url);
    const translated = JSON.parse(text) as Answer;
    if (answer.status !== 403 || !request.token.startsWith("ghs_")) return translated;
    return {
      ...translated,
      data: { ...(translated.data as object), message: "Resource not accessible by integration" },
    };
  }
}
