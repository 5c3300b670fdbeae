import assert from 'node:assert/strict';
import fc from 'fast-check';
import { settingsOf } from '../../scripts/fuzz/generate/settings.ts';
import {
  applyEdits,
  attributeAll,
  attributeEach,
  joinAbove,
  likenesses,
  nextOpen,
  openTurnAt,
  propose,
  type TextEdit,
  type Transcript,
  takeProposals,
  textOf,
} from '../../server/core/index.ts';
import { editsIfAny, editsOf, parse, type Said } from './reading.ts';
import { settings } from './soup.ts';

const hearing = [
  'Did you see the letter before it was sent? No, I',
  "did not. Were you told about it? I don't recall being",
  'told about it by anybody. Can we look at page four',
  'of your statement? Yes, I have it here.',
].join('\n');

describe('turns that begin inside lines', () => {
  const whole = [
    'Q Ann Hall: Did you see the letter before it was sent?',
    'A Bob Dee: No, I',
    '  did not.',
    'Q Ann Hall: Were you told about it?',
    "A Bob Dee: I don't recall being",
    '  told about it by anybody.',
    'Q Ann Hall: Can we look at page four',
    '  of your statement?',
    'A Bob Dee: Yes, I have it here.',
  ].join('\n');

  it('get a line of their own when they are labelled one after the other', () => {
    assert.equal(labelledThrough(hearing, {}).text, whole);
  });

  it('get one in a file whose turns go on by themselves, and what follows stays open', () => {
    const { text } = labelledThrough(hearing, { attribution: 'inherit' }, 1);
    assert.equal(text, hearing.replace('Did', 'Q Ann Hall: Did').replace(' No, I', '\n?: No, I'));
  });

  it('get one in text with other line endings', () => {
    assert.equal(labelledThrough(hearing.replaceAll('\n', '\r\n'), {}).text, whole.replaceAll('\n', '\r\n'));
  });

  it('keep the times of lines where they are', () => {
    const timed = [
      '[00:00:05] So did you see the letter before it was',
      '[00:00:09] sent to the board? No, I did not. Were you',
      "[00:00:13] told about it? I don't recall being told about",
      '[00:00:17] it by anybody at the time.',
    ].join('\n');
    assert.equal(
      labelledThrough(timed, {}, 3).text,
      [
        'Q Ann Hall: [00:00:05] So did you see the letter before it was',
        '  [00:00:09] sent to the board?',
        'A Bob Dee: No, I did not.',
        'Q Ann Hall: Were you',
        '  [00:00:13] told about it?',
        "I don't recall being told about",
        '[00:00:17] it by anybody at the time.',
      ].join('\n'),
    );
  });

  it('get one each where all proposals are taken', () => {
    const transcript = parse(hearing);
    const taken = applyEdits(hearing, editsOf(takeProposals(transcript, propose(transcript), never)));
    assert.equal(
      taken,
      [
        'Q ?: Did you see the letter before it was sent?',
        'A ?: No, I',
        'did not.',
        'Q ?: Were you told about it?',
        "A ?: I don't recall being",
        'told about it by anybody.',
        'Q ?: Can we look at page four',
        'of your statement?',
        'A ?: Yes, I have it here.',
      ].join('\n'),
    );
  });

  it('get one where one proposal is taken, and the next one on the line stays open', () => {
    const text = [
      'Did you see the letter before it was sent?',
      'Well, no. I did not. Were you told about it? I was not told',
      'about it by anybody. Can we look at page four now? Yes, I have',
      'it here in my bundle. Thank you. Did you write to the board',
      'about any of this? No, I never wrote to the board at all.',
    ].join('\n');
    const transcript = parse(text);
    const first = propose(transcript)
      .filter(({ line }) => line === 1)
      .slice(0, 1);
    const take = (isRefused: () => boolean) =>
      applyEdits(text, editsOf(takeProposals(transcript, first, isRefused)))
        .split('\n')
        .slice(1, 3);
    assert.deepEqual(take(never), ['A ?: Well, no. I did not.', 'Were you told about it? I was not told']);
    assert.deepEqual(
      take(() => true),
      ['A ?: Well, no. I did not. Were you told about it? I was not told', text.split('\n')[2]],
    );
  });

  it('get one each where two people are named in turn', () => {
    const transcript = parse(hearing);
    const turns = likenesses(transcript, 0, never).find(({ like }) => like === 'pair')?.turns ?? [];
    assert.equal(applyEdits(hearing, editsOf(attributeAll(transcript, turns, ['Ann Hall', 'Bob Dee']))), whole);
  });

  it('get one where the words before them join the turn above', () => {
    const text = 'Q Ann Hall: Well.\nDid you see the letter before it was sent? No, I\ndid not.';
    const transcript = parse(text);
    const turn = openTurnAt(transcript, 1, never);
    assert.equal(
      applyEdits(text, editsOf(turn ? joinAbove(transcript, turn) : [])),
      'Q Ann Hall: Well.\n  Did you see the letter before it was sent?\nNo, I\ndid not.',
    );
  });

  it('keep all words in their order, each said by the speaker of its turn', () => {
    fc.assert(
      fc.property(hearings, settings, (turns, said) => {
        const text = cut(turns);
        const { transcript, spoken } = labelledThrough(text, settingsOf(said));
        assert.equal(wordsIn(transcript), wordsIn(parse(text, settingsOf(said))));
        // As many words as were labelled by a key are said by that key's speaker, in the same order.
        for (const { speaker, words } of spoken) assert.ok(saidBy(transcript, speaker).includes(words), words);
      }),
      { numRuns: 60 },
    );
  });
});

/** Labels every open turn, with two speakers in turn, as a person does in attribution mode; at most `most` turns. */
function labelledThrough(text: string, said: Said, most = 200) {
  const speakers = ['Ann Hall', 'Bob Dee'];
  const spoken: { speaker: string; words: string }[] = [];
  let transcript = parse(text, said);
  let line: number | undefined = 0;
  for (let keys = 0; keys < most && line !== undefined; keys++) {
    const turn = openTurnAt(transcript, line, never);
    if (turn === undefined) break;
    const speaker = speakers[keys % 2] as string;
    const edits: readonly TextEdit[] = editsIfAny(attributeEach(transcript, [{ ...turn, speaker, kind: turn.marker }]));
    if (edits.length === 0) break;
    const { lines } = transcript;
    const start = Math.max(lines.start(turn.lines.first), 0);
    const words = transcript.text.slice(start, turn.to ?? lines.end(turn.lines.last));
    spoken.push({ speaker, words: spaced(words.replace(/^\?: /, '')) });
    const last = turn.lines.last - (turn.to === undefined ? 0 : 1);
    const moved = -transcript.lines.count;
    transcript = parse(applyEdits(transcript.text, edits), said);
    line = nextOpen(transcript, last + moved + transcript.lines.count, 'forward')?.line;
  }
  return { text: transcript.text, transcript, spoken };
}

function never(): boolean {
  return false;
}

function spaced(words: string): string {
  return words.split(/\s+/).filter(Boolean).join(' ');
}

function wordsIn(transcript: Transcript): string {
  const { turns, unattributed, text } = transcript;
  const pieces = [
    ...turns.map((turn) => ({ at: turn.span.start, words: textOf(transcript, turn) })),
    ...unattributed.map(({ span }) => ({ at: span.start, words: text.slice(span.start, span.end) })),
  ];
  return spaced(
    pieces
      .sort((a, b) => a.at - b.at)
      .map(({ words }) => words)
      .join(' '),
  );
}

function saidBy(transcript: Transcript, speaker: string): string {
  const own = transcript.turns.filter(({ speakers }) => speakers.some(({ name }) => name === speaker));
  return spaced(own.map((turn) => textOf(transcript, turn)).join(' '));
}

/** The words of turns in lines of a recogniser, which run over their ends. */
function cut({ turns, words }: { readonly turns: readonly string[]; readonly words: readonly number[] }): string {
  const all = turns.join(' ').split(' ');
  const lines: string[] = [];
  for (let at = 0, line = 0; at < all.length; line++) {
    const count = words[line % words.length] as number;
    lines.push(all.slice(at, at + count).join(' '));
    at += count;
  }
  return lines.join('\n');
}

const asked = fc.constantFrom(
  'Did you see the letter before it was sent?',
  'Were you told about it by anybody in the office at the time, or after that?',
  'Can we look at page four of your statement, please?',
  'You say in your statement: "Ann told me." Is that right?',
  'And what did he -- Who was it?',
);
const answered = fc.constantFrom(
  'No, I did not.',
  "I don't recall being told about it.",
  'Yes. I have it here. [Pause] It is a long letter, and I read all of it that week.',
  '...and so on. Q. is what we called it, Mr. Park.',
  'Well: it was Ann -- She wrote it. 1. That is all, - no more.',
);
const hearings = fc.record({
  turns: fc.array(fc.oneof(asked, answered), { minLength: 2, maxLength: 14 }),
  words: fc.array(fc.integer({ min: 5, max: 12 }), { minLength: 1, maxLength: 6 }),
});
