import { anyTime, type LabelForm, linePattern } from '../form.ts';
import { isOpener } from '../sentenceOpeners.ts';
import { NICK } from './nickInSigns.ts';

/** A time and a nickname in small letters alone on a line, the words below. Items of an agenda look so too. */
export const timeNickAlone: LabelForm = {
  id: 'time-nick-alone',
  shown: '`00:05 nick` on a line of its own',
  examples: ['00:05 ann_l', '[00:05] ann'],
  opens: { digit: true, signs: '[({<#`' },
  has: /^.{3,70}$/,
  pattern: linePattern(String.raw`^${anyTime('before')}\s{1,4}(?:[-–—|]\s)?(?<label>${NICK})\s{0,8}(?=$)`),
  ambiguity: 'ambiguous',
  labels: 'returning nicknames',
  alone: true,
  prose: true,
  excludes: ({ groups: { label = '' } = {} }) => isOpener(label),
};
