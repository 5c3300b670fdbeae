import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Count, countCore, countServer } from './count.ts';

const file = join(import.meta.dirname, 'budget.json');

/** Counts may grow by this share before somebody has to accept the growth. */
const TOLERANCE = 0.1;

/** Counts all work that has a budget. */
export function countAll(): Count[] {
  return [...countCore(), ...countServer(10_000), ...countServer(100_000)];
}

/** Counts that are over their budget, each as a sentence that says what to do. */
export function overBudget(counts: readonly Count[], allowed = allowedCounts()): string[] {
  return counts.flatMap(({ name, per, count }) => {
    const budget = allowed[name];
    const accept = 'npm run bench -- budget --accept';
    if (budget === undefined) return [`${name} has no budget. \`${accept}\` sets one.`];
    if (count <= budget * (1 + TOLERANCE)) return [];
    const share = Math.round((count / budget - 1) * 100);
    return [
      `${name}: ${shown(count)} characters of code run per ${per}, ${share} % more than the ${shown(budget)} in budget.json. If the change is worth it, accept the count and say why in the commit: ${accept}`,
    ];
  });
}

/** Makes these counts the budget. */
export function accept(counts: readonly Count[]): void {
  const budget = Object.fromEntries(counts.map(({ name, count }) => [name, count]));
  writeFileSync(file, `${JSON.stringify(budget, undefined, 2)}\n`);
}

/** Each count with its budget, for a terminal. */
export function compared(counts: readonly Count[]): string {
  const allowed = allowedCounts();
  return counts
    .map(({ name, per, count }) => {
      const budget = allowed[name];
      const change = budget === undefined ? 'new' : `${((count / budget - 1) * 100).toFixed(1)} %`;
      return `  ${name.padEnd(20)} ${shown(count).padStart(14)} per ${per.padEnd(5)} ${change.padStart(9)}`;
    })
    .join('\n');
}

function allowedCounts(): Readonly<Record<string, number>> {
  return JSON.parse(readFileSync(file, 'utf8'));
}

const shown = (count: number) => count.toLocaleString('en');
