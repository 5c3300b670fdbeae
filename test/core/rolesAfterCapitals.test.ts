import assert from 'node:assert/strict';
import { clean } from './reading.ts';
import { inherit, speakersOf } from './talks.ts';

describe('a name in capitals with a role before the full stop', () => {
  const text = [
    'PRESIDENTE. La seduta è aperta.',
    'ANNA LEGNI. Chiedo di parlare.',
    'PRESIDENTE. Ne ha facoltà.',
    'ANNA LEGNI. Il porto è chiuso da maggio.',
    'PRESIDENTE. Risponde la ministra.',
    'MARA SCOGLI, Ministra per i porti e le coste. Signor Presidente, il porto riapre.',
    'PIO MOLO (Mare), Relatore. Sono favorevole.',
    'PRESIDENTE. Sta bene.',
  ].join('\n\n');
  const expected = [
    ...['PRESIDENTE', 'ANNA LEGNI', 'PRESIDENTE', 'ANNA LEGNI', 'PRESIDENTE'],
    ...['MARA SCOGLI', 'PIO MOLO', 'PRESIDENTE'],
  ];

  it('speaks, also after cleaning', () => {
    assert.deepEqual(speakersOf(`${text}\n`), expected);
    assert.deepEqual(speakersOf(clean(`${text}\n`, inherit).text), expected);
  });
});
