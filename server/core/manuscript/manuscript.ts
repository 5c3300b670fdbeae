import { findExchanges } from '../exchanges.ts';
import { isMarked, type ParseOptions, readSetting, type Setting } from '../parse.ts';
import { resolveSpeakers } from '../speakers/resolve.ts';
import type { Byline, TurnDraft } from '../syntax/assemble.ts';
import { SectionList } from '../syntax/sections.ts';
import type { Exchange, Label, Section, Speaker, Transcript, Turn, Unattributed } from '../syntax/tree.ts';
import { applyEdits } from '../text/edits.ts';
import { Lines } from '../text/lines.ts';
import type { TextEdit } from '../text/span.ts';
import { beginningAt, cut, mayLeaveCodeOpen, SMALLEST_PART } from './cut.ts';
import { CommonKnowledge } from './knowledge.ts';
import { type CountLines, Part, readPartLines } from './part.ts';
import { PlacedLines } from './placedLines.ts';
import { type Meaning, moved, movedLabel, PlacedTurn, placedRun } from './placedTurn.ts';
import { Places } from './places.ts';

/** Whole lines (from 0) that were replaced: so many from `first` on by so many others; at least one each. */
export interface LineChange {
  readonly first: number;
  readonly removed: number;
  readonly added: number;
}

export interface ManuscriptOptions extends ParseOptions {
  /** For clients that do not count in UTF-16 units. */
  readonly countLines?: CountLines;
  /** So many UTF-16 units are in a part at least; for tests, which want many parts in little text. */
  readonly partSize?: number;
}

/**
 * A transcript that somebody is writing: one version of it, in parts. The next version is made of the same parts but
 * for those that an edit touches, so that an edit costs as much in a long transcript as in a short one. What is read of
 * it is the same as what `parse` reads of its text, whatever the edits were that led to it.
 */
export class Manuscript {
  readonly setting: Setting;
  readonly parts: readonly Part[];
  readonly #options: ManuscriptOptions;
  readonly #knowledge: CommonKnowledge;
  #places: Places | undefined;
  #mayDirect: boolean | undefined;
  /** Shared by all versions in which nothing means anything else. */
  readonly meaning: { interpretation?: Interpretation };
  #transcript: Transcript | undefined;

  private constructor(
    options: ManuscriptOptions,
    setting: Setting,
    knowledge: CommonKnowledge,
    parts: readonly Part[],
    meaning = {},
  ) {
    this.#options = options;
    this.setting = setting;
    this.#knowledge = knowledge;
    this.parts = parts;
    this.meaning = meaning;
  }

  static read(text: string, options: ManuscriptOptions): Manuscript {
    const setting = readSetting(countLines(options)(text), options);
    const { context } = setting;
    const pieces = cut(text, context, partSize(options)).map((piece, i) => readPiece(piece, i === 0, setting, options));
    const knowledge = CommonKnowledge.of(pieces.map(({ readings }) => readings));
    const parts = pieces.map((piece, i) => new Part(piece, contextOf(setting, i === 0), knowledge));
    return new Manuscript(options, setting, knowledge, parts);
  }

  /** The next version, whose lines (each with its line break) are given, with which of them are new. */
  revised(lines: readonly string[], change: LineChange): Manuscript {
    // A header without an end may get one anywhere.
    if (!this.setting.header && opensHeader(lines[0] ?? '')) return Manuscript.read(lines.join(''), this.#options);
    const { parts, places } = this;
    const grown = change.added - change.removed;
    const endLine = (part: number) => (part + 1 < parts.length ? places.line(part + 1) + grown : lines.length);
    const region = this.#region(
      places.ofLine(change.first),
      places.ofLine(change.first + change.removed - 1),
      (from, to) => lines.slice(places.line(from), endLine(to)).join(''),
    );
    return this.#withRegion(region, change.first) ?? Manuscript.read(lines.join(''), this.#options);
  }

  /** With edits made, of which none overlaps another. */
  edited(edits: readonly TextEdit[]): Manuscript {
    const fromLast = [...edits].sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
    return fromLast.reduce((manuscript: Manuscript, edit) => manuscript.#withEdit(edit), this);
  }

  #withEdit(edit: TextEdit): Manuscript {
    const { parts, places } = this;
    const textOf = (from: number, to: number) => {
      const text = parts.slice(from, to + 1).map((part) => part.text);
      const start = edit.span.start - places.offset(from);
      const end = edit.span.end - places.offset(from);
      return applyEdits(text.join(''), [{ span: { start, end }, newText: edit.newText }]);
    };
    const first = places.ofOffset(edit.span.start);
    const firstLine = places.line(first) + (parts[first] as Part).lines.lineAt(edit.span.start - places.offset(first));
    const isHeaderOpen = !this.setting.header && opensHeader(textOf(0, first));
    const region = this.#region(first, places.ofOffset(edit.span.end), textOf);
    const after = isHeaderOpen ? undefined : this.#withRegion(region, firstLine);
    return after ?? Manuscript.read(textOf(0, parts.length - 1), this.#options);
  }

  /** All of it, as the features of a language want it; put together when somebody asks. */
  get transcript(): Transcript {
    this.#transcript ??= this.#compose();
    return this.#transcript;
  }

  /** Whether a comment may speak to the checker: then what is found in one place depends on others. */
  get mayDirect(): boolean {
    this.#mayDirect ??= this.parts.some((part) => part.mayDirect);
    return this.#mayDirect;
  }

  /** One part as if it were all there is; who speaks, asks and answers, and what the header's faults are, it leaves open. */
  partTranscript(index: number): Transcript {
    const { text, lines, assembly } = this.parts[index] as Part;
    const { header, attribution, kind, roster } = this.setting;
    const { kinds, sections, turns, bylines, unattributed } = assembly;
    return {
      ...{ text, lines, kinds, attribution, kind, roster, sections, turns, unattributed },
      header: index === 0 ? header : undefined,
      bylines: bylines.map(({ name }) => name),
      exchanges: [],
      speakers: [],
      marked: isMarked(turns),
      faults: [],
    };
  }

  /** Where each part begins. */
  get places(): Places {
    this.#places ??= new Places(this.parts);
    return this.#places;
  }

  /** The parts that have to be read again, and what their text is now. */
  #region(first: number, last: number, textOf: (from: number, to: number) => string): Region {
    const { context } = this.setting;
    let [from, to] = [first, last];
    for (;;) {
      const text = textOf(from, to);
      const next = this.parts[to + 1];
      if (next && mustJoin(text, next, partSize(this.#options))) to++;
      else if (from > 0 && beginningAt(text, new Lines(text).span(0), context) === undefined) from--;
      else return { first: from, last: to, text };
    }
  }

  /** How the text is to be read after a change near its beginning; undefined where all of it has to be read anew. */
  #settingOf(text: string, firstLine: number): Setting | undefined {
    const { header, context, roster, attribution, kind } = this.setting;
    if (firstLine > (header?.lastLine ?? 0)) return this.setting;
    const after = readSetting(countLines(this.#options)(text), this.#options);
    // Where the header has no end here, it may end anywhere below.
    if (after.header === undefined && opensHeader(text)) return undefined;
    const isSame =
      after.attribution === attribution &&
      after.kind === kind &&
      after.context.isSolo === context.isSolo &&
      JSON.stringify(after.roster.entries, withoutSpans) === JSON.stringify(roster.entries, withoutSpans);
    return isSame ? after : undefined;
  }

  /** Undefined where all of the text has to be read anew. */
  #withRegion({ first, last, text }: Region, firstLine: number): Manuscript | undefined {
    const setting = first === 0 ? this.#settingOf(text, firstLine) : this.setting;
    if (setting === undefined) return undefined;
    const gone = this.parts.slice(first, last + 1);
    const isFirst = (i: number) => first + i === 0;
    const pieces = cut(text, contextOf(setting, first === 0), partSize(this.#options)).map((piece, i) =>
      readPiece(piece, isFirst(i), setting, this.#options),
    );
    const knowledge = this.#knowledge.revised(
      gone.map((part) => part.knowledge),
      pieces.map(({ readings }) => readings),
      () => this.parts.filter((_, i) => i < first || i > last).map((part) => part.knowledge),
    );
    const come = pieces.map((piece, i) => new Part(piece, contextOf(setting, isFirst(i)), knowledge));
    const parts = [...this.parts.slice(0, first), ...come, ...this.parts.slice(last + 1)];
    const others = knowledge === this.#knowledge ? 0 : this.#readOthers(parts, new Set(come), knowledge, setting);
    const [before] = gone;
    const [after] = come;
    const isAlike =
      gone.length === 1 &&
      come.length === 1 &&
      others === 0 &&
      before !== undefined &&
      before.outline === after?.outline;
    const keeps = isAlike && setting === this.setting;
    return new Manuscript(this.#options, setting, knowledge, parts, keeps ? this.meaning : {});
  }

  /** Reads parts again on which it tells what is known now; says how many. */
  #readOthers(parts: Part[], come: ReadonlySet<Part>, knowledge: CommonKnowledge, setting: Setting): number {
    let count = 0;
    for (const [i, part] of parts.entries()) {
      if (come.has(part) || !this.#knowledge.tellsOn(part, knowledge)) continue;
      parts[i] = new Part(
        readPiece(part.text, i === 0, setting, this.#options),
        contextOf(setting, i === 0),
        knowledge,
      );
      count++;
    }
    return count;
  }

  get #meant(): Interpretation {
    this.meaning.interpretation ??= interpret(this.setting, this.parts, this.#sections());
    return this.meaning.interpretation;
  }

  #sections(): readonly Section[] {
    const list = new SectionList();
    let turns = 0;
    for (const [i, { assembly }] of this.parts.entries()) {
      const { offset, line } = this.places.at(i);
      for (const { level, title, titleSpan, firstLine, firstTurn } of assembly.sections.slice(1)) {
        const span = titleSpan && moved(titleSpan, offset);
        list.open({ level, title, titleSpan: span, firstLine: firstLine + line, firstTurn: firstTurn + turns });
      }
      turns += assembly.turns.length;
    }
    return list.close(lineCount(this.parts), turns);
  }

  #compose(): Transcript {
    const { header, faults, attribution, kind, roster } = this.setting;
    const text = once(() => this.parts.map((part) => part.text).join(''));
    const lines = once(() => this.#lines(text));
    const kinds = once(() => this.#kinds());
    const turns = once(() => this.#turns());
    const sections = once(() => this.#sections());
    const unattributed = once(() => this.#runs());
    const bylines = once(() => this.#bylines());
    const meant = () => this.#meant;
    // Hardly anybody wants all of it, so each is put together when it is first looked at.
    return {
      ...{ header, faults, attribution, kind, roster },
      get text() {
        return text();
      },
      get lines() {
        return lines();
      },
      get kinds() {
        return kinds();
      },
      get sections() {
        return sections();
      },
      get turns() {
        return turns();
      },
      get bylines() {
        return bylines();
      },
      get unattributed() {
        return unattributed();
      },
      get exchanges() {
        return meant().exchanges;
      },
      get speakers() {
        return meant().speakers;
      },
      get marked() {
        return meant().marked;
      },
      edited: (edits) => this.edited(edits).transcript,
    };
  }

  #lines(text: () => string): Lines {
    const { parts, places } = this;
    const { countLines } = this.#options;
    return countLines ? countLines(text(), this.#starts()) : new PlacedLines(parts, places, text, this.#starts());
  }

  #starts(): Uint32Array {
    const starts = new Uint32Array(lineCount(this.parts));
    for (const [i, { lines }] of this.parts.entries()) {
      const { offset, line } = this.places.at(i);
      const end = line + this.#linesOf(i);
      starts.set(lines.starts.subarray(0, end - line), line);
      for (let at = line; at < end; at++) starts[at] = (starts[at] as number) + offset;
    }
    return starts;
  }

  #kinds(): Uint8Array {
    const kinds = new Uint8Array(lineCount(this.parts));
    for (const [i, { assembly }] of this.parts.entries()) {
      kinds.set(assembly.kinds.subarray(0, this.#linesOf(i)), this.places.line(i));
    }
    return kinds;
  }

  #turns(): readonly Turn[] {
    const { meanings } = this.#meant;
    const turns: Turn[] = [];
    for (const [i, { assembly }] of this.parts.entries()) {
      const place = this.places.at(i);
      for (const turn of assembly.turns) turns.push(new PlacedTurn(turn, place, meanings[turns.length] as Meaning));
    }
    return turns;
  }

  #runs(): readonly Unattributed[] {
    const runs: Unattributed[] = [];
    let section = 0;
    for (const [i, { assembly }] of this.parts.entries()) {
      const place = this.places.at(i);
      for (const run of assembly.unattributed) runs.push(placedRun(run, place, section + run.section));
      section += assembly.sections.length - 1;
    }
    return runs;
  }

  #bylines(): readonly Label[] {
    return this.parts.flatMap(({ assembly }, i) =>
      assembly.bylines.map(({ name }) => movedLabel(name, this.places.offset(i))),
    );
  }

  /** Only in the last part a line is left when all line breaks are counted. */
  #linesOf(part: number): number {
    const { breaks } = this.parts[part] as Part;
    return part + 1 < this.parts.length ? breaks : breaks + 1;
  }
}

/** A value that is computed when somebody first asks. */
function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

interface Region {
  /** Indexes of parts. */
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** Who speaks, asks and answers: of no place, so that it outlives edits that change nothing of it. */
interface Interpretation {
  readonly meanings: readonly Meaning[];
  readonly exchanges: readonly Exchange[];
  readonly speakers: readonly Speaker[];
  readonly marked: boolean;
}

function interpret({ roster, header }: Setting, parts: readonly Part[], sections: readonly Section[]): Interpretation {
  const turns: TurnDraft[] = [];
  const wordings = new Map<TurnDraft, ReturnType<typeof wordingAt>>();
  const bylines: Byline[] = [];
  let section = 0;
  let line = 0;
  for (const part of parts) {
    const { assembly, breaks } = part;
    for (const [i, own] of assembly.turns.entries()) {
      const turn = { ...own, index: turns.length, section: section + own.section, firstLine: own.firstLine + line };
      wordings.set(turn, wordingAt(part, i));
      turns.push(turn);
    }
    for (const byline of assembly.bylines) bylines.push({ ...byline, line: byline.line + line });
    section += assembly.sections.length - 1;
    line += breaks;
  }
  const speakers = resolveSpeakers(turns, { roster, solo: header?.speaker, bylines });
  const marked = isMarked(turns);
  const exchanges = findExchanges(turns, sections, marked, (turn) => wordings.get(turn) ?? 'other');
  return { meanings: turns, exchanges, speakers, marked };
}

function wordingAt({ wordings }: Part, turn: number) {
  return wordings[turn] ?? 'other';
}

function countLines({ countLines: count = (text, starts) => new Lines(text, starts) }: ManuscriptOptions): CountLines {
  return count;
}

function partSize({ partSize: size = SMALLEST_PART }: ManuscriptOptions): number {
  return size;
}

function readPiece(text: string, isFirst: boolean, setting: Setting, options: ManuscriptOptions) {
  return readPartLines(text, contextOf(setting, isFirst), countLines(options));
}

/** Only the first part has a header. */
function contextOf({ context }: Setting, isFirst: boolean) {
  return isFirst ? context : { ...context, firstLine: 0 };
}

/** A part whose last line was joined to the next part's first, or that would be small for ever, ends further down. */
function mustJoin(text: string, next: Part, size: number): boolean {
  if (text.length * 4 < size || !/[\r\n]$/.test(text)) return true;
  return mayLeaveCodeOpen(text) && next.assembly.sections[1]?.firstLine === 0;
}

function lineCount(parts: readonly Part[]): number {
  return parts.reduce((sum, { breaks }) => sum + breaks, 1);
}

function opensHeader(text: string): boolean {
  return /^\ufeff?---/.test(text);
}

function withoutSpans(key: string, value: unknown): unknown {
  return key === 'span' ? undefined : value;
}
