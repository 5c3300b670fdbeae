import type { Value } from './area.ts';

/** No case is made smaller for longer than so many tries. */
const MOST_TRIES = 3000;

/** The smallest case that still fails, as far as so many tries find it. */
export async function shrink<Case extends object>(
  one: Case,
  fails: (smaller: Case) => Promise<boolean>,
  mostTries = MOST_TRIES,
): Promise<Case> {
  let least = one;
  let tries = 0;
  // What has nothing to do with it goes at once, however much it is.
  for (const emptied of emptiedParts(least as Value)) {
    if (await fails(emptied(least as Value) as Case)) least = emptied(least as Value) as Case;
  }
  for (let from = 0, isSmaller = true; isSmaller && tries < mostTries; ) {
    isSmaller = false;
    const smaller = [...smallerThan(least as Value)] as Case[];
    // What came before the last success was tried already: it comes last.
    for (let at = 0; at < smaller.length && !isSmaller && tries < mostTries; at++, tries++) {
      const index = (from + at) % smaller.length;
      const one = smaller[index] as Case;
      isSmaller = await fails(one);
      if (isSmaller) [least, from] = [one, index];
    }
  }
  return least;
}

/** For each text, number and list in a value, what makes it empty. */
function* emptiedParts(value: Value): Generator<(whole: Value) => Value> {
  if (typeof value === 'string') yield () => '';
  else if (typeof value === 'number') yield () => 0;
  else if (Array.isArray(value)) yield () => [];
  else if (value !== null && typeof value === 'object') {
    for (const [key, own] of Object.entries(value)) {
      for (const empty of emptiedParts(own)) {
        yield (whole) => ({
          ...(whole as Record<string, Value>),
          [key]: empty((whole as Record<string, Value>)[key] ?? own),
        });
      }
    }
  }
}

/** Values like this one with something left out, the most first. */
export function* smallerThan(value: Value): Generator<Value> {
  if (typeof value === 'string') yield* smallerTexts(value);
  else if (typeof value === 'number') yield* smallerNumbers(value);
  else if (typeof value === 'boolean') yield* value ? [false] : [];
  else if (Array.isArray(value)) yield* smallerLists(value);
  else if (value !== null) {
    for (const [key, own] of Object.entries(value))
      for (const less of smallerThan(own)) yield { ...value, [key]: less };
  }
}

function* smallerTexts(text: string): Generator<string> {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  for (const fewer of without(lines)) yield fewer.join('');
  if (lines.length <= 8) for (const fewer of without([...text])) yield fewer.join('');
}

function* smallerNumbers(number: number): Generator<number> {
  if (number === 0) return;
  yield 0;
  if (Number.isInteger(number)) {
    if (Math.abs(number) > 1) yield Math.trunc(number / 2);
    yield number - Math.sign(number);
  } else yield Math.round(number * 10) / 10 === number ? 0 : Math.round(number * 10) / 10;
}

function* smallerLists(list: readonly Value[]): Generator<readonly Value[]> {
  yield* without(list);
  for (const [at, item] of list.entries()) for (const less of smallerThan(item)) yield list.with(at, less);
}

/** The list without half of it, a quarter and so on, wherever these are. */
function* without<T>(list: readonly T[]): Generator<T[]> {
  for (let length = list.length; length >= 1; length = Math.floor(length / 2)) {
    for (let from = 0; from < list.length; from += length) yield list.toSpliced(from, length);
  }
}
