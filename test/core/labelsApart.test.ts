import assert from 'node:assert/strict';
import { clean, parse, type Said, verifyWords } from './reading.ts';

/** The names of those who speak, turn by turn. */
const speakersOf = (text: string, said: Said = {}) =>
  parse(text, said).turns.map(({ speakers }) => speakers.map(({ name }) => name).join(' & ') || '?');

/** What the labels of a small talk look like, one or two to a line, by a function that writes a name. */
const talk = (label: (name: string, at: number) => string, [one, two]: readonly [string, string]) =>
  [
    [one, 'When did the mill close?'],
    [two, 'In spring, after the flood.'],
    [one, 'Was anybody hurt?'],
    [two, 'Only the miller’s pride.'],
    [one, 'Thank you for coming.'],
  ]
    .map(([name = '', words = ''], at) => `${label(name, at)}${words}\n`)
    .join('\n');

describe('labels in signs of their own', () => {
  const people = ['Rosa', 'Paul'] as const;
  const fullNames = ['Rosa Vega', 'Paul Quist'] as const;
  const forms: readonly (readonly [string, string])[] = [
    ['a name in square brackets above the words', talk((name) => `[${name}]\n`, people)],
    ['a name in corner brackets above the words', talk((name) => `〈${name}〉\n`, people)],
    ['a name in braces above the words', talk((name) => `{${name}}\n`, people)],
    ['a name in braces', talk((name) => `{${name}} `, people)],
    ['a name in single guillemets', talk((name) => `‹${name}› `, people)],
    ['a name in round brackets', talk((name) => `(${name.toUpperCase()}) `, people)],
    ['a number and a name', talk((name, at) => `${at + 1}. ${name}: `, people)],
    ['a name and a dash above the words', talk((name) => `${name} -\n`, fullNames)],
    ['a name and a word for speaking above the words', talk((name) => `${name} said:\n`, fullNames)],
    ['the same as a heading', talk((name) => `##### ${name} said:\n\n`, ['You', 'Parrot'])],
    ['a heading with an emoji, a bar and a time', talk((name, at) => `### 🎤 ${name} | 00:0${at}\n\n`, people)],
    ['a span of time in italics', talk((name, at) => `**${name}** _00:0${at} – 00:0${at + 1}_\n`, people)],
    ['a title before a name in bold', talk((name) => `Minister **${name}** (Hills): `, people)],
    ['the same above the words', talk((name) => `De heer **${name}**:\n`, people)],
    [
      'a message of somebody with a picture after the name',
      talk((name, at) => `[03/03/2024, 10:0${at}:11] ${name} 🐢: `, people),
    ],
    ['the number of a speech', talk((name, at) => `Anf. ${at + 1} ${name.toUpperCase()} (S):\n\n`, fullNames)],
  ];
  for (const [form, text] of forms) {
    it(`speak, as they stand and after cleaning: ${form}`, () => {
      const names = speakersOf(text);
      assert.equal(names.length, 5);
      assert.equal(new Set(names).size, 2);
      assert.ok(names.every((name) => name !== '?'));
      const cleaned = clean(text).text;
      assert.deepEqual(speakersOf(cleaned), names);
      assert.deepEqual(verifyWords(text, cleaned).differences, []);
    });
  }

  it('speak in the brackets of Japanese, where questions end without a question mark', () => {
    const text =
      '【司会】　橋はいつできましたか。\n【山田】　春です。\n【司会】　高いですか。\n【山田】　はい。\n【司会】　どうも。\n';
    assert.deepEqual(speakersOf(text), ['司会', '山田', '司会', '山田', '司会']);
  });

  it('are events in square brackets where people speak in cues', () => {
    const events = 'Rosa: It was spring.\n\n[Sighs]\n\nI was four.\n\n[Knocks]\n\nPaul: Who is it?\n\n';
    const text = `${events}${events}${events}`;
    assert.deepEqual([...new Set(speakersOf(text, { attribution: 'inherit' }))], ['Rosa', 'Paul']);
    assert.equal(parse(text, { attribution: 'inherit' }).unattributed.length, 0);
  });
});

describe('a chair in capitals among members', () => {
  it('speaks, and so do they', () => {
    const text = `CHAIR PERSON. We begin.

ROSA VEGA (Hills). The mill is closed.

CHAIR PERSON. Mr Quist.

PAUL QUIST. Since spring.

CHAIR PERSON. Thank you.
`;
    assert.deepEqual(speakersOf(text), ['CHAIR PERSON', 'ROSA VEGA', 'CHAIR PERSON', 'PAUL QUIST', 'CHAIR PERSON']);
  });

  it('names nobody where words of headings stand so', () => {
    const text = 'WARNING. Keep off.\n\nROAD WORKS. Mind the step.\n\nWARNING. Wet paint.\n\nWARNING. Dogs.\n';
    assert.deepEqual(speakersOf(text), []);
  });
});

describe('labels that occur once among others that return', () => {
  const said: Said = { attribution: 'inherit' };

  it('do not leave their words to the speaker above where others stand alone too', () => {
    const text =
      'Chair Ida Voss:\n\nMr Quist.\n\nPaul Quist (Greens):\n\nIt is closed.\n\nChair Ida Voss:\n\nThank you.\n';
    const { turns, unattributed } = parse(text, said);
    assert.deepEqual(
      turns.map(({ speakers }) => speakers[0]?.name),
      ['Chair Ida Voss', 'Chair Ida Voss'],
    );
    assert.equal(unattributed[0]?.doubt?.label, 'Paul Quist');
  });

  it('do not leave them where others are numbers', () => {
    const text = 'M: Who swims?\n1: I do.\n2: Never.\nM: Why?\n2: It is cold.\n3: So it is.\n1: It is not.\n';
    assert.deepEqual(
      parse(text, said).unattributed.map(({ doubt }) => doubt?.label),
      ['3'],
    );
  });
});

describe('words that lead a talk', () => {
  for (const voice of ['Moderation', 'Redaktion'])
    it(`speak: ${voice}`, () => {
      const text = `${voice}: Wer fährt mit?\nPaul: Ich.\n${voice}: Warum?\nPaul: Zum Markt.\n`;
      assert.deepEqual(speakersOf(text), [voice, 'Paul', voice, 'Paul']);
    });
});

describe('a heading above the line that hands the witness over', () => {
  it('stays a heading when the page is cleaned', () => {
    const text = `DIRECT EXAMINATION
BY MS. HALE:
Q   Where was it?
A   Here.
CROSS-EXAMINATION
BY MR. POOL:
Q   Was it wet?
A   It was.
`;
    const { turns } = parse(clean(text).text);
    assert.deepEqual(
      turns.map(({ speakers }) => speakers.map(({ name }) => name)),
      [['MS. HALE'], [], ['MR. POOL'], []],
    );
  });
});

describe('an office over two lines', () => {
  it('is one label after cleaning', () => {
    const text = `The Leader of the Opposition
and Member for Hills (Ms Vega):
I oppose.

The Minister for Mills
(Mr Quist):
I support.

The Leader of the Opposition
and Member for Hills (Ms Vega):
I do not.
`;
    assert.deepEqual(speakersOf(clean(text).text), [
      'The Leader of the Opposition and Member for Hills',
      'The Minister for Mills',
      'The Leader of the Opposition and Member for Hills',
    ]);
  });
});

describe('who asks, in brackets after the marker', () => {
  const bracketed: readonly (readonly [string, string])[] = [
    ['Q (Lena Voss): Where was it?\n\nA: Here.\n\nQ (Lena Voss): Alone?\n', 'Lena Voss'],
    ['**Q (Interviewer):** Where was it?\n\n**A:** Here.\n\n**Q (Interviewer):** Alone?\n', 'Interviewer'],
    ['Q.   (By Ms. Hale)  Where was it?\nA.   Here.\nQ.   Alone?\n', 'Ms. Hale'],
    ['Q. (BY MR. POOL:) Where was it?\nA. Here.\nQ. Alone?\n', 'MR. POOL'],
  ];
  for (const [text, asker] of bracketed) {
    it(`is who speaks: ${text.split('\n', 1)[0]}`, () => {
      assert.deepEqual(speakersOf(text), [asker, '?', asker]);
      assert.deepEqual(speakersOf(clean(text).text), [asker, '?', asker]);
    });
  }

  it('is another from the next such bracket on', () => {
    const text =
      'Q. (By Ms. Hale) Where?\nA. Here.\nQ. Alone?\nA. Yes.\nQ. (By Mr. Pool) Was it wet?\nA. It was.\nQ. Why?\n';
    assert.deepEqual(speakersOf(text), ['Ms. Hale', '?', 'Ms. Hale', '?', 'Mr. Pool', '?', 'Mr. Pool']);
  });

  it('is nobody where the bracket says how it is asked', () => {
    for (const bracket of ['(Laughs)', '(continuing)', '(By the river)'])
      assert.ok(
        !speakersOf(`Q. ${bracket} Where was it?\nA. Here.\nMs. Hale: Objection.\n`).includes(bracket),
        bracket,
      );
  });
});

describe('a name and the station or paper of a reporter', () => {
  for (const medium of ['Radio Two', 'The Courier', 'Hill Herald'])
    it(`are one speaker, also once: ${medium}`, () => {
      const text = `Minister Vega: It opens in May.\n\nPaul Quist, ${medium}: Which May?\n\nMinister Vega: This one.\n`;
      assert.deepEqual(speakersOf(text), ['Minister Vega', 'Paul Quist', 'Minister Vega']);
    });
});

describe('a name, a word for speaking and a comma', () => {
  it('are doubtful where they return, and no one else’s words', () => {
    const text =
      'Rosa: Where?\n\nPaul says, Here.\n\nRosa: Alone?\n\nPaul says, We were.\n\nRosa: Why?\n\nPaul says, It was late.\n';
    const { turns, unattributed } = parse(text, { attribution: 'inherit' });
    assert.equal(turns.length, 3);
    assert.deepEqual(
      unattributed.map(({ doubt }) => doubt?.label),
      ['Paul', 'Paul', 'Paul'],
    );
  });

  it('are what somebody tells where they occur once', () => {
    const text = 'Rosa: It was late.\n\nPaul says, We should go. And we went.\n\nIda: So we did.\n';
    assert.equal(parse(text, { attribution: 'inherit' }).unattributed.length, 0);
  });
});

describe('a marker after a name', () => {
  it('marks the question, and those below are by the same person', () => {
    const text = 'MS HALE: Q. Where was it?\nA. Here.\n\nQ. Alone?\nA. Yes.\n\nTHE CHAIR: Q. Was it wet?\nA. It was.\n';
    const { turns } = parse(text);
    assert.deepEqual(
      turns.map(({ kind, speakers }) => [kind, speakers[0]?.name]),
      [
        ['question', 'MS HALE'],
        ['answer', undefined],
        ['question', 'MS HALE'],
        ['answer', undefined],
        ['question', 'THE CHAIR'],
        ['answer', undefined],
      ],
    );
  });
});

describe('labels of pages that cleaning undoes', () => {
  const pages: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a firm and a role below a name',
      'Rosa Vega\nHill Mills - CEO\n\nWe milled.\n\nPaul Quist\nHill Bank - Analyst\n\nHow much?\n\nRosa Vega\nHill Mills - CEO\n\nAll of it.\n',
      ['Rosa Vega', 'Paul Quist', 'Rosa Vega'],
    ],
    [
      'backslashes at the ends of lines',
      '**CHAIR**\\\nWe begin.\n\n**ROSA VEGA**\\\nIt is closed.\n\n**CHAIR**\\\nSince when?\n\n**ROSA VEGA**\\\nSince May.\n',
      ['CHAIR', 'ROSA VEGA', 'CHAIR', 'ROSA VEGA'],
    ],
  ];
  for (const [layout, text, names] of pages)
    it(layout, () => {
      const cleaned = clean(text).text;
      assert.deepEqual(speakersOf(cleaned), names);
      assert.deepEqual(verifyWords(text, cleaned).differences, []);
    });

  it('leave alone a firm that changes under the same name', () => {
    const text =
      'Rosa Vega\nHill Mills - wool\n\nOne.\n\nPaul Quist\nHill Bank - loans\n\nTwo.\n\nRosa Vega\nMoor Mills - silk\n\nThree.\n';
    assert.deepEqual(speakersOf(clean(text).text), []);
  });
});

describe('a message after an invisible character', () => {
  it('is nearly a cue, and not by whoever wrote the message above', () => {
    const message = (who: string, words: string, at: number) => `[03/03/2024, 10:0${at}:11] ${who}: ${words}\n`;
    const text = `${message('Rosa', 'Where?', 1)}${message('Paul', 'Here.', 2)}\u200e${message('Paul', 'image omitted', 3)}${message('Rosa', 'Nice.', 4)}`;
    const { turns, unattributed } = parse(text, { attribution: 'inherit' });
    assert.equal(turns.length, 3);
    assert.equal(unattributed[0]?.brokenCue?.replacement, '[03/03/2024, 10:03:11] Paul:');
  });
});

describe('lines between turns that nobody says, with inherit', () => {
  for (const line of [
    'March 4, 2024',
    'Montag, 4. März 2024',
    '2024-03-04',
    'Meeting ended after 00:06:12 👋',
    'Rosa Vega stopped transcription',
  ])
    it(line, () => {
      const text = `Rosa: Where was it?\n\nPaul: Under the mat.\n\n${line}\n\nRosa: Whose mat?\n`;
      const { turns } = parse(text, { attribution: 'inherit' });
      assert.deepEqual(
        turns.map(({ firstLine, lastLine }) => [firstLine, lastLine]),
        [
          [0, 0],
          [2, 2],
          [6, 6],
        ],
      );
    });

  it('are speech where they are a part of what is said', () => {
    const text =
      'Rosa: When?\n\nPaul: On this day:\nMarch 4, 2024\n\nRosa: I see.\n\nPaul stopped transcription, and left.\n';
    assert.equal(parse(text, { attribution: 'inherit' }).unattributed.length, 0);
  });
});
