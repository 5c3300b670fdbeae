/**
 * Does something that a signal must not break off in the middle, such as writing a file that would be left half done.
 * A signal that comes meanwhile ends the process afterwards.
 */
export async function withoutInterruption<T>(work: () => T): Promise<T> {
  let received: NodeJS.Signals | undefined;
  const note = (signal: NodeJS.Signals) => {
    received = signal;
  };
  for (const signal of endingSignals) process.on(signal, note);
  try {
    return work();
  } finally {
    // Node learns of a signal between two turns of its event loop.
    for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
    for (const signal of endingSignals) process.off(signal, note);
    if (received) process.kill(process.pid, received);
  }
}

const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
