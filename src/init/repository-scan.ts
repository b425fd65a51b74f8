import picomatch from "picomatch/posix.js";
import { idFromFile } from "../records/record-id.ts";
import { groupBy, groupByEach } from "../text/collections.ts";
import type { Source } from "../text/source.ts";
import { type DetectedFormat, type DocumentKind, detectFormat, isTemplate, mayBeDocument } from "./detect-format.ts";

/** What of a repository's files are records, and where they stand. */
export interface RepositoryScan {
  readonly postmortems: number;
  readonly runbooks: number;
  /** Globs; empty where there are none of the kind. */
  readonly places: { readonly postmortems: readonly string[]; readonly runbooks: readonly string[] };
  /** Files of which too little says that they are records: left out, and named. */
  readonly unsure: readonly string[];
}

/** True for a file in a folder of other people's files, or in a hidden one. */
export const isForeign = (path: string): boolean => foreign.test(path);

/** Folders of other people's files. */
const foreign = /(?:^|\/)(?:node_modules|vendor|third[_-]party|\.[^/]+)\//;

/**
 * Finds the post-mortems and runbooks of a repository wherever they stand, by reading them.
 *
 * @param read a file's text; null for one that can't be read
 */
export function scanRepository(paths: readonly string[], read: (path: string) => Source | null): RepositoryScan {
  const own = paths.filter((path) => !foreign.test(path));
  const markdown: ReadDocument[] = [];
  const about = own.filter((path) => /\.(?:md|markdown|mdx)$/i.test(path) && !mayBeDocument(path));
  for (const path of own.filter(mayBeDocument)) {
    const source = read(path);
    if (source && isTemplate(source)) about.push(path);
    else markdown.push({ path, found: source && detectFormat(source) });
  }
  const isAlone = strangers(markdown);
  const documents = markdown.map(({ path, found }) => ({
    path,
    kind: found?.isSure && !isAlone(path) ? found.kind : null,
  }));
  const unsure = markdown
    .filter(({ path, found }) => found && (!found.isSure || isAlone(path)))
    .map(({ path }) => path);
  const count = (wanted: ScannedDocument["kind"]) => documents.filter(({ kind }) => kind === wanted).length;
  return {
    postmortems: count("postmortem"),
    runbooks: count("runbook"),
    places: { postmortems: globsOf("postmortem", documents, about), runbooks: globsOf("runbook", documents, about) },
    unsure,
  };
}

interface ReadDocument {
  readonly path: string;
  readonly found: DetectedFormat | null;
}

/** So many siblings of another kind say more than a few sections. */
const SIBLINGS = 4;

/** Finds those that only their sections speak for, in a folder whose other documents are nearly all of another kind. */
function strangers(documents: readonly ReadDocument[]): (path: string) => boolean {
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf("/") + 1);
  const alone = new Set<string>();
  for (const siblings of groupBy(documents, ({ path }) => folderOf(path)).values()) {
    const ours = siblings.filter(({ found }) => found?.isSure);
    const others = siblings.length - ours.length;
    if (others < SIBLINGS || ours.length > others * STRANGERS) continue;
    for (const { path, found } of ours) if (!found!.isNamed) alone.add(path);
  }
  return (path) => alone.has(path);
}

/** A markdown file of the repository: what it is, and null where it is neither. */
export interface ScannedDocument {
  readonly path: string;
  readonly kind: DocumentKind | null;
}

/** A folder is taken as a whole when at most one in five of its documents is not of the kind. */
const STRANGERS = 0.2;

interface Cover {
  readonly glob: string;
  /** Documents of the kind that it holds. */
  readonly holds: number;
}

/**
 * The globs that hold the documents of one kind: whole folders where a folder is theirs, so that the next document is
 * found too, and single files where they stand among others. The one that holds most comes first: new records go there.
 *
 * @param about files of a folder of records that are about records (`README.md`): left out by name
 */
export function globsOf(kind: DocumentKind, documents: readonly ScannedDocument[], about: readonly string[]): string[] {
  const covers = coversOf("", documents, { kind, about });
  return covers.sort((a, b) => b.holds - a.holds).map(({ glob }) => glob);
}

interface Wanted {
  readonly kind: DocumentKind;
  readonly about: readonly string[];
}

function coversOf(folder: string, documents: readonly ScannedDocument[], wanted: Wanted): Cover[] {
  const ours = documents.filter(({ kind }) => kind === wanted.kind);
  if (ours.length === 0) return [];
  if (belongs(folder, documents, wanted.kind)) return [{ glob: glob(folder, "**/", ours, wanted), holds: ours.length }];
  const here = documents.filter(({ path }) => isDirectly(path, folder));
  const below = subfolders(folder, documents).flatMap(([name, inside]) => coversOf(name, inside, wanted));
  return [...directCovers(folder, here, wanted), ...below];
}

function directCovers(folder: string, documents: readonly ScannedDocument[], wanted: Wanted): Cover[] {
  const ours = documents.filter(({ kind }) => kind === wanted.kind);
  if (ours.length > 1 && belongs(folder, documents, wanted.kind)) {
    return [{ glob: glob(folder, "", ours, wanted), holds: ours.length }];
  }
  const { covers, left } = patternCovers(folder, documents, wanted);
  const isMostly = left.length >= MANY && documents.length - ours.length <= documents.length * STRANGERS;
  if (isMostly && covers.length === 0) {
    const strange = documents.filter(({ kind }) => kind !== wanted.kind).map(({ path }) => path);
    return [{ glob: glob(folder, "", ours, { ...wanted, about: [...wanted.about, ...strange] }), holds: ours.length }];
  }
  return [...covers, ...left.map(({ path }) => ({ glob: escaped(path), holds: 1 }))];
}

/** So many files directly in a folder, and hardly any other: the next one is expected there, too. */
const MANY = 4;

/**
 * Globs of what the names have in common, so that tomorrow's file is found among others, too: the words before a number
 * (`PM[0-9]*.md`), or a word that says the kind (`postmortem-*.md`). None matches a file that is not of the kind.
 */
function patternCovers(
  folder: string,
  documents: readonly ScannedDocument[],
  { kind, about }: Wanted,
): { readonly covers: readonly Cover[]; readonly left: readonly ScannedDocument[] } {
  const others = [
    ...documents.filter((one) => one.kind !== kind).map(({ path }) => path),
    ...about.filter((path) => isDirectly(path, folder)),
  ];
  let left = documents.filter((one) => one.kind === kind);
  const covers: Cover[] = [];
  const patterns = [...groupByEach(left, ({ path }) => patternsOf(path.slice(folder.length), kind))];
  for (const [{ pattern }] of patterns
    .map(([pattern, own]) => [{ pattern, own }] as const)
    .sort(([a], [b]) => b.own.length - a.own.length || a.pattern.length - b.pattern.length)) {
    const one = escaped(folder) + pattern;
    const matches = picomatch(one);
    const own = left.filter(({ path }) => matches(path));
    const isEnough = own.length > 1 || (own.length === 1 && /[-_ ]\*/.test(pattern));
    if (!isEnough || others.some((path) => matches(path))) continue;
    covers.push({ glob: one, holds: own.length });
    left = left.filter((document) => !own.includes(document));
  }
  return { covers, left };
}

const kindWord: Readonly<Record<DocumentKind, RegExp>> = {
  postmortem: /^(?:post-?mortem|incident|outage|rca|retro)(?=([-_ ]).)/i,
  runbook: /^(?:run-?book|play-?book)(?=([-_ ]).)/i,
};

/** The globs that a file's name suggests, its ending kept. */
function patternsOf(name: string, kind: DocumentKind): string[] {
  const ending = /\.[A-Za-z]+$/.exec(name)?.[0] ?? "";
  const number = /^([^\d]{0,30})\d/.exec(name.slice(0, name.length - ending.length));
  const word = kindWord[kind].exec(name);
  return [
    ...(number ? [`${escaped(number[1]!)}[0-9]*${ending}`] : []),
    ...(word ? [`${word[0]}${word[1]}*${ending}`] : []),
  ];
}

/**
 * The root is nobody's, and a folder without a document of its own only by its name: `docs/` is not taken for what lies in
 * `docs/outages/`. So is one with a single document.
 */
function belongs(folder: string, documents: readonly ScannedDocument[], wanted: DocumentKind): boolean {
  const ours = documents.filter(({ kind }) => kind === wanted).length;
  if (folder === "" || documents.some(({ kind }) => kind !== null && kind !== wanted)) return false;
  const isNamed = named[wanted].test(folder);
  if (!isNamed && (ours < 2 || !documents.some(({ path }) => isDirectly(path, folder)))) return false;
  return documents.length - ours <= documents.length * STRANGERS;
}

const named: Readonly<Record<DocumentKind, RegExp>> = {
  postmortem: /(?:post-?mortem|incident|retro|rca|outage)[^/]*\/$/i,
  runbook: /(?:run-?book|play-?book|alert)[^/]*\/$/i,
};

function glob(folder: string, depth: "" | "**/", ours: readonly ScannedDocument[], { about }: Wanted): string {
  const endings = [...new Set(ours.map(({ path }) => /\.[A-Za-z]+$/.exec(path)![0]))].sort();
  const ending = endings.length === 1 ? endings[0]! : `.{${endings.map((one) => one.slice(1)).join(",")}}`;
  const inside = about.filter((path) => path.startsWith(folder) && (depth !== "" || isDirectly(path, folder)));
  const stems = [...new Set(inside.map((path) => escaped(idFromFile(path))))].sort();
  return `${escaped(folder)}${depth}${stems.length > 0 ? except(stems) : "*"}${ending}`;
}

/** The template's form is of use in itself; besides, picomatch takes the words before a star whole, and others as beginnings. */
function except(stems: readonly string[]): string {
  return `!(${[...stems.filter((stem) => !/[-_]template$/i.test(stem)), "*[-_]template"].join("|")})`;
}

function isDirectly(path: string, folder: string): boolean {
  return path.startsWith(folder) && !path.slice(folder.length).includes("/");
}

function subfolders(folder: string, documents: readonly ScannedDocument[]): [string, ScannedDocument[]][] {
  const folders = groupBy(documents, ({ path }) => {
    const end = path.indexOf("/", folder.length);
    return end === -1 ? null : path.slice(0, end + 1);
  });
  return [...folders];
}

/** A path that a glob has to take as it is: `?` stands for each character that would mean something else. */
function escaped(path: string): string {
  return path.replace(/[*?[\]{}()!+@|\\]/g, "?");
}
