import { formatting, rangesFormatting } from '../features/formatting.ts';
import { onTypeFormatting, typedCharacter } from '../features/onTypeFormatting.ts';
import type { Subject } from './session.ts';

/** The canonical layout: of all, of some lines, and while typing. */
export const layout: Subject = {
  capabilities: ({ formatsRanges }) => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: formatsRanges ? { rangesSupport: true } : true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: typedCharacter },
  }),

  serve(service) {
    const { connection } = service;
    connection.onDocumentFormatting(service.about(null, ({ transcript }) => formatting(transcript)));
    connection.onDocumentRangeFormatting(
      service.about(null, ({ transcript }, { range }) => rangesFormatting(transcript, [range])),
    );
    connection.onDocumentRangesFormatting(
      service.about(null, ({ transcript }, { ranges }) => rangesFormatting(transcript, ranges)),
    );
    connection.onDocumentOnTypeFormatting(
      service.about(null, ({ transcript }, { position }) => onTypeFormatting(transcript, position)),
    );
  },
};
