/**
 * Compares the zone data of this Node with that of the system (Debian: `tzdata`, or the folder that `ZONEINFO` names) until the end
 * of the year after next, and adds to `src/time/zone-changes.ts` what Node has wrong and the table does not have yet. A person then
 * writes what the law is. `.github/workflows/zone-data.yml` runs it each week.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zoneDataRelease } from "../src/commands/context/zone-data.ts";
import { unknownChange } from "../src/time/zone-changes.ts";

const table = join(import.meta.dirname, "../src/time/zone-changes.ts");
const folder = process.env.ZONEINFO ?? "/usr/share/zoneinfo";
const release = /version (\S+)/.exec(readFileSync(join(folder, "tzdata.zi"), "utf8"))![1]!;
/** Of the package `tzdata`, or libc's. */
const zdump = process.env.ZDUMP ?? "zdump";
const DAY = 86_400_000;
const [from, to] = [new Date().getUTCFullYear(), new Date().getUTCFullYear() + 2];

console.log(`Node ${process.versions.node} has ${zoneDataRelease}, the system ${release}`);
const differing = Intl.supportedValuesOf("timeZone").flatMap((zone) => {
  const day = firstDifference(zone);
  return day === null ? [] : [{ zone, day }];
});
const added = differing.filter(({ zone }) => unknownChange(zone, zoneDataRelease) === null);
for (const { zone, day } of differing) {
  console.log(`${zone}: differs from ${day} on${added.some((one) => one.zone === zone) ? ", new" : ", in the table"}`);
}
if (added.length > 0) {
  const rows = added.map(
    ({ zone, day }) =>
      `  { zones: ["${zone}"], from: "${day}", release: "${release}", what: "local time in ${zone} changed" },\n`,
  );
  const text = readFileSync(table, "utf8");
  const end = text.indexOf("\n];\n") + 1;
  writeFileSync(table, text.slice(0, end) + rows.join("") + text.slice(end));
  console.log(`${added.length} rows were added: write what the law is, and run "npx biome check --write src"`);
}

/** The first day, in UTC, with an instant at which the two disagree; null for none. */
function firstDifference(zone: string): string | null {
  const changes = changesOf(zone);
  if (changes === null) return null;
  const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  const offset = (at: number) => {
    const words = format.formatToParts(at).find(({ type }) => type === "timeZoneName")!.value;
    const [, sign, hours = "0", minutes = "0", seconds = "0"] = /GMT(?:([+-])(\d+):(\d+)(?::(\d+))?)?/.exec(words)!;
    return (sign === "-" ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
  };
  const days = Array.from({ length: (to - from + 1) * 366 }, (_, n) => Date.UTC(from, 0, 1) + n * DAY);
  const instants = [...days, ...changes.map(({ at }) => at)].sort((a, b) => a - b);
  const wrong = instants.find((at) => {
    const known = changes.findLast((change) => change.at <= at);
    return known !== undefined && known.offset !== offset(at);
  });
  return wrong === undefined ? null : new Date(wrong).toISOString().slice(0, 10);
}

/** The offsets (s east of UTC) of a zone by the system's data, each from its instant on. */
function changesOf(zone: string): readonly { readonly at: number; readonly offset: number }[] | null {
  let text: string;
  try {
    text = execFileSync(zdump, ["-v", "-c", `${from - 1},${to + 1}`, join(folder, zone)], { encoding: "utf8" });
  } catch {
    return null;
  }
  const lines = [...text.matchAll(/ (\w{3} +\d+ [\d:]+ \d+) UTC? = .* gmtoff=(-?\d+)$/gm)];
  return lines.map(([, time, offset]) => ({ at: Date.parse(`${time} UTC`), offset: Number(offset) }));
}
