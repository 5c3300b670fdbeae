import type { Label } from './tree.ts';
import { LineKind, type Transcript } from './tree.ts';

/** A comment that speaks to the checker: `// colloquy-disable-next-line unattributed`. */
export interface Directive {
  readonly kind: 'disable' | 'enable' | 'disable-next-line';
  /** The rules it names; none means all of them. */
  readonly rules: readonly Label[];
  readonly line: number;
}

/** The directives among the comments of a transcript, in the order of the text. */
export function readDirectives(transcript: Transcript): Directive[] {
  const { text, lines, kinds } = transcript;
  const directives: Directive[] = [];
  // Most transcripts hold none, and one search through the text is cheaper than a look at every line.
  if (!text.includes('colloquy-')) return directives;
  for (let line = kinds.indexOf(LineKind.comment); line >= 0; line = kinds.indexOf(LineKind.comment, line + 1)) {
    const start = lines.start(line);
    const match = directive.exec(text.slice(start, lines.end(line)));
    if (!match) continue;
    const rest = start + match[0].length;
    directives.push({ kind: match[1] as Directive['kind'], rules: ruleLabels(text, rest, lines.end(line)), line });
  }
  return directives;
}

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
