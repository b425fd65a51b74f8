import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { postmortem, type Row } from "../tracking/team.ts";
import { TrackedTeam } from "./tracked-team.ts";

const file = "postmortems/outage.md";
const configuration = "version: 1\npeople:\n  alex: { name: Alex, github: alexk }\n";
const rows: readonly Row[] = [
  { n: 1, title: "Add tests" },
  { n: 2, title: "Lower the limit" },
];

const start = (test: TestContext, more = {}) =>
  TrackedTeam.start(
    test,
    { ".github/incidents.yml": configuration, [file]: postmortem(rows) },
    { collaborators: { alexk: "push", dana: "push", "my-app[bot]": "push" }, ...more },
  );

async function numbers(team: TrackedTeam): Promise<string[]> {
  const { data } = await team.github.asJob("GET", "/issues?state=all&per_page=100");
  const all = data as { number: number; title: string; user: { login: string }; state: string }[];
  return all.map(({ number, title, user, state }) => `#${number} ${state} ${title} by ${user.login}`).reverse();
}

describe("another account behind the token", () => {
  it("takes over what a person with write access opened, in each run from then on", async (test) => {
    const team = await start(test);
    team.token = team.github.userToken("alexk");
    await team.done("sync");
    const before = await numbers(team);
    assert.equal(before.length, 3);
    team.token = team.github.token;
    assert.deepEqual(await team.writes("sync"), []);
    assert.deepEqual(await team.writes("overdue"), []);
    team.write(file, postmortem([...rows, { n: 3, title: "Page on errors" }]));
    const out = await team.done("sync");
    assert.match(out, /opened 1 issue, updated 0, closed 0/);
    assert.doesNotMatch(out, /carries a copy/);
    assert.deepEqual(await numbers(team), [...before, "#4 open Page on errors by github-actions[bot]"]);
    assert.deepEqual(await team.writes("sync"), []);
  });

  it("finds what the person opened behind many newer issues", async (test) => {
    const team = await start(test);
    team.token = team.github.userToken("alexk");
    await team.done("sync");
    for (let at = 0; at < 201; at++) await team.github.as("dana")("POST", "/issues", { title: `Question ${at}` });
    team.token = team.github.token;
    assert.deepEqual(await team.writes("sync"), []);
  });

  it("opens its own beside the copies of a stranger", async (test) => {
    const team = await start(test);
    const body = '<!-- incident-as-code v1 item {"key":"outage#1"} -->';
    await team.github.as("mallory")("POST", "/issues", { title: "Add tests", body });
    assert.match(await team.done("sync"), /opened 2 issues/);
  });

  it("stops before its first write where an App that nobody has named wrote before, and names the key", async (test) => {
    const team = await start(test);
    const body = '<!-- incident-as-code v1 postmortem {"key":"outage"} -->';
    await team.github.as("my-app[bot]")("POST", "/issues", { title: "Checkout", body });
    for (const command of ["sync", "overdue", "track"]) {
      const before = team.github.writes().length;
      const { status, err } = await team.run(command);
      assert.equal(status, 2, command);
      assert.match(err, /unexpected author my-app\[bot\] of #1, expected github-actions\[bot\]/);
      assert.match(err, /issues: \{ account: "my-app\[bot\]" \}/);
      assert.equal(team.github.writes().length, before);
    }
    team.write(".github/incidents.yml", `${configuration}issues: { account: "my-app[bot]" }\n`);
    assert.match(await team.done("sync"), /opened 2 issues/);
  });
});
