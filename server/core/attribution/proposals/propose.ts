import type { Transcript } from '../../syntax/tree.ts';
import { isSure } from './certainty.ts';
import { look, type Sight } from './features.ts';
import { reasonFor } from './reasons.ts';
import { type Reading, read, type Weights } from './sequence.ts';
import { openings, type ProposedKind, stateFacts, states, statesOf } from './states.ts';
import { type Unit, unitsOf } from './units.ts';
import { type Manner, mannerOf, weights as shipped } from './weights.ts';

/** A line of open text on which somebody else seems to begin to speak. Nobody is ever named. */
export interface Proposal {
  /** From 0. */
  readonly line: number;
  readonly kind: ProposedKind;
  /** That a turn opens on the line, between 0 and 1. */
  readonly probability: number;
  /** May be written without asking; everything else is offered, and written when somebody takes it. */
  readonly sure: boolean;
  /** In plain words, as whole sentences. */
  readonly reason: string;
}

/**
 * Where turns seem to open in the text that nobody is named for, in the order of the lines, at most one a line. Turns
 * that have a cue are context and are left alone. Never throws, and takes time in proportion to the text.
 */
export function propose(transcript: Transcript, weights: Readonly<Record<Manner, Weights>> = shipped): Proposal[] {
  if (transcript.unattributed.length === 0) return [];
  const units = unitsOf(transcript);
  const sights = look(units);
  if (!isAnythingAsked(units, sights)) return [];
  const manner = mannerOf(sights);
  const reading = read(sights, weights[manner], (i) => allowedFor(units[i] as Unit));
  const opens = units.map((_, i) => chanceOfOpening(reading, i));
  const proposals: Proposal[] = [];
  units.forEach(({ line, given }, i) => {
    const probability = opens[i] as number;
    if (given !== undefined || probability < OFFERED) return;
    const sight = sights[i] as Sight;
    const state = likeliestOpening(reading, i);
    const { kind } = stateFacts[state] as (typeof stateFacts)[number];
    const sure = isSure({ sight, kind, manner, probability, probabilityAbove: i === 0 ? 0 : (opens[i - 1] as number) });
    proposals.push({ line, kind, probability, sure, reason: reasonFor(sight, state, weights[manner]) });
  });
  return proposals;
}

/** A letter or a speech has no turns to propose: where nobody asks, nobody answers. */
function isAnythingAsked(units: readonly Unit[], sights: readonly Sight[]): boolean {
  return (
    sights.some(({ asks, features }) => asks || features.includes('tabled')) ||
    units.some(({ given }) => given === 'question')
  );
}

/** Less likely openings are not worth anybody's look. */
const OFFERED = 0.475;

/** Under a heading a turn opens, whatever the words; a turn that has a cue is what the cue says. */
function allowedFor({ given, startsSection }: Unit): readonly number[] | undefined {
  if (given !== undefined) return statesOf(given);
  return startsSection ? openings : undefined;
}

function chanceOfOpening({ chances }: Reading, unit: number): number {
  let chance = 0;
  for (const state of openings) chance += chances[unit * states.length + state] as number;
  return Math.min(chance, 1);
}

function likeliestOpening({ chances }: Reading, unit: number): number {
  const chanceOf = (state: number) => chances[unit * states.length + state] as number;
  return openings.reduce((best, state) => (chanceOf(state) > chanceOf(best) ? state : best));
}
