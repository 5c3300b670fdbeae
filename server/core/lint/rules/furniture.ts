import { columnMarks, isAmongWords, withSpace } from '../../clean/furniture/columnMarks.ts';
import { mayHaveFurniture } from '../../clean/furniture/evidence.ts';
import { recognise } from '../../clean/furniture/recognise.ts';
import type { TakenLine } from '../../clean/furniture/recognition.ts';
import { hasSigns } from '../../clean/furniture/signs.ts';
import type { Reread } from '../../parse.ts';
import { LineKind, type Transcript } from '../../syntax/tree.ts';
import type { Span, TextEdit } from '../../text/span.ts';
import type { Rule } from './rule.ts';

export const furniture: Rule = {
  id: 'furniture',
  severity: 'warning',
  scope: 'document',
  summary: 'Web page text that is not speech',
  why: `When you copy a web page, its links, buttons and column numbers come along and count as spoken words. The rule finds what
*Clean Up Text* would remove: whole lines that a known website prints, if the file proves that it comes from that site, and
column marks inside lines. It reports a word that people also say, such as \`Share\`, only among other such lines.`,
  bad: [
    'Ann Lee: I beg to move.\n  «Link to this speech»\n\nBo Sand: No.\n',
    'Ann Lee: The people of «Toggle showing location of Column 321» this country agree.\n',
    '«Skip to main content»\n\n«Print this page»\n\nAnn Lee: Good morning.\n',
    '\ufeff«12 May 2020 : Column 45»\nAnn Lee: I beg to move.\n',
  ],
  good: [
    'Ann Lee: What do you do with it?\nBo Sand: Share\n  Close\n  Link to this speech of hers.\n',
    'Ann Lee: Look at Column 321 of the table; it says “Toggle showing location of Column 321”.\n',
    'Share\n\nPrint this page\n\nAnn Lee: Good morning.\n',
  ],
  prefilter: hasSigns,
  check(transcript, report, { reread }) {
    const taken = mayHaveFurniture(transcript) ? [...recognise(transcript, 'auto').taken.values()] : [];
    const found = taken.filter(isFurniture);
    const lines = found.map(({ line }) => line);
    // If other lines name the speakers of the page, only `clean` can read them before it removes anything.
    const canGo = found.length === taken.length && staysAsItIs(transcript, lines, reread);
    for (const { line, pack } of found) {
      const edit = withoutLine(transcript, line);
      report({
        span: wordsOf(transcript, line),
        message: `This line comes from a web page (\`${pack}\`) and is not speech. Delete it.`,
        ...(canGo ? { fix: { title: 'Delete the line', edits: [edit], changes: 'words' } } : {}),
      });
    }
    const marks = columnMarks(transcript.text).filter(isAmongWords(transcript));
    const edits = marks.map((mark): TextEdit => ({ span: withSpace(transcript.text, mark), newText: '' }));
    const canBeMended = marks.length > 0 && hasSameLines(transcript, edits, [], reread);
    for (const [index, span] of marks.entries()) {
      const edit = edits[index] as TextEdit;
      report({
        span,
        message: 'This column mark comes from a web page and is not speech. Delete it.',
        ...(canBeMended ? { fix: { title: 'Delete the mark', edits: [edit], changes: 'words' } } : {}),
      });
    }
  },
};

/** Lines that name a speaker or belong in the header are left to `clean`. */
function isFurniture({ as }: TakenLine): boolean {
  return as === 'furniture' || as === 'break';
}

/** Whether every other line stays what it is, in the same turn, without these lines: no word changes its speaker. */
function staysAsItIs(transcript: Transcript, gone: readonly number[], reread: Reread): boolean {
  if (gone.length === 0 || gone.some((line) => transcript.kinds[line] === LineKind.cue)) return false;
  return hasSameLines(
    transcript,
    gone.map((line) => withoutLine(transcript, line)),
    gone,
    reread,
  );
}

function hasSameLines(
  transcript: Transcript,
  edits: readonly TextEdit[],
  gone: readonly number[],
  reread: Reread,
): boolean {
  const after = reread(edits).kinds;
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
