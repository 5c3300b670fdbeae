import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusStyle, write } from '../../bench/generate/generate.ts';
import type { Corpus } from './texts.ts';

const root = join(import.meta.dirname, '../../..');

/** Texts that stay the same when a page of the documentation or a folder beside the repository changes. */
export function fixedCorpus(): Corpus {
  return inLines([...filesIn('seeds', /\.transcript$/), ...generated()]);
}

/** The texts that mutations begin from: seeds, fixtures, examples of the documentation, written ones, and `../shared/field` where it is. */
export function readCorpus(): Corpus {
  return inLines([
    ...filesIn('seeds', /\.transcript$/),
    ...filesIn('test/fixtures', /\.(?:txt|transcript)$/),
    ...filesIn('test/grammar', /\.transcript$/),
    ...filesIn('docs', /\.md$/).flatMap(examplesIn),
    ...generated(),
    ...filesIn('../shared/field', /\.(?:txt|md|csv)$/),
    ...filesIn('../shared/oral-questions', /\.(?:txt|transcript)$/),
  ]);
}

function inLines(texts: readonly string[]): Corpus {
  return texts.map((text) => text.split('\n'));
}

function generated(): string[] {
  return Array.from({ length: 20 }, (_, index) => [...write(index, 4000, corpusStyle(index), 'transcript')].join(''));
}

/** Sorted, since the same seed has to give the same cases everywhere. */
function filesIn(folder: string, name: RegExp): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((file) => name.test(file));
  return files.sort().map((file) => readFileSync(join(path, file), 'utf8').slice(0, 20_000));
}

function examplesIn(page: string): string[] {
  return [...page.matchAll(/^```+[^\n]*\n([\s\S]*?)^```+$/gm)].map(([, example = '']) => example);
}
