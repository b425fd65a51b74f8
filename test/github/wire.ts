import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer } from "./emulator.ts";
import type { Fault } from "./faults.ts";

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export function badGateway(status: number): Answer {
  return { status, headers: { "content-type": "text/html" }, data: "<html><title>Unicorn!</title></html>" };
}

/** The answers with which GitHub refuses a request before it does anything. */
export function refusalOf(fault: Fault): Answer | null {
  const seconds = fault.seconds ?? 1;
  const secondary = {
    message: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
  };
  if (fault.kind === "server-error") return badGateway(500);
  if (fault.kind === "bad-gateway") return badGateway(502);
  if (fault.kind === "secondary-limit")
    return { status: 403, headers: { "retry-after": String(seconds) }, data: secondary };
  if (fault.kind === "too-many-requests")
    return { status: 429, headers: { "retry-after": String(seconds) }, data: secondary };
  if (fault.kind !== "primary-limit") return null;
  const reset = String(Math.ceil(Date.now() / 1000) + seconds);
  const headers = { "x-ratelimit-limit": "1000", "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset };
  return { status: 403, headers, data: { message: "API rate limit exceeded for installation ID 1." } };
}

function etagOf(answer: Answer): string {
  return `W/"${createHash("sha256").update(JSON.stringify(answer.data)).digest("hex").slice(0, 32)}"`;
}

/** 304 when the client already holds this answer. */
export function unchanged(request: IncomingMessage, answer: Answer): Answer | null {
  if (request.method !== "GET" || answer.status !== 200) return null;
  const etag = etagOf(answer);
  if (request.headers["if-none-match"] === etag) return { status: 304, headers: { etag }, data: null };
  return { ...answer, headers: { ...answer.headers, etag } };
}

const passedOn = [
  "link",
  "location",
  "etag",
  "retry-after",
  "content-type",
  "x-ratelimit-limit",
  "x-ratelimit-remaining",
  "x-ratelimit-reset",
];

export function send(response: ServerResponse, answer: Answer): void {
  const kept = Object.entries(answer.headers).filter(([name]) => passedOn.includes(name));
  const headers = { "content-type": "application/json; charset=utf-8", ...Object.fromEntries(kept) };
  response.writeHead(answer.status, headers);
  response.end(
    answer.data === null ? undefined : typeof answer.data === "string" ? answer.data : JSON.stringify(answer.data),
  );
}

/** Announces the whole answer and sends half of it. */
export async function cutShort(response: ServerResponse, answer: Answer): Promise<void> {
  const text = Buffer.from(JSON.stringify(answer.data));
  response.writeHead(answer.status, { "content-type": "application/json", "content-length": text.length });
  response.write(text.subarray(0, text.length >> 1));
  await pause(5);
  response.destroy();
}
