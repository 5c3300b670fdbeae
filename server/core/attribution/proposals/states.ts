import type { TurnKind } from '../../syntax/tree.ts';

/** What the person does whose turn it is. `other` is the Chair, or anybody where it is not about questions. */
export const roles = ['question', 'answer', 'other'] as const;
export type Role = (typeof roles)[number];

export const ROLES = roles.length;
/** A unit is the first, the second or a later one of its turn. */
export const PLACES = 3;
/** The state of a unit is `role * PLACES + place`. */
export const STATES = ROLES * PLACES;

/** Sets of states are numbers with one bit for each state. */
export const anyState = (1 << STATES) - 1;
export const openings = bitsWhere((place) => place === 0);

/** The states that a unit of a turn can have, if the role of the turn is known or if it is not. */
export function statesOf(role: Role | undefined, opens: boolean): number {
  return bitsWhere((place, of) => (place === 0) === opens && (role === undefined || roles[of] === role));
}

/** The states of a unit of a turn with a cue. */
export function statesOfTurn(kind: TurnKind, opens: boolean): number {
  return statesOf(kind === 'question' || kind === 'answer' ? kind : undefined, opens);
}

function bitsWhere(isIn: (place: number, role: number) => boolean): number {
  let bits = 0;
  for (let state = 0; state < STATES; state++) {
    if (isIn(state % PLACES, Math.floor(state / PLACES))) bits |= 1 << state;
  }
  return bits;
}
