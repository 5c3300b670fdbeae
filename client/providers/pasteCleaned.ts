import * as vscode from 'vscode';
import type { Server } from '../server/server.ts';

/**
 * Offers to clean pasted text. Pasting it as it is stays the default. Editors without the interface for this (before VS Code
 * 1.97) are not changed.
 */
export function offerCleanedPaste(server: Server): vscode.Disposable {
  const { DocumentPasteEdit, DocumentDropOrPasteEditKind } = pasting;
  if (DocumentPasteEdit === undefined || DocumentDropOrPasteEditKind === undefined) return nothing;
  const kind = DocumentDropOrPasteEditKind.Empty.append('colloquy', 'cleaned');
  const plain = DocumentDropOrPasteEditKind.Text;
  const provider: PasteProvider = {
    async provideDocumentPasteEdits(document, [range, ...more], transfer) {
      // With several cursors it is not clear which part of the text goes where.
      if (range === undefined || more.length > 0) return undefined;
      const text = await transfer.get('text/plain')?.asString();
      if (text === undefined || !/[\n\r]/.test(text.trim())) return undefined;
      const offer = await server.cleanPaste(document, range, text);
      if (offer === undefined) return undefined;
      const edit = new DocumentPasteEdit(offer.text, 'Paste as Cleaned Transcript Text', kind);
      edit.yieldTo = [plain];
      if (offer.edits.length > 0) {
        edit.additionalEdit = new vscode.WorkspaceEdit();
        edit.additionalEdit.set(document.uri, [...offer.edits]);
      }
      return [edit];
    },
  };
  try {
    return pasting.languages.registerDocumentPasteEditProvider({ language: 'transcript' }, provider, {
      providedPasteEditKinds: [kind],
      pasteMimeTypes: ['text/plain'],
    });
  } catch {
    // The interface exists in this version, but only for experiments.
    return nothing;
  }
}

const nothing = new vscode.Disposable(() => {});

/** The interface of newer editors, which the types of our oldest supported version do not have. */
interface Pasting {
  readonly DocumentPasteEdit?: new (text: string, title: string, kind: PasteKind) => PasteEdit;
  readonly DocumentDropOrPasteEditKind?: { readonly Empty: PasteKind; readonly Text: PasteKind };
  readonly languages: {
    registerDocumentPasteEditProvider(
      selector: vscode.DocumentSelector,
      provider: PasteProvider,
      metadata: { readonly providedPasteEditKinds: readonly PasteKind[]; readonly pasteMimeTypes: readonly string[] },
    ): vscode.Disposable;
  };
}

interface PasteKind {
  append(...parts: string[]): PasteKind;
}

interface PasteEdit {
  yieldTo?: readonly PasteKind[];
  additionalEdit?: vscode.WorkspaceEdit;
}

interface PasteProvider {
  provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    transfer: vscode.DataTransfer,
  ): Promise<PasteEdit[] | undefined>;
}

const pasting = vscode as unknown as Pasting;
