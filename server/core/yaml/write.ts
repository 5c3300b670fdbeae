import type { Span } from '../text/span.ts';
import { readYaml } from './read.ts';

/** A word as YAML reads it as that very word, in a list in lines as well as in one in brackets: plain, or else in quotation marks. */
export function yamlWord(word: string): string {
  const isPlain = [`- ${word}`, `[${word}]`].every((list) => isListOf(list, word));
  return isPlain ? word : JSON.stringify(word);
}

/** Another value for a scalar that stands in a text, in quotation marks if it has some already. */
export function yamlWordLike(written: string, word: string): string {
  if (written.startsWith("'")) return `'${word.replaceAll("'", "''")}'`;
  return written.startsWith('"') ? JSON.stringify(word) : yamlWord(word);
}

/** The value of a scalar that stands in a text, without quotation marks and escapes. */
export function yamlWordAt(text: string, span: Span): string {
  const { root } = readYaml(text, span);
  return root?.kind === 'scalar' ? root.text.trim() : text.slice(span.start, span.end);
}

function isListOf(list: string, word: string): boolean {
  const { root, faults } = readYaml(list);
  if (faults.length > 0 || root?.kind !== 'list' || root.items.length !== 1) return false;
  const [item] = root.items;
  return item?.kind === 'scalar' && item.value === word;
}
