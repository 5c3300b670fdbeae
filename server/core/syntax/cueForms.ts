import type { CueForm } from './tree.ts';

const emphases = ['', '**', '__'] as const;
const colons = ['plain', 'inside', 'none'] as const;
const timePlaces = ['before', 'after', 'none'] as const;

/** The forms that were asked for. That cues share them saves a tenth of the memory of a turn. */
const forms: CueForm[] = [];

/** The one object for a form. */
export function formOf(
  emphasis: CueForm['emphasis'],
  colon: CueForm['colon'],
  time: CueForm['time'],
  alone: boolean,
): CueForm {
  const index = (emphases.indexOf(emphasis) * 3 + colons.indexOf(colon)) * 3 + timePlaces.indexOf(time);
  const at = index * 2 + (alone ? 0 : 1);
  const form = forms[at] ?? { emphasis, colon, time, alone };
  forms[at] = form;
  return form;
}
