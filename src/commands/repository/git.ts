import { existsSync, realpathSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { groupBy } from "../../text/collections.ts";
import type { Instant } from "../../time/instant.ts";
import type { CommandContext } from "../context/command.ts";

/** The most that git's answers are read to (bytes): the log of a repository of ten thousand records is a few MB. */
const OUTPUT_LIMIT = 256 * 1024 * 1024;

/**
 * The files that each commit adds or moves, the newest commit first, below a line with its time (s) and id. What counts as moved
 * is `similarity`: where the contents were not fetched, only what is the same to the byte.
 */
function additionsLog(similarity: string): string[] {
  return [
    ...["log", "--diff-filter=AR", "--name-status", "--relative", `--find-renames=${similarity}`, "-z"],
    ...["--format=%x01%ct %H", "--", "."],
  ];
}

/** A commit that adds more files than this to one folder brings in what was written elsewhere, whenever that was. */
const MOST_WRITTEN_AT_ONCE = 3;

/**
 * How git is asked, whatever it is asked. A repository that somebody put into a folder of this one brings a configuration
 * of its own, which can name programs to run: git is to take none for the one it is asked about.
 */
const always = ["-c", "core.quotePath=off", "-c", "safe.bareRepository=explicit", "-c", "core.fsmonitor=false"];

/** Node's module for it is loaded with the first question: it brings much with it, and most runs ask none. */
function processes(): typeof import("node:child_process") {
  return createRequire(import.meta.url)("node:child_process");
}

/** The files of a commit, by their paths from the folder that was asked about. */
export interface CommittedFiles {
  readonly files: ReadonlySet<string>;
  /** Paths of submodules. */
  readonly submodules: readonly string[];
}

export interface RemoteAddress {
  /** In lower case; null for a path on disk. */
  readonly host: string | null;
  /** `owner/name`: the last two parts of its path. */
  readonly repository: string | null;
}

/** The git repository that holds a folder. Every answer is null or empty where there is no git. */
export class GitRepository {
  readonly #cwd: string;

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  /** What `git ARGS` prints, or null where git, the repository or the thing asked for is not there. */
  run(...args: readonly string[]): string | null {
    try {
      return processes().execFileSync("git", [...always, ...args], {
        cwd: this.#cwd,
        encoding: "utf8",
        maxBuffer: OUTPUT_LIMIT,
        stdio: ["ignore", "pipe", "ignore"],
      });
    } catch {
      return null;
    }
  }

  /** The bytes that `git ARGS` prints when it reads `input`. Rejects when git fails. */
  bytes(args: readonly string[], input = ""): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const options = { cwd: this.#cwd, encoding: "buffer", maxBuffer: OUTPUT_LIMIT } as const;
      const child = processes().execFile("git", [...always, ...args], options, (error, output) =>
        error ? reject(error) : resolve(output),
      );
      // A git that ends before it has read everything reports it by its exit status.
      child.stdin?.on("error", () => {});
      child.stdin?.end(input);
    });
  }

  isRepository(): boolean {
    return this.run("rev-parse", "--git-dir") !== null;
  }

  /** The commit that is checked out. */
  head(): string | null {
    return this.run("rev-parse", "--verify", "--quiet", "HEAD")?.trim() || null;
  }

  /** From the repository's root to the folder, with forward slashes; empty at the root, null without a repository. */
  prefix(): string | null {
    return this.run("rev-parse", "--show-prefix")?.replace(/\/?\n$/, "") ?? null;
  }

  /** The branch that is checked out; null for a detached commit. */
  branch(): string | null {
    return this.run("symbolic-ref", "--short", "--quiet", "HEAD")?.trim() || null;
  }

  /**
   * What the checked-out commit holds below the folder, or in the whole repository: its files, and its submodules, whose
   * files it does not know. Null where git can't tell: no repository, no commit, or trees that were not fetched.
   */
  committed(where: "folder" | "repository" = "folder"): CommittedFiles | null {
    const below = where === "folder" ? ["HEAD", "--", "."] : ["--full-tree", "HEAD"];
    const listing = this.run("ls-tree", "-r", "-z", ...below);
    if (listing === null) return null;
    const entries = listing.split("\0").flatMap((entry) => {
      const [, type, path] = /^\d+ (\w+) \w+\t([\s\S]+)$/.exec(entry) ?? [];
      return path === undefined ? [] : [{ type, path }];
    });
    const paths = (wanted: string) => entries.flatMap(({ type, path }) => (type === wanted ? [path] : []));
    return { files: new Set(paths("blob")), submodules: paths("commit") };
  }

  /** The remote `origin`, as far as its address tells; null without one. */
  origin(): RemoteAddress | null {
    const address = this.run("remote", "get-url", "origin")?.trim();
    if (!address) return null;
    const host = /^[a-z][a-z+]*:\/\/(?:[^/@]*@)?([^/:]+)|^(?:[^/@:]+@)?([^/@:]{2,}):(?!\/)/i.exec(address);
    const repository = /[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(address)?.[1] ?? null;
    return { host: (host?.[1] ?? host?.[2])?.toLowerCase() ?? null, repository };
  }

  /** Whether git ignores a path. */
  ignores(path: string): boolean {
    return (this.run("check-ignore", "--", path) ?? "") !== "";
  }

  /** `owner/name` of the remote `origin`, where its address tells. */
  remote(): string | null {
    return this.origin()?.repository ?? null;
  }

  /**
   * The texts of files at the commit where this branch left the default one of the remote; without a remote, at the
   * commit that is checked out. Files that it lacks are missing; none is there without a repository.
   *
   * @param files paths from the folder
   */
  filesBefore(files: readonly string[]): ReadonlyMap<string, string> {
    const names = files.filter((file) => !file.includes("\n"));
    const base = names.length === 0 ? null : this.#branchPoint();
    const texts = new Map<string, string>();
    if (base === null) return texts;
    const output = this.#read(["cat-file", "--batch"], names.map((file) => `${base}:./${file}\n`).join(""));
    let at = 0;
    for (const file of names) {
      const end = output.indexOf(0x0a, at);
      const [, size] = /^[0-9a-f]+ blob (\d+)$/.exec(output.toString("utf8", at, end)) ?? [];
      at = end + 1;
      if (size === undefined) continue;
      texts.set(file, output.toString("utf8", at, at + Number(size)));
      at += Number(size) + 1;
    }
    return texts;
  }

  #branchPoint(): string | null {
    const remote = ["HEAD", "main", "master"].map((name) => `refs/remotes/origin/${name}`);
    const known = new Set(this.run("for-each-ref", "--format=%(refname)", ...remote)?.split("\n"));
    const ref = remote.find((name) => known.has(name));
    return (ref && this.run("merge-base", "HEAD", ref)?.trim()) || this.head();
  }

  /** The bytes that `git ARGS` prints when it reads `input`; empty where git fails. */
  #read(args: readonly string[], input: string): Buffer {
    try {
      return processes().execFileSync("git", [...always, ...args], {
        cwd: this.#cwd,
        input,
        maxBuffer: OUTPUT_LIMIT,
        stdio: ["pipe", "pipe", "ignore"],
      });
    } catch {
      return Buffer.alloc(0);
    }
  }

  /**
   * When each file below the folder was first committed, under whatever name; one reading of the log answers for all. Null
   * where no commit tells: for what a shallow clone's oldest commits hold (they "add" everything), and for what came with
   * many others into its folder, as an import does.
   */
  additions(): (file: string) => Instant | null {
    let added: ReadonlyMap<string, Instant | null> | undefined;
    return (file) => {
      added ??= this.#readAdditions();
      return added.get(file) ?? null;
    };
  }

  #readAdditions(): ReadonlyMap<string, Instant | null> {
    const log = this.run(...additionsLog("50%")) ?? this.run(...additionsLog("100%")) ?? "";
    return additionsIn(log, this.#cutOff());
  }

  /** The commits at which a shallow clone ends: their parents were not fetched. */
  #cutOff(): ReadonlySet<string> {
    const isShallow = this.run("rev-parse", "--is-shallow-repository")?.startsWith("true");
    if (!isShallow) return new Set();
    // Every commit without a parent: a root of the whole history is one of them, and nothing tells them apart.
    return new Set(this.run("rev-list", "--max-parents=0", "HEAD")?.split("\n"));
  }
}

/**
 * When each file was added first, by its name of today.
 *
 * @param log as {@link additionsLog} has it printed
 * @param cutOff ids of commits that tell nothing
 */
export function additionsIn(log: string, cutOff: ReadonlySet<string>): ReadonlyMap<string, Instant | null> {
  const added = new Map<string, Instant | null>();
  const todays = new Map<string, string>();
  const todayOf = (path: string) => todays.get(path) ?? path;
  for (const commit of log.split("\x01").slice(1)) {
    const [head = "", ...tokens] = commit.split("\0");
    const [seconds, id = ""] = head.trim().split(" ");
    const paths: string[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const status = tokens[at]!.trim();
      if (status.startsWith("R")) {
        const [from, to] = [tokens[++at]!, tokens[++at]!];
        todays.set(from, todayOf(to));
        todays.delete(to);
      } else if (status === "A") paths.push(tokens[++at]!);
    }
    const byFolder = groupBy(paths, (path) => path.slice(0, path.lastIndexOf("/") + 1));
    for (const [, own] of byFolder) {
      const isUnknown = cutOff.has(id) || own.length > MOST_WRITTEN_AT_ONCE;
      for (const path of own) added.set(todayOf(path), isUnknown ? null : Number(seconds) * 1000);
    }
  }
  return added;
}

/**
 * From the repository's root to the folder of the records, with forward slashes; empty at the root. Issues belong to it, so
 * where there is no repository, the job's workspace is the root. Every run on GitHub asks: git itself is not started for it.
 */
export function recordsFolder({ cwd, env }: Pick<CommandContext, "cwd" | "env">): string {
  const folder = realpathSync(cwd);
  const root = env.GIT_DIR ? null : repositoryRoot(folder);
  const prefix = env.GIT_DIR ? new GitRepository(cwd).prefix() : root && relative(root, folder);
  if (prefix !== null || !env.GITHUB_WORKSPACE) return slashed(prefix ?? "");
  const path = relative(env.GITHUB_WORKSPACE, cwd);
  return path.startsWith("..") || isAbsolute(path) ? "" : slashed(path);
}

const slashed = (path: string) => path.replaceAll(sep, "/");

/** The nearest folder that git would take for a repository's work tree; null for none. A worktree and a submodule have a file `.git`. */
function repositoryRoot(folder: string): string | null {
  for (let root = folder; ; root = dirname(root)) {
    const git = join(root, ".git");
    if (existsSync(join(git, "HEAD")) || statSync(git, { throwIfNoEntry: false })?.isFile()) return root;
    if (dirname(root) === root) return null;
  }
}
