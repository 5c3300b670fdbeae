import { nameKey } from '../../text/names.ts';
import { formatCount } from '../../text/numbers.ts';
import type { Remark } from '../format.ts';
import type { Draft } from './draft.ts';

/**
 * What a file says otherwise than its draft when it is read again, where only evidence shows which words are names: names that nothing proves, and
 * words that look like names, and speech that is none.
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
  // Names that are not found are words, and say so above.
  if (lost.length === 0 && found.length === 0) messages.push(...wordsThatMove(draft, again));
  return messages.map((message) => ({ message }));
}

/** Words that are speech in one draft and none in the other: lines of the record, headings, or words that look like them. */
function wordsThatMove(draft: Draft, again: Draft): string[] {
  const [before, after] = [spokenWords(draft), spokenWords(again)];
  const added = wordsMissingIn(before, after);
  const missing = wordsMissingIn(after, before);
  const messages: string[] = [];
  if (added.length > 0)
    messages.push(`Read again, ${counted(added)} ${verb(added)} speech in the file, and not in the transcript.`);
  if (missing.length > 0)
    messages.push(`Read again, ${counted(missing)} ${verb(missing)} no speech in the file, but in the transcript.`);
  return messages;
}

/** The words of all turns, with how often each is said. What stands in brackets is no speech. */
function spokenWords({ parts }: Draft): Map<string, number> {
  const counts = new Map<string, number>();
  for (const part of parts) {
    if (part.kind !== 'turn') continue;
    for (const { text } of part.passages) {
      for (const [word] of text.replace(/\[[^[\]]*\]/g, ' ').matchAll(/[\p{L}\p{M}\p{N}]+/gu))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** The words that are said more often in the second count, in its order, each as often as it is said more. */
function wordsMissingIn(words: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): string[] {
  return [...other].flatMap(([word, count]) => Array<string>(Math.max(0, count - (words.get(word) ?? 0))).fill(word));
}

function counted(words: readonly string[]): string {
  return `${formatCount(words.length, 'word')} (\`${words.slice(0, MOST_SHOWN).join(' ')}\`${words.length > MOST_SHOWN ? ' …' : ''})`;
}

function verb({ length }: readonly string[]): string {
  return length === 1 ? 'is' : 'are';
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
