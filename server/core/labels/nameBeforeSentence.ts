import { type LabelForm, linePattern } from './form.ts';
import { isOpener, opensSentence, sourceOfName } from './sentenceOpeners.ts';

/**
 * What forms have in common that are a name before a sentence.
 * @param between the source of a pattern for what stands after the name
 */
export function nameBeforeSentence(
  between: string,
): Pick<LabelForm, 'opens' | 'pattern' | 'ambiguity' | 'labels' | 'prose' | 'saysSentence' | 'excludes'> {
  return {
    opens: { letter: true },
    pattern: linePattern(() => `^${sourceOfName(between)}`),
    ambiguity: 'ambiguous',
    labels: 'returning nicknames',
    prose: true,
    saysSentence: opensSentence,
    excludes: ({ groups: { label = '', early = '' } = {} }) => isOpener(label || early),
  };
}
