import { nameKey } from '../text/names.ts';
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
  const messages = [
    ...(lost.length === 0
      ? []
      : [`Nothing in the file proves that ${listed(lost)} ${are}. Read again, these words have no speaker.`]),
    ...(found.length === 0
      ? []
      : [`Read again, the file says that ${listed(found)} ${speak}, and the transcript does not.`]),
  ];
  return messages.map((message) => ({ message }));
}

/** The names of those who speak in one draft and not in another. Several speakers may be one name there. */
function namesMissingIn(draft: Draft, other: Draft): string[] {
  const keys = new Set(
    voicesOf(draft).flatMap((names) =>
      [...names, names.join(', '), ...names.flatMap((name) => name.split(', '))].map(nameKey),
    ),
  );
  const missing = new Map<string, string>();
  for (const name of voicesOf(other).flat()) if (!keys.has(nameKey(name))) missing.set(nameKey(name), name);
  return [...missing.values()];
}

function voicesOf({ parts }: Draft): (readonly string[])[] {
  return parts.flatMap((part) =>
    part.kind === 'turn' && part.speakers && part.passages.length > 0 ? [part.speakers] : [],
  );
}

/** `Zoe`; `Zoe` and `Bo`; `Zoe`, `Bo` and 3 others. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_SHOWN).map((name) => `\`${name}\``);
  if (names.length === 1) return shown.join();
  const rest = names.length - shown.length;
  const last = rest > 0 ? (rest === 1 ? '1 other' : `${rest} others`) : shown.pop();
  return `${shown.join(', ')} and ${last}`;
}

const MOST_SHOWN = 5;
