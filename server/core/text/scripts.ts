import { lazy } from './lazy.ts';

/**
 * Whether a text fits a pattern that knows the letters of all scripts, `\p{L}` and the like. V8 takes 1 to 2 ms to make,
 * read and compile one of these, and a program 25 ms to start: so it is made for the first text that is not all ASCII.
 * @param ascii says the same of a text that is
 */
export function inAllScripts(ascii: RegExp, all: () => RegExp): (text: string) => boolean {
  const exact = lazy(all);
  return (text) => (beyondAscii.test(text) ? exact().test(text) : ascii.test(text));
}

const beyondAscii = /[\u0080-\uffff]/;
