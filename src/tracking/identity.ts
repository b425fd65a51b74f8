import { groupBy } from "../text/collections.ts";
import type { GitHubIssue, GitHubState } from "./issue.ts";
import { type Marker, markerFolder, PLACE, readMarker } from "./marker.ts";

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
  /** This tool's own issues that carry no marker, by their numbers. */
  readonly unmarked: ReadonlyMap<number, GitHubIssue>;
  /** `owner/name`. */
  readonly repository: string;
}

const identityOf = ({ kind, key }: Pick<Marker, "kind" | "key">) => `${kind} ${key}`;

/** Reads the markers of all issues of the folder. Only those that one of this tool's own accounts wrote are believed. */
export function identify(state: GitHubState): Identities {
  const read = [...state.issues]
    .sort((a, b) => a.number - b.number)
    .map((issue) => ({ issue, marker: readMarker(issue.body) }));
  const isOurs = ({ marker }: (typeof read)[number]) =>
    marker !== null && marker.kind !== PLACE && markerFolder(marker) === state.folder;
  const marked = read.filter((one): one is MarkedIssue => isOurs(one));
  const own = ({ issue }: Pick<MarkedIssue, "issue">) => state.accounts.has(issue.author.toLowerCase());
  const unmarked = read.filter((one) => one.marker === null && own(one));
  const byKey = groupBy(marked.filter(own), ({ marker }) => identityOf(marker));
  for (const duplicates of byKey.values())
    duplicates.sort((a, b) => Number(a.issue.state === "closed") - Number(b.issue.state === "closed"));
  return {
    byKey,
    copies: marked.filter((one) => !own(one)),
    unmarked: new Map(unmarked.map(({ issue }) => [issue.number, issue])),
    repository: state.repository,
  };
}
