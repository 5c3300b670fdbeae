import { isBuiltin } from 'node:module';
import { bundle } from '../bundle.mjs';

/**
 * Builds the command line: `node server/cli/build.mjs [FOLDER]`.
 *
 * Each start compiles the program that it runs. So `check` is a program of its own, and what few command lines use is
 * loaded when its first function is called. docs/performance.md says what that gains.
 */
const rarelyUsed = ['diff', 'node:crypto', 'node:tty', 'yaml'];

const options = { outdir: process.argv[2], minify: true };
const packages = rarelyUsed.filter((name) => !isBuiltin(name));

await bundle({ ...options, entryPoints: Object.fromEntries(packages.map((name) => [`colloquy-${name}`, name])) });
await bundle({
  ...options,
  entryPoints: {
    colloquy: 'server/cli/bin.ts',
    'colloquy-check': 'server/cli/programs/check.ts',
    'colloquy-commands': 'server/cli/programs/commands.ts',
  },
  external: ['./colloquy-*'],
  plugins: [{ name: 'load later', setup: loadLater }],
});

/** Puts stand-ins in the place of what is rarely used. The language server is the program that it is already. */
function loadLater({ onResolve, onLoad }) {
  onResolve({ filter: new RegExp(`^(?:${rarelyUsed.join('|')})$`) }, ({ path, namespace }) =>
    namespace === 'later' ? { path, external: true } : { path, namespace: 'later' },
  );
  onLoad({ filter: /./, namespace: 'later' }, async ({ path }) => ({ contents: standIn(path, await import(path)) }));
  onResolve({ filter: /\/lsp\/main\.ts$/ }, () => ({ path: './server.js', external: true }));
}

/** A module with the names of another one, which it loads for the first of them that is asked for. */
function standIn(name, exported) {
  const file = isBuiltin(name) ? name : `./colloquy-${name}.js`;
  const getters = Object.keys(exported).map((key) => `get ${key}() { return load().${key} ?? load(); }`);
  return `const load = () => require('${file}'); module.exports = { __esModule: true, ${getters.join(', ')} };`;
}
