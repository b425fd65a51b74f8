import { readLength, type UnreadableLength, type WrittenLength } from "./length.ts";
import { readWrittenTime, type WrittenTime } from "./written-times.ts";

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
