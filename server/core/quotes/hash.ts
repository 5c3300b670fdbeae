/**
 * A short name for some words: eight hexadecimal digits. Two quotations rarely have the same one, and no secret depends on it.
 * FNV-1a, Fowler, Noll and Vo, 32 bits, over UTF-16 units.
 */
export function hashOf(words: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const character of words.join(' ')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
