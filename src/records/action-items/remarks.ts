import { type Definitions, type Link, plainText } from "../../markdown/inline.ts";
import { LETTER } from "../../text/characters.ts";
import type { Range } from "../../text/source.ts";
import { weekdayNames } from "../../time/calendar-words.ts";
import { readWholeDate } from "../../time/dates.ts";
import type { ActionItemStatus } from "../model.ts";
import { type ItemKey, itemKey, statusOfRemark } from "./item-words.ts";
import * as forms from "./remark-forms.ts";

/** One part of a remark: a fact, a status, words that could be a name, or other words. */
export type RemarkPart = Range &
  (
    | { readonly kind: "fact"; readonly key: ItemKey }
    | { readonly kind: "status"; readonly status: ActionItemStatus }
    | { readonly kind: "name" | "words" }
  );

/** Reads one part of a remark: `Owner: Alex`, `@alex`, `P1`, `by 5 April`, `in progress`. The part's range is the value's. */
export function readRemarkPart(
  text: string,
  { start, end }: Range,
  { links, definitions }: { readonly links: readonly Link[]; readonly definitions: Definitions },
): RemarkPart {
  const raw = text.slice(start, end);
  const keyed = forms.keyed.exec(raw);
  const key = keyed && itemKey(keyed[1]!.trim());
  if (keyed && key) return keyedPart(key, text, { start: start + keyed[0].length, end });
  const words = plainText(raw, definitions);
  const fact = (of: ItemKey, from = start): RemarkPart => ({ kind: "fact", key: of, start: from, end });
  if (forms.onlyLogins.test(words)) return fact("owner");
  if (/^P[0-5]$/.test(words)) return fact("priority");
  if (forms.onlyIssue.test(words)) return fact("issue");
  const link = links.find((candidate) => candidate.start >= start && candidate.end <= end);
  if (link && forms.genericLabel.test(words)) return fact("issue");
  if (/^due\b/i.test(words) || forms.onlySomeTime.test(words) || (/\d/.test(words) && readWholeDate(words) !== null))
    return fact("due", start + (forms.beforeDue.exec(raw)?.[0].length ?? 0));
  const status = words.length > 2 ? statusOfRemark(words) : null;
  if (status) return { kind: "status", status, start, end };
  return { kind: forms.name.test(words) ? "name" : "words", start, end };
}

function keyedPart(key: ItemKey, text: string, { start, end }: Range): RemarkPart {
  if (key !== "status") return { kind: "fact", key, start, end };
  const status = statusOfRemark(text.slice(start, end));
  return status ? { kind: "status", status, start, end } : { kind: "fact", key, start, end };
}

/** Commas divide, but not inside "June 5th, 2026" or "Friday, June 5". */
const dividers = new RegExp(
  String.raw`[;|、，]|\n\s*[-*+•]\s|,(?!\s*\d{4}(?![-/.\d]))(?<!(?<![${LETTER}])(?:${weekdayNames.join("|")})\.?,)|\s[–—-]\s`,
  "gi",
);

/** The parts of a remark between its commas, semicolons and dashes, without the white space around them. */
export function partsOf(remark: string): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  let from = 0;
  const close = (to: number): void => {
    const part = remark.slice(from, to);
    const lead = part.length - part.trimStart().length;
    if (part.trim() !== "") parts.push({ from: from + lead, to: from + lead + part.trim().length });
  };
  for (const divider of remark.matchAll(dividers)) {
    close(divider.index);
    from = divider.index + divider[0].length;
  }
  close(remark.length);
  return parts;
}
