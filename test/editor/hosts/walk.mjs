import { after } from '../browser-run.mjs';
import { walkThrough } from '../walk.mjs';
import * as node from './node.mjs';

/** What a newcomer does, with the packed extension: from a page of plain text to a transcript that is checked and saved. */
export const title = 'VS Code server, the walk of a newcomer';
export const demanded = true;
export const setUp = node.setUp;

export async function runSuite({ report, seconds }) {
  const title = 'a page becomes a transcript with one key a turn, and at most eight keys and clicks besides';
  const start = Date.now();
  const walked = walkThrough().then(
    () => report.take({ kind: 'pass', title, depth: 1, milliseconds: Date.now() - start }),
    (error) => report.take({ kind: 'fail', title, depth: 1, error: error.stack }),
  );
  return Promise.race([walked.then(() => null), after(seconds, 'the walk was not through')]);
}
