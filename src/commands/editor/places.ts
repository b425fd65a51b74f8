import { type Position, type Range, TextDocument, type TextEdit } from "vscode-languageserver-textdocument";
import type { Edit } from "../../edit/edits.ts";
import type { Source, Range as Span } from "../../text/source.ts";

/** The protocol's lines end at every line ending, a carriage return alone included, and count from the mark on. */
const documents = new WeakMap<Source, TextDocument>();

function documentOf(source: Source): TextDocument {
  const known = documents.get(source);
  if (known) return known;
  const made = TextDocument.create("", "", 0, source.mark + source.text);
  documents.set(source, made);
  return made;
}

/** A place as the protocol counts: lines and UTF-16 code units from 0. */
export function positionAt(source: Source, offset: number): Position {
  return documentOf(source).positionAt(offset + source.mark.length);
}

export function rangeAt(source: Source, { start, end }: Span): Range {
  return { start: positionAt(source, start), end: positionAt(source, end) };
}

/** The offset of a place; one past the end of a line or of the text is moved there. */
export function offsetAt(source: Source, position: Position): number {
  return Math.max(0, documentOf(source).offsetAt(position) - source.mark.length);
}

export function spanAt(source: Source, { start, end }: Range): Span {
  return { start: offsetAt(source, start), end: offsetAt(source, end) };
}

export function textEdits(source: Source, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ range, text }) => ({ range: rangeAt(source, range), newText: text }));
}
