/**
 * `node counter.mjs BUNDLE [BYTES]` runs the work of the core, or of the server with a text of that size. It prints as JSON how
 * much of the bundle's code ran: the length of each block times its number of runs. V8 counts this itself, and the count is
 * the same each time, whatever else the machine does. A built-in function counts as one call.
 */
import { Session } from 'node:inspector/promises';
import { createRequire } from 'node:module';

const [bundle, bytes] = process.argv.slice(2);
const session = new Session();
session.connect();
await session.post('Profiler.enable');
// This comes before the bundle is loaded, because V8 counts blocks only in code that it compiles afterwards.
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

const { coreWorks, serverWorks } = createRequire(import.meta.url)(bundle);
const counts = [];
for (const { name, per, size, prepare } of bytes === undefined ? coreWorks() : serverWorks(Number(bytes))) {
  const work = await prepare();
  await counted(); // drops the counts of the preparation
  await work();
  counts.push({ name, per, count: Math.round((await counted()) / size) });
}
console.log(JSON.stringify(counts));
process.exit();

/** How much code ran since the last call. */
async function counted() {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const ours = result.find(({ url }) => url.endsWith(bundle.replaceAll('\\', '/')));
  const ranges = (ours?.functions ?? []).flatMap((one) => one.ranges);
  return lengthRun(ranges.sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset));
}

/** Ranges come from the outside in. The count of a range applies to the code that no inner range covers. */
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
