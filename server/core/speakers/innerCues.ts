import { isNameLike, isThing } from '../labels/labels.ts';
import { wordsOn } from '../syntax/body.ts';
import { LineKind, type Transcript } from '../syntax/tree.ts';
import { Character, isSpace, isWhite } from '../text/characters.ts';
import { isAllCapitals } from '../text/letters.ts';
import { looseNameKey, nameKey } from '../text/names.ts';
import { isSameSet } from '../text/sets.ts';
import type { Span } from '../text/span.ts';

/** A speaker label inside the text of a turn, after the end of a sentence. */
export interface InnerCue {
  readonly name: string;
  /** From the first character of the label, with its emphasis, to after the colon. */
  readonly span: Span;
  /** The white space before it, or the indent of its line. A line break goes there to make the label a cue. */
  readonly gap: Span;
}

/** Finds each place inside a turn where a name from the cues is written as in a cue. */
export function innerCues(transcript: Transcript, known: { readonly cueNames: CueNames }): InnerCue[] {
  return spansWithLabels(transcript).flatMap((span) => innerCuesOf(transcript, span, known.cueNames));
}

/** The words of each line of a turn that has a colon which may end a label. */
function spansWithLabels(transcript: Transcript): Span[] {
  const { kinds, lines, text, turns } = transcript;
  const found: Span[] = [];
  let colon = -1;
  for (const { cue, span } of turns) {
    const start = cue?.textStart ?? span.start;
    if (colon < start) colon = text.indexOf(':', start);
    if (colon < 0) break;
    while (colon >= 0 && colon < span.end) {
      const line = endOfLabel(text, colon) === undefined ? undefined : lines.lineAt(colon);
      const words = line === undefined || kinds[line] === LineKind.unattributed ? undefined : wordsOn(transcript, line);
      if (words) found.push(words);
      colon = text.indexOf(':', words ? words.end : colon + 1);
    }
  }
  return found;
}

/** The names in the cues of a transcript, with `Q` and `A` for cues that are only a marker. */
export interface CueNames {
  /** By {@link nameKey}. */
  readonly keys: ReadonlySet<string>;
  /** The same, whatever their capitals are. */
  readonly loose: ReadonlySet<string>;
  /** The length of the longest, which bounds how far a label reaches back from its colon. */
  readonly longest: number;
}

/** The emphasis on both sides of a name, in UTF-16 units. */
const LONGEST_EMPHASIS = 4;

/** The keys of the names in some cues. A name that is only on the roster is left out: it may be quoted. */
export function keysInCues({ turns }: Transcript): string[] {
  const spellings = new Set<string>();
  for (const { cue } of turns) {
    if (cue?.marker && cue.names.length === 0 && !cue.unknown)
      spellings.add(cue.marker.kind === 'question' ? 'Q' : 'A');
    for (const { text } of cue?.names ?? []) spellings.add(text);
  }
  return Array.from(spellings, nameKey);
}

/** The names in all cues, from the keys in each part of a transcript. */
export function joinCueNames(parts: Iterable<readonly string[]>): CueNames {
  const keys = new Set<string>();
  for (const part of parts) for (const key of part) keys.add(key);
  let longest = 0;
  for (const key of keys) longest = Math.max(longest, key.length);
  return { keys, loose: new Set(Array.from(keys, looseNameKey)), longest };
}

export function areSameCueNames(one: CueNames, other: CueNames): boolean {
  return isSameSet(one.keys, other.keys);
}

function innerCuesOf({ text, lines, kinds }: Transcript, { start, end }: Span, known: CueNames): InnerCue[] {
  const line = lines.lineAt(start);
  const isEscaped = text.charCodeAt(start - 1) === Character.backslash;
  const opensLine = kinds[line] === LineKind.speech && !isEscaped;
  const words = text.slice(start, end);
  const found: InnerCue[] = [];
  let from = 0;
  for (let colon = words.indexOf(':'); colon >= 0; colon = words.indexOf(':', colon + 1)) {
    const labelEnd = endOfLabel(words, colon);
    if (labelEnd === undefined) continue;
    for (let at = Math.max(from, colon - known.longest - LONGEST_EMPHASIS); at < colon; at++) {
      // The name begins after all that may stand before it.
      if (isSpace(words.charCodeAt(at)) || openers.includes(words[at] as string)) continue;
      if (at === 0 ? !opensLine : !followsSentence(words, at)) continue;
      const name = words.slice(at, colon).replace(emphasis, '');
      if (!isKnown(name, known) && !(isAfterStroke(words, at) && isNameLike(name) && !isThing(name))) continue;
      const gapStart = at === 0 ? lines.start(line) : start + beforeSpaces(words, at);
      found.push({
        name,
        span: { start: start + at, end: start + labelEnd },
        gap: { start: gapStart, end: start + at },
      });
      from = labelEnd;
      break;
    }
  }
  return found;
}

/** Whether a stroke with a space on both sides stands before a label: `Did you? / Ann: I did.` */
function isAfterStroke(words: string, at: number): boolean {
  return /\s[/|]\s$/.test(words.slice(Math.max(0, at - 3), at));
}

/** Whether a name is that of a cue; in capitals it is the same name. */
function isKnown(name: string, { keys, loose }: CueNames): boolean {
  if (keys.has(nameKey(name))) return true;
  return name.length > 1 && isAllCapitals(name) && loose.has(looseNameKey(name));
}

/** What may close around a name before its colon, or open before it. */
const emphasis = /^(?:\*\*|__)|(?:\*\*|__|[\])])$/g;
const sentenceEnds = new Set(['.', '?', '!', '…', '。', '？', '！']);
const closers = new Set(['"', '”', '’', "'", ')', ']', '*', '_']);

/** The offset after the colon and closing emphasis; undefined if no white space follows, as in a time or an address. */
function endOfLabel(words: string, colon: number): number | undefined {
  let i = colon + 1;
  while (i < colon + 3 && (words[i] === '*' || words[i] === '_')) i++;
  const tag = words[i] === '<' ? closingTag.exec(words.slice(i, i + LONGEST_TAG)) : null;
  if (tag) i += tag[0].length;
  return i < words.length && isWhite(words.charCodeAt(i)) ? i : undefined;
}

function followsSentence(words: string, at: number): boolean {
  let i = beforeOpening(words, at);
  if (i === at) return false;
  if (words[i - 1] === ']') return true;
  while (i > 0 && closers.has(words[i - 1] ?? '')) i--;
  return sentenceEnds.has(words[i - 1] ?? '');
}

/** What may stand before a label in the midst of a line: white space, a dash or a stroke, a bracket, a time, the tag of a bold name. */
function beforeOpening(words: string, at: number): number {
  const time = timeBefore.exec(words.slice(Math.max(0, at - LONGEST_TIME), at));
  let i = at - (time?.[0].length ?? 0);
  const tag = words[i - 1] === '>' ? openingTag.exec(words.slice(Math.max(0, i - LONGEST_TAG), i)) : null;
  if (tag) i -= tag[0].length;
  while (i > 0 && (isSpace(words.charCodeAt(i - 1)) || openers.includes(words[i - 1] as string))) i--;
  return i;
}

const openers = '/|–—-•([';
const timeBefore = /[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s{1,2}(?:[-–—]\s)?$/;
const openingTag = /<(?:b|i|em|strong|u)>$/i;
const closingTag = /^<\/(?:b|i|em|strong|u)>/i;
const LONGEST_TAG = 9;
/** A time in brackets with hours, and what stands after it. */
const LONGEST_TIME = 16;

function beforeSpaces(words: string, at: number): number {
  let i = at;
  while (i > 0 && isSpace(words.charCodeAt(i - 1))) i--;
  return i;
}
