import { formatCount, formatNumber } from '../../../core/index.ts';
import type { Summary } from './reporter.ts';

/** The last line of a report: `3 problems (1 error, 2 warnings) in 2 of 5 files`, or `5 files, no problems`. */
export function summaryLine(summary: Summary): string {
  const { files, problems, fixed = 0, known = 0 } = summary;
  const besides = [
    fixed > 0 ? `${formatCount(fixed, 'problem')} fixed` : '',
    known > 0 ? `${formatCount(known, 'problem')} in the baseline` : '',
  ].filter(Boolean);
  const left = problems === 0 ? `${formatCount(files, 'file')}, no problems` : problemsLeft(summary);
  return [left, ...besides].join(', ');
}

function problemsLeft({ files, filesWithProblems, problems, errors, warnings, infos }: Summary): string {
  const kinds = [
    errors > 0 ? formatCount(errors, 'error') : '',
    warnings > 0 ? formatCount(warnings, 'warning') : '',
    infos > 0 ? formatCount(infos, 'info') : '',
  ].filter(Boolean);
  const where = files === 1 ? '1 file' : `${formatNumber(filesWithProblems)} of ${formatCount(files, 'file')}`;
  return `${formatCount(problems, 'problem')} (${kinds.join(', ')}) in ${where}`;
}
