import { replaceLines } from '../../syntax/replaceLines.ts';
import { LineKind, type Transcript } from '../../syntax/tree.ts';
import type { LineRange } from '../../text/span.ts';
import { recognise } from '../furniture/recognise.ts';
import type { Recognition } from '../furniture/recognition.ts';
import { type ColumnMarks, takeOutColumnMarks } from './columnMarks.ts';
import { type ForeignLabels, foreignLabels } from './foreignLabels.ts';
import { recogniseOpen } from './recogniseOpen.ts';

/** A raw page, read: what each of its lines is. Cleaning and verifying both go by it. */
export interface Page {
  /** The page without its column marks. It has the same lines as the page with them. */
  readonly transcript: Transcript;
  readonly marks: ColumnMarks;
  /** What the page prints around the speech. */
  readonly recognition: Recognition;
  /** The page, in which the words below a printed line that looks like a cue have no speaker. */
  readonly open: Transcript;
  /** Labels in forms that are no cues. */
  readonly labels: ForeignLabels;
}

export interface PageOptions {
  /** The pack that says what page furniture is: `auto`, `none` or the name of one. */
  readonly profile: string;
  /** Only these lines are read as a page; what the others are is not changed. */
  readonly part?: LineRange | undefined;
  /** Lines, from 0, that are speech, whatever they look like. */
  readonly spared?: ReadonlySet<number>;
}

/** Reads a transcript, or some lines of it, as a raw page. */
export function readPage(page: Transcript, { profile, part, spared = new Set() }: PageOptions): Page {
  const { transcript, ...marks } = takeOutColumnMarks(page, profile, part);
  // The words beside a column mark are speech, whatever they look like without it.
  const speech = new Set([...spared, ...marks.columns.map(({ line }) => line - 1)]);
  const read = (speech: ReadonlySet<number>) =>
    recogniseOpen(part ? onlyLines(transcript, part) : transcript, profile, speech);
  let found = read(speech);
  const spoken = part ? spokenInContext(transcript, found.recognition, profile) : [];
  if (spoken.length > 0) found = read(new Set([...speech, ...spoken]));
  const { recognition, open } = found;
  const labels = foreignLabels(open, recognition.voices.values());
  return { transcript, marks, recognition, open, labels: part ? labelsOn(labels, part) : labels };
}

/**
 * The labels on some lines. A form that the file proves stays as it is there: if only some of its labels were written as
 * cues, it might not be proved for the others any more.
 */
function labelsOn({ certain, uncertain }: ForeignLabels, { first, last }: LineRange): ForeignLabels {
  const isHere = (line: number) => line >= first && line <= last;
  return { certain: new Map([...certain].filter(([line, { form }]) => isHere(line) && form !== 'proved')), uncertain };
}

/** The same transcript, in which all other lines are blank. */
function onlyLines(transcript: Transcript, { first, last }: LineRange): Transcript {
  const kinds = transcript.kinds.map((kind, line) => {
    return (line >= first && line <= last) || kind === LineKind.header ? kind : LineKind.blank;
  });
  const turns = transcript.turns.filter(({ firstLine, lastLine }) => firstLine <= last && lastLine >= first);
  return replaceLines(transcript, { kinds, turns });
}

/** Lines that look like page furniture by themselves and not where they stand: next to other words, `Share` may be speech. */
function spokenInContext(transcript: Transcript, { taken }: Recognition, profile: string): number[] {
  const furniture = [...taken.values()].filter(({ as }) => as === 'furniture' || as === 'break');
  if (furniture.length === 0) return [];
  const inContext = recognise(transcript, profile).taken;
  return furniture.map(({ line }) => line).filter((line) => !inContext.has(line));
}
