import { clean } from '../clean/clean.ts';
import { parse } from '../parse.ts';
import { formatCount } from '../text/numbers.ts';
import type { FileContent, FileFormat, Imported, ReadOptions } from './format.ts';
import { transcriptToDraft } from './transcriptToDraft.ts';
import { writePlainText } from './writePlainText.ts';

/** Plain text. It is cleaned on the way in: what its lines prove says who speaks. */
export const plainText: FileFormat = {
  id: 'txt',
  title: 'Plain text',
  extensions: ['.txt', '.text'],
  holds: { speakers: true, times: true, questions: true, events: true, sections: true, roster: false },
  read: readPlainText,
  write: writePlainText,
};

function readPlainText({ text }: FileContent, { settings }: ReadOptions): Imported {
  const cleaned = clean(text, settings);
  if ('refused' in cleaned) {
    return { draft: transcriptToDraft(parse(text, settings)), remarks: [{ message: cleaned.refused }] };
  }
  const dropped = cleaned.report.dropped.filter(({ as }) => as === 'furniture' || as === 'break');
  const [first] = dropped;
  const message = `${formatCount(dropped.length, 'line')} of the page left out. \`colloquy clean --report\` lists them.`;
  return {
    draft: transcriptToDraft(parse(cleaned.text, settings)),
    remarks: first ? [{ message, line: first.line }] : [],
  };
}
