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

const word =
  /^\S+[ \t]+(?<channel>\S+)[ \t]+(?<start>\d+(?:\.\d+)?)[ \t]+(?<length>\d*\.\d+)[ \t]+(?<text>[^\s\d]\S*|\d+[^\s.]*)(?:[ \t]|$)/;

function readWord(line: string): Heard | undefined {
  const { channel, start, length, text } = word.exec(line)?.groups ?? {};
  if (text === undefined) return undefined;
  return { text, start: Number(start), end: Number(start) + Number(length), channel };
}
