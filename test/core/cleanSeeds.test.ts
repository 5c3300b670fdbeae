import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { LineKind, type Transcript, textOf } from '../../server/core/index.ts';
import { clean, parse, verifyWords } from './reading.ts';

/** What goes from each of the texts that the project grew from: line, pack, and what it was. */
const dropped: Readonly<Record<string, readonly string[]>> = {
  'letter-safeguarding-minister': ['16 cue page Sarah Dines MP"'],
  'lords-debate-amendment-292n': [
    '1 title page Amendment 292N',
    '3 metadata theyworkforyou Part of Police, Crime, Sentencing and Courts Bill - Committee (11th Day) – in the House of Lords at 6:15 pm on 24th November 2021.',
    '5 furniture theyworkforyou Alert me about debates like this',
    '7 cue theyworkforyou Photo of Baroness Williams of Trafford Baroness Williams of Trafford The Minister of State, Home Department 6:15 pm, 24th November 2021',
  ],
  'oral-questions-justice': [],
  'written-question-norfolk': ['1 metadata parallelparliament Question to the Ministry of Justice:'],
  'written-question-reoffenders': [
    '1 title page Reoffenders',
    '3 metadata parallelparliament (asked on 24th January 2023) - View Source',
    '5 metadata parallelparliament Question to the Ministry of Justice:',
    '10 cue parallelparliament Answered by',
    '11 furniture parallelparliament Damian Hinds Portrait',
    '12 cue parallelparliament Damian Hinds',
    '13 metadata page Minister of State (Education)',
    '14 metadata parallelparliament This question was answered on 1st February 2023',
    '34 furniture parallelparliament Reticulating Splines',
  ],
};

describe('cleaning the seeds', () => {
  for (const [name, lines] of Object.entries(dropped)) {
    const raw = read(`${name}.txt`);
    const byHand = parse(read(`${name}.transcript`));
    const { text, report } = clean(raw);

    it(`${name}: header, headings, speakers, turns and lines are those that were made by hand`, () => {
      assert.deepEqual(headOf(parse(text)), headOf(byHand));
      assert.deepEqual(wordsOf(parse(text)), wordsOf(byHand));
      if (name !== 'oral-questions-justice') assert.deepEqual(turnsOf(parse(text)), turnsOf(byHand));
    });

    it(`${name}: no spoken word changed, and a clean text stays as it is`, () => {
      for (const after of [text, byHand.text]) assert.deepEqual(verifyWords(raw, after).differences, []);
      assert.equal(clean(text).text, text);
    });

    it(`${name}: every line that went is reported`, () => {
      assert.deepEqual(
        report.dropped.map(({ line, text, pack, as }) => `${line} ${as} ${pack} ${text}`),
        lines,
      );
    });
  }

  it('opens, in oral questions without names, only turns that are in the gold, and of the right kind', () => {
    const byHand = parse(read('oral-questions-justice.transcript'));
    const opened = turnsOf(parse(clean(read('oral-questions-justice.txt')).text)).map(opening);
    const gold = new Set(turnsOf(byHand).map(opening));
    assert.deepEqual(
      opened.filter((turn) => !gold.has(turn)),
      [],
    );
    assert.equal(opened.length, 11);
  });

  it('says which words seem to be glued, and leaves them', () => {
    const { report } = clean(read('lords-debate-amendment-292n.txt'));
    assert.deepEqual(
      report.doubtful.map(({ line, text }) => `${line} ${text}`),
      ['21 ServiceHMCTS', '23 high- harm'],
    );
  });
});

function read(name: string): string {
  return readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');
}

function headOf({ text, header, sections, roster }: Transcript): unknown {
  return {
    entries: header?.entries
      .filter(({ key }) => key !== 'speakers')
      .map(({ key, valueSpan }) => `${key}: ${text.slice(valueSpan.start, valueSpan.end)}`),
    headings: sections.map(({ title, level }) => `${level} ${title}`),
    roster: roster.entries.map(({ name, role, kind, qualifiers }) => ({ name, role, kind, qualifiers })),
  };
}

function turnsOf(transcript: Transcript): { speakers: string[]; kind: string; words: string }[] {
  return transcript.turns.map((turn) => ({
    speakers: turn.speakers.map(({ name }) => name),
    kind: turn.kind,
    words: textOf(transcript, turn),
  }));
}

function opening({ kind, words }: { kind: string; words: string }): string {
  return `${kind} ${words.split('\n', 1)[0]}`;
}

/** The words of every line that has some, whoever says them. */
function wordsOf(transcript: Transcript): string[] {
  const { lines, kinds, text } = transcript;
  const cues = new Map(transcript.turns.map(({ firstLine, cue }) => [firstLine, cue?.textStart]));
  const words: string[] = [];
  for (let line = 0; line < lines.count; line++) {
    const kind = kinds[line];
    if (kind === LineKind.blank || kind === LineKind.header) continue;
    words.push(text.slice(cues.get(line) ?? lines.start(line), lines.end(line)).trim());
  }
  return words;
}
