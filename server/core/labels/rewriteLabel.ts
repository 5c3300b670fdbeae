import type { Span } from '../text/span.ts';
import { type LabelForm, readForm } from './form.ts';

/** Writes a label as the start of a line, with the space before the words; undefined where it would be read as something else. */
export type WriteLabel = (label: string) => string | undefined;

/**
 * Writes other labels as a line in some form is written, and where that cannot be done as the examples of the form are. Without a time,
 * which is not known for a new line, and without what stands in brackets after the name. Undefined where the form cannot be written so:
 * it needs a time, or its words stand on the lines below.
 */
export function rewriteLabel(form: LabelForm, line: string): WriteLabel | undefined {
  if (form.alone || form.nameless) return undefined;
  for (const model of [line, ...form.examples]) {
    const write = writerLike(form, model);
    if (write) return write;
  }
  return undefined;
}

function writerLike(form: LabelForm, line: string): WriteLabel | undefined {
  const reading = readForm(form, line);
  const { label, time, qualifier, textStart = 0 } = reading ?? {};
  if (!label || textStart >= line.trimEnd().length) return undefined;
  const unwanted = [time, qualifier].flatMap((span) => (span ? [withBrackets(line, span)] : []));
  const before = without(line, { start: 0, end: label.start }, unwanted);
  const after = without(line, { start: label.end, end: textStart }, unwanted);
  const write = (name: string) => {
    const written = before + name + after;
    const read = readForm(form, `${written}Words.`);
    return read?.label?.text === name && read.textStart === written.length ? written : undefined;
  };
  return write(label.text) === undefined ? undefined : write;
}

/** A span with the brackets around it, the emphasis around those, and the space on one side. */
function withBrackets(line: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (line[from - 1] === ' ') from--;
  while (line[to] === ' ') to++;
  const isBracketed = '[('.includes(line[from - 1] ?? ' ') && '])'.includes(line[to] ?? ' ');
  if (!isBracketed) return { start, end };
  from--;
  to++;
  if ('*_'.includes(line[from - 1] ?? ' ') && line[from - 1] === line[to]) {
    from--;
    to++;
  }
  if (from > 0) while (line[from - 1] === ' ') from--;
  else while (line[to] === ' ') to++;
  return { start: from, end: to };
}

function without(line: string, { start, end }: Span, unwanted: readonly Span[]): string {
  let kept = '';
  for (let at = start; at < end; at++) {
    if (!unwanted.some((span) => span.start <= at && at < span.end)) kept += line[at];
  }
  return kept;
}
