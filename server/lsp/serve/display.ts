import { hover } from '../features/hover.ts';
import { legend, semanticTokens } from '../features/semanticTokens.ts';
import type { Subject } from './service.ts';

/** What is shown in and around the text: hovers and colours. */
export const display: Subject = {
  capabilities: () => ({
    hoverProvider: true,
    semanticTokensProvider: { legend, full: true },
  }),

  serve(service) {
    const { connection, abilities } = service;
    connection.onHover(
      service.about(null, ({ transcript, uri, problems, statistics }, { position }) =>
        hover(transcript, {
          uri,
          offset: transcript.lines.offsetAt(position),
          problems,
          statistics,
          markdown: abilities.markdownHover,
        }),
      ),
    );
    connection.languages.semanticTokens.on(service.about({ data: [] }, ({ transcript }) => semanticTokens(transcript)));
    service.onRefresh(() => {
      if (abilities.refreshesSemanticTokens) service.ask(connection.languages.semanticTokens.refresh());
    });
  },
};
