import type { Setting } from '../parse.ts';
import { SectionList } from '../syntax/assembly/sections.ts';
import { moveLabel } from '../syntax/cues/writtenCue.ts';
import type { Label, Section, Transcript, Turn, Unattributed } from '../syntax/tree.ts';
import { lazy } from '../text/lazy.ts';
import type { Lines } from '../text/lines.ts';
import { shiftSpan } from '../text/span.ts';
import type { Interpretation } from './interpretation.ts';
import type { CountLines, Part } from './part.ts';
import type { Parts } from './parts.ts';
import { PlacedLines } from './placedLines.ts';
import { PlacedTurn, placedRun, type TurnMeaning } from './placedTurn.ts';

/** What a transcript is composed of. */
export interface Composition {
  readonly setting: Setting;
  readonly parts: Parts;
  readonly interpretation: Interpretation;
  /** Absent where lines are counted in UTF-16 units. */
  readonly countLines: CountLines | undefined;
}

/** Composes the transcript of some parts. Few requests read all of it, so each field is computed when it is first read. */
export function compose(composition: Composition): Transcript {
  return new ComposedTranscript(composition);
}

class ComposedTranscript implements Transcript {
  readonly settings: Transcript['settings'];
  readonly header: Transcript['header'];
  readonly faults: Transcript['faults'];
  readonly attribution: Transcript['attribution'];
  readonly kind: Transcript['kind'];
  readonly roster: Transcript['roster'];
  readonly #composition: Composition;
  readonly #text = lazy(() => this.#composition.parts.map((part) => part.text).join(''));
  readonly #lines = lazy(() => linesOf(this.#composition, this.#text));
  readonly #kinds = lazy(() => kindsOf(this.#composition));
  readonly #sections = lazy(() => sectionsOf(this.#composition.parts));
  readonly #turns = lazy(() => turnsOf(this.#composition));
  readonly #bylines = lazy(() => bylinesOf(this.#composition));
  readonly #unattributed = lazy(() => runsOf(this.#composition));

  constructor(composition: Composition) {
    this.#composition = composition;
    const { settings, header, faults, attribution, kind, roster } = composition.setting;
    this.settings = settings;
    this.header = header;
    this.faults = faults;
    this.attribution = attribution;
    this.kind = kind;
    this.roster = roster;
  }

  get text(): string {
    return this.#text();
  }

  get lines(): Lines {
    return this.#lines();
  }

  get kinds(): Uint8Array {
    return this.#kinds();
  }

  get sections(): readonly Section[] {
    return this.#sections();
  }

  get turns(): readonly Turn[] {
    return this.#turns();
  }

  get bylines(): readonly Label[] {
    return this.#bylines();
  }

  get unattributed(): readonly Unattributed[] {
    return this.#unattributed();
  }

  get exchanges(): Transcript['exchanges'] {
    return this.#composition.interpretation.exchanges;
  }

  get speakers(): Transcript['speakers'] {
    return this.#composition.interpretation.speakers;
  }

  get marked(): boolean {
    return this.#composition.interpretation.marked;
  }
}

/** The sections of all parts as those of one text. */
export function sectionsOf(parts: Parts): readonly Section[] {
  const list = new SectionList();
  let turns = 0;
  parts.each(({ assembly }, { offset, line }) => {
    // The first is the text before the part's own headings, which belongs to the last section of the parts before.
    for (let i = 1; i < assembly.sections.length; i++) {
      const { level, title, titleSpan, firstLine, firstTurn } = assembly.sections[i] as Section;
      const span = titleSpan && shiftSpan(titleSpan, offset);
      list.open({ level, title, titleSpan: span, firstLine: firstLine + line, firstTurn: firstTurn + turns });
    }
    turns += assembly.turns.length;
  });
  return list.close(parts.lineCount, turns);
}

function linesOf({ parts, countLines }: Composition, text: () => string): Lines {
  const starts = new Uint32Array(parts.lineCount);
  parts.each((part, { offset, line }, i) => {
    const own = part.lines.starts;
    const count = linesIn(part, i, parts);
    for (let at = 0; at < count; at++) starts[line + at] = (own[at] as number) + offset;
  });
  return countLines ? countLines(text(), starts) : new PlacedLines(parts, text, starts);
}

function kindsOf({ parts }: Composition): Uint8Array {
  const kinds = new Uint8Array(parts.lineCount);
  parts.each((part, { line }, i) => {
    const own = part.assembly.kinds;
    const count = linesIn(part, i, parts);
    for (let at = 0; at < count; at++) kinds[line + at] = own[at] as number;
  });
  return kinds;
}

function turnsOf({ parts, interpretation: { meanings } }: Composition): readonly Turn[] {
  const turns: Turn[] = [];
  parts.each(({ assembly }, place) => {
    for (const turn of assembly.turns) turns.push(new PlacedTurn(turn, place, meanings[turns.length] as TurnMeaning));
  });
  return turns;
}

function runsOf({ parts }: Composition): readonly Unattributed[] {
  const runs: Unattributed[] = [];
  let section = 0;
  parts.each(({ assembly }, place) => {
    for (const run of assembly.unattributed) runs.push(placedRun(run, place, section + run.section));
    section += assembly.sections.length - 1;
  });
  return runs;
}

function bylinesOf({ parts }: Composition): readonly Label[] {
  const bylines = parts.map(({ assembly }, { offset }) =>
    assembly.bylines.flatMap(({ name }) => (name ? moveLabel(name, offset) : [])),
  );
  return bylines.flat();
}

/** Only in the last part a line is left when all line breaks are counted. */
function linesIn({ breaks }: Part, index: number, parts: Parts): number {
  return index + 1 < parts.length ? breaks : breaks + 1;
}
