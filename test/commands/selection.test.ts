import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { run, workspace } from "./run.ts";

const incident = "title: Search is down\nseverity: SEV-3\nstatus: investigating\n";
const late = "# Search is slow\n\n## Quick Assessment\n\n- Look\n";
/** A repository with another one, of a team with a process of its own, in a folder. */
const files = {
  "incidents/2026-05-20-search.yml": incident,
  "docs/notes.md": "# Notes\n",
  "teams/shop [new]/.github/incidents.yml":
    'paths: { runbooks: ["./books/**/*.md"] }\nrules:\n  runbook-sections: { level: error, paths: { "books/old/**": off } }\n',
  "teams/shop [new]/books/search.md": late,
  "teams/shop [new]/books/old/search-then.md": late,
  "teams/shop [new]/incidents/2026-05-21-shop.yml": incident,
};
const shop = "teams/shop [new]";

const found = async (folder: string, ...words: readonly string[]) => {
  const { status, out, err } = await run(folder, "check", "--format", "json", ...words);
  const { summary, findings } = JSON.parse(out) as {
    summary: { files: number };
    findings: { rule: string; level: string; file: string }[];
  };
  return { status, err, files: summary.files, findings: findings.map(({ rule, level, file }) => [rule, level, file]) };
};

describe("a folder named on the command line", () => {
  const begin = (test: TestContext) => workspace(test, files);

  it("holds records of this repository", async (test) => {
    assert.deepEqual(await found(begin(test), "incidents"), { status: 0, err: "", files: 1, findings: [] });
  });

  it("is another repository, read with its own configuration, told by the paths that a person sees from here", async (test) => {
    const folder = begin(test);
    const expected = [["runbook-sections", "error", `${shop}/books/search.md`]];
    for (const path of [shop, `./${shop}/`, join(folder, shop)]) {
      const { status, err, files, findings } = await found(folder, path);
      assert.deepEqual({ status, err, files }, { status: 1, err: "", files: 3 }, path);
      assert.deepEqual(findings.slice(0, 1), expected, path);
      assert.ok(
        findings.every(([, , file]) => file === `${shop}/books/search.md`),
        path,
      );
    }
  });

  it("has a baseline of its own then", async (test) => {
    const folder = begin(test);
    const { out } = await run(folder, "check", "--update-baseline", shop);
    assert.match(out, /^teams\/shop \[new\]\/\.github\/incidents-baseline\.json accepts/);
    assert.deepEqual((await found(folder, shop)).findings, []);
    assert.deepEqual((await found(join(folder, shop))).findings, [], "it is the one that a run in the folder uses");
  });

  it("is told of with the places of a wrong configuration", async (test) => {
    const folder = workspace(test, { ...files, [`${shop}/.github/incidents.yml`]: "timezon: UTC\n" });
    const { status, err } = await run(folder, "check", shop);
    assert.equal(status, 2);
    assert.match(err, /teams\/shop \[new\]\/\.github\/incidents\.yml:1:1: /);
  });

  it("is put into its form where it stands", async (test) => {
    const item = "# Outage - May 29, 2026\n\n## Action Items\n\n1. Add tests (Owner: Alex, Due: Jun 5)\n";
    const folder = workspace(test, { ...files, [`${shop}/postmortems/outage.md`]: item });
    const { out } = await run(folder, "fmt", shop);
    assert.match(out, /^teams\/shop \[new\]\/postmortems\/outage\.md:5: /m);
    assert.match(readFileSync(join(folder, shop, "postmortems/outage.md"), "utf8"), /Due: 2026-06-05/);
  });

  it("without any records says where they would stand", async (test) => {
    const { status, err, files } = await found(begin(test), "docs");
    assert.deepEqual({ status, files }, { status: 0, files: 0 });
    assert.match(err, /^no records in docs: they stand in incidents\/\*\*/);
    assert.match(
      (await found(begin(test), shop, "incidents")).err,
      /^no records in teams\/shop/,
      "with others it is no repository",
    );
    assert.equal((await found(workspace(test, {}), ".")).err, "", "the whole may be empty yet");
  });
});
