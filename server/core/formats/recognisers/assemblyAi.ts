import { fromMilliseconds, label, list, record, string } from '../json/jsonValue.ts';
import type { Heard } from './heard.ts';
import { inOrderOfTime } from './inOrderOfTime.ts';
import { joinWords } from './joinWords.ts';
import { languageTag } from './language.ts';
import { recogniserFormat } from './recogniser.ts';

/** What AssemblyAI answers: utterances with speakers, or words alone. Times are in milliseconds. */
export const assemblyAi = recogniserFormat({
  id: 'assemblyai',
  title: 'AssemblyAI JSON',
  namesSpeakers: true,
  keys: [
    ['utterances[].text', 'utterances[].speaker'],
    ['words[].text', 'words[].start', 'words[].confidence', '!words[].type'],
    ['audio_url', 'status', 'text'],
  ],
  read(root) {
    const { utterances, words, text, language_code, status, error } = record(root);
    if (status === 'error')
      return {
        refused: `the service reports an error: ${string(error)?.replace(/\.$/, '') ?? 'without saying which'}`,
      };
    if (status === 'queued' || status === 'processing')
      return { refused: 'the recording had not been transcribed yet' };
    const header = languageTag(string(language_code)?.replace('_', '-'));
    if (list(utterances).length > 0) return { heard: inOrderOfTime(list(utterances).flatMap(readUtterance)), header };
    const heard = joinWords(list(words).map((word) => readWord(record(word), {})));
    return { heard: heard.length > 0 ? inOrderOfTime(heard) : [{ text: string(text) ?? '' }], header };
  },
});

type Voice = Pick<Heard, 'speaker' | 'channel'>;

function readUtterance(value: unknown): Heard[] {
  const utterance = record(value);
  const voice: Voice = { speaker: label(utterance.speaker), channel: label(utterance.channel) };
  const words = list(utterance.words).map((word) => readWord(record(word), voice));
  const text = (string(utterance.text) ?? '').trim();
  // The words are read for their times only where they are all there.
  if (words.map((word) => word.text.trim()).join(' ') === text) return joinWords(words);
  return [{ text, start: fromMilliseconds(utterance.start), end: fromMilliseconds(utterance.end), ...voice }];
}

/** A word is by the voice of its utterance. */
function readWord(word: Readonly<Record<string, unknown>>, voice: Voice): Heard {
  return {
    text: string(word.text) ?? '',
    start: fromMilliseconds(word.start),
    end: fromMilliseconds(word.end),
    speaker: voice.speaker ?? label(word.speaker),
    channel: voice.channel ?? label(word.channel),
  };
}
