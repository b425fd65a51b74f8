import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createServer, request as httpRequest } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, connect as connectTo } from "node:net";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { proxyFor } from "../../src/commands/context/connection.ts";
import { GitHubError } from "../../src/github/error.ts";
import { branchHead } from "../../src/github/repository.ts";
import { type Bench, startGitHub } from "./bench.ts";
import { client } from "./syncing.ts";

describe("the proxy for an address", () => {
  const api = new URL("https://api.github.com");
  const cases: [what: string, env: Record<string, string>, address: URL, expected: string | null][] = [
    ["none without a variable", {}, api, null],
    ["https_proxy", { https_proxy: "http://proxy:3128" }, api, "http://proxy:3128/"],
    ["in capitals", { HTTPS_PROXY: "http://proxy:3128" }, api, "http://proxy:3128/"],
    ["without a scheme", { https_proxy: "proxy:3128" }, api, "http://proxy:3128/"],
    ["http_proxy for http alone", { http_proxy: "http://proxy" }, api, null],
    ["http_proxy for http", { http_proxy: "http://proxy" }, new URL("http://ghe.test"), "http://proxy/"],
    ["not for hosts of no_proxy", { https_proxy: "http://proxy", no_proxy: "x, api.github.com" }, api, null],
    ["not for their subdomains", { https_proxy: "http://proxy", NO_PROXY: "github.com" }, api, null],
    ["not for those of a domain with a dot", { https_proxy: "http://proxy", no_proxy: ".github.com" }, api, null],
    ["not for those with an asterisk", { https_proxy: "http://proxy", no_proxy: "*.github.com" }, api, null],
    ["for hosts that only end alike", { https_proxy: "http://proxy", no_proxy: "hub.com" }, api, "http://proxy/"],
    ["not for a host and port", { https_proxy: "http://proxy", no_proxy: "api.github.com:443" }, api, null],
    ["for another port", { https_proxy: "http://proxy", no_proxy: "api.github.com:8443" }, api, "http://proxy/"],
    ["for no host at all", { https_proxy: "http://proxy", no_proxy: "*" }, api, null],
    ["never for this machine", { http_proxy: "http://proxy" }, new URL("http://127.0.0.1:8080"), null],
  ];
  for (const [what, env, address, expected] of cases) {
    it(what, () => assert.equal(proxyFor(address, env)?.href ?? null, expected));
  }
});

describe("GitHub through a proxy", () => {
  let bench: Bench;
  let asked: string[] = [];
  let answer: "pass" | "refuse" = "pass";
  /** Knows the way to `github.test`, which has no address anywhere else. */
  const proxy = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const { pathname, search } = new URL(request.url!);
    const to = httpRequest(new URL(pathname + search, bench.url), { method: request.method, headers: request.headers });
    to.on("response", (found) => {
      response.writeHead(found.statusCode!, found.headers);
      found.pipe(response);
    });
    request.pipe(to);
  });
  proxy.on("connect", ({ url, headers }, socket) => {
    asked.push(`CONNECT ${url} ${headers["proxy-authorization"] ?? ""}`.trim());
    if (answer === "refuse") return void socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
    const target = connectTo((secure.address() as AddressInfo).port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      target.pipe(socket);
      socket.pipe(target);
    });
  });
  // Its certificate is missing, so that the handshake fails: only that the way there was taken can be seen.
  const secure = createTlsServer(() => {});
  const portOf = () => (proxy.address() as AddressInfo).port;

  before(async () => {
    bench = await startGitHub({ files: { "README.md": "Ours" } });
    for (const server of [proxy, secure]) await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  after(async () => {
    for (const server of [proxy, secure]) server.close();
    await bench.close();
  });

  const through = (apiUrl: string, proxyUrl = `http://127.0.0.1:${portOf()}`) =>
    client(bench, { apiUrl, proxy: new URL(proxyUrl), timeout: 2_000 });
  const port = () => new URL(bench.url).port;

  it("reads and writes, with every answer as it is", async () => {
    asked = [];
    const github = through(`http://github.test:${port()}`);
    assert.match((await branchHead(github, "main"))!, /^[\da-f]{40}$/);
    assert.equal(await branchHead(github, "missing"), null);
    await github.write("label", "POST /repos/{owner}/{repo}/labels", { name: "by-proxy", color: "ffffff" });
    await github.write("unlabel", "DELETE /repos/{owner}/{repo}/labels/{name}", { name: "by-proxy" });
    assert.equal(asked.length, 4);
    assert.ok(asked.every((line) => line.includes(`http://github.test:${port()}/repos/acme/shop/`)));
  });

  it("asks for a tunnel where the API speaks HTTPS, with the proxy's password, which is never shown", async () => {
    asked = [];
    const github = through("https://github.test", `http://sam:s3cret@127.0.0.1:${portOf()}`);
    await assert.rejects(branchHead(github, "main"), (error: Error) => {
      assert.doesNotMatch(error.message, /s3cret/);
      // Past the proxy: what fails is the handshake with the host itself.
      assert.doesNotMatch(error.message, /proxy|its host is not known/);
      return true;
    });
    assert.ok(
      asked.every((line) => line === `CONNECT github.test:443 Basic ${btoa("sam:s3cret")}`) && asked.length > 0,
    );
  });

  it("names a proxy that refuses, and one that does not answer", async () => {
    answer = "refuse";
    await assert.rejects(branchHead(through("https://github.test"), "main"), (error: unknown) => {
      assert.ok(error instanceof GitHubError);
      assert.match(error.message, /the proxy 127\.0\.0\.1:\d+ refuses the way to github\.test:443: 407/);
      assert.match(error.help, /https_proxy and no_proxy/);
      return true;
    });
    answer = "pass";
    for (const scheme of ["http", "https"]) {
      const github = through(`${scheme}://github.test`, "http://127.0.0.1:9");
      await assert.rejects(branchHead(github, "main"), /the proxy 127\.0\.0\.1:9 does not answer \(ECONNREFUSED\)/);
    }
  });

  it("is used by the command and the action as they are built", async () => {
    const dist = join(import.meta.dirname, "../../dist");
    const env = {
      ...{ PATH: process.env.PATH, GITHUB_TOKEN: bench.token, GITHUB_REPOSITORY: bench.repository },
      ...{ GITHUB_API_URL: `http://github.test:${port()}`, http_proxy: `http://127.0.0.1:${portOf()}` },
      ...{ GITHUB_EVENT_NAME: "workflow_dispatch", INPUT_COMMAND: "plan" },
    };
    for (const words of [["cli.js", "plan"], ["index.js"]]) {
      asked = [];
      const [file, ...rest] = words;
      const status = await new Promise((resolve) => {
        execFile(process.execPath, [join(dist, file!), ...rest], { env }, (error) => resolve(error?.code ?? 0));
      });
      assert.equal(status, 0);
      assert.ok(
        asked.some((line) => line.includes("/issues?")),
        asked.join("\n"),
      );
    }
  });
});
