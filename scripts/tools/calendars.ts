import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { incident, installed, run, type Tool, versionOf, write } from "./tool.ts";

/** An event as every reader gives it: the day or the instants, in UTC. */
interface Shown {
  readonly uid: string;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly sequence: number;
}

const CONFIGURATION = `version: 1
timezone: Europe/Berlin
people: { sarah: { name: Sarah K. }, alex: { name: Alex } }
commander-rotation: { starts: 2026-03-16T09:00, every: 1w, members: [sarah, alex] }
`;
const postmortem = (due: string) =>
  `# Checkout, "search"; and more\n\nDate: 2026-03-10\n\n## Action items\n\n1. Add tests, alerts; and \\\\ more: ${"é😀".repeat(20)} (Owner: Alex, Due: ${due})\n`;

/** The calendar before and after a due date was moved to an earlier day, over a change to summer time. */
function calendars(folder: string): readonly [before: string, after: string] {
  const team = join(folder, "team");
  write(join(team, ".github/incidents.yml"), CONFIGURATION);
  const git = (...args: string[]) => {
    const identity = ["-c", "user.name=t", "-c", "user.email=t@example.com"];
    assert.equal(run("git", [...identity, ...args], { cwd: team }).status, 0);
  };
  git("init", "--quiet");
  return ["2026-04-09", "2026-04-07"].map((due) => {
    write(join(team, "postmortems/a.md"), postmortem(due));
    git("add", "--all");
    git("commit", "--quiet", "-m", due);
    return incident(["export", "--format", "ics", "--cwd", team, "--now", "2026-03-20T12:00:00Z"]).stdout;
  }) as [string, string];
}

/** What our own feed says, read by its lines alone. */
function expected(text: string): readonly Shown[] {
  const events = text.replaceAll("\r\n ", "").split("BEGIN:VEVENT").slice(1);
  return events.map((event) => {
    const value = (name: string) => new RegExp(`^${name}(?:;[^:]*)?:(.*)\r$`, "m").exec(event)?.[1] ?? "";
    const time = (words: string) =>
      words.includes("T")
        ? words.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, "$1-$2-$3T$4:$5:$6.000Z")
        : words.replace(/^(....)(..)(..)$/, "$1-$2-$3");
    const start = time(value("DTSTART"));
    const end = value("DTEND") === "" ? dayAfter(start) : time(value("DTEND"));
    const title = value("SUMMARY").replace(/\\([\\,;])/g, "$1");
    return { uid: value("UID"), title, start, end, sequence: Number(value("SEQUENCE")) };
  });
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** Gives both calendars to a reader, and then merges them as a client does that keeps the later version of each event. */
async function compare(
  folder: string,
  read: (text: string) => Promise<readonly Shown[]> | readonly Shown[],
): Promise<string> {
  const [before, after] = calendars(folder);
  const own = [await read(before), await read(after)];
  assert.deepEqual(own, [before, after].map(expected));
  const merged = new Map<string, Shown>();
  for (const one of own.flat()) {
    const kept = merged.get(one.uid);
    if (!kept || kept.sequence < one.sequence) merged.set(one.uid, one);
  }
  const [due] = [...merged.values()].filter(({ title }) => title.startsWith("Due: "));
  assert.equal(due?.start, "2026-04-07", "the day it was moved to");
  return `${own[1]!.length} events as written; a moved due date replaces the earlier one (SEQUENCE ${due.sequence})`;
}

const ICAL = "2.2.1";

export const icalJs: Tool = {
  name: "ical.js",
  from: "npm: ical.js",
  version: () => ICAL,
  async check(folder) {
    const module = pathToFileURL(createRequire(`${installed("ical.js", ICAL)}/`).resolve("ical.js")).href;
    const { default: ical } = await import(module);
    const time = (at: { isDate: boolean; toString(): string; toJSDate(): Date }) =>
      at.isDate ? at.toString() : at.toJSDate().toISOString();
    return compare(folder, (text) =>
      new ical.Component(ical.parse(text)).getAllSubcomponents("vevent").map((component: object) => {
        const { uid, summary, startDate, endDate, sequence } = new ical.Event(component);
        return { uid, title: summary, start: time(startDate), end: time(endDate), sequence };
      }),
    );
  },
};

const NODE_ICAL = "0.27.2";

export const nodeIcal: Tool = {
  name: "node-ical",
  from: "npm: node-ical",
  version: () => NODE_ICAL,
  async check(folder) {
    const ical = createRequire(`${installed("node-ical", NODE_ICAL)}/`)("node-ical");
    // A whole day is midnight of this machine's zone there.
    const day = (at: Date) => new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    return compare(folder, (text) =>
      Object.values<Record<"type" | "uid" | "summary" | "datetype" | "sequence", string> & { start: Date; end: Date }>(
        ical.sync.parseICS(text),
      )
        .filter(({ type }) => type === "VEVENT")
        .map(({ uid, summary, start, end, datetype, sequence }) => {
          const time = datetype === "date" ? day : (at: Date) => at.toISOString();
          return { uid, title: summary, start: time(start), end: time(end), sequence: Number(sequence) };
        }),
    );
  },
};

export const khal: Tool = {
  name: "khal",
  from: "Debian: khal",
  version: () => versionOf("khal", "--version"),
  check(folder) {
    const shown = calendars(folder).map((text) => {
      // A new collection each: khal's import replaces an event of the same UID without a question.
      const store = join(folder, `khal-${text.length}-${Math.random()}`);
      mkdirSync(store, { recursive: true });
      const configuration = join(store, "config");
      write(
        configuration,
        `[calendars]\n[[team]]\npath = ${join(store, "team")}\n[sqlite]\npath = ${join(store, "db")}\n[locale]\nlocal_timezone = Europe/Berlin\ndefault_timezone = Europe/Berlin\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n`,
      );
      mkdirSync(join(store, "team"));
      const env = { HOME: store, XDG_CACHE_HOME: store, XDG_DATA_HOME: store };
      write(join(store, "feed.ics"), text);
      const imported = run("khal", ["-c", configuration, "import", "--batch", "-a", "team", join(store, "feed.ics")], {
        env,
      });
      assert.equal(imported.status, 0, imported.stderr);
      const args = [
        "-c",
        configuration,
        "list",
        "--notstarted",
        "--format",
        "{start} | {end} | {title}",
        "--day-format",
        "",
        "2026-03-16",
        "2026-04-20",
      ];
      return run("khal", args, { env })
        .stdout.split("\n")
        .filter((line) => line.includes("|"));
    });
    const [before, after] = shown as [string[], string[]];
    const due = (lines: string[]) => lines.find((line) => line.includes("Due:")) ?? "";
    assert.match(due(before), /^2026-04-09 \| 2026-04-09 \| Due: Add tests, alerts; and \\ more: (?:é😀){20}$/u);
    assert.match(due(after), /^2026-04-07 \|/);
    // A line for each day of a shift.
    const shifts = after.filter((line) => line.includes("Incident Commander")).map((line) => line.slice(0, 16));
    const turns = [...new Set(shifts)];
    assert.deepEqual(
      turns.slice(0, 3),
      ["2026-03-16 09:00", "2026-03-23 09:00", "2026-03-30 09:00"],
      "over the change of clocks",
    );
    return `${turns.length} shifts: hand-overs at 09:00 before and after the change of clocks, the due date moved`;
  },
};
