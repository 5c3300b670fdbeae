import { isListed } from '../../speakers/roster.ts';
import { readLines } from '../../syntax/assembly/readLines.ts';
import { LabelReader } from '../../syntax/cues/labelReader.ts';
import { nonSpeakersOf } from '../../syntax/nonSpeakers.ts';
import { LineKind, type Transcript } from '../../syntax/tree.ts';
import { applyEdits } from '../../text/edits.ts';
import { groupBy } from '../../text/groupBy.ts';
import { Lines } from '../../text/lines.ts';
import { findInvisibleCharacters, type InvisibleCharacters } from '../../typos/invisibleCharacters.ts';
import type { Rule } from './rule.ts';

export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  severity: 'warning',
  scope: 'turn',
  summary: 'An invisible character',
  why: `Zero-width spaces, soft hyphens and control characters come from web pages and word processors. With one of them inside, a
name counts as another person, and a search misses the word. The rule ignores joiners, which Persian, Hindi and emoji need,
and direction marks in right-to-left text. The fix is offered where it changes nothing else.`,
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
    const found = findInvisibleCharacters(text).map((one) => ({ ...one, line: lines.lineAt(one.span.start) }));
    const byLine = groupBy(found, ({ line }) => line);
    const isSafe = new Map([...byLine].map(([line, here]) => [line, staysWhatItIs(transcript, here)]));
    for (const { span, code, isIdle, line } of found) {
      if (kinds[line] === LineKind.header) continue;
      const fix = { title: 'Delete the character', edits: [{ span, newText: '' }], changes: 'words' } as const;
      report({
        span,
        message: `There is an invisible character here (${code}). Delete it.`,
        ...(isIdle && isSafe.get(line) ? { fix } : {}),
      });
    }
  },
};

/** Whether the parser reads the line the same way without those of its invisible characters that have no use. */
function staysWhatItIs(
  transcript: Transcript,
  here: readonly (InvisibleCharacters & { readonly line: number })[],
): boolean {
  const { text, lines } = transcript;
  const { start, end } = lines.span(here[0]?.line ?? 0);
  const edits = here
    .filter(({ isIdle }) => isIdle)
    .map(({ span }) => ({ span: { start: span.start - start, end: span.end - start }, newText: '' }));
  const written = text.slice(start, end);
  return readLine(transcript, written) === readLine(transcript, applyEdits(written, edits));
}

function readLine({ roster, kind, header, settings }: Transcript, line: string): string {
  // The line's start is given, because a first character U+FEFF would otherwise be skipped as a byte order mark.
  const { shapes, cues } = readLines(new Lines(line, Uint32Array.of(0)), {
    labels: new LabelReader((label) => isListed(roster, label)),
    isMinutes: kind === 'minutes',
    firstLine: 0,
    nonSpeakers: nonSpeakersOf(header ?? {}, settings),
  });
  return `${shapes[0]} ${cues[0]?.kind}`;
}
