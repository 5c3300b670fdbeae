import { type LabelForm, linePattern } from '../form.ts';
import { isVoice } from '../labels.ts';

/** Initials, or a code with a number, before the words. Numbers of paragraphs and short forms of names look so too. */
export const initials: LabelForm = {
  id: 'initials',
  shown: '`AL)`, `A.L.` or `S1`',
  examples: [
    'AL) Good morning.',
    'A.L. Good morning.',
    'L. Good morning.',
    'S1 Good morning.',
    'SPEAKER_01 Good morning.',
    'Speaker 1 Good morning.',
    'Speaker B Good morning.',
  ],
  opens: { letter: true },
  has: /^\S{0,11}[.)/\d]|^\S{2,16} [/)]|^\S{3,16} [A-Z\d]/,
  pattern: linePattern(
    String.raw`^(?:(?<label>(?:\p{Lu}\.){2,3}|[B-HJ-PR-UWYZ]\.|\p{Lu}{1,3}\d{1,2}\.?|\p{Lu}\p{L}{3,14}\s(?:\p{Lu}|\d{1,2})|\p{Lu}{2,10}_\d{1,3})|(?<early>\p{Lu}{2,4})\s?[)/])\s{1,4}(?=[\p{Lu}"“'‘«¿¡])`,
  ),
  ambiguity: 'ambiguous',
  labels: 'nicknames',
  unprovable: true,
  // `Chapter 2 The` names no voice.
  // `A. Lee` alone on a line is a name.
  excludes: ({ 0: written, groups: { label = '' } = {} }, line) =>
    (label.includes(' ') && !isVoice(label)) || (label.endsWith('.') && onlyName.test(line.slice(written.length))),
};

const onlyName = /^[^\s.!?]{2,30}\s{0,8}$/;
