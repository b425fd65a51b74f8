import { CAPITAL, LETTER, withoutMarksAtEnd } from "../../text/characters.ts";
import type { Range } from "../../text/source.ts";
import { readWholeDate } from "../../time/dates.ts";
import { signAtEnd, statusOf } from "./item-status.ts";
import type { ItemKey } from "./item-words.ts";
import { genericLabel, type ItemLinks, type ItemRemark } from "./remarks.ts";

/*
 * What the end of a title says without a divider before it: `Add tests by 5 June @alex`. Each form is tried on a few hundred
 * characters at most.
 */

/** `Text. DONE`. */
const statusAtEnd = /(?:[\s.;,:–—-]|^)\**(DONE|TODO|WIP|COMPLETED|FIXED|DROPPED|CANCELLED)\**[.!]?$/;
/** `Text: done`. */
const statusBehindColon = /\s*[:：]\s*([^:：`"“”]{2,40})$/;
/** `Text @alex, @dana`. */
const logins =
  /(?:^|[\s(,:–—`*_-])(@[A-Za-z0-9][\w-]*(?:\/[\w-]+)?(?:(?:\s*[,&/+]\s*|\s+(?:and\s*)?)@[A-Za-z0-9][\w-]*)*)$/;
/** `Text @Kim Park`: people as other tools mention them, by full name. */
const mentionAtEnd = new RegExp(
  String.raw`[\s(,:–—-]@([${CAPITAL}][${LETTER}'’-]+(?: [${CAPITAL}][${LETTER}'’-]*\.?){1,2})$`,
);
/** Bold initials at the end, others after them: `Text **RK**, JT`. */
const initials = /(?:^|\s)(\*\*[A-Z]{2,3}\*\*(?:\s*[/,&]\s*(?:\*\*)?[A-Z]{2,3}(?:\*\*)?)*)\.?$/;
/** "…, due next sprint": words that are no date, but clearly a time. */
const trailingDue = /[\s,;.*_`]+(?:due|deadline|eta)(?: date)?(?: by| on)?:?\s+(?!to\b|diligence\b)([^,;:]{2,40})$/i;
/** "… by 5 April": a due date without the word; "@June 5, 2026": a day as other tools mention it. */
const byDay = /[\s,;.–—-]+(?:(?:by|before|no later than)\s+|@)([^;|()@]{3,30})$/i;
/** Words for an approximate time; "ETA [6h]" and "ETA v2" are about something else. */
const someTime =
  /^[(~]?\d|^[\p{L}.]{1,12} ['’]?\d|\b(?:q[1-4]|early|mid|late|next|end of|sprint|week|month|quarter|eo[dwmqy]|tbd|asap|soon|today|tomorrow|immediately)\b/iu;
/** A login after these words is mentioned, not the owner: "discuss with @bob". */
const beforeSomebodyElse =
  /\b(?:with|to|from|by|ping|for|of|and|or|cc|at|via|thanks|tell|ask|inform|notify|contact)\s*[:(]?$/i;
/** Words before a link to the issue, or to the change that completed the item. */
const pointer =
  /[\s.,;(:*_–—-]*\b(?:see(?: also)?|tracked (?:in|by|at|here|with)|tracking(?: issue)?|issue|ticket|bug|pr|pull request|link|ref|(done|fixed|completed|resolved|merged|implemented|closed|addressed|deployed|shipped) (?:in|by|via|with|at))[*_]*\s*:?[*_]*\s*$/i;
/** A link after these words belongs to the sentence. */
const preposition =
  /\b(?:in|at|on|of|to|from|with|via|by|for|the|and|or|our|this|that|as|using|under|per|into|a|an)\s*:?\s*$/i;

/** Remarks at the end of an item's words, and where what comes before them ends. */
export interface ItemEnd {
  readonly remarks: readonly ItemRemark[];
  readonly end: number;
}

/** @param taken the facts that the item has already */
export function readItemEnd(
  text: string,
  place: Range,
  { links }: ItemLinks,
  taken: ReadonlySet<string>,
): ItemEnd | null {
  const tail = text.slice(place.start, place.end);
  if (tail === "") return null;
  const inner = withoutMarksAtEnd(tail, "*_`.;,");
  return (
    (taken.has("owner") ? null : peopleAtEnd(initials, tail, place)) ??
    signEnd(inner, place) ??
    linkEnd(text, place, place.start + inner.length, links) ??
    (taken.has("due") ? null : dueEnd(inner, place)) ??
    (taken.has("owner") ? null : (loginEnd(inner, place) ?? peopleAtEnd(mentionAtEnd, inner, place))) ??
    statusEnd(inner, place)
  );
}

function fact(key: ItemKey, { start }: Range, from: number, to: number): ItemRemark {
  return { kind: "fact", key, named: false, start: start + from, end: start + to };
}

/** People at the end of a text, in a form's first group. */
function peopleAtEnd(form: RegExp, words: string, place: Range): ItemEnd | null {
  const found = form.exec(words);
  if (!found || words.slice(0, found.index).trim() === "") return null;
  const start = found.index + found[0].indexOf(found[1]!);
  return { remarks: [fact("owner", place, start, start + found[1]!.length)], end: place.start + found.index };
}

function signEnd(inner: string, place: Range): ItemEnd | null {
  const sign = signAtEnd(inner);
  if (!sign || sign.length === inner.length) return null;
  const start = place.start + inner.length - sign.length;
  const remark = { kind: "status", status: sign.status, start, end: place.start + inner.length } as const;
  return { remarks: sign.status === "open" ? [] : [remark], end: start };
}

/** A link to the issue, or to the change that completed the item. */
function linkEnd(text: string, place: Range, end: number, links: ItemLinks["links"]): ItemEnd | null {
  const link = links.find((candidate) => candidate.end === end || candidate.end === end - 1);
  if (!link || link.start <= place.start || !/^[.)]?$/.test(text.slice(link.end, end))) return null;
  if (link.end < end && text[link.end] === ")") return null;
  const said = statusOf(link.label);
  if (!said && !genericLabel.test(link.label.trim())) return null;
  const before = text.slice(Math.max(place.start, link.start - 60), link.start);
  const pointed = pointer.exec(before);
  if (!pointed && preposition.test(before)) return null;
  const start = pointed ? link.start - before.length + pointed.index : link.start;
  if (text.slice(place.start, start).trim() === "") return null;
  const remarks: ItemRemark[] = [{ kind: "fact", key: "issue", named: false, start: link.start, end: link.end }];
  if (pointed?.[1]) remarks.unshift({ kind: "status", status: "done", start, end: link.end });
  else if (said && said !== "open") remarks.unshift({ kind: "status", status: said, start: link.start, end: link.end });
  return { remarks, end: start };
}

function dueEnd(inner: string, place: Range): ItemEnd | null {
  const by = byDay.exec(inner);
  const day = by ? readWholeDate(by[1]!) : null;
  const found = day?.kind === "date" ? by! : trailingDue.exec(inner);
  if (!found || !someTime.test(found[1]!)) return null;
  return {
    remarks: [fact("due", place, inner.length - found[1]!.length, inner.length)],
    end: place.start + found.index,
  };
}

function loginEnd(inner: string, place: Range): ItemEnd | null {
  const found = logins.exec(inner);
  if (!found) return null;
  const start = inner.length - found[1]!.length;
  const before = inner.slice(0, start).replace(/(?<![\s`*_])[\s`*_]+$/, "");
  const assigned = /(?<![\s,;(–—-])[\s,;(–—-]*\bassigned to$/i.exec(before);
  if (before === "" || (!assigned && beforeSomebodyElse.test(before))) return null;
  return {
    remarks: [fact("owner", place, start, inner.length)],
    end: place.start + (assigned?.index ?? before.length),
  };
}

/** `Text. DONE`, in capitals only, since "done" ends sentences too; `Text: done`. */
function statusEnd(inner: string, place: Range): ItemEnd | null {
  const found = statusAtEnd.exec(inner) ?? statusBehindColon.exec(inner);
  const status = found && found.index > 0 ? statusOf(found[1]!) : null;
  if (!status || (status === "open" && found![1] !== "TODO")) return null;
  const start = place.start + found!.index;
  const remark = { kind: "status", status, start, end: place.start + inner.length } as const;
  return { remarks: status === "open" ? [] : [remark], end: start };
}
