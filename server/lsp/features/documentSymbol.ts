import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { formatCount, type OutlineEntry } from '../../core/index.ts';
import { namesOf } from './wording.ts';

/** The outline as symbols. */
export function documentSymbols(outline: readonly OutlineEntry[]): DocumentSymbol[] {
  return outline.map((entry) => ({
    name: entry.kind === 'section' && entry.title === '' ? '(untitled)' : entry.title,
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

function detailOf(entry: OutlineEntry): string {
  if (entry.kind === 'section') return formatCount(entry.turns, 'turn');
  if (entry.kind === 'exchange')
    return `${formatCount(entry.questions, 'question')}, ${formatCount(entry.answers, 'answer')}`;
  return `${namesOf(entry.speakers)}, ${formatCount(entry.words, 'word')}`;
}

const kinds: Readonly<Record<OutlineEntry['kind'], SymbolKind>> = {
  section: SymbolKind.Module,
  exchange: SymbolKind.Namespace,
  question: SymbolKind.Event,
  answer: SymbolKind.Method,
  speech: SymbolKind.String,
};
