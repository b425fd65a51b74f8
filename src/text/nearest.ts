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
