import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { linkRecords } from "../../src/records/links.ts";
import { matchVersions } from "../../src/tracking/match.ts";
import { observe, unlistedIssues } from "../../src/tracking/observe.ts";
import { planTracking } from "../../src/tracking/plan.ts";
import { GitHubInMemory } from "./github-in-memory.ts";
import { catalogOf, emptyState, type Files, matched, postmortem, recordsOf } from "./team.ts";

const source = join(import.meta.dirname, "../../src");

/** The files of `src` that call a function, once for each call. */
function callers(name: string): readonly string[] {
  const call = new RegExp(`(?<!function )\\b${name}\\(`, "g");
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => (readFileSync(join(source, file), "utf8").match(call) ?? []).map(() => file));
}

describe("a run matches records and issues once", () => {
  test("matching has one call, where the run reads GitHub", () => {
    assert.deepEqual(callers("matchRecords"), ["commands/sync/sync-context.ts"]);
  });

  test("only the write-back matches again: the newer texts of records that its pull request changes", () => {
    assert.deepEqual(callers("matchVersions"), ["commands/sync/write-back.ts"]);
  });

  test("the wanted issues are computed once, and only the plan compares them with what is there", () => {
    assert.deepEqual(callers("desiredIssues"), ["tracking/plan.ts"]);
    assert.deepEqual(
      callers("diff").filter((file) => file.startsWith("tracking/")),
      ["tracking/plan.ts"],
    );
  });

  test("a catalog has one set of links", () => {
    const { catalog } = recordsOf({ files: { "postmortems/a.md": postmortem([{ n: 1 }]) } });
    assert.equal(linkRecords(catalog), linkRecords(catalog));
    assert.equal(observe(recordsOf({ files: {} }), emptyState()).links.incident("a"), null);
    assert.notEqual(linkRecords({ ...catalog }), linkRecords(catalog));
  });
});

const file = "postmortems/outage.md";

describe("matching", () => {
  /** Records whose two items have issues #2 and #3 below #1. */
  function tracked(files: Files): GitHubInMemory {
    const github = new GitHubInMemory();
    github.apply(planTracking(github.matched(recordsOf({ files }))));
    return github;
  }
  const files = {
    [file]: postmortem([
      { n: 1, title: "One" },
      { n: 2, title: "Two" },
    ]),
  };

  test("gives post-mortems their parent and its further issues, and names what no record has any more", () => {
    const github = tracked(files);
    const { number: _, ...copy } = github.find(1)!;
    github.add(copy);
    const { postmortems, orphanedIssues, items } = matched(
      recordsOf({ files: { [file]: postmortem([{ n: 1, title: "One" }]) } }),
      github.read(),
    );
    assert.deepEqual(
      postmortems.map(({ parent, duplicateParents }) => [parent?.issue.number, [...duplicateParents]]),
      [[1, [4]]],
    );
    assert.deepEqual(
      items.map(({ key, marked }) => [key, marked?.issue.number]),
      [["outage#1", 2]],
    );
    assert.deepEqual(
      orphanedIssues.map(({ issue }) => issue.number),
      [3],
    );
  });

  test("finds parent and items of a renamed post-mortem", () => {
    const github = tracked(files);
    const { postmortems, orphanedIssues } = matched(
      recordsOf({ files: { "postmortems/renamed.md": files[file]! } }),
      github.read(),
    );
    assert.deepEqual(orphanedIssues, []);
    assert.equal(postmortems[0]!.parent?.issue.number, 1);
    assert.deepEqual(
      postmortems[0]!.items.map(({ renamedFrom, marked }) => [renamedFrom, marked?.issue.number]),
      [
        ["outage#1", 2],
        ["outage#2", 3],
      ],
    );
  });

  test("matches another version of a record with the same issues", () => {
    const github = tracked(files);
    const observed = observe(recordsOf({ files }), github.read());
    const { postmortems } = catalogOf({ [file]: postmortem([{ n: "", title: "Two" }]) });
    assert.deepEqual(
      matchVersions(postmortems, observed).map(({ key, marked }) => [key, marked?.issue.number]),
      [["outage#2", 3]],
    );
  });

  test("asks about issues that no list shows only for open items that are not tracked yet", () => {
    const rows = [
      { n: 1, title: "One", issue: "#90" },
      { n: 2, title: "Two", issue: "#91", status: "done" },
      { n: 3, title: "Three", issue: "#92" },
      { n: 4, title: "Four", issue: "#92" },
      { n: 5, title: "Five", issue: "#1" },
      { n: 6, title: "Six", issue: "#93" },
      { n: 6, title: "Other six", issue: "#94" },
      { n: "", title: "Without number", issue: "#95" },
    ];
    const github = tracked({ [file]: postmortem([{ n: 1, title: "One" }]) });
    const records = recordsOf({ files: { [file]: postmortem(rows) } });
    assert.deepEqual(unlistedIssues(observe(records, github.read())), [92]);
  });
});
