import { Hono } from "hono";
import { type Instant, MINUTE } from "../time/instant.ts";
import type { Accept, DeliveryOutcome } from "./delivery.ts";
import { shortenPayload } from "./shorten.ts";
import type { Certificates } from "./sns.ts";
import { type AlertSource, secretVariable, sourceOf } from "./sources.ts";
import { type Received, type Verdict, verify } from "./verify.ts";

export interface RelayOptions {
  /** Holds the secrets of the sources. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly accept: Accept;
  readonly now: () => Instant;
  readonly log: (line: string) => void;
  /** How many events wait, and since when GitHub takes none (null while it does); missing where nothing waits. */
  readonly state?: () => { readonly waiting: number; readonly failingSince: Instant | null };
  /** Asks for an address of Amazon's, which was checked. Redirections are not followed. */
  readonly fetch: (url: string) => Promise<Response>;
}

/** What the relay is to the web: a request becomes an answer. */
export interface Relay {
  readonly fetch: (request: Request) => Promise<Response>;
}

/** GitHub takes 64 KB; tools send more around what counts (bytes). */
const LARGEST_BODY = 1_000_000;
/** Of a source in a minute, whose secret is right; and of all whose is wrong, before they have to wait. */
const MOST_A_MINUTE = 60;
/** So long may GitHub take nothing before a monitor gets an error. */
const UNHEALTHY_AFTER = 5 * MINUTE;

/** Routes, limits and checks requests. What it accepts goes to `accept`. */
export function createApp({ env, accept, now, log, state, fetch }: RelayOptions): Relay {
  const limits = new RateLimits();
  const certificates = cachedCertificates(fetch, () => limits.allows("certificates", now()));
  // A slash at the end of an address is easily typed, and means nothing.
  const app = new Hono({ strict: false });

  app.get("/health", (context) => {
    const { waiting, failingSince } = state?.() ?? { waiting: 0, failingSince: null };
    const isStuck = failingSince !== null && now() - failingSince > UNHEALTHY_AFTER;
    return context.json({ status: isStuck ? "GitHub takes no events" : "ok", waiting }, isStuck ? 503 : 200);
  });

  app.post("/alerts/:source", async (context) => {
    const name = context.req.param("source");
    const source = sourceOf(name, env);
    if (source === null) {
      if (/^[a-z0-9_-]{1,63}$/.test(name) && limits.allows("no source", now())) {
        log(`${name}: refused, since ${secretVariable(name)} is not set`);
      }
      return answer(404, "no such source");
    }
    const request = context.req.raw;
    const body = await readBody(request);
    if (body === "too large") return answer(413, "the body is larger than 1 MB");
    const payload = body === "cut" ? null : parseObject(body);
    if (body === "cut" || payload === null) return answer(400, "the body is no JSON object");
    const query = new URL(request.url).searchParams;
    return receive(source, { headers: request.headers, query, body, payload, now: now() });
  });
  app.notFound(() => answer(404, "no such address"));
  app.onError((error) => {
    log(`internal error (this is a bug): ${error.message}`);
    return answer(500, "internal error");
  });

  async function receive(source: AlertSource, received: Received): Promise<Response> {
    const verdict = await verdictOf(source, received);
    if (verdict.kind === "refused") {
      if (!limits.allows(`${source.name} refused`, received.now)) return answer(429, "too many requests", 60);
      log(`${source.name}: refused: ${verdict.reason}`);
      return answer(401, verdict.reason);
    }
    if (!limits.allows(source.name, received.now)) return answer(429, "too many requests", 60);
    if (verdict.kind === "confirm") return confirm(source, verdict.url);
    if (verdict.kind === "ignored") {
      log(`${source.name}: ignored: ${verdict.reason}`);
      return answer(200, verdict.reason);
    }
    const payload = shortenPayload(received.payload);
    if (payload === null) return answer(413, "the payload is too large for GitHub");
    return outcomeAnswers[await accept({ source: source.name, id: verdict.id, payload, receivedAt: received.now })]();
  }

  async function verdictOf(source: AlertSource, received: Received): Promise<Verdict> {
    try {
      return await verify(source, received, certificates);
    } catch (error) {
      if (source.scheme !== "sns") throw error;
      return { kind: "refused", reason: "its certificate could not be read" };
    }
  }

  /** A signed message of a topic that is configured: the topic's messages are wanted. */
  async function confirm({ name }: AlertSource, url: string): Promise<Response> {
    const isConfirmed = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    log(`${name}: the topic's subscription was ${isConfirmed ? "confirmed" : "not confirmed: Amazon refused it"}`);
    return isConfirmed ? answer(200, "confirmed") : answer(502, "Amazon did not confirm");
  }

  return { fetch: async (request) => app.fetch(request) };
}

const outcomeAnswers: Readonly<Record<DeliveryOutcome, () => Response>> = {
  taken: () => answer(200, "GitHub has it"),
  waiting: () => answer(503, "GitHub does not have it yet", 10),
  full: () => answer(503, "too many events wait", 60),
  refused: () => answer(422, "GitHub refuses it"),
};

/** @param retryAfter seconds */
function answer(status: number, message: string, retryAfter?: number): Response {
  const headers = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
  return Response.json({ message }, { status, headers });
}

/** Reads no more than is allowed, whatever the request says of its length. */
async function readBody(request: Request): Promise<Uint8Array | "too large" | "cut"> {
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST_BODY) return "too large";
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request.body ?? []) {
      length += chunk.length;
      if (length > LARGEST_BODY) return "too large";
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch {
    return "cut";
  }
}

function parseObject(body: Uint8Array): object | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** Counts requests within the last minute. */
class RateLimits {
  readonly #times = new Map<string, Instant[]>();

  allows(name: string, now: Instant): boolean {
    const times = (this.#times.get(name) ?? []).filter((at) => at > now - MINUTE);
    this.#times.set(name, times);
    if (times.length >= MOST_A_MINUTE) return false;
    times.push(now);
    return true;
  }
}

const MOST_CERTIFICATES = 20;
const LONGEST_CERTIFICATE = 20_000;

/** Each certificate is asked for once; what could not be read, again. */
function cachedCertificates(fetch: RelayOptions["fetch"], isAllowed: () => boolean): Certificates {
  const known = new Map<string, Promise<string>>();
  const read = async (url: string) => {
    if (!isAllowed()) throw new Error("too many certificates");
    const response = await fetch(url);
    const text = response.ok ? await response.text() : "";
    if (text === "" || text.length > LONGEST_CERTIFICATE) throw new Error("no certificate");
    return text;
  };
  return (url) => {
    const before = known.get(url);
    if (before) return before;
    if (known.size >= MOST_CERTIFICATES) known.clear();
    const reading = read(url);
    known.set(url, reading);
    reading.catch(() => known.delete(url));
    return reading;
  };
}
