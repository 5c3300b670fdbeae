import type { LabelFacts } from '../attribution/explainLabels.ts';
import type { LintSettings } from '../lint/lint.ts';
import type { ReadingSettings } from '../syntax/readingSettings.ts';
import type { Time, Transcript } from '../syntax/tree.ts';
import { findWebAddresses } from '../text/addresses.ts';
import { type Span, shiftSpan, type TextEdit } from '../text/span.ts';
import { type IncrementalOptions, IncrementalTranscript, type LineChange } from './incrementalTranscript.ts';
import { type OutlineEntry, outlineOf, type TurnEntry } from './outline.ts';
import { PartCache } from './partCache.ts';
import { DocumentProblems } from './problems.ts';
import { type TimesOfSection, timesOf } from './times.ts';
import { type PartTokens, Tokens } from './tokens.ts';

/** How a document is read and checked. */
export interface DocumentSettings extends ReadingSettings, LintSettings {}

/** What all versions of a document share. */
class Shared {
  readonly settings: DocumentSettings;
  readonly turnEntries = new PartCache<readonly TurnEntry[]>();
  readonly tokens = new PartCache<PartTokens>();
  readonly times = new PartCache<readonly TimesOfSection[]>();
  readonly addresses = new PartCache<readonly Span[]>();

  constructor(settings: DocumentSettings) {
    this.settings = settings;
  }
}

/**
 * One version of a document under edit. The next version computes again only what the edit changes, and has the same
 * results as a document read at once. Everything is computed when it is first read.
 */
export class DocumentVersion {
  readonly #text: IncrementalTranscript;
  readonly #shared: Shared;
  #problems: DocumentProblems | undefined;
  /** The problems of the last version before this one whose problems were read. */
  #problemsBefore: DocumentProblems | undefined;
  #times: readonly (readonly Time[])[] | undefined;

  private constructor(text: IncrementalTranscript, shared: Shared, before?: DocumentVersion) {
    this.#text = text;
    this.#shared = shared;
    this.#problemsBefore = before && (before.#problems ?? before.#problemsBefore);
  }

  static read(text: string, settings: DocumentSettings, options: IncrementalOptions = {}): DocumentVersion {
    return new DocumentVersion(IncrementalTranscript.read(text, settings, options), new Shared(settings));
  }

  /**
   * The next version, where whole lines were replaced.
   * @param lines all lines after the change, each with its line break
   */
  revised(lines: readonly string[], change: LineChange): DocumentVersion {
    return new DocumentVersion(this.#text.revised(lines, change), this.#shared, this);
  }

  /** The next version, with edits made that do not overlap. */
  edited(edits: readonly TextEdit[]): DocumentVersion {
    return new DocumentVersion(this.#text.edited(edits), this.#shared, this);
  }

  get transcript(): Transcript {
    return this.#text.transcript;
  }

  get problems(): DocumentProblems {
    this.#problems ??= new DocumentProblems(this.#text, this.#shared.settings, this.#problemsBefore);
    this.#problemsBefore = undefined; // it holds an earlier version in memory
    return this.#problems;
  }

  /** What the document says of its labels, and how it writes them. */
  get labelFacts(): LabelFacts {
    return this.#text.knowledge;
  }

  /** Sections, in them exchanges, in them turns. Its size is bounded: a long document shows no turns. */
  get outline(): readonly OutlineEntry[] {
    return outlineOf(this.#text, this.#shared.turnEntries);
  }

  get tokens(): Tokens {
    return new Tokens(this.#text, this.#shared.tokens);
  }

  /** The times of cues and of lines that are a time, one list for each section that has some. */
  get times(): readonly (readonly Time[])[] {
    this.#times ??= timesOf(this.#text, this.#shared.times);
    return this.#times;
  }

  /** Where web addresses stand. */
  get webAddresses(): readonly Span[] {
    const found = this.#text.parts.map((part, { offset }) => {
      const inPart = this.#shared.addresses.get(part, () => findWebAddresses(part.text));
      return inPart.length === 0 ? inPart : inPart.map((span) => shiftSpan(span, offset));
    });
    return found.flat();
  }
}
