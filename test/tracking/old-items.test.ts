import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";
import { findOldItems } from "../../src/tracking/old-items.ts";
import type { Plan } from "../../src/tracking/operation.ts";
import { planTracking } from "../../src/tracking/plan.ts";
import { droppedOldItems } from "../../src/tracking/write-back/drift.ts";
import fc from "../fast-check.ts";
import { GitHubInMemory } from "./github-in-memory.ts";
import { configuration, type Files, postmortem, type Row, recordsOf, type World } from "./team.ts";

let github: GitHubInMemory;
beforeEach(() => {
  github = new GitHubInMemory();
});

const since = (day: string): Partial<World> => ({ configuration: `${configuration}action-items: { since: ${day} }\n` });
const file = "postmortems/outage.md";
const withRows = (...rows: Row[]): Files => ({ [file]: postmortem(rows) });
const three = withRows(
  { n: 1, title: "Add tests" },
  { n: 2, title: "Lower the threshold", owner: "Dana" },
  { n: 3, title: "Write a runbook", due: "" },
);

const matchedAt = (files: Files, world: Partial<World>) => github.matched(recordsOf({ files, ...world }));
const planOf = (files: Files, world: Partial<World>): Plan => planTracking(matchedAt(files, world));

/** One run; then another one, which must find nothing to do. */
function run(files: Files, world: Partial<World> = since("2026-06-01")): Plan {
  const plan = planOf(files, world);
  github.apply(plan);
  assert.deepEqual(planOf(files, world).operations, [], "a second run writes nothing");
  return plan;
}

const steps = ({ operations }: Plan) => operations.map(({ action, key }) => `${action} ${key}`);
const dropped = (files: Files, world = since("2026-06-01")) => {
  const matched = matchedAt(files, world);
  return droppedOldItems(matched.items, findOldItems(matched)).map(({ tracked, to }) => `${tracked.key} ${to}`);
};
const decision = () => github.issues.find(({ body }) => body.includes(" old-items "))!;

/** Ticks a box of the item with this title. */
function tick(title: string, box: "keep" | "drop"): void {
  const lines = decision().body.split(/\r?\n/);
  const at = lines.findIndex((line) => line.startsWith(`- ${title}`)) + (box === "keep" ? 1 : 2);
  lines[at] = lines[at]!.replace("[ ]", "[x]");
  github.change(decision().number, { body: lines.join("\r\n") });
}

describe("items from before `action-items.since`", () => {
  test("are asked about in one issue, and get none of their own", () => {
    assert.deepEqual(steps(run(three)), ["open old-items"]);
    assert.equal(decision().title, "Decide on 3 old action items");
    assert.deepEqual(decision().labels, []);
  });

  test("are those of post-mortems whose incident ended before that day", () => {
    assert.deepEqual(steps(run(three, since("2026-05-29"))), [
      "open outage",
      "open outage#1",
      "open outage#2",
      "open outage#3",
    ]);
  });

  test("are not those that have an issue: it goes on", () => {
    run(withRows({ n: 1, title: "Add tests" }), {});
    assert.deepEqual(steps(run(three)), ["open old-items"]);
    assert.equal(decision().title, "Decide on 2 old action items");
  });

  test("include those that name an issue of another repository", () => {
    const issue = "https://github.com/acme/else/issues/3";
    assert.deepEqual(steps(run(withRows({ n: 1, issue }))), ["open old-items"]);
  });

  test("include those of a post-mortem that no day is known of", () => {
    const undated = {
      "postmortems/a.md": "# Outage\n\n## Action Items\n\n| # | Action |\n|---|---|\n| 1 | Add tests |\n",
    };
    assert.deepEqual(steps(run(undated)), ["open old-items"]);
  });

  test("need no issue once they are done or dropped", () => {
    assert.deepEqual(steps(run(withRows({ n: 1, status: "done" }, { n: 2, status: "dropped" }))), []);
  });
});

describe("a decision", () => {
  test("to keep opens an issue, and takes the item off the list", () => {
    run(three);
    tick("Lower the threshold", "keep");
    assert.deepEqual(steps(run(three)), ["open outage", "open outage#2", "update old-items"]);
    assert.equal(decision().title, "Decide on 2 old action items");
    assert.ok(!decision().body.includes("Lower the threshold"));
    assert.deepEqual(dropped(three), []);
  });

  test("to keep survives a run that ends before the issue is opened", () => {
    run(three);
    tick("Lower the threshold", "keep");
    const plan = planOf(three, since("2026-06-01"));
    github.apply({ ...plan, operations: plan.operations.filter(({ key }) => key === "old-items") });
    assert.deepEqual(steps(run(three)), ["open outage", "open outage#2"]);
  });

  test("to drop is written to the record, and the list waits for that", () => {
    run(three);
    tick("Add tests", "drop");
    assert.deepEqual(steps(run(three)), []);
    assert.deepEqual(dropped(three), ["outage#1 dropped"]);
    const merged = withRows({ n: 1, status: "dropped", title: "Add tests" }, { n: 2, title: "Lower the threshold" });
    assert.deepEqual(steps(run(merged)), ["update old-items"]);
    assert.deepEqual(dropped(merged), []);
  });

  test("on all that have no tick leaves out those that have one", () => {
    run(three);
    tick("Write a runbook", "keep");
    github.change(decision().number, { body: decision().body.replace("- [ ] drop every", "- [x] drop every") });
    assert.deepEqual(dropped(three), ["outage#1 dropped", "outage#2 dropped"]);
    assert.deepEqual(steps(run(three)), ["open outage", "open outage#3", "update old-items"]);
    assert.deepEqual(dropped(three), ["outage#1 dropped", "outage#2 dropped"]);
  });

  test("with both boxes ticked is none, and is named", () => {
    run(three);
    tick("Add tests", "keep");
    tick("Add tests", "drop");
    const plan = run(three);
    assert.deepEqual(steps(plan), []);
    assert.deepEqual(
      plan.notices.map(({ key }) => key),
      ["outage#1"],
    );
    assert.deepEqual(dropped(three), []);
  });

  test("does not count for another text that has the number now", () => {
    run(three);
    tick("Add tests", "drop");
    assert.deepEqual(dropped(withRows({ n: 1, title: "Buy a bigger database" })), []);
  });

  test("on the last one closes the issue; a later `since` opens it again", () => {
    run(withRows({ n: 1 }));
    assert.deepEqual(steps(run(withRows({ n: 1, status: "done" }))), ["close old-items"]);
    assert.deepEqual(steps(run(withRows({ n: 2, title: "More" }))), ["reopen old-items"]);
  });
});

test("a plan that opens many issues at once names the way out", () => {
  const many = (count: number) =>
    withRows(...Array.from({ length: count }, (_, at) => ({ n: at + 1, title: `Item ${at}` })));
  const words = (count: number, world: Partial<World> = {}) =>
    planOf(many(count), world)
      .notices.map(({ message }) => message)
      .filter((message) => /since/.test(message));
  assert.match(words(26).join(), /^26 issues of action items at once/);
  assert.deepEqual(words(25), []);
  assert.deepEqual(words(26, since("2026-01-01")), []);
});

test("people who close the issue are left alone", () => {
  run(three);
  github.change(decision().number, { state: "closed", stateReason: "completed" });
  assert.deepEqual(steps(run(withRows({ n: 1, title: "Add tests" }))), []);
});

test("a file that can't be read takes nothing off the list", () => {
  run({ ...three, "postmortems/b.md": postmortem([{ n: 1, title: "Other" }]) });
  assert.deepEqual(steps(run({ ...three, "postmortems/b.md": "\0" })), []);
});

test("a copy by another account decides nothing", () => {
  run(three);
  const body = decision().body.replaceAll("[ ]", "[x]");
  github.add({ body, author: "mallory" });
  assert.deepEqual(steps(run(three)), []);
  assert.deepEqual(dropped(three), []);
});

test("a list that is too long for an issue shows as many as fit", () => {
  const rows = Array.from({ length: 900 }, (_, at) => ({ n: at + 1, title: `Item ${at} ${"long ".repeat(20)}` }));
  run(withRows(...rows));
  assert.ok(decision().body.length <= 65_536);
  assert.match(decision().body, /\*\*\d+ more\*\* appear here/);
});

const edit = fc.oneof(
  fc.record({ kind: fc.constant("tick" as const), at: fc.nat(12) }),
  fc.record({ kind: fc.constant("remove a line" as const), at: fc.nat(20) }),
  fc.record({ kind: fc.constant("double a line" as const), at: fc.nat(20) }),
  fc.record({ kind: fc.constant("write" as const), at: fc.nat(20), text: fc.string({ unit: "grapheme" }) }),
);

test("whatever people do to the list, runs settle, and an item is opened or dropped only by a box of its own", () => {
  fc.assert(
    fc.property(fc.array(fc.array(edit, { maxLength: 5 }), { maxLength: 4 }), (rounds) => {
      github = new GitHubInMemory();
      run(three);
      for (const edits of rounds) {
        const lines = decision().body.split("\n");
        for (const { kind, at, ...rest } of edits) {
          const line = lines[at % lines.length] ?? "";
          const boxes = lines.flatMap((one, index) => (/^\s*- \[ \] (?:keep|drop) <!--/.test(one) ? [index] : []));
          const box = boxes[at % Math.max(1, boxes.length)];
          if (kind === "tick" && box !== undefined) lines[box] = lines[box]!.replace("[ ]", "[x]");
          if (kind === "remove a line") lines.splice(at % lines.length, 1);
          if (kind === "double a line") lines.push(line);
          if (kind === "write") lines.push(`- [x] keep ${"text" in rest ? rest.text : ""}`);
        }
        github.change(decision().number, { body: lines.join("\n") });
        if (!github.issues.some(({ body }) => body.includes(" old-items "))) return;
        const before = decision().body;
        const plan = run(three);
        const opened = plan.operations.filter(({ action, key }) => action === "open" && key.includes("#"));
        assert.ok(opened.length <= (before.match(/\[x\] keep <!-- [0-9a-f]{12} -->/g) ?? []).length);
        assert.ok(dropped(three).length <= (before.match(/\[x\] drop /g) ?? []).length);
      }
    }),
    { numRuns: 200 },
  );
});
