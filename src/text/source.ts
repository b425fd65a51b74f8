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

/** One file's text. Line starts are computed when first needed: for most files they never are. */
export class Source {
  /** Path relative to the workspace, with forward slashes. */
  readonly file: string;
  /** The text after the byte order mark, line endings as they are. */
  readonly text: string;
  /** The byte order mark of the file, or nothing: a rewritten file keeps it. */
  readonly mark: "" | "\uFEFF";
  #lineStarts: readonly number[] | undefined;

  constructor(file: string, text: string) {
    this.file = file;
    this.mark = text.charCodeAt(0) === 0xfeff ? "\uFEFF" : "";
    this.text = this.mark === "" ? text : text.slice(1);
  }

  /** The same text under another path. */
  at(file: string): Source {
    return new Source(file, this.mark + this.text);
  }

  /** `file:line:column`; only the file where nothing was read of it. */
  placeOf({ start }: Range): string {
    const { line, column } = this.position(start);
    return this.text === "" ? this.file : `${this.file}:${line}:${column}`;
  }

  position(offset: number): Position {
    const starts = this.#starts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  }

  /** The 1-based line that holds `offset`. */
  line(offset: number): number {
    return this.position(offset).line;
  }

  /** The text of a 1-based line, without its line ending; empty past the end. */
  lineText(line: number): string {
    const starts = this.#starts();
    const start = starts[line - 1];
    if (start === undefined) return "";
    return this.text.slice(start, starts[line] ?? this.text.length).replace(/\r?\n$|\r$/, "");
  }

  slice(range: Range): string {
    return this.text.slice(range.start, range.end);
  }

  #starts(): readonly number[] {
    if (this.#lineStarts) return this.#lineStarts;
    const starts = [0];
    for (let at = this.text.indexOf("\n"); at !== -1; at = this.text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.#lineStarts = starts;
    return starts;
  }
}
