import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";
import type { Plan } from "../../src/tracking/operation.ts";
import { planTracking } from "../../src/tracking/plan.ts";
import { trackedIssues } from "../../src/tracking/reminders/tracked-issue.ts";
import fc from "../fast-check.ts";
import { GitHubInMemory, histories } from "./github-in-memory.ts";
import { type Files, postmortem, type Row, recordsOf, type World } from "./team.ts";

let github: GitHubInMemory;
beforeEach(() => {
  github = new GitHubInMemory();
});

function planOf(files: Files, world: Partial<World> = {}): Plan {
  const { folder = "" } = world;
  return planTracking(github.matched(recordsOf({ files, ...world }), { ...github.read(), folder }));
}

/** One run; then another one, which must find nothing to do. */
function run(files: Files, world: Partial<World> = {}): Plan {
  const plan = planOf(files, world);
  github.apply(plan);
  assert.deepEqual(planOf(files, world).operations, [], "a second run writes nothing");
  return plan;
}

const file = "postmortems/outage.md";
const one = (...rows: Row[]): Files => ({ [file]: postmortem(rows) });
const items = (...titles: string[]): Row[] =>
  titles.map((title, index) => ({ n: index + 1, title, owner: index % 2 ? "Dana" : "Alex", due: `2026-06-1${index}` }));
const issues = (): Record<string, string> =>
  Object.fromEntries(
    github.issues
      .filter(({ body }) => body.includes(" v1 item "))
      .map(({ number, title, state }) => [`#${number}`, state === "open" ? title : `${title} (closed)`]),
  );
const messages = ({ notices }: Plan) => notices.map(({ message }) => message);
const people = { state: "closed", stateReason: "completed" } as const;

describe("an issue follows its text", () => {
  const start = items("Add tests", "Lower the limit", "Page on errors");
  const [a, b, c] = start as [Row, Row, Row];
  const before = { "#2": "Add tests", "#3": "Lower the limit", "#4": "Page on errors" };

  const cases: readonly {
    readonly name: string;
    readonly rows: readonly Row[];
    readonly issues: Readonly<Record<string, string>>;
    readonly notice?: RegExp;
  }[] = [
    {
      name: "when an item is put in front of it",
      rows: [
        { n: 1, title: "Cap retries" },
        { ...a, n: 2 },
        { ...b, n: 3 },
        { ...c, n: 4 },
      ],
      issues: { ...before, "#5": "Cap retries" },
      notice:
        /^3 action items changed numbers: outage#1 → outage#2, outage#2 → outage#3, outage#3 → outage#4; their issues follow/,
    },
    {
      name: "when an item before it is removed",
      rows: [
        { ...b, n: 1 },
        { ...c, n: 2 },
      ],
      issues: { ...before, "#2": "Add tests (closed)" },
      notice: /^2 action items changed numbers/,
    },
    {
      name: "when rows are sorted and numbered again",
      rows: [
        { ...c, n: 1 },
        { ...a, n: 2 },
        { ...b, n: 3 },
      ],
      issues: before,
      notice: /^3 action items changed numbers/,
    },
    {
      name: "when its words are changed",
      rows: [a, { ...b, title: "Halve the threshold" }, c],
      issues: { ...before, "#3": "Halve the threshold" },
    },
    {
      name: "when all words are changed and nothing else",
      rows: [
        { ...a, title: "Prüfungen ergänzen" },
        { ...b, title: "Schwelle senken" },
        { ...c, title: "Bei Fehlern rufen" },
      ],
      issues: { "#2": "Prüfungen ergänzen", "#3": "Schwelle senken", "#4": "Bei Fehlern rufen" },
    },
    {
      name: "when several are corrected or extended",
      rows: [
        { ...a, title: "Add tests for checkout", due: "2026-09-01" },
        { ...b, title: "Lower the limits", owner: "Dana" },
        { ...c, title: "Page on all errors" },
      ],
      issues: { "#2": "Add tests for checkout", "#3": "Lower the limits", "#4": "Page on all errors" },
    },
    {
      name: "under another number and other words, when its cell names it",
      rows: [{ n: 7, title: "Write contract tests", issue: "#2" }, b, c],
      issues: { ...before, "#2": "Write contract tests" },
      notice: /^1 action item changed numbers: outage#1 → outage#7; its issue follows its text/,
    },
    {
      name: "when a copied row names it, too",
      rows: [{ n: 1, title: "Cap retries", issue: "#2" }, { ...a, n: 4, issue: "#2" }, b, c],
      issues: { ...before, "#5": "Cap retries" },
    },
    {
      name: "and its cell, when two swap their numbers",
      rows: [{ ...b, n: 1, issue: "#3" }, { ...a, n: 2, issue: "#2" }, c],
      issues: before,
    },
    {
      name: "but not to another item that got its number",
      rows: [a, { n: 2, title: "Cap retries", owner: "Alex", due: "2026-08-01" }, c],
      issues: { ...before, "#3": "Lower the limit (closed)", "#5": "Cap retries" },
    },
    {
      name: "nor to one of several that were written anew, or where numbers moved",
      rows: [
        { n: 1, title: "Cap retries", owner: "Alex", due: "2026-06-10" },
        { ...c, n: 2 },
        { ...b, n: 3 },
      ],
      issues: { ...before, "#2": "Add tests (closed)", "#5": "Cap retries" },
    },
    {
      name: "a number of another key in its text is another text",
      rows: [{ ...a, title: "Add tests 2", due: "2026-08-01" }, b, c],
      issues: { ...before, "#2": "Add tests (closed)", "#5": "Add tests 2" },
    },
  ];
  for (const { name, rows, issues: expected, notice } of cases) {
    test(name, () => {
      run(one(...start));
      assert.deepEqual(issues(), before);
      const plan = run(one(...rows));
      assert.deepEqual(issues(), expected);
      if (notice) assert.match(messages(plan).join("\n"), notice);
    });
  }

  test("when a run stops after any of its writes", () => {
    const rows = [
      { n: 1, title: "Cap retries" },
      { ...c, n: 2 },
      { ...a, n: 3 },
      { ...b, n: 4 },
    ];
    run(one(...start));
    const world = github.issues;
    const count = planOf(one(...rows)).operations.length;
    assert.equal(count, 4);
    for (let upTo = 0; upTo <= count; upTo++) {
      github = new GitHubInMemory();
      for (const issue of world) github.add(issue);
      github.apply(planOf(one(...rows)), upTo);
      run(one(...rows));
      assert.deepEqual(issues(), { ...before, "#5": "Cap retries" }, `after ${upTo} writes`);
    }
  });

  test("when people gave several issues other titles meanwhile", () => {
    run(one(...start));
    for (const number of [2, 3, 4]) github.change(number, { title: `Theirs ${number}` });
    run(one({ n: 1, title: "Cap retries" }, { ...a, n: 2 }, { ...b, n: 3 }, { ...c, n: 4 }));
    assert.deepEqual(issues(), { ...before, "#5": "Cap retries" });
  });

  describe("from a marker that does not record the text", () => {
    beforeEach(() => {
      run(one(...start));
      for (const { number, body } of github.issues)
        github.change(number, { body: body.replace(/,"title":"[^"]*"/, "") });
    });

    test("without a write of its own", () => {
      assert.deepEqual(planOf(one(...start)).operations, []);
    });
    test("by the issue's title", () => {
      run(one({ n: 1, title: "Cap retries" }, { ...a, n: 2 }, { ...b, n: 3 }, { ...c, n: 4 }));
      assert.deepEqual(issues(), { ...before, "#5": "Cap retries" });
    });
    test("by its number, where people gave the issues other titles", () => {
      for (const number of [2, 3]) github.change(number, { title: `Theirs ${number}` });
      run(one(...start));
      assert.deepEqual(issues(), before);
    });
  });

  test("an item without a number leaves the old one to who has it now", () => {
    run(one(...start));
    const plan = run(one({ n: 1, title: "Cap retries" }, { ...a, n: "" }, b, c));
    assert.deepEqual(issues(), { ...before, "#5": "Cap retries" });
    assert.match(
      messages(plan).join("\n"),
      /has lost its number; its title is that of issue #2: give it a number of its own/,
    );
  });

  test("a second item with a number does not close the issue that it had", () => {
    run(one(...start));
    run(one(a, { ...b, n: 1 }, c));
    assert.deepEqual(issues(), before);
  });

  test("what replaces an issue names it", () => {
    run(one(...start));
    run(one(a, { n: 2, title: "Cap retries", owner: "Alex", due: "2026-08-01" }, c));
    assert.match(github.find(5)!.body, /\*\*Earlier:\*\* #3\n/);
    run(one(a, { n: 2, title: "Cap retries", owner: "Dana", due: "2026-08-01" }, c));
    assert.match(github.find(5)!.body, /\*\*Earlier:\*\* #3\n/);
  });
});

describe("the number of what is finished", () => {
  const later = one({ n: 1, title: "Add tests" }, { n: 2, title: "Cap retries" });
  const start = one({ n: 1, title: "Add tests" }, { n: 2, title: "Lower the limit" });

  test("is not given to another item: closed on GitHub, its record still open", () => {
    run(start);
    github.change(3, people);
    run(later);
    assert.deepEqual(issues(), { "#2": "Add tests", "#3": "Lower the limit (closed)", "#4": "Cap retries" });
  });

  for (const status of ["done", "dropped"]) {
    test(`nor when its record says ${status}`, () => {
      run(start);
      run(one({ n: 1, title: "Add tests" }, { n: 2, title: "Lower the limit", status }));
      run(later);
      assert.deepEqual(issues(), { "#2": "Add tests", "#3": "Lower the limit (closed)", "#4": "Cap retries" });
    });
  }

  test("nor when it left its file", () => {
    run(start);
    run(one({ n: 1, title: "Add tests" }));
    run(later);
    assert.deepEqual(issues(), { "#2": "Add tests", "#3": "Lower the limit (closed)", "#4": "Cap retries" });
  });

  test("stays its own while only its words are corrected", () => {
    run(start);
    run(one({ n: 1, title: "Add tests" }, { n: 2, title: "Lower the limit", status: "done" }));
    run(one({ n: 1, title: "Add tests" }, { n: 2, title: "Lower the limits", status: "done" }));
    assert.deepEqual(issues(), { "#2": "Add tests", "#3": "Lower the limits (closed)" });
  });
});

test("a state that was written back stays with its issue when numbers move", () => {
  const [a, b] = items("Add tests", "Lower the limit") as [Row, Row];
  run(one(a, b));
  github.change(3, people);
  const rows = [
    { n: 1, title: "Cap retries" },
    { ...a, n: 2 },
    { ...b, n: 3, status: "done" },
  ];
  for (const [key, pull] of [
    ["#3", 9],
    ["outage#2", 1],
  ] as const) {
    const writtenBack = new Map([[key, { state: "done", pull }] as const]);
    const { operations } = planTracking(
      github.matched(recordsOf({ files: one(...rows) }), { ...github.read(), writtenBack }),
    );
    assert.deepEqual(
      operations.map(({ action, issue }) => [action, issue]),
      [
        ["open", null],
        ["update", 2],
        ["update", 3],
      ],
      key,
    );
  }
});

test("what people made of an issue since its record was written to it is told, with the key that the item has now", () => {
  const [a, b] = items("Add tests", "Lower the limit") as [Row, Row];
  run(one(a, b));
  const seen = (rows: readonly Row[], writtenBack?: Parameters<typeof trackedIssues>[2]) => {
    const { identities, items: all } = github.matched(recordsOf({ files: one(...rows) }));
    const ours = trackedIssues(identities, all, writtenBack).filter(({ kind }) => kind === "item");
    return ours.map(({ key, number, decided }) => [key, number, decided]);
  };
  assert.deepEqual(
    seen([a, b]).map(([, , decided]) => decided),
    [null, null],
  );
  const states: [Parameters<GitHubInMemory["change"]>[1], string | null][] = [
    [{ state: "closed", stateReason: "completed" }, "done"],
    [{ state: "closed", stateReason: "not_planned" }, "dropped"],
    [{ state: "closed", stateReason: "duplicate" }, "duplicate"],
    [{ state: "open", stateReason: "reopened" }, null],
  ];
  for (const [change, decided] of states) {
    github.change(3, change);
    assert.deepEqual(
      seen([
        { n: 1, title: "Cap retries" },
        { ...a, n: 2 },
        { ...b, n: 3 },
      ]),
      [
        ["outage#2", 2, null],
        ["outage#3", 3, decided],
      ],
    );
  }
  const done = new Map([["#3", { state: "done", pull: 9 } as const]]);
  assert.deepEqual(seen([a, { ...b, status: "done" }], done)[1], ["outage#2", 3, "open"]);
  assert.deepEqual(seen([{ n: 1, title: "Cap retries", owner: "Mira" }, b])[0], ["outage#1 (#2)", 2, null]);
});

describe("an item that moves", () => {
  const other = "postmortems/other.md";
  const both = (first: readonly Row[], second: readonly Row[]): Files => ({
    [file]: postmortem(first),
    [other]: postmortem(second),
  });
  const parentOf = (number: number) => github.find(number)!.parent;

  test("to another post-mortem keeps its issue, which becomes a sub-issue there", () => {
    run(
      both(
        [
          { n: 1, title: "Add tests" },
          { n: 2, title: "Lower the limit" },
        ],
        [{ n: 1, title: "Page on errors" }],
      ),
    );
    assert.deepEqual([parentOf(3), parentOf(5)], [1, 4]);
    const plan = run(
      both(
        [{ n: 1, title: "Add tests" }],
        [
          { n: 1, title: "Page on errors" },
          { n: 2, title: "Lower the limit" },
        ],
      ),
    );
    assert.deepEqual(issues(), { "#2": "Add tests", "#3": "Lower the limit", "#5": "Page on errors" });
    assert.equal(parentOf(3), 4);
    assert.deepEqual(messages(plan), []);
  });

  test("keeps an issue that people closed, while its record is open", () => {
    run(
      both(
        [
          { n: 1, title: "Add tests" },
          { n: 2, title: "Lower the limit" },
        ],
        [],
      ),
    );
    github.change(3, people);
    run(both([{ n: 1, title: "Add tests" }], [{ n: 4, title: "Lower the limit" }]));
    assert.deepEqual(issues(), { "#2": "Add tests", "#3": "Lower the limit (closed)" });
  });

  test("stays where a file can't be read", () => {
    run(both([{ n: 1, title: "Add tests" }], [{ n: 1, title: "Page on errors" }]));
    run({
      [file]: "\0",
      [other]: postmortem([
        { n: 1, title: "Page on errors" },
        { n: 2, title: "Add tests" },
      ]),
    });
    assert.deepEqual(Object.values(issues()), ["Add tests", "Page on errors", "Add tests"]);
  });

  test("with its post-mortem, split in two: the issue of the post-mortem goes with most of its items", () => {
    run({ [file]: postmortem(items("Add tests", "Lower the limit", "Page on errors")) });
    const [a, b, c] = items("Add tests", "Lower the limit", "Page on errors") as [Row, Row, Row];
    run({ "postmortems/a.md": postmortem([{ ...b, n: 1 }]), "postmortems/b.md": postmortem([a, { ...c, n: 2 }]) });
    assert.deepEqual(issues(), { "#2": "Add tests", "#3": "Lower the limit", "#4": "Page on errors" });
    assert.deepEqual([2, 3, 4].map(parentOf), [1, 5, 1]);
  });

  test("with its post-mortem, merged into another: its issue names the one that has the items now", () => {
    run(both([{ n: 1, title: "Add tests" }], [{ n: 1, title: "Page on errors" }]));
    const plan = run({
      [file]: postmortem([
        { n: 1, title: "Add tests" },
        { n: 2, title: "Page on errors" },
      ]),
    });
    assert.deepEqual(issues(), { "#2": "Add tests", "#4": "Page on errors" });
    assert.equal(parentOf(4), 1);
    const closed = plan.operations.find(({ issue, action }) => issue === 3 && action === "close");
    assert.match((closed as { comment: string }).comment, /#1\b/);
  });

  test("with the folder of all records: issues follow, and their markers name the new one", () => {
    run(both([{ n: 1, title: "Add tests" }], [{ n: 1, title: "Page on errors", status: "open" }]), { folder: "ops" });
    const plan = run(both([{ n: 1, title: "Add tests" }], [{ n: 1, title: "Page on errors" }]), { folder: "sre" });
    assert.deepEqual(
      plan.operations.map(({ action, issue }) => [action, issue]),
      [
        ["update", 1],
        ["update", 2],
        ["update", 3],
        ["update", 4],
      ],
    );
    assert.match(plan.operations[1]!.reason, /folder ops → sre/);
  });

  test("what stays behind in a folder that is gone is named", () => {
    run(both([{ n: 1, title: "Add tests" }], [{ n: 1, title: "Page on errors" }]), { folder: "ops" });
    const plan = run({ [file]: postmortem([{ n: 1, title: "Add tests" }]) }, { folder: "sre" });
    assert.match(messages(plan).join("\n"), /open issues of records in ops, which the commit no longer has: #3, #4;/);
  });
});

describe("random edits", () => {
  interface Item {
    readonly id: number;
    readonly row: Row;
  }
  const edit = fc.record({
    kind: fc.constantFrom("insert", "delete", "move", "renumber", "retitle"),
    at: fc.nat(20),
    to: fc.nat(20),
  });
  type Edit = { readonly kind: string; readonly at: number; readonly to: number };

  const numbered = (all: readonly Item[]): Item[] =>
    all.map(({ id, row }, index) => ({ id, row: { ...row, n: index + 1 } }));

  /** Text of its own for each item; owners and dates that others have, too. */
  const rowOf = (id: number, n: number): Row => ({
    n,
    title: `Text ${"abcdefghijklmnopqrstuvwxyz"[id % 26]}${id}`,
    owner: id % 2 ? "Alex" : "Dana",
    due: `2026-06-1${id % 10}`,
  });

  function edited(all: readonly Item[], { kind, at, to }: Edit, next: number): Item[] {
    const index = all.length === 0 ? 0 : at % all.length;
    const item = all[index];
    const without = all.filter((_, position) => position !== index);
    if (kind === "insert" || !item)
      return [...all.slice(0, index), { id: next, row: rowOf(next, 50 + next) }, ...all.slice(index)];
    if (kind === "delete") return without;
    if (kind === "move") return [...without.slice(0, to % all.length), item, ...without.slice(to % all.length)];
    if (kind === "renumber") return numbered(all);
    const retitled = { id: item.id, row: { ...item.row, title: `Other words ${next} ${"wxyz"[next % 4]}` } };
    return all.map((each) => (each === item ? retitled : each));
  }

  test("never hand an issue to another text, and keep each item's own", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        github = new GitHubInMemory();
        let all: Item[] = [1, 2, 3].map((id) => ({ id, row: rowOf(id, id) }));
        const owners = new Map<number, number>();
        for (const [step, one] of [null, ...edits].entries()) {
          if (one) all = edited(all, one, 10 + step);
          const files = { [file]: postmortem(all.map(({ row }) => row)) };
          const records = recordsOf({ files });
          github.apply(planTracking(github.matched(records)));
          for (const { key, marked } of github.matched(records).items) {
            const { id } = all.find(({ row }) => key === `outage#${row.n}`)!;
            const number = marked!.issue.number;
            assert.equal(owners.get(number) ?? id, id, `#${number} was of item ${owners.get(number)}`);
            assert.ok(![...owners].some(([other, owner]) => owner === id && other !== number), `a new issue for ${id}`);
            owners.set(number, id);
          }
        }
      }),
      { numRuns: histories(300) },
    );
  });
});
