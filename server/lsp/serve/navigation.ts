import type { CancellationToken, Location, LocationLink } from 'vscode-languageserver';
import { definition } from '../features/definition.ts';
import { documentHighlights } from '../features/documentHighlight.ts';
import { documentLinks } from '../features/documentLink.ts';
import { documentSymbols, symbolInformation } from '../features/documentSymbol.ts';
import { foldingRanges } from '../features/foldingRange.ts';
import { references } from '../features/references.ts';
import { selectionRanges } from '../features/selectionRange.ts';
import { workspaceSymbols } from '../features/workspaceSymbol.ts';
import type { Work } from '../workspace/fileIndex.ts';
import { FileReadProgress } from './fileReadProgress.ts';
import type { FeatureGroup, Session } from './session.ts';

/** Navigation: symbols, definitions, references, highlights, links, selection and folding ranges. */
export const navigation: FeatureGroup = {
  offers: () => ({
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

  serve(session) {
    serveDocument(session);
    serveSpeakers(session);
    session.connection.onWorkspaceSymbol(({ query }, token) =>
      withProgress(session, token, async (work) =>
        workspaceSymbols(await session.workspace.index.summaries(work), query),
      ),
    );
  },
};

function serveDocument(session: Session): void {
  const { connection, client, workspace } = session;
  connection.onDocumentSymbol(
    session.about(null, ({ parsed: { outline }, uri }) =>
      client.nestedSymbols ? documentSymbols(outline) : symbolInformation(outline, uri),
    ),
  );
  connection.onDocumentLinks(
    session.about(null, ({ parsed, uri }) =>
      documentLinks(parsed, { fileAt: (path) => workspace.fileBeside(uri, path) }),
    ),
  );
  connection.onSelectionRanges(
    session.about(null, ({ transcript }, { positions }) => selectionRanges(transcript, positions)),
  );
  connection.onFoldingRanges(session.about(null, ({ transcript }) => foldingRanges(transcript, client.mostFolds)));
}

function serveSpeakers(session: Session): void {
  const { connection, client, workspace } = session;
  const rosterLines = (uri: string) => workspace.projects.rosterLines(uri);
  connection.onDefinition(
    session.about(null, ({ transcript, uri }, { position }) => {
      const offset = transcript.lines.offsetAt(position);
      const links = definition(transcript, { uri, offset, rosterLines });
      return client.definitionLinks ? links : (links?.map(locationOf) ?? null);
    }),
  );
  connection.onReferences(
    session.about(null, ({ transcript, uri }, { position, context }, token) =>
      withProgress(session, token, (work) =>
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
    session.about(null, ({ transcript }, { position }) =>
      documentHighlights(transcript, transcript.lines.offsetAt(position)),
    ),
  );
}

/** Runs work that may read all files, with a progress bar. */
export async function withProgress<R>(
  session: Session,
  token: CancellationToken,
  run: (work: Work) => Promise<R>,
): Promise<R> {
  const progress = new FileReadProgress(session.connection, session.client, token);
  try {
    return await run(progress);
  } finally {
    progress.end();
  }
}

function locationOf({ targetUri, targetSelectionRange }: LocationLink): Location {
  return { uri: targetUri, range: targetSelectionRange };
}
