import { formatCount } from '../../../core/index.ts';
import { printable } from '../../terminal/printable.ts';
import type { Style } from '../../terminal/style.ts';
import type { Resolved } from './resolved.ts';

/** What became of each quotation, for people. */
export function quotesAsText(path: string, resolved: readonly Resolved[], style: Style): string {
  if (resolved.length === 0) return `${printable(path)}: no quotation with a reference.\n`;
  const lines = resolved.flatMap((one) => linesOf(path, one, style));
  const count = (wanted: string) => resolved.filter((one) => stateOf(one) === wanted).length;
  const counts = Object.keys(told).flatMap((state) => (count(state) > 0 ? [`${count(state)} ${state}`] : []));
  return `${[...lines, '', `${formatCount(resolved.length, 'quotation')}: ${counts.join(', ')}.`].join('\n')}\n`;
}

type State = Exclude<Resolved['resolution'], 'missing'>['state'] | 'missing';

const told: Readonly<Record<State, string>> = {
  intact: 'The words stand where they stood.',
  moved: 'The words stand on another line.',
  misquoted: 'The quotation differs from the words that were copied.',
  altered: 'The transcript has other words now:',
  gone: 'The transcript does not have these words any more.',
  missing: 'The transcript cannot be read.',
};

function stateOf({ resolution }: Resolved): State {
  return resolution === 'missing' ? 'missing' : resolution.state;
}

function linesOf(path: string, one: Resolved, style: Style): string[] {
  const { quotation, resolution } = one;
  const state = stateOf(one);
  const isFine = state === 'intact' || state === 'moved';
  const now =
    resolution === 'missing' || resolution.line === undefined
      ? []
      : [`${printable(quotation.path)}:${resolution.line}`];
  const head = [`${printable(path)}:${quotation.line}`, style(isFine ? 'green' : 'yellow', state), ...now].join('  ');
  const speaker = resolution === 'missing' ? '' : resolution.speakers.join(', ');
  const saidBy = quotation.reference.startsWith(speaker) ? [] : [`  ${printable(speaker)} says the words now.`];
  if (state === 'intact') return [head, ...saidBy];
  const words =
    resolution !== 'missing' && state === 'altered'
      ? [style('red', `  - ${shown(quotation.text)}`), style('green', `  + ${shown(resolution.words)}`)]
      : [];
  return [head, `  ${told[state]}`, ...words, ...saidBy];
}

function shown(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return printable(line.length > 200 ? `${line.slice(0, 199)}…` : line);
}
