import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import { findLabels, roundOf, speakerAt, type Transcript, type Turn, turnWithMarkerAt } from '../../core/index.ts';
import { rangeOf } from '../convert/ranges.ts';

/**
 * From a name: all labels of that speaker. From a marker: the markers of its question and answers. From other words none, and no null:
 * for that VS Code would mark every place of the word, such as each 'The' while turns get their speakers.
 */
export function documentHighlights(transcript: Transcript, offset: number): DocumentHighlight[] {
  const { lines } = transcript;
  const named = speakerAt(transcript, offset);
  if (named !== undefined) {
    return findLabels(transcript, named.name).map(({ label, place }) => ({
      range: rangeOf(lines, label.span),
      kind: place === 'name' || place === 'alias' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  }
  const turn = turnWithMarkerAt(transcript, offset);
  return turn === undefined ? [] : roundHighlights(transcript, turn);
}

function roundHighlights(transcript: Transcript, turn: Turn): DocumentHighlight[] {
  const round = roundOf(transcript, turn);
  const indexes = [...(round?.questions ?? []), ...(round?.answers ?? [])];
  const markers = indexes.flatMap((index) => transcript.turns[index]?.cue?.marker ?? []);
  return markers.map(({ span }) => ({ range: rangeOf(transcript.lines, span), kind: DocumentHighlightKind.Text }));
}
