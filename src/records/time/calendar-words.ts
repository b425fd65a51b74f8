/*
 * What months and weekdays are called in the languages of the teams whose records were read: English, French, German, Spanish
 * and Portuguese. Data only: a language more is a word more in each list. Short forms that are English words ("set", "out", "ago")
 * are left out.
 */

const months = [
  "jan january januar janvier janv janeiro enero ene",
  "feb february febuary feburary februar février févr fév fevereiro fev febrero",
  "mar march mars märz maerz mrz março marco marzo",
  "apr april avril avr abril abr",
  "may mai maio mayo",
  "jun june juni juin junho junio",
  "jul july juli juillet juil julho julio",
  "aug august août aout agosto",
  "sep sept september septembre setembro septiembre",
  "oct october oktober okt octobre outubro octubre",
  "nov november novembre novembro noviembre",
  "dec december dezember dez décembre déc dezembro diciembre dic",
].map((names) => names.split(" "));

const monthByName = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
for (const [name, month] of [...monthByName]) monthByName.set(withoutAccents(name), month);

/** The month of a name, 1 to 12, in any case; null for a word that names none. */
export function monthNamed(name: string): number | null {
  const lower = name.toLowerCase();
  return monthByName.get(lower) ?? monthByName.get(withoutAccents(lower)) ?? null;
}

/** `Jan` to `Dec`, for messages. */
export function monthTitle(month: number): string {
  const name = months[month - 1]?.[0] ?? "";
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Longer names before the shorter ones that they begin with. */
export const weekdayNames: readonly string[] = (
  "monday mon tuesday tues tue wednesday weds wed thursday thurs thur thu friday fri saturday sat sunday sun " +
  "lundi mardi mercredi jeudi vendredi samedi dimanche " +
  "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag " +
  "lunes martes miércoles jueves viernes sábado domingo " +
  "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira"
).split(" ");
const weekdays = new Set(weekdayNames);

export function isWeekday(name: string): boolean {
  return weekdays.has(name.toLowerCase());
}

const leads =
  /(?:(?:due|by|on|until|till|before|no later than|end of day|eod|eob|cob|avant|d['’]ici|pour|jusqu['’]au|au|le|bis|spätestens|vor|dem|zum|am|antes|hasta|para|del?|el|até|o|dia)(?![\p{L}\d])\s*:?\s*)+/iuy;

/** Where the day begins in words such as "by Friday" or "avant le 15 février": the length of what leads to it. */
export function beforeDay(words: string): number {
  leads.lastIndex = 0;
  return leads.exec(words)?.[0].length ?? 0;
}

function withoutAccents(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "");
}
