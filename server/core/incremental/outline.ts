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
  readonly questions: number;
  readonly answers: number;
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

/** The outline of a version: sections, in them exchanges, in them questions and answers. Events are left out. */
export function outlineOf(text: IncrementalTranscript, turnEntries: PartCache<readonly TurnEntry[]>): OutlineEntry[] {
  text.outlineResults.outlinePlan ??= planOutline(text);
  return new OutlineBuilder(text, text.outlineResults.outlinePlan, turnEntries).build();
}

class OutlineBuilder {
  readonly #text: IncrementalTranscript;
  readonly #plan: OutlinePlan;
  readonly #turnEntries: PartCache<readonly TurnEntry[]>;
  /** The part of the last turn. */
  #part: { readonly at: number; readonly line: number; readonly entries: readonly TurnEntry[] } | undefined;

  constructor(text: IncrementalTranscript, plan: OutlinePlan, turnEntries: PartCache<readonly TurnEntry[]>) {
    this.#text = text;
    this.#plan = plan;
    this.#turnEntries = turnEntries;
  }

  build(): OutlineEntry[] {
    const top: OutlineEntry[] = [];
    const childrenOf = new Map<PlannedSection, OutlineEntry[]>();
    for (const planned of this.#plan.sections) {
      const items = planned.items.map(({ firstTurn, exchange }) =>
        exchange ? this.#exchange(exchange) : this.#turn(firstTurn),
      );
      if (!planned.hasHeading) {
        top.push(...items);
        continue;
      }
      const siblings = (planned.parent && childrenOf.get(planned.parent)) ?? top;
      siblings.push(this.#section(planned, items));
      childrenOf.set(planned, items);
    }
    return top;
  }

  #section(
    { part, inPart, title, firstTurn, endTurn, next }: PlannedSection,
    children: OutlineEntry[],
  ): OutlineSection {
    const { parts } = this.#text;
    const { lines, assembly } = parts.at(part);
    const { firstLine, titleSpan } = assembly.sections[inPart] as Section;
    const { start, end } = titleSpan ?? lines.span(firstLine);
    const line = parts.line(part) + firstLine;
    const on = (offset: number) => ({ line, character: lines.positionOn(firstLine, offset).character });
    const last = next ? this.#firstLine(next) - 1 : parts.lineCount - 1;
    return {
      kind: 'section',
      title,
      turns: endTurn - firstTurn,
      range: { start: { line, character: 0 }, end: this.#endOf(last) },
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
    if (this.#plan.showsTurns) for (let at = firstTurn; at <= lastTurn; at++) children.push(this.#turn(at));
    const { title, selection } = this.#turn(asked);
    return {
      kind: 'exchange',
      title,
      questions: rounds.reduce((sum, round) => sum + round.questions.length, 0),
      answers: rounds.reduce((sum, round) => sum + round.answers.length, 0),
      range: { start: this.#turn(firstTurn).range.start, end: this.#turn(lastTurn).range.end },
      selection,
      children,
    };
  }

  #turn(index: number): OutlineTurn {
    const { meanings, firstTurns } = this.#text.interpretation;
    const { at, line, entries } = this.#partOf(index);
    const { title, words, start, end, cueEnd } = entries[index - (firstTurns[at] as number)] as TurnEntry;
    const { kind, speakers } = meanings[index] as TurnMeaning;
    const down = (position: Position) => ({ line: line + position.line, character: position.character });
    return {
      kind,
      title,
      speakers,
      words,
      range: { start: down(start), end: down(end) },
      selection: { start: down(start), end: down(cueEnd) },
    };
  }

  #partOf(turn: number) {
    const { firstTurns } = this.#text.interpretation;
    const last = this.#part;
    if (last && (firstTurns[last.at] as number) <= turn && turn < (firstTurns[last.at + 1] as number)) return last;
    const at = partitionPoint(firstTurns.length - 1, (part) => (firstTurns[part] as number) <= turn) - 1;
    const { parts } = this.#text;
    this.#part = { at, line: parts.line(at), entries: this.#entriesIn(parts.at(at), at) };
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
