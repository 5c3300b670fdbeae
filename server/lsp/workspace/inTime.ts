import { readDeadline } from '../../project/index.ts';

/**
 * Gives what is made, or what stands for the error that came instead; it is an error if there is nothing after
 * {@link readDeadline}. `signal` is aborted then, and the work should end.
 */
export async function inTime<T>(make: (signal: AbortSignal) => Promise<T>, instead: (error: unknown) => T): Promise<T> {
  const deadline = new AbortController();
  const { signal } = deadline;
  const reason = new Error(`there was no answer within ${readDeadline / 1000} seconds`);
  const timer = setTimeout(() => deadline.abort(reason), readDeadline);
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(reason));
  });
  try {
    return await Promise.race([make(signal), late]);
  } catch (error) {
    return instead(error);
  } finally {
    clearTimeout(timer);
  }
}
