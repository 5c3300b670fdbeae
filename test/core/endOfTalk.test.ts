import assert from 'node:assert/strict';
import { parse } from './reading.ts';

const attribution = 'inherit';

/** The speakers of the turns of a text, and whether each has the words that stand below an event. */
const saidBelow = (event: string, below = 'I certify that this record is true.') => {
  const text = `Ida Voss: We sold the dredger.\n\n${event}\n\n${below}\n`;
  return parse(text, { attribution }).turns.map(({ speakers, span }) => [
    speakers.map(({ name }) => name).join(' & '),
    text.slice(span.start, span.end).includes(below),
  ]);
};

describe('what stands below the end of a talk, where turns go on by themselves', () => {
  const ends = [
    '(Deposition concluded at 4:05 p.m.)',
    '[The committee adjourned.]',
    '(Whereupon, at 5:10 p.m., the hearing was adjourned.)',
    '[END OF INTERVIEW]',
    '(Schluss der Sitzung: 17.05 Uhr)',
    '[La séance est levée à dix-sept heures.]',
    '          (The session rose at 6 p.m.)',
  ];
  for (const end of ends) {
    it(`is nobody's: ${end.trim()}`, () => {
      assert.deepEqual(saidBelow(end), [['Ida Voss', false]]);
    });
  }

  it('is said below any other event', () => {
    for (const event of ['(Laughter)', '[The bell rings to end the lesson]', '(Recess)', '[He concluded with a bow]'])
      assert.deepEqual(saidBelow(event), [['Ida Voss', true]], event);
  });

  it('is said where a label is', () => {
    assert.deepEqual(saidBelow('(Hearing adjourned at 4:05 p.m.)', 'Ida Voss: Thank you.'), [
      ['Ida Voss', false],
      ['Ida Voss', true],
    ]);
  });

  it('ends a turn on a page whose lines are set in, without a blank line', () => {
    const text =
      'Ida Voss: We will read it.\n          (Deposition concluded at 4:05 p.m.)\n     I certify that it is true.\n';
    const [turn] = parse(text).turns;
    assert.equal(turn && text.slice(turn.span.start, turn.span.end), 'Ida Voss: We will read it.');
  });
});
