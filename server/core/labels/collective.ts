import { looseNameKey, nameKey } from '../text/names.ts';

/** Voices that are many, or that no record names: as the parliaments of the United Kingdom print them. */
export function isCollective(name: string): boolean {
  // Nearly no name is one of them, and to see that takes a tenth of looking it up.
  if (!trace.test(name)) return false;
  // `all: ` in small letters is the beginning of a list.
  return collective.has(looseNameKey(name)) || everybody.has(nameKey(name));
}

const trace = /member|lord|all/i;
const everybody = new Set(['All', 'ALL']);

const collective = new Set([
  'hon. members',
  'hon members',
  'several hon. members',
  'several hon members',
  'an hon. member',
  'an hon member',
  'noble lords',
  'a noble lord',
  'several noble lords',
]);
