import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { zoneDataRelease } from "../../src/commands/context/zone-data.ts";
import { onDutyAt, shiftsBetween } from "../../src/policy/rotation.ts";
import { formatInstant } from "../../src/time/instant.ts";
import { instantOf, localDate } from "../../src/time/zone.ts";
import { outdatedZone, unknownChange, zoneChanges } from "../../src/time/zone-changes.ts";
import { policyOf } from "../tracking/reminders/sample.ts";

/** The hand-over of Monday, 9:00, and the end of that day, by the law and by older data. */
const laws = [
  ["America/Winnipeg", "2026-12-14", "2026-12-14T14:00:00Z", "2026-12-14T15:00:00Z"],
  ["America/Vancouver", "2026-11-09", "2026-11-09T16:00:00Z", "2026-11-09T17:00:00Z"],
  ["Africa/Casablanca", "2026-12-14", "2026-12-14T09:00:00Z", "2026-12-14T08:00:00Z"],
  ["America/Havana", "2026-12-14", "2026-12-14T13:00:00Z", "2026-12-14T14:00:00Z"],
  ["America/Inuvik", "2026-12-14", "2026-12-14T15:00:00Z", "2026-12-14T16:00:00Z"],
  ["America/Edmonton", "2026-12-14", "2026-12-14T15:00:00Z", "2026-12-14T16:00:00Z"],
] as const;

describe(`zones whose law changed, by this Node's data (${zoneDataRelease})`, () => {
  for (const [zone, monday, byLaw, byOlderData] of laws) {
    const isKnown = unknownChange(zone, zoneDataRelease) === null;
    it(`${zone}: hand-overs and days end ${isKnown ? "by the law" : "as before it, and a warning says so"}`, () => {
      const expected = isKnown ? byLaw : byOlderData;
      const handOver = Date.parse(expected);
      const { rotation } = policyOf(
        `timezone: ${zone}\ncommander-rotation: { starts: 2026-06-01T09:00, every: 1w, members: [sarah, alex] }\n`,
      );
      const shifts = shiftsBetween(rotation!, handOver - 86_400_000, handOver + 86_400_000);
      assert.deepEqual(
        shifts.map(({ from }) => formatInstant(from)),
        [formatInstant(instantOf(localDate(handOver - 7 * 86_400_000, zone), 9 * 60, zone)), expected],
      );
      assert.notEqual(onDutyAt(rotation!, handOver - 1), onDutyAt(rotation!, handOver));
      const midnight = handOver - 9 * 3_600_000;
      assert.deepEqual([localDate(midnight, zone), localDate(midnight - 1, zone) < monday], [monday, true]);
      assert.equal(outdatedZone(zone, zoneDataRelease) === null, isKnown);
    });
  }
});

describe("the table of changed laws", () => {
  it("warns of older data alone, whatever a zone is called", () => {
    assert.equal(unknownChange("America/Winnipeg", "2026d")?.release, "2026e");
    assert.equal(unknownChange("Canada/Central", "2026d")?.release, "2026e");
    for (const [zone, release] of [
      ["America/Winnipeg", "2026e"],
      ["America/Winnipeg", "2027a"],
      ["Europe/Berlin", "2020a"],
      ["America/Winnipeg", null],
    ] as const) {
      assert.equal(unknownChange(zone, release), null, `${zone} by ${release}`);
    }
  });

  it("is in the guide as it is here", () => {
    const guide = readFileSync(join(import.meta.dirname, "../../docs/reliability.md"), "utf8");
    for (const { zones, from, release, what } of zoneChanges) {
      assert.ok(guide.includes(`| ${zones.join(", ")} | ${from} | ${release} | ${what} |`), what);
    }
  });
});
