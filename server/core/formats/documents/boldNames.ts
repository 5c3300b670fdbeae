import { isNameLike } from '../../labels/labels.ts';
import type { Block, DocumentLine } from './blocks.ts';

/**
 * The names that a document has in bold before the words, without a colon: `<b>Ann Lee</b> Good morning.` Bold words before a paragraph
 * are headings as often as names, so all of them together have to look like people who talk to each other.
 */
export function findBoldNames(blocks: readonly Block[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const line of block.lines) {
      const name = boldLead(line);
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const returning = [...counts].filter(([name, count]) => count > 1 && isNameLike(name));
  const lines = sum([...counts]);
  if (returning.length < FEWEST_NAMES || sum(returning) < lines * MOST) return new Set();
  return new Set(returning.map(([name]) => name));
}

/** Two people talk. */
const FEWEST_NAMES = 2;
/** So many of the bold beginnings are of those who return. */
const MOST = 0.6;

/** The bold beginning of a line that goes on without a colon. */
export function boldLead({ text, bold = 0 }: DocumentLine): string | undefined {
  const lead = text.slice(0, bold).trimEnd();
  const rest = text.slice(lead.length);
  return lead !== '' && /^\s+[^\s\d:：([|,·•–—-]/.test(rest) && !/[:：.,;!?]$/.test(lead) ? lead : undefined;
}

function sum(counts: readonly (readonly [string, number])[]): number {
  return counts.reduce((all, [, count]) => all + count, 0);
}
