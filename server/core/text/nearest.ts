/** The candidate most like a misspelt word, for "Did you mean …?"; undefined if none is near. Case does not count. */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let found: string | undefined;
  let best = toleranceFor(wanted.length) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase(), best - 1);
    if (distance >= best) continue;
    found = candidate;
    best = distance;
    if (best === 0) break;
  }
  return found;
}

/** How many slips a word of this length may have and still be recognised. */
function toleranceFor(length: number): number {
  if (length < 3) return 0;
  if (length < 5) return 1;
  return length < 12 ? 2 : 3;
}

/**
 * The number of slips (a letter too many, missing or wrong, or two neighbours swapped) between two words. For more than
 * `limit` slips it returns `limit + 1`, which keeps long words cheap to compare.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const tooFar = limit + 1;
  if (limit < 0 || Math.abs(a.length - b.length) > limit) return tooFar;
  if (a === b) return 0;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
      if (cost < smallest) smallest = cost;
    }
    if (smallest > limit) return tooFar;
    beforeLast = last;
    last = current;
  }
  return Math.min(at(last, b.length), tooFar);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0;
}
