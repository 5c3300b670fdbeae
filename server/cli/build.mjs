import { bundle } from '../bundle.mjs';
import { bundleForLater, formatsLater, packagesLater } from '../loadLater.mjs';
import { patternsLater } from '../patternsLater.mjs';

/**
 * Builds the command line: `node server/cli/build.mjs [FOLDER]`. Each start compiles the program that it runs, so `check` is a program
 * of its own.
 */
const options = { outdir: process.argv[2], minify: true };

await bundleForLater(options);
await bundle({
  ...options,
  entryPoints: {
    colloquy: 'server/cli/bin.ts',
    'colloquy-check': 'server/cli/programs/check.ts',
    'colloquy-commands': 'server/cli/programs/commands.ts',
  },
  external: ['./colloquy-*'],
  plugins: [patternsLater, formatsLater, packagesLater, { name: 'start the server', setup: startServer }],
});

/** The language server is the program that it is already. */
function startServer({ onResolve }) {
  onResolve({ filter: /\/lsp\/main\.ts$/ }, () => ({ path: './server.js', external: true }));
}
