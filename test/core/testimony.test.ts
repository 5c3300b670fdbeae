import assert from 'node:assert/strict';
import { clean, parse, verifyWords } from './reading.ts';

/** What each turn of a cleaned page is: its kind, its speaker (`?` where it names no one) and its words. */
const turnsOf = (page: string) => {
  const { text } = clean(page);
  assert.deepEqual(verifyWords(page, text).differences, []);
  return parse(text).turns.map(({ kind, speakers, cue, span }) => {
    const words = text.slice(cue?.textStart ?? span.start, span.end).replace(/\s+/g, ' ');
    const names = speakers.map(({ name }) => name).filter((name) => !/^[QA]$/.test(name));
    return `${kind} ${names.join() || '?'}: ${words}`;
  });
};

describe('a page of testimony', () => {
  it('may have times after its line numbers', () => {
    const page = [
      ' 1  09:14:02      Q.   Who rang?',
      ' 2  09:14:05      A.   My sister, from the',
      ' 3  09:14:07  kiosk on the quay.',
      ' 4  09:14:10           MS. ROWE:  Objection.',
      ' 5  09:14:12           THE WITNESS:  She did.',
      ' 6  09:14:15  BY MR. LUND:',
      ' 7  09:14:16      Q.   When?',
      ' 8  09:14:18      A.   At noon.',
    ].join('\n');
    assert.deepEqual(turnsOf(page), [
      'question ?: Who rang?',
      'answer ?: My sister, from the kiosk on the quay.',
      'speech MS. ROWE: Objection.',
      'speech THE WITNESS: She did.',
      'question MR. LUND: When?',
      'answer ?: At noon.',
    ]);
  });

  it('may have the page before its first line number', () => {
    const numbers = ['00007:01', '      02', '      03', '      04', '00008:01', '      02', '      03', '      04'];
    const said = [
      'Q.  Who rang?',
      'A.  My sister, from',
      'the kiosk.',
      'Q.  When?',
      'A.  At noon.',
      'Q.  Why?',
      'A.  To',
      'talk.',
    ];
    const page = said.map((words, i) => `${numbers[i]}   ${/^[QA]/.test(words) ? '  ' : ''}${words}`).join('\n');
    assert.deepEqual(turnsOf(page), [
      'question ?: Who rang?',
      'answer ?: My sister, from the kiosk.',
      'question ?: When?',
      'answer ?: At noon.',
      'question ?: Why?',
      'answer ?: To talk.',
    ]);
  });

  it('may number its questions, and set the answers in', () => {
    const page =
      '41.   Q.   Who rang?\n      A.   My sister, from the\nkiosk.\n\n42.   Q.   When?\n      MS. ROWE:   Don’t answer.\n\n43.   Q.   Why?\n      A.   To talk.\n';
    assert.deepEqual(turnsOf(page), [
      'question ?: Who rang?',
      'answer ?: My sister, from the kiosk.',
      'question ?: When?',
      'speech MS. ROWE: Don’t answer.',
      'question ?: Why?',
      'answer ?: To talk.',
    ]);
  });

  it('may have what others say at the margin', () => {
    const page =
      'THE CLERK:  We are on the record at\nnoon.\n\n   (Witness sworn.)\n\nBY MR. LUND:\n   Q   Who rang?\n   A   My sister, from the\nkiosk.\n   Q   When?\nTHE CLERK:  Off the record.\n';
    assert.deepEqual(turnsOf(page), [
      'speech THE CLERK: We are on the record at noon.',
      'question MR. LUND: Who rang?',
      'answer ?: My sister, from the kiosk.',
      'question MR. LUND: When?',
      'speech THE CLERK: Off the record.',
    ]);
  });

  it('has brackets of either kind on lines of their own', () => {
    for (const bell of ['(A bell)', '[A bell]']) {
      const page = `   Q   Who rang?\n   A   My sister, I\nthink.\n            ${bell}\n   Q   When?\n   A   At noon.\n       ${bell}\n   Q   Why?\n   A   [inaudible] the\n[inaudible] quay.\n`;
      assert.deepEqual(turnsOf(page), [
        'question ?: Who rang?',
        'answer ?: My sister, I think.',
        'question ?: When?',
        'answer ?: At noon.',
        'question ?: Why?',
        'answer ?: [inaudible] the [inaudible] quay.',
      ]);
    }
  });

  it('gives no one its titles', () => {
    const page = [
      ' 1   THE CHAIR:  We go on with the kiosk.',
      ' 2            MS IDA ROWE (sworn)',
      ' 3   MR LUND:  Who rang?',
      ' 4   A.  My sister, from the',
      ' 5   kiosk on the quay.',
      ' 6   Q.  When?',
      ' 7   A.  At noon.',
      ' 8   ARGUMENT ON BEHALF OF THE CITY',
      ' 9   MR LUND:  I thank you.',
      '10   THE CHAIR:  So do I.',
    ].join('\n');
    assert.deepEqual(turnsOf(page), [
      'speech THE CHAIR: We go on with the kiosk.',
      'speech MR LUND: Who rang?',
      'answer ?: My sister, from the kiosk on the quay.',
      'question ?: When?',
      'answer ?: At noon.',
      'speech MR LUND: I thank you.',
      'speech THE CHAIR: So do I.',
    ]);
  });

  it('goes on with what a witness reads, although it is set in', () => {
    const page = [
      ' 1      Q.   What does the note say?',
      ' 2      A.   It says,',
      ' 3             the kiosk is shut,',
      ' 4             and so is the quay.',
      ' 5      Q.   Is that all?',
      ' 6      A.   It is.',
      ' 7      Q.   Who wrote it?',
      ' 8      A.   My sister.',
    ].join('\n');
    assert.equal(turnsOf(page)[1], 'answer ?: It says, the kiosk is shut, and so is the quay.');
  });

  it('may be short', () => {
    const page = [' 1  BY MR. LUND:', ' 2       Q.   Who rang?', ' 3       A.   My sister, from', ' 4  the quay.'];
    assert.deepEqual(turnsOf([...page, ' 5       Q.   When?', ' 6       A.   At noon.'].join('\n')), [
      'question MR. LUND: Who rang?',
      'answer ?: My sister, from the quay.',
      'question MR. LUND: When?',
      'answer ?: At noon.',
    ]);
  });

  it('may have its line numbers on the right', () => {
    const said = [
      'BY MR. LUND:',
      '     Q.   Who rang, and from where did',
      'she ring?',
      '     A.   My sister.',
      '          MS. ROWE:  Objection.',
      '          THE WITNESS:  From the quay.',
    ];
    const page = said.map((line, i) => `${line.padEnd(44)}${i + 1}`).join('\n');
    assert.deepEqual(turnsOf(page), [
      'question MR. LUND: Who rang, and from where did she ring?',
      'answer ?: My sister.',
      'speech MS. ROWE: Objection.',
      'speech THE WITNESS: From the quay.',
    ]);
  });

  it('may have a number on every fifth line only', () => {
    const said = [
      'MR LUND:  I put it to you that your sister',
      'rang from the quay.',
      'THE WITNESS:  She did.',
      'MR LUND:  When did she ring, and who was it',
      'that she wanted to speak to?',
      'THE WITNESS:  At noon.',
      'MR LUND:  To whom?',
      'THE WITNESS:  To the keeper of the lock, who',
      'was not there.',
      'THE CHAIR:  Where was he?',
      'THE WITNESS:  On the quay.',
      'MR LUND:  Did they',
      'meet?',
      'THE CHAIR:  Let him answer.',
      'THE WITNESS:  They did.',
    ];
    const page = said.map((line, i) => (i % 5 === 4 ? String(i + 1) : '').padEnd(5) + line).join('\n');
    assert.deepEqual(turnsOf(page), [
      'speech MR LUND: I put it to you that your sister rang from the quay.',
      'speech THE WITNESS: She did.',
      'question MR LUND: When did she ring, and who was it that she wanted to speak to?',
      'answer THE WITNESS: At noon.',
      'question MR LUND: To whom?',
      'answer THE WITNESS: To the keeper of the lock, who was not there.',
      'question THE CHAIR: Where was he?',
      'answer THE WITNESS: On the quay.',
      'question MR LUND: Did they meet?',
      'answer THE CHAIR: Let him answer.',
      'speech THE WITNESS: They did.',
    ]);
    // Numbers that are said stand at other distances.
    const counted = clean('Ida: We saw\n5 boats.\nOtto: I saw\n10 boats.\n15 of them sank.\n').text;
    assert.ok(
      ['5 boats', '10 boats', '15 of them'].every((words) => counted.includes(words)),
      counted,
    );
  });

  it('may say in brackets who asks', () => {
    const page = [
      '     Q.   (By Ms. Rowe)  Who rang?',
      '     A.   My sister.',
      '          MR. LUND:  Objection.',
      '     Q.   [BY MS. ROWE:]  You may answer.',
      '     A.   My sister, from the quay.',
    ].join('\n');
    assert.deepEqual(turnsOf(page), [
      'question Ms. Rowe: Who rang?',
      'answer ?: My sister.',
      'speech MR. LUND: Objection.',
      'question MS. ROWE: You may answer.',
      'answer ?: My sister, from the quay.',
    ]);
  });
});
