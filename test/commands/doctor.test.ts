import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { main } from "../../src/commands/main.ts";
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

  async function examine(cwd: string, token: string): Promise<{ status: number; out: string }> {
    let out = "";
    const env = {
      GITHUB_TOKEN: token,
      GITHUB_API_URL: github.url,
      GITHUB_REPOSITORY: github.repository,
      INCIDENT_WRITE_INTERVAL_MS: "0",
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
    assert.match(
      out,
      /^fail +token +missing GITHUB_TOKEN, .*\n +→ Set it, for example to what "gh auth token" prints/m,
    );
  });

  it("prints JSON", async (test) => {
    const { out } = await run(workspace(test, {}), "doctor", "--offline", "--format", "json");
    const { checks } = JSON.parse(out);
    assert.deepEqual(Object.keys(checks[0]), ["state", "subject", "found"]);
  });
});
