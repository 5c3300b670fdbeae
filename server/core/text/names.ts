/**
 * A key that is equal for two spellings of one name: composed letters, straight apostrophes, plain hyphens, single
 * spaces. Case counts, because `Will` the name is not `will` the word.
 */
export function nameKey(name: string): string {
  if (plain.test(name)) return name;
  return name.normalize('NFC').replace(apostrophes, "'").replace(hyphens, '-').replace(spaces, ' ').trim();
}

/** {@link nameKey} in lower case. */
export function looseNameKey(name: string): string {
  return nameKey(name).toLowerCase();
}

/** ASCII with single spaces is its own key; most names are so. */
const plain = /^[\x21-\x5f\x61-\x7e]+(?: [\x21-\x5f\x61-\x7e]+)*$/;
const apostrophes = /[‘’ʼ＇`´]/g;
const hyphens = /[‐‑]/g;
const spaces = /\s+/g;
