import {
  type Change,
  changeSpeakers,
  changeTitle,
  comparisonSummary,
  overviewSentences,
  type TranscriptComparison,
  type WordRun,
} from '../../../core/index.ts';
import { printable } from '../../terminal/printable.ts';
import type { Style } from '../../terminal/style.ts';
import type { Compared } from './compared.ts';

/** What changed, for people: the counts, then each change with its words. */
export function changesAsText(comparison: TranscriptComparison, names: Compared, style: Style): string {
  const lines = [
    comparisonSummary(comparison),
    ...overviewSentences(comparison).map(printable),
    ...comparison.changes.flatMap((change) => ['', ...changeLines(change, names, style)]),
  ];
  return `${lines.join('\n')}\n`;
}

function changeLines(change: Change, names: Compared, style: Style): string[] {
  const [before] = change.before;
  const [after] = change.after;
  const places = [
    ...(before ? [`${printable(names.before)}:${before.line}`] : []),
    ...(after ? [`${printable(names.after)}:${after.line}`] : []),
  ];
  return [
    `${places.join('  ')}  ${style('yellow', changeTitle(change))}  ${style('bold', printable(changeSpeakers(change)))}`,
    `  ${change.words.map((run, index, all) => wordsOf(run, index, all.length, style)).join('')}`,
  ];
}

function wordsOf(run: WordRun, index: number, count: number, style: Style): string {
  const { kind, text, isSpaced, isLabel } = run;
  const words = `${isLabel ? '¶ ' : ''}${printable(text)}`;
  const marked =
    kind === 'removed'
      ? style('red', `[-${words}-]`)
      : kind === 'added'
        ? style('green', `{+${words}+}`)
        : shortened(words.split(' '), index, count);
  return isSpaced ? ` ${marked}` : marked;
}

/** A long run of words that both texts have, with what stands next to a change. */
function shortened(words: readonly string[], index: number, count: number): string {
  if (words.length <= 2 * SHOWN) return words.join(' ');
  if (count === 1) return `${words.slice(0, 2 * SHOWN).join(' ')} …`;
  const first = index === 0 ? [] : words.slice(0, SHOWN);
  const last = index === count - 1 ? [] : words.slice(-SHOWN);
  return [...first, '…', ...last].join(' ');
}

/** How many words are shown before and after a change. */
const SHOWN = 8;
