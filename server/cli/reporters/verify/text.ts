import {
  type Difference,
  type DifferenceSide,
  formatCount,
  formatNumber,
  type NotCompared,
  type PlaceInText,
  type SpeakerChanges,
  type SpeakerRename,
  type Verification,
} from '../../../core/index.ts';
import { printable } from '../../terminal/printable.ts';
import type { Style } from '../../terminal/style.ts';

/** What the two texts are called. */
export interface Compared {
  readonly before: string;
  readonly after: string;
}

/** A comparison for people. */
export function verificationAsText(verification: Verification, names: Compared, style: Style): string {
  const { same, differences, more, removed, added, notComparedBefore, notComparedAfter } = verification;
  const lines = differences.flatMap((difference) => differenceLines(difference, names, style));
  const found = `${more ? 'at least ' : ''}${formatCount(differences.length, 'difference')}`;
  const words = formatCount(same, 'word or mark', 'words and marks');
  lines.push(
    differences.length === 0 ? `No spoken word changed: ${words} are the same.` : `${found}; ${words} are the same.`,
  );
  if (verification.speakers) lines.push(...speakerLines(verification.speakers, names, style));
  const byOwnPack = 'a pack of this folder takes them for page furniture';
  lines.push(...listed(removed, `Removed, since ${byOwnPack}, from ${printable(names.before)}`, style));
  lines.push(...listed(added, `Added, although ${byOwnPack}, in ${printable(names.after)}`, style));
  const notCompared = 'Not compared, since no speech, in';
  lines.push(...listed(notComparedBefore, `${notCompared} ${printable(names.before)}`, style));
  lines.push(...listed(notComparedAfter, `${notCompared} ${printable(names.after)}`, style));
  return `${lines.join('\n')}\n`;
}

function differenceLines({ kind, before, after, context, rest }: Difference, names: Compared, style: Style): string[] {
  const places = `${place(names.before, before)}  ${place(names.after, after)}`;
  return [
    `${places}  ${style('yellow', kind)}`,
    ...(context ? [style('dim', `    … ${printable(context)}`)] : []),
    ...(before.count > 0 ? [style('red', `  - ${words(before)}`)] : []),
    ...(after.count > 0 ? [style('green', `  + ${words(after)}`)] : []),
    ...(rest ? ['    The texts do not agree again; nothing after this was compared.'] : []),
    '',
  ];
}

/** Which words changed their speaker. */
function speakerLines(changes: SpeakerChanges, names: Compared, style: Style): string[] {
  const { renamed, merged, moved, passages, words } = changes;
  const passageLines = moved.flatMap(({ from, to, before, after, words, count }) => [
    `${place(names.before, before)}  ${place(names.after, after)}  ${style('yellow', `${who(from)} → ${who(to)}`)}`,
    style('dim', `    ${printable(words)}  (${formatCount(count, 'word')})`),
  ]);
  const left = passages - moved.length;
  return [
    ...passageLines,
    ...(left > 0 ? [`  and ${formatCount(left, 'more passage')}: raise --max to list them`] : []),
    ...renamed.map((one) => renameLine(one, 'has another name now')),
    ...merged.map((one) => renameLine(one, 'is one with another speaker now')),
    changes.equal
      ? 'No word changed its speaker.'
      : `${formatCount(words, 'word')} in ${formatCount(passages, 'passage')} changed the speaker; ${formatCount(renamed.length, 'speaker')} renamed, ${formatNumber(merged.length)} merged.`,
  ];
}

function renameLine({ from, to, words }: SpeakerRename, how: string): string {
  return `${printable(from)} ${how}: ${printable(to)} (${formatCount(words, 'word')})`;
}

function who(name: string | null): string {
  return name === null ? 'no speaker' : printable(name);
}

function place(name: string, { line, column }: PlaceInText): string {
  return `${printable(name)}:${line}:${column}`;
}

function words({ words, count }: DifferenceSide): string {
  return printable(words) + (words.endsWith('…') ? ` (${formatNumber(count)} in all)` : '');
}

const SHOWN = 20;

/** A heading, and the first of some lines. */
function listed(taken: readonly NotCompared[], heading: string, style: Style): string[] {
  if (taken.length === 0) return [];
  const shown = taken
    .slice(0, SHOWN)
    .map(({ line, text, pack }) => style('dim', `  ${line}: ${printable(text)}  (${pack})`));
  const left = taken.length - shown.length;
  return [
    `${heading}: ${formatCount(taken.length, 'line')}.`,
    ...shown,
    ...(left > 0 ? [`  and ${formatCount(left, 'more line')}: --format json lists them all`] : []),
  ];
}
