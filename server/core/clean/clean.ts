import { parse } from '../parse.ts';
import type { ReadingSettings } from '../syntax/readingSettings.ts';
import { foreignLabels } from './foreignLabels.ts';
import type { Fact, TakenLine } from './furniture/recognition.ts';
import { findGlued } from './glued.ts';
import { toMetadata, writeHeader } from './header.ts';
import { writeLabels } from './labels.ts';
import { withoutColumnMarks } from './marks.ts';
import { recogniseOpen } from './orphans.ts';
import { openTabledQuestions } from './questions.ts';
import { joinSentences, tidySpaces } from './repair.ts';
import type { CleanReport, Doubt, Dropped, DroppedLine } from './report.ts';
import { newSpeakers } from './roster.ts';
import { toRows } from './rows.ts';
import { inherited, openTurns } from './voices.ts';
import { write } from './write.ts';

export interface CleanOptions {
  /** Which pack says what is furniture: `auto`, `none` or the name of one; see `profileNames`. */
  readonly profile?: string;
  /** Lines, from 0, that are no furniture, whatever they look like. */
  readonly spared?: ReadonlySet<number>;
}

/**
 * Makes a transcript of a raw page: furniture goes, what the page says about itself goes into the header,
 * broken sentences are joined, and whoever the page names gets the words below the name. No spoken word
 * is lost, added or changed, nobody is named by a guess, and cleaning a clean text changes nothing. The
 * report says what was done, line by line.
 */
export function clean(
  text: string,
  settings: ReadingSettings,
  { profile = 'auto', spared = new Set() }: CleanOptions = {},
): { text: string; report: CleanReport } {
  const { page, ...marks } = withoutColumnMarks(parse(text, settings), profile);
  // What stands beside a column mark was said, whatever it looks like without the mark.
  const said = new Set([...spared, ...marks.columns.map(({ line }) => line - 1)]);
  const { recognition, open } = recogniseOpen(page, profile, said);
  const { taken, title, facts, doubtful } = recognition;

  const labels = foreignLabels(open, recognition.voices.values());
  const labelled = writeLabels(toRows(open, recognition), page, labels.certain);
  const opened = openTurns(labelled.rows, recognition);
  const tidied = tidySpaces(page.attribution === 'inherit' ? inherited(opened.rows) : opened.rows);
  const repaired = joinSentences(tidied.rows, {
    page,
    taken,
    torn: marks.torn,
    fixed: new Set([...marks.marked, ...labels.uncertain]),
  });
  const asked = openTabledQuestions(repaired.rows);

  const style = { settings, lineBreak: page.lines.lineBreak, hasByteOrderMark: text.startsWith('\ufeff') };
  const titleFact: Fact[] = title ? [{ key: 'title', value: title.text, line: title.line }] : [];
  const metadata = toMetadata([...titleFact, ...facts], page.header);
  const own = writeHeader(page, [], []);
  const proved = [...labels.certain.values()].flatMap(({ name }) => name ?? []);
  const speakers = newSpeakers(parse(write(own.lines, asked.rows, style).text, settings), recognition, proved);
  const header = writeHeader(page, metadata, speakers);

  const doubts: Doubt[] = [
    ...marks.doubtful,
    ...doubtful.map((doubt) => ({ ...doubt, line: doubt.line + 1 })),
    ...findGlued(asked.rows),
    ...(header.refused ? [{ line: 1, text: '---', why: headerRefused }] : []),
  ];
  const written = write(header.lines, asked.rows, style);
  const dropped = byLine([...[...taken.values()].map(toDropped), ...labelled.dropped]);
  return {
    text: written.text,
    report: {
      packs: recognition.packs,
      dropped: withPlaces(dropped, written.origins),
      columns: marks.columns,
      metadata,
      joined: repaired.joined,
      spaces: tidied.spaces,
      turns: byLine([...labelled.turns, ...opened.turns, ...asked.turns]),
      speakers: speakers.map(({ name }) => name),
      doubtful: byLine(doubts),
    },
  };
}

/** Where each line would stand now: above the first line that came from below it. */
function withPlaces(dropped: readonly DroppedLine[], origins: readonly number[]): Dropped[] {
  let at = 0;
  return dropped.map((line) => {
    while (at < origins.length && (origins[at] as number) < line.line) at++;
    return { ...line, place: at + 1 };
  });
}

function toDropped({ line, text, pack, entry, as }: TakenLine): DroppedLine {
  return { line: line + 1, text, pack, entry, as };
}

function byLine<T extends { readonly line: number }>(entries: T[]): T[] {
  return entries.sort((a, b) => a.line - b.line);
}

const headerRefused = 'the header is written in a way that nothing could be added to it; add the speakers by hand';
