import { splitLines } from '../../text/lines.ts';
import { inMilliseconds } from '../../text/numbers.ts';
import type { FileContent, FileFormat, Imported, ReadOptions, Refusal } from '../format.ts';
import { type Cue, captionFile } from './cues.ts';
import { readCaptions } from './readCaptions.ts';
import { captionsHold } from './writeCaptions.ts';

/** SubViewer, the captions that YouTube and Google Meet give: two times with a comma between, the words below, and a blank line. */
export const sbv: FileFormat = {
  id: 'sbv',
  title: 'SubViewer (SBV)',
  extensions: ['.sbv'],
  holds: captionsHold,
  recognises: ({ text }) => times.test(text.slice(0, 400).trimStart()),
  read: readSbv,
};

const times = /^(\d{1,3}):(\d{2}):(\d{2}(?:\.\d{1,3})?),(\d{1,3}):(\d{2}):(\d{2}(?:\.\d{1,3})?)[ \t]*(?:[\r\n]|$)/;

/** A caption whose lines are still being read. */
interface OpenCue extends Cue {
  readonly lines: string[];
}

function readSbv({ text }: FileContent, { settings }: ReadOptions): Imported | Refusal {
  const cues: OpenCue[] = [];
  const strayLines: number[] = [];
  const wrongEnds: number[] = [];
  let isInside = false;
  for (const [at, line] of splitLines(text).entries()) {
    const found = times.exec(line);
    if (found) {
      const [start, end] = [seconds(found, 1), seconds(found, 4)];
      if (end <= start) wrongEnds.push(at + 1);
      cues.push({ id: '', line: at + 1, start, end: end > start ? end : undefined, lines: [] });
      isInside = true;
    } else if (line.trim() === '') isInside = false;
    else {
      if (!isInside) strayLines.push(at + 1);
      if (cues.length === 0) cues.push({ id: '', line: at + 1, start: Number.NaN, end: undefined, lines: [] });
      cues.at(-1)?.lines.push(...line.split(/\[br\]/i));
      isInside = true;
    }
  }
  if (!cues.some(({ start }) => !Number.isNaN(start))) return { refused: 'it has no caption with times' };
  const { parts, remarks } = readCaptions(captionFile(cues, { strayLines, wrongEnds }), settings);
  return { draft: { header: {}, roster: [], parts }, remarks };
}

function seconds(found: RegExpExecArray, from: number): number {
  const [hours, minutes, rest] = [found[from], found[from + 1], found[from + 2]].map(Number);
  return inMilliseconds((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (rest ?? 0));
}
