/**
 * Returns a function that says how well a name fits what was typed: 0 is best, undefined is no match. The typed text may
 * leave letters out (`mrimm` fits `Marie Rimmer`), but not change or reorder them. Case, accents and spaces do not count.
 */
export function fuzzyMatcher(typed: string): (name: string) => number | undefined {
  const words = plain(typed);
  const wanted = words.replaceAll(' ', '');
  return (name) => {
    if (wanted === '') return 0;
    const given = plain(name);
    if (!isWithin(wanted, given)) return undefined;
    const solid = given.replaceAll(' ', '');
    if (solid === wanted) return 0;
    if (solid.startsWith(wanted)) return 1;
    if (solid.includes(wanted)) return given.includes(` ${words}`) ? 2 : 4;
    return isWithin(wanted, given.replace(afterInitials, '')) ? 3 : 5;
  };
}

function plain(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Most names are so, and need no normalising. */
const ascii = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;
const afterInitials = /(?<=[\p{L}\p{N}])[\p{L}\p{N}]+/gu;

/** Whether the other text has all these letters, in this order. */
function isWithin(wanted: string, given: string): boolean {
  let at = 0;
  for (const letter of wanted) {
    at = given.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
