import assert from 'node:assert/strict';
import { clean, parse, type Said, verifyWords } from './reading.ts';

const turnsOf = (page: string, said: Said = {}) => {
  const { text } = clean(page, said);
  assert.deepEqual(verifyWords(page, text).differences, []);
  return parse(text, said).turns.map(({ speakers, cue, span }) => {
    const words = text.slice(cue?.textStart ?? span.start, span.end).replace(/\s+/g, ' ');
    return `${speakers.map(({ name }) => name).join() || '?'}: ${words.trim()}`;
  });
};

describe('a label that a narrow column broke', () => {
  for (const attribution of ['strict', 'inherit'] as const) {
    it(`is put together: an office and a name in brackets (${attribution})`, () => {
      const label = 'The Minister for Ports and Piers\n(Ms Rowe): ';
      const page = `Mr Lund: Is it shut?\n\n${label}It is.\n\nMr Lund: Since when?\n\n${label}Since noon.\n`;
      assert.deepEqual(turnsOf(page, { attribution }), [
        'Mr Lund: Is it shut?',
        'The Minister for Ports and Piers: It is.',
        'Mr Lund: Since when?',
        'The Minister for Ports and Piers: Since noon.',
      ]);
    });
  }

  it('is put together: a name and what it is for, above the words', () => {
    const page =
      'Hon. Ida Rowe\n(North Quay):\nIt is shut.\n\nHon. Per Lund\n(South Quay):\nSince when?\n\nHon. Ida Rowe\n(North Quay):\nSince noon.\n';
    assert.deepEqual(turnsOf(page), [
      'Hon. Ida Rowe: It is shut.',
      'Hon. Per Lund: Since when?',
      'Hon. Ida Rowe: Since noon.',
    ]);
  });

  it('is put together: a name in capitals', () => {
    const page =
      'SENATOR IDA\nROWE-HOLM: It is shut.\n\nMR. LUND: Since when?\n\nSENATOR IDA\nROWE-HOLM: Since noon.\n';
    assert.deepEqual(turnsOf(page), [
      'SENATOR IDA ROWE-HOLM: It is shut.',
      'MR. LUND: Since when?',
      'SENATOR IDA ROWE-HOLM: Since noon.',
    ]);
  });

  it('names no one by its second half', () => {
    const label = 'Ida Rowe, Ministerin für Brücken und\nHäfen: ';
    const page = `${label}Es ist zu.\n\nPer Lund: Seit wann?\n\n${label}Seit Mittag.\n\nPer Lund: Gut.\n`;
    assert.deepEqual(turnsOf(page), ['Per Lund: Seit wann?', 'Per Lund: Gut.']);
  });

  it('is no sentence that somebody interrupts', () => {
    const page =
      'Per Lund: I went to the quay and\nIda Rowe: It was shut.\nPer Lund: It was shut and\nIda Rowe: It is open now.\n';
    assert.deepEqual(turnsOf(page), [
      'Per Lund: I went to the quay and',
      'Ida Rowe: It was shut.',
      'Per Lund: It was shut and',
      'Ida Rowe: It is open now.',
    ]);
  });
});

describe('a printed hearing', () => {
  it('has names with a title and a full stop where its paragraphs are set in', () => {
    const page =
      '    Chairman Rowe. We will come to order.\n    Mr. Lund. Thank you, Mr. Chairman. The quay is shut, and it\nhas been shut since noon.\n    Chairman Rowe. All of it?\n    Mr. Lund. All of it.\n';
    assert.deepEqual(turnsOf(page), [
      'Chairman Rowe: We will come to order.',
      'Mr. Lund: Thank you, Mr. Chairman. The quay is shut, and it has been shut since noon.',
      'Chairman Rowe: All of it?',
      'Mr. Lund: All of it.',
    ]);
  });

  it('may have only lines that are set in', () => {
    const page =
      '  Mr. LUND (reading). “It is shut.”\n  Ms. ROWE. Who wrote that?\n  Mr. LUND (continuing). The clerk.\n  Ms. ROWE. When?\n';
    assert.deepEqual(turnsOf(page), [
      'Mr. LUND: “It is shut.”',
      'Ms. ROWE: Who wrote that?',
      'Mr. LUND: The clerk.',
      'Ms. ROWE: When?',
    ]);
  });
});

describe('a name in bold, alone with a time', () => {
  for (const [title, label] of [
    ['in brackets, above a blank line', '**N** [0:0T]\n\n'],
    ['in stars on the next line', '**N**\n*0:0T*\n'],
  ] as const)
    it(`speaks the words below: ${title}`, () => {
      const said = ['Is it shut?', 'It is.', 'Since when?', 'Since noon.'];
      const page = said
        .map((words, i) => label.replace('N', ['Per Lund', 'Ida Rowe'][i % 2] as string).replace('T', `${i}`) + words)
        .join('\n\n');
      assert.deepEqual(
        turnsOf(`${page}\n`),
        said.map((words, i) => `${['Per Lund', 'Ida Rowe'][i % 2]}: ${words}`),
      );
    });
});
