import { labelOf, linesOf, startOf, timeBefore, timeLine } from './documents/paragraphs.ts';
import type { DraftPart } from './draft.ts';
import type { Exportable, Exported, WriteOptions } from './format.ts';
import { tidyDraft } from './tidyDraft.ts';

/**
 * A transcript as plain text: headings after number signs, and for each turn the time, the speaker and the words. Further paragraphs of a
 * turn are indented.
 */
export function writePlainText({ draft }: Exportable, { times }: WriteOptions): Exported {
  const { draft: tidy, remarks } = tidyDraft(draft, times);
  const { title } = tidy.header;
  const written = [...(title === undefined ? [] : [`# ${title}`]), ...tidy.parts.map(writePart)];
  const comments = tidy.parts.filter(({ kind }) => kind === 'comment').length;
  return {
    pieces: written.filter((piece) => piece !== '').map((piece, i) => (i === 0 ? `${piece}\n` : `\n${piece}\n`)),
    remarks: comments > 0 ? [...remarks, { message: `Comments left out: ${comments}.` }] : remarks,
  };
}

function writePart(part: DraftPart): string {
  switch (part.kind) {
    case 'section':
      return `${'#'.repeat(part.level)} ${part.title}`;
    case 'event':
      return `${timeLine(part.start, '\n')}[${part.text}]`;
    case 'comment':
      return '';
    case 'turn': {
      const lines = linesOf(part);
      if (part.speakers === undefined) return lines.join('\n');
      lines[0] = `${timeBefore(startOf(part))}${labelOf(part)}: ${lines[0] ?? ''}`;
      return lines.join('\n  ');
    }
  }
}
