import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { run, workspace } from "./run.ts";

const file = ".github/incidents.yml";

const draft = `# Our process
# (ask Dana)
timezone: UTC   # for all
action_items: { remind_before: 3d }
severities:
  SEV-1: { status_page: 10m, "update_every": 15m }
people:
  write_back: { name: A person of that id }
`;
const current = `# Our process
# (ask Dana)
version: 1
timezone: UTC   # for all
action-items: { remind-before: 3d }
severities:
  SEV-1: { status-page: 10m, update-every: 15m }
people:
  write_back: { name: A person of that id }
`;

describe("migrate", () => {
  it("brings a draft to the current version, and nothing else in it changes", async (test) => {
    const folder = workspace(test, { [file]: draft });
    assert.equal((await run(folder, "check")).status, 2, "it could not be used");
    const checked = await run(folder, "migrate", "--check");
    assert.equal(checked.status, 1);
    assert.equal(readFileSync(join(folder, file), "utf8"), draft);
    const { status, out } = await run(folder, "migrate");
    assert.equal(status, 0);
    assert.match(out, /^\.github\/incidents\.yml:4: key remind_before → remind-before$/m);
    assert.match(out, /written in version 1; it was of none\.\n$/);
    assert.equal(readFileSync(join(folder, file), "utf8"), current);
    assert.equal((await run(folder, "check")).status, 0);
    assert.match((await run(folder, "migrate")).out, /is of version 1, the current one/);
  });

  it("keeps line endings", async (test) => {
    const folder = workspace(test, { [file]: draft.replaceAll("\n", "\r\n") });
    await run(folder, "migrate");
    assert.equal(readFileSync(join(folder, file), "utf8"), current.replaceAll("\n", "\r\n"));
  });

  it("says what it can't bring to the current version", async (test) => {
    for (const [text, message] of [
      [
        "version: 2\n",
        /incidents\.yml:1:10: unexpected version 2, expected 1 or an older one\n {2}Install a newer version/,
      ],
      [
        "version: one\n",
        /incidents\.yml:1:10: unexpected version "one", expected 1 or an older one\n {2}Write `version: 1`/,
      ],
      ["a: [\n", /incidents\.yml:1:4: unexpected end of a quoted text or list/],
    ] as const) {
      const { status, err } = await run(workspace(test, { [file]: text }), "migrate");
      assert.equal(status, 2);
      assert.match(err, message);
    }
    assert.match(
      (await run(workspace(test, {}), "migrate")).err,
      /missing \.github\/incidents\.yml, expected a configuration/,
    );
  });
});
