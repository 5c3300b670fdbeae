import { nameKey } from '../../text/names.ts';

/**
 * The names of the speakers in the lines above the times, a value for each caption: `1 "Ann Lee" (12345)` or `Ann Lee`. Undefined where
 * these lines are no names: nearly every caption has one, several are different, and they return.
 * @param identifiers the line above the times of each caption
 */
export function namesInIdentifiers(identifiers: readonly string[]): readonly (string | undefined)[] | undefined {
  const names = identifiers.map(nameIn);
  const found = names.filter((name) => name !== undefined);
  const different = new Set(found.map(nameKey)).size;
  const areNames = found.length >= FEWEST && found.length >= names.length * MOST && different * 1.5 <= found.length;
  return areNames && different > 1 ? names : undefined;
}

const FEWEST = 3;
const MOST = 0.8;

function nameIn(identifier: string): string | undefined {
  const quoted = /^\d{0,9}\s{0,9}"([^"]{1,80})"/.exec(identifier)?.[1];
  const name = quoted ?? identifier.replace(/^\d{1,9}(?:\s*[-–.:|)]\s*|\s+)/, '');
  return /^[\p{Lu}\p{Lo}][^\d/\\{}<>]{0,80}(?: \d{1,3})?$/u.test(name) ? name.trim() : undefined;
}
