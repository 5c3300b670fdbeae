import type { FileContent, FileFormat, Imported, ReadOptions, Refusal } from '../format.ts';
import { jsonKeys } from '../json/jsonKeys.ts';
import { fromMilliseconds, list, parseJson, record, string } from '../json/jsonValue.ts';
import { type Cue, captionFile } from './cues.ts';
import { readCaptions } from './readCaptions.ts';
import { captionsHold } from './writeCaptions.ts';

/** The captions of YouTube as JSON (`json3`): each caption in pieces, often of one word. */
export const youTubeJson: FileFormat = {
  id: 'youtube',
  title: 'YouTube captions (json3)',
  extensions: ['.json3', '.json'],
  holds: captionsHold,
  recognises: ({ text }) => {
    const keys = jsonKeys(text);
    return keys.has('events[].segs[].utf8') && keys.has('events[].tStartMs');
  },
  read: readYouTubeJson,
};

function readYouTubeJson({ text }: FileContent, { settings }: ReadOptions): Imported | Refusal {
  const json = parseJson(text);
  if ('refused' in json) return json;
  const { events } = record(json.value);
  if (!Array.isArray(events)) return { refused: 'it has no `events`' };
  const { parts, remarks } = readCaptions(captionFile(events.map(record).flatMap(readEvent)), settings);
  return { draft: { header: {}, roster: [], parts }, remarks };
}

/** Events without words say where captions stand on the screen. */
function readEvent({ segs, tStartMs, dDurationMs }: Readonly<Record<string, unknown>>): Cue[] {
  const text = list(segs)
    .map((piece) => string(record(piece).utf8) ?? '')
    .join('');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return [];
  const start = fromMilliseconds(tStartMs) ?? Number.NaN;
  const length = fromMilliseconds(dDurationMs) ?? 0;
  return [{ id: '', line: 1, start, end: length > 0 ? start + length : undefined, lines }];
}
