import { string } from '../json/jsonValue.ts';

/** A time as a clock shows it, `00:01:02,500` or `1:02`, in seconds; undefined where the value is none. */
export function readClock(value: unknown): number | undefined {
  const found = /^\s*(?:(\d{1,4}):)?(\d{1,3}):(\d{1,2}(?:[.,]\d{1,9})?)\s*$/.exec(string(value) ?? '');
  if (!found) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0'] = found;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'));
}
