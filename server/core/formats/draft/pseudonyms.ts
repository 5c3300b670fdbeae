import { readCsv } from '../../text/csv.ts';
import { nameKey } from '../../text/names.ts';
import { formatCount } from '../../text/numbers.ts';
import type { Remark } from '../format.ts';
import type { Draft, DraftSpeaker } from './draft.ts';

/** Pseudonyms by the key of the name that they stand for. */
export type Pseudonyms = ReadonlyMap<string, string>;

/** Reads a table of two columns, a name and its pseudonym, with or without a first line that names the columns. */
export function readPseudonyms(text: string): Pseudonyms {
  const pseudonyms = new Map<string, string>();
  let isFirst = true;
  for (const [name, pseudonym] of readCsv(text)) {
    const isHead = isFirst && /^(?:name|speaker)$/i.test(name?.text ?? '');
    isFirst = false;
    if (!isHead && name?.text && pseudonym?.text) pseudonyms.set(nameKey(name.text), pseudonym.text);
  }
  return pseudonyms;
}

/** The speakers of a draft that a table has no pseudonym for, in the order of the text. */
export function missingPseudonyms(draft: Draft, pseudonyms: Pseudonyms): string[] {
  const names = [...draft.parts.flatMap((part) => (part.kind === 'turn' ? (part.speakers ?? []) : []))];
  return [...new Set(names)].filter((name) => !pseudonyms.has(nameKey(name)));
}

/**
 * Puts pseudonyms in the place of the names of speakers. What else could tell who they are is left out: roles, aliases, seats, the
 * editor's comments. The words that are spoken stay as they are; the remarks say which names occur in them.
 */
export function withPseudonyms(
  draft: Draft,
  pseudonyms: Pseudonyms,
): { readonly draft: Draft; readonly remarks: readonly Remark[] } {
  const other = (name: string) => pseudonyms.get(nameKey(name));
  const names = new Set<string>();
  const parts = draft.parts.flatMap((part) => {
    if (part.kind === 'comment') return [];
    if (part.kind !== 'turn' || !part.speakers) return [part];
    for (const name of part.speakers) names.add(name);
    const { qualifiers: _, ...rest } = part;
    return [{ ...rest, speakers: part.speakers.map((name) => other(name) ?? name) }];
  });
  const roster = draft.roster.flatMap(({ name, kind }): DraftSpeaker[] => {
    names.add(name);
    const pseudonym = other(name);
    return pseudonym === undefined ? [] : [{ name: pseudonym, ...(kind && { kind }) }];
  });
  return { draft: { ...draft, roster, parts }, remarks: spokenNames(draft, names) };
}

/** Says how often the words, headings and events have the name of somebody in them. */
function spokenNames({ header, parts }: Draft, names: ReadonlySet<string>): Remark[] {
  const texts = [header.title ?? '', ...parts.flatMap(textsOf)].join('\n');
  return [...names].flatMap((name) => {
    const count = name === '' ? 0 : texts.split(name).length - 1;
    if (count === 0) return [];
    return [
      { message: `The text has the name \`${name}\` ${formatCount(count, 'time')}, which the table does not change.` },
    ];
  });
}

function textsOf(part: Draft['parts'][number]): string[] {
  if (part.kind === 'turn') return part.passages.map(({ text }) => text);
  if (part.kind === 'section') return [part.title];
  return part.kind === 'event' ? [part.text] : [];
}
