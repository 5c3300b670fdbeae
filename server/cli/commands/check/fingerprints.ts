import { createHash } from 'node:crypto';
import type { Lines, Problem } from '../../../core/index.ts';

/**
 * What each problem of a file is recognised by after lines have moved: its rule, the words of its line, and its number among
 * those with the same rule and words.
 */
export function fingerprints(problems: readonly Problem[], lines: Lines): string[] {
  const lineHashes = new Map<number, string>();
  const seen = new Map<string, number>();
  return problems.map(({ rule, span }) => {
    const number = lines.lineAt(span.start);
    // A line can be as long as a book and have thousands of problems, so its hash is made once.
    const lineHash =
      lineHashes.get(number) ?? hash(normalised(lines.text.slice(lines.start(number), lines.end(number))));
    lineHashes.set(number, lineHash);
    const kind = hash(`${rule}\n${lineHash}`);
    const occurrence = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, occurrence);
    return `${kind}:${occurrence}`;
  });
}

/** A line with other spaces is the same line. */
function normalised(line: string): string {
  return line.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Sixteen hexadecimal digits, as GitHub writes such hashes. */
export function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
