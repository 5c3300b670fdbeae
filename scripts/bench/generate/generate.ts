import { type CueForm, converse, type Style } from './content.ts';
import { type FormName, forms } from './forms.ts';
import { randomFrom } from './random.ts';
import { latin, others } from './scripts.ts';

/**
 * One text of at least `bytes` bytes as a transcript, in pieces, in the form that is wanted; the same seed, size and
 * style say the same in every form. Each piece is a whole block.
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

/** The style of single texts of one size: the form of the specification, with typographic quotation marks. */
export const ownStyle: Style = { script: latin, form: 'marked', curly: true };

/** The same without anything beyond ASCII, which is a string of one byte a character. */
export const asciiStyle: Style = { ...ownStyle, curly: false };

/**
 * How often a form of cues is used in a corpus, in hundredths: half as the specification writes, half in the shares that
 * were measured in public collections.
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

/** The style of one file of a corpus: a fifth is in scripts other than Latin, and two thirds of the rest have typographic quotation marks. */
export function corpusStyle(index: number): Style {
  const random = randomFrom(index);
  const script = random.happens(0.2) ? random.pick(others) : latin;
  return { script, form: random.pick(formsByHundredth), curly: random.happens(2 / 3) };
}
