import { type Range, SymbolKind } from 'vscode-languageserver';
import { allLabels, nameKey, openingWords, statistics, type Transcript } from '../../core/index.ts';
import type { AskerInFile } from '../../protocol.ts';
import { rangeOf } from '../convert/ranges.ts';
import { fileName } from '../convert/uris.ts';

/** What is kept of a transcript that is not open. It is small, because a folder can have thousands. */
export interface FileSummary {
  readonly uri: string;
  readonly symbols: readonly FoundSymbol[];
  readonly speakers: readonly SpeakerSummary[];
  readonly askers: readonly AskerInFile[];
  /** The keys of the full names of all labelled speakers. */
  readonly names: ReadonlySet<string>;
  /** The source and media of the header, which may be files. */
  readonly paths: readonly string[];
}

/** How much somebody says in a transcript. */
export interface SpeakerSummary {
  readonly name: string;
  readonly turns: number;
  readonly words: number;
  /** The first line of the first turn, from 0. */
  readonly line: number;
}

/** Something in a transcript that has a name to search for. */
export interface FoundSymbol {
  readonly name: string;
  readonly kind: SymbolKind;
  /** The section that it is in; for speakers, the title of the file. */
  readonly container: string;
  readonly range: Range;
}

/** The speakers, at their first label, the sections, and the questions, named by their first words. */
export function summarise(transcript: Transcript, uri: string): FileSummary {
  const title = transcript.header?.title ?? fileName(uri);
  const labelled = speakersOf(transcript, title);
  const symbols = [...labelled.values(), ...sectionsOf(transcript, title), ...questionsOf(transcript, title)];
  const { source, media } = transcript.header ?? {};
  const paths = [source, media].filter((path) => path !== undefined);
  const speakers = statistics(transcript).speakers.map(({ name, turns, words, firstTurn }) => {
    return { name, turns, words, line: transcript.turns[firstTurn]?.firstLine ?? 0 };
  });
  return { uri, symbols, speakers, askers: askersOf(transcript), names: new Set(labelled.keys()), paths };
}

/** Who asks, in the order of the first questions. */
function askersOf({ exchanges, turns }: Transcript): AskerInFile[] {
  const askers = new Map<string | null, { asked: number; unanswered: number }>();
  for (const { questions, answers } of exchanges.flatMap(({ rounds }) => rounds)) {
    for (const question of questions) {
      const names = turns[question]?.speakers.map(({ name }) => name) ?? [];
      const name = names.length > 0 ? names.join(', ') : null;
      const asker = askers.get(name) ?? { asked: 0, unanswered: 0 };
      askers.set(name, asker);
      asker.asked++;
      if (answers.length === 0) asker.unanswered++;
    }
  }
  return [...askers].map(([name, counts]) => ({ name, ...counts }));
}

function speakersOf(transcript: Transcript, container: string): Map<string, FoundSymbol> {
  const speakers = new Map<string, FoundSymbol>();
  for (const { name, label } of allLabels(transcript)) {
    const key = nameKey(name);
    if (speakers.has(key)) continue;
    speakers.set(key, { name, kind: SymbolKind.Class, container, range: rangeOf(transcript.lines, label.span) });
  }
  return speakers;
}

function sectionsOf({ sections, lines }: Transcript, title: string): FoundSymbol[] {
  return sections.flatMap((section) => {
    if (section.titleSpan === undefined) return [];
    const container = section.parent === undefined ? title : sections[section.parent]?.title || title;
    return [{ name: section.title, kind: SymbolKind.Module, container, range: rangeOf(lines, section.titleSpan) }];
  });
}

function questionsOf(transcript: Transcript, title: string): FoundSymbol[] {
  const { turns, sections, lines } = transcript;
  return turns.flatMap((turn) => {
    if (turn.kind !== 'question') return [];
    const container = sections[turn.section]?.title || title;
    const range = rangeOf(lines, turn.cue?.span ?? lines.span(turn.firstLine));
    return [{ name: openingWords(transcript, turn), kind: SymbolKind.Event, container, range }];
  });
}
