import { parentPort } from 'node:worker_threads';
import type { FileSettings } from '../../core/index.ts';
import { readText } from '../files/readText.ts';
import { type Examined, examine, type Wanted } from './examine.ts';

/** Files for one thread to look at, one after the other. */
export interface Batch {
  readonly files: readonly { readonly file: string; readonly settings: FileSettings }[];
  readonly wanted: Wanted;
}

/** What came of a file, or in a sentence why nothing did. */
export type Outcome = Examined | { readonly fault: string };

/** Reads and checks one file. */
export function outcomeOf({ file, settings }: Batch['files'][number], wanted: Wanted): Outcome {
  const read = readText(file);
  return 'fault' in read ? read : examine(read.text, settings, wanted);
}

/**
 * On another thread: answers each batch with its outcomes. Each is JSON as soon as it is there: as objects they would hold
 * the texts of the whole batch in memory until they are handed over.
 */
export function answer(): void {
  parentPort?.on('message', ({ files, wanted }: Batch) => {
    parentPort?.postMessage(files.map((file) => JSON.stringify(slim(outcomeOf(file, wanted)))));
  });
}

/** Most texts are not to be written, and copying them from thread to thread takes time. */
function slim(outcome: Outcome): Outcome {
  return 'fault' in outcome || outcome.mended ? outcome : { ...outcome, text: '' };
}
