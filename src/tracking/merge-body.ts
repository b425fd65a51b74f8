import { readBlock, replaceBlock } from "./block.ts";
import { boxesOf, withBoxes } from "./task-boxes.ts";

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
