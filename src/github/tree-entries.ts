import { posix } from "node:path";
import type { GitHub } from "./client.ts";
import { GitHubError } from "./error.ts";

/** Where a file is in a commit, and how. */
export interface TreeEntry {
  /** The path that holds the text: of a symbolic link, that of the file which it leads to. */
  readonly path: string;
  /** `100644`, or `100755` for an executable file. */
  readonly mode: string;
}

interface Listed {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
}

const LINK = "120000";
const NEW_FILE = "100644";
/** The most links in a row that are followed, as many as Linux follows. */
const MOST_LINKS = 40;

/** Looks up files in one commit's tree, so that a commit on top of it keeps their modes and links. */
export class TreeEntries {
  readonly #github: GitHub;
  readonly #root: string;
  readonly #trees = new Map<string, readonly Listed[]>();

  /** @param root the hash of the commit's tree */
  constructor(github: GitHub, root: string) {
    this.#github = github;
    this.#root = root;
  }

  /** The entry for a path; a new file's where there is none. @throws GitHubError for a link that leads out or in circles */
  async find(path: string): Promise<TreeEntry> {
    let wanted = path;
    for (let links = 0; links <= MOST_LINKS; links++) {
      const found = await this.#lookUp(wanted);
      if (typeof found !== "string") return { path: wanted, mode: found?.mode ?? NEW_FILE };
      wanted = found;
    }
    throw this.#unusable(path);
  }

  /** The entry itself; null where there is none; or, where a link is on the way, the path that it leads to. */
  async #lookUp(path: string): Promise<Listed | string | null> {
    const parts = path.split("/");
    let tree = this.#root;
    for (const [at, name] of parts.entries()) {
      const entry = (await this.#entriesOf(tree)).find((one) => one.path === name);
      if (!entry) return null;
      if (entry.mode === LINK) {
        const target = posix.join(posix.dirname(parts.slice(0, at + 1).join("/")), await this.#textOf(entry.sha));
        const leads = posix.join(target, ...parts.slice(at + 1));
        if (leads.startsWith("../") || posix.isAbsolute(leads)) throw this.#unusable(path);
        return leads;
      }
      if (at === parts.length - 1) return entry;
      tree = entry.sha;
    }
    return null;
  }

  async #entriesOf(tree: string): Promise<readonly Listed[]> {
    const known = this.#trees.get(tree);
    if (known) return known;
    const route = "GET /repos/{owner}/{repo}/git/trees/{tree_sha}";
    const { data } = await this.#github.read<{ tree: readonly Listed[] }>("list the files", route, { tree_sha: tree });
    this.#trees.set(tree, data.tree);
    return data.tree;
  }

  async #textOf(blob: string): Promise<string> {
    const route = "GET /repos/{owner}/{repo}/git/blobs/{file_sha}";
    const { data } = await this.#github.read<{ content: string }>("read a symbolic link", route, { file_sha: blob });
    return Buffer.from(data.content, "base64").toString("utf8");
  }

  #unusable(path: string): GitHubError {
    return new GitHubError(
      `could not write ${path} in ${this.#github.repository}: it is a symbolic link that leads to no file of the repository`,
      { kind: "refused", help: "Put the file itself there." },
    );
  }
}
