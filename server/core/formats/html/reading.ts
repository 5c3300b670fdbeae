import type { Transcript } from '../../syntax/tree.ts';
import { draftTurnLines, transcriptToDraft } from '../transcriptToDraft.ts';
import { pageStyle } from './style.ts';
import { htmlParts } from './write.ts';

/** A transcript as people read it: the page that `convert --to html` writes, in pieces. */
export interface ReadingPage {
  /** The style of the page. */
  readonly style: string;
  /** HTML: the title, the facts and the speakers. */
  readonly head: string;
  /** HTML: each section, turn and event. Turns have the class `turn`, and no number, so that an edit changes few parts. */
  readonly parts: readonly string[];
  /** The first line of each turn, from 0. */
  readonly lines: readonly number[];
}

/** A transcript as a page to read, and where its turns stand in the text. */
export function readingPage(transcript: Transcript, path: string): ReadingPage {
  const { head, parts } = htmlParts({ draft: transcriptToDraft(transcript), transcript, path });
  const unnumbered = parts.filter((part) => part !== '').map((part) => part.replace(/ id="turn-\d+"/, ''));
  return { style: pageStyle, head, parts: unnumbered, lines: draftTurnLines(transcript) };
}
