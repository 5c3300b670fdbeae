import { labelOf, linesOf, startOf, timeBefore, timeLine } from './documents/paragraphs.ts';
import type { DraftPart } from './draft.ts';
import type { Exportable, Exported, WriteOptions } from './format.ts';
import { tidyDraft } from './tidyDraft.ts';

/**
 * A transcript as plain text: headings after number signs, and for each turn the time, the speaker and the words. Further lines of a
 * turn are indented, and so are the further lines of wrapped paragraphs.
 */
export function writePlainText({ draft }: Exportable, { times, textWidth }: WriteOptions): Exported {
  const { draft: tidy, remarks } = tidyDraft(draft, times);
  const { title } = tidy.header;
  const written = [
    ...(title === undefined ? [] : [`# ${title}`]),
    ...tidy.parts.map((part) => writePart(part, textWidth)),
  ];
  const comments = tidy.parts.filter(({ kind }) => kind === 'comment').length;
  return {
    pieces: written.filter((piece) => piece !== '').map((piece, i) => (i === 0 ? `${piece}\n` : `\n${piece}\n`)),
    remarks: comments > 0 ? [...remarks, { message: `Comments left out: ${comments}.` }] : remarks,
  };
}

function writePart(part: DraftPart, width: number | undefined): string {
  switch (part.kind) {
    case 'section':
      return `${'#'.repeat(part.level)} ${part.title}`;
    case 'event':
      return `${timeLine(part.start, '\n')}${part.isRecord ? part.text : `[${part.text}]`}`;
    case 'comment':
      return '';
    case 'turn': {
      const lines = linesOf(part);
      if (part.speakers !== undefined) lines[0] = `${timeBefore(startOf(part))}${labelOf(part)}: ${lines[0] ?? ''}`;
      const indent = part.speakers === undefined ? '' : INDENT;
      return lines.map((line, i) => wrap(line, i === 0 ? '' : indent, width)).join('\n');
    }
  }
}

const INDENT = '  ';

/** A paragraph in lines of a width, the first one after an indent of its own. A longer word has a line to itself. */
function wrap(text: string, indent: string, width = Number.POSITIVE_INFINITY): string {
  const lines: string[] = [];
  let line = indent;
  let hasWords = false;
  for (const word of text.split(' ')) {
    if (hasWords && line.length + 1 + word.length > width) {
      lines.push(line);
      line = INDENT + word;
    } else line += hasWords ? ` ${word}` : word;
    hasWords = true;
  }
  return [...lines, line].join('\n');
}
