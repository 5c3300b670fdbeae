import { clean } from '../../clean/clean.ts';
import { parse } from '../../parse.ts';
import { formatCount } from '../../text/numbers.ts';
import { transcriptToDraft } from '../draft/transcriptToDraft.ts';
import type { FileContent, Imported, ReadOptions } from '../format.ts';

/** Reads plain text as `clean` does: what its lines prove says who speaks. */
export function readPlainText(
  { text }: Pick<FileContent, 'text'>,
  { settings }: Pick<ReadOptions, 'settings'>,
): Imported {
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
