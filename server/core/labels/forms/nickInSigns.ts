import { anyTime, type LabelForm, linePattern } from '../form.ts';
import { isOpener, opensSentence } from '../sentenceOpeners.ts';

/** A nickname in small letters. */
export const NICK = String.raw`\p{Ll}[\p{L}\p{M}\p{N}_.-]{1,30}`;

/** A nickname in small letters after a time, or between signs that no other form has. */
export const nickInSigns: LabelForm = {
  id: 'nick-in-signs',
  shown: '`*nick*`',
  examples: [
    '[00:03] ann We should go.',
    'ann) We should go.',
    '*ann* We should go.',
    '| ann | We should go.',
    'ann:We should go.',
  ],
  opens: { letter: true, digit: true, otherSigns: true, signs: `!"#$%&'(*+-./:;<=>@[^_\`{|}~§•–—→“„«‹【「` },
  has: /^.{0,33}(?:[)\]}*|~#=»›\x60] ?|:)|^.{0,8}\d:\d/,
  pattern: linePattern(
    String.raw`^(?:${anyTime('before')}\s{1,4}(?:[-–—|]\s)?(?<label>${NICK})\s|[^\p{L}\p{N}\n]{0,3}(?<early>${NICK})(?:\s?[)\]}*|~#=»›\x60]{1,3}\s{1,4}|:(?=\p{Lu})))(?=["“'‘]?\p{Lu})`,
  ),
  ambiguity: 'ambiguous',
  labels: 'returning nicknames',
  prose: true,
  saysSentence: opensSentence,
  excludes: ({ groups: { label = '', early = '' } = {} }) => isOpener(label || early),
};
