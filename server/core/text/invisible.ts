/**
 * Characters that take no room and say nothing, for a class of a regular expression: soft hyphen, zero-width space, direction marks, word
 * joiner and byte order mark. A text says the same without them.
 */
export const INVISIBLE = String.raw`\u00ad\u200b\u200e\u200f\u2060\ufeff`;

/** Whether a UTF-16 code is one of {@link INVISIBLE}. */
export function isInvisible(code: number): boolean {
  if (code < 0xad) return false;
  return code === 0xad || code === 0x200b || code === 0x200e || code === 0x200f || code === 0x2060 || code === 0xfeff;
}
