import { CodeLensRefreshRequest, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { showPlacesCommand } from '../../protocol.ts';
import { spanOf } from '../convert/ranges.ts';
import { codeLenses, type LensData, lensText } from '../features/codeLens.ts';
import { hover } from '../features/hover.ts';
import { inlayHints } from '../features/inlayHint.ts';
import { proposalHints } from '../features/proposalHint.ts';
import { legend } from '../features/semanticTokens.ts';
import { SentTokens } from './sentTokens.ts';
import type { FeatureGroup, Session } from './session.ts';

/** What editors show in and around the text: hovers, semantic tokens, inlay hints and code lenses. */
export const display: FeatureGroup = {
  offers: () => ({
    hoverProvider: true,
    semanticTokensProvider: { legend, full: { delta: true }, range: true },
    inlayHintProvider: true,
    codeLensProvider: { resolveProvider: true },
  }),

  serve(session) {
    const { connection, client } = session;
    connection.onHover(
      session.about(null, (document, { position }) => hover(document, position, client.markdownHover)),
    );
    serveColours(session);
    serveHints(session);
    serveLenses(session);
  },
};

function serveColours(session: Session): void {
  const { connection, client, documents } = session;
  const { semanticTokens: colours } = connection.languages;
  const sent = new SentTokens();
  documents.onDidClose(({ document }) => sent.forget(document.uri));
  colours.on(session.about({ data: [] }, ({ parsed, uri }) => sent.whole(uri, parsed.tokens)));
  colours.onDelta(
    session.about({ data: [] }, ({ parsed, uri }, { previousResultId }) =>
      sent.since(uri, previousResultId, parsed.tokens),
    ),
  );
  colours.onRange(
    session.about({ data: [] }, ({ parsed, transcript }, { range }) => ({
      data: parsed.tokens.within(spanOf(transcript.lines, range)),
    })),
  );
  session.onRefresh(() => {
    if (client.refreshesSemanticTokens) session.ask(colours.refresh());
  });
}

function serveHints(session: Session): void {
  const { connection, client, displaySettings, workspace } = session;
  const { inlayHint } = connection.languages;
  inlayHint.on(
    session.about(null, async ({ transcript, times, uri }, { range }) => {
      const kinds = (await displaySettings.of(uri)).inlayHints;
      const within = spanOf(transcript.lines, range);
      const hints = inlayHints(transcript, times, within, kinds);
      if (!kinds.proposals) return hints;
      return [...hints, ...proposalHints(transcript, within, workspace.refusedProposals.test(uri, transcript))];
    }),
  );
  session.onRefresh(() => {
    if (client.refreshesInlayHints) session.ask(inlayHint.refresh());
  });
}

function serveLenses(session: Session): void {
  const { connection, client, workspace, displaySettings } = session;
  connection.onCodeLens(
    session.about(null, async ({ transcript, version, uri }) =>
      codeLenses(transcript, uri, version, (await displaySettings.of(uri)).codeLens),
    ),
  );
  connection.onCodeLensResolve(async (lens) => {
    const data = lensDataOf(lens.data);
    const document = await workspace.parse(data.uri);
    const text =
      document?.version === data.version ? lensText(document.transcript, document.statistics, data) : undefined;
    if (text === undefined) throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed since.');
    const { title, places } = text;
    const canBeShown = client.showsPlaces && places.length > 0;
    const command = canBeShown
      ? { title, command: showPlacesCommand, arguments: [data.uri, lens.range.start, places] }
      : { title, command: '' };
    return { range: lens.range, command };
  });
  session.onRefresh(() => {
    if (client.refreshesCodeLenses) session.ask(connection.sendRequest(CodeLensRefreshRequest.type));
  });
}

/** Throws if the lens does not come from this server. */
function lensDataOf(data: unknown): LensData {
  if (typeof data === 'object' && data !== null && 'uri' in data && typeof data.uri === 'string') {
    return data as LensData;
  }
  throw new ResponseError(ErrorCodes.InvalidParams, 'codeLens/resolve: this lens is not from here.');
}
