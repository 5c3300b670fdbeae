import { attributeEach, type Part } from './attribute.ts';
import { parse } from './parse.ts';
import { addSpeakers } from './speakers/rosterEdits.ts';
import type { Transcript } from './syntax/tree.ts';
import { applyEdits } from './text/edits.ts';
import type { TextEdit } from './text/span.ts';

/**
 * The edits that put a new name on the roster in the header and give some lines to it. The roster stays as it is where
 * it has the name already, or where the header cannot be written in.
 */
export function attributeToNew(
  transcript: Transcript,
  part: Part & { readonly speaker: string },
): readonly TextEdit[] | 'unwritable' {
  const listing = transcript.roster.find(part.speaker).length > 0 ? [] : addSpeakers(transcript, [part.speaker]);
  if (listing.length === 0) return attributeEach(transcript, [part]);
  const { attribution, roster, lines, text } = transcript;
  const shared = roster.entries.filter(({ span }) => span === undefined);
  const listed = parse(applyEdits(text, listing), { attribution, roster: shared });
  // The header stands before all turns, so what follows it has moved as a whole.
  const down = listed.lines.count - lines.count;
  const along = listed.text.length - text.length;
  const moved = { ...part, lines: { first: part.lines.first + down, last: part.lines.last + down } };
  const edits = attributeEach(listed, [moved]);
  if (edits === 'unwritable' || edits.length === 0) return edits;
  return [
    ...listing,
    ...edits.map(({ span, newText }) => ({ span: { start: span.start - along, end: span.end - along }, newText })),
  ];
}
