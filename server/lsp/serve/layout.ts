import { formatting, rangesFormatting } from '../features/formatting.ts';
import { onTypeFormatting, typedCharacter } from '../features/onTypeFormatting.ts';
import type { FeatureGroup } from './session.ts';

/** Formatting: of a document, of some lines, and while typing. */
export const layout: FeatureGroup = {
  offers: ({ formatsRanges }) => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: formatsRanges ? { rangesSupport: true } : true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: typedCharacter },
  }),

  serve(session) {
    const { connection } = session;
    connection.onDocumentFormatting(session.about(null, formatting));
    connection.onDocumentRangeFormatting(
      session.about(null, (document, { range }) => rangesFormatting(document, [range])),
    );
    connection.onDocumentRangesFormatting(
      session.about(null, (document, { ranges }) => rangesFormatting(document, ranges)),
    );
    connection.onDocumentOnTypeFormatting(
      session.about(null, (document, { position }) => onTypeFormatting(document, position)),
    );
  },
};
