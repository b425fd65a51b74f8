import { type Definitions, type Link, plainText, readInline } from "../../markdown/inline.ts";
import type { TextRun } from "../../markdown/text-run.ts";
import { isSpace, LETTER, PICTURE, withoutMarksAtEnd } from "../../text/characters.ts";
import type { Range, Spanned } from "../../text/source.ts";
import { readWholeDate } from "../../time/dates.ts";
import type { ActionItemStatus } from "../model.ts";
import { type ItemKey, itemKey, statusOfRemark } from "./item-words.ts";
import * as forms from "./remark-forms.ts";
import { partsOf, type RemarkPart, readRemarkPart } from "./remarks.ts";

/** The text of one item: its title and the remarks before and after it. */
export interface ItemText {
  readonly title: Spanned<string>;
  readonly status: Spanned<ActionItemStatus> | null;
  /** As written; the item's reader interprets them. */
  readonly remarks: Readonly<Partial<Record<ItemKey, Spanned<string>>>>;
}

/** Remarks are searched within this many characters of either end. */
const REACH = 300;
/** The most remarks on either side; more are a text that repeats itself. */
const MOST_REMARKS = 12;

/** Text without any mark that could begin or end a remark: most titles. */
const unremarkable = new RegExp(String.raw`^[${LETTER}\d][^[\]()（@:：*_~\`<>;|—–=\\&!#${PICTURE}\n]*[^A-Z\s*_]\.?$`);

/** What may be a remark without any such mark: dividers, a key or status in front, a due date. */
const perhapsRemark =
  / to | - | {2}|^[a-z][a-z\d]+-\d|^(?:done|todo|wip|fixed) |\b(?:due|eta|deadline)\b|\b(?:by|before|no later than) [^.\d]{0,40}\d/i;

/** Reads an item's own words. */
export function readItemText(prose: TextRun, definitions: Definitions): ItemText {
  const { text } = prose;
  if (unremarkable.test(text) && !perhapsRemark.test(text)) {
    return { title: { value: text, range: prose.range() }, status: null, remarks: {} };
  }
  return new ItemReader(prose, definitions).read();
}

class ItemReader {
  readonly #prose: TextRun;
  readonly #text: string;
  readonly #definitions: Definitions;
  readonly #links: readonly Link[];
  readonly #remarks: Partial<Record<ItemKey, Spanned<string>>> = {};
  #status: Spanned<ActionItemStatus> | null = null;
  #start = 0;
  #end: number;

  constructor(prose: TextRun, definitions: Definitions) {
    this.#prose = prose;
    this.#text = prose.text;
    this.#definitions = definitions;
    this.#links = readInline(prose.text, definitions).links;
    this.#end = prose.text.length;
  }

  read(): ItemText {
    this.#readStruckOut();
    for (let peeled = 0; peeled < MOST_REMARKS && this.#peelFront(); peeled++);
    for (let peeled = 0; peeled < MOST_REMARKS && this.#peelBack(); peeled++);
    if (!this.#remarks.owner) this.#readSomebodyTo();
    if (!this.#remarks.issue) this.#readIssueInTitle();
    this.#trimEnd();
    const title = plainText(this.#text.slice(this.#start, this.#end), this.#definitions);
    return {
      title: { value: title, range: this.#prose.range(this.#start, this.#end) },
      status: this.#status,
      remarks: this.#remarks,
    };
  }

  #setStatus(value: ActionItemStatus, start: number, end: number): void {
    this.#status ??= { value, range: this.#prose.range(start, end) };
  }

  #set(key: ItemKey, start: number, end: number): void {
    const raw = this.#text.slice(start, end);
    const value = key === "issue" ? this.#issueIn(start, end) : plainText(raw, this.#definitions);
    if (value !== "") this.#remarks[key] ??= { value, range: this.#prose.range(start, end) };
  }

  /** A link's target; without a link, the words. */
  #issueIn(start: number, end: number): string {
    const link = this.#links.find((candidate) => candidate.start >= start && candidate.end <= end);
    return link?.target ?? plainText(this.#text.slice(start, end), this.#definitions);
  }

  /** `~~Text~~`, remarks behind it allowed. */
  #readStruckOut(): void {
    const struck = forms.struckOut.exec(this.#text);
    if (!struck) return;
    const rest = this.#text.slice(struck[0].length).trim();
    const isRemark = rest === "" || /^(?:[([<]|https?:|[—–|] ?)/.test(rest);
    if (!isRemark && rest.length > struck[0].length) return;
    this.#status = { value: "dropped", range: this.#prose.range(0, struck[0].length) };
  }

  // --- before the title ---

  #peelFront(): boolean {
    while (this.#start < this.#end && isGap(this.#text[this.#start]!)) this.#start++;
    const head = this.#text.slice(this.#start, Math.min(this.#end, this.#start + REACH));
    return (
      this.#peelLeadingPriority(head) ||
      this.#peelLeadingStatus(head) ||
      this.#peelLeadingReference(head) ||
      this.#peelLeadingOwner(forms.leadingLogin.exec(head)) ||
      this.#peelLeadingOwner(forms.leadingName(head))
    );
  }

  #peelLeadingPriority(head: string): boolean {
    const found = forms.leadingPriority.exec(head);
    if (!found) return false;
    const word = found[1] ?? found[2]!;
    const start = this.#start + found[0].indexOf(word);
    this.#set("priority", start, start + word.length);
    this.#start += found[0].length;
    return true;
  }

  #peelLeadingStatus(head: string): boolean {
    const found = forms.leadingMark.exec(head) ?? forms.leadingStatus.exec(head);
    if (!found || found[0].length === head.length) return false;
    const status = statusOfRemark(found[1] ?? found[3] ?? found[0]);
    if (
      found[2] &&
      !this.#readBehindStatus(found[2], this.#start + found[0].indexOf(found[2], found[1]!.length), status)
    )
      return false;
    if (status && status !== "open") this.#setStatus(status, this.#start, this.#start + found[0].length);
    this.#start += found[0].length;
    return true;
  }

  /** `TODO due 5 June`, `DONE 2026-05-30`, `DEFERRED P2`: the day on which an item was done is not its due date. */
  #readBehindStatus(words: string, start: number, status: ActionItemStatus | null): boolean {
    const part = this.#readPart({ start, end: start + words.trimEnd().length });
    if (part.kind !== "fact") return false;
    if (part.key !== "due" || status === "open" || status === "in-progress") this.#keep(part);
    return true;
  }

  /** `[#12]: Text`, `OPS-12: Text`, `Action item: Text`. */
  #peelLeadingReference(head: string): boolean {
    const link = this.#links.find((candidate) => candidate.start === this.#start);
    const behind = link ? this.#text.slice(link.end, link.end + 10) : "";
    const isKey = link !== undefined && forms.onlyIssue.test(link.label);
    const after = link && (forms.afterLink.exec(behind) ?? (isKey ? forms.afterLinkedKey.exec(behind) : null));
    if (link && after && forms.genericLabel.test(link.label)) {
      this.#set("issue", link.start, link.end);
      this.#start = link.end + after[0].length;
      return true;
    }
    const found = forms.leadingKey(head);
    if (found) this.#set("issue", this.#start, this.#start + found[0].replace(/\s*[:–—-]\s*$/, "").length);
    const label = found ?? forms.leadingLabel.exec(head);
    if (!label || label[0].length === head.length) return false;
    this.#start += label[0].length;
    return true;
  }

  /** `@alex: Text`, `**Alex**: Text`. */
  #peelLeadingOwner(found: RegExpExecArray | null): boolean {
    if (!found || this.#remarks.owner) return false;
    const start = this.#start + found[0].indexOf(found[1]!);
    this.#set("owner", start, start + found[1]!.length);
    if (found[0].length === found[1]!.length) return false;
    this.#start += found[0].length;
    return true;
  }

  // --- after the title ---

  #trimEnd(): void {
    while (this.#end > this.#start && isGap(this.#text[this.#end - 1]!)) this.#end--;
  }

  #peelBack(): boolean {
    this.#trimEnd();
    const tail = this.#text.slice(Math.max(this.#start, this.#end - REACH), this.#end);
    if (tail === "") return false;
    if (this.#peelPeople(forms.initials, tail, this.#end)) return true;
    const inner = withoutMarksAtEnd(tail, "*_.;,");
    const end = this.#end - (tail.length - inner.length);
    return (
      this.#peelTrailingStatus(forms.trailingMark, inner, end) ||
      this.#peelLink(end) ||
      this.#peelGroup(inner, end) ||
      this.#peelKey(inner, end) ||
      this.#peelAfterDivider(inner, end) ||
      this.#peelDue(inner, end) ||
      this.#peelLogins(inner, end) ||
      this.#peelPeople(forms.mentionAtEnd, inner, end) ||
      this.#peelTrailingStatus(forms.statusAtEnd, inner, end)
    );
  }

  /** Cuts the title, if something is left of it. */
  #cut(end: number): boolean {
    const title = this.#text
      .slice(this.#start, end)
      .replace(/(?<![\s*_~(.,;:|·•–—、，（-])[\s*_~(.,;:|·•–—、，（-]+$/, "");
    if (title === "") return false;
    const stop = /^[.!?]/.exec(this.#text.slice(this.#start + title.length))?.[0] ?? "";
    const closing = /^(?:\*\*|__)/.exec(this.#text.slice(this.#start + title.length))?.[0] ?? "";
    this.#end = this.#start + title.length + Math.max(stop.length, closing.length);
    return true;
  }

  /** People at the end of a text, in a form's first group. */
  #peelPeople(form: RegExp, text: string, end: number): boolean {
    const found = form.exec(text);
    if (!found || this.#remarks.owner) return false;
    const at = end - text.length + found.index;
    if (this.#text.slice(this.#start, at).trim() === "") return false;
    const start = at + found[0].indexOf(found[1]!);
    this.#set("owner", start, start + found[1]!.length);
    return this.#cut(at);
  }

  /** A link to the issue at the end. */
  #peelLink(end: number): boolean {
    const link = this.#links.find((candidate) => candidate.end === end || candidate.end === end - 1);
    if (!link || link.start <= this.#start || !/^[.)]?$/.test(this.#text.slice(link.end, end))) return false;
    if (link.end < end && this.#text[link.end] === ")") return false;
    const said = statusOfRemark(link.label);
    if (!said && !forms.genericLabel.test(link.label.trim())) return false;
    if (said && said !== "open") this.#setStatus(said, link.start, link.end);
    let start = link.start;
    const before = this.#text.slice(Math.max(this.#start, start - 60), start);
    const pointed = forms.pointer.exec(before);
    if (pointed) {
      start -= before.length - pointed.index;
      if (pointed[1]) this.#setStatus("done", start, link.end);
    } else if (forms.preposition.test(before)) return false;
    if (this.#text.slice(this.#start, start).trim() === "") return false;
    this.#set("issue", link.start, link.end);
    return this.#cut(start);
  }

  /** `(Owner: Alex, Due: 2026-06-05)`, `(done)`, `([#12](…))`. */
  #peelGroup(inner: string, end: number): boolean {
    const close = inner.at(-1);
    if (close !== ")" && close !== "]" && close !== "）") return false;
    if (this.#links.some((link) => link.end === end)) return false;
    const length = groupLength(inner);
    if (length === 0) return false;
    const open = end - length;
    if (this.#text.slice(this.#start, open).trim() === "") return false;
    return this.#readRemark(open + 1, end - 1) && this.#cut(open);
  }

  /** `… Owner: Alex. Due: Jun 5` without brackets: the last key first. */
  #peelKey(inner: string, end: number): boolean {
    let last: RegExpExecArray | null = null;
    for (const found of inner.matchAll(forms.lastKey)) last = found;
    if (!last) return false;
    const at = end - inner.length + last.index;
    const value = at + last[0].length;
    const key = itemKey(last[1]!)!;
    if (this.#peelDue(inner.slice(last.index + last[0].length), end)) return true;
    if (this.#peelPartAfterKey(key, { start: value, end })) return true;
    if (value >= end || end - value > 80 || this.#text.slice(this.#start, at).trim() === "") return false;
    if (key === "status") {
      const status = statusOfRemark(this.#text.slice(value, end));
      if (!status) return false;
      this.#setStatus(status, value, end);
    } else this.#set(key, value, end);
    return this.#cut(at + 1);
  }

  /** `Owner: Platform team, by 5 April`: text after a key's value can be another remark. */
  #peelPartAfterKey(key: ItemKey, value: Range): boolean {
    const last = partsOf(this.#text.slice(value.start, value.end)).at(-1);
    if (!last || last.from === 0) return false;
    const part = this.#readPart({ start: value.start + last.from, end: value.start + last.to });
    if (part.kind === "name" || part.kind === "words" || (part.kind === "fact" && part.key === key)) return false;
    this.#keep(part);
    return this.#cut(value.start + last.from);
  }

  #peelDue(inner: string, end: number): boolean {
    if (this.#remarks.due) return false;
    const by = forms.byDay.exec(inner);
    const day = by ? readWholeDate(by[1]!) : null;
    const found = day?.kind === "date" ? by! : forms.trailingDue.exec(inner);
    if (!found || !forms.someTime.test(found[1]!)) return false;
    this.#set("due", end - found[1]!.length, end);
    return this.#cut(end - inner.length + found.index);
  }

  /** `Text — Alex, due Jun 5`, `Text; completed as of 2021-10-29`. */
  #peelAfterDivider(inner: string, end: number): boolean {
    let last: RegExpExecArray | null = null;
    for (const found of inner.matchAll(forms.divider)) last = found;
    if (!last) return false;
    const at = end - inner.length + last.index;
    if (this.#text.slice(this.#start, at).trim() === "" || closesBracket(this.#text.slice(at, end))) return false;
    return this.#readRemark(at + last[0].length, end) && this.#cut(at);
  }

  #peelLogins(inner: string, end: number): boolean {
    const found = forms.logins.exec(inner);
    if (!found || this.#remarks.owner) return false;
    const start = end - found[1]!.length;
    const before = this.#text.slice(this.#start, start).trimEnd();
    if (before === "" || (forms.beforeSomebodyElse.test(before) && !/\bassigned to$/i.test(before))) return false;
    this.#set("owner", start, end);
    return (
      this.#cut(start - (before.length + this.#start < start ? start - before.length - this.#start : 0)) &&
      this.#dropAssignedTo()
    );
  }

  #dropAssignedTo(): true {
    const title = this.#text.slice(this.#start, this.#end);
    const shorter = title.replace(/(?<![\s,;(–—-])[\s,;(–—-]*\bassigned to$/i, "");
    if (shorter !== "") this.#end -= title.length - shorter.length;
    return true;
  }

  #peelTrailingStatus(form: RegExp, inner: string, end: number): boolean {
    const found = form.exec(inner);
    if (!found || found.index === 0) return false;
    const at = end - inner.length + found.index;
    const status = statusOfRemark(found[1] ?? found[0]);
    if (!status) return false;
    if (status !== "open") this.#setStatus(status, at, end);
    return this.#cut(at);
  }

  // --- remarks ---

  /** Reads the parts of a remark; true when every part was understood, so that no part belongs to the title. */
  #readRemark(start: number, end: number): boolean {
    const words = this.#text.slice(start, end);
    const status = /\w{4}|[^\w\s]/.test(words) ? statusOfRemark(plainText(words, this.#definitions)) : null;
    if (status) {
      if (/issue created|ticket created/i.test(words)) return true;
      this.#setStatus(status, start, end);
      this.#readLinkIn(start, end);
      return true;
    }
    const parts = partsOf(words).map(({ from, to }) => this.#readPart({ start: start + from, end: start + to }));
    for (const part of parts) this.#keep(part);
    const certain = parts.some(({ kind }) => kind === "fact" || kind === "status");
    const person = parts.find(({ kind }) => kind === "name");
    if (certain && person && this.#remarks.due && !this.#remarks.owner) this.#set("owner", person.start, person.end);
    return (
      certain && parts.every(({ kind }) => kind !== "words" && (kind !== "name" || this.#remarks.due !== undefined))
    );
  }

  #readLinkIn(start: number, end: number): void {
    const link = this.#links.find((candidate) => candidate.start >= start && candidate.end <= end);
    if (link) this.#set("issue", link.start, link.end);
  }

  #readPart(part: Range): RemarkPart {
    return readRemarkPart(this.#text, part, { links: this.#links, definitions: this.#definitions });
  }

  #keep(part: RemarkPart): void {
    if (part.kind === "status") this.#setStatus(part.status, part.start, part.end);
    else if (part.kind === "fact") this.#set(part.key, part.start, part.end);
  }

  // --- in the title ---

  /** "Peter to investigate why …": the title keeps all its words. */
  #readSomebodyTo(): void {
    const found = forms.somebodyTo(this.#text.slice(this.#start, this.#end));
    if (!found || forms.noName.test(found[1]!)) return;
    const start = this.#start + found[0].indexOf(found[1]!);
    this.#set("owner", start, start + found[1]!.length);
  }

  /** The only link to a tracker in a title is the item's issue. */
  #readIssueInTitle(): void {
    const inside = this.#links.filter(
      ({ start, end, target }) => start >= this.#start && end <= this.#end && forms.issueTarget.test(target),
    );
    if (inside.length === 1)
      this.#remarks.issue = { value: inside[0]!.target, range: this.#prose.range(inside[0]!.start, inside[0]!.end) };
  }
}

/** White space, or the rest of a strike-through. */
function isGap(character: string): boolean {
  return character === "~" || isSpace(character);
}

/** Whether a text ends inside brackets that it does not open. */
function closesBracket(text: string): boolean {
  const close = text.search(/[)\]]/);
  return close !== -1 && !/[([]/.test(text.slice(0, close));
}

/** The length of the bracketed group that a text ends with; 0 when its bracket opens nowhere. */
function groupLength(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    const mark = text[at];
    if (mark === ")" || mark === "]" || mark === "）") depth++;
    else if ((mark === "(" || mark === "[" || mark === "（") && --depth === 0) return text.length - at;
  }
  return 0;
}
