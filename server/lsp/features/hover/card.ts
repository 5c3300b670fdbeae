import { type MarkupContent, MarkupKind } from 'vscode-languageserver';
import type { Span } from '../../../core/index.ts';
import { lineLink } from '../../convert/links.ts';

/** Plain words, Markdown of our own, or a line (from 0) to jump to. */
export type Piece = string | { readonly markdown: string } | { readonly line: number };

/** A part of a hover: a title and a few lines below it. */
export interface Card {
  /** What the card is about. */
  readonly span: Span;
  readonly title: string;
  readonly lines: readonly (readonly Piece[])[];
}

/** Renders cards below each other, as Markdown if the client supports it. */
export function render(cards: readonly Card[], uri: string, markdown: boolean): MarkupContent {
  if (!markdown) {
    const value = cards.map((card) => [card.title, ...card.lines.map((line) => line.map(plain).join(''))].join('\n'));
    return { kind: MarkupKind.PlainText, value: value.join('\n\n') };
  }
  const value = cards.map((card) =>
    [`**${literally(card.title)}**`, ...card.lines.map((line) => line.map((piece) => rich(piece, uri)).join(''))].join(
      '\n\n',
    ),
  );
  return { kind: MarkupKind.Markdown, value: value.join('\n\n---\n\n') };
}

function plain(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  return 'markdown' in piece ? piece.markdown : `line ${piece.line + 1}`;
}

function rich(piece: Piece, uri: string): string {
  if (typeof piece === 'string') return literally(piece);
  return 'markdown' in piece ? piece.markdown : lineLink(uri, { line: piece.line, character: 0 });
}

/** Escapes Markdown in names and titles. */
function literally(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&');
}
