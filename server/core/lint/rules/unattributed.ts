import { runSpans } from '../../syntax/body.ts';
import { isUnclosedEvent } from '../../syntax/brackets.ts';
import { firstWords } from '../../syntax/spoken.ts';
import type { Transcript, Unattributed } from '../../syntax/tree.ts';
import { formatCount } from '../../text/numbers.ts';
import type { Span } from '../../text/span.ts';
import { countWords } from '../../text/words.ts';
import type { Rule } from './rule.ts';

export const unattributed: Rule = {
  id: 'unattributed',
  severity: 'warning',
  scope: 'turn',
  wholeFacts: ['isNumberedPage'],
  summary: 'Text without a speaker',
  why: `A transcript says who said what. Colloquy never gives words to a speaker because they follow somebody’s turn: text at the
beginning of a line, without a cue, has no speaker until you name one. If the speaker above continues, indent the text.
Each run of such text is one problem, however long it is. Pages of testimony with numbered lines are one problem: the rule asks you to
clean the text first.`,
  bad: [
    '# Opening\n\n«What steps is she taking?\nWe will consult on the code.»\n',
    '« 1  Q.  Who came?\n 2  A.  A boy.\n 3  Q.  Did he say\n 4      "12"?\n 5  A.  No.»\n',
    'Ann Lee: Good morning.\n«And welcome to all of you.»\n\n# Next\n\nBo Sand: Thank you.\n',
    '«Part of the Courts Bill.»\n\nAnn Lee: I beg to move.\n',
  ],
  good: [
    'Ann Lee: Good morning.\n  And welcome to all of you.\n',
    '?: What steps is she taking?\n',
    'Ann Lee: Good morning.\n\n* * *\n\nBo Sand: Thank you.\n',
    'Ann Lee: Order.\n\n[Interruption.\n',
    '---\nspeaker: Ann Lee\n---\n\nGood morning. This whole talk is mine.\n',
  ],
  check(transcript, report, facts) {
    for (const run of transcript.unattributed) {
      const open = openLines(transcript, run);
      const [first] = open;
      const last = open.at(-1);
      if (!first || !last || !open.some(({ start, end }) => countWords(transcript.text, start, end, 1) > 0)) continue;
      const { lines } = transcript;
      const isPage = open.length > 1 && facts.isNumberedPage;
      report({
        span: { start: lines.start(lines.lineAt(first.start)), end: last.end },
        message: isPage ? pageMessage : message(open.length, firstWords(transcript.text, first)),
      });
    }
  },
};

const pageMessage =
  'These are pages with numbered lines. *Clean Up Text* (`colloquy clean`) takes the numbers off and reads who speaks.';

function message(count: number, words: string): string {
  const who = `Who says “${words}”?`;
  return count === 1
    ? `${who} Start this line with \`Name:\` (or \`?:\` if unknown), or indent it to continue the turn above.`
    : `${who} These ${formatCount(count, 'line')} have no speaker: start them with \`Name:\` (or \`?:\` if unknown), or indent them.`;
}

/**
 * The lines to report. `doubtful-label` reports what begins with a label that may name a speaker; `malformed-cue` reports a line that is
 * almost a cue, and the lines that will be its turn.
 */
function openLines(transcript: Transcript, run: Unattributed): Span[] {
  if (run.doubt) return [];
  // `unclosed-bracket` reports an event whose bracket is not closed.
  if (isUnclosedEvent(transcript, run)) return [];
  const spans = runSpans(transcript, run);
  if (!run.brokenCue) return spans;
  if (transcript.attribution === 'inherit') return [];
  const { lines } = transcript;
  const isAtMargin = ({ start }: Span) => start === lines.start(lines.lineAt(start));
  const open = spans.slice(1).findIndex(isAtMargin);
  return open < 0 ? [] : spans.slice(open + 1);
}
