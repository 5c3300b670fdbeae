import type { Document } from './documents.ts';
import type { WrittenForm } from './forms.ts';
import { type GoldWord, wordsIn } from './words.ts';

/**
 * Writes a document with the labels of one speaker, or of all, in a form, the others in bold. Later paragraphs of a turn are indented
 * where they would belong to no speaker otherwise.
 */
export function rewrite(
  document: Document,
  form: WrittenForm,
  whose: 'one' | 'all',
  attribution: 'strict' | 'inherit',
): { text: string; gold: GoldWord[] } {
  const [, second] = document.speakers;
  const lines: string[] = [];
  const gold: GoldWord[] = [];
  let seconds = 0;
  for (const { speaker, paragraphs, isDoubtful } of document.blocks) {
    let names: string[] | undefined = isDoubtful ? undefined : [];
    const indent = speaker !== undefined && attribution === 'strict' ? '  ' : '';
    let body = paragraphs.join(`\n\n${indent}`);
    if (speaker !== undefined) {
      const inForm = whose === 'all' || speaker === second;
      const { before, isAlone = false } = inForm
        ? form.write({ name: speaker, seconds, number: document.speakers.indexOf(speaker) })
        : { before: `**${speaker}:** ` };
      names = [speaker, ...(inForm ? [labelIn(before)] : [])];
      body = isAlone ? `${before}\n${body}` : before + body;
    }
    lines.push(body, '');
    for (const word of paragraphs.flatMap(wordsIn)) gold.push({ word, names });
    seconds += 3 + Math.round(paragraphs.join(' ').length / 15);
  }
  return { text: document.header + lines.join('\n'), gold };
}

/** The name as a reader would take it from a label. */
function labelIn(before: string): string {
  return before
    .replace(/\[?\d{4}-\d{2}-\d{2}T[\d:]+Z\]?/g, '')
    .replace(/\d+ minutes \d+ seconds/g, '')
    .replace(/\d+:\d\d(?::\d\d)?/g, '')
    .replace(/<\/?b>/g, '')
    .replace(/\(ABC\)/g, '')
    .replace(/[*_[\](){}<>#|:;–]|\s-\s*$|^\s*-\s/g, (mark) =>
      mark === '_' && before.includes('SPEAKER_')
        ? mark
        : mark === '_' && before.startsWith('<')
          ? mark
          : mark === '_' && before.includes('<')
            ? mark
            : ' ',
    )
    .replace(/\.\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
