import { type Position, type TextDocumentContentChangeEvent, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Encoding, utf16Length } from './encoding.ts';

/** The documents that a client has open, kept up with its edits, whatever it counts characters in. */
export function openDocuments(encoding: Encoding): TextDocuments<TextDocument> {
  if (encoding === 'utf-16') return new TextDocuments(TextDocument);
  return new TextDocuments({
    create: TextDocument.create,
    update(document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number) {
      // One after another: each counts in the text that the one before it has left.
      for (const change of changes) TextDocument.update(document, [inUtf16(document, change, encoding)], version);
      return document;
    },
  });
}

function inUtf16(
  document: TextDocument,
  change: TextDocumentContentChangeEvent,
  encoding: Encoding,
): TextDocumentContentChangeEvent {
  if (!('range' in change)) return change;
  const { start, end } = change.range;
  return {
    range: { start: positionIn(document, start, encoding), end: positionIn(document, end, encoding) },
    text: change.text,
  };
}

function positionIn(document: TextDocument, { line, character }: Position, encoding: Encoding): Position {
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  return { line, character: utf16Length(text, 0, text.length, character, encoding) };
}
