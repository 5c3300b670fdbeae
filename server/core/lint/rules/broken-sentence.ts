import type { JoinReason } from '../../sentences/lineBreaks.ts';
import type { ProseLine } from '../../syntax/prose.ts';
import { LineKind, type Transcript } from '../../syntax/tree.ts';
import { brokenLines } from './brokenLines.ts';
import type { Fix, Rule } from './rule.ts';

export const brokenSentence: Rule = {
  id: 'broken-sentence',
  severity: 'warning',
  scope: 'turn',
  wholeFacts: ['areLinesWrapped', 'isNumberedPage'],
  summary: 'A line break inside a sentence',
  why: `Web pages break lines after \`hon.\` and around column numbers, and then the second half of a sentence looks like a
paragraph of its own. The rule reports a line that follows an abbreviation which ends no sentence. It also reports a line
that begins with a small letter after a long line without a full stop. It reports nothing in a file whose lines are all
broken at a fixed width or numbered, and nothing with \`attribution: inherit\`: there a line break is a space, as in Markdown.`,
  bad: [
    'Ann Lee: I am grateful to my hon.\n  «Friend» for her question.\nBo Sand: Thank you.\n',
    'Ann Lee: We will consult on the revised victims code and on the\n  «enforcement» of it early next year.\nBo Sand: Good.\n',
  ],
  good: [
    '---\nattribution: inherit\n---\n\nAnn Lee: I am grateful to my hon.\nFriend for her question.\n',
    'Ann Lee: I thank my hon. Friend.\n  And the others.\n',
    'Ann Lee: We meet at 6 p.m.\n  Friends are welcome.\n\n  friends of friends too.\n',
    `Ann Lee: ${'We will consult on the revised victims code and on the\n  enforcement of it and on everything else that comes to the\n  '.repeat(3)}end.\n`,
  ],
  check(transcript, report, facts) {
    if (transcript.attribution === 'inherit') return;
    const broken = brokenLines(transcript);
    if (broken.length === 0 || facts.areLinesWrapped || facts.isNumberedPage) return;
    for (const { above, below, why } of broken) {
      const fix: Fix = {
        title: 'Join the two lines',
        edits: [{ span: { start: above.end, end: below.start }, newText: ' ' }],
      };
      report({
        span: { start: below.start, end: firstWordEnd(transcript.text, below) },
        message: `${causes[why]}, so the sentence continues here. Join the two lines.`,
        ...(staysText(transcript, above) ? { fix } : {}),
      });
    }
  },
};

const causes: Record<JoinReason, string> = {
  abbreviation: 'The line above ends in an abbreviation',
  'small letter': 'The line above does not end its sentence',
};

const LONGEST_SHOWN = 64;

function firstWordEnd(text: string, { start, end }: ProseLine): number {
  const [word = ''] = /^\S+/.exec(text.slice(start, Math.min(end, start + LONGEST_SHOWN))) ?? [];
  return start + word.length;
}

/** Whether the joined line is still text. At the margin it may become a cue: `Dr.` and `Smith: no`. */
function staysText({ kinds, lines }: Transcript, { line, start }: ProseLine): boolean {
  return kinds[line] === LineKind.cue || start > lines.start(line);
}
