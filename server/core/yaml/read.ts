import type { Span } from '../text/span.ts';
import { readAnyYaml } from './readAny.ts';
import { readPlainYaml } from './readPlain.ts';
import type { YamlRead } from './tree.ts';

/**
 * Reads the YAML (or JSON) in a span of a text. Spans in the result are UTF-16 offsets of the whole text. Never throws:
 * the result holds what can be read, and a fault for what cannot.
 */
export function readYaml(text: string, span: Span = { start: 0, end: text.length }): YamlRead {
  if (span.end - span.start > LONGEST) {
    const message = 'This is too long to be read as YAML: more than a million characters.';
    return { root: undefined, faults: [{ message, span: { start: span.start, end: span.start } }] };
  }
  const plain = readPlainYaml(text, span);
  return plain ? { root: plain, faults: [] } : readAnyYaml(text, span);
}

/** The `yaml` package would hold up an editor for seconds with a longer text. */
const LONGEST = 1 << 20;
