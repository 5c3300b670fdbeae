import { splitLines } from '../../text/lines.ts';
import { escapeText } from '../../text/markup.ts';
import { formatCount, inMilliseconds } from '../../text/numbers.ts';
import type { FileContent, FileFormat, Imported, ReadOptions, Refusal, Remark } from '../format.ts';
import { type Cue, captionFile } from './cues.ts';
import { readCaptions } from './readCaptions.ts';
import { captionsHold } from './writeCaptions.ts';

/** SubStation Alpha, the captions of Aegisub: a line for each, with the speaker in a field of its own. */
export const ass: FileFormat = {
  id: 'ass',
  title: 'SubStation Alpha (ASS)',
  extensions: ['.ass', '.ssa'],
  holds: captionsHold,
  recognises: ({ text }) => /^\s{0,99}\[Script Info\]/i.test(text),
  read: readAss,
};

/** The fields of a line where the file does not name them. */
const usualFields = ['layer', 'start', 'end', 'style', 'name', 'marginl', 'marginr', 'marginv', 'effect', 'text'];

function readAss({ text }: FileContent, { settings }: ReadOptions): Imported | Refusal {
  const cues: Cue[] = [];
  const wrongEnds: number[] = [];
  const notShown: number[] = [];
  let fields = usualFields;
  let isEvents = false;
  let title: string | undefined;
  for (const [at, line] of splitLines(text).entries()) {
    const section = /^\s{0,9}\[([^\]]{1,60})\]\s*$/.exec(line)?.[1];
    if (section !== undefined) isEvents = /^events$/i.test(section);
    const [, key = '', value = ''] = /^\s{0,9}(title|format|dialogue|comment):\s{0,9}(.*)$/i.exec(line) ?? [];
    const kind = key.toLowerCase();
    if (kind === 'title' && !isEvents) title ??= value.trim();
    if (!isEvents) continue;
    if (kind === 'format') fields = value.split(',').map((name) => name.trim().toLowerCase());
    else if (kind === 'comment') notShown.push(at + 1);
    else if (kind === 'dialogue') {
      const field = fieldsOf(value, fields);
      const [start, end] = [seconds(field('start')), seconds(field('end'))];
      const words = field('text');
      if (/\\p[1-9]/.test(words)) {
        notShown.push(at + 1);
        continue;
      }
      if (end <= start) wrongEnds.push(at + 1);
      // `NTP` is what old programs write for no name.
      const name = (field('name') || field('actor')).trim().replace(/^NTP$/, '');
      const lines = words.split(/\\[Nn]/).map((part) => `${name && `<v ${escapeText(name)}>`}${plain(part)}`);
      cues.push({ id: '', line: at + 1, start, end: end > start ? end : undefined, lines });
    }
  }
  if (cues.length === 0) return { refused: 'it has no line that begins with “Dialogue:”' };
  const { parts, remarks } = readCaptions(captionFile(cues, { wrongEnds }), settings);
  const left: Remark[] = notShown.slice(0, 1).map((line) => {
    const message = `${formatCount(notShown.length, 'line is a comment or a drawing and is', 'lines are comments or drawings and are')} left out.`;
    return { message, line };
  });
  return { draft: { header: title ? { title } : {}, roster: [], parts }, remarks: [...left, ...remarks] };
}

/** The fields of a line by name. Only the last one may have commas. */
function fieldsOf(value: string, names: readonly string[]): (name: string) => string {
  const cells = value.split(',');
  const last = cells.slice(names.length - 1).join(',');
  return (name) => {
    const at = names.indexOf(name);
    return (at === names.length - 1 ? last : cells[at]) ?? '';
  };
}

/** `0:01:02.50` in seconds. */
function seconds(time: string): number {
  const [, hours, minutes, rest] = /^\s*(\d{1,3}):(\d{1,2}):(\d{1,2}(?:[.:]\d{1,3})?)\s*$/.exec(time) ?? [];
  if (rest === undefined) return Number.NaN;
  return inMilliseconds(Number(hours) * 3600 + Number(minutes) * 60 + Number(rest.replace(/:/, '.')));
}

/** Words as captions have them: without what stands in braces, which is how they look. */
function plain(text: string): string {
  const shown = text.replace(/\{[^{}]{0,2000}\}/g, '').replaceAll('\\h', '\u00a0');
  return escapeText(shown);
}
