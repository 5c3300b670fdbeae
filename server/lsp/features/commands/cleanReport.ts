import { type CleanReport, formatCount, formatNumber, type Metadata } from '../../../core/index.ts';

/** What cleaning did, in a sentence. */
export function cleanSummary({ dropped, columns, joined, turns, speakers, doubtful }: CleanReport): string {
  const furniture = dropped.filter(({ as }) => as === 'furniture' || as === 'break').length;
  const done = [
    [furniture, `${formatCount(furniture, 'line')} of furniture taken away`],
    [dropped.length - furniture, `${formatCount(dropped.length - furniture, 'line')} turned into markup`],
    [columns.length, `${formatCount(columns.length, 'column mark')} taken out`],
    [joined.length, `${formatCount(joined.length, 'line')} joined`],
    [turns.length, `${formatCount(turns.length, 'turn')} opened`],
    [speakers.length, `${formatCount(speakers.length, 'speaker')} listed`],
    [doubtful.length, `${formatCount(doubtful.length, 'place')} to look at`],
  ] as const;
  const told = done.filter(([count]) => count > 0).map(([, words]) => words);
  return told.length === 0 ? 'Only space was put in order.' : `${told.join(', ')}.`;
}

/**
 * What cleaning did, line by line, in Markdown. `leftOut` is what a part said for a header, and is not in it. The lines
 * that were taken away are listed one below the other, from `droppedLines` (from 0) on.
 */
export function cleanReport(
  report: CleanReport,
  leftOut: readonly Metadata[],
): { readonly text: string; readonly droppedLines: number } {
  const at = (line: number) => `Line ${formatNumber(line)}`;
  const parts = [
    part(
      'Taken away',
      report.dropped.map(
        ({ line, text, pack, as }) => `${at(line)}: ${code(text)} (${whatBecame[as]}; known from ${pack})`,
      ),
    ),
    part(
      'Column marks taken out',
      report.columns.map(({ line, text }) => `${at(line)}: ${code(text)}`),
    ),
    part(
      'Put into the header',
      report.metadata.map(({ line, key, value }) => `${at(line)}: ${key}: ${code(value)}`),
    ),
    part(
      'Not put into the header',
      leftOut.map(({ line, key, value }) => `${at(line)}: ${key}: ${code(value)}`),
    ),
    part('Put on the roster', report.speakers.map(code)),
    part(
      'Joined',
      report.joined.map(({ line, with: other, why }) => `${at(other)} to line ${formatNumber(line)}, since ${why}`),
    ),
    part('Space taken out', report.spaces.map(at)),
    part(
      'Turns opened',
      report.turns.map(({ line, cue, why }) => `${at(line)}: ${code(cue)} (${why})`),
    ),
    part(
      'To look at',
      report.doubtful.map(({ line, text, why }) => `${at(line)}: ${code(text)} (${why})`),
    ),
  ];
  const text = `${['# What was cleaned', intro, ...parts.filter((text) => text !== '')].join('\n\n')}\n`;
  return { text, droppedLines: LINES_ABOVE };
}

const intro = 'Lines are those of the text as it was. One undo in the transcript puts everything back.';
/** Title, introduction and the heading of the first part, each with a blank line behind it. */
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

/** Text that Markdown leaves as it is; no fence in it can end it. */
function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}
