import {
  contextOf,
  digitFor,
  digits,
  type Expert,
  expertFor,
  experts,
  featureRows,
  type Learned,
  manners,
  type RowFormat,
  type Shape,
  shapes,
  stepsIn,
  type Threshold,
} from '../../server/core/index.ts';
import type { Weights } from './trainer.ts';

/** Stores rows of weights by their keys, as the core reads them. */
export function packTable(rows: ReadonlyMap<number, ArrayLike<number>>, { keyBits, width }: RowFormat): string {
  const sorted = [...rows].map(([key, row]) => ({ key: key >>> (32 - keyBits), row })).sort((a, b) => a.key - b.key);
  const none = digitFor(0).repeat(width);
  const parts: string[] = [];
  let last = 0;
  for (const { key, row } of sorted) {
    // A key that is too far from the last one is reached in steps, over keys without weight.
    for (; key - last > FARTHEST; last += FARTHEST) parts.push(twoDigits(FARTHEST), none);
    if (key === last && parts.length > 0) continue;
    parts.push(twoDigits(key - last), Array.from(row, digitFor).join(''));
    last = key;
  }
  return parts.join('');
}

const FARTHEST = digits.length ** 2 - 1;

function twoDigits(value: number): string {
  return digits.charAt(Math.floor(value / digits.length)) + digits.charAt(value % digits.length);
}

/** What one expert learned, as the core reads it: the weights by number, and the key of each number. */
export function packExpert(expert: Expert, keys: Int32Array, { features }: Weights): string {
  const format = featureRows[expert];
  const { width } = format;
  const rows = new Map(Array.from(keys, (key, i) => [key, features.subarray(i * width, (i + 1) * width)]));
  return packTable(rows, format);
}

/** The scores of all steps. Each context has them from the expert that reads it. */
export function packSteps(steps: Readonly<Record<Expert, Float32Array>>): string {
  const rows = manners.flatMap((manner) =>
    shapes.map((shape) => Array.from(stepsIn(steps[expertFor(manner)], contextOf(manner, shape)), digitFor).join('')),
  );
  return rows.join('');
}

/** All that was learned as the text of a TypeScript module. */
export function moduleOf({ mannerWords, experts: stored, steps, thresholds }: Learned): string {
  const expertRows = experts.map((expert) => `    ${expert}:\n      '${stored[expert]}',\n`);
  const rowOf = (name: string, row: Readonly<Record<Shape, Threshold>>) => {
    const cells = Object.entries(row).map(
      ([shape, { offered, sure }]) =>
        `        ${shape}: { offered: ${offered}, sure: { ${Object.entries(sure)
          .map(([sign, least]) => `${sign}: ${least}`)
          .join(', ')} } },\n`,
    );
    return `      ${name}: {\n${cells.join('')}      },\n`;
  };
  const clear = Object.entries(thresholds.clear).map(([manner, row]) => rowOf(manner, row));
  return `${heading}export const learned: Learned = {
  mannerWords:
    '${mannerWords}',
  experts: {
${expertRows.join('')}  },
  steps:
    '${steps}',
  thresholds: {
    clear: {
${clear.join('')}    },
${rowOf('unclear', thresholds.unclear).replace(/^ {2}/gm, '')}  },
};
`;
}

const heading = `import type { Learned } from './model.ts';

/** Written by \`npm run train\`. */
`;
