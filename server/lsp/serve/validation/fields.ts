import type { Position, Range } from 'vscode-languageserver';
import { URI } from 'vscode-uri';

/** What a field of a message has to be. `T` is its type where `is` says that it is right. */
export interface Field<T> {
  readonly is: (value: unknown) => value is T;
  /** What it has to be, after "must be". */
  readonly noun: string;
}

/** The fields that an object needs. Other fields of the object are not looked at. */
export type Fields<T> = { readonly [K in keyof T]-?: Field<T[K]> };

/** Says in a sentence what is wrong with an object; undefined where every field is right. */
export function faultIn(
  value: unknown,
  fields: Fields<never> | Readonly<Record<string, Field<unknown>>>,
): string | undefined {
  const given = objectOrNothing(value);
  for (const [name, { is, noun }] of Object.entries<Field<unknown>>(fields)) {
    if (!is(given[name])) return `\`${name}\` must be ${noun}.`;
  }
  return undefined;
}

export function field<T>(noun: string, is: (value: unknown) => value is T): Field<T> {
  return { noun, is };
}

export function objectOf<T>(noun: string, fields: Fields<T>): Field<T> {
  return field(noun, (value): value is T => isObject(value) && faultIn(value, fields as never) === undefined);
}

export function listOf<T>(noun: string, { is }: Field<T>, least = 0): Field<readonly T[]> {
  const isList = (value: unknown): value is readonly T[] =>
    Array.isArray(value) && value.length >= least && value.every(is);
  return field(`a list of ${noun}`, isList);
}

/** Absent or null, or what the field is. */
export function optional<T>({ is, noun }: Field<T>): Field<T | null | undefined> {
  return field(noun, (value): value is T | null | undefined => value === undefined || value === null || is(value));
}

export function nullable<T>({ is, noun }: Field<T>): Field<T | null> {
  return field(`${noun}, or null`, (value): value is T | null => value === null || is(value));
}

export function oneOf<const T extends string>(...words: readonly T[]): Field<T> {
  const noun = words.map((word) => `\`${word}\``).join(' or ');
  return field(noun, (value): value is T => words.includes(value as T));
}

export const anything = field('anything', (_value): _value is unknown => true);
export const text = field('a text', (value): value is string => typeof value === 'string');
export const number = field('a number', (value): value is number => typeof value === 'number');
export const integer = field('a whole number', (value): value is number => Number.isInteger(value));
export const boolean = field('true or false', (value): value is boolean => typeof value === 'boolean');
export const position = field('a position', isPosition);
export const range = field('a range', isRange);
export const uri = field('the URI of a document', isUri);
export const documentId = objectOf('an object with the `uri` of a document', { uri });

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectOrNothing(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? (value as Record<string, unknown>) : {};
}

/** Takes larger numbers than the protocol allows: some clients write so that they mean the end of the text. */
function isPosition(value: unknown): value is Position {
  if (!isObject(value)) return false;
  const { line, character } = value as Partial<Position>;
  return isCount(line) && isCount(character);
}

function isRange(value: unknown): value is Range {
  if (!isObject(value)) return false;
  const { start, end } = value as Partial<Range>;
  return isPosition(start) && isPosition(end);
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

/** The parser refuses URIs that it could not write again. */
function isUri(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  try {
    URI.parse(value);
    return true;
  } catch {
    return false;
  }
}
