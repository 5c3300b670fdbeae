import { splitLines } from '../text/lines.ts';

/** A quotation in a Markdown file. */
export interface Quotation {
  /** The quoted words, without marks and names. */
  readonly text: string;
  /** The file that it refers to, as written. */
  readonly path: string;
  /** From 1: where the words stood in that file. */
  readonly quotedLine: number;
  readonly hash: string;
  /** The reference as it reads, which begins with the speaker. */
  readonly reference: string;
  /** From 1: where the quotation stands in the Markdown file. */
  readonly line: number;
}

/**
 * Reads the quotations that have a reference as `quote` writes it, also where a formatter has wrapped the lines of the quotation or of
 * its reference. Everything else in the file is ignored.
 */
export function readQuotes(markdown: string): Quotation[] {
  const found: Quotation[] = [];
  let block: string[] = [];
  for (const [index, line] of splitLines(markdown).entries()) {
    const inside = quoted.exec(line)?.groups?.inside;
    if (inside === undefined) {
      block = [];
      continue;
    }
    block.push(inside);
    const link = reference.exec(inside)?.groups;
    const end = link === undefined ? -1 : block.findLastIndex((line) => line.startsWith('— '));
    if (link === undefined || end < 0) continue;
    found.push({
      text: unescaped(block.slice(0, end).map(withoutName).join('\n').trim()),
      path: decoded(link.inAngles ?? link.path ?? ''),
      quotedLine: Number(link.line),
      hash: link.hash ?? '',
      reference: unescaped(block.slice(end).join(' ').slice('— '.length)),
      line: index + 2 - block.length,
    });
    block = [];
  }
  return found;
}

/** Also in a list, where it is indented. */
const quoted = /^[ \t]*> ?(?<inside>.*)$/;
/** Formatters take the angles away where they are not needed. */
const reference = /\((?:<(?<inAngles>[^<>#]+)#|(?<path>[^<>()#\s]+)#)L(?<line>\d{1,9})-(?<hash>[0-9a-f]{8})>?\)\s*$/;

/** Where several people are quoted, each paragraph begins with a name. */
function withoutName(paragraph: string): string {
  return paragraph.replace(/^\*\*(?:[^*\\]|\\.)*:\*\* /, '');
}

function unescaped(text: string): string {
  return text.replace(/\\([\\`*_[\]<>#&|~])/g, '$1');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A percent sign that is no escape.
    return path;
  }
}
