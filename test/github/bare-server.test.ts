import assert from "node:assert/strict";
import { test } from "node:test";
import { applyPlan } from "../../src/github/apply.ts";
import { GitHub } from "../../src/github/client.ts";
import { readState } from "../../src/github/read-state.ts";
import { mayWrite } from "../../src/github/threads.ts";
import { planTracking } from "../../src/tracking/plan.ts";
import { postmortem, recordsOf } from "../tracking/team.ts";
import { startEmulator, tokenOf } from "./emulator.ts";
import { JumpingClock, readMatched } from "./syncing.ts";

const files = {
  "postmortems/outage.md": postmortem([
    { n: 1, title: "One", owner: "Alex" },
    { n: 2, title: "Two", owner: "Mira" },
  ]),
};

test("a server without sub-issues and without the question who can be assigned: the rest works, and comes to rest", async () => {
  const emulator = await startEmulator({ owner: "acme", repo: "shop", private: false, logins: ["alexk"] });
  const clock = new JumpingClock();
  const github = new GitHub({
    repository: "acme/shop",
    token: tokenOf("alexk"),
    apiUrl: emulator.url,
    writeInterval: 0,
    clock,
  });
  const run = async () => {
    const records = recordsOf({ files });
    const basis = await readMatched(github, records);
    return applyPlan(planTracking(basis), github, basis);
  };
  try {
    const first = await run();
    assert.equal(first.error, null);
    assert.deepEqual(
      first.outcomes.map(({ note }) => note),
      [
        null,
        "this GitHub has no sub-issues",
        "@gone could not be assigned: give the account access, or change the owner",
        null,
      ],
    );
    const { outcomes, error } = await run();
    assert.equal(error, null);
    assert.deepEqual(outcomes, []);
  } finally {
    await emulator.close();
  }
});

test("a server that names roles instead of rights: who may push may speak", async () => {
  const emulator = await startEmulator({
    owner: "acme",
    repo: "shop",
    private: false,
    logins: ["alexk", "dana", "mira"],
  });
  const github = new GitHub({
    repository: "acme/shop",
    token: tokenOf("acme"),
    apiUrl: emulator.url,
    writeInterval: 0,
  });
  try {
    for (const [login, permission] of Object.entries({ alexk: "push", dana: "maintain", mira: "triage" })) {
      const url = `/repos/acme/shop/collaborators/${login}`;
      await emulator.send({ method: "PUT", url, token: tokenOf("acme"), body: { permission } });
    }
    const allowed = await Promise.all(
      ["acme", "alexk", "dana", "mira", "nobody"].map((login) => mayWrite(github, login)),
    );
    assert.deepEqual(allowed, [true, true, true, false, false]);
  } finally {
    await emulator.close();
  }
});

test("a server that refuses a whole request for one login: the others are assigned, nothing fails", async () => {
  const emulator = await startEmulator({ owner: "acme", repo: "shop", private: false, logins: ["alexk"] });
  const github = new GitHub({
    repository: "acme/shop",
    token: tokenOf("acme"),
    apiUrl: emulator.url,
    writeInterval: 0,
  });
  const run = async (owner: string) => {
    const records = recordsOf({ files: { "postmortems/outage.md": postmortem([{ n: 1, title: "One", owner }]) } });
    const basis = await readMatched(github, records);
    return applyPlan(planTracking(basis), github, basis);
  };
  try {
    await run("Nobody in particular");
    const { outcomes, error } = await run("@no-such-login, @alexk");
    assert.equal(error, null);
    assert.deepEqual(
      outcomes.flatMap(({ note }) => note ?? []),
      ["@no-such-login could not be assigned: give the account access, or change the owner"],
    );
    const { issues } = await readState(github);
    assert.deepEqual(issues.find(({ title }) => title === "One")?.assignees, ["alexk"]);
  } finally {
    await emulator.close();
  }
});
