import assert from "node:assert/strict";
import { test } from "node:test";
import { readDuration, readLength } from "../../src/time/length.ts";
import { minute, postmortem } from "../records/reading.ts";

const lengths: readonly (readonly [string, number | null])[] = [
  ["45 minutes (4:02 AM - 4:47 AM UTC)", 45],
  ["4:02 AM - 4:47 AM UTC", null],
  ["an hour", 60],
  ["1h 48m", 108],
  ["4h 33m", 273],
  ["18h25m", 1105],
  ["1 hour 48 minutes", 108],
  ["1 hour and 5 min", 65],
  ["about two hours", 120],
  ["1.5 hours", 90],
  ["half an hour", 30],
  ["3 days, 2 hours", 4440],
  ["90 seconds", 1.5],
  ["1 h 25 (de 9h05 à 10h30)", 85],
  ["2h05", 125],
  ["2h, 30 users", 120],
  ["2 heures et demie", 150],
  ["1,440 minutes", 1440],
  ["10 000 minutes", 10000],
  ["1’440 minutes", 1440],
  ["1.440 Minuten", 1440],
  ["1.440 minutes", 1440],
  ["1,5 Stunden", 90],
  ["1.125 hours", 67.5],
  ["an hour and a half", 90],
  ["two hours and a quarter", 135],
  ["one and a half hours", 90],
  ["2 and a half hours", 150],
  ["2½ hours", 150],
  ["½ hour", 30],
  ["1 1/2 hours", 90],
  ["3/4 hour", 45],
  ["a quarter of an hour", 15],
  ["three quarters of an hour", 45],
  ["half a day", 720],
  ["half an hour", 30],
  ["1 hr 30", 90],
  ["1 hour 20", 80],
  ["1 hour 5 (4:02 - 5:07)", 65],
  ["5 min 30", 5.5],
  ["twenty-five minutes", 25],
  ["forty five minutes", 45],
  ["thirty minutes", 30],
  ["seventeen hours", 1020],
  ["a hundred and twenty minutes", 120],
  ["one hundred minutes", 100],
  ["a couple of hours", 120],
  ["3h:20m", 200],
  ["3h & 20m", 200],
  ["1:30", 90],
  ["01:30:00", 90],
  ["1:30 h", 90],
  ["0:45 (4:02 AM - 4:47 AM UTC)", 45],
  ["45:30 min", 45.5],
  ["PT45M", 45],
  ["PT1H30M", 90],
  ["P1DT2H", 1560],
  ["2 Stunden und 5 Minuten", 125],
  ["anderthalb Stunden", 90],
  ["1 wk", 10080],
  ["-5 minutes", null],
  ["4-5 hours", null],
  ["2 to 3 hours", null],
  ["between one and two hours", null],
  ["04:02 - 04:47 UTC", null],
  ["23:00 - 01:00 (+1 day)", null],
  ["1 Stunde 5 Minuten", 65],
  ["45 minutos", 45],
  ["3 Tage", 4320],
  ["約 2 時間", 120],
  ["1時間15分", 75],
  ["2小时15分钟", 135],
  ["1시간 30분", 90],
  ["3天", 4320],
  ["2 timmar och 15 minuter", 135],
  ["1 ora e 20 minuti", 80],
  ["2 uur", 120],
  ["approx. 2 hours", 120],
  ["From 10:00 to 11:30 UTC. 1 h 30 min in total", 90],
  ["One manual run. For the reader: a wait of 25 minutes", null],
  ["?", null],
  ["unknown", null],
  ["~4 min/hour, for days", null],
  ["2 h per day", null],
];

for (const [words, minutes] of lengths) {
  test(`"${words}" lasts ${minutes ?? "an unknown time"}`, () =>
    assert.equal(readLength(words).length?.minutes ?? null, minutes));
}

test("start and end are found inside the line", () => {
  const { from, to } = readDuration("45 minutes (4:02 AM - 4:47 AM UTC)");
  assert.deepEqual([from?.time.minutes, to?.time.minutes], [242, 287]);
});

/** The Duration line, then start, end and minutes. */
const spans: readonly (readonly [string, string | null, string | null, number | null])[] = [
  ["45 minutes (4:02 AM - 4:47 AM UTC)", "2026-05-29T04:02Z", "2026-05-29T04:47Z", 45],
  ["45 minutes (11:50 PM - 12:35 AM PST)", "2026-05-30T07:50Z", "2026-05-30T08:35Z", 45],
  ["2026-05-28 23:40 UTC to 2026-05-29 00:25 UTC", "2026-05-28T23:40Z", "2026-05-29T00:25Z", 45],
  ["04:02–04:47 Europe/Berlin", "2026-05-29T02:02Z", "2026-05-29T02:47Z", 45],
  ["1 h 25 (de 9h05 à 10h30)", "2026-05-29T09:05Z", "2026-05-29T10:30Z", 85],
  ["9.15 Uhr bis 10 Uhr MESZ", "2026-05-29T07:15Z", "2026-05-29T08:00Z", 45],
  ["45 minutes (4:02 AM \\- 4:47 AM UTC)", "2026-05-29T04:02Z", "2026-05-29T04:47Z", 45],
  ["10 min (04:02 - 04:12 QQT)", null, null, 10],
  ["45 minutes (4:02 - 4:47 PM UTC)", "2026-05-29T16:02Z", "2026-05-29T16:47Z", 45],
  ["(4:02 – 4:47 PM)", "2026-05-29T16:02Z", "2026-05-29T16:47Z", 45],
  ["11:30 - 12:15 PM", "2026-05-29T11:30Z", "2026-05-29T12:15Z", 45],
  ["11:30 - 12:15 AM", "2026-05-29T23:30Z", "2026-05-30T00:15Z", 45],
  ["10:30 to 1:15 PM", "2026-05-29T10:30Z", "2026-05-29T13:15Z", 165],
  ["40 min (6:10 PM - 6:50)", "2026-05-29T18:10Z", "2026-05-29T18:50Z", 40],
  ["11:50 AM - 12:10", "2026-05-29T11:50Z", "2026-05-29T12:10Z", 20],
  ["12 h 45 min (4:02 - 4:47 PM)", "2026-05-29T04:02Z", "2026-05-29T16:47Z", 765],
  ["26 hours (10:00 - 12:00 UTC)", "2026-05-29T10:00Z", "2026-05-30T12:00Z", 1560],
  ["3 days 1 hour (10:00 - 11:00)", "2026-05-29T10:00Z", "2026-06-01T11:00Z", 4380],
  ["2 days (22:00 - 21:30)", "2026-05-29T22:00Z", "2026-05-31T21:30Z", 2880],
  ["10:00 - 11:00 (next day)", "2026-05-29T10:00Z", "2026-05-30T11:00Z", 1500],
  ["10:00 - 11:00 the following day", "2026-05-29T10:00Z", "2026-05-30T11:00Z", 1500],
  ["23:00 - 01:00 (+1 day)", "2026-05-29T23:00Z", "2026-05-30T01:00Z", 120],
  ["Fri 10:00 - Mon 11:00 UTC", "2026-05-29T10:00Z", "2026-06-01T11:00Z", 4380],
  ["11:50 PM - May 29 1:10 AM", "2026-05-28T23:50Z", "2026-05-29T01:10Z", 80],
  ["03:00 UTC - 20:45 PDT", "2026-05-29T03:00Z", "2026-05-29T03:45Z", 45],
  ["10:00 PDT - 18:30 UTC", "2026-05-29T17:00Z", "2026-05-29T18:30Z", 90],
];

for (const [words, from, to, minutes] of spans) {
  test(`Duration "${words}"`, () => {
    const record = postmortem(`# Outage of May 29, 2026\n\n**Duration**: ${words}\n`);
    assert.deepEqual([minute(record.startedAt), minute(record.resolvedAt)], [from, to]);
    assert.equal(record.durationMinutes?.value ?? null, minutes);
  });
}

test("an end line without a day is behind its start line", () => {
  const read = (lines: string) => {
    const { startedAt, resolvedAt } = postmortem(`# Outage of May 29, 2026\n\n${lines}\n`);
    return [minute(startedAt), minute(resolvedAt)];
  };
  assert.deepEqual(read("**Start**: 23:50 UTC\n\n**End**: 00:35 UTC"), ["2026-05-29T23:50Z", "2026-05-30T00:35Z"]);
  assert.deepEqual(read("**Duration**: 25 hours\n\n**Start**: 10:00\n\n**End**: 11:00"), [
    "2026-05-29T10:00Z",
    "2026-05-30T11:00Z",
  ]);
  assert.deepEqual(read("**Start**: 4:02 PM\n\n**End**: 4:47"), ["2026-05-29T16:02Z", "2026-05-29T16:47Z"]);
});

test("a weekday that the day hasn't, and a day that the year hasn't, are problems of the Duration line", () => {
  for (const words of ["Monday May 29 10:00 - 11:00", "10:00 - Feb 29 11:00"]) {
    const { problems } = postmortem(`# Outage of May 29, 2026\n\n**Duration**: ${words}\n`);
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ["schema"],
    );
  }
});

test("start and end lines give their zone to the timeline", () => {
  const record = postmortem(
    "# X\n\n| Start | 2026-05-29 22:10 (Europe/Berlin) |\n|---|---|\n| End | 2026-05-30 00:40 |\n\n## Timeline\n\n- 22:10 a\n",
  );
  assert.deepEqual(
    [minute(record.startedAt), minute(record.resolvedAt), minute(record.timeline[0]!.at)],
    ["2026-05-29T20:10Z", "2026-05-29T22:40Z", "2026-05-29T20:10Z"],
  );
});

test("an unknown zone is a problem at its place", () => {
  for (const zone of ["QQT", "XYZ"]) {
    const record = postmortem(`# Outage of May 29, 2026\n\n**Duration**: 10 min (04:02 - 04:12 ${zone})\n`);
    assert.deepEqual(
      record.problems.map(({ rule, range }) => [rule, record.source.slice(range)]),
      [["schema", zone]],
    );
  }
});

/** Lines of nights on which the clock of Berlin is put back or forward, and what they mean. */
const nights: readonly (readonly [string, string, string, string])[] = [
  ["October 25, 2026", "2 hours (1:30 AM - 2:30 AM)", "2026-10-24T23:30Z", "2026-10-25T01:30Z"],
  ["October 25, 2026", "1 hour (1:30 AM - 2:30 AM)", "2026-10-24T23:30Z", "2026-10-25T00:30Z"],
  ["October 25, 2026", "30 minutes (2:45 AM - 2:15 AM)", "2026-10-25T00:45Z", "2026-10-25T01:15Z"],
  ["October 25, 2026", "15 minutes (2:30 AM - 2:45 AM)", "2026-10-25T00:30Z", "2026-10-25T00:45Z"],
  ["October 25, 2026", "45 minutes (2:30 AM - 3:15 AM)", "2026-10-25T01:30Z", "2026-10-25T02:15Z"],
  ["October 25, 2026", "1h (02:30 - 03:30 CEST)", "2026-10-25T00:30Z", "2026-10-25T01:30Z"],
  ["March 29, 2026", "1 hour (1:30 AM - 3:30 AM)", "2026-03-29T00:30Z", "2026-03-29T01:30Z"],
];

for (const [date, words, from, to] of nights) {
  test(`on ${date}, ${words} is read as its length says`, () => {
    const text = `# Outage of ${date}\n\n**Duration**: ${words}\n`;
    const context = { timezone: "Europe/Berlin", incidentDate: () => null };
    const { startedAt, resolvedAt, problems } = postmortem(text, "postmortems/a.md", context);
    assert.deepEqual([minute(startedAt), minute(resolvedAt)], [from, to]);
    assert.deepEqual(problems, []);
  });
}

for (const [text, place] of [
  ["# Outage of Monday, May 29, 2026", "May 29, 2026"],
  ["# Outage of Feb 30, 2026", "Feb 30, 2026"],
  ["# Outage - 29 May 2026 (Thu)", "29 May 2026"],
  ["# Outage\n\n**Date**: Monday, May 29, 2026", "May 29, 2026"],
  ["# Outage\n\n**Date**: 2026-02-30", "2026-02-30"],
  ["# Outage of Friday, May 29, 2026", null],
  ["# Outage of service 2.1.2026", null],
] as const) {
  test(`the incident's day of ${JSON.stringify(text)} is ${place ? "a problem" : "none"}`, () => {
    const { problems, source } = postmortem(`${text}\n`);
    assert.deepEqual(
      problems.map(({ rule, range }) => [rule, source.slice(range)]),
      place ? [["schema", place]] : [],
    );
  });
}

for (const words of ["1 day 4", "several hours", "4-5 hours", "2 to 3 hours", "-5 minutes", "2 months", "UTC 1:99"]) {
  test(`a Duration line "${words}" is a problem`, () => {
    const { problems, durationMinutes } = postmortem(`# Outage of May 29, 2026\n\n**Duration**: ${words}\n`);
    assert.equal(durationMinutes, null);
    assert.deepEqual(
      problems.map(({ rule, message }) => [rule, /^unexpected duration "/.test(message)]),
      [["schema", true]],
    );
  });
}

for (const words of ["unknown", "TBD", "ongoing", "…", "4:02 AM - 4:47 AM UTC", "~45 minutes"]) {
  test(`a Duration line "${words}" is none`, () =>
    assert.deepEqual(postmortem(`# Outage of May 29, 2026\n\n**Duration**: ${words}\n`).problems, []));
}
