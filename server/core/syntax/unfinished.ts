import { LONGEST_LABEL } from '../labels/labels.ts';
import { Character, isColon, isSpace, skipSpaces } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { skipMarker } from './cues/marker.ts';
import { turnAtLine } from './places.ts';
import { LineKind, type Transcript } from './tree.ts';

/** A cue that the user is typing, from the start of the line to the cursor. */
export interface UnfinishedCue {
  /** The text that a completed name replaces; often empty. */
  readonly name: Span;
  /** The part of the name before the cursor. */
  readonly written: string;
  readonly hasMarker: boolean;
  readonly hasEmphasis: boolean;
  /** Whether a colon already follows, or a bracket and a colon. */
  readonly isClosed: boolean;
}

/** A bracket after a name, in which the user is typing. */
export interface UnfinishedQualifier {
  readonly name: string;
  readonly span: Span;
  /** Whether the closing bracket is already there. */
  readonly isClosed: boolean;
}

/**
 * The cue that the user may be typing at an offset: at the start of a line that is not a heading, a comment or the like, and
 * before any words. Undefined inside speech, where completion would disturb typing. After `opening`, the sign that stands before names in
 * this file, the whole cue is replaced.
 */
export function unfinishedCue(transcript: Transcript, offset: number, opening = ''): UnfinishedCue | undefined {
  const { text, lines } = transcript;
  const line = lines.lineAt(offset);
  const start = lines.start(line);
  const sign = opening.trim();
  const hasSign = sign !== '' && sign !== '**' && sign !== '__' && text.startsWith(sign, start);
  // What opens a bracket and has no colon yet is an event.
  const mayBeCue = mayOpen(transcript, line) || (hasSign && transcript.kinds[line] === LineKind.event);
  if (!mayBeCue || offset - start > LONGEST_LABEL) return undefined;
  const label = labelAt(transcript, line, offset);
  if (label !== undefined) {
    const written = text.slice(label.start, offset);
    return { name: label, written, hasMarker: true, hasEmphasis: true, isClosed: true };
  }
  if (hasSign && start + sign.length <= offset) {
    const written = text.slice(start + sign.length, offset).trimStart();
    // Editors close a bracket when it is opened.
    const [closing = ''] = /^[\])>*_]*(?=\s*$)/.exec(text.slice(offset, lines.end(line))) ?? [];
    const end = offset + closing.length;
    if (!isNamePart.test(written) || isInWordAt(transcript, line, end, written)) return undefined;
    const name = { start, end };
    return { name, written, hasMarker: false, hasEmphasis: false, isClosed: false };
  }
  const emphasis = text.startsWith('**', start) || text.startsWith('__', start) ? 2 : 0;
  const marker = nameAfterMarker(text, start + emphasis, offset);
  const nameStart = marker ?? start + emphasis;
  if (nameStart > offset) return undefined;
  const written = text.slice(nameStart, offset);
  if (isInWordAt(transcript, line, offset, written) || isSpace(text.charCodeAt(nameStart)) || !isNamePart.test(written))
    return undefined;
  const closed = /^[ \t]*[:：]/.test(text.slice(offset, lines.end(line)));
  return {
    name: { start: nameStart, end: offset },
    written,
    hasMarker: marker !== undefined,
    hasEmphasis: emphasis > 0,
    isClosed: closed,
  };
}

function isInWordAt({ text, lines }: Transcript, line: number, offset: number, written: string): boolean {
  const next = text.charCodeAt(offset);
  return offset < lines.end(line) && !isSpace(next) && !isColon(next) && written !== '';
}

/** The bracket at an offset, if it follows a possible name at the start of a line. */
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
  const nameStart = nameAfterMarker(text, start, open) ?? start;
  const name = withoutBrackets(text.slice(nameStart, open))
    .replace(/^(?:\*\*|__)/, '')
    .trim();
  if (before.length > LONGEST_LABEL * 2 || !isNamePart.test(name) || name === '') return undefined;
  return { name, span: { start: open + 1, end: offset }, isClosed: text[offset] === ')' };
}

/** Whether a cue may begin on this line. With `inherit`, text at the margin continues a turn unless a new paragraph begins. */
function mayOpen({ kinds, lines, text }: Transcript, line: number): boolean {
  const kind = kinds[line];
  const start = lines.start(line);
  if (kind === LineKind.blank) return lines.end(line) === start;
  if (kind !== LineKind.cue && kind !== LineKind.unattributed && kind !== LineKind.speech) return false;
  const first = text.charCodeAt(start);
  if (isSpace(first) || first === Character.backslash) return false;
  return kind !== LineKind.speech || kinds[line - 1] === LineKind.blank;
}

/** The name of an existing cue, if the offset is in it or at its end. */
function labelAt(transcript: Transcript, line: number, offset: number): Span | undefined {
  if (transcript.kinds[line] !== LineKind.cue) return undefined;
  const names = turnAtLine(transcript, line)?.cue?.names ?? [];
  return names.find(({ span }) => span.start <= offset && offset <= span.end)?.span;
}

/** Where the name after `Q12. ` begins; undefined without a marker and a space. */
function nameAfterMarker(text: string, start: number, end: number): number | undefined {
  const at = skipMarker(text, start, end);
  return at > start && at < end && isSpace(text.charCodeAt(at)) ? skipSpaces(text, at, end) : undefined;
}

function withoutBrackets(label: string): string {
  return label.replace(/\([^()]*\)/g, '');
}

const isNamePart = /^[^:：()[\]#/*\\]*$/;
