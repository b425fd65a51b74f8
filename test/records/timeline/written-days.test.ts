import assert from "node:assert/strict";
import { test } from "node:test";
import { minute, postmortem } from "../reading.ts";

/** The instants and notes of a timeline in a document of 3 November 2022. */
function entriesOf(heading: string, ...lines: readonly string[]): string[] {
  const { timeline } = postmortem(`# X\n\n**Date:** 2022-11-03\n\n## ${heading}\n\n${lines.join("\n")}\n`);
  return timeline.map(({ at, note }) => `${minute(at) ?? "?"} ${note?.value ?? ""}`);
}

test("three numbers with dots are a day before a time, and where the document writes days so", () => {
  assert.deepEqual(entriesOf("Timeline", "- 12.02.20 - 14:00 Asked", "- 13.02.20 10.00 Repaired"), [
    "2020-02-12T14:00Z Asked",
    "2020-02-13T10:00Z Repaired",
  ]);
  assert.deepEqual(entriesOf("Timeline", "- 22.02.2023", "  Released", "", "- 09.06.23", "  Seen"), [
    "? Released",
    "? Seen",
  ]);
  assert.deepEqual(entriesOf("Timeline", "- 12.02.20 Asked", "- 13.02.40 Repaired"), [
    "2022-11-03T12:02:20.000Z Asked",
    "2022-11-03T13:02:40.000Z Repaired",
  ]);
});

test("a month and a day before a time", () =>
  assert.deepEqual(entriesOf("Timeline (UTC)", "- [11-04 06:20] Fails", "- 11-05 00:15 Works"), [
    "2022-11-04T06:20Z Fails",
    "2022-11-05T00:15Z Works",
  ]));

test("a second clock is no part of what happened, and the first is the one that counts", () => {
  assert.deepEqual(
    entriesOf("Timeline", "- 09:35 UTC (18:35 JST) – Hangs", "- 09:45 (18:45) Fixed", "- 09:50/18:50 JST Over"),
    ["2022-11-03T09:35Z Hangs", "2022-11-03T09:45Z Fixed", "2022-11-03T09:50Z Over"],
  );
  assert.deepEqual(entriesOf("Timeline", "| UTC (JST) | Event |", "|---|---|", "| 09:35 (18:35) | Hangs |"), [
    "2022-11-03T09:35Z Hangs",
  ]);
  assert.deepEqual(entriesOf("Timeline", "| Time (JST) | Event |", "|---|---|", "| 18:35 (UTC 09:35) | Hangs |"), [
    "2022-11-03T09:35Z Hangs",
  ]);
});

test("below a day that doesn't exist nothing tells the entries' day, and it is reported", () => {
  const lines = [
    "01.11.2022",
    "",
    "- 09:42: Seen",
    "",
    "31.11.2022",
    "",
    "- 13:30: Released",
    "",
    "02.12.2022",
    "",
    "- 07:11: Errors",
  ];
  assert.deepEqual(entriesOf("Timeline", ...lines), [
    "2022-11-01T09:42Z Seen",
    "? Released",
    "2022-12-02T07:11Z Errors",
  ]);
  const { problems } = postmortem(`# X\n\n## Timeline\n\n${lines.join("\n")}\n`);
  assert.deepEqual(
    problems.map(({ message }) => message),
    ['unexpected day "31.11.2022", expected one that exists'],
  );
});

test("lines of a label and a time are entries, lists with days below words are none", () => {
  assert.deepEqual(entriesOf("Timeline", "Fault noticed: 22.02.2024 13.00", "Fault repaired: 22.02.2024 14.00"), [
    "2024-02-22T13:00Z Fault noticed",
    "2024-02-22T14:00Z Fault repaired",
  ]);
  assert.deepEqual(
    entriesOf(
      "Timeline",
      "15:19 Seen",
      "",
      "We had a mix of indices:",
      "",
      "- books: 2022-10-03",
      "- topics: 2022-10-14",
      "",
      "15:31 Rolled back",
    ),
    ["2022-11-03T15:19Z Seen", "2022-11-03T15:31Z Rolled back"],
  );
});

test("the day of an impact period dates the entries, and its times are exacter than about", () => {
  const record = postmortem(
    "# X\n\n| Field | Value |\n|---|---|\n| Impact period | 2026-03-23 19:25 JST – 21:27 JST (about 2 hours) |\n\n## Timeline\n\n| Time (JST) | Event |\n|---|---|\n| 19:25 | Down |\n| 21:27 | Up |\n",
  );
  assert.equal(record.durationMinutes?.value, 122);
  assert.deepEqual(
    record.timeline.map(({ at }) => minute(at)),
    ["2026-03-23T10:25Z", "2026-03-23T12:27Z"],
  );
});
