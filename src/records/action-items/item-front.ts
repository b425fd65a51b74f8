import { CAPITAL } from "../../text/characters.ts";
import type { Range } from "../../text/source.ts";
import { signAtStart, statusAtStart, statusOf } from "./item-status.ts";
import { isActionVerb } from "./item-words.ts";
import { genericLabel, type ItemLinks, type ItemRemark, readClause } from "./remarks.ts";

/** Remarks at the start of an item's words, and where what follows them begins. */
export interface ItemFront {
  readonly remarks: readonly ItemRemark[];
  readonly next: number;
}

/** `[DONE] `, `**P1** `, `(Alex) `, `**TODO due 5 June** — `: words in brackets or bold, with a divider or not. */
const setApart =
  /^(?:\*\*|__|[_`])?(?:[[(【](?:\*\*|__)?([^[\]()*_]{1,40}?):?(?:\*\*|__)?[\])】]|(?<=^(?:\*\*|__|`))([^*_`]{1,40}?):?(?=\*\*|__|`))(?:\*\*|__|[_`])?(\s*(?::|[–—]|-(?=\s)))?\s*(?:\*\*|__)?(?=\S)/;
/** `P1: `, `Alex — `, `done: `: words before a divider. */
const beforeDivider = /^([^\s:–—(){}[\]*_][^:–—(){}[\]*_\n]{0,38}?)(\s*:|\s+[–—-])\s+(?=\S)/;
const capitals = /^(?:DONE|TODO|WIP|FIXED)\s+(?=\S)/;
/** `Action item 3: `, `AI-1: `. */
const label = /^\**(?:action(?: item| point)?|todo|task|follow[- ]?up|AI)(?: ?[#-]?\d{1,3})?\**\s*[:–—-]\s*\**\s*/i;
const priorities = /^(?:P[0-5]|critical|urgent|highest|high|medium|low|lowest)$/i;
/** A tracker's key: `#12: `, `OPS-12: `, `OPS-12 Add tests`. */
const key = /^(?:#\d{1,7}|[A-Z][A-Z0-9]{1,9}-\d{1,7})(?:\s*[:–—-]\s*|\s+(?=([A-Z][a-z]+)\b))/;
/** `@alex: `, `@alex will `, `@alex to check`, `@alex Check`. */
const login = new RegExp(
  String.raw`^(@[A-Za-z0-9][\w-]*(?:\/[\w-]+)?)(?:\s*[:–—-]\s*|\s+will\s+|(?=\s+to\s)|\s+(?=[${CAPITAL}]))`,
);
/** The divider between a link and its text. */
const afterLink = /^\**\s*[:–—-]\s+/;
/** What follows a linked tracker's key, with or without a divider. */
const afterLinkedKey = /^\**(?:\s*[:–—-])?\s+(?=\p{Lu})/u;
const onlyKey = /^(?:[\w./-]*#\d+|[A-Z][A-Z0-9]{1,9}-\d+)$/;

/** What the words of an item begin with, before its title; null where that is its title already. */
export function readItemFront(text: string, place: Range, inline: ItemLinks): ItemFront | null {
  const head = text.slice(place.start, place.end);
  const sign = signAtStart(head);
  if (sign && sign.length < head.length)
    return found(place, sign.length, { kind: "status", status: sign.status, start: 0, end: sign.length });
  return (
    linkedFront(text, place, inline) ??
    loginFront(head, place) ??
    keyFront(head, place) ??
    apartFront(text, head, place, inline) ??
    dividedFront(text, head, place, inline) ??
    labelFront(head, place)
  );
}

function found(place: Range, length: number, ...remarks: readonly ItemRemark[]): ItemFront {
  const moved = remarks.map((remark) => ({
    ...remark,
    start: place.start + remark.start,
    end: place.start + remark.end,
  }));
  return { remarks: moved, next: place.start + length };
}

/** `[#12](…): Text`, `[OPS-12](…) Text`. */
function linkedFront(text: string, place: Range, { links }: ItemLinks): ItemFront | null {
  const link = links.find((candidate) => candidate.start === place.start);
  if (!link || link.end >= place.end || !genericLabel.test(link.label)) return null;
  const behind = text.slice(link.end, Math.min(place.end, link.end + 10));
  const after = afterLink.exec(behind) ?? (onlyKey.test(link.label) ? afterLinkedKey.exec(behind) : null);
  const rest = after && text.slice(link.end + after[0].length, place.end);
  if (!rest || statusOf(rest) !== null) return null;
  const remark: ItemRemark = { kind: "fact", key: "issue", named: false, start: link.start, end: link.end };
  return { remarks: [remark], next: link.end + after[0].length };
}

function loginFront(head: string, place: Range): ItemFront | null {
  const leading = login.exec(head);
  return (
    leading &&
    found(place, leading[0].length === leading[1]!.length ? 0 : leading[0].length, {
      kind: "fact",
      key: "owner",
      named: false,
      start: 0,
      end: leading[1]!.length,
    })
  );
}

function keyFront(head: string, place: Range): ItemFront | null {
  const leading = key.exec(head);
  if (!leading || leading[0].length === head.length) return null;
  if (leading[1] !== undefined && !isActionVerb(leading[1])) return null;
  const end = leading[0].replace(/\s*[:–—-]?\s*$/, "").length;
  return found(place, leading[0].length, { kind: "fact", key: "issue", named: false, start: 0, end });
}

/** Words in brackets or bold: a priority, a status with or without a fact behind it, a person, an issue. */
function apartFront(text: string, head: string, place: Range, inline: ItemLinks): ItemFront | null {
  const apart = setApart.exec(head);
  const words = apart && (apart[1] ?? apart[2]!);
  if (!apart || apart[0].length === head.length) return null;
  const at = place.start + apart[0].indexOf(words!);
  const range = { start: at, end: at + words!.length };
  const isBold = apart[1] === undefined;
  const remarks = frontRemarks(
    text,
    range,
    inline,
    isBold && apart[3] === undefined && !/:$/.test(apart[0].replace(/[*_\s]+$/, "")) ? "bold" : "divided",
  );
  return remarks && { remarks, next: place.start + apart[0].length };
}

/** `P1: Text`, `Done — Text`, `Alex: Text`. */
function dividedFront(text: string, head: string, place: Range, inline: ItemLinks): ItemFront | null {
  const divided = beforeDivider.exec(head);
  if (!divided || divided[0].length === head.length) {
    const status = capitals.exec(head);
    if (!status || status[0].length === head.length) return null;
    return found(place, status[0].length, {
      kind: "status",
      status: statusOf(status[0].trim())!,
      start: 0,
      end: status[0].trimEnd().length,
    });
  }
  const range = { start: place.start, end: place.start + divided[1]!.length };
  const remarks = frontRemarks(text, range, inline, "divided");
  if (remarks) return { remarks, next: place.start + divided[0].length };
  const status = capitals.exec(head);
  return (
    status &&
    found(place, status[0].length, {
      kind: "status",
      status: statusOf(status[0].trim())!,
      start: 0,
      end: status[0].trimEnd().length,
    })
  );
}

function labelFront(head: string, place: Range): ItemFront | null {
  const leading = label.exec(head);
  return leading && leading[0].length < head.length ? found(place, leading[0].length) : null;
}

/** @param form bold words without a divider are more often the title's own: "**Alex** wrote" */
function frontRemarks(text: string, range: Range, inline: ItemLinks, form: "bold" | "divided"): ItemRemark[] | null {
  const words = text.slice(range.start, range.end).trim();
  if (priorities.test(words)) return [{ kind: "fact", key: "priority", named: false, ...range }];
  const status = statusAtStart(words);
  if (status && status.length === words.length) return [{ kind: "status", status: status.status, ...range }];
  if (status) {
    const behind = { start: range.start + status.length, end: range.end };
    const inner =
      behind.start +
      (text.slice(behind.start, behind.end).length - text.slice(behind.start, behind.end).trimStart().length);
    const remark = readClause(text, { start: inner, end: behind.end }, inline);
    if (remark.kind !== "fact") return null;
    const first: ItemRemark = { kind: "status", status: status.status, start: range.start, end: behind.start };
    // The day on which an item was done is not its due date.
    const isDue = remark.key !== "due" || status.status === "open" || status.status === "in-progress";
    return isDue ? [first, remark] : [first];
  }
  const remark = readClause(text, range, inline);
  if (remark.kind === "fact") return remark.key === "due" && !/^\W*(?:due|by)\b/i.test(words) ? null : [remark];
  return remark.kind === "person" && form !== "bold" ? [remark] : null;
}
