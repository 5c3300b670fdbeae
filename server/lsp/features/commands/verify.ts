import {
  type Difference,
  formatCount,
  formatNumber,
  type MovedPassage,
  type NotCompared,
  type SpeakerChanges,
  type SpeakerRename,
  verifyWords,
} from '../../../core/index.ts';
import type { Given, Verified } from '../../../protocol.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';

export function verify({ transcript }: ParsedDocument, { text }: Given<'verify'>): Verified {
  const { settings } = transcript;
  const { equal, differences, more, same, removed, added, speakers } = verifyWords({ text, settings }, transcript, {
    max: SHOWN,
    speakers: true,
  });
  const words = formatCount(same, 'word or mark', 'words and marks');
  const found = `${more ? 'At least ' : ''}${formatCount(differences.length, 'difference')}`;
  const compared = differences.length === 0 ? 'No spoken word changed:' : `${found};`;
  const byPack = [...lines(removed, 'missing'), ...lines(added, 'new')].map((sentence) => ` ${sentence}`).join('');
  const both = (side: 'before' | 'after') => differences.map((difference) => shown(difference, difference[side].words));
  // Words that had no speaker and have one now are what this editor is used for.
  const moved = speakers?.moved.filter(({ from }) => from !== null) ?? [];
  return {
    equal: equal && moved.length === 0,
    summary: `${compared} ${words} are the same.${byPack}${speakers ? speakersChanged(speakers) : ''}`,
    before: [...both('before'), ...removed.map(lineByPack), ...moved.map((one) => movedShown(one, one.from))].join(
      '\n',
    ),
    after: [...both('after'), ...added.map(lineByPack), ...moved.map((one) => movedShown(one, one.to))].join('\n'),
  };
}

/** Sentences about speakers; empty if no word changed its speaker. */
function speakersChanged({ renamed, merged, words, attributed }: SpeakerChanges): string {
  const names = (some: readonly SpeakerRename[]) => some.map(({ from, to }) => `${from} → ${to}`).join(', ');
  const taken = words - attributed;
  return [
    ...(attributed === 0 ? [] : [`${formatCount(attributed, 'word')} had no speaker before.`]),
    ...(taken === 0 ? [] : [`${formatCount(taken, 'word')} had another speaker before.`]),
    ...(renamed.length === 0 ? [] : [`Renamed: ${names(renamed)}.`]),
    ...(merged.length === 0 ? [] : [`Merged: ${names(merged)}.`]),
  ]
    .map((sentence) => ` ${sentence}`)
    .join('');
}

/** The same on both sides, but for the speaker. */
function movedShown({ before, after, words }: MovedPassage, speaker: string | null): string {
  const places = `Line ${formatNumber(before.line)} before, line ${formatNumber(after.line)} after`;
  return [places, `${speaker ?? '?'}: ${words}`, ''].join('\n');
}

/** What happened to lines that only a pack of the folder takes for page furniture. */
function lines({ length }: readonly NotCompared[], what: string): string[] {
  if (length === 0) return [];
  const are = length === 1 ? 'is' : 'are';
  return [`${formatCount(length, 'line')} that a pack of this folder takes for page furniture ${are} ${what}.`];
}

function lineByPack({ line, text, pack }: NotCompared): string {
  return [`Line ${formatNumber(line)}, page furniture by the pack ${pack}`, text, ''].join('\n');
}

const SHOWN = 100;

/** The same on both sides, but for the words. */
function shown({ before, after, context, rest }: Difference, words: string): string {
  const places = `Line ${formatNumber(before.line)} before, line ${formatNumber(after.line)} after`;
  const end = rest ? ['(The texts do not agree again; nothing after this was compared.)'] : [];
  return [places, ...(context === '' ? [] : [`… ${context}`]), words, ...end, ''].join('\n');
}
