import { type LabelForm, linePattern } from './form.ts';
import { isOpener, isSentenceOpener, NO_LABEL, opensSentence } from './sentenceOpeners.ts';

/**
 * What forms have in common that are a name before a sentence: up to three words before one that opens sentences, as the group `label`,
 * or else before any with a capital, as the group `early`.
 * @param between the source of a pattern for what stands after the name
 */
export function nameBeforeSentence(
  between: string,
): Pick<LabelForm, 'opens' | 'pattern' | 'ambiguity' | 'labels' | 'prose' | 'saysSentence' | 'excludes'> {
  const beforeOpener = [`(?:\\p{Lu}|${WORD})`, ...[1, 2].map((more) => `${WORD}(?:\\s${CAPITALISED}){${more}}`)].map(
    (name) => linePattern(`^(?<label>${name})${between}(?=["“'‘]?\\p{Lu})`),
  );
  const early = linePattern(
    `^(?<early>\\p{Lu}|${WORD}(?:\\s${CAPITALISED}){0,2})${between}${NO_LABEL}(?=["“'‘]?\\p{Lu})`,
  );
  return {
    opens: { letter: true },
    pattern: (line, script) => {
      const words = line.split(/\s{1,2}/, beforeOpener.length + 1);
      const fits = (pattern: LabelForm['pattern'], before: number) =>
        isSentenceOpener(words[before + 1] ?? '') && pattern(line, script).test(line);
      return (beforeOpener.find(fits) ?? early)(line, script);
    },
    ambiguity: 'ambiguous',
    labels: 'returning nicknames',
    prose: true,
    saysSentence: opensSentence,
    excludes: ({ groups: { label = '', early = '' } = {} }) => isOpener(label || early),
  };
}

/** A word of a name, or a nickname in small letters. */
const WORD = String.raw`[\p{L}_][\p{L}\p{M}\p{N}'’_-]{1,30}`;
const CAPITALISED = String.raw`\p{Lu}[\p{L}\p{M}\p{N}'’_-]{1,30}`;
