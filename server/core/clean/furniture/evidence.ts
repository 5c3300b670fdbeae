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
 * Whether any line may prove that the text comes from a known site. If not, there is no page furniture. Nearly every
 * transcript is so, and this takes far less time than the search for furniture.
 */
export function mayHaveFurniture(transcript: Transcript): boolean {
  return hasBuiltInEvidence(transcript) || hasOwnEvidence(transcript);
}

/** Whether a line outside all turns proves a pack of the folder. */
function hasOwnEvidence(transcript: Transcript): boolean {
  const proofs = proofsOf(transcript.settings.packs);
  if (proofs.every(({ entries }) => entries.length === 0)) return false;
  const entries = new Entries(proofs);
  const { kinds, lines, text } = transcript;
  for (let line = 0; line < lines.count; line++) {
    if (kinds[line] !== LineKind.unattributed && kinds[line] !== LineKind.event) continue;
    const start = textStart(transcript, line);
    const end = trimEnd(text, start, lines.end(line));
    if (end - start > LONGEST_LINE) continue;
    const matches = entries.matches(lineKey(text.slice(start, end)));
    if (matches.some((match) => isPlausible(match, shapeOf(kinds[line])))) return true;
  }
  return false;
}

function proofsOf(packs: readonly Pack[]): readonly Pack[] {
  return packs.map((pack) => ({ ...pack, entries: pack.entries.filter(({ evidence }) => evidence) }));
}

function hasBuiltInEvidence(transcript: Transcript): boolean {
  const { kinds, lines, text } = transcript;
  const { starts } = lines;
  const { cue, speech, unattributed, event } = LineKind;
  const evidence = builtInEvidence();
  const { openings } = evidence;
  const maySpeakOfIt = evidence.words.some((word) => text.includes(word));
  for (let line = 0; line < starts.length; line++) {
    const kind = kinds[line];
    if (kind === cue || kind === speech) {
      // The first two characters rule out nearly every line.
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
  return entries()
    .matches(lineKey(written))
    .some((match) => isPlausible(match, shape));
}

/** What proves that a page is from a known site, and how to find the lines that may. */
interface Evidence {
  readonly entries: () => Entries;
  /** The first words of those that begin with plain text, by the code of their first character. */
  readonly beginnings: ReadonlyMap<number, readonly string[]>;
  /** Zero for each pair of ASCII characters with which no line of evidence in a turn begins. */
  readonly openings: Uint8Array;
  /** Pieces of lines that begin with anything. */
  readonly within: () => RegExp;
  /** A word of each of these that may stand in a turn. */
  readonly words: readonly string[];
}

/** Computed for the first text, and only as much of it as a text needs. */
const builtInEvidence = lazy((): Evidence => {
  const proofs = proofsOf(known);
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
  return {
    beginnings,
    openings: openingsOf(spoken),
    within: lazy(() => anyCore(others)),
    words: [...new Set(others.filter(mayStandInTurn).map(longestWord))],
    entries: lazy(() => new Entries(proofs)),
  };
});

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
