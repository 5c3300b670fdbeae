import { isNameLike, isVoice } from '../../labels/labels.ts';
import { endsInMark, endsSentence, joinReason } from '../../sentences/lineBreaks.ts';
import { readCue } from '../../syntax/cues/readCue.ts';
import { nameKey } from '../../text/names.ts';
import type { DroppedPiece, Layout } from './layout.ts';

/** Captions that were pasted or saved as text: a line with two times and an arrow, and the words below it. */
export const captions: Layout = {
  id: 'captions',
  shown: 'captions with their times',
  undo(lines) {
    const found = captionsIn(lines);
    if (!found || found.captions.length < FEWEST) return undefined;
    const isNamed = haveNamesAbove(found.captions);
    const returning = returningLabels(found.captions);
    const written: Written[] = found.above.map((at) => ({ text: lines[at] as string, from: [at], isCaption: false }));
    const dropped: DroppedPiece[] = [];
    for (const caption of found.captions) {
      if (caption.number !== undefined)
        dropped.push({ line: caption.number, text: lines[caption.number] as string, why: 'number of a caption' });
      const [name, ...below] = caption.words;
      const label = isNamed ? name?.text : cueOf(caption.words[0]?.text ?? '');
      const isLabel = label !== undefined && (isNamed || returning.has(nameKey(label)));
      const words = (isNamed ? below : caption.words).map(({ text }) => text).join(' ');
      const { timing } = caption;
      dropped.push({ line: timing.line, text: isLabel ? timing.end : timing.text, why: 'time of a caption' });
      const from = caption.words.map(({ line }) => line);
      const last = written.at(-1);
      if (isLabel)
        written.push({ text: `[${timing.start}] ${isNamed ? `${label}: ` : ''}${words}`, from, isCaption: true });
      else if (last && goesOn(last, words)) {
        last.text += ` ${words}`;
        last.from.push(...from);
      } else if (from.length > 0) written.push({ text: words, from, isCaption: true });
    }
    return { lines: written, dropped };
  },
};

/** Fewer may stand in a text as an example. */
const FEWEST = 3;
/** More lines before the first caption are another text. */
const MOST_ABOVE = 20;

interface Written {
  text: string;
  readonly from: number[];
  readonly isCaption: boolean;
}

interface Line {
  readonly line: number;
  readonly text: string;
}

interface Caption {
  /** The line of its number, from 0. */
  readonly number: number | undefined;
  readonly timing: Timing;
  readonly words: readonly Line[];
}

/** A line with two times. `end` is the arrow and all after it. */
interface Timing {
  readonly line: number;
  readonly text: string;
  readonly start: string;
  readonly end: string;
}

/** All captions of a text, and the lines above the first; undefined where lines stand among them that are none. */
function captionsIn(
  lines: readonly string[],
): { readonly above: readonly number[]; readonly captions: readonly Caption[] } | undefined {
  const captions: Caption[] = [];
  const above: number[] = [];
  let words: Line[] = [];
  lines.forEach((line, at) => {
    const text = line.trim();
    const timing = timingOn(text, at);
    if (!timing) {
      if (text === '') return;
      if (captions.length > 0) words.push({ line: at, text });
      else above.push(at);
      return;
    }
    const isFirst = captions.length === 0;
    const before = isFirst ? above.at(-1) : words.at(-1)?.line;
    const isNumbered = before === at - 1 && /^\d{1,5}$/.test(lines[before]?.trim() ?? '');
    if (isNumbered) (isFirst ? above : words).pop();
    words = [];
    captions.push({ number: isNumbered ? before : undefined, timing, words });
  });
  const isWhole = above.length <= MOST_ABOVE && !above.some((at) => /^\ufeff?WEBVTT\b/.test(lines[at] as string));
  return isWhole && captions.every((caption) => caption.words.length <= MOST_LINES) ? { above, captions } : undefined;
}

/** A caption with more lines is something else. */
const MOST_LINES = 12;

function timingOn(text: string, line: number): Timing | undefined {
  const { start, end } = timing.exec(text.slice(0, LONGEST_TIMING))?.groups ?? {};
  return start !== undefined && end !== undefined && text.length <= LONGEST_TIMING
    ? { line, text, start: start.replace(',', '.'), end }
    : undefined;
}

const clock = String.raw`(?:\d{1,2}:)?\d{1,2}:\d{1,2}`;
const fraction = String.raw`[.,]\d{1,3}`;
/** An arrow stands between the times; between fractions it may be a comma or a dash. */
const timing = new RegExp(
  String.raw`^(?<start>${clock}(?:${fraction})?)(?<end>\s{0,4}(?:--?>|→)\s{0,4}${clock}(?:${fraction})?(?:\s.*)?|(?<=${fraction})(?:,|\s{0,4}[-–]\s{0,4})${clock}${fraction})$`,
);
const LONGEST_TIMING = 120;

/** Whether the first line of each caption names the voice, as old documents of Teams have it. */
function haveNamesAbove(captions: readonly Caption[]): boolean {
  const names = captions.map(({ words: [name, ...below] }) => (below.length > 0 ? name?.text : undefined));
  const isLabel = (name: string | undefined) =>
    name !== undefined && !endsInMark(name) && (isNameLike(name) || isVoice(name));
  const different = new Set(names.map((name) => nameKey(name ?? ''))).size;
  const isFull = (name: string | undefined) => name !== undefined && /^\S+ \S+(?: \S+)?$/.test(name);
  return names.every(isLabel) && (different * 2 <= names.length || (different < names.length && names.every(isFull)));
}

/** The labels that more than one caption begins with, as they are compared. */
function returningLabels(captions: readonly Caption[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const returning = new Set<string>();
  for (const { words } of captions) {
    const label = cueOf(words[0]?.text ?? '');
    if (label === undefined) continue;
    const key = nameKey(label);
    if (seen.has(key)) returning.add(key);
    seen.add(key);
  }
  return returning;
}

/** The names that a line begins with as a cue. */
function cueOf(line: string): string | undefined {
  const reading = readCue(line, 0, line.length, () => false);
  if (reading?.kind !== 'cue' || reading.cue.names.length === 0 || reading.cue.time) return undefined;
  return reading.cue.names.map(({ text }) => text).join(', ');
}

/** Whether a caption without a name goes on with the sentence of the one before it. */
function goesOn({ text, isCaption }: Written, words: string): boolean {
  if (!isCaption || words === '') return false;
  return text.startsWith('[') ? joinReason(text.slice(-64), text.length, words) !== undefined : !endsSentence(text);
}
