import { nameKey } from '../../text/names.ts';
import { formatCount } from '../../text/numbers.ts';
import type { Holdings, Remark } from '../format.ts';
import type { Draft, DraftTurn } from './draft.ts';

/**
 * What a file says otherwise than its draft when it is read again, where only evidence shows which words are names: names that nothing proves,
 * words that look like names, words of other speakers, speech that is none, and headings that are missing.
 */
export function lossesOnReturn(draft: Draft, again: Draft, holds: Pick<Holdings, 'sections'>): Remark[] {
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
  if (holds.sections) messages.push(...headingsMissingIn(again, draft));
  return messages.map((message) => ({ message }));
}

/** Words that are speech in one draft and none in the other: lines of the record, headings, or words that look like them. */
function wordsThatMove(draft: Draft, again: Draft): string[] {
  const [before, after] = [spokenWords(draft), spokenWords(again)];
  const added = wordsMissingIn(before, after);
  const missing = wordsMissingIn(after, before);
  const messages: string[] = [];
  if (added.length === 0 && missing.length === 0) messages.push(...wordsOfOthers(draft, again));
  if (added.length > 0)
    messages.push(`Read again, ${counted(added)} ${verb(added)} speech in the file, and not in the transcript.`);
  if (missing.length > 0)
    messages.push(`Read again, ${counted(missing)} ${verb(missing)} no speech in the file, but in the transcript.`);
  return messages;
}

/** Words that both drafts have, of other speakers. A format may not tell somebody who is not named from an open speaker, and says so itself. */
function wordsOfOthers(draft: Draft, again: Draft): string[] {
  const speakersOf = ({ speakers = [] }: DraftTurn) => `${speakers.map(nameKey).join(', ')}: `;
  const moved = wordsMissingIn(spokenWords(again, speakersOf), spokenWords(draft, speakersOf));
  const words = moved.map((word) => word.slice(word.lastIndexOf(' ') + 1));
  return words.length === 0 ? [] : [`Read again, ${counted(words)} ${verb(words)} by another speaker.`];
}

/** The headings of a draft that another one has not. */
function headingsMissingIn(other: Draft, draft: Draft): string[] {
  const titles = ({ parts }: Draft) => parts.flatMap((part) => (part.kind === 'section' ? part.title : []));
  const found = new Set(titles(other).map(lettersOf));
  const missing = titles(draft).filter((title) => !found.has(lettersOf(title)));
  const isOne = missing.length === 1;
  return missing.length === 0
    ? []
    : [`Read again, the ${isOne ? 'heading' : 'headings'} ${listed(missing)} ${isOne ? 'is' : 'are'} missing.`];
}

function lettersOf(text: string): string {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}

/**
 * The words of all turns, with how often each is said. What stands in brackets is no speech.
 * @param prefixOf what stands before each word of a turn
 */
function spokenWords({ parts }: Draft, prefixOf: (turn: DraftTurn) => string = () => ''): Map<string, number> {
  const counts = new Map<string, number>();
  for (const part of parts) {
    if (part.kind !== 'turn') continue;
    const prefix = prefixOf(part);
    for (const { text } of part.passages) {
      for (const [word] of text.replace(/\[[^[\]]*\]/g, ' ').matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
        const key = prefix + word;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
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
