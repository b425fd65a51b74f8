import { LETTER } from "../text/characters.ts";
import { matchAt } from "./scanner.ts";
import { readWrittenTime, type WrittenTime } from "./written-times.ts";

/*
 * Lengths of time as people write them: read whole, or reported as unreadable. `1,440 minutes`, `1h 48m`, `an hour and a half`,
 * `twenty-five minutes`, `2½ hours`, `1:30`, `PT45M`.
 */

/** A length at its place in the text. */
export interface WrittenLength {
  readonly minutes: number;
  readonly start: number;
  readonly end: number;
}

/** Words that say a length which can't be read, or could be two. */
export interface UnreadableLength {
  readonly start: number;
  readonly end: number;
}

export interface LengthReading {
  readonly length: WrittenLength | null;
  readonly unreadable: UnreadableLength | null;
}

const ones =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
/** Parts of a unit, and words for one, in English, French, German, Spanish and Portuguese. */
const spelled: readonly (readonly [RegExp, number])[] = [
  [/three[- ]quarters?(?: of)? an?\b/iy, 0.75],
  [/(?:an? |one )?half(?:(?: of)? an?)?\b(?! past)/iy, 0.5],
  [/(?:an? |one )?quarter(?:(?: of)? an?)\b/iy, 0.25],
  [/an? couple(?: of)?\b/iy, 2],
  [/(?:anderthalb|eineinhalb)\b/iy, 1.5],
  [/(?:eine[rn]? halben?|une demie?|media|meia)\b/iy, 0.5],
];
const article = /(?:an?|eine[rn]?|ein|une?|una|uma|um)\b/iy;
const digits = /(\d{1,3}(?:[,'’ \u00a0\u202f]\d{3})+(?![\d,])|\d{1,7})(?:([.,])(\d{1,3})(?!\d))?/y;
const fractionSign = /\s?([½¼¾])/y;
const fractionDigits = /\s?(?<![\d.,])([1-3])\/([2-4])(?![\d/])/y;
const fractions: Readonly<Record<string, number>> = {
  "½": 0.5,
  "¼": 0.25,
  "¾": 0.75,
  half: 0.5,
  quarter: 0.25,
  quarters: 0.75,
};
/** `two and a half hours`, `an hour and a half`. */
const andFraction =
  /\s(?:(?:and|&) (?:(?:an?|one) (half|quarter)|three (quarters))|(?:et|y|e|und) (?:une? |eine[rn]? )?(?:demie?|media|meia|halbe[rn]?))(?![\wà-ÿ])/iy;

/** Minutes a unit, by its names in English, French, German, Spanish, Portuguese, Italian, Dutch, Scandinavian languages, Polish, Japanese, Chinese and Korean. */
const unitNames: readonly (readonly [number, string])[] = [
  [
    7 * 24 * 60,
    "week weeks woche wochen w wk wks semaine semaines semana semanas settimana settimane weken 週間 週 周 주 주일",
  ],
  [
    24 * 60,
    "day days d tag tage tagen jour jours j dia dias día días giorno giorni dag dagen dager dage dagar dygn døgn dni dzień 日 日間 天 일",
  ],
  [
    60,
    "hour hours hr hrs h stunde stunden std heure heures hora horas ora ore uur uren timer timme timmar godzina godziny godzin 時間 小时 小時 个小时 個小時 시간",
  ],
  [
    1,
    "minute minuten minutes minuto minutos min mins m minuti minuut minutter minuter minuta minuty minut 分 分間 分钟 分鐘 분 분간",
  ],
  [
    1 / 60,
    "second seconds seconde secondes sekunde sekunden segundo segundos sec secs s secondo secondi seconden sekunder sekund sekunda sekundy 秒 秒間 초",
  ],
];
const minutesByUnit = new Map(unitNames.flatMap(([minutes, names]) => names.split(" ").map((name) => [name, minutes])));
const englishUnits = /^(?:week|wk|day|hour|hr|h$|min|sec|[dwms]$)/;
/** A word that may be the unit of the amount before it. */
const unitWord =
  /[ \t\u00a0-]?([a-zà-ɏ]+|[小个個]*[時时시][間间간]|小[時时]|[分분](?:間|钟|鐘|간)?|[秒초]間?|[日天일]間?|[週周주](?:間|일)?)/iy;
/** `4 min/hour` is how often, not how long. */
const rate = /\s?(?:\/|per\b)/iy;
const between = /\s*(?:[,;:&+]|and|et|und|och|og|en|oraz|y|e|i)?\s*(?:and\s+)?/y;
/** `1 h 25`: the next smaller unit needs no name. */
const bareRest = new RegExp(String.raw`\s?([0-5]?\d)(?![\d:.,%/–-]|\s*(?:[${LETTER}]|[–-]))`, "y");
/** `1 day 4`: a number that has lost its unit. */
const loneNumber = /\s?\d{1,3}(?=\s*(?:$|[(;]))/y;
/** Where a text's first part may begin. */
const beginning = /(?<![\w.:+½¼¾]|\d[-–])[\da-z½¼¾]/gi;
/** `4-5 hours`, `2 to 3 hours`, `between one and two hours`. */
const rangeBefore =
  /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten))\s?(?:[a-z]{1,7}\s?)?(?:[-–—]|to|or)\s?$/i;
const betweenBefore = /\bbetween\b[^.]{1,20}\band\s$/i;
const minusBefore = /(?:^|[\s(])[-−]\s?$/;
const clockLength =
  /^[\s*_~≈<>]*(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?:\s?(h|hrs?|hours?|std|stunden|min|mins|minutes|minuten))?(?=\s*(?:$|[(,;.]))/i;
const isoLength =
  /(?<![\w-])P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5}(?:[.,]\d{1,3})?)H)?(?:(\d{1,6}(?:[.,]\d{1,3})?)M)?(?:(\d{1,8}(?:[.,]\d{1,3})?)S)?)?(?!\w)/;

/** How far into a text a length is looked for. */
const SCOPE = 500;

/** The first length of time in a text, in minutes; or the words that say one and can't be read as one. */
export function readLength(text: string): LengthReading {
  const scope = text.slice(0, SCOPE);
  const known = clockIn(scope) ?? isoIn(scope);
  if (known) return { length: known, unreadable: null };
  beginning.lastIndex = 0;
  while (beginning.test(scope)) {
    const start = beginning.lastIndex - 1;
    const found = lengthAt(scope, start);
    if (!found) continue;
    const before = scope.slice(Math.max(0, start - 40), start);
    const lead = minusBefore.exec(before) ?? rangeBefore.exec(before) ?? betweenBefore.exec(before);
    const { minutes, end, isWhole } = found;
    // A length in the middle of a text is about something else, perhaps.
    if (
      /(?<!\b(?:approx|ca|est|c|etwa|env))[.;]\s|。/i.test(scope.slice(0, start)) &&
      !isRestated(scope.slice(0, start))
    )
      return { length: null, unreadable: null };
    if (!lead && isWhole) return { length: { minutes, start, end }, unreadable: null };
    return { length: null, unreadable: { start: start - (lead?.[0].trimStart().length ?? 0), end } };
  }
  return { length: null, unreadable: null };
}

/** Times, or a label, may be whole sentences before a length: `10:00 UTC. Total: 45 minutes`. */
function isRestated(before: string): boolean {
  return /\d{1,2}:\d{2}/.test(before) || /\b(?:total|downtime|duration|outage)\b\W*$/i.test(before);
}

function clockIn(text: string): WrittenLength | null {
  const found = clockLength.exec(text);
  if (!found) return null;
  const [words, first, second, third, unit = ""] = found;
  const isMinutes = /^m/i.test(unit);
  if (isMinutes && third !== undefined) return null;
  const [hours, minutes, seconds] = isMinutes ? ["0", first, second] : [first, second, third ?? "0"];
  const start = words.search(/\d/);
  return { minutes: rounded(Number(hours) * 60 + Number(minutes) + Number(seconds) / 60), start, end: words.length };
}

function isoIn(text: string): WrittenLength | null {
  const found = isoLength.exec(text);
  if (!found || !/\d/.test(found[0])) return null;
  const [week, day, hour, minute, second] = found.slice(1).map((part) => Number((part ?? "0").replace(",", ".")));
  const minutes = week! * 10_080 + day! * 1440 + hour! * 60 + minute! + second! / 60;
  return { minutes: rounded(minutes), start: found.index, end: found.index + found[0].length };
}

function lengthAt(text: string, start: number): (WrittenLength & { readonly isWhole: boolean }) | null {
  const first = partAt(text, start);
  if (!first || first.unit === 0 || matchAt(rate, text, first.end)) return null;
  let { minutes, end, unit: last } = first;
  for (;;) {
    const next = partAt(text, end + matchAt(between, text, end)![0].length);
    if (!next || next.unit >= last || next.unit === 0) break;
    minutes += next.minutes;
    end = next.end;
    last = next.unit;
  }
  const smaller = last === 60 ? 1 : last === 1 ? 1 / 60 : 0;
  const rest = smaller > 0 ? matchAt(bareRest, text, end) : null;
  if (rest) {
    minutes += Number(rest[1]) * smaller;
    end += rest[0].length;
  }
  return { minutes: rounded(minutes), start, end, isWhole: rest !== null || !matchAt(loneNumber, text, end) };
}

function rounded(minutes: number): number {
  return Math.round(minutes * 100) / 100;
}

/** One amount with its unit. */
interface Part {
  readonly minutes: number;
  /** Minutes of the unit; 0 for a word that is none. */
  readonly unit: number;
  readonly end: number;
}

function partAt(text: string, at: number): Part | null {
  const amount = numberAt(text, at) ?? spelledAt(text, at);
  const word = amount && matchAt(unitWord, text, amount.end);
  if (!amount || !word) return null;
  const name = word[1]!.toLowerCase();
  const unit = minutesByUnit.get(name) ?? 0;
  const isThousands = amount.thousands !== null && (unit === 1 || !englishUnits.test(name));
  const count = isThousands ? amount.thousands! : amount.count;
  const end = amount.end + word[0].length;
  const more = matchAt(andFraction, text, end);
  if (!more) return { minutes: count * unit, unit, end };
  return { minutes: (count + fractionOf(more)) * unit, unit, end: end + more[0].length };
}

interface Amount {
  readonly count: number;
  /** What it is if its point parts thousands (`1.440`); null where it has no such point. */
  readonly thousands: number | null;
  readonly end: number;
}

function numberAt(text: string, at: number): Amount | null {
  const alone = fractionAt(text, at);
  if (alone) return { ...alone, thousands: null };
  const found = matchAt(digits, text, at);
  if (!found) return null;
  const [words, whole, point, decimals] = found;
  const bare = whole!.replace(/\D/g, "");
  const end = at + words.length;
  const isGrouped = point === "." && decimals!.length === 3 && bare.length <= 3;
  const thousands = isGrouped ? Number(bare + decimals) : null;
  const count = Number(`${bare}.${decimals ?? 0}`);
  const more = point === undefined ? fractionAt(text, end) : null;
  return more
    ? { count: count + more.count, thousands, end: more.end }
    : { thousands, ...withFraction(text, end, count) };
}

/** `2 and a half hours`. */
function withFraction(text: string, end: number, count: number): { readonly count: number; readonly end: number } {
  const more = matchAt(andFraction, text, end);
  return more ? { count: count + fractionOf(more), end: end + more[0].length } : { count, end };
}

function fractionAt(text: string, at: number): { readonly count: number; readonly end: number } | null {
  const sign = matchAt(fractionSign, text, at);
  if (sign) return { count: fractions[sign[1]!]!, end: at + sign[0].length };
  const written = matchAt(fractionDigits, text, at);
  return written && { count: Number(written[1]) / Number(written[2]), end: at + written[0].length };
}

function fractionOf(found: RegExpExecArray): number {
  return fractions[(found[1] ?? found[2] ?? "half").toLowerCase()]!;
}

function spelledAt(text: string, at: number): Amount | null {
  for (const [form, count] of spelled) {
    const found = matchAt(form, text, at);
    if (found) return { count, thousands: null, end: at + found[0].length };
  }
  const number = cardinalAt(text, at);
  if (number) return { thousands: null, ...withFraction(text, number.end, number.count) };
  const one = matchAt(article, text, at);
  return one && { count: 1, thousands: null, end: at + one[0].length };
}

const numberWord = /(?<=(?:^|[^a-z])|[ -])([a-z]+)/iy;

/** `twenty-five`, `a hundred and twenty`. */
function cardinalAt(text: string, at: number): { readonly count: number; readonly end: number } | null {
  let count = /^an? hundred\b/i.test(text.slice(at, at + 12)) ? 1 : null;
  let end = count === null ? at : at + text.slice(at).indexOf(" ");
  for (let next = count === null ? at : end + 1; ; next = end + 1) {
    const word = matchAt(numberWord, text, next)?.[1]?.toLowerCase() ?? "";
    const [one, ten] = [ones.indexOf(word), tens.indexOf(word)];
    const isAnd = word === "and" && count !== null && count >= 100;
    if (one === -1 && ten === -1 && word !== "hundred" && !isAnd) break;
    if (word === "hundred") count = (count ?? 1) * 100;
    else if (!isAnd) count = (count ?? 0) + (ten === -1 ? one : (ten + 2) * 10);
    end = next + word.length;
    if (!/[ -]/.test(text.charAt(end))) break;
  }
  return count === null || end === at ? null : { count, end };
}

/** A parsed `Duration` line: a length, a start and an end, each where it is written. */
export interface WrittenDuration {
  /** Offsets in the text. */
  readonly length: WrittenLength | null;
  readonly unreadable: UnreadableLength | null;
  readonly from: { readonly time: WrittenTime; readonly at: number } | null;
  readonly to: { readonly time: WrittenTime; readonly at: number } | null;
}

const rangeDivider = /(?:\\?-+>?|[–—→]|\b(?:to|until|till|through|bis|hasta)\b|\s(?:à|a|até)\s)\s*/gi;

export function readDuration(text: string): WrittenDuration {
  return { ...readLength(text), ...readRange(text) };
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
