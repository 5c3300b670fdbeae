import { LABEL, type LabelForm, linePattern, TIME_BEFORE } from '../form.ts';

/** The voice tag of WebVTT in a text. */
export const voiceTag: LabelForm = {
  id: 'voice-tag',
  shown: '`<v Name>`',
  examples: ['<v Ann Lee>Good morning.', '<v.loud Ann Lee> Good morning.'],
  opens: { signs: '<[(' },
  has: /<v/,
  pattern: linePattern(String.raw`^${TIME_BEFORE}<v(?:\.[\w.-]{1,40})?\s{1,4}${LABEL}>\s{0,8}`),
  ambiguity: 'distinct',
  labels: 'nicknames',
};
