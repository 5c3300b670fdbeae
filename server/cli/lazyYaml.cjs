/**
 * Stands in for the `yaml` package in the command line's bundle, and loads it when it is first used. Most transcripts
 * have a header that is read without it, and loading it takes about a tenth of a start (docs/performance.md).
 */
for (const name of ['isAlias', 'isMap', 'isPair', 'isScalar', 'isSeq', 'parseDocument']) {
  Object.defineProperty(exports, name, { enumerable: true, get: () => require('./colloquy-package-yaml.js')[name] });
}
