import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addDays, daysBetween, instantOf, isDate, isZone, localDate, localTime } from "../../src/time/zone.ts";
import fc from "../fast-check.ts";

const iso = (instant: number) => new Date(instant).toISOString().replace(".000Z", "Z");

describe("the instant of a local time", () => {
  const cases: [name: string, date: string, clock: string, zone: string, instant: string][] = [
    ["winter", "2026-01-05", "09:00", "Europe/Berlin", "2026-01-05T08:00:00Z"],
    ["summer", "2026-07-05", "09:00", "Europe/Berlin", "2026-07-05T07:00:00Z"],
    ["an hour that the clock skips is moved on", "2026-03-29", "02:30", "Europe/Berlin", "2026-03-29T01:30:00Z"],
    ["an hour that comes twice is the first", "2026-10-25", "02:30", "Europe/Berlin", "2026-10-25T00:30:00Z"],
    ["skipped, west of Greenwich", "2026-03-08", "02:30", "America/New_York", "2026-03-08T07:30:00Z"],
    ["twice, west of Greenwich", "2026-11-01", "01:30", "America/New_York", "2026-11-01T05:30:00Z"],
    ["a clock change of half an hour", "2026-04-05", "01:45", "Australia/Lord_Howe", "2026-04-04T14:45:00Z"],
    ["a zone of three quarters", "2026-06-01", "12:00", "Asia/Kathmandu", "2026-06-01T06:15:00Z"],
    ["a midnight that does not exist", "2026-09-06", "00:00", "America/Santiago", "2026-09-06T04:00:00Z"],
    ["year end", "2026-12-31", "23:30", "Pacific/Auckland", "2026-12-31T10:30:00Z"],
    ["leap day", "2028-02-29", "23:59", "UTC", "2028-02-29T23:59:00Z"],
  ];
  for (const [name, date, clock, zone, instant] of cases) {
    it(name, () => {
      const [hours, minutes] = clock.split(":").map(Number) as [number, number];
      assert.equal(iso(instantOf(date, hours * 60 + minutes, zone)), instant);
    });
  }

  it("comes back from any instant that the clock shows once", () => {
    const zones = fc.constantFrom("UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kolkata", "Pacific/Chatham");
    const instants = fc
      .integer({ min: Date.UTC(1990, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 })
      .map((n) => n * 60_000);
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const { date, minutes } = localTime(instant, zone);
        const back = instantOf(date, minutes, zone);
        // Of two instants that look alike it is the first.
        assert.ok(back === instant || (back < instant && instant - back <= 3_600_000));
        assert.deepEqual(localTime(back, zone), { date, minutes });
      }),
    );
  });
});

describe("days", () => {
  it("are those of the zone", () => {
    assert.equal(localDate(Date.parse("2026-05-29T23:30:00Z"), "Europe/Berlin"), "2026-05-30");
    assert.equal(localDate(Date.parse("2026-05-29T03:30:00Z"), "America/New_York"), "2026-05-28");
  });

  it("go over months, leap days and years", () => {
    assert.equal(addDays("2028-02-28", 1), "2028-02-29");
    assert.equal(addDays("2026-12-31", 1), "2027-01-01");
    assert.equal(addDays("2026-03-01", -1), "2026-02-28");
    assert.equal(daysBetween("2026-02-27", "2026-03-02"), 3);
  });

  for (const [text, exists] of [
    ["2026-02-28", true],
    ["2028-02-29", true],
    ["2026-02-29", false],
    ["2026-02-30", false],
    ["2026-13-01", false],
    ["2026-2-3", false],
    ["tomorrow", false],
  ] as const) {
    it(`${text} ${exists ? "exists" : "does not exist"}`, () => assert.equal(isDate(text), exists));
  }
});

it("knows zones from other words", () => {
  for (const zone of ["UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires"]) assert.ok(isZone(zone), zone);
  for (const zone of ["", "Europe/Berln", "Mars/Olympus"]) assert.ok(!isZone(zone), zone);
});
