import { Source } from "../text/source.js";
import type { Unreadable } from "./model.js";
/** A folder of a team's files, read only: nothing outside it is reached through a symbolic link. */
export declare class Workspace {
    #private;
    /** Absolute, with links resolved. */
    readonly root: string;
    /** @throws Error when `folder` does not exist. */
    constructor(folder: string);
    /**
     * Paths, relative to the root and sorted, of the files that match any of the globs, and of the folders there that may not
     * be read; none that leads out of the workspace.
     */
    find(globs: readonly string[]): string[];
    /** The files below `path`, or `path` itself when it is a file; null when it does not exist. */
    below(path: string): string[] | null;
    /** How a path that a person typed, relative to `cwd`, is called from the root. */
    relative(path: string, cwd?: string): string;
    /** True when the path exists, whatever it is. */
    exists(path: string): boolean;
    isFile(path: string): boolean;
    /** A file's text, or why it was not read. Never throws: a file that can't be read must not hide the others. */
    read(path: string): Source | Unreadable;
}
export declare function isSource(read: Source | Unreadable): read is Source;
