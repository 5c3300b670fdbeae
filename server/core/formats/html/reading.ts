import type { Transcript } from '../../syntax/tree.ts';
import { draftTurnLines, transcriptToDraft } from '../transcriptToDraft.ts';
import { writeHtml } from './write.ts';

/** A transcript as people read it. */
export interface ReadingPage {
  /** The page that `convert --to html` writes. */
  readonly html: string;
  /** The first line of each turn, from 0. The element of the turn at index `i` has the id `turn-` and `i + 1`. */
  readonly lines: readonly number[];
}

/** A transcript as a page to read, and where its turns stand in the text. */
export function readingPage(transcript: Transcript, path: string): ReadingPage {
  const { pieces } = writeHtml({ draft: transcriptToDraft(transcript), transcript, path });
  return { html: [...pieces].join(''), lines: draftTurnLines(transcript) };
}
