import { wordStart } from '../text/characters.ts';
import { lazy } from '../text/lazy.ts';
import type { Span } from '../text/span.ts';

/** A place where two words seem to have lost the space between them, or a word seems to have got one. */
export interface GluedWord {
  readonly span: Span;
  readonly fault: 'no space' | 'space inside';
}

/** Finds words that are glued together or parted, as where a link was taken out. It is a guess. In order of fault and place. */
export function findGluedWords(text: string): GluedWord[] {
  return [...places(text, glued), ...places(text, parted)];
}

/** The second part of a word, and what has to stand before and after it. */
interface Shape {
  readonly fault: GluedWord['fault'];
  readonly second: () => RegExp;
  readonly before: () => RegExp;
  readonly after: () => RegExp;
}

/** `ServiceHMCTS`; not `iPhone`, `VATs`, `McDONALD`. */
const glued: Shape = {
  fault: 'no space',
  second: lazy(() => /\p{Lu}{3,}/gu),
  before: lazy(() => /\p{L}{3}\p{Ll}$/u),
  after: lazy(() => /^(?!\p{L})/u),
};

/** `high- harm`; not `pre- and post-war`. */
const parted: Shape = {
  fault: 'space inside',
  second: lazy(() => /- (?!(?:and|or|to|nor|und|et)\b)\p{Ll}{2,40}/gu),
  before: lazy(() => /\p{L}$/u),
  after: lazy(() => /^/),
};

function places(text: string, { fault, second, before, after }: Shape): GluedWord[] {
  const found: GluedWord[] = [];
  let last = 0;
  for (const { 0: rest, index } of text.matchAll(second())) {
    const end = index + rest.length;
    // The whole word is looked at last, and only where it ends, so that no word is looked at twice.
    if (!after().test(text.slice(end, end + 2)) || !before().test(text.slice(Math.max(0, index - 8), index))) continue;
    const span = { start: wordStart(text, index), end };
    // A word is in one place only: `one- two- three` is a matter of dashes.
    if (span.start < last) continue;
    found.push({ span, fault });
    last = end;
  }
  return found;
}
