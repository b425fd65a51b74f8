import { matchAt } from "./scanner.ts";

/*
 * Days that are told by another one: `11:00 (next day)`, `01:10 (+1 day)`, `two days later`, `Day 2, 09:00`.
 */

/** Days after another one, negative before it: the day of what stands above, or the first day of all. */
export interface DayShift {
  readonly days: number;
  readonly after: "above" | "first";
}

const next =
  /(?:the )?(?:next|following) (?:day|morning|afternoon|evening|night)(?![\w'’-])|(?:the )?day after(?![\w'’-])/iy;
const previous =
  /(?:the )?(?:previous|prior) (?:day|morning|afternoon|evening|night)(?![\w'’-])|the (?:day|evening|night) before(?![\w'’-])/iy;
const same = /(?:the )?same (?:day|morning|afternoon|evening|night)(?![\w'’-])/iy;
const later = /(\d{1,2}|one|two|three|four|five|six|seven) days? (later|after|earlier|before)(?![\w'’-])/iy;
/** A number alone counts days only in brackets. */
const plus =
  /(?:(?<=\()([+−–-])\s?(\d{1,2})(?=\))|([+−–-])\s?(\d{1,2})\s?(?:days?|d)|D\s?([+-])\s?(\d{1,2}))(?![\w%]|[:.]\d)/y;
const numbered = /Day (\d{1,2})(?![\w%]|[:.-]\d)/iy;
const numbers = "zero one two three four five six seven".split(" ");

/** The shift whose words begin at `at`, and where they end; null where none do. */
export function shiftAt(text: string, at: number): { readonly shift: DayShift; readonly end: number } | null {
  const found = (form: RegExp) => matchAt(form, text, at);
  const told = (match: RegExpExecArray, days: number, after: DayShift["after"]) => ({
    shift: { days, after },
    end: at + match[0].length,
  });
  const one = found(next);
  if (one) return told(one, 1, "above");
  const back = found(previous);
  if (back) return told(back, -1, "above");
  const none = found(same);
  if (none) return told(none, 0, "above");
  const counted = found(later);
  if (counted) {
    const days = numbers.indexOf(counted[1]!.toLowerCase());
    const count = days === -1 ? Number(counted[1]) : days;
    return told(counted, /later|after/i.test(counted[2]!) ? count : -count, "above");
  }
  const signed = found(plus);
  if (signed) {
    const [sign, days] = [signed[1] ?? signed[3] ?? signed[5], Number(signed[2] ?? signed[4] ?? signed[6])];
    return told(signed, sign === "+" ? days : -days, "first");
  }
  const day = found(numbered);
  return day && Number(day[1]) > 0 ? told(day, Number(day[1]) - 1, "first") : null;
}
