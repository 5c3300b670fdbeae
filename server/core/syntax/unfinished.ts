import { LONGEST_LABEL } from '../labels/labels.ts';
import { Character, isColon, isDigit, isSpace, skipSpaces } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { turnAtLine } from './places.ts';
import { LineKind, type Transcript } from './tree.ts';

/** A cue that somebody is writing: what stands of it at the beginning of a line, up to where they are. */
export interface UnfinishedCue {
  /** What a name would take the place of; often empty. */
  readonly name: Span;
  /** As much of the name as stands before the place where somebody writes. */
  readonly written: string;
  readonly hasMarker: boolean;
  readonly hasEmphasis: boolean;
  /** A colon follows already, or a bracket and then a colon. */
  readonly isClosed: boolean;
}

/** A bracket behind a name in which somebody is writing. */
export interface UnfinishedQualifier {
  readonly name: string;
  readonly span: Span;
  /** The closing bracket stands there already. */
  readonly isClosed: boolean;
}

/**
 * The cue that may be meant at an offset: at the beginning of a line that is no heading, comment or the like, and
 * before any words. Undefined within speech, so that nothing gets in the way of whoever writes that.
 */
export function unfinishedCue(transcript: Transcript, offset: number): UnfinishedCue | undefined {
  const { text, lines } = transcript;
  const line = lines.lineAt(offset);
  const start = lines.start(line);
  if (!mayOpen(transcript, line) || offset - start > LONGEST_LABEL) return undefined;
  const label = labelAt(transcript, line, offset);
  if (label !== undefined) {
    const written = text.slice(label.start, offset);
    return { name: label, written, hasMarker: true, hasEmphasis: true, isClosed: true };
  }
  const emphasis = text.startsWith('**', start) || text.startsWith('__', start) ? 2 : 0;
  const marker = markerEnd(text, start + emphasis, offset);
  const nameStart = marker ?? start + emphasis;
  if (nameStart > offset) return undefined;
  const written = text.slice(nameStart, offset);
  const next = text.charCodeAt(offset);
  const isInWord = offset < lines.end(line) && !isSpace(next) && !isColon(next) && written !== '';
  if (isInWord || isSpace(text.charCodeAt(nameStart)) || !isNamePart.test(written)) return undefined;
  const closed = /^[ \t]*[:：]/.test(text.slice(offset, lines.end(line)));
  return {
    name: { start: nameStart, end: offset },
    written,
    hasMarker: marker !== undefined,
    hasEmphasis: emphasis > 0,
    isClosed: closed,
  };
}

/** The bracket at an offset, if it stands behind what may be a name at the beginning of a line. */
export function unfinishedQualifier(transcript: Transcript, offset: number): UnfinishedQualifier | undefined {
  const { text, lines } = transcript;
  const line = lines.lineAt(offset);
  const start = lines.start(line);
  if (!mayOpen(transcript, line)) return undefined;
  const open = text.lastIndexOf('(', offset - 1);
  if (open <= start) return undefined;
  const before = text.slice(start, open);
  const inside = text.slice(open + 1, offset);
  if (/[()[\]:：]/.test(inside)) return undefined;
  const nameStart = markerEnd(text, start, open) ?? start;
  const name = withoutBrackets(text.slice(nameStart, open))
    .replace(/^(?:\*\*|__)/, '')
    .trim();
  if (before.length > LONGEST_LABEL * 2 || !isNamePart.test(name) || name === '') return undefined;
  return { name, span: { start: open + 1, end: offset }, isClosed: text[offset] === ')' };
}

/** Somebody who writes at the margin of a speech that goes on by silence is in the midst of it, but for a new paragraph. */
function mayOpen({ kinds, lines, text }: Transcript, line: number): boolean {
  const kind = kinds[line];
  const start = lines.start(line);
  if (kind === LineKind.blank) return lines.end(line) === start;
  if (kind !== LineKind.cue && kind !== LineKind.unattributed && kind !== LineKind.speech) return false;
  const first = text.charCodeAt(start);
  if (isSpace(first) || first === Character.backslash) return false;
  return kind !== LineKind.speech || kinds[line - 1] === LineKind.blank;
}

/** The name of a cue that stands there already, where the offset is in it or at its end. */
function labelAt(transcript: Transcript, line: number, offset: number): Span | undefined {
  if (transcript.kinds[line] !== LineKind.cue) return undefined;
  const names = turnAtLine(transcript, line)?.cue?.names ?? [];
  return names.find(({ span }) => span.start <= offset && offset <= span.end)?.span;
}

/** Where the name behind `Q12. ` begins; undefined where no marker with a space stands. */
function markerEnd(text: string, start: number, end: number): number | undefined {
  const letter = text.charCodeAt(start);
  if (letter !== Character.Q && letter !== Character.A) return undefined;
  let at = start + 1;
  while (at < end && isDigit(text.charCodeAt(at)) && at - start <= 6) at++;
  if (at < end && text.charCodeAt(at) === Character.stop) at++;
  if (at >= end || !isSpace(text.charCodeAt(at))) return undefined;
  return skipSpaces(text, at, end);
}

function withoutBrackets(label: string): string {
  return label.replace(/\([^()]*\)/g, '');
}

const isNamePart = /^[^:：()[\]#/*\\]*$/;
