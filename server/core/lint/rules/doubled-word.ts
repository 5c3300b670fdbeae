import { proseLines } from '../../syntax/prose.ts';
import { once } from '../../text/lazily.ts';
import { searchFor } from '../../typos/prefilter.ts';
import type { Rule } from './rule.ts';

export const doubledWord: Rule = {
  id: 'doubled-word',
  severity: 'off',
  summary: 'A small word that stands twice in a row',
  why: `\`of of\` and \`the the\` are slips of whoever typed or joined two lines. But where every word is written down as it was
said, people do say them twice, and nobody but a listener can tell: so it is off until it is switched on, and has no fix.
Words that may rightly stand twice (\`that that\`, \`had had\`, \`very very\`) are not looked for.`,
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
    const { doubled, findTrace } = patterns();
    for (const { start, end } of proseLines(transcript, findTrace)) {
      for (const { 0: found, 1: word, index } of text.slice(start, end).matchAll(doubled)) {
        report({
          span: { start: start + index, end: start + index + found.length },
          message: `\`${word}\` stands here twice: take one of the two out, unless it was said so.`,
        });
      }
    }
  },
};

const words =
  'the a an of to and or for with at from by be are was were his my our their this we they if as which who into would should will can could has have'.split(
    ' ',
  );

/** Made when the rule is first asked: that takes half a millisecond, and the rule is off by default. */
const patterns = once(() => {
  const pairs = words.map((word) => `${inAnyCase(word)} +${inAnyCase(word)}`);
  return {
    doubled: new RegExp(`(?<![\\p{L}\\p{N}'’-])(${words.join('|')}) +\\1(?![\\p{L}\\p{N}'’-])`, 'giu'),
    /**
     * Without `\1` and the flag for any case, in half the time. With that flag the long ſ is an s; and a word may begin
     * behind `_`, though not for `\b`.
     */
    findTrace: searchFor(new RegExp(`\\b(?:${pairs.join('|')})|[_ſ]`)),
  };
});

function inAnyCase(word: string): string {
  return word.replace(/./g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
