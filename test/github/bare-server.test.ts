import assert from "node:assert/strict";
import { test } from "node:test";
import { applyPlan } from "../../src/github/apply.ts";
import { GitHub } from "../../src/github/client.ts";
import { answerQuestions, readState } from "../../src/github/read-state.ts";
import { planTracking } from "../../src/tracking/plan.ts";
import { questions } from "../../src/tracking/questions.ts";
import { postmortem, recordsOf } from "../tracking/team.ts";
import { startEmulator, tokenOf } from "./emulator.ts";
import { JumpingClock } from "./syncing.ts";

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
    const state = await readState(github);
    const answered = await answerQuestions(github, state, questions({ ...records, state }));
    return applyPlan(planTracking({ ...records, state: answered }), github, answered);
  };
  try {
    const first = await run();
    assert.equal(first.error, null);
    assert.deepEqual(
      first.outcomes.map(({ note }) => note),
      [null, "this GitHub has no sub-issues", "@gone could not be assigned"],
    );
    await run();
    const { outcomes, error } = await run();
    assert.equal(error, null);
    assert.deepEqual(outcomes, []);
  } finally {
    await emulator.close();
  }
});
