/**
 * Captions that roll up repeat the line above: live captions, and those that a video site makes by machine. Gives for each caption how many
 * of its first words were shown before; undefined where the captions do not roll up.
 * @param captions the words of each caption
 */
export function repeatedWords(captions: readonly (readonly string[])[]): readonly number[] | undefined {
  const repeated = captions.map((words, at) => overlap(captions[at - 1] ?? [], words));
  let [pairs, overlapping, growing, again, all] = [0, 0, 0, 0, 0];
  for (const [at, words] of captions.entries()) {
    const count = repeated[at] ?? 0;
    all += words.length;
    if (at === 0 || words.length === 0) continue;
    pairs++;
    again += count;
    const isShown = count >= FEWEST_WORDS || (count > 0 && count === captions[at - 1]?.length);
    if (isShown || count === words.length) overlapping++;
    // Somebody who says the same word again and again adds nothing to it.
    if (isShown && count < words.length) growing++;
  }
  const isRolling = growing >= FEWEST_GROWING && overlapping >= pairs * 0.6 && again >= all * 0.25;
  return isRolling ? repeated : undefined;
}

/** Two captions may well share a word by chance. */
const FEWEST_WORDS = 2;
const FEWEST_GROWING = 2;
/** No caption repeats more words than it can show. */
const MOST_WORDS = 100;

/** How many of the first words are the last ones of the caption above. */
function overlap(above: readonly string[], words: readonly string[]): number {
  for (let count = Math.min(above.length, words.length, MOST_WORDS); count > 0; count--) {
    const from = above.length - count;
    let same = 0;
    while (same < count && above[from + same] === words[same]) same++;
    if (same === count) return count;
  }
  return 0;
}
