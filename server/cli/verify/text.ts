import {
  type Difference,
  type DifferenceSide,
  formatCount,
  formatNumber,
  type NotCompared,
  type Verification,
} from '../../core/index.ts';
import { printable } from '../terminal/printable.ts';
import type { Style } from '../terminal/style.ts';

/** What the two texts are called. */
export interface Compared {
  readonly before: string;
  readonly after: string;
}

/** A comparison for people. */
export function verificationAsText(verification: Verification, names: Compared, style: Style): string {
  const { equal, same, differences, more, notComparedBefore, notComparedAfter } = verification;
  const lines = differences.flatMap((difference) => differenceLines(difference, names, style));
  const found = `${more ? 'at least ' : ''}${formatCount(differences.length, 'difference')}`;
  const words = formatCount(same, 'word or mark', 'words and marks');
  lines.push(equal ? `No spoken word changed: ${words} are the same.` : `${found}; ${words} are the same.`);
  lines.push(...notComparedLines(notComparedBefore, names.before, style));
  lines.push(...notComparedLines(notComparedAfter, names.after, style));
  return `${lines.join('\n')}\n`;
}

function differenceLines({ kind, before, after, context, rest }: Difference, names: Compared, style: Style): string[] {
  const places = `${place(names.before, before)}  ${place(names.after, after)}`;
  return [
    `${places}  ${style('yellow', kind)}`,
    ...(context ? [style('dim', `    … ${printable(context)}`)] : []),
    ...(before.count > 0 ? [style('red', `  - ${words(before)}`)] : []),
    ...(after.count > 0 ? [style('green', `  + ${words(after)}`)] : []),
    ...(rest ? ['    The texts do not come together again; nothing behind this was compared.'] : []),
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

function notComparedLines(taken: readonly NotCompared[], name: string, style: Style): string[] {
  if (taken.length === 0) return [];
  const shown = taken
    .slice(0, SHOWN)
    .map(({ line, text, pack }) => style('dim', `  ${line}: ${printable(text)}  (${pack})`));
  const left = taken.length - shown.length;
  return [
    `Not compared, since no speech, in ${printable(name)}: ${formatCount(taken.length, 'line')}.`,
    ...shown,
    ...(left > 0 ? [`  and ${formatCount(left, 'more line')}: --format json lists them all`] : []),
  ];
}
