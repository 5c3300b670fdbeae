import { splitLines, splitWrittenLines } from '../text/lines.ts';
import { type Cue, captionFile, readTimes } from './captions/cues.ts';
import { readCaptions } from './captions/readCaptions.ts';
import { captionsHold } from './captions/writeCaptions.ts';
import type { FileContent, FileFormat, Imported, ReadOptions, Refusal } from './format.ts';

/** What Whisper and whisper.cpp print on the terminal: `[00:00:00.000 --> 00:00:04.800]   text`, a segment a line. */
export const whisperText: FileFormat = {
  id: 'whisper-text',
  title: 'Whisper text with times',
  extensions: [],
  holds: captionsHold,
  recognises: ({ text }) => looksPrinted(text),
  read: readWhisperText,
};

/** Whether the first lines with words have times in brackets before them. */
function looksPrinted(text: string): boolean {
  const lines = splitWrittenLines(text.slice(0, 4000)).slice(0, 3);
  return lines.length > 0 && lines.filter((line) => readLine(line)).length * 2 > lines.length;
}

interface PrintedLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function readLine(line: string): PrintedLine | undefined {
  const match = /^\s*\[\s?([\d:.,]{4,20} --> {1,2}[\d:.,]{4,20})\](.*)$/.exec(line);
  const times = match && readTimes(match[1] ?? '');
  if (times) return { ...times, text: (match[2] ?? '').trim() };
  const { start, end, voice = '', text = '' } = (timesFirst.exec(line) ?? voiceFirst.exec(line))?.groups ?? {};
  return start === undefined ? undefined : { start: Number(start), end: Number(end), text: `${voice} ${text.trim()}` };
}

/** `1.00 4.00 SPEAKER_00 words` and `SPEAKER_00 (1.0 : 4.0) words`, as programs print what pyannote and Whisper heard. */
const timesFirst = /^(?<start>\d{1,6}\.\d{1,3})\s(?<end>\d{1,6}\.\d{1,3})\s(?<voice>SPEAKER_\d{1,3})\s(?<text>.*)$/;
const voiceFirst =
  /^(?<voice>SPEAKER_\d{1,3}) \((?<start>\d{1,6}\.\d{1,3}) : (?<end>\d{1,6}\.\d{1,3})\):?\s(?<text>.*)$/;

function readWhisperText({ text }: FileContent, { settings }: ReadOptions): Imported | Refusal {
  const cues: (Cue & { lines: string[] })[] = [];
  const wrongEnds: number[] = [];
  const strayLines: number[] = [];
  for (const [at, line] of splitLines(text).entries()) {
    const printed = readLine(line);
    const last = cues.at(-1);
    if (printed) {
      const end = printed.end > printed.start ? printed.end : undefined;
      if (end === undefined) wrongEnds.push(at + 1);
      cues.push({ id: '', line: at + 1, start: printed.start, end, lines: [withName(printed.text)] });
    } else if (line.trim() !== '') {
      // What the program says of itself stands above the first segment.
      if (last) last.lines.push(line.trim());
      else strayLines.push(at + 1);
    }
  }
  if (cues.length === 0) return { refused: 'no line has its times in brackets before it' };
  const { parts, remarks } = readCaptions(captionFile(cues, { wrongEnds }), settings);
  const above = strayLines[0];
  const left = above === undefined ? [] : [{ message: 'The lines above the first times were left out.', line: above }];
  return { draft: { header: {}, roster: [], parts }, remarks: [...left, ...remarks] };
}

/** `(speaker 0)` is how whisper.cpp names the voices of two channels; `(speaker ?)` was on both. pyannote's voices stand before the words too. */
function withName(text: string): string {
  return text
    .replace(/^\(speaker (\d)\)\s*/, '<v Speaker $1>')
    .replace(/^\(speaker \?\)\s*/, '<v ?>')
    .replace(/^(SPEAKER_\d{1,3})\s+(?=\S)/, '<v $1>')
    .trimEnd()
    .replace(/\[SPEAKER_TURN\]$/, '')
    .trimEnd();
}
