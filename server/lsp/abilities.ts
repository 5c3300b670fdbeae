import { type ClientCapabilities, MarkupKind } from 'vscode-languageserver';

/** What a client said it can do, each by its name; nothing is asked of a client that did not say so. */
export interface Abilities {
  readonly configuration: boolean;
  readonly watchesConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly watchesFilesAnywhere: boolean;
  readonly workspaceFolders: boolean;
  readonly showsProgress: boolean;
  readonly applyEdit: boolean;
  readonly versionedEdits: boolean;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesSemanticTokens: boolean;
  readonly nestedSymbols: boolean;
  readonly markdownHover: boolean;
  readonly codeActionLiterals: boolean;
  readonly formatsRanges: boolean;
}

export function abilitiesOf({ workspace, textDocument, window }: ClientCapabilities): Abilities {
  return {
    configuration: workspace?.configuration === true,
    watchesConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesFilesAnywhere: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    showsProgress: window?.workDoneProgress === true,
    applyEdit: workspace?.applyEdit === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    formatsRanges: textDocument?.rangeFormatting?.rangesSupport === true,
  };
}
