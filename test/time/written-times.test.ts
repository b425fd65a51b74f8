import assert from "node:assert/strict";
import { test } from "node:test";
import { readWrittenTime } from "../../src/time/written-times.ts";
import { instantIn, settleZone, UTC, zoneNamed } from "../../src/time/zone-names.ts";

/** Text, its time, its date, and the words that are left. */
const moments: readonly (readonly [string, string | null, string | null, string])[] = [
  ["4:02 AM: Alert fires", "04:02", null, "Alert fires"],
  ["12:05 am x", "00:05", null, "x"],
  ["12 PM: noon", "12:00", null, "noon"],
  ["13:55 PM odd", "13:55", null, "odd"],
  ["12:29p x", "12:29", null, "x"],
  ["**12:03** text", "12:03", null, "text"],
  ["`07:35` text", "07:35", null, "text"],
  ["[07:33] text", "07:33", null, "text"],
  ["\\[07:33\\] text", "07:33", null, "text"],
  ["10:10 AM \\- 11:30 AM: text", "10:10", null, "text"],
  ["2026-05-29 \\- 10:10 \\- text", "10:10", "2026-05-29", "text"],
  ["\\~10:25 \\- text", "10:25", null, "text"],
  ["12.03 text", "12:03", null, "text"],
  ["14h30 : text", "14:30", null, "text"],
  ["1300 UTC text", "13:00", null, "text"],
  ["09:15:30 UTC text", "09:15", null, "text"],
  ["~10:25 am edt - text", "10:25", null, "text"],
  ["14:20-2:00 text", "14:20", null, "text"],
  ["Between 11:00 to 12:00 text", "11:00", null, "text"],
  ["[2025-05-16 09:14 UTC]: text", "09:14", "2025-05-16", "text"],
  ["2026-05-29T04:02:00Z text", "04:02", "2026-05-29", "text"],
  ["Sep 27 2017 13:06", "13:06", "2017-9-27", ""],
  ["**June 14th, 2022, 10:00 AM:** text", "10:00", "2022-6-14", "text"],
  ["12:45 PM PST Saturday Oct 30th: text", "12:45", "?-10-30", "text"],
  ["March 22, around 19:30", "19:30", "?-3-22", ""],
  ["10/20/2022 - 15:38 CST - text", "15:38", "2022-10-20", "text"],
  ["2019-02-22 (Friday)", null, "2019-2-22", ""],
  ["9 h 05 : text", "09:05", null, "text"],
  ["à 9h05 text", "09:05", null, "text"],
  ["10 h : text", "10:00", null, "text"],
  ["9.15 Uhr: text", "09:15", null, "text"],
  ["gegen 10 Uhr: text", "10:00", null, "text"],
  ["10:30アラート", "10:30", null, "アラート"],
  ["2026年6月5日 10時30分頃 検知", "10:30", "2026-6-5", "検知"],
  ["6月5日 午後3時: 復旧", "15:00", "?-6-5", "復旧"],
  ["下午3点半 恢复", "15:30", null, "恢复"],
  ["2026년 6월 5일 오전 10시 30분 알림", "10:30", "2026-6-5", "알림"],
  ["5 października 2026, 10:30 text", "10:30", "2026-10-5", "text"],
  ["5 giugno 10:30 text", "10:30", "?-6-5", "text"],
  ["kl. 09:05 text", "09:05", null, "text"],
  ["Lundi 3 février 2024, 9h05 : text", "09:05", "2024-2-3", "text"],
  ["05/Jun/26 4:02 PM text", "16:02", "2026-6-5", "text"],
  ["05/14 08:02 - text", "08:02", "?-5-14", "text"],
  ["🔥 10:51 – text", "10:51", null, "text"],
  ["10:51 PR merged", "10:51", null, "PR merged"],
];

for (const [text, time, date, rest] of moments) {
  test(`moment "${text}"`, () => {
    const moment = readWrittenTime(text);
    assert.ok(moment);
    const minutes = moment.minutes === null ? null : Math.floor(moment.minutes);
    const clock =
      minutes === null
        ? null
        : `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
    assert.equal(clock, time);
    const written = moment.date && `${moment.date.year ?? "?"}-${moment.date.month}-${moment.date.day}`;
    assert.equal(written, date?.replace(/-0/g, "-") ?? null);
    assert.equal(text.slice(moment.next).replace(/[^\p{L}\d]+$/u, ""), rest);
  });
}

for (const text of [
  "2 users reported",
  "1.24.0 released",
  "2.5 hours later",
  "The morning",
  "Minute 0: Alert",
  "24 hours later",
  "24 h later",
  "T0 = unknown",
  "Test at once",
  "Set 10 replicas",
  "May be late",
]) {
  test(`"${text}" is no moment`, () => assert.equal(readWrittenTime(text), null));
}

for (const text of ["24:XX text", "??:?? text", "07:7:47 text", "20202-01-16 12:00 text", "05/06/2026 10:00 text"]) {
  test(`"${text}" looks like a moment and can't be read`, () => assert.equal(readWrittenTime(text)?.unreadable, true));
}

const zones: readonly (readonly [string, string | null])[] = [
  ["UTC", "2026-07-01T12:00Z"],
  ["Z", "2026-07-01T12:00Z"],
  ["PST", "2026-07-01T20:00Z"],
  ["PDT", "2026-07-01T19:00Z"],
  ["PT", "2026-07-01T19:00Z"],
  ["Pacific Time", "2026-07-01T19:00Z"],
  ["CET", "2026-07-01T11:00Z"],
  ["CEST", "2026-07-01T10:00Z"],
  ["IST", "2026-07-01T06:30Z"],
  ["UTC+1", "2026-07-01T11:00Z"],
  ["GMT-05:30", "2026-07-01T17:30Z"],
  ["+02:00", "2026-07-01T10:00Z"],
  ["Europe/Berlin", "2026-07-01T10:00Z"],
  ["US/Pacific", "2026-07-01T19:00Z"],
  ["PST8PDT", "2026-07-01T19:00Z"],
  ["Eastern Time", "2026-07-01T16:00Z"],
  ["US Eastern time", "2026-07-01T16:00Z"],
  ["Eastern Standard Time", "2026-07-01T17:00Z"],
  ["Pacific Daylight Time", "2026-07-01T19:00Z"],
  ["Central European Time", "2026-07-01T10:00Z"],
  ["Central European Summer Time", "2026-07-01T10:00Z"],
  ["Eastern European Summer Time", "2026-07-01T09:00Z"],
  ["British Summer Time", "2026-07-01T11:00Z"],
  ["Greenwich Mean Time", "2026-07-01T12:00Z"],
  ["Coordinated Universal Time", "2026-07-01T12:00Z"],
  ["India Standard Time", "2026-07-01T06:30Z"],
  ["China Standard Time", "2026-07-01T04:00Z"],
  ["New Zealand Standard Time", "2026-07-01T00:00Z"],
  ["Berlin time", "2026-07-01T10:00Z"],
  ["New York time", "2026-07-01T16:00Z"],
  ["Mumbai time", "2026-07-01T06:30Z"],
  ["Israel Time", "2026-07-01T09:00Z"],
  ["CET time", "2026-07-01T11:00Z"],
  ["AEST/AEDT", "2026-07-01T02:00Z"],
  ["NZDT/NZST", "2026-07-01T00:00Z"],
  ["UTC/GMT", "2026-07-01T12:00Z"],
  ["IDT", "2026-07-01T09:00Z"],
  ["NPT", "2026-07-01T06:15Z"],
  ["CHAST", "2026-06-30T23:15Z"],
  ["UTC+5:30", "2026-07-01T06:30Z"],
  ["UTC+5.5", "2026-07-01T06:30Z"],
  ["UTC-3½", "2026-07-01T15:30Z"],
  ["GMT+5,75", "2026-07-01T06:15Z"],
  ["UTC+5h30", "2026-07-01T06:30Z"],
  ["+5:30", "2026-07-01T06:30Z"],
  ["America/Argentina/Buenos_Aires", "2026-07-01T15:00Z"],
  ["Etc/GMT+5", "2026-07-01T17:00Z"],
  ["Ruritania time", null],
  ["UTC+5.3", null],
  ["UTC+15", null],
  ["local time", null],
  ["QQT", null],
  ["Mars/Olympus", null],
  ["constructor", null],
];

for (const [words, expected] of zones) {
  test(`noon in "${words}" is ${expected ?? "unknown"}`, () => {
    const zone = zoneNamed(words);
    const instant = zone && instantIn(zone, "2026-07-01", 12 * 60);
    assert.equal(instant && new Date(instant).toISOString().replace(":00.000Z", "Z"), expected);
  });
}

for (const [words, isZone] of [
  ["4:02 QQT: text", true],
  ["4:02 QQT alert fires", true],
  ["4:02 Ruritania time: text", true],
  ["4:02 Ruritania Standard Time alert", false],
  ["4:02 Europe/Berln: text", true],
  ["4:02 UTC+5.3: text", true],
  ["4:02 UTC+99: text", true],
  ["4:02 +25:00 text", true],
  ["4:02 AAST/AADT: text", true],
  ["4:02 AWS reports", false],
  ["4:02 POST requests fail", false],
  ["4:02 ALERT: text", false],
  ["4:02 US/EU customers: text", false],
  ["4:02 Response time: text", false],
  ["4:02 local time: text", false],
] as const) {
  test(`"${words}" ${isZone ? "names a zone that nobody knows" : "names no zone"}`, () => {
    const moment = readWrittenTime(words);
    assert.equal(moment?.zone, null);
    assert.equal(moment?.unknownZone != null, isZone);
  });
}

for (const [words, rest] of [
  ["10:15 Eastern Time: text", "text"],
  ["10:15 Berlin time text", "text"],
  ["4:02 PM Pacific - text", "text"],
  ["10:15 India Standard Time - text", "text"],
  ["10:15 (Central European Summer Time) text", "text"],
  ["10:15 UTC Checkout Time: text", "Checkout Time: text"],
  ["10:15 UTC-10:20 UTC text", "-10:20 UTC text"],
  ["04:02 UTC–04:30 UTC text", "–04:30 UTC text"],
] as const) {
  test(`"${words}" ends with its zone`, () => {
    const moment = readWrittenTime(words);
    assert.ok(moment?.zone);
    assert.equal(
      words
        .slice(moment.end)
        .replace(/^[\s:)-]+(?=[a-z])/, "")
        .trim(),
      rest,
    );
  });
}

for (const [words, zone] of [
  ["10:15 Central database fails", null],
  ["10:15 Eastern region fails", null],
  ["10:15 est signalé", null],
  ["10:15 ist alles gut", null],
] as const) {
  test(`"${words}" speaks of something else`, () => assert.equal(readWrittenTime(words)?.zone, zone));
}

test("an abbreviation of several zones is that of the document or the team", () => {
  const minutes = (abbreviation: string, ...near: readonly string[]): number =>
    instantIn(UTC, "2026-07-01", 720) / 60_000 -
    instantIn(
      settleZone(
        zoneNamed(abbreviation)!,
        near.map((words) => zoneNamed(words)!),
      ).zone,
      "2026-07-01",
      720,
    ) /
      60_000;
  for (const [abbreviation, near, expected] of [
    ["CST", "America/Chicago", -360],
    ["CST", "Asia/Shanghai", 480],
    ["CST", "Asia/Taipei", 480],
    ["CST", "UTC+8", 480],
    ["CDT", "America/Havana", -240],
    ["IST", "Asia/Kolkata", 330],
    ["IST", "Asia/Jerusalem", 120],
    ["IST", "Europe/Dublin", 60],
    ["IST", "Europe/Berlin", 330],
    ["BST", "Europe/London", 60],
    ["BST", "Asia/Dhaka", 360],
    ["EST", "Australia/Sydney", 600],
    ["EST", "America/New_York", -300],
  ] as const)
    assert.equal(minutes(abbreviation, near), expected, `${abbreviation} near ${near}`);
  assert.equal(minutes("CST", "America/Chicago", "Asia/Shanghai"), -360);
});
