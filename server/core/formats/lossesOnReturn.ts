import { nameKey } from '../text/names.ts';
import { formatCount } from '../text/numbers.ts';
import type { Draft } from './draft.ts';
import type { Remark } from './format.ts';

/**
 * What a file says otherwise than its draft when it is read again, where only evidence shows which words are names: names that nothing proves, and
 * words that look like names.
 */
export function lossesOnReturn(draft: Draft, again: Draft): Remark[] {
  const lost = namesMissingIn(again, draft);
  const found = namesMissingIn(draft, again);
  const [are, speak] = [lost.length === 1 ? 'is a name' : 'are names', found.length === 1 ? 'speaks' : 'speak'];
  const messages: string[] = [];
  if (lost.length > 0)
    messages.push(
      `Nothing in the file proves that ${listed(lost)} ${are}. Read again, these words have another speaker, or none.`,
    );
  if (found.length > 0)
    messages.push(`Read again, the file says that ${listed(found)} ${speak}, and the transcript does not.`);
  return messages.map((message) => ({ message }));
}

/** The names of those who speak in one draft and not in another. */
function namesMissingIn(draft: Draft, other: Draft): string[] {
  const names = namesIn(draft);
  return [...namesIn(other)].flatMap(([key, name]) => (names.has(key) ? [] : [name]));
}

/** The names of all who say something, by their keys. */
function namesIn({ parts }: Draft): Map<string, string> {
  const names = new Map<string, string>();
  for (const part of parts) {
    if (part.kind !== 'turn' || part.passages.length === 0) continue;
    for (const name of part.speakers ?? []) names.set(nameKey(name), name);
  }
  return names;
}

/** `Zoe`; `Zoe` and `Bo`; `Zoe`, `Bo` and 3 others. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_SHOWN).map((name) => `\`${name}\``);
  if (names.length === 1) return shown.join();
  const rest = names.length - shown.length;
  const last = rest > 0 ? formatCount(rest, 'other') : shown.pop();
  return `${shown.join(', ')} and ${last}`;
}

const MOST_SHOWN = 5;
