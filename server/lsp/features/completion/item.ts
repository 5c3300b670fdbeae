import type { CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { Lines, Span } from '../../../core/index.ts';
import { rangeOf } from '../../convert/ranges.ts';

export interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly detail?: string | undefined;
  /** What the typed text is compared with; by default the label. */
  readonly filterText?: string;
  /** The text that replaces the span; by default the label. */
  readonly newText?: string;
}

/** A suggestion that can replace a span. */
export function item(
  lines: Lines,
  span: Span,
  { label, kind, detail, filterText = label, newText = label }: Offer,
): CompletionItem {
  return {
    label,
    kind,
    filterText,
    ...(detail !== undefined && detail !== '' && { detail }),
    textEdit: { range: rangeOf(lines, span), newText },
  };
}
