import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { build, installDependencies } from '../test/setup/install.mjs';
import { endOnSignal, findOnPath, root, run, runQuietly } from '../test/setup/process.mjs';

/**
 * `npm start`: checks seeds/ on the terminal, and opens the folder in VS Code with the extension. Without VS Code on the desktop,
 * it serves one for the browser. With `--check-only`, or without a terminal, it ends after the check.
 */
const seeds = join(root, 'seeds');

endOnSignal();
process.exitCode = await main(process.argv.slice(2));

async function main(options) {
  const unknown = options.filter((option) => option !== '--check-only');
  if (unknown.length > 0) {
    console.error(`npm start has no option ${unknown.join(' ')}; there is only --check-only.`);
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

/** Serves VS Code with the packed extension until Ctrl-C. The address has a token that the server asks for. */
async function openInBrowser() {
  const { startVSCodeServer } = await import('../test/editor/vscode-server.mjs');
  await runQuietly('npm', ['run', '--silent', 'package']);
  const token = randomBytes(16).toString('hex');
  const server = await startVSCodeServer({ vsix: join(root, 'dist/colloquy.vsix'), token });
  console.log(
    `\nVS Code with the extension, on your own files in seeds/:\n\n  ${server.address({ folder: seeds, tkn: token })}\n`,
  );
  console.log('Open this address in a browser. Ctrl-C ends it.');
  process.exitCode = 0; // from now on, Ctrl-C is how to end it
  await server.ended;
  console.error('The VS Code server has ended.');
  return 2;
}
