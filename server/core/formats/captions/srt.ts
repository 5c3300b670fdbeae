import { splitLines } from '../../text/lines.ts';
import { formatCount } from '../../text/numbers.ts';
import { splitJointSpeakers } from '../draft/jointSpeakers.ts';
import type {
  Exportable,
  Exported,
  FileContent,
  FileFormat,
  Imported,
  ReadOptions,
  Refusal,
  WriteOptions,
} from '../format.ts';
import { readCues, readTimes } from './cues.ts';
import { readCueLine } from './cueText.ts';
import { readCaptions } from './readCaptions.ts';
import { captionsHold, captionTime, writeCaptions } from './writeCaptions.ts';

/** SubRip, the captions of most players: the name before a colon. */
export const srt: FileFormat = {
  id: 'srt',
  title: 'SubRip (SRT)',
  extensions: ['.srt'],
  holds: captionsHold,
  mayLoseNames: () => true,
  recognises: ({ text }) => hasTimesFirst(text),
  read: readSrt,
  write: writeSrt,
};

/** Whether the first lines with text are a number, or none, and the times of a caption. */
function hasTimesFirst(text: string): boolean {
  const [first = '', second = ''] = splitLines(text.slice(0, 400).trimStart());
  return readTimes(first) !== undefined || (/^\d+\s*$/.test(first) && readTimes(second) !== undefined);
}

function readSrt({ text }: FileContent, { settings }: ReadOptions): Imported | Refusal {
  const file = readCues(text, { hasHead: false });
  if (!file.cues.some(({ start }) => !Number.isNaN(start))) return { refused: 'it has no caption with times' };
  const { parts, remarks } = readCaptions(file, settings);
  return { draft: { header: {}, roster: [], parts: splitJointSpeakers(parts, ', ') }, remarks };
}

/** SubRip has no escape for words that look like tags, so these are written as WebVTT has them, and we and some players read them so. */
function writeSrt({ draft }: Exportable, { captions }: WriteOptions): Exported {
  let escaped = 0;
  const textOf = (line: string) => {
    if (isPlain(line)) return line;
    escaped++;
    return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('{', '&#123;').replaceAll('\\N', '&#92;N');
  };
  const { pieces, remarks } = writeCaptions(draft, captions, {
    head: '',
    marksOpen: false,
    cue: ({ number, start, end, lines }) =>
      `${number}\n${captionTime(start, ',')} --> ${captionTime(end, ',')}\n${lines.map(textOf).join('\n')}\n\n`,
    prefix: (voice) => `${voice}: `,
  });
  if (escaped === 0) return { pieces, remarks };
  const message = `${formatCount(escaped, 'line has', 'lines have')} words that look like tags. They are written as \`&lt;\`, and not every player shows that as \`<\`.`;
  return { pieces, remarks: [...remarks, { message }] };
}

/** Whether a line is read as the words that it has. */
function isPlain(line: string): boolean {
  if (!/[<&{\\]/.test(line)) return true;
  return (
    readCueLine(line, undefined)
      .pieces.map(({ text }) => text)
      .join('') === line
  );
}
