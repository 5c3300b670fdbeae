import { isMarked, type Role } from '../exchanges/exchanges.ts';
import { completeTurn, readSetting, type Setting } from '../parse.ts';
import type { Voice } from '../speakers/resolve.ts';
import type { ReadingSettings } from '../syntax/readingSettings.ts';
import type { Transcript } from '../syntax/tree.ts';
import { applyEdits } from '../text/edits.ts';
import { Lines } from '../text/lines.ts';
import { shiftSpan, type TextEdit } from '../text/span.ts';
import { compose, sectionsOf } from './compose.ts';
import { SMALLEST_PART } from './cut.ts';
import { type Region, RegionFinder, type TouchedParts } from './editedRegion.ts';
import { opensHeader, settingAfter } from './editedSetting.ts';
import { type Interpretation, interpret } from './interpretation.ts';
import { type Affects, WholeKnowledge } from './knowledge.ts';
import type { OutlinePlan } from './outlinePlan.ts';
import type { CountLines } from './part.ts';
import { PartReader } from './partReader.ts';
import { Parts } from './parts.ts';

/** Whole lines (from 0) that were replaced: so many from `first` on by so many others; at least one each. */
export interface LineChange {
  readonly first: number;
  readonly removed: number;
  readonly added: number;
}

export interface IncrementalOptions {
  /** For clients that do not count in UTF-16 units. */
  readonly countLines?: CountLines | undefined;
  /** The least UTF-16 units of a part. Tests set it, to get many parts from little text. */
  readonly partSize?: number;
}

/** What all versions share in which the outline is the same, and with it who speaks, asks and answers. */
interface OutlineResults {
  interpretation?: Interpretation;
  outlinePlan?: OutlinePlan;
}

/** What a version is made of. */
interface Contents {
  readonly setting: Setting;
  readonly knowledge: WholeKnowledge;
  readonly parts: Parts;
}

/**
 * One version of a transcript under edit, in parts. The next version has the same parts but for those with the edit, so
 * the cost of an edit does not depend on the length of the text. It reads the same as what `parse` reads of its text,
 * whatever the edits before.
 */
export class IncrementalTranscript {
  readonly setting: Setting;
  readonly parts: Parts;
  readonly #options: IncrementalOptions;
  readonly #knowledge: WholeKnowledge;
  readonly outlineResults: OutlineResults;
  #mayHaveDirectives: boolean | undefined;
  #transcript: WeakRef<Transcript> | undefined;
  #lastPart: { readonly index: number; readonly transcript: Transcript } | undefined;

  private constructor(
    options: IncrementalOptions,
    { setting, knowledge, parts }: Contents,
    before: { readonly outlineResults?: OutlineResults; readonly mayHaveDirectives?: boolean } = {},
  ) {
    this.#options = options;
    this.setting = setting;
    this.#knowledge = knowledge;
    this.parts = parts;
    this.outlineResults = before.outlineResults ?? {};
    this.#mayHaveDirectives = before.mayHaveDirectives;
  }

  static read(text: string, settings: ReadingSettings, options: IncrementalOptions): IncrementalTranscript {
    const setting = readSetting(countLines(options)(text), settings);
    const reader = new PartReader(setting, countLines(options));
    const pieces = reader.readLines(text, true, partSize(options));
    const readings = pieces.map((piece) => piece.readings);
    const knowledge = WholeKnowledge.of(readings, setting.context.labels);
    const parts = Parts.of(reader.assemble(pieces, true, knowledge));
    return new IncrementalTranscript(options, { setting, knowledge, parts });
  }

  /** The next version, whose lines (each with its line break) are given, with which of them are new. */
  revised(lines: readonly string[], change: LineChange): IncrementalTranscript {
    // A header without an end may get one anywhere.
    if (!this.setting.header && opensHeader(lines[0] ?? '')) return this.#readAll(lines.join(''));
    const { parts } = this;
    const grown = change.added - change.removed;
    const endLine = (part: number) => (part + 1 < parts.length ? parts.line(part + 1) + grown : lines.length);
    const first = parts.ofLine(change.first);
    const region = this.#findRegion(
      { first, last: parts.ofLine(change.first + change.removed - 1), begins: parts.line(first) < change.first },
      (from, to) => lines.slice(parts.line(from), endLine(to)).join(''),
    );
    return this.#withRegion(region, change.first) ?? this.#readAll(lines.join(''));
  }

  /** The next version, with edits made that do not overlap. */
  edited(edits: readonly TextEdit[]): IncrementalTranscript {
    return this.#byPart(edits).reduceRight((version: IncrementalTranscript, some) => version.#withEdits(some), this);
  }

  /** The edits in groups that touch the same part, in the order of the text, so that a long part is read once. */
  #byPart(edits: readonly TextEdit[]): TextEdit[][] {
    const { parts } = this;
    const groups: TextEdit[][] = [];
    let last = -1;
    for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
      if (parts.ofOffset(edit.span.start) <= last) groups.at(-1)?.push(edit);
      else groups.push([edit]);
      last = parts.ofOffset(edit.span.end);
    }
    return groups;
  }

  /** The next version, with the edits of one group. */
  #withEdits(edits: readonly TextEdit[]): IncrementalTranscript {
    const { parts } = this;
    const [{ start }, { end }] = [(edits[0] as TextEdit).span, (edits.at(-1) as TextEdit).span];
    const textOf = (from: number, to: number) => {
      const text = parts.between(from, to).map((part) => part.text);
      const offset = parts.offset(from);
      const here = edits.map(({ span, newText }) => ({ span: shiftSpan(span, -offset), newText }));
      return applyEdits(text.join(''), here);
    };
    const [first, last] = [parts.ofOffset(start), parts.ofOffset(end)];
    const line = parts.at(first).lines.lineAt(start - parts.offset(first));
    const firstLine = parts.line(first) + line;
    const isHeaderOpen = !this.setting.header && opensHeader(first === 0 ? textOf(0, last) : parts.at(0).text);
    const region = this.#findRegion({ first, last, begins: line > 0 }, textOf);
    const after = isHeaderOpen ? undefined : this.#withRegion(region, firstLine);
    return after ?? this.#readAll(textOf(0, parts.length - 1));
  }

  /**
   * The whole transcript, composed when it is first read. It is held weakly: with its text and its turns it is as large as
   * all the rest, and often no one reads it again.
   */
  get transcript(): Transcript {
    const known = this.#transcript?.deref();
    if (known) return known;
    const transcript = compose(this);
    this.#transcript = new WeakRef(transcript);
    return transcript;
  }

  /** Who speaks, asks and answers. */
  get interpretation(): Interpretation {
    this.outlineResults.interpretation ??= interpret(this.setting, this.parts, sectionsOf(this.parts));
    return this.outlineResults.interpretation;
  }

  get countLines(): CountLines | undefined {
    return this.#options.countLines;
  }

  /** The facts of the whole that decide what a line is. */
  get knowledge(): WholeKnowledge {
    return this.#knowledge;
  }

  /** Whether a comment may switch rules off: then the problems in one place depend on other places. */
  get mayHaveDirectives(): boolean {
    this.#mayHaveDirectives ??= [...this.parts].some((part) => part.mayHaveDirectives);
    return this.#mayHaveDirectives;
  }

  /** One part as if it were everything; who speaks, asks and answers, and the header's faults are left out. */
  partTranscript(index: number): Transcript {
    // After an edit, several rules read the same part in a row.
    if (this.#lastPart?.index === index) return this.#lastPart.transcript;
    const { text, lines, assembly } = this.parts.at(index);
    const { settings, header, attribution, kind, roster } = this.setting;
    const { kinds, sections, turns, bylines, unattributed } = assembly;
    const transcript = {
      ...{ text, lines, kinds, settings, attribution, kind, roster, sections, unattributed },
      turns: turns.map((turn) => completeTurn(turn, openVoice, openRole)),
      header: index === 0 ? header : undefined,
      bylines: bylines.flatMap(({ name }) => name ?? []),
      exchanges: [],
      speakers: [],
      marked: isMarked(turns),
      faults: [],
    };
    this.#lastPart = { index, transcript };
    return transcript;
  }

  /** The parts that have to be read again after an edit. */
  #findRegion(touched: TouchedParts, textOf: (from: number, to: number) => string): Region {
    const { parts, setting } = this;
    const [count, size] = [countLines(this.#options), partSize(this.#options)];
    return new RegionFinder(parts, setting.context, count, size).find(touched, textOf);
  }

  #readAll(text: string): IncrementalTranscript {
    return IncrementalTranscript.read(text, this.setting.settings, this.#options);
  }

  /** The next version with other text for some parts; undefined where the whole text has to be read again. */
  #withRegion({ first, last, text }: Region, firstLine: number): IncrementalTranscript | undefined {
    const setting = settingAfter(this, { first, last, text }, firstLine, countLines(this.#options));
    if (setting === undefined) return undefined;
    const isFirst = first === 0;
    const reader = new PartReader(setting, countLines(this.#options));
    const removed = this.parts.between(first, last);
    const pieces = reader.readLines(text, isFirst, this.#sizeFor(text));
    const revised = this.#knowledge.revised(
      removed.map((part) => part.knowledge),
      pieces.map(({ readings }) => readings),
      () => [...this.parts].filter((_, i) => i < first || i > last).map((part) => part.knowledge),
    );
    const { knowledge, affects } = revised ?? { knowledge: this.#knowledge, affects: undefined };
    const added = reader.assemble(pieces, isFirst, knowledge);
    if (!isFirst && !added[0]?.opensTurnOrSection) {
      const before = this.parts.at(first - 1).text;
      return this.#withRegion({ first: first - 1, last, text: before + text }, firstLine);
    }
    const near = this.parts.with({ first, removed, added });
    const parts = affects
      ? this.#withOthers(near, (part) => !added.includes(part) && affects(part), reader, knowledge)
      : near;
    const isAlike =
      parts === near && removed.length === 1 && added.length === 1 && removed[0]?.outline === added[0]?.outline;
    const contents = { setting, knowledge, parts };
    return new IncrementalTranscript(this.#options, contents, {
      ...(isAlike && setting === this.setting && { outlineResults: this.outlineResults }),
      ...(!this.mayHaveDirectives && { mayHaveDirectives: added.some((part) => part.mayHaveDirectives) }),
    });
  }

  /** A growing part is cut late: each cut changes the parts, and then the whole text is interpreted again. */
  #sizeFor(text: string): number {
    const size = partSize(this.#options);
    return text.length < 4 * size ? 4 * size : size;
  }

  /** The same with some parts read again; the same object where there are none. */
  #withOthers(parts: Parts, isAffected: Affects, reader: PartReader, knowledge: WholeKnowledge): Parts {
    let isSame = true;
    const read = parts.map((part, _, i) => {
      if (!isAffected(part)) return part;
      isSame = false;
      return reader.assembleAgain(part, i === 0, knowledge);
    });
    return isSame ? parts : Parts.of(reader.join(read, true, knowledge));
  }
}

/** A part by itself leaves open who speaks and what is asked. */
const openVoice: Voice = { speakers: [], unknown: undefined };
const openRole: Role = { kind: 'speech', inferred: false, exchange: undefined };

function countLines({ countLines: count }: IncrementalOptions): CountLines {
  return count ?? ((text, starts) => new Lines(text, starts));
}

function partSize({ partSize: size = SMALLEST_PART }: IncrementalOptions): number {
  return size;
}
