import { LABEL, type LabelForm, linePattern } from '../form.ts';

/** A name, a full stop and a dash, as European assemblies print it. */
export const stopDash: LabelForm = {
  id: 'stop-dash',
  shown: '`Name (Group). – `',
  examples: [
    'President. – The next item.',
    'Ann Lee, rapporteur. – Good morning.',
    'Ann Lee (PPE). – Good morning.',
    'Ann Lee (PPE), in writing. – (DE) Good morning.',
  ],
  opens: { letter: true },
  has: /[-–—]/,
  pattern: linePattern(
    String.raw`^${LABEL}(?:,\s(?<role>[^.,:;()\n–—]{2,60}))?(?:\s?\((?<qualifier>[^()\n]{1,60})\))?(?:,\s[^.:;()\n–—]{2,80})?\s?\.\s?[–—-]{1,2}\s{1,4}(?=\S)`,
  ),
  ambiguity: 'distinct',
  labels: 'returning nicknames',
};
