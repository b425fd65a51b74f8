import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Policy } from "../../src/policy/policy.ts";
import { shiftsBetween } from "../../src/policy/rotation.ts";
import { assess } from "../../src/process/assess.ts";
import { readMaintenance } from "../../src/records/maintenance.ts";
import { calendarFeed, type FeedContent, meetingsOf, type Revision } from "../../src/report/calendar-feed.ts";
import { Source } from "../../src/text/source.ts";
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
    now: instant(now),
    issueUrl: (number) => `https://github.com/acme/shop/issues/${number}`,
    fileUrl: (file, line) => `https://github.com/acme/shop/blob/HEAD/${file}?plain=1#L${line}`,
    revisionOf: () => null,
  };
}

const planned =
  "title: Move\nfrom: 2026-06-20T10:00:00Z\nto: 2026-06-20T11:00:00Z\ncomponents: [checkout]\nupdates: []\n";

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
      {
        ...contentOf([]),
        meetings: [{ id, title: "Checkout", at: instant("2026-05-29T14:00:00Z"), files: [] }],
        shifts: [],
      },
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
    assert.deepEqual(lines(feed, /^(UID|DTSTART|DTEND|DTSTAMP|SEQUENCE|TRANSP|SUMMARY|DESCRIPTION|URL)/), [
      `UID:${id}#1@incident-as-code`,
      "SEQUENCE:0",
      "DTSTAMP:20260529T044700Z",
      "DTSTART;VALUE=DATE:20260605",
      "SUMMARY:Due: Add integration tests",
      "TRANSP:TRANSPARENT",
      `DESCRIPTION:Owner: Alex\\nPost-mortem: ${id}`,
      "URL;VALUE=URI:https://github.com/acme/shop/issues/12",
      `UID:${id}#2@incident-as-code`,
      "SEQUENCE:0",
      "DTSTAMP:20260529T044700Z",
      "DTSTART;VALUE=DATE:20260607",
      "SUMMARY:Due: Add integration tests",
      "TRANSP:TRANSPARENT",
      `DESCRIPTION:Without an owner\\nPost-mortem: ${id}\\nNo date of its own: 9 days after 2026-05-29`,
      `URL;VALUE=URI:https://github.com/acme/shop/blob/HEAD/postmortems/${id}.md?plain=1#L1`,
      "UID:commander-2026-03-23T08:00:00Z@incident-as-code",
      "SEQUENCE:0",
      "DTSTAMP:20260323T080000Z",
      "DTSTART:20260323T080000Z",
      "DTEND:20260330T070000Z",
      "SUMMARY:Incident Commander: Sarah K.",
      "TRANSP:TRANSPARENT",
      "UID:commander-2026-03-30T07:00:00Z@incident-as-code",
      "SEQUENCE:0",
      "DTSTAMP:20260323T080000Z",
      "DTSTART:20260330T070000Z",
      "DTEND:20260406T070000Z",
      "SUMMARY:Incident Commander: Alex",
      "TRANSP:TRANSPARENT",
    ]);
  });

  test("has versions that grow with the commits of what describes an event, none of them in the future", async () => {
    const at = instant("2026-06-02T10:00:00Z");
    const asked: (readonly string[])[] = [];
    const versions = async (revision: Revision, now: string) => {
      const content: FeedContent = {
        ...contentOf([{}], now),
        meetings: [{ id, title: "Checkout", at: instant("2026-06-20T14:00:00Z"), files: ["incidents/a.yml", "a.md"] }],
        maintenance: [readMaintenance(new Source("maintenance/b.yml", planned), "UTC")],
        revisionOf(files) {
          asked.push(files);
          return revision;
        },
      };
      return new Set(lines(await calendarFeed(content, policy), /^(SEQUENCE|DTSTAMP|LAST-MODIFIED)/));
    };
    const version = (sequence: number, stamp: string) =>
      new Set([`SEQUENCE:${sequence}`, `DTSTAMP:${stamp}`, `LAST-MODIFIED:${stamp}`]);
    assert.deepEqual(await versions({ commits: 3, at }, "2026-06-08T06:00:00Z"), version(2, "20260602T100000Z"));
    assert.deepEqual(asked, [
      [`postmortems/${id}.md`],
      ["incidents/a.yml", "a.md"],
      ["maintenance/b.yml"],
      // Commander shifts, and those on call.
      [policy.source!.file],
      [policy.source!.file],
    ]);
    // A commit by a clock that is ahead.
    assert.deepEqual(await versions({ commits: 4, at }, "2026-06-01T06:00:00Z"), version(3, "20260601T060000Z"));
  });

  test("makes people busy with meetings alone", async () => {
    const meetings = [{ id, title: "Checkout", at: instant("2026-06-20T14:00:00Z"), files: [] }];
    const maintenance = [readMaintenance(new Source("maintenance/b.yml", planned), "UTC")];
    const feed = await calendarFeed({ ...contentOf([{}]), meetings, maintenance }, policy);
    const events = feed.split("BEGIN:VEVENT").slice(1);
    const busy = events.filter((event) => !event.includes("TRANSP:TRANSPARENT"));
    assert.equal(events.length, 5);
    assert.deepEqual(
      busy.map((event) => /SUMMARY:(.*)\r/.exec(event)![1]),
      ["Post-mortem: Checkout"],
    );
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
