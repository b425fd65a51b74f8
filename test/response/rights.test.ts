import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { Play } from "./play.ts";

const visible = (body: string) => body.replace(/<!--.*?-->\n?/g, "").trim();

let play: Play;
beforeEach(async () => {
  play = await Play.begin("2026-05-29T04:00:00Z");
});
afterEach(async () => {
  assert.deepEqual(play.github.violations(), []);
  await play.end();
});

async function declare(title: string): Promise<number> {
  const { outputs } = await play.event("workflow_dispatch", null, { inputs: { command: "declare", title } });
  return Number(outputs.incident);
}

async function answers(issue: number): Promise<string[]> {
  const comments = await play.comments(issue);
  return comments.filter(({ user }) => user.login.endsWith("[bot]")).map(({ body }) => visible(body));
}

const refresh = (issue: number) => play.event("issue_comment", "edited", { issue: { number: issue } });
const setRole = (login: string, role: string) =>
  play.github.as("acme")("PUT", `/collaborators/${login}`, { permission: role });

for (const [kind, open] of [
  ["an issue of ours", () => declare("Checkout is down")],
  [
    "a person's issue",
    async () => {
      const issue = await play.report("danab", "Checkout is down", "### Severity\n\nSEV-1");
      await play.opened(issue);
      return issue;
    },
  ],
] as const) {
  describe(`rights that change, on ${kind}`, () => {
    it("leave what was carried out as it is, and what was refused too", async () => {
      const issue = await open();
      play.at("04:05");
      await play.say(issue, "alexgh", "/ack\n/severity SEV-2 not so bad");
      await play.say(issue, "visitor", "/resolve all good");
      await play.github.as("acme")("DELETE", "/collaborators/alexgh");
      await setRole("visitor", "push");
      await refresh(issue);
      await refresh(issue);
      const { state, labels, body } = await play.issue(issue);
      assert.equal(state, "open");
      assert.ok(labels.some(({ name }) => name === "sev-2"));
      assert.match(body, /\| 04:05 \| acknowledged \| Alex \|/);
      assert.equal((await answers(issue)).filter((text) => /no write access/.test(text)).length, 1);
      const writes = play.github.writes().length;
      await refresh(issue);
      assert.equal(play.github.writes().length, writes);
    });

    it("count for a comment that is edited since", async () => {
      const issue = await open();
      await play.say(issue, "alexgh", "/note hello");
      await play.say(issue, "visitor", "/note hello");
      await play.github.as("acme")("DELETE", "/collaborators/alexgh");
      await setRole("visitor", "push");
      const [his, hers] = (await play.comments(issue)).filter(({ body }) => body.startsWith("/note"));
      await play.github.as("alexgh")("PATCH", `/issues/comments/${his!.id}`, { body: "/resolve haha" });
      await play.github.as("visitor")("PATCH", `/issues/comments/${hers!.id}`, { body: "/note again" });
      await refresh(issue);
      assert.equal((await play.issue(issue)).state, "open");
      assert.match((await play.issue(issue)).body, /\| note \| again \(/);
      assert.equal((await answers(issue)).filter((text) => /no write access/.test(text)).length, 1);
    });
  });
}

describe("people who are named", () => {
  it("have access, or are answered once with the nearest name, and change nothing", async () => {
    const issue = await declare("Checkout is down");
    await setRole("danab", "push");
    await play.say(issue, "alexgh", "/commander @sarhak");
    await play.say(issue, "alexgh", "/communications @visitor");
    await play.say(issue, "alexgh", "/responders @alexgh @nobody-here");
    await play.say(issue, "alexgh", "/action Warm the cache @nobody-here 2026-06-05");
    await play.say(issue, "alexgh", "/action Ask @stripe for logs @acme/unknown");
    const said = await answers(issue);
    assert.deepEqual(
      said.map((text) =>
        text
          .split(". Write")[0]!
          .replaceAll("\\", "")
          .replace(/&#8203;|\u200b/g, ""),
      ),
      [
        '- `/commander`: @sarhak is not in `people` and has no access here (did you mean "@sarahk"?)',
        "- `/communications`: @visitor is not in `people` and has no access here",
        "- `/responders`: @nobody-here is not in `people` and has no access here",
        "- `/action`: @nobody-here is not in `people` and has no access here",
        "- `/action`: @acme/unknown is not in `teams` and has no access here",
      ],
    );
    const { body } = await play.issue(issue);
    assert.doesNotMatch(body, /sarhak|visitor|nobody-here|Warm the cache/);
    // Who is named and gets access later has to be named again; who loses it stays who they were.
    await setRole("visitor", "push");
    await refresh(issue);
    assert.match((await play.issue(issue)).body, /\*\*Communications:\*\* no one yet/);
    await play.say(issue, "alexgh", "/communications @visitor now");
    assert.match((await play.issue(issue)).body, /\*\*Communications:\*\* @(?:&#8203;)?visitor/);
    await play.github.as("acme")("DELETE", "/collaborators/visitor");
    await refresh(issue);
    assert.match((await play.issue(issue)).body, /\*\*Communications:\*\* @(?:&#8203;)?visitor/);
  });
});

describe("the title of an incident", () => {
  it("is not changed by a reporter without write access, but by people who have it", async () => {
    const issue = await play.report("visitor", "Nobody can pay");
    await play.opened(issue);
    await play.github.as("visitor")("PATCH", `/issues/${issue}`, { title: "All is well" });
    await play.event("issues", "edited", { issue: { number: issue } });
    const { out } = await play.command("status", `#${issue}`, "--audience", "internal");
    assert.match(out, /Nobody can pay/);
    await play.say(issue, "sarahk", "/commander\n/resolve over");
    const branch = "incidents/2026-05-29-nobody-can-pay";
    const path = `${branch}.yml`;
    assert.match(await play.file(path, branch), /^title: Nobody can pay\n/);
    await play.github.as("sarahk")("PATCH", `/issues/${issue}`, { title: "Payments fail" });
    await play.github.as("visitor")("PATCH", `/issues/${issue}`, { title: "All is well" });
    await refresh(issue);
    assert.match(await play.file(path, branch), /^title: Payments fail\n/);
  });
});
