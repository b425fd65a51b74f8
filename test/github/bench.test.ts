import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Bench, startGitHub } from "./bench.ts";

let github: Bench;
before(async () => {
  github = await startGitHub({
    collaborators: { alexk: "push", dana: "triage" },
    strangers: ["mallory"],
    labels: ["Action-Item"],
    files: { "postmortems/a.md": "# A\n" },
  });
});
after(() => github.close());

interface Shown {
  readonly number: number;
  readonly id: number;
  readonly title: string;
  readonly user: { readonly login: string };
  readonly labels: readonly { readonly name: string }[];
  readonly assignees: readonly { readonly login: string }[];
  readonly state_reason: string | null;
  readonly parent_issue_url: string;
  readonly pull_request?: unknown;
  readonly filename: string;
}

async function request(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; data: Shown & Shown[]; link: string | null }> {
  const response = await fetch(`${github.url}/repos/${github.repository}${path}`, {
    method,
    headers: { authorization: `Bearer ${github.token}`, "x-github-api-version": "2022-11-28" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, data: text && JSON.parse(text), link: response.headers.get("link") };
}

test("an issue opened with a job's token is written by github-actions[bot]", async () => {
  const { status, data } = await request("POST", "/issues", {
    title: "one",
    labels: ["action-item"],
    assignees: ["alexk"],
  });
  assert.equal(status, 201);
  assert.equal(data.user.login, "github-actions[bot]");
  assert.deepEqual(
    data.labels.map((label) => label.name),
    ["Action-Item"],
  );
  assert.equal(data.assignees[0]?.login, "alexk");
});

test("what GitHub refuses is refused", async () => {
  const refusals: [string, string, unknown, number][] = [
    ["POST", "/issues", { title: "x".repeat(257) }, 422],
    ["POST", "/issues", { title: "x", body: "y".repeat(65_537) }, 422],
    ["POST", "/issues", { title: "x", assignees: ["mallory"] }, 422],
    ["POST", "/issues", { title: "x", labels: ["l".repeat(51)] }, 422],
    ["POST", "/labels", { name: "action-item" }, 422],
    ["GET", "/assignees/mallory", undefined, 404],
    ["GET", "/assignees/alexk", undefined, 204],
  ];
  for (const [method, path, body, status] of refusals) {
    assert.equal((await request(method, path, body)).status, status, `${method} ${path}`);
  }
  const { data } = await request("POST", "/issues/1/assignees", { assignees: ["mallory", "dana"] });
  assert.deepEqual(
    data.assignees.map((user) => user.login),
    ["alexk", "dana"],
  );
});

test("sub-issues, duplicates, comments on a locked issue", async () => {
  const child = (await request("POST", "/issues", { title: "two" })).data;
  assert.equal((await request("POST", "/issues/1/sub_issues", { sub_issue_id: child.id })).status, 201);
  assert.equal((await request("POST", "/issues/1/sub_issues", { sub_issue_id: child.id })).status, 422);
  const shown = (await request("GET", `/issues/${child.number}`)).data;
  assert.match(shown.parent_issue_url, /\/issues\/1$/);
  const closed = await request("PATCH", `/issues/${child.number}`, { state: "closed", state_reason: "duplicate" });
  assert.equal(closed.data.state_reason, "duplicate");
  await github.as("acme")("PUT", `/issues/${child.number}/lock`, {});
  assert.equal((await request("POST", `/issues/${child.number}/comments`, { body: "hello" })).status, 403);
});

test("lists hold pull requests, come in pages, and may lag", async () => {
  const head = await github.as("acme")("GET", "/git/ref/heads/main");
  const { sha } = (head.data as { object: { sha: string } }).object;
  await github.asJob("POST", "/git/refs", { ref: "refs/heads/topic", sha });
  const pull = await request("POST", "/pulls", { title: "a pull request", head: "topic", base: "main" });
  assert.equal(pull.status, 201);
  const file = { message: "m", content: "Qgo=", branch: "topic" };
  await github.asJob("PUT", "/contents/postmortems/b.md", file);
  const files = await request("GET", `/pulls/${pull.data.number}/files`);
  assert.deepEqual(
    files.data.map((entry) => entry.filename),
    ["postmortems/b.md"],
  );
  const page = await request("GET", "/issues?state=all&per_page=2");
  assert.equal(page.data.length, 2);
  assert.match(page.link ?? "", /page=2.*rel="next"/);
  assert.ok(page.data.some((issue) => issue.pull_request));
  github.extras.lag = 1;
  const { data: late } = await request("POST", "/issues", { title: "late" });
  github.extras.lag = 0;
  const seen = async () => (await request("GET", "/issues?per_page=100")).data.map(({ number }) => number);
  assert.ok(!(await seen()).includes(late.number));
  assert.ok((await seen()).includes(late.number));
  assert.equal((await request("PUT", `/pulls/${pull.data.number}/merge`, {})).status, 200);
  assert.equal((await request("GET", "/contents/postmortems/b.md")).status, 200);
});

test("deleted and transferred issues", async () => {
  const one = (await request("POST", "/issues", { title: "gone" })).data.number;
  github.extras.deleted.add(one);
  assert.equal((await request("GET", `/issues/${one}`)).status, 410);
});

test("faults strike once, and each request is checked against GitHub's description", async () => {
  github.faults.add({ kind: "lost-answer", when: ({ method }) => method === "POST" });
  await assert.rejects(request("POST", "/issues", { title: "lost" }));
  const { data } = await request("GET", "/issues?per_page=1");
  assert.equal(data[0]?.title, "lost");
  github.faults.add({ kind: "bad-gateway" });
  await assert.rejects(request("GET", "/issues"), SyntaxError);
  assert.deepEqual(github.violations(), []);
  await request("GET", "/issues?sate=all");
  await request("PATCH", "/issues/1", { staet: "closed" });
  assert.equal(github.violations().length, 2);
});
