import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type Bench, startGitHub } from "../github/bench.ts";
import { type Ran, run, runWith, workspace } from "./run.ts";

const token = "ghp_0123456789secret";
const records = {
  ".github/incidents.yml": "people: { alex: { name: Alex, github: alexk } }\n",
  "postmortems/2026-05-29-outage.md": `# Post-Mortem: Outage - May 29, 2026

**Severity**: SEV-1

## Action Items

| # | Action | Owner | Due Date |
|---|--------|-------|----------|
| 1 | One    | Alex  | 2026-05-30 |
`,
};

describe("what a command needs to reach GitHub", () => {
  const wrong: readonly {
    readonly name: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly words?: readonly string[];
    readonly says: RegExp;
  }[] = [
    {
      name: "no token",
      env: { GITHUB_TOKEN: "" },
      says: /missing GITHUB_TOKEN, expected .*\n {2}Set it, such as by: export GITHUB_TOKEN=/,
    },
    {
      name: "a token with a line break in it",
      env: { GITHUB_TOKEN: "ghp_0123\nX-Header: 456" },
      says: /unexpected blank or special character in GITHUB_TOKEN, expected the token alone\n {2}Set it again/,
    },
    {
      name: "a token with a letter that is in none",
      env: { GITHUB_TOKEN: "ghp_s\u00e9cret" },
      says: /unexpected blank or special character in GITHUB_TOKEN/,
    },
    {
      name: "an API root that is no address",
      env: { GITHUB_API_URL: "github.acme.com/api/v3" },
      says: /unexpected "github\.acme\.com\/api\/v3" in GITHUB_API_URL, .*\n {2}Leave it out for github\.com;/,
    },
    {
      name: "an API root of another scheme",
      env: { GITHUB_API_URL: "htps://api.github.com" },
      says: /unexpected "htps:\/\/api\.github\.com" in GITHUB_API_URL/,
    },
    {
      name: "a password in the API root",
      env: { GITHUB_API_URL: "https://sarah:hunter2@github.acme.com/api/v3" },
      says: /unexpected "@" in GITHUB_API_URL, expected an address without a name or a password/,
    },
    {
      name: "no repository",
      env: { GITHUB_REPOSITORY: "" },
      says: /missing repository on GitHub, .*\n {2}Name it: --repo owner\/name, or add the remote "origin"\./,
    },
    {
      name: "a repository's address",
      words: ["--repo", "https://github.com/acme/shop.git"],
      says: /for --repo, expected owner\/name \(did you mean "acme\/shop"\?\)/,
    },
    {
      name: "half a repository",
      words: ["--repo", "shop"],
      says: /unexpected "shop" for --repo, expected owner\/name\n/,
    },
    {
      name: "a pause that is none",
      env: { INCIDENT_WRITE_INTERVAL_MS: "fast" },
      says: /unexpected "fast" in INCIDENT_WRITE_INTERVAL_MS, expected milliseconds/,
    },
  ];
  for (const { name, env = {}, words = [], says } of wrong) {
    it(`is exit 2 before anything is asked: ${name}`, async (test) => {
      const whole = {
        GITHUB_TOKEN: token,
        GITHUB_REPOSITORY: "acme/shop",
        GITHUB_API_URL: "http://127.0.0.1:9",
        ...env,
      };
      const { status, out, err } = await runWith(whole, workspace(test, records), "plan", ...words);
      assert.deepEqual([status, out], [2, ""]);
      assert.match(err, says);
      assert.doesNotMatch(err, /hunter2|ghp_/);
    });
  }

  it("is not asked for what is wrong on the command line itself", async (test) => {
    const folder = workspace(test, records);
    const { status, err } = await run(folder, "declare", "--title", "x", "--severity", "SVE-1");
    assert.equal(status, 2);
    assert.match(err, /unexpected severity "SVE-1", expected SEV-1, .* \(did you mean "SEV-1"\?\)\n {2}Write SEV-1\./);
  });
});

describe("where GitHub does not let a command go on", () => {
  let github: Bench;
  before(async () => {
    github = await startGitHub({ collaborators: { alexk: "push" } });
  });
  after(() => github.close());

  const envOf = (changes: Readonly<Record<string, string>> = {}) => ({
    GITHUB_TOKEN: github.token,
    GITHUB_API_URL: github.url,
    GITHUB_REPOSITORY: github.repository,
    INCIDENT_WRITE_INTERVAL_MS: "0",
    ...changes,
  });
  const asks = ["plan", "sync", "overdue", "track", "respond", "report"];

  it("says so of a token that is not accepted, and of a repository that it can't see", async (test) => {
    const folder = workspace(test, records);
    for (const command of asks) {
      const wrong = await runWith(envOf({ GITHUB_TOKEN: token }), folder, command);
      assert.equal(wrong.status, 3, command);
      assert.match(wrong.err, /GitHub said 401 Bad credentials\n {2}Set GITHUB_TOKEN to a token that is valid there/);
      const nowhere = await runWith(envOf(), folder, command, "--repo", "acme/nowhere");
      assert.equal(nowhere.status, 3, command);
      assert.match(
        nowhere.err,
        /in acme\/nowhere: GitHub said 404 Not Found\n {2}Check its name or number; if that is right, /,
      );
    }
  });

  it("says which right is missing, once, and what is left", async (test) => {
    const folder = workspace(test, records);
    const reader = await github.jobToken({ issues: "read", contents: "read", pull_requests: "read" });
    const ran: Record<string, Ran> = {};
    for (const command of ["sync", "overdue"])
      ran[command] = await runWith(envOf({ GITHUB_TOKEN: reader }), folder, command);
    const next = / {2}Add "issues: write" under "permissions:" of the workflow's job, or use a token that has it\.\n/;
    for (const [command, left] of [
      ["sync", "1 issue to open, 0 to update, 0 to close"],
      ["overdue", "1 change"],
    ] as const) {
      const { status, out, err } = ran[command]!;
      assert.equal(status, 3);
      assert.match(out, /Nothing was done\./);
      assert.match(
        err,
        /^incident: could not create the label \S+ in acme\/shop: GitHub said 403 Resource not accessible/,
      );
      assert.match(err, next);
      assert.ok(err.endsWith(`\n  Left for the next run: ${left}.\n`), err);
    }
  });

  it("plans the label that a form gives only where there is such a form", async (test) => {
    const plansLabel = async (files: Readonly<Record<string, string>>) => {
      const { out } = await runWith(envOf({}), workspace(test, { ...records, ...files }), "plan", "--format", "json");
      return (JSON.parse(out).operations as { action: string }[]).some(({ action }) => action === "create-label");
    };
    const bug = "name: Bug\nbody: []\n";
    assert.equal(await plansLabel({}), false);
    assert.equal(await plansLabel({ ".github/ISSUE_TEMPLATE/bug.yml": bug }), false);
    assert.equal(await plansLabel({ ".github/ISSUE_TEMPLATE/incident.yml": `${bug}labels: [incident]\n` }), true);
  });

  it("opens no incident where it may not, and does not say that it did", async (test) => {
    const reader = await github.jobToken({ issues: "read", contents: "read" });
    const folder = workspace(test, records);
    const { status, out, err } = await runWith(envOf({ GITHUB_TOKEN: reader }), folder, "declare", "--title", "Down");
    assert.equal(status, 3);
    assert.match(out, /^2026-06-01-down: was not opened\n/);
    assert.doesNotMatch(out, /403/, "why is said once");
    assert.match(err, /could not create the label incident .* 403 .*\n {2}Add "issues: write"/);
  });

  it("says when a limit ends", async (test) => {
    github.faults.add({ kind: "primary-limit", times: Number.POSITIVE_INFINITY, seconds: 1800 });
    const { status, err } = await runWith(envOf(), workspace(test, records), "plan");
    github.faults.clear();
    assert.equal(status, 3);
    assert.match(
      err,
      /GitHub's rate limit is reached\n {2}Run it again from \d{4}-\d\d-\d\dT[\d:]+Z on: what is left goes on then\./,
    );
  });
});
