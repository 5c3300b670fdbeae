import { type DocumentSymbol, type Range, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { wordsIn } from '../../core/syntax/spoken.ts';
import type { Exchange, Section, Transcript, Turn } from '../../core/syntax/tree.ts';
import { counted } from '../../core/text/counted.ts';
import { openingWords, speakerOf } from '../wording.ts';

/**
 * An outline of more symbols helps nobody to find their way, and an editor lays out all of them anew after each edit:
 * where there are more, turns are left out that lie in exchanges, and then all turns.
 */
const MOST = 5000;

/** The outline: sections, in them exchanges, in them questions and answers. Events are left out: they are nobody's. */
export function documentSymbols(transcript: Transcript): DocumentSymbol[] {
  const depth = depthFor(transcript);
  const top: DocumentSymbol[] = [];
  const bySection = new Map<number, DocumentSymbol>();
  for (const section of transcript.sections) {
    const turns = depth === 'sections' ? [] : turnSymbols(transcript, section, depth);
    if (section.titleSpan === undefined) {
      top.push(...turns);
      continue;
    }
    const symbol = sectionSymbol(transcript, section, turns);
    bySection.set(section.index, symbol);
    const parent = section.parent === undefined ? undefined : bySection.get(section.parent);
    (parent?.children ?? top).push(symbol);
  }
  return top;
}

/** The same for clients that know no tree: each symbol names the one that holds it. */
export function symbolInformation(transcript: Transcript, uri: string): SymbolInformation[] {
  const flat: SymbolInformation[] = [];
  const add = ({ name, kind, range, children }: DocumentSymbol, containerName?: string) => {
    flat.push({ name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) });
    for (const child of children ?? []) add(child, name);
  };
  for (const symbol of documentSymbols(transcript)) add(symbol);
  return flat;
}

function sectionSymbol(transcript: Transcript, section: Section, children: DocumentSymbol[]): DocumentSymbol {
  const { lines } = transcript;
  const { firstLine, lastLineWithSubsections } = section;
  const title = section.titleSpan ?? lines.span(firstLine);
  const end = endTurn(transcript, section);
  return {
    name: section.title || '(untitled)',
    detail: counted(end - section.firstTurn, 'turn'),
    kind: SymbolKind.Module,
    range: {
      start: lines.positionOn(firstLine, lines.start(firstLine)),
      end: lines.positionOn(lastLineWithSubsections, lines.end(lastLineWithSubsections)),
    },
    selectionRange: { start: lines.positionOn(firstLine, title.start), end: lines.positionOn(firstLine, title.end) },
    children,
  };
}

/** Behind the last turn of a section and of those in it. */
function endTurn({ sections }: Transcript, { index, lastLineWithSubsections }: Section): number {
  let last = index;
  while ((sections[last + 1]?.firstLine ?? Number.POSITIVE_INFINITY) <= lastLineWithSubsections) last++;
  return sections[last]?.endTurn ?? 0;
}

/** How far down the outline goes. */
type Depth = 'sections' | 'exchanges' | 'turns';

function depthFor({ exchanges, sections }: Transcript): Depth {
  // All turns there are, counted without having them made.
  const turns = sections.at(-1)?.endTurn ?? 0;
  if (turns + exchanges.length + sections.length <= MOST) return 'turns';
  const within = exchanges.reduce((sum, { firstTurn, lastTurn }) => sum + lastTurn + 1 - firstTurn, 0);
  return turns - within + exchanges.length + sections.length <= MOST ? 'exchanges' : 'sections';
}

function turnSymbols(transcript: Transcript, section: Section, depth: Depth): DocumentSymbol[] {
  const symbols: DocumentSymbol[] = [];
  for (let at = section.firstTurn; at < section.endTurn; at++) {
    const turn = transcript.turns[at];
    if (turn === undefined) continue;
    const exchange = turn.exchange === undefined ? undefined : transcript.exchanges[turn.exchange];
    if (exchange?.firstTurn !== at) {
      symbols.push(turnSymbol(transcript, turn));
      continue;
    }
    symbols.push(exchangeSymbol(transcript, exchange, depth));
    at = exchange.lastTurn;
  }
  return symbols;
}

function exchangeSymbol(transcript: Transcript, exchange: Exchange, depth: Depth): DocumentSymbol {
  const turns = transcript.turns.slice(exchange.firstTurn, exchange.lastTurn + 1);
  const [first] = turns as [Turn, ...Turn[]];
  const children = depth === 'turns' ? turns.map((turn) => turnSymbol(transcript, turn)) : [];
  const known = first.identity && exchanges.get(first.identity);
  if (known?.exchange === exchange && isSame(known.symbol.children, children) && known.firstLine === first.firstLine) {
    return known.symbol;
  }
  const asked = turns.find((turn) => turn.kind === 'question') ?? first;
  const questions = exchange.rounds.reduce((sum, round) => sum + round.questions.length, 0);
  const answers = exchange.rounds.reduce((sum, round) => sum + round.answers.length, 0);
  const symbol = {
    name: openingWords(transcript, asked),
    detail: `${counted(questions, 'question')}, ${counted(answers, 'answer')}`,
    kind: SymbolKind.Namespace,
    range: turnRange(transcript, first, turns.at(-1) ?? first),
    selectionRange: cueRange(transcript, asked),
    children,
  };
  if (first.identity && depth === 'turns')
    exchanges.set(first.identity, { exchange, firstLine: first.firstLine, symbol });
  return symbol;
}

/** By the identity of the first turn. */
const exchanges = new WeakMap<object, { exchange: Exchange; firstLine: number; symbol: DocumentSymbol }>();

function isSame(some: readonly DocumentSymbol[] | undefined, others: readonly DocumentSymbol[]): boolean {
  return some?.length === others.length && some.every((one, i) => one === others[i]);
}

/** Of a turn that an edit leaves where it is, the symbol stays. */
function turnSymbol(transcript: Transcript, turn: Turn): DocumentSymbol {
  const { identity, firstLine, kind, speakers } = turn;
  const known = identity && made.get(identity);
  if (known?.firstLine === firstLine && known.kind === kind && known.speakers === speakers) return known.symbol;
  const symbol = {
    name: openingWords(transcript, turn),
    detail: `${speakerOf(turn)}, ${counted(wordsIn(transcript, turn), 'word')}`,
    kind: kinds[kind],
    range: turnRange(transcript, turn, turn),
    selectionRange: cueRange(transcript, turn),
  };
  if (identity) made.set(identity, { firstLine, kind, speakers, symbol });
  return symbol;
}

const made = new WeakMap<object, Pick<Turn, 'firstLine' | 'kind' | 'speakers'> & { readonly symbol: DocumentSymbol }>();

/** From where one turn begins to where another ends. Their lines are known, so they need not be looked for. */
function turnRange({ lines }: Transcript, first: Turn, last: Turn): Range {
  return {
    start: lines.positionOn(first.firstLine, first.span.start),
    end: lines.positionOn(last.lastLine, last.span.end),
  };
}

function cueRange({ lines }: Transcript, { cue, span, firstLine }: Turn): Range {
  const { start, end } = cue?.span ?? { start: span.start, end: span.start };
  return { start: lines.positionOn(firstLine, start), end: lines.positionOn(firstLine, end) };
}

const kinds = {
  question: SymbolKind.Event,
  answer: SymbolKind.Method,
  speech: SymbolKind.String,
} as const;
