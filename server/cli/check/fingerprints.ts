import { createHash } from 'node:crypto';
import type { Lines, Problem } from '../../core/index.ts';

/**
 * For each problem of a file what it can be known by again when lines have moved: its rule, the words of its line,
 * and the how-manieth of its kind it is.
 */
export function fingerprints(problems: readonly Problem[], lines: Lines): string[] {
  const lineHashes = new Map<number, string>();
  const seen = new Map<string, number>();
  return problems.map(({ rule, span }) => {
    const number = lines.lineAt(span.start);
    // A line may be as long as a book and have thousands of problems: its hash is made once.
    const lineHash =
      lineHashes.get(number) ?? hash(normalised(lines.text.slice(lines.start(number), lines.end(number))));
    lineHashes.set(number, lineHash);
    const kind = hash(`${rule}\n${lineHash}`);
    const occurrence = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, occurrence);
    return `${kind}:${occurrence}`;
  });
}

/** A line that is only indented or spaced anew is the same line. */
function normalised(line: string): string {
  return line.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Sixteen hexadecimal digits, as GitHub writes such hashes. */
export function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
