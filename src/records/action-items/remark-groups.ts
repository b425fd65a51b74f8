import { withoutMarksAtEnd } from "../../text/characters.ts";
import type { Range } from "../../text/source.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import type { ItemKey } from "./item-words.ts";
import { type ItemLinks, type ItemRemark, readClause } from "./remarks.ts";

/*
 * Clauses that belong together, and whether they are remarks or part of the title.
 */

/** Clauses that commas and keys join, or brackets alone; with what they say. */
export interface RemarkGroup {
  readonly clauses: readonly Clause[];
  readonly remarks: readonly ItemRemark[];
}

/** Which facts an item has already. */
export type Taken = Readonly<Partial<Record<ItemKey, unknown>>>;

/** The groups of a part of an item's words, in order. */
export function remarkGroups(text: string, { start, end }: Range, inline: ItemLinks): RemarkGroup[] {
  const to = start + withoutMarksAtEnd(text.slice(start, end), ".;,⏫⏬").length;
  const groups: Clause[][] = [];
  for (const clause of withNotes(text, clausesOf(text, { start, end: to }, inline.links), inline)) {
    const last = groups.at(-1);
    const joins = clause.join === "comma" || clause.join === "key";
    if (last && joins && last[0]!.join !== "bracket") last.push(clause);
    else groups.push([clause]);
  }
  return groups.map((clauses) => ({
    clauses,
    remarks: withJoinedNames(clauses.flatMap((clause) => remarksIn(text, clause, inline))),
  }));
}

/** Joins a remark in brackets to the key's value or status before it: `✅ (2026-05-30)`, `Owner: Alex (SRE)`. */
function withNotes(text: string, clauses: readonly Clause[], inline: ItemLinks): Clause[] {
  const joined: Clause[] = [];
  for (const clause of clauses) {
    const before = joined.at(-1);
    if (before && clause.join === "bracket" && takesNote(text, before, clause, inline)) {
      const { end } = clause.outer;
      joined[joined.length - 1] = { ...before, end, outer: { ...before.outer, end } };
    } else joined.push(clause);
  }
  return joined;
}

function takesNote(text: string, before: Clause, note: Clause, inline: ItemLinks): boolean {
  if (before.join === "bracket") return false;
  const remark = readClause(text, before, inline);
  if (remark.kind === "status")
    return readClause(text, { start: before.start, end: note.outer.end }, inline).kind === "status";
  const own = remarksIn(text, note, inline);
  return remark.kind === "fact" && remark.named && !areRemarks({ clauses: [note], remarks: own }, {});
}

/** The remarks of a clause: in brackets there can be several. */
function remarksIn(text: string, clause: Clause, inline: ItemLinks): ItemRemark[] {
  const whole = readClause(text, clause, inline);
  if (clause.join !== "bracket" || whole.kind === "status") return [whole];
  const parts: Range[] = [];
  for (const part of clausesOf(text, clause, inline.links)) {
    const before = parts.at(-1);
    if (before && part.join === "bracket") parts[parts.length - 1] = { start: before.start, end: part.outer.end };
    else parts.push(part);
  }
  return parts.map((part) => readClause(text, part, inline));
}

/** `Owner: Alex, Sam, Due: …`: names behind an owner are owners too. */
function withJoinedNames(remarks: readonly ItemRemark[]): ItemRemark[] {
  const joined: ItemRemark[] = [];
  for (const remark of remarks) {
    const last = joined.at(-1);
    const isName = remark.kind === "name" || (isOwner(remark) && !hasKey(remark, "owner"));
    if (last && hasKey(last, "owner") && isName) joined[joined.length - 1] = { ...last, end: remark.end };
    else joined.push(remark);
  }
  return joined;
}

/** Whether every part is understood, so that no part belongs to the title. Words behind an owner are left over. */
export function areRemarks({ clauses, remarks }: RemarkGroup, taken: Taken): boolean {
  const { join } = clauses[0]!;
  const certain = remarks.some((remark) => isKnown(remark) || remark.kind === "status");
  const hasDue = taken.due !== undefined || remarks.some((remark) => remark.kind === "fact" && remark.key === "due");
  const isAlone = taken.owner === undefined && (join === "bracket" || join === "divider");
  return remarks.every((remark, index) => {
    if (remark.kind === "words") return index > 0 && hasKey(remarks[index - 1]!, "owner");
    if (remark.kind === "name") return certain && hasDue;
    if (remark.kind === "person") return certain || isAlone;
    return remark.kind === "status" || isKnown(remark) || join === "bracket" || certain;
  });
}

/** Whether a group names the owner or the due date with its key: then it is a remark wherever it is. */
export function isKeyed({ remarks }: RemarkGroup): boolean {
  return remarks.some((remark) => hasKey(remark, "owner") || hasKey(remark, "due"));
}

/** `Add tests, by 5 June, owner: Alex`: the remarks at the end of a title's clauses, and where the title ends; null without any. */
export function remarksAtEnd(
  text: string,
  { clauses }: RemarkGroup,
  inline: ItemLinks,
): { readonly remarks: readonly ItemRemark[]; readonly end: number } | null {
  const parts = clauses.map((clause) => readClause(text, clause, inline));
  let first = parts.length;
  for (let at = parts.length - 1; at > 0 && parts[at]!.kind !== "words"; at--) {
    const part = parts[at]!;
    if (isKnown(part) || (part.kind === "status" && part.status !== "open")) first = at;
  }
  const remarks = withJoinedNames(parts.slice(first));
  if (remarks.length === 0 || remarks.some(({ kind }) => kind === "name")) return null;
  return { remarks, end: clauses[first]!.outer.start };
}

export function isOwner(remark: ItemRemark): boolean {
  return remark.kind === "person" || (remark.kind === "fact" && remark.key === "owner");
}

/** Whether a remark is a fact with its key: `Owner: Alex`. */
export function hasKey(remark: ItemRemark, key?: ItemKey): boolean {
  return remark.kind === "fact" && remark.named && (key === undefined || remark.key === key);
}

/** A status that no word explains is no remark of a title: "Log the status: code and text". */
function isKnown(remark: ItemRemark): boolean {
  return remark.kind === "fact" && remark.key !== "status";
}
