import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { completionTimes, countDueDateChanges } from "../../src/process/item-history.ts";

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
