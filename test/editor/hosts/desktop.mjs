import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { root, startServer } from '../../setup/process.mjs';
import { temporaryFolder } from '../../setup/temporary.mjs';
import { after } from '../browser-run.mjs';
import { bundleSuite } from '../bundle.mjs';
import { quiet } from '../settings.mjs';

/** The desktop VS Code: the one that VSCODE_EXECUTABLE names, else the newest that can be downloaded. */
export const title = 'VS Code on the desktop';
export const demanded = false;

export async function setUp() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Error('it needs a display');
  }
  await executable();
}

/** Runs a suite with the extension in development; gives null, or how the run ended before its tests were through. */
export async function runSuite({ report, workspace, seconds }) {
  const tests = await bundleSuite('index', 'node', report.url, false);
  const { folder: data, remove } = temporaryFolder('desktop');
  mkdirSync(join(data, 'User'));
  writeFileSync(join(data, 'User/settings.json'), JSON.stringify(quiet));
  const args = [
    ...[workspace, `--extensionDevelopmentPath=${root}`, `--extensionTestsPath=${tests}`],
    ...[`--user-data-dir=${data}`, `--extensions-dir=${join(data, 'extensions')}`],
    ...['--no-sandbox', '--disable-gpu', '--disable-updates', '--disable-workspace-trust'],
    ...['--skip-welcome', '--skip-release-notes'],
  ];
  const editor = await startServer(await executable(), args, { ready: /^/, log: join(data, 'editor.log') });
  try {
    return await Promise.race([
      report.ended.then(() => null),
      editor.ended.then(() => 'the editor ended before the tests were through'),
      after(seconds, 'the tests were not through'),
    ]);
  } finally {
    await editor.stop();
    remove();
  }
}

/** What is downloaded once is found again. */
async function executable() {
  const reporter = new SilentReporter();
  return process.env.VSCODE_EXECUTABLE ?? downloadAndUnzipVSCode({ cachePath: join(root, '.cache/desktop'), reporter });
}
