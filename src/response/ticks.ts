const task = /^(\s*[-*+] \[)([ xX])(\] )(.*)$/;

/** A new body in which every box that people ticked in the old one is ticked: a box is known by its words. */
export function keepTicks(before: string, after: string): string {
  const ticked = new Set<string>();
  for (const line of before.split(/\r\n|\n/)) {
    const match = task.exec(line);
    if (match && match[2] !== " ") ticked.add(match[4]!.trim());
  }
  const lines = after.split("\n").map((line) => {
    const match = task.exec(line);
    return match && ticked.has(match[4]!.trim()) ? `${match[1]}x${match[3]}${match[4]}` : line;
  });
  return lines.join("\n");
}
