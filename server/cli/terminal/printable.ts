/**
 * A text that is safe to send to a terminal: control characters, those that turn the direction of
 * writing, and lone surrogates are replaced by something that can be seen. Joiners inside words stay.
 */
export function printable(text: string): string {
  return text.replace(unprintable, printableCharacter);
}

/** What stands for one character that must not be printed; other characters are themselves. */
export function printableCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if ((code >= 0x20 && code < 0x7f) || !isUnprintable.test(character)) return character;
  // Unicode has a picture for each of the old control characters.
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return code >= 0xd800 && code <= 0xdfff ? '\ufffd' : '\u00b7';
}

const unprintable = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const isUnprintable = /^[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]$/u;
