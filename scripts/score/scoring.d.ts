import type { Proposal, Transcript } from '../../server/core/index.ts';
import type { Annotated } from './annotated.ts';
export interface Hits {
  readonly predicted: number;
  readonly correct: number;
}
export interface Score {
  readonly openings: {
    /** Openings in the annotation. */
    readonly gold: number;
    /** What would be written or taken without asking. */
    readonly sure: Hits;
    /** Everything offered, what is sure included. */
    readonly proposed: Hits;
  };
  /** Of the openings rightly proposed that the annotation calls question, answer or chair: those of the right kind. */
  readonly kinds: {
    readonly correct: number;
    readonly of: number;
  };
  /** Turns that somebody is named for only because the sure proposals were written. */
  readonly falseAttributions: number;
}
/** A line where proposal and annotation differ. */
export interface Miss {
  /** From 0. */
  readonly line: number;
  readonly what: 'wrong' | 'missed' | 'other kind';
  readonly text: string;
  readonly proposal: Proposal | undefined;
}
export declare function scoreOf(
  { text, lines }: Annotated,
  proposing?: (transcript: Transcript) => readonly Proposal[],
): {
  score: Score;
  misses: Miss[];
};
/** The sum of several scores. */
export declare function total(scores: readonly Score[]): Score;
