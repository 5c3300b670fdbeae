import { lazy } from './lazy.ts';
/** A text between tags of markup. Quotation marks stay, since only attributes need them escaped. */
export function escapeText(text: string): string {
  if (!special.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const special = /[&<>]/;

/** A text between the tags of HTML or XML, or in an attribute in double quotation marks. */
export function escapeMarkup(text: string): string {
  return escapeText(withoutControls(text)).replaceAll('"', '&quot;');
}

/**
 * A text without the characters that neither HTML nor XML can hold: control characters, halves of a pair, and noncharacters. Those that are
 * white space become spaces.
 */
export function withoutControls(text: string): string {
  return forbidden().test(text) ? text.replace(spaces, ' ').replace(forbiddenEach(), '') : text;
}

/** Whether {@link withoutControls} changes a text. */
export function hasControls(text: string): boolean {
  return forbidden().test(text);
}

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for
const spaces = /[\v\f\x85]/g;
const forbidden = lazy(() => /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\ufffe\uffff]|\p{Cs}/u);
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: see above
const forbiddenEach = lazy(() => new RegExp(forbidden().source, 'gu'));
