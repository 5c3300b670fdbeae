import { placeholderKind } from '../../speakers/placeholders.ts';
import type { ReadingSettings } from '../../syntax/readingSettings.ts';
import { nameKey } from '../../text/names.ts';
import { isLoneEvent } from '../draft/loneEvent.ts';
import type { VoicedText } from './cueText.ts';
import { FIRST_LINE, type LinePrefix, readPrefixes } from './prefixes.ts';
import type { Sign } from './turnJoiner.ts';

/** A line of a caption, with what it shows of who speaks. */
export interface CaptionLine {
  /** The stretches by voice, where a tag gives one. */
  readonly pieces: readonly VoicedText[] | undefined;
  /** All that the line has, without tags. */
  readonly written: string;
  /** Without the label and the sign before it. */
  text: string;
  /**
   * The names before the words; empty where a sign says that somebody else speaks, and does not name them. Undefined where the line says nothing,
   * and null where it may be a name, and the file does not prove it.
   */
  speakers: readonly string[] | null | undefined;
  sign: Sign | undefined;
}

/**
 * Finds who speaks in captions without tags: names before colons, in brackets or on a line of their own, and the signs `>>` and `-` for
 * another voice. A line with a tag is left as it is.
 * @param captions the lines of each caption, in stretches by voice
 */
export function labelLines(
  captions: Iterable<readonly (readonly VoicedText[])[]>,
  settings: ReadingSettings,
): CaptionLine[][] {
  const labelled = Array.from(captions, (lines) => lines.map(lineOf));
  if (labelled.some((lines) => lines.some(({ sign }) => sign === 'chevron'))) splitAtChevrons(labelled);
  if (!haveLabelledDashes(labelled)) keepDashes(labelled);
  const prefixes = readPrefixes(
    labelled.map((lines) => lines.map(({ sign, written, text }) => (sign === 'dash' ? text : written))),
    settings,
  );
  let number = FIRST_LINE;
  for (const lines of labelled) {
    for (const line of lines) labelLine(line, prefixes.get(number++));
    number++;
  }
  takeLabelsFromWords(labelled);
  findNamesByForm(labelled);
  leaveOpen(labelled);
  return labelled;
}

function lineOf(pieces: readonly VoicedText[]): CaptionLine {
  const [first] = pieces;
  if (pieces.some(isTagged)) {
    const written = pieces.map(({ text }) => text).join('');
    return { pieces, written, text: written, speakers: undefined, sign: undefined };
  }
  return plainLine(pieces.length === 1 ? (first?.text ?? '') : pieces.map(({ text }) => text).join(''));
}

function plainLine(line: string): CaptionLine {
  const written = directionMarks.test(line) ? line.replace(directionMarks, '') : line;
  const [whole = '', chevrons] = signBefore.exec(written) ?? [];
  const sign = whole === '' ? undefined : chevrons === undefined ? 'dash' : 'chevron';
  return { pieces: undefined, written, text: sign ? written.slice(whole.length) : written, speakers: undefined, sign };
}

/** Signs around a line that tell a player how to set a script from right to left. They show nothing, and hide a name before a colon. */
const directionMarks = /^[\u200e\u200f\u202a-\u202e\u2066-\u2069]{1,9}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]{1,9}$/g;

const signBefore = /^\s{0,9}(?:(>{2,3})\s{0,9}|[-–—‐]\s{0,9}(?=[\p{L}\p{N}["'“‘«¿¡(♪]))/u;

export function isTagged({ voice }: VoicedText): boolean {
  return voice !== undefined;
}

/** Gives a line the label that the reading of all lines found in it. */
function labelLine(line: CaptionLine, prefix: LinePrefix | undefined): void {
  if (prefix?.speakers) {
    const { speakers, textStart } = prefix;
    line.text = (line.sign === 'dash' ? line.text : line.written).slice(textStart);
    line.speakers = speakers;
    if (speakers.length > 0 && line.sign === 'dash') line.sign = undefined;
  } else if (line.sign !== undefined) line.speakers = [];
  else if (prefix) line.speakers = null;
}

/**
 * Where every caption begins with a label, one further down is a label only if it begins other captions too: a line that is broken before a word
 * with a colon looks the same. One in capitals is a label where all names are written so and not all words.
 */
function takeLabelsFromWords(captions: readonly CaptionLine[][]): void {
  if (!captions.every((lines) => isNamed(lines[0]) || isEvent(lines))) return;
  const known = new Set<string>();
  for (const [first] of captions) for (const name of first?.speakers ?? []) known.add(nameKey(name));
  const firsts = captions.flatMap(([first]) => first ?? []);
  const areInCapitals =
    firsts.every(({ speakers }) => speakers?.every(isInCapitals)) && firsts.some(({ text }) => !isInCapitals(text));
  for (const [, ...others] of captions) {
    for (const line of others) {
      const isLabel = (name: string) => known.has(nameKey(name)) || (areInCapitals && isInCapitals(name));
      if (line.speakers?.every(isLabel)) continue;
      line.text = line.written;
      line.speakers = undefined;
      line.sign = undefined;
    }
  }
}

/** Whether a label stands before the words of a line: a name, or `?:` for somebody who is not named. */
function isNamed(line: CaptionLine | undefined): boolean {
  return line?.speakers != null && (line.speakers.length > 0 || line.sign === undefined);
}

/** Words before a colon that return at the start of captions may be somebody's label. So what follows is open, and not by the voice before. */
function leaveOpen(captions: readonly CaptionLine[][]): void {
  if (!captions.some(([first]) => first?.speakers?.length)) return;
  const firsts = captions.flatMap(([first]) => (first && first.speakers === undefined && !first.pieces ? [first] : []));
  const counts = new Map<string, number>();
  for (const { text } of firsts) {
    const label = anyBeforeColon(text)?.name;
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  for (const line of firsts) {
    if ((counts.get(anyBeforeColon(line.text)?.name ?? '') ?? 0) > 1) line.speakers = null;
  }
}

/** In a file that has `>>` before the words of another voice, one in the middle of a line begins a line. */
function splitAtChevrons(captions: CaptionLine[][]): void {
  for (const [at, lines] of captions.entries()) {
    if (!lines.some(({ written }) => written.includes('>>'))) continue;
    captions[at] = lines.flatMap((line) =>
      line.pieces ? [line] : line.written.split(/(?<=\S)\s+(?=>{2,3}\s)/).map(plainLine),
    );
  }
}

/** Whether the file has a dash before names in brackets. Boxes to tick and addresses of links stand in brackets after a dash too. */
function haveLabelledDashes(captions: readonly CaptionLine[][]): boolean {
  let count = 0;
  for (const lines of captions) {
    for (const { sign, text } of lines) {
      const named = sign === 'dash' ? nameInBrackets(text) : undefined;
      if (named && /^(?:[^[(]|$)/.test(named.rest)) count++;
    }
  }
  return count > 1;
}

/** A dash is the sign of another voice only before two lines of a caption, or before a name that stands after such a dash elsewhere. */
function keepDashes(captions: readonly CaptionLine[][]): void {
  const areDashed = (lines: readonly CaptionLine[]) => lines.filter(({ sign }) => sign === 'dash').length > 1;
  const names = new Set<string>();
  for (const lines of captions) {
    if (!areDashed(lines)) continue;
    for (const { sign, text } of lines) if (sign === 'dash') names.add(nameKey(nameBeforeColon(text)?.name ?? ''));
  }
  for (const lines of captions) {
    if (areDashed(lines)) continue;
    for (const line of lines) {
      const name = line.sign === 'dash' ? nameBeforeColon(line.text)?.name : undefined;
      if (line.sign !== 'dash' || (name !== undefined && names.has(nameKey(name)))) continue;
      line.sign = undefined;
      line.text = line.written;
    }
  }
}

/** A name in brackets, and the words after it. */
const inBrackets =
  /^\s{0,9}(?:[[［【]([^[\]［］【】]{1,60})[\]］】]|[(（]([^()（）]{1,60})[)）]|\{([^{}]{1,60})\})\s{0,9}[:：]?\s{0,9}/;

function isInCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}\p{Lu}/u.test(text);
}

function isEvent(lines: readonly CaptionLine[]): boolean {
  return lines.length === 0 || isLoneEvent(lines.map(({ text }) => text).join(' '));
}

/** A name at the start of a line, and the words after it. */
interface Named {
  readonly name: string;
  readonly rest: string;
}

function nameInBrackets(text: string): Named | undefined {
  const found = inBrackets.exec(text);
  const name = (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim();
  return found && beginsLikeName(name) ? { name, rest: text.slice(found[0].length) } : undefined;
}

function nameAlone(text: string): Named | undefined {
  const name = text.trim();
  return name.length <= 40 && beginsLikeName(name) && !/[.?!,;:…\])♪]$/.test(name) ? { name, rest: '' } : undefined;
}

function nameBeforeColon(text: string): Named | undefined {
  const [whole = '', name = ''] =
    /^\s{0,9}(?:[-–—]\s{1,9})?([^:：]{1,60})[:：](?:\s{1,9}(?=\S)|\s{0,9}$)/.exec(text) ?? [];
  const ordinaryWords = name.match(/(?<=\s|^)\p{Ll}/gu)?.length ?? 0;
  const isLike = /^[^[(]*[\p{L}\p{N}]/u.test(name) && ordinaryWords < 2 && !endsSentenceWithin(name);
  return isLike ? { name: name.trim(), rest: text.slice(whole.length) } : undefined;
}

/** What may stand before the colon of a label: a name, or else anything that captions begin with more than once. */
function labelsBeforeColon(captions: readonly (readonly CaptionLine[])[]): (text: string) => Named | undefined {
  const counts = new Map<string, number>();
  for (const [first] of captions) {
    const label = first && !isNamed(first) ? anyBeforeColon(first.text)?.name : undefined;
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return (text) => {
    const named = nameBeforeColon(text);
    const label = named ? undefined : anyBeforeColon(text);
    return named ?? (label && (counts.get(label.name) ?? 0) > 1 ? label : undefined);
  };
}

function anyBeforeColon(text: string): Named | undefined {
  const [whole = '', name = ''] = /^\s{0,9}(\S.{0,119}?)[:：](?:\s{1,9}(?=\S)|\s{0,9}$)/.exec(text) ?? [];
  return whole === '' ? undefined : { name, rest: text.slice(whole.length) };
}

/** Whether words that a sentence ends with stand before a name: `noon. Speaker 2`. */
function endsSentenceWithin(text: string): boolean {
  const words = text.split(' ').slice(0, -1);
  return words.some((word) => /^\p{Ll}[\p{L}’']{1,40}[.?!…]$/u.test(word));
}

function beginsLikeName(text: string): boolean {
  return /^[\p{Lu}\p{Lo}]/u.test(text);
}

/**
 * Labels whose form the whole file proves: names in brackets or on a line of their own above the words where nearly every caption has one and they
 * return, names in brackets that are speakers elsewhere or the numbers of voices, and the last names before colons where all other captions have one.
 */
function findNamesByForm(captions: readonly (readonly CaptionLine[])[]): void {
  const spoken = captions.filter((lines) => lines.length > 0 && !isEvent(lines));
  const inBrackets = usualNames(spoken, nameInBrackets);
  for (const lines of captions) {
    for (const { speakers } of lines) for (const name of speakers ?? []) inBrackets.add(nameKey(name));
    // No sentence begins with the number of a voice in brackets.
    const voice = lines[0] && nameInBrackets(lines[0].text)?.name;
    if (voice !== undefined && placeholderKind(voice) === 'unnamed') inBrackets.add(nameKey(voice));
  }
  const alone = usualNames(
    spoken.filter((lines) => lines.length > 1),
    nameAlone,
    spoken.length,
  );
  const labelBefore = labelsBeforeColon(spoken);
  const hasColons = areAllLabelled(spoken, labelBefore);
  // Then a name in brackets on a further line is a part of the words.
  const haveColons = hasColons && spoken.every(([first]) => first && isBeforeColon(first));
  const afterChevrons = namesAfterChevrons(captions);
  if (inBrackets.size === 0 && alone.size === 0 && afterChevrons.size === 0 && !hasColons) return;
  const labelOf = (line: CaptionLine, at: number, count: number): Named | undefined => {
    // Below `?:` the words begin, and a sign has none of its own.
    if (line.pieces || isNamed(line)) return undefined;
    if (at > 0 && line.sign === undefined && haveColons) return undefined;
    const bracketed = nameInBrackets(line.text);
    if (bracketed && inBrackets.has(nameKey(bracketed.name))) return bracketed;
    const announced = line.sign === 'chevron' ? nameBeforeColon(line.text) : undefined;
    if (announced && afterChevrons.has(nameKey(announced.name))) return announced;
    if (at > 0) return undefined;
    const first = count > 1 ? nameAlone(line.text) : undefined;
    if (first && alone.has(nameKey(first.name))) return first;
    return hasColons ? labelBefore(line.text) : undefined;
  };
  for (const lines of captions) {
    for (const [at, line] of lines.entries()) {
      const label = labelOf(line, at, lines.length);
      if (!label) continue;
      line.text = label.rest;
      line.speakers = [label.name];
      if (line.sign === 'dash') line.sign = undefined;
    }
  }
}

/** The keys of names at the start of captions, if nearly all captions have one and they return. */
function usualNames(
  captions: readonly (readonly CaptionLine[])[],
  nameIn: (text: string) => Named | undefined,
  count = captions.length,
): Set<string> {
  const names = captions.flatMap(([first]) =>
    first && !first.speakers?.length ? (nameIn(first.text)?.name ?? []) : [],
  );
  const keys = new Set(names.map(nameKey));
  const isUsual = names.length >= FEWEST && names.length >= count * MOST;
  return isUsual && keys.size > 1 && keys.size * 1.5 <= names.length ? keys : new Set();
}

/** The keys of names between `>>` and a colon, if most voices that `>>` announces have one: `>> ANN: Hello.` */
function namesAfterChevrons(captions: readonly (readonly CaptionLine[])[]): Set<string> {
  const announced = captions.flat().filter(({ sign, speakers }) => sign === 'chevron' || speakers?.length);
  const names = announced.flatMap((line) =>
    line.sign === 'chevron' ? (nameBeforeColon(line.text)?.name ?? []) : (line.speakers ?? []),
  );
  const keys = new Set(names.filter(beginsLikeName).map(nameKey));
  return keys.size > 1 && names.length >= announced.length * MOST ? keys : new Set();
}

/** Whether the label of a line is one before a colon and has no brackets around it. */
function isBeforeColon({ written, text, speakers }: CaptionLine): boolean {
  const label = speakers ? written.slice(0, written.length - text.length) : written;
  return /^[^[(].{0,200}[:：]/.test(label);
}

/** Whether every caption begins with a name before a colon, and the file proves most of them. */
function areAllLabelled(
  captions: readonly (readonly CaptionLine[])[],
  returning: (text: string) => Named | undefined,
): boolean {
  const proven = captions.filter(([first]) => isNamed(first)).length;
  const others = captions.filter(([first]) => first && !isNamed(first) && returning(first.text)).length;
  return (
    captions.length >= FEWEST && proven > 1 && proven >= captions.length * MOST && proven + others === captions.length
  );
}

const FEWEST = 3;
const MOST = 0.6;
