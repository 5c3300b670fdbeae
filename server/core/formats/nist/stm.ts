import type { FileFormat } from '../format.ts';
import type { Heard } from '../recognisers/heard.ts';
import { nistFormat } from './nistFormat.ts';

/** STM, which NIST's tools and Kaldi read: each line of speech with its recording, its channel, its speaker, its start and its end. */
export const stm: FileFormat = nistFormat({
  id: 'stm',
  title: 'STM (speech with speakers and times)',
  extension: '.stm',
  // Each line has a speaker.
  holdsEvents: false,
  readLine: readSpeech,
  join: (lines) => lines,
});

function readSpeech(line: string): Heard | undefined {
  const [, channel = '', speaker = '', start = '', end = '', ...words] = line.split(/[ \t]+/);
  if (!/^(?:\d+|[A-Z])$/.test(channel) || !isNumber(start) || !isNumber(end)) return undefined;
  const text = words.slice(/^<[^<>]*>$/.test(words[0] ?? '') ? 1 : 0).join(' ');
  // What is not to be compared was not written down.
  const isLeftOut = /^inter_segment_gap$/i.test(speaker) || /^ignore_time_segment_in_scoring$/i.test(text);
  return { text: isLeftOut ? '' : text, speaker, start: Number(start), end: Number(end) };
}

function isNumber(text: string): boolean {
  return /^\d+(?:\.\d+)?$/.test(text);
}
