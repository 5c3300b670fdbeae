import { placeholderKind } from '../../speakers/placeholders.ts';
import { nameKey } from '../../text/names.ts';

/** The name before a bar, and the words after it. */
export interface BarName {
  readonly name: string;
  readonly words: string;
}

/**
 * The names before bars, as in `SPEAKER_00|Is it on?`, a value for each caption. Undefined where bars do not stand after names: nearly every caption has
 * one, and the names return or are labels of recognisers.
 * @param firstLines the first line of each caption
 */
export function namesBeforeBars(firstLines: readonly string[]): readonly (BarName | undefined)[] | undefined {
  const names = firstLines.map(nameIn);
  const found = names.flatMap((bar) => (bar ? [bar.name] : []));
  if (found.length < FEWEST || found.length < names.length * MOST) return undefined;
  const different = new Set(found.map(nameKey));
  const areCodes = found.every((name) => placeholderKind(name) === 'unnamed');
  return areCodes || (different.size > 1 && different.size * 1.5 <= found.length) ? names : undefined;
}

const FEWEST = 2;
const MOST = 0.8;

function nameIn(line: string): BarName | undefined {
  const bar = line.indexOf('|');
  const name = line.slice(0, Math.max(0, bar)).trim();
  if (!/^[\p{L}\p{N}][^|<>:.?!]{0,60}$/u.test(name)) return undefined;
  return { name, words: line.slice(bar + 1).trim() };
}
