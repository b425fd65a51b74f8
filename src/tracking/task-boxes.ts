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
