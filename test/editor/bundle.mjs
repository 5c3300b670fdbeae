import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../setup/process.mjs';

/**
 * Bundles a suite (`index`, `folders` or `packed`) for an extension host into out/editor/ and gives the bundle's path.
 * @param platform `node` or `browser`
 * @param reportUrl where its tests report to
 * @param hasPage whether the editor runs in a page that tests can press keys in
 */
export async function bundleSuite(suite, platform, reportUrl, hasPage = true) {
  const outfile = join(root, 'out/editor', platform, `${suite}.js`);
  await build({
    entryPoints: [join(root, 'test/editor/suite', `${suite}.ts`)],
    outfile,
    bundle: true,
    platform,
    format: 'cjs',
    target: 'es2022',
    sourcemap: true,
    // Those of Node are there where a test of Node alone asks for them.
    external: ['vscode', 'node:fs'],
    define: { REPORT_URL: JSON.stringify(reportUrl), HAS_PAGE: String(hasPage) },
    plugins: [globalMocha],
    ...(platform === 'browser' && { alias: { 'node:assert/strict': join(root, 'test/editor/assertBrowser.ts') } }),
    logLevel: 'warning',
  });
  return outfile;
}

/** Mocha's single file for browsers sets the global `Mocha`, which is wanted here, only where it sees no module system. */
const globalMocha = {
  name: 'global-mocha',
  setup(esbuild) {
    esbuild.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: `(function (module, exports, define) {${source}\n}).call(globalThis);` };
    });
  },
};
