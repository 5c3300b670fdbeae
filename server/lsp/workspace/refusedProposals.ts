import type { IsRefused, Lines, Transcript } from '../../core/index.ts';

interface RefusedProposal {
  readonly line: number;
  readonly words: string;
  /** How many lines the document had. */
  readonly lineCount: number;
}

/** The proposals that the user refused, by document. Each list is kept until its document is closed. */
export class RefusedProposals {
  readonly #refused = new Map<string, RefusedProposal[]>();

  /** Refuses what is proposed on a line (from 0). */
  add(uri: string, { lines }: Transcript, line: number): void {
    const known = this.#refused.get(uri) ?? [];
    this.#refused.set(uri, [...known, { line, words: wordsOf(lines, line), lineCount: lines.count }]);
  }

  /**
   * Says of the proposals of a document whether each was refused. A line may have moved by as many lines as the document
   * has grown since.
   */
  test(uri: string, { lines }: Transcript): IsRefused {
    const refused = this.#refused.get(uri);
    if (refused === undefined) return () => false;
    return ({ line }) => {
      const words = wordsOf(lines, line);
      return refused.some(
        (one) => one.words === words && Math.abs(one.line - line) <= Math.abs(one.lineCount - lines.count),
      );
    };
  }

  forget(uri: string): void {
    this.#refused.delete(uri);
  }
}

function wordsOf(lines: Lines, line: number): string {
  return lines.text.slice(lines.start(line), lines.end(line)).trim();
}
