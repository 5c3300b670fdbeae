import type { Pack, PackEntry } from '../../syntax/pack.ts';
import { LiteralFinder } from '../../text/literalFinder.ts';
import { compilePattern, type Pattern } from './pattern.ts';

/** An entry of a pack, ready to be compared with lines. */
export interface Entry {
  readonly pack: Pack;
  readonly spec: PackEntry;
  readonly pattern: Pattern;
}

/** What a line was found to say. */
export interface Match {
  readonly entry: Entry;
  readonly kept: ReadonlyMap<string, string>;
}

/** Longer lines are never furniture, in UTF-16 units. */
export const LONGEST_LINE = 1000;

/**
 * The entries of some packs, by what the lines must hold that they are for. A line is compared only with entries of
 * which it holds a piece, so many entries cost little more than few.
 */
export class Entries {
  readonly #finder: LiteralFinder<RankedEntry>;
  /** Entries that hold no text. */
  readonly #others: readonly RankedEntry[];

  constructor(packs: readonly Pack[]) {
    const all = packs
      .flatMap((pack) => pack.entries.map((spec) => ({ pack, spec, pattern: compilePattern(spec.pattern) })))
      .map((entry, rank): RankedEntry => ({ ...entry, rank }));
    const counts = new Map<string, number>();
    for (const { pattern } of all)
      for (const piece of piecesOf(pattern)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
    const byPiece = all.map((entry) => [rarest(piecesOf(entry.pattern), counts), entry] as const);
    this.#finder = new LiteralFinder(byPiece.filter(([piece]) => piece !== ''));
    this.#others = byPiece.filter(([piece]) => piece === '').map(([, entry]) => entry);
  }

  /** Everything that a line may be: entries that begin with text first, then in the order of the packs. The line is a `lineKey`. */
  matches(key: string): Match[] {
    if (key === '' || key.length > LONGEST_LINE) return [];
    const possible = [...this.#finder.find(key), ...this.#others].filter(({ pattern }) =>
      key.startsWith(pattern.prefix),
    );
    return possible.sort(byRank).flatMap((entry) => {
      const kept = entry.pattern.match(key);
      return kept ? { entry, kept } : [];
    });
  }
}

interface RankedEntry extends Entry {
  readonly rank: number;
}

function byRank(a: RankedEntry, b: RankedEntry): number {
  return Number(a.pattern.prefix === '') - Number(b.pattern.prefix === '') || a.rank - b.rank;
}

/** Pieces of text that every line of a pattern holds. */
function piecesOf({ prefix, core }: Pattern): readonly string[] {
  return prefix === '' || prefix === core ? [core] : [prefix, core];
}

/** The piece that the fewest patterns have; the longest of several. */
function rarest(pieces: readonly string[], counts: ReadonlyMap<string, number>): string {
  const count = (piece: string) => counts.get(piece) ?? 0;
  return pieces.reduce((best, piece) => {
    const fewer = count(piece) - count(best);
    return fewer < 0 || (fewer === 0 && piece.length > best.length) ? piece : best;
  });
}
