import assert from 'node:assert/strict';
import type { ClientCapabilities, ServerCapabilities } from 'vscode-languageserver/node';

/** An editor that can do everything, so that everything is offered to it. */
export const everything: ClientCapabilities = {
  workspace: {
    applyEdit: true,
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    workspaceFolders: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
    fileOperations: { dynamicRegistration: true, willRename: true, didRename: true },
    diagnostics: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    foldingRange: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: {
      relatedInformation: true,
      dataSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source', 'source.fixAll', 'refactor'] } },
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
      disabledSupport: true,
    },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        labelDetailsSupport: true,
        insertReplaceSupport: true,
        resolveSupport: { properties: ['documentation', 'detail'] },
      },
      completionList: { itemDefaults: ['editRange', 'commitCharacters', 'data', 'insertTextFormat'] },
    },
    rangeFormatting: { rangesSupport: true },
    rename: { prepareSupport: true },
    foldingRange: { foldingRange: { collapsedText: true } },
    inlayHint: { resolveSupport: { properties: ['tooltip'] } },
  },
  window: { workDoneProgress: true, showDocument: { support: true } },
  experimental: { colloquyCommands: ['colloquy.showPlaces'] },
};

/**
 * Every method that a server serves, by what it says it can do, with what it registers for and what the protocol
 * demands of all. Fails where it offers something that this table does not know.
 */
export function methodsOf(capabilities: ServerCapabilities, registered: readonly string[] = []): string[] {
  const offered = Object.entries(capabilities).flatMap(([key, value]) => {
    const methods = byCapability[key];
    assert.ok(methods, `The server offers ${key}: list its methods in test/lsp/methods.ts.`);
    return value === false || value === undefined ? [] : methods(value);
  });
  return [...new Set([...always, ...offered, ...registered])].sort();
}

const always = [
  '$/cancelRequest',
  'exit',
  'initialize',
  'initialized',
  'shutdown',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWatchedFiles',
];

type Options = Readonly<Record<string, unknown>>;

const byCapability: Readonly<Record<string, (value: unknown) => string[]>> = {
  positionEncoding: () => [],
  textDocumentSync: () => ['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose'],
  callHierarchyProvider: () => [
    'textDocument/prepareCallHierarchy',
    'callHierarchy/incomingCalls',
    'callHierarchy/outgoingCalls',
  ],
  codeActionProvider: withResolve('textDocument/codeAction', 'codeAction/resolve'),
  codeLensProvider: withResolve('textDocument/codeLens', 'codeLens/resolve'),
  completionProvider: withResolve('textDocument/completion', 'completionItem/resolve'),
  definitionProvider: () => ['textDocument/definition'],
  diagnosticProvider: (value) => [
    'textDocument/diagnostic',
    ...(options(value).workspaceDiagnostics === true ? ['workspace/diagnostic'] : []),
  ],
  documentFormattingProvider: () => ['textDocument/formatting'],
  documentHighlightProvider: () => ['textDocument/documentHighlight'],
  documentLinkProvider: withResolve('textDocument/documentLink', 'documentLink/resolve'),
  documentOnTypeFormattingProvider: () => ['textDocument/onTypeFormatting'],
  documentRangeFormattingProvider: (value) => [
    'textDocument/rangeFormatting',
    ...(options(value).rangesSupport === true ? ['textDocument/rangesFormatting'] : []),
  ],
  documentSymbolProvider: () => ['textDocument/documentSymbol'],
  executeCommandProvider: () => ['workspace/executeCommand'],
  foldingRangeProvider: () => ['textDocument/foldingRange'],
  hoverProvider: () => ['textDocument/hover'],
  inlayHintProvider: withResolve('textDocument/inlayHint', 'inlayHint/resolve'),
  linkedEditingRangeProvider: () => ['textDocument/linkedEditingRange'],
  referencesProvider: () => ['textDocument/references'],
  renameProvider: (value) => [
    'textDocument/rename',
    ...(options(value).prepareProvider === true ? ['textDocument/prepareRename'] : []),
  ],
  selectionRangeProvider: () => ['textDocument/selectionRange'],
  semanticTokensProvider: (value) => {
    const { full, range } = options(value);
    return [
      ...(full === undefined ? [] : ['textDocument/semanticTokens/full']),
      ...(options(full).delta === true ? ['textDocument/semanticTokens/full/delta'] : []),
      ...(range === undefined ? [] : ['textDocument/semanticTokens/range']),
    ];
  },
  workspace: (value) => {
    const { workspaceFolders, fileOperations } = options(value);
    return [
      ...(workspaceFolders === undefined ? [] : ['workspace/didChangeWorkspaceFolders']),
      ...Object.keys(options(fileOperations)).map((operation) => `workspace/${operation}Files`),
    ];
  },
  workspaceSymbolProvider: withResolve('workspace/symbol', 'workspaceSymbol/resolve'),
};

function withResolve(method: string, resolve: string): (value: unknown) => string[] {
  return (value) => [method, ...(options(value).resolveProvider === true ? [resolve] : [])];
}

function options(value: unknown): Options {
  return typeof value === 'object' && value !== null ? (value as Options) : {};
}
