import assert from 'node:assert/strict';
import { textOf } from '../../server/core/index.ts';
import { clean, parse, verifyWords } from './reading.ts';

const speakersOf = (text: string) => parse(text).turns.map(({ speakers }) => speakers.map(({ name }) => name).join());

describe('tags before a speaker', () => {
  for (const tag of ['<Speaker>: ', '<New Speaker> ', '<Next speaker>: '])
    it(`are nobody: ${tag}`, () => {
      const text = `${tag}IDA VOSS: It is on.\n${tag}OTTO LIND: It is.\n${tag}IDA VOSS: Good.\n`;
      const above = text.replaceAll(/(?<=[A-Z]): /g, '\n');
      for (const one of [text, above]) {
        assert.ok(!speakersOf(one).some((name) => /speaker/i.test(name)), speakersOf(one).join());
        assert.ok(!speakersOf(clean(one).text).some((name) => /speaker/i.test(name)));
      }
    });

  it('do not keep a voice from speaking', () => {
    assert.deepEqual(speakersOf('<Speaker> it is on\n<ann> it is\n<Speaker> good\n<ann> yes\n'), [
      'Speaker',
      'ann',
      'Speaker',
      'ann',
    ]);
  });
});

describe('facts above a talk', () => {
  const talk = 'Voss: Is it on?\nLind: It is.\nVoss: Since when?\nLind: Since noon.\n';
  const blocks = [
    'Case No.: 12-345\nCaption: Voss v. Lind\nJudge: Hon. R. Penn\nVolume: II\nPages: 12-40',
    'Show: The Quay\nEpisode: 12\nGuests: Otto Lind',
    'HARBOUR BOARD\nApplicant: Voss Ltd\nLocation: 4 Quay Street\nRequest: A crane',
    '**Room:** 4\n**Thing:** A tin crane\n**Accession:** 1988.4',
  ];
  for (const block of blocks)
    it(`are no speech: ${block.split('\n')[0]}`, () => {
      assert.deepEqual(speakersOf(`${block}\n\n${talk}`), ['Voss', 'Lind', 'Voss', 'Lind']);
    });

  it('say what voice a letter stands for', () => {
    const text = 'File: 12\nSpeakers: 2\nI: interviewer (male)\nR: respondent (64)\nLanguage: English\n\n';
    const said = 'I: Is it on?\nR: It is.\nI: Since when?\nR: Since noon.\n';
    assert.deepEqual(speakersOf(text + said), ['I', 'R', 'I', 'R']);
  });

  it('end before what somebody says', () => {
    assert.deepEqual(speakersOf('Mayor Penn: I move it.\nMoved by: Ida Voss\nSeconded by: Otto Lind\nDate: 3 May\n'), [
      'Mayor Penn',
    ]);
  });
});

describe('facts in the midst of a talk and at its end', () => {
  const talk = (facts: string) =>
    `Voss: Is it on?\n\nLind: It is.\n\n${facts}\n\nVoss: Since when?\n\nLind: Since noon.\n`;
  const blocks = [
    'Application: 2021-15\nApplicant: Voss Ltd\nRequest: A crane',
    'Time concluded: 10:20',
    'Track: 12\nSinger: the choir of the quay',
    'Durée : 12 minutes\nLieu : Brest',
    'Read more: The crane that nobody built',
  ];
  for (const block of blocks)
    for (const attribution of ['strict', 'inherit'] as const)
      it(`are in nobody's mouth: ${block.split('\n')[0]}, ${attribution}`, () => {
        for (const text of [talk(block), `${talk('')}\n${block}\n`]) {
          const { turns } = parse(text, { attribution });
          const said = turns.map(({ span }) => text.slice(span.start, span.end)).join('\n');
          assert.deepEqual(speakersOf(text), ['Voss', 'Lind', 'Voss', 'Lind']);
          for (const fact of block.split('\n')) assert.ok(!said.includes(fact), said);
        }
      });

  it('are no sentences, and no speakers', () => {
    const text = 'Voss: Is it on?\n\nTime: it heals nothing.\n\nLocation: the quay\nLind: it is\n\nLind: Since noon.\n';
    const { turns } = parse(text, { attribution: 'inherit' });
    assert.deepEqual(
      turns.map(({ span }) => text.slice(span.start, span.end).trim()),
      ['Voss: Is it on?\n\nTime: it heals nothing.', 'Lind: it is', 'Lind: Since noon.'],
    );
  });

  it('may be titles', () => {
    const text = 'Voss: Welcome.\n\nQuestions and Answers\n\nLind: Is it on?\n\nVoss: It is.\n';
    const { turns } = parse(text, { attribution: 'inherit' });
    assert.ok(!turns.some(({ span }) => text.slice(span.start, span.end).includes('Answers')));
  });
});

describe('lines that records print between what is said', () => {
  const lines = [
    'Opposition members interjecting—',
    '● (1535)',
    '[^1]: The crane of 1988.',
    '-- laughter --',
    '*glass breaks*',
    '<CROSS-EXAMINATION BY MS ROWE                    [10.40 am]',
    '<THE WITNESS WITHDREW',
  ];
  for (const line of lines)
    it(`are nobody's, and the turn goes on after them: ${line}`, () => {
      const text = `Voss: We built the crane.\n\n${line}\n\nWe built it twice.\n\nLind: You did not.\n`;
      const transcript = parse(text, { attribution: 'inherit' });
      assert.deepEqual(
        transcript.turns.map((turn) => textOf(transcript, turn)),
        ['We built the crane.\nWe built it twice.', 'You did not.'],
      );
      const cleaned = clean(text, { attribution: 'inherit' }).text;
      assert.ok(verifyWords(text, cleaned).equal);
    });

  it('are not what somebody stresses or cuts short', () => {
    for (const line of [
      '*Really.*',
      '*really*',
      '*We did*',
      '- and so on -',
      '-- and so on --',
      'He kept interjecting, and I said—',
    ]) {
      const transcript = parse(`Voss: Yes.\n\n${line}\n`, { attribution: 'inherit' });
      assert.deepEqual(
        transcript.turns.map((turn) => textOf(transcript, turn)),
        [`Yes.\n${line}`],
      );
    }
  });
});

describe('a label in bold that names nobody for certain', () => {
  it("is in nobody's mouth where the cues are in bold", () => {
    const text =
      "**Voss:** It is on.\n\n**The keeper's niece:** It is not.\n\n**Voss:** Since when?\n\n**Lind**: Since noon.\n";
    const transcript = parse(text, { attribution: 'inherit' });
    assert.deepEqual(
      transcript.turns.map((turn) => textOf(transcript, turn)),
      ['It is on.', 'Since when?', 'Since noon.'],
    );
  });
});

describe('a talk that is set in as a whole', () => {
  it('is read at the margin', () => {
    const text = '    Voss: Is it on?\n\n    Lind: It is.\n      And loud.\n\n    Voss: Since when?\n';
    const cleaned = clean(text).text;
    const transcript = parse(cleaned);
    assert.deepEqual(
      transcript.turns.map((turn) => textOf(transcript, turn)),
      ['Is it on?', 'It is.\nAnd loud.', 'Since when?'],
    );
    assert.ok(verifyWords(text, cleaned).equal);
  });
});
