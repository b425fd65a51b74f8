import assert from "node:assert/strict";
import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer as createSocket, type Server as SocketServer } from "node:net";
import { describe, it } from "node:test";
import { probeRepository } from "../../src/github/capability-probe.ts";
import { GitHub } from "../../src/github/client.ts";
import { GitHubError } from "../../src/github/error.ts";
import { failureOf } from "../../src/github/failure.ts";
import { readState } from "../../src/github/read-state.ts";
import { JumpingClock } from "./syncing.ts";

const token = "ghp_0123456789secret";

const answer =
  (status: number, headers: Record<string, string>, body = ""): RequestListener =>
  (_, response) => {
    response.writeHead(status, headers);
    response.end(body);
  };
const page = { "content-type": "text/html" };
const json = { "content-type": "application/json" };
const another = /^A proxy may have answered; or GITHUB_API_URL is no API root: .* https:\/\/HOST\/api\/v3\.$/;

interface Case {
  readonly name: string;
  readonly serve: RequestListener;
  /** What follows "could not … in acme/shop: ". */
  readonly expected: RegExp;
  readonly next: RegExp;
}

const cases: readonly Case[] = [
  {
    name: "a login page",
    serve: answer(200, page, "<html><title>Log in</title></html>"),
    expected: /^http:\/\/127\.0\.0\.1:\d+ answered 200 with a page in HTML, expected GitHub's JSON$/,
    next: another,
  },
  {
    name: "a proxy that blocks",
    serve: answer(403, page, "<html>Blocked by policy</html>"),
    expected: / answered 403 with a page in HTML/,
    next: another,
  },
  {
    name: "a proxy that wants a login",
    serve: answer(407, page, "<html>Proxy authentication</html>"),
    expected: /^the connection failed$/,
    next: /^Run it again: /,
  },
  {
    name: "a web server that knows no such address",
    serve: answer(404, page, "<html>Not found</html>"),
    expected: / answered 404 with a page in HTML/,
    next: another,
  },
  {
    name: "a way to another host",
    serve: answer(302, { location: "https://login.example.com/?next=1" }),
    expected: / answered 302 with the way to login\.example\.com, expected GitHub's JSON$/,
    next: another,
  },
  {
    name: "another service",
    serve: answer(200, json, '{"ok":true}'),
    expected: / answered 200 with something else/,
    next: another,
  },
  {
    name: "nothing as JSON",
    serve: answer(200, json, "null"),
    expected: / answered 200 with something else/,
    next: another,
  },
  {
    name: "a repository that was renamed",
    serve: (request, response) =>
      answer(301, { ...json, location: `http://${request.headers.host}/repositories/1` }, "{}")(request, response),
    expected: /^GitHub said 301 it has moved to http:\/\/127\.0\.0\.1:\d+\/repositories\/1$/,
    next: /^If acme\/shop was renamed, name it as it is called now: --repo OWNER\/NAME\.$/,
  },
  {
    name: "a refusal that repeats the token",
    serve: (request, response) =>
      answer(422, json, JSON.stringify({ message: `bad header ${request.headers.authorization}` }))(request, response),
    expected: /^GitHub said 422 bad header token \*\*\*$/,
    next: /^Fix what GitHub names, and run it again\.$/,
  },
  {
    name: "an outage that shows a page",
    serve: answer(503, page, "<html>Unicorn!</html>"),
    expected: /^GitHub said 503$/,
    next: /^Run it again: the next run finishes what is left\.$/,
  },
  {
    name: "a connection that is cut",
    serve: (request) => request.socket.destroy(),
    expected: /^the connection was cut$/,
    next: /^Run it again: the next run finishes what is left\.$/,
  },
];

describe("an answer that is not GitHub's is told as what it is", () => {
  for (const { name, serve, expected, next } of cases) {
    it(name, async () => {
      const server = await listening(createServer(serve));
      try {
        for (const ask of [readState, probeRepository])
          check(await refusalOf(ask(client(`http://127.0.0.1:${portOf(server)}`))), { expected, next });
      } finally {
        server.closeAllConnections();
        server.close();
      }
    });
  }

  it("a server that speaks something else", async () => {
    const server = await listening(createSocket((socket) => socket.end("SSH-2.0-OpenSSH_9\r\n")));
    const [expected, next] = [/ can't be reached, it does not speak HTTP$/, /^Look at GITHUB_API_URL and the network/];
    check(await refusalOf(readState(client(`http://127.0.0.1:${portOf(server)}`))), { expected, next });
    server.close();
  });

  it("https where http is spoken", async () => {
    const server = await listening(createServer(answer(200, json, "[]")));
    const [expected, next] = [/ can't be reached, it does not speak HTTPS$/, /^Look at GITHUB_API_URL and the network/];
    check(await refusalOf(readState(client(`https://127.0.0.1:${portOf(server)}`))), { expected, next });
    server.closeAllConnections();
    server.close();
  });

  it("a port that nobody listens at", async () => {
    const server = await listening(createServer());
    const port = portOf(server);
    await new Promise((resolve) => server.close(resolve));
    const [expected, next] = [
      /^http:\/\/127\.0\.0\.1:\d+ can't be reached, nobody answers there$/,
      /^Look at GITHUB_API_URL/,
    ];
    check(await refusalOf(readState(client(`http://127.0.0.1:${port}`))), { expected, next });
  });

  for (const [code, words] of [
    ["ENOTFOUND", "its host is not known"],
    ["SELF_SIGNED_CERT_IN_CHAIN", "its certificate is not trusted here"],
    ["CERT_HAS_EXPIRED", "its certificate has run out"],
  ]) {
    it(`${code}: ${words}`, () => {
      const cause = Object.assign(new Error("inner"), { code });
      const failure = failureOf(Object.assign(new Error("outer"), { status: 500, cause }), token);
      assert.deepEqual([failure.kind, failure.words], ["unreachable", words]);
    });
  }
});

function client(apiUrl: string): GitHub {
  return new GitHub({ repository: "acme/shop", token, apiUrl, writeInterval: 0, clock: new JumpingClock() });
}

async function refusalOf(asking: Promise<unknown>): Promise<GitHubError> {
  try {
    await asking;
  } catch (error) {
    assert.ok(error instanceof GitHubError, String(error));
    return error;
  }
  assert.fail("expected an error");
}

function check({ message, help }: GitHubError, { expected, next }: Pick<Case, "expected" | "next">): void {
  const [, could, rest = ""] = /^(could not .+ in acme\/shop): (.+)$/.exec(message) ?? [];
  assert.ok(could, message);
  assert.match(rest, expected);
  assert.match(help, next);
  assert.doesNotMatch(message + help, /secret|<html|undefined/);
}

function listening<S extends Server | SocketServer>(server: S): Promise<S> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

function portOf(server: SocketServer): number {
  return (server.address() as AddressInfo).port;
}
