import { groupBy } from "../text/collections.ts";
import { counted } from "../text/count.ts";
import type { MarkedIssue } from "./identity.ts";
import { markerFolder } from "./marker.ts";
import type { TrackedItem } from "./match.ts";
import { type Candidate, numberOf, type Pairing } from "./match-items.ts";
import { fateReader, type Observed } from "./observe.ts";
import type { Notice } from "./operation.ts";

/** What people should know about the numbers of action items, and about issues that no item has. */

/** Two items can't have one issue: it stays with the one that is `kept`. */
export function twoWithOneNumber(
  key: string,
  candidates: readonly Candidate[],
  marked: MarkedIssue | null,
  kept: boolean,
): Notice {
  const { postmortem } = candidates[0]!;
  const lines = candidates.map(({ item }) => postmortem.source.line(item.range.start));
  const issue = marked
    ? `; issue #${marked.issue.number} stays with ${kept ? "the one whose title it has" : "neither"}`
    : "";
  return {
    key,
    issue: marked?.issue.number ?? null,
    message: `${candidates.length} action items of ${postmortem.source.file} have the number ${numberOf(key)} (lines ${lines.join(", ")})${issue}; give each its own`,
  };
}

/** More places than these are not named one by one. */
const MOST_PLACES = 3;

/** Items without a number have no issue. */
export function withoutNumber(candidates: readonly Candidate[]): Notice[] {
  const [first] = candidates;
  if (first === undefined) return [];
  const notice = (message: string): Notice => ({ key: null, issue: null, message });
  if (candidates.length > MOST_PLACES)
    return [
      notice(
        `${candidates.length} action items have no number and so no issue, the first at ${placeOf(first)}; "incident fmt" gives them one`,
      ),
    ];
  return candidates.map((one) =>
    notice(`the action item at ${placeOf(one)} has no number and so no issue; "incident fmt" gives it one`),
  );
}

/** An item whose title is that of an issue, and whose number is gone. */
export function lostNumber(candidate: Candidate, { issue, marker }: MarkedIssue, isFree: boolean): Notice {
  const next = isFree ? `give it the number ${numberOf(marker.key)} again` : "give it a number of its own";
  const message = `the action item at ${placeOf(candidate)} has lost its number; its title is that of issue #${issue.number}: ${next}`;
  return { key: marker.key, issue: issue.number, message };
}

function placeOf({ item, postmortem: { source } }: Candidate): string {
  return `${source.file}:${source.line(item.range.start)}`;
}

/** As many changes as a person reads. */
const MOST_NAMED = 5;

/** Items that have another number than before: their issues follow them, and a person should know before the merge. */
export function renumberedNotice(items: readonly TrackedItem[]): Notice[] {
  const changed = items.filter(
    ({ key, renamedFrom }) => renamedFrom !== null && numberOf(renamedFrom) !== numberOf(key),
  );
  if (changed.length === 0) return [];
  const named = changed.slice(0, MOST_NAMED).map(({ key, renamedFrom }) => `${renamedFrom} → ${key}`);
  const more = changed.length > MOST_NAMED ? ` and ${changed.length - MOST_NAMED} more` : "";
  const issues = changed.length === 1 ? "its issue follows its text" : "their issues follow their texts";
  const message = `${counted(changed.length, "action item")} changed numbers: ${named.join(", ")}${more}; ${issues}`;
  return [{ key: null, issue: null, message }];
}

/** Open issues of a folder of records that the commit lacks, and that belong to nothing here. */
export function movedFolders(free: Pairing["free"], claimed: ReadonlySet<MarkedIssue>, observed: Observed): Notice[] {
  const isLeft = (marked: MarkedIssue) =>
    marked.issue.state === "open" &&
    (free.has(marked) || (marked.marker.kind === "postmortem" && !claimed.has(marked)));
  const open = observed.identities.elsewhere.filter(isLeft);
  if (open.length === 0) return [];
  const fateOf = fateReader(observed);
  const gone = groupBy(open, (marked) => (fateOf(marked) === "gone" ? markerFolder(marked.marker) : null));
  return [...gone].map(([folder, all]) => {
    const numbers = all.slice(0, MOST_NAMED).map(({ issue }) => `#${issue.number}`);
    const more = all.length > MOST_NAMED ? ` and ${all.length - MOST_NAMED} more` : "";
    const message = `open issues of records in ${folder || "the repository's root"}, which the commit no longer has: ${numbers.join(", ")}${more}; they belong to no record here, so close them by hand, or put the records back`;
    return { key: null, issue: all[0]!.issue.number, message };
  });
}
