import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { formatCount, type OutlineEntry } from '../../core/index.ts';
import { namesOf } from './wording.ts';

/** The outline as symbols. */
export function documentSymbols(outline: readonly OutlineEntry[]): DocumentSymbol[] {
  return outline.map((entry) => ({
    name: nameOf(entry),
    detail: detailOf(entry),
    kind: kinds[entry.kind],
    range: entry.range,
    selectionRange: entry.selection,
    ...('children' in entry && { children: documentSymbols(entry.children) }),
  }));
}

/** The outline for clients without nested symbols: each symbol names its parent. */
export function symbolInformation(outline: readonly OutlineEntry[], uri: string): SymbolInformation[] {
  const flat: SymbolInformation[] = [];
  const add = ({ name, kind, range, children }: DocumentSymbol, containerName?: string) => {
    flat.push({ name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) });
    for (const child of children ?? []) add(child, name);
  };
  for (const symbol of documentSymbols(outline)) add(symbol);
  return flat;
}

/** Begins with the speaker, so that a search finds the turns of a person. */
function nameOf(entry: OutlineEntry): string {
  if (entry.kind === 'section') return entry.title === '' ? '(untitled)' : entry.title;
  const names = namesOf(entry.speakers, '');
  return names === '' ? entry.title : `${names}: ${entry.title}`;
}

function detailOf(entry: OutlineEntry): string {
  if (entry.kind === 'section') return formatCount(entry.turns, 'turn');
  if (entry.kind !== 'exchange') return formatCount(entry.words, 'word');
  if (entry.answers === 0) return 'not answered';
  const answers = formatCount(entry.answers, 'answer');
  return entry.questions === 1 ? answers : `${formatCount(entry.questions, 'question')}, ${answers}`;
}

const kinds: Readonly<Record<OutlineEntry['kind'], SymbolKind>> = {
  section: SymbolKind.Module,
  exchange: SymbolKind.Event,
  question: SymbolKind.Event,
  answer: SymbolKind.Method,
  speech: SymbolKind.String,
};
