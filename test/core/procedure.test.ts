import assert from 'node:assert/strict';
import { clean, parse } from './reading.ts';

const speakersOf = (text: string, attribution: 'strict' | 'inherit') =>
  parse(text, { attribution }).turns.map(({ speakers, span }) => [
    speakers.map(({ name }) => name).join(' & '),
    text.slice(span.start, span.end).includes('\n'),
  ]);

describe('the procedure of a parliament or a council', () => {
  const blocks: readonly (readonly string[])[] = [
    [
      'Question put: That the dredger be sold.',
      'The Council divided: Ayes 4, Noes 5.',
      'AYES',
      'Penn, Ruth',
      'Tellers for the Ayes: Ida Voss',
    ],
    ['Ayes: 41', 'Noes: 40', 'Majority: 1'],
    ['Moved by: Alderman Penn', 'Seconded by: Alderman Voss', 'NAYS: None'],
    ['MOTION: To sell the dredger.', 'VOTE: 4 in favour'],
    ['Abgegebene Stimmen: 81;', 'Ja: 41', 'Nein: 40'],
    ['Nombre de votants : 81', 'Contre : 40'],
    ['Presenti: 81', 'Favorevoli: 41'],
    ['Votos emitidos: 81', 'Votos a favor: 41'],
    ['Voor: 41', 'Tegen: 40', 'Stemverklaring: geen'],
    ['Votos contra: 40', 'Abstenções: 0'],
  ];
  for (const block of blocks) {
    for (const attribution of ['strict', 'inherit'] as const) {
      it(`is in nobody's mouth: ${block[0]}, ${attribution}`, () => {
        const text = `Ida Voss: I move that it be sold.\n${block.join('\n')}\nOtto Lind: A point of order.\n`;
        const expected = [
          ['Ida Voss', false],
          ['Otto Lind', false],
        ];
        assert.deepEqual(speakersOf(text, attribution), expected);
        assert.deepEqual(speakersOf(clean(text, { attribution }).text, attribution), expected);
      });
    }
  }

  it('is not what somebody says with such words', () => {
    for (const words of [
      'Order: that is what we need.',
      'Motion is life, as she said.',
      'Majority or not: we go on.',
    ]) {
      const text = `Ida Voss: I move that it be sold.\n\n${words}\n\nOtto Lind: So do I.\n`;
      assert.deepEqual(speakersOf(text, 'inherit'), [
        ['Ida Voss', true],
        ['Otto Lind', false],
      ]);
    }
  });

  it('is not what somebody answers with a number', () => {
    const text = 'Ida: How many?\nOtto: 12\nIda: And boats?\nOtto: 3\nIda: So few.\nOtto: 3\n';
    assert.equal(parse(text).turns.length, 6);
  });
});
