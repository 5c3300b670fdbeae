import type { Span } from './span.ts';

/** The spans of web addresses in a text, without the punctuation that follows them. In linear time. */
export function findWebAddresses(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(address)) {
    const length = lengthWithoutPunctuation(match[0]);
    if (length > SHORTEST) found.push({ start: match.index, end: match.index + length });
  }
  return found;
}

const address = /\bhttps?:\/\/[^\s<>"`“”‘’«»|\\^{}]+/gi;
const SHORTEST = 'https://'.length;

/** A closing bracket belongs to an address only if the address opens it. */
function lengthWithoutPunctuation(written: string): number {
  const surplus = { ')': count(written, ')') - count(written, '('), ']': count(written, ']') - count(written, '[') };
  let end = written.length;
  for (; end > 0; end--) {
    const last = written[end - 1] ?? '';
    if (last === ')' || last === ']') {
      if (surplus[last] <= 0) break;
      surplus[last]--;
    } else if (!marks.has(last)) break;
  }
  return end;
}

function count(written: string, bracket: string): number {
  return written.split(bracket).length - 1;
}

const marks = new Set(['.', ',', ';', ':', '!', '?', "'", '*', '_', '…']);
