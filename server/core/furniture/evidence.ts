import { textStart } from '../syntax/body.ts';
import { LineKind, type Transcript } from '../syntax/tree.ts';
import { Character, trimEnd } from '../text/characters.ts';
import { once } from '../text/once.ts';
import { Entries, LONGEST_LINE } from './entries.ts';
import { isPlausible, mayStandInTurn } from './matching.ts';
import type { Pack, PackEntry } from './pack.ts';
import { packs as known } from './packs/index.ts';
import { compilePattern, lineKey } from './pattern.ts';
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
  const { beginnings, within, words, entries } = evidenceOf(packs);
  const maySpeakOfIt = words.some((word) => text.includes(word));
  for (let line = 0; line < lines.count; line++) {
    const kind = kinds[line];
    const isSpoken = kind === LineKind.cue || kind === LineKind.speech;
    if (!isSpoken && shapeOf(kind) === 'markup') continue;
    const start = visibleStart(transcript, line);
    const begins = beginnings.get(text.charCodeAt(start))?.some((word) => text.startsWith(word, start)) ?? false;
    if (!begins && isSpoken && !maySpeakOfIt) continue;
    const end = trimEnd(text, start, lines.end(line));
    if (end === start || end - start > LONGEST_LINE) continue;
    const written = text.slice(start, end);
    if (!begins && !within().test(written)) continue;
    for (const match of entries().matches(lineKey(written))) {
      if (isPlausible(match, shapeOf(kind))) return true;
    }
  }
  return false;
}

/** {@link textStart}; nearly every line begins with a letter at the margin. */
function visibleStart(transcript: Transcript, line: number): number {
  const start = transcript.lines.start(line);
  const first = transcript.text.charCodeAt(start);
  const isVisible = first > Character.space && first < 127 && first !== Character.backslash;
  return isVisible ? start : textStart(transcript, line);
}

/** What proves that a page is from one of some sites, and by what a line is seen that may. */
interface Evidence {
  readonly entries: () => Entries;
  /** The first words of those that begin with plain text, by the code of their first character. */
  readonly beginnings: ReadonlyMap<number, readonly string[]>;
  /** What stands somewhere in a line that begins with anything. */
  readonly within: () => RegExp;
  /** A word of each of these that may stand where somebody speaks. */
  readonly words: readonly string[];
}

const evidence = new WeakMap<readonly Pack[], Evidence>();

/** Made for a program's first text, as much of it as hardly any text can do without. */
function evidenceOf(packs: readonly Pack[]): Evidence {
  const before = evidence.get(packs);
  if (before) return before;
  const proofs = packs.map((pack) => ({ ...pack, entries: pack.entries.filter((entry) => entry.evidence) }));
  // What begins otherwise before it is tidy is white space, or an apostrophe.
  const beginnings = new Map<number, string[]>(untidyBeginnings.map((code) => [code, ['']]));
  const others: PackEntry[] = [];
  for (const spec of proofs.flatMap((pack) => pack.entries)) {
    const [word = ''] = firstWord.exec(spec.pattern) ?? [];
    if (word === '') others.push(spec);
    else addTo(beginnings, word.replace(/^[‘’]/, "'"));
  }
  const found: Evidence = {
    beginnings,
    within: once(() => anyCore(others)),
    words: [...new Set(others.filter(mayStandInTurn).map(longestWord))],
    entries: once(() => new Entries(proofs)),
  };
  evidence.set(packs, found);
  return found;
}

/** Of plain text, up to what may be written in several ways. */
const firstWord = /^['‘’]?[^ '‘’*#{]*/;

function addTo(beginnings: Map<number, string[]>, word: string): void {
  const code = word.charCodeAt(0);
  const words = beginnings.get(code);
  if (words === undefined) beginnings.set(code, [word]);
  else if (!words.includes(word)) words.push(word);
}

const untidyBeginnings = Array.from('\u1680\u2028\u2029\u202f\u205f\ufeff‘’', (character) => character.charCodeAt(0));

function longestWord({ pattern }: PackEntry): string {
  const words = pattern.split(/\{\w+\}|[*# '‘’]/);
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

function anyCore(specs: readonly PackEntry[]): RegExp {
  const cores = [...new Set(specs.map(({ pattern }) => compilePattern(pattern).core))];
  const fewest = cores.filter((core) => !cores.some((other) => other !== core && core.includes(other)));
  // With none at all there is nothing to find, and `(?!)` finds nothing.
  return new RegExp(fewest.length === 0 ? '(?!)' : fewest.map(untidy).join('|'));
}

/** The source of an expression for a text as it may be written before {@link lineKey} makes it tidy. */
function untidy(text: string): string {
  return text
    .replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
    .replaceAll("'", "['‘’]")
    .replaceAll(' ', '[\\s\\ufeff]+');
}
