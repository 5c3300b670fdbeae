/**
 * A pattern for paths, as `.gitignore` files and our globs share it: names with `/` between them. In a name, `*` stands
 * for any characters, `?` for one, `[…]` for one of several, and `\` takes the next character literally. `**`, or more
 * stars, as a whole name stands for any number of names, and at the end for at least one.
 *
 * No regular expression is made of a pattern: a hostile one would backtrack without end. Matching takes at most as many
 * steps as the pattern's length times the path's.
 */
export class PathPattern {
  readonly #names: readonly (NamePattern | typeof many)[];

  constructor(text: string) {
    const names = text.split('/').map((name) => (/^\*{2,}$/.test(name) ? many : readName(name)));
    this.#names = names.at(-1) === many ? [...names, readName('*')] : names;
  }

  /** Whether the whole path has this form; `path` is the names between its slashes. */
  matches(path: readonly string[]): boolean {
    return fitsAll(
      this.#names,
      path.length,
      (pattern, at) => nameFits(pattern, path[at] as string),
      (at) => !isDots(path[at] as string),
    );
  }
}

/** Stands for any number of characters in a name, or of names in a path. */
const many = Symbol('many');

/** A name without wildcards as it is, else what stands for its characters. */
type NamePattern = string | readonly (CharacterPattern | typeof many)[];

/** A character as it is, else which ones it may be. */
type CharacterPattern = string | CharacterSet;

interface CharacterSet {
  /** Pairs of first and last character. */
  readonly ranges: readonly (readonly [first: string, last: string])[];
  readonly isNegated: boolean;
}

const anyCharacter: CharacterSet = { ranges: [], isNegated: true };

/**
 * Compares a pattern with `length` things. After a mismatch only the last `many` takes one thing more: what comes before it
 * is matched as early as can be, so to try anything else would not help.
 */
function fitsAll<P>(
  pattern: readonly (P | typeof many)[],
  length: number,
  fits: (element: P, at: number) => boolean,
  mayBeSkipped: (at: number) => boolean,
): boolean {
  let next = 0;
  let lastMany = -1;
  let skipped = 0;
  let at = 0;
  while (at < length) {
    const element = pattern[next];
    if (element === many) {
      lastMany = next++;
      skipped = at;
    } else if (element !== undefined && fits(element, at)) {
      next++;
      at++;
    } else {
      if (lastMany < 0 || !mayBeSkipped(skipped)) return false;
      next = lastMany + 1;
      at = ++skipped;
    }
  }
  while (pattern[next] === many) next++;
  return next === pattern.length;
}

/** Wildcards are for names, and `.` and `..` are none: they lead elsewhere. */
function nameFits(pattern: NamePattern, name: string): boolean {
  if (typeof pattern === 'string') return pattern === name;
  if (isDots(name)) return false;
  return fitsAll(
    pattern,
    name.length,
    (element, at) => characterFits(element, name.charAt(at)),
    () => true,
  );
}

function characterFits(pattern: CharacterPattern, character: string): boolean {
  if (typeof pattern === 'string') return pattern === character;
  const isInRange = pattern.ranges.some(([first, last]) => first <= character && character <= last);
  return isInRange !== pattern.isNegated;
}

function isDots(name: string): boolean {
  return name === '.' || name === '..';
}

function readName(text: string): NamePattern {
  const elements: (CharacterPattern | typeof many)[] = [];
  for (let at = 0; at < text.length; ) {
    const character = text.charAt(at);
    const end = character === '[' ? endOfSet(text, at) : undefined;
    if (end !== undefined) {
      elements.push(readSet(text.slice(at + 1, end - 1)));
      at = end;
    } else if (character === '\\' && at + 1 < text.length) {
      elements.push(text.charAt(at + 1));
      at += 2;
    } else {
      elements.push(character === '*' ? many : character === '?' ? anyCharacter : character);
      at++;
    }
  }
  return elements.every((element) => typeof element === 'string') ? elements.join('') : elements;
}

/** Where the set of characters that begins at `[` ends, after its `]`; undefined where it does not, and `[` is itself. */
export function endOfSet(text: string, start: number): number | undefined {
  let at = start + 1;
  if (text[at] === '!' || text[at] === '^') at++;
  // The first character may be `]`.
  for (let isFirst = true; at < text.length && text[at] !== '/'; isFirst = false) {
    if (text[at] === ']' && !isFirst) return at + 1;
    const named = namedSetAt(text, at);
    at = named ? named.end : at + (text[at] === '\\' ? 2 : 1);
  }
  return undefined;
}

/** Reads what stands between the brackets. */
function readSet(text: string): CharacterSet {
  const isNegated = text[0] === '!' || text[0] === '^';
  const ranges: [string, string][] = [];
  let at = isNegated ? 1 : 0;
  const next = () => {
    if (text[at] === '\\' && at + 1 < text.length) at++;
    return text.charAt(at++);
  };
  while (at < text.length) {
    const named = namedSetAt(text, at);
    if (named) {
      ranges.push(...named.ranges);
      at = named.end;
      continue;
    }
    const first = next();
    const isRange = text[at] === '-' && at + 1 < text.length;
    if (isRange) at++;
    ranges.push([first, isRange ? next() : first]);
  }
  return { ranges, isNegated };
}

/** The set that a name such as `[:digit:]` stands for, within another set. */
function namedSetAt(
  text: string,
  start: number,
): { readonly end: number; readonly ranges: [string, string][] } | undefined {
  if (!text.startsWith('[:', start)) return undefined;
  const found = namedSets.find(([name]) => text.startsWith(`${name}:]`, start + 2));
  if (!found) return undefined;
  const [name, ...pairs] = found;
  return { end: start + name.length + 4, ranges: pairs.map((pair) => [pair.charAt(0), pair.charAt(1)]) };
}

/** Each name, and the first and last character of each range. */
const namedSets: readonly (readonly [name: string, ...ranges: string[]])[] = [
  ['alnum', '09', 'AZ', 'az'],
  ['alpha', 'AZ', 'az'],
  ['digit', '09'],
  ['lower', 'az'],
  ['punct', '!/', ':@', '[`', '{~'],
  ['space', '\t\r', '  '],
  ['upper', 'AZ'],
  ['xdigit', '09', 'AF', 'af'],
];
