import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of memory that the server has to have gained since garbage was last collected. */
const GROWTH = 10_000_000;
/** Milliseconds of idle time before garbage is collected. */
const IDLE = 500;
/** A timer that fires this many milliseconds late had to wait for work. */
const LATE = 50;

/**
 * Collects garbage when the server has been idle for a while and holds more memory than before. V8 collects only when a
 * program asks for more memory, and an idle server asks for none. docs/performance.md says how much memory this saves.
 */
export function collectGarbageWhenIdle(input: NodeJS.ReadableStream): void {
  let held = process.memoryUsage.rss();
  let due = 0;
  const timer = setTimeout(() => {
    if (performance.now() > due + LATE) return wait();
    if (process.memoryUsage.rss() < held + GROWTH) return;
    collectGarbage();
    held = process.memoryUsage.rss();
  }, IDLE).unref();
  function wait(): void {
    due = performance.now() + IDLE;
    timer.refresh();
  }
  input.on('data', wait);
}

/** Collects garbage and returns the memory to the system. What V8 wants to hear for that differs between versions. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  // Only a context that is made after the flag was set has this function.
  const collect: (options?: object) => void = runInNewContext('gc');
  if (process.version.startsWith('v20.')) {
    setFlagsFromString('--compact-on-every-full-gc');
    collect();
    setFlagsFromString('--no-compact-on-every-full-gc');
  } else {
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  }
}
