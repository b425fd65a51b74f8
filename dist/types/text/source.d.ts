/** A half-open span of a source text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Range {
    readonly start: number;
    readonly end: number;
}
/** A value together with the place it was read from. Edits are splices at that place; findings point at it. */
export interface Spanned<T> {
    readonly value: T;
    readonly range: Range;
}
/** A place as people and editors count: both 1-based, columns in UTF-16 code units. */
export interface Position {
    readonly line: number;
    readonly column: number;
}
/** One file's text. Line starts are found on the first question about a line, since most files never get one. */
export declare class Source {
    #private;
    /** Path relative to the workspace, with forward slashes. */
    readonly file: string;
    /** The text after the byte order mark, line endings as they are. */
    readonly text: string;
    /** The byte order mark the file began with, or nothing: what a rewritten file begins with again. */
    readonly mark: "" | "\uFEFF";
    constructor(file: string, text: string);
    /** The same text under another path. */
    at(file: string): Source;
    /** `file:line:column`; a file of which nothing was read has no lines. */
    placeOf({ start }: Range): string;
    position(offset: number): Position;
    /** The 1-based line that holds `offset`. */
    line(offset: number): number;
    /** The text of a 1-based line, without its line ending; empty past the end. */
    lineText(line: number): string;
    slice(range: Range): string;
}
