import { parentPort } from 'node:worker_threads';
import type { ReadingSettings } from '../../core/config.ts';
import { readText } from '../files/readText.ts';
import { type Examined, examine, type Wanted } from './examine.ts';

/** Files for one thread to look at, one after the other. */
export interface Batch {
  readonly files: readonly { readonly file: string; readonly settings: ReadingSettings }[];
  readonly wanted: Wanted;
}

/** What came of a file, or in a sentence why nothing did. */
export type Outcome = Examined | { readonly fault: string };

/** Reads and checks the files of a batch. */
export function outcomes({ files, wanted }: Batch): Outcome[] {
  return files.map(({ file, settings }) => {
    const read = readText(file);
    return 'fault' in read ? read : examine(read.text, settings, wanted);
  });
}

/** On another thread: answers each batch with its outcomes. */
export function answer(): void {
  parentPort?.on('message', (batch: Batch) => parentPort?.postMessage(outcomes(batch).map(slim)));
}

/** Most texts have nothing to be shown of them, and copying them from thread to thread takes time. */
function slim(outcome: Outcome): Outcome {
  if ('fault' in outcome || outcome.problems.length > 0 || outcome.mended) return outcome;
  return { ...outcome, text: '' };
}
