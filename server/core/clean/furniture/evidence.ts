import { textStart } from '../../syntax/body.ts';
import type { Pack, PackEntry } from '../../syntax/pack.ts';
import { LineKind, type Transcript } from '../../syntax/tree.ts';
import { Character, trimEnd } from '../../text/characters.ts';
import { lazy } from '../../text/lazy.ts';
import { Entries, LONGEST_LINE } from './entries.ts';
import { isPlausible, mayStandInTurn } from './matching.ts';
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
  const { starts } = lines;
  const { cue, speech, unattributed, event } = LineKind;
  const evidence = evidenceOf(packs);
  const { openings } = evidence;
  const maySpeakOfIt = evidence.words.some((word) => text.includes(word));
  for (let line = 0; line < starts.length; line++) {
    const kind = kinds[line];
    if (kind === cue || kind === speech) {
      // Of nearly every line its first two characters tell enough. All in one loop, this takes a fifth of the time.
      let start = starts[line] as number;
      while (text.charCodeAt(start) === Character.space) start++;
      const first = text.charCodeAt(start);
      const second = text.charCodeAt(start + 1);
      if (!maySpeakOfIt && (first | second) < ASCII && openings[first * ASCII + second] === 0) continue;
    } else if (kind !== unattributed && kind !== event) continue;
    if (isEvidence(transcript, line, evidence, maySpeakOfIt)) return true;
  }
  return false;
}

function isEvidence(
  transcript: Transcript,
  line: number,
  { beginnings, within, entries }: Evidence,
  maySpeakOfIt: boolean,
): boolean {
  const { kinds, lines, text } = transcript;
  const shape = shapeOf(kinds[line]);
  const start = textStart(transcript, line);
  const begins = beginnings.get(text.charCodeAt(start))?.some((word) => text.startsWith(word, start)) ?? false;
  if (!begins && !maySpeakOfIt && (shape === 'cue' || shape === 'speech')) return false;
  const end = trimEnd(text, start, lines.end(line));
  if (end === start || end - start > LONGEST_LINE) return false;
  const written = text.slice(start, end);
  if (!begins && !within().test(written)) return false;
  for (const match of entries().matches(lineKey(written))) {
    if (isPlausible(match, shape)) return true;
  }
  return false;
}

/** What proves that a page is from one of some sites, and by what a line is seen that may. */
interface Evidence {
  readonly entries: () => Entries;
  /** The first words of those that begin with plain text, by the code of their first character. */
  readonly beginnings: ReadonlyMap<number, readonly string[]>;
  /** Nought for each two characters of ASCII with which no line of a turn that is evidence begins. */
  readonly openings: Uint8Array;
  /** What stands somewhere in a line that begins with anything. */
  readonly within: () => RegExp;
  /** A word of each of these that may stand where somebody speaks. */
  readonly words: readonly string[];
}

const evidenceFor = new WeakMap<readonly Pack[], Evidence>();

/** Made for a program's first text, as much of it as hardly any text can do without. */
function evidenceOf(packs: readonly Pack[]): Evidence {
  const before = evidenceFor.get(packs);
  if (before) return before;
  const proofs = packs.map((pack) => ({ ...pack, entries: pack.entries.filter((entry) => entry.evidence) }));
  // What begins otherwise before it is tidy is white space, or an apostrophe.
  const beginnings = new Map<number, string[]>(untidyBeginnings.map((code) => [code, ['']]));
  const spoken: string[] = [];
  const others: PackEntry[] = [];
  for (const spec of proofs.flatMap((pack) => pack.entries)) {
    const [word = ''] = firstWord.exec(spec.pattern) ?? [];
    const plain = word.replace(/^[‘’]/, "'");
    if (word === '') others.push(spec);
    else addTo(beginnings, plain);
    if (word !== '' && mayStandInTurn(spec)) spoken.push(plain);
  }
  const found: Evidence = {
    beginnings,
    openings: openingsOf(spoken),
    within: lazy(() => anyCore(others)),
    words: [...new Set(others.filter(mayStandInTurn).map(longestWord))],
    entries: lazy(() => new Entries(proofs)),
  };
  evidenceFor.set(packs, found);
  return found;
}

/** A row for each first character. */
function openingsOf(words: readonly string[]): Uint8Array {
  const openings = new Uint8Array(ASCII * ASCII);
  const fillRow = (code: number) => openings.fill(1, code * ASCII, (code + 1) * ASCII);
  for (let code = 0; code <= Character.space; code++) fillRow(code);
  fillRow(Character.backslash);
  for (const word of words) {
    if (word.length < 2) fillRow(word.charCodeAt(0));
    else openings[word.charCodeAt(0) * ASCII + word.charCodeAt(1)] = 1;
  }
  return openings;
}

const ASCII = 128;

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
