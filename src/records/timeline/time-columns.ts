import type { Table } from "../../markdown/blocks.ts";
import { plainText } from "../../markdown/inline.ts";
import { phrases } from "../../text/phrases.ts";
import { readWrittenTime } from "../../time/written-times.ts";

/** Which cells of a timeline table say when, and which say what. */
export interface TimeColumns {
  readonly times: readonly number[];
  readonly notes: readonly number[];
  /** Whether the header says that they are times: then what stands there and can't be read is an entry's all the same. */
  readonly named: boolean;
  /** A year said once, in the header. */
  readonly year: string | null;
}

/** `Time`, `Date / time`, `Uhrzeit (UTC)`: a header that begins so. */
const timeWords = phrases(
  "datetime|when|day|at|zeit|datum|uhrzeit|heure|horário|horario|hora|fecha|data|時刻|日時|時間",
  "start|event? date(s/stamp/stamps)|time(s/stamp/stamps)",
);

/** Columns that only count the rows. */
const counter = /^(?:#|no\.?|nr\.?|n°|№)$/i;

/** Null for a table without times. A table whose header names none may still begin its rows with them. */
export function timeCells(text: string, table: Table): TimeColumns | null {
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
