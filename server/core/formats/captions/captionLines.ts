import type { ReadingSettings } from '../../syntax/readingSettings.ts';
import { nameKey } from '../../text/names.ts';
import { isLoneEvent } from '../loneEvent.ts';
import type { VoicedText } from './cueText.ts';
import { FIRST_LINE, readPrefixes } from './prefixes.ts';
import type { Sign } from './turnJoiner.ts';

/** A line of a caption without tags at its start, with what it shows of who speaks. */
export interface CaptionLine {
  readonly pieces: readonly VoicedText[];
  /** Without the label and the sign before it. */
  readonly text: string;
  /**
   * The names before the words; empty where a sign says that somebody else speaks, and does not name them. Undefined where the line says nothing,
   * and null where it may be a name, and the file does not prove it.
   */
  readonly speakers: readonly string[] | null | undefined;
  readonly sign: Sign | undefined;
}

type Lines = readonly (readonly VoicedText[])[];

/**
 * Finds who speaks in captions without tags: names before colons, in brackets or on a line of their own, and the signs `>>` and `-` for
 * another voice. A line with a tag is left as it is.
 */
export function labelLines(captions: readonly Lines[], settings: ReadingSettings): CaptionLine[][] {
  const rows = splitAtChevrons(captions).map((lines) => lines.map(rowOf));
  const hasLabelledDashes = rows.flat().filter(({ rest, sign }) => sign === 'dash' && isBracketed(rest)).length > 1;
  if (!hasLabelledDashes) keepDashes(rows);
  const plain = rows.map((lines) => lines.map(({ text, rest, sign }) => (sign === 'dash' ? rest : text)));
  const prefixes = readPrefixes(plain, settings);
  let first = FIRST_LINE;
  const labelled = rows.map((lines, caption) => {
    const found = lines.map(({ pieces, text, rest, sign }, at): CaptionLine => {
      const written = plain[caption]?.[at] ?? '';
      const prefix = prefixes.get(first + at);
      if (prefix?.speakers) {
        const { speakers, textStart } = prefix;
        return { pieces, text: written.slice(textStart), speakers, sign: speakers.length > 0 ? undefined : sign };
      }
      if (sign !== undefined) return { pieces, text: rest, speakers: [], sign };
      return { pieces, text, speakers: prefix ? null : undefined, sign };
    });
    first += lines.length + 1;
    return found;
  });
  return withNamesByForm(withoutLabelsInWords(labelled));
}

/**
 * Where every caption begins with a label, one further down is a label only if it begins other captions too: a line that is broken before a word
 * with a colon looks the same.
 */
function withoutLabelsInWords(captions: readonly CaptionLine[][]): CaptionLine[][] {
  const areLabelled = captions.every((lines) => lines[0]?.speakers?.length || isEvent(lines));
  if (!areLabelled) return [...captions];
  const known = new Set(captions.flatMap(([line]) => line?.speakers?.map(nameKey) ?? []));
  return captions.map((lines) =>
    lines.map((line, at) => {
      const isKnown = at === 0 || line.speakers?.every((name) => known.has(nameKey(name)));
      return isKnown ? line : { ...line, text: textOf(line.pieces), speakers: undefined, sign: undefined };
    }),
  );
}

interface Row {
  readonly pieces: readonly VoicedText[];
  readonly text: string;
  /** The text after the sign. */
  readonly rest: string;
  sign: Sign | undefined;
}

function rowOf(pieces: readonly VoicedText[]): Row {
  const text = textOf(pieces);
  const [whole = '', chevrons] = signBefore.exec(text) ?? [];
  const sign = whole === '' || pieces.some(isTagged) ? undefined : chevrons === undefined ? 'dash' : 'chevron';
  return { pieces, text, rest: sign ? text.slice(whole.length) : text, sign };
}

const signBefore = /^\s{0,9}(?:(>{2,3})\s{0,9}|[-–—‐]\s{0,9}(?=[\p{L}\p{N}["'“‘«¿¡(♪]))/u;

export function isTagged({ voice }: VoicedText): boolean {
  return voice !== undefined;
}

function textOf(pieces: readonly VoicedText[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** In a file that has `>>` before the words of another voice, one in the middle of a line begins a line. */
function splitAtChevrons(captions: readonly Lines[]): readonly Lines[] {
  const isUsed = captions.some((lines) => lines.some((pieces) => /^\s{0,9}>>/.test(textOf(pieces))));
  if (!isUsed) return captions;
  return captions.map((lines) =>
    lines.flatMap((pieces): (readonly VoicedText[])[] => {
      if (pieces.some(isTagged)) return [pieces];
      const parts = textOf(pieces).split(/(?<=\S)\s+(?=>{2,3}\s)/);
      return parts.length === 1 ? [pieces] : parts.map((text) => [{ voice: undefined, text }]);
    }),
  );
}

/** A dash is the sign of another voice only before two lines of a caption. */
function keepDashes(rows: readonly Row[][]): void {
  for (const lines of rows) {
    if (lines.filter(({ sign }) => sign === 'dash').length > 1) continue;
    for (const row of lines) if (row.sign === 'dash') row.sign = undefined;
  }
}

function isBracketed(text: string): boolean {
  return inBrackets.test(text);
}

/** A name in brackets, and the words after it. */
const inBrackets = /^\s{0,9}(?:\[([^[\]]{1,60})\]|\(([^()]{1,60})\))\s{0,9}[:：]?\s{0,9}/;

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
  const name = (found?.[1] ?? found?.[2] ?? '').trim();
  return found && isNameLike(name) ? { name, rest: text.slice(found[0].length) } : undefined;
}

function nameAlone(text: string): Named | undefined {
  const name = text.trim();
  return name.length <= 40 && isNameLike(name) && !/[.?!,;:…\])♪]$/.test(name) ? { name, rest: '' } : undefined;
}

function nameBeforeColon(text: string): Named | undefined {
  const [whole = '', name = ''] = /^\s{0,9}([^:：]{1,60})[:：]\s{1,9}(?=\S)/.exec(text) ?? [];
  const ordinaryWords = name.match(/(?<=\s|^)\p{Ll}/gu)?.length ?? 0;
  const isLike = /^[^[(]*[\p{L}\p{N}]/u.test(name) && ordinaryWords < 2;
  return isLike ? { name: name.trim(), rest: text.slice(whole.length) } : undefined;
}

function isNameLike(name: string): boolean {
  return /^[\p{Lu}\p{Lo}]/u.test(name);
}

/**
 * Labels whose form the whole file proves: names in brackets or on a line of their own above the words where nearly every caption has one and they
 * return, names in brackets that are speakers elsewhere, and the last names before colons where all other captions have one.
 */
function withNamesByForm(captions: readonly (readonly CaptionLine[])[]): CaptionLine[][] {
  const spoken = captions.filter((lines) => lines.length > 0 && !isEvent(lines));
  const proven = captions.flatMap((lines) => lines.flatMap(({ speakers }) => speakers?.map(nameKey) ?? []));
  const inBrackets = new Set([...proven, ...usualNames(spoken, nameInBrackets)]);
  const alone = usualNames(
    spoken.filter((lines) => lines.length > 1),
    nameAlone,
    spoken.length,
  );
  const hasColons = areAllLabelled(spoken);
  const labelOf = (line: CaptionLine, at: number, count: number): Named | undefined => {
    if (line.speakers?.length || line.pieces.some(isTagged)) return undefined;
    const bracketed = nameInBrackets(line.text);
    if (bracketed && inBrackets.has(nameKey(bracketed.name))) return bracketed;
    if (at > 0) return undefined;
    const first = count > 1 ? nameAlone(line.text) : undefined;
    if (first && alone.has(nameKey(first.name))) return first;
    return hasColons ? nameBeforeColon(line.text) : undefined;
  };
  return captions.map((lines) =>
    lines.map((line, at) => {
      const label = labelOf(line, at, lines.length);
      return label ? { ...line, text: label.rest, speakers: [label.name], sign: undefined } : line;
    }),
  );
}

/** The keys of names at the start of captions, if nearly all captions have one and they return. */
function usualNames(
  captions: readonly (readonly CaptionLine[])[],
  nameIn: (text: string) => Named | undefined,
  count = captions.length,
): ReadonlySet<string> {
  const names = captions.flatMap(([first]) =>
    first && !first.speakers?.length ? (nameIn(first.text)?.name ?? []) : [],
  );
  const keys = new Set(names.map(nameKey));
  const isUsual = names.length >= FEWEST && names.length >= count * MOST;
  return isUsual && keys.size > 1 && keys.size * 1.5 <= names.length ? keys : new Set();
}

/** Whether every caption begins with a name before a colon, and the file proves most of them. */
function areAllLabelled(captions: readonly (readonly CaptionLine[])[]): boolean {
  const proven = captions.filter(([first]) => first?.speakers?.length).length;
  const others = captions.filter(([first]) => first && !first.speakers?.length && nameBeforeColon(first.text)).length;
  return proven > FEWEST - 1 && proven >= captions.length * MOST && proven + others === captions.length;
}

const FEWEST = 3;
const MOST = 0.6;
