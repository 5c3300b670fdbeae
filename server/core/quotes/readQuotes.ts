/** A quotation in a Markdown file. */
export interface Quotation {
  /** The quoted words, without marks and names. */
  readonly text: string;
  /** The file that it refers to, as written. */
  readonly path: string;
  /** From 1: where the words stood in that file. */
  readonly quotedLine: number;
  readonly hash: string;
  /** From 1: where the quotation stands in the Markdown file. */
  readonly line: number;
}

/** Reads the quotations that have a reference as `quote` writes it. Everything else in the file is ignored. */
export function readQuotes(markdown: string): Quotation[] {
  const found: Quotation[] = [];
  let block: string[] = [];
  for (const [index, line] of markdown.split(/\r\n|\r|\n/).entries()) {
    const inside = quoted.exec(line)?.groups?.inside;
    if (inside === undefined) {
      block = [];
      continue;
    }
    const link = inside.startsWith('— ') ? reference.exec(inside)?.groups : undefined;
    if (link === undefined) {
      block.push(inside);
      continue;
    }
    const text = block.map(withoutName).join('\n').trim();
    const { path = '', line: quotedLine, hash = '' } = link;
    found.push({
      text: unescaped(text),
      path: decoded(path),
      quotedLine: Number(quotedLine),
      hash,
      line: index + 1 - block.length,
    });
    block = [];
  }
  return found;
}

const quoted = /^> ?(?<inside>.*)$/;
const reference = /\(<(?<path>[^<>#]+)#L(?<line>\d{1,9})-(?<hash>[0-9a-f]{8})>\)$/;

/** Where several people are quoted, each paragraph begins with a name. */
function withoutName(paragraph: string): string {
  return paragraph.replace(/^\*\*[^*]*:\*\* /, '');
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
