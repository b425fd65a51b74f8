import { grouped } from "./grouped.ts";
import type { GitHubIssue, GitHubState } from "./issue.ts";
import { type Marker, PLACE, readMarker } from "./marker.ts";

export interface MarkedIssue {
  readonly issue: GitHubIssue;
  readonly marker: Marker;
}

/** Which issue belongs to which key, and which only look as if they did. */
export interface Identities {
  /** By kind and key, the open before the closed, then the oldest: the first one is the issue, the others are duplicates. */
  readonly byKey: ReadonlyMap<string, readonly MarkedIssue[]>;
  /** Carry a marker and were written by somebody else: copies, which never count. */
  readonly copies: readonly MarkedIssue[];
}

const identityOf = ({ kind, key }: Pick<Marker, "kind" | "key">) => `${kind} ${key}`;

/** Reads the markers of all issues. Only those that one of this tool's own accounts wrote are believed. */
export function identify(state: GitHubState): Identities {
  const marked = [...state.issues]
    .sort((a, b) => a.number - b.number)
    .flatMap((issue) => {
      const marker = readMarker(issue.body);
      return marker && marker.kind !== PLACE ? [{ issue, marker }] : [];
    });
  const own = ({ issue }: MarkedIssue) => state.accounts.has(issue.author.toLowerCase());
  const byKey = grouped(marked.filter(own), ({ marker }) => identityOf(marker));
  for (const rivals of byKey.values())
    rivals.sort((a, b) => Number(a.issue.state === "closed") - Number(b.issue.state === "closed"));
  return { byKey, copies: marked.filter((one) => !own(one)) };
}
