import { endMarker, findMarker, type Marker, writeMarker } from "./marker.ts";
import { boxesOf, withBoxes } from "./task-boxes.ts";

/** GitHub's longest body of an issue, comment or pull request, in characters. */
export const longestBody = 65_536;

/** The part of an issue's body that this tool keeps: a marker, a text, an end mark. What people write around it is theirs. */
export interface ManagedBlock {
  readonly marker: Marker;
  readonly text: string;
}

export function writeBlock({ marker, text }: ManagedBlock): string {
  return `${writeMarker(marker)}\n${text}\n${endMarker}`;
}

/** The managed block of a body; its text without line breaks at its ends. GitHub's editor turns line feeds into CRLF. */
export function readBlock(body: string): ManagedBlock | null {
  const found = findMarker(body);
  if (!found) return null;
  const end = body.indexOf(endMarker, found.end);
  const text = end === -1 ? "" : body.slice(found.end, end);
  return { marker: found.marker, text: text.replace(/\r\n/g, "\n").trim() };
}

/**
 * The body with the block in the place of its old one, or above everything where there was none. Where people took the
 * end mark away only the marker is replaced: better a line twice than a line lost.
 */
export function replaceBlock(body: string, block: ManagedBlock): string {
  const found = findMarker(body);
  const written = writeBlock(block);
  if (!found) return body.trim() === "" ? written : `${written}\n\n${body}`;
  const end = body.indexOf(endMarker, found.end);
  const after = end === -1 ? found.end : end + endMarker.length;
  return body.slice(0, found.start) + written + body.slice(after);
}

/** Characters as GitHub counts them: code points. */
export const fits = (body: string): boolean => body.length <= longestBody || [...body].length <= longestBody;

/** A body as it was read, and as it is to be. */
export interface Rewrite {
  readonly from: string;
  readonly to: string;
}

/**
 * The same change of a body that people changed meanwhile: this tool's block, and around it what is there now; boxes that
 * they ticked or opened since are as they left them.
 */
export function mergeBody({ from, to }: Rewrite, now: string): string {
  const block = readBlock(to);
  if (block === null || unixLines(now) === unixLines(from)) return to;
  const before = boxesOf(from);
  const moved = [...boxesOf(now)].filter(([words, ticked]) => (before.get(words) ?? ticked) !== ticked);
  return withBoxes(replaceBlock(now, block), new Map(moved));
}

const unixLines = (text: string): string => text.replace(/\r\n/g, "\n");
