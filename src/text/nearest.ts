/** The candidate a person most likely meant, for "did you mean"; null when none is near. Case does not count. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  return nearestAll(word, candidates)[0] ?? null;
}

/** All candidates at the distance of the nearest one, in their order; none when none is near. */
export function nearestAll(word: string, candidates: readonly string[]): string[] {
  const sought = word.trim().toLowerCase();
  if (sought === "") return [];
  let least = Math.max(1, Math.floor(sought.length / 3));
  let best: string[] = [];
  for (const candidate of candidates) {
    const distance = editDistance(sought, candidate.toLowerCase(), least + 1);
    if (distance > least) continue;
    best = distance === least ? [...best, candidate] : [candidate];
    least = distance;
  }
  return best;
}

/** Insertions, deletions, replacements and swaps of neighbours; anything from `limit` up is only "too far". */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      let distance = Math.min(replaced, previous[column]! + 1, current[column - 1]! + 1);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) distance = Math.min(distance, beforePrevious[column - 2]! + 1);
      current.push(distance);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length]!;
}

/**
 * Whether one text is the other with a correction of a few characters, or with words added. Numbers are never corrections:
 * "Rotate key 1" and "Rotate key 2" are two texts. Case and punctuation do not count.
 */
export function isEditOf(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.length === 0) return many.length === 0;
  const numbers = (words: readonly string[]) => words.filter((word) => /\p{N}/u.test(word)).join(" ");
  if (numbers(a) !== numbers(b)) return false;
  if (few.length > 1 && isSubsequence(few, many)) return true;
  const [left, right] = [a.join(" "), b.join(" ")];
  const most = Math.floor(Math.min(left.length, right.length) / 6);
  return editDistance(left, right, most + 1) <= most;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function isSubsequence(few: readonly string[], many: readonly string[]): boolean {
  let next = 0;
  for (const word of many) if (word === few[next]) next++;
  return next === few.length;
}
