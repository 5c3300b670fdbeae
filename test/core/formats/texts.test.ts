import assert from 'node:assert/strict';
import {
  type Draft,
  defaultConversion,
  defaultReadingSettings,
  exportFile,
  lossesOnReturn,
  recogniseFormat,
} from '../../../server/core/index.ts';
import { contentOf, draftLines, formatNamed, linesOf, readAs } from './drafts.ts';

interface Case {
  readonly about: string;
  readonly format: string;
  readonly text: string;
  readonly lines: readonly string[];
}

const cases: readonly Case[] = [
  {
    about: 'two times with frames, the name below, the words below that',
    format: 'block-text',
    text: '00:00:01:12 - 00:00:03:00\nAnn Lee\nIs the pump on?\n\n[00:00:04:00 - 00:00:05:20]\nBo Sand\n It is.\n\n00:00:06:00 - 00:00:07:00\nAnn Lee\nGood.\n',
    lines: ['Ann Lee 1–3: Is the pump on?', 'Bo Sand 4–5: It is.', 'Ann Lee 6–7: Good.'],
  },
  {
    about: 'a last line about the program that made the text',
    format: 'block-text',
    text: 'Ann Lee  0:01\nIs the pump on?\n\nBo Sand  0:04\nIt is.\n\nTranscribed by https://example.org\n',
    lines: ['Ann Lee 1–: Is the pump on?', 'Bo Sand 4–: It is.', '-: Transcribed by https://example.org'],
  },
  {
    about: 'a name in quotation marks above a time',
    format: 'block-text',
    text: '"Ann Lee"\n0:01\nIs the pump on?\n\n"Bo Sand"\n0:04\nIt is.\n\n"Ann Lee"\n1:00\nGood.\n',
    lines: ['Ann Lee 1–: Is the pump on?', 'Bo Sand 4–: It is.', 'Ann Lee 60–: Good.'],
  },
  {
    about: 'numbered voices alone on their lines',
    format: 'block-text',
    text: 'Speaker 1\nIs the pump on?\n\nSpeaker 2\nIt is.\nSince noon.\n\nSpeaker 1\nGood.\n',
    lines: ['Speaker 1: Is the pump on?', 'Speaker 2: It is.', '¶: Since noon.', 'Speaker 1: Good.'],
  },
  {
    about: 'two times with an arrow, the name below, the words below that',
    format: 'block-text',
    text: '0:0:1.5 --> 0:0:3.0\nAnn Lee\nIs the pump on?\n0:0:4.0 --> 0:0:5.250\nBo Sand\nIt is.\nSince noon.\n0:0:6.0 --> 0:0:7.0\nAnn Lee\nAt 10:30\nit was not.\n',
    lines: [
      'Ann Lee 1.5–3: Is the pump on?',
      'Bo Sand 4–5.25: It is.',
      '¶: Since noon.',
      'Ann Lee 6–7: At 10:30',
      '¶: it was not.',
    ],
  },
  {
    about: 'a time, the name below, the words below that, and a title above all',
    format: 'block-text',
    text: 'Pump meeting\r\n\r\n00:01\r\nAnn Lee\r\nIs the pump on?\r\n\r\n00:05\r\nBo Sand\r\nIt is.\r\n\r\n01:02:03\r\nAnn Lee\r\nGood.\r\n',
    lines: ['-: Pump meeting', 'Ann Lee 1–: Is the pump on?', 'Bo Sand 5–: It is.', 'Ann Lee 3723–: Good.'],
  },
  {
    about: 'the name, a time in brackets below, the words below that',
    format: 'block-text',
    text: 'Ann Lee:\n[00:00:01]\nIs the pump on?\nBo Sand:\n[00:00:05]\nIt is.\nAnn Lee:\n[00:00:09]\nGood.\n',
    lines: ['Ann Lee 1–: Is the pump on?', 'Bo Sand 5–: It is.', 'Ann Lee 9–: Good.'],
  },
  {
    about: 'a time, a dash and the name, the words below',
    format: 'block-text',
    text: 'Pump meeting\n\n0:01 - Ann Lee (Parks)\n  Is the pump on?\n\n[00:00:05.250] - Bo Sand\nIt is.\nAt 0:07 - no, later.\n\n0:09 - Ann Lee (Parks)\n  Good.\n',
    lines: [
      '-: Pump meeting',
      'Ann Lee (Parks) 1–: Is the pump on?',
      'Bo Sand 5.25–: It is.',
      '¶: At 0:07 - no, later.',
      'Ann Lee (Parks) 9–: Good.',
    ],
  },
  {
    about: 'surnames first, a time after them, the words below',
    format: 'block-text',
    text: 'Lee, Ann (Parks)   0:03\nIs the pump on?\n\nSand, Bo   0 minutes 8 seconds\nIt is.\nLee, Ann (Parks)   1:02:05\nAt 10:30 it was not.\n',
    lines: [
      'Lee, Ann (Parks) 3–: Is the pump on?',
      'Sand, Bo 8–: It is.',
      'Lee, Ann (Parks) 3725–: At 10:30 it was not.',
    ],
  },
  {
    about: 'a speaker on a line of its own, the words below',
    format: 'block-text',
    text: 'SPEAKER: S1\nIs the pump on?\n\nSPEAKER: S2\nIt is. At 10:30 it was not.\nWho knows: why?\n\nSPEAKER: S1\nGood.\n',
    lines: ['S1: Is the pump on?', 'S2: It is. At 10:30 it was not.', '¶: Who knows: why?', 'S1: Good.'],
  },
  {
    about: 'the message beside the name',
    format: 'zoom-chat',
    text: '09:01:12\t From  Ann Lee : Is it on: the pump?\r\n09:01:40\t From  Bo Sand to Everyone : It is.\r\n',
    lines: ['Ann Lee 32472–: Is it on: the pump?', 'Bo Sand 32500–: It is.'],
  },
  {
    about: 'the message on the lines below, and one that not everybody could read',
    format: 'zoom-chat',
    text: '09:01:12 From Ann Lee to Everyone:\n\tIs the pump on?\n\tWell?\n09:03:00 From Cy Dorn (he) to Ann Lee(Direct Message):\n\tI am late.\n',
    lines: ['Ann Lee 32472–: Is the pump on?', '¶: Well?', 'Cy Dorn (he) (to Ann Lee) 32580–: I am late.'],
  },
  {
    about: 'segments without a name',
    format: 'whisper-text',
    text: '[00:00.000 --> 00:04.000]  Is the pump on?\n[00:04.000 --> 00:06.500]  It is.\n',
    lines: ['- 0–4: Is the pump on?', '… 4–6.5: It is.'],
  },
  {
    about: 'names of channels',
    format: 'whisper-text',
    text: '[00:00:00.000 --> 00:00:04.000]  (speaker 0) Is the pump on?\n[00:00:04.000 --> 00:00:06.500]  (speaker 1) It is.\n[00:00:06.500 --> 00:00:07.000]  (speaker ?) Ah.\n',
    lines: ['Speaker 0 0–4: Is the pump on?', 'Speaker 1 4–6.5: It is.', '? 6.5–7: Ah.'],
  },
  {
    about: 'voices of pyannote before the words, and spaces in the brackets',
    format: 'whisper-text',
    text: '[ 00:00:00.000 -->  00:00:04.000] SPEAKER_00 Is the pump on?\n[ 00:00:04.000 -->  00:00:06.500] SPEAKER_01 It is.\n',
    lines: ['SPEAKER_00 0–4: Is the pump on?', 'SPEAKER_01 4–6.5: It is.'],
  },
  {
    about: 'seconds and a voice before the words',
    format: 'whisper-text',
    text: '0.00 4.00 SPEAKER_00 Is the pump on?\n4.00 6.50 SPEAKER_01 It is.\n',
    lines: ['SPEAKER_00 0–4: Is the pump on?', 'SPEAKER_01 4–6.5: It is.'],
  },
  {
    about: 'a voice and its seconds before the words',
    format: 'whisper-text',
    text: 'SPEAKER_00 (0.0 : 4.0) Is the pump on?\nSPEAKER_01 (4.0 : 6.5) It is.\n',
    lines: ['SPEAKER_00 0–4: Is the pump on?', 'SPEAKER_01 4–6.5: It is.'],
  },
  {
    about: 'names before colons',
    format: 'whisper-text',
    text: '[00:00.000 --> 00:04.000]  Ann Lee: Is the pump on?\n[00:04.000 --> 00:06.500]  Bo Sand: It is.\n[00:06.500 --> 00:07.000]  Ann Lee: Ah.\n[00:07.000 --> 00:08.000]  Bo Sand: Yes.\n',
    lines: ['Ann Lee 0–4: Is the pump on?', 'Bo Sand 4–6.5: It is.', 'Ann Lee 6.5–7: Ah.', 'Bo Sand 7–8: Yes.'],
  },
];

describe('texts of other programs', () => {
  for (const { about, format, text, lines } of cases) {
    it(`${format}: are read with ${about}`, async () => {
      assert.deepEqual(await linesOf(format, text), lines);
      assert.equal(recogniseFormat(contentOf(text, 'a.txt'))?.id, format);
    });
  }

  const forms: readonly (readonly [string, (name: string, time: string, words: string) => string])[] = [
    ['Otter', (name, time, words) => `${name}  ${time}  \n${words}\n\n`],
    ['Zoom', (name, time, words) => `[${name}] 00:0${time}\n${words}\n\n`],
    ['Rev', (name, time, words) => `${name} (0${time}):\n${words}\n\n`],
    ['Descript', (name, time, words) => `${name}: [00:0${time}] ${words}\n\n`],
    ['noScribe', (name, time, words) => `[00:0${time}] ${name}: ${words}\n\n`],
    ['Happy Scribe', (name, time, words) => `[00:0${time}.000] - ${name}\n${words}\n\n`],
    ['others', (name, time, words) => `0${time} ${name}\n${words}\n\n`],
    ['Slack', (name, time, words) => `${name}  [${time} AM]\n${words}\n\n`],
    ['oTranscribe', (name, time, words) => `${time} ${name}: ${words}\n\n`],
  ];
  const talk = [
    ['Ann Lee', '0:03', 'Is the pump on?'],
    ['Bo Sand', '0:05', 'It is.'],
    ['Ann Lee', '0:09', 'At 10:30 it was not: who knows why?'],
    ['Cy Dorn', '1:02', 'I do.'],
    ['Bo Sand', '1:30', 'Then tell.'],
    ['Cy Dorn', '2:00', 'It was me.'],
  ] as const;
  for (const [program, write] of forms) {
    it(`txt: are read as ${program} writes them`, async () => {
      const text = talk.map(([name, time, words]) => write(name, time, words)).join('');
      const seconds = (time: string) => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
      assert.deepEqual(
        await linesOf('txt', text),
        talk.map(([name, time, words]) => `${name} ${seconds(time)}–: ${words}`),
      );
    });
  }

  it('txt: give times on lines of their own to what follows, as Google Meet writes them', async () => {
    const text = `00:00:00

Ann Lee: Is the pump on?
Bo Sand: It is.

00:05:00

Ann Lee: Good.
Bo Sand: At 10:30 it was not.

01:00:12

Bo Sand: Bye.
`;
    assert.deepEqual(await linesOf('txt', text), [
      'Ann Lee 0–: Is the pump on?',
      'Bo Sand: It is.',
      'Ann Lee 300–: Good.',
      'Bo Sand: At 10:30 it was not.',
      'Bo Sand 3612–: Bye.',
    ]);
  });

  for (const format of ['txt', 'md']) {
    it(`${format}: give the words below a blank line to the name above it, where names return so`, async () => {
      const turn = (name: string, words: string) => `${name}:\n\n${words}\n\n`;
      const text = `${turn('Ann', 'Is the pump on?')}${turn('Respondent 1', 'It is.\n\nSince noon.')}${turn('Ann', 'Good.')}${turn('Respondent 1', 'Yes.')}`;
      assert.deepEqual(await linesOf(format, text), [
        'Ann: Is the pump on?',
        'Respondent 1: It is.',
        '-: Since noon.',
        'Ann: Good.',
        'Respondent 1: Yes.',
      ]);
      const rev = ['Ann Lee (00:01)', 'Bo Sand (00:05)', 'Ann Lee (00:09)']
        .map((name) => turn(name, 'Words.'))
        .join('');
      assert.deepEqual(await linesOf(format, rev), ['Ann Lee 1–: Words.', 'Bo Sand 5–: Words.', 'Ann Lee 9–: Words.']);
    });
  }

  it('md: keep words with a colon, after which nothing stands, where none returns', async () => {
    assert.deepEqual(await linesOf('md', 'Agenda:\n\nThe pump.\n\nIntroduction:\n\nBy the chair.\n'), [
      '-: Agenda:',
      '¶: The pump.',
      '¶: Introduction:',
      '¶: By the chair.',
    ]);
  });

  it('txt: keep times that do not rise, and one alone, as words', async () => {
    for (const times of [['10:00:00'], ['02:00:00', '01:00:00']]) {
      const text = times.map((time) => `Ann Lee: When?\nBo Sand: At\n${time}\nAnn Lee: Good.\n`).join('\n');
      const lines = await linesOf('txt', text);
      for (const time of times) assert.ok(lines.includes(`-: ${time}`), lines.join('\n'));
    }
  });

  it('txt: written, no line but the first of a turn begins like a label', async () => {
    const draft = {
      header: {},
      roster: [],
      parts: ['Ann Lee', 'Bo Sand'].map((name) => ({
        kind: 'turn' as const,
        speakers: [name],
        passages: [{ text: 'I said:' }, { text: 'Bo Sand: no, thank you very much.', isParagraph: true }],
      })),
    };
    for (const textWidth of [undefined, 20]) {
      const options = { ...defaultConversion(defaultReadingSettings), ...(textWidth && { textWidth }) };
      const exported = await exportFile({ draft, path: 'talk' }, formatNamed('txt'), options);
      assert.ok('pieces' in exported);
      const lines = ['Ann Lee', 'Bo Sand'].map((name) => `${name}: I said: Bo Sand: no, thank you very much.`);
      const read = await linesOf('txt', [...exported.pieces].join(''));
      assert.equal(read.join('\n').replaceAll('\n¶: ', ' '), lines.join('\n'));
      assert.deepEqual(
        exported.remarks.map(({ message }) => message),
        ['2 paragraphs go on without a new line, because the words would be read as a label, an event or a comment.'],
      );
    }
  });

  it('txt: written, say of open text that begins like a label that it will be read as one', async () => {
    const part = { kind: 'turn' as const, speakers: undefined, passages: [{ text: 'Bo Sand: they wrote.' }] };
    const draft = { header: {}, roster: [], parts: [part] };
    const options = defaultConversion(defaultReadingSettings);
    const exported = await exportFile({ draft, path: 'talk' }, formatNamed('txt'), options);
    assert.deepEqual('remarks' in exported && exported.remarks.map(({ message }) => message), [
      '1 line without a speaker looks like a label, an event or a comment, and plain text cannot say that these are words. The first is `Bo Sand: they wrote.`.',
      'Read again, the file says that `Bo Sand` speaks, and the transcript does not.',
    ]);
  });

  it('txt: written, puts lines without a speaker that look like something else on the line above', async () => {
    const texts = [
      'So we wrote this.',
      '// It is a comment for machines.',
      '(All of it)',
      'Ann Lee: she said.',
      'And so on.',
    ];
    const passages = texts.map((text, at) => ({ text, ...(at > 0 && { isParagraph: true }) }));
    const draft: Draft = {
      header: {},
      roster: [],
      parts: [
        { kind: 'turn', speakers: ['Ann Lee'], passages: [{ text: 'Good morning.' }] },
        { kind: 'turn', speakers: ['Bo Sand'], passages: [{ text: 'Good morning.' }] },
        { kind: 'turn', speakers: ['Ann Lee'], passages: [{ text: 'What is it?' }] },
        { kind: 'section', level: 2, title: 'Notes' },
        { kind: 'turn', speakers: undefined, passages },
      ],
    };
    const exported = await exportFile(
      { draft, path: 'talk' },
      formatNamed('txt'),
      defaultConversion(defaultReadingSettings),
    );
    assert.ok('pieces' in exported);
    const read = await readAs('txt', [...exported.pieces].join(''));
    assert.ok('draft' in read);
    assert.deepEqual(draftLines(read.draft), [
      'Ann Lee: Good morning.',
      'Bo Sand: Good morning.',
      'Ann Lee: What is it?',
      '## Notes',
      '-: So we wrote this. // It is a comment for machines. (All of it) Ann Lee: she said.',
      '¶: And so on.',
    ]);
    assert.deepEqual(
      exported.remarks.map(({ message }) => message),
      ['3 paragraphs go on without a new line, because the words would be read as a label, an event or a comment.'],
    );
  });

  it('say which names nothing in the file proves', async () => {
    const says = (name: string, text: string): Draft['parts'][number] => ({
      kind: 'turn',
      speakers: [name],
      passages: [{ text }],
    });
    const parts = [
      ...['Is it on?', 'Then begin.', 'Good.'].flatMap((text) => [
        says('Ann Lee', text),
        says('Bo Sand', 'Yes, it is.'),
      ]),
      says('read-locked-field', 'let x = get()'),
    ];
    const draft = { header: {}, roster: [], parts };
    for (const id of ['txt', 'otr']) {
      const exported = await exportFile(
        { draft, path: 'talk' },
        formatNamed(id),
        defaultConversion(defaultReadingSettings),
      );
      assert.deepEqual('remarks' in exported && exported.remarks.map(({ message }) => message), [
        'Nothing in the file proves that `read-locked-field` is a name. Read again, these words have another speaker, or none.',
      ]);
    }
  });

  it('are read again after they are written, and a line of the record that would be speech is reported', async () => {
    const said = ['Is it deep?', 'It is.', 'Good.'].map((text, at) => ({
      kind: 'turn' as const,
      speakers: [at === 1 ? 'Bo Sand' : 'Ann Lee'],
      passages: [{ text }],
    }));
    const venue = { kind: 'event' as const, text: 'Venue: the old well', isRecord: true };
    const draft = { header: {}, roster: [], parts: [venue, ...said] };
    const remarksOf = async (id: string) => {
      const options = defaultConversion(defaultReadingSettings);
      const exported = await exportFile({ draft, path: 'talk' }, formatNamed(id), options);
      return 'remarks' in exported ? exported.remarks.map(({ message }) => message) : [];
    };
    for (const id of ['txt', 'otr']) {
      assert.deepEqual(await remarksOf(id), [
        'Read again, 4 words (`Venue the old well`) are speech in the file, and not in the transcript.',
      ]);
    }
    assert.deepEqual(await remarksOf('csv'), []);
  });

  it('are read again after they are written, and words of another speaker and missing headings are reported', () => {
    const says = (name: string, text: string) => ({ kind: 'turn' as const, speakers: [name], passages: [{ text }] });
    const section = (title: string) => ({ kind: 'section' as const, level: 1, title });
    const parts = [section('Bees'), says('Ann Lee', 'Is it deep?'), section('Wells'), says('Bo Sand', 'It is.')];
    const again = [section('Bees'), says('Ann Lee', 'Is deep?'), says('Bo Sand', 'It it is.')];
    const losses = (sections: boolean) =>
      lossesOnReturn({ header: {}, roster: [], parts }, { header: {}, roster: [], parts: again }, { sections }).map(
        ({ message }) => message,
      );
    const moved = 'Read again, 1 word (`it`) is by another speaker.';
    assert.deepEqual(losses(true), [moved, 'Read again, the heading `Wells` is missing.']);
    assert.deepEqual(losses(false), [moved]);
  });

  it('say that they are empty where they show nothing', async () => {
    const draft = { header: {}, roster: [], parts: [{ kind: 'section' as const, level: 1, title: 'Bees' }] };
    for (const id of ['srt', 'vtt', 'podcast']) {
      const exported = await exportFile(
        { draft, path: 'talk' },
        formatNamed(id),
        defaultConversion(defaultReadingSettings),
      );
      assert.ok('remarks' in exported);
      assert.equal(exported.remarks[1]?.message, 'Nobody speaks in it and nothing happens, so the file is empty.');
    }
  });

  it('txt: are read without the furniture of their page, which is reported', async () => {
    const text = 'Ann Lee: Good morning.\n\nBo Sand: Morning.\n\nAnn Lee: So we begin.\n';
    assert.deepEqual(await linesOf('txt', text), [
      'Ann Lee: Good morning.',
      'Bo Sand: Morning.',
      'Ann Lee: So we begin.',
    ]);
  });

  it('are blocks in a recording of a few turns too, where times on lines of their own begin in its first minute', async () => {
    const texts = [
      'Ann Lee   0:03\nGood morning.\n\nBo Sand   0:07\nMorning. Shall we?\n',
      '00:00:03\nAnn Lee\nGood morning.\n\n00:00:07\nBo Sand\nMorning. Shall we?\n',
      'Ann Lee\n0:03\nGood morning.\n\nBo Sand\n0:07\nMorning. Shall we?\n',
      '0:03 - Ann Lee\nGood morning.\n\n0:07 - Bo Sand\nMorning. Shall we?\n',
    ];
    for (const text of texts) {
      assert.equal(recogniseFormat(contentOf(text, 'a.txt'))?.id, 'block-text', text);
      assert.deepEqual(await linesOf('block-text', text), [
        'Ann Lee 3–: Good morning.',
        'Bo Sand 7–: Morning. Shall we?',
      ]);
      assert.equal(recogniseFormat(contentOf(text, 'a.transcript'))?.id, 'transcript', text);
    }
    const others = [
      'Opening Words   10:30\nBy the chair.\n\nAnnual Report   11:00\nBy Ann.\n',
      'Ann Lee   0:07\nGood morning.\n\nBo Sand   0:03\nMorning.\n',
      'From the desk.\n\nAnn Lee   0:03\nGood morning.\n\nBo Sand   0:07\nMorning.\n',
      'Remix   0:03\nbest of\n\nLast song   0:07\nof all\n',
    ];
    for (const text of others) assert.notEqual(recogniseFormat(contentOf(text, 'a.txt'))?.id, 'block-text', text);
  });

  it('are no blocks where no name returns, or a number stands above the times', () => {
    const texts = [
      '10:30\nOpening\nBy the chair.\n\n11:00\nReport\nBy Ann.\n\n12:00\nLunch\nAt the mill.\n',
      '1\n00:00:01,000 --> 00:00:02,000\nYes\nwe can.\n\n2\n00:00:03,000 --> 00:00:04,000\nYes\nwe do.\n\n3\n00:00:05,000 --> 00:00:06,000\nNo\nwe do not.\n',
      'Ann Lee: Good morning.\nBo Sand: At 10:30?\nAnn Lee: Yes.\n',
    ];
    for (const text of texts) assert.notEqual(recogniseFormat(contentOf(text, 'a.txt'))?.id, 'block-text', text);
  });

  it('are refused where they are not what they are called', async () => {
    const text = 'Ann Lee: Good morning.\n';
    assert.ok('refused' in (await readAs('block-text', text)));
    assert.ok('refused' in (await readAs('whisper-text', text)));
  });
});
