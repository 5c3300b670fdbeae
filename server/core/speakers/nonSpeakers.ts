import { looseNameKey } from '../text/names.ts';

/** Whether a label names something that happens — `Break`, `Applause` — and nobody who could speak. */
export function isHappening(label: string): boolean {
  return happenings.has(looseNameKey(label));
}

const happenings = new Set([
  'ad break',
  'advertisement',
  'applause',
  'applause and laughter',
  'break',
  'cheers',
  'cheers and applause',
  'coffee break',
  'commercial break',
  'cross talk',
  'crosstalk',
  'end of recording',
  'end of tape',
  'inaudible',
  'interruption',
  'intro music',
  'laughs',
  'laughter',
  'laughter and applause',
  'lunch break',
  'music',
  'off the record',
  'outro music',
  'pause',
  'prolonged applause',
  'recess',
  'silence',
  'theme music',
  'unintelligible',
]);
