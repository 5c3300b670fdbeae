import { converse } from './content.ts';
import { type FormName, forms } from './forms.ts';
import { randomFrom } from './random.ts';
import { latin, others } from './scripts.ts';
import type { CueForm, Style } from './style.ts';

/**
 * Yields a text of at least `bytes` bytes in pieces, in the given form. The same seed, size and style give the same words in
 * every form. Each piece is a whole block.
 */
export function* write(seed: number, bytes: number, style: Style, form: FormName): Generator<string> {
  const { head, blocks } = converse(seed, style);
  yield forms[form].head(head, style);
  let size = Buffer.byteLength(forms.transcript.head(head, style));
  for (const block of blocks()) {
    if (size >= bytes) break;
    size += Buffer.byteLength(forms.transcript.block(block, style));
    yield forms[form].block(block, style);
  }
  yield forms[form].foot;
}

/** The style of single texts: the cues of the specification, with typographic quotation marks. */
export const ownStyle: Style = { script: latin, form: 'marked', curly: true };

/** The same in ASCII only, which makes a string of one byte a character. */
export const asciiStyle: Style = { ...ownStyle, curly: false };

/**
 * The percentage of texts in a corpus with each form of cue: half has the form of the specification, and half has the forms
 * of public collections, in the measured shares.
 */
const shares: readonly (readonly [CueForm, number])[] = [
  ['plain', 25],
  ['marked', 25],
  ['bold', 19],
  ['boldName', 15],
  ['initials', 9],
  ['nameAndTime', 4],
  ['timed', 3],
];
const formsByHundredth = shares.flatMap(([form, share]) => Array<CueForm>(share).fill(form));

/** The style of one file of a corpus. A fifth is in other scripts than Latin, and two thirds of the rest have typographic quotation marks. */
export function corpusStyle(index: number): Style {
  const random = randomFrom(index);
  const script = random.happens(0.2) ? random.pick(others) : latin;
  return { script, form: random.pick(formsByHundredth), curly: random.happens(2 / 3) };
}
