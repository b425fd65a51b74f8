import assert from "node:assert/strict";
import { test } from "node:test";
import type { TimelineType } from "../../../src/records/model.ts";
import { typeOf } from "../../../src/records/timeline/timeline-type.ts";
import { context, minute, postmortem } from "../reading.ts";

/** A timeline's text, and the instants read from it. */
const timelines: readonly (readonly [string, string, (string | null)[]])[] = [
  ["bullets", "- 10:00 - a\n- 10:05: b", ["2026-05-29T10:00Z", "2026-05-29T10:05Z"]],
  ["lines", "[10:00] a\n[10:05] b", ["2026-05-29T10:00Z", "2026-05-29T10:05Z"]],
  ["paragraphs", "10.00 a\n\nno time\n\n10.05 b", ["2026-05-29T10:00Z", "2026-05-29T10:05Z"]],
  ["quotes under bold dates", "**2026/05/28**\n\n> 10:00 a\n>\n> 11:00 b\n\n**May 29**\n\n> 09:00 c", ["2026-05-28T10:00Z", "2026-05-28T11:00Z", "2026-05-29T09:00Z"]],
  ["headings", "### 2026-05-28 10:00\n\na\n\n### 11:00\n\n- b\n\n### 2026-05-29\n\n- 01:00 c", ["2026-05-28T10:00Z", "2026-05-28T11:00Z", "2026-05-29T01:00Z"]],
  ["a table", "| Time | Event |\n|---|---|\n| 2026-05-29 10:00 | a |\n| 10:05 | b |", ["2026-05-29T10:00Z", "2026-05-29T10:05Z"]],
  ["a table with its year and zone in the header", "| Date (2025) | Time (PST) | Event |\n|---|---|---|\n| Oct 31 | 21:33 | a |", ["2025-11-01T05:33Z"]],
  ["bold times, the words below", "- **2026-05-29 10:00**:\n  a\n- **10:05**\n  b", ["2026-05-29T10:00Z", "2026-05-29T10:05Z"]],
  ["past midnight", "- 11:50 PM: a\n- 12:10 AM: b\n- 01:00 AM: c", ["2026-05-29T23:50Z", "2026-05-30T00:10Z", "2026-05-30T01:00Z"]],
  ["the hour that a clock shows twice", "All times in Europe/Berlin\n\n- 2026-10-25 02:45 a\n- 02:10 b\n- 02:30 c\n- 03:05 a\n- 03:00 b", ["2026-10-25T00:45Z", "2026-10-25T01:10Z", "2026-10-25T01:30Z", "2026-10-25T02:05Z", "2026-10-25T02:00Z"]],
  ["two zones", "- 03:00 UTC: a\n- 20:05 PDT: b\n- 03:15 UTC: c\n- 05:20 CEST: a\n- 23:30 EDT: b", ["2026-05-29T03:00Z", "2026-05-29T03:05Z", "2026-05-29T03:15Z", "2026-05-29T03:20Z", "2026-05-29T03:30Z"]],
  ["two zones, out of order by minutes", "- 03:00 UTC: a\n- 19:58 PDT: b\n- 03:15 UTC: c", ["2026-05-29T03:00Z", "2026-05-29T02:58Z", "2026-05-29T03:15Z"]],
  ["two zones, hours apart", "- 22:00 UTC: a\n- 09:30 JST: b\n- 21:00 PDT: c", ["2026-05-29T22:00Z", "2026-05-30T00:30Z", "2026-05-30T04:00Z"]],
  ["two zones below a day", "### May 28\n\n- 20:05 PDT: a\n- 03:10 UTC: b", ["2026-05-29T03:05Z", "2026-05-29T03:10Z"]],
  ["a half of the day said once", "- 4:02 PM: a\n- 4:07: b\n- 4:47: c", ["2026-05-29T16:02Z", "2026-05-29T16:07Z", "2026-05-29T16:47Z"]],
  ["a half of the day that passes noon", "- 11:50 AM: a\n- 12:05: b\n- 1:10: c\n- 13:20: a", ["2026-05-29T11:50Z", "2026-05-29T12:05Z", "2026-05-29T13:10Z", "2026-05-29T13:20Z"]],
  ["a half of the day that passes midnight", "- 11:50 PM: a\n- 12:05: b\n- 1:10: c", ["2026-05-29T23:50Z", "2026-05-30T00:05Z", "2026-05-30T01:10Z"]],
  ["a half of the day in two zones", "- 4:02 PM UTC: a\n- 9:07 PDT: b", ["2026-05-29T16:02Z", "2026-05-29T16:07Z"]],
  ["a half of the day below days", "- May 29, 4:02 PM: a\n- May 29, 4:07: b\n- May 30, 9:00: c", ["2026-05-29T16:02Z", "2026-05-29T16:07Z", "2026-05-30T09:00Z"]],
  ["a half of the day, then a clock of 24 hours", "- 4:02 PM: a\n- 16:07: b\n- 04:07: c", ["2026-05-29T16:02Z", "2026-05-29T16:07Z", "2026-05-30T04:07Z"]],
  ["a range whose half of the day is said once", "- 11:30 - 12:15 PM: a\n- 4:02 – 4:47 PM: b\n- 11:50 PM - 12:10: c", ["2026-05-29T11:30Z", "2026-05-29T16:02Z", "2026-05-29T23:50Z"]],
  ["24 hours with PM", "- 20:56 PM: a\n- 22:42: b", ["2026-05-29T20:56Z", "2026-05-29T22:42Z"]],
  ["the next day in words", "- 10:00: a\n- 11:00 (next day): b\n- 11:30: c", ["2026-05-29T10:00Z", "2026-05-30T11:00Z", "2026-05-30T11:30Z"]],
  ["the next day in front", "- 10:00: a\n- The next day, 11:00: b\n- following morning 11:30 - c", ["2026-05-29T10:00Z", "2026-05-30T11:00Z", "2026-05-30T11:30Z"]],
  ["counted days", "- 23:00: a\n- 23:10 (+1 day): b\n- 09:00 (+2): c\n- 10:00 +2d: a", ["2026-05-29T23:00Z", "2026-05-30T23:10Z", "2026-05-31T09:00Z", "2026-05-31T10:00Z"]],
  ["days later", "- 10:00: a\n- two days later, 11:00: b", ["2026-05-29T10:00Z", "2026-05-31T11:00Z"]],
  ["numbered days before times", "- Day 1, 10:00: a\n- Day 2, 11:00: b\n- Day 3 09:00: c", ["2026-05-29T10:00Z", "2026-05-30T11:00Z", "2026-05-31T09:00Z"]],
  ["the evening before", "- 10:00: a\n- The evening before, 18:00: b", ["2026-05-29T10:00Z", "2026-05-28T18:00Z"]],
  ["weekdays", "- Fri 10:00: a\n- Mon 11:00: b\n- Monday, 11:30: c\n- 09:00 (Tue): a", ["2026-05-29T10:00Z", "2026-06-01T11:00Z", "2026-06-01T11:30Z", "2026-06-02T09:00Z"]],
  ["a weekday before the incident's day", "- Thursday 23:50: a\n- 00:10: b", ["2026-05-28T23:50Z", "2026-05-29T00:10Z"]],
  ["weekdays that other words name", "- 10:00: a\n- 11:00 - b", ["2026-05-29T10:00Z", "2026-05-29T11:00Z"]],
  ["a day that no year around has", "- May 29 10:00 a\n- Feb 29 10:05 b\n- 10:10 c", ["2026-05-29T10:00Z", null, "2026-05-29T10:10Z"]],
  ["half an hour that a clock shows twice", "All times in Australia/Lord_Howe\n\n- 2026-04-05 01:40 a\n- 01:55 b\n- 01:35 c\n- 02:10 a", ["2026-04-04T14:40Z", "2026-04-04T14:55Z", "2026-04-04T15:05Z", "2026-04-04T15:40Z"]],
  ["two hours that a clock shows twice", "All times in Antarctica/Troll\n\n- 2026-10-25 01:30 a\n- 02:50 b\n- 01:10 c\n- 02:30 a", ["2026-10-24T23:30Z", "2026-10-25T00:50Z", "2026-10-25T01:10Z", "2026-10-25T02:30Z"]],
  ["out of order stays so", "- 10:05 a\n- 10:00 b", ["2026-05-29T10:05Z", "2026-05-29T10:00Z"]],
  ["a zone for all", "All times in PST\n\n- 10:00 a\n- 18:05 UTC b", ["2026-05-29T18:00Z", "2026-05-29T18:05Z"]],
  ["a zone in brackets", "(Paris, UTC+1)\n\n- 10:00 a", ["2026-05-29T09:00Z"]],
  ["a zone and a clock", "*(All times US/Pacific, 24-hour clock.)*\n\n- 10:00 a", ["2026-05-29T17:00Z"]],
  ["unknown zones", "All times in QQT\n\n- 10:00 a\n- 10:05 UTC b\n- 10:06 XYT: c", [null, "2026-05-29T10:05Z", null]],
  ["a zone in words for all", "All times in Central European Time\n\n- 10:00 a", ["2026-05-29T08:00Z"]],
  ["a zone of a country for all", "All times are in Israel time.\n\n- 10:00 a", ["2026-05-29T07:00Z"]],
  ["a zone of a city for all", "Times are in Berlin time\n\n- 10:00 a", ["2026-05-29T08:00Z"]],
  ["a place for all", "All times in New York.\n\n- 10:00 a", ["2026-05-29T14:00Z"]],
  ["an abbreviation for all", "All times IDT\n\n- 10:00 a", ["2026-05-29T07:00Z"]],
  ["both abbreviations of a place for all", "Times in AEST/AEDT\n\n- 10:00 a", ["2026-05-29T00:00Z"]],
  ["an offset with its half hour for all", "All times UTC+5.5.\n\n- 10:00 a", ["2026-05-29T04:30Z"]],
  ["an unknown zone in words for all", "All times are in Ruritania time\n\n- 10:00 a", [null]],
  ["a zone of all timestamps", "All timestamps are in CET\n\n- 10:00 a", ["2026-05-29T09:00Z"]],
  ["a zone of its own line", "Timezone: CET\n\n- 10:00 a", ["2026-05-29T09:00Z"]],
  ["a place in brackets", "All times are local (Berlin)\n\n- 10:00 a", ["2026-05-29T08:00Z"]],
  ["a day counted without its unit", "- 10:00 a\n- 11:00 +1: b", ["2026-05-29T10:00Z", "2026-05-30T11:00Z"]],
  ["an unknown abbreviation for all", "All times QQT\n\n- 10:00 a", [null]],
  ["unknown pairs for all", "Times in QQST/QQDT\n\n- 10:00 a", [null]],
  ["times that are about right", "All times are approximate\n\n- 10:00 a", ["2026-05-29T10:00Z"]],
  ["zones in a table's header", "| Central European Summer Time | Event |\n|---|---|\n| 10:00 | a |", ["2026-05-29T08:00Z"]],
  ["zones in words behind times", "- 10:00 Eastern Time: a\n- 10:05 Pacific Daylight Time: b\n- 10:06 India Standard Time c", ["2026-05-29T14:00Z", "2026-05-29T17:05Z", "2026-05-30T04:36Z"]],
  ["unreadable times", "- 10:00 a\n- 24:XX b\n- 20202-01-16 12:00 c", ["2026-05-29T10:00Z", null, null]],
  ["a usual day", "Unless otherwise noted all events happened on 2026-05-30.\n\n- 2026-05-29 10:00 a\n- 09:00 b", ["2026-05-29T10:00Z", "2026-05-30T09:00Z"]],
  ["days as labels of lists", "- 2026-05-28\n  - 10:00 a\n- 2026-05-29\n  - 09:00 b", ["2026-05-28T10:00Z", "2026-05-29T09:00Z"]],
  ["a line that only says the day", "On date: 2026-05-28\n\n- `22:41 UTC` - a\n- `00:20 UTC` - b", ["2026-05-28T22:41Z", "2026-05-29T00:20Z"]],
  ["a label that says the day", "Date: 28 May 2026\n\n- 22:41 a\n- 00:20 b", ["2026-05-28T22:41Z", "2026-05-29T00:20Z"]],
  ["a bold day with a remark", "**28 May 2026** (*all times PDT*)\n\n- 16:30 a", ["2026-05-28T23:30Z"]],
  ["numbered days", "Day 1 (2026-05-28)\n\n- 23:00 a\n\n**Day 2 (2026-05-29):**\n\n- 01:00 b", ["2026-05-28T23:00Z", "2026-05-29T01:00Z"]],
  ["numbered days in a list", "- Day 1: 2026-05-28\n  - 23:00 a\n- Day 2: 2026-05-29\n  - 01:00 b", ["2026-05-28T23:00Z", "2026-05-29T01:00Z"]],
  ["days as bullets", "- **28 May 2026**\n- 22:41 a\n- 00:20 b", ["2026-05-28T22:41Z", "2026-05-29T00:20Z"]],
  ["days that could be two", "- 30/05/2026 23:50 a\n- 01/06/2026 00:35 b\n- 05/10/2026 00:35 c", ["2026-05-30T23:50Z", "2026-06-01T00:35Z", "2026-10-05T00:35Z"]],
  ["days without a year", "- 05/28 23:50 a\n- 29.05. 00:35 b", ["2026-05-28T23:50Z", "2026-05-29T00:35Z"]],
  ["times since zero hour", "T0 = 21:55 UTC\n\n- T+0: a\n- T+1h 5m - b\n- T+02:20 c", ["2026-05-29T21:55Z", "2026-05-29T23:00Z", "2026-05-30T00:15Z"]],
  ["times since an unknown hour", "| When | What |\n|---|---|\n| T+15m | a |", [null]],
  ["labels before times", "- **a**: 2026-05-28 10:31\n- b: 10:45 UTC", ["2026-05-28T10:31Z", "2026-05-28T10:45Z"]],
  ["times behind what happened", "- a 2026-05-28 10:31\n- **b** at 2026-05-28 10:45 UTC\n- c: 2026-05-28 11:00 (late)\n- a 2026-05-29 (time unknown)", ["2026-05-28T10:31Z", "2026-05-28T10:45Z", "2026-05-28T11:00Z", null]],
  ["a table that also says when in words", "| Time (UTC) | Event |\n|---|---|\n| The day before | a |\n| 10:00 | b |\n| HH:MM | ... |", [null, "2026-05-29T10:00Z"]],
  ["a table in Japanese", "| 時刻 (JST) | イベント |\n|---|---|\n| 不明 | a |\n| 2026-05-29 10:00 | b |", [null, "2026-05-29T01:00Z"]],
  ["a table in Portuguese", "| Horário | Evento |\n|---|---|\n| 29/05 ~10:00 | a |", ["2026-05-29T10:00Z"]],
  ["bold days before words", "**29 May, 10:00**: a\n\n**30 May** b", ["2026-05-29T10:00Z", null]],
  ["a clock of twelve hours", "- 11.58 a\n- 12.56 b\n- 1.00 c\n- 1.12 a\n- 14:00 b", ["2026-05-29T11:58Z", "2026-05-29T12:56Z", "2026-05-29T13:00Z", "2026-05-29T13:12Z", "2026-05-29T14:00Z"]],
  ["days that only their neighbours tell", "- 08-06-2026 23:50 a\n- 11-06-2026 00:35 b\n- 12/06/2026 01:00 c", ["2026-06-08T23:50Z", "2026-06-11T00:35Z", "2026-06-12T01:00Z"]],
  ["lines broken by marks, times among them", "10:00 - a<br> 10:05 -\nb<br>\n10:07 - c", ["2026-05-29T10:00Z", "2026-05-29T10:05Z", "2026-05-29T10:07Z"]],
  ["days whose entries say no time", "2026-05-28:\n* a\n\n2026-05-29:\n* b\n* 11:20 c", [null, null, "2026-05-29T11:20Z"]],
  ["days over words without a time", "### 2026-05-27\n\na\n\n### 2026-05-28\n\n11:20 b\n\n2026-05-29\n\nc", [null, "2026-05-28T11:20Z", null]],
  ["labels where times are", "- 10:00 a\n- **Meanwhile** – b\n- **Note:** no entry\n- 10:05 c\n- **After the incident:** a", ["2026-05-29T10:00Z", null, "2026-05-29T10:05Z", null]],
  ["days with a name of their own", "### 2026-05-28 - Overload\n\nMuch traffic.\n\n**Root causes:**\n\n- too small\n\n### 2026-05-29 - Again\n\n- 10:00 a", ["2026-05-29T10:00Z"]],
  ["days whose words only say how to read them", "**2026-05-28**\n\nAll times in UTC.\n\n10:00 a", ["2026-05-28T10:00Z"]],
  ["a clock that changes in spring and autumn", "All times in PST/PDT\n\n- 10:00 a", ["2026-05-29T17:00Z"]],
  ["a zone of something else", "10:00 a\n\nThe charts (screenshots have timestamps in UTC+2, the zone of the author):\n\n10:05 b", ["2026-05-29T10:00Z", "2026-05-29T10:05Z"]],
  ["letters in an address between times", "10:00 a\n\n![chart](https://a.example/w_10,EET,IST/c.png)\n\n10:05 b", ["2026-05-29T10:00Z", "2026-05-29T10:05Z"]],
  ["a counted table", "| # | Timestamp | Event |\n|---|---|---|\n| 1 | 10:00 | a |", ["2026-05-29T10:00Z"]],
  ["emoji", "- 🔥 10:00 – a\n- ✅ 10:05 – b", ["2026-05-29T10:00Z", "2026-05-29T10:05Z"]],
  ["a pasted chat", "[10:42 AM] a\n[10:43 AM] b", ["2026-05-29T10:42Z", "2026-05-29T10:43Z"]],
  ["prose", "It began when a server stopped at noon.", []],
]; // biome-ignore format: one timeline a line

for (const [name, text, expected] of timelines) {
  test(`a timeline of ${name}`, () => {
    const { timeline } = postmortem(`# Outage of 2026-05-29\n\n## Timeline\n\n${text}\n`);
    assert.deepEqual(
      timeline.map(({ at }) => minute(at)),
      expected,
    );
    for (const entry of timeline) assert.match(entry.note?.value ?? "", /^[abc]$/);
  });
}

test("times that name no zone take the Duration line's, else the configuration's, summer time included", () => {
  const at = (text: string, timezone: string): string | null =>
    minute(
      postmortem(`# X 2026-07-01\n\n${text}## Timeline\n\n- 10:00 a\n`, undefined, { ...context, timezone })
        .timeline[0]!.at,
    );
  assert.equal(at("", "Europe/Berlin"), "2026-07-01T08:00Z");
  assert.equal(at("**Duration**: 5 min (10:00 - 10:05 EST)\n\n", "Europe/Berlin"), "2026-07-01T15:00Z");
});

for (const [timezone, expected] of [
  ["Singapore", "2026-07-01T02:00Z"],
  ["Japan", "2026-07-01T01:00Z"],
  ["NZ", "2026-06-30T22:00Z"],
  ["GB", "2026-07-01T09:00Z"],
  ["Etc/GMT+5", "2026-07-01T15:00Z"],
  ["Etc/GMT-14", "2026-06-30T20:00Z"],
  ["CET", "2026-07-01T08:00Z"],
  ["EST5EDT", "2026-07-01T14:00Z"],
  ["MET", "2026-07-01T08:00Z"],
] as const) {
  test(`the team's zone ${timezone} is that of times without one`, () => {
    const text = "# X 2026-07-01\n\n**Duration**: 45 minutes (10:00 - 10:45)\n\n## Timeline\n\n- 10:00 a\n";
    const { startedAt, timeline } = postmortem(text, undefined, { ...context, timezone });
    assert.deepEqual([minute(startedAt), minute(timeline[0]!.at)], [expected, expected]);
  });
}

test("an abbreviation of several zones is that of the team, and told once", () => {
  const read = (timezone: string, words: string) => {
    const text = `# X 2026-05-29\n\n**Duration**: 5 min (10:00 - 10:05 ${words})\n\n## Timeline\n\n- 10:00 ${words}: a\n- 10:05 ${words}: b\n`;
    const { startedAt, timeline, problems } = postmortem(text, undefined, { ...context, timezone });
    assert.equal(minute(startedAt), minute(timeline[0]!.at));
    return [minute(startedAt), problems.map(({ message, level }) => [message, level])];
  };
  assert.deepEqual(read("Asia/Shanghai", "CST"), [
    "2026-05-29T02:00Z",
    [
      [
        'unexpected time zone "CST", expected one with a single meaning: read as UTC+08:00, it stands for UTC-06:00 or UTC+08:00 or UTC-05:00',
        "warning",
      ],
    ],
  ]);
  assert.deepEqual(read("America/Chicago", "CST"), ["2026-05-29T16:00Z", []]);
  assert.deepEqual(read("UTC", "BST"), [
    "2026-05-29T09:00Z",
    [
      [
        'unexpected time zone "BST", expected one with a single meaning: read as UTC+01:00, it stands for UTC+01:00 or UTC+06:00 or UTC+11:00',
        "warning",
      ],
    ],
  ]);
  assert.deepEqual(read("UTC", "PST"), ["2026-05-29T18:00Z", []]);
});

for (const [name, duration, text, expected] of [
  [
    "its days",
    "80 minutes (May 28 11:50 PM - May 29 1:10 AM UTC)",
    "- 11:50 PM: a\n- 12:05 AM: b",
    "2026-05-28T23:50Z",
  ],
  ["its first minutes", "60 minutes (00:10 - 01:10)", "- 23:50: a\n- 00:10: b", "2026-05-28T23:50Z"],
  ["its half of the day", "45 minutes (4:02 - 4:47 PM)", "- 4:02: a\n- 4:07: b", "2026-05-29T16:02Z"],
  ["a beginning long before it", "60 minutes (20:10 - 21:10)", "- 01:00: a\n- 20:10: b", "2026-05-29T01:00Z"],
] as const) {
  test(`the Duration line tells the timeline's day by ${name}`, () => {
    const record = postmortem(`# X 2026-05-29\n\n**Duration**: ${duration}\n\n## Timeline\n\n${text}\n`);
    assert.equal(minute(record.timeline[0]!.at), expected);
    assert.ok(record.timeline[1]!.at!.value > record.timeline[0]!.at!.value);
  });
}

for (const [text, place, message] of [
  ["- Monday May 29, 10:00: a", "Monday May 29, 10:00", "unexpected weekday Monday, expected Friday for 2026-05-29"],
  [
    "- 2026-05-29 (Mon) 10:00: a",
    "2026-05-29 (Mon) 10:00",
    "unexpected weekday Monday, expected Friday for 2026-05-29",
  ],
  ["### Monday, May 29\n\n- 10:00: a", "Monday, May 29", "unexpected weekday Monday, expected Friday for 2026-05-29"],
  ["- Feb 29 10:00: a", "Feb 29 10:00", "unexpected day February 29, expected one that exists: 2026 has no such day"],
  ["### Feb 29\n\n- 10:00: a", "Feb 29", "unexpected day February 29, expected one that exists: 2026 has no such day"],
] as const) {
  test(`a problem of the timeline ${JSON.stringify(text)} is its day`, () => {
    const record = postmortem(`# X 2026-05-29\n\n## Timeline\n\n${text}\n`);
    assert.deepEqual(
      record.problems.map(({ rule, range, message }) => [rule, record.source.slice(range).trim(), message]),
      [["timeline-complete", place, message]],
    );
  });
}

test("without a date anywhere, the incident's record gives the day; without that, none is invented", () => {
  const text = "# X\n\n## Timeline\n\n- 10:00 a\n- 10:05 b\n";
  const known = postmortem(text, undefined, {
    ...context,
    incidentDate: (id) => (id === "search" ? "2026-05-29" : null),
  });
  assert.equal(minute(known.timeline[0]!.at), "2026-05-29T10:00Z");
  const unknown = postmortem(text);
  assert.deepEqual([unknown.timeline[0]!.at, unknown.timeline[0]!.timeText?.value], [null, "10:00"]);
});

test("bullets that say something else of the document are not part of the section that a bullet above them opens", () => {
  const { timeline, impact, actionItems } = postmortem(
    "# X\n\n- **Key events**\n  - Detected 2026-05-29 10:00\n  - Resolved 2026-05-29 11:00\n\n- **Time to repair**: 1h\n\n- **Impact**: Orders failed\n\n- **Review actions**:\n\n- Add tests\n\n- Add alerts\n",
  );
  assert.deepEqual(
    timeline.map(({ note }) => note?.value),
    ["Detected", "Resolved"],
  );
  assert.equal(impact?.value, "Orders failed");
  assert.equal(actionItems.length, 2);
});

test("key events beside a timeline are its summary, a day in other sections is no entry", () => {
  const entries = (text: string): number => postmortem(`# X 2026-05-29\n\n${text}`).timeline.length;
  assert.equal(entries("- **Key events**\n  - Detected 2026-05-29 10:00\n\n## Timeline\n\n- 10:00 a\n- 10:05 b\n"), 2);
  assert.equal(entries("## What we did\n\n2026-05-29\n\n- a disk\n- another\n"), 0);
});

test("bold lines and lines that end in a colon are entries where they begin with a time, whatever they speak of", () => {
  const { timeline } = postmortem(
    "# X 2026-05-29\n\n## Timeline\n\n**14.21 We identify the issue**\n\n14.25 A fix\n\n14.30 Recovery:\nFront page\n\n14.35 Done\n",
  );
  assert.deepEqual(
    timeline.map(({ timeText }) => timeText?.value),
    ["14.21", "14.25", "14.30", "14.35"],
  );
});

test("the incident's day is the one that the timeline's clocks show", () => {
  const { date } = postmortem("# X\n\n## Timeline\n\n| Time (JST) | Event |\n|---|---|\n| 2026-05-29 05:35 | a |\n");
  assert.equal(date?.value, "2026-05-29");
});

test("a day with words of its own, in any script, is an entry", () => {
  const { timeline } = postmortem("# X\n\n## Timeline\n\n- 2026-05-28 障害発生\n- 2026-05-29 10:00 復旧\n");
  assert.deepEqual(
    timeline.map(({ at, note }) => [minute(at), note?.value]),
    [
      [null, "障害発生"],
      ["2026-05-29T10:00Z", "復旧"],
    ],
  );
});

test("times count from the incident's stated start where the timeline names no zero hour", () => {
  const { timeline } = postmortem(
    "# X\n\n**Start**: 2026-05-29 21:55 UTC\n\n## Timeline\n\n- T-5 min: a\n- T+15m: b\n",
  );
  assert.deepEqual(
    timeline.map(({ at }) => minute(at)),
    ["2026-05-29T21:50Z", "2026-05-29T22:10Z"],
  );
});

test("where nothing else says a date, the day on which the timeline begins is the incident's", () => {
  const day = (dates: string): string | null => postmortem(`# X\n\n## Timeline\n\n${dates}\n`).date?.value ?? null;
  assert.equal(day("- 2026-05-29 23:00 a\n- 2026-05-30 01:00 b"), "2026-05-29");
  assert.equal(day("- 2026-01-29 23:00 a\n- 2026-05-30 01:00 b"), null);
});

test("unknown zones and entries without a time are problems where they stand", () => {
  const record = postmortem("# X 2026-05-29\n\n## Timeline\n\n- 10:00 QQT: a\n- no time\n- 10:05 UTC: b\n");
  assert.deepEqual(
    record.problems.map(({ rule, range }) => [rule, record.source.slice(range)]),
    [
      ["timeline-complete", "QQT"],
      ["timeline-complete", "no time"],
    ],
  );
});

const notes: readonly (readonly [string, TimelineType | null])[] = [
  ["Alert fires (checkout error rate > 5%)", "detected"],
  ["PagerDuty alerted the on-call", "detected"],
  ["On-call acknowledges, begins investigation", "acknowledged"],
  ["Incident declared, SEV-1", "declared"],
  ["Declared", "declared"],
  ["IC assigned, incident channel created", "commander-assigned"],
  ["Severity raised to SEV-1", "severity-changed"],
  ["Escalated to the database team", "escalated"],
  ["Status page updated", "update"],
  ["Root cause identified (Stripe webhook endpoint returning 500)", "cause-identified"],
  ["Hotfix deployed (bypass failing webhook handler)", "mitigation-started"],
  ["Rolled back the deployment", "mitigation-started"],
  ["Switched to backup provider", "mitigation-started"],
  ["Killed long-running queries", "mitigation-started"],
  ["Scaled read replicas", "mitigation-started"],
  ["Failed over to backup region", "mitigation-started"],
  ["Enabled rate limiting", "mitigation-started"],
  ["Blocked suspicious IPs", "mitigation-started"],
  ["Enabled fallback payment method", "mitigation-started"],
  ["Restarted connection pool", "mitigation-started"],
  ["Reverted the config", "mitigation-started"],
  ["Disabled the feature flag", "mitigation-started"],
  ["Commander assigned", "commander-assigned"],
  ["Pod restarted itself again", null],
  ["Dana requests a revert", null],
  ["Queries were slow", null],
  ["Error rate returns to normal", "mitigated"],
  ["Incident resolved, monitoring confirmed stable", "resolved"],
  ["We looked at graphs", null],
];

for (const [note, type] of notes)
  test(`"${note}" is ${type ?? "nothing in particular"}`, () => assert.equal(typeOf(note), type));
