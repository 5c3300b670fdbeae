import { isCollective } from '../labels/collective.ts';
import { isNameLike, isOffice, isVoice } from '../labels/labels.ts';
import { opensWithSmallLetter } from '../text/letters.ts';
import { looseNameKey } from '../text/names.ts';
import { isTitle } from './similarity.ts';

/** Whether a label is a surname alone, and a name ends in it: `ORTIZ` for `Lena Ortiz`. */
export function isSurnameOf(label: string, name: string): boolean {
  const surname = looseNameKey(label);
  return !surname.includes(' ') && !opensWithSmallLetter(label) && looseNameKey(name).endsWith(` ${surname}`);
}

/**
 * The full name for each surname that means one person: the only one whom the labels introduce in full with it, before it first stands
 * alone. Surnames are in small letters.
 * @param labels the names in cues, in the order in which they first occur
 * @param listed the names on the roster, which may have a surname too
 */
export function findSurnames(labels: Iterable<string>, listed: Iterable<string>): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  const shared = new Set<string>();
  for (const label of labels) {
    const words = looseNameKey(label).split(' ');
    const surname = words.pop() as string;
    if (words.length === 0) {
      if (!owners.has(surname)) shared.add(surname);
    } else {
      // `Lee Marsh` may be meant by `Lee` as well.
      for (const word of words) shared.add(word);
      addOwner(surname, label);
    }
  }
  for (const name of listed) {
    const surname = looseNameKey(name).split(' ').at(-1) as string;
    if (owners.has(surname)) addOwner(surname, name);
  }
  for (const surname of shared) owners.delete(surname);
  return owners;

  function addOwner(surname: string, name: string): void {
    const owner = owners.get(surname);
    if (owner !== undefined && looseNameKey(owner) !== looseNameKey(name)) shared.add(surname);
    else if (owner !== undefined) return;
    else if (isFullName(name)) owners.set(surname, name);
    // `Mr Ortiz` may be another one.
    else shared.add(surname);
  }
}

/** A first name and a surname. `Mr Ortiz` has none, and `The Chair`, `Deputy Speaker` and `Some Members` are no names. */
function isFullName(label: string): boolean {
  const [first = ''] = looseNameKey(label).split(' ', 1);
  return isNameLike(label) && !isTitle(first) && !isOffice(label) && !isVoice(label) && !isCollective(label);
}
