import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { type HeaderPlace, headerPlace, missingSpeakers, type Transcript, yamlScalar } from '../../../core/index.ts';
import { item, type Offer } from './item.ts';

/** Completes the keys of the format, values from a short list, and names for the roster. */
export function headerCompletions(transcript: Transcript, offset: number): CompletionItem[] | undefined {
  const place = headerPlace(transcript, offset);
  if (place === undefined) return undefined;
  return offersAt(transcript, place).map((offer) => item(transcript.lines, place.span, offer));
}

function offersAt(transcript: Transcript, { kind, within, key }: HeaderPlace): Offer[] {
  const isSpeaker = within === 'speakers' || within === 'speaker';
  if (kind === 'value') return isSpeaker || within === undefined ? valueOffers(transcript, within, key) : [];
  if (within === undefined) return keyOffers(transcript);
  if (!isSpeaker) return [];
  return kind === 'item'
    ? [...nameOffers(transcript), ...speakerKeys(['name'])]
    : speakerKeys(['role', 'aliases', 'kind', 'name']);
}

function keyOffers({ header, lines: { lineBreak } }: Transcript): Offer[] {
  const known = new Set(header?.entries.map((entry) => entry.key));
  return Object.entries(keys)
    .filter(([label]) => !known.has(label))
    .map(([label, detail]) => ({
      label,
      kind: CompletionItemKind.Property,
      detail,
      newText: label === 'speakers' ? `speakers:${lineBreak}  - ` : `${label}: `,
    }));
}

function speakerKeys(labels: readonly (keyof typeof keysOfSpeakers)[]): Offer[] {
  return labels.map((label) => ({
    label,
    kind: CompletionItemKind.Property,
    detail: keysOfSpeakers[label],
    newText: `${label}: `,
  }));
}

function valueOffers(transcript: Transcript, within: string | undefined, key: string | undefined): Offer[] {
  if (within === undefined && key === 'speaker') return nameOffers(transcript);
  if (within !== undefined && key === 'name') return nameOffers(transcript);
  const values = within === undefined ? valuesOf.get(key ?? '') : valuesOfSpeakers.get(key ?? '');
  return (values ?? []).map(([label, detail]) => ({ label, kind: CompletionItemKind.Value, detail }));
}

function nameOffers(transcript: Transcript): Offer[] {
  return missingSpeakers(transcript).names.map((label) => ({
    label,
    kind: CompletionItemKind.Class,
    detail: 'Speaks here, but is not on the roster',
    newText: yamlScalar(label),
  }));
}

const keys = {
  title: 'The title',
  date: 'The day, as year-month-day',
  source: 'Where the text comes from',
  kind: 'The kind of transcript',
  language: 'The language: en, cy, …',
  media: 'The recording',
  attribution: 'Who speaks in text without a cue',
  speaker: 'The one voice of a talk or a letter',
  speakers: 'The people who may speak',
  notSpeakers: 'Labels that name no speaker, in brackets',
  events: 'Labels of events such as Break, in brackets',
  notSpeech: 'Titles of sections that are no speech, in brackets',
};

const keysOfSpeakers = {
  name: 'The full name',
  role: 'Office or role',
  aliases: 'Other names and codes, in brackets',
  kind: 'A person, many voices, or an unknown voice',
};

type Values = readonly (readonly [value: string, means: string])[];

const valuesOf: ReadonlyMap<string, Values> = new Map<string, Values>([
  [
    'attribution',
    [
      ['strict', 'No speaker: the text is reported as unattributed'],
      ['inherit', 'The last speaker'],
    ],
  ],
  ['kind', ['debate', 'hearing', 'interview', 'letter', 'minutes'].map((value) => [value, ''] as const)],
]);

const valuesOfSpeakers: ReadonlyMap<string, Values> = new Map<string, Values>([
  [
    'kind',
    [
      ['person', 'One person (the default)'],
      ['collective', 'Many voices at once'],
      ['unknown', 'A voice that no record names'],
    ],
  ],
]);
