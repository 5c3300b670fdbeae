import * as desktop from './hosts/desktop.mjs';
import * as folders from './hosts/folders.mjs';
import * as node from './hosts/node.mjs';
import * as packed from './hosts/packed.mjs';
import * as walk from './hosts/walk.mjs';
import * as web from './hosts/web.mjs';
import { startReport } from './report.mjs';
import { temporaryWorkspace } from './workspace.mjs';

/** What an extension host is called on the command line. */
export const hosts = { desktop, folders, node, packed, walk, web };

/** The longest that the tests of one host may take. */
const seconds = 600;

/**
 * Runs the editor's tests in one host.
 * Gives `{title, passed, failed, problem?, missing?}`: `problem` says why a run counts as failed though no test did,
 * `missing` why the host could not be had here; where the host is demanded (`demandAll`) that is a problem as well.
 */
export async function runHost(name, { demandAll }) {
  const host = hosts[name];
  const nothing = { title: host.title, passed: 0, failed: 0 };
  console.log(`\n${host.title}`);
  try {
    await host.setUp();
  } catch (error) {
    console.log(`  could not be had: ${error.message}`);
    const failed = demandAll && host.demanded ? 1 : 0;
    return { ...nothing, failed, missing: error.message };
  }
  const report = await startReport();
  const workspace = temporaryWorkspace();
  try {
    const broken = await host.runSuite({ report, workspace: workspace.folder, seconds });
    return { title: host.title, ...verdict(report.count, broken) };
  } catch (error) {
    return { title: host.title, ...verdict(report.count, error.message) };
  } finally {
    report.close();
    workspace.remove();
  }
}

/** A run is good if tests passed, none failed, and it came to its end. */
function verdict({ passed, failed }, broken) {
  const problem = broken ?? (passed + failed === 0 ? 'no test was run' : undefined);
  if (!problem) return { passed, failed };
  console.log(`  ${problem}`);
  return { passed, failed: failed + 1, problem };
}
