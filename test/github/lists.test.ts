import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { GitHub } from "../../src/github/client.ts";
import { readState } from "../../src/github/read-state.ts";
import { postmortem, type World } from "../tracking/team.ts";
import { startGitHub } from "./bench.ts";
import { sync } from "./syncing.ts";

const account = { login: "github-actions[bot]" };
const issue = (number: number) => ({
  ...{
    number,
    id: number,
    title: `Issue ${number}`,
    body: "",
    state: "open",
    user: account,
    labels: [],
    locked: false,
  },
  ...{ created_at: "2026-06-01T00:00:00Z", updated_at: "2026-06-01T00:00:00Z", closed_at: null },
});

/** The numbers that are read of a repository, and how many requests it takes, where `link` writes the pages' links. */
async function numbersRead(
  count: number,
  link: (page: number) => string,
): Promise<{ numbers: number[]; requests: number }> {
  let requests = 0;
  const server = createServer((request, response) => {
    const json = { "content-type": "application/json" };
    if (request.url === "/user") return response.writeHead(200, json).end(JSON.stringify({ login: "sarahk" }));
    requests++;
    const page = Number(new URL(request.url!, "http://github").searchParams.get("page"));
    const all = Array.from({ length: count }, (_, index) => issue(index + 1));
    const header = link(page);
    response.writeHead(200, { ...json, ...(header ? { link: header } : {}) });
    return response.end(JSON.stringify(all.slice((page - 1) * 100, page * 100)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const github = new GitHub({ repository: "acme/shop", token: "of-sarah", apiUrl, writeInterval: 0 });
    const { issues } = await readState(github);
    return { numbers: issues.map(({ number }) => number), requests };
  } finally {
    server.close();
  }
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test("a server without links between pages: pages are read until one is not full", async () => {
  assert.deepEqual(await numbersRead(250, () => ""), { numbers: upTo(250), requests: 3 });
  assert.deepEqual(await numbersRead(99, () => ""), { numbers: upTo(99), requests: 1 });
});

test("a server that does not say which page is the last, and ignores whose issues are asked for: each issue is read once", async () => {
  const { numbers } = await numbersRead(250, (page) =>
    page < 3 ? `<http://github/?page=${page + 1}>; rel="next"` : "",
  );
  assert.deepEqual(numbers, upTo(250));
});

test("a full last page among links is known to be the last", async () => {
  const links = (page: number) =>
    page === 1
      ? '<http://github/?page=2>; rel="next", <http://github/?page=2>; rel="last"'
      : '<http://github/?page=1>; rel="prev"';
  assert.deepEqual(await numbersRead(200, links), { numbers: upTo(200), requests: 2 });
});

test("other people's issues cost a job's token no request", async () => {
  const bench = await startGitHub({ collaborators: { alexk: "push" } });
  try {
    for (let made = 0; made < 250; made++) await bench.as("alexk")("POST", "/issues", { title: `Question ${made}` });
    const world: World = { files: { "postmortems/outage.md": postmortem([{ n: 1, title: "One" }]) } };
    await sync(bench, world);
    bench.requests.length = 0;
    const { plan } = await sync(bench, world);
    assert.deepEqual(plan.operations, []);
    assert.ok(bench.requests.length <= 3, `${bench.requests.length} requests`);
  } finally {
    await bench.close();
  }
});
