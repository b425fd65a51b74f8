import type { Diagnostic } from "../text/diagnostic.js";
import { type Duration } from "../time/durations.js";
import type { YamlDocument, YamlPath } from "../yaml/yaml.js";
/** What was found where something else was expected; `candidates` are what may stand there. */
interface Unexpected {
    readonly expected: string;
    readonly candidates?: readonly string[];
    readonly help?: string;
}
/** Reads values whose shape the schema has checked, and tells those that mean nothing: Feb 30, an unknown zone. */
export declare class ConfigurationReader {
    readonly problems: Diagnostic[];
    readonly document: YamlDocument;
    constructor(document: YamlDocument);
    /** Tells that the value at `path` can't be used. */
    reject(path: YamlPath, found: string, { expected, candidates, help }: Unexpected): void;
    /** A duration; null for `off`, for none, and with a problem for one that can't be read. */
    duration(text: string | undefined, path: YamlPath): Duration | null;
    /** True for a path or glob that stays in the workspace; else a problem. The place of a glob is looked at behind a `!` too. */
    isInside(text: string, path: YamlPath): boolean;
    /** True for a glob that stays in the workspace and is matched in no time; else a problem. */
    isGlob(text: string, path: YamlPath): boolean;
    /** True for a day that the calendar has; else a problem. */
    isDay(text: string, path: YamlPath): boolean;
}
export {};
