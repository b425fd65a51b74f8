import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { unmatchedAmong, unmatchedNearRoot } from "../../src/init/unmatched.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { Workspace } from "../../src/records/workspace.ts";
import { Source } from "../../src/text/source.ts";
import { run, workspace } from "../commands/run.ts";

const postmortem = "# Search outage\n\n## Timeline\n\n- 10:02: alert\n\n## Root cause\n\nA bug.\n\n## Action items\n";
const incident = "title: Search is down\nseverity: SEV-2\nstatus: resolved\ntimeline: []\n";
const files = {
  "postmortems/a.md": postmortem,
  "PM2026-001 - Search outage.md": postmortem,
  "docs/incidents/2026-05-29.yml": incident,
  "docs/incidents/README.md": "# How we write these\n",
  "docs/install.md": "# Installing\n",
  "docs/search.md": postmortem,
  "docs/postmortem-template.md": postmortem,
  "rfcs/001-alerts.md": "# RFC 1: alerts\n\n## Impact\n\n## Timeline\n\n## Root cause\n",
  "node_modules/x/postmortems/b.md": postmortem,
  ".hidden/postmortems/b.md": postmortem,
};
const policy = (text = "") => readPolicy(new Source(".github/incidents.yml", text)).policy;

describe("documents that look like records and match no path", () => {
  it("are found near the root by their names, and among named files by their words", (test) => {
    const there = new Workspace(workspace(test, files));
    const near = [
      { file: "PM2026-001 - Search outage.md", kind: "postmortem" },
      { file: "docs/incidents/2026-05-29.yml", kind: "incident" },
    ];
    assert.deepEqual(unmatchedNearRoot(there, policy()), near);
    assert.deepEqual(unmatchedAmong(Object.keys(files), there, policy()), [
      ...near,
      { file: "docs/search.md", kind: "postmortem" },
    ]);
  });

  it("are none that the configuration knows or ignores", (test) => {
    const there = new Workspace(workspace(test, files));
    const known = "paths: { postmortems: [postmortems/*.md, 'PM[0-9]*.md'], ignore: docs/** }\n";
    assert.deepEqual(unmatchedNearRoot(there, policy(known)), []);
  });

  it("are named by check and doctor, and by check as JSON, and fail nothing", async (test) => {
    const folder = workspace(test, files);
    const { status, out } = await run(folder, "check", "--fail-on", "never");
    assert.equal(status, 0);
    assert.match(
      out,
      /^note: 2 documents look like records and match no path.*PM2026-001 - Search outage\.md \(post-mortem\)/m,
    );
    const json = JSON.parse((await run(folder, "check", "--format", "json", "--fail-on", "never")).out);
    assert.equal(json.unmatched.length, 2);
    assert.match((await run(folder, "doctor", "--offline")).out, /warn {2}paths +3 documents look like records/);
    assert.doesNotMatch((await run(folder, "check", "postmortems/a.md", "--fail-on", "never")).out, /look like/);
  });
});
