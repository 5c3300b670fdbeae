import type { CueForm } from './tree.ts';

const emphases = ['', '**', '__'] as const;
const colons = ['plain', 'inside', 'none'] as const;
const timePlaces = ['before', 'after', 'none'] as const;

/** Every form that there is. That cues share them, and the empty list, saves a tenth of the memory of a turn. */
const forms: readonly CueForm[] = emphases.flatMap((emphasis) =>
  colons.flatMap((colon) =>
    timePlaces.flatMap((time) => [true, false].map((alone) => ({ emphasis, colon, time, alone }))),
  ),
);

/** The one object for a form. */
export function formOf(
  emphasis: CueForm['emphasis'],
  colon: CueForm['colon'],
  time: CueForm['time'],
  alone: boolean,
): CueForm {
  const index = (emphases.indexOf(emphasis) * 3 + colons.indexOf(colon)) * 3 + timePlaces.indexOf(time);
  return forms[index * 2 + (alone ? 0 : 1)] as CueForm;
}
