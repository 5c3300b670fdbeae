import { splitLines } from '../../text/lines.ts';
import { inMilliseconds } from '../../text/numbers.ts';
import type { FileContent, FileFormat, Imported, ReadOptions, Refusal } from '../format.ts';
import { type Cue, captionFile } from './cues.ts';
import { readCaptions } from './readCaptions.ts';
import { captionsHold } from './writeCaptions.ts';

/** MicroDVD, captions of old players: `{25}{75}words`, a caption a line, with the first and the last frame of the picture for times. */
export const microDvd: FileFormat = {
  id: 'microdvd',
  title: 'MicroDVD (SUB)',
  extensions: ['.sub'],
  holds: captionsHold,
  recognises: ({ text }) => frames.test(text.slice(0, 400).trimStart()),
  read: readMicroDvd,
};

/** The frames, and the words with `|` between their lines. A caption without an end has empty braces. */
const frames = /^\{(\d{1,8})\}\{(\d{0,8})\}(.*)/;

/** What many players take where the file does not say how many frames a second has. */
const USUAL_RATE = 23.976;

function readMicroDvd({ text }: FileContent, { settings }: ReadOptions): Imported | Refusal {
  const found = splitLines(text).flatMap((line, at) => (line.trim() === '' ? [] : [{ line: at + 1, text: line }]));
  const said = frames.exec(found[0]?.text ?? '')?.[3]?.trim() ?? '';
  const hasRate = /^\d{1,3}(?:[.,]\d{1,6})?$/.test(said) && Number(said.replace(',', '.')) > 0;
  const rate = hasRate ? Number(said.replace(',', '.')) : USUAL_RATE;
  const cues: Cue[] = [];
  const strayLines: number[] = [];
  const wrongEnds: number[] = [];
  for (const { line, text } of hasRate ? found.slice(1) : found) {
    const [, first = '', last = '', words = text] = frames.exec(text) ?? [];
    if (first === '') strayLines.push(line);
    const start = first === '' ? Number.NaN : inMilliseconds(Number(first) / rate);
    const end = last === '' ? undefined : inMilliseconds(Number(last) / rate);
    const isWrong = end !== undefined && end <= start;
    if (isWrong) wrongEnds.push(line);
    cues.push({ id: '', line, start, end: isWrong ? undefined : end, lines: words.split('|').map(withoutCodes) });
  }
  if (!cues.some(({ start }) => !Number.isNaN(start))) return { refused: 'it has no caption with frames' };
  const { parts, remarks } = readCaptions(captionFile(cues, { strayLines, wrongEnds }), settings);
  const message = `The file does not say how many frames a second has. The times are right only if there are ${USUAL_RATE}.`;
  return { draft: { header: {}, roster: [], parts }, remarks: hasRate ? remarks : [{ message, line: 1 }, ...remarks] };
}

/** `{y:i}` and the like say how a line looks. */
function withoutCodes(line: string): string {
  return line.replace(/^(?:\{[A-Za-z]:[^{}]{0,40}\}){1,9}/, '').replace(/^\//, '');
}
