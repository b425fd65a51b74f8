import { type Range, Source } from "../text/source.ts";

/** Puts `text` in the place of a range; an empty range inserts. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/**
 * The source with all edits applied together: every range refers to the original text. Text outside the edits stays
 * as it is, the byte order mark and line endings included. Insertions at one place keep their order.
 *
 * @throws RangeError for edits that overlap, or that reach out of the text
 */
export function applyEdits(source: Source, edits: readonly Edit[]): Source {
  const inOrder = edits
    .map((edit, index) => ({ edit, index }))
    .sort(
      (a, b) => a.edit.range.start - b.edit.range.start || a.edit.range.end - b.edit.range.end || a.index - b.index,
    );
  const pieces: string[] = [source.mark];
  let at = 0;
  for (const { edit } of inOrder) {
    const { start, end } = edit.range;
    if (start < at || end < start || end > source.text.length) {
      throw new RangeError(`the edit of ${start}–${end} in ${source.file} overlaps another one or leaves the text`);
    }
    pieces.push(source.text.slice(at, start), edit.text);
    at = end;
  }
  pieces.push(source.text.slice(at));
  return new Source(source.file, pieces.join(""));
}

/** The edits that change something. */
export function effective(source: Source, edits: readonly Edit[]): Edit[] {
  return edits.filter(({ range, text }) => source.slice(range) !== text);
}

/** A file's whole text as it is written: with the byte order mark it began with. */
export function fileText({ mark, text }: Source): string {
  return mark + text;
}

/** The line ending of the line that contains `at`; the text's first line ending for a last line that has none. */
export function lineEndingAt(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  const sample = end === -1 ? text.indexOf("\n") : end;
  return sample > 0 && text[sample - 1] === "\r" ? "\r\n" : "\n";
}
