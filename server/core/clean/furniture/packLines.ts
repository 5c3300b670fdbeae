import type { EntryKind, PackEntry } from '../../syntax/pack.ts';

/** Entries that are all of one kind and are their own example. */
export function lines(as: EntryKind, texts: readonly string[], more: Partial<PackEntry> = {}): PackEntry[] {
  return texts.map((text) => ({ pattern: text, as, example: text, ...more }));
}
