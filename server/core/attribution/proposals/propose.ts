import type { Transcript } from '../../syntax/tree.ts';
import { isSure } from './certainty.ts';
import { look, type Sight } from './features.ts';
import { reasonFor } from './reasons.ts';
import { type Reading, read, type Weights } from './sequence.ts';
import { openings, type ProposedKind, stateFacts, states, statesOf } from './states.ts';
import { type Unit, unitsOf } from './units.ts';
import { type Manner, mannerOf, weights as shipped } from './weights.ts';

/** An unattributed line on which another person seems to start to speak. It never has a name. */
export interface Proposal {
  /** The line, from 0. */
  readonly line: number;
  readonly kind: ProposedKind;
  /** The probability that a turn begins on the line, from 0 to 1. */
  readonly probability: number;
  /** Whether it may be written without asking. Any other proposal is written only if the user accepts it. */
  readonly sure: boolean;
  /** Why, in whole sentences. */
  readonly reason: string;
}

/**
 * The places in unattributed text where turns seem to begin, in the order of the lines, at most one a line. Turns with a cue are
 * context. Never throws, and takes linear time.
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

/** Whether anybody asks. A letter or a speech without questions gets no proposals. */
function isAnythingAsked(units: readonly Unit[], sights: readonly Sight[]): boolean {
  return (
    sights.some(({ asks, features }) => asks || features.includes('tabled')) ||
    units.some(({ given }) => given === 'question')
  );
}

/** Proposals below this probability are not shown. */
const OFFERED = 0.475;

/** The allowed states of a unit. The first unit after a heading opens a turn, and a turn with a cue has the kind of its cue. */
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
