import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { main } from "../../src/cli/main.ts";
import { type Bench, startGitHub } from "../github/bench.ts";
import { run, workspace } from "./run.ts";

const workflow = `on:
  schedule: [{ cron: "17 6 * * *" }]
jobs:
  act:
    steps:
      - uses: incident-as-code/incident-as-code@v1
`;

describe("doctor", () => {
  let github: Bench;
  before(async () => {
    github = await startGitHub({ labels: ["action-item", "Incident"] });
  });
  after(() => github.close());

  async function examine(
    cwd: string,
    token: string,
    changes: Readonly<Record<string, string>> = {},
  ): Promise<{ status: number; out: string }> {
    let out = "";
    const env = {
      GITHUB_TOKEN: token,
      GITHUB_API_URL: github.url,
      GITHUB_REPOSITORY: github.repository,
      INCIDENT_WRITE_INTERVAL_MS: "0",
      ...changes,
    };
    const say = (text: string) => {
      out += text;
    };
    const session = { cwd, env, now: Date.UTC(2026, 5, 1), color: false, out: say, err: say, elapsed: () => 0 };
    return { status: await main(["doctor"], session), out };
  }

  it("finds nothing wrong with a job's token, and changes nothing", async (test) => {
    const folder = workspace(test, { ".github/workflows/incidents.yml": workflow });
    await github.asJob("POST", "/issues", { title: "Untouched" });
    const { status, out } = await examine(folder, github.token);
    assert.equal(status, 0, out);
    for (const right of ["contents: read", "issues: write", "pull-requests: write"]) {
      assert.match(out, new RegExp(`^ok +permission +${right}$`, "m"));
    }
    assert.match(out, /^warn +schedule +has never run$/m);
    assert.match(out, /^ok +labels +overdue, .* not there yet/m);
    assert.match(out, /\d+ ok, \d+ to look at, 0 wrong\n$/);
    const labels = (await github.asJob("GET", "/labels")).data as { name: string }[];
    assert.deepEqual(
      labels.map(({ name }) => name),
      ["action-item", "Incident"],
    );
    const pulls = (await github.asJob("GET", "/pulls?state=all")).data as unknown[];
    assert.deepEqual(pulls, []);
    assert.deepEqual(github.violations(), []);
    for (const { status } of github.writes()) assert.equal(status, 422, "a write that names nothing is refused");
  });

  it("says which secrets of messages reach the job, and shows none", async (test) => {
    const messages = `messages:
  - { to: slack, url-from: CHAT_URL }
  - { to: webhook, url-from: HOOK_URL, secret-from: HOOK_KEY }
`;
    const env = "        env: { HOOK_URL: of-the-repository }\n";
    const files = { ".github/workflows/incidents.yml": workflow + env, ".github/incidents.yml": messages };
    const { out } = await examine(workspace(test, files), github.token, { HOOK_KEY: "s3cret" });
    assert.match(
      out,
      /^warn +messages +CHAT_URL is not set, and \.github\/workflows\/incidents\.yml does not pass it: its channel gets nothing\n +→ .*"CHAT_URL: \$\{\{ secrets\.CHAT_URL \}\}" under "env:"/m,
    );
    assert.match(out, /^ok +messages +\.github\/workflows\/incidents\.yml passes HOOK_URL$/m);
    assert.match(out, /^ok +messages +HOOK_KEY is set$/m);
    assert.doesNotMatch(out, /s3cret/);
  });

  it("names each right that is missing, what it is for, and the line to add", async (test) => {
    const token = await github.jobToken({ issues: "write", contents: "read", pull_requests: "read" });
    const { status, out } = await examine(workspace(test, {}), token);
    assert.equal(status, 0, "what only reads works");
    assert.match(out, /^ok +permission +issues: write$/m);
    assert.match(
      out,
      /^warn +permission +contents: write is missing: track and respond can write no branch\n +→ Add "contents: write" under "permissions:"/m,
    );
    assert.match(out, /^warn +permission +pull-requests: write is missing/m);
  });

  it("ends with 3 where GitHub does not let it look", async (test) => {
    const { status, out } = await examine(workspace(test, {}), "ghp_wrong");
    assert.equal(status, 3, out);
    assert.match(
      out,
      /^fail +token +could not look at the repository in acme\/shop: GitHub said 401 Bad credentials\n +→ Set GITHUB_TOKEN to a token that is valid there/m,
    );
  });

  it("ends with 1 where something here is wrong, and looks at all the rest", async (test) => {
    const folder = workspace(test, {
      ".github/incidents.yml": "timezone: Mars\n",
      "postmortems/a.md": Buffer.from([0xff, 0xfe]),
    });
    const { status, out } = await run(folder, "doctor", "--offline");
    assert.equal(status, 1);
    assert.match(
      out,
      /^fail +configuration +\.github\/incidents\.yml:1:11: .*Mars.*\n +→ Write it as in `timezone: UTC`\.$/m,
    );
    assert.match(out, /^fail +records +1 of 1 files can't be read$/m);
  });

  it("says what to do without a token", async (test) => {
    const { status, out } = await run(workspace(test, {}), "doctor");
    assert.equal(status, 1);
    assert.match(out, /^fail +token +missing GITHUB_TOKEN, .*\n +→ Set it, such as by: export GITHUB_TOKEN=/m);
  });

  it("says of a repository that is not there that the token was accepted", async (test) => {
    const { status, out } = await examine(workspace(test, {}), github.token, { GITHUB_REPOSITORY: "acme/nowhere" });
    assert.equal(status, 3);
    assert.match(out, /^ok +token +is accepted$/m);
    assert.match(
      out,
      /^fail +repository +could not look at the repository in acme\/nowhere: GitHub said 404 Not Found\n +→ Check its name/m,
    );
  });

  it("keeps what it was told before GitHub stopped telling", async (test) => {
    github.faults.add({ kind: "primary-limit", times: Number.POSITIVE_INFINITY, after: 4, seconds: 1800 });
    const { status, out } = await examine(workspace(test, {}), github.token);
    github.faults.clear();
    assert.equal(status, 3);
    assert.match(out, /^ok +repository +acme\/shop, default branch main$/m);
    assert.match(
      out,
      /^fail +github +could not try contents: write in acme\/shop: GitHub's rate limit is reached\n +→ Run it again from /m,
    );
  });

  it("does not call labels missing that it can't see", async (test) => {
    const closed = await startGitHub({ private: true, labels: ["incident"] });
    try {
      const token = await closed.jobToken({ contents: "read" });
      const env = { GITHUB_API_URL: closed.url, GITHUB_REPOSITORY: closed.repository };
      const { status, out } = await examine(workspace(test, {}), token, env);
      assert.equal(status, 1);
      assert.match(
        out,
        /^fail +permission +issues: read is missing: plan and sync see no issues\n +→ Add "issues: read"/m,
      );
      assert.doesNotMatch(out, /^\w+ +(?:labels|digest) /m);
    } finally {
      await closed.close();
    }
  });

  for (const [name, env, subject] of [
    ["a token with a line break", { GITHUB_TOKEN: "ghp_01\n23" }, "token"],
    ["an API root that is no address", { GITHUB_API_URL: "nonsense" }, "github"],
    ["no repository", { GITHUB_REPOSITORY: "" }, "repository"],
  ] as const) {
    it(`says what a connection lacks: ${name}`, async (test) => {
      const { status, out } = await examine(workspace(test, {}), github.token, env);
      assert.equal(status, 1);
      assert.match(out, new RegExp(`^fail +${subject} +(?:missing|unexpected) .*, expected .*\\n +→ [A-Z]`, "m"));
      assert.doesNotMatch(out, /ghp_/);
    });
  }

  it("names the right that the workflow does not grant", async (test) => {
    const text = `${workflow}permissions: { contents: write, issues: write, pull-requests: read }\n`;
    const { out } = await run(workspace(test, { ".github/workflows/incidents.yml": text }), "doctor", "--offline");
    assert.match(
      out,
      /^warn +workflow +\.github\/workflows\/incidents\.yml grants no "pull-requests: write": .*\n +→ Add "pull-requests: write" under "permissions:" of its job\.$/m,
    );
    assert.doesNotMatch(out, /"(?:contents|issues): write"/);
  });

  it("says what is wrong with a baseline, and goes on", async (test) => {
    const folder = workspace(test, { ".github/incidents-baseline.json": "{", "incidents/a.yml": "title: x\n" });
    const { status, out } = await run(folder, "doctor", "--offline");
    assert.equal(status, 1);
    assert.match(out, /^fail +baseline +\.github\/incidents-baseline\.json: unexpected text, .*\n +→ Regenerate it: /m);
    assert.match(out, /^warn +records +1 file, 1 error\n +→ Run "incident check"/m);
  });

  it("tells a shallow clone and a folder outside of git from a whole repository", async (test) => {
    const whole = workspace(test, { "a.txt": "a" });
    const git = (cwd: string, ...args: readonly string[]) =>
      execFileSync("git", ["-c", "user.name=S", "-c", "user.email=s@example.com", ...args], { cwd, stdio: "pipe" });
    git(whole, "init", "--quiet");
    for (const message of ["one", "two"]) git(whole, "commit", "--quiet", "--allow-empty", "--message", message);
    const around = workspace(test, {});
    git(around, "clone", "--quiet", "--depth=1", `file://${whole}`, "clone");
    const said = async (cwd: string) =>
      /^(\w+) +git +git \S+, (.*)$/m.exec((await run(cwd, "doctor", "--offline")).out);
    assert.deepEqual((await said(whole))?.slice(1), ["ok", "whole history"]);
    assert.deepEqual((await said(join(around, "clone")))?.slice(1), [
      "warn",
      "and a shallow clone: when files were added is not known",
    ]);
    assert.deepEqual((await said(around))?.slice(1), ["warn", "and this folder is in no repository"]);
  });

  it("can give no command to a terminal by what it quotes", async (test) => {
    const folder = workspace(test, { ".github/incidents.yml": 'timezone: "\\e[31mMars\\n::error::x"\n' });
    const { out } = await run(folder, "doctor", "--offline");
    assert.match(out, /Mars/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what has to be gone
    assert.doesNotMatch(out, /\u001b|^\s*::/m);
  });

  it("prints JSON", async (test) => {
    const { out } = await run(workspace(test, {}), "doctor", "--offline", "--format", "json");
    const { checks } = JSON.parse(out);
    assert.deepEqual(Object.keys(checks[0]), ["state", "subject", "found"]);
  });
});
