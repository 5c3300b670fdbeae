import { turnAtLine } from '../syntax/places.ts';
import type { RosterEntry } from '../syntax/roster.ts';
import type { Cue, Label, Speaker, Transcript, Turn } from '../syntax/tree.ts';
import { nameKey } from '../text/names.ts';
import type { Span } from '../text/span.ts';
import { isSurnameOf } from './surnames.ts';

/**
 * Where a name is written to say who speaks: in a cue, in the brackets after an office (`The Secretary of State (Shabana
 * Mahmood)`), in a byline such as `BY MR SMITH:`, or in the header as a name or an alias.
 */
export type LabelPlace = 'cue' | 'holder' | 'byline' | 'name' | 'alias';

/** A name as it is written in one place, and who is meant by it. */
export interface SpeakerLabel {
  /** The name as written and its span, without quotation marks and without brackets after it. */
  readonly label: Label;
  readonly place: LabelPlace;
  /** The full name: that of the roster or, for a surname alone, of the other labels; or else the label itself. */
  readonly name: string;
  /** The roster entries that the label may mean: none, one, or several if it is ambiguous. */
  readonly entries: readonly RosterEntry[];
}

/** The speaker label at an offset, both its ends included. A name in spoken text is no label. */
export function speakerAt(transcript: Transcript, offset: number): SpeakerLabel | undefined {
  const { header } = transcript;
  const isInHeader = header !== undefined && offset >= header.span.start && offset <= header.span.end;
  return labelsNear(transcript, isInHeader, offset).find(
    ({ label }) => label.span.start <= offset && offset <= label.span.end,
  );
}

/**
 * Finds every label of one speaker, by any of their names, in the order of the text. `name` is the full name, as
 * {@link speakerAt} gives it. An ambiguous label counts only for itself. A bare `Q:` has no label.
 */
export function findLabels(transcript: Transcript, name: string): SpeakerLabel[] {
  const key = nameKey(name);
  return allLabels(transcript).filter((label) => nameKey(label.name) === key);
}

/** Every speaker label of a transcript, in the order of the text. */
export function allLabels(transcript: Transcript): SpeakerLabel[] {
  const cues = transcript.turns.flatMap((turn) => cueLabels(transcript, turn));
  const bylines = bylineLabels(transcript);
  const spoken = bylines.length === 0 ? cues : [...cues, ...bylines].sort(byPlace);
  return [...headerLabels(transcript), ...spoken];
}

/** The entry of a shared roster with this full name, even if the header has an entry of its own for it. */
export function sharedEntry({ roster }: Transcript, name: string): RosterEntry | undefined {
  const key = nameKey(name);
  return roster.entries.find((entry) => entry.source !== undefined && nameKey(entry.name) === key);
}

function labelsNear(transcript: Transcript, isInHeader: boolean, offset: number): SpeakerLabel[] {
  if (isInHeader) return headerLabels(transcript);
  const turn = turnAtLine(transcript, transcript.lines.lineAt(offset));
  return [...(turn ? cueLabels(transcript, turn) : []), ...bylineLabels(transcript)];
}

function headerLabels(transcript: Transcript): SpeakerLabel[] {
  const { header, text } = transcript;
  if (header === undefined) return [];
  const entries = header.speaker === undefined ? header.speakers : [...header.speakers, header.speaker];
  const labels: SpeakerLabel[] = [];
  for (const entry of entries) {
    const add = (written: { readonly name: string; readonly span?: Span }, place: 'name' | 'alias') => {
      if (written.span === undefined) return;
      labels.push({ label: nameWithin(text, written.span, written.name), place, name: entry.name, entries: [entry] });
    };
    add(entry, 'name');
    for (const alias of entry.aliases) add(alias, 'alias');
  }
  return labels.sort(byPlace);
}

function cueLabels(transcript: Transcript, { cue, speakers }: Turn): SpeakerLabel[] {
  if (cue === undefined) return [];
  const holder = holderOf(transcript, cue, speakers);
  if (holder === undefined) {
    return cue.names.map((label, at) => bySurname(label, speakers[at]) ?? spokenLabel(transcript, label, 'cue'));
  }
  const name = holder.speaker.name;
  const entries = holder.speaker.entry ? [holder.speaker.entry] : [];
  return [
    ...cue.names.map((label): SpeakerLabel => ({ label, place: 'cue', name, entries })),
    { label: holder.label, place: 'holder', name, entries },
  ];
}

/** A surname alone, which stands for a speaker with a full name. */
function bySurname(label: Label, speaker: Speaker | undefined): SpeakerLabel | undefined {
  if (speaker === undefined || !isSurnameOf(label.text, speaker.name)) return undefined;
  return { label, place: 'cue', name: speaker.name, entries: speaker.entry ? [speaker.entry] : [] };
}

/** The holder of the office that a cue names, if the brackets after it say who that is. */
function holderOf(
  { roster }: Transcript,
  { names, qualifiers }: Cue,
  speakers: readonly Speaker[],
): { readonly label: Label; readonly speaker: Speaker } | undefined {
  const [office, ...others] = names;
  const [speaker] = speakers;
  const [label] = qualifiers;
  if (office === undefined || others.length > 0 || speaker === undefined || label === undefined) return undefined;
  const isOwnName = nameKey(speaker.name) === nameKey(office.text) || isSurnameOf(office.text, speaker.name);
  return !isOwnName && roster.find(office.text).length === 0 ? { label, speaker } : undefined;
}

function bylineLabels(transcript: Transcript): SpeakerLabel[] {
  return transcript.bylines.map((label) => spokenLabel(transcript, label, 'byline'));
}

function spokenLabel({ roster }: Transcript, label: Label, place: LabelPlace): SpeakerLabel {
  const entries = roster.find(label.text);
  const [entry] = entries;
  return { label, place, name: entry && entries.length === 1 ? entry.name : label.text, entries };
}

/**
 * The name within a roster value, which may have quotation marks around it and brackets after it. The whole value, if
 * the name is written with escapes.
 */
export function nameWithin(text: string, span: Span, name: string): Label {
  const at = text.slice(span.start, span.end).indexOf(name);
  if (at < 0) return { text: name, span };
  const start = span.start + at;
  return { text: name, span: { start, end: start + name.length } };
}

function byPlace(a: SpeakerLabel, b: SpeakerLabel): number {
  return a.label.span.start - b.label.span.start;
}
