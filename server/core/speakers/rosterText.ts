import type { Transcript } from '../syntax/tree.ts';
import { trimEnd } from '../text/characters.ts';
import type { Lines } from '../text/lines.ts';
import type { Span, TextEdit } from '../text/span.ts';
import { readYaml } from '../yaml/read.ts';
import type { YamlEntry, YamlNode } from '../yaml/tree.ts';

/** One speaker of a roster: an item of a list, or an entry of a map from codes to speakers. */
export type Item = { readonly value: YamlNode; readonly code: YamlEntry | undefined; readonly span: Span };

/**
 * A roster as written in YAML, with the span of each speaker. Edits are made by these spans, so that comments, order and
 * quotation marks of all else stay.
 */
export class RosterText {
  readonly lines: Lines;
  readonly speakers: YamlNode;
  readonly items: readonly Item[];

  constructor(lines: Lines, speakers: YamlNode) {
    this.lines = lines;
    this.speakers = speakers;
    this.items = itemsOf(speakers).map((item) => ({ ...item, span: this.withoutSpace(item.span) }));
  }

  /** Whether the roster is in brackets or braces, and not in lines. */
  get isFlow(): boolean {
    return isFlow(this.lines.text, this.speakers);
  }

  /** The lines (from 0) of a speaker, from the dash or the code on, without the comments above. */
  linesOf({ span }: Item): { readonly first: number; readonly last: number } {
    return { first: this.lines.lineAt(span.start), last: this.lines.lineAt(span.end) };
  }

  /** The edit that inserts text after a speaker, on a line of its own or after a comma. */
  insertAfter(item: Item, written: string): TextEdit {
    const end = this.isFlow ? item.span.end : this.lines.end(this.linesOf(item).last);
    const gap = this.isFlow ? ', ' : `${this.lines.lineBreak}${this.indentOf(item)}`;
    return insertion(end, `${gap}${written}`);
  }

  remove(item: Item): TextEdit {
    if (!this.isFlow) {
      const { first, last } = this.linesOf(item);
      return { span: { start: this.lines.start(first), end: this.lines.endWithBreak(last) }, newText: '' };
    }
    const at = this.items.indexOf(item);
    const before = this.items[at - 1];
    const after = this.items[at + 1];
    const start = before?.span.end ?? item.span.start;
    const end = before ? item.span.end : (after?.span.start ?? item.span.end);
    return { span: { start, end }, newText: '' };
  }

  /** The indent of a speaker, with the dash if there is one. */
  indentOf(item: Item): string {
    const start = this.lines.start(this.linesOf(item).first);
    const end = item.code ? item.span.start : item.value.span.start;
    return /^[ \t]*(?:-[ \t]+)?/.exec(this.lines.text.slice(start, end))?.[0] ?? '';
  }

  /** A span without white space at its end: that of a map or list in lines holds its last line ending. */
  withoutSpace({ start, end }: Span): Span {
    return { start, end: trimEnd(this.lines.text, start, end) };
  }
}

/** The roster in the header of a transcript, or another list of names; undefined if there is none, or its YAML cannot be read. */
export function headerRoster(
  { text, lines, header }: Transcript,
  named: 'speakers' | 'notSpeakers' = 'speakers',
): RosterText | undefined {
  if (header === undefined) return undefined;
  const { root, faults } = readYaml(text, { start: lines.start(1), end: lines.start(header.lastLine) });
  if (faults.length > 0 || root?.kind !== 'map') return undefined;
  const speakers = root.entries.find(({ key }) => key === named);
  return speakers && new RosterText(lines, speakers.value);
}

export function isFlow(text: string, { kind, span }: YamlNode): boolean {
  return kind !== 'scalar' && (text[span.start] === '[' || text[span.start] === '{');
}

export function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

function itemsOf(speakers: YamlNode): Item[] {
  if (speakers.kind === 'list') return speakers.items.map((value) => ({ value, code: undefined, span: value.span }));
  if (speakers.kind === 'scalar') return [];
  return speakers.entries.map((code) => {
    const { keySpan, value } = code;
    return { value, code, span: { start: keySpan.start, end: Math.max(keySpan.end, value.span.end) } };
  });
}
