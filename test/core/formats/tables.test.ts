import assert from 'node:assert/strict';
import { type DraftPart, recogniseFormat } from '../../../server/core/index.ts';
import { contentOf, draftLines, linesOf, readAs, written } from './drafts.ts';

interface Case {
  readonly about: string;
  readonly format?: 'csv' | 'tsv';
  readonly text: string;
  readonly lines: readonly string[];
}

const cases: readonly Case[] = [
  {
    about: 'columns in any order, and times in seconds',
    text: 'Speaker,Start,End,Transcript\nAnn,0.5,2,"Well, who ""lost"" it?"\nBo,2.5,3,I did.\n',
    lines: ['Ann 0.5–2: Well, who "lost" it?', 'Bo 2.5–3: I did.'],
  },
  {
    about: 'times as on a clock, and rows of one speaker one after another',
    text: 'Start Time,End Time,Speaker Name,Utterance\r\n00:00:01.500,00:00:02,Ann,One.\r\n0:03,0:04,Ann,Two.\r\n1:02:03,1:02:04,Bo,Three.\r\n',
    lines: ['Ann 1.5–2: One.', '… 3–4: Two.', 'Bo 3723–3724: Three.'],
  },
  {
    about: 'semicolons and decimal commas',
    text: 'Anfang;Ende;Sprecher;Text\n0,5;2,25;Ann;Eins, zwei.\n2,5;3;Bo;Drei.\n',
    lines: ['Ann 0.5–2.25: Eins, zwei.', 'Bo 2.5–3: Drei.'],
  },
  {
    about: 'columns that are called by questions',
    text: 'Who,When,What\nAnn,0:01,One.\nBo,0:03,Two.\n',
    lines: ['Ann 1–: One.', 'Bo 3–: Two.'],
  },
  {
    about: 'names of columns of ELAN',
    text: 'Tier,Begin Time - hh:mm:ss.ms,End Time - hh:mm:ss.ms,Annotation\nAnn,00:00:01.500,00:00:02.000,One.\nBo,00:00:03.000,00:00:04.000,Two.\n',
    lines: ['Ann 1.5–2: One.', 'Bo 3–4: Two.'],
  },
  {
    about: 'names of columns in Spanish',
    text: 'Tiempo de inicio,Hablante,Intervención\n0:01,Ann,Uno.\n0:03,Bo,Dos.\n',
    lines: ['Ann 1–: Uno.', 'Bo 3–: Dos.'],
  },
  {
    about: 'names of columns in Dutch',
    text: 'Starttijd;Eindtijd;Spreker;Tekst\n00:00:01,500;00:00:02;Ann;Een.\n00:00:03;00:00:04;Bo;Twee.\n',
    lines: ['Ann 1.5–2: Een.', 'Bo 3–4: Twee.'],
  },
  {
    about: 'milliseconds that the header names, and a length',
    text: 'start_ms,duration_ms,who,text\n500,1500,Ann,One.\n2500,500,Bo,Two.\n',
    lines: ['Ann 0.5–2: One.', 'Bo 2.5–3: Two.'],
  },
  {
    about: 'milliseconds that only their size shows',
    format: 'tsv',
    text: 'start\tend\ttext\n0\t2500\tOne and two.\n2500\t61000\tThree.\n',
    lines: [
      '- 0–2.5: One and two.',
      '… 2.5–61: Three.',
      '! The times were taken for milliseconds, since they are whole and very large numbers.',
    ],
  },
  {
    about: 'labels before the words where no column has the speakers',
    text: 'start,end,text\n0.5,2,Ann: Is it on?\n2.5,3,"Bo: It is: yes."\n4,5,Since noon.\n6,7,Ann: Good.\n',
    lines: [
      'Ann 0.5–2: Is it on?',
      'Bo 2.5–3: It is: yes.',
      '… 4–5: Since noon.',
      'Ann 6–7: Good.',
      '! The file names a speaker only where another one begins, so 1 caption without a name goes on with the speaker before.',
    ],
  },
  {
    about: 'dates with times of day, and times that are none',
    text: 'name;time;message\nAnn;2031-05-14T09:00:01Z;Is it on?\nBo;soon;It is.\n',
    lines: ['Ann 32401–: Is it on?', 'Bo: It is.', '! 1 row has a time that cannot be read.'],
  },
  {
    about: 'frames of a video in times, as cutting programs write them',
    text: 'Speaker Display Name,Start Time,End Time,Text\nAnn,00;00;01;12,00;00;03;00,Is it on?\nBo,01:00:03:05,01:00:04:00,It is.\n',
    lines: ['Ann 1–3: Is it on?', 'Bo 3603–3604: It is.'],
  },
  {
    about: 'bars between the cells',
    text: 'speaker|start|text\nAnn|0.5|Is it on?\nBo|2.5|Yes, it is.\n',
    lines: ['Ann 0.5–: Is it on?', 'Bo 2.5–: Yes, it is.'],
  },
  {
    about: 'two times in one cell, and columns called by questions',
    text: 'Timespan,What,Who\n"0:00.5 - 0:05.2","Is it on?",Ann\n0:05.3 --> 0:07,It is.,Bo\n',
    lines: ['Ann 0.5–5.2: Is it on?', 'Bo 5.3–7: It is.'],
  },
  {
    about: 'rows of tiers without names of columns, with the same times in several notations',
    format: 'tsv',
    text: 'Ann\t\t00:00:00.500\t0.5\t00:00:02.100\t2.1\tIs it on?\nTier 2\tBo\t00:00:02.500\t2.5\t00:00:03.000\t3\tIt is.\n',
    lines: [
      'Ann 0.5–2.1: Is it on?',
      'Tier 2 2.5–3: It is.',
      '! No row names the columns: they were read as speaker, start, end, text.',
    ],
  },
  {
    about: 'whole seconds',
    text: 'start,end,speaker,text\n0,4,Ann,One and two and three.\n4,30,Bo,Four and five and six.\n',
    lines: ['Ann 0–4: One and two and three.', 'Bo 4–30: Four and five and six.'],
  },
  {
    about: 'a speaker only where the speaker changes',
    text: 'speaker,text\nAnn,One.\n,Two.\nBo,Three.\n,Four.\nAnn,Five.\n',
    lines: [
      'Ann: One.',
      '…: Two.',
      'Bo: Three.',
      '…: Four.',
      'Ann: Five.',
      '! A speaker is named only where somebody else begins to speak: what follows was given to the same speaker.',
    ],
  },
  {
    about: 'rows without a speaker in a table that names one twice running',
    text: 'speaker,text\nAnn,One.\nAnn,Two.\n,Three.\nBo,Four.\n',
    lines: ['Ann: One.', '…: Two.', '-: Three.', 'Bo: Four.'],
  },
  {
    about: 'words with commas that nobody put in quotation marks',
    text: 'speaker,text\nAnn,Well, I never, ever.\nBo,Yes.\n',
    lines: [
      'Ann: Well, I never, ever.',
      'Bo: Yes.',
      '! A row has more cells than the first row: they were taken for a part of the words.',
    ],
  },
  {
    about: 'cells too many where the words are not last',
    text: 'text,speaker\nYes.,Ann,more\n',
    lines: ['Ann: Yes.', '! A row has more cells than the first row: they were left out.'],
  },
  {
    about: 'a title above the names of the columns, and numbers for names',
    text: 'Pump meeting,,\n14 May,,\n\nTime,Speaker,Text\n0:03,1,Is it on?\n0:05,2,It is.\n',
    lines: [
      'Speaker 1 3–: Is it on?',
      'Speaker 2 5–: It is.',
      '! What stands above the names of the columns was left out.',
    ],
  },
  {
    about: 'columns that have no place',
    text: 'id,speaker,text,confidence\n1,Ann,Yes.,0.9\n',
    lines: ['Ann: Yes.', '! These columns were left out: `id`, `confidence`.'],
  },
  {
    about: 'events, questions and headings',
    text: 'speaker,kind,number,text\n,section,2,Bees\nAnn,question,3,Why?\nBo,answer,,Because.\n,event,,Laughter\n,,,[A bell rings]\n',
    lines: ['## Bees', 'Q3 Ann: Why?', 'A Bo: Because.', '[Laughter]', '[A bell rings]'],
  },
  {
    about: 'the labels of Audacity, without names of columns',
    format: 'tsv',
    text: '0.500000\t2.000000\tOne.\n2.500000\t3.000000\tTwo.\n',
    lines: ['- 0.5–2: One.', '… 2.5–3: Two.', '! No row names the columns: they were read as start, end, text.'],
  },
  {
    about: 'what a spreadsheet keeps from being a formula, and text behind quotation marks',
    text: 'sep=,\nspeaker,text\nAnn,\'=SUM(A1)\nBo,"Yes" indeed.\n',
    lines: ['Ann: =SUM(A1)', 'Bo: Yes indeed.'],
  },
  {
    about: 'times that are none',
    text: 'start,end,speaker,text\n-1.5,2,Ann,One.\nsoon,later,Bo,Two.\n5.5,4.5,Ann,Three.\n',
    lines: [
      'Ann –2: One.',
      'Bo: Two.',
      'Ann 5.5–: Three.',
      '! 1 row has a time that cannot be read.',
      '! Times below zero were left out: 1.',
    ],
  },
];

describe('tables', () => {
  for (const { about, format = 'csv', text, lines } of cases) {
    it(`${format}: read ${about}`, async () => assert.deepEqual(await linesOf(format, text), lines));
  }

  it('are recognised by two times before the words, as Audacity writes its labels', async () => {
    const text = '0.500000\t2.000000\tAnn: Is it on?\n2.500000\t3.000000\tBo: It is.\n';
    assert.equal(recogniseFormat(contentOf(text, 'labels.txt'))?.id, 'tsv');
    assert.deepEqual((await linesOf('tsv', text)).slice(0, 2), ['Ann 0.5–2: Is it on?', 'Bo 2.5–3: It is.']);
  });

  it('are recognised by the row of names', () => {
    for (const { text, format = 'csv', about } of cases) {
      if (/sep=|^\d|^Pump meeting/.test(text)) continue;
      assert.equal(recogniseFormat(contentOf(text, 'a.txt'))?.id, format, about);
    }
    for (const text of [
      'Ann: Text, speaker, start.\n',
      'text\nAnn\n',
      'Well, who is there?\n',
      'a,b,c,text,speaker,d,e\n1,2,3,4,5,6,7\n',
    ]) {
      assert.equal(recogniseFormat(contentOf(text, 'a.unknown')), undefined, text);
    }
  });

  it('prefer the name of a speaker to a number, the words to comments, and are read in more languages', async () => {
    for (const [source, lines] of [
      ['id,speaker_id,speaker_name,text\n1,A,Ann,Hm.\n2,B,Bo,So?\n', ['Ann: Hm.', 'Bo: So?']],
      ['comment,start,speaker,text\nunsure,1,Ann,Hm.\n,2,Bo,So?\n', ['Ann 1–: Hm.', 'Bo 2–: So?']],
      ['Время;Спикер;Текст\n0:01;Анна;Да.\n0:02;Пётр;Нет.\n', ['Анна 1–: Да.', 'Пётр 2–: Нет.']],
      ['開始,話者,発言\n0:01,佐藤,はい。\n0:02,田中,では。\n', ['佐藤 1–: はい。', '田中 2–: では。']],
      [
        'word,start,end,speaker\nSo,1,1.5,Ann\nbe,2,2.5,Ann\nit.,3,3.5,Ann\n',
        ['Ann 1–1.5: So', '… 2–2.5: be', '… 3–3.5: it.'],
      ],
    ] as const) {
      const read = await linesOf('csv', source);
      assert.deepEqual(
        read.filter((line) => !line.startsWith('!')),
        lines,
      );
    }
  });

  it('are refused where a quotation mark is open, or no column has words', async () => {
    for (const ending of ['\n', '\r\n', '\r']) {
      assert.deepEqual(await readAs('csv', ['speaker,text', 'Ann,"One.', 'Bo,Two.', ''].join(ending)), {
        refused: 'a quotation mark is never closed',
        line: 2,
      });
    }
    assert.deepEqual(await readAs('csv', 'a,b\n1,2\n'), {
      refused: 'no column is for the words. Call it `text`: the first row has `a`, `b`',
      line: 1,
    });
    assert.deepEqual(await readAs('csv', '\n'), { refused: 'it has no rows' });
  });

  const parts: readonly DraftPart[] = [
    { kind: 'section', level: 2, title: 'Bees' },
    {
      kind: 'turn',
      speakers: ['Ann Lee'],
      marker: { kind: 'question', number: 3 },
      passages: [
        { text: '=Why, "now"?', start: 1.25, end: 2 },
        { text: '-Then.', start: 3, end: 4, isParagraph: true },
      ],
    },
    { kind: 'event', text: 'Laughter' },
    { kind: 'turn', speakers: ['Bo', 'Cy'], passages: [{ text: 'Because.', start: 5 }] },
    { kind: 'turn', speakers: [], passages: [{ text: 'Louder!' }] },
    { kind: 'turn', speakers: undefined, passages: [{ text: 'Not so loud.' }] },
  ];

  it('are written with a row for each turn, and no formulas', async () => {
    assert.equal(
      await written('csv', { header: {}, roster: [], parts }),
      `start,end,speaker,kind,number,text
,,,section,2,Bees
1.25,4,Ann Lee,question,3,"'=Why, ""now""?
-Then."
,,,event,,Laughter
5,,Bo; Cy,speech,,Because.
,,?,speech,,Louder!
,,,speech,,Not so loud.
`,
    );
    const plain: DraftPart[] = [{ kind: 'turn', speakers: ['Ann'], passages: [{ text: 'Yes,\tno.' }] }];
    assert.equal(await written('tsv', { header: {}, roster: [], parts: plain }), 'speaker\ttext\nAnn\t"Yes,\tno."\n');
  });

  for (const format of ['csv', 'tsv'] as const) {
    it(`${format}: come back as they were written`, async () => {
      const draft = { header: {}, roster: [], parts };
      const rows = await written(format, draft, 'passage');
      const imported = await readAs(format, rows);
      assert.ok('draft' in imported);
      const expected = draftLines(draft).map((line) => line.replace('¶', '…'));
      assert.deepEqual(draftLines(imported.draft), expected);
      assert.equal(await written(format, imported.draft, 'passage'), rows);
    });
  }
});
