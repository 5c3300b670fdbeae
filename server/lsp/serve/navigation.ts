import type { CancellationToken, Location, LocationLink } from 'vscode-languageserver';
import { definition } from '../features/definition.ts';
import { documentHighlights } from '../features/documentHighlight.ts';
import { documentLinks } from '../features/documentLink.ts';
import { symbolInformation } from '../features/documentSymbol.ts';
import { foldingRanges } from '../features/foldingRange.ts';
import { outlineJson, outlineSymbols } from '../features/outlineJson.ts';
import { references } from '../features/references.ts';
import { selectionRanges } from '../features/selectionRange.ts';
import { workspaceSymbols } from '../features/workspaceSymbol.ts';
import type { Work } from '../index.ts';
import { ReadingProgress } from './progress.ts';
import type { Service, Subject } from './session.ts';

/** Finding one's way: outline and symbols, who is meant and where else, links, and what belongs together. */
export const navigation: Subject = {
  capabilities: () => ({
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: {},
    selectionRangeProvider: true,
    foldingRangeProvider: true,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  }),

  serve(service) {
    serveDocument(service);
    serveSpeakers(service);
    service.connection.onWorkspaceSymbol(({ query }, token) =>
      reading(service, token, async (work) => workspaceSymbols(await service.workspace.index.summaries(work), query)),
    );
  },
};

function serveDocument(service: Service): void {
  const { connection, abilities, workspace } = service;
  connection.onDocumentSymbol(
    service.about(null, ({ manuscript, uri }) => {
      if (!abilities.nestedSymbols) return symbolInformation(manuscript, uri);
      return service.prewritten(() => outlineJson(manuscript)) ?? outlineSymbols(manuscript);
    }),
  );
  connection.onDocumentLinks(
    service.about(null, ({ manuscript, uri }) =>
      documentLinks(manuscript, { fileAt: (path) => workspace.fileBeside(uri, path) }),
    ),
  );
  connection.onSelectionRanges(
    service.about(null, ({ transcript }, { positions }) => selectionRanges(transcript, positions)),
  );
  connection.onFoldingRanges(service.about(null, ({ transcript }) => foldingRanges(transcript, abilities.mostFolds)));
}

function serveSpeakers(service: Service): void {
  const { connection, abilities, workspace } = service;
  const rosterLines = (uri: string) => workspace.configurations.rosterLines(uri);
  connection.onDefinition(
    service.about(null, ({ transcript, uri }, { position }) => {
      const offset = transcript.lines.offsetAt(position);
      const links = definition(transcript, { uri, offset, rosterLines });
      return abilities.definitionLinks ? links : (links?.map(locationOf) ?? null);
    }),
  );
  connection.onReferences(
    service.about(null, ({ transcript, uri }, { position, context }, token) =>
      reading(service, token, (work) =>
        references(transcript, {
          uri,
          offset: transcript.lines.offsetAt(position),
          includeDeclaration: context.includeDeclaration,
          rosterLines,
          naming: (name) => workspace.index.naming(name, work),
        }),
      ),
    ),
  );
  connection.onDocumentHighlight(
    service.about(null, ({ transcript }, { position }) =>
      documentHighlights(transcript, transcript.lines.offsetAt(position)),
    ),
  );
}

/** Work that may have to read all files: it can be watched, and be cancelled. */
export async function reading<R>(
  service: Service,
  token: CancellationToken,
  run: (work: Work) => Promise<R>,
): Promise<R> {
  const progress = new ReadingProgress(service.connection, service.abilities, token);
  try {
    return await run(progress);
  } finally {
    progress.end();
  }
}

function locationOf({ targetUri, targetSelectionRange }: LocationLink): Location {
  return { uri: targetUri, range: targetSelectionRange };
}
