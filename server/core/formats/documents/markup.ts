/**
 * A text between the tags of HTML or XML, or in an attribute in double quotation marks. The only function that puts names and words
 * into markup.
 */
export function escapeMarkup(text: string): string {
  return withoutControls(text).replace(/[&<>"']/g, (character) => entities[character] as string);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text without the characters that neither HTML nor XML can hold: control characters, halves of a pair, and noncharacters. */
export function withoutControls(text: string): string {
  return forbidden.test(text) ? text.replace(forbiddenEach, '') : text;
}

/** Whether {@link withoutControls} takes something out of a text. */
export function hasControls(text: string): boolean {
  return forbidden.test(text);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]|\p{Cs}/u;
const forbiddenEach = new RegExp(forbidden.source, 'gu');
