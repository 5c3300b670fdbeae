import { type Reread, readAgain } from '../parse.ts';
import { addSpeakers } from '../speakers/rosterEdits.ts';
import type { Transcript } from '../syntax/tree.ts';
import type { TextEdit } from '../text/span.ts';
import { type Attributed, attributeAndRead, type Part } from './attribute.ts';

/**
 * The edits that add a new name to the roster in the header and give some lines to it. The roster stays as it is if it already
 * has the name, or if the header cannot be edited.
 */
export function attributeToNew(
  transcript: Transcript,
  part: Part & { readonly speaker: string },
  reread: Reread = (edits) => readAgain(transcript, edits),
): Attributed | 'unwritable' {
  const listing = transcript.roster.find(part.speaker).length > 0 ? [] : addSpeakers(transcript, [part.speaker]);
  if (listing.length === 0) return attributeAndRead(transcript, [part], reread);
  const listed = reread(listing);
  // The header is before all turns, so everything after it moves by the same distance.
  const down = listed.lines.count - transcript.lines.count;
  const along = listed.text.length - transcript.text.length;
  const moved = { ...part, lines: { first: part.lines.first + down, last: part.lines.last + down } };
  const withListing = (edits: readonly TextEdit[]) => [
    ...listing,
    ...edits.map(({ span, newText }) => ({ span: { start: span.start - along, end: span.end - along }, newText })),
  ];
  const attributed = attributeAndRead(listed, [moved], (edits) => reread(withListing(edits)));
  if (attributed === 'unwritable' || attributed.edits.length === 0) return attributed;
  return { edits: withListing(attributed.edits), after: attributed.after };
}
