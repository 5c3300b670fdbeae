/** The key of a name or of a word: 32 bits, as a whole number with a sign. */
export function keyOf(text: string): number {
  let key = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) key = Math.imul(key ^ text.charCodeAt(i), 0x01000193);
  return scramble(key);
}

/** One key for two keys in this order. */
export function combine(one: number, other: number): number {
  return scramble(Math.imul(one ^ 0x9e3779b9, 0x85ebca6b) + other);
}

function scramble(key: number): number {
  let bits = key ^ (key >>> 16);
  bits = Math.imul(bits, 0x7feb352d);
  bits ^= bits >>> 15;
  bits = Math.imul(bits, 0x846ca68b);
  return bits ^ (bits >>> 16);
}
