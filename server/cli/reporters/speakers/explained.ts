import type { LabelExplanation } from '../../../core/index.ts';
import { printable } from '../../terminal/printable.ts';

/** The labels of one file, each with the evidence for how it is read. */
export interface ExplainedFile {
  readonly path: string;
  readonly labels: readonly LabelExplanation[];
}

/** For people: the labels of each file, what each is, and why. */
export function explainedAsText(files: readonly ExplainedFile[]): string {
  const written = files.map(({ path, labels }) =>
    [printable(path), ...labels.flatMap(explained), ...(labels.length === 0 ? ['  no labels'] : [])].join('\n'),
  );
  return `${written.join('\n\n')}\n`;
}

function explained({ label, shown, reading, lines, firstLine, evidence }: LabelExplanation): string[] {
  const where = lines === 1 ? `line ${firstLine + 1}` : `${lines} lines, first line ${firstLine + 1}`;
  return [
    `  ${printable(label || shown)}: ${reading}, in the form ${shown} (${where})`,
    ...evidence.map((one) => `    ${printable(one)}`),
  ];
}

/** One JSON object. Lines count from 1. Keys may be added, but never renamed. */
export function explainedAsJson(files: readonly ExplainedFile[]): string {
  const listed = files.map(({ path, labels }) => ({
    path,
    labels: labels.map(({ shown: _, firstLine, ...one }) => ({ ...one, line: firstLine + 1 })),
  }));
  return `${JSON.stringify({ version: 1, files: listed }, null, 2)}\n`;
}
