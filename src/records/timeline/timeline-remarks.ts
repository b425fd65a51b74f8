import { charactersOf } from "../../text/characters.ts";
import { readWrittenTime, type WrittenTime } from "../../time/written-times.ts";
import { type Zone, zoneNamed } from "../../time/zone-names.ts";

/*
 * What the words between a timeline's entries say of all that follow: their day, their zone, the hour from which they count.
 */

/** A date without a time: by itself the day of what follows. */
export function isDay(moment: WrittenTime): boolean {
  return moment.minutes === null && moment.sinceZero === null && (!moment.unreadable || moment.either !== null);
}

export const zeroHour = /^[\s*_`]*T\s?[+-]?\s?0[\s*_`]*(?:=|:|is|was)\s*/;
const dayLabel =
  /^[\s*_([]*(?:(?:on |the )?(?:date|day|datum|tag|fecha|data|d[ií]a|jour)(?: \d{1,3}(?= *[(:,–—-]))?[\s*_]*(?:[:=–—(-]|is\b)[\s*_(]*)/i;

/** Words that only say a day: `On date: 2023-11-02`, `Day 1 (2023-11-02)`. */
export function dayIn(words: string): WrittenTime | null {
  const label = dayLabel.exec(words);
  if (!label) return null;
  const rest = words.slice(label[0].length);
  const moment = readWrittenTime(rest);
  return moment && isDay(moment) && isOnlyRemark(rest.slice(moment.next)) ? moment : null;
}

/** Nothing, or a remark in brackets such as "(all times UTC)". */
export function isOnlyRemark(words: string): boolean {
  return charactersOf(words, "") === "" || /^[\s*_]*\([^()]*\)[\s*_.:]*$/.test(words);
}

const zoneWords =
  /(?<![\w/.-])(?:(?:UTC|GMT)\s?[+−–-]\d{1,2}(?::?\d{2})?|[A-Za-z]+\/[A-Za-z_]+|[A-Z]{2,5}(?:\d[A-Z]{3})?|(?:Pacific|Eastern|Central|Mountain)(?: (?:Standard |Daylight )?Time)?)(?![\w/])/g;

/** The zone that a heading or remark gives to all times; "unknown" where it names one that nobody knows. */
export function zoneIn(words: string): Zone | "unknown" | null {
  // Longer words in brackets speak of something else: "(the screenshots show times in UTC+2)".
  const bracketed = /\(([^()]{2,40})\)/.exec(words)?.[1];
  const said = /\btimes?\b[^.\n]{0,60}/i.exec(words)?.[0];
  for (const scope of [said, bracketed]) {
    for (const [word] of scope?.matchAll(zoneWords) ?? []) {
      const zone = zoneNamed(word.trim());
      if (zone) return zone;
    }
  }
  const bare = zoneNamed(words.trim());
  if (bare) return bare;
  const isNamed = said !== undefined && /\b[Aa]ll times (?:are |shown |given )?in (?:the )?[A-Z]{3,4}\b/.test(words);
  return isNamed ? "unknown" : null;
}
