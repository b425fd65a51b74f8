import assert from "node:assert/strict";
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { run, workspace } from "./run.ts";

const files = {
  "incidents/2026-05-20-slow-search.yml": `title: Search is slow
severity: SEV-3
status: resolved
timeline:
  - { at: 2026-05-20T08:00:00Z, type: detected, note: Answers take 9 s }
  - { at: 2026-05-20T08:40:00Z, type: resolved }
`,
};
const id = "2026-05-20-slow-search";
const draft = `postmortems/${id}.md`;

describe("incident postmortem", () => {
  it("drafts one from the timeline, and never overwrites", async (test) => {
    const folder = workspace(test, files);
    const { status, out } = await run(folder, "postmortem", id);
    assert.equal(status, 0);
    assert.match(out, /^Wrote postmortems\/2026-05-20-slow-search\.md\./);
    assert.match(readFileSync(join(folder, draft), "utf8"), /^- 08:00: Detected: Answers take 9 s$/m);
    writeFileSync(join(folder, draft), "mine\n");
    const again = await run(folder, "postmortem", id);
    assert.equal(again.status, 2);
    assert.match(again.err, /a draft overwrites nothing/);
    assert.equal(readFileSync(join(folder, draft), "utf8"), "mine\n");
  });

  it("says the same as JSON", async (test) => {
    const folder = workspace(test, files);
    const tell = async (...words: readonly string[]) =>
      JSON.parse((await run(folder, "postmortem", id, "--format", "json", ...words)).out);
    const planned = await tell("--dry-run");
    assert.deepEqual(readdirSync(folder), ["incidents"]);
    const { out } = await run(folder, "postmortem", id, "--dry-run");
    assert.deepEqual(planned, { incident: id, file: draft, written: false, draft: out });
    assert.deepEqual(await tell(), { ...planned, written: true });
    assert.equal(readFileSync(join(folder, draft), "utf8"), out);
  });

  it("makes nothing outside of the folder, not even a folder", async (test) => {
    const outside = workspace(test, {});
    const paths = "version: 1\npaths: { postmortems: docs/deep/down/*.md }\n";
    const folder = workspace(test, { ...files, ".github/incidents.yml": paths });
    symlinkSync(outside, join(folder, "docs"));
    const { status, err } = await run(folder, "postmortem", id);
    assert.equal(status, 2);
    assert.match(err, /^incident: unexpected link on the way to docs\/deep\/down\//);
    assert.deepEqual(readdirSync(outside), []);
  });
});
