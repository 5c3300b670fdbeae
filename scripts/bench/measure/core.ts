/**
 * Measures the core on one text within a running process, bundled like the product. `node core.js FILE MILLISECONDS` prints
 * one line of JSON: the bytes, and the times of each measurement.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { defaultReadingSettings, lint, parse, statistics } from '../../../server/core/index.ts';

const [path, forAll] = process.argv.slice(2) as [string, string];
const bytes = readFileSync(path);
const text = decode();
const transcript = parse(text, defaultReadingSettings);
const settings = { severities: new Map() };

const measures = {
  'decode + line starts': () => lineStarts(decode()),
  'decode + parse': () => parse(decode(), defaultReadingSettings),
  parse: () => parse(text, defaultReadingSettings),
  'parse + lint': () => lint(parse(text, defaultReadingSettings), settings),
  statistics: () => statistics(transcript),
};
const times = Object.fromEntries(Object.keys(measures).map((name) => [name, [] as number[]]));
// The measurements take turns. The first two rounds warm up.
const end = performance.now() + Number(forAll);
for (let round = 0; round < 5 || performance.now() < end; round++) {
  for (const [name, measure] of Object.entries(measures)) {
    const begin = performance.now();
    measure();
    if (round >= 2) times[name]?.push(performance.now() - begin);
  }
}
console.log(JSON.stringify({ bytes: bytes.length, times }));

function decode(): string {
  return bytes.toString('utf8');
}

/** Finds where each line starts. Every reader of lines has to do that. */
function lineStarts(of: string): number[] {
  const starts = [0];
  for (let index = 0; index < of.length; index++) {
    const unit = of.charCodeAt(index);
    if (unit === 10 || (unit === 13 && of.charCodeAt(index + 1) !== 10)) starts.push(index + 1);
  }
  return starts;
}
