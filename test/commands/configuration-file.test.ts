import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { run, workspace } from "./run.ts";

const [yml, yaml] = [".github/incidents.yml", ".github/incidents.yaml"];
const rules = "rules: { action-item-due: off }\n";
const postmortem = `# Post-Mortem: Checkout Outage - May 29, 2026

**Severity**: SEV-3

## Action Items

| # | Action    | Owner  | Due Date |
|---|-----------|--------|----------|
| 1 | Add tests | @alexk |          |
`;
const record = { "postmortems/outage.md": postmortem };
/** Whether the configuration that switches a rule off was read. */
async function isRead(folder: string, ...words: string[]): Promise<boolean> {
  return !(await run(folder, "check", ...words)).out.includes("action-item-due");
}

describe("the configuration file", () => {
  it("is read under both of YAML's extensions, by every command", async (test) => {
    const folder = workspace(test, { [yaml]: rules, ...record });
    assert.ok(await isRead(folder));
    // The action always names the standard file.
    assert.ok(await isRead(folder, "--config", yml));
    assert.match((await run(folder, "migrate")).out, /^\.github\/incidents\.yaml:1: /);
    assert.equal((await run(folder, "init")).status, 0);
    assert.ok(!existsSync(join(folder, yml)), "init keeps the configuration that is there");
  });

  it("is one: two are an error that names both", async (test) => {
    const folder = workspace(test, { [yaml]: rules, [yml]: rules, ...record });
    for (const words of [["check"], ["fmt"], ["migrate"], ["init"], ["check", "--config", yml]]) {
      const { status, err } = await run(folder, ...words);
      assert.equal(status, 2);
      assert.match(err, /unexpected \.github\/incidents\.yaml next to \.github\/incidents\.yml, expected one/);
    }
    assert.ok(await isRead(folder, "--config", yaml));
  });

  it("can be named, and is checked as what it is", async (test) => {
    const folder = workspace(test, { [yml]: rules, ...record });
    const { status, out, err } = await run(folder, "check", yml);
    assert.equal(status, 0, out);
    assert.match(err, /^\.github\/incidents\.yml: the configuration has no errors$/m);
    const wrong = await run(workspace(test, { [yml]: "ruels: {}\n" }), "check", `./${yml}`);
    assert.equal(wrong.status, 2);
    assert.match(wrong.err + wrong.out, /unexpected key "ruels"/);
  });

  it("says of a team without members in the rotation that it has none", async (test) => {
    const rotation = "commander-rotation: { starts: 2026-01-05T09:00, every: 1w, members: [ops] }\n";
    const text = `people: { a: { name: A } }\nteams: { ops: { name: Ops } }\n${rotation}`;
    const { out } = await run(workspace(test, { [yml]: text, ...record }), "check");
    assert.match(out, /team "ops" of the rotation has no members/);
  });

  it("of a folder that is a repository of its own counts there, under both names", async (test) => {
    const folder = workspace(test, { [`shop/${yaml}`]: rules, "shop/postmortems/outage.md": postmortem });
    assert.ok(await isRead(folder, "shop"));
  });
});
