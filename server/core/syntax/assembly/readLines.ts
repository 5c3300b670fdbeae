import {
  ALONE,
  BOLD_ALONE,
  BROKEN,
  EvidenceCounter,
  type LineEvidence,
  labelOf,
  MARKED,
  PLAIN,
  SCRIBE,
  SCRIBED,
  TIMED,
} from '../../labels/evidence.ts';
import { type LabelReading, moveLabelReading } from '../../labels/form.ts';
import { readLabel } from '../../labels/readLabel.ts';
import { endsSentence } from '../../sentences/lineBreaks.ts';
import { Character, isSpace, skipWhite, trimEnd } from '../../text/characters.ts';
import { isInvisible } from '../../text/invisible.ts';
import type { Lines } from '../../text/lines.ts';
import { nameKey } from '../../text/names.ts';
import type { Span } from '../../text/span.ts';
import { readByline } from '../byline.ts';
import { classifyLine, LineShape } from '../classify.ts';
import { CodeBlocks } from '../codeBlocks.ts';
import type { CueReading } from '../cues/cueLine.ts';
import { CueReader } from '../cues/cueReader.ts';
import { hasTimeFirst } from '../cues/labelCue.ts';
import type { WrittenCue } from '../cues/writtenCue.ts';
import { kindOfLabel, type NonSpeakers } from '../nonSpeakers.ts';
import { NonSpeechSections } from '../nonSpeech.ts';
import { labelOfFact } from '../recordLines.ts';
import { scribedLabel, scribesNamedBy } from '../scribe.ts';
import type { BrokenCue, Label } from '../tree.ts';
import type { AssemblyContext } from './assemblyContext.ts';
import { type Knowledge, looseKey } from './knowledge.ts';

/** The lines of a text, each read by itself, with what they add to what is known of all. */
export interface Readings extends Knowledge {
  /** A {@link LineShape} for each line after the header. */
  readonly shapes: Uint8Array;
  /** Lines of code, which have no labels. */
  readonly code: ReadonlySet<number>;
  /** By line; absent where a line does not say who speaks. */
  readonly cues: readonly (LineReading | undefined)[];
}

/** Whether a cue is only a name in bold, without a colon, a marker and a time. What became of a matter may stand so too: `**Closed**`. */
export function isBoldAlone({ form, marker, time }: WrittenCue): boolean {
  return form.alone && form.colon === 'none' && form.emphasis !== '' && !marker && !time;
}

/** What a line says about who speaks: as a cue, or in a form that the file has to prove. */
export type LineReading =
  | CueReading
  | {
      readonly kind: 'form';
      readonly label: LabelReading;
      /** What the line is nearly, read as a cue. */
      readonly broken: BrokenCue | undefined;
      /** With one space before it, a label is never more than nearly a cue. */
      readonly isAfterSpace: boolean;
    };

/** The first pass: what each line is by itself, and what it says of its label. */
export function readLines(lines: Lines, context: ReadingContext): Readings {
  return new FirstPass(lines, context).run();
}

type ReadingContext = Pick<AssemblyContext, 'firstLine' | 'labels' | 'isMinutes' | 'nonSpeakers'>;

class FirstPass {
  readonly #lines: Lines;
  readonly #context: ReadingContext;
  readonly #reader: CueReader;
  readonly #nonSpeech: NonSpeechSections;
  readonly #blocks: CodeBlocks;
  readonly #shapes: Uint8Array;
  readonly #code = new Set<number>();
  readonly #cues: (LineReading | undefined)[];
  readonly #spellings = new Map<string, number>();
  readonly #counter = new EvidenceCounter();
  /** Lines that are a label in a form whose words stand below. */
  readonly #alone: { readonly line: number; readonly label: LabelReading }[] = [];
  #hasQuestions = false;
  #hasAnswers = false;

  constructor(lines: Lines, context: ReadingContext) {
    this.#lines = lines;
    this.#context = context;
    this.#reader = new CueReader(lines.text, context.labels, context.isMinutes);
    this.#nonSpeech = new NonSpeechSections(context.nonSpeakers.notSpeech);
    this.#blocks = new CodeBlocks(lines, speakerFinder(lines, this.#reader));
    this.#shapes = new Uint8Array(lines.count);
    this.#cues = new Array<LineReading | undefined>(lines.count);
  }

  run(): Readings {
    for (let line = this.#context.firstLine; line < this.#lines.count; line++) {
      const span = this.#lines.span(line);
      if (this.#classify(line, span)) this.#readLabel(line, span);
    }
    for (const { line, label } of this.#alone) this.#addLabelAlone(line, label);
    return {
      shapes: this.#shapes,
      code: this.#code,
      cues: this.#cues,
      labels: byKey(this.#spellings),
      hasQuestions: this.#hasQuestions,
      hasAnswers: this.#hasAnswers,
      evidence: this.#counter.evidence,
    };
  }

  /** Finds the shape of a line. Returns whether the line may say who speaks. */
  #classify(line: number, { start, end }: Span): boolean {
    const { text } = this.#lines;
    const isCode = this.#blocks.isCode(line);
    if (isCode) this.#code.add(line);
    const shape = isCode ? shapeOfCode(text, start, end) : classifyLine(text, start, end);
    const isNoSpeech = isCode ? this.#nonSpeech.isOpen : this.#nonSpeech.read(text, start, end);
    this.#shapes[line] = isNoSpeech && isWords(shape) ? LineShape.own : shape;
    return !isNoSpeech && !isCode && mayHaveLabel(shape);
  }

  #readLabel(line: number, span: Span): void {
    const { text } = this.#lines;
    const { start, end } = span;
    const shape = this.#shapes[line];
    const cue = shape === LineShape.text ? readCueOf(this.#reader, text, span) : undefined;
    if (shape !== LineShape.indented && readByline(text, start, end)) return;
    const broken = cue?.kind === 'broken' ? cue.broken : undefined;
    const first = text.charCodeAt(start);
    const isAfterSpace = shape === LineShape.text && (isSpace(first) || isInvisible(first));
    const label = cue && !broken && !isNumberOnly(cue) ? undefined : readLabelAfter(text, span, isAfterSpace ? 1 : 0);
    if (shape === LineShape.event && !(label && mayBeInEvent(label))) return;
    const own = ownShape(this.#context.nonSpeakers, text, span, label);
    if (own !== undefined) {
      this.#shapes[line] = own;
      return;
    }
    const reading: LineReading | undefined = label ? { kind: 'form', label, broken, isAfterSpace } : cue;
    if (!reading) return;
    this.#cues[line] = reading;
    const evidence = lineEvidence(this.#lines, line, this.#shapes, this.#context.firstLine);
    if (broken) this.#counter.add(BROKEN, broken.name, evidence);
    if (reading.kind === 'form') this.#addForm(line, span, reading.label, evidence);
    else if (reading.kind !== 'broken') this.#addCue(span, reading, evidence);
  }

  #addForm(line: number, { start, end }: Span, label: LabelReading, evidence: LineEvidence): void {
    const { form } = label;
    if (form.alone) {
      this.#alone.push({ line, label });
      return;
    }
    const { text } = this.#lines;
    const textStart = start + label.textStart;
    const words = text.slice(textStart, Math.min(end, start + LONGEST_SENTENCE));
    const endsSentence = evidence.endsSentence && (form.saysSentence?.(words) ?? true);
    this.#counter.add(form.id, labelOf(label), { ...evidence, endsSentence });
    if (hasTimeFirst(text, textStart, end)) this.#counter.add(TIMED, labelOf(label), evidence);
    if (!form.chat) return;
    for (const scribe of scribesNamedBy(words, labelOf(label))) this.#counter.add(SCRIBE, scribe, evidence);
    const scribed = scribedLabel(words);
    if (scribed) this.#counter.add(SCRIBED, scribed.text, evidence);
  }

  #addCue({ start, end }: Span, { kind, cue }: Exclude<CueReading, { kind: 'broken' }>, evidence: LineEvidence): void {
    const { marker, names } = cue.written;
    const isSure = kind === 'cue';
    if (isSure) this.#hasQuestions ||= marker?.kind === 'question';
    this.#hasAnswers ||= marker?.kind === 'answer';
    for (const { text: name } of names) this.#spellings.set(name, (this.#spellings.get(name) ?? 0) + (isSure ? 2 : 1));
    const [first] = names;
    if (!first) return;
    const { text } = this.#lines;
    const last = names[names.length - 1] as Label;
    const whole = names.length === 1 ? first.text : text.slice(start + first.span.start, start + last.span.end);
    this.#counter.add(marker ? MARKED : PLAIN, whole, evidence);
    if (!marker && cue.written.form.alone) this.#counter.add(ALONE, whole, evidence);
    if (isBoldAlone(cue.written)) this.#counter.add(BOLD_ALONE, whole, evidence);
    if (hasTimeFirst(text, cue.textStart, end)) this.#counter.add(TIMED, whole, evidence);
  }

  /** What a label says whose words stand below it is known when these are read. */
  #addLabelAlone(line: number, label: LabelReading): void {
    const last = lastLineBelow(line, this.#shapes, this.#cues);
    const { isAboveFinished } = lineEvidence(this.#lines, line, this.#shapes, this.#context.firstLine);
    // Buttons of a page and headings are single words too, but with a blank line below them.
    const isApart =
      label.form.provedByTalk && !label.label?.text.includes(' ') && this.#shapes[line + 1] === LineShape.blank;
    const said = last > line && !isApart ? saidAtEnd(this.#lines, last) : nothingSaid;
    this.#counter.add(label.form.id, labelOf(label), { ...said, isAboveFinished });
  }
}

/** A line of code that begins like a heading is a comment. */
function shapeOfCode(text: string, start: number, end: number): LineShape {
  const shape = classifyLine(text, start, end);
  return shape === LineShape.heading ? LineShape.text : shape;
}

/** Tells whether a line by itself names a speaker: as a cue, or in a form that hardly anything else has. */
export function speakerFinder(lines: Lines, reader: CueReader): (line: number) => boolean {
  const { text } = lines;
  return (line) => {
    const [start, end] = [lines.start(line), lines.end(line)];
    return reader.read(start, end)?.kind === 'cue' || readLabel(text, start, end)?.form.ambiguity === 'distinct';
  };
}

/** The shape of a line whose label is no speaker's. */
function ownShape(
  nonSpeakers: NonSpeakers,
  text: string,
  { start, end }: Span,
  label: LabelReading | undefined,
): LineShape | undefined {
  if (nonSpeakers.notSpeakers.size === 0 && nonSpeakers.events.size === 0) return undefined;
  const labels = [label?.label?.text, labelOfFact(text.slice(start, Math.min(end, start + LONGEST_SENTENCE)))];
  const [kind] = labels.flatMap((one) => (one === undefined ? [] : (kindOfLabel(nonSpeakers, one) ?? [])));
  return kind && LineShape[kind];
}

/** Enough of a line to tell whether somebody says it. */
export const LONGEST_SENTENCE = 400;

/** The last line of the paragraph below a label that stands alone; the label's own line where there is none. */
export function lastLineBelow(line: number, shapes: Uint8Array, cues: readonly (LineReading | undefined)[]): number {
  let first = line + 1;
  while (first < shapes.length && shapes[first] === LineShape.blank) first++;
  let last = first;
  while (last < shapes.length && isWords(shapes[last]) && !isLabelled(cues[last])) last++;
  return last > first ? last - 1 : line;
}

/** Whether a line says who speaks, in more than a form that prose has too, or no file can prove: `Mr. Speaker! I beg to move.` */
export function isLabelled(reading: LineReading | undefined): boolean {
  return (
    reading !== undefined && !(reading.kind === 'form' && (reading.label.form.prose || reading.label.form.unprovable))
  );
}

const nothingSaid = { endsSentence: false, asks: false };

/** How a line ends, and the one above it. */
function lineEvidence(lines: Lines, line: number, shapes: Uint8Array, firstLine: number): LineEvidence {
  const { endsSentence, asks } = saidAtEnd(lines, line);
  return { endsSentence, asks, isAboveFinished: isAboveFinished(lines, line, shapes, firstLine) };
}

export function isAboveFinished(lines: Lines, line: number, shapes: Uint8Array, firstLine: number): boolean {
  if (line <= firstLine) return true;
  return !isWords(shapes[line - 1]) || isFinished(lines, line - 1);
}

/** The label of a line after some white space, whose UTF-16 units are given. */
function readLabelAfter(text: string, { start, end }: Span, space: number): LabelReading | undefined {
  const label = readLabel(text, start + space, end);
  return label && space > 0 ? moveLabelReading(label, space) : label;
}

/** The cue of a line. With one space or an invisible character before it, it is nearly a cue. */
function readCueOf(reader: CueReader, text: string, { start, end }: Span): CueReading | undefined {
  const first = text.charCodeAt(start);
  if (!isSpace(first) && !isInvisible(first)) return reader.read(start, end);
  let cueStart = start;
  while (isInvisible(text.charCodeAt(cueStart))) cueStart++;
  cueStart = skipWhite(text, cueStart, end);
  const reading = reader.read(cueStart, end);
  if (reading?.kind !== 'cue') return undefined;
  const { names, span } = reading.cue.written;
  const [name] = names;
  if (!name || names.length > 1) return undefined;
  const replacement = text.slice(cueStart, cueStart + span.end);
  const broken: BrokenCue = {
    reason: 'space before',
    name: name.text,
    span: { start, end: cueStart + span.end },
    replacement,
  };
  return { kind: 'broken', broken };
}

/** Whether a line may say who speaks. */
function mayHaveLabel(shape: LineShape): boolean {
  return (
    shape === LineShape.text || shape === LineShape.heading || shape === LineShape.indented || shape === LineShape.event
  );
}

/** Whether a line in brackets may name a speaker rather than an event: `[Ann Lee]`. */
function mayBeInEvent({ form, label }: LabelReading): boolean {
  if (form.encloses) return true;
  return form.alone === true && form.prose === true && label?.text.includes(' ') === true;
}

/** Whether what may be a cue has a number for its name: `1: Ann Lee: Yes.` */
function isNumberOnly(reading: CueReading): boolean {
  if (reading.kind !== 'possible') return false;
  const [name] = reading.cue.written.names;
  return name !== undefined && /^\d+$/.test(name.text);
}

/** Whether a line has words that somebody may say. */
function isWords(shape: number | undefined): boolean {
  return shape === LineShape.text || shape === LineShape.indented || shape === LineShape.escaped;
}

/** Whether a line ends as a sentence does. */
export function isFinished(lines: Lines, line: number): boolean {
  return endsSentence(lastCharacters(lines, line));
}

/** What the end of a line says of its words. */
function saidAtEnd(lines: Lines, line: number): Pick<LineEvidence, 'endsSentence' | 'asks'> {
  const end = lastCharacters(lines, line);
  return { endsSentence: endsSentence(end), asks: questionMark.test(end) };
}

/** As many characters of a line, without the white space at its end, as end a sentence. */
function lastCharacters(lines: Lines, line: number): string {
  const { start, end } = lines.span(line);
  const stop = beforeTags(lines.text, start, trimEnd(lines.text, start, end));
  return lines.text.slice(Math.max(start, stop - A_SENTENCE_END), stop);
}

/** Where the words of a line end before tags of HTML that close what it opened. */
function beforeTags(text: string, start: number, end: number): number {
  if (text.charCodeAt(end - 1) !== Character.greater) return end;
  const tags = closingTags.exec(text.slice(Math.max(start, end - LONGEST_TAGS), end));
  return tags ? trimEnd(text, start, end - tags[0].length) : end;
}

const closingTags = /(?:<\/?[a-z][a-z0-9]{0,9}>){1,4}$/;
const LONGEST_TAGS = 40;

const questionMark = /(?:[?？؟]|か。)["'”’»)*_]{0,4}$/;

/** The mark that ends a sentence, and the quotation marks and brackets after it. */
const A_SENTENCE_END = 6;

/** A few spellings make up all labels, so what is common to them is looked for once for each. */
function byKey(spellings: ReadonlyMap<string, number>): Map<string, number> {
  const labels = new Map<string, number>();
  for (const [spelling, count] of spellings) {
    const key = nameKey(spelling);
    labels.set(key, (labels.get(key) ?? 0) + count);
    // A label in small letters is that of somebody whom another line writes with capitals.
    const loose = looseKey(spelling);
    if (count > 1 && loose !== key) labels.set(loose, (labels.get(loose) ?? 0) + count);
  }
  return labels;
}
