import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { onDutyAt, type Rotation, schedule } from "../../../src/policy/rotation.ts";
import { assess } from "../../../src/process/assess.ts";
import { calendarFeed } from "../../../src/report/calendar-feed.ts";
import fc from "../../fast-check.ts";
import { catalog, policyOf, postmortem } from "../../tracking/reminders/sample.ts";
import { anyInstant, anyZone, runs, zonedAt } from "./runs.ts";

const range = { start: 0, end: 0 };
const day = Temporal.PlainDate.from("2026-02-20");
const WEEK = 7 * 24 * 3_600_000;

const anyRotation = fc
  .record({
    timezone: anyZone,
    minutes: fc.integer({ min: 0, max: 24 * 60 - 1 }),
    first: fc.nat(400),
    everyDays: fc.integer({ min: 1, max: 28 }),
    members: fc.array(fc.constantFrom("alex", "sarah", "dana"), { minLength: 1, maxLength: 5 }),
    overrides: fc.array(fc.tuple(fc.nat(9000), fc.integer({ min: 1, max: 300 })), { maxLength: 3 }),
  })
  .map(({ timezone, minutes, first, everyDays, members, overrides }): Rotation => {
    const starts = { date: day.add({ days: first }).toString(), minutes };
    const start = Temporal.PlainDate.from(starts.date).toZonedDateTime(timezone).epochMilliseconds;
    return {
      timezone,
      starts,
      every: { kind: "days", days: everyDays },
      lists: [{ from: null, members: members.map((who) => ({ who, range })) }],
      shadows: [],
      overrides: overrides.map(([from, hours]) => ({
        from: start + from * 3_600_000,
        to: start + (from + hours) * 3_600_000,
        who: "dana",
        range,
      })),
      range,
    };
  });

/** The n-th hand-over by Temporal. */
function handOver({ timezone, starts, every }: Rotation, number: number): number {
  assert.ok(every.kind === "days");
  const plainTime = Temporal.PlainTime.from({ hour: Math.floor(starts.minutes / 60), minute: starts.minutes % 60 });
  const date = Temporal.PlainDate.from(starts.date).add({ days: number * every.days });
  return date.toZonedDateTime({ timeZone: timezone, plainTime }).epochMilliseconds;
}

test("who commands is who a walk over the hand-overs finds, stand-ins included", () => {
  fc.assert(
    fc.property(anyRotation, fc.integer({ min: -100, max: 9000 }), (rotation, hours) => {
      const at = handOver(rotation, 0) + hours * 3_600_000;
      let number = -1;
      while (handOver(rotation, number + 1) <= at) number++;
      const { members } = rotation.lists[0]!;
      const standIn = rotation.overrides.findLast(({ from, to }) => from <= at && at < to);
      const expected = standIn ? standIn.who : number < 0 ? null : members[number % members.length]!.who;
      assert.equal(onDutyAt(rotation, at), expected);
    }),
    runs(600),
  );
});

test("the feed has the shifts of the schedule, which covers the weeks asked for", async () => {
  const policy = policyOf();
  await fc.assert(
    fc.asyncProperty(
      anyRotation,
      fc.integer({ min: -100, max: 5000 }),
      fc.integer({ min: 1, max: 8 }),
      async (rotation, hours, weeks) => {
        const at = handOver(rotation, 0) + hours * 3_600_000;
        const shifts = schedule(rotation, at, weeks);
        assert.ok(shifts[0]!.from <= at && shifts.at(-1)!.to >= at + weeks * WEEK - 3 * 3_600_000);
        const feed = await calendarFeed(
          {
            name: "x",
            deadlines: [],
            meetings: [],
            onCall: [],
            shifts,
            now: 0,
            issueUrl: () => null,
            fileUrl: () => null,
            revisionOf: () => null,
          },
          policy,
        );
        const times = (name: string) =>
          [...feed.matchAll(new RegExp(`^${name}:(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)Z`, "gm"))].map(
            ([, year, month, date, hour, minute, second]) =>
              Temporal.Instant.from(`${year}-${month}-${date}T${hour}:${minute}:${second}Z`).epochMilliseconds,
          );
        const led = shifts.filter(({ who }) => who !== null);
        assert.deepEqual(
          times("DTSTART"),
          led.map(({ from }) => from),
        );
        assert.deepEqual(
          times("DTEND"),
          led.map(({ to }) => to),
        );
      },
    ),
    runs(60),
  );
});

test("an action item is overdue from midnight of the team's zone on, with business days from the next workday", () => {
  fc.assert(
    fc.property(anyZone, anyInstant, fc.integer({ min: -12, max: 12 }), fc.boolean(), (zone, now, days, isBusiness) => {
      const policy = policyOf(`timezone: ${zone}\naction-items: { business: ${isBusiness} }\n`);
      const today = zonedAt(now, zone).toPlainDate();
      const due = today.add({ days });
      const record = postmortem({ items: [{ due: due.toString() }] });
      const item = assess(catalog({ postmortems: [record] }), policy, { now }).items[0]!;
      let from = due.add({ days: 1 });
      while (isBusiness && from.dayOfWeek > 5) from = from.add({ days: 1 });
      const isOverdue = Temporal.PlainDate.compare(today, from) >= 0;
      assert.equal(item.stage === "overdue", isOverdue);
      assert.equal(item.daysOverdue, isOverdue ? due.until(today).days : 0);
      assert.equal(item.isDueToday, today.equals(due));
    }),
    runs(500),
  );
});
