import { proseFinder } from '../../syntax/prose.ts';
import { runStart } from '../../text/characters.ts';
import { slice } from '../../text/span.ts';
import { findGluedWords } from '../../typos/gluedWords.ts';
import type { Rule } from './rule.ts';

export const gluedWord: Rule = {
  id: 'glued-word',
  severity: 'off',
  scope: 'turn',
  summary: 'Two words without a space between them, or one word with a space inside',
  why: `When a link or a footnote is removed from a sentence, the words around it can stick together: \`ServiceHMCTS\`,
\`high- harm\`. Only somebody who knows what was said can correct them, and product names look the same. So the rule is off
by default.`,
  bad: [
    'Ann Lee: His Majesty’s Courts and Tribunals «ServiceHMCTS»—will say.\n',
    'Ann Lee: These are «high- harm» offences.\n',
  ],
  good: [
    'Ann Lee: The VATs on an iPhone for McDONALD.\n',
    'Ann Lee: Pre- and post-war, high-harm offences.\n  See https://example.org/GitHUBABC or `fooBARBAZ`.\n',
  ],
  check(transcript, report) {
    const { text } = transcript;
    const proseAt = proseFinder(transcript);
    for (const { span, fault } of findGluedWords(text)) {
      const line = proseAt(span);
      if (!line || isInsideCode(text, line, span.start)) continue;
      const word = slice(text, span);
      report({
        span,
        message:
          fault === 'no space'
            ? `\`${word}\` looks like two words. Write the space between them.`
            : `\`${word}\` looks like one word. Delete the space.`,
      });
    }
  },
};

/** Addresses, file names and code use capitals inside words. */
function isInsideCode(text: string, line: { readonly start: number; readonly end: number }, at: number): boolean {
  const from = Math.max(line.start, at - LONGEST_CODE);
  const piece = text.slice(from, at);
  const before = piece.slice(runStart(piece, piece.length, (character) => /\S/.test(character)));
  return /[`/@_.#=<]/.test(before) || /^\w*[`(=_]/.test(text.slice(at, Math.min(line.end, at + LONGEST_CODE)));
}

const LONGEST_CODE = 100;
