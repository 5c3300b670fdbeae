import type { Fuzzer } from './run.ts';

/** What was checked, and each find with its smallest case and how it is run again. */
export function printed({ finds, tallies }: Fuzzer, seed: number): string {
  const found = finds.map(({ area, check, message, smallest, index, times }) =>
    [
      `${area}: ${check} (broken by ${counted(times)} cases; first case ${index} of seed ${seed})`,
      `  ${message.split('\n').slice(0, 12).join('\n  ')}`,
      `  npm run fuzz -- --only ${area} --case '${JSON.stringify(smallest).replaceAll("'", "'\\''")}'`,
    ].join('\n'),
  );
  const rows = tallies.map(
    ({ area, cases, checks }) =>
      `  ${area.padEnd(16)} ${counted(cases).padStart(14)} cases ${counted(checks).padStart(14)} checks`,
  );
  const messages = tallies.reduce((sum, tally) => sum + tally.messages, 0);
  const all = tallies.reduce((sum, { checks }) => sum + checks, 0);
  return [
    ...found,
    '',
    ...rows,
    '',
    `${counted(all)} checks, ${counted(messages)} protocol messages, ${finds.length} finds`,
  ].join('\n');
}

function counted(count: number): string {
  return count.toLocaleString('en');
}
