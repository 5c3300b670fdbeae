import { endsInAbbreviation } from '../../sentences/abbreviations.ts';
import { endsInMark } from '../../sentences/lineBreaks.ts';
import { isEvent } from '../../speakers/nonSpeakers.ts';
import { wordsOn } from '../../syntax/body.ts';
import { turnAtLine } from '../../syntax/places.ts';
import { LineKind, type Transcript, type Turn, type TurnKind } from '../../syntax/tree.ts';
import type { LineRange } from '../../text/span.ts';
import { type Shape, shapeOf } from './shape.ts';

/** What the model judges as one: a line, with the lines that its sentence is broken over. */
export interface Unit {
  /** Its first line, from 0. */
  readonly line: number;
  /** Its words, joined to one line. */
  readonly text: string;
  /** Set for the words of a turn with a cue, which are context and never proposed. */
  readonly given: { readonly kind: TurnKind; readonly opens: boolean } | undefined;
  /** Whether it is the first unit of the text or after a heading. */
  readonly startsSection: boolean;
}

export interface Units {
  readonly shape: Shape;
  /** In the order of the text. */
  readonly units: readonly Unit[];
}

/** The units of the lines (from 0, including the last) of a transcript, in time that depends on these lines only. */
export function unitsOf(transcript: Transcript, { first, last }: LineRange): Units {
  return unitsFrom(draftsOf(transcript, first, last));
}

/** The units of a text without any name: all lines (from 0, with their words) are somebody's words. */
export function unitsOfOpenLines(lines: readonly { readonly line: number; readonly text: string }[]): Units {
  return unitsFrom(lines.map((one) => ({ ...one, given: undefined, section: 0 })));
}

function unitsFrom(lines: readonly Draft[]): Units {
  const shape = shapeOf(lines.map(({ text }) => text));
  const isWhole = shape === 'sentences' || shape === 'paragraphs';
  const drafts = isWhole ? withoutTitles(joinBroken(lines)) : lines;
  const units = drafts.map(({ line, text, given, section }, i) => ({
    line,
    text,
    given,
    startsSection: drafts[i - 1]?.section !== section,
  }));
  return { shape, units };
}

interface Draft extends Omit<Unit, 'startsSection'> {
  /** The number of headings above it, from the first line that is read. */
  readonly section: number;
}

function draftsOf(transcript: Transcript, first: number, last: number): Draft[] {
  const drafts: Draft[] = [];
  let section = 0;
  let turn: Turn | undefined;
  for (let line = first; line <= last; line++) {
    if (transcript.kinds[line] === LineKind.heading) section++;
    const span = wordsOn(transcript, line);
    if (span === undefined) continue;
    const text = transcript.text.slice(span.start, span.end);
    const isOpen = transcript.kinds[line] === LineKind.unattributed;
    if (isOpen && isLoneEvent(text)) continue;
    const turnHere = isOpen ? undefined : turnAtLine(transcript, line);
    // The words of a turn may begin below its cue.
    const given = turnHere && { kind: turnHere.kind, opens: turnHere !== turn };
    drafts.push({ line, text, given, section });
    turn = turnHere;
  }
  return drafts;
}

/** Whether a line is only the label of an event, such as `Break:`: nobody says it. `Silence.` may be an answer. */
function isLoneEvent(text: string): boolean {
  const label = loneLabel.exec(text)?.[1];
  return label !== undefined && isEvent(label);
}

const loneLabel = /^(\p{Lu}[\p{L} ]{0,30}):?$/u;

/** Joins what is broken after an abbreviation, such as `hon.`. */
function joinBroken(drafts: readonly Draft[]): Draft[] {
  const groups: { readonly first: Draft; readonly parts: string[] }[] = [];
  for (const draft of drafts) {
    const above = groups.at(-1);
    if (above && isOneTurn(above.first, draft) && isBroken(above.parts.at(-1) as string, draft.text)) {
      above.parts.push(draft.text);
    } else groups.push({ first: draft, parts: [draft.text] });
  }
  return groups.map(({ first, parts }) => ({ ...first, text: parts.join(' ') }));
}

function isOneTurn(above: Draft, below: Draft): boolean {
  return (
    above.section === below.section &&
    (above.given === undefined) === (below.given === undefined) &&
    !below.given?.opens
  );
}

function isBroken(above: string, below: string): boolean {
  return endsInAbbreviation(above.slice(-TWO_WORDS), below);
}

/** In this many UTF-16 units are two whole words, if they are short. */
const TWO_WORDS = 64;

/** Leaves out titles and other lines of a page. If few lines end in a full stop, they look like all others. */
function withoutTitles(drafts: readonly Draft[]): readonly Draft[] {
  const said = drafts.filter(({ text, given }) => given !== undefined || !isTitle(text));
  return said.length * 4 >= drafts.length ? said : drafts;
}

/**
 * Whether a text is a few words without a punctuation mark at the end. A colon does not count, unless somebody seems to say what is before
 * it (`You say in your statement:`). What is heard, such as `[laughs]`, may stand after the mark.
 */
function isTitle(text: string): boolean {
  if (text.length > LONGEST_TITLE || /["”\]]$/.test(text)) return false;
  const said = text.endsWith(')') ? text.slice(0, Math.max(0, text.lastIndexOf('('))).trimEnd() || text : text;
  const endsInColon = /:[)\]*_'’]*$/.test(said);
  if (endsInColon ? person.test(said) : endsInMark(said)) return false;
  return text.split(/\s+/, MOST_TITLE_WORDS + 1).length <= (text.endsWith(':') ? MOST_LABEL_WORDS : MOST_TITLE_WORDS);
}

const person = /\b(?:I|you|he|she|it|we|they)\b/i;
const LONGEST_TITLE = 100;
const MOST_TITLE_WORDS = 10;
const MOST_LABEL_WORDS = 6;
