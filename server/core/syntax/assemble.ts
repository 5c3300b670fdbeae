import { isCollective } from '../labels/collective.ts';
import { type Convention, verdictOn } from '../labels/convention.ts';
import { BROKEN, countsOf, labelOf, linesWith, PLAIN, SCRIBE, SCRIBED } from '../labels/evidence.ts';
import type { LabelReading } from '../labels/form.ts';
import { labelForms } from '../labels/forms/index.ts';
import { isInitials, isNameLike, isThing, isVoiceNoun } from '../labels/labels.ts';
import { skipWhite, trimEnd } from '../text/characters.ts';
import { lazy } from '../text/lazy.ts';
import type { Lines } from '../text/lines.ts';
import { nameKey } from '../text/names.ts';
import type { Span } from '../text/span.ts';
import type { AssemblyContext } from './assemblyContext.ts';
import { readByline } from './byline.ts';
import { headingLevel, headingTitle, LineShape } from './classify.ts';
import { CueReader } from './cues/cueReader.ts';
import { indentedLabel, isTestimonyLabel, LONGEST_INDENTED_CUE } from './cues/indentedCue.ts';
import { type Elsewhere, labelCue, withRole, withTime } from './cues/labelCue.ts';
import { mayBeInitial } from './cues/marker.ts';
import type { LineCue, WrittenCue } from './cues/writtenCue.ts';
import { type FileKnowledge, looseKey, speaks, withConvention } from './knowledge.ts';
import {
  isAboveFinished,
  isFinished,
  type LineReading,
  LONGEST_SENTENCE,
  type Readings,
  readLines,
} from './readLines.ts';
import { isRecordLine, isRecordText, readFacts } from './recordLines.ts';
import { goesOnWithAnother, scribedLabel } from './scribe.ts';
import { SectionList } from './sections.ts';
import {
  type BrokenCue,
  type Doubt,
  type DoubtReason,
  type Label,
  LineKind,
  type Section,
  type Turn,
  type Unattributed,
} from './tree.ts';

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
 * Puts the lines of a text together into sections, turns and runs of text that nobody is named for. Two
 * passes: the first reads each line by itself, the second decides, with all labels known, what goes with what. Of a
 * part of a text, which begins with a heading or with what can only be a cue, `knowledge` is that of the whole.
 */
export function assemble(
  lines: Lines,
  context: AssemblyContext,
  readings: Readings = readLines(lines, context),
  knowledge: FileKnowledge = withConvention(readings, context.labels),
): Assembly {
  return new Assembler(lines, context, readings, knowledge).run();
}

class Assembler {
  readonly #lines: Lines;
  readonly #context: AssemblyContext;
  readonly #readings: Readings;
  readonly #knowledge: FileKnowledge;
  readonly #kinds: Uint8Array;
  readonly #sections = new SectionList();
  readonly #turns: TurnDraft[] = [];
  readonly #runs: RunDraft[] = [];
  readonly #bylines: Byline[] = [];
  readonly #again = new Map<string, boolean>();
  readonly #elsewhere: Elsewhere = {
    isListed: (label) => this.#context.labels.isListed(label),
    speaksAlone: (label) => this.#speaksAlone(label),
    returns: (label) => linesWith(this.#knowledge.evidence, PLAIN, label) > 1,
  };
  /** What an indented line goes on with. */
  #open: 'turn' | 'run' | undefined;
  /** The cue above stood alone, and its words are on the lines directly below. */
  #isBelowCue = false;

  /** The line after the facts above the talk. */
  readonly #talkStart: number;

  constructor(lines: Lines, context: AssemblyContext, readings: Readings, knowledge: FileKnowledge) {
    this.#lines = lines;
    this.#context = context;
    this.#readings = readings;
    this.#knowledge = knowledge;
    this.#talkStart = context.isFirst ? readFacts(lines, context.firstLine, (label) => this.#returns(label)).end : 0;
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
        // Programs that write the label on a line of its own may leave a blank one below it.
        this.#isBelowCue &&= this.#isBelowForm(line);
        return LineKind.blank;
      case LineShape.event:
        return LineKind.event;
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
    const kind = this.#open === 'turn' ? this.#placeLabel(line) : undefined;
    if (kind !== undefined) return kind;
    const mayHaveLabel = this.#open === 'turn' && !this.#readings.code.has(line);
    const label = mayHaveLabel ? this.#indentedLabel(line) : undefined;
    if (label) return this.#openRun(line, { doubt: label });
    if (this.#open === 'turn') return this.#extendTurn(line);
    return this.#context.isSolo ? this.#openSoloTurn(line) : this.#extendRun(line);
  }

  #placeText(line: number, isEscaped: boolean): LineKind {
    if (line < this.#talkStart || (!isEscaped && this.#isRecordLine(line))) return this.#placeRecord();
    const reading = isEscaped ? undefined : this.#readings.cues[line];
    if (reading?.kind === 'form') {
      const kind = this.#placeLabel(line);
      if (kind !== undefined) return kind;
    } else if (reading?.kind === 'broken') {
      const kind = this.#placeBroken(line, reading.broken);
      if (kind !== undefined) return kind;
    } else if (reading && this.#isCue(reading, line)) {
      const doubt = this.#doubtOf(reading, line);
      return doubt ? this.#openRun(line, { doubt }) : this.#openTurn(line, this.#settled(reading.cue, line));
    }
    const isOpen = this.#open === 'turn' && this.#context.attribution === 'inherit';
    if (!isEscaped && isOpen && this.#isBoldLine(line)) return this.#openRun(line, {});
    const byline = isEscaped ? undefined : readByline(this.#lines.text, this.#lines.start(line), this.#lines.end(line));
    if (byline) {
      this.#bylines.push({ line, name: byline.name });
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

  /** A line that is nearly a cue; undefined unless its name speaks, or stands in other such lines. */
  #placeBroken(line: number, brokenCue: BrokenCue): LineKind | undefined {
    const { name } = brokenCue;
    const isMeant = this.#isKnown(name) || (linesWith(this.#knowledge.evidence, BROKEN, name) > 1 && !isThing(name));
    return isMeant ? this.#openRun(line, { brokenCue }) : undefined;
  }

  /** A line in a form that the file has to prove; undefined where it is text, or a heading, like any other. */
  #placeLabel(line: number): LineKind | undefined {
    const reading = this.#readings.cues[line];
    if (reading?.kind !== 'form') return undefined;
    const { label } = reading;
    const verdict = verdictOn(label, this.#knowledge.convention, {
      isKnown: (name) => this.#isKnown(name),
      counts: countsOf(this.#knowledge.evidence, label.form.id, labelOf(label)),
    });
    const start = this.#lines.start(line);
    if (label.form.chat && this.#isRecordOfChat(line, label)) return this.#placeRecord();
    if (verdict === 'speaker' && reading.isAfterSpace)
      return this.#openRun(line, { brokenCue: spaceBefore(this.#lines, line, label) });
    if (verdict === 'speaker') {
      const cue = labelCue(label, start, this.#lines.end(line));
      return this.#openTurn(line, label.form.chat ? this.#scribed(cue, line) : cue);
    }
    const kind = reading.broken && this.#placeBroken(line, reading.broken);
    if (kind !== undefined || verdict === 'none') return kind;
    const end = trimEnd(this.#lines.text, start, start + label.textStart) - start;
    return this.#openRun(line, {
      doubt: {
        form: label.form.id,
        shown: label.form.shown,
        label: label.label?.text ?? '',
        span: { start, end: start + end },
        reason: 'form',
      },
    });
  }

  /** `<mara> RESOLUTION: Open it.`: a line of a chat that is the record's own. */
  #isRecordOfChat(line: number, { textStart }: LabelReading): boolean {
    const start = this.#lines.start(line) + textStart;
    const words = this.#lines.text.slice(start, Math.min(this.#lines.end(line), start + LONGEST_SENTENCE));
    return isRecordText(words, (label) => this.#context.labels.isListed(label));
  }

  /** What a scribe writes down is said by the one whom the words name; where they name no one, it is not known by whom. */
  #scribed(cue: LineCue, line: number): LineCue {
    const { written, start, textStart } = cue;
    const { evidence } = this.#knowledge;
    const [scribe] = written.names;
    if (!scribe || linesWith(evidence, SCRIBE, scribe.text) === 0) return cue;
    const words = this.#lines.text.slice(textStart, Math.min(this.#lines.end(line), start + LONGEST_SENTENCE));
    if (goesOnWithAnother(words)) return { ...cue, written: { ...written, names: [], unknown: true } };
    const label = scribedLabel(words);
    if (!label) return cue;
    const at = textStart - start;
    const name: Label = { text: label.text, span: { start: at + label.start, end: at + label.end } };
    const end = at + label.textStart;
    const isSomebody =
      linesWith(evidence, SCRIBED, name.text) > 1 || this.#isInChat(name.text) || isNameLike(name.text);
    return isSomebody
      ? { written: { ...written, names: [name], span: { start: 0, end } }, start, textStart: start + end }
      : { ...cue, written: { ...written, names: [], unknown: true } };
  }

  #isInChat(name: string): boolean {
    return labelForms.some(({ id, chat }) => chat && linesWith(this.#knowledge.evidence, id, name) > 0);
  }

  /**
   * An indented line that is written like a cue, by somebody who speaks elsewhere or in capitals, as pages of testimony have them: it does
   * not go on with the turn above.
   */
  #indentedLabel(line: number): Doubt | undefined {
    const { text } = this.#lines;
    const lineEnd = this.#lines.end(line);
    const start = skipWhite(text, this.#lines.start(line), lineEnd);
    const head = text.slice(start, Math.min(lineEnd, start + LONGEST_INDENTED_CUE));
    const isItem = this.#turns[this.#turns.length - 1]?.cue?.written.form.label === 'bullet' && bullet.test(head);
    if (!isItem && indentedLabel(head) === undefined) return undefined;
    const reading = new CueReader(text, this.#context.labels, isItem).read(start, lineEnd);
    if (!isItem && (!reading || reading.kind === 'broken')) return undefined;
    const names = reading && reading.kind !== 'broken' ? reading.cue.written.names : [];
    const label = names.map((name) => name.text).join(', ');
    const isSpeaker =
      names.length > 0 ? names.every((name) => this.#isKnown(name.text)) || isTestimonyLabel(label) : true;
    if (!isItem && (!isSpeaker || this.#isOwnLabel(names))) return undefined;
    return {
      form: 'indented',
      shown: '`  Name:`',
      label,
      span: { start, end: start + label.length },
      reason: 'indented',
    };
  }

  /** Whether names are those of the turn above: whoever speaks may say the own name. */
  #isOwnLabel(names: readonly Label[]): boolean {
    const own = this.#turns[this.#turns.length - 1]?.cue?.written.names ?? [];
    return (
      names.length > 0 &&
      names.length === own.length &&
      names.every(({ text }, i) => nameKey(text) === nameKey(own[i]?.text ?? ''))
    );
  }

  /** Why a plain label that occurs once may name no speaker; undefined where nothing speaks against it. */
  #doubtOf({ cue }: { readonly cue: LineCue }, line: number): Doubt | undefined {
    const { written, start, textStart } = cue;
    const { names, form, qualifiers } = written;
    const [name] = names;
    if (!name || names.every(({ text }) => this.#speaksAgain(text))) return undefined;
    const isExplained = qualifiers.length > 0 || written.time !== undefined || written.marker !== undefined;
    if (form.emphasis || form.alone || isExplained) return undefined;
    const label = this.#lines.text.slice(start + name.span.start, start + (names.at(-1) ?? name).span.end);
    if (isCollective(label) || this.#isOnRoster(this.#settled(cue, line))) return undefined;
    const { convention } = this.#knowledge;
    const reason = this.#reasonToDoubt(line, label, textStart, convention);
    return reason && { form: PLAIN, shown: '`Name:`', label, span: { start, end: start + written.span.end }, reason };
  }

  #isOnRoster({ written: { names } }: LineCue): boolean {
    return names.every(({ text }) => this.#context.labels.isListed(text));
  }

  #reasonToDoubt(line: number, label: string, textStart: number, { habits }: Convention): DoubtReason | undefined {
    const { text } = this.#lines;
    if (!isAboveFinished(this.#lines, line, this.#readings.shapes, this.#context.firstLine)) {
      const isTorn =
        this.#lineLength(line - 1) >= SHORTEST_TORN && smallLetter().test(text.slice(textStart, textStart + 2));
      if (isTorn || habits.finished) return 'broken sentence';
    }
    if (habits.fullNames && singleWord.test(label) && !isInitials(label)) return 'single word';
    const words = text.slice(textStart, Math.min(this.#lines.end(line), textStart + LONGEST_SENTENCE));
    const isRemark = /[.?!…]/.test(words) || !threeWords.test(words);
    return habits.sentences && !isRemark && !isFinished(this.#lines, line) ? 'no sentence' : undefined;
  }

  /** A few words in bold alone on a line: a heading, or what became of something, and no speech that goes on. */
  #isBoldLine(line: number): boolean {
    const start = this.#lines.start(line);
    const end = trimEnd(this.#lines.text, start, this.#lines.end(line));
    return end - start <= LONGEST_BOLD_LINE && boldLine.test(this.#lines.text.slice(start, end));
  }

  /** Whether only blank lines stand between a line and a label in a form that the file proves. */
  #isBelowForm(line: number): boolean {
    const turn = this.#turns[this.#turns.length - 1];
    return turn?.cue?.written.form.label !== undefined && turn.lastLine === turn.firstLine && turn.firstLine < line;
  }

  #placeRecord(): LineKind {
    this.#open = undefined;
    this.#isBelowCue = false;
    return LineKind.record;
  }

  #isRecordLine(line: number): boolean {
    const { isFirst, ownLines } = this.#context;
    if (isFirst && ownLines.has(line)) return true;
    return this.#context.isMinutes && isRecordLine(this.#lines, line, (label) => this.#context.labels.isListed(label));
  }

  /** Whether a name stands in the cues of more than one line. */
  #speaksAgain(name: string): boolean {
    let again = this.#again.get(name);
    if (again === undefined) {
      again = (this.#knowledge.labels.get(nameKey(name)) ?? 0) > 2;
      this.#again.set(name, again);
    }
    return again;
  }

  /** Whether a label is on the roster, or that of more than one line. */
  #returns(label: string): boolean {
    if (this.#context.labels.isListed(label)) return true;
    const { evidence, labels } = this.#knowledge;
    return linesWith(evidence, PLAIN, label) > 1 || (labels.get(nameKey(label)) ?? 0) > 2;
  }

  #lineLength(line: number): number {
    return this.#lines.end(line) - this.#lines.start(line);
  }

  /** A label that may be something else needs something to bear it out. */
  #isCue(reading: Exclude<LineReading, { kind: 'broken' | 'form' }>, line: number): boolean {
    if (reading.kind === 'cue') return true;
    const { marker, names, time } = reading.cue.written;
    if (marker && names.length === 0) return this.#knowledge.hasQuestions;
    if (names.every(({ text }) => this.#isKnown(text) || this.#isKnownLoosely(text))) return true;
    if (!time) return false;
    const below = this.#readings.shapes[line + 1];
    return (below === LineShape.text || below === LineShape.indented) && !this.#readings.cues[line + 1];
  }

  /** A cue as the rest of the file explains it. */
  #settled(cue: LineCue, line: number): LineCue {
    if (this.#knowledge.hasLetters && isBareAnswer(cue.written)) return withLetter(cue);
    return withRole(this.#withInitial(cue, line), this.#lines.text, this.#elsewhere);
  }

  /**
   * A marker with a full stop and a name is one only where the file has its counterpart; `A Deputy` is a marker and a name only where
   * Deputy speaks without it.
   */
  #withInitial(cue: LineCue, line: number): LineCue {
    const { hasQuestions, hasAnswers } = this.#knowledge;
    const isInitial = mayBeInitial(cue.written) && !(hasQuestions && hasAnswers);
    if (!isInitial && !this.#hasArticle(cue)) return cue;
    const { labels, isMinutes } = this.#context;
    const reader = new CueReader(this.#lines.text, labels, isMinutes);
    return reader.readWithInitial(this.#lines.start(line), this.#lines.end(line)) ?? cue;
  }

  #hasArticle({ written: { marker, names, span } }: LineCue): boolean {
    const [name] = names;
    if (marker?.kind !== 'answer' || marker.span.end - marker.span.start > 1 || names.length !== 1 || !name)
      return false;
    if (this.#speaksAlone(name.text) || span.start > marker.span.start) return false;
    return isVoiceNoun(name.text) || this.#knowledge.hasArticles;
  }

  /** Whether a label is on the roster, or all of a cue without a marker elsewhere. */
  #speaksAlone(label: string): boolean {
    return this.#context.labels.isListed(label) || linesWith(this.#knowledge.evidence, PLAIN, label) > 0;
  }

  #isKnown(name: string): boolean {
    return speaks(this.#knowledge, this.#context.labels, name);
  }

  #isKnownLoosely(name: string): boolean {
    return (this.#knowledge.labels.get(looseKey(name)) ?? 0) > 1;
  }

  /** Open text that ends what stands above it: a line that is nearly a cue, or that may be one. */
  #openRun(line: number, { brokenCue, doubt }: Partial<Pick<Unattributed, 'brokenCue' | 'doubt'>>): LineKind {
    this.#open = undefined;
    this.#isBelowCue = false;
    this.#extendRun(line);
    const run = this.#runs[this.#runs.length - 1] as RunDraft;
    run.brokenCue = brokenCue;
    run.doubt = doubt;
    return LineKind.unattributed;
  }

  #openTurn(line: number, read: LineCue): LineKind {
    const { timesFollow } = this.#knowledge.convention;
    const cue = timesFollow ? withTime(read, this.#lines.text, this.#lines.end(line)) : read;
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
    this.#runs.push({
      firstLine: line,
      lastLine: line,
      span: this.#lineSpan(line),
      section,
      brokenCue: undefined,
      doubt: undefined,
    });
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

/** A label in a form that the file proves, after a space. */
function spaceBefore(lines: Lines, line: number, label: LabelReading): BrokenCue {
  const start = lines.start(line);
  const labelStart = skipWhite(lines.text, start, lines.end(line));
  const end = trimEnd(lines.text, labelStart, start + label.textStart);
  const replacement = lines.text.slice(labelStart, end);
  return { reason: 'space before', name: labelOf(label), span: { start, end }, replacement };
}

/** `A:` with nothing else before the words. */
function isBareAnswer({ marker, names, unknown }: WrittenCue): boolean {
  return marker?.kind === 'answer' && marker.number === undefined && names.length === 0 && !unknown;
}

/** A cue whose marker is the letter that stands for a speaker. */
function withLetter(cue: LineCue): LineCue {
  const { marker } = cue.written;
  if (!marker) return cue;
  const span = { start: marker.span.start, end: marker.span.start + 1 };
  return { ...cue, written: { ...cue.written, marker: undefined, names: [{ text: 'A', span }] } };
}

const boldLine = /^(?:\*\*|__)[^*_.?!,;:]{1,50}(?:\*\*|__)$/;
const LONGEST_BOLD_LINE = 60;
const bullet = /^[-*•–—]\s/;
/** Shorter lines are captions or remarks, and end where they end. */
const SHORTEST_TORN = 40;
/** A name without a space, and without a number, as placeholders have it. */
const singleWord = /^[^\s\d]+$/;
/** `Yes` and `Hi Matt` are all that somebody says. */
const threeWords = /^\S+\s+\S+\s+\S/;
const smallLetter = lazy(() => /^["'“‘(]?\p{Ll}/u);
