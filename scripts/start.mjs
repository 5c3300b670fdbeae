import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { build, installDependencies } from '../test/setup/install.mjs';
import { endOnSignal, findOnPath, root, run, runQuietly } from '../test/setup/process.mjs';

/**
 * `npm start`: checks seeds/ on the terminal and opens it in VS Code with the extension: in the desktop one where there
 * is one, else in one that a browser shows. `--check-only`, or no terminal, ends it after the check.
 */
const seeds = join(root, 'seeds');

endOnSignal();
process.exitCode = await main(process.argv.slice(2));

async function main(options) {
  const unknown = options.filter((option) => option !== '--check-only');
  if (unknown.length > 0) {
    console.error(`npm start knows no ${unknown.join(' ')}, only --check-only.`);
    return 2;
  }
  try {
    await installDependencies();
    await build();
  } catch (error) {
    console.error(error.message);
    return 2;
  }
  const code = await run(process.execPath, [join(root, 'dist/colloquy.js'), 'check', 'seeds']);
  if (code > 1) return code;
  if (options.includes('--check-only') || !process.stdin.isTTY || !process.stdout.isTTY) return 0;
  const desktop = process.env.VSCODE_EXECUTABLE ?? findOnPath(process.platform === 'win32' ? ['code.cmd'] : ['code']);
  return desktop ? openDesktop(desktop) : openInBrowser();
}

async function openDesktop(executable) {
  console.log(`\nOpening seeds/ in ${executable} …`);
  return run(executable, [`--extensionDevelopmentPath=${root}`, seeds]);
}

/** Serves VS Code, with the extension packed and installed, until Ctrl-C. Only who has the address with its token is let in. */
async function openInBrowser() {
  const { startVSCodeServer } = await import('../test/editor/vscode-server.mjs');
  await runQuietly('npm', ['run', '--silent', 'package']);
  const token = randomBytes(16).toString('hex');
  const server = await startVSCodeServer({ vsix: join(root, 'dist/colloquy.vsix'), token });
  console.log(
    `\nVS Code with the extension, on your own files in seeds/:\n\n  ${server.address({ folder: seeds, tkn: token })}\n`,
  );
  console.log('Open this address in a browser. Ctrl-C ends it.');
  process.exitCode = 0; // from here on Ctrl-C is the way to end it
  await server.ended;
  console.error('The VS Code server has ended.');
  return 2;
}
