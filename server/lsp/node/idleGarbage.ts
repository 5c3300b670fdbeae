import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of input after which there may be much garbage. */
const MANY = 1_000_000;
/** Milliseconds of idle time before garbage is collected. */
const IDLE = 500;
/** A timer that fires this many milliseconds late had to wait for work. */
const LATE = 50;

/**
 * Collects garbage once the client has sent much and the server has been idle for a while. V8 collects only when a program
 * asks for more memory, and an idle server asks for none. docs/performance.md says how much memory this saves.
 */
export function collectGarbageWhenIdle(input: NodeJS.ReadableStream): void {
  const collect = garbageCollector();
  let bytes = 0;
  let due = 0;
  const timer = setTimeout(() => {
    if (bytes < MANY) return;
    if (performance.now() > due + LATE) return wait();
    bytes = 0;
    collect();
  }, IDLE).unref();
  function wait(): void {
    due = performance.now() + IDLE;
    timer.refresh();
  }
  input.on('data', (data: Buffer) => {
    bytes += data.length;
    wait();
  });
}

/** Node gives this function to programs only in a context that is made after the flag was set. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
}
