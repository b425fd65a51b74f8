import type { Table } from "../../markdown/blocks.ts";
import { plainText } from "../../markdown/inline.ts";
import { TextRun } from "../../markdown/text-run.ts";
import { phrases } from "../../text/phrases.ts";
import type { Range } from "../../text/source.ts";
import { readWrittenTime } from "../../time/written-times.ts";
import { isPlaceholder } from "../placeholders.ts";
import { type Found, noTime } from "./timeline-entries.ts";

/** A timeline's table: the headers over its times, which may name their zone, and an entry for each row with a time. */
export interface TimeTable {
  readonly timeHeaders: readonly Range[];
  readonly entries: readonly Found[];
}

/** The entries of a table; none of a table without times. */
export function readTimeTable(text: string, table: Table): TimeTable {
  const columns = timeColumns(text, table);
  if (!columns) return { timeHeaders: [], entries: [] };
  const entries = table.rows.flatMap((row): Found[] => {
    const times = filled(row.cells, columns.times);
    if (times.length === 0) return [];
    const time = new TextRun(text, times);
    const words = time.text.replaceAll("\n", " ");
    const found = readWrittenTime(columns.year && !/\d{4}/.test(words) ? withYear(words, columns.year) : words);
    const written = found ?? (columns.named && !isPlaceholder(words) ? noTime : null);
    const notes = filled(row.cells, columns.notes);
    const note = notes.length > 0 ? new TextRun(text, notes) : null;
    return written ? [{ written, place: time.range(), timeText: plainText(words), range: row.range, note }] : [];
  });
  return { timeHeaders: columns.times.flatMap((index) => table.header.cells[index] ?? []), entries };
}

/** Which cells say when, and which say what. */
interface TimeColumns {
  readonly times: readonly number[];
  readonly notes: readonly number[];
  /** Whether the header says that they are times: then words that are no time are an entry's all the same. */
  readonly named: boolean;
  /** A year for all rows, in the header. */
  readonly year: string | null;
}

/** `Time`, `Date / time`, `Uhrzeit (UTC)`: a header that begins so. */
const timeWords = phrases(
  "datetime|when|day|at|zeit|datum|uhrzeit|heure|horário|horario|hora|fecha|data|時刻|日時|時間|tid|tidspunkt|klokkeslett|tidpunkt|klockslag|kl|dato|tijd|tijdstip|ora|orario|czas|godzina|시간|시각|일시|날짜|时间|时刻|日期",
  "start|event? date(s/stamp/stamps)|time(s/stamp/stamps)",
);

/** Columns that only count the rows. */
const counter = /^(?:#|no\.?|nr\.?|n°|№)$/i;

/** Null for a table without times. A table whose header names none may still begin its rows with them. */
function timeColumns(text: string, table: Table): TimeColumns | null {
  const words = table.header.cells.map((cell) => plainText(text.slice(cell.start, cell.end)));
  const times = words.flatMap((word, index) => (timeWords.matchStart(word) ? [index] : []));
  const first = table.rows[0]?.cells[0];
  const named = times.length > 0;
  const headless = !named && first !== undefined && readWrittenTime(text.slice(first.start, first.end)) !== null;
  if (headless) times.push(0);
  if (times.length === 0) return null;
  const notes = words.flatMap((word, index) => (times.includes(index) || counter.test(word) ? [] : [index]));
  const year = words.map((word) => /\((\d{4})\)/.exec(word)?.[1]).find(Boolean) ?? null;
  return { times, notes, named, year };
}

function filled(cells: readonly Range[], columns: readonly number[]): Range[] {
  return columns.flatMap((column) => cells[column] ?? []).filter(({ start, end }) => start < end);
}

/** `Jun 5` of a table whose header has the year: `Date (2021)`. */
function withYear(written: string, year: string): string {
  return written.replace(/([A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})\b/, `$1 ${year}`);
}
