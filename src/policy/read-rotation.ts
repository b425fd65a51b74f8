import type { Configuration, Override, Rotation as RotationEntry } from "#schemas/configuration";
import type { Calendar } from "../time/calendar.ts";
import { parseDuration } from "../time/durations.ts";
import type { Instant } from "../time/instant.ts";
import { MINUTE, parseInstant } from "../time/instant.ts";
import { instantOf, isDate, type LocalTime, localTime } from "../time/zone.ts";
import type { YamlPath } from "../yaml/yaml.ts";
import type { ConfigurationReader } from "./configuration-reader.ts";
import type { Rotation, RotationList, RotationOverride, Turns } from "./rotation.ts";

type Members = RotationEntry["members"];
type Teams = NonNullable<Configuration["teams"]>;

/** A rotation of the configuration; null when it has none, or none that can be used. */
export function readRotation(
  key: "commander-rotation" | "on-call",
  { [key]: configured, teams = {} }: Pick<Configuration, typeof key | "teams">,
  calendar: Calendar,
  reader: ConfigurationReader,
): Rotation | null {
  if (!configured) return null;
  const { timezone } = calendar;
  const starts = readLocalTime(configured.starts, [key, "starts"], { reader, timezone, hour: calendar.opens });
  if (starts === null) return null;
  const overrides = (configured.overrides ?? []).flatMap((override, index) => {
    const path = [key, "overrides", index];
    return readOverride(override, path, { reader, timezone, hour: starts.minutes }) ?? [];
  });
  return {
    timezone,
    starts,
    every: turnsOf(configured.every ?? "1w"),
    lists: readLists(configured.members, [key, "members"], { teams, reader }),
    shadows: configured.shadows ? readLists(configured.shadows, [key, "shadows"], { teams, reader }) : [],
    overrides,
    get range() {
      return reader.document.rangeOf([key]);
    },
  };
}

function turnsOf(every: string): Turns {
  if (every === "weekdays") return { kind: "weekdays" };
  const { amount, unit } = parseDuration(every) ?? { amount: 7, unit: "day" };
  return unit === "minute" ? { kind: "hours", hours: amount / 60 } : { kind: "days", days: amount };
}

interface ListReading {
  readonly teams: Teams;
  readonly reader: ConfigurationReader;
}

function readLists(members: Members, path: YamlPath, { teams, reader }: ListReading): RotationList[] {
  const named = (names: readonly string[], at: YamlPath) =>
    names.flatMap((name, index) =>
      peopleOf(name, teams).map((who) => ({
        who,
        get range() {
          return reader.document.rangeOf([...at, index]);
        },
      })),
    );
  if (isPlainList(members)) return [{ from: null, members: named(members, path) }];
  const lists = members.map((list, index) => {
    reader.isDay(list.from, [...path, index, "from"]);
    return { from: list.from, members: named(list.members, [...path, index, "members"]) };
  });
  return lists.filter(({ from }) => isDate(from)).sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** A team, by its id or its name on GitHub, is replaced by its members in their order; other names stay. */
function peopleOf(name: string, teams: Teams): readonly string[] {
  const team = Object.entries(teams).find(([id, { github }]) => id === name || (github && `@${github}` === name));
  return team?.[1].members ?? [name];
}

function isPlainList(members: Members): members is string[] {
  return typeof members[0] === "string";
}

/** Defaults for parts of a time: the zone, and the hour (minutes after midnight) of a day alone. */
interface TimeDefaults {
  readonly reader: ConfigurationReader;
  readonly timezone: string;
  readonly hour: number;
}

function readOverride({ from, to, who }: Override, path: YamlPath, defaults: TimeDefaults): RotationOverride | null {
  const start = readInstant(from, [...path, "from"], defaults);
  const end = readInstant(to, [...path, "to"], defaults);
  if (start === null || end === null) return null;
  if (start >= end) {
    defaults.reader.reject([...path, "to"], to, { expected: "a moment after `from`" });
    return null;
  }
  return {
    from: start,
    to: end,
    who,
    get range() {
      return defaults.reader.document.rangeOf([...path, "who"]);
    },
  };
}

/** A day, a local time, or a time with its offset. */
function readInstant(text: string, path: YamlPath, defaults: TimeDefaults): Instant | null {
  const local = readLocalTime(text, path, defaults);
  if (local === null) return null;
  return withOffset.test(text.slice(10)) ? parseInstant(text) : instantOf(local.date, local.minutes, defaults.timezone);
}

const withOffset = /(?:Z|[+-]\d{2}:?\d{2})$/;

/** What the clock in the zone shows: as written, even where its day skips that hour. Seconds are a fraction of the minutes. */
function readLocalTime(text: string, path: YamlPath, { reader, timezone, hour }: TimeDefaults): LocalTime | null {
  if (withOffset.test(text.slice(10))) {
    const instant = parseInstant(text);
    if (instant === null) {
      reader.reject(path, text, { expected: "a time that the calendar and the clock have" });
      return null;
    }
    const { date, minutes } = localTime(instant, timezone);
    return { date, minutes: minutes + (instant % MINUTE) / MINUTE };
  }
  const date = text.slice(0, 10);
  const [hours = 0, minutes = 0, seconds = 0] = text.length > 10 ? text.slice(11).split(":").map(Number) : [0, hour];
  const isTime = text.length === 10 || (hours < 24 && minutes < 60 && seconds < 60);
  if (isDate(date) && isTime) return { date, minutes: hours * 60 + minutes + seconds / 60 };
  reader.reject(path, text, { expected: "a day and time that the calendar and the clock have" });
  return null;
}
