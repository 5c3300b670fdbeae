import { openingWords, wordsIn } from '../syntax/spoken.ts';
import type { Exchange, Section, Speaker, TurnKind } from '../syntax/tree.ts';
import { partitionPoint } from '../text/binarySearch.ts';
import type { Position, Span } from '../text/span.ts';
import type { IncrementalTranscript } from './incrementalTranscript.ts';
import { type OutlinePlan, type PlannedSection, planOutline } from './outlinePlan.ts';
import type { Part } from './part.ts';
import type { PartCache } from './partCache.ts';
import type { TurnMeaning } from './placedTurn.ts';
import type { Range } from './shown.ts';

/** An entry of an outline: a section, an exchange or a turn. */
export type OutlineEntry = OutlineSection | OutlineExchange | OutlineTurn;

interface EntryPlace {
  readonly range: Range;
  /** The heading, or the cue of the turn that the title is from. */
  readonly selection: Range;
}

export interface OutlineSection extends EntryPlace {
  readonly kind: 'section';
  /** Empty for a heading without a title. */
  readonly title: string;
  /** How many turns are in it, subsections included. */
  readonly turns: number;
  readonly children: readonly OutlineEntry[];
}

export interface OutlineExchange extends EntryPlace {
  readonly kind: 'exchange';
  /** The opening words of its first question. */
  readonly title: string;
  /** Who asks that question. */
  readonly speakers: readonly Speaker[];
  readonly questions: number;
  readonly answers: number;
  /** All other turns. */
  readonly children: readonly OutlineTurn[];
}

export interface OutlineTurn extends EntryPlace {
  readonly kind: TurnKind;
  /** Its opening words. */
  readonly title: string;
  readonly speakers: readonly Speaker[];
  readonly words: number;
}

/** What an outline shows of a turn, by its part alone: lines count from where the part begins. */
export interface TurnEntry {
  readonly title: string;
  readonly words: number;
  readonly start: Position;
  readonly end: Position;
  readonly cueEnd: Position;
}

/** The turns of a part, from `first` up to, not including, `end`, and the line that the part begins on. */
interface PartEntries {
  readonly first: number;
  readonly end: number;
  readonly line: number;
  readonly entries: readonly TurnEntry[];
}

/** The outline of a version: sections, in them exchanges, in them questions and answers. Events are left out. */
export function outlineOf(text: IncrementalTranscript, turnEntries: PartCache<readonly TurnEntry[]>): OutlineEntry[] {
  text.outlineResults.outlinePlan ??= planOutline(text.parts, text.interpretation);
  return new OutlineBuilder(text, text.outlineResults.outlinePlan, turnEntries).build();
}

class OutlineBuilder {
  readonly #text: IncrementalTranscript;
  readonly #plan: OutlinePlan;
  readonly #turnEntries: PartCache<readonly TurnEntry[]>;
  /** The part of the last turn that was asked for. */
  #part: PartEntries | undefined;

  constructor(text: IncrementalTranscript, plan: OutlinePlan, turnEntries: PartCache<readonly TurnEntry[]>) {
    this.#text = text;
    this.#plan = plan;
    this.#turnEntries = turnEntries;
  }

  build(): OutlineEntry[] {
    const top: OutlineEntry[] = [];
    const childrenOf = new Map<PlannedSection, OutlineEntry[]>();
    const firstLines = this.#plan.sections.map((planned) => this.#firstLine(planned));
    for (const [index, planned] of this.#plan.sections.entries()) {
      const items = planned.items.map(({ firstTurn, exchange }) =>
        exchange ? this.#exchange(exchange) : this.#turn(firstTurn),
      );
      if (!planned.hasHeading) {
        top.push(...items);
        continue;
      }
      const siblings = (planned.parent && childrenOf.get(planned.parent)) ?? top;
      const first = firstLines[index] as number;
      const end = planned.next === undefined ? this.#text.parts.lineCount : (firstLines[planned.next] as number);
      siblings.push(this.#section(planned, { first, last: end - 1 }, items));
      childrenOf.set(planned, items);
    }
    return top;
  }

  #section(
    { part, inPart, title, firstTurn, endTurn }: PlannedSection,
    { first, last }: { readonly first: number; readonly last: number },
    children: OutlineEntry[],
  ): OutlineSection {
    const { lines, assembly } = this.#text.parts.at(part);
    const { firstLine, titleSpan } = assembly.sections[inPart] as Section;
    const { start, end } = titleSpan ?? lines.span(firstLine);
    const on = (offset: number) => ({ line: first, character: lines.positionOn(firstLine, offset).character });
    return {
      kind: 'section',
      title,
      turns: endTurn - firstTurn,
      range: { start: { line: first, character: 0 }, end: this.#endOf(last) },
      selection: { start: on(start), end: on(end) },
      children,
    };
  }

  #firstLine({ part, inPart }: PlannedSection): number {
    const { parts } = this.#text;
    return parts.line(part) + (parts.at(part).assembly.sections[inPart] as Section).firstLine;
  }

  #endOf(line: number): Position {
    const { parts } = this.#text;
    const at = parts.ofLine(line);
    const { lines } = parts.at(at);
    const own = line - parts.line(at);
    return { line, character: lines.positionOn(own, lines.end(own)).character };
  }

  #exchange({ firstTurn, lastTurn, rounds }: Exchange): OutlineExchange {
    const { meanings } = this.#text.interpretation;
    let asked = firstTurn;
    while (asked < lastTurn && meanings[asked]?.kind !== 'question') asked++;
    if (meanings[asked]?.kind !== 'question') asked = firstTurn;
    const children: OutlineTurn[] = [];
    if (this.#plan.showsTurns) {
      for (let at = firstTurn; at <= lastTurn; at++) if (at !== asked) children.push(this.#turn(at));
    }
    const start = this.#place(firstTurn, 'start');
    const selection = { start: this.#place(asked, 'start'), end: this.#place(asked, 'cueEnd') };
    return {
      kind: 'exchange',
      title: this.#entry(asked).title,
      speakers: meanings[asked]?.speakers ?? [],
      questions: rounds.reduce((sum, round) => sum + round.questions.length, 0),
      answers: rounds.reduce((sum, round) => sum + round.answers.length, 0),
      range: { start, end: this.#place(lastTurn, 'end') },
      selection,
      children,
    };
  }

  #turn(index: number): OutlineTurn {
    const { kind, speakers } = this.#text.interpretation.meanings[index] as TurnMeaning;
    const { title, words } = this.#entry(index);
    const start = this.#place(index, 'start');
    return {
      kind,
      title,
      speakers,
      words,
      range: { start, end: this.#place(index, 'end') },
      selection: { start, end: this.#place(index, 'cueEnd') },
    };
  }

  #place(turn: number, which: 'start' | 'end' | 'cueEnd'): Position {
    const { line, character } = this.#entry(turn)[which];
    return { line: this.#partOf(turn).line + line, character };
  }

  #entry(turn: number): TurnEntry {
    const { first, entries } = this.#partOf(turn);
    return entries[turn - first] as TurnEntry;
  }

  #partOf(turn: number): PartEntries {
    const last = this.#part;
    if (last && last.first <= turn && turn < last.end) return last;
    const { firstTurns } = this.#text.interpretation;
    const at = partitionPoint(firstTurns.length - 1, (part) => (firstTurns[part] as number) <= turn) - 1;
    const { parts } = this.#text;
    this.#part = {
      first: firstTurns[at] as number,
      end: firstTurns[at + 1] as number,
      line: parts.line(at),
      entries: this.#entriesIn(parts.at(at), at),
    };
    return this.#part;
  }

  #entriesIn(part: Part, at: number): readonly TurnEntry[] {
    return this.#turnEntries.get(part, () => {
      const transcript = this.#text.partTranscript(at);
      const { lines } = part;
      return transcript.turns.map((turn) => {
        const { firstLine, lastLine, span } = turn;
        const cue: Span = turn.cue?.span ?? { start: span.start, end: span.start };
        return {
          title: openingWords(transcript, turn),
          words: wordsIn(transcript, turn),
          start: lines.positionOn(firstLine, cue.start),
          end: lines.positionOn(lastLine, span.end),
          cueEnd: lines.positionOn(firstLine, cue.end),
        };
      });
    });
  }
}
