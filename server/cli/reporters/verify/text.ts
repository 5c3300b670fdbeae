import {
  type Difference,
  type DifferenceSide,
  formatCount,
  formatNumber,
  type NotCompared,
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

function place(name: string, { line, column }: DifferenceSide): string {
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
