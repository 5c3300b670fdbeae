import type { Pack } from '../furniture/pack.ts';
import { recognise } from '../furniture/recognise.ts';
import type { Fact } from '../furniture/recognition.ts';
import { parse } from '../parse.ts';
import { findGlued } from './glued.ts';
import { toMetadata, writeHeader } from './header.ts';
import { withoutColumnMarks } from './marks.ts';
import { openTabledQuestions } from './questions.ts';
import { joinSentences, tidySpaces } from './repair.ts';
import type { CleanReport, Doubt } from './report.ts';
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

  const opened = openTurns(toRows(page, recognition), recognition);
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
      dropped: [...taken.values()].map(({ line, text, pack, entry, as }) => ({
        line: line + 1,
        text,
        pack,
        entry,
        as,
      })),
      columns: marks.columns,
      metadata,
      joined: repaired.joined,
      spaces: tidied.spaces,
      turns: [...opened.turns, ...asked.turns].sort((a, b) => a.line - b.line),
      speakers: speakers.map(({ name }) => name),
      doubtful: doubts.sort((a, b) => a.line - b.line),
    },
  };
}

const headerRefused = 'the header is written in a way that nothing could be added to it; add the speakers by hand';
