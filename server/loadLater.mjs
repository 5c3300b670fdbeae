import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundle } from './bundle.mjs';

/**
 * Each start of a program compiles all of it. So what few runs use is in files of its own, `colloquy-NAME.js`, and is loaded when its
 * first function is called. docs/performance.md says what that gains.
 */
const rarelyUsed = [
  'chardet',
  'diff',
  'docx',
  'fflate',
  'htmlparser2',
  'node:crypto',
  'node:tty',
  'node:v8',
  'saxes',
  'yaml',
];

/** The modules of the core that read and write other formats. Together they are one file. */
const formats = ['conversion', 'draft/draftToTranscript', 'draft/pseudonyms', 'index'].map(
  (name) => `./formats/${name}.ts`,
);
const formatsEntry = {
  contents: formats.map((path) => `export * from '${path}';`).join('\n'),
  resolveDir: fileURLToPath(new URL('core', import.meta.url)),
  sourcefile: 'formats.ts',
};

/** What was learned about turns. */
const turns = 'server/core/attribution/proposals/shipped.ts';

/** For programs that load what was learned about turns when they first propose some. */
export const turnsLater = { name: 'load turns later', setup: loadTurnsLater };
/** For programs whose formats are loaded later. */
export const formatsLater = { name: 'load formats later', setup: loadFormatsLater };
/** For programs whose rarely used packages are loaded later, and for the formats. */
export const packagesLater = { name: 'load packages later', setup: loadPackagesLater };

/** Bundles what programs load later, into the folder that these are in. */
export async function bundleForLater(options) {
  const packages = rarelyUsed.filter((name) => !isBuiltin(name));
  await bundle({ ...options, entryPoints: Object.fromEntries(packages.map((name) => [`colloquy-${name}`, name])) });
  await bundle({
    ...options,
    stdin: formatsEntry,
    entryNames: 'colloquy-formats',
    external: ['./colloquy-*'],
    plugins: [packagesLater],
  });
}

/** Bundles what {@link turnsLater} loads. */
export async function bundleTurns(options) {
  await bundle({ ...options, entryPoints: { 'colloquy-turns': turns } });
}

function loadTurnsLater({ onResolve, onLoad }) {
  onResolve({ filter: /\/shipped\.ts$/ }, ({ path }) => ({ path, namespace: 'turns' }));
  onLoad({ filter: /./, namespace: 'turns' }, () => ({ contents: standIn('./colloquy-turns.js', ['shipped']) }));
}

/** Puts stand-ins in the place of packages that are rarely used. Of a package that is imported as a whole, `import()` is late enough. */
function loadPackagesLater({ onResolve, onLoad }) {
  const fileOf = (name) => (isBuiltin(name) ? name : `./colloquy-${name}.js`);
  onResolve({ filter: new RegExp(`^(?:${rarelyUsed.join('|')})$`) }, ({ path, namespace, kind }) =>
    namespace === 'later' || kind === 'dynamic-import'
      ? { path: fileOf(path), external: true }
      : { path, namespace: 'later' },
  );
  onLoad({ filter: /./, namespace: 'later' }, async ({ path }) => ({ contents: await standInFor(path, fileOf(path)) }));
}

/** Puts stand-ins in the place of the formats where the door of the core has them. */
async function loadFormatsLater({ onResolve, onLoad }) {
  const { metafile } = await build({
    absWorkingDir: fileURLToPath(new URL('core', import.meta.url)),
    entryPoints: formats,
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    outdir: 'formats',
    packages: 'external',
  });
  const namesOf = new Map(
    Object.values(metafile.outputs).map(({ entryPoint, exports }) => [`./${entryPoint}`, exports]),
  );
  onResolve({ filter: /^\.\/formats\// }, ({ path, importer }) =>
    /[/\\]core[/\\]index\.ts$/.test(importer) && formats.includes(path) ? { path, namespace: 'formats' } : undefined,
  );
  onLoad({ filter: /./, namespace: 'formats' }, ({ path }) => ({
    contents: standIn('./colloquy-formats.js', namesOf.get(path)),
  }));
}

/** A module with the functions and classes of a package, each of which loads the package when it is first called. */
async function standInFor(name, file) {
  const callable = Object.entries(await import(name)).filter(
    ([key, value]) => key !== 'default' && typeof value === 'function',
  );
  const functions = callable.map(
    ([key]) => `export function ${key}(...args) {
      const { ${key} } = require('${file}');
      return new.target ? new ${key}(...args) : ${key}(...args);
    }`,
  );
  return functions.join('\n');
}

/** A module with some names of another file, which it loads for the first of them that is asked for. */
function standIn(file, names) {
  const getters = names.map((name) => `get ${name}() { return load().${name}; }`);
  return `const load = () => require('${file}'); module.exports = { __esModule: true, ${getters.join(', ')} };`;
}
