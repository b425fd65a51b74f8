import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import type { Socket } from "node:net";
import tls from "node:tls";

/** What a proxy did in place of passing a request on. */
export class ProxyError extends Error {
  override readonly name = "ProxyError";
}

/** Sends requests through a proxy. Node's own `fetch` knows none in the versions that this product runs on. */
export function fetchThrough(proxy: URL): typeof fetch {
  return async (input, init = {}) => {
    const address = new URL(String(input));
    const { method = "GET", body = null, signal = null } = init;
    const headers = Object.fromEntries(new Headers(init.headers));
    const shared = { method, headers, ...(signal ? { signal } : {}) };
    const request =
      address.protocol === "https:"
        ? https.request(address, {
            ...shared,
            createConnection: tlsOver(await tunnel(proxy, address, signal), address),
          })
        : // A proxy is asked for the whole address where nothing is encrypted.
          schemeOf(proxy).request({
            ...shared,
            agent: false,
            ...placeOf(proxy),
            path: address.href,
            headers: { ...headers, host: address.host, ...authorization(proxy) },
          });
    request.end(body === null ? undefined : String(body));
    const answer = await answerOf(request, address.protocol === "https:" ? null : proxy);
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    return response(answer, Buffer.concat(chunks));
  };
}

/** A connection to the address's host, which the proxy passes on unread. */
async function tunnel(proxy: URL, { hostname, port }: URL, signal: AbortSignal | null): Promise<Socket> {
  const target = `${hostname}:${port || 443}`;
  const request = schemeOf(proxy).request({
    ...placeOf(proxy),
    method: "CONNECT",
    path: target,
    headers: { host: target, ...authorization(proxy) },
    agent: false,
    ...(signal ? { signal } : {}),
  });
  request.end();
  return new Promise((resolve, reject) => {
    request.on("connect", ({ statusCode, statusMessage }, socket) => {
      if (statusCode === 200) return resolve(socket);
      socket.destroy();
      reject(new ProxyError(`the proxy ${proxy.host} refuses the way to ${target}: ${statusCode} ${statusMessage}`));
    });
    request.on("response", ({ statusCode, statusMessage }) => {
      request.destroy();
      reject(new ProxyError(`the proxy ${proxy.host} refuses the way to ${target}: ${statusCode} ${statusMessage}`));
    });
    request.on("error", (error) => reject(signal?.aborted ? error : unreachable(proxy, error)));
  });
}

function tlsOver(socket: Socket, { hostname }: URL) {
  return () => tls.connect({ socket, servername: hostname.replace(/^\[|\]$/g, "") });
}

const schemeOf = ({ protocol }: URL) => (protocol === "https:" ? https : http);

const placeOf = ({ hostname, port, protocol }: URL) => ({
  hostname: hostname.replace(/^\[|\]$/g, ""),
  port: port || (protocol === "https:" ? 443 : 80),
});

function authorization({ username, password }: URL): Record<string, string> {
  if (username === "") return {};
  const credentials = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString("base64");
  return { "proxy-authorization": `Basic ${credentials}` };
}

/** @param proxy the one whose failure to answer is meant; null where the connection is to the address itself */
function answerOf(request: http.ClientRequest, proxy: URL | null): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.on("response", resolve);
    request.on("error", (error) => reject(proxy && !isAbort(error) ? unreachable(proxy, error) : error));
  });
}

const isAbort = ({ name }: Error) => name === "AbortError" || name === "TimeoutError";

function unreachable(proxy: URL, error: Error & { code?: string }): ProxyError {
  return new ProxyError(`the proxy ${proxy.host} does not answer (${error.code ?? error.message})`);
}

function response({ statusCode = 500, statusMessage, headers }: IncomingMessage, body: Buffer): Response {
  const entries = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  const hasBody = statusCode !== 204 && statusCode !== 205 && statusCode !== 304;
  return new Response(hasBody ? new Uint8Array(body) : null, {
    status: statusCode,
    statusText: statusMessage ?? "",
    headers: entries,
  });
}
