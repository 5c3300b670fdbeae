import { countWords } from '../../text/words.ts';
import type { Remark } from '../format.ts';

/** A time in a cell. */
export interface CellTime {
  readonly value: number;
  /** `clear`: as a clock shows it, or with its unit. A number may be seconds or milliseconds. */
  readonly kind: 'clear' | 'fraction' | 'whole';
}

/** Reads `00:01:02.5`, `1:02`, `00;01;02;12` (without the frames), `62.5`, `62,5` and `62.5 s`; undefined for any other text. */
export function readCellTime(written: string): CellTime | undefined {
  // Of a date and a time, the time of day counts.
  const text = written.replace(/^\d{4}-\d\d-\d\d[T ](?=\d)|(?<=:\d\d(?:\.\d{1,9})?)(?:Z|[+-]\d\d:?\d\d)$/g, '');
  const clock = /^[[(]?(\d{1,4})[:;](\d{1,2})(?:[:;](\d{1,2}))?(?:[:;]\d{1,3})?(?:[.,](\d{1,9}))?[\])]?$/.exec(text);
  if (clock) {
    const [, first = '0', second = '0', third, fraction = '0'] = clock;
    const whole = third === undefined ? [0, first, second] : [first, second, third];
    const [hours, minutes, seconds] = whole.map(Number) as [number, number, number];
    return { value: Number(`${hours * 3600 + minutes * 60 + seconds}.${fraction}`), kind: 'clear' };
  }
  const plain = /^(-?\d{1,12})(?:[.,](\d{1,12}))?\s*(s|sec|seconds?)?$/i.exec(text);
  if (!plain) return undefined;
  const [, whole, fraction, unit] = plain;
  const kind = unit === undefined ? (fraction === undefined ? 'whole' : 'fraction') : 'clear';
  return { value: Number(`${whole}.${fraction ?? '0'}`), kind };
}

/** A time in seconds, by how many of its units are a second. A time below zero is none. */
export function secondsOf(time: CellTime | undefined, perSecond: number): number | undefined {
  if (!time || time.value < 0) return undefined;
  return time.kind === 'clear' ? time.value : time.value / perSecond;
}

/**
 * How many units of the times are a second. They are milliseconds if the header says so, or if all are whole numbers, and as seconds they
 * would leave more than a minute to a word, which is slower than anybody speaks.
 */
export function timesUnit(
  rows: readonly { readonly text: string; readonly start: CellTime | undefined; readonly end: CellTime | undefined }[],
  isMilliseconds: boolean,
): { readonly perSecond: number; readonly remarks: readonly Remark[] } {
  if (isMilliseconds) return { perSecond: 1000, remarks: [] };
  const times = rows.flatMap(({ start, end }) => [start, end].filter((time) => time !== undefined));
  if (times.length < 2 || times.some(({ kind }) => kind !== 'whole')) return { perSecond: 1, remarks: [] };
  const length = times.reduce((most, { value }) => Math.max(most, value), 0);
  const words = rows.reduce((sum, { text }) => sum + countWords(text), 0);
  if (length <= words * SLOWEST) return { perSecond: 1, remarks: [] };
  const message = 'The times were taken for milliseconds, since they are whole and very large numbers.';
  return { perSecond: 1000, remarks: [{ message }] };
}

/** In seconds a word. */
const SLOWEST = 60;
