import type { TurnKind } from '../../syntax/tree.ts';

/** The states of a unit. `preamble` and `asked` continue a question: up to the line that asks, and after it. */
export const states = ['tabled', 'question', 'preamble', 'asked', 'answer', 'answering', 'chair', 'chairing'] as const;
export type State = (typeof states)[number];

export type ProposedKind = 'question' | 'answer' | 'chair';

/** Whether each state opens a turn, and the kind of its turn, in the order of {@link states}. */
export const stateFacts: readonly { readonly opens: boolean; readonly kind: ProposedKind }[] = [
  { opens: true, kind: 'question' },
  { opens: true, kind: 'question' },
  { opens: false, kind: 'question' },
  { opens: false, kind: 'question' },
  { opens: true, kind: 'answer' },
  { opens: false, kind: 'answer' },
  { opens: true, kind: 'chair' },
  { opens: false, kind: 'chair' },
];

/** The states that open a turn. */
export const openings: readonly number[] = [0, 1, 4, 6];

/** The states that may follow a state: all that open a turn, and those that continue the same turn. */
export function following(state: number, asks: boolean): readonly number[] {
  return (asks ? afterAsking : afterSaying)[state] as readonly number[];
}

const insideAfterSaying = [[], [2], [2], [3], [5], [5], [7], [7]];
const insideAfterAsking = [[], [3], [3], [3], [5], [5], [7], [7]];
const afterSaying = insideAfterSaying.map((inside) => [...openings, ...inside]);
const afterAsking = insideAfterAsking.map((inside) => [...openings, ...inside]);

/** The states that a turn with a cue can have. A turn that neither asks nor answers may have all that open one. */
export function statesOf(given: TurnKind): readonly number[] {
  if (given === 'question') return [0, 1];
  return given === 'answer' ? [4] : openings;
}
