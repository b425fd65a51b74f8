import { endMarker, findMarker, type Marker, writeMarker } from "./marker.ts";

/** GitHub's longest body of an issue, comment or pull request, in characters. */
export const longestBody = 65_536;

/** The part of an issue's body that this tool writes: a marker, a text, an end mark. What people write around it stays. */
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
 * The body with its block replaced, or with the block above everything where there was none. Where people removed the end
 * mark, only the marker is replaced: better a line twice than a line lost.
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

/** A body as it was read, and as it should be. */
export interface Rewrite {
  readonly from: string;
  readonly to: string;
}

/**
 * Applies a change to a body that people edited meanwhile: the block is this tool's, the text around it is theirs, and so
 * are the boxes that they ticked or cleared since.
 */
export function mergeBody({ from, to }: Rewrite, now: string): string {
  const block = readBlock(to);
  if (block === null || unixLines(now) === unixLines(from)) return to;
  const before = boxesOf(from);
  const moved = [...boxesOf(now)].filter(([words, ticked]) => (before.get(words) ?? ticked) !== ticked);
  return withBoxes(replaceBlock(now, block), new Map(moved));
}

const unixLines = (text: string): string => text.replace(/\r\n/g, "\n");

const TASK = /^(\s*[-*+] \[)([ xX])(\] )(.*)$/;

/** The boxes of a body, known by their words, and whether they are ticked. */
export function boxesOf(body: string): ReadonlyMap<string, boolean> {
  const boxes = new Map<string, boolean>();
  for (const line of body.split(/\r\n|\n/)) {
    const [, , tick, , words] = TASK.exec(line) ?? [];
    if (words !== undefined) boxes.set(words.trim(), tick !== " " || boxes.get(words.trim()) === true);
  }
  return boxes;
}

/** The body with each box as `ticked` says; those that it does not name stay as they are. */
export function withBoxes(body: string, ticked: ReadonlyMap<string, boolean>): string {
  const lines = body.split("\n").map((line) => {
    const [, before, , after, words] = TASK.exec(line) ?? [];
    const tick = words === undefined ? undefined : ticked.get(words.trim());
    return tick === undefined ? line : `${before}${tick ? "x" : " "}${after}${words}`;
  });
  return lines.join("\n");
}

/** A new body in which every box that people ticked in the old one is ticked. */
export function keepBoxes(before: string, after: string): string {
  return withBoxes(after, new Map([...boxesOf(before)].filter(([, ticked]) => ticked)));
}
