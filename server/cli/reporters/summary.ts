import { counted, grouped } from '../../core/index.ts';
import type { Summary } from './reporter.ts';

/** The last line of a report: `3 problems (1 error, 2 warnings) in 2 of 5 files`, or `5 files, no problems`. */
export function summaryLine(summary: Summary): string {
  const { files, problems, fixed = 0, known = 0 } = summary;
  const besides = [
    fixed > 0 ? `${counted(fixed, 'problem')} fixed` : '',
    known > 0 ? `${counted(known, 'problem')} in the baseline` : '',
  ].filter(Boolean);
  const left = problems === 0 ? `${counted(files, 'file')}, no problems` : problemsLeft(summary);
  return [left, ...besides].join(', ');
}

function problemsLeft({ files, filesWithProblems, problems, errors, warnings, infos }: Summary): string {
  const kinds = [
    errors > 0 ? counted(errors, 'error') : '',
    warnings > 0 ? counted(warnings, 'warning') : '',
    infos > 0 ? counted(infos, 'info') : '',
  ].filter(Boolean);
  const where = files === 1 ? '1 file' : `${grouped(filesWithProblems)} of ${counted(files, 'file')}`;
  return `${counted(problems, 'problem')} (${kinds.join(', ')}) in ${where}`;
}
