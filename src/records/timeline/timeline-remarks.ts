import type { Block, List } from "../../markdown/blocks.ts";
import { wordLines } from "../../markdown/text-run.ts";
import { charactersOf } from "../../text/characters.ts";
import { type DottedNumbers, readWrittenTime, type WrittenTime } from "../../time/written-times.ts";
import { type Zone, zoneAt, zoneNamed } from "../../time/zone-names.ts";

/*
 * Words between a timeline's entries that apply to all that follow: their day, their zone, their zero hour.
 */

/** A date without a time: the day of what follows. */
export function isDay(written: WrittenTime): boolean {
  return written.minutes === null && written.sinceZero === null && (!written.unreadable || written.either !== null);
}

export const zeroHour = /^[\s*_`]*T\s?[+-]?\s?0[\s*_`]*(?:=|:|is|was)\s*/;
const dayLabel =
  /^[\s*_([]*(?:(?:on |the )?(?:date|day|datum|tag|fecha|data|d[ií]a|jour)(?: \d{1,3}(?= *[(:,–—-]))?[\s*_]*(?:[:=–—(-]|is\b)[\s*_(]*)/i;

/** Words that only name a day: `On date: 2023-11-02`, `Day 1 (2023-11-02)`. */
export function dayIn(words: string): WrittenTime | null {
  const label = dayLabel.exec(words);
  if (!label) return null;
  const rest = words.slice(label[0].length);
  const written = readWrittenTime(rest);
  return written && isDay(written) && isOnlyRemark(rest.slice(written.next)) ? written : null;
}

/** Nothing, or a remark in brackets such as "(all times UTC)". */
export function isOnlyRemark(words: string): boolean {
  return charactersOf(words, "") === "" || /^[\s*_]*\([^()]*\)[\s*_.:]*$/.test(words);
}

/** Where a word may begin that names a zone. */
const zoneStart = /(?<![\w/.-])[A-Za-z+-]/g;
/** What a remark says of the times; "timestamps" only where it begins so, since pictures have them too. */
const timesSaid = /(?:\btimes?\b|^[\s*_(]*(?:all |the )?timestamps?\b|\btimezone\b)(?:[^.\n]|\.\d){0,60}/i;
/** `All times are in …`: what follows is a zone, known or not. */
const zoneLead =
  /\btime(?:s|stamps?)? (?:(?:are|is|were|all|shown|given|listed|recorded|stated|below|here|in|the)\s)*/i;

/** The zone that a heading or remark gives to all times; "unknown" where it names an unknown one. */
export function zoneIn(words: string): Zone | "unknown" | null {
  const whole = zoneNamed(words.replace(/^[\s*_(]+|[\s*_):.]+$/g, ""));
  if (whole) return whole;
  // `UTC (JST)`: the first clock is the one that the times begin with.
  const first = zoneNamed(words.replace(/\([^()]*\)/g, "").replace(/^[\s*_]*(?:times?\b)?[\s*_(]*|[\s*_):.]+$/gi, ""));
  if (first) return first;
  // Longer words in brackets are about something else: "(the screenshots show times in UTC+2)".
  const bracketed = /\(([^()]{2,40})\)/.exec(words)?.[1];
  const said = timesSaid.exec(words)?.[0];
  const place = said === undefined || bracketed === undefined ? null : zoneNamed(`${bracketed.trim()} time`);
  for (const scope of [said, bracketed]) {
    for (const { index } of scope?.matchAll(zoneStart) ?? []) {
      const zone = zoneAt(scope!, index)?.zone;
      if (zone) return zone;
    }
  }
  if (place) return place;
  return said === undefined ? null : zoneAfterLead(said);
}

/** `All times in Singapore`, and the zone that nobody knows. */
function zoneAfterLead(said: string): Zone | "unknown" | null {
  const lead = zoneLead.exec(said)?.[0] ?? "";
  const rest = said.slice(lead.length);
  const name = /^[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*){0,2}(?=\s*(?:[),;:*_]|$))/.exec(rest)?.[0];
  const zone = name && /\bin (?:the )?$/.test(lead) ? zoneNamed(`${name} time`) : null;
  if (zone) return zone;
  const isNamed = zoneAt(rest, 0) !== null || /^[A-Z]{3,4}\b/.test(rest);
  return isNamed && /^times(?:tamps)?\b/i.test(lead) ? "unknown" : null;
}

/** `Resolved: ` before a time. */
export const labelledTime = /^[^:\n]{1,60}:[\s*_]+(?=\S)/;

/** Whether a line is a label and the time behind it. */
export function hasTimeBehindLabel(words: string, dotted: DottedNumbers): boolean {
  const label = labelledTime.exec(words)?.[0];
  const time = label === undefined ? null : readWrittenTime(words.slice(label.length), dotted);
  return time?.minutes != null && isOnlyRemark(words.slice(label!.length + time.next));
}

/** A list without clock times, below words such as "We had a mix of indices:", tells more of the entry above. */
export function isDetail(text: string, list: List, before: Block | undefined): boolean {
  if (before?.kind !== "paragraph") return false;
  const words = text.slice(before.range.start, before.range.end);
  if (!/:[*_]*$/.test(words) || readWrittenTime(words) !== null) return false;
  return wordLines([list]).every(({ start, end }) => !/\d{1,2}[:.h]\d{2}(?!\d)/.test(text.slice(start, end)));
}
