import type { Transcript } from '../../syntax/tree.ts';
import { draftWithLines } from '../draft/transcriptToDraft.ts';
import { pageStyle } from './style.ts';
import { htmlParts } from './write.ts';

/** A transcript as people read it: the page that `convert --to html` writes, in pieces. */
export interface ReadingPage {
  /** The style of the page. */
  readonly style: string;
  /** HTML: the title, the facts and the speakers. Of very many speakers, only the first. */
  readonly head: string;
  /** HTML: each section, turn and event, one element. Turns have the class `turn`, and no number, so that an edit changes few parts. */
  readonly parts: readonly string[];
  /** The first line of each part, from 0. */
  readonly lines: readonly number[];
}

/** More speakers would keep readers from the text. */
const MOST_SPEAKERS = 200;

/** A transcript as a page to read, and where its parts stand in the text. */
export function readingPage(transcript: Transcript, path: string): ReadingPage {
  const { draft, lines } = draftWithLines(transcript);
  const { head, parts } = htmlParts({ draft, transcript, path }, MOST_SPEAKERS);
  const isShown = (_: unknown, index: number) => parts[index] !== '';
  return {
    style: pageStyle,
    head,
    parts: parts.filter(isShown).map((part) => part.replace(/ id="turn-\d+"/, '')),
    lines: lines.filter(isShown),
  };
}
