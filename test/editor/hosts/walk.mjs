import { after } from '../browser-run.mjs';
import { review } from '../review.mjs';
import { walkThrough } from '../walk.mjs';
import * as node from './node.mjs';

/**
 * What people do, with the keys: a newcomer makes a page of plain text a transcript that is checked and saved, with the packed extension;
 * a reviewer goes through every view and panel.
 */
export const title = 'VS Code server, the walks of a newcomer and a reviewer';
export const demanded = true;
export const setUp = node.setUp;

export async function runSuite({ report, seconds }) {
  const step = async (title, act) => {
    const start = Date.now();
    try {
      await act();
      report.take({ kind: 'pass', title, depth: 1, milliseconds: Date.now() - start });
    } catch (error) {
      report.take({ kind: 'fail', title, depth: 1, error: error.stack });
    }
  };
  const walks = async () => {
    await step('a page becomes a transcript with one key a turn, and at most eight keys and clicks besides', () =>
      walkThrough(),
    );
    await review({ step });
    return null;
  };
  return Promise.race([walks(), after(seconds, 'the walks were not through')]);
}
