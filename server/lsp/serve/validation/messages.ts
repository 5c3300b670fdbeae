import type { ExecuteCommandParams } from 'vscode-languageserver';
import { exportRequest, importRequest, looksLikeTranscriptRequest } from '../../../protocol.ts';
import { commandNamed } from '../../features/executeCommand.ts';
import { commandFields } from './commands.ts';
import {
  anything,
  boolean,
  documentId,
  type Field,
  faultIn,
  field,
  integer,
  isObject,
  listOf,
  objectOf,
  optional,
  position,
  range,
  text,
  uri,
} from './fields.ts';

type MessageFields = Readonly<Record<string, Field<unknown>>>;

const aboutDocument = { textDocument: documentId };
const aboutPosition = { ...aboutDocument, position };
const aboutRange = { ...aboutDocument, range };
const folders = listOf('folders, each with its `uri`', objectOf('a folder', { uri }));
const resultIds = listOf('results, each with its `uri` and `value`', objectOf('a result', { uri, value: text }));
const version = integer;

/** What the server reads of each message that it handles. A field that it does not read may be anything. */
const messageFields: Readonly<Record<string, MessageFields>> = {
  initialize: {
    capabilities: field('an object', isObject),
    processId: optional(integer),
    rootUri: optional(uri),
    workspaceFolders: optional(folders),
  },
  'textDocument/didOpen': {
    textDocument: objectOf('a document with its `uri`, `version` and `text`', { uri, version, text }),
  },
  'textDocument/didChange': {
    textDocument: objectOf('a document with its `uri` and `version`', { uri, version }),
    contentChanges: listOf('changes, each with its `text`', objectOf('a change', { text, range: optional(range) })),
  },
  'textDocument/didClose': aboutDocument,
  'workspace/didChangeWatchedFiles': {
    changes: listOf('files, each with its `uri` and the `type` of change', objectOf('a file', { uri, type: integer })),
  },
  'workspace/didChangeWorkspaceFolders': {
    event: objectOf('an object with folders that were `added` and `removed`', { added: folders, removed: folders }),
  },
  'workspace/didChangeConfiguration': {},
  'textDocument/documentSymbol': aboutDocument,
  'textDocument/documentLink': aboutDocument,
  'textDocument/foldingRange': aboutDocument,
  'textDocument/codeLens': aboutDocument,
  'textDocument/formatting': aboutDocument,
  'textDocument/hover': aboutPosition,
  'textDocument/definition': aboutPosition,
  'textDocument/documentHighlight': aboutPosition,
  'textDocument/completion': aboutPosition,
  'textDocument/prepareRename': aboutPosition,
  'textDocument/onTypeFormatting': aboutPosition,
  'textDocument/rename': { ...aboutPosition, newName: text },
  'textDocument/references': {
    ...aboutPosition,
    context: objectOf('an object with `includeDeclaration`', { includeDeclaration: boolean }),
  },
  'textDocument/selectionRange': { ...aboutDocument, positions: listOf('positions', position) },
  'textDocument/rangeFormatting': aboutRange,
  'textDocument/rangesFormatting': { ...aboutDocument, ranges: listOf('ranges', range) },
  'textDocument/inlayHint': aboutRange,
  'textDocument/codeAction': {
    ...aboutRange,
    context: objectOf('the context of a code action, with its `diagnostics`', {
      diagnostics: listOf('diagnostics', objectOf('a diagnostic', { range })),
      only: optional(listOf('kinds', text)),
    }),
  },
  'textDocument/semanticTokens/full': aboutDocument,
  'textDocument/semanticTokens/full/delta': { ...aboutDocument, previousResultId: text },
  'textDocument/semanticTokens/range': aboutRange,
  'textDocument/diagnostic': { ...aboutDocument, previousResultId: optional(text) },
  'workspace/diagnostic': { previousResultIds: resultIds },
  'workspace/symbol': { query: text },
  'workspace/willRenameFiles': {
    files: listOf('files, each with its `oldUri` and `newUri`', objectOf('a file', { oldUri: uri, newUri: uri })),
  },
  [looksLikeTranscriptRequest]: { text },
  'workspace/executeCommand': { command: text, arguments: optional(listOf('arguments', anything)) },
  'codeAction/resolve': {
    data: optional(
      objectOf('the `data` that came with the action', {
        uri,
        version,
        lines: objectOf('lines', { first: integer, last: integer }),
        speaker: optional(text),
      }),
    ),
  },
  'codeLens/resolve': {
    range,
    data: objectOf('the `data` that came with the lens', { uri, version, kind: text, index: integer }),
  },
  'completionItem/resolve': { label: text },
  [importRequest]: { uri, base64: text },
  [exportRequest]: { ...aboutDocument, format: text },
};

/** Says in a sentence what is wrong with a message; undefined if it is right, or has no fields that the server reads. */
export function faultInMessage(method: string, params: unknown): string | undefined {
  const fields = Object.hasOwn(messageFields, method) ? messageFields[method] : undefined;
  if (fields === undefined) return undefined;
  const fault = faultInObject(params, fields);
  if (fault !== undefined) return `${method}: ${fault}`;
  return method === 'workspace/executeCommand' ? faultInCommand(params as ExecuteCommandParams) : undefined;
}

function faultInCommand({ command, arguments: given }: ExecuteCommandParams): string | undefined {
  const name = commandNamed(command);
  const fault = name && faultInObject(given?.[0], { uri, ...commandFields[name] });
  return fault && `${command}: ${fault}`;
}

function faultInObject(value: unknown, fields: MessageFields): string | undefined {
  if (!isObject(value) && Object.keys(fields).length > 0) return 'The parameters must be an object.';
  return faultIn(value, fields);
}
