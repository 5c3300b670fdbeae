import { documentSymbols, symbolInformation } from '../features/documentSymbol.ts';
import type { Subject } from './service.ts';

/** Finding one's way: the outline. */
export const navigation: Subject = {
  capabilities: () => ({ documentSymbolProvider: true }),

  serve(service) {
    const { connection, abilities } = service;
    connection.onDocumentSymbol(
      service.about(null, ({ transcript, uri }) =>
        abilities.nestedSymbols ? documentSymbols(transcript) : symbolInformation(transcript, uri),
      ),
    );
  },
};
