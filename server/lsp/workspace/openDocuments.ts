import { type Position, type TextDocumentContentChangeEvent, TextDocuments } from 'vscode-languageserver';
import { type Encoding, utf16Length } from '../convert/encoding.ts';
import { OpenDocument } from './openDocument.ts';

/** The documents that the client has open, after all its edits. */
export function openDocuments(encoding: Encoding): TextDocuments<OpenDocument> {
  return new TextDocuments({
    create: (uri, _languageId, version, text) => new OpenDocument(uri, version, text),
    update(document: OpenDocument, changes: TextDocumentContentChangeEvent[], version: number) {
      // Each edit counts in the text that the edit before it left.
      for (const change of changes) document.update(inUtf16(document, change, encoding), version);
      return document;
    },
  });
}

function inUtf16(
  document: OpenDocument,
  change: TextDocumentContentChangeEvent,
  encoding: Encoding,
): TextDocumentContentChangeEvent {
  if (encoding === 'utf-16' || !('range' in change)) return change;
  const { start, end } = change.range;
  return {
    range: { start: positionIn(document, start, encoding), end: positionIn(document, end, encoding) },
    text: change.text,
  };
}

function positionIn(document: OpenDocument, { line, character }: Position, encoding: Encoding): Position {
  const text = document.lines[line] ?? '';
  return { line, character: utf16Length(text, 0, text.length, character, encoding) };
}
