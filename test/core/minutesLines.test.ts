import assert from 'node:assert/strict';
import { LineKind } from '../../server/core/index.ts';
import { parse } from './reading.ts';

const settings = { kind: 'minutes', attribution: 'inherit' } as const;

describe('a line of minutes that is the record’s own', () => {
  const lines = [
    'Decision 4: repaint the hull',
    'DECISION-12: repaint the hull',
    'Vote (5-0-2): carried',
    'ACTION (Ole): ask for a price',
    'PROPOSED: repaint the hull',
    'AI: Ole to ask for a price',
    'TODO: ask for a price',
    'Status: open',
    'Conclusion: repaint it.',
    'Seconded by: Ms. Voss',
    'Adjourned: 9:40 p.m.',
    'Next meeting: 9 March',
    '- [ ] Ole: ask for a price',
    '* [x] Mara: sand the hull',
    'Aufgabe: Ole fragt nach dem Preis',
    'Nächste Sitzung: 9. März',
    'Beschluss Nr. 4: streichen',
    'Prochaine réunion : le 9 mars',
    'Tâche : Ole demande un prix',
    'Compromiso: Ole pregunta el precio',
    'Prossima riunione: 9 marzo',
    'Encaminhamento: pedir um preço',
    'Actiepunt: Ole vraagt een prijs',
    'Uchwała nr 4: pomalować',
    'Åtgärd: Ole frågar',
    '決定事項：船を塗る',
  ];
  for (const line of lines) {
    it(`is \`${line}\`, and belongs to no one`, () => {
      const text = `Mara: The hull is dull.\n\n${line}\n\nOle: It was red.\n\nMara: It was.\n`;
      const { kinds, turns, unattributed } = parse(text, settings);
      assert.equal(kinds[2], LineKind.record);
      assert.deepEqual(
        turns.map(({ firstLine, lastLine }) => [firstLine, lastLine]),
        [
          [0, 0],
          [4, 4],
          [6, 6],
        ],
      );
      assert.deepEqual(unattributed, []);
    });
  }

  it('is not what somebody says under the name of an office', () => {
    const said = [
      'Presenter: We have two colours.',
      'Voorzitter: Wij hebben twee kleuren.',
      'Secrétaire : Nous avons deux couleurs.',
    ];
    for (const line of said) {
      const { kinds } = parse(`Mara: The hull is dull.\n\n${line}\n\nMara: Which?\n\n${line}\n`, settings);
      assert.notEqual(kinds[2], LineKind.record, line);
    }
    assert.equal(parse('Presenter: Mara Voss\n\nMara: Hello.\n', settings).kinds[0], LineKind.record);
  });

  it('is only in minutes what others may say elsewhere', () => {
    const { kinds } = parse('Mara: Go on.\nAI: The hull is dull.\nMara: Since when?\nAI: Since the storm.\n');
    assert.deepEqual([...kinds].slice(0, 4), Array(4).fill(LineKind.cue));
  });
});

describe('a paragraph that says only that a recording ends or begins', () => {
  const marks = [
    'END OF TAPE 1',
    'End of Tape 1, Side B',
    '**Recording 2**',
    '--- File 2 of 3 ---',
    '*** Reel II ***',
    'Kassette 2, Seite A',
    'Fin de la bande 1',
  ];
  const talk = (mark: string) => `Mara [00:10]: Go on.\n\n${mark}\n\nOle [00:02]: It was red.\n`;
  for (const mark of marks) {
    it(`is the record’s own: ${mark}`, () => {
      const { kinds, turns, unattributed } = parse(talk(mark), { attribution: 'inherit' });
      assert.equal(kinds[2], LineKind.record);
      assert.deepEqual(
        turns.map(({ lastLine }) => lastLine),
        [0, 4],
      );
      assert.deepEqual(unattributed, []);
    });
  }

  it('is not what somebody says', () => {
    for (const said of ['End of the tape.', 'Tape 2 was lost', 'end of tape 1', 'Recordings', 'Part of the recording'])
      assert.notEqual(parse(talk(said), { attribution: 'inherit' }).kinds[2], LineKind.record, said);
    const { kinds } = parse('Mara: Which is it?\nTape 2\n', { attribution: 'inherit' });
    assert.equal(kinds[1], LineKind.speech);
  });
});
