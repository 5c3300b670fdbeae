import { escapeText } from '../../text/markup.ts';
import type { DraftHeader } from '../draft/draft.ts';
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
import { readCues } from './cues.ts';
import { OPEN_CLASS } from './cueText.ts';
import { readCaptions } from './readCaptions.ts';
import { captionsHold, captionTime, writeCaptions } from './writeCaptions.ts';

/** WebVTT, the captions of the web: a voice in a tag for each caption. */
export const vtt: FileFormat = {
  id: 'vtt',
  title: 'WebVTT',
  extensions: ['.vtt', '.webvtt'],
  holds: captionsHold,
  mayLoseNames: ({ parts }) => parts.some((part) => part.kind === 'turn' && (part.speakers?.length ?? 0) > 1),
  recognises: ({ text }) => signature.test(text),
  read: readVtt,
  write: writeVtt,
};

const signature = /^WEBVTT(?:[ \t\r\n]|$)/;

function readVtt({ text }: FileContent, { settings }: ReadOptions): Imported | Refusal {
  const hasHead = signature.test(text);
  const file = readCues(text, { hasHead });
  if (!hasHead && !file.cues.some(({ start }) => !Number.isNaN(start))) {
    return { refused: 'it does not begin with WEBVTT, and has no caption' };
  }
  const { parts, remarks } = readCaptions(file, settings);
  const missing = hasHead ? [] : [{ message: 'The file does not begin with WEBVTT, as it should.', line: 1 }];
  return {
    draft: { header: headerOf(file.head), roster: [], parts: splitJointSpeakers(parts, ', ') },
    remarks: [...missing, ...remarks],
  };
}

/** `WEBVTT - Title`, and the lines below it that some programs write: `Language: en`. */
function headerOf([first = '', ...others]: readonly string[]): DraftHeader {
  const title = first
    .slice('WEBVTT'.length)
    .replace(/^[\s–—-]+/, '')
    .trim();
  const values = others.flatMap((line) => {
    const match = /^([A-Za-z][\w-]{0,40})\s?[:=]\s*(\S.*)$/.exec(line);
    return match ? [[(match[1] ?? '').toLowerCase(), match[2] ?? ''] as const] : [];
  });
  const language = values.find(([key]) => key === 'language')?.[1];
  return { ...(title !== '' && { title }), ...(language !== undefined && { language }) };
}

/** A line of a caption. A brace before a backslash, and `\N`, are signs for players in files that were other captions once. */
function escapeLine(line: string): string {
  const text = escapeText(line);
  return text.includes('\\') ? text.replaceAll('{\\', '&#123;\\').replaceAll('\\N', '&#92;N') : text;
}

function writeVtt({ draft }: Exportable, { captions }: WriteOptions): Exported {
  return writeCaptions(draft, captions, {
    head: 'WEBVTT\n\n',
    marksOpen: true,
    cue: ({ start, end, voice, isOpen, lines }) => {
      const text = lines.map(escapeLine).join('\n');
      const tagged = voice === undefined ? text : `<v${isOpen ? `.${OPEN_CLASS}` : ''} ${escapeText(voice)}>${text}`;
      return `${captionTime(start, '.')} --> ${captionTime(end, '.')}\n${tagged}\n\n`;
    },
    // The tag is not shown.
    prefix: () => '',
  });
}
