import assert from "node:assert/strict";
import { test } from "node:test";
import { formatSpan, formatWholeSpan } from "../../../src/time/format.ts";
import { readLength } from "../../../src/time/length.ts";
import fc from "../../fast-check.ts";
import { postmortem } from "../../records/reading.ts";
import { anyZone, runs, zonedAt, zonedInstant } from "./runs.ts";

const two = (value: number): string => String(value).padStart(2, "0");
const clocks: readonly ((hour: number, minute: number) => string)[] = [
  (hour, minute) => `${two(hour)}:${two(minute)}`,
  (hour, minute) => `${((hour + 11) % 12) + 1}:${two(minute)} ${hour < 12 ? "AM" : "PM"}`,
];
const months = "January February March April May June July August September October November December".split(" ");

/** The clock that a zone shows at an instant, as people write it. */
function written(instant: number, zone: string, clock: number): string {
  const { hour, minute } = zonedAt(instant, zone);
  return clocks[clock]!(hour, minute);
}

function title(instant: number, zone: string): string {
  const { month, day, year } = zonedAt(instant, zone);
  return `# Outage of ${months[month - 1]} ${day}, ${year}\n`;
}

/** Whether the clock shows this time for the second time, with nothing above that tells. */
function isHidden(instant: number, zone: string, last: number | null): boolean {
  const first = zonedAt(instant, zone).toPlainDateTime().toZonedDateTime(zone).epochMilliseconds;
  return first !== instant && (last === null || first >= last);
}

/** Minutes by which entries without days follow each other at most: a day less six hours out of order, less the longest clock change. */
const LONGEST_GAP = 15 * 60;
const gaps = fc.array(fc.oneof(fc.integer({ min: 1, max: 45 }), fc.integer({ min: 1, max: LONGEST_GAP })), {
  minLength: 1,
  maxLength: 7,
});

test("a timeline without days, past midnight and across clock changes", () => {
  fc.assert(
    fc.property(zonedInstant, gaps, fc.nat(1), ([zone, start], minutes, clock) => {
      const instants = [start];
      for (const gap of minutes) instants.push(instants.at(-1)! + gap * 60_000);
      fc.pre(instants.every((instant, index) => !isHidden(instant, zone, instants[index - 1] ?? null)));
      const entries = instants.map((instant) => `- ${written(instant, zone, clock)}: step\n`);
      const text = `${title(start, zone)}\n## Timeline\n\n${entries.join("")}`;
      const { timeline } = postmortem(text, undefined, { timezone: zone, incidentDate: () => null });
      assert.deepEqual(
        timeline.map(({ at }) => at?.value),
        instants,
        text,
      );
    }),
    runs(1200),
  );
});

test("a timeline in two zones", () => {
  fc.assert(
    fc.property(
      zonedInstant,
      anyZone,
      fc.array(fc.tuple(fc.integer({ min: 1, max: LONGEST_GAP }), fc.boolean()), { minLength: 1, maxLength: 7 }),
      fc.nat(1),
      ([zone, start], other, steps, clock) => {
        const entries = [{ instant: start, zone }];
        for (const [gap, isOther] of steps)
          entries.push({ instant: entries.at(-1)!.instant + gap * 60_000, zone: isOther ? other : zone });
        fc.pre(entries.every((one, index) => !isHidden(one.instant, one.zone, entries[index - 1]?.instant ?? null)));
        const lines = entries.map((one) => `- ${written(one.instant, one.zone, clock)} ${one.zone}: step\n`);
        const { timeline } = postmortem(`${title(start, zone)}\n## Timeline\n\n${lines.join("")}`);
        assert.deepEqual(
          timeline.map(({ at }) => at?.value),
          entries.map(({ instant }) => instant),
          lines.join(""),
        );
      },
    ),
    runs(1200),
  );
});

test("a length with its start and end, whose days it tells", () => {
  fc.assert(
    fc.property(
      zonedInstant,
      fc.integer({ min: 1, max: 5000 }),
      fc.nat(1),
      fc.boolean(),
      ([zone, start], minutes, clock, isHalfOnce) => {
        const end = start + minutes * 60_000;
        const [from, to] = [written(start, zone, clock), written(end, zone, clock)];
        const first = isHalfOnce ? from.replace(/ [AP]M$/, "") : from;
        const line = `**Duration**: ${formatWholeSpan(minutes * 60_000)} (${first} - ${to} ${zone})`;
        const { startedAt, resolvedAt, durationMinutes, problems } = postmortem(`${title(start, zone)}\n${line}\n`);
        assert.equal(durationMinutes?.value, minutes, line);
        assert.equal(resolvedAt!.value - startedAt!.value, end - start, line);
        assert.equal(
          zonedAt(startedAt!.value, zone).toPlainDateTime().toString(),
          zonedAt(start, zone).toPlainDateTime().toString(),
          line,
        );
        assert.deepEqual(problems, []);
      },
    ),
    runs(1200),
  );
});

test("spans that are shown are read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000_000 }), (seconds) => {
      const whole = readLength(formatWholeSpan(seconds * 1000)).length!;
      assert.ok(Math.abs(whole.minutes - seconds / 60) < 0.006);
      const short = readLength(formatSpan(seconds * 1000)).length!;
      assert.ok(short.minutes <= seconds / 60 + 0.006 && seconds / 60 - short.minutes < 60);
    }),
    runs(2000),
  );
});
