import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { rules, type Transcript } from '../../core/index.ts';
import { directiveCompletions } from './completion/directives.ts';
import { headerCompletions } from './completion/header.ts';
import { qualifierCompletions } from './completion/qualifiers.ts';
import { speakerCompletions } from './completion/speakers.ts';

/** The character that opens a list without being asked: what stands in brackets behind a name has been written before. */
export const triggerCharacters = ['('];

/** What an editor shows of a long list; for the rest it asks again when more is written. */
const MOST = 200;

/**
 * What may be written at an offset: who speaks next, a key of the header, what stands behind a name, a rule. Nothing
 * within speech. The likeliest is first.
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

/** What is told of an item only when somebody looks at it. */
export function resolveCompletion(item: CompletionItem): CompletionItem {
  const rule = rules.find(({ id }) => id === item.data);
  return rule === undefined ? item : { ...item, documentation: rule.why.replace(/\s+/g, ' ') };
}

const providers = [headerCompletions, directiveCompletions, qualifierCompletions, speakerCompletions];
