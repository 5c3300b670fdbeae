import { type CleanReport, formatCount } from '../../../core/index.ts';
import { printable } from '../../terminal/printable.ts';

/** What cleaning did, for people: every line that was removed, and every other change. */
export function reportAsText(path: string, report: CleanReport): string {
  const { packs, dropped, columns, metadata, joined, spaces, turns, speakers, doubtful } = report;
  const parts = [
    part(
      `${formatCount(dropped.length, 'line')} taken away`,
      dropped.map(({ line, text, pack, entry, as }) => `${line}: ${text}  (${as}; ${pack}: ${entry})`),
    ),
    part(
      `${formatCount(columns.length, 'column mark')} taken out of lines`,
      columns.map(({ line, text }) => `${line}: ${text}`),
    ),
    part(
      `${formatCount(metadata.length, 'key')} for the header`,
      metadata.map(({ line, key, value }) => `${line}: ${key}: ${value}`),
    ),
    part(
      `${formatCount(joined.length, 'line')} joined to the one above`,
      joined.map(({ line, with: other, why }) => `${other}: joined to ${line}, since ${why}`),
    ),
    part(`${formatCount(spaces.length, 'line')} with space taken out`, spaces.length > 0 ? [spaces.join(', ')] : []),
    part(
      `${formatCount(turns.length, 'turn')} opened`,
      turns.map(({ line, cue, why }) => `${line}: ${cue}  (${why})`),
    ),
    part(`${formatCount(speakers.length, 'speaker')} put on the roster`, speakers),
    part(
      `${formatCount(doubtful.length, 'place')} to look at`,
      doubtful.map(({ line, text, why }) => `${line}: ${text}  (${why})`),
    ),
  ].flat();
  const from = packs.length > 0 ? ` Furniture of: ${packs.join(', ')}.` : '';
  const heading = parts.length > 0 ? `${path}: cleaned.${from}` : `${path}: nothing to clean.`;
  return `${[heading, ...parts].map(printable).join('\n')}\n`;
}

function part(title: string, rows: readonly string[]): string[] {
  return rows.length > 0 ? [title, ...rows.map((row) => `  ${row}`)] : [];
}
