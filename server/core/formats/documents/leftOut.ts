import { countWords } from '../../text/words.ts';
import type { Remark } from '../format.ts';

/** Counts what a document has and a transcript has no place for: one remark for each kind, with the number of pieces and of words. */
export class LeftOut {
  readonly #kinds = new Map<string, { pieces: number; words: number }>();
  readonly #kept = new Map<string, number>();

  /** `kind` begins a sentence: `Navigation`. */
  add(kind: string, text: string): void {
    const words = countWords(text);
    const before = this.#kinds.get(kind) ?? { pieces: 0, words: 0 };
    this.#kinds.set(kind, { pieces: before.pieces + 1, words: before.words + words });
  }

  /** Counts something that is kept although it was marked in the document: `Tracked insertions`. */
  addKept(kind: string): void {
    this.#kept.set(kind, (this.#kept.get(kind) ?? 0) + 1);
  }

  remarks(): Remark[] {
    const kept = [...this.#kept].map(([kind, pieces]) => ({ message: `${kind} kept (${pieces}).` }));
    const leftOut = [...this.#kinds].map(([kind, { pieces, words }]) => {
      const size = words > 0 ? `, ${words} ${words === 1 ? 'word' : 'words'}` : '';
      return { message: `${kind} left out (${pieces}${size}).` };
    });
    return [...kept, ...leftOut];
  }
}
