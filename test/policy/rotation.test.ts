import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { onDutyAt, type Rotation, schedule, shadowAt, shiftsBetween } from "../../src/policy/rotation.ts";
import { Source } from "../../src/text/source.ts";
import { localTime } from "../../src/time/zone.ts";
import fc from "../fast-check.ts";

const range = { start: 0, end: 0 };
const list = (from: string | null, ...members: string[]) => ({ from, members: members.map((who) => ({ who, range })) });
const at = (text: string) => Date.parse(text);
const iso = (instant: number) => new Date(instant).toISOString().replace(":00.000Z", "Z");

const weekly: Rotation = {
  timezone: "Europe/Berlin",
  starts: { date: "2026-01-05", minutes: 9 * 60 },
  every: { kind: "days", days: 7 },
  lists: [list(null, "sarah", "dana")],
  shadows: [],
  overrides: [],
  range,
};
function policyWith(text: string): Rotation {
  const { policy } = readPolicy(new Source(".github/incidents.yml", `version: 1\n${text}`));
  assert.ok(policy.rotation);
  return policy.rotation;
}

const standIn = (from: string, to: string, who: string) => ({ from: at(from), to: at(to), who, range });

describe("turns of hours and of weekdays", () => {
  const shiftsOf = (text: string, from: string, to: string) =>
    shiftsBetween(policyWith(text), at(from), at(to)).map(
      ({ from, who, onPurpose }) => `${iso(from)} ${who ?? (onPurpose ? "nobody" : "gap")}`,
    );

  it("12h: two hand-overs a day at their local hours, across the change of clocks", () => {
    const text =
      "timezone: Europe/Berlin\ncommander-rotation: { starts: 2026-03-28T08:00, every: 12h, members: [a, b] }";
    assert.deepEqual(
      shiftsOf(text, "2026-03-28T07:00Z", "2026-03-30T06:00Z"),
      ["2026-03-28T07:00:00Z a", "2026-03-28T19:00:00Z b", "2026-03-29T06:00:00Z a", "2026-03-29T18:00:00Z b"].map(
        (line) => line.replace(":00:00Z", ":00Z"),
      ),
    );
  });

  it("weekdays: Monday to Friday is one turn, the weekend the next, and nobody is a choice", () => {
    const text = "commander-rotation: { starts: 2026-06-03T09:00, every: weekdays, members: [a, nobody, b, nobody] }";
    assert.deepEqual(shiftsOf(text, "2026-06-03T09:00Z", "2026-06-16T00:00Z"), [
      "2026-06-03T09:00Z a",
      "2026-06-06T09:00Z nobody",
      "2026-06-08T09:00Z b",
      "2026-06-13T09:00Z nobody",
      "2026-06-15T09:00Z a",
    ]);
    assert.equal(onDutyAt(policyWith(text), at("2026-06-07T12:00Z")), null);
  });

  it("agrees with who is on, without overlap or hole, whatever the turns", () => {
    const turns = fc.oneof(
      fc.constant({ kind: "weekdays" } as const),
      fc.integer({ min: 1, max: 60 }).map((hours) => ({ kind: "hours", hours }) as const),
    );
    const starts = fc.record({ day: fc.integer({ min: 1, max: 28 }), minutes: fc.nat(1439) });
    fc.assert(
      fc.property(turns, starts, fc.nat(24 * 200), (every, { day, minutes }, hour) => {
        const date = `2026-02-${String(day).padStart(2, "0")}`;
        const rotation = { ...weekly, starts: { date, minutes }, every, lists: [list(null, "a", "b", "c")] };
        const from = at(`${date}T00:00Z`) + 86_400_000 * 2 + hour * 3_600_000;
        const shifts = shiftsBetween(rotation, from, from + 14 * 86_400_000);
        assert.ok(shifts[0]!.from <= from && shifts.at(-1)!.to >= from + 14 * 86_400_000);
        for (const [index, shift] of shifts.entries()) {
          if (index > 0) assert.equal(shift.from, shifts[index - 1]!.to);
          if (shift.from === shift.to) continue;
          assert.equal(onDutyAt(rotation, shift.from), shift.who);
          assert.equal(onDutyAt(rotation, shift.to - 1), shift.who);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("who is on", () => {
  const cases: [name: string, rotation: Rotation, when: string, who: string | null][] = [
    ["before the start nobody", weekly, "2026-01-05T07:59Z", null],
    ["from the first hand-over", weekly, "2026-01-05T08:00Z", "sarah"],
    ["on the day of the hand-over, before its hour", weekly, "2026-01-12T07:59Z", "sarah"],
    ["from the hand-over", weekly, "2026-01-12T08:00Z", "dana"],
    ["the local hour stays in summer", weekly, "2026-03-30T06:59Z", "dana"],
    ["the local hour stays in summer, a minute later", weekly, "2026-03-30T07:00Z", "sarah"],
    ["years later", weekly, "2036-01-07T12:00Z", "sarah"],
    [
      "a stand-in",
      { ...weekly, overrides: [standIn("2026-01-07T12:00Z", "2026-01-08T12:00Z", "alex")] },
      "2026-01-07T12:00Z",
      "alex",
    ],
    [
      "after the stand-in",
      { ...weekly, overrides: [standIn("2026-01-07T12:00Z", "2026-01-08T12:00Z", "alex")] },
      "2026-01-08T12:00Z",
      "sarah",
    ],
    [
      "of two stand-ins the last",
      {
        ...weekly,
        overrides: [
          standIn("2026-01-07T00:00Z", "2026-01-09T00:00Z", "alex"),
          standIn("2026-01-08T00:00Z", "2026-01-10T00:00Z", "kim"),
        ],
      },
      "2026-01-08T12:00Z",
      "kim",
    ],
    [
      "a stand-in before the start",
      { ...weekly, overrides: [standIn("2026-01-01T00:00Z", "2026-01-05T00:00Z", "alex")] },
      "2026-01-02T12:00Z",
      "alex",
    ],
    [
      "the past keeps its members",
      { ...weekly, lists: [list("2026-01-05", "sarah", "dana"), list("2026-02-02", "kim")] },
      "2026-01-13T12:00Z",
      "dana",
    ],
    [
      "a new list begins with its first",
      { ...weekly, lists: [list("2026-01-05", "sarah", "dana"), list("2026-02-02", "kim", "lee")] },
      "2026-02-03T12:00Z",
      "kim",
    ],
    [
      "a list begins with the first hand-over after its day",
      { ...weekly, lists: [list(null, "sarah"), list("2026-02-03", "kim")] },
      "2026-02-05T12:00Z",
      "sarah",
    ],
    ["before the first list nobody", { ...weekly, lists: [list("2026-02-02", "kim")] }, "2026-01-20T12:00Z", null],
  ];
  for (const [name, rotation, when, who] of cases) it(name, () => assert.equal(onDutyAt(rotation, at(when)), who));
});

describe("who learns", () => {
  const learning: Rotation = { ...weekly, shadows: [list(null, "kim", "dana", "lee")] };
  const cases: [name: string, rotation: Rotation, when: string, who: string | null][] = [
    ["nobody where no shadows are named", weekly, "2026-01-06T12:00Z", null],
    ["nobody before the start", learning, "2026-01-04T12:00Z", null],
    ["the first in the first shift", learning, "2026-01-06T12:00Z", "kim"],
    ["nobody beside oneself", learning, "2026-01-13T12:00Z", null],
    ["the third in the third", learning, "2026-01-20T12:00Z", "lee"],
    [
      "beside a stand-in too",
      { ...learning, overrides: [standIn("2026-01-06T00:00Z", "2026-01-07T00:00Z", "alex")] },
      "2026-01-06T12:00Z",
      "kim",
    ],
    [
      "not who stands in",
      { ...learning, overrides: [standIn("2026-01-06T00:00Z", "2026-01-07T00:00Z", "kim")] },
      "2026-01-06T12:00Z",
      null,
    ],
  ];
  for (const [name, rotation, when, who] of cases) it(name, () => assert.equal(shadowAt(rotation, at(when)), who));
});

describe("the past", () => {
  it("stays as it was, whatever dated list follows", () => {
    const names = fc.array(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(names, names, fc.integer({ min: 0, max: 300 }), fc.nat(24 * 400), (old, next, day, hour) => {
        const from = new Date(at("2026-01-05T00:00Z") + day * 86_400_000).toISOString().slice(0, 10);
        const before: Rotation = { ...weekly, lists: [list(null, ...old)], shadows: [list(null, ...old)] };
        const after: Rotation = {
          ...before,
          lists: [...before.lists, list(from, ...next)],
          shadows: [...before.shadows, list(from, ...next)],
        };
        const moment = at("2026-01-05T08:00Z") + hour * 3_600_000;
        if (moment >= at(`${from}T00:00Z`)) return;
        assert.equal(onDutyAt(after, moment), onDutyAt(before, moment));
        assert.equal(shadowAt(after, moment), shadowAt(before, moment));
      }),
    );
  });
});

describe("the schedule", () => {
  it("covers as many weeks from now, from the shift that is on", () => {
    const shifts = schedule(weekly, at("2026-03-25T12:00Z"), 3).map(({ from, to, who }) => [iso(from), iso(to), who]);
    assert.deepEqual(shifts, [
      ["2026-03-23T08:00Z", "2026-03-30T07:00Z", "dana"],
      ["2026-03-30T07:00Z", "2026-04-06T07:00Z", "sarah"],
      ["2026-04-06T07:00Z", "2026-04-13T07:00Z", "dana"],
      ["2026-04-13T07:00Z", "2026-04-20T07:00Z", "sarah"],
    ]);
    assert.equal(schedule(weekly, at("2026-03-23T08:00Z"), 3).length, 3);
    const monthly = { ...weekly, every: { kind: "days", days: 28 } as const };
    assert.deepEqual(
      schedule(monthly, at("2026-02-01T09:00Z"), 4).map(({ who }) => who),
      ["sarah", "dana"],
    );
  });

  it("keeps the local hour of a first hand-over that its day skips", () => {
    const rotation = (starts: string, timezone: string) =>
      policyWith(
        `timezone: ${timezone}\npeople: { sarah: {}, dana: {} }\ncommander-rotation: { starts: ${starts}, members: [sarah, dana] }\n`,
      );
    for (const [starts, timezone, first, second] of [
      ["2026-03-29T02:30", "Europe/Berlin", "2026-03-29T01:30Z", "2026-04-05T00:30Z"],
      ["2026-03-08T02:00", "America/New_York", "2026-03-08T07:00Z", "2026-03-15T06:00Z"],
      ["2026-04-24T00:00", "Africa/Cairo", "2026-04-23T22:00Z", "2026-04-30T21:00Z"],
      ["2026-01-05T08:00:00Z", "Europe/Berlin", "2026-01-05T08:00Z", "2026-01-12T08:00Z"],
    ] as const) {
      const shifts = shiftsBetween(rotation(starts, timezone), at(first), at(second) + 1);
      assert.deepEqual(
        shifts.slice(0, 2).map(({ from }) => iso(from)),
        [first, second],
        `${starts} ${timezone}`,
      );
    }
    const [shift] = shiftsBetween(
      rotation("2026-01-05T09:00:30", "UTC"),
      at("2026-01-06T00:00Z"),
      at("2026-01-06T00:01Z"),
    );
    assert.equal(new Date(shift!.from).toISOString(), "2026-01-05T09:00:30.000Z");
  });

  it("begins with a hole before the rotation does", () => {
    const [hole, first] = schedule(weekly, at("2026-01-01T00:00Z"), 2);
    assert.deepEqual(hole, { from: at("2026-01-01T00:00Z"), to: at("2026-01-05T08:00Z"), who: null });
    assert.equal(first!.who, "sarah");
  });

  it("has no overlap and no hole, hands over at one local hour, and agrees with who is on", () => {
    const rotations = fc.record({
      every: fc.integer({ min: 1, max: 20 }).map((days) => ({ kind: "days", days }) as const),
      minutes: fc.integer({ min: 0, max: 24 * 60 - 1 }),
      members: fc.array(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: 5 }),
      timezone: fc.constantFrom("UTC", "Europe/Berlin", "America/New_York", "Pacific/Auckland"),
      overrides: fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 300 })), { maxLength: 3 }),
    });
    const start = at("2026-02-20T00:00Z");
    fc.assert(
      fc.property(rotations, fc.nat(24 * 300), ({ every, minutes, members, timezone, overrides }, hour) => {
        const rotation: Rotation = {
          timezone,
          starts: { date: "2026-02-20", minutes },
          every,
          lists: [list(null, ...members)],
          shadows: [],
          overrides: overrides.map(([from, hours]) => ({
            from: start + from * 3_600_000,
            to: start + (from + hours) * 3_600_000,
            who: "z",
            range,
          })),
          range,
        };
        const from = start + 86_400_000 * 2 + hour * 3_600_000;
        const shifts = shiftsBetween(rotation, from, from + 28 * 86_400_000);
        assert.ok(shifts[0]!.from <= from && shifts.at(-1)!.to >= from + 28 * 86_400_000);
        for (const [index, shift] of shifts.entries()) {
          assert.ok(shift.from < shift.to);
          if (index > 0) assert.equal(shift.from, shifts[index - 1]!.to);
          assert.notEqual(shift.who, null);
          assert.equal(onDutyAt(rotation, shift.from), shift.who);
          assert.equal(onDutyAt(rotation, shift.to - 1), shift.who);
          const isHandOver = overrides.length === 0;
          const local = localTime(shift.from, timezone).minutes;
          // Only an hour that the clock skips is later than it is written.
          if (isHandOver) assert.ok(local === minutes || local - minutes === 60);
        }
      }),
      { numRuns: 200 },
    );
  });
});
