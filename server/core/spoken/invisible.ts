/** Whether a character is one that nobody sees: soft hyphen, zero-width space, direction marks, word joiner, byte order mark. */
export function isInvisible(code: number): boolean {
  if (code < 0xad) return false;
  return code === 0xad || code === 0x200b || code === 0x200e || code === 0x200f || code === 0x2060 || code === 0xfeff;
}
