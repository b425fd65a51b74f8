import { LETTER } from "../text/characters.ts";
import { PhraseTable, type Row } from "../text/phrases.ts";
import { matchAt } from "./scanner.ts";
import { readWrittenTime, type WrittenTime } from "./written-times.ts";

/** A parsed `Duration` line: a length, a start and an end, each where it is written. */
export interface WrittenDuration {
  /** Offsets in the text. */
  readonly length: { readonly minutes: number; readonly start: number; readonly end: number } | null;
  readonly from: { readonly time: WrittenTime; readonly at: number } | null;
  readonly to: { readonly time: WrittenTime; readonly at: number } | null;
}

const numbers = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const countWords = new PhraseTable<number>([
  ...numbers.map((word, count): Row<number> => [count, word]),
  [1, "a|an"],
  [0.5, "half an"],
]);
/** Minutes per unit, by its names in English, French, German, Spanish and Portuguese. */
const unitNames: readonly (readonly [number, string])[] = [
  [7 * 24 * 60, "week weeks woche wochen w semaine semaines semana semanas"],
  [24 * 60, "day days d tag tage tagen jour jours j dia dias día días"],
  [60, "hour hours hr hrs h stunde stunden std heure heures hora horas"],
  [1, "minute minuten minutes minuto minutos min mins m"],
  [1 / 60, "second seconds seconde secondes sekunde sekunden segundo segundos sec secs s"],
];
const minutesByUnit = new Map(unitNames.flatMap(([minutes, names]) => names.split(" ").map((name) => [name, minutes])));
const number = /\d{1,6}(?:[.,]\d{1,3})?/y;
/** A possible unit after an amount. */
const unitWord = /[ \t-]?([a-zà-ÿ]+)/iy;
/** Where a text's first part may begin. */
const beginning = /(?<![\w.:])[\da-z]/gi;
/** `4 min/hour` is a rate, not a duration. */
const rate = /\s?(?:\/|per\b)/iy;
const between = /\s*(?:,|and|&|\+)?\s*(?:and\s+)?/y;
/** `1 h 25`: minutes need no unit behind hours. */
const bareMinutes = new RegExp(String.raw`\s?([0-5]\d)(?![\d:.%]|\s*[${LETTER}])`, "y");
const rangeDivider = /(?:\\?-+>?|[–—→]|\b(?:to|until|till|through|bis|hasta)\b|\s(?:à|a|até)\s)\s*/gi;

export function readDuration(text: string): WrittenDuration {
  return { length: readLength(text), ...readRange(text) };
}

/** The first length of time in a text (`45 minutes`, `1h 48m`, `1 hour and 5 min`, `1.5 hours`), in minutes. */
export function readLength(text: string): WrittenDuration["length"] {
  const first = firstPart(text.slice(0, 500));
  if (!first) return null;
  let { minutes, end } = first;
  let last = first.unit;
  for (;;) {
    const next = partAt(text, end + matchAt(between, text, end)![0].length);
    if (!next || next.unit >= last) break;
    minutes += next.minutes;
    end = next.end;
    last = next.unit;
  }
  const bare = /\d ?h$/i.test(text.slice(0, end)) ? matchAt(bareMinutes, text, end) : null;
  if (bare) {
    minutes += Number(bare[1]);
    end += bare[0].length;
  }
  return { minutes: Math.round(minutes * 100) / 100, start: first.start, end };
}

/** One amount with its unit. */
interface Part {
  readonly minutes: number;
  /** Minutes of the unit; 0 for an unknown word. */
  readonly unit: number;
  readonly start: number;
  readonly end: number;
}

function firstPart(text: string): Part | null {
  beginning.lastIndex = 0;
  while (beginning.test(text)) {
    const found = partAt(text, beginning.lastIndex - 1);
    if (found && found.unit > 0 && !matchAt(rate, text, found.end)) return found;
  }
  return null;
}

function partAt(text: string, at: number): Part | null {
  const amount = matchAt(number, text, at);
  const spelled = amount ? null : countWords.matchAt(text, at);
  const amountEnd = amount ? at + amount[0].length : spelled?.end;
  const word = amountEnd === undefined ? null : matchAt(unitWord, text, amountEnd);
  if (amountEnd === undefined || !word) return null;
  const count = spelled?.meaning ?? Number(amount![0].replace(",", "."));
  const unit = minutesByUnit.get(word[1]!.toLowerCase()) ?? 0;
  return { minutes: count * unit, unit, start: at, end: amountEnd + word[0].length };
}

/** `4:02 AM - 4:47 AM UTC`, anywhere in the text. */
function readRange(text: string): Pick<WrittenDuration, "from" | "to"> {
  const scope = text.slice(0, 500);
  for (const divider of scope.matchAll(rangeDivider)) {
    const at = divider.index + divider[0].length;
    const to = readWrittenTime(scope.slice(at));
    if (to?.minutes == null) continue;
    const from = timeBefore(scope, divider.index);
    if (from) return { from, to: { time: withZoneWord(to, scope.slice(at)), at } };
  }
  return { from: null, to: null };
}

/** A single word between the end time and the closing bracket can only be a zone, known or not. */
const lastWord = /^\s*([A-Z]{2,6})(?=\s*\)|\s*$)/;

function withZoneWord(time: WrittenTime, text: string): WrittenTime {
  if (time.zone || time.unknownZone) return time;
  const word = lastWord.exec(text.slice(time.end));
  if (!word) return time;
  const end = time.end + word[0].length;
  return { ...time, unknownZone: { start: end - word[1]!.length, end } };
}

/** The longest time that ends at `end`. */
function timeBefore(text: string, end: number): WrittenDuration["from"] {
  const before = text.slice(0, end).trimEnd();
  for (const begin of before.matchAll(/(?<![\w:.+-])[\dA-Za-z]/g)) {
    const time = readWrittenTime(before.slice(begin.index));
    if (time?.minutes != null && begin.index + time.end >= before.length) return { time, at: begin.index };
  }
  return null;
}
