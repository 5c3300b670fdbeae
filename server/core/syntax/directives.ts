import { runStart } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { Label } from './tree.ts';
import { LineKind, type Transcript } from './tree.ts';

/** A comment that switches rules off or on: `// colloquy-disable-next-line unattributed`. */
export interface Directive {
  readonly kind: 'disable' | 'enable' | 'disable-next-line';
  /** The rules that it names. An empty list means all rules. */
  readonly rules: readonly Label[];
  readonly line: number;
}

/** Whether a text may have directives. This is one search through the text. */
export function mayHaveDirectives(text: string): boolean {
  return text.includes('colloquy-');
}

/** The directives among the comments of a transcript, in the order of the text. */
export function readDirectives(transcript: Transcript): Directive[] {
  const { text, lines, kinds } = transcript;
  const directives: Directive[] = [];
  const first = kinds.indexOf(LineKind.comment);
  // Most transcripts have none, and one search through the text is cheaper than reading every comment.
  if (first < 0 || !mayHaveDirectives(text)) return directives;
  for (let line = first; line >= 0; line = kinds.indexOf(LineKind.comment, line + 1)) {
    const start = lines.start(line);
    const match = directive.exec(text.slice(start, lines.end(line)));
    if (!match) continue;
    const rest = start + match[0].length;
    directives.push({ kind: match[1] as Directive['kind'], rules: ruleLabels(text, rest, lines.end(line)), line });
  }
  return directives;
}

/** A directive that the user is typing: its word, or the name of a rule after it. */
export interface UnfinishedDirective {
  readonly kind: 'directive' | 'rule';
  /** The typed part of the word. */
  readonly span: Span;
  /** The rules that it already names. */
  readonly rules: readonly Label[];
}

/** The directive at an offset that the user may be typing; undefined outside comments and inside a reason. */
export function unfinishedDirective(transcript: Transcript, offset: number): UnfinishedDirective | undefined {
  const { text, lines, kinds } = transcript;
  const line = lines.lineAt(offset);
  if (kinds[line] !== LineKind.comment) return undefined;
  const start = lines.start(line);
  const written = text.slice(start, offset);
  const match = directive.exec(written);
  if (match === null || match[0].length === written.length) {
    const word = /^\/\/[ \t]*([\w-]*)$/.exec(written)?.[1];
    return word === undefined
      ? undefined
      : { kind: 'directive', span: { start: offset - word.length, end: offset }, rules: [] };
  }
  const labels = ruleLabels(text, start + match[0].length, lines.end(line));
  const behind = written.slice(match[0].length);
  if (/(?:^|\s)--(?:\s|$)/.test(behind)) return undefined;
  const word = behind.slice(runStart(behind, behind.length, (character) => /[\w-]/.test(character)));
  const span = { start: offset - word.length, end: offset };
  return {
    kind: 'rule',
    span,
    rules: labels.filter((label) => label.span.end < span.start || label.span.start > span.end),
  };
}

/** The words with which a directive begins. */
export const directiveWords = ['colloquy-disable-next-line', 'colloquy-disable', 'colloquy-enable'] as const;

const directive = /^\/\/[ \t]*colloquy-(disable-next-line|disable|enable)(?![\w-])/;
const ruleName = /[^\s,]+/g;

/** The names before ` -- `. After it a reason may follow. */
function ruleLabels(text: string, start: number, end: number): Label[] {
  const labels: Label[] = [];
  for (const match of text.slice(start, end).matchAll(ruleName)) {
    if (match[0] === '--') break;
    const from = start + match.index;
    labels.push({ text: match[0], span: { start: from, end: from + match[0].length } });
  }
  return labels;
}
