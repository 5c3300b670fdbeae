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

const speech =
  /^\S+[ \t]+(?:\d+|[A-Z])[ \t]+(?<speaker>\S+)[ \t]+(?<start>\d+(?:\.\d+)?)[ \t]+(?<end>\d+(?:\.\d+)?)(?:[ \t]+<[^<>\s]*>)?(?<text>.*)$/;

function readSpeech(line: string): Heard | undefined {
  const { speaker, start, end, text = '' } = speech.exec(line)?.groups ?? {};
  if (speaker === undefined) return undefined;
  // What is not to be compared was not written down.
  const isLeftOut = /^inter_segment_gap$/i.test(speaker) || /^\s*ignore_time_segment_in_scoring\s*$/i.test(text);
  return { text: isLeftOut ? '' : text, speaker, start: Number(start), end: Number(end) };
}
