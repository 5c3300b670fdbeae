import { textStart } from '../syntax/body.ts';
import type { Transcript } from '../syntax/tree.ts';
import { trimEnd } from '../text/characters.ts';
import { groupBy } from '../text/groups.ts';
import { once } from '../text/once.ts';
import { Entries, LONGEST_LINE } from './entries.ts';
import { isPlausible, mayStandInTurn } from './matching.ts';
import type { Pack, PackEntry } from './pack.ts';
import { packs as known } from './packs/index.ts';
import { compilePattern, lineKey, plainPrefix } from './pattern.ts';
import { shapeOf } from './textLines.ts';

/**
 * Whether any line may prove that the text comes from a site that is known, or a pack of one's own needs no proof. If
 * not, there is no furniture. Nearly every transcript is so, and to see that takes a fiftieth of what looking for it takes.
 */
export function mayHaveFurniture(transcript: Transcript, own: readonly Pack[] = []): boolean {
  if (own.some(({ entries }) => !entries.some(({ evidence }) => evidence))) return true;
  return hasEvidence(transcript, known) || (own.length > 0 && hasEvidence(transcript, own));
}

function hasEvidence(transcript: Transcript, packs: readonly Pack[]): boolean {
  const { kinds, lines, text } = transcript;
  const { entries, spoken, alone } = evidenceOf(packs);
  const maySpeakOfIt = spoken.words.some((word) => text.includes(word));
  for (let line = 0; line < lines.count; line++) {
    const shape = shapeOf(kinds[line]);
    if (shape === 'markup') continue;
    const isSpoken = shape === 'speech' || shape === 'cue';
    const signs = isSpoken ? spoken : alone;
    const start = textStart(transcript, line);
    const begins = beginsAs(text, start, signs.beginnings);
    if (!begins && isSpoken && !maySpeakOfIt) continue;
    const end = trimEnd(text, start, lines.end(line));
    if (end === start || end - start > LONGEST_LINE) continue;
    const written = text.slice(start, end);
    if (!begins && !signs.within.test(written)) continue;
    for (const match of entries().matches(lineKey(written))) {
      if (isPlausible(match, shape)) return true;
    }
  }
  return false;
}

/** What proves that a page is from one of some sites. */
interface Evidence {
  readonly entries: () => Entries;
  /** Hardly any evidence may stand where somebody speaks. */
  readonly spoken: Signs;
  readonly alone: Signs;
}

/** By what a line is seen that may be evidence. */
interface Signs {
  /** The first words of those that begin with plain text, by the code of their first character. */
  readonly beginnings: ReadonlyMap<number, readonly string[]>;
  /** What stands somewhere in a line that begins with anything. */
  readonly within: RegExp;
  /** Of each of these a word. */
  readonly words: readonly string[];
}

const evidence = new WeakMap<readonly Pack[], Evidence>();

function evidenceOf(packs: readonly Pack[]): Evidence {
  const before = evidence.get(packs);
  if (before) return before;
  const proofs = packs.map((pack) => ({ ...pack, entries: pack.entries.filter((entry) => entry.evidence) }));
  const specs = proofs.flatMap((pack) => pack.entries);
  const found = {
    entries: once(() => new Entries(proofs)),
    spoken: signsOf(specs.filter(mayStandInTurn)),
    alone: signsOf(specs),
  };
  evidence.set(packs, found);
  return found;
}

function signsOf(specs: readonly PackEntry[]): Signs {
  const prefixes = specs.map(({ pattern }) => plainPrefix(pattern)).filter((prefix) => prefix !== '');
  const firstWords = new Set(prefixes.map((prefix) => /^'?[^ ']*/.exec(prefix)?.[0] ?? ''));
  const beginnings = groupBy(firstWords, (word) => word.charCodeAt(0));
  // What begins otherwise before it is tidy is white space, or an apostrophe.
  for (const code of untidyBeginnings) beginnings.set(code, ['']);
  const cores = specs.flatMap(({ pattern }) => (plainPrefix(pattern) === '' ? compilePattern(pattern).core : []));
  const fewest = cores.filter((core) => !cores.some((other) => other !== core && core.includes(other)));
  return {
    beginnings,
    // With none at all there is nothing to find, and `(?!)` finds nothing.
    within: new RegExp(fewest.length === 0 ? '(?!)' : [...new Set(fewest.map(untidy))].join('|')),
    words: fewest.map(longestWord),
  };
}

const untidyBeginnings = Array.from('\u1680\u2028\u2029\u202f\u205f\ufeff‘’', (character) => character.charCodeAt(0));

function beginsAs(text: string, start: number, beginnings: Signs['beginnings']): boolean {
  const words = beginnings.get(text.charCodeAt(start));
  return words?.some((word) => text.startsWith(word, start)) ?? false;
}

function longestWord(core: string): string {
  return core.split(/[ ']/).reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

/** The source of an expression for a text as it may be written before {@link lineKey} makes it tidy. */
function untidy(text: string): string {
  return text
    .replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
    .replaceAll("'", "['‘’]")
    .replaceAll(' ', '[\\s\\ufeff]+');
}
