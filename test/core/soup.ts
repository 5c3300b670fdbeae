import fc from 'fast-check';
import { randomFrom } from '../../scripts/bench/generate/random.ts';
import { lines, pieces } from '../../scripts/fuzz/generate/pieces.ts';
import { anySettings, type SettingsTexts } from '../../scripts/fuzz/generate/settings.ts';

/** A line as it may stand in a transcript, or in something that is none. */
export const line: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...lines) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join('')) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, ' ')),
  },
);

/** The lines of a text, without their endings. Every other text opens as if it had a header. */
export const textLines: fc.Arbitrary<string[]> = linesUpTo(30);

/** A whole text, with line endings of all kinds in it and now and then a byte order mark. */
export const text: fc.Arbitrary<string> = textWith(textLines);

/** A folder without a configuration. */
export const noSettings: SettingsTexts = { configuration: '', roster: '', pack: '' };

/** What the folder of a text says: a configuration, a roster, a pack of furniture, or nothing. */
export const settings: fc.Arbitrary<SettingsTexts> = fc.oneof(
  fc.constant(noSettings),
  fc.nat().map((seed) => anySettings(randomFrom(seed))),
);

/** A shorter one, as it may be put into another. */
export const passage: fc.Arbitrary<string> = textWith(linesUpTo(10));

/** All numbers of lines are as likely: by itself, fast-check makes hardly more than ten of anything. */
function linesUpTo(maxLength: number): fc.Arbitrary<string[]> {
  return fc
    .tuple(fc.boolean(), fc.array(line, { maxLength, size: 'max' }))
    .map(([hasHeader, body]) => (hasHeader ? ['---', ...body] : body));
}

function textWith(lines: fc.Arbitrary<string[]>): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom('', '', '\ufeff'),
      lines,
      fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 1, maxLength: 5 }),
    )
    .map(([mark, all, breaks]) => mark + all.map((one, i) => one + breaks[i % breaks.length]).join(''));
}
