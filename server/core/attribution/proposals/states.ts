/** What the person does whose turn it is. `other` is the Chair, or anybody where it is not about questions. */
export const roles = ['question', 'answer', 'other'] as const;
export type Role = (typeof roles)[number];

export const ROLES = roles.length;

/** All units from this place of their turn on (from 0) count as one place. */
const LAST = 5;
/**
 * The place of a unit in its turn, and whether the turn has asked before it: 0 for the unit that opens the turn, then two for each
 * place, first without a question.
 */
export const PLACES = 1 + 2 * LAST;
/** The state of a unit is `role * PLACES + place`. */
export const STATES = ROLES * PLACES;

/** The place of the unit that goes on with the same turn after a unit. */
export function placeAfter(place: number, asks: boolean): number {
  const depth = Math.min(LAST, Math.ceil(place / 2) + 1);
  const hasAsked = asks || (place > 0 && place % 2 === 0);
  return 2 * depth - (hasAsked ? 0 : 1);
}

/** What a unit can be, one bit each: it opens a turn in each role, or it goes on with a turn in each role. */
export const openings = (1 << ROLES) - 1;

/** What a unit can be, if it is known or not known whether it opens a turn, and in which role. */
export function statesOf(role: Role | undefined, opens: boolean | undefined): number {
  const some = role === undefined ? openings : 1 << roles.indexOf(role);
  if (opens === undefined) return some | (some << ROLES);
  return opens ? some : some << ROLES;
}

/** Whether a state is among those that a unit can have. */
export function isAmong(states: number, role: number, opens: boolean): boolean {
  return (states & (1 << (opens ? role : role + ROLES))) !== 0;
}
