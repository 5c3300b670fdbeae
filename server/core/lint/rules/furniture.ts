import { columnMarks, isAmongWords, withSpace } from '../../clean/furniture/columnMarks.ts';
import { mayHaveFurniture } from '../../clean/furniture/evidence.ts';
import { recognise } from '../../clean/furniture/recognise.ts';
import type { TakenLine } from '../../clean/furniture/recognition.ts';
import { hasSigns } from '../../clean/furniture/signs.ts';
import { readAgain } from '../../parse.ts';
import { LineKind, type Transcript } from '../../syntax/tree.ts';
import type { Span, TextEdit } from '../../text/span.ts';
import type { Rule } from './rule.ts';

export const furniture: Rule = {
  id: 'furniture',
  severity: 'warning',
  summary: 'A line that a web page printed, and nobody said',
  why: `Links, buttons and column numbers come along when a page is copied, and are counted as words. They are found
as \`Clean Up Text\` finds them: whole lines, on pages that something proves to be from a site that is known, and in the
midst of a line the marks of columns that the official report prints. A word that people say too, like \`Share\`, is found
among such lines only.`,
  bad: [
    'Ann Lee: I beg to move.\n  «Link to this speech»\n\nBo Sand: No.\n',
    'Ann Lee: The people of «Toggle showing location of Column 321» this country agree.\n',
    '«Skip to main content»\n\n«Print this page»\n\nAnn Lee: Good morning.\n',
  ],
  good: [
    'Ann Lee: What do you do with it?\nBo Sand: Share\n  Close\n  Link to this speech of hers.\n',
    'Ann Lee: Look at Column 321 of the table; it says “Toggle showing location of Column 321”.\n',
    'Share\n\nPrint this page\n\nAnn Lee: Good morning.\n',
  ],
  heeds: (part, { packs }) => (hasSigns(part, packs) ? undefined : ''),
  check(transcript, report, { packs }) {
    const taken = mayHaveFurniture(transcript, packs) ? [...recognise(transcript, 'auto', packs).taken.values()] : [];
    const found = taken.filter(isFurniture);
    const lines = found.map(({ line }) => line);
    // On a page that names its speakers this way, `clean` reads them from these lines before it takes them.
    const canGo = found.length === taken.length && staysAsItIs(transcript, lines);
    for (const { line, pack } of found) {
      const edit = withoutLine(transcript, line);
      report({
        span: wordsOf(transcript, line),
        message: `This is printed on web pages (\`${pack}\`), and nobody says it: take the line out.`,
        ...(canGo ? { fix: { title: 'Take the line out', edits: [edit] } } : {}),
      });
    }
    const marks = columnMarks(transcript.text).filter(isAmongWords(transcript));
    const edits = marks.map((mark): TextEdit => ({ span: withSpace(transcript.text, mark), newText: '' }));
    const canBeMended = marks.length > 0 && hasSameLines(transcript, edits, []);
    for (const [index, span] of marks.entries()) {
      const edit = edits[index] as TextEdit;
      report({
        span,
        message: 'This mark of a column is printed on web pages, and nobody says it: take it out of the line.',
        ...(canBeMended ? { fix: { title: 'Take the mark out', edits: [edit] } } : {}),
      });
    }
  },
};

/** What lives on as a speaker or in the header is the matter of `clean`. */
function isFurniture({ as }: TakenLine): boolean {
  return as === 'furniture' || as === 'break';
}

/** Whether every other line is what it was, and of the same turn, when these are gone: nobody gets another's words. */
function staysAsItIs(transcript: Transcript, gone: readonly number[]): boolean {
  if (gone.length === 0 || gone.some((line) => transcript.kinds[line] === LineKind.cue)) return false;
  return hasSameLines(
    transcript,
    gone.map((line) => withoutLine(transcript, line)),
    gone,
  );
}

function hasSameLines(transcript: Transcript, edits: readonly TextEdit[], gone: readonly number[]): boolean {
  const after = readAgain(transcript, edits).kinds;
  const left = new Set(gone);
  const kinds = transcript.kinds.filter((_, line) => !left.has(line));
  return kinds.every((kind, line) => kind === after[line]);
}

function withoutLine({ lines }: Transcript, line: number): TextEdit {
  return { span: { start: lines.start(line), end: lines.endWithBreak(line) }, newText: '' };
}

function wordsOf({ lines, text }: Transcript, line: number): Span {
  const written = text.slice(lines.start(line), lines.end(line));
  const start = lines.start(line) + written.length - written.trimStart().length;
  return { start, end: start + written.trim().length };
}
