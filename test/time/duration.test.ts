import assert from "node:assert/strict";
import { test } from "node:test";
import { readDuration, readLength } from "../../src/time/duration.ts";
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
  ["2 heures et demie", 120],
  ["1 Stunde 5 Minuten", 65],
  ["45 minutos", 45],
  ["3 Tage", 4320],
  ["?", null],
  ["unknown", null],
  ["~4 min/hour, for days", null],
  ["2 h per day", null],
];

for (const [words, minutes] of lengths) {
  test(`"${words}" lasts ${minutes ?? "an unknown time"}`, () =>
    assert.equal(readLength(words)?.minutes ?? null, minutes));
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
];

for (const [words, from, to, minutes] of spans) {
  test(`Duration "${words}"`, () => {
    const record = postmortem(`# Outage of May 29, 2026\n\n**Duration**: ${words}\n`);
    assert.deepEqual([minute(record.startedAt), minute(record.resolvedAt)], [from, to]);
    assert.equal(record.durationMinutes?.value ?? null, minutes);
  });
}

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
