import { root } from '../../setup/process.mjs';
import { runInPage } from '../browser-run.mjs';
import { bundleSuite } from '../bundle.mjs';
import { setUpChromium } from '../chromium.mjs';
import { setUpVSCodeWeb, startVSCodeWeb } from '../vscode-web.mjs';

/** The extension host of VS Code for the browser, which has no Node: a worker of the page in Chromium. */
export const title = 'VS Code for the browser, web extension host';
export const demanded = true;

export async function setUp() {
  await setUpChromium();
  await setUpVSCodeWeb();
}

/** Runs a suite with the extension in development; gives null, or how the run ended before its tests were through. */
export async function runSuite({ report, workspace, seconds }) {
  const tests = await bundleSuite('index', 'browser', report.url);
  const server = await startVSCodeWeb({ extension: root, tests, workspace });
  try {
    return await runInPage(server.address, { report, server, seconds });
  } finally {
    await server.stop();
  }
}
