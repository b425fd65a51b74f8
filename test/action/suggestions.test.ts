import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { type Bench, startGitHub } from "../github/bench.ts";
import { Checkout, type JobResult, openPullRequest, pullRequestJob, runJob } from "./job.ts";

const file = "postmortems/2026-05-29-checkout-errors.md";
const configuration = `version: 1
rules: { postmortem-sections: off }
people: { alex: { name: Alex, github: alexgh } }
`;
const written = `# Post-Mortem: Checkout Outage - May 29, 2026

**Severity**: SEV-3

## Action Items

| # | Action | Owner | Due Date |
|---|--------|-------|----------|
| 1 | Alert on the error rate | Alxe | 2026-06-05 |
|  | Test all webhook types | Alex | 2026-06-12 |
`;

interface LineComment {
  readonly id: number;
  readonly path: string;
  readonly line: number | null;
  readonly start_line: number | null;
  readonly body: string;
}

describe("suggestions on a pull request", () => {
  let github: Bench;
  let checkout: Checkout;
  let pull: number;
  let files: string;

  before(async () => {
    files = mkdtempSync(join(tmpdir(), "suggestions-"));
    for (const [path, text] of [
      [".github/incidents.yml", configuration],
      [file, written],
    ] as const) {
      mkdirSync(dirname(join(files, path)), { recursive: true });
      writeFileSync(join(files, path), text);
    }
    github = await startGitHub({ collaborators: { alexgh: "push" } });
    pull = await openPullRequest(github, "alexgh", { [file]: written });
    checkout = new Checkout(files);
  });
  after(async () => {
    checkout.remove();
    rmSync(files, { recursive: true });
    await github.close();
  });

  async function run(inputs: Record<string, string> = {}, from = github.repository): Promise<JobResult> {
    const { data } = await github.as("alexgh")("GET", "/git/ref/heads/change");
    const head = (data as { object: { sha: string } }).object.sha;
    const job = pullRequestJob(pull, github, from, head);
    return runJob({ ...job, inputs: { now: "2026-05-30T09:00:00Z", ...inputs } }, checkout, github);
  }
  const hand = async (path: string) => (await github.as("alexgh")("GET", `/pulls/${pull}/${path}`)).data;
  const comments = async () => (await hand("comments")) as LineComment[];
  const reviews = async () => (await hand("reviews")) as { body: string }[];

  /** As GitHub does when the button is clicked: the lines are replaced by what the block holds. */
  async function apply({ path, line, start_line, body }: LineComment): Promise<void> {
    const [, , suggested] = /^(`{3,})suggestion\n([\s\S]*)\n\1$/m.exec(body)!;
    const lines = ((await github.fileText(path, "change")) ?? "").split("\n");
    lines.splice((start_line ?? line!) - 1, line! - (start_line ?? line!) + 1, ...suggested!.split("\n"));
    await github.commitFile(path, lines.join("\n"), "change");
    checkout.write(path, () => lines.join("\n"));
    checkout.commit("Apply a suggestion");
  }

  it("are not for forks, dry runs and teams without comments", async () => {
    await run({ comment: "false" });
    await run({ "dry-run": "true" });
    await run({}, "stranger/shop");
    assert.deepEqual(await reviews(), []);
  });

  it("are one review with a block on each line that a fix changes", async () => {
    assert.equal((await run()).status, 0);
    assert.equal((await reviews()).length, 1);
    assert.match((await reviews())[0]!.body, /^2 suggestions below/m);
    const found = await comments();
    assert.deepEqual(
      found.map(({ path, line }) => [path, line]),
      [
        [file, 9],
        [file, 10],
      ],
    );
    assert.match(found[0]!.body, /```suggestion\n\| 1 \| Alert on the error rate \| Alex \| 2026-06-05 \|\n```$/);
    assert.deepEqual(github.violations(), []);
  });

  it("stay as they are while nothing changes", async () => {
    const before = github.writes().length;
    await run();
    assert.equal(github.writes().length, before);
  });

  it("go when they are applied, and leave no finding", async () => {
    const [first, second] = await comments();
    await apply(first!);
    await run();
    assert.deepEqual(
      (await comments()).map(({ id }) => id),
      [second!.id],
    );
    assert.match((await reviews())[0]!.body, /^1 suggestion below/m);

    await apply(second!);
    const { outputs } = await run();
    assert.deepEqual(JSON.parse(outputs.findings!).findings, []);
    assert.deepEqual(await comments(), []);
    assert.equal((await reviews()).length, 1);
    assert.match((await reviews())[0]!.body, /No suggestion is left/);
  });

  it("come back on the same review, and keep what people answered", async () => {
    await github.commitFile(file, written, "change");
    checkout.write(file, () => written);
    checkout.commit("Write it again");
    await run();
    const [first] = await comments();
    await github.as("alexgh")("POST", `/pulls/${pull}/comments`, {
      body: "Alxe is right",
      in_reply_to: first!.id,
      path: file,
      line: first!.line,
      commit_id: "HEAD",
    });
    await apply(first!);
    await run();
    const texts = (await comments()).map(({ body }) => body);
    assert.equal((await reviews()).length, 1);
    assert.ok(texts.includes("Alxe is right"));
    assert.ok(texts.some((text) => text.startsWith("This suggestion no longer applies")));
    assert.deepEqual(github.violations(), []);
  });

  it("fail no check where GitHub refuses them", async () => {
    github.extras.refuse = (method, path) =>
      method === "POST" && path.endsWith("/comments") && path.includes("/pulls/")
        ? { status: 422, headers: {}, data: { message: "Validation Failed" } }
        : null;
    await github.commitFile(file, written, "change");
    checkout.write(file, () => written);
    checkout.commit("Write it once more");
    assert.equal((await run()).status, 0);
  });

  it("come next to what a changed configuration finds in past records", async () => {
    github.extras.refuse = () => null;
    await github.commitFile(".github/incidents.yml", configuration, "change");
    const { summary } = await run({ "dry-run": "true" });
    assert.match(summary, /^Changed: `version: 1`, `rules\.postmortem-sections: off`, `people\.alex\.name: Alex`, /m);
    assert.match(summary, /^\| \[postmortem-sections\]\(\S+\) \| 0 of 1 post-mortem \| 1 \|$/m);
  });
});
