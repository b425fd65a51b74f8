import { type ItemRevision, itemStatesOf, lastChanges, withTodaysKeys } from "../../process/item-history.ts";
import { readingContext } from "../../records/catalog.ts";
import { readPostmortem } from "../../records/postmortem.ts";
import type { Revision } from "../../report/calendar-feed.ts";
import { baseName } from "../../text/path.ts";
import { Source } from "../../text/source.ts";
import type { Instant } from "../../time/instant.ts";
import type { TrackedItem } from "../../tracking/match.ts";
import type { LastChange } from "../../tracking/write-back/drift.ts";
import { GitRepository } from "./git.ts";
import type { Repository } from "./load.ts";

/** Runs git with these arguments and this standard input, and gives its standard output. Rejects when git fails. */
export type GitReader = (args: readonly string[], input?: string) => Promise<Uint8Array>;

interface Version {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly at: number;
  readonly blob: string;
  readonly file: string;
}

/** What git knows of a repository's action items: the states of each version; null without a whole history. */
export function readItemHistory(
  { catalog, policy }: Pick<Repository, "catalog" | "policy">,
  git: GitRepository,
): Promise<readonly ItemRevision[] | null> {
  const context = readingContext(catalog.incidents, policy);
  const files = catalog.postmortems
    .filter(({ actionItems }) => actionItems.length > 0)
    .map(({ source }) => source.file);
  const statesIn = (file: string, text: string) => itemStatesOf(readPostmortem(new Source(file, text), context));
  return readVersions((args, input) => git.bytes(args, input), files, statesIn);
}

/** When facts of action items last changed, as git knows it. Nothing is known without the whole history. */
export async function readItemChanges(
  { workspace, catalog, policy }: Repository,
  items: readonly Pick<TrackedItem, "postmortem">[],
): Promise<LastChange> {
  const ids = new Set(items.map(({ postmortem }) => postmortem.id));
  const postmortems = catalog.postmortems.filter(({ id }) => ids.has(id));
  if (postmortems.length === 0) return () => null;
  const git = new GitRepository(workspace.root);
  const history = await readItemHistory({ catalog: { ...catalog, postmortems }, policy }, git);
  const changedAt = history && lastChanges(withTodaysKeys(history, postmortems));
  return ({ key }, fact) => changedAt?.(key, fact) ?? null;
}

/**
 * What the versions of these files on the main line of history contain, oldest first. A file is followed through a move
 * to another folder by its name, since that is what its keys come from. Merges count once, as they arrived: a date that
 * was tried out on a branch did not move.
 *
 * Null when there is no history to read: no git repository, no commit, a partial clone that lacks what is asked for, or a
 * shallow clone, in which every date would look unmoved.
 */
export async function readVersions<Facts extends object>(
  git: GitReader,
  files: readonly string[],
  readFacts: (file: string, text: string) => Facts,
): Promise<readonly (Facts & { readonly at: number })[] | null> {
  const versions = await versionsOf(git, files);
  if (versions === null) return null;
  let texts: ReadonlyMap<string, string>;
  try {
    texts = await readBlobs(git, [...new Set(versions.map((version) => version.blob))]);
  } catch {
    // A partial clone whose origin can't be reached.
    return null;
  }
  return versions.map(({ at, blob, file }) => ({ ...readFacts(file, texts.get(blob) ?? ""), at }));
}

/** The revision of an event that is described by these files; null where git knows none of them, or no whole history. */
export async function readRevisions(
  git: GitRepository,
  files: readonly string[],
): Promise<(files: readonly string[]) => Revision | null> {
  const versions = await versionsOf((args, input) => git.bytes(args, input), files);
  const byName = new Map<string, Revision>();
  for (const { at, file } of versions ?? []) byName.set(baseName(file), later(byName.get(baseName(file)), at));
  return (own) => {
    const known = own.flatMap((file) => byName.get(baseName(file)) ?? []);
    return known.reduce<Revision | null>((all, { commits, at }) => later(all, at, commits), null);
  };
}

function later(known: Revision | null | undefined, at: Instant, commits = 1): Revision {
  return { commits: (known?.commits ?? 0) + commits, at: Math.max(known?.at ?? 0, at) };
}

/** The commits of the main line of history that wrote these files, the oldest first; null as {@link readVersions} has it. */
async function versionsOf(git: GitReader, files: readonly string[]): Promise<readonly Version[] | null> {
  if (files.length === 0) return [];
  if (!(await hasWholeHistory(git))) return null;
  const names = new Set(files.map(baseName));
  try {
    const log = await git([...logArguments, "HEAD", "--", ...pathspecs(names)]);
    return parseLog(log).filter(({ file }) => names.has(baseName(file)));
  } catch {
    return null;
  }
}

async function hasWholeHistory(git: GitReader): Promise<boolean> {
  try {
    return decode(await git(["rev-parse", "--is-shallow-repository", "HEAD"])).startsWith("false\n");
  } catch {
    return false;
  }
}

const logArguments = [
  "log",
  "--first-parent",
  "--diff-merges=first-parent",
  "--diff-filter=AM",
  "--no-renames",
  "--reverse",
  "--raw",
  "--no-abbrev",
  "-z",
  "--format=%ct",
];

/** By their endings alone: git compares each path with each pattern, and there may be thousands of names. */
function pathspecs(names: ReadonlySet<string>): readonly string[] {
  const endings = new Set([...names].map((name) => name.slice(Math.max(0, name.lastIndexOf(".")))));
  return [...endings].map((ending) => `:(top,glob)**/*${ending.replace(/[\\*?[\]]/g, "\\$&")}`);
}

/** `<seconds> NUL (:<modes> <old> <new> <A|M> NUL <path> NUL)* …`: the output of {@link logArguments}. */
function parseLog(output: Uint8Array): Version[] {
  const versions: Version[] = [];
  const tokens = decode(output).split("\0");
  let at = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!.trim();
    if (token.startsWith(":")) {
      versions.push({ at, blob: token.split(" ")[3]!, file: tokens[++index]! });
    } else if (token !== "") {
      at = Number(token) * 1000;
    }
  }
  return versions;
}

/** `<id> blob <bytes> LF <content> LF` for each id asked for: git's batch format. */
async function readBlobs(git: GitReader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  if (ids.length === 0) return texts;
  const output = await git(["cat-file", "--batch"], `${ids.join("\n")}\n`);
  for (let at = 0; at < output.length; ) {
    const headEnd = output.indexOf(0x0a, at);
    const [id, type, size] = decode(output.subarray(at, headEnd)).split(" ");
    const start = headEnd + 1;
    if (type !== "blob") {
      at = start;
      continue;
    }
    texts.set(id!, decode(output.subarray(start, start + Number(size))));
    at = start + Number(size) + 1;
  }
  return texts;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
