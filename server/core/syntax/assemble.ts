import { isSpace, trimEnd } from '../text/characters.ts';
import type { Lines } from '../text/lines.ts';
import { nameKey } from '../text/names.ts';
import type { Span } from '../text/span.ts';
import { classifyLine, headingLevel, headingTitle, LineShape } from './classify.ts';
import { CueReader, type CueReading, mayBeInitial, readByline } from './cue.ts';
import type { LabelReader } from './labelReader.ts';
import { SectionList } from './sections.ts';
import { type Attribution, type Label, LineKind, type Section, type Turn, type Unattributed } from './tree.ts';
import type { LineCue } from './writtenCue.ts';

/** A turn by its lines alone: who speaks, asks and answers is decided later. */
export interface AssembledTurn extends Pick<Turn, 'index' | 'firstLine' | 'lastLine' | 'span' | 'section'> {
  readonly cue: LineCue | undefined;
}

type Draft<T> = { -readonly [Key in keyof T]: T[Key] };
type TurnDraft = Draft<AssembledTurn>;
type RunDraft = Draft<Unattributed>;

/** `BY MR SMITH:` with the line that it stands on. */
export interface Byline {
  readonly line: number;
  readonly name: Label;
}

/** The lines of a text put together: what stands where, but not yet who anybody is. */
export interface Assembly {
  readonly kinds: Uint8Array;
  readonly sections: readonly Section[];
  readonly turns: readonly AssembledTurn[];
  readonly unattributed: readonly Unattributed[];
  readonly bylines: readonly Byline[];
}

export interface AssemblyContext {
  readonly attribution: Attribution;
  /** Whether the header names the one voice of the text. */
  readonly isSolo: boolean;
  /** Reads labels, and knows which of them the roster has. */
  readonly labels: LabelReader;
  /** Minutes may have a bullet before a cue. */
  readonly isMinutes: boolean;
  /** The first line behind the header. */
  readonly firstLine: number;
}

/** What has to be known of all lines of a text to say of one what it is. */
export interface Knowledge {
  /** Keys of the names that open a line: 1 where only one line has it and may be something else. */
  readonly labels: ReadonlyMap<string, number>;
  readonly hasQuestions: boolean;
  readonly hasAnswers: boolean;
}

/** The lines of a text, each read by itself, with what they add to what is known of all. */
export interface Readings extends Knowledge {
  /** A {@link LineShape} for each line behind the header. */
  readonly shapes: Uint8Array;
  /** By line; absent where a line does not say who speaks. */
  readonly cues: readonly (CueReading | undefined)[];
}

/**
 * Puts the lines of a text together into sections, turns and runs of text that nobody is named for. Two
 * passes: the first reads each line by itself, the second decides, with all labels known, what goes with what. Of a
 * part of a text, which begins with a heading or with what can only be a cue, `knowledge` is that of the whole.
 */
export function assemble(
  lines: Lines,
  context: AssemblyContext,
  readings: Readings = readLines(lines, context),
  knowledge: Knowledge = readings,
): Assembly {
  return new Assembler(lines, context, readings, knowledge).run();
}

/** The first pass: what each line is by itself. */
export function readLines(
  lines: Lines,
  context: Pick<AssemblyContext, 'firstLine' | 'labels' | 'isMinutes'>,
): Readings {
  const { text } = lines;
  const reader = new CueReader(text, context.labels, context.isMinutes);
  const shapes = new Uint8Array(lines.count);
  const cues = new Array<CueReading | undefined>(lines.count);
  const spellings = new Map<string, number>();
  let hasQuestions = false;
  let hasAnswers = false;
  for (let line = context.firstLine; line < lines.count; line++) {
    const start = lines.start(line);
    const end = lines.end(line);
    const shape = classifyLine(text, start, end);
    shapes[line] = shape;
    // A single space before it makes a line no cue.
    if (shape !== LineShape.text || isSpace(text.charCodeAt(start))) continue;
    const reading = reader.read(start, end);
    if (!reading || readByline(text, start, end)) continue;
    cues[line] = reading;
    if (reading.kind === 'broken') continue;
    const { marker, names } = reading.cue.written;
    const isSure = reading.kind === 'cue';
    if (isSure) {
      hasQuestions ||= marker?.kind === 'question';
    }
    hasAnswers ||= marker?.kind === 'answer';
    for (const { text: name } of names) spellings.set(name, (spellings.get(name) ?? 0) + (isSure ? 2 : 1));
  }
  return { shapes, cues, labels: byKey(spellings), hasQuestions, hasAnswers };
}

/** A few spellings make up all labels, so what is common to them is looked for once for each. */
function byKey(spellings: ReadonlyMap<string, number>): Map<string, number> {
  const labels = new Map<string, number>();
  for (const [spelling, count] of spellings) {
    const key = nameKey(spelling);
    labels.set(key, (labels.get(key) ?? 0) + count);
  }
  return labels;
}

class Assembler {
  readonly #lines: Lines;
  readonly #context: AssemblyContext;
  readonly #readings: Readings;
  readonly #knowledge: Knowledge;
  readonly #kinds: Uint8Array;
  readonly #sections = new SectionList();
  readonly #turns: TurnDraft[] = [];
  readonly #runs: RunDraft[] = [];
  readonly #bylines: Byline[] = [];
  /** What an indented line goes on with. */
  #open: 'turn' | 'run' | undefined;
  /** The cue above stood alone, and its words are on the lines directly below. */
  #isBelowCue = false;

  constructor(lines: Lines, context: AssemblyContext, readings: Readings, knowledge: Knowledge) {
    this.#lines = lines;
    this.#context = context;
    this.#readings = readings;
    this.#knowledge = knowledge;
    this.#kinds = new Uint8Array(lines.count);
  }

  run(): Assembly {
    const { firstLine } = this.#context;
    this.#kinds.fill(LineKind.header, 0, firstLine);
    for (let line = firstLine; line < this.#lines.count; line++) this.#kinds[line] = this.#place(line);
    return {
      kinds: this.#kinds,
      sections: this.#sections.close(this.#lines.count, this.#turns.length),
      turns: this.#turns,
      unattributed: this.#runs,
      bylines: this.#bylines,
    };
  }

  #place(line: number): LineKind {
    const shape = this.#readings.shapes[line];
    switch (shape) {
      case LineShape.blank:
        this.#isBelowCue = false;
        return LineKind.blank;
      case LineShape.event:
        return LineKind.event;
      case LineShape.time:
        return LineKind.time;
      case LineShape.comment:
        return LineKind.comment;
      case LineShape.heading:
        return this.#placeHeading(line);
      case LineShape.indented:
        return this.#placeIndented(line);
      default:
        return this.#placeText(line, shape === LineShape.escaped);
    }
  }

  #placeHeading(line: number): LineKind {
    const { text } = this.#lines;
    const start = this.#lines.start(line);
    const end = this.#lines.end(line);
    const titleSpan = headingTitle(text, start, end);
    this.#sections.open({
      level: headingLevel(text, start, end),
      title: titleSpan ? text.slice(titleSpan.start, titleSpan.end) : '',
      titleSpan,
      firstLine: line,
      firstTurn: this.#turns.length,
    });
    this.#open = undefined;
    this.#isBelowCue = false;
    return LineKind.heading;
  }

  #placeIndented(line: number): LineKind {
    if (this.#open === 'turn') return this.#extendTurn(line);
    return this.#context.isSolo ? this.#openSoloTurn(line) : this.#extendRun(line);
  }

  #placeText(line: number, isEscaped: boolean): LineKind {
    const reading = isEscaped ? undefined : this.#readings.cues[line];
    if (reading && reading.kind !== 'broken' && this.#isCue(reading, line)) {
      return this.#openTurn(line, this.#withInitial(reading.cue, line));
    }
    if (reading?.kind === 'broken' && this.#isKnown(reading.broken.name)) {
      this.#open = undefined;
      this.#isBelowCue = false;
      const kind = this.#extendRun(line);
      const run = this.#runs[this.#runs.length - 1] as RunDraft;
      run.brokenCue = reading.broken;
      return kind;
    }
    const byline = isEscaped ? undefined : readByline(this.#lines.text, this.#lines.start(line), this.#lines.end(line));
    if (byline) {
      this.#bylines.push({ line, name: byline });
      this.#open = undefined;
      this.#isBelowCue = false;
      return LineKind.byline;
    }
    if (this.#open === 'turn') {
      const isSoloTurn = this.#turns[this.#turns.length - 1]?.cue === undefined;
      if (this.#isBelowCue || isSoloTurn || this.#context.attribution === 'inherit') return this.#extendTurn(line);
    }
    return this.#context.isSolo ? this.#openSoloTurn(line) : this.#extendRun(line);
  }

  /** A label that may be something else needs something to bear it out. */
  #isCue(reading: Exclude<CueReading, { kind: 'broken' }>, line: number): boolean {
    if (reading.kind === 'cue') return true;
    const { marker, names, time } = reading.cue.written;
    if (marker && names.length === 0) return this.#knowledge.hasQuestions;
    if (names.every(({ text }) => this.#isKnown(text))) return true;
    if (!time) return false;
    const below = this.#readings.shapes[line + 1];
    return (below === LineShape.text || below === LineShape.indented) && !this.#readings.cues[line + 1];
  }

  /** A marker with a full stop and a name is taken for one only where the file has its counterpart. */
  #withInitial(cue: LineCue, line: number): LineCue {
    const { hasQuestions, hasAnswers } = this.#knowledge;
    if (!mayBeInitial(cue.written) || (hasQuestions && hasAnswers)) return cue;
    const { labels, isMinutes } = this.#context;
    const reader = new CueReader(this.#lines.text, labels, isMinutes);
    return reader.readWithInitial(this.#lines.start(line), this.#lines.end(line)) ?? cue;
  }

  #isKnown(name: string): boolean {
    return this.#context.labels.isListed(name) || (this.#knowledge.labels.get(nameKey(name)) ?? 0) > 1;
  }

  #openTurn(line: number, cue: LineCue): LineKind {
    this.#pushTurn(line, cue);
    this.#isBelowCue = cue.written.form.alone;
    return LineKind.cue;
  }

  #openSoloTurn(line: number): LineKind {
    this.#pushTurn(line, undefined);
    return LineKind.speech;
  }

  #pushTurn(line: number, cue: LineCue | undefined): void {
    this.#turns.push({
      index: this.#turns.length,
      cue,
      firstLine: line,
      lastLine: line,
      span: this.#lineSpan(line),
      section: this.#sections.last.index,
    });
    this.#open = 'turn';
  }

  #extendTurn(line: number): LineKind {
    this.#extend(this.#turns[this.#turns.length - 1] as TurnDraft, line);
    return LineKind.speech;
  }

  #extendRun(line: number): LineKind {
    if (this.#open === 'run') {
      this.#extend(this.#runs[this.#runs.length - 1] as RunDraft, line);
      return LineKind.unattributed;
    }
    const section = this.#sections.last.index;
    this.#runs.push({ firstLine: line, lastLine: line, span: this.#lineSpan(line), section, brokenCue: undefined });
    this.#open = 'run';
    return LineKind.unattributed;
  }

  #extend(draft: TurnDraft | RunDraft, line: number): void {
    draft.lastLine = line;
    draft.span = { start: draft.span.start, end: this.#lineSpan(line).end };
  }

  #lineSpan(line: number): Span {
    const start = this.#lines.start(line);
    return { start, end: trimEnd(this.#lines.text, start, this.#lines.end(line)) };
  }
}
