import { isBuiltin } from 'node:module';
import { build } from 'esbuild';
import { bundle } from '../bundle.mjs';

/**
 * Builds the command line: `node server/cli/build.mjs [FOLDER]`.
 *
 * Each start compiles the program that it runs. So `check` is a program of its own, and what few command lines use is
 * loaded when its first function is called. docs/performance.md says what that gains.
 */
const rarelyUsed = ['chardet', 'diff', 'docx', 'fflate', 'htmlparser2', 'node:crypto', 'node:tty', 'saxes', 'yaml'];

/** The modules of the core that read and write other formats. Together they are one program, loaded where a file needs it. */
const formats = ['conversion', 'draftToTranscript', 'index', 'pseudonyms'].map((name) => `./formats/${name}.ts`);
const formatsEntry = {
  contents: formats.map((path) => `export * from '${path}';`).join('\n'),
  resolveDir: new URL('../core', import.meta.url).pathname,
  sourcefile: 'formats.ts',
};

const options = { outdir: process.argv[2], minify: true };
const packages = rarelyUsed.filter((name) => !isBuiltin(name));

await bundle({ ...options, entryPoints: Object.fromEntries(packages.map((name) => [`colloquy-${name}`, name])) });
await bundle({
  ...options,
  stdin: formatsEntry,
  entryNames: 'colloquy-formats',
  external: ['./colloquy-*'],
  plugins: [{ name: 'load packages later', setup: loadPackagesLater }],
});
await bundle({
  ...options,
  entryPoints: {
    colloquy: 'server/cli/bin.ts',
    'colloquy-check': 'server/cli/programs/check.ts',
    'colloquy-commands': 'server/cli/programs/commands.ts',
  },
  external: ['./colloquy-*'],
  plugins: [
    { name: 'load formats later', setup: loadFormatsLater },
    { name: 'load packages later', setup: loadPackagesLater },
  ],
});

/** Puts stand-ins in the place of packages that are rarely used. The language server is the program that it is already. */
function loadPackagesLater({ onResolve, onLoad }) {
  onResolve({ filter: new RegExp(`^(?:${rarelyUsed.join('|')})$`) }, ({ path, namespace }) =>
    namespace === 'later' ? { path, external: true } : { path, namespace: 'later' },
  );
  onLoad({ filter: /./, namespace: 'later' }, async ({ path }) => {
    const file = isBuiltin(path) ? path : `./colloquy-${path}.js`;
    return { contents: standIn(file, Object.keys(await import(path))) };
  });
  onResolve({ filter: /\/lsp\/main\.ts$/ }, () => ({ path: './server.js', external: true }));
}

/** Puts a stand-in in the place of the formats where the door of the core has them. */
async function loadFormatsLater({ onResolve, onLoad }) {
  const { metafile } = await build({
    stdin: formatsEntry,
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    packages: 'external',
  });
  const [{ exports }] = Object.values(metafile.outputs);
  onResolve({ filter: /^\.\/formats\// }, ({ path, importer }) =>
    /\/core\/index\.ts$/.test(importer) && formats.includes(path) ? { path, namespace: 'formats' } : undefined,
  );
  onLoad({ filter: /./, namespace: 'formats' }, () => ({ contents: standIn('./colloquy-formats.js', exports) }));
}

/** A module with some names of another file, which it loads for the first of them that is asked for. */
function standIn(file, names) {
  const getters = names
    .filter((name) => name !== '__esModule')
    .map((name) => `get ${name}() { return load().${name} ?? load(); }`);
  return `const load = () => require('${file}'); module.exports = { __esModule: true, ${getters.join(', ')} };`;
}
