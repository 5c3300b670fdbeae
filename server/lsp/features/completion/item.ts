import type { CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { Lines, Span } from '../../../core/index.ts';
import { rangeOf } from '../../convert/ranges.ts';

export interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly detail?: string | undefined;
  /** What is written in place of the span; the label itself where nothing else is said. */
  readonly newText?: string;
}

/** Something that may be written in place of a span. */
export function item(lines: Lines, span: Span, { label, kind, detail, newText = label }: Offer): CompletionItem {
  return {
    label,
    kind,
    filterText: label,
    ...(detail !== undefined && detail !== '' && { detail }),
    textEdit: { range: rangeOf(lines, span), newText },
  };
}
