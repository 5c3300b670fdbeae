import { looseNameKey } from '../text/names.ts';

/** Whether a label names an event, such as `Break` or `Applause`, and no speaker. */
export function isEvent(label: string): boolean {
  return eventLabels.has(looseNameKey(label));
}

const eventLabels = new Set([
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
  'jingle',
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
  'sponsor break',
  'theme music',
  'unintelligible',
]);
