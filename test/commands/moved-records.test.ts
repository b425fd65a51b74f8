import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { main } from "../../src/cli/main.ts";
import { postmortem } from "../tracking/team.ts";
import { TrackedTeam } from "./tracked-team.ts";

const record = postmortem([
  { n: 1, title: "Add tests" },
  { n: 2, title: "Lower the limit" },
]);

/** Runs a command in a folder of the team's repository, after committing everything. */
async function runIn(team: TrackedTeam, folder: string, ...words: string[]): Promise<string> {
  const as = ["-c", "user.name=Sarah", "-c", "user.email=sarah@example.com"];
  execFileSync("git", [...as, "add", "--all"], { cwd: team.cwd });
  execFileSync("git", [...as, "commit", "--quiet", "--allow-empty", "--message", "Records"], { cwd: team.cwd });
  let said = "";
  const hear = (text: string) => {
    said += text;
  };
  const status = await main(words, {
    ...team.context(),
    cwd: join(team.cwd, folder),
    color: false,
    out: hear,
    err: hear,
  });
  assert.equal(status, 0, said);
  return said;
}

async function issues(team: TrackedTeam): Promise<string[]> {
  const { data } = await team.github.asJob("GET", "/issues?state=all&per_page=100");
  const all = data as { number: number; title: string; state: string }[];
  return all.map(({ number, title, state }) => `#${number} ${state} ${title}`).reverse();
}

describe("records whose folder is renamed", () => {
  it("keep their issues; those of another folder that is there are left alone", async (test) => {
    const team = await TrackedTeam.start(test, { "README.md": "Shop\n" });
    for (const folder of ["ops", "web"]) {
      mkdirSync(join(team.cwd, folder, "postmortems"), { recursive: true });
      writeFileSync(join(team.cwd, folder, "postmortems/outage.md"), record);
      await runIn(team, folder, "sync");
    }
    const before = await issues(team);
    assert.equal(before.length, 6);
    renameSync(join(team.cwd, "ops"), join(team.cwd, "sre"));
    const out = await runIn(team, "sre", "sync");
    assert.match(out, /opened 0 issues, updated 2, closed 0/);
    assert.match(out, /folder ops → sre/);
    assert.deepEqual(await issues(team), before);
    for (const folder of ["sre", "web"]) assert.match(await runIn(team, folder, "sync"), /Nothing to do/);
  });

  it("keep them from the root to a folder and with another file name, each issue named where it stays behind", async (test) => {
    const team = await TrackedTeam.start(test, { "postmortems/outage.md": record });
    await team.done("sync");
    const before = await issues(team);
    mkdirSync(join(team.cwd, "ops"));
    renameSync(join(team.cwd, "postmortems"), join(team.cwd, "ops/postmortems"));
    renameSync(join(team.cwd, "ops/postmortems/outage.md"), join(team.cwd, "ops/postmortems/checkout.md"));
    writeFileSync(join(team.cwd, "ops/postmortems/checkout.md"), postmortem([{ n: 1, title: "Add tests" }]));
    const out = await runIn(team, "ops", "sync");
    assert.match(out, /open issues of records in the repository's root, which the commit no longer has: #3;/);
    assert.deepEqual(await issues(team), before);
  });
});
