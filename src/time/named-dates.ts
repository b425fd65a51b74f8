import { isDigit } from "../text/characters.ts";
import { monthNamed } from "./calendar-words.ts";
import { Cursor } from "./scanner.ts";

/*
 * Days whose month has a name. Of `January 14-19, 2026` and `14-19 January` the first day counts: there the incident began.
 */

/** A day as people write it: often without its year. */
export interface WrittenDate {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** A date, and where its words end. The day may be one that the month doesn't have. */
export interface NamedDate {
  readonly date: WrittenDate;
  readonly end: number;
}

/** Separators between a date's words and numbers. */
export interface Spacing {
  readonly spaces: readonly string[];
  /** Spaces, or the hyphen of `5-June`. */
  readonly gaps: readonly string[];
  /** How many of them are allowed in a row. */
  readonly most: number;
}

/** For a place where a date is expected: people space it as they like. */
export const LOOSE: Spacing = { spaces: [" ", "\t"], gaps: [" ", "\t", "-"], most: 3 };
/** For text with other words and numbers: words further apart are no date. */
export const CLOSE: Spacing = { spaces: [" "], gaps: [" ", "-"], most: 1 };

const ordinals = ["st", "nd", "rd", "th"];
const lastDayOrdinals = [...ordinals, ".", "º", "ª"];
const firstDayOrdinals = [...lastDayOrdinals, "er"];
const beforeMonth = ["of ", "de ", "d'", "d’"];

/** `5 June 2026`, `5. Juni`, `14-19 January`, `5 de junio de 2026`. */
export function dayThenMonth(text: string, at: number, { spaces, gaps, most }: Spacing): NamedDate | null {
  const cursor = new Cursor(text, at);
  const day = cursor.digits();
  cursor.pass(firstDayOrdinals);
  passLastDay(cursor, lastDayOrdinals, spaces);
  if (!isDayNumber(day) || !cursor.passSome(most, gaps)) return null;
  cursor.pass(beforeMonth);
  const month = monthNamed(cursor.letters());
  if (month === null) return null;
  cursor.pass(["."]);
  const year = yearBehind(cursor, ["de ", "del "]);
  return { date: { year, month, day: Number(day) }, end: cursor.at };
}

/** `June 5th, 2026`, `Jun 5`, `January 14-19, 2026`. */
export function monthThenDay(text: string, at: number): NamedDate | null {
  const cursor = new Cursor(text, at);
  const name = cursor.letters();
  cursor.pass(["."]);
  if (!cursor.passSome(LOOSE.most, LOOSE.gaps)) return null;
  const day = cursor.digits();
  const month = isDayNumber(day) ? monthNamed(name) : null;
  if (month === null) return null;
  const end = cursor.at;
  if (cursor.pass(ordinals) && isNumberAt(cursor)) cursor.at = end;
  // `Jun 10:30` has a time, not a day.
  if (isNumberAt(cursor)) return null;
  const year = yearBehindLastDay(cursor) ?? yearBehind(cursor, ["of "]);
  return { date: { year, month, day: Number(day) }, end: cursor.at };
}

function isDayNumber(digits: string): boolean {
  return digits.length === 1 || digits.length === 2;
}

/** Whether a digit follows, or a colon and a digit as in a time. */
function isNumberAt({ text, at }: Cursor): boolean {
  return isDigit(text.charCodeAt(text[at] === ":" ? at + 1 : at));
}

/** `-19th`. */
function passLastDay(cursor: Cursor, endings: readonly string[], spaces: readonly string[]): boolean {
  const start = cursor.at;
  cursor.pass(spaces);
  const isRange = cursor.pass(["–", "-"]);
  cursor.pass(spaces);
  if (isRange && isDayNumber(cursor.digits())) {
    cursor.pass(endings);
    return true;
  }
  cursor.at = start;
  return false;
}

/** `-19, 2026`: after `January 14` a number is a day only with a year after it. */
function yearBehindLastDay(cursor: Cursor): number | null {
  const start = cursor.at;
  const isRange = passLastDay(cursor, ordinals, LOOSE.spaces);
  cursor.pass([","]);
  const isApart = cursor.pass(LOOSE.spaces);
  const digits = cursor.digits();
  if (isRange && isApart && digits.length === 4 && !isNumberAt(cursor)) return Number(digits);
  cursor.at = start;
  return null;
}

/** `, 2026`, `'26`; null without a year, and the cursor does not move. */
function yearBehind(cursor: Cursor, leads: readonly string[]): number | null {
  const start = cursor.at;
  cursor.pass([","]);
  const isApart = cursor.passSome(LOOSE.most, LOOSE.gaps);
  cursor.pass(leads);
  const isShort = cursor.pass(["'", "’"]);
  const digits = cursor.digits();
  if (isApart && digits.length === (isShort ? 2 : 4) && !isNumberAt(cursor))
    return Number(isShort ? `20${digits}` : digits);
  cursor.at = start;
  return null;
}
