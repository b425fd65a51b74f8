import { readWholeDate, resolveFrom } from "../time/dates.ts";
import type { CalendarDate } from "../time/instant.ts";
import { isDate, localDate } from "../time/zone.ts";
import type { TimeOfCommand } from "./command-time.ts";

/** An action item's words taken apart; what was not said is null. */
export interface ActionWords {
  readonly title: string;
  /** As written: `@alexgh`, `Platform`. */
  readonly owner: string | null;
  readonly due: CalendarDate | null;
}

/** A written date is at most this many words: `due by June 5th, 2026`. */
const DATE_WORDS = 5;
const label = /(?<![\s(,;])[\s(,;]*\b(?:owner|owned by|assignee|by|due|due by|until)\s*(?::\s*)?$/i;

/** Takes owner and due date off the end of `text @owner 2026-06-05`, in either order; or tells what is wrong. */
export function readActionWords(text: string, moment: TimeOfCommand): ActionWords | string {
  const mention = [...text.matchAll(/(?<![\w.])@[\w/.-]*\w/g)].at(-1);
  const owner = mention?.[0] ?? /\bowner:\s*([^,;()]+)/i.exec(text)?.[1]?.trim() ?? null;
  const spoken = mention
    ? cut(text, mention.index, mention[0].length)
    : text.replace(/(?<![\s(,;])[\s(,;]*\bowner:\s*[^,;()]+/i, " ");
  const due = trailingDate(
    spoken.trim().replace(/(?<![\s.,;)])[\s.,;)]+$/, ""),
    localDate(moment.startedAt, moment.timezone),
  );
  if (typeof due === "string") return due;
  const title = tidy(due.before);
  return title === "" ? "missing text, expected what is to be done" : { title, owner, due: due.date };
}

function trailingDate(
  text: string,
  from: CalendarDate,
): { readonly before: string; readonly date: CalendarDate | null } | string {
  const starts = [...text.matchAll(/(?<=^|[\s(])\S/g)].map(({ index }) => index).slice(-DATE_WORDS);
  for (const start of starts) {
    const reading = readWholeDate(text.slice(start));
    if (reading?.kind === "unreadable") return `unexpected due date ${reading.reason}`;
    const date = reading && resolveFrom(reading.date, from);
    if (date && isDate(date)) return { before: text.slice(0, start), date };
  }
  return { before: text, date: null };
}

/** Takes a piece out together with the label before it (`Owner: @alex`). */
function cut(text: string, at: number, length: number): string {
  return `${text.slice(0, at).replace(label, " ")} ${text.slice(at + length)}`;
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(label, "")
    .replace(/(?<![\s,;:(–—-])[\s,;:(–—-]+$/, "")
    .trim();
}
