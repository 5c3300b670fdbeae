import { type CleanReport, formatCount, formatNumber, type Metadata } from '../../../core/index.ts';

/** Summarises a cleaning in a sentence. */
export function cleanSummary({ dropped, columns, joined, turns, speakers, doubtful }: CleanReport): string {
  const furniture = dropped.filter(({ as }) => as === 'furniture' || as === 'break').length;
  const done = [
    [furniture, `${formatCount(furniture, 'line')} of the page removed`],
    [dropped.length - furniture, `${formatCount(dropped.length - furniture, 'line')} turned into markup`],
    [columns.length, `${formatCount(columns.length, 'column mark')} removed`],
    [joined.length, `${formatCount(joined.length, 'line')} joined`],
    [turns.length, `${formatCount(turns.length, 'turn')} opened`],
    [speakers.length, `${formatCount(speakers.length, 'speaker')} added to the roster`],
    [doubtful.length, `${formatCount(doubtful.length, 'place')} to look at`],
  ] as const;
  const told = done.filter(([count]) => count > 0).map(([, words]) => words);
  return told.length === 0 ? 'Only spaces changed.' : `${told.join(', ')}.`;
}

/**
 * Reports a cleaning line by line, in Markdown. `leftOut` are values for the header that did not go into it. The removed lines are
 * listed one below the other, starting at line `droppedLines` (from 0) of the report.
 */
export function cleanReport(
  report: CleanReport,
  leftOut: readonly Metadata[],
): { readonly text: string; readonly droppedLines: number } {
  const at = (line: number) => `Line ${formatNumber(line)}`;
  const parts = [
    part(
      'Removed',
      report.dropped.map(
        ({ line, text, pack, as }) => `${at(line)}: ${code(text)} (${whatBecame[as]}; known from ${pack})`,
      ),
    ),
    part(
      'Column marks removed',
      report.columns.map(({ line, text }) => `${at(line)}: ${code(text)}`),
    ),
    part(
      'Added to the header',
      report.metadata.map(({ line, key, value }) => `${at(line)}: ${key}: ${code(value)}`),
    ),
    part(
      'Not added to the header',
      leftOut.map(({ line, key, value }) => `${at(line)}: ${key}: ${code(value)}`),
    ),
    part('Added to the roster', report.speakers.map(code)),
    part(
      'Joined',
      report.joined.map(({ line, with: other, why }) => `${at(other)} to line ${formatNumber(line)}, since ${why}`),
    ),
    part('Spaces removed', report.spaces.map(at)),
    part(
      'Turns opened',
      report.turns.map(({ line, cue, why }) => `${at(line)}: ${code(cue)} (${why})`),
    ),
    part(
      'Please check',
      report.doubtful.map(({ line, text, why }) => `${at(line)}: ${code(text)} (${why})`),
    ),
  ];
  const text = `${['# What was cleaned', intro, ...parts.filter((text) => text !== '')].join('\n\n')}\n`;
  return { text, droppedLines: LINES_ABOVE };
}

const intro = 'Line numbers refer to the original text. One undo in the transcript restores everything.';
/** The title, the introduction and the heading of the first part, each with a blank line after it. */
const LINES_ABOVE = 6;

const whatBecame = {
  furniture: 'furniture',
  break: 'stood inside a sentence',
  metadata: 'now in the header',
  cue: 'now a speaker',
  title: 'now the title',
} as const;

function part(title: string, rows: readonly string[]): string {
  return rows.length === 0 ? '' : [`## ${title}`, '', ...rows.map((row) => `- ${row}`)].join('\n');
}

/** Text in a fence that is longer than any fence in it, so that Markdown leaves it as it is. */
function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}
