import { LETTER } from "../letters.ts";
import { type Moment, readMoment } from "./moments.ts";

/** What a `Duration` line says: a length, a start and an end, each only if it is there. */
export interface WrittenDuration {
  /** Offsets in the text. */
  readonly length: { readonly minutes: number; readonly start: number; readonly end: number } | null;
  readonly from: { readonly moment: Moment; readonly at: number } | null;
  readonly to: { readonly moment: Moment; readonly at: number } | null;
}

const numberWords = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
/** Minutes a unit, by its names in English, French, German, Spanish and Portuguese. */
const unitNames: readonly (readonly [number, string])[] = [
  [7 * 24 * 60, "week weeks woche wochen w semaine semaines semana semanas"],
  [24 * 60, "day days d tag tage tagen jour jours j dia dias día días"],
  [60, "hour hours hr hrs h stunde stunden std heure heures hora horas"],
  [1, "minute minuten minutes minuto minutos min mins m"],
  [1 / 60, "second seconds seconde secondes sekunde sekunden segundo segundos sec secs s"],
];
const minutesByUnit = new Map(unitNames.flatMap(([minutes, names]) => names.split(" ").map((name) => [name, minutes])));
/** Words stand apart from their unit: "10:00 AM" is no minute. */
const amount = `(\\d{1,6}(?:[.,]\\d{1,3})?|(?:half an|an?|${numberWords.join("|")})(?=[ \\t-]))`;
/** An amount and a word that may be a unit; `4 min/hour` is how often, not how long. */
const part = new RegExp(`(?<![\\w.:])${amount}[ \\t-]?([a-zà-ÿ]+)(?![a-zà-ÿ]|\\s?(?:/|per\\b))`, "gi");
const gluedPart = new RegExp(`${amount}[ \\t-]?([a-zà-ÿ]+)`, "iy");
const between = /(?:\s*(?:,|and|&|\+)?\s*(?:and\s+)?)/y;
/** `1 h 25`: minutes need no unit behind hours. */
const bareMinutes = new RegExp(String.raw`\s?([0-5]\d)(?![\d:.%]|\s*[${LETTER}])`, "y");
const rangeDivider =
  /\s*(?:\\?-+>?|–|—|→|\bto\b|\buntil\b|\btill\b|\bthrough\b|\bbis\b|\bhasta\b|\s(?:à|a|até)\s)\s*/gi;

export function readDuration(text: string): WrittenDuration {
  return { length: readLength(text), ...readRange(text) };
}

/** The first length of time in a text (`45 minutes`, `1h 48m`, `1 hour and 5 min`, `1.5 hours`), in minutes. */
export function readLength(text: string): WrittenDuration["length"] {
  const first = firstPart(text.slice(0, 500));
  if (!first) return null;
  let minutes = minutesIn(first);
  let end = first.index + first[0].length;
  let last = minutesPer(first[2]!);
  for (;;) {
    between.lastIndex = end;
    const gap = between.exec(text)![0].length;
    gluedPart.lastIndex = end + gap;
    const next = gluedPart.exec(text);
    const size = next ? minutesPer(next[2]!) : 0;
    if (!next || size >= last) break;
    minutes += minutesIn(next);
    end = next.index + next[0].length;
    last = size;
  }
  bareMinutes.lastIndex = end;
  const bare = /\dh$|\d h$/i.test(text.slice(0, end)) ? bareMinutes.exec(text) : null;
  if (bare) {
    minutes += Number(bare[1]);
    end += bare[0].length;
  }
  return { minutes: Math.round(minutes * 100) / 100, start: first.index, end };
}

function firstPart(text: string): RegExpExecArray | null {
  part.lastIndex = 0;
  let found = part.exec(text);
  while (found && minutesPer(found[2]!) === 0) {
    part.lastIndex = found.index + found[1]!.length;
    found = part.exec(text);
  }
  return found;
}

function minutesIn(match: RegExpExecArray): number {
  const words = match[1]!.toLowerCase();
  const spelt = numberWords.indexOf(words);
  const count =
    spelt !== -1 ? spelt : words === "half an" ? 0.5 : /^an?$/.test(words) ? 1 : Number(words.replace(",", "."));
  return count * minutesPer(match[2]!);
}

/** 0 for a word that is no unit. */
function minutesPer(unit: string): number {
  return minutesByUnit.get(unit.toLowerCase()) ?? 0;
}

/** `4:02 AM - 4:47 AM UTC`, anywhere in the text. */
function readRange(text: string): Pick<WrittenDuration, "from" | "to"> {
  const scope = text.slice(0, 500);
  for (const divider of scope.matchAll(rangeDivider)) {
    const at = divider.index + divider[0].length;
    const to = readMoment(scope.slice(at));
    if (to?.minutes == null) continue;
    const from = momentBefore(scope, divider.index);
    if (from) return { from, to: { moment: withZoneWord(to, scope.slice(at)), at } };
  }
  return { from: null, to: null };
}

/** A word alone between the end and the bracket that closes can only be a zone, known or not. */
const lastWord = /^\s*([A-Z]{2,6})(?=\s*\)|\s*$)/;

function withZoneWord(moment: Moment, text: string): Moment {
  if (moment.zone || moment.unknownZone) return moment;
  const word = lastWord.exec(text.slice(moment.end));
  if (!word) return moment;
  const end = moment.end + word[0].length;
  return { ...moment, unknownZone: { start: end - word[1]!.length, end } };
}

/** The longest moment that ends where `end` is. */
function momentBefore(text: string, end: number): WrittenDuration["from"] {
  const before = text.slice(0, end);
  for (const begin of before.matchAll(/(?<![\w:.+-])[\dA-Za-z]/g)) {
    const moment = readMoment(before.slice(begin.index));
    if (moment?.minutes != null && begin.index + moment.end >= before.trimEnd().length)
      return { moment, at: begin.index };
  }
  return null;
}
