import { Lines } from '../../text/lines.ts';
import type { Refusal } from '../format.ts';
import { endOfString } from './jsonKeys.ts';

/**
 * Reads a JSON text. `NaN` and `Infinity`, which Python writes and JSON does not have, are read as null, and objects that follow one
 * another as a list. A fence of Markdown around the text is left out. The refusal of a broken text has the line on which it breaks off, where the engine says it.
 */
export function parseJson(text: string): { readonly value: unknown } | Refusal {
  const fence = /^\s*```(?:json)?\s*\n/.exec(text)?.[0];
  return parseUnfenced(fence === undefined ? text : text.slice(fence.length).replace(/```\s{0,99}$/, ''));
}

function parseUnfenced(text: string): { readonly value: unknown } | Refusal {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const plain = withoutNotNumbers(text);
    if (plain !== undefined) return parseUnfenced(plain);
    const sequence = objectsIn(text);
    if (sequence) return { value: sequence };
    return refusalOf(text, error instanceof Error ? error.message : '');
  }
}

/** An object; empty where the value is none. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

/** A list; empty where the value is none. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text; undefined where the value is none or empty. */
export function string(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A number, or a text that is one. */
export function number(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const read = Number(value);
  return Number.isNaN(read) ? undefined : read;
}

/** Milliseconds as seconds. */
export function fromMilliseconds(value: unknown): number | undefined {
  const milliseconds = number(value);
  return milliseconds === undefined ? undefined : milliseconds / 1000;
}

/** A label: a text or a number, as text. Undefined where there is none. */
export function label(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : string(value)?.trim() || undefined;
}

/** Who speaks: a label, or an object with a name. */
export function person(value: unknown): string | undefined {
  const { name, display_name, displayName, label: written, id } = record(value);
  return label(value) ?? label(name) ?? label(display_name) ?? label(displayName) ?? label(written) ?? label(id);
}

/** The text with null for each `NaN` and `Infinity` outside strings; undefined where there are none. */
function withoutNotNumbers(text: string): string | undefined {
  if (!/NaN|Infinity/.test(text)) return undefined;
  const pieces = text.split(/("|\\.|-?\b(?:NaN|Infinity)\b)/);
  let isInString = false;
  let found = false;
  for (const [at, piece] of pieces.entries()) {
    if (piece === '"') isInString = !isInString;
    else if (!isInString && at % 2 === 1 && !piece.startsWith('\\')) {
      pieces[at] = 'null';
      found = true;
    }
  }
  return found ? pieces.join('') : undefined;
}

/** The objects of a text that has several, one after the other with nothing but white space and commas between; undefined for any other. */
function objectsIn(text: string): unknown[] | undefined {
  if (!/^\s*\{/.test(text)) return undefined;
  const found: unknown[] = [];
  let depth = 0;
  let start = 0;
  const token = /["[\]{}]/g;
  for (let next = token.exec(text); next; next = token.exec(text)) {
    const { 0: sign, index } = next;
    if (sign === '"') {
      const close = endOfString(text, index);
      if (close < 0) return undefined;
      token.lastIndex = close + 1;
    } else if (sign === '{' || sign === '[') {
      if (depth++ === 0) {
        if (!/^[\s,]*$/.test(text.slice(start, index))) return undefined;
        start = index;
      }
    } else if ((sign === '}' || sign === ']') && --depth === 0) {
      try {
        found.push(JSON.parse(text.slice(start, index + 1)));
      } catch {
        return undefined;
      }
      start = index + 1;
    }
  }
  return depth === 0 && found.length > 1 && text.slice(start).trim() === '' ? found : undefined;
}

function refusalOf(text: string, message: string): Refusal {
  const place = /position (\d+)/.exec(message);
  const offset = place ? Number(place[1]) : text.length;
  const isCut = /end of (?:JSON|data|input)|unterminated/i.test(message) || offset >= text.trimEnd().length;
  const line = new Lines(text).lineAt(offset) + 1;
  return isCut
    ? { refused: 'the JSON breaks off before its end, so the file is not complete', line }
    : { refused: 'the JSON is broken', ...(place && { line }) };
}
