/**
 * `node counter.mjs BUNDLE [BYTES]` runs the work of the core, or of the server with a text of that size, and prints, as JSON, how much of the bundle's code it
 * ran: each stretch of code as often as it was run, by its length. V8 counts that itself, the same each time, whatever
 * else the machine does; what a built-in function does inside counts as its call.
 */
import { Session } from 'node:inspector/promises';
import { createRequire } from 'node:module';

const [bundle, bytes] = process.argv.slice(2);
const session = new Session();
session.connect();
await session.post('Profiler.enable');
// Before the bundle is loaded: only what is compiled from then on is counted by stretches.
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

const { coreWorks, serverWorks } = createRequire(import.meta.url)(bundle);
const counts = [];
for (const { name, per, size, prepare } of bytes === undefined ? coreWorks() : serverWorks(Number(bytes))) {
  const work = await prepare();
  await counted(); // what it took to prepare
  await work();
  counts.push({ name, per, count: Math.round((await counted()) / size) });
}
console.log(JSON.stringify(counts));
process.exit();

/** What was run since this was last asked. */
async function counted() {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const ours = result.find(({ url }) => url.endsWith(bundle.replaceAll('\\', '/')));
  const ranges = (ours?.functions ?? []).flatMap((one) => one.ranges);
  return lengthRun(ranges.sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset));
}

/** Ranges from the outside in; each tells how often that was run which no range within it tells of. */
function lengthRun(ranges) {
  let sum = 0;
  const around = [];
  for (const range of ranges) {
    while (around.length > 0 && around.at(-1).endOffset <= range.startOffset) around.pop();
    const length = range.endOffset - range.startOffset;
    sum += length * (range.count - (around.at(-1)?.count ?? 0));
    around.push(range);
  }
  return sum;
}
