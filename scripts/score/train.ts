/**
 * Trains the weights of the turn proposals, and scores them on texts that were not used for training:
 *
 *     tsx scripts/score/train.ts PATH… [--show] [--write]
 *
 * Every text is scored with weights learned from the others. With --write, the weights learned from all texts go to
 * server/core/attribution/proposals/learned.ts.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { propose, type Weights } from '../../server/core/index.ts';
import { annotatedIn, ownTexts } from './annotated.ts';
import { scoreOf, total } from './scoring.ts';
import { missesOf, tableOf } from './table.ts';
import { exampleOf, trainAll } from './training.ts';

const heading = `/**
 * The weights, as log odds: of each feature for each state, in the order of \`states\`, and of each transition. Written by
 * scripts/score/train.ts. To change them, change the cues or the prior weights, and run that again.
 */
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
});

const texts = [...annotatedIn(positionals), ...ownTexts()];
const examples = texts.map(exampleOf);
const files = texts.map((text, i) => {
  const weights = trainAll(examples.filter((_, other) => other !== i));
  return { path: text.path, ...scoreOf(text, (transcript) => propose(transcript, weights)) };
});
if (values.show) for (const { path, misses } of files) if (misses.length > 0) console.log(missesOf(path, misses));
console.log(tableOf([...files, { path: 'total', score: total(files.map(({ score }) => score)) }]));
if (values.write) {
  const { house, evidence } = trainAll(examples);
  const target = new URL('../../server/core/attribution/proposals/learned.ts', import.meta.url);
  writeFileSync(
    target,
    `${heading}export const house = ${written(house)};\n\nexport const evidence = ${written(evidence)};\n`,
  );
}

/** One line for each feature, so that reviewers can read changes of the weights. */
function written({ features, steps }: Weights): string {
  const row = (numbers: ArrayLike<number>) =>
    `[${Array.from(numbers, (value) => Number(value.toFixed(2))).join(', ')}]`;
  const key = (name: string) => (/^[a-z]+$/i.test(name) ? name : `'${name}'`);
  const featureRows = [...features].map(([name, numbers]) => `    ${key(name)}: ${row(numbers)},\n`);
  const stepRows = steps.map((numbers) => `    ${row(numbers)},\n`);
  return `{\n  features: {\n${featureRows.join('')}  },\n  steps: [\n${stepRows.join('')}  ],\n}`;
}
