import { withoutLayout } from './clean/layouts/index.ts';
import type { Reread } from './parse.ts';
import { isListed } from './speakers/roster.ts';
import { isSideEffect, tryEdits } from './spoken/tryEdits.ts';
import { textStart } from './syntax/body.ts';
import { eventText, headingLevel } from './syntax/classify.ts';
import { indentedLabel, isTestimonyLabel } from './syntax/cues/indentedCue.ts';
import { readCue, readCueWithInitial } from './syntax/cues/readCue.ts';
import { turnAtLine } from './syntax/places.ts';
import { type Cue, LineKind, type Transcript, type Turn } from './syntax/tree.ts';
import { Character, isSpace, trimEnd } from './text/characters.ts';
import { lazy } from './text/lazy.ts';
import { looseNameKey } from './text/names.ts';
import { type LineRange, type Span, slice, type TextEdit } from './text/span.ts';

export interface FormatOptions {
  /** `keep` leaves cues, events and times in the file's form; `canonical` writes them in the form of the specification. */
  readonly cues?: 'keep' | 'canonical';
  /** The lines to lay out, from 0; all of them if it is left out. */
  readonly lines?: readonly LineRange[];
}

/**
 * The edits that give a transcript the standard layout: continuation lines indented by two spaces, one space after a cue, one blank
 * line instead of several and around each heading, no white space at the end of a line. All words stay in order, and so do the
 * line endings, the byte order mark and the end of the text. Formatting twice is the same as formatting once.
 * @param reread reads a document under edit again, to try the edits
 */
export function format(transcript: Transcript, options: FormatOptions = {}, reread?: Reread): TextEdit[] {
  const isCanonical = options.cues === 'canonical';
  let edits = within(transcript, new Formatter(transcript, isCanonical).run(), options.lines);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const tried = tryEdits(transcript, edits, {}, reread);
    // A cue that its emphasis proves may be doubtful without it, and a label that the form of other cues makes doubtful
    // may be speech without them: then all cues keep their forms.
    if (isCanonical && (isSideEffect(tried) || countOpen(tried) !== countOpen(transcript)))
      return format(transcript, { ...options, cues: 'keep' }, reread);
    if (!isSideEffect(tried)) return edits;
    edits = withoutThoseNear(transcript, edits, tried.line);
  }
  return [];
}

/** How many lines of words no turn has. */
function countOpen({ kinds }: Transcript): number {
  return kinds.filter((kind) => kind === LineKind.unattributed).length;
}

/** The edits that change some lines only. */
function within({ lines }: Transcript, edits: TextEdit[], wanted: readonly LineRange[] | undefined): TextEdit[] {
  if (wanted === undefined) return edits;
  return edits.filter(({ span: { start, end } }) => {
    const first = lines.lineAt(start);
    // An edit that ends at the start of a line changes only the line ending before it.
    const last = lines.lineAt(end > start ? end - 1 : end);
    return wanted.some((range) => range.first <= first && last <= range.last);
  });
}

function withoutThoseNear(transcript: Transcript, edits: readonly TextEdit[], line: number): TextEdit[] {
  const { lines } = transcript;
  const { firstLine = line, lastLine = line } = turnAtLine(transcript, line) ?? {};
  return edits.filter(({ span }) => lines.lineAt(span.end) < firstLine - 1 || lines.lineAt(span.start) > lastLine + 1);
}

/** An edit that would change what a line means is left out, and the rest is tried again so many times. */
const MOST_ROUNDS = 8;

const INDENT = '  ';

/** The part of a line after a cue that can still affect how the cue is read. */
const LONGEST_CUE = 200;

class Formatter {
  readonly #transcript: Transcript;
  readonly #isCanonical: boolean;
  /** Whether brackets become square. On a page with a layout the places and forms of brackets say what goes on with the line above. */
  readonly #squaresBrackets = lazy(() => this.#isCanonical && !withoutLayout(this.#transcript.text));
  readonly #edits: TextEdit[] = [];
  /** By turn, whether it has to stay as it is. */
  readonly #unindented = new Map<Turn, boolean>();
  /** The names in cues and on the roster, as they are compared. */
  readonly #names: ReadonlySet<string>;

  constructor(transcript: Transcript, isCanonical: boolean) {
    this.#names = new Set(namesIn(transcript).map(looseNameKey));
    this.#transcript = transcript;
    this.#isCanonical = isCanonical;
  }

  run(): TextEdit[] {
    const { kinds, lines } = this.#transcript;
    for (let line = 0; line < lines.count; line++) {
      if (kinds[line] === LineKind.blank) line = this.#layOutBlank(line);
      else if (kinds[line] !== LineKind.header) line = this.#layOutLine(line);
    }
    return this.#edits;
  }

  /** Merges blank lines, and removes those before the first word. Returns the last of them. */
  #layOutBlank(first: number): number {
    const { kinds, lines } = this.#transcript;
    let last = first;
    while (kinds[last + 1] === LineKind.blank) last++;
    const end = first === 0 ? lines.endWithBreak(last) : lines.end(last);
    this.#replace({ start: lines.start(first), end }, '');
    return last;
  }

  /** Returns the last formatted line. */
  #layOutLine(line: number): number {
    const { kinds } = this.#transcript;
    if (this.#wantsBlankBefore(line)) this.#insertBlank(line);
    let last = line;
    const kind = kinds[line];
    if (this.#hasIndentedLabel(line)) return line;
    if (kind === LineKind.speech) this.#layOutSpeech(line);
    else if (kind === LineKind.cue) last = this.#layOutCue(line);
    else if (kind === LineKind.heading) this.#layOutHeading(line);
    else if (kind === LineKind.event && this.#squaresBrackets()) this.#squareBrackets(line, eventText);
    else if (kind === LineKind.time && this.#squaresBrackets()) this.#squareBrackets(line, insideBrackets);
    this.#trimLine(last);
    return last;
  }

  /** Whether a line of the turn would be read as a cue that is set in, once it stood after an indent: then the turn stays as it is. */
  #hasIndentedLabel(line: number): boolean {
    const turn = this.#turnAt(line);
    if (!turn || turn.firstLine === turn.lastLine) return false;
    const known = this.#unindented.get(turn);
    if (known !== undefined) return known;
    let found = false;
    for (let at = turn.firstLine + 1; at <= turn.lastLine && !found; at++)
      found = this.#isSpeech(at) && this.#mayBeLabel(at);
    this.#unindented.set(turn, found);
    return found;
  }

  #mayBeLabel(line: number): boolean {
    const { text, lines } = this.#transcript;
    const label = indentedLabel(text.slice(textStart(this.#transcript, line), lines.end(line)));
    if (label === undefined) return false;
    // A marker, a time or a bracket may stand beside the name.
    const loose = looseNameKey((label.split(/[([]/, 1)[0] as string).trimEnd());
    return isTestimonyLabel(label) || [...this.#names].some((name) => loose.endsWith(name));
  }

  /** No blank line follows a comment, because the comment may apply to the next line. */
  #wantsBlankBefore(line: number): boolean {
    const { kinds } = this.#transcript;
    const above = kinds[line - 1];
    if (above === LineKind.heading || above === LineKind.header) return true;
    return kinds[line] === LineKind.heading && line > 0 && above !== LineKind.blank && above !== LineKind.comment;
  }

  #insertBlank(line: number): void {
    const start = this.#transcript.lines.start(line);
    const { text, lines } = this.#transcript;
    this.#edits.push({ span: { start, end: start }, newText: text.slice(lines.end(line - 1), start) });
  }

  /** Speech at the margin may stay there: the header, or a cue without words, allows it. */
  #layOutSpeech(line: number): void {
    const { text, lines } = this.#transcript;
    const start = lines.start(line);
    const words = textStart(this.#transcript, line);
    if (words === lines.end(line)) return;
    const isAtMargin = words === start || text.charCodeAt(start) === Character.backslash;
    if (this.#isCanonical ? this.#turnAt(line)?.cue : !isAtMargin) {
      this.#replace({ start, end: words }, INDENT);
    }
  }

  /** Returns the last line that was joined to the cue's: in the canonical form, the words below move up to it. */
  #layOutCue(line: number): number {
    const { text, lines } = this.#transcript;
    const cue = this.#turnAt(line)?.cue;
    if (!cue) return line;
    const written = (this.#isCanonical ? canonicalCue(this.#transcript, cue) : undefined) ?? slice(text, cue.span);
    const below = this.#hasWords(line) ? line : line + 1;
    const isBelow = below > line && this.#isCanonical && this.#isSpeech(below) && this.#hasWords(below);
    if (below > line && !isBelow) return line;
    const words = isBelow ? textStart(this.#transcript, below) : cue.textStart;
    if (!this.#isReadAs(cue, `${written} `, text.slice(words, lines.end(below)))) return line;
    this.#replace({ start: cue.span.start, end: words }, `${written} `);
    return below;
  }

  #isSpeech(line: number): boolean {
    return this.#transcript.kinds[line] === LineKind.speech;
  }

  #hasWords(line: number): boolean {
    const { text, lines } = this.#transcript;
    const start = this.#isSpeech(line) ? textStart(this.#transcript, line) : (this.#turnAt(line)?.cue?.textStart ?? 0);
    return start < trimEnd(text, start, lines.end(line));
  }

  /** Whether a rewritten cue is read as before. That fails for a nickname that only bold marks as a name. */
  #isReadAs(cue: Cue, written: string, words: string): boolean {
    const line = written + words.slice(0, LONGEST_CUE);
    const { roster, kind } = this.#transcript;
    const isKnown = (label: string) => isListed(roster, label);
    const isMinutes = kind === 'minutes';
    const reading = readCue(line, 0, line.length, isKnown, isMinutes);
    if (reading?.kind !== 'cue') return false;
    if (isSameCue(reading.cue, cue, written.length)) return true;
    // `A. Smith` may be one name, or a marker and a name. The rest of the file decides.
    const whole = readCueWithInitial(line, 0, line.length, isKnown, isMinutes);
    return whole !== undefined && isSameCue(whole, cue, written.length);
  }

  #layOutHeading(line: number): void {
    const { text, lines } = this.#transcript;
    const start = lines.start(line);
    const gap = start + headingLevel(text, start, lines.end(line));
    let title = gap;
    while (isSpace(text.charCodeAt(title))) title++;
    this.#replace({ start: gap, end: title }, ' ');
  }

  #squareBrackets(line: number, inside: (text: string, start: number, end: number) => Span): void {
    const { text, lines } = this.#transcript;
    const start = lines.start(line);
    const end = trimEnd(text, start, lines.end(line));
    const content = slice(text, inside(text, start, end));
    // A bracket inside would close the event too early.
    if (!/[[\]]/.test(content)) this.#replace({ start, end }, `[${content}]`);
  }

  #trimLine(line: number): void {
    const { text, lines } = this.#transcript;
    const end = lines.end(line);
    this.#replace({ start: trimEnd(text, lines.start(line), end), end }, '');
  }

  #turnAt(line: number): Turn | undefined {
    return turnAtLine(this.#transcript, line);
  }

  #replace(span: Span, newText: string): void {
    const { text } = this.#transcript;
    const written = slice(text, span);
    if (written === newText || (newText === '' && isSeam(text, span))) return;
    // A cue may hold more than its canonical form has a place for: a second time, a remark.
    if (lettersOf(written) !== lettersOf(newText)) return;
    this.#edits.push({ span, newText });
  }
}

/** Whether two cues mean the same, and the words of the first one begin at an offset. */
function isSameCue({ names, marker, qualifiers, unknown, textStart }: Cue, other: Cue, wordsStart: number): boolean {
  return (
    textStart === wordsStart &&
    unknown === other.unknown &&
    marker?.kind === other.marker?.kind &&
    qualifiers.length === other.qualifiers.length &&
    names.length === other.names.length &&
    names.every((name, i) => name.text === other.names[i]?.text)
  );
}

/** Whether deleting a span would create something: one line ending from two, a byte order mark, a header. */
function isSeam(text: string, { start, end }: Span): boolean {
  if (text[start - 1] === '\r' && text[end] === '\n') return true;
  return start <= 1 && (text[end] === '\uFEFF' || text.startsWith('---', end));
}

/** The letters and digits, which no layout changes. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

function insideBrackets(_text: string, start: number, end: number): Span {
  return { start: start + 1, end: end - 1 };
}

/** `[time] marker names (qualifiers) [time]:`, with the parts that the cue has, in its order. */
function canonicalCue({ text }: Transcript, cue: Cue): string {
  const names = cue.unknown ? '?' : cue.names.map((name) => name.text).join(', ');
  const time = cue.time && `[${slice(text, cue.time.span).replace(/[[\]()]/g, '')}]`;
  const marker = cue.marker && markerIn(text, cue);
  const parts = [
    cue.form.time === 'before' ? time : undefined,
    marker,
    names,
    ...cue.qualifiers.map((qualifier) => `(${qualifier.text})`),
    cue.form.time === 'after' ? time : undefined,
  ];
  return `${parts.filter(Boolean).join(' ')}:`;
}

/** `Q12`; `Q` and `A` also for the words that stand for them in a form that the file proves. */
function markerIn(text: string, { marker, form }: Cue): string | undefined {
  if (marker && form.label !== undefined) return marker.kind === 'question' ? 'Q' : 'A';
  return marker && slice(text, marker.span).replace('.', '');
}

function namesIn({ turns, roster }: Transcript): string[] {
  const listed = roster.entries.flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)]);
  return [...listed, ...turns.flatMap(({ cue }) => (cue?.names ?? []).map(({ text }) => text))];
}
