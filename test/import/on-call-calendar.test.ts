import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { importShifts, onCallConfiguration } from "../../src/import/on-call-calendar.ts";
import { onDutyAt } from "../../src/policy/rotation.ts";
import { at, policyOf } from "../response/stage.ts";

const people = "people: { alex: { name: Alex Doe, github: alexgh }, kim: { github: kim-gh } }\n";
const policy = policyOf(`version: 1\ntimezone: Europe/Berlin\n${people}`);

const event = (...lines: string[]) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"].join("\r\n");
const calendar = (...events: string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...events, "END:VCALENDAR", ""].join("\r\n");
const FILE = calendar(
  event(
    "SUMMARY:On Call - Alex Doe - Platform Primary, Lev",
    " el 1",
    "DTSTART:20260601T070000Z",
    "DTEND:20260601T190000Z",
    'ATTENDEE;CN="Doe, Alex":mailto:alex@example.com',
  ),
  event("SUMMARY:kim is on call", "DTSTART;TZID=America/New_York:20260601T150000", "DURATION:PT12H"),
  event("SUMMARY:Robin Roe", "DTSTART;VALUE=DATE:20260603", "DTEND;VALUE=DATE:20260604"),
  event("SUMMARY:Alex Doe", "DTSTART:20260605T070000Z", "DTEND:20260605T190000Z", "STATUS:CANCELLED"),
  event("SUMMARY:Every week", "DTSTART:20260608T070000Z", "DTEND:20260608T190000Z", "RRULE:FREQ=WEEKLY"),
);

describe("an iCalendar file with on-call shifts", () => {
  const imported = importShifts(FILE, policy);

  it("is read with its people, zones and lengths, and says what it leaves out", () => {
    assert.deepEqual(imported, {
      shifts: [
        { from: at("2026-06-01T07:00:00Z"), to: at("2026-06-01T19:00:00Z"), who: "alex" },
        { from: at("2026-06-01T19:00:00Z"), to: at("2026-06-02T07:00:00Z"), who: "kim" },
        { from: at("2026-06-02T22:00:00Z"), to: at("2026-06-03T22:00:00Z"), who: "robin-roe" },
      ],
      leftOut: ["Every week"],
      unknown: ["Robin Roe"],
    });
  });

  it("becomes a configuration that says who is on call", () => {
    const { onCall } = policyOf(
      `version: 1\ntimezone: Europe/Berlin\n${people}${onCallConfiguration(imported, "Europe/Berlin")}`,
    );
    const on = (time: string) => onDutyAt(onCall!, at(time));
    assert.deepEqual(
      ["2026-06-01T06:59:00Z", "2026-06-01T07:00:00Z", "2026-06-01T20:00:00Z", "2026-06-02T08:00:00Z"].map(on),
      [null, "alex", "kim", null],
    );
  });

  it("is read to its end whatever it holds", () => {
    for (const text of [
      "",
      "BEGIN:VEVENT",
      calendar(event("DTSTART:20269999T999999", "SUMMARY:x")),
      calendar(event("DTSTART")),
    ])
      assert.deepEqual(importShifts(text, policy).shifts, []);
    const many = calendar(...Array(5000).fill(event("SUMMARY:kim", "DTSTART:20260601T070000Z", "DURATION:PT1H")));
    assert.equal(importShifts(many, policy).shifts.length, 1000);
  });
});
