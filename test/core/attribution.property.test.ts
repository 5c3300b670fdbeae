import assert from 'node:assert/strict';
import fc from 'fast-check';
import { settingsOf } from '../../scripts/fuzz/generate/settings.ts';
import {
  applyEdits,
  attributeAll,
  attributeEach,
  attributeToNew,
  bodySpans,
  joinAbove,
  likenesses,
  markTurn,
  openTurnAt,
  runSpans,
  type TextEdit,
  type Transcript,
} from '../../server/core/index.ts';
import { editsIfAny, parse } from './reading.ts';
import { settings } from './soup.ts';

/** What the keys of attribution mode do, each to the turn at a line. */
const keys: Readonly<Record<string, (transcript: Transcript, line: number) => readonly TextEdit[]>> = {
  label: (transcript, line) => labelled(transcript, line, 'Jane Smith'),
  unknown: (transcript, line) => labelled(transcript, line, undefined),
  newSpeaker: (transcript, line) => {
    const turn = openTurnAt(transcript, line, never);
    const named = turn && attributeToNew(transcript, { ...turn, speaker: 'Zoe Park', kind: turn.marker });
    return named === undefined ? [] : editsIfAny(named);
  },
  question: (transcript, line) => editsIfAny(markTurn(transcript, line, 'question')),
  answer: (transcript, line) => editsIfAny(markTurn(transcript, line, 'answer')),
  join: (transcript, line) => {
    const turn = openTurnAt(transcript, line, never);
    return turn === undefined ? [] : editsIfAny(joinAbove(transcript, turn));
  },
  all: (transcript, line) => {
    const [like] = likenesses(transcript, line, never);
    const edits = attributeAll(transcript, like?.turns ?? [], ['Jane Smith', 'Zoe Park']);
    return editsIfAny(edits);
  },
};

describe('the keys of attribution mode', () => {
  it('change no word, and no speaker of another turn', () => {
    const pressed = fc.array(fc.tuple(fc.constantFrom(...Object.keys(keys)), fc.nat(14)), { maxLength: 5 });
    fc.assert(
      fc.property(texts, settings, pressed, (text, said, presses) => {
        let now = parse(text, settingsOf(said));
        for (const [key, line] of presses) {
          const before = now;
          now = parse(applyEdits(before.text, keys[key]?.(before, line) ?? []), settingsOf(said));
          assert.deepEqual(words(now), words(before), key);
          if (key === 'all') continue;
          const moved = now.lines.count - before.lines.count;
          const last = openTurnAt(before, line, never)?.lines.last ?? line;
          assert.deepEqual(namesBehind(now, last + moved), namesBehind(before, last), key);
        }
      }),
    );
  });
});

function never(): boolean {
  return false;
}

function labelled(transcript: Transcript, line: number, speaker: string | undefined): readonly TextEdit[] {
  const turn = openTurnAt(transcript, line, never);
  const edits = turn && attributeEach(transcript, [{ ...turn, speaker, kind: turn.marker }]);
  return edits === undefined ? [] : editsIfAny(edits);
}

function words(transcript: Transcript): string[] {
  const spans = [
    ...transcript.turns.flatMap((turn) => bodySpans(transcript, turn)),
    ...transcript.unattributed.flatMap((run) => runSpans(transcript, run)),
  ];
  return spans.sort((a, b) => a.start - b.start).map(({ start, end }) => transcript.text.slice(start, end));
}

/** The labels of all turns that begin behind a line. */
function namesBehind({ turns }: Transcript, line: number): (string[] | undefined)[] {
  return turns.filter(({ firstLine }) => firstLine > line).map(({ cue }) => cue?.names.map(({ text }) => text));
}

const someLines = [
  ...[
    'one two',
    '\\Note: three',
    '\\[four]',
    '',
    '',
    'Bob: six',
    'Ann Hall (Hove) (Lab): seven',
    'Q ?: eight',
    '?: nine',
  ],
  ...['Q: ten', 'A12. Bob: eleven', '**Bob:** twelve', '**Q ?:** x', '[Laughter.]', '[00:04:05]', '// note', '# Title'],
  ...['  thirteen', '[00:01] Bob: fourteen', '[00:02] ?: fifteen', 'What steps she is taking to help victims.'],
  ...['We will implement the Act; this Government have a plan.', 'My constituent asks: will the Minister meet me?'],
];
const headers = ['', '', '---\ntitle: One\n---\n', '---\nspeakers: [Bob]\n---\n'];
const texts = fc
  .tuple(fc.constantFrom(...headers), fc.array(fc.constantFrom(...someLines), { maxLength: 14 }))
  .chain(([header, lines]) =>
    fc.constantFrom('\n', '\r\n').map((end) => (header + lines.join('\n')).replaceAll('\n', end)),
  );
