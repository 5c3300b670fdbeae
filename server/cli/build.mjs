import { bundle } from '../bundle.mjs';

/** Packages that few command lines need: they are loaded by those, and were half of what each start had to read. */
const packages = ['diff', 'ignore', 'yaml'];
const fileOf = (name) => `colloquy-package-${name}`;

/** Builds the command line: `node server/cli/build.mjs [FOLDER]`. Without layout, since each start reads it. */
const build = (options) => bundle({ outdir: process.argv[2], minifyWhitespace: true, ...options }, asRun);

build({ entryPoints: Object.fromEntries(packages.map((name) => [fileOf(name), name])) });
build({
  entryPoints: {
    colloquy: 'server/cli/bin.ts',
    'colloquy-check': 'server/cli/programs/check.ts',
    'colloquy-commands': 'server/cli/programs/commands.ts',
    'colloquy-thread': 'server/cli/programs/thread.ts',
  },
  alias: {
    ...Object.fromEntries(packages.map((name) => [name, `./${fileOf(name)}.js`])),
    yaml: './server/cli/lazyYaml.cjs',
  },
  external: packages.map((name) => `./${fileOf(name)}.js`),
});

/**
 * What `process/runCompiled.ts` runs is a function already. Node would put that around a program once it has read it, which
 * takes as much memory again, and V8 a cleaning up.
 */
function asRun(path, text) {
  const isRunCompiled = path.endsWith('-check.js') || path.endsWith('-commands.js');
  return isRunCompiled ? `(function (require, module, exports, __filename, __dirname) {${text}\n})` : text;
}
