import assert from 'node:assert/strict';
import { clean, parse } from './reading.ts';

const kindsOf = (text: string) =>
  parse(text).turns.map(({ kind, speakers }) => `${speakers.map(({ name }) => name).join()} ${kind}`);

describe('evidence in which only questions have numbers', () => {
  const written = [
    'Q7 Ida Voss:',
    'Q 7 Ida Voss:',
    'Q7. Ida Voss:',
    'Q 7. Ida Voss:',
    '**Q7 Ida Voss:**',
    '**Q7** **Ida Voss:**',
    '**Q 7** **Ida Voss:**',
    'Q7 **Ida Voss**:',
    '[10:04] Q7 Ida Voss:',
  ];
  for (const cue of written) {
    it(`is read with the cue \`${cue}\``, () => {
      const text = `${cue} Is it deep?\nOtto Lind: Very.\n${cue.replace('7', '8')} How deep?\nOtto Lind: Nine fathoms.\n`;
      const kinds = ['Ida Voss question', 'Otto Lind answer', 'Ida Voss question', 'Otto Lind answer'];
      assert.deepEqual(kindsOf(text), kinds);
      assert.deepEqual(
        parse(text).turns.map(({ cue }) => cue?.marker?.number),
        [7, undefined, 8, undefined],
      );
      assert.deepEqual(kindsOf(clean(text).text), kinds);
    });
  }

  it('has no answers by those who ask', () => {
    const text = `Q1 Chair: Is it deep?
Otto Lind: Very.
Q2 Ida Voss: Who says so?
Otto Lind: The pilot.
Chair: Who is the pilot?
Otto Lind: My aunt.
Chair: Thank you. That is all.
`;
    assert.deepEqual(kindsOf(text).slice(4), ['Chair question', 'Otto Lind answer', 'Chair speech']);
  });

  it('has no speaker in the number of a question', () => {
    assert.deepEqual(kindsOf('Question 3 – Ida Voss: Is it deep?\nOtto Lind: Very.\n'), ['Otto Lind speech']);
  });
});
