import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertValid } from "../schemas/valid.ts";
import { branch, TrackedTeam } from "./tracked-team.ts";

const file = "postmortems/2026-05-29-checkout.md";
const key = "2026-05-29-checkout";
const record = `# Post-Mortem: Checkout Outage - May 29, 2026

**Severity**: SEV-1

## Action Items

| # | Action                | Owner | Due Date   | Status | Issue |
|---|-----------------------|-------|------------|--------|-------|
| 1 | Add integration tests | Alex  | 2026-06-05 | open   |       |
| 2 | Lower the threshold   | Dana  | 2026-06-12 | open   |       |
| 3 | Add a smoke test      | Dana  | 2026-06-12 | open   |       |

## Lessons Learned

- One  
`;
const files = {
  [file]: record,
  ".github/incidents.yml":
    "version: 1\npeople: { alex: { name: Alex, github: alexk }, dana: { name: Dana, github: dana } }\n",
};

/** Issues: 1 is the post-mortem's, 2 to 4 are those of the items 1 to 3. */
async function synced(test: Parameters<typeof TrackedTeam.start>[0]): Promise<TrackedTeam> {
  const team = await TrackedTeam.start(test, files);
  await team.done("sync");
  return team;
}

describe("incident track", () => {
  it("proposes the issues' numbers, changes nothing else, and writes once", async (test) => {
    const team = await synced(test);
    const out = await team.done("track");
    assert.match(out, new RegExp(`^${key}#1 #2: issue #2 \\(its issue's number\\)`));
    assert.match(out, /Proposed: http:.*\/pull\/5\n$/);
    assert.deepEqual(await team.proposed(file), [
      "- | 1 | Add integration tests | Alex  | 2026-06-05 | open   |       |",
      "+ | 1 | Add integration tests | Alex  | 2026-06-05 | open   | #2    |",
      "- | 2 | Lower the threshold   | Dana  | 2026-06-12 | open   |       |",
      "+ | 2 | Lower the threshold   | Dana  | 2026-06-12 | open   | #3    |",
      "- | 3 | Add a smoke test      | Dana  | 2026-06-12 | open   |       |",
      "+ | 3 | Add a smoke test      | Dana  | 2026-06-12 | open   | #4    |",
    ]);
    assert.equal(await team.read(file), record, "the default branch is not written");
    assert.deepEqual(await team.writes("track"), []);
    const [pull] = await team.pulls();
    assert.equal(pull!.title, "Bring 3 action items up to date with GitHub");
    assert.match(pull!.body, /\*\*postmortems\/2026-05-29-checkout\.md\*\*\n\n- Issue: `#2`, `#3`, `#4`\n/);
    assert.deepEqual(team.github.violations(), []);
  });

  it("proposes the states of issues, and merging leaves the next sync nothing to write", async (test) => {
    const team = await synced(test);
    await team.done("track");
    await team.merge();
    await team.change("alexk", 2, { state: "closed", state_reason: "completed" });
    await team.say("dana", 3, "The new alert covers it, @mallory.");
    await team.change("dana", 3, { state: "closed", state_reason: "not_planned" });
    await team.done("track");
    assert.deepEqual(await team.proposed(file), [
      "- | 1 | Add integration tests | Alex  | 2026-06-05 | open   | #2    |",
      "+ | 1 | Add integration tests | Alex  | 2026-06-05 | done   | #2    |",
      "- | 2 | Lower the threshold   | Dana  | 2026-06-12 | open   | #3    |",
      "+ | 2 | Lower the threshold   | Dana  | 2026-06-12 | dropped | #3    |",
    ]);
    const [pull] = await team.pulls();
    assert.match(pull!.body, /- #2 Add integration tests — status: open → \*\*done\*\*, as on GitHub\n/);
    assert.match(pull!.body, /Reason given: The new alert covers it, @&#8203;mallory\./);

    assert.deepEqual(await team.writes("sync"), [], "while the catch-up waits");
    await team.merge();
    assert.deepEqual(await team.writes("sync"), [], "once it is merged");
    assert.deepEqual(await team.writes("track"), []);
    assert.match(await team.done("track"), /^The records are up to date with GitHub\.\n$/);
    assert.deepEqual(team.github.violations(), []);
  });

  it("follows an issue that is opened again, and a record that is", async (test) => {
    const team = await synced(test);
    await team.change("alexk", 2, { state: "closed", state_reason: "completed" });
    await team.done("track");
    await team.merge();
    await team.change("alexk", 2, { state: "open" });
    assert.deepEqual(await team.writes("sync"), []);
    await team.done("track");
    assert.deepEqual(
      (await team.proposed(file)).at(-1),
      "+ | 1 | Add integration tests | Alex  | 2026-06-05 | open   | #2    |",
    );
    await team.merge();
    assert.deepEqual(await team.writes("sync"), []);

    await team.change("alexk", 2, { state: "closed", state_reason: "completed" });
    await team.done("track");
    await team.merge();
    await team.commit("dana", file, (text) => text.replace("2026-06-05 | done  ", "2026-06-05 | open  "));
    await team.checkOut();
    assert.match((await team.writes("sync")).join(), /PATCH \/issues\/2/);
    const { data } = await team.github.asJob("GET", "/issues/2");
    assert.equal((data as { state: string }).state, "open", "the record was opened again after the catch-up");
    assert.deepEqual(await team.writes("sync"), []);
    assert.deepEqual(await team.writes("track"), []);
  });

  it("is made anew when the default branch has moved, and from what stands there now", async (test) => {
    const team = await synced(test);
    await team.change("alexk", 2, { state: "closed", state_reason: "completed" });
    await team.done("track");
    const moved = (text: string) =>
      text
        .replace("- One  ", "- One  \n- Two")
        .replace("2026-06-12 | open   |       |\n\n", "2026-07-01 | open   |       |\n\n");
    await team.commit("dana", file, moved);
    // The job's checkout is of the commit before.
    await team.done("track");
    const proposed = (await team.read(file, branch))!;
    assert.match(proposed, /- One {2}\n- Two\n/);
    assert.match(proposed, /\| 3 \| Add a smoke test {6}\| Dana {2}\| 2026-07-01 \| open {3}\| #4 {4}\|/);
    assert.match(proposed, /\| 1 \| .* \| done {3}\| #2 {4}\|/);
    assert.equal((await team.pulls()).length, 1);
    assert.deepEqual(await team.writes("track"), []);
  });

  it("keeps what people commit to its branch, and only adds to it", async (test) => {
    const team = await synced(test);
    await team.change("alexk", 2, { state: "closed", state_reason: "completed" });
    await team.done("track");
    const edit = (text: string) =>
      text.replace("done   | #2 ", "dropped | #2 ").replace("- One  ", "- One  \n- By hand");
    await team.commit("dana", file, edit, branch);
    assert.deepEqual(await team.writes("track"), ["PATCH /pulls/5"]);
    assert.match((await team.pulls())[0]!.body, /People have committed to this branch/);
    await team.change("dana", 3, { state: "closed", state_reason: "completed" });
    await team.done("track");
    const proposed = (await team.read(file, branch))!;
    assert.match(proposed, /- One {2}\n- By hand\n/);
    assert.match(proposed, /\| 1 \| .* \| dropped \| #2 {4}\|/);
    assert.match(proposed, /\| 2 \| .* \| done {3}\| #3 {4}\|/);
    assert.deepEqual(await team.writes("track"), []);

    await team.merge();
    await team.change("dana", 4, { state: "closed", state_reason: "completed" });
    await team.done("track");
    await team.commit("dana", file, (text) => text.replace("- By hand", "- By hand again"), branch);
    await team.change("dana", 4, { state: "open" });
    await team.done("track");
    assert.deepEqual(
      (await team.proposed(file)).filter((line) => line.startsWith("+")).slice(-1),
      ["+ - By hand again"],
      "what no issue asks for any more is taken back",
    );
  });

  it("lets GitHub decide on a state that both changed, and says so", async (test) => {
    const team = await synced(test);
    await team.done("track");
    await team.merge();
    await team.change("alexk", 2, { state: "closed", state_reason: "completed" });
    await team.commit("dana", file, (text) => text.replace("2026-06-05 | open  ", "2026-06-05 | dropped"));
    await team.checkOut();
    await team.done("sync");
    await team.done("track");
    assert.match((await team.proposed(file)).at(-1)!, /\| done /);
    assert.match((await team.pulls())[0]!.body, /dropped → \*\*done\*\*, as on GitHub/);
    await team.merge();
    assert.deepEqual(await team.writes("sync"), []);
  });

  it("is closed, and its branch deleted, when nothing is left to say", async (test) => {
    const team = await synced(test);
    await team.done("track");
    await team.merge();
    await team.change("alexk", 2, { state: "closed", state_reason: "completed" });
    await team.done("track");
    await team.change("alexk", 2, { state: "open" });
    assert.match(await team.done("track"), /the pull request is closed/);
    assert.deepEqual(await team.pulls(), []);
    assert.equal(await team.read(file, branch), null);
    assert.deepEqual(await team.writes("track"), []);
  });

  it("makes its branch anew once people merged it with commits of theirs, and left it there", async (test) => {
    const team = await synced(test);
    await team.done("track");
    await team.commit("dana", file, (text) => text.replace("- One  ", "- One  \n- By hand"), branch);
    await team.merge("keep");
    assert.deepEqual(await team.writes("track"), []);
    await team.change("alexk", 2, { state: "closed", state_reason: "completed" });
    await team.done("track");
    assert.equal((await team.proposed(file)).length, 2);
    assert.doesNotMatch((await team.pulls())[0]!.body, /People have committed/);
  });

  it("names the missing permission, and fails", async (test) => {
    const permissions = { issues: "write", contents: "write", pull_requests: "read" } as const;
    const team = await TrackedTeam.start(test, files, { permissions });
    await team.done("sync");
    const { status, err } = await team.run("track");
    assert.equal(status, 3);
    assert.match(err, /could not open a pull request .* 403 .*\n {2}Add "pull-requests: write" under/);
  });

  it("tells how to open the pull request where a setting of the repository forbids it", async (test) => {
    const team = await TrackedTeam.start(test, files);
    await team.done("sync");
    const message = "GitHub Actions is not permitted to create or approve pull requests.";
    team.github.extras.refuse = (method, path) => {
      return method === "POST" && path.endsWith("/pulls") ? { status: 403, headers: {}, data: { message } } : null;
    };
    const out = await team.done("track");
    assert.match(out, /note: no pull request could be opened from incidents\/catch-up: allow it under/);
    assert.match((await team.read(file, branch))!, /\| #2 /);
  });

  it("only lists the drift when writing back is off", async (test) => {
    const team = await synced(test);
    await team.change("alexk", 2, { state: "closed", state_reason: "not_planned" });
    assert.deepEqual(await team.writes("track", "--write-back", "off"), []);
    const out = await team.done("track", "--write-back", "off", "--format", "json");
    const { drift, change } = assertValid("track-output", out) as { drift: unknown[]; change: string };
    assert.equal(change, "listed");
    assert.deepEqual(drift[1], {
      key: `${key}#1`,
      file,
      issue: 2,
      fact: "status",
      from: "open",
      to: "dropped",
      writable: true,
    });
    assert.deepEqual(await team.writes("track", "--dry-run"), []);
  });
});

describe("records of every form", () => {
  const forms: Readonly<Record<string, { readonly before: string; readonly diff: readonly string[] }>> = {
    "postmortems/box.md": {
      before:
        "# Box\r\n\r\n## Action Items\r\n\r\n1. [ ] Add tests (Owner: Alex, Due: 2026-06-05)  \r\n2. [ ] Look at it\r\n",
      diff: [
        "- 1. [ ] Add tests (Owner: Alex, Due: 2026-06-05)  \r",
        "+ 1. [x] Add tests (Owner: Alex, Due: 2026-06-05, Issue: #NN)  \r",
        "- 2. [ ] Look at it\r",
        "+ 2. [ ] Look at it (Issue: #NN)\r",
      ],
    },
    "postmortems/front.md": {
      before:
        "---\naction_items:\n  - { id: 1, title: Add tests } # soon\n  - id: 2\n    title: Look at it\n---\n# Front\n",
      diff: [
        "-   - { id: 1, title: Add tests } # soon",
        "+   - { id: 1, title: Add tests, status: done, issue: NN } # soon",
        "- ---",
        "+     issue: NN",
        "- # Front",
        "+ ---",
        "- ",
        "+ # Front",
        "+ ",
      ],
    },
    "postmortems/list.md": {
      before:
        "# List\n\n## Action Items\n<!-- by hand -->\n1. Add tests\n   for renewals\n2. Look at it. (Owner: Alex)\n",
      diff: [
        "- 1. Add tests",
        "-    for renewals",
        "+ 1. [x] Add tests",
        "+    for renewals (Issue: #NN)",
        "- 2. Look at it. (Owner: Alex)",
        "+ 2. Look at it. (Owner: Alex, Issue: #NN)",
      ],
    },
    "postmortems/table.md": {
      before: "# Table\n\n## Action Items\n\n# | Action\n--|--\n1 | Add tests\n2 | Look at it\n".replace(
        "# | Action",
        "No | Action",
      ),
      diff: [
        "- No | Action",
        "- --|--",
        "- 1 | Add tests",
        "- 2 | Look at it",
        "+ No | Action | Status | Issue",
        "+ --|--|--------|-------",
        "+ 1 | Add tests | done | #NN",
        "+ 2 | Look at it | | #NN",
      ],
    },
  };

  it("are changed in the lines of their items alone", async (test) => {
    const records = Object.fromEntries(Object.entries(forms).map(([path, { before }]) => [path, before]));
    const team = await TrackedTeam.start(test, records);
    await team.done("sync");
    const { data } = await team.github.asJob("GET", "/issues?state=open&per_page=100");
    for (const { number, title } of data as { number: number; title: string }[])
      if (title.startsWith("Add tests"))
        await team.change("alexk", number, { state: "closed", state_reason: "completed" });
    await team.done("track");
    for (const [path, { diff }] of Object.entries(forms)) {
      const lines = (await team.proposed(path)).map((line) => line.replace(/(issue: |#)\d+/i, "$1NN"));
      assert.deepEqual(lines.toSorted(), diff.toSorted(), path);
    }
    await team.merge();
    assert.deepEqual(await team.writes("sync"), []);
    assert.deepEqual(await team.writes("track"), []);
  });
});

describe("commands on an action item's issue", () => {
  it("are proposed in the same pull request, by people with write access alone", async (test) => {
    const team = await synced(test);
    await team.done("track");
    await team.merge();
    await team.say("alexk", 2, "/due 2026-07-01 the vendor is late\n/owner @dana");
    await team.say("mallory", 3, "/drop it is boring");
    await team.say("dana", 3, "/drop covered by the alert");
    await team.say("dana", 4, "/evidence https://example.org/runs/1\n/done");
    await team.say("dana", 4, "/dnoe");
    await team.say("dana", 4, "/owner Alexx");
    const out = await team.done("track");
    assert.match(out, /note: #4, @dana: unexpected command "\/dnoe", expected .* \(did you mean "\/done"\?\)/);
    assert.match(out, /note: #4, @dana: \/owner: unexpected "Alexx", expected .* \(did you mean "Alex"\?\)/);
    assert.deepEqual(
      (await team.proposed(file)).filter((line) => line.startsWith("+")),
      [
        "+ | # | Action                | Owner | Due Date   | Status | Issue | Evidence                   |",
        "+ |---|-----------------------|-------|------------|--------|-------|----------------------------|",
        "+ | 1 | Add integration tests | @dana | 2026-07-01 | open   | #2    |                            |",
        "+ | 2 | Lower the threshold   | Dana  | 2026-06-12 | dropped | #3    |                            |",
        "+ | 3 | Add a smoke test      | Dana  | 2026-06-12 | done   | #4    | https://example.org/runs/1 |",
      ],
    );
    const { body } = (await team.pulls())[0]!;
    assert.match(
      body,
      /due date: 2026-06-05 → \*\*2026-07-01\*\*, as @&#8203;alexk asked<br>Reason given: the vendor is late/,
    );
    assert.doesNotMatch(body, /mallory|boring/);

    await team.merge();
    await team.done("sync");
    const { data } = await team.github.asJob("GET", "/issues?state=closed");
    assert.deepEqual(
      (data as { number: number; state_reason: string; pull_request?: object }[])
        .filter((one) => !one.pull_request)
        .map(({ number, state_reason }) => [number, state_reason])
        .sort(),
      [
        [3, "not_planned"],
        [4, "completed"],
      ],
    );
    assert.deepEqual(await team.writes("sync"), []);
    assert.deepEqual(await team.writes("track"), [], "what was merged is not asked for again");
  });

  it("that needed no change do not come back when the record is changed later", async (test) => {
    const team = await synced(test);
    await team.done("track");
    await team.merge();
    await team.say("alexk", 2, "/due 2026-06-05");
    assert.deepEqual(await team.writes("track"), []);
    await team.commit("dana", file, (text) => text.replace("2026-06-05", "2026-07-15"));
    process.env.GIT_COMMITTER_DATE = new Date(Date.now() + 60_000).toISOString();
    await team.checkOut();
    delete process.env.GIT_COMMITTER_DATE;
    const out = await team.done("track");
    assert.match(
      out,
      /@alexk asked for 2026-06-05, and the record was changed since to 2026-07-15: the record decides/,
    );
    assert.deepEqual(await team.pulls(), []);
    await team.say("alexk", 3, "/due 2026-08-01");
    await team.done("track");
    assert.match((await team.read(file, branch))!, /\| 2026-07-15 \|/);
    assert.match((await team.read(file, branch))!, /\| 2026-08-01 \|/);
  });

  /** A team whose item 1 is done, and whose issue #2 is open again, as the waiting catch-up says. */
  async function reopened(test: Parameters<typeof TrackedTeam.start>[0]): Promise<TrackedTeam> {
    const team = await synced(test);
    await team.change("alexk", 2, { state: "closed", state_reason: "completed" });
    await team.done("track");
    await team.merge();
    await team.change("dana", 2, { state: "open" });
    return team;
  }
  const issue = async (team: TrackedTeam) =>
    (await team.github.asJob("GET", "/issues/2")).data as { state: string; state_reason: string };

  it("close an issue that was reopened before them, once and not again", async (test) => {
    const team = await reopened(test);
    await team.done("track");
    await team.say("dana", 3, "/due 2026-08-01");
    await team.done("track");
    await team.say("alexk", 2, "/done it was the same fault");
    assert.match(await team.done("track"), /note: #2 was closed, as @alexk asked\n/);
    const { state, state_reason } = await issue(team);
    assert.deepEqual([state, state_reason], ["closed", "completed"]);
    assert.match((await team.read(file, branch))!, /\| done {3}\| #2 {4}\|/);
    assert.deepEqual(await team.writes("track"), []);
    await team.change("dana", 2, { state: "open" });
    for (let run = 0; run < 2; run++) await team.done("track");
    assert.equal((await issue(team)).state, "open", "the second reopening is newer than the command");
    assert.match((await team.read(file, branch))!, /\| open {3}\| #2 {4}\|/);
    assert.deepEqual(await team.writes("track"), []);
    await team.merge();
    assert.deepEqual(await team.writes("sync"), ["PATCH /issues/3"], "its due date");
    assert.deepEqual(await team.writes("track"), []);
  });

  it("close a reopened issue with the other reason too, and the record follows", async (test) => {
    const team = await reopened(test);
    await team.done("track");
    await team.say("alexk", 2, "/drop nobody needs it");
    await team.done("track");
    const { state, state_reason } = await issue(team);
    assert.deepEqual([state, state_reason], ["closed", "not_planned"]);
    assert.match((await team.read(file, branch))!, /\| dropped \| #2 {4}\|/);
    assert.deepEqual(await team.writes("track"), []);
    await team.merge();
    assert.deepEqual(await team.writes("sync"), []);
    assert.deepEqual(await team.writes("track"), []);
  });

  it("that a run reads together with the reopening change nothing, and it says so until they are said again", async (test) => {
    const team = await reopened(test);
    await team.say("alexk", 2, "/done");
    const note =
      /note: #2, @alexk: the issue was reopened, before "\/done" or after it: it stays open; say it again, or close the issue/;
    assert.match(await team.done("track"), note);
    assert.deepEqual(await team.writes("track"), []);
    assert.match(await team.done("track", "--write-back", "off"), note);
    await team.say("alexk", 2, "/done");
    assert.deepEqual(await team.writes("track", "--write-back", "off"), []);
    await team.done("track");
    assert.equal((await issue(team)).state, "closed");
    assert.deepEqual(await team.pulls(), []);
    assert.deepEqual(await team.writes("track"), []);
  });

  it("give way to a record that was changed since, and are not repeated once declined", async (test) => {
    const team = await synced(test);
    await team.done("track");
    await team.merge();
    await team.say("alexk", 2, "/due 2026-07-01");
    await team.say("alexk", 3, "/owner @alexk");
    await team.done("track");
    await team.commit("dana", file, (text) => text.replace("2026-06-05", "2026-06-20"));
    await team.checkOut();
    assert.match(
      await team.done("track"),
      /@alexk asked for 2026-07-01, and the record was changed since to 2026-06-20/,
    );
    const [pull] = await team.pulls();
    assert.match(
      pull!.body,
      /### Not written\n\n- #2 .*asked for 2026-07-01, and the record was changed since to 2026-06-20: the record decides/,
    );
    assert.match((await team.read(file, branch))!, /\| 2026-06-20 \|/);
    await team.github.as("dana")("PATCH", `/pulls/${pull!.number}`, { state: "closed" });
    await team.done("track");
    assert.deepEqual(await team.pulls(), []);
  });
});
