import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { meetingAfter } from "../../src/process/meeting.ts";
import { formatInstant } from "../../src/time/instant.ts";
import { at, policyOf } from "../response/stage.ts";

const LISBON = `timezone: Europe/Lisbon
calendar: { hours: 10:00-18:00, holidays: [2026-06-10] }
`;

describe("the meeting of a post-mortem", () => {
  for (const [name, configuration, severity, resolved, expected] of [
    ["leaves half a day to prepare", "", "SEV-1", "2026-05-27T04:47:00Z", "2026-05-28T09:00:00Z"],
    [
      "is in the same day's working hours where half a day is left",
      "",
      "SEV-1",
      "2026-05-26T22:30:00Z",
      "2026-05-27T11:00:00Z",
    ],
    [
      "is the last working hour before a weekend that fills the 48 hours",
      "",
      "SEV-1",
      "2026-05-29T04:47:00Z",
      "2026-05-29T16:00:00Z",
    ],
    [
      "is on Monday where the 48 hours have no working hour",
      "",
      "SEV-1",
      "2026-05-29T17:30:00Z",
      "2026-06-01T09:00:00Z",
    ],
    [
      "is for a SEV-2 too, in the team's zone and not on its holiday",
      LISBON,
      "SEV-2",
      "2026-06-09T23:10:00Z",
      "2026-06-11T09:00:00Z",
    ],
    ["is none for a SEV-3", "", "SEV-3", "2026-05-27T04:47:00Z", null],
    ["is none without a time", "severities: { SEV-1: { postmortem: off } }", "SEV-1", "2026-05-27T04:47:00Z", null],
    ["follows the severity's own time", "preset: pagerduty", "SEV-2", "2026-05-29T17:30:00Z", "2026-06-01T09:00:00Z"],
  ] as const) {
    it(name, () => {
      const policy = policyOf(`version: 1\n${configuration}\n`);
      const row = policy.severities.find(({ id }) => id === severity)!;
      const meeting = meetingAfter(at(resolved), row, policy);
      assert.equal(meeting === null ? null : formatInstant(meeting), expected);
    });
  }
});
