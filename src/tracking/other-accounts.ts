import { identityOf, type MarkedIssue, textOf } from "./identity.ts";
import type { Matched } from "./match.ts";
import { isOpen } from "./observe.ts";

/**
 * Issues by other accounts that carry the markers of records without an issue of this tool's own, by author in lower case.
 * Either another account wrote for this tool before, or somebody copied a marker.
 */
export function issuesOfOthers(matched: Matched): ReadonlyMap<string, readonly MarkedIssue[]> {
  const { copies, byKey } = matched.identities;
  const others = new Map<string, MarkedIssue[]>();
  if (copies.length === 0) return others;
  const wanted = new Set(wantedKeys(matched));
  for (const copy of copies) {
    const { kind, key } = copy.marker;
    const isRecord = kind === "item" || kind === "postmortem";
    const isWanted = isRecord
      ? wanted.has(`${kind} ${key}`) || wanted.has(`text ${textOf(copy)}`)
      : kind !== "duplicate" && !byKey.has(identityOf(kind, key));
    if (!isWanted) continue;
    const author = copy.issue.author.toLowerCase();
    others.set(author, [...(others.get(author) ?? []), copy]);
  }
  return others;
}

/** What an issue would be opened for: keys and texts of items, and keys of post-mortems. */
function wantedKeys({ items, postmortems }: Matched): string[] {
  const open = items.filter(({ item, marked }) => !marked && isOpen(item));
  const parents = postmortems.filter(({ parent, items }) => !parent && items.some(({ item }) => isOpen(item)));
  return [
    ...open.flatMap(({ key, title }) => [`item ${key}`, `text ${title}`]),
    ...parents.map(({ postmortem }) => `postmortem ${postmortem.id}`),
  ];
}

/** Whether issues would be opened, and none is there yet. */
export function isFirstRun({ items, identities }: Matched): boolean {
  return identities.byKey.size === 0 && items.some(({ item, marked }) => !marked && isOpen(item));
}
