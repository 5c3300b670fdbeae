import { proseFinder } from '../../syntax/prose.ts';
import { lazy } from '../../text/lazy.ts';
import type { Rule } from './rule.ts';

export const doubledWord: Rule = {
  id: 'doubled-word',
  severity: 'off',
  scope: 'turn',
  summary: 'A short word that is written twice in a row',
  why: `\`of of\` and \`the the\` are usually slips of the keyboard, or are left over from joining two lines. In a word-for-word
transcript the speaker may really have said the word twice, and only the recording shows which it is. So the rule is off by
default, and it has no fix. It ignores words that are often repeated on purpose (\`that that\`, \`had had\`, \`very very\`).`,
  bad: [
    'Ann Lee: We will consult on «the the» code.\nBo Sand: It is one «of of» many.\n',
    'Ann Lee: I went «to to» Bath.\n  «The the» end.\n',
  ],
  good: [
    'Ann Lee: I know that that had had a very very good effect.\n',
    'Ann Lee: The, the code. To [inaudible] to.\nBo Sand: Soon to to-do lists.\n',
  ],
  check(transcript, report) {
    const { text } = transcript;
    const proseAt = proseFinder(transcript);
    for (const { 0: found, 1: word, index } of text.matchAll(doubled())) {
      const span = { start: index, end: index + found.length };
      if (!proseAt(span)) continue;
      report({ span, message: `\`${word}\` is written twice. Delete one, unless the speaker said it twice.` });
    }
  },
};

const words =
  'the a an of to and or for with at from by be are was were his my our their this we they if as which who into would should will can could has have';
const doubled = lazy(
  () => new RegExp(`(?<![\\p{L}\\p{N}'’-])(${words.replaceAll(' ', '|')}) +\\1(?![\\p{L}\\p{N}'’-])`, 'giu'),
);
