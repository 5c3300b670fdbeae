import { bundle } from '../bundle.mjs';

/** Builds the language server for Node: `node server/lsp/build.mjs [FOLDER]`. With its layout, for whoever reads its log. */
bundle({ outdir: process.argv[2], entryPoints: { server: 'server/lsp/main.ts' } });
