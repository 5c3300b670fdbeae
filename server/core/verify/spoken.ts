import { columnMarks } from '../clean/furniture/columnMarks.ts';
import type { TakenLine } from '../clean/furniture/recognition.ts';
import { withoutLayout } from '../clean/layouts/index.ts';
import { readPage } from '../clean/page/readPage.ts';
import { parse } from '../parse.ts';
import { type Spoken, spokenIn } from '../spoken/pieces.ts';
import type { Voices } from '../spoken/voices.ts';
import type { ReadingSettings } from '../syntax/readingSettings.ts';
import { slice } from '../text/span.ts';

/** A line that is page furniture, a title or a speaker's name, and so is no speech; or a column mark inside a line. */
export interface NotCompared {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** The pack and the entry in it that say so. */
  readonly pack: string;
  readonly entry: string;
}

/** Reads a text by itself, and finds what of it is speech. */
export function readSpoken(
  text: string,
  settings: ReadingSettings,
  profile: string,
  voices: Voices,
): { readonly spoken: Spoken; readonly notCompared: readonly NotCompared[] } {
  const undone = withoutLayout(text);
  const transcript = parse(undone?.text ?? text, settings);
  const page = readPage(transcript, { profile });
  const { taken } = page.recognition;
  const marks = columnMarks(transcript.text, profile);
  // A person who names a pack trusts it.
  const isOwn = (pack: string) => pack !== profile && settings.packs.some(({ name }) => name === pack);
  const skippedMarks = marks.map((mark) => ({
    line: transcript.lines.lineAt(mark.start) + 1,
    text: slice(transcript.text, mark),
    pack: 'hansard',
    entry: 'the mark of a column',
  }));
  const ofLayout = (undone?.dropped ?? [])
    .filter(({ why }) => why !== 'line number')
    .map(({ line, text, why }) => ({ line: line + 1, text, pack: 'page', entry: why }));
  return {
    spoken: spokenIn(transcript, { taken, labels: page.labels.certain, marks, isOwn }, voices),
    notCompared: [...ofLayout, ...[...taken.values()].map(lineNotCompared), ...skippedMarks].sort(
      (a, b) => a.line - b.line,
    ),
  };
}

function lineNotCompared({ line, text, pack, entry }: TakenLine): NotCompared {
  return { line: line + 1, text, pack, entry };
}
