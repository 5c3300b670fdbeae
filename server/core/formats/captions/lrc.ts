import { splitLines } from '../../text/lines.ts';
import { inMilliseconds } from '../../text/numbers.ts';
import type { DraftHeader } from '../draft/draft.ts';
import type { FileContent, FileFormat, Imported, ReadOptions, Refusal } from '../format.ts';
import { captionFile } from './cues.ts';
import { readCaptions } from './readCaptions.ts';
import { captionsHold } from './writeCaptions.ts';

/** LRC, the lines of a song or of a talk that music players show: each with the time at which it begins. */
export const lrc: FileFormat = {
  id: 'lrc',
  title: 'LRC (lines with times)',
  extensions: ['.lrc'],
  holds: captionsHold,
  // Texts of other programs have times in brackets too: only what LRC says of the file shows that it is one.
  recognises: ({ text }) => tag.test(text.slice(0, 400).trimStart()),
  read: readLrc,
};

const tag = /^\[(ar|al|ti|au|by|re|tool|ve|length|offset|id|la):([^\]\r\n]{0,200})\][ \t]*(?:[\r\n]|$)/i;
const time = /^[ \t]{0,9}\[(\d{1,4}):(\d{1,2}(?:[.:]\d{1,3})?)\]/;

interface TimedLine {
  readonly line: number;
  readonly start: number;
  readonly text: string;
}

function readLrc({ text }: FileContent, { settings }: ReadOptions): Imported | Refusal {
  const tags = new Map<string, string>();
  const found: TimedLine[] = [];
  const strayLines: number[] = [];
  for (const [at, line] of splitLines(text).entries()) {
    const [, key, value = ''] = tag.exec(line) ?? [];
    if (key !== undefined) {
      tags.set(key.toLowerCase(), value.trim());
      continue;
    }
    const { starts, words } = timesBefore(line);
    for (const start of starts) found.push({ line: at + 1, start, text: words });
    if (starts.length > 0 || words === '') continue;
    strayLines.push(at + 1);
    found.push({ line: at + 1, start: Number.NaN, text: words });
  }
  if (!found.some(({ start }) => !Number.isNaN(start)))
    return { refused: 'no line has its time in brackets before it' };
  // A positive offset shows the lines sooner.
  const offset = Number(tags.get('offset') ?? 0) / 1000 || 0;
  // A line that is sung again has all its times before it. What has no time stays below the line that it follows.
  const lines = strayLines.length > 0 ? found : found.sort((a, b) => a.start - b.start);
  const cues = lines.map(({ line, start, text }, at) => {
    const next = lines[at + 1]?.start;
    const end = next !== undefined && next > start ? shifted(next, offset) : undefined;
    return { id: '', line, start: shifted(start, offset), end, lines: text === '' ? [] : [text] };
  });
  const { parts, remarks } = readCaptions(captionFile(cues, { strayLines }), settings);
  return { draft: { header: headerOf(tags), roster: [], parts }, remarks };
}

function timesBefore(line: string): { readonly starts: number[]; readonly words: string } {
  const starts: number[] = [];
  let rest = line;
  for (let found = time.exec(rest); found; found = time.exec(rest)) {
    starts.push(Number(found[1]) * 60 + Number((found[2] ?? '').replace(':', '.')));
    rest = rest.slice(found[0].length);
  }
  return { starts, words: rest.trim() };
}

function shifted(seconds: number, offset: number): number {
  return Math.max(0, inMilliseconds(seconds - offset));
}

function headerOf(tags: ReadonlyMap<string, string>): DraftHeader {
  const [title, language] = [tags.get('ti'), tags.get('la')];
  return { ...(title && { title }), ...(language && { language }) };
}
