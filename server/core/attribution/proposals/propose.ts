import { doubtAtLine } from '../../syntax/places.ts';
import type { Transcript } from '../../syntax/tree.ts';
import type { LineRange } from '../../text/span.ts';
import { look, type Sight, type View } from './features.ts';
import { glanceAt } from './glance.ts';
import { type Manner, mannerOf } from './manner.ts';
import { contextOf, type Expert, expertFor, knowsRoles, type Model, signOf, stepsIn, thresholdFor } from './model.ts';
import { reasonFor } from './reasons.ts';
import { runOverTurns } from './runOver.ts';
import { readChain, SCORES } from './sequence.ts';
import { shipped } from './shipped.ts';
import { PLACES, type Role, roles, STATES, statesOf } from './states.ts';
import type { Table } from './table.ts';
import { type Unit, unitsOf } from './units.ts';

/** What a proposed turn seems to be: `speech` where people neither ask nor answer by their office. */
export type ProposedKind = 'question' | 'answer' | 'chair' | 'speech';

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
 * evidence. Never throws, and takes linear time.
 */
export function propose(transcript: Transcript, model: Model = shipped): Proposal[] {
  if (transcript.unattributed.length === 0) return [];
  return read(transcript, { first: 0, last: transcript.lines.count - 1 }, model).proposals;
}

/** The number of lines on both sides that are read as context. Lines further away change little. */
const MARGIN = 100;

/**
 * The proposals for the unattributed text on some lines (from 0, including the last). The time does not depend on the length of
 * the text.
 */
export function proposeNear(transcript: Transcript, first: number, last: number): Proposal[] {
  return readNear(transcript, first, last).proposals;
}

/** What is seen in unattributed text. */
export interface Reading {
  readonly proposals: Proposal[];
  /**
   * Lines of speech recognisers, without a proposal, on which a turn may begin all the same. Nothing is proposed there, but no turn is
   * to take them without a look at them.
   */
  readonly doubtful: number[];
}

/** The same as {@link proposeNear}, with the lines that are doubtful. */
export function readNear(transcript: Transcript, first: number, last: number): Reading {
  const around = { first: Math.max(0, first - MARGIN), last: Math.min(transcript.lines.count - 1, last + MARGIN) };
  const { proposals, doubtful } = read(transcript, around, shipped);
  const isNear = (line: number) => line >= first && line <= last;
  return { proposals: proposals.filter(({ line }) => isNear(line)), doubtful: doubtful.filter(isNear) };
}

/**
 * From this probability on a line is doubtful: about one in six. A lower one asks about more lines that go on with the turn, a higher one
 * gives more lines to a wrong speaker.
 */
const DOUBTFUL = 0.16;

function read(transcript: Transcript, lines: LineRange, model: Model): Reading {
  const { shape, units } = unitsOf(transcript, lines);
  const glances = units.map(glanceAt);
  const seen = mannerOf(glances, model.mannerWords);
  const { manner } = seen;
  const view = look(units, glances, shape, manner);
  const { sights } = view;
  if (shape !== 'bare' && !isAnythingAsked(units, sights)) return { proposals: [], doubtful: [] };
  const expert = expertFor(manner);
  const features = model.experts[expert];
  const chances = readChain({
    scores: scoresOf(view, features),
    asks: Uint8Array.from(sights, ({ asks }) => Number(asks)),
    allowed: Uint8Array.from(units, (unit) => statesOf(roleOf(unit, expert), opensAt(unit))),
    steps: stepsIn(model.steps, contextOf(manner, shape)),
  });
  const { offered, sure } = thresholdFor(model.thresholds, seen, shape);
  const isOfRecogniser = shape === 'segments' || shape === 'bare';
  const doubtfulFrom = isOfRecogniser ? DOUBTFUL : offered;
  // A turn that begins inside a line cannot be proposed there, and the line after it is often taken for its beginning.
  const mayBeSure = !(isOfRecogniser && runOverTurns(glances));
  const proposals: Proposal[] = [];
  const doubtful: number[] = [];
  units.forEach(({ line, given }, unit) => {
    // A label that may name a speaker is asked about as such.
    if (given !== undefined || doubtAtLine(transcript, line)) return;
    const { probability, role } = openingAt(chances, unit);
    if (probability < offered) {
      if (probability >= doubtfulFrom) doubtful.push(line);
      return;
    }
    const sight = sights[unit] as Sight;
    const kind = kindOf(role, manner, sight);
    const reason = reasonFor(sight, role, features);
    const isSure = mayBeSure && kind !== 'chair' && probability >= sure[signOf(sight)];
    proposals.push({ line, kind, probability, sure: isSure, reason });
  });
  return { proposals, doubtful };
}

/** Whether anybody asks. A letter or a speech without questions gets no proposals. */
function isAnythingAsked(units: readonly Unit[], sights: readonly Sight[]): boolean {
  return (
    sights.some(({ asks, features }) => asks || features.includes('tabled')) ||
    units.some(({ given }) => given?.kind === 'question')
  );
}

/** Whether a unit opens a turn, if that is known: of a turn with a cue it is, and the first unit after a heading opens one. */
function opensAt({ given, startsSection }: Unit): boolean | undefined {
  return given?.opens ?? (startsSection ? true : undefined);
}

/** The role of a unit, if it is known from a cue. Where people have no roles, all have the same one. */
function roleOf({ given }: Unit, expert: Expert): Role | undefined {
  if (!knowsRoles(expert)) return 'other';
  return given?.kind === 'question' || given?.kind === 'answer' ? given.kind : undefined;
}

function scoresOf({ keys, starts }: View, features: Table): Float64Array {
  const { weights, width } = features;
  const scores = new Float64Array((starts.length - 1) * SCORES);
  for (let unit = 0; unit + 1 < starts.length; unit++) {
    const end = starts[unit + 1] as number;
    for (let i = starts[unit] as number; i < end; i++) {
      const row = features.find(keys[i] as number);
      for (let score = 0; row >= 0 && score < width; score++) {
        const at = unit * SCORES + score;
        scores[at] = (scores[at] as number) + (weights[row + score] as number);
      }
    }
  }
  return scores;
}

/** The probability that a turn begins at a unit, and in which role most likely. */
function openingAt(chances: Float64Array, unit: number): { probability: number; role: Role } {
  const of = roles.map((_, role) => chances[unit * STATES + role * PLACES] as number);
  const probability = of.reduce((sum, chance) => sum + chance, 0);
  return { probability: Math.min(1, probability), role: roles[of.indexOf(Math.max(...of))] as Role };
}

function kindOf(role: Role, manner: Manner, { features }: Sight): ProposedKind {
  if (manner === 'conversation' || manner === 'meeting') return 'speech';
  const isOfChair = features.includes('begins: chair') || features.includes('says: chair');
  if (manner === 'debate') return isOfChair ? 'chair' : 'speech';
  // Who says yes or no to a question answers it, even if the rest of the text makes that look unlikely.
  if (features.includes('above: asks') && features.includes('begins: yes or no')) return 'answer';
  if (role !== 'other') return role;
  // Who speaks after a question, without words of the Chair, answers it.
  return features.includes('above: asks') && !isOfChair ? 'answer' : 'chair';
}
