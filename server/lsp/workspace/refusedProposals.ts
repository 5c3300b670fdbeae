import type { IsRefused, Lines, Proposal, Transcript } from '../../core/index.ts';

interface RefusedProposal {
  readonly line: number;
  readonly words: string;
  /** How many lines the document had. */
  readonly lineCount: number;
}

/** The proposals that the user refused, by document. Each list is kept until its document is closed. */
export class RefusedProposals {
  readonly #refused = new Map<string, RefusedProposal[]>();

  /** Refuses what is proposed. */
  add(uri: string, { lines }: Transcript, proposal: Proposal): void {
    const known = this.#refused.get(uri) ?? [];
    const { line } = proposal;
    this.#refused.set(uri, [...known, { line, words: wordsFrom(lines, proposal), lineCount: lines.count }]);
  }

  /**
   * Says of the proposals of a document whether each was refused. A line may have moved by as many lines as the document
   * has grown since.
   */
  test(uri: string, { lines }: Transcript): IsRefused {
    const refused = this.#refused.get(uri);
    if (refused === undefined) return () => false;
    return (proposal) => {
      const { line } = proposal;
      const words = wordsFrom(lines, proposal);
      return refused.some(
        (one) => one.words === words && Math.abs(one.line - line) <= Math.abs(one.lineCount - lines.count),
      );
    };
  }

  forget(uri: string): void {
    this.#refused.delete(uri);
  }
}

/** The words of a line from a proposed turn on. */
function wordsFrom(lines: Lines, { line, start }: Proposal): string {
  return lines.text.slice(start, lines.end(line)).trim();
}
