import type { Policy } from "../policy/policy.ts";
import { isClosed } from "../records/action-items/item-state.ts";
import { issueNumber } from "../records/issue-cell.ts";
import { type Links, linkRecords } from "../records/links.ts";
import type { ActionItem, Catalog, Postmortem } from "../records/model.ts";
import type { Templates } from "../render/templates.ts";
import { groupBy } from "../text/collections.ts";
import type { Instant } from "../time/instant.ts";
import { type Identities, identify, identityOf } from "./identity.ts";
import type { GitHubState } from "./issue.ts";
import type { Origin } from "./permalink.ts";

/** The records of a run, and what it needs to show them on GitHub. */
export interface TrackedRecords {
  readonly catalog: Catalog;
  readonly policy: Policy;
  readonly templates: Templates;
  readonly origin: Origin;
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
export function unlistedIssues({ catalog, state, identities }: Observed): readonly number[] {
  const listed = new Set(state.issues.map(({ number }) => number));
  const all = catalog.postmortems.flatMap(({ actionItems }) => actionItems);
  const numbers = [...groupBy(all, ({ key }) => key)].flatMap(([key, [item, ...others]]) => {
    const isTracked = others.length > 0 || identities.byKey.has(identityOf({ kind: "item", key }));
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
