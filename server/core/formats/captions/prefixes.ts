import { parse } from '../../parse.ts';
import type { ReadingSettings } from '../../syntax/readingSettings.ts';
import type { Cue, Transcript } from '../../syntax/tree.ts';
import { withoutColon } from '../../text/colons.ts';
import { nameKey } from '../../text/names.ts';
import { isLoneEvent } from '../draft/loneEvent.ts';

/** What the lines of a caption say about who speaks, a value for each line. */
export interface LinePrefix {
  /** Offset in the line at which the words begin. */
  readonly textStart: number;
  /** Empty where somebody speaks whom the line does not name; undefined where it may be a name, and the file does not prove it. */
  readonly speakers: readonly string[] | undefined;
}

/** The line of the first caption in the text that {@link readPrefixes} reads. Each caption is followed by a blank line. */
export const FIRST_LINE = 2;

/**
 * Finds the names before colons, in brackets, after chevrons and so on, in captions without tags: the lines of all captions are read as
 * those of a transcript, so that the same evidence decides. A line without an entry says nothing.
 * @param captions the lines of each caption
 * @returns by line: those of the captions, counted from {@link FIRST_LINE} and with a blank line after each caption
 */
export function readPrefixes(
  captions: readonly (readonly string[])[],
  settings: ReadingSettings,
): ReadonlyMap<number, LinePrefix> {
  const prefixes = new Map<number, LinePrefix>();
  const lists = new Map<string, readonly string[]>();
  if (!captions.some((lines) => lines.some((line) => mayHavePrefix.test(line)))) return prefixes;
  // The first line keeps names from being facts above a talk.
  const text = `.\n\n${captions.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n')}`;
  const transcript = parse(text, { ...settings, attribution: 'strict', kind: '' });
  const spoken = captions.filter((lines) => lines.length > 0 && !isLoneEvent(lines.join(' '))).length;
  const unproved = unprovedNames(transcript, spoken, bracketedNames(captions));
  const alone = new Set<string>();
  for (const { cue } of transcript.turns) {
    const [name, ...others] = cue ? [...cue.names, ...cue.qualifiers] : [];
    if (name && others.length === 0) alone.add(nameKey(name.text));
  }
  for (const { firstLine, cue, speakers } of transcript.turns) {
    if (!cue) continue;
    if (unproved.has(firstLine)) {
      prefixes.set(firstLine, { textStart: 0, speakers: undefined });
      continue;
    }
    const textStart = cue.textStart - transcript.lines.start(firstLine);
    // Captions have no markers: `A. Penn` is a name.
    const label =
      cue.marker && withoutColon(transcript.text.slice(transcript.lines.start(firstLine), cue.textStart).trim());
    const named = speakers.length > 0 ? speakers.map(({ name }) => name) : cue.names.map((name) => name.text);
    const names = [label || wholeName(transcript.text, cue, alone) || named].flat();
    // One list for each voice, since there may be a million captions.
    const key = names.join('\n');
    const list = lists.get(key) ?? names;
    lists.set(key, list);
    prefixes.set(firstLine, { textStart, speakers: list });
  }
  for (const { firstLine, doubt, brokenCue } of transcript.unattributed) {
    if (doubt || brokenCue) prefixes.set(firstLine, { textStart: 0, speakers: undefined });
  }
  return prefixes;
}

/**
 * A name with what stands after it in brackets or after a comma. `Lee, Ann` is one name, unless one of the two speaks too: then these are
 * two people, or `Ann` is what Lee is.
 * @param alone the keys of names that stand without anything before or after them
 */
function wholeName(text: string, { names, qualifiers }: Cue, alone: ReadonlySet<string>): string | undefined {
  const [first] = names;
  const parts = [...names, ...qualifiers];
  if (!first || parts.length === 1 || parts.some(({ span }) => span.start < first.span.start)) return undefined;
  const isInverted = text.charAt(first.span.end) === ',' && !names.some((name) => alone.has(nameKey(name.text)));
  if (!isInverted && names.length > 1) return undefined;
  return parts
    .slice(1)
    .reduce(
      (whole, { text: part }, at) => `${whole}${isInverted && at === 0 ? `, ${part}` : ` (${part})`}`,
      first.text,
    );
}

/**
 * The lines that begin with words before a colon which the file does not prove to be names. Sentences begin so too: `Tonight: the harbour.`
 * Names return, or nearly every caption begins with one, or more do than begin with other words before a colon.
 * @param spoken the number of captions with words
 * @param bracketed the keys of what stands in brackets at the start of lines
 */
function unprovedNames(transcript: Transcript, spoken: number, bracketed: ReadonlySet<string>): Set<number> {
  const { text, turns } = transcript;
  const labels: { readonly line: number; readonly keys: readonly string[]; readonly beginsSentence: boolean }[] = [];
  const counts = new Map<string, number>();
  let labelled = 0;
  for (const { firstLine, cue, speakers } of turns) {
    if (!cue) continue;
    labelled++;
    if (cue.names.length === 0) continue;
    const isPlain = cue.form.label === undefined && cue.form.emphasis === '' && cue.form.colon !== 'none';
    if (!isPlain || speakers.some(({ entry }) => entry)) continue;
    const keys = cue.names.map((name) => nameKey(name.text));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    labels.push({
      line: firstLine,
      keys,
      beginsSentence: !/^\p{Ll}/u.test(text.slice(cue.textStart, cue.textStart + 2)),
    });
  }
  if (labelled >= spoken * MOST) return new Set();
  const returns = (key: string) => bracketed.has(key) || (counts.get(key) ?? 0) > 1;
  const found = labels.filter(({ keys }) => keys.some(returns));
  // `Source: …` may stand twice in a talk.
  const isChance = found.length < FEWEST && counts.size < 2;
  const returning = isChance ? [] : found;
  const once = labels.filter((label) => !returning.includes(label));
  const inWords = once.filter(({ beginsSentence }) => !beginsSentence);
  const areNames =
    returning.length > 0
      ? !returning.every(({ beginsSentence }) => beginsSentence)
      : counts.size > 1 && inWords.length === 0 && otherColons(transcript) < once.length;
  const unproved = areNames ? [] : returning.length > 0 ? inWords : once;
  return new Set(unproved.map(({ line }) => line));
}

/** How many lines begin with words before a colon that are no name. */
function otherColons({ text, lines, unattributed }: Transcript): number {
  let count = 0;
  for (const { firstLine, lastLine } of unattributed) {
    for (let line = firstLine; line <= lastLine; line++) {
      if (beforeColon.test(text.slice(lines.start(line), lines.end(line)))) count++;
    }
  }
  return count;
}

function bracketedNames(captions: readonly (readonly string[])[]): Set<string> {
  const keys = new Set<string>();
  for (const lines of captions) {
    for (const line of lines) {
      const name = /^\s{0,9}[[(]([^[\]()]{1,60})[\])]/.exec(line)?.[1];
      if (name !== undefined) keys.add(nameKey(name));
    }
  }
  return keys;
}

/** Words before a colon, as many as a name may have. */
const beforeColon = /^[^:：.?!]{1,60}[:：]\s/;
const MOST = 0.6;
/** A name that is the only one to return does so more often than once. */
const FEWEST = 3;

/** No label is without one of these in its first characters. */
const mayHavePrefix = /^.{0,80}[:：\])>»–—]|^[-–—*_#<>»(["“]/;
