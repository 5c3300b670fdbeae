import { CodeLensRefreshRequest, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Proposal } from '../../core/index.ts';
import { spanOf } from '../convert/ranges.ts';
import { codeLenses, type LensData, lensText } from '../features/codeLens.ts';
import { hover } from '../features/hover.ts';
import { inlayHints } from '../features/inlayHint.ts';
import { proposalHints } from '../features/proposalHint.ts';
import { legend, semanticTokens } from '../features/semanticTokens.ts';
import { SentTokens } from '../sentTokens.ts';
import { showPlaces } from './clientCapabilities.ts';
import type { Service, Subject } from './session.ts';

/** What is shown in and around the text: hovers, colours, hints between the words, and lenses above the lines. */
export const display: Subject = {
  capabilities: () => ({
    hoverProvider: true,
    semanticTokensProvider: { legend, full: { delta: true }, range: true },
    inlayHintProvider: true,
    codeLensProvider: { resolveProvider: true },
  }),

  serve(service) {
    const { connection, abilities } = service;
    connection.onHover(
      service.about(null, (reading, { position }) => hover(reading, position, abilities.markdownHover)),
    );
    serveColours(service);
    serveHints(service);
    serveLenses(service);
  },
};

function serveColours(service: Service): void {
  const { connection, abilities, documents } = service;
  const { semanticTokens: colours } = connection.languages;
  const sent = new SentTokens();
  documents.onDidClose(({ document }) => sent.forget(document.uri));
  colours.on(service.about({ data: [] }, ({ manuscript, uri }) => sent.whole(uri, manuscript)));
  colours.onDelta(
    service.about({ data: [] }, ({ manuscript, uri }, { previousResultId }) =>
      sent.since(uri, previousResultId, manuscript),
    ),
  );
  colours.onRange(
    service.about({ data: [] }, ({ transcript }, { range }) => ({
      data: semanticTokens(transcript, spanOf(transcript.lines, range)),
    })),
  );
  service.onRefresh(() => {
    if (abilities.refreshesSemanticTokens) service.ask(colours.refresh());
  });
}

function serveHints(service: Service): void {
  const { connection, abilities, views, workspace } = service;
  const { inlayHint } = connection.languages;
  inlayHint.on(
    service.about(null, async ({ transcript, times, uri }, { range }) => {
      const kinds = (await views.of(uri)).inlayHints;
      const within = spanOf(transcript.lines, range);
      const hints = inlayHints(transcript, times, within, kinds);
      if (!kinds.proposals) return hints;
      const isRefused = (proposal: Proposal) => workspace.refusals.has(uri, transcript, proposal);
      return [...hints, ...proposalHints(transcript, within, isRefused)];
    }),
  );
  service.onRefresh(() => {
    if (abilities.refreshesInlayHints) service.ask(inlayHint.refresh());
  });
}

function serveLenses(service: Service): void {
  const { connection, abilities, workspace, views } = service;
  connection.onCodeLens(
    service.about(null, async ({ transcript, version, uri }) =>
      codeLenses(transcript, uri, version, (await views.of(uri)).codeLens),
    ),
  );
  connection.onCodeLensResolve(async (lens) => {
    const data = lensDataOf(lens.data);
    const reading = await workspace.read(data.uri);
    const text = reading?.version === data.version ? lensText(reading.transcript, reading.statistics, data) : undefined;
    if (text === undefined) throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed since.');
    const { title, places } = text;
    const canBeShown = abilities.showsPlaces && places.length > 0;
    const command = canBeShown
      ? { title, command: showPlaces, arguments: [data.uri, lens.range.start, places] }
      : { title, command: '' };
    return { range: lens.range, command };
  });
  service.onRefresh(() => {
    if (abilities.refreshesCodeLenses) service.ask(connection.sendRequest(CodeLensRefreshRequest.type));
  });
}

/** Throws where a lens is none that was given out here. */
function lensDataOf(data: unknown): LensData {
  if (typeof data === 'object' && data !== null && 'uri' in data && typeof data.uri === 'string') {
    return data as LensData;
  }
  throw new ResponseError(ErrorCodes.InvalidParams, 'codeLens/resolve: this lens is not from here.');
}
