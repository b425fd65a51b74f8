import type { Diagnostic } from "../text/diagnostic.js";
import type { Range, Source } from "../text/source.js";
/** Keys and list indexes from the root of a document to one value. */
export type YamlPath = readonly (string | number)[];
/** One YAML document: what it means, and where each value of it stands. */
export interface YamlDocument {
    /** A mapping; `null` for a document without content; `undefined` where a problem hinders the reading. */
    readonly value: Record<string, unknown> | null | undefined;
    readonly problems: readonly Diagnostic[];
    /** Where the value at `path` stands, quotes and brackets included; its nearest container if it is not there. */
    rangeOf(path: YamlPath): Range;
    /** Where the key at the end of `path` stands; for the root and for a list's item, its first line. */
    keyRangeOf(path: YamlPath): Range;
}
/**
 * Reads the YAML in `range` of a file (all of it by default; the text between the fences for front matter).
 *
 * Values follow YAML 1.2's core schema: `no`, `on` and timestamps are text, so that nothing is shifted by a zone.
 * Never throws: what can't be read is a problem. Positions are worked out on the first question for one, since most
 * documents never get it.
 */
export declare function readYaml(source: Source, range?: Range): YamlDocument;
