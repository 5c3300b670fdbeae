/**
 * Returns a function that says how well a name fits what was typed: 0 is best, undefined is no match. What was typed consists
 * of the beginnings of words, in their order: `rim`, `mrim` and `marie r` fit `Marie Rimmer`, but `immer` does not. Case,
 * accents and spaces do not count.
 */
export function fuzzyMatcher(typed: string): (name: string) => number | undefined {
  const words = plain(typed);
  const wanted = words.replaceAll(' ', '');
  return (name) => {
    if (wanted === '') return 0;
    if (wanted.length > LONGEST) return undefined;
    const given = plain(name);
    const solid = given.replaceAll(' ', '');
    if (solid === wanted) return 0;
    if (solid.startsWith(wanted)) return 1;
    if (` ${given}`.includes(` ${words}`)) return 2;
    return fitsBeginnings(wanted, given.split(notInWords)) ? 3 : undefined;
  };
}

/** Longer texts are no names. */
const LONGEST = 100;

function plain(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Most names are so, and need no normalising. */
const ascii = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;
const notInWords = /[^\p{L}\p{N}]+/u;

/** Whether a text is made of beginnings of these words, in this order; words may be left out. */
function fitsBeginnings(wanted: string, words: readonly string[]): boolean {
  const reached = new Set([0]);
  for (const word of words) {
    for (const from of [...reached]) {
      for (let length = 0; length < word.length && word[length] === wanted[from + length]; length++) {
        reached.add(from + length + 1);
      }
    }
    if (reached.has(wanted.length)) return true;
  }
  return false;
}
