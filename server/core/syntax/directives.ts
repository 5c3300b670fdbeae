import { runStart } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { Label } from './tree.ts';
import { LineKind, type Transcript } from './tree.ts';

/** A comment that speaks to the checker: `// colloquy-disable-next-line unattributed`. */
export interface Directive {
  readonly kind: 'disable' | 'enable' | 'disable-next-line';
  /** The rules it names; none means all of them. */
  readonly rules: readonly Label[];
  readonly line: number;
}

/** Whether a comment of a text may speak to the checker: to see that is one search through it. */
export function mayHaveDirectives(text: string): boolean {
  return text.includes('colloquy-');
}

/** The directives among the comments of a transcript, in the order of the text. */
export function readDirectives(transcript: Transcript): Directive[] {
  const { text, lines, kinds } = transcript;
  const directives: Directive[] = [];
  const first = kinds.indexOf(LineKind.comment);
  // Most transcripts hold none, and one search through the text is cheaper than a look at every comment.
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

/** A directive that somebody is writing: its own word, or the name of a rule behind it. */
export interface UnfinishedDirective {
  readonly kind: 'directive' | 'rule';
  /** What is written of the word so far. */
  readonly span: Span;
  /** The rules that it names already. */
  readonly rules: readonly Label[];
}

/** The directive that may be meant at an offset; undefined outside comments, and in what is said for a reason. */
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

/** The words that a comment may speak to the checker with. */
export const directiveWords = ['colloquy-disable-next-line', 'colloquy-disable', 'colloquy-enable'] as const;

const directive = /^\/\/[ \t]*colloquy-(disable-next-line|disable|enable)(?![\w-])/;
const ruleName = /[^\s,]+/g;

/** The names up to ` -- `, behind which a reason may be given. */
function ruleLabels(text: string, start: number, end: number): Label[] {
  const labels: Label[] = [];
  for (const match of text.slice(start, end).matchAll(ruleName)) {
    if (match[0] === '--') break;
    const from = start + match.index;
    labels.push({ text: match[0], span: { start: from, end: from + match[0].length } });
  }
  return labels;
}
