import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Packages that few command lines need: they are loaded by those, and were half of what each start had to read. */
const packages = ['diff', 'ignore', 'picomatch', 'yaml'];
const fileOf = (name) => `colloquy-package-${name}`;

/**
 * Builds the command line: `node server/cli/build.mjs [FOLDER]`. Without layout and with ASCII alone, since each start reads
 * it: a program with a single character outside of that takes two bytes for every other, and 1.5 ms more to start.
 */
function build(options) {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    outdir: resolve(root, process.argv[2] ?? 'dist'),
    bundle: true,
    platform: 'node',
    target: 'es2023',
    minifySyntax: true,
    minifyWhitespace: true,
    write: false,
    logLevel: 'warning',
    ...options,
  });
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, ascii(isRunCompiled(path) ? asFunction(text) : text), {
      mode: path.endsWith('colloquy.js') ? 0o755 : 0o644,
    });
  }
}

build({ entryPoints: Object.fromEntries(packages.map((name) => [fileOf(name), name])) });
build({
  entryPoints: {
    colloquy: 'server/cli/bin.ts',
    'colloquy-check': 'server/cli/programs/check.ts',
    'colloquy-commands': 'server/cli/programs/commands.ts',
    'colloquy-thread': 'server/cli/programs/thread.ts',
  },
  alias: Object.fromEntries(packages.map((name) => [name, `./${fileOf(name)}.js`])),
  external: packages.map((name) => `./${fileOf(name)}.js`),
});

/** What `process/runCompiled.ts` runs. */
function isRunCompiled(path) {
  return path.endsWith('-check.js') || path.endsWith('-commands.js');
}

/** Node would put this around a program once it has read it, which takes as much memory again, and V8 a cleaning up. */
function asFunction(text) {
  return `(function (require, module, exports, __filename, __dirname) {${text}\n})`;
}

/** esbuild has done that already, but for regular expressions. */
function ascii(text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
