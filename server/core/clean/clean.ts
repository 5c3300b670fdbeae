import type { Pack } from '../furniture/pack.ts';
import { recognise } from '../furniture/recognise.ts';
import type { Fact, TakenLine } from '../furniture/recognition.ts';
import { parse } from '../parse.ts';
import { foreignLabels } from './foreignLabels.ts';
import { findGlued } from './glued.ts';
import { toMetadata, writeHeader } from './header.ts';
import { writeLabels } from './labels.ts';
import { withoutColumnMarks } from './marks.ts';
import { openTabledQuestions } from './questions.ts';
import { joinSentences, tidySpaces } from './repair.ts';
import type { CleanReport, Doubt, Dropped } from './report.ts';
import { newSpeakers } from './roster.ts';
import { toRows } from './rows.ts';
import { inherited, openTurns } from './voices.ts';
import { write } from './write.ts';

export interface CleanOptions {
  /** Which pack says what is furniture: `auto`, `none` or the name of one; see `profileNames`. */
  readonly profile?: string;
  /** Packs of one's own, besides those that are there. */
  readonly packs?: readonly Pack[];
}

/**
 * Makes a transcript of a raw page: furniture goes, what the page says about itself goes into the header,
 * broken sentences are joined, and whoever the page names gets the words below the name. No spoken word
 * is lost, added or changed, nobody is named by a guess, and cleaning a clean text changes nothing. The
 * report says what was done, line by line.
 */
export function clean(
  text: string,
  { profile = 'auto', packs = [] }: CleanOptions = {},
): { text: string; report: CleanReport } {
  const { page, ...marks } = withoutColumnMarks(text, profile);
  const recognition = recognise(page, profile, packs);
  const { taken, title, facts, doubtful } = recognition;

  const labels = foreignLabels(page, recognition.voices.values());
  const labelled = writeLabels(toRows(page, recognition), page, labels);
  const opened = openTurns(labelled.rows, recognition);
  const tidied = tidySpaces(page.attribution === 'inherit' ? inherited(opened.rows) : opened.rows);
  const repaired = joinSentences(tidied.rows, { page, taken, torn: marks.torn });
  const asked = openTabledQuestions(repaired.rows);

  const style = { lineBreak: page.lines.lineBreak, hasByteOrderMark: text.startsWith('\ufeff') };
  const titleFact: Fact[] = title ? [{ key: 'title', value: title.text, line: title.line }] : [];
  const metadata = toMetadata([...titleFact, ...facts], page.header);
  const own = writeHeader(page, [], []);
  const speakers = newSpeakers(parse(write(own.lines, asked.rows, style)), recognition);
  const header = writeHeader(page, metadata, speakers);

  const doubts: Doubt[] = [
    ...marks.doubtful,
    ...doubtful.map((doubt) => ({ ...doubt, line: doubt.line + 1 })),
    ...findGlued(asked.rows),
    ...(header.refused ? [{ line: 1, text: '---', why: headerRefused }] : []),
  ];
  return {
    text: write(header.lines, asked.rows, style),
    report: {
      packs: recognition.packs,
      dropped: byLine([...[...taken.values()].map(toDropped), ...labelled.dropped]),
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

function toDropped({ line, text, pack, entry, as }: TakenLine): Dropped {
  return { line: line + 1, text, pack, entry, as };
}

function byLine<T extends { readonly line: number }>(entries: T[]): T[] {
  return entries.sort((a, b) => a.line - b.line);
}

const headerRefused = 'the header is written in a way that nothing could be added to it; add the speakers by hand';
