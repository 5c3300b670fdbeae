import { type Directive, readDirectives } from '../syntax/directives.ts';
import { LineKind, type Transcript } from '../syntax/tree.ts';
import type { TextEdit } from '../text/span.ts';
import type { Problem } from './rules/rule.ts';

/** The problems, sorted by place, without those that a comment suppresses. */
export function withoutSuppressed(transcript: Transcript, problems: readonly Problem[]): readonly Problem[] {
  const directives = readDirectives(transcript);
  if (directives.length === 0) return problems;
  const blocks = directives.filter((directive) => directive.kind !== 'disable-next-line');
  const singleLines = nextLines(transcript, directives);
  const state = new Switches();
  let next = 0;
  return problems.filter((problem) => {
    const line = transcript.lines.lineAt(problem.span.start);
    for (let block = blocks[next]; block && block.line <= line; block = blocks[++next]) state.turn(block);
    if (state.isOff(problem.rule)) return false;
    const here = singleLines.get(line);
    return !here?.some(({ rules }) => rules.length === 0 || rules.some((rule) => rule.text === problem.rule));
  });
}

/**
 * The edit that suppresses a rule on the line of a problem, in a new comment above or in the existing one. Undefined in a header,
 * where the comment would be part of the YAML.
 */
export function suppress(transcript: Transcript, { rule, span }: Problem): TextEdit | undefined {
  const { lines, text, header } = transcript;
  const line = lines.lineAt(span.start);
  if (header !== undefined && line <= header.lastLine) return undefined;
  const above = readDirectives(transcript).find((one) => one.kind === 'disable-next-line' && one.line === line - 1);
  const last = above?.rules.at(-1);
  if (last !== undefined) return { span: { start: last.span.end, end: last.span.end }, newText: `, ${rule}` };
  const start = lines.start(line);
  const lineBreak = line === 0 ? lines.lineBreak : text.slice(lines.end(line - 1), start);
  return { span: { start, end: start }, newText: `// colloquy-disable-next-line ${rule}${lineBreak}` };
}

/** The `disable-next-line` directives, by the line that they apply to. */
function nextLines(transcript: Transcript, directives: readonly Directive[]): Map<number, Directive[]> {
  const found = new Map<number, Directive[]>();
  let following = 0;
  for (const directive of directives) {
    if (directive.kind !== 'disable-next-line') continue;
    following = Math.max(following, directive.line + 1);
    // Several comments may precede a line. Directives apply to the first line that is no comment.
    while (transcript.kinds[following] === LineKind.comment) following++;
    const here = found.get(following);
    if (here) here.push(directive);
    else found.set(following, [directive]);
  }
  return found;
}

/** The rules that are off at a place: only some, or all except some. */
class Switches {
  #all = false;
  readonly #exceptions = new Set<string>();

  turn({ kind, rules }: Directive): void {
    const off = kind === 'disable';
    if (rules.length === 0) {
      this.#all = off;
      this.#exceptions.clear();
    }
    for (const { text } of rules) {
      if (off === this.#all) this.#exceptions.delete(text);
      else this.#exceptions.add(text);
    }
  }

  isOff(rule: string): boolean {
    return this.#all !== this.#exceptions.has(rule);
  }
}
