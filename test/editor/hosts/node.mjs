import { root } from '../../setup/process.mjs';
import { runInPage } from '../browser-run.mjs';
import { bundleSuite } from '../bundle.mjs';
import { setUpChromium } from '../chromium.mjs';
import { setUpVSCodeServer, startVSCodeServer } from '../vscode-server.mjs';

/** The Node extension host of the VS Code server, with the page in Chromium. */
export const title = 'VS Code server, Node extension host';
export const demanded = true;

export async function setUp() {
  await setUpChromium();
  await setUpVSCodeServer();
}

/**
 * Runs a suite with the extension in development, in a folder or in the folders of a .code-workspace file. Gives null, or how the run
 * ended before its tests were through.
 */
export async function runSuite({ report, workspace, seconds, suite = 'index', extension = root, vsix }) {
  const tests = await bundleSuite(suite, 'node', report.url);
  const server = await startVSCodeServer({ automation: true, vsix });
  try {
    const payload = [
      ['extensionDevelopmentPath', server.uri(extension)],
      ['extensionTestsPath', server.uri(tests)],
      ['skipWelcome', 'true'],
    ];
    const opened = workspace.endsWith('.code-workspace') ? { workspace } : { folder: workspace };
    const address = server.address({ ...opened, payload: JSON.stringify(payload) });
    return await runInPage(address, { report, server, seconds });
  } finally {
    await server.stop();
  }
}
