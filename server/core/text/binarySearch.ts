/**
 * How many of so many items in a row fit, where those that fit stand in front of those that do not. Half of what is left is
 * told by each question.
 */
export function countLeading(count: number, fits: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
