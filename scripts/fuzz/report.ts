import type { Find, Fuzzer, Tally } from './run.ts';

/** A find with its smallest case, and how it is run again. */
export function printedFind({ area, check, message, smallest, index, times }: Find, seed: number): string {
  return [
    `${area}: ${check} (broken by ${counted(times)} cases; first case ${index} of seed ${seed})`,
    `  ${message.split('\n').slice(0, 12).join('\n  ')}`,
    `  npm run fuzz -- --only ${area} --case '${JSON.stringify(smallest).replaceAll("'", "'\\''")}'`,
  ].join('\n');
}

/** What was checked, and each find. */
export function printed({ finds, tallies }: Fuzzer, seed: number): string {
  const rows = tallies.map(
    ({ area, cases, checks }) =>
      `  ${area.padEnd(16)} ${counted(cases).padStart(14)} cases ${counted(checks).padStart(14)} checks`,
  );
  return [
    ...finds.map((find) => printedFind(find, seed)),
    '',
    ...rows,
    '',
    `${printedSum(tallies)}, ${finds.length} finds`,
  ].join('\n');
}

/** All checks and messages so far. */
export function printedSum(tallies: readonly Tally[]): string {
  const messages = tallies.reduce((sum, tally) => sum + tally.messages, 0);
  const checks = tallies.reduce((sum, tally) => sum + tally.checks, 0);
  return `${counted(checks)} checks, ${counted(messages)} protocol messages`;
}

function counted(count: number): string {
  return count.toLocaleString('en');
}
