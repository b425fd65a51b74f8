import { type Definitions, type Link, plainText, readInline } from "../../markdown/inline.ts";
import type { TextRun } from "../../markdown/text-run.ts";
import { isSpace, LETTER, PICTURE } from "../../text/characters.ts";
import type { Range, Spanned } from "../../text/source.ts";
import type { ActionItemStatus } from "../model.ts";
import type { Clause } from "./clauses.ts";
import { isFirstName } from "./first-names.ts";
import { readItemEnd } from "./item-end.ts";
import { readItemFront } from "./item-front.ts";
import { statusOf } from "./item-status.ts";
import { type ItemKey, isActionVerb } from "./item-words.ts";
import { areRemarks, hasKey, isKeyed, isOwner, type RemarkGroup, remarkGroups, remarksAtEnd } from "./remark-groups.ts";
import type { ItemLinks, ItemRemark } from "./remarks.ts";

/** The text of one item: its title and the remarks before, in and after it. */
export interface ItemText {
  readonly title: Spanned<string>;
  readonly status: Spanned<ActionItemStatus> | null;
  /** As written; the item's reader interprets them. */
  readonly remarks: Readonly<Partial<Record<ItemKey, Spanned<string>>>>;
  /** Words behind a key's value that are part of neither it nor the title. */
  readonly unread: readonly Spanned<string>[];
}

/** `~~Text~~`. */
const struckOut = /^\s*~~([^~]{2,})~~/;
/** `#123` in "tracked in #123". */
const issueName = /(?:[\w./-]*#\d+|(?<![\w-])[A-Z][A-Z0-9]{1,9}-\d+)$/;
/** Addresses of issues, pull requests and tickets in the trackers that teams use. */
const issueTarget =
  /\/(?:issues?|pull|pulls|merge_requests|browse|stories|tickets?|tasks?|work_items)\/|[?&]id=\d|app\.asana|trello\.com\/c\//i;
const namedTo = /^\**([A-Z][^*]+?)\** (to|will) ([a-z]+)\b/;
/** First words of such a sentence that are no names: "Need to check". */
const noName =
  /^(?:need|want|have|try|plan|continue|attempt|aim|ability|remember|agree|commit|how|what|when|where|who|way|ways|work|time|due|look|switch|move|change|migrate|upgrade|start|begin|next|nothing|something|everyone|anyone|tools?|process|steps?|option|permission|access|reach|talk|speak|prefer|decide|propose|intend|hope|seek|learn|like|used|able|ready|us|it|this|that|we|alerts?|scripts?|tests?|docs?)$/i;
/** The most characters at either end that can be remarks. */
const REACH = 600;
/** The most remarks on either side; more are a text that repeats itself. */
const MOST_REMARKS = 12;

/** Text without any mark that could begin or end a remark: most titles. */
const unremarkable = new RegExp(
  String.raw`^[${LETTER}\d][^[\]()（@:：*_~\`<>;|—–=\\&!#${PICTURE}\n]*[^A-Z\s*_${PICTURE}]\.?$`,
);
/** What may be a remark without any such mark: dividers, a key or status in front or behind, a due date. */
const perhapsRemark =
  / to | will | - | {2}|^[a-z][a-z\d]+-\d|^(?:done|todo|wip|fixed) |[.,] (?:done|completed?|fixed|in progress|dropped|closed|shipped|merged|deployed)\b|\b(?:due|eta|deadline)\b|\b(?:by|before|no later than) [^.\d]{0,40}\d/i;

/** Reads an item's own words. */
export function readItemText(prose: TextRun, definitions: Definitions): ItemText {
  const { text } = prose;
  if (unremarkable.test(text) && !perhapsRemark.test(text)) {
    return { title: { value: text, range: prose.range() }, status: null, remarks: {}, unread: [] };
  }
  return new ItemReader(prose, definitions).read();
}

class ItemReader {
  readonly #prose: TextRun;
  readonly #text: string;
  readonly #definitions: Definitions;
  readonly #links: readonly Link[];
  readonly #inline: ItemLinks;
  readonly #remarks: Partial<Record<ItemKey, Spanned<string>>> = {};
  readonly #unread: Spanned<string>[] = [];
  #status: Spanned<ActionItemStatus> | null = null;
  #start = 0;
  #end: number;
  /** Words behind remarks that end the title: "Add tests (Owner: Alex). This avoids repeats." */
  #behind: Range | null = null;

  constructor(prose: TextRun, definitions: Definitions) {
    this.#prose = prose;
    this.#text = prose.text;
    this.#definitions = definitions;
    this.#links = readInline(prose.text, definitions).links;
    this.#inline = { links: this.#links, definitions };
    this.#end = prose.text.length;
  }

  read(): ItemText {
    const struck = this.#readStruckOut();
    for (let peeled = 0; peeled < MOST_REMARKS && this.#peelFront(); peeled++);
    for (let peeled = 0; peeled < MOST_REMARKS && (this.#claimClauses() || this.#peelBack()); peeled++);
    if (struck && this.#status?.value !== "done") this.#status = struck;
    if (!this.#remarks.owner) this.#readSomebodyTo();
    if (!this.#remarks.issue) this.#readIssueInTitle();
    this.#trimEnd();
    const title = this.#text.slice(this.#start, this.#end);
    const behind = this.#behind === null ? "" : this.#text.slice(this.#behind.start, this.#behind.end);
    const words = behind === "" ? title : `${title}${/[.!?:;]$/.test(title) ? "" : "."} ${behind}`;
    return {
      title: { value: plainText(words, this.#definitions), range: this.#prose.range(this.#start, this.#end) },
      status: this.#status,
      remarks: this.#remarks,
      unread: this.#unread,
    };
  }

  #setStatus(value: ActionItemStatus, { start, end }: Range): void {
    this.#status ??= { value, range: this.#prose.range(start, end) };
  }

  #set(key: ItemKey, { start, end }: Range): void {
    const raw = this.#text.slice(start, end);
    const value = key === "issue" ? this.#issueIn(start, end) : withoutWikiLinks(plainText(raw, this.#definitions));
    if (value !== "") this.#remarks[key] ??= { value, range: this.#prose.range(start, end) };
  }

  /** A link's target; without a link, the words. */
  #issueIn(start: number, end: number): string {
    const link = this.#links.find((candidate) => candidate.start >= start && candidate.end <= end);
    const words = plainText(this.#text.slice(start, end), this.#definitions);
    return link?.target ?? issueName.exec(words)?.[0] ?? words;
  }

  #keep(remark: ItemRemark): void {
    if (remark.kind === "status") {
      this.#setStatus(remark.status, remark);
      const link = this.#links.find(({ start, end }) => start >= remark.start && end <= remark.end);
      if (link) this.#set("issue", link);
    } else if (remark.kind === "fact") this.#set(remark.key, remark);
    else if (remark.kind !== "words") this.#set("owner", remark);
  }

  /** `~~Text~~`, remarks behind it allowed. */
  #readStruckOut(): Spanned<ActionItemStatus> | null {
    const struck = struckOut.exec(this.#text);
    if (!struck) return null;
    const rest = this.#text.slice(struck[0].length).trim();
    const said = statusOf(rest);
    const isRemark = rest === "" || said !== null || /^(?:[([<]|https?:|[—–|] ?)/.test(rest);
    if (!isRemark && rest.length > struck[0].length) return null;
    if (said !== null) {
      this.#setStatus(said, { start: this.#text.length - rest.length, end: this.#text.length });
      this.#end = struck[0].length;
    }
    return { value: "dropped", range: this.#prose.range(0, struck[0].length) };
  }

  // --- before the title ---

  #peelFront(): boolean {
    while (this.#start < this.#end && isGap(this.#text[this.#start]!)) this.#start++;
    const place = { start: this.#start, end: Math.min(this.#end, this.#start + REACH) };
    const front = readItemFront(this.#text, place, this.#inline);
    if (!front || (front.remarks.some(isOwner) && this.#remarks.owner)) return false;
    for (const remark of front.remarks) if (remark.kind !== "status" || remark.status !== "open") this.#keep(remark);
    this.#start = front.next;
    return front.next > place.start;
  }

  // --- behind the title ---

  #trimEnd(): void {
    while (this.#end > this.#start && isGap(this.#text[this.#end - 1]!)) this.#end--;
  }

  /** Claims the clauses that say only facts, from the last one on; a title and what only it says stay. */
  #claimClauses(): boolean {
    this.#trimEnd();
    const place = { start: Math.max(this.#start, this.#end - REACH), end: this.#end };
    const groups = remarkGroups(this.#text, place, this.#inline);
    const last = groups.at(-1);
    if (last && this.#claim(last)) return true;
    // A remark in the middle is one where it can be nothing else: `(Owner: Alex). This avoids repeats.`
    const from = this.#behind ? -1 : groups.findIndex((group) => isKeyed(group) && this.#isRemark(group));
    if (from === -1) return false;
    let to = from + 1;
    while (to < groups.length && this.#isRemark(groups[to]!)) to++;
    const behind = { start: groups[to]!.clauses[0]!.start, end: this.#end };
    for (const { remarks } of groups.slice(from, to)) for (const remark of remarks) this.#keepRead(remark);
    this.#cut(groups[from]!.clauses[0]!.outer.start);
    this.#behind = behind;
    return true;
  }

  /** Whether a group of clauses says only facts, and is not all there is for a title. */
  #isRemark(group: RemarkGroup): boolean {
    const before = this.#text.slice(this.#start, group.clauses[0]!.outer.start);
    return before.trim() !== "" && areRemarks(group, this.#remarks);
  }

  /** Claims a group of clauses, or those at its end that are remarks. */
  #claim(group: RemarkGroup): boolean {
    const [first] = group.clauses as [Clause];
    if (this.#isRemark(group)) {
      for (const remark of group.remarks) this.#keepRead(remark);
      return this.#cut(first.outer.start);
    }
    if (first.join === "bracket") {
      for (const remark of group.remarks) if (hasKey(remark)) this.#keep(remark);
      return false;
    }
    const found = remarksAtEnd(this.#text, group, this.#inline);
    if (!found) return false;
    for (const remark of found.remarks) this.#keep(remark);
    return this.#cut(found.end);
  }

  #keepRead(remark: ItemRemark): void {
    if (remark.kind === "words")
      this.#unread.push({
        value: this.#text.slice(remark.start, remark.end),
        range: this.#prose.range(remark.start, remark.end),
      });
    else this.#keep(remark);
  }

  /** Cuts the title, if something is left of it. */
  #cut(end: number): boolean {
    const title = this.#text
      .slice(this.#start, end)
      .replace(/(?<![\s*_~(.,;:|·•–—、，（-])[\s*_~(.,;:|·•–—、，（-]+$/, "");
    if (title === "") return false;
    const stop = /^[.!?。！？]/.exec(this.#text.slice(this.#start + title.length))?.[0] ?? "";
    const close = /^(?:\*\*|__)/.exec(this.#text.slice(this.#start + title.length))?.[0] ?? "";
    this.#end = this.#start + title.length + Math.max(stop.length, close.length);
    return true;
  }

  /** What the end of a title says without a divider before it. */
  #peelBack(): boolean {
    this.#trimEnd();
    const place = { start: Math.max(this.#start, this.#end - REACH), end: this.#end };
    const found = readItemEnd(this.#text, place, this.#inline, new Set(Object.keys(this.#remarks)));
    if (!found) return false;
    for (const remark of found.remarks) this.#keep(remark);
    return this.#cut(found.end);
  }

  // --- in the title ---

  /** "Peter to investigate why …": the title keeps all its words. */
  #readSomebodyTo(): void {
    const found = somebodyTo(this.#text.slice(this.#start, this.#end));
    if (!found || noName.test(found[1]!)) return;
    const start = this.#start + found[0].indexOf(found[1]!);
    this.#set("owner", { start, end: start + found[1]!.length });
  }

  /** The only link to a tracker in a title is the item's issue. */
  #readIssueInTitle(): void {
    const inside = this.#links.filter(
      ({ start, end, target }) => start >= this.#start && end <= this.#end && issueTarget.test(target),
    );
    if (inside.length === 1)
      this.#remarks.issue = { value: inside[0]!.target, range: this.#prose.range(inside[0]!.start, inside[0]!.end) };
  }
}

/** `[[Alex]]`, `[[alex|Alex Miller]]` → the name that is shown. */
export function withoutWikiLinks(words: string): string {
  return words.includes("[[") ? words.replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, "$1") : words;
}

/** White space, or the rest of a strike-through. */
function isGap(character: string): boolean {
  return character === "~" || isSpace(character);
}

/** `Peter to check the logs`, `Peter will check them`: the named people are the first group. */
function somebodyTo(text: string): RegExpExecArray | null {
  const found = namedTo.exec(text);
  if (!found || !isActionVerb(found[3]!)) return null;
  const names = found[1]!.split(/, ?| and | & |\//);
  if (found[2] === "will" && !names.every((each) => isFirstName(each.split(" ", 1)[0]!))) return null;
  return names.length <= 4 && names.every((each) => /^[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*)?$/.test(each)) ? found : null;
}
