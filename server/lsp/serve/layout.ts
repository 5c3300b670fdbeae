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
    connection.onDocumentFormatting(session.about(null, ({ transcript }) => formatting(transcript)));
    connection.onDocumentRangeFormatting(
      session.about(null, ({ transcript }, { range }) => rangesFormatting(transcript, [range])),
    );
    connection.onDocumentRangesFormatting(
      session.about(null, ({ transcript }, { ranges }) => rangesFormatting(transcript, ranges)),
    );
    connection.onDocumentOnTypeFormatting(
      session.about(null, ({ transcript }, { position }) => onTypeFormatting(transcript, position)),
    );
  },
};
