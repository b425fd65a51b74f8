import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Policy } from "../../src/policy/policy.ts";
import { shiftsBetween } from "../../src/policy/rotation.ts";
import { assess } from "../../src/process/assess.ts";
import { calendarFeed, type FeedContent, meetingsOf } from "../../src/report/calendar-feed.ts";
import {
  catalog,
  type ItemSample,
  incident,
  instant,
  issue,
  policyOf,
  postmortem,
} from "../tracking/reminders/sample.ts";

const id = "2026-05-29-checkout-errors";
const policy = policyOf(`timezone: Europe/Berlin
commander-rotation: { starts: 2026-03-23T09:00, every: 1w, members: [sarah, alex] }
severities: { SEV-1: { action-items: 9d } }
`);

function contentOf(items: readonly ItemSample[], now = "2026-06-08T06:00:00Z", judged: Policy = policy): FeedContent {
  const issues = [issue(`${id}#1`, { number: 12 })];
  const records = catalog({ postmortems: [postmortem({ items })] });
  return {
    name: "Incident follow-up",
    deadlines: assess(records, judged, { now: instant(now), issues }).items,
    meetings: [],
    onCall: [],
    shifts: shiftsBetween(policy.rotation!, instant("2026-03-24T00:00:00Z"), instant("2026-04-01T00:00:00Z")),
    issueUrl: (number) => `https://github.com/acme/shop/issues/${number}`,
  };
}

const lines = (feed: string, names: RegExp) =>
  feed
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .filter((line) => names.test(line));

describe("the calendar feed", () => {
  test("has the meetings of post-mortems: as they say, else as proposed until they are published", async () => {
    const meetings = (given: Parameters<typeof catalog>[0]) =>
      meetingsOf(assess(catalog(given), policy, { now: instant("2026-05-29T12:00:00Z") })).map(
        ({ id: of, at }) => `${of} ${new Date(at).toISOString()}`,
      );
    assert.deepEqual(meetings({ incidents: [incident()] }), [`${id} 2026-05-29T14:00:00.000Z`]);
    assert.deepEqual(meetings({ incidents: [incident({ severity: "SEV-3" })] }), []);
    const feed = await calendarFeed(
      { ...contentOf([]), meetings: [{ id, title: "Checkout", at: instant("2026-05-29T14:00:00Z") }], shifts: [] },
      policy,
    );
    assert.deepEqual(lines(feed, /^(UID|DTSTART|DTEND|SUMMARY)/), [
      `UID:meeting-${id}@incident-as-code`,
      "DTSTART:20260529T140000Z",
      "DTEND:20260529T150000Z",
      "SUMMARY:Post-mortem: Checkout",
    ]);
  });

  test("has the due dates of open items as whole days, and shifts that keep their local hour", async () => {
    const feed = await calendarFeed(
      contentOf([{}, { due: null, owner: null }, { status: "done" }, { n: null }]),
      policy,
    );
    assert.deepEqual(lines(feed, /^(UID|DTSTART|DTEND|DTSTAMP|SUMMARY|DESCRIPTION|URL)/), [
      `UID:${id}#1@incident-as-code`,
      "DTSTAMP:20260605T000000Z",
      "DTSTART;VALUE=DATE:20260605",
      "SUMMARY:Due: Add integration tests",
      `DESCRIPTION:Owner: Alex\\nPost-mortem: ${id}`,
      "URL;VALUE=URI:https://github.com/acme/shop/issues/12",
      `UID:${id}#2@incident-as-code`,
      "DTSTAMP:20260607T000000Z",
      "DTSTART;VALUE=DATE:20260607",
      "SUMMARY:Due: Add integration tests",
      `DESCRIPTION:Without an owner\\nPost-mortem: ${id}\\nNo date of its own: 9 days after 2026-05-29`,
      "UID:commander-2026-03-23T08:00:00Z@incident-as-code",
      "DTSTAMP:20260323T080000Z",
      "DTSTART:20260323T080000Z",
      "DTEND:20260330T070000Z",
      "SUMMARY:Incident Commander: Sarah K.",
      "UID:commander-2026-03-30T07:00:00Z@incident-as-code",
      "DTSTAMP:20260330T070000Z",
      "DTSTART:20260330T070000Z",
      "DTEND:20260406T070000Z",
      "SUMMARY:Incident Commander: Alex",
    ]);
  });

  test("is the same on another day", async () => {
    const one = await calendarFeed(contentOf([{}], "2026-06-08T06:00:00Z"), policy);
    assert.equal(await calendarFeed(contentOf([{}], "2026-07-09T18:00:00Z"), policy), one);
  });

  test("escapes text and folds lines at 75 octets, never inside a character", async () => {
    const title = `Comma, semicolon; back\\slash\r\nEND:VEVENT ${"😀é".repeat(40)}`;
    const feed = await calendarFeed(contentOf([{ title }]), policy);
    for (const line of feed.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.doesNotMatch(feed, /[^\r]\n|\r[^\n]|\ufffd/);
    assert.equal(feed.match(/^END:VEVENT$/gm)!.length, 3);
    assert.ok(
      feed.replaceAll("\r\n ", "").includes(`Comma\\, semicolon\\; back\\\\slash END:VEVENT ${"😀é".repeat(40)}`),
    );
    assert.ok(feed.endsWith("END:VCALENDAR\r\n"));
  });
});
