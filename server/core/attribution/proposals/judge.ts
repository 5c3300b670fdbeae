import { look, type Sight, type View } from './features.ts';
import { type Glance, glanceAt } from './glance.ts';
import { mannerOf, type SeenManner } from './manner.ts';
import { contextOf, type Expert, expertFor, knowsRoles, type Model, stepsIn } from './model.ts';
import { readChain, SCORES } from './sequence.ts';
import type { Shape } from './shape.ts';
import { PLACES, type Role, roles, STATES, statesOf } from './states.ts';
import type { Table } from './table.ts';
import type { Unit, Units } from './units.ts';

/** What the model thinks of some units. */
export interface Judgement {
  readonly shape: Shape;
  readonly seen: SeenManner;
  readonly units: readonly Judged[];
  /** The weights by which they were judged. */
  readonly features: Table;
}

/** A unit, and whether a turn begins there. */
export interface Judged {
  readonly unit: Unit;
  readonly glance: Glance;
  readonly sight: Sight;
  /** The probability that a turn begins at it, and in which role most likely. */
  readonly probability: number;
  readonly role: Role;
}

/** Judges units, each by all units before and after it, in linear time. A text without any question, such as a letter or a speech, is not judged. */
export function judge({ shape, units }: Units, model: Model): Judgement | undefined {
  const glances = units.map(glanceAt);
  const seen = mannerOf(glances, model.mannerWords);
  const { manner } = seen;
  const view = look(units, glances, shape, manner);
  const { sights } = view;
  if (shape !== 'bare' && !isAnythingAsked(units, sights)) return undefined;
  const expert = expertFor(manner);
  const features = model.experts[expert];
  const chances = readChain({
    scores: scoresOf(view, features),
    asks: Uint8Array.from(sights, ({ asks }) => Number(asks)),
    allowed: Uint8Array.from(units, (unit) => statesOf(roleOf(unit, expert), opensAt(unit))),
    steps: stepsIn(model.steps, contextOf(manner, shape)),
  });
  const judged = units.map((unit, at) => ({
    unit,
    glance: glances[at] as Glance,
    sight: sights[at] as Sight,
    ...openingAt(chances, at),
  }));
  return { shape, seen, units: judged, features };
}

/** Whether anybody asks. */
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
