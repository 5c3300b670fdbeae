import {
  type ExportedFile,
  type ExportParams,
  exportRequest,
  formatsRequest,
  type ImportedFile,
  type ImportParams,
  importRequest,
  type NotConverted,
} from '../../protocol.ts';
import { exportDocument, importDocument, knownFormats } from '../features/conversions.ts';
import type { FeatureGroup } from './session.ts';

/** Files of other formats, which the client reads and writes itself. */
export const converting: FeatureGroup = {
  offers: () => ({}),

  serve({ connection, workspace }) {
    connection.onRequest(formatsRequest, knownFormats);
    connection.onRequest<ImportedFile | NotConverted, void>(importRequest, async (given: ImportParams) =>
      importDocument(given, await workspace.settingsFor(given.uri)),
    );
    connection.onRequest<ExportedFile | NotConverted | null, void>(
      exportRequest,
      async ({ textDocument, format }: ExportParams) => {
        const document = await workspace.parse(textDocument.uri);
        return document === undefined ? null : exportDocument(document, format);
      },
    );
  },
};
