import { DiagnosticTag, MarkupKind, type ClientCapabilities as ProtocolCapabilities } from 'vscode-languageserver';
import {
  attributeTurnCommand,
  cleanUpCommand,
  clientCommandsKey,
  readsFilesKey,
  saveFileCommand,
  showPlacesCommand,
} from '../../protocol.ts';
import { type Encoding, encodingFor } from '../convert/encoding.ts';
import type { Shown } from '../features/diagnostics.ts';

/** What a client can do, by names of our own. The server never asks a client for anything that it did not announce. */
export interface ClientCapabilities {
  readonly encoding: Encoding;
  readonly configuration: boolean;
  readonly watchesConfiguration: boolean;
  /** Reads files for the server. Our own client does. */
  readonly readsFiles: boolean;
  readonly watchesFiles: boolean;
  readonly watchesFilesAnywhere: boolean;
  readonly workspaceFolders: boolean;
  readonly showsProgress: boolean;
  readonly definitionLinks: boolean;
  /** The largest number of folding ranges that the client takes. */
  readonly mostFolds: number;
  readonly applyEdit: boolean;
  readonly versionedEdits: boolean;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly diagnostics: Shown;
  readonly refreshesSemanticTokens: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLenses: boolean;
  /** Has the command that shows a list of places. */
  readonly showsPlaces: boolean;
  /** Has the command that asks who speaks. */
  readonly asksWhoSpeaks: boolean;
  /** Has the command that cleans a document. */
  readonly cleansUp: boolean;
  /** Has the command that saves a file. */
  readonly savesFiles: boolean;
  readonly nestedSymbols: boolean;
  readonly markdownHover: boolean;
  readonly codeActionLiterals: boolean;
  /** Asks for the edits of a code action when the user chooses it. */
  readonly resolvesCodeActions: boolean;
  readonly formatsRanges: boolean;
  readonly annotatedEdits: boolean;
  readonly preparesRename: boolean;
  readonly renamesFiles: boolean;
}

export function readClientCapabilities({
  workspace,
  textDocument,
  window,
  general,
  experimental,
}: ProtocolCapabilities): ClientCapabilities {
  const { diagnostic, publishDiagnostics } = textDocument ?? {};
  return {
    encoding: encodingFor(general?.positionEncodings),
    configuration: workspace?.configuration === true,
    watchesConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    readsFiles: fieldOf(experimental, readsFilesKey) === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesFilesAnywhere: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    showsProgress: window?.workDoneProgress === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    mostFolds: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
    applyEdit: workspace?.applyEdit === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    // Older clients announce this for pushed diagnostics only.
    diagnostics: {
      relatedInformation: (diagnostic?.relatedInformation ?? publishDiagnostics?.relatedInformation) === true,
      unnecessary:
        (diagnostic?.tagSupport ?? publishDiagnostics?.tagSupport)?.valueSet.includes(DiagnosticTag.Unnecessary) ===
        true,
    },
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    showsPlaces: listsCommand(experimental, showPlacesCommand),
    asksWhoSpeaks: listsCommand(experimental, attributeTurnCommand),
    cleansUp: listsCommand(experimental, cleanUpCommand),
    savesFiles: listsCommand(experimental, saveFileCommand),
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolvesCodeActions:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    formatsRanges: textDocument?.rangeFormatting?.rangesSupport === true,
    annotatedEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    renamesFiles: workspace?.fileOperations?.willRename === true,
  };
}

function listsCommand(experimental: unknown, command: string): boolean {
  const commands = fieldOf(experimental, clientCommandsKey);
  return Array.isArray(commands) && commands.includes(command);
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
