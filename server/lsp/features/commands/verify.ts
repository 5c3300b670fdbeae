import { type Difference, formatCount, formatNumber, verifyWords } from '../../../core/index.ts';
import type { Given, Verified } from '../../../protocol.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';

export function verify({ transcript }: ParsedDocument, { text }: Given<'verify'>): Verified {
  const { settings } = transcript;
  const { equal, differences, more, same } = verifyWords({ text, settings }, transcript, { max: SHOWN });
  const words = formatCount(same, 'word or mark', 'words and marks');
  const found = `${more ? 'At least ' : ''}${formatCount(differences.length, 'difference')}`;
  return {
    equal,
    summary: equal ? `No spoken word changed: ${words} are the same.` : `${found}; ${words} are the same.`,
    before: differences.map((difference) => shown(difference, difference.before.words)).join('\n'),
    after: differences.map((difference) => shown(difference, difference.after.words)).join('\n'),
  };
}

const SHOWN = 100;

/** The same on both sides, but for the words. */
function shown({ before, after, context, rest }: Difference, words: string): string {
  const places = `Line ${formatNumber(before.line)} before, line ${formatNumber(after.line)} after`;
  const end = rest ? ['(The texts do not come together again; what follows was not compared.)'] : [];
  return [places, ...(context === '' ? [] : [`… ${context}`]), words, ...end, ''].join('\n');
}
