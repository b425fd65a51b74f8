import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { Arguments } from "../../src/commands/context/command.ts";
import { trackCommand } from "../../src/commands/track.ts";
import type { GitHub } from "../../src/github/client.ts";
import { GitHubError } from "../../src/github/error.ts";
import type { Fault } from "../github/faults.ts";
import { client } from "../github/syncing.ts";
import { branch, TrackedTeam } from "./tracked-team.ts";

const file = "postmortems/2026-05-29-checkout.md";
const files = {
  [file]: `# Post-Mortem: Checkout - May 29, 2026

## Action Items

| # | Action | Owner | Due Date | Status | Issue |
|---|--------|-------|----------|--------|-------|
| 1 | Add tests | Alex | 2026-06-05 | open | #2 |
| 2 | Look | Dana | 2026-06-05 | open | #3 |
`,
};

/** What `incident track` does, past its output, on a clock that jumps over every pause. @throws GitHubError: exit 3 */
async function track(team: TrackedTeam, github: GitHub = client(team.github)): Promise<void> {
  const connections = new Map([[team.github.repository, github]]);
  await trackCommand.run(new Arguments([], new Map()), { ...team.context(), connections });
}

async function close(team: TrackedTeam, issue: number): Promise<void> {
  await team.change("alexk", issue, { state: "closed", state_reason: "completed" });
}

const stages: Readonly<Record<string, (team: TrackedTeam) => Promise<void>>> = {
  "opening the pull request": (team) => close(team, 2),
  "renewing it": async (team) => {
    await close(team, 2);
    await track(team);
    await close(team, 3);
  },
  "adding to what people committed": async (team) => {
    await close(team, 2);
    await track(team);
    await team.commit("dana", file, (text) => `${text}\nBy hand\n`, branch);
    await close(team, 3);
  },
  "closing it": async (team) => {
    await close(team, 2);
    await track(team);
    await team.change("alexk", 2, { state: "open" });
  },
};

async function startAt(test: TestContext, stage: string): Promise<TrackedTeam> {
  const team = await TrackedTeam.start(test, files);
  await team.done("sync");
  await stages[stage]!(team);
  team.github.requests.length = 0;
  return team;
}

/** What a catch-up leaves on GitHub, without the times that no two runs share. */
async function standing(team: TrackedTeam): Promise<object> {
  const pulls = (await team.pulls("all")).map(({ number, state, title, body }) => {
    return { number, state, title, body: body.replace(/"upTo":"[^"]*"/, "") };
  });
  return { pulls, proposed: await team.read(file, branch), main: await team.read(file) };
}

/** An answer that is lost, and, from the outside, a process that is killed. */
const accidents: readonly Pick<Fault, "kind" | "times">[] = [
  { kind: "lost-answer", times: 1 },
  { kind: "cut-before", times: Number.POSITIVE_INFINITY },
];

/** Runs into an accident, and again without one: at the latest then all stands as if nothing had happened. */
async function suffer(team: TrackedTeam, fault: Fault, expected: object): Promise<void> {
  const where = `${fault.kind} at request ${fault.after}`;
  team.github.faults.add(fault);
  const error = await track(team).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  team.github.faults.clear();
  if (error) assert.ok(error instanceof GitHubError, `${where}: ${error}`);
  else assert.deepEqual(await standing(team), expected, where);
  assert.equal(error === null, fault.times === 1, where);
  await track(team);
  assert.deepEqual(await standing(team), expected, `${where}, the next run`);
  const before = team.github.writes().length;
  await track(team);
  assert.equal(team.github.writes().length, before, `${where}, nothing is left`);
  assert.deepEqual(team.github.violations(), []);
}

describe("a catch-up that meets a fault", () => {
  for (const stage of Object.keys(stages)) {
    it(`in ${stage} stands afterwards as one that met none`, async (test) => {
      const calm = await startAt(test, stage);
      await track(calm);
      const expected = await standing(calm);
      const writes = calm.github.requests.flatMap(({ write }, at) => (write ? [at] : []));
      assert.ok(writes.length > 1, "the run writes");
      // Each write, and the first question; without FAULTS=all one stage meets all accidents, the others those at their first and last write.
      const isThorough = process.env.FAULTS === "all" || stage === Object.keys(stages)[0];
      for (const after of isThorough ? [1, ...writes] : [writes[0]!, writes.at(-1)!]) {
        const runs = accidents.map(async (one) => suffer(await startAt(test, stage), { ...one, after }, expected));
        await Promise.all(runs);
      }
    });
  }
});

/** A client in whose writing something else happens first, once. */
function interrupted(team: TrackedTeam, moment: RegExp, happens: () => Promise<void>): GitHub {
  const github = client(team.github);
  const write = github.write.bind(github);
  github.with = () => github;
  let isDone = false;
  github.write = async (what, ...request) => {
    if (!isDone && moment.test(what)) {
      isDone = true;
      await happens();
    }
    return write(what, ...request);
  };
  return github;
}

describe("a catch-up during which somebody commits to its branch", () => {
  const byHand = (team: TrackedTeam) => () => team.commit("dana", file, (text) => `${text}\nJust now\n`, branch);

  for (const moment of ["write the files", "commit the files", "move the branch"]) {
    it(`leaves their commit and goes on from there (before: ${moment})`, async (test) => {
      const team = await startAt(test, "renewing it");
      await track(team, interrupted(team, new RegExp(`^${moment}`), byHand(team)));
      assert.match((await team.read(file, branch))!, /\| done \| #2 \|\n.*\| done \| #3 \|\n\nJust now\n$/);
      assert.equal((await team.pulls()).length, 1);
    });
  }

  it("goes on from there where people have committed before", async (test) => {
    const team = await startAt(test, "adding to what people committed");
    await track(team, interrupted(team, /^move the branch/, byHand(team)));
    assert.match((await team.read(file, branch))!, /\| done \| #2 \|\n.*\| done \| #3 \|\n\nBy hand\n\nJust now\n$/);
  });

  it("makes its branch again where it was deleted meanwhile", async (test) => {
    const team = await startAt(test, "renewing it");
    const github = interrupted(team, /^move the branch/, async () => {
      await team.github.as("dana")("DELETE", `/git/refs/heads/${branch}`);
    });
    await track(team, github);
    assert.match((await team.read(file, branch))!, /\| done \| #2 \|\n.*\| done \| #3 \|\n$/);
    assert.equal((await team.pulls()).length, 1);
  });
});

describe("issues that are closed within a minute start a run each", () => {
  it("and three runs at once end with one pull request that has all of it", async (test) => {
    const team = await TrackedTeam.start(test, files);
    await team.done("sync");
    await Promise.all([2, 3].map((issue) => close(team, issue)));
    await Promise.all([track(team), track(team), track(team)]);
    assert.match((await team.read(file, branch))!, /\| done \| #2 \|\n.*\| done \| #3 \|\n$/);
    assert.equal((await team.pulls("all")).length, 1);
  });

  for (const moment of [/^write the files/, /^commit the files/]) {
    it(`and one that began before the last was closed does not have the last word (${moment})`, async (test) => {
      const team = await startAt(test, "opening the pull request");
      const github = interrupted(team, moment, async () => {
        await close(team, 3);
        await track(team);
      });
      await track(team, github);
      assert.match((await team.read(file, branch))!, /\| done \| #2 \|\n.*\| done \| #3 \|\n$/);
      assert.equal((await team.pulls("all")).length, 1);
    });
  }
});

it("a branch update that GitHub answers with 409 ends the run with what to do, and the next one finishes", async (test) => {
  const team = await startAt(test, "renewing it");
  const github = interrupted(team, /^move the branch/, async () => {
    throw new GitHubError("could not move the branch: 409", { kind: "refused", status: 409, help: "Run it again." });
  });
  await assert.rejects(track(team, github), GitHubError);
  await track(team);
  assert.match((await team.read(file, branch))!, /\| done \| #2 \|\n.*\| done \| #3 \|\n$/);
});
