import type { Span } from '../text/span.ts';
import { readYaml } from './read.ts';

/**
 * A text as a YAML scalar: plain if every reader takes it for this text, else in double quotation marks. `line` is for
 * the rest of a line, after `key: ` or `- `; what is written for `anywhere` may also stand in brackets.
 */
export function yamlScalar(text: string, place: 'line' | 'anywhere' = 'anywhere'): string {
  const isPlain =
    !hasOtherSense.test(text) && isReadAs(text, `x: ${text}`) && (place === 'line' || isReadAs(text, `x: [${text}]`));
  return isPlain ? text : JSON.stringify(text);
}

/** A text in the place of a scalar that is written so: in the same quotation marks, if it has any. */
export function yamlScalarLike(written: string, text: string): string {
  if (written.startsWith("'")) return `'${text.replaceAll("'", "''")}'`;
  return written.startsWith('"') ? JSON.stringify(text) : yamlScalar(text);
}

/** The text of the scalar in a span, without quotation marks and escapes. */
export function yamlScalarAt(text: string, span: Span): string {
  const { root } = readYaml(text, span);
  return root?.kind === 'scalar' ? root.text.trim() : text.slice(span.start, span.end);
}

/** What our reader takes for text, and other readers for a map, or for true or false. */
const hasOtherSense = /: |:$|^(?:yes|no|on|off)$/i;

/** Whether the one value in a map, or in a list in it, is read as this text. */
function isReadAs(text: string, map: string): boolean {
  const { root, faults } = readYaml(map);
  if (faults.length > 0 || root?.kind !== 'map' || root.entries.length !== 1) return false;
  const value = root.entries[0]?.value;
  const [item, ...others] = value?.kind === 'list' ? value.items : value ? [value] : [];
  return item?.kind === 'scalar' && others.length === 0 && item.value === text;
}
