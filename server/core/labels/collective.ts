import { looseNameKey, nameKey } from '../text/names.ts';

/** Whether a name is a voice of many, or one that no record names, as the parliaments of the United Kingdom print them. */
export function isCollective(name: string): boolean {
  // `all: ` in small letters is the beginning of a list.
  return collective.has(looseNameKey(name)) || everybody.has(nameKey(name));
}

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
