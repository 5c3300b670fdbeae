import { slice } from '../../text/span.ts';
import { misread } from '../../typos/mojibake.ts';
import type { Rule } from './rule.ts';

export const mojibake: Rule = {
  id: 'mojibake',
  severity: 'warning',
  summary: 'Characters that were read in the wrong encoding',
  why: `\`â€™\` is an apostrophe that some program took for three characters, and \`\ufffd\` is one that it could not read at all.
The words around it are no longer the words that were said. What it was is said where that can be told; there is no fix,
because no fix changes a word.`,
  bad: ['Ann Lee: We don«â€™»t pay «Â£»5 at the cafe«Ã©».\n', 'Ann Lee: We don«\ufffd»t.\nBo Sand: So?\n'],
  good: ['Ann Lee: Âge, château, IRMÃ”, pâte.\n', 'Ann Lee: We don’t pay £5.\n'],
  check({ text }, report) {
    for (const { span, written } of misread(text)) {
      const shown = slice(text, span);
      report({
        span,
        message: written
          ? `\`${shown}\` was probably \`${written}\` before it was read in the wrong encoding: correct it.`
          : 'A character was lost here when the text was read in the wrong encoding: look it up, and write it.',
      });
    }
  },
};
