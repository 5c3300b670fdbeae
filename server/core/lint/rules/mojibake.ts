import { slice } from '../../text/span.ts';
import { findMojibake } from '../../typos/mojibake.ts';
import type { Rule } from './rule.ts';

export const mojibake: Rule = {
  id: 'mojibake',
  severity: 'warning',
  scope: 'turn',
  summary: 'Characters that were read in the wrong encoding',
  why: `A program read this text in the wrong encoding: \`â€™\` was an apostrophe, and \`\ufffd\` stands for a character that was lost.
The words are no longer those that were said. Where the original character can be worked out, the message names it. There is
no fix, because no fix changes a word.`,
  bad: ['Ann Lee: We don«â€™»t pay «Â£»5 at the cafe«Ã©».\n', 'Ann Lee: We don«\ufffd»t.\nBo Sand: So?\n'],
  good: ['Ann Lee: Âge, château, IRMÃ”, pâte.\n', 'Ann Lee: We don’t pay £5.\n'],
  check({ text }, report) {
    for (const { span, written } of findMojibake(text)) {
      const shown = slice(text, span);
      report({
        span,
        message: written
          ? `\`${shown}\` was probably \`${written}\`, read in the wrong encoding. Correct it.`
          : 'A character was lost here, because the text was read in the wrong encoding. Look it up and write it.',
      });
    }
  },
};
