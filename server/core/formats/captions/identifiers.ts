import { nameKey } from '../../text/names.ts';

/**
 * The names of the speakers in the lines above the times, a value for each caption: `1 "Ann Lee" (12345)` or `Ann Lee`. Undefined where
 * these lines are no names: nearly every caption has one, several are different, and they return.
 * @param identifiers the line above the times of each caption
 */
export function namesInIdentifiers(identifiers: readonly string[]): readonly (string | undefined)[] | undefined {
  const names = identifiers.map(nameIn);
  const found = names.flatMap((name) => name || []);
  // Webex numbers every caption, and quotes the name; somebody without one has empty quotation marks.
  if (found.length >= FEWEST && names.every((name, at) => name !== undefined && quotedName.test(identifiers[at] ?? '')))
    return names;
  const different = new Set(found.map(nameKey)).size;
  const areNames = found.length >= FEWEST && found.length >= names.length * MOST && different * 1.5 <= found.length;
  return areNames && different > 1 ? names : undefined;
}

const FEWEST = 3;
const MOST = 0.8;

const quotedName = /^\d{0,9}\s{0,9}"([^"]{0,80})"/;

function nameIn(identifier: string): string | undefined {
  const quoted = quotedName.exec(identifier)?.[1];
  if (quoted === '') return '';
  const name = quoted ?? identifier.replace(/^\d{1,9}(?:\s*[-–.:|)]\s*|\s+)/, '');
  return /^[\p{Lu}\p{Lo}][^\d/\\{}<>]{0,80}(?: \d{1,3})?$/u.test(name) ? name.trim() : undefined;
}
