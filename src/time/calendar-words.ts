/*
 * Names of months and weekdays in the languages of the teams whose records were read: English, French, German, Spanish,
 * Portuguese, Norwegian, Swedish, Danish, Dutch, Italian and Polish. Data only: one more language is one more word in each list. Short forms that are English words ("set", "out", "ago")
 * are left out.
 */

import { withoutAccents } from "../text/characters.ts";
import { PhraseTable, phrases, type Row } from "../text/phrases.ts";
import { matchAt } from "./scanner.ts";

const months = [
  "jan january januar janvier janv janeiro enero ene januari gennaio stycznia styczeń",
  "feb february febuary feburary februar février févr fév fevereiro fev febrero februari febbraio lutego luty",
  "mar march mars märz maerz mrz março marco marzo maart marts marca marzec",
  "apr april avril avr abril abr aprile kwietnia kwiecień",
  "may mai maio mayo mei maj maggio maja",
  "jun june juni juin junho junio giugno czerwca czerwiec",
  "jul july juli juillet juil julho julio luglio lipca lipiec",
  "aug august août aout agosto augusti augustus sierpnia sierpień",
  "sep sept september septembre setembro septiembre settembre września wrzesień",
  "oct october oktober okt octobre outubro octubre ottobre października październik",
  "nov november novembre novembro noviembre listopada listopad",
  "dec december dezember dez décembre déc dezembro diciembre dic desember dicembre grudnia grudzień",
].map((names) => names.split(" "));

const monthByName = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
for (const [name, month] of [...monthByName]) monthByName.set(withoutAccents(name), month);

/** The number of a month, 1 to 12, by its name in any case; null for other words. */
export function monthNamed(name: string): number | null {
  const lower = name.toLowerCase();
  return monthByName.get(lower) ?? monthByName.get(withoutAccents(lower)) ?? null;
}

const englishMonths = new Set(months.map(([short]) => short));

/** Whether a word begins like an English month: `Jan`, `Sept`, `declared`. */
export function beginsEnglishMonth(word: string): boolean {
  return englishMonths.has(word.slice(0, 3).toLowerCase());
}

/** `Jan` to `Dec`, for messages. */
export function monthTitle(month: number): string {
  const name = months[month - 1]?.[0] ?? "";
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** From Sunday on, as JavaScript counts them. */
const weekdays = [
  "sunday sun dimanche sonntag domingo",
  "monday mon lundi montag lunes segunda-feira",
  "tuesday tues tue mardi dienstag martes terça-feira",
  "wednesday weds wed mercredi mittwoch miércoles quarta-feira",
  "thursday thurs thur thu jeudi donnerstag jueves quinta-feira",
  "friday fri vendredi freitag viernes sexta-feira",
  "saturday sat samedi samstag sonnabend sábado",
].map((names) => names.split(" "));

/** Every name, for patterns. */
export const weekdayNames: readonly string[] = weekdays.flat();

/** The weekdays, 0 for Sunday, by their names. */
export const weekdayWords = new PhraseTable(
  weekdays.map((names, day): Row<number> => [day, names.join(",").replaceAll("-", " ")]),
);

/** `Sunday` to `Saturday`, for messages. */
export function weekdayTitle(day: number): string {
  const name = weekdays[day]?.[0] ?? "";
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const leads = phrases(
  "due|by|on|until|till|before|eod|eob|cob|avant|pour|au|le|bis|spätestens|vor|dem|zum|am|antes|hasta|para|de|del|el|até|o|dia|innen|senest|senast|før|före|uiterlijk|voor|entro|il|do|dnia|den",
  "no later than, end of day, d ici, jusqu au",
);
const gap = /\s*:?\s*/y;

/** The offset of the day in words such as "by Friday" or "avant le 15 février". */
export function beforeDay(words: string): number {
  let at = 0;
  for (;;) {
    const lead = leads.matchAt(words, at);
    const next = lead === null ? at : lead.end + matchAt(gap, words, lead.end)![0].length;
    if (lead === null || (next === lead.end && next < words.length)) return at;
    at = next;
  }
}
