import type { FileFormat } from '../format.ts';
import { byChannel } from '../recognisers/byChannel.ts';
import type { Heard } from '../recognisers/heard.ts';
import { inOrderOfTime } from '../recognisers/inOrderOfTime.ts';
import { joinWords } from '../recognisers/joinWords.ts';
import { nistFormat } from './nistFormat.ts';

/** CTM, which NIST's tools, Kaldi and NeMo write: each word with its recording, its channel, its start and its duration. */
export const ctm: FileFormat = nistFormat({
  id: 'ctm',
  title: 'CTM (words with times)',
  extension: '.ctm',
  holdsEvents: true,
  readLine: readWord,
  // Programs that tell voices apart write the voice for the channel.
  join: (words) => inOrderOfTime(byChannel(words).flatMap(joinWords)),
});

function readWord(line: string): Heard | undefined {
  const [, channel, start = '', length = '', text = ''] = line.split(/[ \t]+/, 5);
  // In STM, the end of a line of speech stands where the word is.
  if (!/^\d+(?:\.\d+)?$/.test(start) || !/^\d*\.\d+$/.test(length) || /^(?:\d+\.\d*)?$/.test(text)) return undefined;
  return { text, start: Number(start), end: Number(start) + Number(length), channel };
}
