import type { WorkspaceSymbol } from 'vscode-languageserver';
import { fuzzyMatcher } from '../../core/index.ts';
import type { FileSummary, FoundSymbol } from '../workspace/fileSummary.ts';

/** The longest list. To find more, the user types another letter. */
const MOST = 256;

/** The speakers, sections and questions whose name fits a query, the best first. An empty query fits all of them. */
export function workspaceSymbols(summaries: readonly FileSummary[], query: string): WorkspaceSymbol[] {
  const rankOf = fuzzyMatcher(query);
  const hits: { readonly rank: number; readonly uri: string; readonly found: FoundSymbol }[] = [];
  for (const { uri, symbols } of summaries) {
    for (const found of symbols) {
      const rank = rankOf(found.name);
      if (rank !== undefined) hits.push({ rank, uri, found });
    }
  }
  hits.sort((a, b) => a.rank - b.rank || a.found.name.length - b.found.name.length);
  return hits.slice(0, MOST).map(({ uri, found: { name, kind, container, range } }) => ({
    name,
    kind,
    containerName: container,
    location: { uri, range },
  }));
}
