import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { deadlinesOf } from "../../../src/tracking/reminders/deadlines.ts";
import { filterDeadlines, formatCsv, formatTable } from "../../../src/tracking/reminders/listing.ts";
import { catalog, deadlineInput, type ItemSample, instant, issue, policyOf, postmortem } from "./sample.ts";

const id = "2026-05-29-checkout-errors";

function judge(items: readonly ItemSample[], config = "", now = "2026-06-08T06:00:00Z") {
  const policy = policyOf(config);
  const history = [{ at: 0, dues: new Map([[`${id}#1`, "2026-06-01"]]), closed: new Map() }];
  const { assessment } = deadlineInput({
    catalog: catalog({ postmortems: [postmortem({ items })] }),
    policy,
    now: instant(now),
    issues: [issue(`${id}#2`, { number: 14 })],
    history,
  });
  return { policy, ...deadlinesOf(assessment) };
}

test("the list of what is overdue, the oldest first", () => {
  const { overdue } = judge([
    {},
    { due: "2026-06-02", owner: null },
    { due: "2026-06-20" },
    { n: null, title: "Loose" },
  ]);
  assert.deepEqual(overdue, [
    { key: `${id}#2`, title: "Add integration tests", owner: null, due: "2026-06-02", daysOverdue: 6, issue: 14 },
    { key: null, title: "Loose", owner: "Alex", due: "2026-06-05", daysOverdue: 3, issue: null },
    { key: `${id}#1`, title: "Add integration tests", owner: "Alex", due: "2026-06-05", daysOverdue: 3, issue: null },
  ]);
});

test("the table", () => {
  const { items } = judge(
    [
      { owner: "Alex" },
      { due: "2026-06-07", owner: null, title: "Lower \u001b[31mthreshold\u202e" },
      { due: "2026-06-08", owner: "Platform" },
      { due: "2026-06-10" },
      { due: null, title: "Dateless" },
      { due: "2026-09-01" },
      { status: "done" },
    ],
    "severities: { SEV-1: { action-items: 9d } }\n",
  );
  assert.equal(
    formatTable(items),
    `STATE           DUE          OWNER     SEVERITY  ISSUE  KEY                           ACTION ITEM
3 days overdue  2026-06-05   Alex      SEV-1     -      ${id}#1  Add integration tests (moved once)
1 day overdue   2026-06-07   nobody    SEV-1     #14    ${id}#2  Lower  [31mthreshold
1 day overdue   2026-06-07*  Alex      SEV-1     -      ${id}#5  Dateless
due today       2026-06-08   Platform  SEV-1     -      ${id}#3  Add integration tests
due soon        2026-06-10   Alex      SEV-1     -      ${id}#4  Add integration tests

* ${id} gives no date: 9 days after 2026-05-29, the default of SEV-1

Action items: 6 open, 3 overdue, 2 due soon, 1 without an owner (1 for too long)\nnext: write an owner for each in its post-mortem
`,
  );
});

test("on a holiday after the due day, an item that counts business days is listed with that day, and not as due today", () => {
  const config = "calendar: { holidays: [2026-06-08] }\naction-items: { business: true }\n";
  const stateOn = (now: string) => {
    const row = formatTable(judge([{ due: "2026-06-05" }], config, now).items).split("\n")[1]!;
    return row.split(/ {2,}/)[0];
  };
  assert.equal(stateOn("2026-06-05T06:00:00Z"), "due today");
  assert.equal(stateOn("2026-06-06T06:00:00Z"), "due Friday");
  assert.equal(stateOn("2026-06-08T06:00:00Z"), "due Friday");
  assert.equal(stateOn("2026-06-09T06:00:00Z"), "4 days overdue");
});

test("a table of nothing is a sentence", () => {
  assert.equal(formatTable([]), "No action item is open.\n");
  assert.match(formatTable(judge([{ due: "2026-09-01" }]).items), /^Action items: 1 open, 0 overdue/);
});

test("comma-separated values, with what a spreadsheet would run made text", () => {
  const { items } = judge([{ title: '=HYPERLINK("x"), or\nso', owner: "@alexk" }]);
  assert.equal(
    formatCsv(items),
    `key,title,owner,due,state,daysOverdue,severity,issue,timesMoved\r\n${id}#1,"'=HYPERLINK(""x""), or\nso",'@alexk,2026-06-05,overdue,3,SEV-1,,1\r\n`,
  );
});

describe("choosing by owner and team", () => {
  const { items, policy } = judge([
    { owner: "Alex" },
    { owner: "@alexk" },
    { owner: "Platform" },
    { owner: "Sarah K." },
    { owner: "Zoe" },
    { owner: null },
  ]);
  const cases = [
    { choice: {}, expected: [1, 2, 3, 4, 5, 6] },
    { choice: { owner: "alex" }, expected: [1, 2] },
    { choice: { owner: "@alexk" }, expected: [1, 2] },
    { choice: { owner: "zoe" }, expected: [5] },
    { choice: { owner: "nobody at all" }, expected: [] },
    { choice: { team: "platform" }, expected: [1, 2, 3] },
    { choice: { team: "acme/platform" }, expected: [1, 2, 3] },
    { choice: { team: "platform", owner: "Alex" }, expected: [1, 2] },
  ];
  for (const { choice, expected } of cases) {
    test(JSON.stringify(choice), () => {
      const chosen = filterDeadlines(items, choice, policy).map(({ item }) => Number(item.number!.value));
      assert.deepEqual(chosen.sort(), expected);
    });
  }
});
