import type { Configuration } from "#schemas/configuration";
import type { Calendar } from "../time/calendar.ts";
import { isZone, zoneNames } from "../time/zone.ts";
import type { ConfigurationReader } from "./configuration-reader.ts";

const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;
const DEFAULT_WORKDAYS = ["mon", "tue", "wed", "thu", "fri"] as const;
const DEFAULT_HOURS = { opens: 9 * 60, closes: 17 * 60 };

/** When the team works: Monday to Friday from 9 to 17 in UTC, unless the configuration says otherwise. */
export function readCalendar(
  { timezone = "UTC", calendar = {} }: Configuration,
  reader: ConfigurationReader,
): Calendar {
  const zoneExists = isZone(timezone);
  if (!zoneExists) {
    const expected = "a zone of the IANA database such as UTC or Europe/Berlin";
    reader.reject(["timezone"], timezone, { expected, candidates: zoneNames() });
  }
  const { workdays = DEFAULT_WORKDAYS, hours, holidays = [] } = calendar;
  return {
    timezone: zoneExists ? timezone : "UTC",
    workdays: new Set(workdays.map((day) => WEEKDAYS.indexOf(day))),
    holidays: new Set(holidays.filter((day, index) => reader.isDay(day, ["calendar", "holidays", index]))),
    ...(hours === undefined ? DEFAULT_HOURS : readHours(hours, reader)),
  };
}

/** `09:00-17:00`, as minutes after midnight. */
function readHours(text: string, reader: ConfigurationReader): { readonly opens: number; readonly closes: number } {
  const [openHour, openMinute, closeHour, closeMinute] = text.match(/\d+/g)!.map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const opens = openHour * 60 + openMinute;
  const closes = closeHour * 60 + closeMinute;
  const isReal = openMinute < 60 && closeMinute < 60 && opens < closes && closes <= 24 * 60;
  if (isReal) return { opens, closes };
  reader.reject(["calendar", "hours"], text, { expected: "hours of one day, the earlier first, such as 09:00-17:00" });
  return DEFAULT_HOURS;
}
