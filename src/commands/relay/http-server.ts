import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream/promises";
import type { Relay } from "../../relay/app.ts";

/** In milliseconds: a sender that is slower than this is cut off. */
const HEADERS_WITHIN = 5_000;
const REQUEST_WITHIN = 10_000;
const DISCARD_WITHIN = 2_000;
/** A request holds at most a megabyte of memory. */
const MOST_CONNECTIONS = 100;

/** Serves a relay by HTTP, with a limit on everything that a sender could draw out. Gives the port. */
export async function serve(
  relay: Relay,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer({
    headersTimeout: HEADERS_WITHIN,
    requestTimeout: REQUEST_WITHIN,
    keepAliveTimeout: HEADERS_WITHIN,
    connectionsCheckingInterval: 1_000,
    maxHeaderSize: 16_384,
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.on("request", (request, response) => {
    // A sender that hangs up while it is answered: nothing is left to say to it.
    answer(relay, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host, port }, () => {
      server.off("error", reject);
      resolve();
    });
  });
  return { server, port: (server.address() as AddressInfo).port };
}

async function answer(relay: Relay, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const result = await relay.fetch(webRequest(request));
  await discardRest(request);
  response.writeHead(result.status, { ...Object.fromEntries(result.headers), "cache-control": "no-store" });
  await pipeline(result.body ?? [], response);
}

/** Throws away what was not read, for a moment: a sender that is answered while it still sends may see no answer. */
async function discardRest(request: IncomingMessage): Promise<void> {
  if (request.complete) return;
  const ended = new Promise((resolve) => request.once("close", resolve).once("end", resolve));
  request.resume();
  const isOver = AbortSignal.timeout(DISCARD_WITHIN);
  await Promise.race([ended, new Promise((resolve) => isOver.addEventListener("abort", resolve))]);
}

function webRequest(request: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  // The name that the sender calls us by plays no part, and need not be one.
  const url = URL.canParse(request.url ?? "", "http://relay") ? new URL(request.url!, "http://relay") : "http://relay/";
  const method = request.method ?? "GET";
  if (method === "GET" || method === "HEAD") return new Request(url, { method, headers });
  return new Request(url, { method, headers, body: bodyOf(request), duplex: "half" });
}

/** Read as it is asked for. Who stops reading leaves the connection as it is, for the answer. */
function bodyOf(request: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = request.iterator({ destroyOnReturn: false });
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await chunks.return?.();
      },
    },
    // Nothing is read before it is asked for: what was begun could not be thrown away.
    { highWaterMark: 0 },
  );
}
