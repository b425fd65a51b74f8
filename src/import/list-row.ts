import { statusOf } from "../records/action-items/item-status.ts";
import { monthNamed } from "../time/calendar-words.ts";
import { localDate } from "../time/zone.ts";
import { holdsBoardLists, holdsSeveral, type ImportColumn } from "./profiles.ts";

/** What a row of a list says; what it does not say is absent. */
export type Item = Readonly<Partial<Record<ImportColumn | "others", string>>>;

/** The item of a row. */
export function itemOf(
  row: readonly string[],
  columns: ReadonlyMap<ImportColumn, number>,
  heading: readonly string[],
  timezone: string,
): Item {
  const item: Partial<Record<ImportColumn | "others", string>> = {};
  for (const [column, index] of columns) {
    const words = meaning(column, wordsOf(row[index] ?? ""), timezone);
    if (column === "owner" && holdsSeveral(heading[index]!)) Object.assign(item, firstOwner(words));
    else if (column === "status" && holdsBoardLists(heading[index]!) && statusOf(words) === null) continue;
    else if (words !== "") item[column] = words;
  }
  const status = statusIn(item);
  return status === undefined ? item : { ...item, status };
}

/** `[Alex, Dana]` → the first person, and the others. */
function firstOwner(words: string): Item {
  const [owner, ...others] = words
    .replace(/^\[|\]$/g, "")
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter(Boolean);
  return { ...(owner && { owner }), ...(others.length > 0 && { others: others.join(", ") }) };
}

function meaning(column: ImportColumn, words: string, timezone: string): string {
  if (column === "due") return dueDay(words, timezone);
  if (column === "priority" && noPriority.test(words)) return "";
  if (column === "incident" || column === "incidentTitle" || column === "title") return words.replace(relation, "");
  if (column === "owner") return words.replace(/\s*<[^<>\s]+@[^<>\s]+>/g, "");
  // Our own export gives an item's key: `2026-05-29-checkout-errors#2`.
  if (column === "number") return /^(?:.*#)?(\d{1,6})$/.exec(words)?.[1] ?? "";
  return words;
}

const noPriority = /^(?:no priority|none|null|-|–)$/i;
/** The address that Notion writes behind a related page: `Checkout errors (https://www.notion.so/…)`. */
const relation = /\s*\(https?:\/\/[^\s()]+\)$/;

/** On one line; without the apostrophe that keeps a spreadsheet from running a text. */
function wordsOf(cell: string): string {
  return cell
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^'(?=[=+@-])/, "");
}

/** A team's own status means what its category does; what was closed because nobody will do it is dropped. */
function statusIn({ status, statusCategory, resolution, completed, canceled }: Item): string | undefined {
  const meant = (words: string | undefined) => (words === undefined ? null : statusOf(words));
  if (meant(resolution) === "dropped" || isSet(canceled)) return "dropped";
  if (isSet(completed)) return meant(status) === "dropped" ? "dropped" : "done";
  return meant(status) ?? meant(statusCategory) ?? status ?? statusCategory;
}

/** A moment, or a tick: not `false`. */
function isSet(words: string | undefined): boolean {
  return words !== undefined && !/^(?:false|no|0|null|none|-)$/i.test(words);
}

/**
 * The day of a due date that a tool wrote as a moment of some zone: `2026-06-05T23:30:00Z`, `Thu Jun 25 2026 23:00:00
 * GMT+0000`. Other words stay as they are, for the reader to judge.
 *
 * @param timezone in which days are counted
 */
export function dueDay(words: string, timezone: string): string {
  if (epoch.test(words)) return localDate(Number(words), timezone);
  const [, day, time, seconds = ":00", zone] = moment.exec(withoutNames(words)) ?? [];
  if (day === undefined) return words;
  if (edgeOfDay.test(time!)) return day;
  const offset = /\d/.test(zone!) ? zone!.replace(/(\d{2}):?(\d{2})$/, "$1:$2") : "Z";
  const instant = Date.parse(`${day}T${time}${seconds}${offset}`);
  return Number.isNaN(instant) ? words : localDate(instant, timezone);
}

/** Milliseconds since 1970, as ClickUp writes moments. */
const epoch = /^\d{12,13}$/;
const moment = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i;
/** What JavaScript prints of a date. */
const printed = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{2}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT([+-]\d{4})(?: \(.*\))?$/;
/** Tools that know days only write their first or last minute, of whatever zone. */
const edgeOfDay = /^(?:00:00|23:59)$/;

function withoutNames(words: string): string {
  return words.replace(printed, (_, name, day, year, time, zone) => {
    return `${year}-${String(monthNamed(name) ?? 0).padStart(2, "0")}-${day}T${time}${zone}`;
  });
}
