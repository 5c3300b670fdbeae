import { BROKEN, countsOf, labelOf, linesWith } from '../../labels/evidence.ts';
import type { LabelReading } from '../../labels/form.ts';
import { roundName } from '../../labels/forms/roundName.ts';
import { isCommonLabel, isThing } from '../../labels/labels.ts';
import { isOpener } from '../../labels/sentenceOpeners.ts';
import { verdictOn } from '../../labels/verdict.ts';
import { skipWhite, trimEnd } from '../../text/characters.ts';
import { isInvisible } from '../../text/invisible.ts';
import { lazy } from '../../text/lazy.ts';
import type { Lines } from '../../text/lines.ts';
import { nameKey } from '../../text/names.ts';
import { readByline } from '../byline.ts';
import { headingLevel, headingTitle, isCentredEvent, LineShape } from '../classify.ts';
import { isRecordingMark } from '../clock.ts';
import { labelCue, withTime } from '../cues/labelCue.ts';
import type { LineCue } from '../cues/writtenCue.ts';
import { endsTalk } from '../endOfTalk.ts';
import { isProcedure } from '../procedure.ts';
import { isCredit, isFact, isRecordLine, isRecordText, mayBeFact, readFacts } from '../recordLines.ts';
import { type BrokenCue, type Label, LineKind, type Section, type Unattributed } from '../tree.ts';
import type { AssemblyContext } from './assemblyContext.ts';
import { doubtIndentedLabel, isOwnLabel } from './doubtIndentedLabel.ts';
import { doubtPlainCue, doubtVoice } from './doubtPlainCue.ts';
import { type FileKnowledge, withConvention } from './knowledge.ts';
import { KnownNames } from './knownNames.ts';
import { type KnownText, wordsAfter } from './knownText.ts';
import { labelInCue } from './labelInCue.ts';
import { endsBrokenSentence, readLoneCue } from './loneCue.ts';
import { type AssembledTurn, Passages } from './passages.ts';
import {
  isAboveFinished,
  isBoldAlone,
  isFinished,
  isLabelled,
  type LineReading,
  type Readings,
  readLines,
} from './readLines.ts';
import { scribedCue } from './scribedCue.ts';
import { SectionList } from './sections.ts';
import { settleCue } from './settleCue.ts';

/** `BY MR SMITH:` with the line that it stands on. */
export interface Byline {
  readonly line: number;
  /** Absent where the line hands the witness over and does not say to whom. */
  readonly name: Label | undefined;
}

/** The lines of a text put together: what stands where, but not yet who anybody is. */
export interface Assembly {
  readonly kinds: Uint8Array;
  readonly sections: readonly Section[];
  readonly turns: readonly AssembledTurn[];
  readonly unattributed: readonly Unattributed[];
  readonly bylines: readonly Byline[];
}

/**
 * Puts the lines of a text together into sections, turns and runs of text without a speaker. Two passes: the first reads each line by
 * itself, the second decides, with all labels known, what belongs together. If the text is part of a transcript, it begins with a heading
 * or with what can only be a cue, and `knowledge` is that of the whole.
 */
export function assemble(
  lines: Lines,
  context: AssemblyContext,
  readings: Readings = readLines(lines, context),
  knowledge: FileKnowledge = withConvention(readings, context.labels),
): Assembly {
  const names = new KnownNames(knowledge, context.labels);
  return new Assembler({ lines, context, readings, knowledge, names }).run();
}

class Assembler {
  readonly #known: KnownText;
  readonly #lines: Lines;
  readonly #context: AssemblyContext;
  readonly #readings: Readings;
  readonly #names: KnownNames;
  readonly #kinds: Uint8Array;
  readonly #sections = new SectionList();
  readonly #passages: Passages;
  readonly #bylines: Byline[] = [];
  /** Lines that are facts of the record in the midst of the talk. */
  readonly #facts = new Set<number>();
  /** The line after the facts above the talk. */
  readonly #talkStart: number;

  constructor(known: KnownText) {
    const { context, lines, names, readings } = known;
    this.#known = known;
    this.#lines = lines;
    this.#context = context;
    this.#readings = readings;
    this.#names = names;
    this.#passages = new Passages(lines, this.#sections);
    this.#talkStart = context.isFirst ? readFacts(lines, context.firstLine, (label) => names.isSpeaker(label)).end : 0;
    this.#kinds = new Uint8Array(lines.count);
  }

  run(): Assembly {
    const { firstLine } = this.#context;
    this.#kinds.fill(LineKind.header, 0, firstLine);
    for (let line = firstLine; line < this.#lines.count; line++) this.#kinds[line] = this.#place(line);
    const { turns, unattributed } = this.#passages;
    const sections = this.#sections.close(this.#lines.count, turns.length);
    return { kinds: this.#kinds, sections, turns, unattributed, bylines: this.#bylines };
  }

  #place(line: number): LineKind {
    const shape = this.#readings.shapes[line];
    switch (shape) {
      case LineShape.blank:
        this.#passages.addBlank(line);
        return LineKind.blank;
      case LineShape.event:
        return this.#placeLabel(line) ?? this.#placeEvent(line);
      case LineShape.time:
        return LineKind.time;
      case LineShape.comment:
        return LineKind.comment;
      case LineShape.own:
        return this.#placeRecord();
      case LineShape.ownEvent:
        return LineKind.record;
      case LineShape.heading:
        return this.#placeLabel(line) ?? this.#placeHeading(line);
      case LineShape.indented:
        return this.#placeIndented(line);
      default:
        return this.#placeText(line, shape === LineShape.escaped || this.#readings.code.has(line));
    }
  }

  #placeHeading(line: number): LineKind {
    const { text } = this.#lines;
    const { start, end } = this.#lines.span(line);
    const titleSpan = headingTitle(text, start, end);
    this.#sections.open({
      level: headingLevel(text, start, end),
      title: titleSpan ? text.slice(titleSpan.start, titleSpan.end) : '',
      titleSpan,
      firstLine: line,
      firstTurn: this.#passages.turns.length,
    });
    this.#passages.close();
    return LineKind.heading;
  }

  #placeEvent(line: number): LineKind {
    if (endsTalk(this.#textOn(line))) this.#passages.close();
    return LineKind.event;
  }

  #placeRecord(): LineKind {
    this.#passages.close();
    return LineKind.record;
  }

  #placeByline(line: number, name: Label | undefined): LineKind {
    this.#bylines.push({ line, name });
    this.#passages.close();
    return LineKind.byline;
  }

  #placeIndented(line: number): LineKind {
    const turn = this.#passages.openTurn;
    if (this.#isCentredEvent(line)) return this.#placeEvent(line);
    if (!turn) return this.#placeOpenText(line);
    const reading = this.#readings.cues[line];
    const prose = reading?.kind === 'form' && reading.label.form.prose ? labelOf(reading.label) : undefined;
    const kind = prose === undefined ? this.#placeLabel(line) : undefined;
    if (kind !== undefined) return kind;
    const doubt = this.#readings.code.has(line) ? undefined : doubtIndentedLabel(this.#known, line, turn);
    if (doubt) return this.#beginRun(line, { doubt });
    const mayBeOther = prose !== undefined && !isOwnLabel([prose], turn);
    return (mayBeOther ? this.#placeLabel(line) : undefined) ?? this.#extendTurn(line);
  }

  /** A bracket in the middle of a page, below a blank line, or at the end of the talk. */
  #isCentredEvent(line: number): boolean {
    if (!isCentredEvent(this.#lines.text, this.#lines.start(line), this.#lines.end(line))) return false;
    const isApart = (this.#readings.shapes[line - 1] ?? LineShape.blank) === LineShape.blank;
    return isApart || endsTalk(this.#textOn(line));
  }

  #placeText(line: number, isEscaped: boolean): LineKind {
    const isOwn = line < this.#talkStart || this.#isRecordLine(line) || this.#isRecordingMark(line);
    if (isOwn && (line < this.#talkStart || !isEscaped)) return this.#placeRecord();
    if (!isEscaped && this.#isBelowFact(line)) {
      this.#facts.add(line);
      return this.#placeOpenText(line);
    }
    const kind = isEscaped ? undefined : this.#placeReading(line);
    if (kind !== undefined) return kind;
    if (!isEscaped && this.#isCredit(line)) return this.#placeRecord();
    const turn = this.#passages.openTurn;
    const isInherited = this.#context.attribution === 'inherit';
    if (!isEscaped && this.#isFact(line))
      return turn && isInherited ? this.#beginRun(line, {}) : this.#placeOpenText(line);
    if (!isEscaped && turn && isInherited && (isLikeCueOf(turn, this.#lines, line) || this.#isNoSpeech(line)))
      return this.#beginRun(line, {});
    const { start, end } = this.#lines.span(line);
    const byline = isEscaped ? undefined : readByline(this.#lines.text, start, end);
    if (byline) return this.#placeByline(line, byline.name);
    const isContinued = turn && (this.#passages.isBelowCue || turn.cue === undefined || isInherited);
    return isContinued ? this.#extendTurn(line) : this.#placeOpenText(line);
  }

  /** A line that says who speaks; undefined where it is text like any other. */
  #placeReading(line: number): LineKind | undefined {
    const reading = this.#readings.cues[line];
    if (!reading) return undefined;
    if (reading.kind === 'form') return this.#placeLabel(line);
    if (reading.kind === 'broken') return this.#placeBroken(line, reading.broken);
    const inside = labelInCue(this.#known, reading.cue, line);
    if (inside) return this.#beginTurn(line, inside);
    const lone = this.#isCue(reading, line) ? 'cue' : readLoneCue(this.#known, reading.cue, line);
    if (lone === undefined) {
      const voice = this.#context.attribution === 'inherit' ? doubtVoice(this.#known, reading.cue, line) : undefined;
      return voice && this.#beginRun(line, { doubt: voice });
    }
    const doubt = lone === 'cue' ? doubtPlainCue(this.#known, reading.cue, line) : lone;
    return doubt ? this.#beginRun(line, { doubt }) : this.#beginTurn(line, settleCue(this.#known, reading.cue, line));
  }

  /** A line that is nearly a cue; undefined unless its name speaks, or stands in other such lines. */
  #placeBroken(line: number, brokenCue: BrokenCue): LineKind | undefined {
    const { name } = brokenCue;
    const returns = linesWith(this.#known.knowledge.evidence, BROKEN, name) > 1;
    const isMeant = this.#names.speaks(name) || (returns && !isThing(name));
    return isMeant ? this.#beginRun(line, { brokenCue }) : undefined;
  }

  /** A line in a form that the file has to prove; undefined where it is text, or a heading, like any other. */
  #placeLabel(line: number): LineKind | undefined {
    const reading = this.#readings.cues[line];
    if (reading?.kind !== 'form') return undefined;
    const { label } = reading;
    const { convention, evidence } = this.#known.knowledge;
    const verdict = verdictOn(label, convention, {
      isKnown: (name) => this.#names.speaks(name),
      counts: countsOf(evidence, label.form.id, labelOf(label)),
    });
    const { start, end } = this.#lines.span(line);
    if (label.form.chat && this.#isRecordOfChat(line, label)) return this.#placeRecord();
    if (verdict === 'speaker' && reading.isAfterSpace)
      return this.#beginRun(line, { brokenCue: spaceBefore(this.#lines, line, label) });
    if (verdict === 'speaker') {
      const cue = labelCue(label, start, end);
      return this.#beginTurn(line, label.form.chat ? scribedCue(this.#known, cue, line) : cue);
    }
    const kind = reading.broken && this.#placeBroken(line, reading.broken);
    if (kind !== undefined || verdict === 'none') return kind;
    if (verdict === 'heading') {
      this.#passages.addNoOnes(line);
      return LineKind.unattributed;
    }
    const { form } = label;
    const span = { start, end: trimEnd(this.#lines.text, start, start + label.textStart) };
    const text = label.label?.text ?? '';
    return this.#beginRun(line, { doubt: { form: form.id, shown: form.shown, label: text, span, reason: 'form' } });
  }

  /** `<mara> RESOLUTION: Open it.`: a line of a chat that is the record's own. */
  #isRecordOfChat(line: number, { textStart }: LabelReading): boolean {
    const words = wordsAfter(this.#known, line, this.#lines.start(line) + textStart);
    return isRecordText(words, (label) => this.#names.isListed(label));
  }

  #isRecordLine(line: number): boolean {
    const { isFirst, isMinutes, ownLines } = this.#context;
    if (isFirst && ownLines.has(line)) return true;
    return isMinutes && isRecordLine(this.#lines, line, (label) => this.#names.isListed(label));
  }

  /** Whether a paragraph of one unfinished line stands above a name in brackets: `The Minister for Lakes` above `(Ms Lee): Yes.` */
  #opensLabelBelow(line: number): boolean {
    const below = this.#readings.cues[line + 1];
    const isName = below?.kind === 'form' && below.label.form.id === roundName.id;
    return isName && this.#beginsParagraph(line) && !isFinished(this.#lines, line);
  }

  /** Whether a paragraph, or a line below such a line, says only that a recording ends or begins. */
  #isRecordingMark(line: number): boolean {
    const { start, end } = this.#lines.span(line);
    return this.#beginsParagraph(line) && isRecordingMark(this.#lines.text.slice(start, end));
  }

  /** Whether a paragraph, or a line below such a line, says who made the record. */
  #isCredit(line: number): boolean {
    return this.#beginsParagraph(line) && isCredit(this.#lines, line, (label) => this.#names.isListed(label));
  }

  #textOn(line: number): string {
    const { start, end } = this.#lines.span(line);
    return this.#lines.text.slice(start, end);
  }

  #beginsParagraph(line: number): boolean {
    const above = this.#kinds[line - 1];
    return above === LineKind.blank || above === LineKind.record;
  }

  /** Whether a paragraph is a fact of the record: `Time concluded: 10:20`. */
  #isFact(line: number): boolean {
    if (this.#context.isSolo || !(this.#beginsParagraph(line) || this.#facts.has(line - 1))) return false;
    if (!isFact(this.#lines, line, (label) => this.#names.isSpeaker(label))) return false;
    this.#facts.add(line);
    return true;
  }

  /** Whether a line goes on with the facts above it, and its label stands nowhere else. */
  #isBelowFact(line: number): boolean {
    if (!this.#facts.has(line - 1) || isFinished(this.#lines, line - 1)) return false;
    return mayBeFact(this.#lines, line, (label) => this.#names.isListed(label) || this.#names.speaksAgain(label));
  }

  /** Whether a line is no speech that goes on. */
  #isNoSpeech(line: number): boolean {
    const isListed = (label: string) => this.#names.isListed(label);
    if (this.#beginsParagraph(line) && (isTitle(this.#lines, line) || isDay(this.#lines, line))) return true;
    return isBoldLine(this.#lines, line) || isProcedure(this.#lines, line, isListed) || this.#opensLabelBelow(line);
  }

  /** Whether a name speaks elsewhere, or is the nickname of somebody who was there. */
  #isKnown(name: string): boolean {
    if (this.#names.speaks(name) || this.#names.speaksLoosely(name)) return true;
    return this.#context.nicknames.has(nameKey(name));
  }

  /** Whether the rest of the file bears out that a label is a cue, if it may be something else. */
  #isCue(reading: Exclude<LineReading, { kind: 'broken' | 'form' }>, line: number): boolean {
    if (reading.kind === 'cue') return true;
    const { marker, names, time } = reading.cue.written;
    if (marker && names.length === 0) return this.#known.knowledge.hasQuestions;
    const { hasColons } = this.#known.knowledge.convention;
    if (hasColons && isBoldAlone(reading.cue.written)) return names.every(({ text }) => this.#names.isListed(text));
    if (names.every(({ text }) => this.#isKnown(text))) return !this.#isInsideSentence(reading.cue, line);
    if (!time) return false;
    const below = this.#readings.shapes[line + 1];
    return (below === LineShape.text || below === LineShape.indented) && !isLabelled(this.#readings.cues[line + 1]);
  }

  /** Whether the line above is not finished, and neither are those above most lines with this nickname. */
  #isInsideSentence(cue: LineCue, line: number): boolean {
    const { firstLine } = this.#context;
    if (isAboveFinished(this.#lines, line, this.#readings.shapes, firstLine)) return false;
    return endsBrokenSentence(this.#known, cue);
  }

  #beginTurn(line: number, read: LineCue): LineKind {
    const { timesFollow } = this.#known.knowledge.convention;
    this.#passages.beginTurn(line, timesFollow ? withTime(read, this.#lines.text, this.#lines.end(line)) : read);
    return LineKind.cue;
  }

  #extendTurn(line: number): LineKind {
    this.#passages.extendTurn(line);
    return LineKind.speech;
  }

  /** Begins text without a speaker, which ends what stands above it. */
  #beginRun(line: number, why: Partial<Pick<Unattributed, 'brokenCue' | 'doubt'>>): LineKind {
    this.#passages.beginRun(line, why);
    return LineKind.unattributed;
  }

  /** Text that continues no turn: that of the one voice of the file, or of no speaker. */
  #placeOpenText(line: number): LineKind {
    if (this.#context.isSolo) {
      this.#passages.beginSoloTurn(line);
      return LineKind.speech;
    }
    this.#passages.extendRun(line);
    return LineKind.unattributed;
  }
}

/** A label in a form that the file proves, after a space. */
function spaceBefore(lines: Lines, line: number, label: LabelReading): BrokenCue {
  const start = lines.start(line);
  let labelStart = start;
  while (isInvisible(lines.text.charCodeAt(labelStart))) labelStart++;
  labelStart = skipWhite(lines.text, labelStart, lines.end(line));
  const end = trimEnd(lines.text, labelStart, start + label.textStart);
  const replacement = lines.text.slice(labelStart, end);
  return { reason: 'space before', name: labelOf(label), span: { start, end }, replacement };
}

/** Whether a line begins with words and a colon in bold, as the cue of the turn above it does: whoever they are, the turn ends. */
function isLikeCueOf({ cue }: AssembledTurn, lines: Lines, line: number): boolean {
  if (!cue || cue.written.form.emphasis === '') return false;
  const start = lines.start(line);
  return boldLabel.test(lines.text.slice(start, Math.min(lines.end(line), start + LONGEST_BOLD_LABEL)));
}

const boldLabel = /^(\*\*|__)[^*_:\n]{1,63}(?::\s?\1|\1\s?:)\s/;
const LONGEST_BOLD_LABEL = 80;

/** The title of a part of the record, alone on a line: `Questions and Answers`. */
function isTitle(lines: Lines, line: number): boolean {
  const start = lines.start(line);
  const end = trimEnd(lines.text, start, lines.end(line));
  if (end - start > LONGEST_TITLE) return false;
  const title = lines.text.slice(start, end);
  return titleWords.test(title) && isCommonLabel(title) && !isOpener(title.split(' ', 1)[0] ?? '');
}

/** Two to five words with capitals, but for small ones, and nothing else. */
const titleWords = /^[A-Z][A-Za-z-]{2,20}(?: (?:and|of|the|&)(?= )| [A-Z][A-Za-z-]{1,20}){1,4}$/;
const LONGEST_TITLE = 60;

/** A date with its year, and nothing else, as logs have it between what is said on one day and the next. */
function isDay(lines: Lines, line: number): boolean {
  const { start, end } = lines.span(line);
  return end - start <= LONGEST_DAY && day().test(lines.text.slice(start, end));
}

const LONGEST_DAY = 40;
const day = lazy(
  () =>
    /^(?:\p{Lu}\p{L}{1,11},? )?(?:\d{1,2}(?:\.|st|nd|rd|th)? \p{L}{3,12}\.?,? \d{4}|\p{Lu}\p{L}{2,11}\.? \d{1,2},? \d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2})\s*$/u,
);

/** A few words in bold alone on a line: a heading, or what became of something, and no speech that goes on. */
function isBoldLine(lines: Lines, line: number): boolean {
  const start = lines.start(line);
  const end = trimEnd(lines.text, start, lines.end(line));
  return end - start <= LONGEST_BOLD_LINE && boldLine.test(lines.text.slice(start, end));
}

const boldLine = /^(?:(?:\*\*|__)[^*_.?!,;:]{1,50}(?:\*\*|__)|<(?:b|strong|i|em)>[^<>.?!,;]{1,50}<\/\w{1,6}>)$/;
const LONGEST_BOLD_LINE = 60;
