import { inlineMarks } from '../../syntax/body.ts';
import type { Draft, DraftEvent, DraftPart, DraftSection, DraftSpeaker, DraftTurn } from '../draft/draft.ts';
import { XmlIds } from './writeXml.ts';

/** A speech as archives of debates have it: the turns of one speaker, with what happens between them, or text without a speaker. */
export interface Speech {
  readonly kind: 'speech';
  readonly turn: DraftTurn;
  /** What goes on with the turn: events, and turns by the same speaker. */
  readonly others: readonly (DraftEvent | DraftTurn)[];
}

/** The parts of a draft with each speech in one. Comments are left out, since they are the editor's own. */
export function speechesOf({ parts }: Draft): (Speech | DraftEvent | DraftSection)[] {
  const speeches: (Speech | DraftEvent | DraftSection)[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    if (!part || part.kind === 'comment') continue;
    if (part.kind !== 'turn') {
      speeches.push(part);
      continue;
    }
    const others: (DraftEvent | DraftTurn)[] = [];
    for (let end = nextTurn(parts, at); end < parts.length; end = nextTurn(parts, end)) {
      const next = parts[end];
      if (end === at + 1 || next?.kind !== 'turn' || !goesOn(part, next)) break;
      for (const between of parts.slice(at + 1, end)) if (between.kind === 'event') others.push(between);
      others.push(next);
      at = end;
    }
    speeches.push({ kind: 'speech', turn: part, others });
  }
  return speeches;
}

/** The index of the first part after one that is neither an event nor a comment. */
function nextTurn(parts: readonly DraftPart[], at: number): number {
  let next = at + 1;
  while (parts[next]?.kind === 'event' || parts[next]?.kind === 'comment') next++;
  return next;
}

/** Whether a turn after an event goes on with the one before it. */
function goesOn(above: DraftTurn, { speakers, qualifiers, marker }: DraftTurn): boolean {
  if (!speakers || speakers.length === 0 || marker || qualifiers?.length) return false;
  return above.speakers?.join('\n') === speakers.join('\n');
}

/** Everybody on the roster, and then everybody else who speaks, each with an identifier of XML, by name. */
export function speakersWithIds(
  { roster, parts }: Draft,
  ids = new XmlIds(),
): Map<string, DraftSpeaker & { id: string }> {
  const speakers = new Map<string, DraftSpeaker & { id: string }>();
  const add = (speaker: DraftSpeaker) => {
    if (!speakers.has(speaker.name)) speakers.set(speaker.name, { ...speaker, id: ids.make(speaker.name) });
  };
  for (const speaker of roster) add(speaker);
  for (const part of parts) if (part.kind === 'turn') for (const name of part.speakers ?? []) add({ name });
  return speakers;
}

/** A piece of a passage: words, something that happens, or a mark such as `inaudible`. */
export interface InlinePiece {
  readonly kind: 'words' | 'event' | 'unresolved';
  /** Without brackets. */
  readonly text: string;
}

/** The pieces of a passage, in order. Times in brackets stay words. */
export function inlinePieces(text: string): InlinePiece[] {
  const pieces: InlinePiece[] = [];
  let start = 0;
  const addWords = (end: number) => {
    if (end > start) pieces.push({ kind: 'words', text: text.slice(start, end) });
  };
  for (const { kind, span } of inlineMarks(text, { start: 0, end: text.length })) {
    if (kind === 'time') continue;
    addWords(span.start);
    pieces.push({ kind, text: text.slice(span.start + 1, span.end - 1) });
    start = span.end;
  }
  addWords(text.length);
  return pieces;
}
