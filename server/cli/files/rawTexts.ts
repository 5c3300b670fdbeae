import { readdirSync } from 'node:fs';
import { formatCount } from '../../core/index.ts';

/** Where a folder has plain texts, says with which command they become transcripts. Undefined where it has none. */
export function rawTextsHint(folder: string): string | undefined {
  const count = entriesOf(folder).filter((entry) => entry.isFile() && /\.txt$/i.test(entry.name)).length;
  if (count === 0) return undefined;
  return `${formatCount(count, '.txt file')} ${count === 1 ? 'is' : 'are'} here: \`colloquy clean\``;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // no folder, or not for us to read
  }
}
