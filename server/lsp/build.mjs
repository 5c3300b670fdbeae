import { bundle } from '../bundle.mjs';
import { bundleForLater, bundleTurns, formatsLater, turnsLater } from '../loadLater.mjs';

const outdir = process.argv[2];

/** Builds the language server for Node: `node server/lsp/build.mjs [FOLDER]`. With its layout, for whoever reads its log. */
await bundleForLater({ outdir, minify: true });
await bundleTurns({ outdir, minify: true });
await bundle({
  outdir,
  entryPoints: { server: 'server/lsp/main.ts' },
  external: ['./colloquy-*'],
  plugins: [formatsLater, turnsLater],
});
