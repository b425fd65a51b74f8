import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  completionTimes,
  countDueDateChanges,
  type ItemRevision,
  itemStatesOf,
  withTodaysKeys,
} from "../../src/process/item-history.ts";
import { postmortem } from "../tracking/reminders/sample.ts";

const version = (at: string, closed: Record<string, boolean>) => ({
  at: Date.parse(at),
  closed: new Map(Object.entries(closed)),
});

describe("the time an item was closed", () => {
  it("is that of the commit that first said so", () => {
    const history = [
      version("2026-05-01T10:00:00Z", { "a#1": false, "a#2": false }),
      version("2026-05-04T23:30:00Z", { "a#1": true, "a#2": false }),
      version("2026-05-09T10:00:00Z", { "a#1": true, "a#2": true }),
    ];
    assert.deepEqual(
      [...completionTimes(history)],
      [
        ["a#1", Date.parse("2026-05-04T23:30:00Z")],
        ["a#2", Date.parse("2026-05-09T10:00:00Z")],
      ],
    );
  });

  it("counts from when it was last opened", () => {
    const history = [
      version("2026-05-01T10:00:00Z", { "a#1": false }),
      version("2026-05-02T10:00:00Z", { "a#1": true }),
      version("2026-05-03T10:00:00Z", { "a#1": false }),
      version("2026-05-04T10:00:00Z", { "a#1": true }),
    ];
    assert.equal(completionTimes(history).get("a#1"), Date.parse("2026-05-04T10:00:00Z"));
    assert.equal(completionTimes(history.slice(0, 3)).size, 0);
  });

  it("is unknown for one that was closed when it was first written down", () => {
    assert.equal(completionTimes([version("2026-05-01T10:00:00Z", { "a#1": true })]).size, 0);
  });
});

const revision = (dues: Record<string, string | null>) => ({ dues: new Map(Object.entries(dues)) });

describe("how often a due date moved", () => {
  const cases: { name: string; history: (string | null)[]; today: string | null; expected: object | undefined }[] = [
    { name: "a date that stays", history: ["2026-06-05", "2026-06-05"], today: "2026-06-05", expected: undefined },
    { name: "no history", history: [], today: "2026-06-05", expected: undefined },
    {
      name: "two moves",
      history: ["2026-06-05", "2026-06-12", "2026-06-12", "2026-06-19"],
      today: "2026-06-19",
      expected: { moves: 2, first: "2026-06-05" },
    },
    {
      name: "a move that is not committed yet",
      history: ["2026-06-05"],
      today: "2026-06-06",
      expected: { moves: 1, first: "2026-06-05" },
    },
    {
      name: "there and back again",
      history: ["2026-06-05", "2026-06-12"],
      today: "2026-06-05",
      expected: { moves: 2, first: "2026-06-05" },
    },
    { name: "a date given late", history: [null, null, "2026-06-05"], today: "2026-06-05", expected: undefined },
    { name: "a date taken away", history: ["2026-06-05"], today: null, expected: undefined },
    {
      name: "a date taken away and given anew",
      history: ["2026-06-05", null],
      today: "2026-06-12",
      expected: { moves: 1, first: "2026-06-05" },
    },
  ];
  for (const { name, history, today, expected } of cases) {
    it(name, () => {
      const changes = countDueDateChanges(
        history.map((due) => revision({ "a#1": due })),
        new Map([["a#1", today]]),
      );
      assert.deepEqual(changes.get("a#1"), expected);
    });
  }
});

describe("items whose numbers or words change", () => {
  type Row = readonly [n: number, title: string, due: string, status?: "open" | "done"];
  const at = (day: number) => Date.UTC(2026, 5, day);
  const record = (...rows: readonly Row[]) =>
    postmortem({ id: "a", items: rows.map(([n, title, due, status = "open"]) => ({ n, title, due, status })) });
  const revision = (day: number, ...rows: readonly Row[]): ItemRevision => ({
    ...itemStatesOf(record(...rows)),
    at: at(day),
  });
  const add = (n: number, due: string, status: "open" | "done" = "open"): Row => [n, "Add tests", due, status];

  it("keep their history when one is put in front, and the new one has none", () => {
    const today = record([1, "Cap retries", "2026-06-30"], add(2, "2026-06-12", "done"));
    const history = [
      revision(1, add(1, "2026-06-05")),
      revision(2, add(1, "2026-06-12")),
      revision(3, [1, "Cap retries", "2026-06-30"], add(2, "2026-06-12")),
      revision(4, [1, "Cap retries", "2026-06-30"], add(2, "2026-06-12", "done")),
    ];
    const revisions = withTodaysKeys(history, [today]);
    assert.deepEqual(
      [...countDueDateChanges(revisions, itemStatesOf(today).dues)],
      [["a#2", { moves: 1, first: "2026-06-05" }]],
    );
    assert.deepEqual([...completionTimes(revisions)], [["a#2", at(4)]]);
  });

  it("keep it through other words, and a version that lacks them", () => {
    const today = record([3, "Add more tests", "2026-06-12"]);
    const history = [
      revision(1, add(3, "2026-06-05")),
      revision(2, [4, "Other", "2026-07-01"]),
      revision(3, add(3, "2026-06-12")),
    ];
    assert.deepEqual(
      [...countDueDateChanges(withTodaysKeys(history, [today]), itemStatesOf(today).dues)],
      [["a#3", { moves: 1, first: "2026-06-05" }]],
    );
  });

  it("do not take the history of what had their number", () => {
    const today = record([1, "Cap retries", "2026-06-30"]);
    const history = [revision(1, add(1, "2026-06-05"), [2, "Cap retries", "2026-06-30"])];
    assert.deepEqual([...countDueDateChanges(withTodaysKeys(history, [today]), itemStatesOf(today).dues)], []);
  });
});
