import picomatch from "picomatch/posix.js";

/** A glob, as files are looked for. */
export interface Glob {
  /** The folder below which all that it matches stands, relative, "" for the root; null where it leads out. */
  readonly folder: string | null;
  /** Tells a path from the root; null for a glob that is a path itself. */
  readonly matches: ((path: string) => boolean) | null;
}

/** What most globs are: files of some endings, anywhere below a folder. No grammar of globs is needed for them. */
const FILES_BELOW = /^((?:\w[\w-]*\/)*)\*\*\/\*\.(?:(\w+)|\{(\w+(?:,\w+)+)\})$/;

/** Takes a glob apart. Files and folders whose names begin with a dot are matched by none of its signs. */
export function globOf(glob: string): Glob {
  const [, below, ending, endings] = FILES_BELOW.exec(glob) ?? [];
  return below === undefined ? anyGlob(glob) : filesBelow(below, (ending ?? endings!).split(","));
}

function filesBelow(below: string, endings: readonly string[]): Glob {
  const matches = (path: string) =>
    path.startsWith(below) &&
    path[below.length] !== "." &&
    !path.includes("/.", below.length) &&
    endings.some((ending) => path.endsWith(`.${ending}`));
  return { folder: below.slice(0, -1), matches };
}

function anyGlob(glob: string): Glob {
  const { base, glob: rest } = picomatch.scan(glob);
  // A backslash takes a letter for itself, or parts folders as some systems write it.
  const folder = base === "." ? "" : base.replace(/\/$/, "").replace(/\\(.)/g, "$1");
  const leadsOut = [base, folder].some((path) => path.split(/[\\/]/).includes(".."));
  return {
    folder: leadsOut ? null : folder,
    matches: rest === "" ? null : picomatch(glob.replace(/^\.\//, ""), { dot: false }),
  };
}
