/**
 * The number of items that fit, of `count` items in a row of which all that fit come first. Asks about as few of them as
 * a binary search does.
 */
export function partitionPoint(count: number, fits: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
