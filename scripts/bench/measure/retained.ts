/**
 * Measures the memory of a text, its tree and its problems. `node --expose-gc retained.js FILE` prints one line of JSON, in
 * bytes for each byte of the file.
 */
import { readFileSync } from 'node:fs';
import { defaultReadingSettings, lint, parse } from '../../../server/core/index.ts';

const bytes = readFileSync(process.argv[2] as string);
const held: unknown[] = [];
const before = memory();
const text = bytes.toString('utf8');
held.push(text);
const withText = memory();
const transcript = parse(text, defaultReadingSettings);
held.push(transcript);
const withTree = memory();
held.push(lint(transcript, { severities: new Map() }));
const withProblems = memory();
const share = (more: number, less: number) => (more - less) / bytes.length;
console.log(
  JSON.stringify({
    'the text': share(withText, before),
    'its tree': share(withTree, withText),
    'its problems': share(withProblems, withTree),
  }),
);

function memory(): number {
  for (let times = 0; times < 3; times++) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
