import type { Lines, Proposal, Transcript } from '../../core/index.ts';

interface Refusal {
  readonly line: number;
  readonly words: string;
  /** How many lines the document had. */
  readonly count: number;
}

/** The proposals that somebody has refused, by document; forgotten when it is closed. */
export class RefusedProposals {
  readonly #refused = new Map<string, Refusal[]>();

  /** Nothing is proposed on a line (from 0) any more. */
  add(uri: string, { lines }: Transcript, line: number): void {
    const known = this.#refused.get(uri) ?? [];
    this.#refused.set(uri, [...known, { line, words: wordsOf(lines, line), count: lines.count }]);
  }

  /** Whether a proposal was refused. Its line may have moved since, by as many lines as the document has become longer. */
  has(uri: string, { lines }: Transcript, { line }: Pick<Proposal, 'line'>): boolean {
    const refused = this.#refused.get(uri);
    if (refused === undefined) return false;
    const words = wordsOf(lines, line);
    return refused.some((one) => one.words === words && Math.abs(one.line - line) <= Math.abs(one.count - lines.count));
  }

  forget(uri: string): void {
    this.#refused.delete(uri);
  }
}

function wordsOf(lines: Lines, line: number): string {
  return lines.text.slice(lines.start(line), lines.end(line)).trim();
}
