import { isListed } from '../../speakers/roster.ts';
import { readLines } from '../../syntax/assemble.ts';
import { LineKind, type Transcript } from '../../syntax/tree.ts';
import { applyEdits } from '../../text/edits.ts';
import { groupBy } from '../../text/groups.ts';
import { Lines } from '../../text/lines.ts';
import { type Invisible, invisibles } from '../../typos/invisibleCharacters.ts';
import type { Rule } from './rule.ts';

export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  severity: 'warning',
  summary: 'A character that nobody sees',
  why: `Zero-width spaces, soft hyphens and controls come along from web pages and word processors: two names that look
the same are two people, and no search finds the word. Joiners, which Persian, Hindi and emoji need, are never touched, nor
marks of direction where letters run from right to left. The fix is made where nothing but the character goes.`,
  bad: [
    'Ann Lee: Good«\u200b» morning, co«\u00ad»operate.\nBo Sand: Hello.«\ufeff»\n',
    'Ann Lee: Good «\u0007»morning.\n«\u200b»Bo Sand: Hello.\n',
  ],
  good: [
    '\ufeffAnn Lee: می\u200cخواهم, क्\u200dष, 👩\u200d👩\u200d👧, \u200fשלום\u200f.\n',
    'Ann Lee: ສະ\u200bບາຍ\u200bດີ. A\u00a0space.\n',
  ],
  check(transcript, report) {
    const { lines, kinds, text } = transcript;
    const found = invisibles(text).map((one) => ({ ...one, line: lines.lineAt(one.span.start) }));
    const byLine = groupBy(found, ({ line }) => line);
    const isSafe = new Map([...byLine].map(([line, here]) => [line, staysWhatItIs(transcript, here)]));
    for (const { span, code, isIdle, line } of found) {
      if (kinds[line] === LineKind.header) continue;
      const fix = { title: 'Take the character out', edits: [{ span, newText: '' }] };
      report({
        span,
        message: `A character that nobody sees stands here (${code}): take it out.`,
        ...(isIdle && isSafe.get(line) ? { fix } : {}),
      });
    }
  },
};

/** Whether the line of some such characters is the same to the parser without those that say nothing. */
function staysWhatItIs(transcript: Transcript, here: readonly (Invisible & { readonly line: number })[]): boolean {
  const { text, lines } = transcript;
  const { start, end } = lines.span(here[0]?.line ?? 0);
  const edits = here
    .filter(({ isIdle }) => isIdle)
    .map(({ span }) => ({ span: { start: span.start - start, end: span.end - start }, newText: '' }));
  const written = text.slice(start, end);
  return readLine(transcript, written) === readLine(transcript, applyEdits(written, edits));
}

function readLine({ roster, kind }: Transcript, line: string): string {
  // The line begins where it does, also where its first character might be taken for a byte order mark.
  const { shapes, cues } = readLines(new Lines(line, Uint32Array.of(0)), {
    isListed: (label) => isListed(roster, label),
    isMinutes: kind === 'minutes',
    firstLine: 0,
  });
  return `${shapes[0]} ${cues[0]?.kind}`;
}
