/**
 * Scores the turn proposals on annotated texts (docs/proposals.md shows how to annotate one):
 *
 *     npm run score -- [--format json] [--show] [PATH…]
 *
 * A path is a text, its annotation, or a folder with both. Without a path, it scores the project's own annotated texts.
 */
import { parseArgs } from 'node:util';
import { type Annotated, annotatedIn, ownTexts } from './annotated.ts';
import { scoreOf, total } from './scoring.ts';
import { missesOf, tableOf } from './table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    format: { type: 'string', default: 'text' },
    show: { type: 'boolean', default: false },
  },
});

try {
  print(positionals.length > 0 ? annotatedIn(positionals) : ownTexts());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

function print(texts: readonly Annotated[]): void {
  const files = texts.map((text) => ({ path: text.path, ...scoreOf(text) }));
  const sum = total(files.map(({ score }) => score));
  if (values.format === 'json') {
    console.log(
      JSON.stringify({ files: files.map(({ path, score }) => ({ path, ...score })), total: sum }, undefined, 2),
    );
    return;
  }
  if (values.show) for (const { path, misses } of files) if (misses.length > 0) console.log(missesOf(path, misses));
  console.log(tableOf([...files, { path: 'total', score: sum }]));
}
