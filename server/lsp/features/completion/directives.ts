import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { directiveWords, rules, type Transcript, unfinishedDirective } from '../../../core/index.ts';
import { item } from './item.ts';

/** Completes the words of a comment that switches rules off or on, and then the rules. */
export function directiveCompletions(transcript: Transcript, offset: number): CompletionItem[] | undefined {
  const place = unfinishedDirective(transcript, offset);
  if (place === undefined) return undefined;
  const { kind, span } = place;
  if (kind === 'directive') {
    return directiveWords.map((label) => item(transcript.lines, span, { label, kind: CompletionItemKind.Keyword }));
  }
  const named = new Set(place.rules.map(({ text }) => text));
  return rules
    .filter(({ id }) => !named.has(id))
    .map(({ id, summary }) => ({
      ...item(transcript.lines, span, { label: id, kind: CompletionItemKind.Constant, detail: summary }),
      data: id,
    }));
}
