import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { rules, type Transcript } from '../../core/index.ts';
import { directiveCompletions } from './completion/directives.ts';
import { headerCompletions } from './completion/header.ts';
import { qualifierCompletions } from './completion/qualifiers.ts';
import { speakerCompletions } from './completion/speakers.ts';

/** The character that opens the list by itself, because qualifiers in brackets often repeat. */
export const triggerCharacters = ['('];

/** The longest list. The editor asks again when the user types more. */
const MOST = 200;

/**
 * The suggestions at an offset, the likeliest first: the next speaker, a key of the header, a qualifier, a rule. None inside
 * speech.
 */
export function completion(transcript: Transcript, offset: number): CompletionList | null {
  for (const provide of providers) {
    const items = provide(transcript, offset);
    if (items === undefined) continue;
    const shown = items.slice(0, MOST).map((item, at) => ({ ...item, sortText: String(at).padStart(4, '0') }));
    return { isIncomplete: shown.length < items.length, items: shown };
  }
  return null;
}

/** The documentation of an item, computed when the user looks at it. */
export function resolveCompletion(item: CompletionItem): CompletionItem {
  const rule = rules.find(({ id }) => id === item.data);
  return rule === undefined ? item : { ...item, documentation: rule.why.replace(/\s+/g, ' ') };
}

const providers = [headerCompletions, directiveCompletions, qualifierCompletions, speakerCompletions];
