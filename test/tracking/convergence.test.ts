import assert from "node:assert/strict";
import { test } from "node:test";
import { identify, identityOf } from "../../src/tracking/identity.ts";
import { itemTitle } from "../../src/tracking/issue-names.ts";
import { markerFolder, readMarker } from "../../src/tracking/marker.ts";
import { markerStateOf } from "../../src/tracking/marker-state.ts";
import { planTracking } from "../../src/tracking/plan.ts";
import fc from "../fast-check.ts";
import { GitHubInMemory, histories } from "./github-in-memory.ts";
import { type Files, postmortem, type Row, recordsOf } from "./team.ts";

const row: fc.Arbitrary<Row> = fc.record({
  n: fc.constantFrom("", 1, 2, 3, 4),
  title: fc.constantFrom("Add tests", "Lower the threshold", "Fix @mallory's #1 <!-- x -->", "incident-as-code v1"),
  owner: fc.constantFrom("Alex", "Dana", "Platform", "Mira", "Zoe", "", "@alexk"),
  due: fc.constantFrom("2026-06-05", "2026-06-12", "soon", ""),
  status: fc.constantFrom("open", "open", "in-progress", "done", "dropped"),
  issue: fc.oneof(
    { weight: 3, arbitrary: fc.constant("") },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }).map((number) => `#${number}`) },
  ),
});
const files: fc.Arbitrary<Files> = fc
  .uniqueArray(
    fc.record({
      name: fc.constantFrom("a", "b", "c"),
      rows: fc.array(row, { maxLength: 4 }),
      severity: fc.constantFrom("SEV-1", "SEV-2"),
    }),
    { maxLength: 3, selector: ({ name }) => name },
  )
  .map((all) =>
    Object.fromEntries(
      all.map(({ name, rows, severity }) => [`postmortems/${name}.md`, postmortem(rows, { severity })]),
    ),
  );

type Step =
  | { readonly kind: "run"; readonly files: Files; readonly upTo: number; readonly lag: number }
  | { readonly kind: "two runs at once"; readonly files: Files }
  | { readonly kind: "unreadable"; readonly name: string }
  | { readonly kind: "people"; readonly issue: number; readonly what: string };

const humanEdits = fc.constantFrom(
  "close",
  "reopen",
  "label",
  "unlabel",
  "assign",
  "unassign",
  "edit inside",
  "edit outside",
  "crlf",
  "cut end",
  "wipe marker",
  "take the marker away",
  "start afresh",
  "delete",
  "copy",
  "retitle",
  "orphan",
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("run" as const), files, upTo: fc.nat(12), lag: fc.nat(2) }),
  fc.record({ kind: fc.constant("two runs at once" as const), files }),
  fc.record({ kind: fc.constant("unreadable" as const), name: fc.constantFrom("a", "b", "c") }),
  fc.record({ kind: fc.constant("people" as const), issue: fc.nat(12), what: humanEdits }),
);

/** @param others the files of other folders in the commit */
function planFor(
  github: GitHubInMemory,
  world: Files,
  { lag = 0, folder = "", others = new Map<string, Files>() } = {},
) {
  const records = {
    ...recordsOf({ files: world, commit: String(github.issues.length % 10).repeat(40), folder }),
    inCommit: (file: string, of: string) => (Object.hasOwn(others.get(of) ?? {}, file) ? "present" : "absent"),
  };
  const state = { ...github.read(Math.min(lag, github.issues.length)), folder };
  return planTracking(github.matched(records, state));
}

const theirs = "A line of ours";

function humanEdit(github: GitHubInMemory, index: number, what: string): void {
  const issue = github.issues[index % Math.max(1, github.issues.length)];
  if (!issue) return;
  const { number, ...copy } = issue;
  const { body, labels, assignees } = copy;
  const changes: Record<string, () => void> = {
    close: () => github.change(number, { state: "closed", stateReason: "completed" }),
    reopen: () => github.change(number, { state: "open", stateReason: "reopened" }),
    label: () => github.change(number, { labels: [...labels, "theirs"] }),
    unlabel: () => {
      github.change(number, { labels: [] });
      github.labels.clear();
    },
    assign: () => github.change(number, { assignees: [...assignees, "someone"] }),
    unassign: () => github.change(number, { assignees: [] }),
    "edit inside": () => github.change(number, { body: body.replace("Owner", "Loser") }),
    "edit outside": () => github.change(number, { body: `${theirs}\r\n${body}\r\n${theirs}` }),
    crlf: () => github.change(number, { body: body.replace(/\r?\n/g, "\r\n") }),
    "cut end": () => github.change(number, { body: body.replace("<!-- /incident-as-code -->", theirs) }),
    "wipe marker": () => github.change(number, { body: body.replace(/<!-- incident-as-code v1/, "<!-- gone") }),
    "take the marker away": () =>
      github.change(number, { body: body.replace(/<!-- incident-as-code v1 .*? -->\r?\n/, "") }),
    "start afresh": () => github.change(number, { body: theirs }),
    delete: () => github.remove(number),
    copy: () => {
      github.add({ ...copy, author: "mallory" });
    },
    retitle: () => github.change(number, { title: "Their title" }),
    orphan: () => github.change(number, { parent: null }),
  };
  changes[what]!();
}

function take(github: GitHubInMemory, done: Step): void {
  if (done.kind === "people") humanEdit(github, done.issue, done.what);
  else if (done.kind === "unreadable") github.apply(planFor(github, { [`postmortems/${done.name}.md`]: "\0" }));
  else if (done.kind === "run") github.apply(planFor(github, done.files, { lag: done.lag }), done.upTo);
  else for (const plan of [planFor(github, done.files), planFor(github, done.files)]) github.apply(plan);
}

/** Nobody names an issue before it is there: the run would give the number to another item. */
function withoutFutureIssues(world: Files, github: GitHubInMemory): Files {
  const blank = (text: string) =>
    text.replace(/#(\d+) \|$/gm, (cell, number) => (github.find(Number(number)) ? cell : " |"));
  return Object.fromEntries(Object.entries(world).map(([path, text]) => [path, blank(text)]));
}

/** How often people's line stands in all bodies. */
const lines = (github: GitHubInMemory) =>
  github.issues.reduce((sum, { body }) => sum + body.split(theirs).length - 1, 0);

test("whatever happened before, one whole run leaves nothing to do", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), files, (steps, last) => {
      const github = new GitHubInMemory();
      for (const done of steps) {
        const before = lines(github);
        take(github, done);
        if (done.kind !== "people") assert.equal(lines(github), before, "what people wrote stays");
      }
      const world = withoutFutureIssues(last, github);
      github.apply(planFor(github, world));
      assert.deepEqual(planFor(github, world).operations, []);
      const duplicates = [...identify(github.read()).byKey.values()].filter(({ length }) => length > 1);
      const tracked = duplicates.filter(([first]) => first!.marker.kind !== "duplicate");
      assert.deepEqual(tracked, [], "no lasting duplicate");
    }),
    { numRuns: histories(400) },
  );
});

test("each open item with a number of its own has exactly one issue, which has its text", () => {
  fc.assert(
    fc.property(fc.array(files, { minLength: 1, maxLength: 5 }), (worlds) => {
      const github = new GitHubInMemory();
      for (const world of worlds) github.apply(planFor(github, world));
      const { catalog, templates } = recordsOf({ files: worlds.at(-1)! });
      const all = catalog.postmortems.flatMap(({ actionItems }) => actionItems);
      const known = identify(github.read()).byKey;
      for (const item of all.filter(({ status }) => status.value === "open")) {
        const { key } = item;
        if (key === null || all.filter((other) => other.key === key).length > 1) continue;
        assert.equal(known.get(identityOf("item", key, itemTitle(item, templates)))?.length, 1, key);
      }
    }),
    { numRuns: histories(300) },
  );
});

test("two folders of one repository, records of the same names in each, never touch each other's issues", () => {
  const folders = ["", "ops", "ops/payments"];
  const run = fc.record({ folder: fc.constantFrom(...folders), files });
  const numbers = ({ operations }: ReturnType<typeof planFor>) => operations.flatMap(({ issue }) => issue ?? []);
  fc.assert(
    fc.property(fc.array(run, { minLength: 2, maxLength: 8 }), (runs) => {
      const github = new GitHubInMemory();
      const last = new Map<string, Files>();
      const step = (folder: string, world: Files) => {
        last.set(folder, world);
        const plan = planFor(github, world, { folder, others: last });
        for (const number of numbers(plan)) {
          const marker = readMarker(github.find(number)!.body)!;
          const home = markerFolder(marker);
          const isThere = Object.hasOwn(last.get(home) ?? {}, markerStateOf(marker).place.file);
          assert.ok(home === folder || !isThere, `#${number} of ${home}`);
        }
        github.apply(plan);
      };
      for (const { folder, files: world } of runs) step(folder, world);
      for (const [folder, world] of last) step(folder, world);
      for (const [folder, world] of last)
        assert.deepEqual(planFor(github, world, { folder, others: last }).operations, []);
    }),
    { numRuns: histories(200) },
  );
});
