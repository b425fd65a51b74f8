import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { GitHub } from "../../src/github/client.ts";
import { assertUnchanged, readState } from "../../src/github/read-state.ts";
import { postmortem, type World } from "../tracking/team.ts";
import { startGitHub } from "./bench.ts";
import { client, sync } from "./syncing.ts";

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

interface Served {
  /** The header `Link` of an answer to a request with this query. */
  readonly link?: (query: URLSearchParams) => string;
  /** The issues of a page; by default the hundred of its number. */
  readonly page?: (query: URLSearchParams, all: readonly object[]) => readonly object[] | null;
  /** A job's token by default: a person's stands for two accounts. */
  readonly token?: string;
}

const byNumber = (query: URLSearchParams, all: readonly object[]) => {
  const page = Number(query.get("page"));
  return all.slice((page - 1) * 100, page * 100);
};

/** The numbers that are read of a repository with `count` issues, and how many requests it takes. */
async function numbersRead(
  count: number,
  { link = () => "", page = byNumber, token = "of-sarah" }: Served,
): Promise<{ numbers: number[]; requests: number }> {
  let requests = 0;
  const server = createServer((request, response) => {
    const json = { "content-type": "application/json" };
    if (request.url === "/user") return response.writeHead(200, json).end(JSON.stringify({ login: "sarahk" }));
    requests++;
    const query = new URL(request.url!, "http://github").searchParams;
    const all = Array.from({ length: count }, (_, index) => issue(index + 1));
    const header = link(query);
    const found = page(query, all);
    if (found === null) {
      const message =
        "Pagination with the page parameter is not supported for large datasets, use cursor based pagination (after/before)";
      return response.writeHead(422, json).end(JSON.stringify({ message }));
    }
    response.writeHead(200, { ...json, ...(header ? { link: header } : {}) });
    return response.end(JSON.stringify(found));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const github = new GitHub({ repository: "acme/shop", token, apiUrl, writeInterval: 0 });
    const { issues } = await readState(github);
    return { numbers: issues.map(({ number }) => number), requests };
  } finally {
    server.close();
  }
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test("a server without links between pages: pages are read until one is not full", async () => {
  assert.deepEqual(await numbersRead(250, {}), { numbers: upTo(250), requests: 3 });
  assert.deepEqual(await numbersRead(99, {}), { numbers: upTo(99), requests: 1 });
});

test("a server that does not say which page is the last, and ignores whose issues are asked for: each issue is read once", async () => {
  const { numbers } = await numbersRead(250, {
    link: (query) => {
      const page = Number(query.get("page"));
      return page < 3 ? `<http://github/?page=${page + 1}>; rel="next"` : '<http://github/?page=1>; rel="first"';
    },
  });
  assert.deepEqual(numbers, upTo(250));
});

test("a full last page among links is known to be the last", async () => {
  const link = (query: URLSearchParams) =>
    query.get("page") === "1"
      ? '<http://github/?page=2>; rel="next", <http://github/?page=2>; rel="last"'
      : '<http://github/?page=1>; rel="prev"';
  assert.deepEqual(await numbersRead(200, { link }), { numbers: upTo(200), requests: 2 });
});

/** GitHub beyond its limit for page numbers: each page links the next by a cursor, in any place of the header. */
const cursors: Required<Pick<Served, "link" | "page">> = {
  link: (query) => {
    const after = Number(query.get("after") ?? 0) + 100;
    const next = `<https://elsewhere.example/repositories/7/issues?state=all&per_page=100&after=${after}>; rel="next"`;
    return after < 250
      ? `<https://elsewhere.example/?before=${after}>; rel="prev", ${next}`
      : `<https://x/>; rel="first"`;
  },
  page: (query, all) => {
    if (Number(query.get("page") ?? 1) > 1) return null;
    const after = Number(query.get("after") ?? 0);
    return all.slice(after, after + 100);
  },
};

for (const token of ["of-sarah", "ghs_of-the-job"]) {
  test(`pages that GitHub does not number are read by their cursors, and only at the API's host (${token})`, async () => {
    const { numbers } = await numbersRead(250, { ...cursors, token });
    assert.deepEqual(numbers, upTo(250));
  });
}

test("a list whose next page is one of those before ends with an error", async () => {
  const link = () => '<http://github/?page=1>; rel="next"';
  await assert.rejects(numbersRead(250, { link }), /a link to a page that was read before/);
});

test("the pages of two lists are never mixed: pull requests among the newest hide no issue", async () => {
  // GitHub's list of all issues holds pull requests; that of a creator may not.
  const page = (query: URLSearchParams, all: readonly object[]) => {
    const pulls = Array.from({ length: 30 }, (_, at) => ({ ...issue(1000 + at), pull_request: {} }));
    return byNumber(query, query.has("creator") ? all : [...pulls, ...all]);
  };
  const link = (query: URLSearchParams) => {
    const number = Number(query.get("page"));
    return number < 6 ? `<http://github/?page=${number + 1}>; rel="next", <http://github/?page=6>; rel="last"` : "<x>";
  };
  const { numbers } = await numbersRead(500, { page, link, token: "ghs_of-the-job" });
  assert.deepEqual(
    [...numbers].sort((a, b) => a - b),
    upTo(500),
  );
});

test("issues that are not read do not make a run look too early", async () => {
  const bench = await startGitHub({ collaborators: { alexk: "push" } });
  try {
    const github = client(bench);
    await bench.as("alexk")("POST", "/issues", { title: "Ours" });
    const read = await readState(github);
    const { data: other } = await bench.as("alexk")("POST", "/issues", { title: "A question" });
    await assertUnchanged(github, read);
    await bench.as("alexk")("PATCH", `/issues/${(other as { number: number }).number}`, { title: "Another question" });
    await assertUnchanged(github, read);
    await bench.as("alexk")("PATCH", "/issues/1", { state: "closed" });
    await assert.rejects(assertUnchanged(github, read), { kind: "conflict" });
  } finally {
    await bench.close();
  }
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
