import { endOfSet, PathPattern } from './pathPattern.ts';

/** Stands for paths relative to one folder: a {@link PathPattern} in which `{a,b}` stands for one of several texts. */
export interface Glob {
  readonly text: string;
  /** What matching it can cost: its characters, with every choice of braces written out. */
  readonly size: number;
  /** One for each choice of braces. */
  readonly patterns: readonly PathPattern[];
}

/** The longest glob, as it is written. */
const MOST_CHARACTERS = 1000;
/** The largest {@link Glob.size} of one glob, and of all globs of a configuration together. */
export const mostGlobCharacters = 20_000;

/** Reads a glob. Where it cannot be matched in bounded time, or has forms that are not known here, a sentence says why. */
export function readGlob(text: string): Glob | string {
  if (text.length > MOST_CHARACTERS)
    return `A glob has at most ${MOST_CHARACTERS} characters; write several shorter ones.`;
  if (text.startsWith('!')) return 'A glob cannot begin with `!`; name what is to be left out in `ignores`.';
  const signs = signsOf(text);
  const group = findGroup(text, signs);
  if (group !== undefined) {
    return `Globs have no groups such as \`${group}\`; write \`{a,b}\` for one of several, and \`[(]\` for a bracket in a name.`;
  }
  const braces = findBraces(signs);
  const range = braces.find(({ start, end, commas }) => commas.length === 0 && text.slice(start, end).includes('..'));
  if (range)
    return `Globs have no ranges such as \`${text.slice(range.start, range.end)}\`; write \`[1-3]\` or \`{1,2,3}\`.`;
  const sequence = readSequence(text, braces, 0, text.length);
  const { count, characters } = sizeOf(sequence);
  const size = count + characters;
  if (size > mostGlobCharacters)
    return 'The braces of this glob allow too many combinations; write several simpler globs.';
  return { text, size, patterns: writeOut(sequence).map((choice) => new PathPattern(choice)) };
}

/** Whether a path with `/` between names, relative to the folder of the globs, fits any of them. */
export function matchesAny(globs: readonly Glob[], path: string): boolean {
  if (path === '' || globs.length === 0) return false;
  const names = path.split('/');
  return globs.some(({ patterns }) => patterns.some((pattern) => pattern.matches(names)));
}

/** Where the fixed part of a glob ends: `a/b/*.txt` is `*.txt` in `a/b`. Undefined for a path without wildcards. */
export function splitGlob(path: string): { readonly base: string; readonly glob: string } | undefined {
  const signs = signsOf(path);
  const braces = findBraces(signs).filter(({ commas }) => commas.length > 0);
  const first = signs.find(
    ({ sign, at }) =>
      sign === '*' ||
      sign === '?' ||
      (sign === '[' && endOfSet(path, at) !== undefined) ||
      braces.some(({ start }) => start === at),
  );
  if (first === undefined) return undefined;
  const slash = path.lastIndexOf('/', first.at);
  return { base: slash < 0 ? '.' : path.slice(0, slash) || '/', glob: path.slice(slash + 1) };
}

/** A character that means something, and its offset. */
interface Sign {
  readonly sign: string;
  readonly at: number;
}

/** The characters that may mean something: none after a `\`, and none in a set but its first bracket. */
function signsOf(text: string): Sign[] {
  const signs: Sign[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '\\') at++;
    else signs.push({ sign, at });
    if (sign === '[') at = (endOfSet(text, at) ?? at + 1) - 1;
  }
  return signs;
}

/** The first group that other tools would repeat, or choose from: `+(a)`, `(a)+`, `(a|b)`. A bracket alone is itself. */
function findGroup(text: string, signs: readonly Sign[]): string | undefined {
  const open: { readonly start: number; isGroup: boolean }[] = [];
  for (const [index, { sign, at }] of signs.entries()) {
    if (sign === '(') {
      const before = signs[index - 1];
      const hasQuantifier = before?.at === at - 1 && '?*+@!'.includes(before.sign);
      open.push({ start: hasQuantifier ? at - 1 : at, isGroup: hasQuantifier });
    }
    const innermost = open.at(-1);
    if (sign === '|' && innermost) innermost.isGroup = true;
    if (sign !== ')' || !innermost) continue;
    open.pop();
    const isRepeated = '?*+'.includes(text[at + 1] ?? ' ');
    if (innermost.isGroup || isRepeated) return text.slice(innermost.start, isRepeated ? at + 2 : at + 1);
  }
  return undefined;
}

/** A pair of braces: the offset of `{`, that after `}`, and those of the commas directly in it. */
interface Braces {
  readonly start: number;
  readonly end: number;
  readonly commas: readonly number[];
}

/** All pairs of braces, in the order of their `{`. A brace without the other one is itself. */
function findBraces(signs: readonly Sign[]): Braces[] {
  const open: { readonly start: number; readonly commas: number[] }[] = [];
  const found: Braces[] = [];
  for (const { sign, at } of signs) {
    if (sign === '{') open.push({ start: at, commas: [] });
    if (sign === ',') open.at(-1)?.commas.push(at);
    const closed = sign === '}' ? open.pop() : undefined;
    if (closed) found.push({ ...closed, end: at + 1 });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Texts, and choices between sequences, one after the other. */
type Sequence = readonly (string | readonly Sequence[])[];

function readSequence(text: string, braces: readonly Braces[], start: number, end: number): Sequence {
  const parts: (string | readonly Sequence[])[] = [];
  let at = start;
  for (const { start, end: close, commas } of braces) {
    // Braces without a comma are characters of a name. Those within a pair that was read are read with it.
    if (start < at || close > end || commas.length === 0) continue;
    const bounds = [start, ...commas, close - 1];
    const choices = bounds.slice(1).map((bound, index) => readSequence(text, braces, (bounds[index] ?? 0) + 1, bound));
    parts.push(text.slice(at, start), choices);
    at = close;
  }
  return [...parts, text.slice(at, end)];
}

/** How many texts a sequence allows, and how many characters all of them have. */
function sizeOf(sequence: Sequence): { readonly count: number; readonly characters: number } {
  let count = 1;
  let characters = 0;
  for (const part of sequence) {
    const choices = typeof part === 'string' ? [{ count: 1, characters: part.length }] : part.map(sizeOf);
    const ways = choices.reduce((sum, choice) => sum + choice.count, 0);
    const length = choices.reduce((sum, choice) => sum + choice.characters, 0);
    characters = characters * ways + length * count;
    count *= ways;
  }
  return { count, characters };
}

function writeOut(sequence: Sequence): string[] {
  return sequence.reduce<string[]>(
    (texts, part) => {
      const choices = typeof part === 'string' ? [part] : part.flatMap(writeOut);
      return texts.flatMap((text) => choices.map((choice) => text + choice));
    },
    [''],
  );
}
