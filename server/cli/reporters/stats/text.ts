import { clockTime, formatCount, formatNumber, formatShare } from '../../../core/index.ts';
import type { Figures, FileStats } from '../../commands/stats/figures.ts';
import { table } from '../../terminal/table.ts';

/** Further speakers are only counted. */
const MOST_SPEAKERS = 30;

/** For people: a line for each file, one for all, and the speakers of all files together. */
export function statsAsText(files: readonly FileStats[], total: Figures): string {
  if (files.length === 0) return '';
  const all = files.length === 1 ? [] : [['', ...blanks], row(formatCount(files.length, 'file'), total)];
  const lines = [
    ...table([['', ...headings], ...files.map((file) => row(file.path, file)), ...all]),
    ...(total.speakers.length > 0 ? ['', ...speakerTable(total)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const headings = ['words', 'attributed', 'turns', 'questions', 'answers', 'unanswered', 'exchanges', 'sections'];
const blanks = headings.map(() => '');

function row(name: string, figures: Figures): string[] {
  const { words, attributedWords, turns, questions, answers, unanswered, exchanges, sections } = figures;
  const attributed = words === 0 ? '–' : formatShare(attributedWords, words);
  return [
    name,
    formatNumber(words),
    attributed,
    ...[turns, questions, answers, unanswered, exchanges, sections].map(formatNumber),
  ];
}

function speakerTable({ speakers, words: all, seconds }: Figures): string[] {
  const listed = speakers.slice(0, MOST_SPEAKERS);
  const hasTimes = seconds !== null;
  const rows = listed.map(({ name, turns, words, questions, answers, seconds }) => {
    const time = hasTimes ? [clockTime(seconds ?? 0)] : [];
    return [
      name,
      formatNumber(words),
      formatShare(words, all),
      ...[turns, questions, answers].map(formatNumber),
      ...time,
    ];
  });
  const more = speakers.length - listed.length;
  const columns = ['speaker', 'words', 'share', 'turns', 'questions', 'answers', ...(hasTimes ? ['time'] : [])];
  return [
    ...table([columns, ...rows]),
    ...(more > 0 ? [`${formatCount(more, 'more speaker')}: --format json has them all`] : []),
  ];
}
