/** `npm run fuzz`: tries what always has to hold on texts, settings and messages that are made at random. README.md in this folder says how. */
import { parseArgs } from 'node:util';
import type { Area } from './area.ts';
import { areas } from './areas/index.ts';
import { readCorpus } from './generate/corpus.ts';
import { printed, printedFind, printedSum } from './report.ts';
import { Fuzzer, tryCase } from './run.ts';

/** Each area gets so many milliseconds at a time. */
const SLICE = 500;
/** A long run says how far it is. */
const MINUTES_BETWEEN_LINES = 5;

main().then((code) => {
  process.exitCode = code;
});

/** Gives the exit code: 0 where everything holds, 1 where something does not, 2 where it could not run. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '1' },
      seed: { type: 'string' },
      only: { type: 'string', multiple: true },
      case: { type: 'string' },
    },
  });
  const { only } = values;
  const chosen = areas.filter(({ name }) => only === undefined || only.includes(name));
  const unknown = (only ?? []).filter((name) => !areas.some((area) => area.name === name));
  const minutes = Number(values.minutes);
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
  if (unknown.length > 0) {
    return cannotRun(`There is no area ${unknown.join(', ')}. There are: ${areas.map(({ name }) => name).join(', ')}.`);
  }
  if (!(minutes > 0) || !Number.isInteger(seed)) {
    return cannotRun('--minutes must be a number above 0, and --seed a whole number.');
  }
  return values.case === undefined ? fuzz(chosen, minutes, seed) : replay(chosen, values.case);
}

function cannotRun(message: string): number {
  console.error(message);
  return 2;
}

/** Runs one case again, as a report has printed it. */
async function replay([area, ...others]: readonly Area[], written: string): Promise<number> {
  if (area === undefined || others.length > 0) return cannotRun('--case needs --only with the area that it is for.');
  const { count, broken } = await tryCase(area, JSON.parse(written));
  console.log([...broken.map(({ message }) => message), `${count} checks, ${broken.length} do not hold`].join('\n'));
  return broken.length > 0 ? 1 : 0;
}

async function fuzz(chosen: readonly Area[], minutes: number, seed: number): Promise<number> {
  console.log(`Seed ${seed}, ${minutes} minutes, areas: ${chosen.map(({ name }) => name).join(', ')}`);
  const fuzzer = new Fuzzer(chosen, seed, readCorpus(), (find) => console.log(printedFind(find, seed)));
  const start = performance.now();
  let isStopped = false;
  // A long run that is stopped says what it has found.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (isStopped = true));
  let said = 0;
  for (let passed = 0; passed < minutes && !isStopped; passed = (performance.now() - start) / 60_000) {
    await fuzzer.round({ time: SLICE });
    if (passed < said + MINUTES_BETWEEN_LINES) continue;
    said = passed;
    console.log(`${Math.floor(passed)} minutes: ${printedSum(fuzzer.tallies)}, ${fuzzer.finds.length} finds`);
  }
  console.log(printed(fuzzer, seed));
  return fuzzer.finds.length > 0 ? 1 : 0;
}
