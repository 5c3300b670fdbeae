import { type DocumentSymbol, type Position, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import {
  counted,
  countLeading,
  type Exchange,
  type Manuscript,
  type Meaning,
  type Section,
  type Transcript,
  type Turn,
  wordsIn,
} from '../../core/index.ts';
import { type Entry, type Item, type OutlinePlan, planFor } from './outlinePlan.ts';
import { openingWords, speakerOf } from './wording.ts';

/** The outline: sections, in them exchanges, in them questions and answers. Events are left out: they are nobody's. */
export function documentSymbols(manuscript: Manuscript): DocumentSymbol[] {
  const outline = new Outline(manuscript);
  const top: DocumentSymbol[] = [];
  const made = new Map<Entry, DocumentSymbol[]>();
  for (const entry of outline.plan.entries) {
    const children = entry.items.map((item) => outline.item(item));
    if (!entry.hasHeading) {
      top.push(...children);
      continue;
    }
    made.set(entry, children);
    const around = entry.parent && made.get(entry.parent);
    (around ?? top).push({ ...outline.section(entry), children });
  }
  return top;
}

/** The same for clients that know no tree: each symbol names the one that holds it. */
export function symbolInformation(manuscript: Manuscript, uri: string): SymbolInformation[] {
  const flat: SymbolInformation[] = [];
  const add = ({ name, kind, range, children }: DocumentSymbol, containerName?: string) => {
    flat.push({ name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) });
    for (const child of children ?? []) add(child, name);
  };
  for (const symbol of documentSymbols(manuscript)) add(symbol);
  return flat;
}

/** A turn in its part, and the line of the whole that the part begins with. */
interface Found {
  readonly turn: Turn;
  readonly transcript: Transcript;
  readonly line: number;
}

/** The symbols of one version, each made when it is asked for: from the part that it stands in, and nothing else. */
export class Outline {
  readonly plan: OutlinePlan;
  readonly #manuscript: Manuscript;
  /** The part that was looked at last. */
  #part: { readonly at: number; readonly transcript: Transcript; readonly line: number } | undefined;

  constructor(manuscript: Manuscript) {
    this.#manuscript = manuscript;
    this.plan = planFor(manuscript);
  }

  /** A section without what is in it. */
  section({ part, inPart, title, firstTurn, endTurn, next }: Entry): DocumentSymbol {
    const { parts } = this.#manuscript;
    const { lines, assembly } = parts.at(part);
    const { firstLine, titleSpan } = assembly.sections[inPart] as Section;
    const { start, end } = titleSpan ?? lines.span(firstLine);
    const first = parts.line(part) + firstLine;
    const on = (offset: number) => ({ line: first, character: lines.positionOn(firstLine, offset).character });
    const last = next ? this.#firstLine(next) - 1 : parts.lineCount - 1;
    return {
      name: title || '(untitled)',
      detail: counted(endTurn - firstTurn, 'turn'),
      kind: SymbolKind.Module,
      range: { start: { line: first, character: 0 }, end: this.#endOf(last) },
      selectionRange: { start: on(start), end: on(end) },
    };
  }

  /** A turn or an exchange. */
  item({ firstTurn, exchange }: Item): DocumentSymbol {
    return exchange ? this.#exchange(exchange) : this.#turn(firstTurn);
  }

  #firstLine({ part, inPart }: Entry): number {
    const { parts } = this.#manuscript;
    return parts.line(part) + (parts.at(part).assembly.sections[inPart] as Section).firstLine;
  }

  #endOf(line: number): Position {
    const { parts } = this.#manuscript;
    const at = parts.ofLine(line);
    const { lines } = parts.at(at);
    const own = line - parts.line(at);
    return { line, character: lines.positionOn(own, lines.end(own)).character };
  }

  #exchange({ firstTurn, lastTurn, rounds }: Exchange): DocumentSymbol {
    const { meanings } = this.#manuscript.interpretation;
    let asked = firstTurn;
    while (asked < lastTurn && meanings[asked]?.kind !== 'question') asked++;
    if (meanings[asked]?.kind !== 'question') asked = firstTurn;
    const children: DocumentSymbol[] = [];
    if (this.plan.showsTurns) for (let at = firstTurn; at <= lastTurn; at++) children.push(this.#turn(at));
    const questions = rounds.reduce((sum, round) => sum + round.questions.length, 0);
    const answers = rounds.reduce((sum, round) => sum + round.answers.length, 0);
    const first = this.#found(firstTurn);
    const last = this.#found(lastTurn);
    const found = this.#found(asked);
    return {
      name: openingWords(found.transcript, found.turn),
      detail: `${counted(questions, 'question')}, ${counted(answers, 'answer')}`,
      kind: SymbolKind.Namespace,
      range: { start: startOf(first), end: endOf(last) },
      selectionRange: cueRange(found),
      children,
    };
  }

  #turn(at: number): DocumentSymbol {
    const found = this.#found(at);
    const { turn, transcript } = found;
    return {
      name: openingWords(transcript, turn),
      detail: `${speakerOf(turn)}, ${counted(wordsIn(transcript, turn), 'word')}`,
      kind: kinds[turn.kind],
      range: { start: startOf(found), end: endOf(found) },
      selectionRange: cueRange(found),
    };
  }

  #found(index: number): Found {
    const { meanings, firstTurns } = this.#manuscript.interpretation;
    const part = this.#partOf(index);
    const own = part.transcript.turns[index - (firstTurns[part.at] as number)] as Turn;
    const turn: Turn = { ...own, ...(meanings[index] as Meaning) };
    return { turn, transcript: part.transcript, line: part.line };
  }

  #partOf(turn: number) {
    const { firstTurns } = this.#manuscript.interpretation;
    const last = this.#part;
    if (last && (firstTurns[last.at] as number) <= turn && turn < (firstTurns[last.at + 1] as number)) return last;
    const at = countLeading(firstTurns.length - 1, (part) => (firstTurns[part] as number) <= turn) - 1;
    const transcript = this.#manuscript.partTranscript(at);
    this.#part = { at, transcript, line: this.#manuscript.parts.line(at) };
    return this.#part;
  }
}

function startOf({ turn, transcript: { lines }, line }: Found): Position {
  const { firstLine, span } = turn;
  return { line: line + firstLine, character: lines.positionOn(firstLine, span.start).character };
}

function endOf({ turn, transcript: { lines }, line }: Found): Position {
  const { lastLine, span } = turn;
  return { line: line + lastLine, character: lines.positionOn(lastLine, span.end).character };
}

function cueRange({ turn: { cue, span, firstLine }, transcript: { lines }, line }: Found): DocumentSymbol['range'] {
  const { start, end } = cue?.span ?? { start: span.start, end: span.start };
  const on = (offset: number) => ({
    line: line + firstLine,
    character: lines.positionOn(firstLine, offset).character,
  });
  return { start: on(start), end: on(end) };
}

const kinds = {
  question: SymbolKind.Event,
  answer: SymbolKind.Method,
  speech: SymbolKind.String,
} as const;
