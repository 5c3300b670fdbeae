import {
  defaultReadingSettings,
  type Proposal,
  parse,
  propose,
  readAgain,
  type Transcript,
  wordsOn,
} from '../../server/core/index.ts';
import type { Annotated } from './annotated.ts';

export interface Hits {
  readonly predicted: number;
  readonly correct: number;
}

export interface Score {
  readonly openings: {
    /** Turns that begin in the annotation. */
    readonly gold: number;
    /** Proposals that would be written without asking. */
    readonly sure: Hits;
    /** All proposals, including the sure ones. */
    readonly proposed: Hits;
  };
  /** Of the right proposals that the annotation calls question, answer or chair: how many have the right kind. */
  readonly kinds: { readonly correct: number; readonly of: number };
  /** Turns that have a speaker only because the sure proposals were written. */
  readonly falseAttributions: number;
}

/** A line where proposal and annotation differ. */
export interface Miss {
  /** The line number, from 0. */
  readonly line: number;
  readonly what: 'wrong' | 'missed' | 'other kind';
  readonly text: string;
  readonly proposal: Proposal | undefined;
}

export function scoreOf(
  { text, lines }: Annotated,
  proposing: (transcript: Transcript) => readonly Proposal[] = propose,
): { score: Score; misses: Miss[] } {
  const transcript = parse(text, defaultReadingSettings);
  // An annotation is about whole lines.
  const ofLines = proposing(transcript).filter(
    ({ line, start }) => start <= (wordsOn(transcript, line)?.start ?? start),
  );
  const proposals = new Map(ofLines.map((proposal) => [proposal.line, proposal]));
  const opens = (line: number) => lines.get(line)?.opensTurn === true;
  const all = [...proposals.values()];
  const right = all.filter(({ line }) => opens(line));
  const hits = (of: readonly Proposal[]) => ({
    predicted: of.length,
    correct: of.filter(({ line }) => opens(line)).length,
  });
  const withKind = right.filter(({ line }) => kinds.has(lines.get(line)?.kind ?? ''));
  const score = {
    openings: {
      gold: [...lines.values()].filter(({ opensTurn }) => opensTurn).length,
      sure: hits(all.filter(({ sure }) => sure)),
      proposed: hits(all),
    },
    kinds: {
      correct: withKind.filter(({ line, kind }) => lines.get(line)?.kind === kind).length,
      of: withKind.length,
    },
    falseAttributions: namedBy(
      transcript,
      all.filter(({ sure }) => sure),
    ),
  };
  const misses: Miss[] = [];
  for (let line = 0; line < transcript.lines.count; line++) {
    const proposal = proposals.get(line);
    const annotation = lines.get(line);
    const what = differenceOf(proposal, annotation?.opensTurn === true, annotation?.kind);
    const { start, end } = transcript.lines.span(line);
    if (what) misses.push({ line, what, text: text.slice(start, end), proposal });
  }
  return { score, misses };
}

/** The sum of several scores. */
export function total(scores: readonly Score[]): Score {
  const sum = (of: (score: Score) => number) => scores.reduce((all, score) => all + of(score), 0);
  const hits = (of: (score: Score) => Hits) => ({
    predicted: sum((score) => of(score).predicted),
    correct: sum((score) => of(score).correct),
  });
  return {
    openings: {
      gold: sum(({ openings }) => openings.gold),
      sure: hits(({ openings }) => openings.sure),
      proposed: hits(({ openings }) => openings.proposed),
    },
    kinds: { correct: sum(({ kinds }) => kinds.correct), of: sum(({ kinds }) => kinds.of) },
    falseAttributions: sum(({ falseAttributions }) => falseAttributions),
  };
}

const kinds = new Set(['question', 'answer', 'chair']);

function differenceOf(proposal: Proposal | undefined, opens: boolean, kind: string | undefined) {
  if (!proposal) return opens ? 'missed' : undefined;
  if (!opens) return 'wrong';
  return kinds.has(kind ?? '') && kind !== proposal.kind ? 'other kind' : undefined;
}

/** Writes the sure proposals as an editor would, reads the text again, and counts the turns that have a speaker only now. */
function namedBy(transcript: Transcript, sure: readonly Proposal[]): number {
  const edits = sure.map(({ line, kind }) => {
    const start = transcript.lines.start(line);
    return {
      span: { start, end: start },
      newText: { question: 'Q ?: ', answer: 'A ?: ', chair: '?: ', speech: '?: ' }[kind],
    };
  });
  const named = ({ turns }: Transcript) => turns.filter(({ speakers }) => speakers.length > 0).length;
  return Math.max(0, named(readAgain(transcript, edits)) - named(transcript));
}
