import { isDigit } from '../../text/characters.ts';

/**
 * What a whole line says: plain text in which `*` stands for anything, `#` for a number, and `{name}`
 * for something that is kept; a second `{name}` says the same again. There is no alternative and no
 * repetition, so that a pattern cannot take long, whoever wrote it.
 */
export interface Pattern {
  /** The plain text that the line begins with; may be empty. */
  readonly prefix: string;
  /** The longest piece of plain text that the line holds, without space around it; may be empty. */
  readonly core: string;
  /** What was kept, by name; undefined where the line says something else. */
  match(line: string): ReadonlyMap<string, string> | undefined;
}

/** A part of a pattern that stands for text of any length, with the fixed parts behind it. */
interface Gap {
  /** Under which name the text is kept; undefined for `*`, which may be empty. */
  readonly name: string | undefined;
  readonly fixed: readonly Fixed[];
}

type Fixed =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number' }
  | { readonly kind: 'again'; readonly name: string };

/** Reads a pattern. Anything can be read: a brace without its fellow is plain text. */
export function compilePattern(written: string): Pattern {
  const [head = [], ...gaps] = split(written);
  const first = head[0];
  const prefix = first?.kind === 'text' ? first.text : '';
  const texts = [head, ...gaps.map(({ fixed }) => fixed)]
    .flat()
    .flatMap((part) => (part.kind === 'text' ? part.text.trim() : []));
  const core = texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
  return { prefix, core, match: (line) => match(line, head, gaps) };
}

/** The first character of the prefix of a pattern, which need not be read for that. */
export function firstPlain(written: string): string {
  const first = written.charAt(0);
  if (first === '‘' || first === '’') return "'";
  return first === '*' || first === '#' || /^\{\w+\}/.test(written) ? '' : first;
}

/** A line as patterns see it: single spaces, straight apostrophes. */
export function lineKey(line: string): string {
  if (!untidy.test(line)) return line;
  return line
    .replace(/[\s\ufeff]+/g, ' ')
    .replace(/[‘’]/g, "'")
    .trim();
}

/** Hardly a line needs to be written anew, and to see that takes a third of the time. */
const untidy = /[\ufeff‘’]|[^\S ]| {2}|^ | $/;

type Kept = Map<string, string>;

function match(line: string, head: readonly Fixed[], gaps: readonly Gap[]): Kept | undefined {
  const kept: Kept = new Map();
  let at = fixedEnd(line, 0, head, kept);
  if (at === undefined) return undefined;
  for (const [index, gap] of gaps.entries()) {
    at = gapEnd(line, at, gap, kept, index === gaps.length - 1);
    if (at === undefined) return undefined;
  }
  return at === line.length ? kept : undefined;
}

/**
 * Where a gap and the fixed parts behind it end. The first place that fits is taken and never given
 * up again, which finds every match that there is, since the next gap may be as long as it likes.
 */
function gapEnd(line: string, start: number, { name, fixed }: Gap, kept: Kept, isLast: boolean): number | undefined {
  const least = name === undefined ? start : start + 1;
  if (isLast && fixed.length === 0) {
    if (name !== undefined) kept.set(name, line.slice(start));
    return line.length >= least ? line.length : undefined;
  }
  const [next] = fixed;
  const firstText = next?.kind === 'text' ? next.text : '';
  for (let at = line.indexOf(firstText, least); at >= 0 && at <= line.length; at = line.indexOf(firstText, at + 1)) {
    if (name !== undefined) kept.set(name, line.slice(start, at));
    const end = fixedEnd(line, at, fixed, kept);
    if (end !== undefined && (!isLast || end === line.length)) return end;
    if (at === line.length) return undefined;
  }
  return undefined;
}

function fixedEnd(line: string, start: number, fixed: readonly Fixed[], kept: Kept): number | undefined {
  let at = start;
  for (const part of fixed) {
    if (part.kind === 'number') {
      const from = at;
      while (at < line.length && isDigit(line.charCodeAt(at))) at++;
      if (at === from) return undefined;
      continue;
    }
    const text = part.kind === 'text' ? part.text : (kept.get(part.name) ?? '');
    if (!line.startsWith(text, at)) return undefined;
    at += text.length;
  }
  return at;
}

const parts = /\{(\w+)\}|[*#]|[^{*#]+|\{/g;

function split(written: string): [Fixed[], ...Gap[]] {
  const head: Fixed[] = [];
  const gaps: Gap[] = [];
  const names = new Set<string>();
  let fixed = head;
  const open = (name: string | undefined) => {
    fixed = [];
    gaps.push({ name, fixed });
  };
  for (const [part, name] of written.matchAll(parts)) {
    if (name !== undefined && names.has(name)) fixed.push({ kind: 'again', name });
    else if (name !== undefined) {
      names.add(name);
      open(name);
    } else if (part === '*') open(undefined);
    else if (part === '#') fixed.push({ kind: 'number' });
    else fixed.push({ kind: 'text', text: part.replace(/[‘’]/g, "'") });
  }
  return [head, ...gaps];
}
