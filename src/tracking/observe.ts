import type { Policy } from "../policy/policy.ts";
import { isClosed } from "../records/action-items/item-state.ts";
import { issueNumber } from "../records/issue-cell.ts";
import { type Links, linkRecords } from "../records/links.ts";
import type { ActionItem, Catalog, Postmortem } from "../records/model.ts";
import type { Templates } from "../render/templates.ts";
import { groupBy } from "../text/collections.ts";
import type { Instant } from "../time/instant.ts";
import { type Identities, identify, identityOf, type MarkedIssue } from "./identity.ts";
import type { GitHubState } from "./issue.ts";
import { itemTitle } from "./issue-names.ts";
import { markerFolder } from "./marker.ts";
import { markerStateOf } from "./marker-state.ts";
import type { Origin } from "./permalink.ts";

/** `unknown`: git can't tell. There is no repository, it is another one, or the file is in a submodule. */
export type FileInCommit = (file: string, folder: string) => "present" | "absent" | "unknown";

/** The records of a run, and what it needs to show them on GitHub. */
export interface TrackedRecords {
  readonly catalog: Catalog;
  readonly policy: Policy;
  readonly templates: Templates;
  readonly origin: Origin;
  /** Whether the commit that the records were read at holds a file of a folder of records, by its path from there. */
  readonly inCommit: FileInCommit;
  /** With a time, finished items get the effectiveness checks that are due by then. */
  readonly now?: Instant;
}

/** What a run has read: the records with their links, and GitHub's issues with their markers. */
export interface Observed extends TrackedRecords {
  readonly links: Links;
  readonly state: GitHubState;
  readonly identities: Identities;
}

/** Links the records, and reads the markers of the issues. */
export function observe(records: TrackedRecords, state: GitHubState): Observed {
  return { ...records, links: linkRecords(records.catalog), state, identities: identify(state) };
}

/** An item that its record has not closed. */
export const isOpen = (item: ActionItem): boolean => !isClosed(item);

/**
 * Numbers of issues that no list shows, and that open action items without an issue name: what became of them has to be
 * known before matching. A request each.
 */
export function unlistedIssues({ catalog, state, identities, templates }: Observed): readonly number[] {
  const listed = new Set(state.issues.map(({ number }) => number));
  const all = catalog.postmortems.flatMap(({ actionItems }) => actionItems);
  const numbers = [...groupBy(all, ({ key }) => key)].flatMap(([key, [item, ...others]]) => {
    const isTracked = others.length > 0 || identities.byKey.has(identityOf("item", key, itemTitle(item!, templates)));
    const number = isTracked || !isOpen(item!) ? null : issueNumber(item!.issue?.value ?? null, state.repository);
    return number === null || listed.has(number) ? [] : [number];
  });
  return [...new Set(numbers)];
}

/** What git writes into a file around the two sides of a conflict; a list or table between them falls apart. */
const CONFLICT = /^(?:<{7}|>{7}) /m;

/** True for a post-mortem that was not read whole: what it lacks says nothing. */
export function isBroken({ problems, source }: Postmortem): boolean {
  return problems.some(({ rule }) => rule === "syntax") || CONFLICT.test(source.text);
}

/** Files that exist and whose action items may be missing only because they could not be read. */
export function unreadFiles({ unreadable, postmortems }: Catalog): ReadonlySet<string> {
  return new Set([...unreadable, ...postmortems.filter(isBroken)].map(({ source }) => source.file));
}

/** What became of an issue's record. `gone`: it is in no record any more. `unread`: its file exists, and can't be read. */
export type RecordFate = "gone" | "unread" | "unknown";

/** An open issue whose record was not read. */
export interface OpenOrphan {
  readonly marked: MarkedIssue;
  /** Where its record was when the issue was last written. */
  readonly file: string;
  readonly fate: RecordFate;
}

/**
 * Tells what became of the record of an issue that no record has. It is gone when its file was read whole and lacks it, or
 * when the commit lacks the file: what is only missing in the work tree says nothing.
 */
export function fateReader({ catalog, inCommit, origin }: TrackedRecords): (marked: MarkedIssue) => RecordFate {
  const unread = unreadFiles(catalog);
  const read = new Set(catalog.postmortems.map(({ source }) => source.file));
  return ({ marker }) => {
    const { file } = markerStateOf(marker).place;
    const folder = markerFolder(marker);
    const isOurs = folder === origin.folder;
    if (isOurs && unread.has(file)) return "unread";
    return (isOurs && read.has(file)) || inCommit(file, folder) === "absent" ? "gone" : "unknown";
  };
}

/** The open issues without a record. */
export function openOrphans(
  records: TrackedRecords & { readonly orphanedIssues: readonly MarkedIssue[] },
): OpenOrphan[] {
  const open = records.orphanedIssues.filter(({ issue }) => issue.state === "open");
  if (open.length === 0) return [];
  const fateOf = fateReader(records);
  return open.map((marked) => ({ marked, file: markerStateOf(marked.marker).place.file, fate: fateOf(marked) }));
}
